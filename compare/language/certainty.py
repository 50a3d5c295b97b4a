"""Certainty: how firmly a proposition is put, from the words that say so (`data/certainty.csv`).

Each cue belongs to one class; a class has the status a page shows. The finer class lets the judge tell *will* from
*intends* and *hopes* from *expects*, which all speak of the future.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import pymorphy3
import simplemma

from compare.errors import DataError
from compare.language.lexicon import read_lexicon, whole_words
from compare.language.scope import bare, find, read_words
from compare.model import Status

FILE, COLUMNS = "certainty.csv", ("language", "class", "pattern")
STATUS_OF: dict[str, Status] = {
    "hopes": "hoped",
    "conditional": "conditional",
    "demanded": "demanded",
    "expects": "expected",
    "possible": "possible",
    "ready": "possible",
    "agreed": "planned",
    "intends": "planned",
    "scheduled": "planned",
    "pledges": "planned",
    "will": "planned",
    "under_way": "under_way",
}
"""Class → status, strongest first: when several cues meet, the first in this order names the status."""
CLASSES = (*STATUS_OF, "hedge")
"""hedge puts the whole statement under a reserve ("reportedly", "по предварительным данным") and names no status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One sign of certainty."""

    kind: str  # one of CLASSES
    start: int  # characters into the text
    end: int


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = [(kind, pattern) for code, kind, pattern in _rows() if code == language]
    return tuple((kind, whole_words(tuple(p for k, p in rows if k == kind), language)) for kind in CLASSES)


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    found = []
    for where, row in read_lexicon(FILE, COLUMNS):
        if row["class"] not in CLASSES:
            raise DataError(f"the class is {row['class']!r}", where=where, fix=f"Choose one of {', '.join(CLASSES)}")
        found.append((row["language"], row["class"], row["pattern"]))
    return tuple(found)


def cues(text: str, language: str) -> list[Cue]:
    """All signs of certainty in order of the text. Linear in the length."""
    words = read_words(text)
    found: dict[int, tuple[str, int]] = {}
    for kind, pattern in _patterns(language):
        for first, last, _ in find(words, pattern):
            if words[first].printed == "May" and first:
                continue  # the month
            if first not in found or last > found[first][1]:
                found[first] = kind, last
    for index, word in enumerate(words):
        if index not in found and not word.is_mark and is_future(word.printed, language):
            found[index] = "will", index + 1
    if language == "en" and words and words[0].text == "should":
        found[0] = "conditional", 1
    return [
        Cue(kind=kind, start=words[first].start, end=words[last - 1].end)
        for first, (kind, last) in sorted(found.items())
    ]


@lru_cache(maxsize=65536)
def is_future(word: str, language: str) -> bool:
    """Whether one printed word is a future form: Arabic س before an imperfect, a Russian perfective."""
    if language == "ar":
        form = bare(re.sub(r"[\u064b-\u0652\u0640]", "", word), "ar")
        if len(form) < 4 or form[0] != "س" or form[1] not in "يتنأ" or simplemma.is_known(form, "ar"):
            return False
        rest = form[1:]
        return simplemma.is_known(rest, "ar") and (len(rest) > 3 or simplemma.lemmatize(rest, "ar") != rest)
    if language == "ru":
        return word[:1].islower() and "futr" in _morphology().parse(word)[0].tag
    return False


@cache
def _morphology() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


def strongest(found: Sequence[Cue]) -> str | None:
    """The class that names the status, when several meet."""
    kinds = {cue.kind for cue in found}
    return next((kind for kind in STATUS_OF if kind in kinds), None)
