"""English: who stands before or after the verb."""

from collections.abc import Sequence

from compare.language.fold import fold
from compare.language.verbs import Form, lexicon
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Cue, Reference, Span, vocabulary

_NOT_NAMES = word_set(
    "the a an this that these those in on at by for from to of with as and or but if when while where who which "
    "what how why after before during since until although though because despite following according under over "
    "he she it they we i you his her its their our my your there here no not yes both all some many most every "
    "each one two three four five six also then now earlier later meanwhile however still yet so once today "
    "yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march "
    "april may june july august september october november december more than at last next early late such "
    "another other asked given should would could speaking addressing neither either about only even just instead "
    "among without within against between into through across outside inside being is are was were has have had "
    "do does did will can must might may upon amid"
)
_SKIP = word_set(
    "has have had did does do not n't also later then earlier again once already still further however too both "
    "either now today yesterday tonight meanwhile ever never just only even since would've himself herself itself "
    "themselves jointly"
)
_TIME = word_set(
    "monday tuesday wednesday thursday friday saturday sunday week month morning evening afternoon night day "
    "january february march april june july august september october november december"
)
_BE = word_set("is are was were be been being get got gets 's isn't wasn't aren't weren't")
_MODAL = word_set("to will would shall should may might could must can cannot won't 'll let please")
_NOUNY = word_set(
    "the a an his her their its our my your this any no some such another every each of more these those 's"
)
_PARTICLES = word_set("bin ibn bint ben al el abu ould van von der den de da di del dos la le du")
_PRONOUNS = {"he": "m", "she": "f", "it": "i", "they": "p", "who": "w", "we": "x", "i": "x", "you": "x", "that": "w"}
_JOINERS = word_set("of the for to and on in at")
_ADJECTIVES = word_set(
    "senior former deputy top foreign defence defense chief prime interior health local state military national "
    "security intelligence several two three unnamed anonymous other some many chief finance energy economic vice "
    "acting late regional provincial federal central international human emergency relief humanitarian rescue "
    "high special presidential government opposition press new outgoing first second general public civil aid "
    "medical law enforcement western eastern southern northern african european asian arab both joint independent "
    "official political environmental trade justice education cultural home home-affairs transport agriculture "
    "labour labor antitrust climate weather"
)


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Marks of attribution of one sentence, in order."""
    words = [token.key for token in tokens]
    spans = chunks(tokens)
    ends, begins = {span.last: span for span in spans}, {span.first: span for span in spans}
    table = lexicon("en")
    out: list[Cue] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind != "word" or tokens[at].quoted:
            at += 1
            continue
        size, forms = table.at(words, at)
        if size and forms[-1].entry.kind == "relay":
            out += _relayed(words, at, size, forms[-1], ends, begins)
        cue = _cue(tokens, words, at, size, forms, ends, begins) if size else None
        if cue is not None:
            out.append(cue)
        at += size or 1
    return out


def _relayed(
    words: list[str], at: int, size: int, form: Form, ends: dict[int, Span], begins: dict[int, Span]
) -> list[Cue]:
    """ "TASS quoted Lavrov as saying": the speaker stands after the verb."""
    found = begins.get(_skip_article(words, at + size))
    if found is None or words[found.last : found.last + 2] not in (
        ["as", "saying"],
        ["as", "having"],
        ["as", "telling"],
    ):
        return []
    return [Cue(at, at + size, form, "named", found, at > 0 and ends.get(at) is None)]


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
            if _content(tokens[last], known, is_first=last == 0) or (core > at and tokens[last].text == "+"):
                core = last = last + 1
            elif (core > at and _joins(tokens, last, known)) or (
                core == at and (tokens[last].key in _ADJECTIVES or _leads_noun(tokens, last, known))
            ):
                last += 1
            else:
                break
        if core > at:
            out.append(Span(at, core))
        at = max(core, at + 1)
    return out


def _content(token: Token, known: dict[str, frozenset[str]], *, is_first: bool = False) -> bool:
    if token.kind != "word":
        return False
    if token.key in known and token.key not in ("report", "reports", "post", "posts", "figure", "data", "head"):
        return token.key != "times" or token.is_capital
    if token.is_capital:
        return token.key not in _NOT_NAMES and token.key.removesuffix("'s") not in _TIME
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
        or token.key in _NOT_NAMES | _SKIP | _JOINERS | _BE | _MODAL
    ):
        return False
    return lexicon("en").at([token.key], 0)[0] == 0 and not token.key.endswith(("ly", "ed"))


def _starts(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    if _leads_noun(tokens, at, known):
        return True
    return _content(tokens[at], known) or (tokens[at].key in _ADJECTIVES and tokens[at].kind == "word")


def _joins(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a small word or mark goes on with the phrase."""
    token = tokens[at]
    if token.text in "-–'’" and at + 1 < len(tokens):
        return _content(tokens[at + 1], known)
    if token.text == "+":  # "OPEC+"
        return tokens[at - 1].end == token.start
    if token.text in '«»"“”':
        return at + 1 < len(tokens) and (tokens[at - 1].key in known or tokens[at + 1].is_capital)
    if token.is_capital and tokens[at - 1].is_capital:  # "Doctors Without Borders"
        return at + 1 < len(tokens) and tokens[at + 1].is_capital and token.key.isalpha() and token.key not in _TIME
    if token.key in _PARTICLES and tokens[at - 1].is_capital:
        nxt = at + 1
        while nxt < len(tokens) and tokens[nxt].key in _PARTICLES:
            nxt += 1
        return nxt < len(tokens) and tokens[nxt].is_capital
    if _leads_noun(tokens, at, known):
        return True
    if token.key in _ADJECTIVES:
        return at + 1 < len(tokens) and (_content(tokens[at + 1], known) or tokens[at + 1].key in _ADJECTIVES)
    if token.key not in _JOINERS:
        return False
    nxt = at + 1
    while nxt < len(tokens) and (
        tokens[nxt].key in ("the", "its", "his", "her")
        or tokens[nxt].key in _ADJECTIVES
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


def _cue(
    tokens: Sequence[Token], words: list[str], at: int, size: int, forms: tuple[Form, ...],
    ends: dict[int, Span], begins: dict[int, Span],
) -> Cue | None:  # fmt: skip
    form = next((one for one in forms if one.entry.kind == "source"), forms[0])
    kind = form.entry.kind
    last = at + size
    after = begins.get(_skip_article(words, last + 1)) if words[last : last + 1] in (["from"], ["by"]) else None
    if words[at] in _COUNTS and after is not None and _named_or_text(tokens, after)[0] == "named":
        return Cue(at, last + 1, form, "named", after, at > 4)
    if kind == "source":
        start = last
        while start < len(words) and (
            words[start] in ("the", "a", "an", "its", "his", "their") or words[start] in '"“«'
        ):
            start += 1
        inside = next((span for span in begins.values() if span.first < start < span.last), None)
        subject = begins.get(start) or (Span(start, inside.last) if inside else None)
        is_after = at > 0 and not _opens(words, at)
        if subject is None or _named_or_text(tokens, subject)[0] != "named":
            return None
        return Cue(at, last, form, "named", _with_apposition(tokens, subject), is_after)
    if kind == "possessive":
        gender = "f" if "her" in words[at:last] else "m" if {"his", "him", "he"} & set(words[at:last]) else ""
        return Cue(at, last, form, "pronoun", None, at > 0 and not _opens(words, at), gender)
    if kind == "adverb":
        return Cue(at, last, form, "none")
    if kind == "noun":
        owner = next((span for end, span in ends.items() if span.first < at < end <= at + 1), None) or ends.get(at)
        is_count = words[at] in _COUNTS and last < len(words) and words[last] in _COUNTED
        if owner is None or not is_count or _named_or_text(tokens, owner)[0] != "named":
            return None
        return Cue(at, last, form, "named", Span(owner.first, min(owner.last, at)))
    return _verb(tokens, words, at, last, form, ends, begins)


def _opens(words: list[str], at: int) -> bool:
    return all(word in ("but", "and", "yet", "however", ",", "«", '"') for word in words[:at])


def _verb(
    tokens: Sequence[Token],
    words: list[str],
    at: int,
    last: int,
    form: Form,
    ends: dict[int, Span],
    begins: dict[int, Span],
) -> Cue | None:
    before = words[at - 1] if at else ""
    if words[at] == "state" and last < len(words) and words[last] not in ("that", ":", ","):
        return None  # "state television"
    if (
        before in _MODAL
        or before in _NOUNY
        or before.endswith("'s")
        or (tokens[at].is_capital and at > 0 and words[at - 1] not in '"“«,.:')
    ):
        return None
    back = at - 1
    while back >= 0 and (words[back] in _SKIP or (words[back].endswith("ly") and not tokens[back].is_capital)):
        back -= 1
    if back >= 0 and (words[back] in _MODAL or (words[back] in _BE and form.voice == "finite")):
        return None
    back = _skip_time(words, back)
    if back >= 2 and words[back] == "part" and words[back - 2] == "for":
        back -= 3
    if form.voice == "participle" and before in _CIRCUMSTANCE:
        return None
    if back >= 0 and words[back] in _BE and form.voice == "participle":
        back -= 1
    reference, subject, gender = _subject_before(tokens, words, back, at, form, ends)
    is_inverted = False
    if reference == "none" and form.voice == "finite":
        found = _before_place(tokens, words, back, ends)
        if found is not None:
            reference, subject, gender = _named_or_text(tokens, found)
    if reference == "none" and form.voice == "finite" and form.entry.kind != "stance":
        found = begins.get(_skip_article(words, last))
        if found is not None and (at == 0 or words[at - 1] in ',"”»–—-.:?!' or tokens[at - 1].kind == "mark"):
            subject, reference, is_inverted = found, "named", True
    if reference == "none":
        return None
    if subject is not None:
        subject = _with_apposition(tokens, subject) if is_inverted else subject
    is_after = is_inverted or _is_after(words, at, last, subject, back)
    if form.entry.needs:
        is_counted = "#" in form.entry.needs and any(token.kind == "number" for token in tokens[last : last + 6])
        if not is_counted and not set(words[last : last + 10]) & set(form.entry.needs):
            return None
    elif form.entry.is_ambiguous and not is_after and not _has_words(words, last) and reference != "text":
        return None
    return Cue(at, last, form, reference, subject, is_after and form.entry.kind != "stance", gender)


def _before_place(tokens: Sequence[Token], words: list[str], back: int, ends: dict[int, Span]) -> Span | None:
    """ "officials in the east of the country say": the phrase before its place, at the start of the clause."""
    for place in range(back, max(-1, back - 8), -1):
        if tokens[place].kind != "word":
            return None
        found = ends.get(place)
        if words[place] in ("in", "of", "at", "for", "from", "on", "near", "with", "who") and found is not None:
            first = found.first
            while first > 0 and words[first - 1] in ("the", "a", "an"):
                first -= 1
            starts = first == 0 or words[first - 1] in (",", "and", "but", "while", "that", "as", '"', "“", ";")
            return found if starts else None
    return None


def _owner_of_place(words: list[str], span: Span, ends: dict[int, Span]) -> Span:
    """ "authorities in eastern Libya said", "an analyst from Acme said": the phrase from the one who speaks on."""
    place = span.first - 1
    while place >= 0 and words[place] in ("the", "a", "an", "its", "their", "his", "her"):
        place -= 1
    owner = ends.get(place) if place > 0 and words[place] in _LOCATING else None
    if owner is None:
        return span
    first = owner.first
    while first > 0 and words[first - 1] in _ARTICLES:
        first -= 1
    before = words[first - 1] if first else ""
    starts = not before[:1].isalpha() or before in _CLAUSE_OPENERS or before in _TIME
    return Span(owner.first, span.last) if starts else span


def _has_words(words: list[str], last: int) -> bool:
    return any(word in ("that", ":", '"', "“") for word in words[last : last + 3])


def _skip_article(words: list[str], at: int) -> int:
    while at < len(words) and words[at] in ("the", "a", "an", "mr", "its"):
        at += 1
    return at


def _skip_time(words: list[str], back: int) -> int:
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
        and (
            words[here] in _TIME or words[here].isdecimal() or words[here] in ("last", "this", "next", "late", "early")
        )
    ):
        here -= 1
        steps += 1
    if steps and here >= 0 and words[here] in ("on", "in", "at"):
        return here - 1
    return here if steps else back


