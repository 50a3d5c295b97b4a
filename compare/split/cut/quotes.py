"""Quotations: where someone's words begin and end, however the marks are printed.

Marks come mismatched (opened with " and closed with ”) and are sometimes never closed. An open quotation ends with its
paragraph, unless the next paragraph goes on in it: it begins with an opening mark (the convention for long quotations)
or its first mark is a closing one.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_OPEN, _CLOSE, _EITHER = "«„‹‟", "»›", '"“”'
_SPACE = " \t\n\r\u00a0\u200b\u200f\u200e"
LEAST_WORDS = 5
"""Fewer words in marks are a name, a catch-phrase or scare quotes, unless the sentence is built around them."""
LEAST_WORDS_AT_THE_HEAD = 3
"""Of a quotation that opens its sentence and is followed by a comma or a dash: "..., said N.", «...», — сказал N."""
_ATTRIBUTED = re.compile(r"[,،!?…]?[»›\"”“’]?\s?(?:[,،]|[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch inside quotation marks, marks left out."""

    start: int
    end: int
    is_closed: bool


def find_quotes(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quote]:
    """Outermost quotations in order. Linear in the length."""
    quotes: list[Quote] = []
    carried = False
    for number, (start, end) in enumerate(paragraphs):
        marks = [i for i in range(start, end) if text[i] in '«»„“”‟"‹›‘’']
        found, is_open = _in_paragraph(text, start, end, marks, carried)
        quotes += found
        carried = is_open and number + 1 < len(paragraphs) and _goes_on(text, *paragraphs[number + 1])
    return quotes


def _in_paragraph(text: str, start: int, end: int, marks: Sequence[int], carried: bool) -> tuple[list[Quote], bool]:
    found: list[Quote] = []
    depth, opened, single = (1, start, False) if carried else (0, start, False)
    for i in marks:
        kind = _kind(text, i, start, end, depth)
        if text[i] in "‘’":
            if kind == "open" and depth == 0:
                depth, opened, single = 1, i + 1, True
            elif kind == "close" and single:
                found.append(Quote(opened, i, True))
                depth, single = 0, False
            continue
        if kind == "open" and depth == 0:
            depth, opened, single = 1, i + 1, False
        elif kind == "open" and i > start:
            depth += 1
        elif kind == "close" and depth:
            depth -= 1
            if depth == 0:
                found.append(Quote(opened, i, True))
    if depth:
        found.append(Quote(opened, end, False))
    return [q for q in found if q.end > q.start], depth > 0


def _kind(text: str, i: int, start: int, end: int, depth: int) -> str:
    """open, close or none for the mark at `i`."""
    mark = text[i]
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    starts_word = before in _SPACE + '([{-–—:،,«“„"/' and after not in _SPACE
    ends_word = before not in _SPACE and not after.isalnum()
    if mark in "‘’":
        if mark == "‘" and starts_word:
            return "open"
        return "close" if mark == "’" and ends_word else "none"
    if mark in _OPEN:
        return "open"
    if mark in _CLOSE:
        return "close" if depth else "none"
    if depth == 0:
        return "none" if ends_word and not starts_word else "open"
    return "open" if starts_word and not ends_word else "close"


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a paragraph continues a quotation left open before it."""
    if text[start] in _OPEN + _EITHER:
        return True
    for i in range(start, end):
        if text[i] in _OPEN + _CLOSE + _EITHER:
            return text[i] in _CLOSE or _kind(text, i, start, end, 0) == "none"
    return False


_HEADLINE = re.compile(r"[^:\n]{2,60}:\s")
_FIRST_PERSON = re.compile(
    r"\b(?:I|I'm|I’m|I'll|I’ll|I've|I’ve|[Ww]e|[Ww]e're|[Ww]e’re|[Ww]e'll|[Ww]e’ll|[Oo]ur|[Mm]y)\b"
    r"|\b(?:[Яя]|[Мм]ы|[Нн]аш[аеиуй]?|[Мм]о[йяеи]|[Мм]не|[Нн]ам|[Нн]ас)\b"
    r"|\b(?:نحن|أنا|إنني|إننا|لدينا|لسنا|لست)\b|\b(?:لا|لم|لن)\s+[أن][^\W\d_]{3,}|\bسأ[^\W\d_]{3,}|\bسن[^\W\d_]{3,}"
)


def is_own_words_headline(line: str) -> bool:
    """ "Name: I shall ...": a headline in the first person gives someone's words without marks."""
    lead = _HEADLINE.match(line)
    return bool(lead) and bool(_FIRST_PERSON.search(line, lead.end() if lead else 0))


def _least(text: str, quote: Quote) -> int:
    """Words a quotation must have to be taken for someone's words."""
    before = text[max(0, quote.start - 3) : max(0, quote.start - 1)].strip(" \t\u00a0-–—")
    is_head = not before or before[-1] in "\n.!?…"
    last = text[quote.end - 1 : quote.end]
    after = text[quote.end : quote.end + 6]
    ends_open = last in ",،!?…" and after[:1] in '»›"”“’' and after[1:2] == " "
    is_led = is_head and quote.is_closed and (ends_open or bool(_ATTRIBUTED.match(after)))
    return LEAST_WORDS_AT_THE_HEAD if is_led else LEAST_WORDS


class Quoted:
    """Tells of a span whether most of its proposition is someone's words."""

    def __init__(self, text: str, quotes: Sequence[Quote]) -> None:
        self._text = text
        self._quotes = [q for q in quotes if len(text[q.start : q.end].split()) >= _least(text, q)]
        self._starts = [q.start for q in self._quotes]

    def __call__(self, start: int, end: int) -> bool:
        """True when half of the span, all of it after a colon or all of it before an attribution is a quotation.

        A quotation of at least five words, that is, or of three that opens its sentence.
        """
        first = max(0, bisect_right(self._starts, start) - 1)
        inside, led = 0, False
        for quote in self._quotes[first:]:
            if quote.start >= end:
                break
            a, b = max(start, quote.start), min(end, quote.end)
            if b <= a:
                continue
            inside += len("".join(self._text[a:b].split()))
            opener = self._text[max(start, quote.start - 4) : quote.start]
            led = led or self._opens(quote, start, end)
            led = led or (":" in opener and not any(c.isalnum() for c in self._text[b:end]))
        total = len("".join(self._text[start:end].split()))
        return bool(inside) and (led or 2 * inside >= total)

    def _opens(self, quote: Quote, start: int, end: int) -> bool:
        """ "...," said N of the M: the quotation opens the span, and only who said it follows."""
        if not quote.is_closed or quote.start - 1 > start or quote.end >= end:
            return False
        last = self._text[quote.end - 1 : quote.end]
        return last in ",،!?" or bool(_ATTRIBUTED.match(self._text[quote.end : quote.end + 6]))
