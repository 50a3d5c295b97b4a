"""Words and marks of a text with their offsets, whether they stand inside someone's words, and grammar in Russian."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import pymorphy3

from compare.language.fold import fold


def word_set(words: str) -> frozenset[str]:
    """Words parted by spaces, folded as they are compared."""
    return frozenset(fold(word) for word in words.split())


_PARTICLES = word_set("al el ad as ash an ar at аль эль ас ад ан ар аш ат ибн бен")
_READABLE = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u04ff'\u2019-]+")
_SHORT = 4  # words: a quotation up to this long is a name or a catch-phrase, not somebody's sentence
_OPEN, _CLOSE = {"«": "»", "“": "”", "‹": "›", "„": "“"}, {"»", "”", "›"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark."""

    text: str
    start: int
    end: int
    key: str  # folded
    kind: str  # word, number, mark
    quoted: bool  # inside a quotation longer than a catch-phrase

    @property
    def is_capital(self) -> bool:
        first, _, rest = self.text.partition("-")
        return first[:1].isupper() or (first in _PARTICLES and rest[:1].isupper())


_WORDS = re.compile(
    r"(?:U\.S\.|U\.K\.|U\.N\.|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Sen\.|Rep\.|Gov\.|Lt\.|Col\.)"
    r"|[^\W\d_]+(?:[\u0610-\u061a\u064b-\u065f\u0670\u0640]+[^\W\d_]*)*(?:[-\u2010\u2011'\u2019][^\W\d_]+)*"
    r"|\d+(?:[.,:]\d+)*|[^\w\s]|_"
)


def quotations(text: str) -> list[tuple[int, int]]:
    """Spans inside quotation marks, long ones only; a mark that never closes ends with its paragraph. Linear."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in re.finditer(r"[«»“”\"‹›„]|\n", text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if opened is not None:
                spans.append((opened, at))
            opened = None
        elif opened is None and (mark in _OPEN or mark in '"”'):
            if mark in _OPEN or not _only_closes(text, at):
                opened = at + 1
        elif opened is not None and (mark in _CLOSE or mark == '"' or (mark == "“" and text[opened - 1] == "„")):
            spans.append((opened, at))
            opened = None
    if opened is not None:
        spans.append((opened, len(text)))
    return [(a, b) for a, b in spans if len(text[a : min(b, a + 400)].split()) > _SHORT]


def _only_closes(text: str, at: int) -> bool:
    """Whether a straight mark can only close: a letter before it, none after."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (
        bool(before) and not before.isspace() and before not in "(:،,-–—" and (not after or after in " \n\t.,،؛;!?؟)")
    )


def tokenise(text: str) -> list[Token]:
    """All tokens in order."""
    spans = quotations(text)
    starts = [start for start, _ in spans]
    out = []
    for match in _WORDS.finditer(text):
        word, at = match.group(), match.start()
        nearest = bisect_right(starts, at) - 1
        quoted = nearest >= 0 and at < spans[nearest][1]
        kind = "word" if word[0].isalpha() else "number" if word[0].isdecimal() else "mark"
        key = fold(word) if kind == "word" else word
        out.append(Token(word, at, match.end(), key, kind, quoted))
    return out


def between(tokens: Sequence[Token], starts: Sequence[int], start: int, end: int) -> Sequence[Token]:
    """Tokens that begin in [start, end) characters."""
    return tokens[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)]


@dataclass(frozen=True, slots=True)
class Parse:
    """One reading of a Russian word."""

    lemma: str
    pos: str
    case: str
    gender: str
    number: str
    tense: str
    person: str
    is_animate: bool = False


