# ruff: noqa: E501 (one list of words a line reads best)
"""Finality: a first count beside the settled one, or a victory announced beside one that preliminary results show."""

import re
from collections.abc import Iterator

from compare.judge.side import Side
from compare.model import Difference

_FIRST = re.compile(
    r"\b(?:preliminary|provisional|partial|unofficial|early|initial)\b[\w\s-]{0,20}\b(?:results?|returns|counts?|tally|tallies|figures)\b|"
    r"\bexit polls?\b|\b(?:предварительн|неокончательн|неофициальн|промежуточн|первы)\w* (?:\w+ )?(?:итог|результат|данны|подсчет)\w*|"
    r"\bэкзитпол\w*|\bэкзит-пол\w*|(?:نتائج|نتايج|نتيجه|ارقام|بيانات|احصاات|فرز) (?:\w+ )?(?:ال)?(?:اوليه|جزييه|موقته|غير (?:ال)?رسميه)|"
    r"(?:النتائج|النتايج|الارقام|البيانات) (?:ال)?(?:اوليه|جزييه|موقته|غير الرسميه)"
)
_SETTLED = re.compile(
    r"\b(?:final|official|certified|definitive)\b[\w\s-]{0,12}\b(?:results?|counts?|tally|figures)\b|\b(?:окончательн|официальн|итогов)\w+ (?:\w+ )?"
    r"(?:итог|результат|данны|подсчет)\w*|(?:ال)?(?:نتائج|نتايج|نتيجه|ارقام) (?:ال)?(?:نهاييه|رسميه)"
)
_WON = re.compile(
    r"\b(?:won|wins|winner|victory|elected|triumph\w*)\b|\b(?:побед\w+|выигра\w+|избран\w*)\b|(?:^|\s)[وف]?(?:فاز|فازت|يفوز|انتخب|انتصر)(?:\s|$)|"
    r"\bب?(?:ال)?فوز\w*"
)
_ANNOUNCED = re.compile(
    r"\b(?:announced?|declared?|proclaimed|confirmed)\b|\b(?:объяви\w+|провозгла\w+|подтверди\w+)\b|اعلن|اكد|اعلان"
)


def compare_finality(a: Side, b: Side) -> Iterator[Difference]:
    """One account rests on a first count, the other on the settled one or on a victory already declared."""
    for first, other in ((a, b), (b, a)):
        early, settled = _FIRST.search(first.folded.text), _settled(other)
        if not early or not settled or _FIRST.search(other.folded.text) or _SETTLED.search(first.folded.text):
            continue
        spans = first.place_of(early), other.place_of(settled)
        values = [
            " ".join(side.report.text[slice(*span)].split()) for side, span in zip((first, other), spans, strict=True)
        ]
        is_a = first is a
        yield Difference(
            kind="modality",
            a=values[0] if is_a else values[1],
            b=values[1] if is_a else values[0],
            span_a=spans[0] if is_a else spans[1],
            span_b=spans[1] if is_a else spans[0],
            rule="modality: a first count beside a settled one",
        )
        return


def _settled(side: Side) -> re.Match[str] | None:
    """Words of a settled count, or of a victory that somebody announces."""
    found = _SETTLED.search(side.folded.text)
    if found:
        return found
    return _WON.search(side.folded.text) if _ANNOUNCED.search(side.folded.text) else None
