"""Who says it, through whom, with which verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from compare.model import Act, Distance
from compare.split.cut import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have made one proposition."""

    speaker: str | None = None  # canonical English where the tables know it, else as printed; "; " between several
    via: str | None = None
    channel: str | None = None
    verb: str | None = None  # as printed
    act: Act = "states"
    distance: Distance = "neutral"


def attribute(text: str, language: str, pieces: Sequence[Piece]) -> list[Attribution]:
    """One attribution for each piece, in order."""
    return [Attribution() for _ in pieces]
