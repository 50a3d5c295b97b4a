"""What phrases of time are resolved against, and what the rules share."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from compare.dates.grammar import MODS, Raw
from compare.dates.tense import Sentences


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


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def distance(a: date, b: date) -> int:
    return abs((a - b).days)


def _news_distance(today: date, day: date) -> int:
    """News looks back more often than ahead: a day to come counts as twice as far."""
    return (today - day).days if day <= today else 2 * (day - today).days


def nearest(frame: Frame, month: int, day: int, mod: int | None) -> date | None:
    """The year a date without one must be in: the nearest, or as "last" and "next" say."""
    if frame.today is None:
        return None
    years = range(max(1, frame.today.year - 1), min(9999, frame.today.year + 1) + 1)
    days = [d for y in years if (d := day_of(y, month, day))]
    if mod == -1:
        days = [d for d in days if d <= frame.today][-1:]
    elif mod == 1:
        days = [d for d in days if d >= frame.today][:1]
    return min(days, key=partial(_news_distance, frame.today), default=None)


def mod_of(raw: Raw, language: str) -> int | None:
    word = raw.got.get("mod") or raw.got.get("mod2")
    return MODS[language].get(plain(word)) if word else None
