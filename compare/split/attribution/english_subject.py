"""Who the subject of an English verb is, before or after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from compare.language.fold import fold
from compare.language.verbs import Form
from compare.split.attribution.english_phrases import ADJECTIVES, JOINERS, TIME, Chunked
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Reference, Span, vocabulary


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb's subject is, and for a phrase where it stands."""

    reference: Reference
    span: Span | None = None
    gender: str = ""


NO_SUBJECT = Subject("none")
_PRONOUNS = {"he": "m", "she": "f", "it": "i", "they": "p", "who": "w", "we": "x", "i": "x", "you": "x", "that": "w"}


def before_place(sentence: Chunked, back: int) -> Span | None:
    """ "officials in the east of the country say": the phrase before its place, at the start of the clause."""
    tokens, words, ends = sentence.tokens, sentence.words, sentence.ends
    for place in range(back, max(-1, back - 8), -1):
        if tokens[place].kind != "word":
            return None
        found = ends.get(place)
        if found is None and place > 1 and words[place] in _OF_PARTICIPLE and words[place - 1] in _PARTICIPLES:
            found = ends.get(place - 1)  # "a person familiar with the matter said"
        if words[place] in _AFTER_SOURCE and found is not None:
            first = found.first
            while first > 0 and words[first - 1] in ("the", "a", "an"):
                first -= 1
            starts = first == 0 or words[first - 1] in (",", "and", "but", "while", "that", "as", '"', "“", ";")
            behind = tokens[place + 1 : back + 1]
            is_field = all(t.kind == "word" and not t.is_capital and t.key not in _ARTICLES for t in behind)
            if words[place] == "of" and len(behind) < 4 and is_field:
                found = Span(found.first, back + 1)  # "the head of customs"
            return found if starts else None
    return None


def _owner_of_place(words: list[str], span: Span, ends: dict[int, Span]) -> Span:
    """ "authorities in eastern Libya said", "an analyst from Acme said": the phrase from the one who speaks on."""
    place = span.first - 1
    while place >= 0 and words[place] in ("the", "a", "an", "its", "their", "his", "her"):
        place -= 1
    if place > 1 and words[place] in _OF_PARTICIPLE and words[place - 1] in _PARTICIPLES:
        place -= 1  # "economists polled by Reuters said"
        polled = ends.get(place)
        return Span(polled.first, polled.last) if polled is not None else span
    owner = ends.get(place) if place > 0 and words[place] in _LOCATING else None
    if owner is None:
        return span
    first = owner.first
    while first > 0 and words[first - 1] in _ARTICLES:
        first -= 1
    before = words[first - 1] if first else ""
    starts = not before[:1].isalpha() or before in _CLAUSE_OPENERS or before in TIME
    return Span(owner.first, span.last) if starts else span


def before_aside(words: list[str], back: int) -> int:
    """Step back over ", however," and ", for his part,"."""
    if back < 2 or words[back] != ",":
        return back
    for place in range(back - 1, max(0, back - 5), -1):
        if words[place] == ",":
            aside = words[place + 1 : back]
            return place - 1 if " ".join(aside) in _ASIDES or aside[-1:] == ["part"] else back
    return back


_ASIDES = frozenset(
    ["however", "though", "meanwhile", "too", "also", "in turn", "by contrast", "for once", "nevertheless",
     "nonetheless", "moreover", "instead", "in contrast", "on the other hand", "then", "as usual", "as ever", "again",
     "of course", "untroubled", "undeterred", "unimpressed", "unmoved", "in response", "in reply", "by then",
     "at least", "likewise"]
)  # fmt: skip


def skip_article(words: list[str], at: int) -> int:
    while at < len(words) and words[at] in _DETERMINERS:
        at += 1
    return at


_DETERMINERS = word_set("the a an mr its his her their one another some many several two three four")


def skip_time(words: list[str], back: int) -> int:
    """Step back over "on Friday", "this week", "this Friday (22)", "in Geneva" does not count."""
    here = back
    if here >= 2 and words[here] == ")":
        while here > 0 and words[here] != "(":
            here -= 1
        here -= 1
        back = here
    steps = 0
    while (
        here >= 0
        and steps < 4
        and (words[here] in TIME or words[here].isdecimal() or words[here] in ("last", "this", "next", "late", "early"))
    ):
        here -= 1
        steps += 1
    if steps and here >= 0 and words[here] in ("on", "in", "at"):
        return here - 1
    return here if steps else back


def subject_before(sentence: Chunked, back: int, at: int, form: Form) -> Subject:
    """The subject of a verb at `at` that ends with the word at `back`."""
    tokens, words, ends = sentence.tokens, sentence.words, sentence.ends
    if back < 0:
        return Subject("same") if form.voice == "participle" else NO_SUBJECT
    word = words[back]
    if word in _PRONOUNS:
        if word in ("who", "that", "which"):
            place = back - 1
            while place >= 0 and words[place] == ",":
                place -= 1
            return Subject("same", ends.get(place + 1)) if word != "that" else NO_SUBJECT
        if back and words[back - 1] in ("of", "for", "to", "with", "by", "from", "about"):
            return NO_SUBJECT  # "None of it reassured the market"
        code = _PRONOUNS[word]
        return NO_SUBJECT if code == "x" else Subject("pronoun", gender=code)
    if "both" in words[max(0, back - 1) : back + 1]:
        return Subject("both") if word in _PAIRS else NO_SUBJECT
    found = ends.get(back + 1)
    if found is not None:
        found = _owner_of_place(words, found, ends)
        if _is_within(words, found) or (found.first > 0 and words[found.first - 1] in ("no", "neither", "nor")):
            return NO_SUBJECT
        if form.entry.kind == "stance" and _is_subordinate(words, found, form):
            return NO_SUBJECT
        return named_or_text(tokens, found)
    if word in (",", ")", "–", "—", "-"):
        subject = _apposed(sentence, back)
        if subject is not None and form.voice == "finite":
            return Subject("named", subject)
        if form.voice == "participle":
            return Subject("same")
    if word in ("and", "but", "or", "yet", "then") or (word == "," and form.voice == "participle"):
        return Subject("same")
    if form.voice == "participle" and (word in _LEADS_PARTICIPLE or (back < at - 1 and words[at - 1] in TIME)):
        return Subject("same")
    if fold(word) in _DOCS:
        return Subject("text", gender="i")
    if form.entry.needs and form.voice == "finite" and word in ("now", "had", "has", "have"):
        return subject_before(sentence, back - 1, at, form)
    return NO_SUBJECT


