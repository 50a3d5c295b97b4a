"""Write the files of a comparison beside their place, then move them there: never a half-written result."""

import json
import os
import shutil
import tempfile
from pathlib import Path

from compare.errors import CompareError
from compare.export.rows import Row, manifest, table_rows
from compare.pipeline import Comparison

MANIFEST = "manifest.json"


def write_comparison(comparison: Comparison, folder: Path) -> list[Path]:
    """Write reports, statements, claims, pairs and skipped as JSON Lines, and the manifest last.

    Files of an earlier run are replaced, other files in the folder stay.

    Raises
    ------
    CompareError
        When the folder cannot be written; what stood there before is then untouched.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _cannot(folder, error) from error
    try:
        names = []
        for name, rows in table_rows(comparison).items():
            _write_lines(beside / f"{name}.jsonl", rows)
            names.append(f"{name}.jsonl")
        text = json.dumps(manifest(comparison), ensure_ascii=False, indent=1) + "\n"
        (beside / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
        _move(beside, folder, [*names, MANIFEST])
    except OSError as error:
        raise _cannot(folder, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return [folder / name for name in (*names, MANIFEST)]


def _write_lines(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")


def _move(beside: Path, folder: Path, names: list[str]) -> None:
    """One rename for a new folder; one a file for one that is there."""
    if not folder.exists():
        beside.chmod(0o777 & ~_umask())  # mkdtemp makes it private
        beside.rename(folder)
        return
    (folder / MANIFEST).unlink(missing_ok=True)  # a folder without manifest is not a whole result
    for name in names:
        os.replace(beside / name, folder / name)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _cannot(folder: Path, error: OSError) -> CompareError:
    return CompareError(
        f"the results cannot be written: {error.strerror or error}", where=str(folder), fix="Name another folder"
    )
