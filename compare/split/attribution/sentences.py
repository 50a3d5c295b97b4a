"""The tokens and cues of each sentence of a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from compare.language import LANGUAGES, detect_language
from compare.split.attribution import arabic, english, russian
from compare.split.attribution.memory import Memory
from compare.split.attribution.plain import with_area
from compare.split.attribution.speakers import resolve
from compare.split.attribution.tokens import Token, between
from compare.split.attribution.words import Cue, Span, vocabulary
from compare.split.cut import Piece

_MODULES = {"ar": arabic, "en": english, "ru": russian}

_MAX_TOKENS = 400  # of one "sentence": longer ones are no sentences, and are read in parts


def meet(sentence: "Sentence", text: str, memory: Memory) -> None:
    """Learn who is named with which title anywhere in the report, so that a bare title can be resolved."""
    module = _MODULES.get(sentence.language)
    if module is None:
        return
    for first in range(0, len(sentence.tokens), _MAX_TOKENS):
        part = sentence.tokens[first : first + _MAX_TOKENS]
        chunks = module.chunks(part)
        for span in chunks:
            if span.last - span.first >= 2:
                span = _with_office(part, with_area(part, span, sentence.language), chunks, sentence.language)
                words = part[span.first : span.last]
                resolve(words, Span(0, len(words)), text, sentence.language, memory, is_subject=False, is_quiet=True)


def _with_office(tokens: Sequence[Token], span: Span, chunks: Sequence[Span], language: str) -> Span:
    """A name with the office that stands after it: "Amina Warsamo, the minister of transport,"."""
    if language != "en" or span.last >= len(tokens) or tokens[span.last].text != ",":
        return span
    if not all(token.is_capital for token in tokens[span.first : span.last] if token.kind == "word"):
        return span
    last = span.last + 1
    while last < len(tokens) and tokens[last].key in ("the", "a", "an", "its", "their"):
        last += 1
    office = next((one for one in chunks if one.first == last), None)
    if office is None or not any("title" in vocabulary("en").get(t.key, ()) for t in tokens[last : office.last]):
        return span
    return Span(span.first, office.last)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens and cues of the pieces that share a sentence."""

    language: str
    tokens: Sequence[Token]
    cues: tuple[Cue, ...]


def sentences(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        last = groups[-1][-1] if groups else None
        if last is not None and last.sentence == piece.sentence and last.role == piece.role and len(groups[-1]) < 40:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _read(text: str, language: str, group: Sequence[Piece], tokens: Sequence[Token], starts: Sequence[int]) -> Sentence:
    start, end = group[0].start, group[-1].end
    inside = _outside(text, group, between(tokens, starts, start, end))
    found = detect_language(text[start : min(end, start + 400)])
    code = found if found in LANGUAGES else language
    module = _MODULES.get(code)
    if module is None:
        return Sentence(code, inside, ())
    cues: list[Cue] = []
    for first in range(0, len(inside), _MAX_TOKENS):
        part = inside[first : first + _MAX_TOKENS]
        cues += [_shift(cue, first) for cue in module.find_cues(part)]
    inner = _inner(inside, module) if cues else None
    if inner is not None:
        cues = sorted([*cues, inner], key=lambda cue: cue.at)
    return Sentence(code, inside, tuple(cues))


def _inner(tokens: Sequence[Token], module: ModuleType) -> Cue | None:
    """The cue a long quotation opens with: "Lavrov said: 'Blinken told me that …'"."""
    first = next((n for n, token in enumerate(tokens) if token.quoted and token.kind == "word"), None)
    if not first:
        return None
    window = [replace(token, quoted=False) for token in tokens[first : first + 24]]
    for cue in module.find_cues(window):
        subject = cue.subject
        opens = subject is not None and min(cue.at, subject.first) <= 1
        if opens and cue.kind == "speech" and cue.reference == "named" and not cue.is_after:
            return _shift(cue, first)
        return None
    return None


def _outside(text: str, group: Sequence[Piece], tokens: Sequence[Token]) -> Sequence[Token]:
    """Mark the tokens of quoted pieces: one that goes on with a quotation has no mark of its own before."""
    inner: list[tuple[int, int]] = []  # characters inside a quotation that began before the piece
    for piece in group:
        if piece.quoted and piece.role == "body" and _runs_on(text, piece):
            mark = re.compile('[«“"‹„:»”]').search(text, piece.start, piece.end)
            inner.append((piece.start, mark.start() if mark else piece.end))
    if not inner:
        return tokens
    return [
        replace(token, quoted=True) if any(first <= token.start < last for first, last in inner) else token
        for token in tokens
    ]


def _runs_on(text: str, piece: Piece) -> bool:
    """Whether a quoted piece opens no quotation itself: it began in an earlier one."""
    return not re.search('[«“‹„]|(?:^|[\\s(:،,])["”]\\s*\\w', text[piece.start : piece.end])


def _shift(cue: Cue, by: int) -> Cue:
    if not by:
        return cue
    subject = Span(cue.subject.first + by, cue.subject.last + by) if cue.subject else None
    return replace(cue, at=cue.at + by, last=cue.last + by, subject=subject)
