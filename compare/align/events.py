"""Reports → Events: happenings within a window of time."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from compare.align.candidates import report_candidates
from compare.align.cluster import clusters
from compare.align.prepare import Prepared, Rows
from compare.model import Event, Report

_FAINT = 0.1  # reports less near count as strangers
_JOIN = 0.12  # least mean nearness at which two groups of reports are one happening


def events(prepared: Prepared, window_days: int) -> tuple[Event, ...]:
    """Every report in exactly one event, oldest event first.

    A given event is honoured as it is. Otherwise reports are joined by the mean of their nearness in meaning and in
    words (across languages: in names), so that a story of many days does not swallow its neighbours link by link.
    """
    given: dict[str, list[int]] = defaultdict(list)
    for row, report in enumerate(prepared.reports):
        if report.event:
            given[report.event].append(row)
    a, b = report_candidates(prepared, window_days)
    free = np.array([not r.event for r in prepared.reports], dtype=bool)
    keep = free[a] & free[b] if len(a) else np.zeros(0, dtype=bool)
    a, b = a[keep], b[keep]
    near = nearness(prepared, a, b)
    clear = near >= _FAINT
    rows = range(len(free))
    found = clusters(a[clear], b[clear], near[clear], rows, rows, [0] * len(free), [_JOIN] * 5, unseen=0.0, best=0.4)
    held = {row for rows in found for row in rows}
    groups = [*given.values(), *found, *([row] for row in np.flatnonzero(free).tolist() if row not in held)]
    return tuple(_event(prepared.reports, rows) for rows in sorted(groups))


def event_rows(prepared: Prepared, happenings: tuple[Event, ...]) -> Rows:
    """Number of the event of every statement."""
    of_report = {report: number for number, each in enumerate(happenings) for report in each.report_ids}
    rows = np.array([of_report[report.report_id] for report in prepared.reports], dtype=np.int32)
    return rows[prepared.report]


def nearness(prepared: Prepared, a: Rows, b: Rows) -> NDArray[np.float32]:
    """Half meaning, half wording of whole reports, about 0–1, rounded to 4 decimals."""
    language = np.array([r.language for r in prepared.reports], dtype=np.str_)
    terms = np.asarray(prepared.report_terms[a].multiply(prepared.report_terms[b]).sum(axis=1)).ravel()
    sounds = np.asarray(prepared.report_sounds[a].multiply(prepared.report_sounds[b]).sum(axis=1)).ravel()
    wording = np.where(language[a] == language[b], np.maximum(terms, sounds), sounds)
    if prepared.report_vectors is None:
        return np.round(wording, 4).astype(np.float32)
    meaning = np.einsum("ij,ij->i", prepared.report_vectors[a], prepared.report_vectors[b])
    return np.asarray(np.round(0.5 * np.maximum(meaning, 0) + 0.5 * wording, 4).astype(np.float32), dtype=np.float32)


def _event(reports: tuple[Report, ...], rows: list[int]) -> Event:
    first = reports[rows[0]]
    given = first.event
    label = given or next((reports[row].title for row in rows if reports[row].title), None) or _opening(first.text)
    return Event(
        event_id=given or first.report_id, report_ids=tuple(reports[row].report_id for row in rows), label=label
    )


def _opening(text: str, longest: int = 90) -> str:
    line = " ".join(text[: 4 * longest].split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"
