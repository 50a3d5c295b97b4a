"""Files and folders → entries to read: names below the folder given, sidecars found, nothing opened yet."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from compare.model import Skipped

LARGEST_FILE = 2_000_000_000  # bytes; more does not fit the memory of a small machine
SIDECAR = "reports.csv"
TABLES = (".jsonl", ".ndjson", ".csv", ".tsv", ".json")
TEXTS = (".txt", ".html", ".htm", ".xhtml")
KNOWN = (*TABLES, *TEXTS, ".zip")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file to read: from a disk or from inside an archive."""

    name: str  # below the folder given, with forward slashes: the id of a text
    load: Callable[[], bytes]
    folder: str = ""  # name of the folder given
    place: str = ""  # what tells two folders apart; files of one place share a sidecar

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.casefold()

    @property
    def parent(self) -> tuple[str, str]:
        return self.place, str(PurePosixPath(self.name).parent)


def entries_of(paths: Sequence[Path], exclude: Sequence[Path] = ()) -> tuple[list[Entry], list[Skipped]]:
    """Everything below the paths that may be read, in a fixed order, and paths that are not there.

    Parameters
    ----------
    exclude
        Folders to pass over: the one that results are written to.
    """
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    seen: set[Path] = set()
    passed_over = {path.resolve() for path in exclude}
    for path in paths:
        base, found = _below(path, passed_over)
        if base is None:
            skipped.append(Skipped(reason="there is no such file or folder", file=str(path)))
            continue
        if not found:
            skipped.append(Skipped(reason="the folder holds no file", file=str(path)))
        for file in found:
            resolved = file.resolve()
            if resolved in seen:
                continue
            seen.add(resolved)
            entries.append(
                Entry(
                    name=file.relative_to(base).as_posix(),
                    load=_loader(file),
                    folder=base.resolve().name,
                    place=str(base.resolve()),
                )
            )
    return entries, skipped


def _below(path: Path, passed_over: set[Path]) -> tuple[Path | None, list[Path]]:
    """The folder that ids start from, and the files; None when there is nothing of that name."""
    try:
        if path.is_dir():
            return path, sorted(_walk(path, passed_over), key=lambda each: each.relative_to(path).as_posix())
        return (path.parent, [path]) if path.exists() else (None, [])
    except OSError:  # a name that no file can have
        return None, []


def _walk(folder: Path, passed_over: set[Path]) -> Iterator[Path]:
    """Files below a folder; hidden ones and links to folders are passed over."""
    for root, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".") and (Path(root) / f).resolve() not in passed_over]
        yield from (Path(root) / name for name in files if not name.startswith("."))


def _loader(path: Path) -> Callable[[], bytes]:
    def load() -> bytes:
        if not path.is_file():
            raise OSError("it is no regular file")
        if path.stat().st_size > LARGEST_FILE:
            raise OSError(f"it is larger than {LARGEST_FILE:,} bytes: cut it into several files")
        return path.read_bytes()

    return load


def sidecars_of(entries: Iterable[Entry]) -> dict[tuple[str, str], Entry]:
    """A `reports.csv` beside texts tells what they do not print; alone it is a table like any other."""
    entries = list(entries)
    texts = {entry.parent for entry in entries if entry.suffix in TEXTS}
    return {
        entry.parent: entry
        for entry in entries
        if PurePosixPath(entry.name).name.casefold() == SIDECAR and entry.parent in texts
    }


def sidecar_beside(path: Path) -> list[Path]:
    """The sidecar of a single text that was given by its own path."""
    beside = path.parent / SIDECAR
    return [beside] if path.suffix.casefold() in TEXTS and path.is_file() and beside.is_file() else []
