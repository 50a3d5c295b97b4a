"""Phrases that lean on the day of writing: weekdays, yesterday, last week, two days ago."""

import re
from functools import partial

from compare.dates.frame import Found, Frame, distance, mod_of, plain
from compare.dates.grammar import PARTS, SMALL, UNITS, Raw
from compare.dates.iso import of_days, of_week, shifted
from compare.language.calendar import days_from_today, weekdays


def weekday(raw: Raw, frame: Frame) -> list[Found]:
    """The last such day up to the day of writing, or the next where the sentence looks ahead."""
    if frame.today is None:
        return [Found(raw.start, raw.end, "weekday", None, frame.basis)]
    back = (frame.today.weekday() - weekdays(frame.language)[plain(raw.got["wd"])]) % 7
    mod = mod_of(raw, frame.language)
    if mod == -1:
        move = -(back or 7)
    elif mod == 1:
        move = (-back) % 7 or 7
        if frame.language in ("en", "ru") and plain(raw.got["mod"])[:4] in ("next", "след", "буду", "foll"):
            move += 7 if frame.today.weekday() + move <= 6 else 0  # "next Friday" on a Monday is not this Friday
    else:
        is_ahead = frame.sentences.is_ahead(raw.start, raw.end, otherwise="_until" in raw.got and back > 0)
        move = (-back) % 7 if is_ahead else -back
    day = shifted(frame.today, move)
    if "only" in raw.got and day:  # "this Friday (22)": the day of the month decides
        near = [d for n in range(-31, 32) if (d := shifted(day, n)) and d.day == int(raw.got["only"])]
        day = min(near, key=partial(distance, day), default=day)
    if "_night" in raw.got and day and (eve := shifted(day, -1)):
        return [Found(raw.start, raw.end, "weekday", of_days(eve, day), frame.basis)]
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
    unit, mod = _unit(raw.got["unit"]), mod_of(raw, frame.language) or 0
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
    """In three days: a day; in two weeks: a week; in a month: a month."""
    unit = UNITS[frame.language][raw.got["unit"]]
    if frame.today and unit == "week":
        day = shifted(frame.today, 7 * _count(raw, frame.language))
        return [Found(raw.start, raw.end, "ahead", of_week(day) if day else None, frame.basis)]
    if frame.today and unit == "month":
        return [Found(raw.start, raw.end, "ahead", _month(frame, _count(raw, frame.language), None), frame.basis)]
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


def within(raw: Raw, frame: Frame) -> list[Found]:
    """Within 30 days: from the day of writing on, where the sentence looks ahead; a mere length has no value."""
    unit, count = UNITS[frame.language].get(raw.got["unit"]), _count(raw, frame.language)
    days = {"day": 1, "week": 7, "month": 30}.get(unit or "", 0) * count
    last = frame.today and shifted(frame.today, days)
    is_told = frame.language == "en" or frame.sentences.is_ahead(raw.start, raw.end)
    if frame.today is None or last is None or not days or not is_told:
        return []
    return [Found(raw.start, raw.end, "span", of_days(frame.today, last), frame.basis)]


def unresolved(raw: Raw, frame: Frame) -> list[Found]:
    """A phrase of time without a value of its own."""
    return [Found(raw.start, raw.end, raw.kind, None, "printed")]
