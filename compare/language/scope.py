"""Words of one proposition with their places, and which of them stand in its main clause.

Subordinate clauses ("if …", "who …", "so that …") open a part that lasts to the next comma; what is negated there does
not negate the proposition.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.language.fold import fold

_TOKEN = re.compile(r"[^\W_]+(?:[-'’ʼ\u0610-\u061a\u064b-\u065f\u0670\u0640]+[^\W_]+)*[\u064b-\u0652]*|[,،;؛:.!?؟…]")
BREAKS = frozenset(",،;؛")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark."""

    text: str  # folded
    printed: str
    start: int  # characters into the given text
    end: int

    @property
    def is_mark(self) -> bool:
        """Punctuation."""
        return not self.printed[0].isalnum()


def read_words(text: str) -> list[Word]:
    """Words and marks in order. Linear in the length."""
    return [Word(fold(m.group()), m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def bare(word: str, language: str) -> str:
    """An Arabic word without "and" or "so" before it."""
    return word[1:] if language == "ar" and len(word) > 2 and word[0] in "وف" else word


def find(words: Sequence[Word], pattern: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Matches over the folded words joined by spaces, as (first, last + 1) indices."""
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word.text) + 1
    index = 0
    for match in pattern.finditer(" ".join(word.text for word in words)):
        while index < len(starts) and starts[index] < match.start():
            index += 1
        last = index
        while last < len(starts) and starts[last] < match.end():
            last += 1
        if last > index:
            yield index, last, match


def segments(words: Sequence[Word], language: str, subordinators: frozenset[str]) -> list[list[tuple[int, bool]]]:
    """Runs of words between commas, as (index, is in the main clause)."""
    runs: list[list[tuple[int, bool]]] = [[]]
    is_main = True
    for index, word in enumerate(words):
        if word.text in BREAKS or word.printed in BREAKS:
            runs.append([])
            is_main = True
        elif not word.is_mark:
            is_until = word.text != "пока" or not runs[-1]  # "yet" inside a clause, "until" at its head
            if is_until and (word.text in subordinators or bare(word.text, language) in subordinators):
                is_main = False
            runs[-1].append((index, is_main))
    return runs
