"""Phrases of time to intervals with granularity.

scan (what is printed) ─▶ guard (names that look like dates) ─▶ resolve (against the day of writing) ─▶ join ("today,
Friday 21 January" is one phrase)
"""

from compare.dates.find import find_dates
from compare.dates.iso import Interval, compatible, contains, days_apart, interval, render

__all__ = ["Interval", "compatible", "contains", "days_apart", "find_dates", "interval", "render"]
