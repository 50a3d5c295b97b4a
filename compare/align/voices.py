"""How two speakers stand to each other: one voice, one side, two persons, two sides."""

from functools import cache, lru_cache
from typing import Literal

from compare.names import many_of, same_name, side_of
from compare.names.tables import tables

Relation = Literal["none", "one missing", "same", "one side", "two persons of one side", "other side", "other"]


@lru_cache(maxsize=65_536)
def relation(a: str, b: str) -> Relation:
    """Relation of two speaker fields, each one name or several joined by "; "; empty for the outlet's own voice.

    A country, its bodies and its officials are one side: an institution speaks through its head. Two named persons of
    one side are still two.
    """
    if not a or not b:
        return "none" if not a and not b else "one missing"
    ours, theirs = _parts(a), _parts(b)
    if any(x == y or same_name(x, y) or many_of(x) == many_of(y) for x in ours for y in theirs):
        return "same"  # "witness" and "witnesses" are one kind of speaker
    sides, others = {_side(x) for x in ours} - {""}, {_side(y) for y in theirs} - {""}
    if not sides or not others:
        return "other"
    if not sides & others:
        return "other side"
    is_two = all(map(_is_person, ours)) and all(map(_is_person, theirs))
    return "two persons of one side" if is_two else "one side"


def _parts(speaker: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in speaker.split(";") if part.strip())


@lru_cache(maxsize=65_536)
def _side(name: str) -> str:
    return _countries().get(name) or side_of(name) or ""


@cache
def _countries() -> dict[str, str]:
    return {country.canonical: country.iso for country in tables().countries}


@cache
def _people() -> frozenset[str]:
    return frozenset(entry.canonical for entry in tables().entries if entry.kind == "person")


def _is_person(name: str) -> bool:
    return name in _people()
