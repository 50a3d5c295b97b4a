"""Which cue decides who makes the proposition of a piece."""

import re

from compare.language import fold
from compare.split.attribution.narrative import is_relative, turns_away
from compare.split.attribution.said import Said
from compare.split.attribution.words import Sentence
from compare.split.cut import Piece

_THAT = {
    "ar": re.compile(r"(?:\b[بو]?ا[نن]|باعتقال|\bب\w+|:)"),
    "ru": re.compile(r"что|:|«|\bо\b"),
    "en": re.compile(r""),
}


_INFINITIVE = {
    "en": re.compile(r"(?:and|or|but)(?: also)? to [a-z]+"),
    "ru": re.compile(r"(?:и|а также|или) [а-яё]+(?:ть|ться|ти)\b"),
    "ar": re.compile(r"و(?:على|إلى|عن|أن|بأن) ?\b"),
}
_GOES_ON = re.compile(r"و[ابك]?(?:ان|بان)(?:ه|ها|هم|نا|ني)?\b")


def governing_cue(
    text: str, piece: Piece, said: list[Said], previous: Said | None, read: Sentence, earlier: Said | None = None
) -> Said | None:
    """The cue that decides who makes a piece's proposition; `earlier` governed the piece before, even as a stance."""
    voiced = [one for one in said if one.cue.kind != "adverb" and one.speakers]
    own = [one for one in voiced if piece.start <= one.start < piece.end]
    people = [one for one in own if one.cue.is_after and one.is_speech and not one.is_media]
    teller = _citing(voiced)
    if teller is not None and piece.end > voiced[0].start:
        return teller
    leading = [one for one in own if not one.is_media and not one.cue.is_after]
    if previous is not None and read.language == "ar" and _GOES_ON.match(fold(text[piece.start : piece.end][:20])):
        leading = [one for one in leading if one.is_speech]  # "قال إن …، وإن الحكومة ترفض": still his words
    opens = (
        leading and leading[0].cue.reference == "same" and leading[0].start - piece.start <= 12 and leading[0].is_speech
    )
    speech_first = [one for one in leading if one.is_speech]
    if (
        people
        and not opens
        and not (
            speech_first
            and (people[0].cue.kind == "source" or read.language == "ar")
            and speech_first[0].start < people[0].start
        )
    ):
        return people[0]
    later = _covering_back(piece, voiced)
    if leading:
        named_later = later is not None and leading[0].cue.reference == "pronoun" and later.cue.reference == "named"
        told = next((one for one in leading if one.is_speech and one.cue.reference == "named"), None)
        if told is not None and not leading[0].is_speech and ": " in text[leading[0].end : told.begin]:
            return told  # "Washington has played it down: the adviser said …"
        if later is not None and not opens and (not leading[0].is_speech or named_later):
            return later
        return leading[0]
    if later is not None:
        return later
    if is_relative(text[piece.start : piece.end], read.language) and not piece.quoted:
        return None
    if previous is not None and not turns_away(text[piece.start : piece.end], read.language):
        return previous
    if earlier is not None and not own and _INFINITIVE[read.language].match(text[piece.start : piece.start + 30]):
        return earlier  # "agreed to extend the cuts | and to begin …"
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
            return one if one.cue.is_after and not one.is_parenthesis else None
    return None


def nested(text: str, piece: Piece, outer: Said, said: list[Said], read_language: str) -> Said | None:
    """ "Lavrov said Blinken told him", "according to X, said Y": the inner speaker, where he is named."""
    if outer.cue.kind not in ("speech", "relay"):
        return None
    for one in said:
        is_inside = piece.start <= one.start < piece.end and not one.is_media and one.cue.reference == "named"
        if not is_inside or one is outer:
            continue
        if {speaker.name for speaker in one.speakers} & {speaker.name for speaker in outer.speakers}:
            continue
        if _is_own_body(one, outer) or (read_language == "en" and _is_plain(one)):
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


def _is_plain(one: Said) -> bool:
    """ "Schumer said officials had told him": somebody without a name, of whom only the speaker tells."""
    return all(speaker.name[:1].islower() for speaker in one.speakers)


def _is_own_body(inner: Said, outer: Said) -> bool:
    """ "X told AFP that the association wonders": the body the speaker speaks for."""
    one = inner.speakers[0]
    return one.sort == "body" and not one.is_known and all(speaker.sort == "person" for speaker in outer.speakers)
