"""Phrases found in the text to days of the calendar: one rule for every kind of phrase."""

from collections.abc import Callable

from compare.dates.explicit import explicit, month, numeric, year, years
from compare.dates.frame import Found, Frame
from compare.dates.grammar import Raw
from compare.dates.iso import interval
from compare.dates.relative import ago, ahead, eve, span, today, unresolved, week, weekday, within

RULES: dict[str, Callable[[Raw, Frame], list[Found]]] = {
    "iso": numeric, "dmy": numeric, "date": explicit, "month": month, "year": year, "years": years, "weekday": weekday,
    "today": today, "eve": eve, "week": week, "ago": ago, "ahead": ahead, "span": span, "within": within,
    "decade": unresolved,
    "vague": unresolved, "next day": unresolved, "day before": unresolved,
}  # fmt: skip


def is_whole_day(iso: str | None) -> bool:
    """One day exactly."""
    return iso is not None and interval(iso).granularity == "day"
