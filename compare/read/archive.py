"""A zip of texts, pages and tables → entries, within limits: nothing is written to disk, no bomb is unpacked."""

import io
import zipfile
import zlib
from collections.abc import Callable

from compare.errors import ReadError
from compare.model import Skipped
from compare.read.files import Entry

MOST_FILES = 5_000
LARGEST_INSIDE = 50_000_000  # bytes of one file, unpacked
LARGEST_TOTAL = 300_000_000  # bytes of all files, unpacked


def entries_of_zip(archive: Entry, data: bytes) -> tuple[list[Entry], list[Skipped]]:
    """Files inside an archive; archives inside it are left out."""
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
        members = [each for each in opened.infolist() if not each.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        return [], [Skipped(reason=f"not a zip file that can be opened: {error}", file=archive.name)]
    members = [each for each in members if not _is_hidden(each.filename)]
    if len(members) > MOST_FILES:
        return [], [Skipped(reason=f"it holds {len(members):,} files; at most {MOST_FILES:,}", file=archive.name)]
    if sum(each.file_size for each in members) > LARGEST_TOTAL:
        return [], [Skipped(reason=f"unpacked it is larger than {LARGEST_TOTAL:,} bytes", file=archive.name)]
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    for member in sorted(members, key=lambda each: each.filename):
        if member.filename.casefold().endswith(".zip"):
            skipped.append(Skipped(reason="an archive inside an archive is not opened", file=member.filename))
        else:
            name = _safe_name(member.filename)
            entries.append(Entry(name=name, load=_loader(opened, member), place=archive.name))
    return entries, skipped


def _is_hidden(name: str) -> bool:
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in name.split("/"))


def _safe_name(name: str) -> str:
    return "/".join(part for part in name.replace("\\", "/").split("/") if part not in ("", ".", ".."))


def _loader(opened: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], bytes]:
    def load() -> bytes:
        try:
            with opened.open(member) as stream:
                data = stream.read(LARGEST_INSIDE + 1)  # the size in the header may lie
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
            raise ReadError(f"cannot be unpacked: {error}", where=member.filename) from error
        if len(data) > LARGEST_INSIDE:
            raise ReadError(f"unpacked it is larger than {LARGEST_INSIDE:,} bytes", where=member.filename)
        return data

    return load
