"""Numbers and dates that differ inside a claim, statement by statement, and one for each version."""

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date
from statistics import median_low
from typing import NamedTuple

import pandas as pd

from compare.judge.explain import value_in
from compare.model import DatePhrase, Quantity, Statement
from compare.tables.index import Index


class ValueRow(NamedTuple):
    """One statement's number or date, as `values` has it."""

    statement_id: str
    outlet: str
    language: str
    version: str
    published: str | None
    kind: str
    low: float | None
    high: float | None
    about: bool
    text: str
    what: str | None


VAGUE = {
    "ar": ("العشرات", "المئات", "الآلاف", "عشرات الآلاف", "مئات الآلاف", "الملايين"),
    "en": ("dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions"),
    "ru": ("десятки", "сотни", "тысячи", "десятки тысяч", "сотни тысяч", "миллионы"),
}
"""By the power of ten, from 10."""
VALUE_COLUMNS = list(ValueRow._fields)


def marks(index: Index, claim_id: str) -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Places that differ in each statement: (start, end, kind), characters into the report's text."""
    found: dict[str, set[tuple[int, int, str]]] = {}
    for pair in index.judgements[claim_id].pairs:
        for d in pair.differences:
            for statement, (start, end) in ((pair.a, d.span_a), (pair.b, d.span_b)):
                if end > start:
                    found.setdefault(statement, set()).add((start, end, d.kind))
    return {statement: tuple(sorted(spans)) for statement, spans in found.items()}


def values(index: Index, claim_id: str) -> pd.DataFrame:
    """Numbers or dates that differ inside a claim, one row per statement that names one.

    Columns: `statement_id`, `outlet`, `language`, `version`, `published`, `kind` (number or date), `low`, `high` (a
    date as its ordinal day; None: unbounded), `about`, `text` (as printed), `what` (is counted). Empty: nothing moved.
    """
    return pd.DataFrame(list(value_rows(index, claim_id)), columns=VALUE_COLUMNS, dtype=object)


def value_rows(index: Index, claim_id: str) -> list[ValueRow]:
    """Rows of `values`; a list costs a headline a tenth of a frame."""
    rows = []
    told = index.claims[claim_id].statement_ids
    places = marks(index, claim_id)
    for kind in ("number", "date"):
        spans = {s: [(a, b) for a, b, k in places.get(s, ()) if k == kind] for s in told}
        if not any(spans.values()):
            continue
        common = _common_count(index, spans) if kind == "number" else None
        for s in told:
            statement = index.statements[s]
            found = _quantity(statement, spans[s], common) if kind == "number" else _date(statement, spans[s])
            if found is None:
                continue
            report = index.reports[statement.report_id]
            low, high, about, text, what = found
            rows.append(ValueRow(s, report.outlet, report.language, index.version_of.get(s, ""), report.published, kind,
                                 low, high, about, text, what))  # fmt: skip
        break  # one scale to a picture; numbers first
    return rows


def middle(told: Sequence[ValueRow]) -> ValueRow | None:
    """The row in the middle of a version's values; None where its statements name none."""
    known = {number_of(row): row for row in reversed(told)}
    return known[median_low(number_of(row) for row in told)] if known else None


def number_of(row: ValueRow) -> float:
    """A value as one number: its floor, else its ceiling."""
    return float(row.high or 0.0) if row.low is None else float(row.low)


def is_vague(row: ValueRow) -> bool:
    """ "Dozens", "thousands": a floor that nobody counted."""
    return row.kind == "number" and row.about and row.high is None


def vaguely(low: float, language: str) -> str:
    """A floor as one says it: dozens, hundreds, thousands, …"""
    words = VAGUE.get(language, VAGUE["en"])
    return words[min(len(words) - 1, max(0, int(math.log10(max(low, 10.0))) - 1))]


def said(index: Index, row: ValueRow, language: str) -> str:
    """A row's value as a reader of `language` would say it."""
    s = index.statements[row.statement_id]
    phrases: Sequence[Quantity | DatePhrase] = s.numbers if row.kind == "number" else s.dates
    phrase = next(p for p in phrases if p.text == row.text)
    if is_vague(row) and s.language != language:
        return vaguely(row.low or 0.0, language)
    return value_in(row.kind, row.text, (phrase.start, phrase.end), s, language)


def _common_count(index: Index, spans: dict[str, list[tuple[int, int]]]) -> str | None:
    """What most of the differing numbers count."""
    counted = Counter(
        q.what
        for s, some in spans.items()
        for q in index.statements[s].numbers
        if q.what and any(q.start < end and start < q.end for start, end in some)
    )
    return min(counted, key=lambda what: (-counted[what], what)) if counted else None


Value = tuple[float | None, float | None, bool, str, str | None]


def _quantity(s: Statement, spans: list[tuple[int, int]], what: str | None) -> Value | None:
    def rank(q: Quantity) -> tuple[bool, bool, int]:
        return not any(q.start < end and start < q.end for start, end in spans), q.what != what, q.start

    known = [q for q in s.numbers if q.low is not None or q.high is not None]
    best = min(known, key=rank, default=None)
    if best is None or (rank(best)[0] and rank(best)[1]):
        return None
    return best.low, best.high, best.about, best.text, best.what


def _date(s: Statement, spans: list[tuple[int, int]]) -> Value | None:
    def rank(d: DatePhrase) -> tuple[bool, int]:
        return not any(d.start < end and start < d.end for start, end in spans), d.start

    days = [(d, day) for d in s.dates if (day := _days(d.iso)) is not None]
    if not days:
        return None
    phrase, (first, last) = min(days, key=lambda pair: rank(pair[0]))
    return float(first), float(last), False, phrase.text, None


def _days(iso: str | None) -> tuple[int, int] | None:
    """Ordinals of the first and last day of a day or an interval of days; None for anything coarser."""
    if not iso:
        return None
    first, _, last = iso.partition("/")
    try:
        return date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal()
    except ValueError:
        return None
