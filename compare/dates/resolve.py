"""Phrases found in the text to days of the calendar."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise

from compare.dates.grammar import MODS, PARTS, SMALL, UNITS, Raw
from compare.dates.iso import interval, of_days, of_week, shifted
from compare.dates.tense import Sentences
from compare.language.calendar import days_from_today, months, ordinal_days, weekdays


@dataclass(frozen=True, slots=True)
class Frame:
    """What phrases are resolved against."""

    language: str
    today: date | None  # the day of writing
    basis: str  # of phrases that need `today`: published or text
    sentences: Sentences


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase with its value, in folded offsets."""

    start: int
    end: int
    kind: str  # date, weekday, today, ...
    iso: str | None
    basis: str


def plain(word: str) -> str:
    """One space between words."""
    return " ".join(word.split())


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _distance(a: date, b: date) -> int:
    return abs((a - b).days)


def _news_distance(today: date, day: date) -> int:
    """News looks back more often than ahead: a day to come counts as twice as far."""
    return (today - day).days if day <= today else 2 * (day - today).days


def _nearest(frame: Frame, month: int, day: int, mod: int | None) -> date | None:
    """The year a date without one must be in: the nearest, or as "last" and "next" say."""
    if frame.today is None:
        return None
    years = range(max(1, frame.today.year - 1), min(9999, frame.today.year + 1) + 1)
    days = [d for y in years if (d := _date(y, month, day))]
    if mod == -1:
        days = [d for d in days if d <= frame.today][-1:]
    elif mod == 1:
        days = [d for d in days if d >= frame.today][:1]
    return min(days, key=partial(_news_distance, frame.today), default=None)


def _mod(raw: Raw, language: str) -> int | None:
    word = raw.got.get("mod") or raw.got.get("mod2")
    return MODS[language].get(plain(word)) if word else None


def explicit(raw: Raw, frame: Frame) -> list[Found]:
    """Day and month; several days become an interval when they follow each other, or phrases of their own."""
    month = months(frame.language)[plain(raw.got["mon"])]
    listed = raw.got.get("days", "")
    numbers = [int(n) for n in re.findall(r"\d+", listed)]
    if "ord" in raw.got:
        numbers = [ordinal_days(frame.language)[plain(raw.got["ord"])]]
    year, basis = raw.got.get("year"), "printed" if raw.got.get("year") else frame.basis
    days = [
        _date(int(year), month, n) if year else _nearest(frame, month, n, _mod(raw, frame.language)) for n in numbers
    ]
    if any(d is None for d in days):
        return [Found(raw.start, raw.end, "date", None, basis)]
    known = [d for d in days if d is not None]
    steps = [(b - a).days for a, b in pairwise(known)]
    joined = "_between" in raw.got or re.search(r"-|to|through|until|по|до|الي|حتي", listed)
    if len(known) == 1 or all(step == 1 for step in steps) or (joined and len(known) == 2 and steps[0] > 0):
        return [Found(raw.start, raw.end, "date", of_days(known[0], known[-1]), basis)]
    return _separately(raw, listed, known, basis)


def _separately(raw: Raw, listed: str, known: list[date], basis: str) -> list[Found]:
    """ "January 10 and 12": two phrases that share their month."""
    return [
        Found(
            raw.start if n == 0 else raw.start + cut, raw.end if n == len(known) - 1 else raw.start + stop, "date",
            day.isoformat(), basis,
        )
        for n, (day, cut, stop) in enumerate(_cuts(raw, listed, known))
    ]  # fmt: skip


def _cuts(raw: Raw, listed: str, known: list[date]) -> list[tuple[date, int, int]]:
    shift = int(raw.got.get("_days_at", "0"))
    spans = [m.span() for m in re.finditer(r"\d+", listed)]
    return [(day, shift + a, shift + b) for day, (a, b) in zip(known, spans, strict=True)]


def numeric(raw: Raw, frame: Frame) -> list[Found]:
    """2022-01-21, 21.01.2022, 1/21/2022. In English 3/4/2022 has two readings, so none."""
    day, month = int(raw.got["d"]), int(raw.got["m"])
    if raw.kind == "dmy" and (month > 12 or (frame.language == "en" and raw.got["sep"] == "/")):
        if day <= 12 and month <= 12 and day != month:
            return [Found(raw.start, raw.end, "date", None, "printed")]
        if day <= 12:
            day, month = month, day
    found = _date(int(raw.got["year"]), month, day)
    return [Found(raw.start, raw.end, "date", found.isoformat() if found else None, "printed")]


