"""Quotation fidelity: what was cut, joined or changed inside the marks when several accounts quote the same words."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from compare.language.scope import Word, read_words
from compare.model import Claim, Report, Statement

Change = Literal["cut", "joined", "added", "changed"]
LEAST_SHARED = 0.6  # of the shorter quotation's words: below, two quotations are not of the same words
_LEAST_WORDS = 4
_MOST_WORDS = 600  # difflib costs the square; a longer quotation is compared up to here
_MARKS = re.compile(r"[«“„\"‹]([^«»“”„\"‹›]{3,})(?:[»”\"›]|$)")
_ELLIPSIS = re.compile(r"…|\.\.\.|\[")


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """One place where a quotation departs from the base."""

    statement_id: str
    outlet: str
    change: Change
    base: str  # words of the base, as printed; empty when something was added
    printed: str  # words of this quotation; empty when something was cut
    span: tuple[int, int]  # characters into this report; empty (start == end) where words were cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Fidelity:
    """Quotations of the same words, against one base."""

    base_id: str  # statement that quotes most fully; of a primary source where there is one
    is_primary: bool
    compared: tuple[str, ...]  # statements of the same words, the base aside
    departures: tuple[Departure, ...]


@dataclass(frozen=True, slots=True)
class _Quotation:
    statement: Statement
    report: Report
    words: list[Word]  # offsets into the report

    @property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]


def fidelity(
    claim: Claim,
    statements: Mapping[str, Statement],
    reports: Mapping[str, Report],
    primary: Collection[str] = (),
) -> Fidelity | None:
    """Compare the quotations of one claim, within the language of the base; None where fewer than two share words.

    Parameters
    ----------
    primary
        Outlets of kind *primary*: an official's own site or a transcript. Their wording is the base where there is one.
    """
    found = [q for i in claim.statement_ids for q in _quotations(statements[i], reports[statements[i].report_id])]
    if len(found) < 2:
        return None
    base = min(
        found, key=lambda q: (q.report.outlet not in primary, -len(q.words), q.statement.statement_id)
    )  # fmt: skip
    same = [q for q in found if q is not base and q.report.outlet != base.report.outlet and _is_same(base, q)]
    if not same:
        return None
    departures = [departure for q in same for departure in _departures(base, q)]
    return Fidelity(
        base_id=base.statement.statement_id,
        is_primary=base.report.outlet in primary,
        compared=tuple(dict.fromkeys(q.statement.statement_id for q in same)),
        departures=tuple(departures),
    )


def _quotations(statement: Statement, report: Report) -> Iterator[_Quotation]:
    """Words inside the marks; the whole statement when it stands inside marks that open elsewhere."""
    if not statement.quoted:
        return
    inside = [(m.start(1), m.end(1)) for m in _MARKS.finditer(statement.text)] or [(0, len(statement.text))]
    for start, end in inside:
        first = statement.start + start
        words = [
            Word(w.text, w.printed, first + w.start, first + w.end)
            for w in read_words(statement.text[start:end])[:_MOST_WORDS]
            if not w.is_mark
        ]
        if len(words) >= _LEAST_WORDS:
            yield _Quotation(statement, report, words)


def _is_same(base: _Quotation, other: _Quotation) -> bool:
    if base.statement.language != other.statement.language:
        return False
    shared = sum(block.size for block in _matcher(base, other).get_matching_blocks())
    return shared >= LEAST_SHARED * min(len(base.words), len(other.words))


def _matcher(base: _Quotation, other: _Quotation) -> SequenceMatcher[str]:
    return SequenceMatcher(None, base.texts, other.texts, autojunk=False)


def _departures(base: _Quotation, other: _Quotation) -> Iterator[Departure]:
    for tag, i, j, k, m in _matcher(base, other).get_opcodes():
        if tag == "equal":
            continue
        span = _span(other.words, k, m)
        yield Departure(
            statement_id=other.statement.statement_id,
            outlet=other.report.outlet,
            change=_change(tag, base, other, (i, j), (k, m)),
            base=_printed(base, i, j),
            printed=other.report.text[slice(*span)],
            span=span,
        )


def _change(tag: str, base: _Quotation, other: _Quotation, cut: tuple[int, int], left: tuple[int, int]) -> Change:
    """Words that are gone from the middle without a sign join what was apart; at an end, or with "…", they are cut."""
    if tag != "delete":
        return "added" if tag == "insert" else "changed"
    is_inside = cut[0] > 0 and cut[1] < len(base.words) and 0 < left[0] < len(other.words)
    if not is_inside:
        return "cut"
    between = other.report.text[other.words[left[0] - 1].end : other.words[left[0]].start]
    return "cut" if _ELLIPSIS.search(between) else "joined"


def _span(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words[first].start, words[last - 1].end
    at = words[first - 1].end if first else words[0].start
    return at, at


def _printed(quotation: _Quotation, first: int, last: int) -> str:
    return quotation.report.text[slice(*_span(quotation.words, first, last))] if first < last else ""
