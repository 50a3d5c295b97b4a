"""Voices: who stands behind a speaker's name, and what the text itself says about them.

Known people and bodies come from the name tables; an unknown person is placed by how the report introduces them
("Essam Abu Zeriba, interior minister of …", "FSB spokesman …").
"""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from compare.judge.affiliation import fields_of
from compare.language import fold
from compare.language.lexicon import DATA
from compare.model import Mention, Report, Statement
from compare.names import canonical, find_names, read_role, same_name, side_of
from compare.names.outlets import find_outlet
from compare.names.skeleton import name_words
from compare.names.tables import Body, Entry, tables
from compare.names.wordlists import PARTICLES

Nature = Literal["person", "spokesman", "office", "body", "country", "crowd", "medium", "unknown"]

_CROWD = re.compile(
    r"\b(?:authorit|official|sources?$|services$|diplomats|experts|analysts|witness|eyewitness|residents|locals|media|"
    r"correspondent|observers|critics|people|sides?$|allies|rescuers|medics|doctors|relatives|opposition|public)",
    re.I,
)  # fmt: skip
_BODY = re.compile(
    r"\b(?:ministry|department|committee|service|house|kremlin|council|army|forces|police|government|parliament|agency|"
    r"office|presidency|cabinet|state|party|movement|union|nations|organi[sz]ation|crescent|cross|court|commission|"
    r"command|staff|embassy|university|bank|company|group|brigades?|front|guard|navy|bureau|cent(?:re|er)|authority|"
    r"administration|assembly|congress|senate|league|fund|mission|hospital|municipality|prosecutors?|prosecution|regulator|"
    r"watchdog|airline|operator|manufacturer|firm|corporation|club|federation|confederation|association|institute|museum|"
    r"rebels|militia|coalition|alliance|airport|port|laboratory|survey|observatory)\b|(?-i:^[A-Z]{2,6}$)",
    re.I,
)
_BODY_ELSEWHERE = re.compile(
    r"\b(?:комисси|министерств|минтранс|агентств|служб|комитет|парламент|правительств|совет\b|центр\b|ведомств|управлени|"
    r"парти|движени|фронт\b|банк\b|компани|полици|арми|прокуратур|суд\b|посольств|больниц|университет|организаци|профсоюз|"
    r"клуб\b|федераци|ассоциаци|концерн|корпораци|регулятор|надзор|авиалини|оператор|институт|обсерватори|коалици|мэри[яию]\b|"
    r"администраци|дума\b|думы\b|сенат\b|лаборатори|повстанц|ополчен)|"
    r"(?:^|\s)[وفبل]?(?:ال)?(?:وزاره|مفوضيه|هييه|مركز|حكومه|لجنه|مجلس|وكاله|شركه|موسسه|منظمه|جهاز|قياده|مديريه|جمعيه|حزب|"
    r"حركه|جيش|قوات|شرطه|محكمه|نيابه|سفاره|جامعه|بنك|مصرف|جبهه|تحالف|دايره|مصلحه|اداره|بلديه|رياسه|نقابه|نادي|اتحاد|"
    r"برلمان|محافظه|ولايه|امانه|معهد|مرصد|خطوط|ايتلاف|متمردون|متمردين|جماعه|ميليشيا|مكتب|دفاع|حمايه|هلال|صليب)(?:\s|$)"
)
_MEDIUM = re.compile(
    r"\b(?:news|tv|newspaper|novosti|tass|reuters|afp|interfax|cnn|bbc|channel|times|post|radio|daily|telegraph)\b",
    re.I,
)
_SPOKESMAN = re.compile(
    r"spokes|press secretary|press service|\badvis[eo]r|\baide\b|пресс|официальн\w+ представител|\bпредставител\w+ |"
    r"\bсоветник|المتحدث|متحدث|الناطق|ناطق|مستشار"
)
_COUNTERPART = re.compile(r"counterpart|colleague|\bколлег|نظير|زميل|^(?:he|she|it|they|он|она|они|هو|هي)$")
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
def _countries() -> Mapping[str, str]:
    return {country.canonical: country.iso for country in tables().countries}


@cache
def party(name: str) -> Party:
    """What kind of voice a speaker's name stands for, by the tables and the name itself."""
    bare = re.sub(r"\s*\(via .*\)|['’]s$", "", name).strip()
    entry = _entries().get(bare)
    nature = _nature(bare, entry)
    side = (entry.side if entry else "") or _countries().get(bare) or ""
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


def _nature(name: str, entry: Entry | None) -> Nature:
    if name in _countries():
        return "country"
    outlet = find_outlet(name)
    if _MEDIUM.search(name) or (outlet and outlet.kind != "primary"):
        return "medium"
    if _CROWD.search(name):
        return "crowd"
    if entry and entry.kind == "person":
        return "spokesman" if "spokes" in entry.office or "advis" in entry.office else "person"
    if _SPOKESMAN.search(fold(name)):
        return "spokesman"
    if entry:
        return _KINDS.get(entry.kind, "body")  # a town speaks for nobody
    if _COUNTERPART.search(fold(name)):
        return "unknown"
    role = read_role(name, "en")
    if role is not None and not role.rest:
        return _OF_ROLE[role.sort]
    if any(m.kind == "office" and m.end - m.start >= len(name) - 4 for m in find_names(name, "en")):
        return "office"
    if _BODY.search(name) or _BODY_ELSEWHERE.search(fold(name)):
        return "body"
    return "person" if 2 <= len(name.split()) <= 4 and not _is_role(name) else "unknown"


_KINDS: Mapping[str, Nature] = {"place": "unknown", "office": "office"}


def _is_role(name: str) -> bool:
    """Whether somebody is told by what they are ("space chief", "زعيم المعارضة"), not by name."""
    first, *rest = name.split()
    if not _ARABIC.search(first):
        return first[0].islower() and fold(first) not in PARTICLES and all(w[0].islower() for w in rest[:1])
    word = fold(first)
    return any(w.removeprefix("ال") in _roles() for w in (word, word.removeprefix("و"), word.removeprefix("ف")))


_ARABIC = re.compile(r"[\u0620-\u064a]")


@cache
def _roles() -> frozenset[str]:
    """Arabic words for offices, bodies and plain sources (`data/titles.csv`), without the article."""
    rows = csv.DictReader((DATA / "titles.csv").read_text(encoding="utf-8").splitlines())
    return frozenset(fold(row["word"]).removeprefix("ال") for row in rows if row["language"] == "ar")


_OF_ROLE: Mapping[str, Nature] = {"any": "crowd", "one": "office", "body": "body"}
"""Residents are many, a governor holds an office, a hospital is a body: none is a named person."""


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
    is_whole = body.side not in _countries().values() and body.side == _initials(body) and bool(body.side)
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
    if len(name_words(one.name)) != 1 or _COUNTERPART.search(fold(one.name)):
        return one
    words = " ; ".join(_beside(mention, report.text) for mention in _printed(one, report))
    fields = fields_of(words)
    if not fields and not _SPOKESMAN.search(fold(words)):
        return one
    nature: Nature = "spokesman" if _SPOKESMAN.search(fold(words)) else "person"
    return replace(one, nature=nature, fields=one.fields | fields, introduction=words, printed=one.name)


def _introduced(one: Party, report: Report, statements: Sequence[Statement]) -> Party:
    is_placed = bool(one.bodies) or one.is_known
    nature: Nature = one.nature
    side, bodies = one.side, list(one.bodies)
    mentions = _mentions(one, statements) or _printed(one, report)
    for mention in mentions:
        words = _beside(mention, report.text)
        if _SPOKESMAN.search(fold(words)):
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
