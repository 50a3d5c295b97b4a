"""Word lists of `data/` as patterns, and an explanation of a bad row.

A cell under `pattern` is one word or phrase over *folded* text (see `fold`), written as a regular expression for
whole words: `لا يستبعد`, `hop(?:e|es|ed)`, `договорил\\w+`. Unbounded repeats of
anything but `\\w` and `\\d` are refused, so that every pattern stays linear in the length of the text.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from compare.errors import DataError

DATA = Path(__file__).resolve().parent.parent.parent / "data"
_LANGUAGES = ("ar", "en", "ru")
_UNSAFE = re.compile(r"(?<!\\w)(?<!\\d)[*+]|\)[*+]|\{\d*,\}|\\[1-9]|[+*]\)[{]")
_LITERAL = re.compile(r"[^\W_]+")


def read_lexicon(name: str, columns: tuple[str, ...], folder: Path = DATA) -> Iterator[tuple[str, dict[str, str]]]:
    """Rows of a word list with the place of each ("negation.csv, row 12"); row 2 is the first below the header.

    Raises
    ------
    DataError
        The file is missing or not UTF-8, or a row has other columns, an unknown language or a pattern that does not
        compile, is not folded or could take more than linear time.
    """
    path = folder / name
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as err:
        raise DataError("this word list is missing", where=name, fix="Restore it in data/") from err
    except UnicodeDecodeError as err:
        raise DataError("this word list is not UTF-8", where=name, fix="Save it as CSV UTF-8") from err
    reader = csv.reader(text.splitlines())
    header = tuple(next(reader, []))
    if header != columns:
        raise DataError(f"the columns are {','.join(header)}", where=name, fix=f"They must be {','.join(columns)}")
    for number, cells in enumerate(reader, start=2):
        if not any(cells) or cells[0].startswith("#"):
            continue
        where = f"{name}, row {number}"
        if len(cells) != len(columns):
            fix = "Put a cell that holds a comma in double quotes"
            raise DataError(f"this row has {len(cells)} cells, the header {len(columns)}", where=where, fix=fix)
        row = {column: cell.strip() for column, cell in zip(columns, cells, strict=True)}
        _check(row, where)
        yield where, row


def _check(row: dict[str, str], where: str) -> None:
    if row["language"] not in _LANGUAGES:
        raise DataError(f"the language is {row['language']!r}", where=where, fix="Choose ar, en or ru")
    pattern = row["pattern"]
    if not pattern:
        raise DataError("the pattern is empty", where=where, fix="Write a word, or remove the row")
    if _UNSAFE.search(pattern):
        raise DataError(f"the pattern {pattern!r} repeats without bound", where=where, fix=r"Only \w* and \w+ may")
    try:
        re.compile(pattern)
    except re.error as err:
        raise DataError(
            f"the pattern {pattern!r} does not compile ({err})", where=where, fix="Mend the brackets"
        ) from err


@cache
def whole_words(parts: tuple[str, ...], language: str) -> re.Pattern[str]:
    """One pattern for many, over words joined by single spaces; an Arabic match may carry و or ف."""
    prefix = r"(?<!\S)[وف]?" if language == "ar" else r"(?<!\S)"
    return re.compile(f"{prefix}(?:{'|'.join(parts) or '(?!)'})(?!\\S)")


def is_plain(pattern: str) -> bool:
    """Whether a pattern is one bare word: looked up, not searched."""
    return bool(_LITERAL.fullmatch(pattern))
