"""Carry speakers through the pieces of a report: within a sentence, through a quotation, and back to the outlet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from compare.model import Act, Distance
from compare.split.attribution.bodies import countries_of
from compare.split.attribution.governing import governing_cue, nested
from compare.split.attribution.headline import headline
from compare.split.attribution.memory import Speaker, is_somebody
from compare.split.attribution.narrative import continues
from compare.split.attribution.russian_words import may_be_topic
from compare.split.attribution.said import Said, State, arabic_topic, joined, resolved
from compare.split.attribution.sentences import MODULES, meet, read_sentence, sentences
from compare.split.attribution.speakers import resolve
from compare.split.attribution.tokens import tokenise
from compare.split.attribution.words import Sentence
from compare.split.cut import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have made one proposition."""

    speaker: str | None = None  # canonical English where the tables know it, else as printed; "; " between several
    via: str | None = None
    channel: str | None = None
    verb: str | None = None  # as printed
    act: Act = "states"
    distance: Distance = "neutral"


def attribute(text: str, language: str, pieces: Sequence[Piece]) -> list[Attribution]:
    """One attribution for each piece, in order. Linear in the length of the text."""
    tokens = tokenise(text)
    starts = [token.start for token in tokens]
    state = State()
    state.memory.country, state.memory.sides = countries_of(text, language)
    out: list[Attribution] = []
    groups = sentences(pieces)
    read = [read_sentence(text, language, group, tokens, starts) for group in groups]
    for sentence in read:
        meet(sentence, state.memory)
    for number, group in enumerate(groups):
        following = read[number + 1] if number + 1 < len(read) else None
        out += _sentence(text, group, read[number], following, state)
        if number and _points_back(read[number]):
            _give_back(out, len(group), len(groups[number - 1]), groups[number - 1])
    return _titles(pieces, out)


_BACK = {"ru": re.compile(r"об этом (?!же)|такие данные|такую (?:цифру|оценку)|такое (?:число|заявление|мнение)")}


def _points_back(read: Sentence) -> bool:
    """ "Об этом сообщила служба …": names who told what stands in the sentence before."""
    pattern = _BACK.get(read.language)
    head = " ".join(token.key for token in read.tokens[:4])
    return bool(pattern and pattern.match(head) and any(cue.kind in ("speech", "relay") for cue in read.cues))


def _give_back(out: list[Attribution], size: int, before: int, group: Sequence[Piece]) -> None:
    """The speaker of the last sentence for the one before it, where that has none."""
    teller = out[-1]
    first = len(out) - size - before
    if teller.speaker and group[0].role == "body" and all(one.speaker is None for one in out[first : first + before]):
        for place in range(first, first + before):
            out[place] = replace(teller, distance=out[place].distance)


def _titles(pieces: Sequence[Piece], out: list[Attribution]) -> list[Attribution]:
    """A headline of several sentences has one speaker, named at its end: "…. – Blinken"."""
    for place in range(len(pieces) - 2, -1, -1):
        here, after = pieces[place], pieces[place + 1]
        is_one = here.role == after.role == "title" and here.paragraph == after.paragraph
        if is_one and out[place].speaker is None and out[place + 1].speaker:
            out[place] = out[place + 1]
    return out


def _sentence(
    text: str, group: Sequence[Piece], read: Sentence, following: Sentence | None, state: State
) -> list[Attribution]:
    if group[0].role in ("title", "subtitle"):
        speakers = headline(read, state.memory)
        if speakers:
            return [Attribution(speaker=joined(speakers), act="says") for _ in group]
    else:
        speakers = headline(read, state.memory, is_body=True)
        if speakers:
            state.memory.speak(speakers)
            state.open_speakers = speakers
            return [Attribution(speaker=joined(speakers), act="says") for _ in group]
    if group[0].paragraph != state.paragraph:
        state.paragraph = group[0].paragraph
        state.carried += 1
    said = resolved(read, state)
    out: list[Attribution] = []
    previous: Said | None = None
    earlier: Said | None = None
    for piece in group:
        governing = governing_cue(text, piece, said, previous, read, earlier)
        earlier = governing
        if governing is None:
            out.append(_uncued(text, piece, read, following, said, state))
            previous = None
            continue
        out.append(_attribution(text, piece, governing, said, state, read))
        previous = governing if governing.is_speech else (governing if governing.cue.is_after else None)
    _close(said, out, state, read)
    return out


