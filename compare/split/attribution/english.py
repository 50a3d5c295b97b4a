"""English: who stands before or after the verb."""

from collections.abc import Sequence

from compare.language.verbs import Form, lexicon
from compare.split.attribution.english_people import (
    agrees_in_number,
    is_clear,
    is_done,
    outer_verb,
    plain_after,
    plain_subject,
)
from compare.split.attribution.english_phrases import BE, JOINERS, MODAL, SKIP, chunks
from compare.split.attribution.english_sources import before_quotation, sources
from compare.split.attribution.english_subject import (
    CIRCUMSTANCE,
    before_aside,
    before_place,
    named_or_text,
    skip_article,
    skip_time,
    subject_before,
    with_apposition,
)
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Cue, Span

_NOUNY = word_set(
    "the a an his her their its our my your this any no some such another every each of more these those 's"
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
    out += sources(tokens, words, ends, begins)
    out = out or before_quotation(tokens, words, begins)
    return _active(tokens, words, sorted(out, key=lambda cue: cue.at))


def _active(tokens: Sequence[Token], words: list[str], cues: list[Cue]) -> list[Cue]:
    """Without the participle in "two people briefed on the matter said": the verb behind it is the one that tells."""
    out: list[Cue] = []
    for number, cue in enumerate(cues):
        after = cues[number + 1] if number + 1 < len(cues) else None
        is_reduced = (
            after is not None
            and cue.subject is not None
            and after.subject == cue.subject
            and cue.kind in ("speech", "stance")
            and words[cue.at].endswith("ed")
            and not any(t.kind == "mark" or t.key in _LINKS for t in tokens[cue.last : after.at])
        )
        if not is_reduced:
            out.append(cue)
    return out


_LINKS = word_set("and but or that who which he she it they")


def _relayed(
    words: list[str], at: int, size: int, form: Form, ends: dict[int, Span], begins: dict[int, Span]
) -> list[Cue]:
    """ "TASS quoted Lavrov as saying": the speaker stands after the verb."""
    found = begins.get(skip_article(words, at + size))
    if found is None or words[found.last : found.last + 2] not in (
        ["as", "saying"],
        ["as", "having"],
        ["as", "telling"],
    ):
        return []
    return [Cue(at, at + size, form, "named", found, at > 0 and ends.get(at) is None)]


def _cue(
    tokens: Sequence[Token], words: list[str], at: int, size: int, forms: tuple[Form, ...],
    ends: dict[int, Span], begins: dict[int, Span],
) -> Cue | None:  # fmt: skip
    form = next((one for one in forms if one.entry.kind == "source"), forms[0])
    kind = form.entry.kind
    last = at + size
    after = begins.get(skip_article(words, last + 1)) if words[last : last + 1] in (["from"], ["by"]) else None
    if words[at] in _COUNTS and after is not None and named_or_text(tokens, after)[0] == "named":
        return Cue(at, last + 1, form, "named", after, at > 4)
    if kind == "source":
        start = last
        while start < len(words) and (words[start] in _BEFORE_NOUN or words[start] in '"“«'):
            start += 1
        inside = next((span for span in begins.values() if span.first < start < span.last), None)
        subject = begins.get(start) or (Span(start, inside.last) if inside else None)
        is_after = at > 0 and not _opens(words, at)
        if subject is None or named_or_text(tokens, subject)[0] != "named":
            return None
        if words[subject.last - 1] == "court" and words[subject.last : subject.last + 1] in _FILED:
            return None  # "according to court documents": no words of the court's
        return Cue(at, last, form, "named", with_apposition(tokens, subject), is_after)
    if kind == "possessive":
        gender = "f" if "her" in words[at:last] else "m" if {"his", "him", "he"} & set(words[at:last]) else ""
        return Cue(at, last, form, "pronoun", None, at > 0 and not _opens(words, at), gender)
    if kind == "adverb":
        return Cue(at, last, form, "none")
    if kind == "noun":
        owner = next((span for end, span in ends.items() if span.first < at < end <= at + 1), None) or ends.get(at)
        is_count = words[at] in _COUNTS and last < len(words) and words[last] in _COUNTED
        if owner is None or not is_count or named_or_text(tokens, owner)[0] != "named":
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
    if words[at] in _DONE and not set(words[max(0, at - 3) : at]) & _PERFECT:
        return None  # "written replies"
    if form.entry.lemma == "say" and words[last : last + 1] in (["nothing"], ["little"]):
        after = words[last + 1] if last + 1 < len(words) else "."
        if after in _ABOUT or not after.isalpha():
            return None
    if form.entry.lemma in ("ask", "answer") and words[last : last + 1] in (["to"], ["with"]):
        return None  # "asked to join", "answered with tear gas"
    if words[at] in ("state", "states") and last < len(words) and words[last] not in ("that", ":", ","):
        return None  # "state television"
    if (
        (before in MODAL and not _is_name(tokens, at - 1) and not is_done(words, at))
        or before in _NOUNY
        or before.endswith("'s")
        or (tokens[at].is_capital and at > 0 and words[at - 1] not in '"“«,.:')
    ):
        return None
    passive = _PASSIVE[:1] if form.entry.kind == "speech" else _PASSIVE
    if words[at].endswith("ed") and words[last : last + 1] in passive:
        return _agent(tokens, words, at, last, form, begins)
    if form.entry.lemma in _UNANSWERED and form.voice == "finite" and _is_negated(words, at):
        return None  # "did not immediately comment": nobody's words
    back = outer_verb(words, at) - 1
    while back >= 0 and (words[back] in SKIP or (words[back].endswith("ly") and not tokens[back].is_capital)):
        back -= 1
    back = before_aside(words, back)
    is_person = back > 0 and _is_name(tokens, back)
    if back >= 0 and not is_person and (words[back] in MODAL or (words[back] in BE and form.voice == "finite")):
        return None
    back = back if is_person else skip_time(words, back)
    if back >= 0 and words[back] == "by" and words[back + 1] in ("then", "now"):
        back -= 1
    while back >= 0 and words[back] in ("had", "has", "have"):
        back -= 1
    if back >= 2 and words[back] == "part" and words[back - 2] == "for":
        back -= 3
    if form.voice == "participle" and before in CIRCUMSTANCE:
        return None
    if back >= 0 and words[back] in BE and form.voice == "participle":
        back -= 1
    reference, subject, gender = subject_before(tokens, words, back, at, form, ends)
    is_inverted = False
    if reference == "none" and form.voice == "finite":
        found = before_place(tokens, words, back, ends)
        if found is not None:
            reference, subject, gender = named_or_text(tokens, found)
    if reference == "none" and form.voice == "finite":
        lemma = form.entry.lemma
        is_speech = form.entry.kind == "speech" and not form.entry.is_ambiguous
        is_speech = is_speech and is_clear(words[at], lemma)
        found = plain_subject(tokens, words, back, is_speech=is_speech)
        if found is not None:
            reference, subject = "named", found
    can_invert = form.entry.kind != "stance" and words[last - 1] not in JOINERS
    if reference == "none" and form.voice == "finite" and can_invert:
        found = begins.get(last) or begins.get(skip_article(words, last)) or plain_after(tokens, words, last)
        if found is not None and (at == 0 or words[at - 1] in ',"”»–—-.:?!' or tokens[at - 1].kind == "mark"):
            subject, reference, is_inverted = found, "named", True
    if reference == "none":
        return None
    if subject is not None and not is_inverted and form.voice == "finite":
        is_verb = agrees_in_number(tokens, subject, words[at], form.entry.lemma)
        if not (is_verb or is_done(words, at) or set(words[max(0, at - 4) : at]) & _AUXILIARY):
            return None
    if subject is not None:
        subject = with_apposition(tokens, subject) if is_inverted else subject
    is_after = is_inverted or _is_after(words, at, last, subject, back)
    if form.entry.needs and not (is_after and "that" in form.entry.needs):
        is_counted = "#" in form.entry.needs and any(token.kind == "number" for token in tokens[last : last + 6])
        if not is_counted and not set(words[last : last + 10]) & set(form.entry.needs):
            return None
    elif form.entry.is_ambiguous and not is_after and not _has_words(words, last) and reference != "text":
        return None
    if subject is not None and _is_own_office(tokens, words, subject):
        reference, subject = "same", None  # "…, his office said": he
    return Cue(at, last, form, reference, subject, is_after and form.entry.kind != "stance", gender)


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is also a modal verb or a month is somebody's surname: "Theresa May"."""
    return at > 0 and tokens[at].is_capital and tokens[at - 1].is_capital and tokens[at].key in ("may", "will", "march")


_DONE = word_set("written spoken given taken thrown sworn drawn broken been seen gone")
_ABOUT = word_set("of about more further else to on")
_AUXILIARY = word_set("did does do not n't to")
_PERFECT = word_set("has have had having 've 'd is are was were be been being")
_PASSIVE = [["by"], ["over"], ["of"]]


def _agent(
    tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form, begins: dict[int, Span]
) -> Cue | None:
    """ "The idea was floated by the mayor": he says it; "a man accused of theft" says nothing."""
    back = at - 1
    while back > 0 and words[back].endswith("ly"):
        back -= 1
    is_told = form.entry.lemma in ("announce", "propose", "float", "unveil")  # "a rally announced by the union"
    if back < 0 or (words[back] not in BE and not is_told) or words[last] != "by" or " " in form.entry.lemma:
        return None
    found = begins.get(skip_article(words, last + 1))
    if found is None or named_or_text(tokens, found)[0] != "named":
        return None
    return Cue(at, last + 1, form, "named", with_apposition(tokens, found))


def _is_own_office(tokens: Sequence[Token], words: list[str], span: Span) -> bool:
    """Whether those who speak for somebody are named by him alone: "her spokesman"."""
    owner = words[span.first - 1] if span.first else ""
    is_plain = not any(token.is_capital for token in tokens[span.first : span.last])
    return owner in ("his", "her") and is_plain and words[span.last - 1] in _OWN


_OWN = word_set("office spokesman spokeswoman spokesperson team campaign administration cabinet aides staff account")


_NOT = word_set("not n't n’t never") | {"not", "didn't", "didn’t", "doesn't", "doesn’t", "don't", "don’t"}


def _is_negated(words: list[str], at: int) -> bool:
    """ "did not comment", "did not immediately comment"."""
    back = at - 1
    while back > 0 and (words[back].endswith("ly") or words[back] in ("yet", "fully")):
        back -= 1
    return back >= 0 and words[back] in _NOT


_UNANSWERED = frozenset(
    ["comment", "respond", "reply", "answer", "elaborate", "specify", "say", "disclose", "name", "give", "release",
     "clarify", "indicate", "mention", "explain", "state", "identify", "detail", "reveal"]
)  # fmt: skip


def _has_words(words: list[str], last: int) -> bool:
    return any(word in ("that", ":", '"', "“") for word in words[last : last + 3])


_COUNTS = word_set("figure figures tally count toll data estimate estimates")

_FILED = (["documents"], ["filings"], ["records"], ["papers"], ["filing"], ["transcripts"])
_BEFORE_NOUN = word_set("the a an mr its his her their one another some several then")

_COUNTED = word_set("was is were are stood stands put puts shows showed show suggest suggests suggested indicate")


_BEGINS_CLAUSE = word_set("that it he she they we there no nobody its their") | {'"', "“", "«", ":"}


def _is_after(words: list[str], at: int, last: int, subject: Span | None, back: int) -> bool:
    """Whether the words said stand before: "…, Lavrov said.", "…, he said, …"."""
    first = subject.first if subject else back
    while first > 0 and words[first - 1] in _BEFORE_NOUN:
        first -= 1
    follows = words[last] if last < len(words) else "."
    has_before = first >= 3 and words[first - 1] in ',"”»?!–—-'
    if not has_before:
        return first >= 4 and follows in ".,:" and False
    if follows in _BEGINS_CLAUSE:
        return False
    rest = [word for word in words[last:] if word.isalpha()]
    if follows in ".,;?!" or len(rest) == 0:
        return True
    return "that" not in rest and (
        len(rest) <= 6 or follows in ("when", "in", "at", "during", "as", "after", "on", "late", "following")
    )
