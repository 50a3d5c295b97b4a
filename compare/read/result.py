"""What reading gives: reports, and what was left out with its place and reason."""

from collections.abc import Callable
from dataclasses import dataclass

from compare.model import Report, Skipped

Progress = Callable[[str, float], None]
"""Called with the step's name and how far it is, 0–1."""


def silent(step: str, share: float) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """Reports in the order they were found, ids unique, and everything that could not be used.

    A `Skipped` with a `report_id` is a note on a report that was kept (an unreadable date); one without is a loss.
    """

    reports: tuple[Report, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One report and where it stood, before ids are known to be unique."""

    report: Report
    file: str
    row: int | None = None
    folder: str = ""  # name of the folder given, to tell apart files of two folders


def place(file: str | None, row: int | None) -> str:
    """'reports.csv, row 3': how messages name a place."""
    return f"{file}, row {row}" if row is not None else file or ""
