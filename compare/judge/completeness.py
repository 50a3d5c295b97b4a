"""Completeness: an element one account carries and the other drops. Only suggested: readers don't agree on it.

Never where the text we hold is cut: what is missing there may stand in the part we don't hold.
"""

import re
from collections.abc import Iterator
from itertools import islice

from compare.dates import render
from compare.judge.side import Side
from compare.judge.telling import say
from compare.language.certainty import Cue
from compare.model import Difference

_WORD = re.compile(r"\S+")
_DEADLINE = 60  # days ahead in which a date is a deadline, not background


def compare_completeness(a: Side, b: Side) -> Iterator[Difference]:
    """A deadline, a condition or a count that the other side does not carry anywhere in its report."""
    for one, other, is_a in ((a, b, True), (b, a, False)):
        if other.report.is_cut:
            continue
        for value, span, what in _elements(one):
            if not _carries(other, what):
                yield _missing(one, other, is_a, value, span, what)
                break


def _elements(side: Side) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Value, place and kind of each element a reader would miss."""
    for moment in side.moments:
        if side.published and 0 < (moment.first - side.published).days <= _DEADLINE:
            yield render(moment.iso, "en"), moment.place, "deadline"
    condition = next((cue for cue in side.cues if cue.kind == "conditional"), None)
    if condition:
        span = _cue_span(side, condition)
        yield side.report.text[slice(*span)], span, "condition"
    for quantity in side.statement.numbers:
        if quantity.what:
            yield say(quantity, "en"), (quantity.start, quantity.end), "count"
            break


def _cue_span(side: Side, cue: Cue) -> tuple[int, int]:
    """From the conjunction to the next mark, a dozen words at most."""
    start, end = side.statement.start + cue.start, side.statement.start + cue.end
    for match in islice(_WORD.finditer(side.report.text, end, side.statement.end), 12):
        end = match.end()
        if match.group()[-1] in ",،;؛:.!?؟":
            return start, end - 1
    return start, end


def _carries(side: Side, what: str) -> bool:
    if what == "deadline":
        return bool(side.moments)
    if what == "condition":
        return any(cue.kind == "conditional" for cue in side.cues)
    return bool(side.statement.numbers)


def _missing(one: Side, other: Side, is_a: bool, value: str, span: tuple[int, int], what: str) -> Difference:
    return Difference(
        kind="completeness",
        a=value if is_a else "not told",
        b="not told" if is_a else value,
        span_a=span if is_a else other.span,
        span_b=other.span if is_a else span,
        rule=f"completeness: {what}",
        is_suggested=True,
    )
