"""Russian speakers who speak for somebody else: press services, spokesmen; and the "собеседник" of a report."""

from collections.abc import Sequence

from compare.names.lexicon import lexicon
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.noun_phrase import NOBODY, NounPhrase, speaker_of
from compare.split.attribution.phrase_words import adjective_of
from compare.split.attribution.russian_roles import head_of
from compare.split.attribution.russian_words import first_lemma
from compare.split.attribution.tokens import Token, parses, word_set


def press_service(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "Пресс-служба МИД": the body it speaks for."""
    is_service = phrase.inside[0].key.startswith(("пресс-служб", "пресс-центр")) and len(phrase.inside) > 1
    return speaker_of(phrase.tail(1), memory) or NOBODY if is_service else None


def interlocutor(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "Собеседник": the person who spoke last; a source where it says whose or where he is."""
    if phrase.inside[0].key not in ("собеседник", "собеседница") or phrase.name:
        return None
    after = phrase.sentence.tokens[phrase.span.last : phrase.span.last + 2]
    is_placed = bool(after) and (after[0].key in ("в", "во", "из") or (after[0].text == "," and len(after) > 1))
    if len(phrase.inside) == 1 and (not is_placed or _is_closing(after)):
        for speakers in reversed(memory.said[-3:]):
            if len(speakers) == 1 and speakers[0].sort in ("person", "source"):
                return speakers[0]
    return Speaker("source", "source", "m")


def _is_closing(after: Sequence[Token]) -> bool:
    """Whether a comma goes on with no more of the phrase."""
    found = parses(after[-1].text)[:1] if after[-1].kind == "word" else ()
    return after[0].text == "," and bool(found) and found[0].pos not in ("ADJF", "PRTF")


def spokesman(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """The spokesman named before, or the body he speaks for: "представитель армии", "пресс-секретарь президента РФ"."""
    if not phrase.has_title or "spokesman" not in phrase.titles or phrase.read.person:
        return None
    named = _named_spokesman(phrase, memory)
    behind = _represented(phrase.inside)
    if named is not None or not behind:
        return named
    represented = speaker_of(phrase.tail(behind), memory)
    return _voice_of(represented) if represented is not None else None


def _named_spokesman(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """The spokesman of a body, or of an office, whom the report has named."""
    side, others = phrase.side, phrase.titles - {"spokesman"}
    wanted = _chancery(phrase.read.body or phrase.read.office or "", side)
    for known in reversed(memory.people):
        if known.sort != "person" or "spokesman" not in known.titles or (side and known.side and side != known.side):
            continue
        if not wanted or any(wanted in one for one in known.offices) or others & known.titles:
            return known
    return None


def _represented(inside: Sequence[Token]) -> int:
    """Place of whom a spokesman speaks for; 0 when it is not said."""
    at = head_of(inside)
    if at is None or at + 1 >= len(inside) or first_lemma(inside[at].key) not in _VOICES:
        return 0
    return at + 1


_VOICES = word_set("представитель представительница пресс-секретарь пресс-атташе пресс-офицер")


def _voice_of(speaker: Speaker) -> Speaker:
    """The body that speaks where the spokesman of an office does: the president's is the Kremlin."""
    name = speaker.name if speaker.sort == "source" else _chancery(speaker.name, speaker.side)
    if name == speaker.name:
        return speaker
    return Speaker(name, "body", "", speaker.titles, speaker.offices, speaker.side)


def _chancery(office: str, side: str) -> str:
    """The body of a president's office; any other office or body as it is."""
    if not office.endswith("President") or not side:
        return office
    body = lexicon().body_of.get((side, "presidency"))
    return body.canonical if body is not None else f"{adjective_of(side)} presidency".strip()
