"""The cues of a sentence with their speakers, and what one sentence leaves for the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from compare.language.fold import fold
from compare.split.attribution import english, russian
from compare.split.attribution.arabic_phrases import right_chunk
from compare.split.attribution.memory import ANYBODY, Memory, Speaker, agrees
from compare.split.attribution.russian_words import DOCS, _first
from compare.split.attribution.sentences import Sentence
from compare.split.attribution.speakers import resolve
from compare.split.attribution.tokens import word_set
from compare.split.attribution.words import Cue
from compare.split.cut import Piece


@dataclass(frozen=True, slots=True)
class Said:
    """A cue with its speakers."""

    cue: Cue
    speakers: tuple[Speaker, ...]
    start: int  # characters of the verb
    end: int
    begin: int = 0  # first character of verb and subject together
    is_cited: bool = False  # a medium that another one cites as its source

    @property
    def is_media(self) -> bool:
        return not self.is_cited and bool(self.speakers) and all(speaker.sort == "media" for speaker in self.speakers)

    @property
    def is_speech(self) -> bool:
        return self.cue.kind in ("speech", "source", "possessive", "relay", "noun")


@dataclass(slots=True)
class State:
    """What one sentence leaves for the next."""

    memory: Memory = field(default_factory=Memory)
    open_speakers: tuple[Speaker, ...] = ()  # whose words may go on
    open_via: str | None = None
    carried: int = 0  # sentences carried without a cue
    paragraph: int = -1


def resolved(text: str, group: Sequence[Piece], read: Sentence, state: State) -> list[Said]:
    """Cues of the sentence with their speakers; the memory learns every name."""
    memory, out = state.memory, list[Said]()
    latest: tuple[Speaker, ...] = ()
    spoken: tuple[Speaker, ...] = ()  # by a verb of speech: whose participle "adding that" is
    for cue in read.cues:
        first, last = read.tokens[cue.at], read.tokens[cue.last - 1]
        begin = min(first.start, read.tokens[cue.subject.first].start) if cue.subject else first.start
        speakers: tuple[Speaker, ...] = ()
        if cue.reference == "named" and cue.subject is not None:
            before = read.tokens[cue.subject.first - 1].key if cue.subject.first else ""
            is_quoted = cue.form.entry.lemma in _QUOTES and cue.subject.first >= cue.last
            is_bound = before in ("в", "во", "на") or (read.language == "ru" and _first(before) in DOCS)
            is_subject = cue.kind in ("speech", "stance") and not is_bound and not is_quoted
            speakers = resolve(read.tokens, cue.subject, text, read.language, memory, cue.gender, is_subject=is_subject)
            if cue.is_after and _is_nobody(speakers):
                speakers = (
                    _topic(text, read, state, cue) or speakers
                )  # "Прокуратура начала проверку, рассказали в ведомстве"
            if not speakers or (cue.kind == "relay" and not _passes_on(cue, speakers, read.language)):
                continue
        elif cue.reference in ("pronoun", "dropped", "text"):
            speakers = _meant(cue, latest, memory)
            is_own = cue.kind == "possessive" and read.language == "ru" and bool(latest)
            if is_own and latest[0].sort in ("person", "source") and agrees(latest, cue.gender):
                speakers = latest  # "Аналитик разочарован: решимости, на его взгляд, не хватило"
            if cue.reference == "dropped" and read.language == "ar" and not latest:
                speakers = _topic(text, read, state, cue) or speakers
            if cue.gender == "p" and cue.is_after and cue.reference == "pronoun" and not latest:
                speakers = _topic(text, read, state, cue) or speakers  # "X …, their statement said"
        elif cue.reference == "same":
            speakers = spoken or latest or _topic(text, read, state, cue) or memory.last(cue.gender)
            if cue.kind == "stance" and latest:
                speakers = latest
            if cue.subject is not None and not latest:
                speakers = resolve(read.tokens, cue.subject, text, read.language, memory, cue.gender) or speakers
        elif cue.reference == "both":
            pair = [one for one in memory.people if one.sort == "person" and (one.is_known or " " in one.name)][-2:]
            speakers = tuple(pair) if len(pair) == 2 else ()
        if not speakers and cue.kind != "adverb":
            continue
        is_cited = cue.kind == "source" and any(one.is_media and one.speakers != speakers for one in out[-_CUES:])
        out.append(Said(cue, speakers, first.start, last.end, begin, is_cited))
        if speakers and not out[-1].is_media:
            latest = speakers
            spoken = speakers if cue.kind == "speech" else spoken
    return _with_channels(out)


_ON_WORD_OF = frozenset(["со ссылкой на", "ссылаясь на", "citing", "quoting", "نقلا عن"])


def _with_channels(said: list[Said]) -> list[Said]:
    """Whoever reports something with a reference to another is a medium: "передает «Башинформ» со ссылкой на …"."""
    for place, one in enumerate(said[:-1]):
        after = said[place + 1]
        is_source = after.cue.form.entry.lemma in _ON_WORD_OF and after.begin <= one.end + _NEAR and one.cue.is_after
        if is_source and one.speakers and not any(speaker.is_known for speaker in one.speakers):
            media = tuple(replace(speaker, sort="media") for speaker in one.speakers)
            said[place] = replace(one, speakers=media)
    return said


_NEAR = 60  # characters


def _is_nobody(speakers: tuple[Speaker, ...]) -> bool:
    """ "The agency", "ведомство": a body that only says that another was named."""
    return len(speakers) == 1 and not speakers[0].is_known and fold(speakers[0].name) in ANYBODY


_QUOTES = ("цитировать", "процитировать")
"""Their object is the speaker: his name stands in the accusative."""


def _passes_on(cue: Cue, speakers: tuple[Speaker, ...], language: str) -> bool:
    """Whether a verb of passing on has a medium as its subject, or names the one quoted after it."""
    is_object = cue.subject is not None and cue.subject.first >= cue.last
    return language == "ar" or is_object or all(speaker.sort == "media" for speaker in speakers)


def _meant(cue: Cue, latest: tuple[Speaker, ...], memory: Memory) -> tuple[Speaker, ...]:
    """Whom a pronoun or a verb without a subject means: after the words, the speaker of the sentence before."""
    if latest and not cue.is_after and agrees(latest, cue.gender):
        return latest
    return memory.last(cue.gender)


def _topic(text: str, read: Sentence, state: State, cue: Cue) -> tuple[Speaker, ...]:
    """Who the sentence is about: its first phrase, for "…, adding that" after a verb the lexicon lacks."""
    if read.language == "ar":
        return _arabic_topic(text, read, state, cue)
    module = english if read.language == "en" else russian
    before = read.tokens[max(0, cue.at - _FAR) : cue.at]
    for span in reversed(module.chunks(before)):
        lead = span.first
        while lead > 0 and before[lead - 1].key in ("the", "a", "an"):
            lead -= 1
        if lead > 0 and before[lead - 1].text not in ",;":
            continue
        found = resolve(read.tokens, span, text, read.language, state.memory)
        if found and all(one.sort in ("person", "body", "country") for one in found):
            return found
    return ()


_CUES = 20  # cues of a sentence that are looked back at
_FAR = 120  # tokens that are looked at: keeps long texts linear
_BUT_HE = word_set("لكنه لكنها ولكنه ولكنها إلا أنه أنها إذ غير")


def _arabic_topic(text: str, read: Sentence, state: State, cue: Cue) -> tuple[Speaker, ...]:
    """The subject of the sentence's first verb, for "لكنه حذر" after a verb the lexicon lacks."""
    if cue.at < 3 or read.tokens[cue.at - 1].key not in _BUT_HE:
        return ()
    span = right_chunk(read.tokens[:_FAR], [token.key for token in read.tokens[: min(cue.at, _FAR)]], 1)
    found = resolve(read.tokens, span, text, "ar", state.memory) if span is not None and span.first <= 2 else ()
    return found if all(one.sort in ("person", "body", "country") for one in found) else ()


def joined(speakers: tuple[Speaker, ...]) -> str | None:
    return "; ".join(speaker.name for speaker in speakers) or None
