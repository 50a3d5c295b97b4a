"""Voices: who stands behind a speaker's name, and what the text itself says about them.

Known people and bodies come from the name tables; an unknown person is placed by how the report introduces them
("Essam Abu Zeriba, interior minister of …", "FSB spokesman …").
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from compare.judge.affiliation import fields_of
from compare.judge.nature import COUNTERPART, SPOKESMAN, Nature, country_codes, nature_of
from compare.language import fold
from compare.model import Mention, Report, Statement
from compare.names import canonical, find_names, same_name, side_of
from compare.names.skeleton import name_words
from compare.names.tables import Body, Entry, tables

_BREAK = re.compile(r"[.;:!?،,؛()«»\"“”\n]")
_AROUND = 70  # characters on either side of a name in which a report introduces its bearer


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One voice."""

    name: str
    nature: Nature
    side: str = ""  # country or body it speaks for; empty where not known
    bodies: tuple[str, ...] = ()  # institutions a person speaks for or leads
    fields: frozenset[str] = frozenset()  # of office, by the name and the introduction
    introduction: str = ""  # how the report introduces the bearer
    printed: str = ""  # a surname, where the report never prints more
    is_known: bool = False  # the tables know the office, or the country a body belongs to


@cache
def _entries() -> Mapping[str, Entry]:
    return {entry.canonical: entry for entry in tables().entries}


@cache
def party(name: str) -> Party:
    """What kind of voice a speaker's name stands for, by the tables and the name itself."""
    bare = re.sub(r"\s*\(via .*\)|['’]s$", "", name).strip()
    entry = _entries().get(bare)
    nature = nature_of(bare, entry)
    side = (entry.side if entry else "") or country_codes().get(bare) or ""
    if not side and nature != "person":
        side = side_of(bare) or ""  # a person's unknown name may hold a word that is a country's elsewhere
    return Party(
        name=bare,
        nature=nature,
        side=side,
        bodies=_bodies(entry) if entry else (),
        fields=fields_of(f"{bare} {entry.office}" if entry else bare),
        is_known=bool(entry and entry.office) if nature == "person" else bool(side),
    )


def _bodies(entry: Entry) -> tuple[str, ...]:
    """Bodies a person leads or speaks for, by the words of the office: "FSB director", "Russian Foreign Minister"."""
    office = entry.office
    if entry.kind != "person" or not office:
        return ()
    found = [each.canonical for each in _organisations() if _is_in(each, office)]
    held = next((body for body in _offices() if office.endswith(body.canonical)), None)
    known = _entries().get(office)
    key = known.office if known and known.office else held.key if held else ""
    for body in tables().bodies:
        if key and body.head == key:
            found += [each.canonical for each in _organisations() if (each.side, each.office) == (entry.side, body.key)]
            found += [office.removesuffix(held.canonical) + body.canonical] if held else []
    return tuple(dict.fromkeys(found))


@cache
def _organisations() -> tuple[Entry, ...]:
    return tuple(entry for entry in _entries().values() if entry.kind == "organisation")


@cache
def _offices() -> tuple[Body, ...]:
    """Offices every country has, the longest name first: a deputy is no minister."""
    every = (body for body in tables().bodies if body.kind == "office")
    return tuple(sorted(every, key=lambda body: (-len(body.canonical), body.key)))


def _is_in(body: Entry, office: str) -> bool:
    """Whether an office names the body, by its name or by the sign of its side ("UN Secretary-General")."""
    is_whole = body.side not in country_codes().values() and body.side == _initials(body) and bool(body.side)
    names = (body.canonical, body.side) if is_whole else (body.canonical,)
    return any(re.search(rf"\b{re.escape(name)}\b", office) for name in names)


def _initials(body: Entry) -> str:
    return "".join(word[0] for word in body.canonical.split() if word[0].isupper())


def named(speaker: str | None) -> list[Party]:
    """Voices in a speaker field: "A; B", or "A and B" where both are known; none when the outlet speaks itself."""
    found = []
    for part in (speaker or "").split(";"):
        pieces = [piece.strip() for piece in part.split(" and ")]
        is_joint = len(pieces) > 1 and all(canonical(piece, "en") for piece in pieces)
        found += [party(piece) for piece in (pieces if is_joint else [part.strip()]) if piece]
    return found


def introduce(known: Sequence[Party], report: Report, statements: Sequence[Statement], text: str = "") -> list[Party]:
    """The same voices, with what the report says about people the tables do not place.

    Parameters
    ----------
    text
        Of the statement: it may say of what kind an unnamed source is ("medical sources").
    """
    found = []
    for one in known:
        if one.nature == "person":
            one = _introduced(one, report, statements)
        elif one.nature == "unknown":
            one = _placed(one, report)
        elif one.nature == "crowd":
            match = _SOURCES.search(fold(text))
            one = replace(one, fields=one.fields | fields_of(match.group())) if match else one
        found.append(one)
    return found


