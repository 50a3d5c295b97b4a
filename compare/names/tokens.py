"""Words of a text with their places, and the keys under which each may stand in the lexicon.

A key is a folded spelling. An Arabic word is looked up as printed and without its clitics (و ف ب ل ك س, ال), a Russian
one as printed and under its lemmas, an English one without the genitive.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import pymorphy3
import simplemma
from pymorphy3.tagset import OpencorporaTag

from compare.language import fold

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640"
_WORD = re.compile(rf"[^\W_][^\W_{_MARKS}'\u2019\u02bc]*(?:[{_MARKS}'\u2019\u02bc]+[^\W_]*)*")
_JOINT = re.compile(r"""\.|[ \t\u00a0\u200e\u200f\u200c\u202f'"«»“”„‹›’‘_/\u2010-\u2014-]{0,3}""")
_ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LONGEST = 40  # characters; a longer run of letters is no name

# what stands before an Arabic name, longest first: the rest must keep at least three letters
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك", "س")
_ENDINGS = (
    "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ой", "ей", "ом", "ем", "ым", "им", "ах", "ях", "ую", "юю",
    "ою", "ов", "ев", "а", "я", "у", "ю", "е", "ы", "и", "о",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """One word as printed."""

    text: str
    start: int  # characters into the text
    end: int
    is_joined: bool = False  # nothing but a space, hyphen or quotation mark parts it from the word before

    @property
    def is_capitalised(self) -> bool:
        return self.text[:1].isupper()

    @property
    def is_arabic(self) -> bool:
        return bool(_ARABIC.match(self.text))


def tokens(text: str) -> list[Token]:
    """Words in order; hyphens and dots cut, apostrophes and marks inside a word do not. Linear in the length."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        word = match.group()
        bare = word.rstrip("'\u2019\u02bc")
        start = match.start()
        is_joined = bool(found) and bool(_JOINT.fullmatch(text[found[-1].end : start][:4]))
        found.append(Token(bare, start, start + len(bare), is_joined))
    return found


@lru_cache(maxsize=200_000)
def script_of(word: str) -> str:
    """ar, ru or en by the first letter."""
    if _ARABIC.match(word):
        return "ar"
    return "ru" if _CYRILLIC.match(word) else "en"


@cache
def _russian() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


def lemma_key(word: str) -> str:
    """The key a Russian word of the tables stands under besides its printed form."""
    return fold(_russian().parse(fold(word))[0].normal_form)


def base_key(word: str) -> str:
    """The key of a place beside its printed form: a case form of another word (Того, Неом) has none.

    >>> base_key("Того"), base_key("Российская")
    ('того', 'российский')
    """
    key = fold(word)
    parsed = _russian().parse(key)
    if any("Geox" in parse.tag and parse.tag.case == "nomn" for parse in parsed):
        return key
    first = parsed[0]
    is_base = first.is_known and first.tag.case == "nomn"
    return fold(first.normal_form) if is_base else key


@lru_cache(maxsize=50_000)
def is_common(word: str) -> bool:
    """Whether an inflected or prefixed word is one of the dictionary, and no name: "вину", السيول."""
    key = fold(word)
    if script_of(word) == "ru":
        analyser = _russian()
        return bool(analyser.word_is_known(key)) and not any(
            grammeme in parse.tag for parse in analyser.parse(key) for grammeme in ("Geox", "Surn", "Name")
        )
    if script_of(word) == "ar":
        bare = key[2:] if key.startswith("ال") else key
        return key != bare and bool(simplemma.is_known(bare, "ar"))
    return False


def is_russian_word(word: str) -> bool:
    """Whether a Russian surname is read as another word first.

    >>> is_russian_word("Волк"), is_russian_word("Медведев"), is_russian_word("Блинкен")
    (True, False, False)
    """
    key = fold(word)
    return bool(_russian().word_is_known(key)) and "Surn" not in _russian().parse(key)[0].tag


@lru_cache(maxsize=20_000)
def is_russian_first_name(word: str) -> bool:
    """Whether the Russian analyser reads a word as a first name, or knows no such word.

    >>> is_russian_first_name("Сара"), is_russian_first_name("Вчера")
    (True, False)
    """
    key = fold(word)
    if not 2 < len(key) <= _LONGEST or not key.isalpha() or not all("\u0400" <= letter <= "\u052f" for letter in key):
        return False
    return not _russian().word_is_known(key) or any("Name" in parse.tag for parse in _russian().parse(key)[:3])


@lru_cache(maxsize=20_000)
def noun_number(word: str) -> str:
    """Number of a Russian noun, s or p; empty for any other word.

    >>> noun_number("очевидцев"), noun_number("чиновник"), noun_number("местные")
    ('p', 's', '')
    """
    first = next((tag for tag in _tags(word) if "NOUN" in tag), None)
    return "" if first is None else "p" if "plur" in first else "s"


@lru_cache(maxsize=20_000)
def adjective_number(word: str) -> str:
    """Number of a Russian adjective where all its readings agree, s or p; empty for any other word."""
    found = {"p" if "plur" in tag else "s" for tag in _tags(word)}
    is_adjective = any("ADJF" in tag or "PRTF" in tag for tag in _tags(word))
    return found.pop() if is_adjective and len(found) == 1 else ""


def _tags(word: str) -> tuple[OpencorporaTag, ...]:
    key = fold(word)
    if not 2 < len(key) <= _LONGEST or not key.isalpha() or script_of(word) != "ru":
        return ()
    return tuple(parse.tag for parse in _russian().parse(key)[:6])


@lru_cache(maxsize=200_000)
def arabic_keys(word: str) -> tuple[str, ...]:
    """Keys of one Arabic word, the least stripped first.

    >>> arabic_keys("للسيسي")
    ('للسيسي', 'لسيسي', 'السيسي', 'سيسي')
    """
    folded = fold(word)
    if not 2 < len(folded) <= _LONGEST:
        return (folded,)
    keys = [folded]
    for conjunction in _CONJUNCTIONS:
        if not folded.startswith(conjunction):
            continue
        rest = folded[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if not rest.startswith(preposition):
                continue
            if conjunction and preposition in ("ك", "س"):
                continue  # وكتبت is no Tibet
            bare = rest[len(preposition) :]
            keys.append(bare)
            if bare.startswith("ال"):
                keys.append(bare[2:])
            elif preposition == "ل" and bare.startswith("ل"):
                keys += ["ا" + bare, bare[1:]]  # the article after ل loses its alef: للشرع
    return tuple(key for key in dict.fromkeys(keys) if len(key) >= 3 or key == folded)


@lru_cache(maxsize=200_000)
def english_keys(word: str) -> tuple[str, ...]:
    """Keys of one English word: without the genitive.

    >>> english_keys("Russia’s")
    ("russia's", 'russia')
    """
    folded = fold(word)
    return (folded, folded[:-2]) if folded.endswith("'s") else (folded,)


@lru_cache(maxsize=200_000)
def russian_keys(word: str) -> tuple[str, ...]:
    """Keys of one Russian word: printed, lemmas, and without a case ending, for surnames no dictionary knows.

    >>> russian_keys("Блинкеном")[0], "блинкен" in russian_keys("Блинкеном")
    ('блинкеном', True)
    """
    folded = fold(word)
    if not 2 < len(folded) <= _LONGEST or not folded.isalpha():
        return (folded,)
    keys = [folded, *(fold(parse.normal_form) for parse in _russian().parse(folded)[:6])]
    for ending in _ENDINGS:
        stem = folded[: -len(ending)]
        if folded.endswith(ending) and len(stem) >= 3:
            keys.append(stem)
            if ending in ("ой", "ей", "у", "ю", "е", "ы", "и", "ею"):
                keys += [stem + "а", stem + "я"]
            if ending in ("ого", "ому", "ым", "им", "ом", "его", "ему", "ем"):
                keys += [stem + "ий", stem + "ый", stem + "ой"]
            if ending in ("я", "ю", "ем", "е", "и"):
                keys += [stem + "ь", stem + "й"]
            if ending in ("ой", "ую", "ая"):
                keys.append(stem + "ая")
    return tuple(dict.fromkeys(keys))
