"""English attribution without a verb of saying: "by X's count", "For X, …", "was X's verdict", "was how X put it"."""

from collections.abc import Sequence

from compare.language.verbs import Form, lexicon
from compare.split.attribution.phrase_words import _read
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


def sources(tokens: Sequence[Token], words: list[str], ends: dict[int, Span], begins: dict[int, Span]) -> list[Cue]:
    """Cues of a sentence that hang on a noun."""
    out: list[Cue] = []
    for at, word in enumerate(words):
        if tokens[at].quoted:
            continue
        if word in _BEFORE:
            out += _by_count(tokens, words, at, begins)
        elif word in _BE and at > 2:
            out += _verdict(tokens, words, at, begins)
        elif word in _CLAIMS and (
            words[at + 1 : at + 2] in (["that"], ["to"])
            or (words[at + 1 : at + 2] in (["is"], ["was"]) and words[at + 2 : at + 3] == ["that"])
        ):
            out += _claim(tokens, words, at, begins)
    return out + _view_of(tokens, words, begins)


def _form(name: str) -> Form:
    return lexicon("en").at(name.split(), 0)[1][0]


def _by_count(tokens: Sequence[Token], words: list[str], at: int, begins: dict[int, Span]) -> list[Cue]:
    """ "by the mayor's estimate", "in Macron's words", "by its own account"."""
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
    first = at + 1
    while first < noun and words[first] in ("the", "a", "an", "one"):
        first += 1
    span = begins.get(first)
    end = owner + 1 if owner is not None else plain
    if end is None or span is None or span.first >= end:
        return []
    return [Cue(at, noun + 1, _form("according to"), "named", Span(span.first, end), is_after)]


def _verdict(tokens: Sequence[Token], words: list[str], at: int, begins: dict[int, Span]) -> list[Cue]:
    """ "…" was how Kirby put it; … was the verdict of Kirby; … was Kirby's answer."""
    if tokens[at - 1].text not in ',"”»’':
        return []
    form = _form("said")
    after = at + 1
    if words[after : after + 1] == ["how"]:
        span = _phrase(words, after + 1, begins)
        is_put = span is not None and bool(set(words[span.last : span.last + 3]) & _PUT)
        return [Cue(at, after + 1, form, "named", span, True)] if is_put else []
    noun = next((n for n in range(after, min(after + _NEAR, len(words))) if words[n] in _VERDICTS), None)
    if noun is None:
        return []
    if words[noun + 1 : noun + 2] in (["of"], ["from"]):
        span = _phrase(words, noun + 2, begins)
        return [Cue(at, noun + 2, form, "named", span, True)] if span is not None else []
    span = _phrase(words, after, begins)
    owner = next((n for n in range(noun - 1, after - 1, -1) if words[n].endswith("'s")), None)
    if span is None or owner is None or span.first > owner:
        return []
    return [Cue(at, noun + 1, form, "named", Span(span.first, owner + 1), True)]


def _claim(tokens: Sequence[Token], words: list[str], at: int, begins: dict[int, Span]) -> list[Cue]:
    """ "Trump's remark that …", "the mayor's promise to …"."""
    owner = next((n for n in range(at - 1, max(-1, at - 4), -1) if words[n].endswith("'s")), None)
    if owner is None:
        return []
    span = next((one for one in begins.values() if one.first <= owner < one.last), None)
    return [Cue(at, at + 1, _form("according to"), "named", Span(span.first, owner + 1))] if span is not None else []


_CLAIMS = word_set(
    "remark claim assertion warning promise pledge contention insistence suggestion belief admission denial accusation "
    "allegation assurance announcement declaration argument complaint prediction threat vow demand call appeal comment "
    "observation view hope offer proposal reading position line stance message theory conclusion verdict explanation"
)


def _phrase(words: list[str], at: int, begins: dict[int, Span]) -> Span | None:
    while at < len(words) and words[at] in ("the", "a", "an", "one"):
        at += 1
    return begins.get(at)


def _view_of(tokens: Sequence[Token], words: list[str], begins: dict[int, Span]) -> list[Cue]:
    """ "For Kirby, the plan was dead"; "To him it is a risk": whose view the sentence gives."""
    if not words or words[0] not in ("for", "to") or len(words) < 4:
        return []
    if words[0] == "to" and words[1] in ("him", "her", "them"):
        gender = {"him": "m", "her": "f", "them": "p"}[words[1]]
        if words[2] in ("the", "this", "that", "it", ","):
            return [Cue(0, 2, _form("in his words"), "pronoun", None, False, gender)]
        return []
    span = _phrase(words, 1, begins)
    if span is None or span.last >= len(tokens) or tokens[span.last].text != "," or not _is_person(tokens, span):
        return []
    return [Cue(0, 1, _form("according to"), "named", span)]


def before_quotation(tokens: Sequence[Token], words: list[str], begins: dict[int, Span]) -> list[Cue]:
    """ "In Uxbridge a landlord raised a glass: "…"": who does something before a colon speaks behind it."""
    colon = next((at for at, token in enumerate(tokens) if token.text == ":"), None)
    if colon is None or colon + 2 >= len(tokens) or tokens[colon + 1].text not in '"“«' or not tokens[colon + 2].quoted:
        return []
    for at in sorted(begins):
        span = begins[at]
        first = at
        while first > 0 and words[first - 1] in ("the", "a", "an", "one"):
            first -= 1
        is_first = first == 0 or words[first - 1] not in _BETWEEN
        if span.last < colon and is_first and _is_person(tokens, span):
            return [Cue(colon, colon + 1, _form("said"), "named", span)]
    return []


_BETWEEN = word_set("of in at from for with to by on about against over near and between")


def _is_person(tokens: Sequence[Token], span: Span) -> bool:
    inside = tokens[span.first : span.last]
    known = vocabulary("en")
    read = _read(" ".join(token.text for token in inside), "en")
    return bool(read.person) or any(
        {"title", "source"} & known.get(token.key.removesuffix("'s"), frozenset()) for token in inside[-3:]
    )
