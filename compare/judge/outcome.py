"""Outcomes told as a score: "won 3-1" beside "won 2-1"."""

import re
from collections.abc import Iterator

from compare.judge.side import Side
from compare.model import Difference

_SCORE = re.compile(
    r"(?<![\d.,:/-])(\d{1,3})\s?(?:[-:–—]|\bto\b)\s?(\d{1,3})(?![\d.,:/-]*\d|\s?(?:%|am\b|pm\b|percent))"
)
_GAME = re.compile(
    r"\b(?:won|win|wins|beat|beats|beaten|defeat\w*|lost|loses?|drew|draw|score[ds]?|victory|tied|edged|thrashed|final|match|game)\b|"
    r"\b(?:побед\w+|выигра\w+|проигра\w+|обыгра\w+|разгром\w+|ничь\w+|счет\w*|матч\w*|сыгра\w+)\b|"
    r"(?:^|\s)[وفب]?(?:ال)?(?:فاز\w?|يفوز|فوز\w*|تغلب\w?|هزم\w*|خسر\w?|تعادل\w?|نتيجه|مباراه|انتصر\w?)(?:\s|$)"
)  # fmt: skip


def compare_scores(a: Side, b: Side) -> Iterator[Difference]:
    """One score on each side of a game, and another one; which side is named first does not count."""
    one, two = _score(a), _score(b)
    if one and two and sorted(one.groups()) != sorted(two.groups()):
        spans = a.place_of(one), b.place_of(two)
        yield Difference(
            kind="number",
            a="-".join(one.groups()),
            b="-".join(two.groups()),
            span_a=spans[0],
            span_b=spans[1],
            temporal="conflict",
            rule="number: another score",
        )


def _score(side: Side) -> re.Match[str] | None:
    if not _GAME.search(side.folded.text):
        return None
    found = list(_SCORE.finditer(side.folded.text))
    return found[0] if len(found) == 1 else None
