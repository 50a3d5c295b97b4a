"""Full dates as outlets print them above and below an article: '21 كانون الثاني 2022ء', 'Jan. 21, 2022', '21 янв'.

Only what a dateline needs; phrases inside the prose are the work of `compare.dates`.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from babel import Locale

from compare.language import fold

_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_IQ", "en", "ru")
_MORE_MONTHS = {
    "كانون ثاني": 1, "كانون ثان": 1, "شباط": 2, "اذار": 3, "مارس": 3, "نيسان": 4, "ابريل": 4, "أفريل": 4, "ايار": 5,
    "مايو": 5, "ماي": 5, "حزيران": 6, "جوان": 6, "تموز": 7, "جويلية": 7, "اب": 8, "آب": 8, "أوت": 8, "غشت": 8,
    "ايلول": 9, "شتنبر": 9, "تشرين أول": 10, "تشرين ثاني": 11, "نونبر": 11, "كانون أول": 12, "دجنبر": 12,
    "جانفي": 1, "فيفري": 2, "sept": 9, "сент": 9, "нояб": 11, "февр": 2, "июн": 6, "июл": 7, "мар": 3,
}  # fmt: skip
_WEEKDAYS = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5,
    "الأحد": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "понедельник": 0, "вторник": 1, "среда": 2, "среду": 2, "четверг": 3, "пятница": 4, "пятницу": 4, "суббота": 5,
    "субботу": 5, "воскресенье": 6,
}  # fmt: skip
_DAYS_FROM_NOW = {
    "اليوم": 0, "today": 0, "сегодня": 0, "امس": -1, "yesterday": -1, "вчера": -1, "غدا": 1, "غد": 1,
    "tomorrow": 1, "завтра": 1,
}  # fmt: skip
EARLIEST, LATEST = 1900, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A day as printed; `year` is None where the print leaves it out. Offsets count folded characters."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    @property
    def iso(self) -> str | None:
        return date(self.year, self.month, self.day).isoformat() if self.year else None

    def in_year(self, year: int) -> date | None:
        """The day in a year; None for years out of reach and 29 February of a common year."""
        try:
            return date(year, self.month, self.day) if EARLIEST <= year <= LATEST else None
        except ValueError:
            return None


@cache
def _months() -> dict[str, int]:
    """Folded names, full and short, of the three languages and of the Levant, the Maghreb and Iraq."""
    names = {fold(name): number for name, number in _MORE_MONTHS.items()}
    for code in _LOCALES:
        months = Locale.parse(code).months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[use][width].items():
                    names.setdefault(fold(str(name)).rstrip("."), int(number))
    return {name: number for name, number in names.items() if not name.isdigit()}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = "|".join(sorted(map(re.escape, _months()), key=lambda n: (-len(n), n)))
    month = rf"(?P<month>{name})\b\.?(?:\s*/\s*(?:{name})\b\.?|\s*\((?:{name})\))?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    day = r"(?<![\d.,:])(?P<day>[0-3]?\d)"
    return (
        re.compile(rf"{day}(?:st|nd|rd|th|-го|-е)?\s*(?:of\s+|من\s+)?(?:شهر\s+)?[-,.]?\s*{month}(?:\s*,?\s*(?:(?:ال)?عام\s+|من\s+)?{year})?"),
        re.compile(rf"\b{month}\s*(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])(?:\s*,?\s*{year})?"),
        re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)([-/.])(?P<month>[01]?\d)\2(?P<day>[0-3]?\d)(?!\d)"),
        re.compile(r"(?<![\d.])(?P<day>[0-3]?\d)([-/.])(?P<month>[0-3]?\d)\2(?P<year>(?:19|20)\d\d)(?!\d)"),
    )  # fmt: skip


def find_printed_dates(folded: str) -> list[PrintedDate]:
    """All days with at least a month in folded text, in order; invalid and ambiguous ones are left out."""
    found: list[PrintedDate] = []
    for pattern in _patterns():
        for match in pattern.finditer(folded):
            built = _built(match)
            if built and not any(built.start < f.end and f.start < built.end for f in found):
                found.append(built)
    return sorted(found, key=lambda d: d.start)


def _built(match: re.Match[str]) -> PrintedDate | None:
    day, printed_month = int(match["day"]), match["month"]
    year = int(match["year"]) if match["year"] else None
    month = int(printed_month) if printed_month.isdigit() else _months()[printed_month]
    if printed_month.isdigit() and match.re is _patterns()[3] and match[2] != ".":  # 01/21/2022 and 21/01/2022
        if day <= 12 and month <= 12 and day != month:
            return None  # 05/06/2022: nothing says which is the month
        if month > 12:
            day, month = month, day
    try:
        date(year or 2024, month, day)  # a leap year: 29 February is a day
    except ValueError:
        return None
    return PrintedDate(day=day, month=month, year=year, start=match.start(), end=match.end())


def published_of(given: str) -> str | None:
    """ISO day or time of a field that should hold one; None when it cannot be read."""
    given = given.strip()[:100]
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        return _mended(given)
    if not EARLIEST <= moment.year <= LATEST:
        return None
    return moment.date().isoformat() if re.fullmatch(r"[\dW-]+", given) else moment.isoformat()


def _mended(given: str) -> str | None:
    """A day written for people: '21 January 2022', '21.01.2022', '2022-01-21 om 10 uur'."""
    days = {each.iso for each in find_printed_dates(fold(given)) if each.iso}
    return days.pop() if len(days) == 1 else None


@cache
def _deictic() -> re.Pattern[str]:
    weekdays = "|".join(sorted(map(re.escape, _weekday_numbers()), key=lambda n: (-len(n), n)))
    words = "|".join(sorted(_DAYS_FROM_NOW, key=lambda n: (-len(n), n)))
    return re.compile(rf"\b[وف]?(?P<word>{words})\b[\s,،(]{{1,3}}(?:يوم\s+|в\s+)?(?P<weekday>{weekdays})\b")


def weekday_of_publishing(folded: str) -> tuple[int, str] | None:
    """Weekday (Monday 0) that 'yesterday Friday' fixes, with the phrase; None when none does or two disagree."""
    found: dict[int, str] = {}
    for match in _deictic().finditer(folded):
        found.setdefault((_weekday_numbers()[match["weekday"]] - _DAYS_FROM_NOW[match["word"]]) % 7, match[0])
    return next(iter(found.items())) if len(found) == 1 else None


@cache
def _weekday_numbers() -> dict[str, int]:
    return {fold(name): number for name, number in _WEEKDAYS.items()}


@cache
def _weekday() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _weekday_numbers()), key=lambda n: (-len(n), n)))
    return re.compile(rf"\b[وف]?(?P<name>{names})\b")


def weekdays_in(folded: str) -> dict[int, str]:
    """Weekdays named, Monday 0, each with the word that named it first; in the order of the text."""
    found: dict[int, str] = {}
    for match in _weekday().finditer(folded):
        found.setdefault(_weekday_numbers()[match["name"]], match["name"])
    return found


def first_weekday(folded: str) -> tuple[int, str] | None:
    """First weekday named, Monday 0, with the word; None when none is."""
    return next(iter(weekdays_in(folded).items()), None)


def first_on_or_after(iso: str, weekday: int) -> str:
    """First day from `iso` on that falls on `weekday`."""
    day = date.fromisoformat(iso)
    return (day + timedelta(days=(weekday - day.weekday()) % 7)).isoformat()
