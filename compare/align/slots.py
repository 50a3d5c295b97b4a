"""What two statements say about who, when and how much: agreement and clash of their slots, one small rule each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from compare.align.prepare import Rows, codes
from compare.align.proposition import PLAIN_ACTS
from compare.align.voices import Relation, relation
from compare.model import Quantity, Statement
from compare.names import same_name

Values = NDArray[np.float32]
SPEAKERS: tuple[Relation, ...] = (
    "same", "one side", "two persons of one side", "other side", "other", "one missing",
)  # fmt: skip
T = TypeVar("T")
_OPEN_STATUS = {"planned", "expected", "possible", "hoped", "conditional", "demanded"}
_EXACT = 2  # days between the first and the last of an interval that still tells one occasion
_NEWS = 1  # days about publication: what happens then is the news itself, and its day tells nothing apart
_NEAR_VALUE = 0.02  # share by which two printings of one number may differ


@dataclass(frozen=True, slots=True)
class Slot(Generic[T]):
    """One reading of every statement, its distinct values numbered, and how two values relate."""

    code: Rows
    values: tuple[T, ...]  # by code
    relation: Callable[[T, T], tuple[float, ...]]
    width: int

    def compared(self, a: Rows, b: Rows) -> Values:
        """Relation of every pair of rows, worked out once for each distinct pair of values; shape (pairs, width)."""
        size = max(len(self.values), 1)
        x, y = self.code[a].astype(np.int64), self.code[b].astype(np.int64)
        distinct, back = np.unique(np.minimum(x, y) * size + np.maximum(x, y), return_inverse=True)
        table = [self.relation(self.values[int(key) // size], self.values[int(key) % size]) for key in distinct]
        return np.asarray(table, dtype=np.float32).reshape(len(table), self.width)[back]


def _slot(values: Sequence[T], relation: Callable[[T, T], tuple[float, ...]], width: int) -> Slot[T]:
    return Slot(codes(values), tuple(dict.fromkeys(values)), relation, width)


def slots_of(statements: Sequence[Statement], published: Sequence[int]) -> tuple[Slot[Any], ...]:
    """Speakers, dates, quantities, names and manner of every statement, in the order of `features.NAMES`.

    `published` is the day each was published, as an ordinal; below zero where unknown.
    """
    return (
        _slot([s.speaker or "" for s in statements], _speaker_relation, len(SPEAKERS)),
        _slot([_days(s, day) for s, day in zip(statements, published, strict=True)], _date_relation, 4),
        _slot([_counted(s) for s in statements], _number_relation, 4),
        _slot([_names(s) for s in statements], _name_relation, 2),
        _slot([(s.status in _OPEN_STATUS, s.is_denied, s.act) for s in statements], _manner_relation, 3),
    )


@lru_cache(maxsize=65_536)
def _speaker_relation(a: str, b: str) -> tuple[float, ...]:
    """One column for each relation of `SPEAKERS`."""
    found = relation(a, b)
    return tuple(float(found == each) for each in SPEAKERS)


Dated = tuple[tuple[tuple[int, int], ...], frozenset[int], frozenset[int]]
"""Intervals of ordinals; exact days off the day of publication; exact days about it."""


def _days(statement: Statement, published: int) -> Dated:
    """When, by what the statement names; its occasion where it names none."""
    spans = {interval(each.iso) for each in statement.dates if each.iso}
    if not spans and statement.occasion:
        spans = {interval(statement.occasion)}
    known = tuple(sorted(span for span in spans if span))
    exact = {day for first, last in known if last - first <= _EXACT for day in range(first, last + 1)}
    news = {day for day in exact if abs(day - published) <= _NEWS}
    return known, frozenset(exact - news), frozenset(news)


@lru_cache(maxsize=16_384)
def interval(iso: str) -> tuple[int, int] | None:
    """First and last day (ordinals) of a day, week, month, year or interval; None when it cannot be read."""
    first, _, second = iso.partition("/")
    if second:
        start, end = interval(first), interval(second)
        return (start[0], end[1]) if start and end else None
    try:
        if len(first) == 4:
            return date(int(first), 1, 1).toordinal(), date(int(first), 12, 31).toordinal()
        if "W" in first:
            monday = date.fromisocalendar(int(first[:4]), int(first[-2:]), 1).toordinal()
            return monday, monday + 6
        if len(first) == 7:
            year, month = int(first[:4]), int(first[5:])
            after = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return date(year, month, 1).toordinal(), after.toordinal()
        day = date.fromisoformat(first[:10]).toordinal()
    except ValueError:
        return None
    return day, day


@lru_cache(maxsize=65_536)
def _date_relation(a: Dated, b: Dated) -> tuple[float, ...]:
    """A day in common; dated both, none in common; the same two for exact days that are not the news of the day."""
    if not a[0] or not b[0]:
        return (0, 0, 0, 0)
    meet = any(x[0] <= y[1] and y[0] <= x[1] for x in a[0] for y in b[0])
    same_old = bool(a[1] & (b[1] | b[2]) or b[1] & a[2])
    other_old = bool(a[1] and b[1]) and min(abs(x - y) for x in a[1] for y in b[1]) > 1
    return (float(meet), float(not meet), float(same_old), float(other_old))


Counted = tuple[tuple[str, float, float], ...]


def _counted(statement: Statement) -> Counted:
    return tuple(sorted({_quantity(each) for each in statement.numbers}))


def _quantity(each: Quantity) -> tuple[str, float, float]:
    low = each.low if each.low is not None else (each.high or 0.0)
    high = each.high if each.high is not None else low
    what = (each.what or each.unit or "").partition("(")[0].strip().casefold()
    return what, float(low), float(high)


@lru_cache(maxsize=65_536)
def _number_relation(a: Counted, b: Counted) -> tuple[float, ...]:
    """A value shared; one thing counted by both, no value shared; both count, but other things; only one counts."""
    if not a and not b:
        return (0, 0, 0, 0)
    if not a or not b:
        return (0, 0, 0, 1)
    shared = any(_same_value(x, y) for x in a for y in b if not x[0] or not y[0] or x[0] == y[0])
    things, others = {x[0] for x in a} - {""}, {y[0] for y in b} - {""}
    if shared:
        return (1, 0, 0, 0)
    if things & others:
        return (0, 1, 0, 0)
    return (0, 0, 1, 0) if things and others else (0, 0, 0, 0)


def _same_value(x: tuple[str, float, float], y: tuple[str, float, float]) -> bool:
    slack = _NEAR_VALUE * max(abs(x[1]), abs(y[1]))
    return x[1] - slack <= y[2] and y[1] - slack <= x[2]


def _names(statement: Statement) -> tuple[str, ...]:
    """Names the statement speaks of, its own speaker aside."""
    speaker = statement.speaker or ""
    return tuple(sorted({m.name for m in statement.names if not speaker or relation(m.name, speaker) != "same"}))


@lru_cache(maxsize=65_536)
def _name_relation(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, ...]:
    """Share of the shorter list of names that the other holds; both hold names, none shared."""
    if not a or not b:
        return (0, 0)
    shared = sum(any(x == y for y in b) or any(same_name(x, y) for y in b) for x in a)
    return (min(1.0, shared / min(len(a), len(b))), float(not shared))


def _manner_relation(a: tuple[bool, bool, str], b: tuple[bool, bool, str]) -> tuple[float, ...]:
    """Open against done; denied against not; another act."""
    other_act = a[2] != b[2] and not (a[2] in PLAIN_ACTS and b[2] in PLAIN_ACTS)
    return (float(a[0] != b[0]), float(a[1] != b[1]), float(other_act))
