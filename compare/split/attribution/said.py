"""The cues of a sentence with their speakers, and what one sentence leaves for the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from compare.language.fold import fold
from compare.names import read_phrase
from compare.split.attribution.arabic_topic import any_subject, first_subject, last_subject
from compare.split.attribution.english_phrases import chunks
from compare.split.attribution.memory import ANYBODY, Memory, Speaker, agrees, is_somebody
from compare.split.attribution.russian_words import DOCS, first_lemma
from compare.split.attribution.sentences import MODULES
from compare.split.attribution.speakers import resolve
from compare.split.attribution.tokens import word_set
from compare.split.attribution.words import Cue, Sentence, Span


@dataclass(frozen=True, slots=True)
class Said:
    """A cue with its speakers."""

    cue: Cue
    speakers: tuple[Speaker, ...]
    start: int  # characters of the verb
    end: int
    begin: int = 0  # first character of verb and subject together
    is_cited: bool = False  # a medium that another one cites as its source
    is_parenthesis: bool = False  # "so the cut, analysts say, will be small": of its own clause only

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


def resolved(read: Sentence, state: State) -> list[Said]:
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
            is_bound = before in ("в", "во", "на") or (read.language == "ru" and first_lemma(before) in DOCS)
            is_subject = cue.kind in ("speech", "stance") and not is_bound and not is_quoted
            country, memory.country = memory.country, _owner_country(read, cue, memory.country)
            speakers = resolve(read, cue.subject, memory, cue.gender, is_subject=is_subject)
            memory.country = country
            if cue.is_after and _is_nobody(speakers):
                speakers = _topic(read, state, cue) or speakers  # "Прокуратура начала проверку, рассказали в ведомстве"
            if not speakers or (cue.kind == "relay" and not _passes_on(cue, speakers, read.language)):
                continue
        elif cue.reference in ("pronoun", "dropped", "text"):
            is_near = read.language == "en" and bool(out) and _is_parted(read, out[-1].cue, cue)
            speakers = latest if is_near and agrees(latest, cue.gender) else _meant(cue, latest, memory)
            is_own = cue.kind == "possessive" and read.language == "ru" and bool(latest)
            if is_own and latest[0].sort in ("person", "source") and agrees(latest, cue.gender):
                speakers = latest  # "Аналитик разочарован: решимости, на его взгляд, не хватило"
            if cue.reference in ("dropped", "pronoun") and read.language == "ar" and not latest:
                speakers = _topic(read, state, cue) or speakers
            if cue.gender == "p" and cue.is_after and cue.reference == "pronoun" and not latest:
                speakers = _topic(read, state, cue) or speakers  # "X …, their statement said"
        elif cue.reference == "same":
            speakers = spoken or latest or _topic(read, state, cue) or _carried(read, cue, memory)
            if cue.kind == "stance" and latest:
                speakers = latest
            if cue.subject is not None and not latest:
                speakers = resolve(read, cue.subject, memory, cue.gender) or speakers
        elif cue.reference == "both":
            pair = [one for one in memory.people if one.sort == "person" and (one.is_known or " " in one.name)][-2:]
            speakers = tuple(pair) if len(pair) == 2 else ()
        if not speakers and cue.kind != "adverb":
            continue
        is_cited = cue.kind == "source" and any(one.is_media and one.speakers != speakers for one in out[-_CUES:])
        out.append(Said(cue, speakers, first.start, last.end, begin, is_cited, _is_parenthesis(read, cue)))
        if speakers and not out[-1].is_media:
            latest = speakers
            if cue.kind == "speech" and not (spoken and _is_inside(read, out)):
                spoken = speakers
    return _with_channels(out)


def _owner_country(read: Sentence, cue: Cue, country: str) -> str:
    """Whose foreign minister "its foreign minister" is: the country the sentence begins with (English)."""
    span = cue.subject
    if read.language != "en" or span is None or not span.first:
        return country
    if read.tokens[span.first - 1].key not in ("its", "their"):
        return country
    for one in chunks(read.tokens[: min(_FAR, span.first - 1)]):
        words = " ".join(token.text for token in read.tokens[one.first : one.last])
        side = read_phrase(words, "en").side or ""
        if len(side) == 2:
            return side
    return country


def _is_parenthesis(read: Sentence, cue: Cue) -> bool:
    """Whether an English cue stands between the commas of a clause that begins with "so", "and" or "but"."""
    if read.language != "en" or not cue.is_after or cue.subject is None or cue.subject.first > cue.at:
        return False
    after = read.tokens[cue.last : cue.last + 6]
    if len(after) < 6 or after[0].text != ",":
        return False
    start = cue.subject.first - 2
    while start > 0 and read.tokens[start].text not in ",;:":
        start -= 1
    return start > 0 and read.tokens[start + 1].key in ("so", "and", "but", "which", "yet")


def _is_parted(read: Sentence, before: Cue, cue: Cue) -> bool:
    """ "X told the BBC it was so; Russia, he claimed, had …": he is the one who spoke in the same sentence."""
    return any(token.text == ";" for token in read.tokens[before.last : cue.at])


def _is_inside(read: Sentence, said: Sequence[Said]) -> bool:
    """Whether the last cue stands within what an earlier one tells: "X said the bond they claimed, noting …"."""
    speech = [one for one in said if one.cue.kind == "speech"][-2:]
    if read.language != "en" or len(speech) < 2 or speech[-1].cue.is_after:
        return False
    between = read.tokens[speech[0].cue.last : speech[1].cue.at]
    return not any(token.text in ",;:" or token.key in ("and", "but", "while") for token in between)


def _carried(read: Sentence, cue: Cue, memory: Memory) -> tuple[Speaker, ...]:
    """Whom a participle means whose sentence names nobody: the last speaker, in English only behind a pronoun."""
    if read.language == "en" and cue.form.voice == "participle" and cue.at > 3:
        before = {token.key for token in read.tokens[max(0, cue.at - 24) : cue.at]}
        if not before & _PERSONAL:
            return ()
    return memory.last(cue.gender)


_PERSONAL = word_set("he she it they his her its their")
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
    if latest and (not cue.is_after or cue.kind == "possessive") and agrees(latest, cue.gender):
        return latest
    return memory.last(cue.gender)


def _topic(read: Sentence, state: State, cue: Cue) -> tuple[Speaker, ...]:
    """Who the sentence is about: its first phrase, for "…, adding that" after a verb the lexicon lacks."""
    if read.language == "ar":
        return _arabic_topic(read, state, cue)
    before = read.tokens[max(0, cue.at - _FAR) : cue.at]
    for span in reversed(MODULES[read.language].chunks(before)):
        lead = span.first
        while lead > 0 and before[lead - 1].key in ("the", "a", "an", "his", "her", "its", "their"):
            lead -= 1
        if lead > 0 and before[lead - 1].text not in ",;" and before[lead - 1].key not in _TIMES:
            continue
        found = resolve(read, span, state.memory)
        is_sure = all(is_somebody(one, state.memory, read.language) for one in found)
        sorts = ("person", "body", "country", "source") if read.language == "en" else ("person", "body", "country")
        if found and is_sure and all(one.sort in sorts for one in found):
            return found
    return ()


_TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday day night morning evening week month year earlier later"
)
_CUES = 20  # cues of a sentence that are looked back at
_FAR = 120  # tokens that are looked at: keeps long texts linear
_BUT_HE = word_set("لكنه لكنها ولكنه ولكنها إلا أنه أنها إذ غير")


def _arabic_topic(read: Sentence, state: State, cue: Cue) -> tuple[Speaker, ...]:
    """The subject of the sentence's first verb, for "لكنه حذر", "وقال" after a verb the lexicon lacks."""
    if cue.at < 3:
        return ()
    is_own = read.tokens[cue.at - 1].key in _BUT_HE
    span = None if is_own else last_subject(read.tokens[max(0, cue.at - _FAR) : cue.at])
    if span is not None and cue.at > _FAR:
        span = Span(span.first + cue.at - _FAR, span.last + cue.at - _FAR)
    near = resolve(read, span, state.memory) if span is not None else ()
    if near and near[0].sort == "person" and agrees(near, cue.gender):
        return near
    found = arabic_topic(read, state.memory, until=cue.at)
    if not found and cue.reference == "same":
        span = any_subject(read.tokens[: min(cue.at, _FAR)])
        found = resolve(read, span, state.memory) if span is not None else ()
    return found if found and (is_own or agrees(found, cue.gender)) else ()


def arabic_topic(read: Sentence, memory: Memory, until: int) -> tuple[Speaker, ...]:
    """Who a narrating sentence is about: the subject of its first verb, or what stands before it."""
    tokens = read.tokens[: min(until, _FAR)]
    span = first_subject(tokens)
    found = resolve(read, span, memory) if span is not None else ()
    return found if found and all(one.sort in ("person", "body", "country") for one in found) else ()


def joined(speakers: tuple[Speaker, ...]) -> str | None:
    return "; ".join(speaker.name for speaker in speakers) or None
