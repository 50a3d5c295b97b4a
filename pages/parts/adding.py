"""What a visitor adds: read files and pasted text into the session, compare, keep for the visit. No HTML here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

import compare.pipeline
from compare.errors import CompareError, ReadError
from compare.export import comparison_from_file
from compare.model import Report, Skipped
from compare.read import read_bytes, read_text
from compare.read.printed.day import published_of
from compare.settings import Settings
from compare.split import split
from pages.parts.data import Loaded, keep

SAVED = ".riwaya.zip"
TYPES = ("txt", "html", "htm", "csv", "tsv", "json", "jsonl", "ndjson", "zip")
MOST_REPORTS = 1_000  # compared at once, so that one visitor cannot hold the machine for the others
COUNTED = 200  # reports whose statements are counted before they are compared
ALREADY = "already added"


@dataclass(slots=True)
class Tray:
    """What has been read so far; lives in the session."""

    reports: dict[str, Report] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    statements: dict[str, int] = field(default_factory=dict)  # report id → how many, where counted
    seen: set[str] = field(default_factory=set)  # uploads that were read
    round: int = 0  # how often it was emptied: gives the uploader a fresh start

    @property
    def outlets(self) -> int:
        """Different outlets."""
        return len({report.outlet for report in self.reports.values()})


def tray() -> Tray:
    """The session's tray."""
    return st.session_state.setdefault("add_tray", Tray())


def empty() -> None:
    """Start over."""
    st.session_state["add_tray"] = Tray(round=tray().round + 1)


def put(reports: Sequence[Report], skipped: Sequence[Skipped] = ()) -> None:
    """Lay reports on the tray; the same text of the same outlet again is recorded as skipped."""
    here = tray()
    there = {(report.outlet, report.text) for report in here.reports.values()}
    here.skipped += skipped
    for report in reports:
        if (report.outlet, report.text) in there or _same_unknown(report, here):
            here.skipped.append(Skipped(reason=ALREADY, report_id=report.report_id, file=report.report_id))
            continue
        report_id, n = report.report_id, 2
        while report_id in here.reports:
            report_id, n = f"{report.report_id}-{n}", n + 1
        outlet = report.outlet.replace(f"({report.report_id})", f"({report_id})")
        here.reports[report_id] = replace(report, report_id=report_id, outlet=outlet)


def _same_unknown(report: Report, here: Tray) -> bool:
    known = here.reports.get(report.report_id)
    return known is not None and known.text == report.text


def is_unknown(report: Report) -> bool:
    """Whether the outlet's name could not be read."""
    return report.outlet.startswith("unknown (")


def paste(text: str, outlet: str, published: str) -> bool:
    """Read one pasted report; what the visitor gives goes before what the text prints.

    Returns whether the date, if given, could be read.

    Raises
    ------
    ReadError
        When there is no text.
    """
    report = read_text(text)
    day = published_of(published) if published.strip() else None
    if outlet.strip():
        report = replace(report, outlet=outlet.strip()[:200])
    if day:
        report = replace(report, published=day, published_basis="given")
    put([report])
    return bool(day) or not published.strip()


def complete(report_id: str, outlet: str, published: str) -> bool:
    """Name what could not be read of a report; returns whether the date, if given, could be read."""
    here = tray()
    report = here.reports[report_id]
    day = published_of(published) if published.strip() else None
    if outlet.strip():
        report = replace(report, outlet=outlet.strip()[:200])
    if day:
        report = replace(report, published=day, published_basis="given")
    here.reports[report_id] = report
    return bool(day) or not published.strip()


def upload(files: Sequence[Any], progress: compare.pipeline.Progress) -> Loaded | None:
    """Read what was uploaded and not read before; a saved comparison opens at once and is given back."""
    here, opened = tray(), None
    fresh = [file for file in files if file.file_id not in here.seen]
    for n, file in enumerate(fresh):
        progress("read", n / len(fresh))
        here.seen.add(file.file_id)
        data = file.getvalue()
        if file.name.casefold().endswith(SAVED):
            try:
                opened = keep(comparison_from_file(data))
            except ReadError as error:
                here.skipped.append(Skipped(reason=error.what, file=file.name))
        else:
            result = read_bytes(file.name, data)
            put(result.reports, result.skipped)
    return opened


def count(progress: compare.pipeline.Progress) -> None:
    """Count the statements of the first reports, for the preview."""
    here = tray()
    waiting = [r for r in list(here.reports.values())[:COUNTED] if r.report_id not in here.statements]
    for n, report in enumerate(waiting):
        progress("split", n / len(waiting))
        here.statements[report.report_id] = len(split(report, Settings())[0])


def run(progress: compare.pipeline.Progress) -> Loaded:
    """Compare what lies on the tray and hold the result for this visit.

    Raises
    ------
    CompareError
        When the engine cannot work on it.
    """
    here = tray()
    given = compare.pipeline.compare_reports(
        list(here.reports.values()), Settings(), skipped=here.skipped, progress=progress
    )  # fmt: skip
    return keep(given)


__all__ = ["MOST_REPORTS", "TYPES", "CompareError", "Tray", "complete", "count", "empty", "is_unknown", "paste", "put",
           "run", "tray", "upload"]  # fmt: skip
