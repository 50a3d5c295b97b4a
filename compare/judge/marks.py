"""Scare quotes: a common noun that one outlet keeps at a distance by marks, and the other prints without them."""

import re
from collections.abc import Iterator

from compare.judge.side import Side
from compare.language import content_lemmas
from compare.language.scope import read_words
from compare.model import Difference

_MARKED = re.compile(r"[«\"“„‘]([^«»\"“”„‘’\n]{2,40})[»\"”’]")
_LONGEST = 3  # words: more are a quotation
_MOST = 6  # marked phrases of one statement that are looked at


def compare_marks(a: Side, b: Side) -> Iterator[Difference]:
    """In the outlet's own voice, of one language: the words a person said are quoted for what they are."""
    if a.language != b.language or a.statement.speaker or b.statement.speaker:
        return
    for one, other, is_a in ((a, b, True), (b, a, False)):
        for start, end in _marked(one):
            plain = _unmarked(one.report.text[start:end], other)
            if plain is None:
                continue
            spans = ((start - 1, end + 1), plain) if is_a else (plain, (start - 1, end + 1))
            yield Difference(
                kind="framing",
                a=a.report.text[slice(*spans[0])],
                b=b.report.text[slice(*spans[1])],
                span_a=spans[0],
                span_b=spans[1],
                rule="framing: scare quotes, on one side only",
            )
            return


def _marked(side: Side) -> Iterator[tuple[int, int]]:
    """Places of short phrases inside marks that are no names."""
    if side.statement.quoted:
        return
    for number, match in enumerate(_MARKED.finditer(side.statement.text)):
        if number >= _MOST:
            return
        first = side.statement.start
        start, end = first + match.start(1), first + match.end(1)
        words = [word for word in read_words(match.group(1)) if not word.is_mark]
        is_name = any(m.start < end and start < m.end for m in side.statement.names) or not _is_common(match, side)
        if 0 < len(words) <= _LONGEST and not is_name:
            yield start, end


def _is_common(match: re.Match[str], side: Side) -> bool:
    """Names of ships, films and channels stand in marks too: a capital tells, in Arabic a word that frames does not."""
    if side.language != "ar":
        return match.group(1)[0].islower()
    return any(match.start(1) <= term.start and term.end <= match.end(1) for term in side.terms)


def _unmarked(phrase: str, other: Side) -> tuple[int, int] | None:
    """The same words on the other side, outside its marks."""
    wanted = set(content_lemmas(phrase, other.language))
    if not wanted or not wanted <= other.lemmas:
        return None
    inside = [match.span(1) for match in _MARKED.finditer(other.statement.text)]
    for word in read_words(other.statement.text):
        is_same = not word.is_mark and wanted & set(content_lemmas(word.printed, other.language))
        if is_same and not any(start <= word.start < end for start, end in inside):
            return other.statement.start + word.start, other.statement.start + word.end
    return None
