"""Read the tables of roles: who speaks without a name ("witnesses"), and what is said of them ("senior", "oil")."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from compare.errors import DataError
from compare.names.tables import FOLDER, LANGUAGES, rows

ROLE_COLUMNS = (
    "canonical", "plural", "sort", "place", "speaks", "ar", "ar_plural", "en", "en_plural", "ru", "source",
)  # fmt: skip
QUALIFIER_COLUMNS = ("canonical", "kind", "ar", "en", "ru", "source")
Sort = Literal["any", "one", "body"]
QualifierKind = Literal["state", "degree", "place", "people", "field", "region", "area", "drop", "some", "one", "the"]
_PLACES = ("", "of", "of!", "in", "at", "to", "before")
_AR_PLURALS = ("ين", "و", "ي")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One kind of speaker without a name."""

    canonical: str  # English, singular
    plural: str
    sort: Sort  # one of many (witness), the one of a place (governor), or a body (hospital)
    place: str  # the word before a place: "residents of", "traders in"; "before": "Derna hospital"
    is_partial: bool  # says nothing without its complement: "head"
    speaks: bool  # for the country named beside it: an official does, an analyst does not
    aliases: tuple[tuple[str, str, str], ...]  # (language, as printed, "s" or "p"; empty where grammar tells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """A word beside a role; `canonical` is shown unless the kind says that it is dropped."""

    canonical: str
    kind: QualifierKind
    aliases: tuple[tuple[str, str], ...]


def read_roles(path: Path) -> list[tuple[str, Role]]:
    """Roles with their places in the file."""
    found = []
    for where, row in rows(path, ROLE_COLUMNS):
        _need(row, ("canonical", "sort"), where)
        if row["sort"] not in get_args(Sort):
            raise DataError(
                f"the sort is {row['sort']!r}", where=where, fix=f"Choose one of {', '.join(get_args(Sort))}"
            )
        if row["place"] not in _PLACES:
            raise DataError(f"the place is {row['place']!r}", where=where, fix=f"Choose one of {', '.join(_PLACES)}")
        plural = row["plural"] or row["canonical"]
        aliases = [("en", row["canonical"], "s"), ("en", plural, "p")]
        for column, language, number in (
            ("ar", "ar", "s"), ("ar_plural", "ar", "p"), ("en", "en", "s"), ("en_plural", "en", "p"), ("ru", "ru", ""),
        ):  # fmt: skip
            aliases += [(language, alias, number) for alias in _split(row[column])]
        role = Role(
            canonical=row["canonical"], plural=plural, sort=cast(Sort, row["sort"]), place=row["place"].rstrip("!"),
            is_partial=row["place"].endswith("!"), speaks=row["speaks"] == "y", aliases=tuple(aliases),
        )  # fmt: skip
        found.append((where, role))
    return found


def read_qualifiers(path: Path) -> list[tuple[str, Qualifier]]:
    """Qualifiers with their places in the file."""
    found = []
    for where, row in rows(path, QUALIFIER_COLUMNS):
        _need(row, ("canonical", "kind"), where)
        if row["kind"] not in get_args(QualifierKind):
            raise DataError(
                f"the kind is {row['kind']!r}", where=where, fix=f"Choose one of {', '.join(get_args(QualifierKind))}"
            )
        kind = cast(QualifierKind, row["kind"])
        aliases = [(language, alias) for language in LANGUAGES for alias in _split(row[language])]
        found.append((where, Qualifier(canonical=row["canonical"], kind=kind, aliases=tuple(aliases))))
    return found


@cache
def role_tables() -> tuple[tuple[Role, ...], tuple[Qualifier, ...]]:
    """The shipped tables, read once."""
    roles = tuple(role for _, role in read_roles(FOLDER / "roles.csv"))
    return roles, tuple(qualifier for _, qualifier in read_qualifiers(FOLDER / "qualifiers.csv"))


def arabic_role_forms(alias: str, number: str) -> list[tuple[str, str]]:
    """Forms an Arabic row stands for beside its own, each with its number: feminine, dual, oblique and construct.

    The number of a feminine is "f": behind another word it is most often an adjective (الجهات العاملة).

    >>> arabic_role_forms("محلل", "s")[:2]
    [('محللة', 'f'), ('محللات', 'p')]
    """
    words = alias.split()
    if number == "p" and any(word.endswith("ون") for word in words):
        return [(re.sub(r"ون\b", ending, alias), "p") for ending in _AR_PLURALS[: 1 if len(words) > 1 else 3]]
    if number == "s" and len(words) == 1 and alias[-1] not in "ةاىء" and len(alias) > 2:
        return [(alias + "ة", "f"), (alias + "ات", "p"), (alias + "ان", "p"), (alias + "ين", "p"), (alias + "ا", "p")]
    return []


def arabic_qualifier_forms(alias: str) -> list[str]:
    """An adjective in every gender and number: دبلوماسي, دبلوماسية, دبلوماسيون …"""
    if " " in alias or alias.startswith("ال") or alias[-1] in "ةاىء" or len(alias) < 3:
        return [alias]
    return [alias, *(alias + ending for ending in ("ة", "ين", "ون", "ان", "تين", "تان", "ات"))]


def _split(cell: str) -> list[str]:
    return [alias.strip() for alias in cell.split("|") if alias.strip()]


def _need(row: dict[str, str], columns: tuple[str, ...], where: str) -> None:
    for column in columns:
        if not row[column]:
            raise DataError(f"{column} is empty", where=where, fix=f"Every row needs {', '.join(columns)}")
