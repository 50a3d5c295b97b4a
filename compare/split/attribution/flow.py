"""Carry speakers through the pieces of a report: within a sentence, through a quotation, and back to the outlet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType

from compare.language import LANGUAGES, detect_language, fold
from compare.model import Act, Distance
from compare.split.attribution import arabic, english, russian
from compare.split.attribution.bodies import countries_of
from compare.split.attribution.headline import headline
from compare.split.attribution.memory import Memory, Speaker, agrees
from compare.split.attribution.narrative import continues, is_relative, turns_away
from compare.split.attribution.speakers import resolve
from compare.split.attribution.tokens import Token, between, tokenise
from compare.split.attribution.words import Cue, Span, vocabulary
from compare.split.cut import Piece

_MODULES = {"ar": arabic, "en": english, "ru": russian}
_THAT = {
    "ar": re.compile(r"(?:\b[بو]?ا[نن]|باعتقال|\bب\w+|:)"),
    "ru": re.compile(r"что|:|«|\bо\b"),
    "en": re.compile(r""),
}
_MAX_TOKENS = 400  # of one "sentence": longer ones are no sentences, and are read in parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have made one proposition."""

    speaker: str | None = None  # canonical English where the tables know it, else as printed; "; " between several
    via: str | None = None
    channel: str | None = None
    verb: str | None = None  # as printed
    act: Act = "states"
    distance: Distance = "neutral"


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


def attribute(text: str, language: str, pieces: Sequence[Piece]) -> list[Attribution]:
    """One attribution for each piece, in order. Linear in the length of the text."""
    tokens = tokenise(text)
    starts = [token.start for token in tokens]
    state = State()
    state.memory.country, state.memory.sides = countries_of(text, language)
    out: list[Attribution] = []
    groups = _sentences(pieces)
    read = [_read(text, language, group, tokens, starts) for group in groups]
    for sentence in read:
        _meet(sentence, text, state.memory)
    for number, group in enumerate(groups):
        following = read[number + 1] if number + 1 < len(read) else None
        out += _sentence(text, group, read[number], following, state)
        if number and _points_back(read[number]):
            _give_back(out, len(group), len(groups[number - 1]), groups[number - 1])
    return _titles(pieces, out)


_BACK = {"ru": re.compile(r"об этом (?!же)|такие данные|такую (?:цифру|оценку)|такое (?:число|заявление|мнение)")}


def _points_back(read: "Sentence") -> bool:
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


def _meet(sentence: "Sentence", text: str, memory: Memory) -> None:
    """Learn who is named with which title anywhere in the report, so that a bare title can be resolved."""
    module = _MODULES.get(sentence.language)
    if module is None:
        return
    for first in range(0, len(sentence.tokens), _MAX_TOKENS):
        part = sentence.tokens[first : first + _MAX_TOKENS]
        chunks = module.chunks(part)
        for span in chunks:
            if span.last - span.first >= 2:
                span = _with_office(part, span, chunks, sentence.language)
                words = part[span.first : span.last]
                resolve(words, Span(0, len(words)), text, sentence.language, memory, is_subject=False, is_quiet=True)


