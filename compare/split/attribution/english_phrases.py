"""English noun phrases that may name a speaker: titles, names, bodies, plain sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from compare.language.verbs import lexicon
from compare.split.attribution.name_run import LATIN_PARTICLES
from compare.split.attribution.phrase_words import is_place
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Span, vocabulary

_NOT_NAMES = word_set(
    "the a an this that these those in on at by for from to of with as and or but if when while where who which "
    "what how why after before during since until although though because despite following according under over "
    "he she it they we i you his her its their our my your there here no not yes both all some many most every "
    "each one two three four five six also then now earlier later meanwhile however still yet so once today "
    "yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march "
    "april may june july august september october november december more than at last next early late such "
    "another other asked given should would could speaking addressing neither either about only even just instead "
    "among without within against between into through across outside inside being is are was were has have had "
    "do does did will can must might may upon amid nobody somebody everybody anybody someone everyone anyone none "
    "hours days weeks months years minutes"
)

SKIP = word_set(
    "has have had did does do not n't also later then earlier again once already still further however too both "
    "either now today yesterday tonight meanwhile ever never just only even since would've himself herself itself "
    "themselves jointly nonetheless nevertheless instead though therefore thus accordingly likewise similarly"
)

TIME = word_set(
    "monday tuesday wednesday thursday friday saturday sunday week month morning evening afternoon night day "
    "january february march april june july august september october november december"
)

BE = word_set("is are was were be been being get got gets 's isn't wasn't aren't weren't")

MODAL = word_set("to will would shall should may might could must can cannot won't 'll let please")

JOINERS = word_set("of the for to and on in at")

ADJECTIVES = word_set(
    "senior former deputy top foreign defence defense chief prime interior health local state military national "
    "security intelligence several two three unnamed anonymous other some many chief finance energy economic vice "
    "acting late regional provincial federal central international human emergency relief humanitarian rescue "
    "high special presidential government opposition press new outgoing first second general public civil aid "
    "medical law enforcement western eastern southern northern african european asian arab both joint independent "
    "official political environmental trade justice education cultural home home-affairs transport agriculture "
    "labour labor antitrust climate weather"
)


@dataclass(frozen=True, slots=True)
class Chunked:
    """A sentence with its chunks: the noun phrases of it that may name a speaker."""

    tokens: Sequence[Token]
    words: list[str]  # folded
    begins: dict[int, Span]  # chunks by their first token
    ends: dict[int, Span]  # by the token after them


def chunked(tokens: Sequence[Token]) -> Chunked:
    """A sentence read once for all that looks for its chunks."""
    spans = chunks(tokens)
    begins, ends = {span.first: span for span in spans}, {span.last: span for span in spans}
    return Chunked(tokens, [token.key for token in tokens], begins, ends)


def chunks(tokens: Sequence[Token]) -> list[Span]:
    """Noun phrases that may name a speaker: titles, capitalised names, bodies, plain sources."""
    known = vocabulary("en")
    out: list[Span] = []
    at = 0
    while at < len(tokens):
        if not _starts(tokens, at, known):
            at += 1
            continue
        last = core = at
        while last < len(tokens) and last - at < 24:
            is_core = _content(tokens[last], known) or (core > at and _is_month_name(tokens, last))
            if is_core or (core > at and tokens[last].text == "+"):
                core = last = last + 1
            elif (core > at and _joins(tokens, last, known)) or (
                core == at and (tokens[last].key in ADJECTIVES or _leads_noun(tokens, last, known))
            ):
                last += 1
            else:
                break
        if core > at:
            out.append(Span(at, core))
        at = max(core, at + 1)
    return out


_MONTHS = word_set("may march april june august")


def _is_month_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month is a surname here: "Theresa May", "Mrs May"."""
    before = tokens[at - 1]
    is_named = before.is_capital and not is_place(before.text, "en") and before.key not in _NOT_NAMES
    is_date = at + 1 < len(tokens) and tokens[at + 1].kind == "number"
    return is_named and tokens[at].is_capital and tokens[at].key in _MONTHS and not is_date


def _content(token: Token, known: dict[str, frozenset[str]]) -> bool:
    if token.kind != "word":
        return False
    if token.key in known and token.key not in ("report", "reports", "post", "posts", "figure", "data", "head"):
        return token.key != "times" or token.is_capital
    if token.is_capital:
        return token.key not in _NOT_NAMES and token.key.removesuffix("'s") not in TIME
    return token.key.removesuffix("'s") in known


def _leads_noun(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """An ordinary noun before a title or body: "migration agency", "aviation ministry official"."""
    token = tokens[at]
    if (
        token.kind != "word"
        or token.is_capital
        or at + 1 >= len(tokens)
        or not token.key.isalpha()
        or len(token.key) < 3
    ):
        return False
    nxt = known.get(tokens[at + 1].key, frozenset())
    if (
        not nxt & {"title", "body", "media"}
        or tokens[at + 1].is_capital
        or token.key in _NOT_NAMES | SKIP | JOINERS | BE | MODAL
    ):
        return False
    return lexicon("en").at([token.key], 0)[0] == 0 and not token.key.endswith(("ly", "ed"))


def _starts(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    if _leads_noun(tokens, at, known):
        return True
    return _content(tokens[at], known) or (tokens[at].key in ADJECTIVES and tokens[at].kind == "word")


def _joins(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a small word or mark goes on with the phrase."""
    token = tokens[at]
    if token.text in "-–'’" and at + 1 < len(tokens):
        return _content(tokens[at + 1], known)
    if token.text == ".":  # "S. Jaishankar"
        return len(tokens[at - 1].text) == 1 and at + 1 < len(tokens) and tokens[at + 1].is_capital
    if token.text == "+":  # "OPEC+"
        return tokens[at - 1].end == token.start
    if token.text in '«»"“”':
        return at + 1 < len(tokens) and (tokens[at - 1].key in known or tokens[at + 1].is_capital)
    if token.is_capital and tokens[at - 1].is_capital:  # "Doctors Without Borders"
        return at + 1 < len(tokens) and tokens[at + 1].is_capital and token.key.isalpha() and token.key not in TIME
    if token.key in LATIN_PARTICLES and tokens[at - 1].is_capital:
        nxt = at + 1
        while nxt < len(tokens) and tokens[nxt].key in LATIN_PARTICLES:
            nxt += 1
        return nxt < len(tokens) and tokens[nxt].is_capital
    if _leads_noun(tokens, at, known):
        return True
    if token.key in ADJECTIVES:
        return at + 1 < len(tokens) and (_content(tokens[at + 1], known) or tokens[at + 1].key in ADJECTIVES)
    if token.key not in JOINERS or (token.key == "the" and tokens[at - 1].key not in JOINERS):
        return False
    nxt = at + 1
    while nxt < len(tokens) and (
        tokens[nxt].key in ("the", "its", "his", "her")
        or tokens[nxt].key in ADJECTIVES
        or _leads_noun(tokens, nxt, known)
    ):
        nxt += 1
    if nxt >= len(tokens) or not _content(tokens[nxt], known):
        return False
    if token.key in ("of", "for", "the"):
        return True
    if token.key == "and":
        return _is_subject_pair(tokens, at)
    return token.key in ("to", "on", "at", "in") and any(
        "title" in known.get(tokens[back].key, ()) for back in range(max(0, at - 1), at)
    )


def _is_subject_pair(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and (tokens[at + 1].kind == "word" and tokens[at + 1].key not in _NOT_NAMES - {"the"})
