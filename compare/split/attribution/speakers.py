"""From a printed phrase to its speakers, with a memory of who was named in the report.

phrase ─▶ parts that speak together ─▶ each through the sieves of its language ─▶ speakers, whom the memory meets
"""

from collections.abc import Iterator, Sequence

from compare.split.attribution import arabic_speakers, english_speakers, russian_speakers
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.noun_phrase import NounPhrase, Rules, speaker_of
from compare.split.attribution.words import Sentence, Span

_RULES = {"ar": arabic_speakers.RULES, "en": english_speakers.RULES, "ru": russian_speakers.RULES}
_MANY = 4  # speakers of one phrase


def resolve(
    sentence: Sentence, span: Span, memory: Memory, gender: str = "", *, is_subject: bool = True
) -> tuple[Speaker, ...]:
    """Who a phrase names, whom the memory meets: several when they speak together; none when it names nobody."""
    rules = _RULES.get(sentence.language)
    if rules is None:
        return ()
    found: list[Speaker] = []
    for one in _speakers(sentence, span, rules, memory, gender, is_subject=is_subject):
        if all(one.name != other.name for other in found):
            found.append(one)
            memory.meet(one)
    return tuple(found[:_MANY])


def learn(sentence: Sentence, chunks: Sequence[Span], memory: Memory) -> None:
    """Remember who is named with which title in a sentence, so that a bare title can be resolved."""
    rules = _RULES[sentence.language]
    for chunk in chunks:
        if chunk.last - chunk.first < 2:
            continue
        whole = rules.with_office(sentence.tokens, rules.widen(sentence.tokens, chunk), chunks)
        alone = Sentence(sentence.text, sentence.language, sentence.tokens[whole.first : whole.last])
        _learn_phrase(alone, rules, memory)


def _learn_phrase(phrase: Sentence, rules: Rules, memory: Memory) -> None:
    met: set[str] = set()
    for one in _speakers(phrase, Span(0, len(phrase.tokens)), rules, memory, "", is_subject=False):
        has_title = one.sort in ("person", "body") and bool(one.titles)
        is_unnamed = not one.is_known and one.name[:1].islower()
        if has_title and not is_unnamed and one.name not in met:
            met.add(one.name)
            memory.meet(one)
        elif not has_title and one.sort == "person":
            memory.name(one)


def _speakers(
    sentence: Sentence, span: Span, rules: Rules, memory: Memory, gender: str, *, is_subject: bool
) -> Iterator[Speaker]:
    """The speakers of each part of a phrase in turn: the memory may have met one before the next is asked for."""
    parts = rules.split(sentence.tokens, rules.widen(sentence.tokens, span))
    for part in parts:
        phrase = NounPhrase(
            sentence=sentence, span=part, rules=rules, country=memory.country,
            gender=gender if len(parts) == 1 else "", is_subject=is_subject,
        )  # fmt: skip
        one = speaker_of(phrase, memory)
        if one is not None:
            yield one
