"""Who reported what first, and what the numbers did: as far as dates of publication can tell."""

from collections import Counter, defaultdict
from collections.abc import Collection

import pandas as pd

from compare.judge import series
from compare.model import Quantity, Statement
from compare.tables.index import Index
from compare.tables.overview import claims

FIRST_COLUMNS = ["claim_id", "label", "language", "verdict", "kinds", "first", "first_outlets", "later", "undated",
                 "outlets", "origins"]  # fmt: skip
COUNTED_COLUMNS = ["what", "outlets", "points"]
POINT_COLUMNS = ["outlet", "language", "as_of", "low", "high", "about", "text", "statement_id", "claim_id",
                 "is_earlier"]  # fmt: skip
LEAST_OUTLETS = 2  # that name a number of one thing before it is offered as a series


def firsts(index: Index, event_id: str, language: str | None = None) -> pd.DataFrame:
    """One row per claim of two outlets or more, by the moment it is first reported.

    `first` is that day, or the time where every report of the day has one; `first_outlets` all that share it, since
    within a day without times nobody can be said to be earlier. `later`: (day, outlets) after it, day by day;
    `undated`: outlets whose reports have no date. Each outlet stands once, with its earliest report. `first` is None
    where no report has a date.
    """
    frame = claims(index, event_id, language)
    rows = []
    for claim in frame.itertuples():
        earliest: dict[str, str] = {}
        for s in index.claims[str(claim.claim_id)].statement_ids:
            report = index.reports[index.statements[s].report_id]
            when = report.published or "~"
            earliest[report.outlet] = min(when, earliest.get(report.outlet, "~"))
        first, leading, later = _ordered(index, {o: w for o, w in earliest.items() if w != "~"})
        undated = tuple(o for o in index.outlets if earliest.get(o) == "~")
        rows.append((claim.claim_id, claim.label, claim.language, claim.verdict, claim.kinds, first, leading, later,
                     undated, claim.outlets, claim.origins))  # fmt: skip
    found = pd.DataFrame(rows, columns=FIRST_COLUMNS, dtype=object)
    size = found["outlets"].map(lambda n: -n)
    ordered = found.assign(size=size).sort_values(["first", "size", "claim_id"], na_position="last", ignore_index=True)
    return ordered.drop(columns="size")


Later = tuple[tuple[str, tuple[str, ...]], ...]


def _ordered(index: Index, earliest: dict[str, str]) -> tuple[str | None, tuple[str, ...], Later]:
    """First moment, the outlets that share it, and the others day by day."""
    if not earliest:
        return None, (), ()
    first_day = min(when[:10] for when in earliest.values())
    moments = [when for when in earliest.values() if when[:10] == first_day]
    all_timed = all(len(when) > 10 for when in moments)
    first = min(moments) if all_timed else first_day
    leading = {o for o, when in earliest.items() if (when == first if all_timed else when[:10] == first_day)}
    days: dict[str, set[str]] = defaultdict(set)
    for outlet, when in earliest.items():
        if outlet not in leading:
            days[when[:10]].add(outlet)
    later = tuple((day, _in_order(index, some)) for day, some in sorted(days.items()))
    return first, _in_order(index, leading), later


def _in_order(index: Index, some: Collection[str]) -> tuple[str, ...]:
    return tuple(outlet for outlet in index.outlets if outlet in some)


def counted(index: Index, event_id: str) -> pd.DataFrame:
    """What the event's numbers count: `what`, `outlets` (that print such a number), `points`; the most told first."""
    frame = _points(index, event_id)
    groups = frame[frame["what"].notna()].groupby("what", sort=True)
    rows = [(what, some["outlet"].nunique(), len(some)) for what, some in groups]
    found = pd.DataFrame(
        [row for row in rows if row[1] >= LEAST_OUTLETS], columns=COUNTED_COLUMNS, dtype=object
    )  # fmt: skip
    return found.sort_values(["outlets", "points", "what"], ascending=[False, False, True], ignore_index=True)


def points(index: Index, event_id: str, what: str, outlets: Collection[str] = ()) -> pd.DataFrame:
    """Every number of `what` that a claim of the event names, by the time of its report, then in the one order.

    Columns: `outlet`, `language`, `as_of` (of the report; None: not known), `low`, `high` (None: unbounded), `about`,
    `text` (as printed), `statement_id`, `claim_id`, `is_earlier` (the text itself calls it a former value).
    """
    frame = _points(index, event_id)
    frame = frame[frame["what"] == what]
    if outlets:
        frame = frame[frame["outlet"].isin(outlets)]
    place = frame["outlet"].map({outlet: n for n, outlet in enumerate(index.outlets)})
    ordered = frame.assign(place=place).sort_values(
        ["as_of", "place", "statement_id"], na_position="last", kind="stable", ignore_index=True
    )
    return ordered[POINT_COLUMNS]


def _points(index: Index, event_id: str) -> pd.DataFrame:
    rows = []
    for claim_id in index.claims_of.get(event_id, ()):
        seen: Counter[tuple[str, float | None, float | None]] = Counter()
        for point in series(index.claims[claim_id], index.statements, index.reports):
            s = index.statements[point.statement_id]
            key = (point.statement_id, point.low, point.high)
            printed = _printed(s, point.low, point.high, seen[key])
            seen[key] += 1
            rows.append((point.outlet, s.language, point.as_of, point.low, point.high, printed.about, printed.text,
                         point.statement_id, claim_id, point.is_earlier, point.what))  # fmt: skip
    return pd.DataFrame(rows, columns=[*POINT_COLUMNS, "what"], dtype=object)


def _printed(s: Statement, low: float | None, high: float | None, nth: int) -> Quantity:
    """The quantity a point was made of; the nth where a statement prints the same value twice."""
    same = [q for q in s.numbers if (q.low, q.high) == (low, high)]
    return same[min(nth, len(same) - 1)]
