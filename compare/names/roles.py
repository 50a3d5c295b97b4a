"""Speakers without a name under one English name: شهود عيان, очевидцы, "eyewitnesses"  ─▶  "witnesses".

A phrase is a head ("official"), what qualifies it ("senior", "Kurdish", "oil"), and what it belongs to: a country, a
place, a body, another role ("hospital director"). The tables are `data/names/roles.csv` and `qualifiers.csv`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import simplemma

from compare.language import fold
from compare.names.compose import Piece, of_country, pieces
from compare.names.given import is_given
from compare.names.lexicon import lexicon
from compare.names.role_tables import Role
from compare.names.role_words import PREPOSITIONS, Word, longest, russian_number
from compare.names.tokens import Token, adjective_number, tokens

_MOST = 16  # words of a phrase that are looked at
_MOST_KEPT = 6
_ORDER = ("state", "degree", "place", "people", "side", "field")  # kinds of qualifier that are shown
_ON = frozenset({"on", "по", "о", "об", "affairs"})
_FROM = frozenset({"من", "из", "from", "among"})
_PLAIN = frozenset({"officials", "sources", "media", "intelligence_officials"})
"""Bodies of the tables that are really roles: they keep the number printed."""
_SPOKESMAN = "spokesperson"
_MOUTHPIECES = frozenset({"spokesperson", "adviser", "envoy", "representative"})
_OF_A_STATE = frozenset({"official", "security official", "health official"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRole:
    """A speaker without a name."""

    name: str  # English: "senior Kurdish official", "residents of Aleppo"
    many: str  # the same in the plural, whatever is printed
    sort: str  # any, one, body: see `Role`
    is_many: bool = False
    is_plain: bool = False  # nothing but the role is said: "movement"
    side: str = ""  # country or body spoken for
    rest: str = ""  # what the tables do not explain behind the role, as printed


@dataclass(slots=True)
class _Parts:
    """What a phrase says of its head, in the order it is put together."""

    qualifiers: list[tuple[str, str]] = field(default_factory=list)  # kind and English
    owner: Word | None = None  # another role the head belongs to
    owner_leads: list[str] = field(default_factory=list)  # what is said of it
    owned_by: Word | None = None  # the drivers of the drivers' union
    side: Piece | None = None  # a country
    place: Piece | None = None
    region: str = ""
    body: Piece | None = None
    person: Piece | None = None
    lead: str = ""  # the preposition or "affairs" right before: after "on", a place is a field of knowledge


Mark = Word | Piece | str | None
"""What stands at a place of a phrase: a role or qualifier, a name, a preposition, or a word nothing explains."""


@lru_cache(maxsize=65536)
def read_role(phrase: str, language: str, country: str = "") -> NamedRole | None:
    """The role a phrase names; None when its head is none, or when what belongs to the head cannot be read.

    `country` (ISO): whose a body every country has is where the phrase names none ("a health ministry official").

    Examples
    --------
    >>> read_role("شهود عيان", "ar").name, read_role("очевидцев", "ru").name
    ('witnesses', 'witnesses')
    >>> read_role("مسؤول كردي رفيع", "ar").name, read_role("a senior Kurdish official", "en").name
    ('senior Kurdish official', 'senior Kurdish official')
    >>> read_role("мэр Алеппо", "ru").name, read_role("the Foreign Ministry", "en")
    ('mayor of Aleppo', None)
    """
    words = tokens(phrase[:300])[:_MOST]
    found = {p.first: _place_of(p, words) for p in pieces(words, lexicon(), alone=True, without=_PLAIN)}
    marks = _marks(words, found, language)
    at = _head(marks, language)
    if at is None:
        return None
    head = marks[at]
    assert isinstance(head, Word) and head.role is not None
    number = russian_number(words, head) if language == "ru" else head.number
    parts = _Parts()
    for place, mark in enumerate(marks[:at]):
        if isinstance(mark, Word) and mark.qualifier is not None and mark.qualifier.kind in ("one", "some"):
            number = "s" if mark.qualifier.kind == "one" and head.role.sort != "body" else number or "p"
        elif mark is None and (printed := _lead(words[_first(marks, place)], place, language)) is not None:
            parts.qualifiers += [("field", printed)] if printed else []
        elif mark is None or not _take(mark, parts, head.role, is_before=True, is_owners=False):
            return None
    stop = _behind(marks, at + 1, parts, head.role, language)
    rest = phrase[words[_first(marks, stop)].start :].strip() if stop < len(marks) else ""
    kept = _kept(words, marks, stop, language) if rest else ""
    if rest and not kept and not _may_drop(words, marks, stop, head, parts, language):
        return None
    if head.role.is_partial and not (parts.owner or parts.body or parts.place or parts.side or kept):
        return None
    is_institution = any(_is_weak(piece) for piece in found.values())
    if head.role.canonical == _SPOKESMAN and not parts.person and (parts.body or parts.owner or is_institution):
        return _spoken_for(parts, rest)
    if parts.body is not None and country:
        parts.body = of_country(parts.body, country)
    return _compose(head.role, number == "p", parts, kept, "" if kept else rest)


def many_of(name: str) -> str:
    """A role's English name in the plural, so that "Kurdish official" and "Kurdish officials" meet; any other as is."""
    role = read_role(name, "en")
    return role.many if role is not None and not role.rest else name