def _attribution(
    text: str, piece: Piece, governing: Said, said: list[Said], state: State, read: Sentence
) -> Attribution:
    speakers, via, entry = governing.speakers, None, governing.cue.form.entry
    inner = nested(text, piece, governing, said, read.language)
    source = governing
    if inner is not None:
        via = joined(governing.speakers)
        speakers, entry, source = inner.speakers, inner.cue.form.entry, inner
    if source.cue.reference == "same" and via is None:
        after = next((one for one in said if one.cue.is_after and not one.is_media and one.speakers != speakers), None)
        via = joined(after.speakers) if after and piece.start <= after.start < piece.end else None
    channel = next((joined(one.speakers) for one in said if one.is_media and one.speakers != speakers), None)
    for one in said:
        if one.cue.is_after and one is not governing and one.is_speech and not one.is_media:
            state.memory.speak(one.speakers)
    state.memory.speak(governing.speakers if not governing.is_media else ())
    return Attribution(
        speaker=joined(speakers), via=via, channel=channel, verb=text[source.start : source.end],
        act=entry.act, distance="distanced" if _is_distanced(piece, said) else entry.distance,
    )  # fmt: skip


def _is_distanced(piece: Piece, said: list[Said]) -> bool:
    """Whether an adverb of doubt ("allegedly", "якобы") stands in the piece."""
    adverbs = (one for one in said if one.cue.kind == "adverb" and one.cue.form.entry.distance == "distanced")
    return any(piece.start <= one.start < piece.end for one in adverbs)


def _uncued(
    text: str, piece: Piece, read: Sentence, following: Sentence | None, said: list[Said], state: State
) -> Attribution:
    """A piece no cue of its sentence governs: somebody's words going on, or the outlet's own voice."""
    distance: Distance = "distanced" if _is_distanced(piece, said) else "neutral"
    if piece.quoted and state.memory.said:
        return Attribution(speaker=joined(state.memory.last()), via=state.open_via, act="says", distance=distance)
    voiced = any(one.cue.kind != "adverb" for one in said)
    if not voiced and state.open_speakers and piece.role == "body":
        head = text[piece.start : piece.end]
        is_new = read.language in ("en", "ru") and _has_actor(read)
        voices = len({one.name for some in state.memory.said for one in some if one.sort != "media"})
        coming = following.cues if following else ()
        if not is_new and continues(head, read, coming, state.open_speakers, state.carried, voices):
            return Attribution(speaker=joined(state.open_speakers), act="says", distance=distance)
    return Attribution(distance=distance)


def _has_actor(read: Sentence) -> bool:
    """Whether a sentence begins with somebody of its own."""
    lead = list(read.tokens[:12])
    return any(
        span.first <= 2 and any(t.is_capital for t in lead[max(1, span.first) : span.last])
        for span in MODULES[read.language].chunks(lead)
    )


def _close(said: list[Said], out: list[Attribution], state: State, read: Sentence) -> None:
    """What the next sentence inherits."""
    voiced = [one for one in said if one.cue.kind != "adverb" and one.speakers and not one.is_media]
    if voiced:
        if read.language == "ru" and all(speaker.sort == "body" for one in voiced for speaker in one.speakers):
            topic = _topic_of(read, state)
            if topic and state.memory.said:  # "Байден позвонил сопернику, сообщили в Белом доме": "he" is Biden
                state.memory.said.insert(len(state.memory.said) - 1, topic)
        governing = [one for one in voiced if one.is_speech and not _is_deed(read, one)]
        state.open_speakers = governing[-1].speakers if governing and out[-1].speaker else ()
        if governing and out[-1].via:
            state.open_speakers = governing[0].speakers
        state.carried = 0
    elif any(one.speaker for one in out):
        state.carried += 1
    else:
        state.open_speakers = ()
        topic = _topic_of(read, state)
        if topic:
            state.memory.speak(topic)


_SAYS_WHAT = frozenset(["что", "чтобы", ":", "о", "об", "обо", "«", '"', "“", "—"])


def _is_deed(read: Sentence, one: Said) -> bool:
    """ "The council announced three days of mourning": no words of the council's that could go on (Russian)."""
    if read.language != "ru" or one.cue.kind != "speech" or one.cue.is_after or one.cue.reference == "text":
        return False
    return not _SAYS_WHAT & {token.key for token in read.tokens[one.cue.at : one.cue.last + 12]}


_LEAD = 6  # tokens in which an English sentence names whom it is about


def _topic_of(read: Sentence, state: State) -> tuple[Speaker, ...]:
    """The person a narrating sentence begins with: whom "he" means in the next."""
    if read.language == "ar":
        return tuple(one for one in arabic_topic(read, state.memory, len(read.tokens)) if one.sort == "person")
    if read.language not in ("en", "ru"):
        return ()
    lead = _LEAD if read.language == "en" else 60
    for span in MODULES[read.language].chunks(read.tokens[:60]):
        if span.first >= lead:
            break
        if read.language == "ru" and not may_be_topic(read.tokens, span):
            continue
        found = resolve(read, span, state.memory)
        people = tuple(one for one in found if one.sort == "person" and is_somebody(one, state.memory, read.language))
        if people:
            return people[:1]
    return ()
