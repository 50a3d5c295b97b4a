"""Which words two wordings share: compared folded, given back as printed."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from compare.language import fold

MOST_WORDS = 400  # difflib is quadratic at worst; a longer statement is compared up to here
_EDGES = " \t\n.,;:!?\"'«»“”„()[]{}…،؛؟-–—"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: `same`, `added` (only in the other text) or `removed` (only in the base)."""

    op: Literal["same", "added", "removed"]
    start: int  # characters into the other text; a removed piece stands between two others, start == end
    end: int
    text: str


def changed_words(base: str, other: str) -> tuple[float, tuple[Piece, ...]]:
    """How alike two wordings are (0–100) and the runs that make `other` out of `base`.

    Words count as the same when they fold to the same letters, so hamza seats, marks, case and punctuation change
    nothing. Cut from whole words: a mark inside an Arabic word would break its joining.
    """
    base_words, other_words = _words(base), _words(other)
    matcher = SequenceMatcher(None, [k for k, _, _ in base_words], [k for k, _, _ in other_words], autojunk=False)
    pieces: list[Piece] = []
    for op, a1, a2, b1, b2 in matcher.get_opcodes():
        if op in ("delete", "replace"):
            at = other_words[b1][1] if b1 < len(other_words) else len(other)
            removed = base[base_words[a1][1] : base_words[a2 - 1][2]]
            pieces.append(Piece("removed", at, at, removed))
        if op != "delete":
            start, end = other_words[b1][1], other_words[b2 - 1][2]
            pieces.append(Piece("same" if op == "equal" else "added", start, end, other[start:end]))
    return 100 * matcher.ratio(), tuple(pieces)


def _words(text: str) -> list[tuple[str, int, int]]:
    """Folded key, start and end of every word; punctuation by itself has no key and is left out."""
    found: list[tuple[str, int, int]] = []
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        key = fold(word).strip(_EDGES)
        if key:
            found.append((key, start, at))
        if len(found) == MOST_WORDS:
            break
    return found
