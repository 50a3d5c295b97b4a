"""Sentences, clauses, quotations and roles, with exact offsets.

lines (roles, furniture) ─▶ quotes ─▶ sentences ─▶ clauses ─▶ pieces
"""

from dataclasses import dataclass

from compare.language import LANGUAGES, detect_language
from compare.model import Role, Skipped
from compare.split.cut.clauses import clause_spans
from compare.split.cut.lines import layout
from compare.split.cut.quotes import Quoted, find_quotes, is_own_words_headline
from compare.split.cut.sentences import sentence_spans

__all__ = ["Piece", "cut"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One proposition's place in the text."""

    start: int  # characters into the text, inclusive
    end: int  # exclusive; no white space at either end
    sentence: int  # pieces of one sentence share the number
    paragraph: int
    role: Role = "body"
    quoted: bool = False  # most of the proposition stands inside quotation marks as someone's words


def cut(text: str, language: str, report_id: str) -> tuple[list[Piece], list[Skipped]]:
    """Cut a text into propositions, in order and without overlap. Linear in the length.

    What is no statement (datelines, bylines, captions, credits, related headlines, comment boxes) comes back as
    `Skipped` with its place and reason. Every character is in a piece, in a skip, or is space between them.
    """
    blocks = layout(text, language)
    kept = [block for block in blocks if block.skip is None]
    quoted = Quoted(text, find_quotes(text, [(block.start, block.end) for block in kept]))
    pieces: list[Piece] = []
    skipped = [_skip(block.skip, report_id, block.start, block.end) for block in blocks if block.skip is not None]
    number = 0
    for paragraph, block in enumerate(kept):
        code = _language_of(text[block.start : block.end], language)
        is_own = block.is_post or (block.role == "title" and is_own_words_headline(text[block.start : block.end]))
        for sentence in sentence_spans(text, block.start, block.end):
            for start, end in clause_spans(text, *sentence, code):
                if not any(c.isalnum() for c in text[start:end]):
                    skipped.append(_skip("marks only", report_id, start, end))
                    continue
                said = is_own or quoted(start, end)
                pieces.append(
                    Piece(start=start, end=end, sentence=number, paragraph=paragraph, role=block.role, quoted=said)
                )
            number += 1
    return pieces, sorted(skipped, key=lambda s: (s.start or 0, s.end or 0))


def _skip(reason: str, report_id: str, start: int, end: int) -> Skipped:
    return Skipped(reason=reason, report_id=report_id, start=start, end=end)


def _language_of(paragraph: str, language: str) -> str:
    """The paragraph's own language where its script is another one (an English post inside an Arabic text)."""
    found = detect_language(paragraph)
    return found if found in LANGUAGES else language
