"""Recognises what stands around an article's text: dates, bylines, agency tags, signatures, boilerplate.

Phrases come from `data/boilerplate.csv` (see its first line); the shapes of dates, bylines and signatures are here.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.dates import get_day_names, get_month_names

from compare.language.fold import fold
from compare.split.cut.cues import printed_cues

TABLE = Path(__file__).resolve().parents[3] / "data" / "boilerplate.csv"
_WORD = re.compile(r"[^\W\d_]+")
_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "en", "ru")

_SIGNATURE = re.compile(r"^\s*[—–-]{1,2}\s*[^\n]{1,80}\(@\w{1,40}\)")
_BYLINE_START = re.compile(
    r"^(?:(?:By|BY|by)(?: [A-Z][\w.'’-]*){2,4}(?:(?:,| and) .*)?$|Автор(?:ы)?\s*:|Текст\s*:"
    r"|كتب(?:ت)?\s*[:/ـ–-]|بقلم\s|إعداد\s*:|تحرير\s*:|ترجمة\s*:|(?:Reporting|Editing|Writing|Edited) by\s)"
)
_BYLINE_DASH = re.compile(
    r"^[^\W\d_]+(?:[ -][^\W\d_]+)?\s+[ـ–—|/-]+\s+[^\W\d_]+(?:\s[^\W\d_.]+){0,3}$"
    r"|^[^\W\d_]+(?: [^\W\d_]+)?[:/]\s*[«\"][^»\"]{2,30}[»\"]$"
)
_AGENCY = "|".join(
    re.escape(name).replace(r"\ ", r"\s?") for name in sorted(printed_cues("any", "agency_tag"), key=len, reverse=True)
)
_PLACE = r"[^\W\d_][^\n\r.:;!?()«»\"]{0,48}?"
_LEADS = (
    re.compile(rf"(?:{_PLACE}\s*)?\((?:[^()\n]{{0,40}}\b)?(?:{_AGENCY})\b[^()\n]{{0,40}}\)\s*[:،,.–—ـ-]+\s*", re.I),
    re.compile(rf"{_PLACE}\s*[.,]?\s*/(?:{_AGENCY})/\s*[.:–—-]*\s*", re.IGNORECASE),
    re.compile(rf"{_PLACE}[.,]?[^\n\r.:;!?()«»\"—–]{{0,24}}\s+[–—ـ-]+\s+(?:{_AGENCY})\s*[.:,–—-]+\s*", re.IGNORECASE),
    re.compile(r"[A-Z][A-Z .,'/-]{2,40}(?:,\s*[A-Z][a-z]{2,8}\.? \d{1,2})?\s*[—–-]+\s+"),
    re.compile(r"[А-ЯЁ][А-ЯЁ -]{2,30},\s*\d{1,2} [а-я]{3,8}\s*[.—–-]+\s+"),
    re.compile(r"\([^()\n]{3,80}\d{4}\s*[ءم]?\)\s*"),
)  # fmt: skip
_TAIL = re.compile(rf"[(/\[]\s*(?:[^()/\n]{{0,30}}\b)?(?:{_AGENCY})\b[^()/\n]{{0,30}}[)/\]]\s*\.?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marker:
    """A line of `data/boilerplate.csv` that a printed line matched."""

    reason: str
    takes_list: bool  # the headlines after it go with it
    has_rest: bool  # the line holds more than the phrase: a headline of its own


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    reason: str
    match: str  # line: nothing else on the line; start: a label and what it labels; list: headlines follow


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[_Phrase]] = {}
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            words = tuple(_WORD.findall(fold(row["phrase"])))
            found.setdefault(words[0], []).append(_Phrase(words, row["reason"], row["match"]))
    for each in found.values():
        each.sort(key=lambda phrase: -len(phrase.words))
    return found


def marker_of(line: str) -> Marker | None:
    """What the table says of a line, if anything. Long lines that end like a sentence never match."""
    head = line[:160]
    words = _WORD.findall(fold(head))
    if not words:
        return None
    for phrase in _phrases().get(words[0], ()):
        n = len(phrase.words)
        if tuple(words[:n]) != phrase.words:
            continue
        alone = len(words) == n and len(line) <= 160
        if alone:
            return Marker(phrase.reason, phrase.match == "list", False)
        labelled = re.match(r"[\W\d_]*" + r"[\W_]+".join([r"[^\W\d_]+"] * n) + r"\s*[:：|/]", _bare(head))
        is_short = len(line.split()) <= 30
        if phrase.match in ("start", "list") and labelled and is_short:
            return Marker(phrase.reason, phrase.match == "list", True)
    return None


_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640]")


def _bare(line: str) -> str:
    return _MARKS.sub("", line)


@cache
def _calendar() -> frozenset[str]:
    names = [
        name
        for locale in _LOCALES
        for getter in (get_month_names, get_day_names)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in getter(width, context, locale).values()
    ]
    return frozenset(word for name in [*names, *printed_cues("any", "time_word")] for word in _WORD.findall(fold(name)))


def is_date_line(line: str) -> bool:
    """A line that holds a date or time and nothing else, or such a line in brackets after an agency."""
    if len(line) > 110 or not any(c.isdigit() for c in line):
        return False
    words = _WORD.findall(fold(line))
    if all(word in _calendar() for word in words):
        return True
    bracketed = line[0] in "([" and line.rstrip(" .")[-1] in ")]"
    return bracketed and len(words) <= 12 and any(word in _calendar() and len(word) > 2 for word in words)


def is_byline(line: str) -> bool:
    """Who wrote it, or place and writer: "By Nellie Bly", "Cairo - Nellie Bly"."""
    if len(line.split()) > 12 or line.rstrip()[-1:] in ".!?؟…":
        return False
    return bool(_BYLINE_START.match(line) or (len(line.split()) <= 6 and _BYLINE_DASH.match(line)))


def is_post_signature(line: str) -> bool:
    """ "— Name (@handle) 15 January 2022", as embedded posts end."""
    return len(line) <= 160 and bool(_SIGNATURE.match(line))


def leading_dateline(text: str, start: int, end: int) -> int | None:
    """Where a dateline at the beginning of a paragraph ends, or None."""
    top = min(end, start + 140)
    for pattern in _LEADS:
        match = pattern.match(text, start, top)
        if match and end - match.end() >= 20:
            return match.end()
    return None


def trailing_credit(text: str, start: int, end: int) -> int | None:
    """Where an agency's tag in brackets at the end of a paragraph begins, or None."""
    low = max(start, end - 70)
    match = _TAIL.search(text, low, end)
    if match and match.start() - start >= 20 and text[low : match.start()].rstrip()[-1:] in '.!?»"”':
        return match.start()
    return None
