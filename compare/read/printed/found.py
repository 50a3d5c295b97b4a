"""What was found so far, and how new evidence about the publisher is weighed against it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from compare.read.publishers import canonical_outlet, is_agency

SITE, COPYRIGHT, BYLINE, DATELINE = 4, 3, 2, 1
"""Strength of what names an outlet: its own address or name on a line, …, the dateline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What the text tells about itself; None and empty where it prints nothing."""

    outlet: str | None = None
    via: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    url: str | None = None
    strength: int = 0  # of the evidence for the outlet


NOTHING = Printed()


def with_outlet(found: Printed, name: str, strength: int) -> Printed:
    """Name the publisher: an outlet goes before an agency, then the stronger evidence before the weaker."""
    has_agency = is_agency(name)
    if has_agency:
        found = with_agencies(found, [canonical_outlet(name)])
    before = (found.outlet is not None and not is_agency(found.outlet), found.strength)
    if found.outlet is not None and (not has_agency, strength) <= before:
        return found
    return replace(found, outlet=canonical_outlet(name), strength=strength)


def with_agencies(found: Printed, names: Iterable[str]) -> Printed:
    """Credit agencies, each once."""
    return replace(found, via=tuple(dict.fromkeys((*found.via, *names))))