def _place_of(piece: Piece, words: Sequence[Token]) -> Piece:
    """A capital as a place: who is "in Cairo" need not be Egypt's."""
    if piece.category != "metonym":
        return piece
    for found in lexicon().longest(words, piece.first):
        if found.item.category == "place" and found.last == piece.last:
            return replace(piece, name=found.item.name, category="place", kind="place", side=found.item.side)
    return piece


def _marks(words: Sequence[Token], found: dict[int, Piece], language: str) -> list[Mark]:
    """The phrase in stretches, longest first."""
    marks: list[Mark] = []
    at, has_head = 0, False
    while at < len(words):
        read = longest(words, at, language)
        piece = found.get(at)
        prefers_role = bool(read) and (
            piece is None or read[0].last > piece.last or (_is_weak(piece) and read[0].last == piece.last)
        )
        if piece is not None and not prefers_role:
            marks.append(piece)
            at = piece.last
        elif read:
            chosen = _chosen(read, has_head, language, is_last=not _leads_role(words, read[0].last, language))
            marks.append(chosen)
            has_head = has_head or chosen.role is not None
            at = chosen.last
        else:
            key = fold(words[at].text)
            marks.append(key if key in PREPOSITIONS.get(language, ()) else None)
            at += 1
    return marks


def _is_weak(piece: Piece) -> bool:
    """A body that every country has, without its country."""
    return piece.category == "body" and not piece.side


def _leads_role(words: Sequence[Token], at: int, language: str) -> bool:
    """Whether a role begins here: before it an English word qualifies ("railway staff")."""
    return language == "en" and at < len(words) and any(word.role is not None for word in longest(words, at, language))


def _chosen(read: Sequence[Word], has_head: bool, language: str, *, is_last: bool) -> Word:
    """A word that is both: the head comes first in Arabic and Russian, qualifiers follow or agree; last in English."""
    roles = [word for word in read if word.role is not None]
    others = [word for word in read if word.qualifier is not None]
    if not others or not roles:
        return (roles or others)[0]
    is_qualifier = not is_last if language == "en" else has_head
    return others[0] if is_qualifier else roles[0]


def _head(marks: Sequence[Mark], language: str) -> int | None:
    """Where the head stands: the last role before a preposition in English, the first one elsewhere."""
    best = None
    for at, mark in enumerate(marks):
        if language == "en" and at and isinstance(mark, str):
            break
        if isinstance(mark, Word) and mark.role is not None:
            best = at
            if language != "en":
                break
        elif language == "en" and best is not None and mark is None:
            break  # "an official familiar with the matter"
    return best


def _first(marks: Sequence[Mark], stop: int) -> int:
    """The word at which a stretch begins."""
    at = 0
    for mark in marks[:stop]:
        at = mark.last if isinstance(mark, Word | Piece) else at + 1
    return at


def _lead(word: Token, place: int, language: str) -> str | None:
    """An unknown word before the head: kept in English, dropped where it is a Russian adjective; None: no such word."""
    key = fold(word.text)
    if language == "en":
        is_plain = not word.is_capitalised or (not place and not is_given(key) and bool(simplemma.is_known(key, "en")))
        return key if is_plain and len(key) > 1 else None
    return "" if language == "ru" and not word.is_capitalised and adjective_number(word.text) else None