def _with_office(tokens: Sequence[Token], span: Span, chunks: Sequence[Span], language: str) -> Span:
    """A name with the office that stands after it: "Amina Warsamo, the minister of transport,"."""
    if language != "en" or span.last >= len(tokens) or tokens[span.last].text != ",":
        return span
    if not all(token.is_capital for token in tokens[span.first : span.last] if token.kind == "word"):
        return span
    last = span.last + 1
    while last < len(tokens) and tokens[last].key in ("the", "a", "an", "its", "their"):
        last += 1
    office = next((one for one in chunks if one.first == last), None)
    if office is None or not any("title" in vocabulary("en").get(t.key, ()) for t in tokens[last : office.last]):
        return span
    return Span(span.first, office.last)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens and cues of the pieces that share a sentence."""

    language: str
    tokens: Sequence[Token]
    cues: tuple[Cue, ...]


def _sentences(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        last = groups[-1][-1] if groups else None
        if last is not None and last.sentence == piece.sentence and last.role == piece.role and len(groups[-1]) < 40:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _read(text: str, language: str, group: Sequence[Piece], tokens: Sequence[Token], starts: Sequence[int]) -> Sentence:
    start, end = group[0].start, group[-1].end
    inside = _outside(text, group, between(tokens, starts, start, end))
    found = detect_language(text[start : min(end, start + 400)])
    code = found if found in LANGUAGES else language
    module = _MODULES.get(code)
    if module is None:
        return Sentence(code, inside, ())
    cues: list[Cue] = []
    for first in range(0, len(inside), _MAX_TOKENS):
        part = inside[first : first + _MAX_TOKENS]
        cues += [_shift(cue, first) for cue in module.find_cues(part)]
    inner = _inner(inside, module) if cues else None
    if inner is not None:
        cues = sorted([*cues, inner], key=lambda cue: cue.at)
    return Sentence(code, inside, tuple(cues))


def _inner(tokens: Sequence[Token], module: ModuleType) -> Cue | None:
    """The cue a long quotation opens with: "Lavrov said: 'Blinken told me that …'"."""
    first = next((n for n, token in enumerate(tokens) if token.quoted and token.kind == "word"), None)
    if not first:
        return None
    window = [replace(token, quoted=False) for token in tokens[first : first + 24]]
    for cue in module.find_cues(window):
        subject = cue.subject
        opens = subject is not None and min(cue.at, subject.first) <= 1
        if opens and cue.kind == "speech" and cue.reference == "named" and not cue.is_after:
            return _shift(cue, first)
        return None
    return None


def _outside(text: str, group: Sequence[Piece], tokens: Sequence[Token]) -> Sequence[Token]:
    """Mark the tokens of quoted pieces: one that goes on with a quotation has no mark of its own before."""
    inner: list[tuple[int, int]] = []  # characters inside a quotation that began before the piece
    for piece in group:
        if piece.quoted and piece.role == "body" and _runs_on(text, piece):
            mark = re.compile('[«“"‹„:»”]').search(text, piece.start, piece.end)
            inner.append((piece.start, mark.start() if mark else piece.end))
    if not inner:
        return tokens
    return [
        replace(token, quoted=True) if any(first <= token.start < last for first, last in inner) else token
        for token in tokens
    ]


def _runs_on(text: str, piece: Piece) -> bool:
    """Whether a quoted piece opens no quotation itself: it began in an earlier one."""
    return not re.search('[«“‹„]|(?:^|[\\s(:،,])["”]\\s*\\w', text[piece.start : piece.end])


def _shift(cue: Cue, by: int) -> Cue:
    if not by:
        return cue
    subject = Span(cue.subject.first + by, cue.subject.last + by) if cue.subject else None
    return replace(cue, at=cue.at + by, last=cue.last + by, subject=subject)


def _sentence(
    text: str, group: Sequence[Piece], read: Sentence, following: Sentence | None, state: State
) -> list[Attribution]:
    if group[0].role in ("title", "subtitle"):
        head = headline(read.tokens, text, read.language, state.memory)
        if head is not None:
            speakers, _ = head
            return [Attribution(speaker=_joined(speakers), act="says") for _ in group]
    else:
        head = headline(read.tokens, text, read.language, state.memory, is_body=True)
        if head is not None:
            state.memory.speak(head[0])
            state.open_speakers = head[0]
            return [Attribution(speaker=_joined(head[0]), act="says") for _ in group]
    if group[0].paragraph != state.paragraph:
        state.paragraph = group[0].paragraph
        state.carried += 1
    said = _resolved(text, group, read, state)
    out: list[Attribution] = []
    previous: Said | None = None
    for piece in group:
        governing = _governing(text, piece, said, previous, read)
        if governing is None:
            out.append(_uncued(text, piece, read, following, said, state))
            previous = None
            continue
        out.append(_attribution(text, piece, governing, said, state, read))
        previous = governing if governing.is_speech else (governing if governing.cue.is_after else None)
    _close(text, group, said, out, state, read)
    return out


def _resolved(text: str, group: Sequence[Piece], read: Sentence, state: State) -> list[Said]:
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
            is_subject = cue.kind in ("speech", "stance") and before not in ("в", "во", "на")
            speakers = resolve(read.tokens, cue.subject, text, read.language, memory, cue.gender, is_subject=is_subject)
            if not speakers or (cue.kind == "relay" and not _passes_on(cue, speakers, read.language)):
                continue
        elif cue.reference in ("pronoun", "dropped", "text"):
            speakers = _meant(cue, latest, memory)
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
        is_cited = cue.kind == "source" and any(one.is_media and one.speakers != speakers for one in out)
        out.append(Said(cue, speakers, first.start, last.end, begin, is_cited))
        if speakers and not out[-1].is_media:
            latest = speakers
            spoken = speakers if cue.kind == "speech" else spoken
    return out


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
        return ()
    module = english if read.language == "en" else russian
    before = read.tokens[: cue.at]
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


def _governing(text: str, piece: Piece, said: list[Said], previous: Said | None, read: Sentence) -> Said | None:
    """The cue that decides who makes a piece's proposition."""
    voiced = [one for one in said if one.cue.kind != "adverb" and one.speakers]
    own = [one for one in voiced if piece.start <= one.start < piece.end]
    people = [one for one in own if one.cue.is_after and one.is_speech and not one.is_media]
    teller = _citing(voiced)
    if teller is not None and piece.end > voiced[0].start:
        return teller
    leading = [one for one in own if not one.is_media and not one.cue.is_after]
    opens = (
        leading and leading[0].cue.reference == "same" and leading[0].start - piece.start <= 12 and leading[0].is_speech
    )
    speech_first = [one for one in leading if one.is_speech]
    if (
        people
        and not opens
        and not (speech_first and people[0].cue.kind == "source" and speech_first[0].start < people[0].start)
    ):
        return people[0]
    later = _covering_back(piece, voiced)
    if leading:
        named_later = later is not None and leading[0].cue.reference == "pronoun" and later.cue.reference == "named"
        if later is not None and not opens and (not leading[0].is_speech or named_later):
            return later
        return leading[0]
    if is_relative(text[piece.start : piece.end], read.language) and not piece.quoted:
        return None
    if later is not None:
        return later
    if previous is not None and not turns_away(text[piece.start : piece.end], read.language):
        return previous
    if own:
        return own[0]
    return voiced[0] if voiced and all(one.is_media for one in voiced) else None


