"""Fold spellings that readers take for the same, and remember where each character came from."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
        "ک": "ك", "ھ": "ه", "ہ": "ه", "ۀ": "ه", "پ": "ب", "چ": "ج", "ڤ": "ف", "گ": "غ", "ژ": "ز",
        "ё": "е", "’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "−": "-", "‑": "-",
        "٪": "%", "٫": ".", "٬": ",",
    }
)  # fmt: skip
_DROPPED = {"ـ", "ء"}  # tatweel; a lone hamza comes and goes in print (وزراء / وزرا)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """None, one or more folded characters for one printed character."""
    out = []
    for part in unicodedata.normalize("NFKC", character).casefold():
        if part.isdecimal():
            out.append(str(unicodedata.decimal(part)))
            continue
        mapped = part.translate(_LETTERS)
        is_mark = unicodedata.category(mapped[:1] or " ") in ("Mn", "Cf", "Cc")
        if mapped in _DROPPED or (is_mark and mapped not in "\n\t"):
            continue
        # Latin letters with marks lose them (é → e); й must not become и, Arabic letters were mapped above
        if "\u00c0" <= mapped <= "\u024f":
            mapped = "".join(c for c in unicodedata.normalize("NFD", mapped) if not unicodedata.combining(c))
        out.append(mapped)
    return "".join(out)


def fold(text: str) -> str:
    """Folded text: for comparing, never for showing. Linear in the length."""
    return "".join(map(_fold_character, text))


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with the printed offset of every character (one more for the end)."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Printed [start, end) of a non-empty folded [start, end)."""
        return self.at[start], self.at[end - 1] + 1


def fold_with_offsets(text: str) -> Folded:
    """`fold(text)` with the way back."""
    pieces, at = [], []
    for position, character in enumerate(text):
        piece = _fold_character(character)
        pieces.append(piece)
        at.extend([position] * len(piece))
    return Folded("".join(pieces), (*at, len(text)))