def _take(mark: Mark, parts: _Parts, role: Role, *, is_before: bool, is_owners: bool) -> bool:
    """Put one stretch where it belongs; False where the phrase cannot be read further.

    `is_owners`: it stands between the head and a role that the head belongs to ("head of the independent union").
    """
    if isinstance(mark, str):
        parts.lead = mark
        return True
    if mark is None:
        return False
    lead, parts.lead = parts.lead, ""
    if isinstance(mark, Piece):
        return _take_name(mark, parts, role, is_owners=is_owners, is_topic=lead in _ON)
    if mark.qualifier is not None:
        kind, name = mark.qualifier.kind, mark.qualifier.canonical
        parts.lead = name if name in _ON else ""
        if kind == "region":
            parts.region = name
        elif kind in _ORDER and is_owners:
            parts.owner_leads.append(name)
        elif kind in _ORDER:
            parts.qualifiers.append((kind, name))
        return True
    assert mark.role is not None
    if mark.number == "f" and not is_before:
        return True  # an adjective: "المنظمات العاملة"
    if mark.role.sort == "any" and (role.sort == "one" or role.place not in ("of", "to", "") or lead in _FROM):
        return lead in _FROM  # an official "from among the residents"
    if parts.owner is None:
        parts.owner = mark
        if is_before:  # "oil company official": what stands right before the company is said of it
            while parts.qualifiers and parts.qualifiers[-1][0] == "field":
                parts.owner_leads.insert(0, parts.qualifiers.pop()[1])
    elif parts.owned_by is None and is_before:
        parts.owned_by, parts.owner = parts.owner, mark
    elif parts.owned_by is None and (owner := _role_of(parts.owner)) is not None and owner.sort == "body":
        parts.owned_by = mark
    else:
        return False
    return True


def _take_name(piece: Piece, parts: _Parts, role: Role, *, is_owners: bool, is_topic: bool) -> bool:
    if piece.category == "person":
        is_free = parts.person is None and _is_of_people(role)
        parts.person = piece if is_free else parts.person
        return is_free
    if is_topic and piece.kind == "place" and role.sort == "any":
        about = lexicon().adjective_of.get(piece.side, "") if piece.category in ("country", "adjective") else piece.name
        parts.qualifiers.append(("field", f"{about or piece.name} affairs"))
    elif is_owners and piece.category == "adjective":
        parts.owner_leads.insert(0, lexicon().adjective_of.get(piece.side, piece.name))
    elif piece.category in ("adjective", "country", "metonym"):
        parts.side = parts.side or piece
    elif piece.kind == "place":
        parts.place = parts.place or piece
    elif piece.kind == "office" and not _is_of_people(role):
        return False
    elif parts.body is None:
        parts.body = piece
    else:
        return _is_weak(piece)
    return True


def _is_of_people(role: Role) -> bool:
    return role.place in ("of", "to") and role.sort == "any"


def _behind(marks: Sequence[Mark], start: int, parts: _Parts, role: Role, language: str) -> int:
    """Take what stands behind the head; the place of the first stretch that cannot be read."""
    roles = [at for at in range(start, len(marks)) if _role_of(marks[at]) is not None]
    owners = range(start, roles[-1]) if language != "ar" and roles else range(0)
    at = start
    while at < len(marks):
        is_owners = at in owners or (language == "ar" and parts.owner is not None)
        if not _take(marks[at], parts, role, is_before=language == "en", is_owners=is_owners):
            break
        at += 1
    while start < at < len(marks) and isinstance(marks[at - 1], str):
        at -= 1  # the preposition belongs to what follows
    return at


def _role_of(mark: Mark) -> Role | None:
    return mark.role if isinstance(mark, Word) else None


def _kept(words: Sequence[Token], marks: Sequence[Mark], stop: int, language: str) -> str:
    """What is left of an English phrase, where it says of or in what: "governor of Faraway"."""
    if language != "en" or marks[stop] not in ("of", "in", "at") or len(words) - _first(marks, stop) > _MOST_KEPT:
        return ""
    return " ".join(word.text for word in words[_first(marks, stop) :] if fold(word.text) not in ("the", "a", "an"))


def _may_drop(
    words: Sequence[Token], marks: Sequence[Mark], stop: int, head: Word, parts: _Parts, language: str
) -> bool:
    """Whether what is left says where, when or on what: no name, and nothing the head could belong to."""
    assert head.role is not None
    if isinstance(marks[stop], str):
        return not head.role.is_partial or parts.owner is not None or parts.body is not None
    word = words[_first(marks, stop)]
    if not word.is_joined or _role_of(marks[stop]) is not None:
        return True
    if head.role.sort != "any" or parts.owner is not None or head.role.is_partial:
        return False
    if language == "ar":
        lead = fold(words[head.first].text)
        return not lead.startswith(("ال", "وال", "لل")) and not fold(word.text).startswith("ال")
    return not word.is_capitalised


