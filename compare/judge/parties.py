"""Speakers: who vouches for a claim, and when another one does.

An institution and its spokesman are one voice, so are a country and its officials. Two persons are two, a joint
statement is not one person's, and a minister's tweet is not his ministry's readout.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from compare.judge.side import Side
from compare.language import fold
from compare.model import Difference
from compare.names import canonical, same_name, side_of
from compare.names.tables import tables

Nature = Literal["person", "spokesman", "body", "country", "crowd", "medium", "unknown"]

_CROWD = re.compile(
    r"\b(?:authorit|official|source|services|sources|diplomats|experts|analysts|witness|eyewitness|residents|locals|media|"
    r"correspondent|observers|critics|people|government$|sides?$|allies)", re.I,
)  # fmt: skip
_SPOKESMAN = re.compile(r"spokes|press secretary|press service|пресс|متحدث|ناطق|adviser|advisor", re.I)
_BODY = re.compile(
    r"\b(?:ministry|department|committee|service|house|kremlin|council|army|forces|police|government|parliament|agency|office|"
    r"presidency|cabinet|state|party|movement|union|nations|organi[sz]ation|crescent|cross|court|commission|command|staff|embassy|"
    r"university|bank|company|group|brigades?|front|guard|navy|bureau|centre|center|administration|authority|assembly|congress|senate|"
    r"league|fund|mission|nato|fsb|cia|fbi|un|eu|who|iaea|osce|idf)\b|^[A-Z]{2,6}$",
    re.I,
)
_MEDIUM = re.compile(
    r"\b(?:news|tv|agency|newspaper|novosti|tass|reuters|afp|interfax|cnn|bbc|channel|times|post|radio)\b", re.I
)
_SOCIAL = re.compile(
    r"\btweet|twitter|on x\b|facebook|instagram|telegram|\bтвит|твиттер|фейсбук|телеграм|соцсет|تويتر|تغريد|غرد|فيسبوك|"
    r"فيس بوك|تلغرام|تليغرام|تيليغرام|تليجرام|انستغرام|منصه اكس"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One voice."""

    name: str
    nature: Nature
    side: str | None  # country or body it speaks for
    office: str = ""


@cache
def _entries() -> dict[str, tuple[str, str, str]]:
    """Canonical name → kind, side, office."""
    return {entry.canonical: (entry.kind, entry.side, entry.office) for entry in tables().entries}


@cache
def _countries() -> dict[str, str]:
    return {country.canonical: country.iso for country in tables().countries}


def party(name: str) -> Party:
    """What kind of voice a speaker's name stands for."""
    bare = re.sub(r"\s*\(via .*\)", "", name).strip()
    kind, side, office = _entries().get(bare, ("", "", ""))
    side = side or side_of(bare) or _countries().get(bare) or ""
    nature: Nature = "unknown"
    if bare in _countries():
        nature = "country"
    elif _MEDIUM.search(bare):
        nature = "medium"
    elif _CROWD.search(bare):
        nature = "crowd"
    elif _SPOKESMAN.search(bare) or "spokes" in office:
        nature = "spokesman"
    elif kind:
        nature = {"person": "person", "place": "country"}.get(kind, "body")  # type: ignore[assignment]
    elif _BODY.search(bare):
        nature = "body"
    elif len(bare.split()) in (2, 3, 4):
        nature = "person"
    return Party(name=bare, nature=nature, side=side or None, office=office)


def parties(side: Side) -> list[Party]:
    """Voices of one statement; none when the outlet speaks itself."""
    said = side.statement.speaker
    return [party(part) for part in said.split(";") if part.strip()] if said else []


def is_one_voice(a: Party, b: Party) -> bool:
    """Whether an analyst would take two voices for one."""
    if a.name == b.name or same_name(a.name, b.name):
        return True
    natures = {a.nature, b.nature}
    if natures & {"crowd", "medium"}:
        return True
    if a.nature == b.nature == "person" or natures == {"person", "spokesman"}:
        return False
    if not a.side or not b.side:
        return "unknown" in natures and a.nature != b.nature and "country" in natures
    if a.side != b.side:
        return False
    return "country" in natures or natures == {"spokesman", "body"}


def vehicle(side: Side) -> str:
    """`social` where the words came as a post; empty where nothing says so."""
    return "social" if _SOCIAL.search(side.folded.text) else ""


def compare_speakers(a: Side, b: Side) -> Iterator[Difference]:
    """A speaker difference when no voice of one side stands for those of the other."""
    left, right = parties(a), parties(b)
    if not left or not right:
        return
    rule = _rule(left, right, a, b)
    if rule:
        yield Difference(
            kind="speaker",
            a=" and ".join(p.name for p in left),
            b=" and ".join(p.name for p in right),
            span_a=_span(a, left),
            span_b=_span(b, right),
            rule=f"speaker: {rule}",
        )


def _rule(left: list[Party], right: list[Party], a: Side, b: Side) -> str | None:
    extra_left = [p for p in left if not any(is_one_voice(p, q) for q in right)]
    extra_right = [q for q in right if not any(is_one_voice(p, q) for p in left)]
    if not extra_left and not extra_right:
        return None
    if len(left) == len(right) == 1:
        if left[0].nature == right[0].nature == "body" and not (a.statement.verb and b.statement.verb):
            return None  # one of the two only inherits its speaker from a neighbour
        return "another named source"
    if extra_left and extra_right:
        return "other named sources"
    extra = extra_left or extra_right
    return (
        "joint statement beside one voice" if any(p.nature in ("person", "spokesman", "body") for p in extra) else None
    )


def _span(side: Side, found: list[Party]) -> tuple[int, int]:
    """Where the speaker is named in the statement, else the verb, else the statement."""
    for mention in side.statement.names:
        if any(mention.name == p.name or same_name(mention.name, p.name) for p in found):
            return mention.start, mention.end
    verb = fold(side.statement.verb or "")
    at = side.folded.text.find(verb) if verb else -1
    return side.printed(at, at + len(verb)) if at >= 0 else side.span


__all__ = ["Party", "canonical", "compare_speakers", "is_one_voice", "parties", "party", "vehicle"]
