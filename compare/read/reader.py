"""Paths, bytes or pasted text → reports with unique ids."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from compare.errors import ReadError
from compare.model import Report, Skipped
from compare.read.archive import entries_of_zip
from compare.read.decode import decode
from compare.read.fields import agencies_of, content_hash, language_of, report_of_row, text_of
from compare.read.files import KNOWN, SIDECAR, TABLES, Entry, entries_of, sidecar_beside, sidecars_of
from compare.read.page import page_of
from compare.read.printed import NOTHING, Printed, printed_in, published_of
from compare.read.result import Found, Progress, ReadResult, place, silent
from compare.read.tables import rows_of

Sidecar = dict[str, tuple[int, Mapping[str, object]]]
"""File name → row number and fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """What one entry gave."""

    found: tuple[Found, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def read_paths(paths: Sequence[Path | str], *, progress: Progress = silent, exclude: Sequence[Path] = ()) -> ReadResult:
    """Read files and folders; what cannot be used is recorded with file, row and reason, and the rest goes on.

    The id of a text file is its path below the folder given, or its name when the file itself was given.
    """
    given = [Path(path) for path in paths]
    entries, missing = entries_of(given, exclude)
    read = {entry.place + "/" + entry.name for entry in entries}
    beside, _ = entries_of(sorted({s for path in given for s in sidecar_beside(path)}))
    extra = [entry for entry in beside if entry.place + "/" + entry.name not in read]
    result = _read_entries(entries, progress, sidecars_of([*entries, *extra]))
    return ReadResult(reports=result.reports, skipped=(*missing, *result.skipped))


def read_bytes(name: str, data: bytes) -> ReadResult:
    """Read one uploaded file: a text, a page, a table, or a zip of these."""
    entries = [Entry(name=PurePosixPath(name.replace("\\", "/")).name or "upload.txt", load=lambda: data)]
    return _read_entries(entries, silent, {})


def read_text(text: str, *, name: str = "pasted") -> Report:
    """One pasted article as a report; its id is a hash of its content.

    Raises
    ------
    ReadError
        When there is nothing but white space.
    """
    if not text.strip():
        raise ReadError("there is no text", where=name, fix="Paste the whole article, with its title and date")
    mended = decode(text.encode("utf-8", "replace")).text or text.encode("utf-8", "replace").decode("utf-8")
    return _report_of_text(f"{name}-{content_hash(text)}", mended, printed_in(mended), {})[0]


def _read_entries(entries: Sequence[Entry], progress: Progress, sidecars: dict[tuple[str, str], Entry]) -> ReadResult:
    tables = {parent: _sidecar(entry) for parent, entry in sidecars.items()}
    own = {(entry.place, entry.name) for entry in sidecars.values()}
    found: list[Found] = []
    skipped: list[Skipped] = []
    for _, (_, notes) in sorted(tables.items()):
        skipped += notes
    for number, entry in enumerate(entries):
        progress("read", number / len(entries))
        if (entry.place, entry.name) in own:
            continue
        rows = tables[entry.parent][0] if entry.parent in tables else {}
        for step in _read_entry(entry, rows):
            found += step.found
            skipped += step.skipped
    skipped += _unused(tables, entries)
    progress("read", 1.0)
    reports, clashes = _unique(found)
    return ReadResult(reports=tuple(reports), skipped=(*skipped, *clashes))


def _read_entry(entry: Entry, sidecar: Sidecar) -> Iterator[_Step]:
    if entry.suffix not in KNOWN:
        reason = f"files of this kind are not read; these are: {', '.join(KNOWN)}"
        yield _Step(skipped=(Skipped(reason=reason, file=entry.name),))
        return
    try:
        data = entry.load()
    except (OSError, ReadError) as error:
        yield _Step(skipped=(Skipped(reason=_not_opened(error), file=entry.name),))
        return
    if entry.suffix == ".zip":
        inside, problems = entries_of_zip(entry, data)
        result = _read_entries(inside, silent, sidecars_of(inside))
        files = tuple(Found(report=report, file=entry.name) for report in result.reports)
        yield _Step(found=files, skipped=(*problems, *result.skipped))
    elif entry.suffix in TABLES:
        yield from _table(entry, data)
    else:
        yield _article(entry, data, sidecar)


def _not_opened(error: OSError | ReadError) -> str:
    return error.what if isinstance(error, ReadError) else f"cannot be opened: {error.strerror or error}"


def _table(entry: Entry, data: bytes) -> Iterator[_Step]:
    stem = re.sub(r"\s+", "_", PurePosixPath(entry.name).stem)
    is_empty = True
    for row in rows_of(data, entry.suffix):
        is_empty = False
        if row.fields is None:
            yield _Step(skipped=(Skipped(reason=row.reason, file=entry.name, row=row.number),))
            continue
        reading = report_of_row(row.fields, stem)
        if reading.report is None:
            given = text_of(row.fields, "id")
            lost = Skipped(reason=reading.reason, file=entry.name, row=row.number, report_id=given)
            yield _Step(skipped=(lost,))
            continue
        report_id = reading.report.report_id
        note = Skipped(reason=reading.note, file=entry.name, row=row.number, report_id=report_id)
        found = Found(report=reading.report, file=entry.name, row=row.number, folder=entry.folder)
        yield _Step(found=(found,), skipped=(note,) if reading.note else ())
    if is_empty:
        yield _Step(skipped=(Skipped(reason="the table holds no row", file=entry.name),))


def _article(entry: Entry, data: bytes, sidecar: Sidecar) -> _Step:
    """A .txt or .html file, what it prints about itself, and what its sidecar adds."""
    if entry.suffix == ".txt":
        decoded = decode(data)
        text, reason = decoded.text, decoded.reason
        printed = printed_in(text) if text is not None else NOTHING
    else:
        page = page_of(data)
        text, reason, printed = page.text, page.reason, page.printed
    if text is None:
        return _Step(skipped=(Skipped(reason=reason, file=entry.name),))
    number, fields = sidecar.get(PurePosixPath(entry.name).name, (None, {}))
    report, note = _report_of_text(entry.name, text, printed, fields)
    notes = (Skipped(reason=note, file=SIDECAR, row=number, report_id=report.report_id),) if note else ()
    return _Step(found=(Found(report=report, file=entry.name, folder=entry.folder),), skipped=notes)


def _report_of_text(report_id: str, text: str, printed: Printed, fields: Mapping[str, object]) -> tuple[Report, str]:
    """A report from what is printed; what the sidecar tells is the user's word and goes first."""
    given = text_of(fields, "published")
    day = published_of(given) if given else None
    report = Report(
        report_id=report_id,
        outlet=text_of(fields, "outlet") or printed.outlet or f"unknown ({report_id})",
        text=text,
        language=language_of(text_of(fields, "language"), text),
        via=agencies_of(fields.get("agency")) or printed.via,
        title=text_of(fields, "title") or printed.title,
        published=day or printed.published,
        published_basis="given in reports.csv" if day else printed.published_basis,
        url=text_of(fields, "url") or printed.url,
        event=text_of(fields, "event"),
    )
    return report, f"cannot read the date {given[:60]!r}. Write dates as 2022-01-21" if given and not day else ""


def _sidecar(entry: Entry) -> tuple[Sidecar, list[Skipped]]:
    """Rows of a `reports.csv` by file name, and what is wrong with it."""
    rows: Sidecar = {}
    notes: list[Skipped] = []
    try:
        data = entry.load()
    except (OSError, ReadError) as error:
        return rows, [Skipped(reason=_not_opened(error), file=entry.name)]
    for row in rows_of(data, ".csv"):
        name = text_of(row.fields, "file") if row.fields is not None else None
        if name is None:
            reason = row.reason or "no `file`: a reports.csv beside texts names the file that each row is about"
            notes.append(Skipped(reason=reason, file=entry.name, row=row.number))
        elif row.fields is not None and row.number is not None:
            rows[PurePosixPath(name.replace("\\", "/")).name] = (row.number, row.fields)
    return rows, notes


def _unused(tables: Mapping[tuple[str, str], tuple[Sidecar, list[Skipped]]], entries: Sequence[Entry]) -> list[Skipped]:
    """Rows of sidecars that name a file which is not beside them; for whole folders only."""
    there = {(entry.parent, PurePosixPath(entry.name).name) for entry in entries}
    return [
        Skipped(reason=f"names the file {name!r}, which is not in this folder", file=SIDECAR, row=number)
        for parent, (rows, _) in sorted(tables.items())
        if (parent, SIDECAR) in there
        for name, (number, _) in sorted(rows.items())
        if (parent, name) not in there
    ]


def _unique(found: Sequence[Found]) -> tuple[list[Report], list[Skipped]]:
    """Reports with unique ids: two folders' files of one name are told apart, a row's repeated id is recorded."""
    first: dict[str, Found] = {}
    clashes: list[Skipped] = []
    for each in found:
        report = each.report
        if report.report_id in first and each.row is None and each.folder:
            longer = f"{each.folder}/{report.report_id}"
            outlet = report.outlet.replace(f"({report.report_id})", f"({longer})")
            report = replace(report, report_id=longer, outlet=outlet)
        if report.report_id in first:
            other = first[report.report_id]
            reason = f"the id {report.report_id!r} is already that of {place(other.file, other.row)}"
            clashes.append(Skipped(reason=reason, file=each.file, row=each.row, report_id=report.report_id))
        else:
            first[report.report_id] = replace(each, report=report)
    return [each.report for each in first.values()], clashes
