"""Speakers without a name under one English name: شهود عيان, очевидцы, "eyewitnesses"  ─▶  "witnesses".

A phrase is a head ("official"), what qualifies it ("senior", "Kurdish", "oil"), and what it belongs to: a country, a
place, a body, another role ("hospital director"). The tables are `data/names/roles.csv` and `qualifiers.csv`.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import simplemma

from compare.language import fold
from compare.names.compose import Piece, of_country, pieces
from compare.names.given import is_given
from compare.names.lexicon import lexicon
from compare.names.role_name import ORDER, NamedRole, Parts, compose, is_weak, role_of, spoken_for
from compare.names.role_tables import Role
from compare.names.role_words import PREPOSITIONS, Word, longest, russian_number
from compare.names.tokens import Token, adjective_number, tokens

_MOST = 16  # words of a phrase that are looked at
_MOST_KEPT = 6
_ON = frozenset({"on", "по", "о", "об", "affairs"})
_FROM = frozenset({"من", "из", "from", "among"})
_PLAIN = frozenset({"officials", "sources", "media", "intelligence_officials"})
"""Bodies of the tables that are really roles: they keep the number printed."""
_SPOKESMAN = "spokesperson"


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
    parts = Parts()
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
    is_institution = any(is_weak(piece) for piece in found.values())
    if head.role.canonical == _SPOKESMAN and not parts.person and (parts.body or parts.owner or is_institution):
        return spoken_for(parts, rest)
    if parts.body is not None and country:
        parts.body = of_country(parts.body, country)
    return compose(head.role, number == "p", parts, kept, "" if kept else rest)


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
            piece is None or read[0].last > piece.last or (is_weak(piece) and read[0].last == piece.last)
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


def _take(mark: Mark, parts: Parts, role: Role, *, is_before: bool, is_owners: bool) -> bool:
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
        return _take_name(mark, parts, role, lead, is_owners=is_owners)
    if mark.qualifier is not None:
        kind, name = mark.qualifier.kind, mark.qualifier.canonical
        parts.lead = name if name in _ON else ""
        if kind == "region":
            parts.region = name
        elif kind in ORDER and is_owners:
            parts.owner_leads.append(name)
        elif kind in ORDER:
            parts.qualifiers.append((kind, name))
        return True
    assert mark.role is not None
    if mark.number == "f" and not is_before:
        return True  # an adjective: "المنظمات العاملة"
    is_own = mark.role.sort == "any" and parts.owner is None and not is_owners
    if is_own and (role.sort == "one" or role.place not in ("of", "to", "") or lead in _FROM):
        return lead in _FROM  # an official "from among the residents"
    if parts.owner is None:
        parts.owner = mark
        if is_before:  # "oil company official": what stands right before the company is said of it
            while parts.qualifiers and parts.qualifiers[-1][0] == "field":
                parts.owner_leads.insert(0, parts.qualifiers.pop()[1])
    elif parts.owned_by is None and is_before:
        parts.owned_by, parts.owner = parts.owner, mark
    elif parts.owned_by is None and (owner := role_of(parts.owner)) is not None and owner.sort == "body":
        parts.owned_by = mark
    else:
        return False
    return True


def _take_name(piece: Piece, parts: Parts, role: Role, lead: str, *, is_owners: bool) -> bool:
    """Put a name where it belongs, by the preposition before it; False where the head cannot have it."""
    if piece.category == "person":
        is_free = parts.person is None and _is_of_people(role)
        parts.person = piece if is_free else parts.person
        return is_free
    if lead in _ON and piece.kind == "place" and role.sort == "any":
        about = lexicon().adjective_of.get(piece.side, "") if piece.category in ("country", "adjective") else piece.name
        parts.qualifiers.append(("field", f"{about or piece.name} affairs"))
    elif is_owners and piece.category == "adjective":
        parts.owner_leads.insert(0, lexicon().adjective_of.get(piece.side, piece.name))
    elif piece.category in ("adjective", "country", "metonym"):
        parts.side = parts.side or piece
    elif piece.kind == "place":
        parts.place = piece if lead == "of" else parts.place or piece  # Moscow's mayor of Melitopol
    elif piece.kind == "office" and not _is_of_people(role):
        return False
    elif parts.body is None:
        parts.body = piece
    else:
        return is_weak(piece)
    return True


def _is_of_people(role: Role) -> bool:
    return role.place in ("of", "to") and role.sort == "any"


def _behind(marks: Sequence[Mark], start: int, parts: Parts, role: Role, language: str) -> int:
    """Take what stands behind the head; the place of the first stretch that cannot be read."""
    roles = [at for at in range(start, len(marks)) if role_of(marks[at]) is not None]
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


def _kept(words: Sequence[Token], marks: Sequence[Mark], stop: int, language: str) -> str:
    """What is left of an English phrase, where it says of or in what: "governor of Faraway"."""
    if language != "en" or marks[stop] not in ("of", "in", "at") or len(words) - _first(marks, stop) > _MOST_KEPT:
        return ""
    return " ".join(word.text for word in words[_first(marks, stop) :] if fold(word.text) not in ("the", "a", "an"))


def _may_drop(
    words: Sequence[Token], marks: Sequence[Mark], stop: int, head: Word, parts: Parts, language: str
) -> bool:
    """Whether what is left says where, when or on what: no name, and nothing the head could belong to."""
    assert head.role is not None
    if isinstance(marks[stop], str):
        return not head.role.is_partial or parts.owner is not None or parts.body is not None
    word = words[_first(marks, stop)]
    if not word.is_joined or role_of(marks[stop]) is not None:
        return True
    if head.role.sort != "any" or parts.owner is not None or head.role.is_partial:
        return False
    if language == "ar":
        lead = fold(words[head.first].text)
        return not lead.startswith(("ال", "وال", "لل")) and not fold(word.text).startswith("ال")
    return not word.is_capitalised