def _subject_before(
    tokens: Sequence[Token], words: list[str], back: int, at: int, form: Form, ends: dict[int, Span]
) -> tuple[Reference, Span | None, str]:
    if back < 0:
        return ("same", None, "") if form.voice == "participle" else ("none", None, "")
    word = words[back]
    if word in _PRONOUNS:
        if word in ("who", "that", "which"):
            place = back - 1
            while place >= 0 and words[place] == ",":
                place -= 1
            return ("same", ends.get(place + 1), "") if word != "that" else ("none", None, "")
        code = _PRONOUNS[word]
        return ("none", None, "") if code == "x" else ("pronoun", None, code)
    if "both" in words[max(0, back - 1) : back + 1]:
        return ("both", None, "") if word in _PAIRS else ("none", None, "")
    found = ends.get(back + 1)
    if found is not None:
        found = _owner_of_place(words, found, ends)
        if form.entry.kind == "stance" and _is_subordinate(words, found, form):
            return "none", None, ""
        return _named_or_text(tokens, found)
    if word in (",", ")", "–", "—", "-"):
        subject = _apposed(tokens, words, back, ends)
        if subject is not None and form.voice == "finite":
            return "named", subject, ""
        if form.voice == "participle":
            return "same", None, ""
    if word in ("and", "but", "or", "yet", "then") or (word == "," and form.voice == "participle"):
        return "same", None, ""
    if form.voice == "participle" and (
        word in ("by", "while", "after", "before", "when", "in", "than") or word.isalpha()
    ):
        return "same", None, ""
    if fold(word) in _DOCS:
        return "text", None, "i"
    if form.entry.needs and form.voice == "finite" and word in ("now", "had", "has", "have"):
        return _subject_before(tokens, words, back - 1, at, form, ends)
    return "none", None, ""


