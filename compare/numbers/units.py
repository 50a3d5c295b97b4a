"""The unit behind a number: one word, a square or cubic one, basis and percentage points."""

import re

from compare.numbers.counted import key_of


def unit_of(right: list[str], language: str) -> str | None:
    """The unit right after the number, one adjective or "US" between."""
    if right and (power := _POWER.match(right[0])):
        unit = key_of("unit", right[1], language) if right[1:] else None
        return f"{unit or 'm'}{3 if power['cube'] else 2}"
    if right[1:2] and right[1].startswith(("مكعب", "مربع")):
        return f"{key_of('unit', right[0], 'ar') or 'm'}{3 if right[1].startswith('مكعب') else 2}"
    if kind := _kind_of_point(right):
        return kind
    for n, word in enumerate(right[:3]):
        if found := key_of("unit", word, language):
            return found
        if n == 0 and key_of("state", word, language):
            return None
        if n and language == "en" and word in ("of", "and", "in", "to", "were", "was"):
            return None
        if n == 0 and word not in (
            "us",
            "u",
            "full",
            "whole",
            "долларов",
            "метрических",
            "square",
            "cubic",
            "кв",
            "more",
            "american",
            "additional",
        ):
            return None
    return None


_POWER = re.compile(r"(?:(?P<cube>cubic$|cu$|кубическ\w+|куб$)|square$|sq$|квадратн\w+|кв$)")
_POINT = re.compile(r"points?$|пункт\w*$|نقطه$|نقاط$|نقطتين$")
_BASIS = re.compile(r"basis$|базисн\w+$|اساس$")
_HUNDREDTH = re.compile(r"percentage$|процентн\w+$|ميويه$|مايويه$")


def _kind_of_point(right: list[str]) -> str | None:
    """Basis points are hundredths of a percentage point; both are told apart from per cent."""
    two = right[:2]
    if len(two) < 2 or not any(_POINT.match(word) for word in two):
        return None
    if any(_BASIS.match(word) for word in two):
        return "basis point"
    return "point" if any(_HUNDREDTH.match(word) for word in two) else None
