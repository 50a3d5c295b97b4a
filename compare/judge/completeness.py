"""Completeness: an element one account carries and the other drops. Only suggested: readers don't agree on it.

Never where the text we hold is cut: what is missing there may stand in the part we don't hold.
"""

from collections.abc import Iterator

from compare.dates import render
from compare.judge.quantity import say
from compare.judge.side import Side
from compare.language.certainty import Cue
from compare.model import Difference

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
    return side.statement.start + cue.start, side.statement.end


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