_ARTICLES = word_set("the a an his her its their some one mr mrs ms")
_CLAUSE_OPENERS = word_set(
    "and but while that as yet whereas although though because where what earlier later then also when"
)
_CIRCUMSTANCE = word_set("when while after before of without in for from on")
_LOCATING = word_set("in at from near across around of for with to on inside outside throughout")
_PAIRS = word_set("ministers leaders presidents men women diplomats officials premiers secretaries")
_SUBORDINATORS = word_set("if whether when after before should as because since until unless with without though while")
_COUNTS = word_set("figure figures tally count toll data estimate estimates")
_COUNTED = word_set("was is were are stood stands put puts shows showed")
_DOCS = word_set(
    "text statement document message post tweet report communique release letter readout note article bulletin"
)


def _is_subordinate(words: list[str], span: Span, form: Form) -> bool:
    """ "after Blinken saw", "with Washington seeking": a circumstance, not a position the report passes on."""
    first = span.first
    while first > 0 and words[first - 1] in ("the", "a", "an"):
        first -= 1
    return form.voice == "participle" or (first > 0 and words[first - 1] in _SUBORDINATORS - {"while", "though"})


def _named_or_text(tokens: Sequence[Token], span: Span) -> tuple[Reference, Span | None, str]:
    known = vocabulary("en")
    inside = tokens[span.first : span.last]
    if all(token.key in _DOCS or token.key in _ADJECTIVES or token.key in _JOINERS for token in inside):
        return "text", None, "i"
    if any(
        token.is_capital or "source" in known.get(token.key, ()) or known.get(token.key, frozenset()) - {"doc"}
        for token in inside
    ):
        return "named", span, ""
    return "none", None, ""