@cache
def analyser() -> pymorphy3.MorphAnalyzer:
    """The Russian analyser, loaded once."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def parses(word: str) -> tuple[Parse, ...]:
    """Readings of a Russian word, likeliest first; none for long strings, which are no words."""
    if len(word) > 40 or not _READABLE.fullmatch(word):  # pymorphy3 raises on letters without a Unicode name
        return ()
    return tuple(
        Parse(
            _lemma(p), str(p.tag.POS or ""), str(p.tag.case or ""), str(p.tag.gender or "")[:1],
            str(p.tag.number or "")[:1], str(p.tag.tense or ""), str(p.tag.person or ""), "anim" in p.tag,
        )
        for p in analyser().parse(word.casefold())
    )  # fmt: skip


def _lemma(parse) -> str:  # type: ignore[no-untyped-def]
    """The dictionary form; of a participle its own masculine, as it stands for people: "выживший"."""
    made = parse.inflect({"masc", "sing", "nomn"}) if parse.tag.POS == "PRTF" else None
    return fold(str(made.word) if made else parse.normal_form)


_OBLIQUE = ("gent", "accs", "datv", "ablt", "loct")


@lru_cache(maxsize=20_000)
def name_in_nominative(name: str) -> str:
    """A Russian name printed in an oblique case, in the nominative: its words agree in case and gender.

    >>> name_in_nominative("Казима Файяда"), name_in_nominative("Ольги Шмидт"), name_in_nominative("Али")
    ('Казим Файяд', 'Ольга Шмидт', 'Али')
    """
    words = name.split()
    if len(words) > 5 or not all(len(word) <= 40 and _READABLE.fullmatch(word) for word in words):
        return name
    read = [[p for p in analyser().parse(w.casefold()) if p.tag.number == "sing"] for w in words]
    for case in _OBLIQUE:
        for gender in ("masc", "femn"):
            chosen = [next((p for p in found if p.tag.case == case and p.tag.gender == gender), None) for found in read]
            if not all(
                p is not None or "-" in word or not found for p, word, found in zip(chosen, words, read, strict=True)
            ):
                continue
            made = [p.inflect({"nomn"}) if p is not None else None for p in chosen]
            return " ".join(
                _with_capitals(str(one.word), word) if one is not None else word
                for one, word in zip(made, words, strict=True)
            )
    return " ".join(nominative(word) for word in words)


def _with_capitals(made: str, printed: str) -> str:
    return made.upper() if printed.isupper() else "-".join(part.capitalize() for part in made.split("-"))


@lru_cache(maxsize=20_000)
def head_in_nominative(phrase: str) -> str:
    """A Russian phrase printed in an oblique case: its head and what agrees with it in the nominative.

    >>> head_in_nominative("оперативном командовании"), head_in_nominative("Духовного управления мусульман")
    ('оперативное командование', 'Духовное управление мусульман')
    """
    words = phrase.split()
    read = [_readings(word) for word in words[:5]]
    head = next((at for at, found in enumerate(read) if found and found[0].tag.POS == "NOUN"), None)
    if head is None:
        return phrase
    beside = {str(p.tag.case) for found in read[:head] for p in found}
    noun = next((p for p in read[head] if p.tag.case in beside), read[head][0]) if beside else read[head][0]
    if noun.tag.case == "nomn":
        return phrase
    number = {str(noun.tag.number)} if noun.tag.number else set()
    gender = {str(noun.tag.gender)} if noun.tag.number == "sing" and noun.tag.gender else set()
    out = list(words)
    for at in range(head + 1):
        fits = [p for p in read[at] if p.tag.case == noun.tag.case and p.tag.number == noun.tag.number]
        made = fits[0].inflect({"nomn"} | number | (gender if at != head else set())) if fits else None
        if made is not None and "-" not in words[at]:
            out[at] = _like(str(made.word), words[at])
    return " ".join(out)


def _readings(word: str):  # type: ignore[no-untyped-def]
    if len(word) > 40 or not _READABLE.fullmatch(word):
        return []
    return [p for p in analyser().parse(word.casefold()) if p.tag.POS in ("NOUN", "ADJF", "PRTF")]


def _like(made: str, printed: str) -> str:
    return made.upper() if printed.isupper() else made.capitalize() if printed[0].isupper() else made


@lru_cache(maxsize=20_000)
def nominative(word: str) -> str:
    """A Russian word in the nominative of its number, its capital kept."""
    if len(word) > 40 or "-" in word or not _READABLE.fullmatch(word):
        return word
    for parse in analyser().parse(word.casefold()):
        if parse.tag.POS in ("NOUN", "ADJF"):
            made = parse.inflect({"nomn"})
            if made:
                result = str(made.word)
                return result.upper() if word.isupper() else result.capitalize() if word[0].isupper() else result
            break
    return word