_CITING = ("citing", "quoting", "ссылаясь на", "со ссылкой на")


def _citing(voiced: list[Said]) -> Said | None:
    """ "Citing the ministry, the UN puts the toll at 40": the one who speaks, not the one who is cited."""
    if len(voiced) < 2 or voiced[0].cue.kind != "source" or voiced[0].cue.is_after:
        return None
    is_citing = voiced[0].cue.form.entry.lemma in _CITING
    teller = voiced[1]
    is_teller = not teller.is_media and teller.is_speech and teller.cue.reference == "named"
    return teller if is_citing and is_teller and not voiced[0].is_media else None


def _covering_back(piece: Piece, voiced: list[Said]) -> Said | None:
    for one in voiced:
        if one.start >= piece.end and not one.is_media and one.is_speech:
            return one if one.cue.is_after else None
    return None


def _attribution(
    text: str, piece: Piece, governing: Said, said: list[Said], state: State, read: Sentence
) -> Attribution:
    speakers, via, entry = governing.speakers, None, governing.cue.form.entry
    inner = _nested(text, piece, governing, said, read.language)
    source = governing
    if inner is not None:
        via = _joined(governing.speakers)
        speakers, entry, source = inner.speakers, inner.cue.form.entry, inner
    if source.cue.reference == "same" and via is None:
        after = next((one for one in said if one.cue.is_after and not one.is_media and one.speakers != speakers), None)
        via = _joined(after.speakers) if after and piece.start <= after.start < piece.end else None
    channel = next((_joined(one.speakers) for one in said if one.is_media and one.speakers != speakers), None)
    for one in said:
        if one.cue.is_after and one is not governing and one.is_speech and not one.is_media:
            state.memory.speak(one.speakers)
    state.memory.speak(governing.speakers if not governing.is_media else ())
    return Attribution(
        speaker=_joined(speakers), via=via, channel=channel, verb=text[source.start : source.end],
        act=entry.act, distance="distanced" if _is_distanced(piece, said) else entry.distance,
    )  # fmt: skip


