"""Phrases with a day, a month or a year of their own."""

import re
from datetime import date
from itertools import pairwise

from compare.dates.frame import Found, Frame, day_of, mod_of, nearest, plain
from compare.dates.grammar import PARTS, Raw
from compare.dates.iso import of_days, shifted
from compare.language.calendar import months, ordinal_days

_SOON = 2  # months: who means one of ten months ago says which year


def explicit(raw: Raw, frame: Frame) -> list[Found]:
    """Day and month; several days become an interval when they follow each other, or phrases of their own."""
    month = months(frame.language)[plain(raw.got["mon"])]
    listed = raw.got.get("days", "")
    numbers = [int(n) for n in re.findall(r"\d+", listed)]
    if "ord" in raw.got:
        numbers = [ordinal_days(frame.language)[plain(raw.got["ord"])]]
    year, basis = raw.got.get("year"), "printed" if raw.got.get("year") else frame.basis
    days = [
        day_of(int(year), month, n) if year else nearest(frame, month, n, mod_of(raw, frame.language)) for n in numbers
    ]
    if any(d is None for d in days):
        return [Found(raw.start, raw.end, "date", None, basis)]
    known = [d for d in days if d is not None]
    steps = [(b - a).days for a, b in pairwise(known)]
    joined = "_between" in raw.got or re.search(r"-|to|through|until|по|до|الي|حتي", listed)
    if "_night" in raw.got and len(known) == 1 and (before := shifted(known[0], -1)):
        return [Found(raw.start, raw.end, "date", of_days(before, known[0]), basis)]
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
    found = day_of(int(raw.got["year"]), month, day)
    return [Found(raw.start, raw.end, "date", found.isoformat() if found else None, "printed")]


def month(raw: Raw, frame: Frame) -> list[Found]:
    """A month, with its year printed or the nearest."""
    number = months(frame.language)[plain(raw.got["mon"])]
    if "year" in raw.got:
        return [Found(raw.start, raw.end, "month", f"{int(raw.got['year']):04d}-{number:02d}", "printed")]
    mod = mod_of(raw, frame.language)
    if mod is None and frame.today and number != frame.today.month:
        months_ahead = (number - frame.today.month) % 12
        is_ahead = (
            months_ahead <= _SOON
            or ("_until" in raw.got and number > frame.today.month)
            or frame.sentences.is_ahead(raw.start, raw.end)
        )
        mod = 1 if is_ahead else -1
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
