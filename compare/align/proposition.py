"""What a statement says, without who says it.

"Lavrov told reporters that …" and "the minister said …" must not look alike for their frames; the speaker is compared
by itself.
"""

from functools import lru_cache

from compare.model import Statement
from compare.names import same_name

_LEAST = 12  # characters that must remain; a shorter rest says too little and the text stays whole
PLAIN_ACTS = ("states", "says")  # that add nothing to what is said
_GAP = 2  # characters between an office and its holder


def proposition(statement: Statement) -> str:
    """The text without the names and offices of its speakers and without a plain verb of speech. Linear in the length.

    A verb that tells an act stays: "denied any part in it" says more than "any part in it".
    """
    spans = _frame(statement)
    if not spans:
        return statement.text
    kept, at = [], 0
    for start, end in spans:
        if start > at:
            kept.append(statement.text[at:start])
        at = max(at, end)
    kept.append(statement.text[at:])
    rest = " ".join("".join(kept).split()).strip(" ,،:;–—-")
    return rest if len(rest) >= _LEAST else statement.text


def _frame(statement: Statement) -> list[tuple[int, int]]:
    """Where the speakers and the verb stand in the text, sorted."""
    speakers = tuple(
        part.strip() for line in (statement.speaker, statement.speaker_via) if line for part in line.split(";")
    )
    spans = []
    if speakers and statement.verb and statement.act in PLAIN_ACTS:
        at = statement.text.find(statement.verb)
        if at >= 0:
            spans.append((at, at + len(statement.verb)))
    if speakers:
        mentions = sorted(statement.names, key=lambda m: m.start)
        own = [_is_one_of(m.name, speakers) or _is_one_of(m.text, speakers) for m in mentions]
        for number, mention in enumerate(mentions):
            beside = [n for n in (number - 1, number + 1) if 0 <= n < len(mentions) and own[n]]
            near = any(
                _gap(statement.text, mention.start, mention.end, mentions[n].start, mentions[n].end) for n in beside
            )
            if own[number] or (mention.kind == "office" and near):
                spans.append((mention.start - statement.start, mention.end - statement.start))
    return sorted(spans)


def _gap(text: str, start: int, end: int, other_start: int, other_end: int) -> bool:
    return min(abs(start - other_end), abs(other_start - end)) <= _GAP


@lru_cache(maxsize=65_536)
def _is_one_of(name: str, speakers: tuple[str, ...]) -> bool:
    return any(name == speaker or same_name(name, speaker) for speaker in speakers)
