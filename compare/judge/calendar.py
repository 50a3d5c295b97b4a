"""Dates: two statements that place the same thing on different days.

A coarser date that holds the finer one is agreement ("end of 2021" and 17 December 2021). Days printed as a range are
meant as a range: "9 and 10 January" beside "10 January" are two accounts.
"""

import calendar
import re
from collections.abc import Iterator

from compare.judge.moment import Moment
from compare.judge.side import Side
from compare.language import fold
from compare.model import Difference, Temporal

_FAR = 45  # days: further apart, two dates speak of different things (background beside news)
_EDGE = re.compile(
    r"(?P<end>\b(?:end|late|close)\b|\bконц[еау]\b|نهايه|اواخر|ختام)|(?P<start>\b(?:early|beginning|start)\b|\bначал[еау]\b|بدايه|مطلع|اوائل|مستهل)|"
    r"(?P<middle>\bmid\b|\bmiddle\b|\bсередин\w*|منتصف|اواسط)"
)


def same_time(a: Moment, b: Moment, text_a: str, text_b: str) -> bool:
    """Whether two dates say the same to a careful reader."""
    if (a.first, a.last) == (b.first, b.last):
        return _edge(text_a) == _edge(text_b) or not (_edge(text_a) and _edge(text_b)) or a.days == 1
    for coarse, fine, text in ((a, b, text_a), (b, a, text_b)):
        if coarse.granularity in ("week", "month", "months", "year") and coarse.holds(fine):
            return _edge_holds(_edge(text), coarse, fine)
        if coarse.granularity == "days" and coarse.holds(fine):
            return coarse.days > 3
    return False


def _edge(text: str) -> str:
    match = _EDGE.search(fold(text))
    return match.lastgroup or "" if match else ""


def _edge_holds(edge: str, coarse: Moment, fine: Moment) -> bool:
    """ "Late December" does not hold 5 December; a year's end begins in its autumn."""
    if not edge or fine.days > 15 or coarse.days < 7:
        return True
    share = (fine.first - coarse.first).days / coarse.days
    bounds = {"start": (0.0, 0.45), "middle": (0.25, 0.75), "end": (0.6, 1.0)}[edge]
    return bounds[0] <= share <= bounds[1]


def compare_dates(a: Side, b: Side) -> Iterator[Difference]:
    """Differences between dates that have no counterpart on the other side, of the same role."""
    left, right = _due(a), _due(b)
    free_a = [m for m in left if not any(_same(a, m, b, n) for n in right)]
    free_b = [n for n in right if not any(_same(a, m, b, n) for m in left)]
    for one in free_a:
        rivals = [two for two in free_b if _distance(one, two) <= _FAR and _comparable(a, one, b, two)]
        if not rivals:
            continue
        two = min(rivals, key=lambda m: (_distance(one, m), m.start))
        free_b.remove(two)
        yield Difference(
            kind="date",
            a=render_moment(one),
            b=render_moment(two),
            span_a=(one.start, one.end),
            span_b=(two.start, two.end),
            temporal=_temporal(a, b),
            rule="date: same thing, another day",
        )


def _same(a: Side, m: Moment, b: Side, n: Moment) -> bool:
    return same_time(m, n, a.report.text[m.start : m.end], b.report.text[n.start : n.end])


def _due(side: Side) -> list[Moment]:
    return list(side.moments)


def is_of_saying(side: Side, moment: Moment) -> bool:
    """Whether the date tells when the words were said: near the report's day, beside the verb of attribution."""
    if not side.statement.speaker or not side.statement.verb:
        return False
    if not side.published or abs((moment.first - side.published).days) > 2:
        return False
    verb = fold(side.statement.verb)
    at = side.folded.text.find(verb)
    if at < 0:
        return False
    where = side.printed(at, at + len(verb))
    return min(abs(moment.start - where[1]), abs(where[0] - moment.end)) <= 60


def _comparable(a: Side, m: Moment, b: Side, n: Moment) -> bool:
    """Dates of saying are compared with dates of saying, dates of the event with dates of the event."""
    return is_of_saying(a, m) == is_of_saying(b, n) and (m.days <= 10) == (n.days <= 10)


def _distance(a: Moment, b: Moment) -> int:
    if a.last < b.first:
        return (b.first - a.last).days
    return max(0, (a.first - b.last).days)


def _temporal(a: Side, b: Side) -> Temporal:
    """A plan reported earlier and moved since is an update; two accounts of the past are a conflict."""
    planned = [s for s in (a, b) if s.statement.status in ("planned", "expected", "possible")]
    if len(planned) == 1 and a.published and b.published and a.published != b.published:
        later = a if a.published > b.published else b
        return "update" if later is not planned[0] else "conflict"
    return "conflict"


_MONTHS = tuple(calendar.month_name[1:])


def render_moment(moment: Moment) -> str:
    """A date as an English reader would say it: "10 January", "9–10 January", "December 2021"."""
    first, last = moment.first, moment.last
    name = _MONTHS[first.month - 1]
    if moment.granularity == "day":
        return f"{first.day} {name}"
    if moment.granularity == "month":
        return f"{name} {first.year}"
    if moment.granularity == "year":
        return str(first.year)
    if moment.granularity == "months":
        return f"{name}–{_MONTHS[last.month - 1]} {last.year}"
    if first.month == last.month:
        return f"{first.day}–{last.day} {name}"
    return f"{first.day} {name} – {last.day} {_MONTHS[last.month - 1]}"