def _apposed(tokens: Sequence[Token], words: list[str], back: int, ends: dict[int, Span]) -> Span | None:
    """The phrase before ", adviser to X," or "(in brackets)" or dashes."""
    for place in range(back - 1, max(-1, back - 22), -1):
        if words[place] in (",", "(", "–", "—", "-", ";", ":"):
            outer = ends.get(place) if words[place] not in ";:" else None
            if outer is None:
                return None
            inner = ends.get(back)
            names = [t for t in tokens[outer.first : outer.last] if t.is_capital and t.key not in vocabulary("en")]
            if len(names) >= 2:
                return outer
            return Span(outer.first, back) if inner is not None and inner.first <= place + 3 else outer
    return None


def _with_apposition(tokens: Sequence[Token], span: Span) -> Span:
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


def _is_after(words: list[str], at: int, last: int, subject: Span | None, back: int) -> bool:
    """Whether the words said stand before: "…, Lavrov said.", "…, he said, …"."""
    first = subject.first if subject else back
    while first > 0 and words[first - 1] in ("the", "a", "an", "mr", "its", "then"):
        first -= 1
    follows = words[last] if last < len(words) else "."
    has_before = first >= 3 and words[first - 1] in ',"”»?!–—-'
    if not has_before:
        return first >= 4 and follows in ".,:" and False
    if follows in ('"', "“", "«", ":", "that"):
        return False
    rest = [word for word in words[last:] if word.isalpha()]
    if follows in ".,;?!" or len(rest) == 0:
        return True
    return "that" not in rest and (
        len(rest) <= 6 or follows in ("when", "in", "at", "during", "as", "after", "on", "late", "following")
    )
