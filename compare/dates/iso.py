"""The forms a date may take, as intervals of days.

`2022-01-21`, `2022-01-09/2022-01-10`, `2022-W04`, `2021-12`, `2021`.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

from babel import Locale
from babel.dates import format_date

Granularity = Literal["day", "interval", "week", "month", "year"]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"(\d{4})$")


class Interval(NamedTuple):
    """First and last day, both inside, and how finely the phrase told them."""

    first: date
    last: date
    granularity: Granularity


def interval(iso: str) -> Interval:
    """Days an `iso` value stands for.

    Raises
    ------
    ValueError
        If `iso` is none of the five forms, or no such day exists.
    """
    if "/" in iso:
        first, _, last = iso.partition("/")
        span = Interval(interval(first).first, interval(last).last, "interval")
        if span.last < span.first:
            raise ValueError(f"{iso!r} ends before it begins")
        return span
    if m := _DAY.match(iso):
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return Interval(day, day, "day")
    if m := _WEEK.match(iso):
        return Interval(
            date.fromisocalendar(int(m[1]), int(m[2]), 1), date.fromisocalendar(int(m[1]), int(m[2]), 7), "week"
        )
    if m := _MONTH.match(iso):
        year, month = int(m[1]), int(m[2])
        return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")
    if m := _YEAR.match(iso):
        return Interval(date(int(m[1]), 1, 1), date(int(m[1]), 12, 31), "year")
    raise ValueError(f"{iso!r} is no day, interval, week, month or year")


def contains(coarse: str, fine: str) -> bool:
    """Every day of `fine` lies in `coarse`."""
    a, b = interval(coarse), interval(fine)
    return a.first <= b.first and b.last <= a.last


def compatible(a: str, b: str) -> bool:
    """Both can be true of one happening: the same days, or a coarser date that contains the finer one."""
    return contains(a, b) or contains(b, a)


def days_apart(a: str, b: str) -> int:
    """Days between the two; 0 when they touch or overlap."""
    x, y = interval(a), interval(b)
    return max(0, (y.first - x.last).days, (x.first - y.last).days)


def of_days(first: date, last: date) -> str:
    """The iso value of an interval of days; one day stays a day."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def of_week(day: date) -> str:
    """The ISO week a day lies in: `2022-W04`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shifted(day: date, days: int) -> date | None:
    """The day so many days away, or None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def render(iso: str, language: str, *, year: bool = False) -> str:
    """The date as a reader of ar, en or ru would say it: "10 January", "9–10 January", "يومي 9 و10 يناير".

    The year is told where the value is a week, a month or a year, where an interval crosses years, or when asked for.
    """
    first, last, granularity = interval(iso)
    language = language if language in ("ar", "en", "ru") else "en"
    if granularity == "year":
        return f"{first.year:04d}"
    if granularity == "month":
        return _month(first, language)
    if granularity == "week":
        days = _span(first, last, language, True)
        return {"ar": f"أسبوع {days}", "en": f"the week of {days}", "ru": f"неделя {days}"}[language]
    return _span(first, last, language, year)


def _month(day: date, language: str) -> str:
    name = Locale.parse("ar_EG" if language == "ar" else language).months["stand-alone"]["wide"][day.month]
    return f"{name} {day.year:04d}"


def _day(day: date, language: str, year: bool) -> str:
    locale = {"ar": "ar@numbers=latn"}.get(language, language)
    name = format_date(day, "d MMMM", locale=locale.split("@")[0])
    return f"{name} {day.year:04d}" if year else name


def _span(first: date, last: date, language: str, year: bool) -> str:
    if first == last:
        return _day(first, language, year)
    end = _day(last, language, year or first.year != last.year)
    if (first.year, first.month) == (last.year, last.month):
        if language == "ar":
            return f"يومي {first.day} و{end}" if (last - first).days == 1 else f"{first.day}–{end}"
        return f"{first.day}–{end}"
    begin = _day(first, language, first.year != last.year)
    return f"{begin} – {end}"
