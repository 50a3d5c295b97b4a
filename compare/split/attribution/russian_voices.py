"""Russian speakers who speak for somebody else: spokesmen and press secretaries; and the "собеседник" of a report."""

from collections.abc import Sequence

from compare.names.lexicon import lexicon
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.phrase_words import _adjective
from compare.split.attribution.russian_roles import head_of
from compare.split.attribution.russian_words import _first
from compare.split.attribution.tokens import Token, parses, word_set
from compare.split.attribution.words import Span


def interlocutor(tokens: Sequence[Token], span: Span, memory: Memory) -> Speaker | None:
    """ "Собеседник": the person who spoke last; nobody known where it says whose or where he is."""
    after = tokens[span.last : span.last + 2]
    is_new = bool(after) and (after[0].key in ("в", "во", "из") or (after[0].text == "," and len(after) > 1))
    if span.last - span.first > 1 or (is_new and not _is_closing(after)):
        return None
    for speakers in reversed(memory.said[-3:]):
        if len(speakers) == 1 and speakers[0].sort in ("person", "source"):
            return speakers[0]
    return None


def _is_closing(after: Sequence[Token]) -> bool:
    found = parses(after[-1].text)[:1] if after[-1].kind == "word" else ()
    return after[0].text == "," and bool(found) and found[0].pos not in ("ADJF", "PRTF")


def behind_spokesman(inside: Sequence[Token]) -> int:
    """Place of whom a spokesman speaks for: "представитель армии", "пресс-секретарь президента РФ"; 0 when not said."""
    at = head_of(inside)
    is_voice = at is not None and _first(inside[at].key) in _VOICES
    return at + 1 if at is not None and is_voice and at + 1 < len(inside) else 0


def spokesman_named(memory: Memory, titles: frozenset[str], side: str, office: str) -> Speaker | None:
    """The spokesman of a body, or of an office, whom the report has named."""
    wanted = _chancery(office, side)
    for known in reversed(memory.people):
        if known.sort != "person" or "spokesman" not in known.titles or (side and known.side and side != known.side):
            continue
        if not wanted or any(wanted in one for one in known.offices) or (titles - {"spokesman"}) & known.titles:
            return known
    return None


def voice_of(speaker: Speaker | None) -> Speaker | None:
    """The body that speaks where the spokesman of an office does: the president's is the Kremlin."""
    if speaker is None or speaker.sort == "source":
        return speaker
    name = _chancery(speaker.name, speaker.side)
    return speaker if name == speaker.name else Speaker(name, "body", "", speaker.titles, speaker.offices, speaker.side)


def _chancery(office: str, side: str) -> str:
    if not office.endswith("President") or not side:
        return office
    body = lexicon().body_of.get((side, "presidency"))
    return body.canonical if body is not None else f"{_adjective(side)} presidency".strip()


_VOICES = word_set("представитель представительница пресс-секретарь пресс-атташе пресс-офицер")
