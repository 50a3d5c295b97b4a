# ruff: noqa: E501 (one list of words a line reads best)
"""Tokens of folded text, and the value of a number in digits."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<spaced>(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,2})?(?![\d]))"
    r"|(?P<digits>\d{1,20}(?:[.,'،]\d{1,20}){0,6})|(?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*)|(?P<mark>[^\w\s])"
)
_MAX_DIGITS = 15


class Token(NamedTuple):
    """A word, a number in digits or a mark, in folded offsets."""

    kind: str
    text: str
    start: int
    end: int


def tokens(folded: str) -> list[Token]:
    """All tokens in order; white space is dropped. Linear."""
    return [
        Token("digits" if m.lastgroup == "spaced" else m.lastgroup or "mark", m.group(), m.start(), m.end())
        for m in _TOKEN.finditer(folded)
    ]


def value_of_digits(text: str, language: str, *, is_scaled: bool = False) -> float | None:
    """The value of a number in digits with any separators; None where it is none (versions, dates, phone numbers).

    "12,742" and "12 742" are thousands everywhere. A Russian comma and an Arabic one before one or two digits are decimal,
    and so is any single separator where a scale word follows ("2,350 million").
    """
    if text.isdecimal():
        return float(text) if len(text) <= _MAX_DIGITS and not (len(text) > 1 and text[0] == "0") else None
    text = re.sub(r"[ \u00a0\u202f]", "", text)
    marks = [c for c in text if not c.isdecimal()]
    if sum(c.isdecimal() for c in text) > _MAX_DIGITS or (len(text) > 1 and text[0] == "0" and text[1].isdecimal()):
        return None
    parts = re.split(r"[.,'،]", text)
    if not marks:
        return float(text)
    grouped = all(len(p) == 3 for p in parts[1:]) and 1 <= len(parts[0]) <= 3 and parts[0] != "0"
    if len(set(marks)) == 1 and grouped and not (len(marks) == 1 and _is_decimal(marks[0], language, is_scaled)):
        return float("".join(parts))
    if len(marks) == 1:
        return float(f"{parts[0]}.{parts[1]}") if marks[0] != "'" else None
    if len(set(marks)) != 2 or marks[-1] == marks[0] or len(set(marks[:-1])) > 1 or len(parts[0]) > 3:
        return None
    return float("".join(parts[:-1]) + "." + parts[-1]) if all(len(p) == 3 for p in parts[1:-1]) else None


def _is_decimal(mark: str, language: str, is_scaled: bool) -> bool:
    return is_scaled or (mark == "." and language == "en")
