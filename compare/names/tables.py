"""Read the name tables of `data/names/` into entries, and explain a bad row.

One file per kind, one row per entry, all with the same columns: `data/README.md` describes them. Users extend a table
by adding rows: no code knows any name.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast, get_args

from compare.errors import DataError
from compare.model import NameKind

DATA = Path(__file__).resolve().parent.parent.parent / "data"
FOLDER = DATA / "names"
ENTRY_FILES = ("people.csv", "organisations.csv", "places.csv", "metonyms.csv")
ENTRY_COLUMNS = ("canonical", "kind", "side", "ar", "en", "ru", "office", "from", "to", "source")
COUNTRY_COLUMNS = (
    "iso",
    "canonical",
    "adjective",
    "ar",
    "en",
    "ru",
    "ar_adjective",
    "en_adjective",
    "ru_adjective",
    "source",
)
BODY_COLUMNS = ("key", "canonical", "kind", "head", "ar", "en", "ru", "source")
LANGUAGES = ("ar", "en", "ru")
MARKS = "=+~"
"""What an alias may begin with: see `data/README.md`."""

_SIDE = re.compile(r"[A-Z][A-Za-z0-9-]{1,11}")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_SCRIPT = {"ar": re.compile(r"[\u0620-\u064a]"), "en": re.compile(r"[A-Za-z]"), "ru": re.compile(r"[А-Яа-яЁё]")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person, organisation, place or metonym and the ways it is printed."""

    canonical: str  # English; the key everywhere
    kind: NameKind
    side: str = ""  # ISO country or body key (NATO, UN, EU) it speaks for
    aliases: tuple[tuple[str, str], ...] = ()  # (language, as printed), marks kept: see `data/README.md`
    office: str = ""  # people: the office held; organisations: the body they are for their side (foreign_ministry)
    since: str = ""
    until: str = ""
    is_metonym: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory whose bodies and officials are named by rule."""

    iso: str
    canonical: str
    adjective: str  # English, as it stands before a body: "Russian", "US"
    aliases: tuple[tuple[str, str], ...]
    adjectives: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An office or institution every country has: "Foreign Ministry"."""

    key: str
    canonical: str
    kind: NameKind  # office or organisation
    head: str  # key of the office that leads it, or empty
    aliases: tuple[tuple[str, str], ...]


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    """Rows of a table with the place of each ("people.csv, row 12"); the first row below the header is row 2.

    Raises
    ------
    DataError
        The file is missing, is not UTF-8, or its header or a row has other columns.
    """
    name = path.name
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as err:
        raise DataError("this table is missing", where=name, fix=f"Restore it in {path.parent.name}/") from err
    except UnicodeDecodeError as err:
        raise DataError("this table is not UTF-8", where=name, fix="Save it as CSV UTF-8") from err
    reader = csv.reader(text.splitlines())
    header = next(reader, [])
    if tuple(header) != columns:
        raise DataError(f"the columns are {','.join(header)}", where=name, fix=f"They must be {','.join(columns)}")
    for number, cells in enumerate(reader, start=2):
        if not any(cells) or cells[0].startswith("#"):
            continue
        where = f"{name}, row {number}"
        if len(cells) != len(columns):
            raise DataError(
                f"this row has {len(cells)} cells, the header {len(columns)}",
                where=where,
                fix="Put a cell that holds a comma in double quotes",
            )
        yield where, {column: cell.strip() for column, cell in zip(columns, cells, strict=True)}


def read_entries(path: Path) -> list[tuple[str, Entry]]:
    """Entries of one table with their places; a bad row raises `DataError` that says what to mend."""
    return [(where, _entry(row, where, path.stem == "metonyms")) for where, row in rows(path, ENTRY_COLUMNS)]


def read_countries(path: Path) -> list[tuple[str, Country]]:
    """Countries with their places in the file."""
    found = []
    for where, row in rows(path, COUNTRY_COLUMNS):
        _need(row, ("iso", "canonical", "adjective"), where)
        _check_side(row["iso"], where)
        adjectives = {code: row[f"{code}_adjective"] for code in LANGUAGES}
        found.append(
            (
                where,
                Country(
                    iso=row["iso"], canonical=row["canonical"], adjective=row["adjective"],
                    aliases=_aliases(row, where), adjectives=_aliases(adjectives, where),
                ),
            )
        )  # fmt: skip
    return found


def read_bodies(path: Path) -> list[tuple[str, Body]]:
    """Bodies with their places in the file."""
    found = []
    for where, row in rows(path, BODY_COLUMNS):
        _need(row, ("key", "canonical", "kind"), where)
        body = Body(
            key=row["key"], canonical=row["canonical"], kind=_kind(row["kind"], where), head=row["head"],
            aliases=_aliases(row, where),
        )  # fmt: skip
        found.append((where, body))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Everything the name tables hold."""

    entries: tuple[Entry, ...]
    countries: tuple[Country, ...]
    bodies: tuple[Body, ...]


def read_tables(folder: Path = FOLDER) -> Tables:
    """All tables of a folder."""
    return Tables(
        entries=tuple(entry for name in ENTRY_FILES for _, entry in read_entries(folder / name)),
        countries=tuple(country for _, country in read_countries(folder / "countries.csv")),
        bodies=tuple(body for _, body in read_bodies(folder / "bodies.csv")),
    )


@cache
def tables() -> Tables:
    """The shipped tables, read once."""
    return read_tables()


def _entry(row: dict[str, str], where: str, is_metonym: bool) -> Entry:
    _need(row, ("canonical", "kind"), where)
    if row["side"]:
        _check_side(row["side"], where)
    for column in ("from", "to"):
        if row[column] and not _DAY.fullmatch(row[column]):
            raise DataError(f"{column} is {row[column]!r}", where=where, fix="Write 2021, 2021-03 or 2021-03-15")
    if row["from"] and row["to"] and row["to"][: len(row["from"])] < row["from"][: len(row["to"])]:
        raise DataError(f"it ends ({row['to']}) before it begins ({row['from']})", where=where, fix="Swap from and to")
    return Entry(
        canonical=row["canonical"], kind=_kind(row["kind"], where), side=row["side"], aliases=_aliases(row, where),
        office=row["office"], since=row["from"], until=row["to"], is_metonym=is_metonym,
    )  # fmt: skip


def _need(row: dict[str, str], columns: tuple[str, ...], where: str) -> None:
    for column in columns:
        if not row[column]:
            raise DataError(f"{column} is empty", where=where, fix=f"Every row needs {', '.join(columns)}")


def _kind(kind: str, where: str) -> NameKind:
    if kind not in get_args(NameKind):
        raise DataError(f"the kind is {kind!r}", where=where, fix=f"Choose one of {', '.join(get_args(NameKind))}")
    return cast(NameKind, kind)


def _check_side(side: str, where: str) -> None:
    if not _SIDE.fullmatch(side):
        raise DataError(f"the side is {side!r}", where=where, fix="Write an ISO country code (RU) or a body key (NATO)")


def _aliases(row: dict[str, str], where: str) -> tuple[tuple[str, str], ...]:
    found = []
    for code in LANGUAGES:
        for alias in row[code].split("|") if row[code] else ():
            alias = alias.strip()
            if not alias.strip(MARKS + " "):
                raise DataError(f"an alias in {code} is empty", where=where, fix="Remove the spare | between aliases")
            if code != "en" and not (_SCRIPT[code].search(alias) or alias.strip(MARKS).isascii()):
                raise DataError(f"{alias!r} is not written in {code}", where=where, fix="Move it to its own column")
            found.append((code, alias))
    return tuple(found)
