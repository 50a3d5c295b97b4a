"""The start of a paragraph: 'PLACE, date (AGENCY) -', 'МЕСТО, 21 янв — АГЕНТСТВО.', '(OUTLET / AGENCY - date)'."""

import re

from compare.language import detect_language
from compare.names import find_names
from compare.read.printed.found import DATELINE, Printed, with_outlet
from compare.read.publishers import is_agency, is_unnamed, outlet_of

_HEAD = 160  # characters
_MARK = re.compile(r"--|[-–—ـ/()\[\]|:،,]|\.(?=\s|$|/)")
_LONGEST_PIECE = 5  # words between two marks of a dateline
_MOST_PIECES = 8
_DIGITS = re.compile(r"\d")


def read_dateline(found: Printed, line: str) -> Printed:
    """Outlets and agencies in a dateline; an outlet that no table knows counts only in '(OUTLET / AGENCY - date)'."""
    pieces = dateline_pieces(line)
    known = [piece for piece in pieces if outlet_of(piece)]
    if known and all(is_agency(piece) for piece in known) and (name := _unknown_outlet(line, known[0])):
        found = with_outlet(found, name, DATELINE)
    for piece in known:
        found = with_outlet(found, piece, DATELINE)
    return found


def dateline_pieces(line: str) -> list[str]:
    """What stands between the marks of a dateline; empty when the line starts with prose.

    The pieces before an outlet are short (a place, a date), and a mark that is no comma follows it: 'CNN, in a report,'
    is prose.
    """
    start = line.lstrip()[:_HEAD]
    pieces: list[str] = []
    last, kept = 0, 0
    for mark in _MARK.finditer(start):
        piece = start[last : mark.start()].strip()
        joined = start[kept : mark.start()].strip() if mark[0] == "-" else piece
        if len(piece.split()) > _LONGEST_PIECE or len(pieces) >= _MOST_PIECES:
            return _closed(pieces)
        if piece:
            pieces.append(piece)
        if mark[0] in ",،" and piece and outlet_of(piece) and not _DIGITS.search(start[mark.end() : mark.end() + 12]):
            pieces.pop()
        last = mark.end()
        kept = last if joined != piece else kept
    rest = start[last:].strip()
    if len(line.strip()) < _HEAD and rest and len(rest.split()) <= _LONGEST_PIECE:
        pieces.append(rest)
    return _closed(pieces)


def _closed(pieces: list[str]) -> list[str]:
    """The pieces if an outlet, or 'agencies', is among them."""
    return pieces if any(outlet_of(piece) or is_unnamed(piece) for piece in pieces) else []


def _unknown_outlet(line: str, agency: str) -> str | None:
    match = re.match(r"\s*[(\[](?P<name>[^/()\[\]\n]{2,50})/[^()\[\]\n]{2,80}[)\]]", line)
    if match is None or not _DIGITS.search(match[0]):
        return None
    name = match["name"].strip()
    is_place = any(mention.kind == "place" for mention in find_names(name, detect_language(name)))
    return None if is_place or name == agency or _DIGITS.search(name) else name
