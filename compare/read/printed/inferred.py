"""The day of publishing where no date is printed as such: as far as a quoted tweet, or the current month, fix it."""

import re

from compare.language import fold
from compare.read.printed.day import (
    LATEST,
    PrintedDate,
    find_printed_dates,
    first_on_or_after,
    first_weekday,
    weekday_of_publishing,
    weekdays_in,
)

Known = tuple[str | None, str | None]
"""Day and basis; a basis without a day says why there is none."""

_TWEETS = 40_000  # characters that quoted tweets are looked for in
_LEAD = 600  # characters: a bare weekday here is the day of the news
_TWEET = re.compile(r"^\s*(?:—|–|-|&mdash;)\s*[^\n]{1,120}?\(@\w{1,30}\)\s*(?P<when>[^\n]{4,60})$", re.MULTILINE)
_CURRENT = re.compile(
    r"[\s,،()]{0,3}(?:من )?(?:الشهر )?(?:الجاري|الحالي|of this month|this month|текущего|этого месяца|с\.г\.)"
)
_AHEAD = re.compile(
    r"\b(?:المقرر|المرتقب\w*|المزمع|المقبل\w*|القادم\w*|[وف]?س[يت](?:عقد|جري|بدا|كون|ستضيف|شهد|زور|لتقي)\w*|"
    r"will|due|scheduled|planned|expected|буд[еу]т|состо[ия]тся|запланирован\w*|намечен\w*)\b"
)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


def bounded_by_tweet(text: str, body: str) -> Known:
    """A quoted tweet's date: the report is no earlier; 'yesterday, Friday' then fixes the day."""
    tweets = [fold(match["when"]) for match in _TWEET.finditer(text[:_TWEETS])]
    days = [printed.iso for when in tweets for printed in find_printed_dates(when) if printed.iso]
    if not days:
        return None, None
    bound = max(days)
    fixed = weekday_of_publishing(body)
    if fixed is None:
        return bound, "tweet in the text: no earlier than its day"
    return first_on_or_after(bound, fixed[0]), f"tweet of {bound} in the text, and the weekday in {fixed[1].strip()!r}"


def inferred_from_month(body: str) -> Known:
    """'10 January, this month', 'last Monday' and news of 'Saturday': the first Saturday since Monday the 10th.

    The year is the latest one that the text names, or the next, whichever makes the 10th a weekday that it names.
    """
    past = [printed for printed in find_printed_dates(body) if _is_past_of_this_month(body, printed)]
    weekday = first_weekday(body[:_LEAD])
    if not past or weekday is None or len({printed.month for printed in past}) != 1:
        return None, None
    latest = max(past, key=lambda printed: printed.day)
    named = weekdays_in(body)
    latest_year = max((int(match[0]) for match in _YEAR.finditer(body)), default=LATEST)
    days = [day for year in (latest_year, latest_year + 1) if (day := latest.in_year(year)) and day.weekday() in named]
    if len(days) != 1:
        return None, None
    basis = (
        f"inferred, not printed: the weekday {weekday[1]!r} after {days[0]} in the month that the text calls current"
    )
    return first_on_or_after(days[0].isoformat(), weekday[0]), basis


def _is_past_of_this_month(body: str, printed: PrintedDate) -> bool:
    """Whether 'this month' follows a day, in a sentence that does not look ahead."""
    if printed.year is not None or not _CURRENT.match(body, printed.end):
        return False
    start = max(body.rfind(mark, 0, printed.start) for mark in ".!?؟\n")
    return _AHEAD.search(body[max(start, printed.start - 300, 0) : printed.start]) is None
