"""Resolved dates of a statement with their places."""

from dataclasses import dataclass
from datetime import date

from compare.dates import Interval, interval
from compare.model import DatePhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One resolved date."""

    phrase: DatePhrase
    interval: Interval

    @property
    def iso(self) -> str:
        """The value as the model stores it."""
        return self.phrase.iso or ""

    @property
    def first(self) -> date:
        """First day."""
        return self.interval.first

    @property
    def last(self) -> date:
        """Last day, inside."""
        return self.interval.last

    @property
    def days(self) -> int:
        """Length."""
        return (self.last - self.first).days + 1

    @property
    def place(self) -> tuple[int, int]:
        """Characters into the report."""
        return self.phrase.start, self.phrase.end

    def holds(self, other: "Moment") -> bool:
        """Whether the other lies inside."""
        return self.first <= other.first and other.last <= self.last


def moment_of(phrase: DatePhrase) -> Moment | None:
    """The phrase with its interval; None when it was not resolved or its value is none of the five forms."""
    if not phrase.iso:
        return None
    try:
        return Moment(phrase=phrase, interval=interval(phrase.iso))
    except ValueError:
        return None


def day_of(value: str | None) -> date | None:
    """Day of an ISO day or time; None when there is none."""
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
