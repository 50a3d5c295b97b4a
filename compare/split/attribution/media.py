"""Media: what the table of outlets and the words of a phrase tell of one."""

from collections.abc import Sequence
from functools import lru_cache

from compare.names.outlets import find_outlet
from compare.split.attribution.tokens import Token, word_set

OF_NEWS = word_set(
    "news press wire новостное новостной информационное информационный новостей печати пресс television radio photo "
    "state government"
)
"""Beside "agency" they make it a medium; any other is an authority."""


@lru_cache(maxsize=5_000)
def is_outlet(phrase: str) -> bool:
    """Whether the table of outlets knows a name; states and bodies that publish themselves are no media."""
    outlet = find_outlet(phrase)
    return outlet is not None and outlet.kind != "primary"


def is_medium(words: Sequence[Token], categories: Sequence[frozenset[str]], *, anywhere: bool) -> bool:
    """Whether words name a medium and no more; its noun stands in front, or `anywhere`."""
    first = categories[0]
    if any("title" in c and "media" not in c for c in categories) or ("source" in first and "media" not in first):
        return False
    if any("medianame" in c for c in categories) and len(categories) <= 4:
        return True
    others = [c for word, c in zip(words, categories, strict=True) if word.key not in ("state", "government")]
    has_media = any("media" in c for c in (categories if anywhere else [first]))
    return has_media and not any("body" in c and "media" not in c for c in others)