def month(raw: Raw, frame: Frame) -> list[Found]:
    """A month, with its year printed or the nearest."""
    number = months(frame.language)[plain(raw.got["mon"])]
    if "year" in raw.got:
        return [Found(raw.start, raw.end, "month", f"{int(raw.got['year']):04d}-{number:02d}", "printed")]
    mod = _mod(raw, frame.language)
    if mod is None and frame.today and number != frame.today.month:
        mod = 1 if frame.sentences.is_ahead(raw.start, raw.end) else -1
    if frame.today is None:
        return [Found(raw.start, raw.end, "month", None, frame.basis)]
    year = frame.today.year
    if mod == -1 and number >= frame.today.month:
        year -= 1
    if mod == 1 and number <= frame.today.month:
        year += 1
    if mod in (0, None):
        year = frame.today.year
    return [Found(raw.start, raw.end, "month", f"{year:04d}-{number:02d}", frame.basis)]


def year(raw: Raw, frame: Frame) -> list[Found]:
    """A year. "The end of 2021" is its last month, "the beginning" its first; late, early and mid stay the year."""
    value, part = (
        int(raw.got["year"]),
        PARTS[frame.language].get(plain(raw.got.get("part") or raw.got.get("bare") or "")),
    )
    iso = f"{value:04d}"
    if part in ("end", "start") or (part == "late" and frame.language == "ar"):
        iso += "-01" if part == "start" else "-12"
    return [Found(raw.start, raw.end, "year", iso, "printed")]


def years(raw: Raw, frame: Frame) -> list[Found]:
    """2014-2015: an interval of years."""
    first, last = int(raw.got["y1"]), int(raw.got["y2"])
    iso = f"{first:04d}-01-01/{last:04d}-12-31" if first < last else None
    return [Found(raw.start, raw.end, "year", iso, "printed")]


def weekday(raw: Raw, frame: Frame) -> list[Found]:
    """The last such day up to the day of writing, or the next where the sentence looks ahead."""
    if frame.today is None:
        return [Found(raw.start, raw.end, "weekday", None, frame.basis)]
    back = (frame.today.weekday() - weekdays(frame.language)[plain(raw.got["wd"])]) % 7
    mod = _mod(raw, frame.language)
    if mod == -1:
        move = -(back or 7)
    elif mod == 1:
        move = (-back) % 7 or 7
        if frame.language in ("en", "ru") and plain(raw.got["mod"])[:4] in ("next", "след", "буду", "foll"):
            move += 7 if frame.today.weekday() + move <= 6 else 0  # "next Friday" on a Monday is not this Friday
    else:
        move = (-back) % 7 if frame.sentences.is_ahead(raw.start, raw.end) else -back
    day = shifted(frame.today, move)
    if "only" in raw.got and day:  # "this Friday (22)": the day of the month decides
        near = [d for n in range(-31, 32) if (d := shifted(day, n)) and d.day == int(raw.got["only"])]
        day = min(near, key=partial(_distance, day), default=day)
    return [Found(raw.start, raw.end, "weekday", day.isoformat() if day else None, frame.basis)]


def today(raw: Raw, frame: Frame) -> list[Found]:
    """Yesterday, today, tomorrow."""
    day = frame.today and shifted(frame.today, days_from_today(frame.language)[plain(raw.got["rel"])])
    return [Found(raw.start, raw.end, "today", day.isoformat() if day else None, frame.basis)]


def eve(raw: Raw, frame: Frame) -> list[Found]:
    """накануне by itself: the day before the day of writing; "накануне встречи" has another anchor."""
    after = raw.got.get("next", "")
    own_anchor = re.match(
        r"встреч|переговор|визит|саммит|выбор|праздник|нового|рождеств|матч|заседан|голосован|дня|дней|референдум|войны|вторжен|"
        r"приезд|поездк|объявлен|начал[ао]\b|этого|саммит|конференц|годовщин|суда|атак|нападен",
        after,
    )
    day = frame.today and shifted(frame.today, -1)
    return [
        Found(
            raw.start,
            raw.start + len("накануне"),
            "today",
            day.isoformat() if day and not own_anchor else None,
            frame.basis,
        )
    ]


_UNIT_STEMS = (
    ("нед", "week"), ("мес", "month"), ("год", "year"), ("вых", "weekend"), ("الاسبوع", "week"), ("الشهر", "month"),
    ("العام", "year"), ("السنه", "year"),
)  # fmt: skip


def _unit(word: str) -> str:
    return next((unit for stem, unit in _UNIT_STEMS if word.startswith(stem)), word)


def week(raw: Raw, frame: Frame) -> list[Found]:
    """This, last and next week, month, year and weekend, and their parts."""
    if frame.today is None:
        return [Found(raw.start, raw.end, "week", None, frame.basis)]
    unit, mod = _unit(raw.got["unit"]), _mod(raw, frame.language) or 0
    part = PARTS[frame.language].get(plain(raw.got.get("part", "")))
    iso = {"week": _week, "weekend": _weekend, "month": _month, "year": _year}[unit](frame, mod, part)
    return [Found(raw.start, raw.end, "week", iso, frame.basis)]