def _compose(role: Role, is_many: bool, parts: _Parts, kept: str, rest: str) -> NamedRole:
    table = lexicon()
    side, place = parts.side, parts.place
    if place is not None and role.canonical in _OF_A_STATE and place.name in table.capitals and not parts.region:
        side, place = side or place, None  # officials in Kyiv are Ukrainian officials
    if side is not None and place is not None and side.side == place.side:
        side = None
    behind = ""
    is_of = role.place == "of" and place is None and not (parts.body or parts.owner or parts.person)
    if is_of and side is not None and (role.sort == "any" or side.category != "adjective"):
        behind, side = f"of {_with_region(parts.region, table.country_of.get(side.side, side.name))}", None
    leads = list(parts.qualifiers)
    if side is not None:
        leads.append(("side", table.adjective_of.get(side.side, side.name)))
    before = [word for _, word in sorted(dict.fromkeys(leads), key=lambda lead: _ORDER.index(lead[0]))]
    owner = _owner(parts)
    if parts.person is not None:
        before, owner = [f"{parts.person.name}'s", *before], ""
    is_behind = role.is_partial or _is_person(parts) or role.place == "at" or any(kind == "field" for kind, _ in leads)
    if owner and is_behind:
        behind = f"{role.place if role.place in ('of', 'to', 'at') else 'of'} {owner}"
    elif owner:
        before.append(owner)
    if place is not None and role.place == "before" and not owner:
        before.append(_with_region(parts.region, place.name))
    elif place is not None:
        behind = f"{behind} {_preposition(role, owner)} {_with_region(parts.region, place.name)}".strip()
    elif parts.region and not behind:
        behind = f"{_preposition(role, owner)} the {_AREA.get(parts.region, parts.region)}"
    one, many = (" ".join([*before, noun, behind, kept]) for noun in (role.canonical, role.plural))
    return NamedRole(
        name=" ".join((many if is_many else one).split()), many=" ".join(many.split()), sort=role.sort,
        is_many=is_many, is_plain=not (before or behind or kept), side=_side(role, parts, side), rest=rest,
    )  # fmt: skip


_AREA = {
    "eastern": "east", "western": "west", "northern": "north", "southern": "south", "central": "centre",
    "north-eastern": "north-east", "north-western": "north-west", "south-eastern": "south-east",
    "south-western": "south-west",
}  # fmt: skip


def _with_region(region: str, name: str) -> str:
    return f"{region} {name}".strip()


def _preposition(role: Role, owner: str) -> str:
    return role.place if role.place == "of" and not owner else "in"


def _is_person(parts: _Parts) -> bool:
    """Whether the head belongs to people, not to a body: "relatives of victims", "adviser to Turkish President"."""
    if parts.body is not None:
        return parts.body.kind == "office"
    role = _role_of(parts.owner)
    return role is not None and role.sort == "any"


def _owner(parts: _Parts) -> str:
    """Who or what the head belongs to, a person apart."""
    body = _body(parts.body) if parts.body is not None else ""
    role, of = _role_of(parts.owner), _role_of(parts.owned_by)
    if role is None or parts.owner is None or (body and role.sort == "any"):
        return body
    is_one = parts.owner.number in ("s", "f") or (role.sort == "body" and parts.owner.number != "p")
    noun = role.canonical if is_one else role.plural
    members = [of.plural + ("'" if of.plural.endswith("s") else "'s")] if of is not None else []
    return " ".join([body, *parts.owner_leads, *members, noun]).strip()


def _body(piece: Piece) -> str:
    """A body's name: the plain one of a body every country has ("health ministry"), the short one of UN and EU."""
    if _is_weak(piece):
        return piece.name if piece.kind == "office" or piece.name.startswith("Red ") else piece.name.lower()
    initials = "".join(word[0] for word in piece.name.split() if word[0].isupper())
    return piece.side if piece.side == initials else piece.name


def _spoken_for(parts: _Parts, rest: str) -> NamedRole | None:
    """A spokesman is his institution; None where the tables of bodies name it."""
    role = _role_of(parts.owner)
    if parts.body is not None or role is None or parts.owner is None:
        return None
    leads = [("people", lead) for lead in parts.owner_leads]
    inner = _Parts(qualifiers=[*parts.qualifiers, *leads], side=parts.side, place=parts.place, region=parts.region)
    return _compose(role, parts.owner.number == "p", inner, "", rest)


def _side(role: Role, parts: _Parts, side: Piece | None) -> str:
    """Who the role speaks for: the body it belongs to, else the country where it is an office of the state."""
    if parts.body is not None and parts.body.side:
        return parts.body.side
    if parts.person is not None and role.canonical in _MOUTHPIECES:
        return parts.person.side
    named = side or parts.side or (parts.place if role.place == "of" else None)
    return named.side if named is not None and role.speaks else ""
