"""What two statements say about who, when and how much: agreement and clash of their slots, one small rule each."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from compare.align.prepare import Prepared, Rows, codes
from compare.align.voices import Relation, relation
from compare.model import Quantity, Statement
from compare.names import same_name

Values = NDArray[np.float32]
SPEAKERS: tuple[Relation, ...] = (
    "same", "one side", "two persons of one side", "other side", "other", "one missing",
)  # fmt: skip
T = TypeVar("T")
_OPEN_STATUS = {"planned", "expected", "possible", "hoped", "conditional", "demanded"}
_NEAR_VALUE = 0.02  # share by which two printings of one number may differ


def compared(
    values: Sequence[T], a: Rows, b: Rows, relation: Callable[[T, T], tuple[float, ...]], width: int
) -> Values:
    """`relation` of every pair of rows, worked out once for each distinct pair of values; shape (pairs, width)."""
    code = codes(values)
    of_code: dict[int, T] = {}
    for number, value in zip(code.tolist(), values, strict=True):
        of_code.setdefault(number, value)
    size = max(len(of_code), 1)
    low, high = np.minimum(code[a], code[b]).astype(np.int64), np.maximum(code[a], code[b]).astype(np.int64)
    distinct, back = np.unique(low * size + high, return_inverse=True)
    table = [relation(of_code[int(key) // size], of_code[int(key) % size]) for key in distinct]
    return np.asarray(table, dtype=np.float32).reshape(len(table), width)[back]


def speakers(prepared: Prepared, a: Rows, b: Rows) -> Values:
    """One column for each relation of `SPEAKERS`."""
    return compared([s.speaker or "" for s in prepared.statements], a, b, _speaker_relation, len(SPEAKERS))


@lru_cache(maxsize=65_536)
def _speaker_relation(a: str, b: str) -> tuple[float, ...]:
    found = relation(a, b)
    return tuple(float(found == each) for each in SPEAKERS)


def dates(prepared: Prepared, a: Rows, b: Rows) -> Values:
    """One day in common; dated both and no day in common."""
    return compared([_days(s) for s in prepared.statements], a, b, _date_relation, 2)


def _days(statement: Statement) -> tuple[tuple[int, int], ...]:
    """Intervals of ordinals the statement names; its occasion where it names none."""
    spans = {interval(each.iso) for each in statement.dates if each.iso}
    if not spans and statement.occasion:
        spans = {interval(statement.occasion)}
    return tuple(sorted(span for span in spans if span))


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
def _date_relation(a: tuple[tuple[int, int], ...], b: tuple[tuple[int, int], ...]) -> tuple[float, ...]:
    if not a or not b:
        return (0, 0)
    meet = any(x[0] <= y[1] and y[0] <= x[1] for x in a for y in b)
    return (1, 0) if meet else (0, 1)


Counted = tuple[tuple[str, float, float], ...]


def quantities(prepared: Prepared, a: Rows, b: Rows) -> Values:
    """One value shared; one thing counted by both, no value shared; both count, but other things; only one counts."""
    return compared([_counted(s) for s in prepared.statements], a, b, _number_relation, 4)


def _counted(statement: Statement) -> Counted:
    return tuple(sorted({_quantity(each) for each in statement.numbers}))


def _quantity(each: Quantity) -> tuple[str, float, float]:
    low = each.low if each.low is not None else (each.high or 0.0)
    high = each.high if each.high is not None else low
    what = (each.what or each.unit or "").partition("(")[0].strip().casefold()
    return what, float(low), float(high)


@lru_cache(maxsize=65_536)
def _number_relation(a: Counted, b: Counted) -> tuple[float, ...]:
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


def named(prepared: Prepared, a: Rows, b: Rows) -> Values:
    """Share of the shorter list of names that the other holds; both hold names, none shared."""
    return compared([_names(s) for s in prepared.statements], a, b, _name_relation, 2)


def _names(statement: Statement) -> tuple[str, ...]:
    """Names the statement speaks of, its own speaker aside."""
    speaker = statement.speaker or ""
    return tuple(sorted({m.name for m in statement.names if not speaker or relation(m.name, speaker) != "same"}))


@lru_cache(maxsize=65_536)
def _name_relation(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, ...]:
    if not a or not b:
        return (0, 0)
    shared = sum(any(x == y for y in b) or any(same_name(x, y) for y in b) for x in a)
    return (min(1.0, shared / min(len(a), len(b))), float(not shared))


def manner(prepared: Prepared, a: Rows, b: Rows) -> Values:
    """Open and done; denied and not; another act; a demand, question or threat against a plain statement."""
    values = [(s.status in _OPEN_STATUS, s.is_denied, s.act) for s in prepared.statements]
    return compared(values, a, b, _manner_relation, 3)


def _manner_relation(a: tuple[bool, bool, str], b: tuple[bool, bool, str]) -> tuple[float, ...]:
    plain = {"states", "says"}
    other_act = a[2] != b[2] and not (a[2] in plain and b[2] in plain)
    return (float(a[0] != b[0]), float(a[1] != b[1]), float(other_act))