_SOURCES = re.compile(
    r"(?:\w+ ){1,2}(?:sources?|officials)\b|\b(?:источник\w*|собеседник\w*)(?: \w+){1,3}|"
    r"(?:مصدر|مصادر|مسوول\w*)(?: \w+){1,3}"
)


def _placed(one: Party, report: Report) -> Party:
    """A single word that the report introduces as the bearer of an office is a person's name."""
    if len(name_words(one.name)) != 1 or COUNTERPART.search(fold(one.name)):
        return one
    words = " ; ".join(_beside(mention, report.text) for mention in _printed(one, report))
    fields = fields_of(words)
    if not fields and not SPOKESMAN.search(fold(words)):
        return one
    nature: Nature = "spokesman" if SPOKESMAN.search(fold(words)) else "person"
    return replace(one, nature=nature, fields=one.fields | fields, introduction=words, printed=one.name)


def _introduced(one: Party, report: Report, statements: Sequence[Statement]) -> Party:
    is_placed = bool(one.bodies) or one.is_known
    nature: Nature = one.nature
    side, bodies = one.side, list(one.bodies)
    mentions = _mentions(one, statements) or _printed(one, report)
    for mention in mentions:
        words = _beside(mention, report.text)
        if SPOKESMAN.search(fold(words)):
            nature = "spokesman"
        for other in find_names(words, report.language) if not is_placed else ():
            if other.kind == "organisation" and other.known:
                bodies.append(other.name)
            if other.kind != "person" and not side:
                side = side_of(other.name) or ""
        if nature == "spokesman" or bodies:
            break
    introduction = " ; ".join(_beside(mention, report.text) for mention in mentions)
    if not bodies and _HEAD.search(fold(introduction)):
        bodies = [each.name for each in _before(mentions[0], statements)]
    return replace(
        one,
        nature=nature,
        side=side,
        bodies=tuple(dict.fromkeys(bodies)),
        fields=one.fields | fields_of(introduction),
        introduction=introduction,
        printed=_surname(mentions),
    )


_HEAD = re.compile(
    r"\b(?:secretary[- ]general|director(?:[- ]general)?|chief|head|chair(?:man|woman|person)?|ceo|boss)\b|"
    r"\b(?:ген(?:сек|директор)\w*|директор\w*|глав[аеуы]|руководител\w+|председател\w+|начальник\w*)\b|"
    r"(?:امين(?:ه)? (?:ال)?عام|مدير|مديره|رييس|رييسه)"
)
_NEAR = 300  # characters in which the body of a bare title ("the secretary-general") was named


def _before(mention: Mention, statements: Sequence[Statement]) -> list[Mention]:
    """The last organisation of the tables named before somebody who is introduced by a bare title."""
    found = [
        each
        for statement in statements
        for each in statement.names
        if each.kind == "organisation" and each.known and mention.start - _NEAR <= each.start < mention.start
    ]
    return found[-1:]


def _surname(mentions: Sequence[Mention]) -> str:
    """The one word under which a report prints a name, if it never prints more: another bearer may be meant."""
    words = {mention.text for mention in mentions}
    return min(words) if words and all(len(name_words(word)) == 1 for word in words) else ""


def _mentions(one: Party, statements: Sequence[Statement]) -> list[Mention]:
    """The first places where the report prints the name; three are enough."""
    found = [
        mention
        for statement in statements
        for mention in statement.names
        if mention.kind == "person" and (mention.name == one.name or same_name(mention.name, one.name))
    ]
    return found[:3]


def _printed(one: Party, report: Report) -> list[Mention]:
    """The first place of a name that no reader of names has marked."""
    at = report.text.find(one.name)
    if at < 0:
        return []
    return [Mention(text=one.name, start=at, end=at + len(one.name), name=one.name, kind="person", known=False)]


def _beside(mention: Mention, text: str) -> str:
    """What introduces a name: the words before it, and an apposition after it ("…, spokesman of …,")."""
    before = _BREAK.split(text[max(0, mention.start - _AROUND) : mention.start].rstrip(" ,،"))[-1]
    after = text[mention.end : mention.end + _AROUND]
    is_apposition = after.lstrip()[:1] in tuple(",،(")
    parts = _BREAK.split(after.lstrip(" ,،("))
    return f"{before} ; {parts[0]}" if is_apposition else before
