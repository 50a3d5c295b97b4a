"""English attribution without a verb of saying: "by X's count", "For X, …", "was X's verdict", "was how X put it"."""

from collections.abc import Sequence

from compare.language.verbs import Form, lexicon
from compare.names import read_phrase
from compare.split.attribution.english_phrases import Chunked
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Cue, Span, vocabulary

_NEAR = 8  # words between the preposition and its noun
_RECKONING = word_set(
    "account admission arithmetic assessment calculation calculations count description estimate estimates estimation "
    "figures formulation formula judgment judgement language measure memory mind opinion opinions phrase phrasing "
    "reading reckoning recollection summary tally telling terms version view verdict words wording"
)
_BEFORE = word_set("by in on to from going")
_OWN = {"his": "m", "her": "f", "its": "i", "their": "p"}
_VERDICTS = word_set(
    "advice answer argument assessment comment conclusion counsel description diagnosis explanation judgment judgement "
    "line message opinion plea position reaction rejoinder reply response retort rule slogan summary take verdict view "
    "warning word words"
)
_BE = ("was", "is", "were", "are")
_PUT = word_set("put puts saw sees described describes summed summarised summarized explained phrased expressed rated")


def sources(sentence: Chunked) -> list[Cue]:
    """Cues of a sentence that hang on a noun."""
    words = sentence.words
    out: list[Cue] = []
    for at, word in enumerate(words):
        if sentence.tokens[at].quoted:
            continue
        if word in _BEFORE:
            out += _by_count(sentence, at)
        elif word in _BE and at > 2:
            out += _verdict(sentence, at)
        elif word in _CLAIMS and (
            words[at + 1 : at + 2] in (["that"], ["to"])
            or (words[at + 1 : at + 2] in (["is"], ["was"]) and words[at + 2 : at + 3] == ["that"])
        ):
            out += _claim(sentence, at)
    return out + _view_of(sentence)


def _form(name: str) -> Form:
    return lexicon("en").at(name.split(), 0)[1][0]


def _by_count(sentence: Chunked, at: int) -> list[Cue]:
    """ "by the mayor's estimate", "in Macron's words", "by its own account"."""
    tokens, words = sentence.tokens, sentence.words
    starts = at == 0 or tokens[at - 1].kind == "mark" or words[at - 1] in ("and", "but", "which", "that", "where")
    if not starts:
        return []
    noun = next((n for n in range(at + 1, min(at + _NEAR, len(words))) if words[n] in _RECKONING), None)
    if noun is None or noun == at + 1 or any(token.kind == "mark" for token in tokens[at + 1 : noun]):
        return []
    is_after = at > 0 and noun + 2 >= len(words)
    if words[at + 1] in _OWN:
        gender = _OWN[words[at + 1]]
        return [Cue(at, noun + 1, _form("in his words"), "pronoun", None, is_after, gender)]
    owner = next((n for n in range(noun - 1, at, -1) if words[n].endswith(("'s", "s'"))), None)
    plain = next((n for n in range(noun - 1, at + 1, -1) if tokens[n].text in ("'", "’")), None)
    span = _phrase(sentence, at + 1)
    end = owner + 1 if owner is not None else plain
    if end is None or span is None or span.first >= end:
        return []
    return [Cue(at, noun + 1, _form("according to"), "named", Span(span.first, end), is_after)]