def _nested(text: str, piece: Piece, outer: Said, said: list[Said], read_language: str) -> Said | None:
    """ "Lavrov said Blinken told him", "according to X, said Y": the inner speaker, where he is named."""
    if outer.cue.kind not in ("speech", "relay"):
        return None
    for one in said:
        is_inside = piece.start <= one.start < piece.end and not one.is_media and one.cue.reference == "named"
        if not is_inside or one is outer:
            continue
        if {speaker.name for speaker in one.speakers} & {speaker.name for speaker in outer.speakers}:
            continue
        if _is_own_body(one, outer):
            continue
        if outer.cue.is_after:
            if (
                one.cue.kind == "source"
                and one.cue.form.entry.lemma not in _CITING
                and one.start < outer.start
                and not one.cue.is_after
            ):
                return one
            continue
        if one.start < outer.start or one.cue.kind != "speech" or one.cue.is_after:
            continue
        gap = text[outer.end : one.begin]
        tail = text[max(one.end, one.begin) : one.end + 80]
        if any(speaker.sort == "country" for speaker in one.speakers) or not _THAT[read_language].search(fold(tail)):
            return None
        return one if len(gap.split()) <= 9 and not re.search(r"[;.؛]", gap) else None
    return None


def _is_own_body(inner: Said, outer: Said) -> bool:
    """ "X told AFP that the association wonders": the body the speaker speaks for."""
    one = inner.speakers[0]
    return one.sort == "body" and not one.is_known and all(speaker.sort == "person" for speaker in outer.speakers)


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
        return Attribution(speaker=_joined(state.memory.last()), via=state.open_via, act="says", distance=distance)
    voiced = any(one.cue.kind != "adverb" for one in said)
    if not voiced and state.open_speakers and piece.role == "body":
        head = text[piece.start : piece.end]
        is_new = read.language in ("en", "ru") and _has_actor(read)
        if not is_new and continues(
            head, read, following.cues if following else (), state.open_speakers, state.carried
        ):
            return Attribution(speaker=_joined(state.open_speakers), act="says", distance=distance)
    return Attribution(distance=distance)


def _has_actor(read: Sentence) -> bool:
    """Whether a sentence begins with somebody of its own."""
    module = english if read.language == "en" else russian
    lead = list(read.tokens[:12])
    return any(
        span.first <= 2 and any(t.is_capital for t in lead[max(1, span.first) : span.last])
        for span in module.chunks(lead)
    )


def _close(
    text: str, group: Sequence[Piece], said: list[Said], out: list[Attribution], state: State, read: Sentence
) -> None:
    """What the next sentence inherits."""
    voiced = [one for one in said if one.cue.kind != "adverb" and one.speakers and not one.is_media]
    if voiced:
        governing = [one for one in voiced if one.is_speech and not _is_deed(read, one)]
        state.open_speakers = governing[-1].speakers if governing and out[-1].speaker else ()
        if governing and out[-1].via:
            state.open_speakers = governing[0].speakers
        state.carried = 0
    elif any(one.speaker for one in out):
        state.carried += 1
    else:
        state.open_speakers = ()
        topic = _topic_of(text, read, state)
        if topic:
            state.memory.speak(topic)


_SAYS_WHAT = frozenset(["что", "чтобы", ":", "о", "об", "обо", "«", '"', "“", "—"])


def _is_deed(read: Sentence, one: Said) -> bool:
    """ "The council announced three days of mourning": no words of the council's that could go on (Russian)."""
    if read.language != "ru" or one.cue.kind != "speech" or one.cue.is_after or one.cue.reference == "text":
        return False
    return not _SAYS_WHAT & {token.key for token in read.tokens[one.cue.at : one.cue.last + 12]}


def _topic_of(text: str, read: Sentence, state: State) -> tuple[Speaker, ...]:
    """The person a narrating sentence begins with: whom "he" means in the next."""
    if read.language not in ("en", "ru"):
        return ()
    module = english if read.language == "en" else russian
    for span in module.chunks(read.tokens[:60]):
        found = resolve(read.tokens, span, text, read.language, state.memory)
        people = tuple(one for one in found if one.sort == "person")
        if people:
            return people[:1]
    return ()


def _joined(speakers: tuple[Speaker, ...]) -> str | None:
    return "; ".join(speaker.name for speaker in speakers) or None
