"""What a claim's numbers did over time, and why an outlet is silent on it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from compare.judge.quantity import is_earlier_text
from compare.judge.telling import thing
from compare.model import Claim, Event, Report, Statement

Silence = Literal["left_out", "no_report", "cut"]
"""The report leaves it out / we hold no report of this outlet on the event / the text we hold is cut."""


class Point(NamedTuple):
    """One value an outlet printed."""

    outlet: str
    as_of: str | None  # ISO day or time of the report; None where it is not known
    low: float | None
    high: float | None
    what: str | None
    statement_id: str
    is_earlier: bool  # the text itself calls the value a former one


def series(claim: Claim, statements: Mapping[str, Statement], reports: Mapping[str, Report]) -> list[Point]:
    """Values of a claim by time, then outlet; reports of unknown date come last.

    A value the text calls a former one ("the earlier toll was 93") sorts before the others of its report.
    """
    points = []
    for statement_id in claim.statement_ids:
        statement = statements[statement_id]
        report = reports[statement.report_id]
        is_earlier = is_earlier_text(statement.text)
        points += [
            Point(report.outlet, report.published, q.low, q.high, thing(q), statement_id, is_earlier)
            for q in statement.numbers
            if q.low is not None or q.high is not None
        ]
    return sorted(points, key=lambda p: (p.as_of is None, p.as_of or "", not p.is_earlier, p.outlet, p.statement_id))


def silence(
    outlet: str,
    claim: Claim,
    events: Sequence[Event],
    statements: Mapping[str, Statement],
    reports: Mapping[str, Report],
) -> Silence | None:
    """Why an outlet does not tell a claim; None when it does. The three faces are never mixed."""
    if outlet in {reports[statements[i].report_id].outlet for i in claim.statement_ids}:
        return None
    held = _reports_on(claim.event_id, events)
    own = [reports[i] for i in held if i in reports and reports[i].outlet == outlet]
    if not own:
        return "no_report"
    return "cut" if all(report.is_cut for report in own) else "left_out"


def _reports_on(event_id: str, events: Sequence[Event]) -> Collection[str]:
    return next((event.report_ids for event in events if event.event_id == event_id), ())
