"""Text with marks: whole words only, since a mark inside a word would break the joining of Arabic letters."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from pages.parts.html import e, hidden, tag

Span = tuple[int, int, str]  # start, end (characters into the text), what to mark it as
Cut = tuple[int, str]  # position, words that stand only in the other text
_TOKENS = re.compile(r"\s+|\S+")
_MOST_SHARE = 0.7  # a mark over nearly everything marks nothing


def marked(text: str, spans: Iterable[Span], words: dict[str, tuple[str, str]], cuts: Sequence[Cut] = ()) -> str:
    """Escaped HTML of a text with its marks.

    Parameters
    ----------
    spans
        Earlier spans win where several cover a word.
    words
        What is said to screen readers before and after a mark, by kind: ("added", "end"). Kinds without an entry are
        marked silently.
    cuts
        Words to show as removed, each before the word at its position.
    """
    layers = [s for s in spans if s[1] > s[0] and not _is_most(s, text)]
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKENS.finditer(text)]
    kinds = [_kind(start, end, layers) if not token.isspace() else None for start, end, token in tokens]
    for number in range(1, len(kinds) - 1):  # a space between two words of one mark belongs to it
        if tokens[number][2].isspace() and kinds[number - 1] == kinds[number + 1]:
            kinds[number] = kinds[number - 1]
    waiting = sorted(cuts)
    out: list[str] = []
    runs = groupby(range(len(tokens)), key=lambda number: (kinds[number], _cuts_before(waiting, tokens[number][0])))
    placed = 0
    for (kind, upto), numbers in runs:
        while placed < upto:
            out.append(_element("removed", e(waiting[placed][1]), words) + " ")
            placed += 1
        run = "".join(tokens[number][2] for number in numbers)
        out.append(_element(kind, e(run), words) if kind else e(run))
    out += [" " + _element("removed", e(cut), words) for _, cut in waiting[placed:]]
    return "".join(out)


def _is_most(span: Span, text: str) -> bool:
    return len(text) > 40 and (span[1] - span[0]) > _MOST_SHARE * len(text)


def _kind(start: int, end: int, layers: Sequence[Span]) -> str | None:
    return next((kind for a, b, kind in layers if a < end and start < b), None)


def _cuts_before(cuts: Sequence[Cut], start: int) -> int:
    return sum(position <= start for position, _ in cuts)


def _element(kind: str, inner: str, words: dict[str, tuple[str, str]]) -> str:
    before, after = words.get(kind, ("", ""))
    if before:
        inner = f"{hidden(before)} {inner} {hidden(after)}"
    if kind == "added":
        return tag("ins", inner)
    if kind == "removed":
        return tag("del", inner)
    return tag("mark", inner, class_=kind)
