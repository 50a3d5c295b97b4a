"""Names of outlets and agencies as print gives them → the outlets of `data/outlets.csv`."""

import re
from functools import lru_cache

from compare.language import fold
from compare.model import Outlet
from compare.names.outlets import find_outlet

_AND = re.compile(r"\s*(?:[;/+|&،,]|\s[-–—ـ]\s|\sو(?=\S)|\sи\s|\sand\s)\s*")
_DRESS = re.compile(
    r"^(?:(?:ال)?وكاله|موقع|صحيفه|جريده|قناه|شبكه|the|агентство|информагентство|газета|телеканал|сайт)\s+"
    r"(?:(?:ال)?انبا\s+(?=\S))?|\s+(?:للانبا|نيوز|نت|news agency|agency|news)$"
)  # on folded names
_UNNAMED = re.compile(
    r"^(?:ال)?وكالات(?: ال[أا]نباء)?$|^agencies$|^wire(?: services| reports)?$|^агентства$|^сми$|^media$", re.IGNORECASE
)
_ALSO_WIRES = frozenset({"Sputnik"})
"""Outlets with a wire service of their own: state media by kind, agencies by what others carry."""
_LONGEST = 80  # characters of a name


@lru_cache(maxsize=4096)
def outlet_of(name: str) -> Outlet | None:
    """The known outlet that a printed name or domain stands for."""
    name = name.strip(" \t\r\n\"'«»“”()[]{}/.:،-–—ـ©*|")
    if not 2 <= len(name) <= _LONGEST:
        return None
    known = find_outlet(name)
    if known is None and (bare := _DRESS.sub("", fold(name))) != fold(name) and len(bare) > 1:
        known = find_outlet(bare)
    return known


def is_agency(name: str) -> bool:
    """Whether a name stands for a news agency, whose text others carry."""
    known = outlet_of(name)
    return known is not None and (known.kind == "agency" or known.name in _ALSO_WIRES)


def is_unnamed(name: str) -> bool:
    """'Agencies', with no name: says that the text is carried, but not whose it is."""
    return _UNNAMED.match(name.strip(" ()[].:،-–—")) is not None


def canonical_outlet(name: str) -> str:
    """English name of a known outlet, else the name as printed."""
    known = outlet_of(name)
    return known.name if known else " ".join(name.split())


def names_in(printed: str) -> list[str]:
    """'سبوتنيك + وكالات' → its parts, as printed; a name that is known whole is never cut."""
    printed = printed.strip()
    if outlet_of(printed):
        return [printed]
    return [part for part in (p.strip() for p in _AND.split(printed)) if part]


def agencies_in(printed: str) -> list[str]:
    """Canonical names of the agencies that a credit names, unnamed ones left out."""
    if outlet_of(printed) is None and not any(outlet_of(part) for part in names_in(printed)):
        return [] if is_unnamed(printed) else [canonical_outlet(printed)]
    return [canonical_outlet(part) for part in names_in(printed) if not is_unnamed(part)]
