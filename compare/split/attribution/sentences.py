"""The tokens and cues of each sentence of a report."""

import re
from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from compare.language import LANGUAGES, detect_language
from compare.split.attribution import arabic, english, russian
from compare.split.attribution.memory import Memory
from compare.split.attribution.speakers import learn
from compare.split.attribution.tokens import Token, between
from compare.split.attribution.words import Cue, Sentence, Span
from compare.split.cut import Piece

MODULES = {"ar": arabic, "en": english, "ru": russian}
"""Each finds the chunks and the cues of a sentence: `chunks(tokens)`, `find_cues(tokens)`."""

_MAX_TOKENS = 400  # of one "sentence": longer ones are no sentences, and are read in parts


def meet(sentence: Sentence, memory: Memory) -> None:
    """Learn who is named with which title anywhere in the report, so that a bare title can be resolved."""
    module = MODULES.get(sentence.language)
    if module is None:
        return
    for first in range(0, len(sentence.tokens), _MAX_TOKENS):
        part = replace(sentence, tokens=sentence.tokens[first : first + _MAX_TOKENS])
        learn(part, module.chunks(part.tokens), memory)


def sentences(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        last = groups[-1][-1] if groups else None
        if last is not None and last.sentence == piece.sentence and last.role == piece.role and len(groups[-1]) < 40:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def read_sentence(
    text: str, language: str, group: Sequence[Piece], tokens: Sequence[Token], starts: Sequence[int]
) -> Sentence:
    """The tokens of some pieces and the marks of attribution in them, read in the language of their letters."""
    start, end = group[0].start, group[-1].end
    inside = _outside(text, group, between(tokens, starts, start, end))
    found = detect_language(text[start : min(end, start + 400)])
    code = found if found in LANGUAGES else language
    module = MODULES.get(code)
    if module is None:
        return Sentence(text, code, inside)
    cues: list[Cue] = []
    for first in range(0, len(inside), _MAX_TOKENS):
        part = inside[first : first + _MAX_TOKENS]
        cues += [_shift(cue, first) for cue in module.find_cues(part)]
    inner = _inner(inside, module) if cues else None
    if inner is not None:
        cues = sorted([*cues, inner], key=lambda cue: cue.at)
    return Sentence(text, code, inside, tuple(cues))


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
