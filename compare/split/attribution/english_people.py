"""English speakers no table knows: "bakers", "a conservator at the museum", "a student who got out through a window".

A verb of saying has somebody as its subject, so any plain noun before it may be one; the phrase is given as printed,
without its article and with no more than one "of …" or "in …" behind its noun.
"""

from collections.abc import Sequence

from compare.language.verbs import lexicon
from compare.split.attribution.english_phrases import BE, MODAL, SKIP, TIME
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Span, vocabulary

_DETERMINERS = word_set(
    "the a an one two three four five six some several many most another other every each his her its their our any no "
    "few both all dozens"
)
_LINKS = word_set("in of at from for near with who on to by outside inside behind across among whose whom around along")
_PREPOSITIONS = _LINKS | word_set(
    "through into over under against about after before during since until between beyond past than without within as"
)
_KEPT = word_set("in of at from for near")  # goes on with the phrase that is shown
_OPENERS = word_set("and but while that as when because although though if whether so yet where then once which")
_FUNCTION = (
    _LINKS
    | _OPENERS
    | BE
    | MODAL
    | SKIP
    | TIME
    | _PREPOSITIONS
    | word_set(
        "beside besides beneath above below toward towards upon via despite amid "
        "days day hours hour weeks week months month years year minutes ago sides side parties talks "
        "he she it they we you i this that these those there here what how why not after before since until during "
        "than about into through against between without within more less only earlier later last next others such "
        "nobody somebody everybody anybody someone everyone anyone none one two three much himself herself it's "
        "statement report text letter message document documents reports figures data post tweet note article survey "
        "poll study transcript toll account video footage law rules constitution map list history experience evidence"
    )
)
_FAR = 18  # words before the verb that are looked at
_LONGEST = 5  # words of a plain noun phrase


def plain_subject(tokens: Sequence[Token], words: Sequence[str], back: int, *, is_speech: bool) -> Span | None:
    """The plain phrase that ends with token `back`, or that a longer phrase ending there begins with."""
    if back < 0 or tokens[back].kind != "word":
        return None
    near = _noun_phrase(tokens, words, back, is_speech=is_speech)
    inner = near.first - 1 if near is not None else back
    while inner > 0 and (words[inner] in _DETERMINERS or words[inner].endswith("'s") or tokens[inner].is_capital):
        inner -= 1
    if near is not None and words[inner] not in _PREPOSITIONS:
        return near
    low = max(0, back - _FAR)
    for place in range(back, low - 1, -1):
        if tokens[place].kind == "mark" and tokens[place].text not in "-'’.":
            low = place + 1
            break
    for place in range(low + 1, back + 1):
        if words[place] in _OPENERS and words[place] != "that" and words[place - 1] not in _LINKS:
            continue
        if words[place] in _LINKS or _is_participle(words[place]):
            found = _noun_phrase(tokens, words, place - 1, is_speech=is_speech)
            if found is not None and _starts_clause(tokens, words, found.first):
                return Span(found.first, _end(tokens, words, place, back))
    return None


def plain_after(tokens: Sequence[Token], words: Sequence[str], at: int) -> Span | None:
    """The plain phrase behind an inverted verb: "said a man who …", "said one organiser"."""
    first = at
    while first < len(words) and words[first] in _DETERMINERS:
        first += 1
    if first >= len(words) or (first == at and not words[at].endswith("s")):
        return None
    last = first
    while last < len(words) and last - first < _LONGEST and _is_plain(tokens[last]):
        last += 1
    if last == first or not _is_head(tokens[last - 1], is_speech=True):
        return None
    if last < len(words) and words[last] in _LINKS:
        end = min(len(words), last + _LONGEST)
        return Span(first, _end(tokens, words, last, end - 1))
    return Span(first, last)


def _noun_phrase(tokens: Sequence[Token], words: Sequence[str], back: int, *, is_speech: bool) -> Span | None:
    if back < 0 or not _is_head(tokens[back], is_speech=is_speech):
        return None
    first = back
    while first > 0 and back - first < _LONGEST and (_is_plain(tokens[first - 1]) or _is_demonym(tokens, first - 1)):
        first -= 1
    before = words[first - 1] if first else ""
    is_marked = before in _DETERMINERS or before.endswith("'s")
    is_many = words[back].endswith("s") or words[back] in ("people", "men", "women", "police", "children", "staff")
    return Span(first, back + 1) if is_marked or is_many else None


def _is_plain(token: Token) -> bool:
    return token.kind == "word" and not token.is_capital and token.key not in _FUNCTION | _DETERMINERS


def _is_demonym(tokens: Sequence[Token], at: int) -> bool:
    """A capital adjective inside a phrase: "Ukrainian", "Western"."""
    return tokens[at].is_capital and tokens[at].key.endswith(("an", "ish", "ese", "ern", "i", "ic"))


def _is_head(token: Token, *, is_speech: bool) -> bool:
    """Whether a word can be the noun of somebody who speaks; before a mere stance it must be known as one."""
    if not _is_plain(token) or not token.key.isalpha() or len(token.key) < 3 or token.key.endswith("ly"):
        return False
    known = vocabulary("en").get(token.key, frozenset())
    if known & {"title", "source"}:
        return True
    return is_speech and not known & {"doc", "media", "body"} and lexicon("en").at([token.key], 0)[0] == 0