def _is_within(words: list[str], span: Span) -> bool:
    """ "crowds on the banks of the Seine cried": the name only stands beside somebody no table knows."""
    place = span.first - 1
    while place > 0 and words[place] in _ARTICLES:
        place -= 1
    if place < 2 or words[place] not in _LOCATING or not words[place - 1].isalpha() or words[place - 1] in TIME:
        return False
    return not (words[place] == "of" and words[place - 1] in _PARTS)  # "two of his aides said"


_PARTS = word_set(
    "one two three four five six some several many most all few both members dozens hundreds thousands scores half "
    "majority number group none"
)


_LEADS_PARTICIPLE = word_set(
    "by while after before when in than from since despite without instead through of for on with about at then "
    "not also even still thereby thus again repeatedly"
)
_AFTER_SOURCE = word_set("in of at for from on near with who by to")
_OF_PARTICIPLE = word_set("by with on from in to")
_PARTICIPLES = word_set(
    "polled surveyed interviewed quoted cited contacted briefed based reached involved appointed hired led run owned "
    "employed represented backed known speaking working living attending briefing familiar close loyal present"
)


_ARTICLES = word_set("the a an his her its their some one mr mrs ms")

_CLAUSE_OPENERS = word_set(
    "and but while that as yet whereas although though because where what earlier later then also when"
)

CIRCUMSTANCE = word_set("when while after before of without in for from on")

_LOCATING = word_set("in at from near across around of for with to on inside outside throughout")

_PAIRS = word_set("ministers leaders presidents men women diplomats officials premiers secretaries")

_SUBORDINATORS = word_set("if whether when after before should as because since until unless with without though while")

_DOCS = word_set(
    "text statement document message post tweet report communique release letter readout note article bulletin"
)


def _is_subordinate(words: list[str], span: Span, form: Form) -> bool:
    """ "after Blinken saw", "with Washington seeking": a circumstance, not a position the report passes on."""
    first = span.first
    while first > 0 and words[first - 1] in ("the", "a", "an"):
        first -= 1
    return form.voice == "participle" or (first > 0 and words[first - 1] in _SUBORDINATORS - {"while", "though"})


def is_named(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a phrase names somebody."""
    return named_or_text(tokens, span).reference == "named"


def named_or_text(tokens: Sequence[Token], span: Span) -> Subject:
    """A phrase as a subject: somebody, or a document alone."""
    known = vocabulary("en")
    inside = tokens[span.first : span.last]
    if any(token.key in _DOCS for token in inside) and all(
        token.key in _DOCS or token.key in ADJECTIVES or token.key in JOINERS for token in inside
    ):
        return Subject("text", gender="i")
    if any(
        token.is_capital or "source" in known.get(token.key, ()) or known.get(token.key, frozenset()) - {"doc"}
        for token in inside
    ):
        return Subject("named", span)
    return NO_SUBJECT


def _apposed(sentence: Chunked, back: int) -> Span | None:
    """The phrase before ", adviser to X," or "(in brackets)" or dashes."""
    tokens, words, ends = sentence.tokens, sentence.words, sentence.ends
    for place in range(back - 1, max(-1, back - 22), -1):
        if words[place] in (",", "(", "–", "—", "-", ";", ":"):
            outer = ends.get(place) if words[place] not in ";:" else None
            inner = ends.get(back)
            if outer is None:  # "The charity behind it, Fair Start, urged"
                is_name = inner is not None and inner.first == place + 1 and words[place] == ","
                return inner if is_name and inner is not None and tokens[inner.first].is_capital and place > 2 else None
            head = tokens[outer.last - 1]
            is_body = "body" in vocabulary("en").get(head.key, ()) and not head.is_capital
            if is_body and inner is not None and inner.first == place + 1 and tokens[inner.first].is_capital:
                return inner  # "one Wall Street bank, Goldman Sachs,"
            names = [t for t in tokens[outer.first : outer.last] if t.is_capital and t.key not in vocabulary("en")]
            if len(names) >= 2:
                return outer
            named = [t for t in tokens[inner.first : inner.last] if t.is_capital] if inner is not None else []
            has_title = any("title" in vocabulary("en").get(word, ()) for word in words[outer.first : outer.last])
            if inner is not None and inner.first == place + 1 and len(named) > 1 and not has_title:
                return inner  # "her ally at the Treasury, Mehmet Simsek,"
            return Span(outer.first, back) if inner is not None and inner.first <= place + 3 else outer
    return None


def with_apposition(tokens: Sequence[Token], span: Span) -> Span:
    """Widen "the FSB director, Alexander Bortnikov," to its apposition when that is the name."""
    if span.last + 1 >= len(tokens) or tokens[span.last].text != ",":
        return span
    known = vocabulary("en")
    if "title" in known.get(tokens[span.last - 1].key, ()) and tokens[span.last + 1].is_capital:
        last = span.last + 1
        while last < len(tokens) and tokens[last].is_capital:
            last += 1
        return Span(span.first, last)
    return span
