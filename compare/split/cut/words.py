"""Words of one sentence with their places, and the punctuation before each: what the clause rules look at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from compare.language.fold import fold

_MARK = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_WORD = re.compile(
    rf"\d+(?:[.,:٫٬/]\d+)*|(?:[^\W\d_]|[{_MARK}])+(?:['’ʼ.-](?:[^\W\d_]|[{_MARK}])+)*",
)
_MARKS = re.compile(f"[{_MARK}\u0640]")
OPENING = '«“„‹‘"([{—–-'
QUOTE_MARKS = '«»“”„‟"‹›'
_STOPS = ",،;؛:–—()"
_FAR = 40


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number of a sentence."""

    start: int  # characters into the text
    end: int
    text: str  # folded
    printed: str  # without marks on the letters
    before: str  # what stands between the word before and this one
    depth: int  # round brackets open around it
    is_upper: bool  # begins with a capital letter
    after_comma: bool  # a comma stands right before
    after_semicolon: bool
    after_stop: bool  # any mark that ends a phrase stands right before (a quotation mark alone does not)

    @property
    def is_number(self) -> bool:
        """Written in digits."""
        return self.text[:1].isdigit()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Words of `text[start:end]` in order."""
    found: list[Word] = []
    last, depth = start, 0
    for match in _WORD.finditer(text, start, end):
        before = text[last : match.start()]
        depth = max(0, depth + before.count("(") - before.count(")"))
        printed = match.group()
        found.append(
            Word(
                match.start(),
                match.end(),
                fold(printed),
                _MARKS.sub("", printed),
                before,
                depth,
                printed[0].isupper(),
                "," in before or "،" in before,
                ";" in before or "؛" in before,
                before != " " and any(mark in before for mark in _STOPS),
            )
        )
        last = match.end()
    return found


def next_stops(words: Sequence[Word]) -> list[int]:
    """For every word, the index of the next word that follows a comma or another stop: at most 40 on, or the length."""
    stops = [0] * len(words)
    following = len(words)
    for i in range(len(words) - 1, -1, -1):
        stops[i] = min(following, i + _FAR)
        if words[i].after_stop:
            following = i
    return stops


def any_of(words: Sequence[Word], start: int, end: int, wanted: frozenset[str]) -> bool:
    """Whether a word of `words[start:end]` is in the set."""
    return any(word.text in wanted for word in words[start : max(start, end)])