def _week(frame: Frame, mod: int, part: str | None) -> str | None:
    assert frame.today is not None
    day = frame.today
    if frame.language == "ar" and mod == 0 and day.weekday() == 6:
        day = shifted(day, 1) or day  # an Arab week begins on Sunday (or Saturday): the ISO week to come
    if frame.language in ("ar", "en") and mod == -1 and day.weekday() >= 5:
        mod = 0  # at the weekend "last week" is the one that is ending
    monday = shifted(day, 7 * mod - day.weekday())
    if monday is None or part is None:
        return of_week(monday) if monday else None
    if part in ("start", "early"):
        return of_days(monday, shifted(monday, 1) or monday)
    if part in ("end", "late") and (end := shifted(monday, 6)):
        return of_days(shifted(end, -3) or end, end)
    return of_week(monday)


def _weekend(frame: Frame, mod: int, part: str | None) -> str | None:
    assert frame.today is not None
    days = frame.today
    if mod == -1:
        saturday = shifted(days, -((days.weekday() - 5) % 7 or 7))
    else:
        saturday = shifted(days, 5 - days.weekday() + (7 if mod == 1 and days.weekday() >= 5 else 0))
    return of_days(saturday, shifted(saturday, 1) or saturday) if saturday else None


def _month(frame: Frame, mod: int, part: str | None) -> str | None:
    assert frame.today is not None
    number = frame.today.year * 12 + frame.today.month - 1 + mod
    return f"{number // 12:04d}-{number % 12 + 1:02d}" if 12 <= number < 120_000 else None


def _year(frame: Frame, mod: int, part: str | None) -> str | None:
    assert frame.today is not None
    value = f"{frame.today.year + mod:04d}"
    return value + {"end": "-12", "start": "-01"}.get(part or "", "")


def _count(raw: Raw, language: str) -> int:
    word = plain(raw.got.get("n", ""))
    if word.isdecimal():
        return int(word)
    return SMALL[language].get(word) or SMALL[language].get(raw.got["unit"], 1)


def ago(raw: Raw, frame: Frame) -> list[Found]:
    """Two days ago: a day; two weeks ago: a week; and so on, as finely as it was told."""
    unit, count = UNITS[frame.language][raw.got["unit"]], _count(raw, frame.language)
    if raw.got["unit"] in ("ايام", "اسابيع", "اشهر", "سنوات") and "n" not in raw.got:
        return [Found(raw.start, raw.end, "ago", None, frame.basis)]  # "some days ago"
    if frame.today is None:
        return [Found(raw.start, raw.end, "ago", None, frame.basis)]
    if unit in ("day", "week"):
        day = shifted(frame.today, -count * (7 if unit == "week" else 1))
        iso = (of_week(day) if unit == "week" else day.isoformat()) if day else None
    elif unit == "month":
        iso = _month(frame, -count, None)
    else:
        iso = f"{frame.today.year - count:04d}" if frame.today.year > count else None
    return [Found(raw.start, raw.end, "ago", iso, frame.basis)]


def ahead(raw: Raw, frame: Frame) -> list[Found]:
    """In three days."""
    day = frame.today and shifted(frame.today, _count(raw, frame.language))
    return [Found(raw.start, raw.end, "ahead", day.isoformat() if day else None, frame.basis)]


def span(raw: Raw, frame: Frame) -> list[Found]:
    """The last two days: the two before the day of writing; the next three: the three after."""
    count = 2 if raw.got["unit"] == "اليومين" else _count(raw, frame.language) if "n" in raw.got else 0
    if frame.today is None or not count:
        return [Found(raw.start, raw.end, "span", None, frame.basis)]
    back = re.match(r"last|past|prev|посл|прош|الماض|الاخير", raw.got["mod"])
    first, last = (shifted(frame.today, -count), shifted(frame.today, -1)) if back else (
        shifted(frame.today, 1), shifted(frame.today, count))  # fmt: skip
    return [Found(raw.start, raw.end, "span", of_days(first, last) if first and last else None, frame.basis)]


def unresolved(raw: Raw, frame: Frame) -> list[Found]:
    """A phrase of time without a value of its own."""
    return [Found(raw.start, raw.end, raw.kind, None, "printed")]


RULES: dict[str, Callable[[Raw, Frame], list[Found]]] = {
    "iso": numeric, "dmy": numeric, "date": explicit, "month": month, "year": year, "years": years, "weekday": weekday,
    "today": today, "eve": eve, "week": week, "ago": ago, "ahead": ahead, "span": span, "decade": unresolved,
    "vague": unresolved, "next day": unresolved, "day before": unresolved,
}  # fmt: skip


def is_whole_day(iso: str | None) -> bool:
    """One day exactly."""
    return iso is not None and interval(iso).granularity == "day"
