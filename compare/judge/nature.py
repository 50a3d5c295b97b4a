"""Natures: what kind of voice a name stands for, by the tables and the words of the name itself."""

import csv
import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from compare.language import fold
from compare.language.lexicon import DATA
from compare.names import find_names, read_role
from compare.names.outlets import find_outlet
from compare.names.tables import Entry, tables
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
SPOKESMAN = re.compile(
    r"spokes|press secretary|press service|\badvis[eo]r|\baide\b|пресс|официальн\w+ представител|\bпредставител\w+ |"
    r"\bсоветник|المتحدث|متحدث|الناطق|ناطق|مستشار"
)
COUNTERPART = re.compile(r"counterpart|colleague|\bколлег|نظير|زميل|^(?:he|she|it|they|он|она|они|هو|هي)$")


@cache
def country_codes() -> Mapping[str, str]:
    """Countries' names → ISO 3166-1 alpha-2."""
    return {country.canonical: country.iso for country in tables().countries}


def nature_of(name: str, entry: Entry | None) -> Nature:
    """Kind of voice; `entry` is the name's row of the tables, if it has one."""
    if name in country_codes():
        return "country"
    outlet = find_outlet(name)
    if _MEDIUM.search(name) or (outlet and outlet.kind != "primary"):
        return "medium"
    if _CROWD.search(name):
        return "crowd"
    if entry and entry.kind == "person":
        return "spokesman" if "spokes" in entry.office or "advis" in entry.office else "person"
    if SPOKESMAN.search(fold(name)):
        return "spokesman"
    if entry:
        return _KINDS.get(entry.kind, "body")  # a town speaks for nobody
    if COUNTERPART.search(fold(name)):
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
_OF_ROLE: Mapping[str, Nature] = {"any": "crowd", "one": "office", "body": "body"}
"""Residents are many, a governor holds an office, a hospital is a body: none is a named person."""


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
