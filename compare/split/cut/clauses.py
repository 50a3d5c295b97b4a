"""Sentence → clauses, by the cues of its language."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from compare.numbers import find_numbers
from compare.split.cut.arabic import clause_starts as arabic
from compare.split.cut.english import clause_starts as english
from compare.split.cut.russian import clause_starts as russian
from compare.split.cut.sentences import strip
from compare.split.cut.words import OPENING, Word, words_of

_RULES: dict[str, Callable[[Sequence[Word]], list[int]]] = {"ar": arabic, "en": english, "ru": russian}


def clause_spans(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Clauses of the sentence `text[start:end]`, stripped, in order; the sentence itself where nothing cuts it."""
    if language not in _RULES or end - start < 20:
        return [(start, end)]
    words = words_of(text, start, end)
    cuts = []
    for index in _RULES[language](words):
        at = words[index].start
        before = words[index - 1].end
        while at > before and text[at - 1] in OPENING and text[at - 1] not in "—–-":
            at -= 1
        cuts.append(at)
    edges = [start, *_outside_numbers(cuts, text, start, end, language), end]
    spans = [strip(text, a, b) for a, b in pairwise(edges)]
    return [span for span in spans if span[0] < span[1]]


def _outside_numbers(cuts: Sequence[int], text: str, start: int, end: int, language: str) -> list[int]:
    """Cuts but for those inside one quantity: "بين خمسة آلاف وستة آلاف", "اثنين وعشرين"."""
    if not cuts:
        return []
    numbers = [(start + each.start, start + each.end) for each in find_numbers(text[start:end], language)]
    return [at for at in cuts if not any(first < at < last for first, last in numbers)]
