"""stub"""

from collections.abc import Sequence

from compare.split.cut.words import Word


def clause_starts(words: Sequence[Word]) -> list[int]:
    """Indices of words that begin a new clause."""
    return []