def agrees_in_number(tokens: Sequence[Token], span: Span, word: str, lemma: str) -> bool:
    """Whether a present form can be the verb of a subject: not "fire chief volunteer", "blockading states"."""
    base = lemma.split()[0]
    last = tokens[span.last - 1]
    if word == base and base not in _SAME_IN_PAST:
        inside = tokens[span.first : span.last]
        head = next((inside[at - 1] for at, t in enumerate(inside) if at and t.key in _LINKS), last)
        is_many = head.key.endswith("s") and not head.key.endswith("'s")
        return is_many or head.key in _PLURALS or any(t.key == "and" for t in inside)
    if word != base and word in (base + "s", base + "es", base[:-1] + "ies"):
        if last.key in ("men", "women", "people") or _is_lone_demonym(tokens, span):
            return False
        return last.is_capital or not last.key.endswith("s") or last.key.endswith(("ss", "'s"))
    return True


def is_done(words: Sequence[str], at: int) -> bool:
    """Whether an infinitive tells what somebody did say: "sought to reassure", "was left to complain"."""
    return outer_verb(words, at) < at


def outer_verb(words: Sequence[str], at: int) -> int:
    """Place of the verb an infinitive at `at` hangs on, where it says that the thing was done; else `at`."""
    if at < 2 or words[at - 1] != "to":
        return at
    if words[at - 2] in _DID:
        return at - 2
    if at > 2 and words[at - 2] in _LEFT and words[at - 3] in ("was", "were", "is", "are", "been"):
        return at - 3
    if at > 3 and words[at - 3 : at - 1] in (["went", "on"], ["at", "pains"]):
        return at - 3
    for place in range(at - 3, max(0, at - _FAR), -1):
        if words[place] in _USED:
            return place  # "used the occasion to praise"
        if words[place] in _OPENERS:
            break
    return at


_USED = word_set("used uses seized seizes chose took")


_DID = word_set(
    "sought seeks tried tries hastened hastens hurried hurries rushed rushes moved moves continued continues began "
    "begins had chose chooses ventured saw came appeared seemed used proceeded paused stopped"
)
_LEFT = word_set("left forced obliged compelled quick keen careful due moved driven bound first last")


def _is_lone_demonym(tokens: Sequence[Token], span: Span) -> bool:
    """ "Israeli orders": an adjective before a noun that looks like a verb."""
    is_lone = span.last - span.first == 1 and _is_demonym(tokens, span.first)
    return is_lone and not (span.first and tokens[span.first - 1].key == "the") and span.first > 0


_SAME_IN_PAST = word_set("put set cast hit let read bet")
_PLURALS = word_set("people men women police children staff media personnel clergy public military")


def is_clear(word: str, lemma: str) -> bool:
    """Whether a form is a verb of saying and no noun: "said", "complained", "insists", but not "reports", "suggest"."""
    first = lemma.split()[0]
    is_present = word in (first, first + "s", first + "es", first[:-1] + "ies")
    return first not in _OF_THINGS and (not is_present or first in _PRESENT) and word not in PARTICIPLES


_PRESENT = word_set(
    "say tell insist argue think believe reckon complain maintain admit concede warn explain acknowledge hope agree "
    "deny fear allege contend assert describe demand urge recall accuse remember write"
)
_OF_THINGS = word_set("suggest indicate point reveal disclose confirm predict show mean give put set count record add")
PARTICIPLES = word_set("written spoken given taken thrown sworn drawn broken been seen gone")


def _is_participle(word: str) -> bool:
    return (len(word) > 5 and word.endswith(("ing", "ed"))) or word in _ALSO_PARTICIPLES


_ALSO_PARTICIPLES = ("prominent", "close", "familiar", "present", "born")


def _starts_clause(tokens: Sequence[Token], words: Sequence[str], first: int) -> bool:
    while first > 0 and (words[first - 1] in _DETERMINERS or words[first - 1].endswith("'s")):
        first -= 1
        while first > 0 and tokens[first - 1].is_capital:
            first -= 1
    return first == 0 or tokens[first - 1].kind == "mark" or words[first - 1] in _OPENERS | TIME


def _end(tokens: Sequence[Token], words: Sequence[str], place: int, back: int) -> int:
    """After the first "of …" of a phrase, which is shown with it; at `place` where another word follows the noun."""
    if words[place] not in _KEPT:
        return place
    last = place + 1
    while last <= back and tokens[last].kind == "word":
        if words[last] in _LINKS or words[last] in _OPENERS or (_is_participle(words[last]) and last > place + 1):
            break
        last += 1
    return last if last > place + 1 else place


def plain_name(inside: Sequence[Token], known: dict[str, frozenset[str]]) -> str:
    """A phrase whose noun no table knows, as printed: "baker", "museum conservator"; empty for any other."""
    head = next((at for at, token in enumerate(inside) if token.key in _LINKS), len(inside)) - 1
    if head < 0 or known.get(inside[head].key) or inside[head].is_capital or not inside[head].key.isalpha():
        return ""
    if any(token.is_capital and not _is_demonym(inside, at) for at, token in enumerate(inside[: head + 1])):
        return ""
    return " ".join(token.text for token in inside)
