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
NUMBER = re.compile(r"^\d")


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

    @property
    def after_comma(self) -> bool:
        """A comma stands right before."""
        return "," in self.before or "،" in self.before

    @property
    def after_semicolon(self) -> bool:
        """A semicolon stands right before."""
        return ";" in self.before or "؛" in self.before

    @property
    def after_stop(self) -> bool:
        """Any mark that ends a phrase stands right before (a quotation mark alone does not)."""
        return any(mark in self.before for mark in ",،;؛:–—()")

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
        found.append(Word(match.start(), match.end(), fold(printed), _MARKS.sub("", printed), before, depth, printed[0].isupper()))
        last = match.end()
    return found


def next_stop(words: Sequence[Word], at: int, limit: int = 40) -> int:
    """Index of the first word after `at` that follows a comma or another stop; the length or `at + limit` at most."""
    top = min(len(words), at + limit)
    for i in range(at + 1, top):
        if words[i].after_stop:
            return i
    return top


def any_of(words: Sequence[Word], start: int, end: int, wanted: frozenset[str]) -> bool:
    """Whether a word of `words[start:end]` is in the set."""
    return any(word.text in wanted for word in words[start : max(start, end)])


def folded(lines: str) -> frozenset[str]:
    """A set of folded words from a string of them."""
    return frozenset(fold(word) for word in lines.split())
