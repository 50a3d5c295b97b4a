"""Lines of an article → blocks: title, subtitle, body, and furniture with the reason why it is no statement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from compare.model import Role
from compare.split.cut.furniture import (
    is_byline,
    is_date_line,
    is_post_signature,
    leading_dateline,
    marker_of,
    trailing_credit,
)
from compare.split.cut.sentences import strip

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_STOPS = ".!?…؟。۔:"
_TRAILING = "»”\"›’')]} \u00a0"
MAX_TITLE, MAX_LABEL_WORDS = 220, 9


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a stretch of furniture."""

    start: int
    end: int
    role: Role = "body"
    skip: str | None = None  # the reason, when it is no statement
    is_post: bool = False  # a post on a social network, shown as such: someone's words without marks


def layout(text: str, language: str) -> list[Block]:
    """Blocks in order, stripped; every character that is not white space lies in one. Linear in the length."""
    spans = [span for span in (strip(text, *m.span()) for m in _LINE.finditer(text)) if span[0] < span[1]]
    blocks = [Block(start, end) for start, end in _join_wrapped(text, spans)]
    blocks = _mark_furniture(text, blocks)
    blocks = _mark_posts(text, blocks)
    blocks = _mark_head(text, blocks)
    blocks = _mark_labels(text, blocks)
    return [piece for block in blocks for piece in _cut_edges(text, block)]


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_TRAILING)[-1:] in _STOPS and line != ""


def _join_wrapped(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines broken inside a sentence become one paragraph again: the next begins small, or this one ends in a comma."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined:
            a, b = joined[-1]
            is_next = text.count("\n", b, start) <= 1
            first = text[start]
            if is_next and text[b - 1] not in _STOPS and (first.islower() or (text[b - 1] in ",،" and b - a > 40)):
                joined[-1] = (a, end)
                continue
        joined.append((start, end))
    return joined


def _mark_furniture(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Lines known by their words: "read also", "send your comment", "Source: TASS"; and headlines that follow some."""
    marked: list[Block] = []
    listing = False
    for block in blocks:
        line = text[block.start : block.end]
        marker = marker_of(line)
        if marker:
            listing = marker.takes_list and not marker.has_rest
            marked.append(replace(block, skip=marker.reason))
        elif listing and not _is_prose(line):
            marked.append(replace(block, skip="related headline"))
        else:
            listing = False
            marked.append(block)
    return marked


def _is_prose(line: str) -> bool:
    """A line that ends like a sentence and is longer than a headline."""
    return _ends_sentence(line) and len(line.split()) >= 8


def _mark_posts(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The signature of an embedded post is skipped; the lines it signs are someone's words."""
    out = list(blocks)
    for i, block in enumerate(blocks):
        if block.skip is None and is_post_signature(text[block.start : block.end]):
            out[i] = replace(block, skip="signature of a post")
            if i and out[i - 1].skip is None:
                out[i - 1] = replace(out[i - 1], is_post=True)
    return out


def _mark_head(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Title, subtitle, and bylines, dates and captions before the body."""
    out = list(blocks)
    open_lines = [i for i, block in enumerate(out) if block.skip is None]
    body = next((i for i in open_lines if _is_prose(text[out[i].start : out[i].end])), None)
    if body is None or len(open_lines) < 2:
        return out
    title: int | None = None
    for i in open_lines:
        line = text[out[i].start : out[i].end]
        if i >= body:
            break
        if is_date_line(line):
            out[i] = replace(out[i], skip="dateline")
        elif is_byline(line):
            out[i] = replace(out[i], skip="byline")
        elif title is None and len(line.split()) >= 2 and len(line) <= MAX_TITLE:
            title = i
            out[i] = replace(out[i], role="title")
        elif title is not None and len(line.split()) < MAX_LABEL_WORDS and not _ends_sentence(line):
            out[i] = replace(out[i], skip="caption")
        elif title is not None:
            out[i] = replace(out[i], role="subtitle")
    if title is not None and _is_lead_before_furniture(text, out, body):
        out[body] = replace(out[body], role="subtitle")
    return out


def _is_lead_before_furniture(text: str, blocks: Sequence[Block], body: int) -> bool:
    """The first full sentence belongs to the head: a rule, a date, a byline or a caption follows it."""
    if body + 2 >= len(blocks):
        return False
    head = set(text[blocks[0].start : blocks[body].end].split())
    line = text[blocks[body + 1].start : blocks[body + 1].end]
    is_caption = 2 <= len(line.split()) < MAX_LABEL_WORDS and not _ends_sentence(line) and head.issuperset(line.split())
    return not any(c.isalnum() for c in line) or is_date_line(line) or is_byline(line) or is_caption


def _mark_labels(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Short lines without a stop among paragraphs that have one: headings inside, captions and credits at the edges."""
    out = list(blocks)
    prose = [i for i, b in enumerate(out) if b.skip is None and b.role == "body" and _is_prose(text[b.start : b.end])]
    if not prose:
        return out
    for i, block in enumerate(out):
        line = text[block.start : block.end]
        if block.skip is not None or block.role == "title" or block.is_post:
            continue
        if is_date_line(line):
            out[i] = replace(block, skip="dateline")
        elif not any(c.isalnum() for c in line):
            out[i] = replace(block, skip="marks only")
        elif len(line.split()) < MAX_LABEL_WORDS and not _ends_sentence(line) and not any(c in '«“"' for c in line[:1]):
            reason = "heading" if prose[0] < i < prose[-1] else "caption" if i < prose[0] else "credit"
            out[i] = replace(block, skip=reason)
    return out


def _cut_edges(text: str, block: Block) -> list[Block]:
    """An agency's dateline before the first words and its tag after the last become blocks of their own."""
    if block.skip is not None:
        return [block]
    start, end = block.start, block.end
    parts: list[Block] = []
    lead = leading_dateline(text, start, end) if block.role == "body" else None
    if lead:
        parts.append(Block(*strip(text, start, lead), skip="dateline"))
        start = strip(text, lead, end)[0]
    tail = trailing_credit(text, start, end)
    parts.append(replace(block, start=start, end=strip(text, start, tail)[1] if tail else end))
    if tail:
        parts.append(Block(*strip(text, tail, end), skip="credit"))
    return [part for part in parts if part.start < part.end]