def _verdict(sentence: Chunked, at: int) -> list[Cue]:
    """ "…" was how Kirby put it; … was the verdict of Kirby; … was Kirby's answer."""
    tokens, words = sentence.tokens, sentence.words
    if tokens[at - 1].text not in ',"”»’':
        return []
    form = _form("said")
    after = at + 1
    if words[after : after + 1] == ["how"]:
        span = _phrase(sentence, after + 1)
        is_put = span is not None and bool(set(words[span.last : span.last + 3]) & _PUT)
        return [Cue(at, after + 1, form, "named", span, True)] if is_put else []
    noun = next((n for n in range(after, min(after + _NEAR, len(words))) if words[n] in _VERDICTS), None)
    if noun is None:
        return []
    if words[noun + 1 : noun + 2] in (["of"], ["from"]):
        span = _phrase(sentence, noun + 2)
        return [Cue(at, noun + 2, form, "named", span, True)] if span is not None else []
    span = _phrase(sentence, after)
    owner = next((n for n in range(noun - 1, after - 1, -1) if words[n].endswith("'s")), None)
    if span is None or owner is None or span.first > owner:
        return []
    return [Cue(at, noun + 1, form, "named", Span(span.first, owner + 1), True)]


def _claim(sentence: Chunked, at: int) -> list[Cue]:
    """ "Trump's remark that …", "the mayor's promise to …"."""
    owner = next((n for n in range(at - 1, max(-1, at - 4), -1) if sentence.words[n].endswith("'s")), None)
    if owner is None:
        return []
    span = next((one for one in sentence.begins.values() if one.first <= owner < one.last), None)
    return [Cue(at, at + 1, _form("according to"), "named", Span(span.first, owner + 1))] if span is not None else []


_CLAIMS = word_set(
    "remark claim assertion warning promise pledge contention insistence suggestion belief admission denial accusation "
    "allegation assurance announcement declaration argument complaint prediction threat vow demand call appeal comment "
    "observation view hope offer proposal reading position line stance message theory conclusion verdict explanation"
)


def _phrase(sentence: Chunked, at: int) -> Span | None:
    """The noun phrase that begins here, behind its article."""
    while at < len(sentence.words) and sentence.words[at] in _ARTICLES:
        at += 1
    return sentence.begins.get(at)


_ARTICLES = ("the", "a", "an", "one")


def _view_of(sentence: Chunked) -> list[Cue]:
    """ "For Kirby, the plan was dead"; "To him it is a risk": whose view the sentence gives."""
    tokens, words = sentence.tokens, sentence.words
    if not words or words[0] not in ("for", "to") or len(words) < 4:
        return []
    if words[0] == "to" and words[1] in ("him", "her", "them"):
        gender = {"him": "m", "her": "f", "them": "p"}[words[1]]
        if words[2] in ("the", "this", "that", "it", ","):
            return [Cue(0, 2, _form("in his words"), "pronoun", None, False, gender)]
        return []
    span = _phrase(sentence, 1)
    if span is None or span.last >= len(tokens) or tokens[span.last].text != "," or not _is_person(tokens, span):
        return []
    return [Cue(0, 1, _form("according to"), "named", span)]


def before_quotation(sentence: Chunked) -> list[Cue]:
    """ "In Uxbridge a landlord raised a glass: "…"": who does something before a colon speaks behind it."""
    tokens, words = sentence.tokens, sentence.words
    colon = next((at for at, token in enumerate(tokens) if token.text == ":"), None)
    if colon is None or colon + 2 >= len(tokens) or tokens[colon + 1].text not in '"“«' or not tokens[colon + 2].quoted:
        return []
    for first, span in sorted(sentence.begins.items()):
        while first > 0 and words[first - 1] in _ARTICLES:
            first -= 1
        is_first = first == 0 or words[first - 1] not in _BETWEEN
        if span.last < colon and is_first and _is_person(tokens, span):
            return [Cue(colon, colon + 1, _form("said"), "named", span)]
    return []


_BETWEEN = word_set("of in at from for with to by on about against over near and between")


def _is_person(tokens: Sequence[Token], span: Span) -> bool:
    inside = tokens[span.first : span.last]
    known = vocabulary("en")
    read = read_phrase(" ".join(token.text for token in inside), "en")
    return bool(read.person) or any(
        {"title", "source"} & known.get(token.key.removesuffix("'s"), frozenset()) for token in inside[-3:]
    )
