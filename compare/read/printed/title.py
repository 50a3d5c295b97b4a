"""The title: the first line in the text's own script that is neither a sentence nor furniture."""

import re

from compare.language import detect_language, fold
from compare.read.printed.dateline import dateline_pieces
from compare.read.printed.day import find_printed_dates
from compare.read.printed.evidence import is_label
from compare.read.printed.published import basis_of

_LONGEST = 250  # characters
_LOOKED_AT = 4  # lines
_PLACE_AND_NAME = re.compile(r"^\w+(?:\s\w+)?\s(?:--|[-–—ـ/])\s\w+(?:\s\w+){0,3}$")


def read_title(head: list[str], language: str) -> str | None:
    """Title as printed; None when the text begins with its prose."""
    for number, line in enumerate(line.strip() for line in head[:_LOOKED_AT]):
        if len(line.split()) < 3 or (language != "und" and detect_language(line) != language):
            continue  # 'Ru En', a logo, a menu
        if _is_furniture(line):
            continue
        is_prose = len(line) > _LONGEST or line.endswith((".", "۔", ":")) or number == len(head) - 1
        return None if is_prose or dateline_pieces(line) or _PLACE_AND_NAME.match(line) else line
    return None


def _is_furniture(line: str) -> bool:
    """A credit, a byline, a date line: a title may follow."""
    if len(line) > _LONGEST:
        return False
    folded = fold(line)
    return is_label(line) or any(
        basis_of(folded, d, is_head=True, line=line) == "date line" for d in find_printed_dates(folded)
    )
