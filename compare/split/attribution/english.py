"""English marks of attribution: "according to", "in his words", "the tally of …", and verbs with their subjects."""

from collections.abc import Sequence

from compare.language.verbs import Form, lexicon
from compare.split.attribution.english_phrases import Chunked, chunked, chunks
from compare.split.attribution.english_sources import before_quotation, sources
from compare.split.attribution.english_subject import is_named, skip_article, with_apposition
from compare.split.attribution.english_verb import BEFORE_NOUN, verb_cue
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Cue, Span

__all__ = ["chunks", "find_cues"]


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Marks of attribution of one sentence, in order."""
    sentence = chunked(tokens)
    table = lexicon("en")
    out: list[Cue] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind != "word" or tokens[at].quoted:
            at += 1
            continue
        size, forms = table.at(sentence.words, at)
        if size and forms[-1].entry.kind == "relay":
            out += _relayed(sentence, at, size, forms[-1])
        cue = _cue(sentence, at, at + size, forms) if size else None
        if cue is not None:
            out.append(cue)
        at += size or 1
    out += sources(sentence)
    out = out or before_quotation(sentence)
    return _active(sentence, sorted(out, key=lambda cue: cue.at))


def _active(sentence: Chunked, cues: list[Cue]) -> list[Cue]:
    """Without the participle in "two people briefed on the matter said": the verb behind it is the one that tells."""
    out: list[Cue] = []
    for number, cue in enumerate(cues):
        after = cues[number + 1] if number + 1 < len(cues) else None
        is_reduced = (
            after is not None
            and cue.subject is not None
            and after.subject == cue.subject
            and cue.kind in ("speech", "stance")
            and sentence.words[cue.at].endswith("ed")
            and not any(t.kind == "mark" or t.key in _LINKS for t in sentence.tokens[cue.last : after.at])
        )
        if not is_reduced:
            out.append(cue)
    return out


_LINKS = word_set("and but or that who which he she it they")


def _relayed(sentence: Chunked, at: int, size: int, form: Form) -> list[Cue]:
    """ "TASS quoted Lavrov as saying": the speaker stands after the verb."""
    words = sentence.words
    found = sentence.begins.get(skip_article(words, at + size))
    if found is None or words[found.last : found.last + 2] not in _AS_SAYING:
        return []
    return [Cue(at, at + size, form, "named", found, at > 0 and sentence.ends.get(at) is None)]


_AS_SAYING = (["as", "saying"], ["as", "having"], ["as", "telling"])


def _cue(sentence: Chunked, at: int, last: int, forms: tuple[Form, ...]) -> Cue | None:
    """The cue of a word of the lexicon, by its kind."""
    form = next((one for one in forms if one.entry.kind == "source"), forms[0])
    count = _count(sentence, at, last, form)
    if count is not None:
        return count
    if form.entry.kind == "source":
        return _source(sentence, at, last, form)
    if form.entry.kind == "possessive":
        inside = set(sentence.words[at:last])
        gender = "f" if "her" in inside else "m" if {"his", "him", "he"} & inside else ""
        return Cue(at, last, form, "pronoun", None, _is_behind(sentence.words, at), gender)
    if form.entry.kind == "adverb":
        return Cue(at, last, form, "none")
    if form.entry.kind == "noun":
        return _owned_count(sentence, at, last, form)
    return verb_cue(sentence, at, last, form)


def _count(sentence: Chunked, at: int, last: int, form: Form) -> Cue | None:
    """ "Figures from the ministry"."""
    words = sentence.words
    if words[at] not in _COUNTS or words[last : last + 1] not in (["from"], ["by"]):
        return None
    owner = sentence.begins.get(skip_article(words, last + 1))
    if owner is None or not is_named(sentence.tokens, owner):
        return None
    return Cue(at, last + 1, form, "named", owner, at > 4)


def _source(sentence: Chunked, at: int, last: int, form: Form) -> Cue | None:
    """ "According to the ministry"."""
    words, start = sentence.words, last
    while start < len(words) and (words[start] in BEFORE_NOUN or words[start] in '"“«'):
        start += 1
    inside = next((span for span in sentence.begins.values() if span.first < start < span.last), None)
    subject = sentence.begins.get(start) or (Span(start, inside.last) if inside else None)
    if subject is None or not is_named(sentence.tokens, subject):
        return None
    if words[subject.last - 1] == "court" and words[subject.last : subject.last + 1] in _FILED:
        return None  # "according to court documents": no words of the court's
    return Cue(at, last, form, "named", with_apposition(sentence.tokens, subject), _is_behind(words, at))


def _owned_count(sentence: Chunked, at: int, last: int, form: Form) -> Cue | None:
    """ "The ministry's tally stood at 40"."""
    words, ends = sentence.words, sentence.ends
    owner = next((span for end, span in ends.items() if span.first < at < end <= at + 1), None) or ends.get(at)
    is_count = words[at] in _COUNTS and last < len(words) and words[last] in _COUNTED
    if owner is None or not is_count or not is_named(sentence.tokens, owner):
        return None
    return Cue(at, last, form, "named", Span(owner.first, min(owner.last, at)))


def _is_behind(words: list[str], at: int) -> bool:
    """Whether words said may stand before: more than a conjunction or a mark does."""
    return not all(word in ("but", "and", "yet", "however", ",", "«", '"') for word in words[:at])


_COUNTS = word_set("figure figures tally count toll data estimate estimates")
_COUNTED = word_set("was is were are stood stands put puts shows showed show suggest suggests suggested indicate")
_FILED = (["documents"], ["filings"], ["records"], ["papers"], ["filing"], ["transcripts"])
