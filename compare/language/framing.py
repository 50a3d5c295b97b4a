"""Loaded and causal wording: words that name one thing and judge it (`data/framing.csv`).

A concept ("force") has terms ("aggression", "operation", "war"); a term is loaded when its choice takes a side. Two
statements that choose different terms for one concept, at least one of them loaded, frame it differently. A mask is a
longer phrase whose words frame nothing ("riot police", "constitutional order").
"""

import re
from dataclasses import dataclass
from functools import cache

from compare.errors import DataError
from compare.language.lexicon import read_lexicon, whole_words
from compare.language.scope import find, read_words

FILE, COLUMNS = "framing.csv", ("concept", "term", "load", "language", "pattern")
LOADS = ("loaded", "neutral", "mask")
_ARTICLES = r"(?:[بلك]?ال|لل|[بلك])?"

CAUSES = {
    "ar": r"بسبب|جرا|نتيجه|اثر|علي خلفيه|ردا علي|بذريعه|بدعوي|بحجه|مع اتهام\w*|بعدما|لان\w*",
    "en": r"because(?: of)?|due to|caused by|as a result of|in response to|(?:on|under) the pretext|blamed on|amid",
    "ru": r"из-за|вследствие|в результате|в ответ на|под предлогом|на фоне|поскольку|потому что|по вине",
}
"""Words that open the reason someone gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word that frames."""

    concept: str
    term: str
    is_loaded: bool
    start: int  # characters into the text
    end: int


@cache
def _patterns(language: str) -> tuple[tuple[str, str, str, re.Pattern[str]], ...]:
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for where, row in read_lexicon(FILE, COLUMNS):
        if row["load"] not in LOADS:
            raise DataError(f"the load is {row['load']!r}", where=where, fix="Choose loaded, neutral or mask")
        if not (row["concept"] and row["term"]):
            raise DataError("the concept or the term is empty", where=where, fix="Every row needs both")
        if row["language"] == language:
            grouped.setdefault((row["concept"], row["term"], row["load"]), []).append(row["pattern"])
    article = _ARTICLES if language == "ar" else ""
    return tuple((*key, whole_words((f"{article}(?:{'|'.join(parts)})",), language)) for key, parts in grouped.items())


def terms(text: str, language: str) -> list[Term]:
    """Words that frame, in order of the text. Linear in the length."""
    words = read_words(text)
    found, masked = [], set()
    for concept, term, load, pattern in _patterns(language):
        for first, last, _ in find(words, pattern):
            if load == "mask":
                masked |= {(concept, index) for index in range(first, last)}
            else:
                found.append((first, last, concept, term, load == "loaded"))
    return sorted(
        (
            Term(concept=concept, term=term, is_loaded=loaded, start=words[first].start, end=words[last - 1].end)
            for first, last, concept, term, loaded in found
            if (concept, first) not in masked
        ),
        key=lambda t: (t.start, t.concept, t.term),
    )


def reasons(text: str, language: str) -> list[tuple[int, int]]:
    """Places of the reasons a text gives: from the connective to the end of its clause, 15 words at most."""
    if language not in CAUSES:
        return []
    words = read_words(text)
    found = []
    for first, _, _ in find(words, whole_words((CAUSES[language],), language)):
        last = first
        while last + 1 < len(words) and last - first < 15 and not words[last + 1].is_mark:
            last += 1
        found.append((words[first].start, words[last].end))
    return found
