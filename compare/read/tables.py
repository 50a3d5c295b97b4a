"""JSON Lines, JSON and CSV → rows with their numbers; a bad row costs itself only."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from compare.read.decode import decode

LONGEST_ROW = 10_000_000  # characters: no article is longer, and one broken line must not fill the memory
csv.field_size_limit(LONGEST_ROW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its fields, or the reason why it has none."""

    number: int | None  # 1-based; a line of JSON Lines, a record of CSV (its header not counted)
    fields: Mapping[str, object] | None
    reason: str = ""


def rows_of(data: bytes, suffix: str) -> Iterator[Row]:
    """Rows of a table by the kind that its suffix names."""
    if suffix == ".json":
        yield from _json(data)
    elif suffix in (".csv", ".tsv"):
        yield from _csv(data)
    else:
        yield from _json_lines(data)


def _parsed(text: str) -> tuple[object, str]:
    """JSON value, or the reason why it is none."""
    try:
        return json.loads(text), ""
    except json.JSONDecodeError as error:
        return None, f"not JSON: {error.msg} at character {error.pos + 1}"
    except (ValueError, RecursionError):
        return None, "not JSON that can be read: a number or a nesting is too large"


def _as_row(value: object, number: int, reason: str) -> Row:
    if isinstance(value, dict):
        return Row(number=number, fields=value)
    return Row(number=number, fields=None, reason=reason or "not a JSON object with named fields")


def _json_lines(data: bytes) -> Iterator[Row]:
    if b"\x00" in data[:1000] or data.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 must be decoded whole
        whole = decode(data)
        if whole.text is None:
            yield Row(number=None, fields=None, reason=whole.reason)
            return
        data = whole.text.encode("utf-8", "replace")
    if not data.strip():
        yield Row(number=None, fields=None, reason="the file is empty")
        return
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        if len(line) > LONGEST_ROW:
            reason = f"the row is {len(line):,} bytes long; the longest that is read has {LONGEST_ROW:,}"
            yield Row(number=number, fields=None, reason=reason)
            continue
        decoded = decode(line)
        if decoded.text is None:
            yield Row(number=number, fields=None, reason=decoded.reason)
        else:
            yield _as_row(*_numbered(decoded.text, number))


def _numbered(text: str, number: int) -> tuple[object, int, str]:
    value, reason = _parsed(text)
    return value, number, reason


def _json(data: bytes) -> Iterator[Row]:
    """A JSON array of rows, or one row by itself."""
    decoded = decode(data)
    value, reason = _parsed(decoded.text) if decoded.text is not None else (None, decoded.reason)
    if isinstance(value, list):
        for number, each in enumerate(value, start=1):
            yield _as_row(each, number, "")
    elif reason:
        yield Row(number=None, fields=None, reason=reason)
    else:
        yield _as_row(value, 1, "")


def _csv(data: bytes) -> Iterator[Row]:
    decoded = decode(data)
    if decoded.text is None:
        yield Row(number=None, fields=None, reason=decoded.reason)
        return
    header = decoded.text[:LONGEST_ROW].partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
    names: list[str] | None = None
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(number=number + 1, fields=None, reason=f"not CSV: {error}")
            number += 1
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if names is None:
            names = [cell.strip().casefold().lstrip("\ufeff") for cell in cells]
            continue
        number += 1
        fields = {name: cell for name, cell in zip(names, cells, strict=False) if name and cell.strip()}
        yield Row(number=number, fields=fields)
