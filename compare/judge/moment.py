"""Intervals of days with the granularity they were printed in."""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Granularity = Literal["day", "days", "week", "month", "year", "months"]
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W(\d{2}))?(?:T.*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One resolved date."""

    iso: str
    first: date
    last: date  # inclusive
    granularity: Granularity
    start: int = 0  # characters into the report
    end: int = 0
    basis: str = "printed"

    def at(self, start: int, end: int, basis: str) -> "Moment":
        """The same moment with its place."""
        return replace(self, start=start, end=end, basis=basis)

    @property
    def days(self) -> int:
        """Length."""
        return (self.last - self.first).days + 1

    def holds(self, other: "Moment") -> bool:
        """Whether the other lies inside."""
        return self.first <= other.first and other.last <= self.last


def _part(iso: str) -> tuple[date, date, Granularity] | None:
    match = _ISO.fullmatch(iso)
    if not match:
        return None
    year, month, day, week = match.groups()
    try:
        if week:
            monday = date.fromisocalendar(int(year), int(week), 1)
            return monday, monday + timedelta(days=6), "week"
        if day:
            one = date(int(year), int(month), int(day))
            return one, one, "day"
        if month:
            last = calendar.monthrange(int(year), int(month))[1]
            return date(int(year), int(month), 1), date(int(year), int(month), last), "month"
        return date(int(year), 1, 1), date(int(year), 12, 31), "year"
    except (ValueError, OverflowError):
        return None


def moment_of(iso: str | None) -> Moment | None:
    """Interval of an ISO day, week, month, year or `first/last`; None when it is none of them."""
    if not iso:
        return None
    head, slash, tail = iso.partition("/")
    first = _part(head)
    last = _part(tail) if slash else first
    if not first or not last or last[1] < first[0]:
        return None
    granularity: Granularity = first[2]
    if slash:
        granularity = "days" if first[2] == last[2] == "day" else "months"
    return Moment(iso=iso, first=first[0], last=last[1], granularity=granularity)
