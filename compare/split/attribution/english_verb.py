"""English verbs of saying and stance: whether a word is one where it stands, and who its subject is."""

from compare.language.verbs import Form
from compare.split.attribution.english_people import (
    PARTICIPLES,
    agrees_in_number,
    is_clear,
    is_done,
    outer_verb,
    plain_after,
    plain_subject,
)
from compare.split.attribution.english_phrases import BE, JOINERS, MODAL, SKIP, Chunked
from compare.split.attribution.english_subject import (
    CIRCUMSTANCE,
    NO_SUBJECT,
    Subject,
    before_aside,
    before_place,
    is_named,
    named_or_text,
    skip_article,
    skip_time,
    subject_before,
    with_apposition,
)
from compare.split.attribution.tokens import word_set
from compare.split.attribution.words import Cue, Span


def verb_cue(sentence: Chunked, at: int, last: int, form: Form) -> Cue | None:
    """The cue of a verb with its subject; None where the word is no verb, or says what nobody said."""
    words = sentence.words
    if _is_other_word(sentence, at, last, form):
        return None
    passive = _PASSIVE[:1] if form.entry.kind == "speech" else _PASSIVE
    if words[at].endswith("ed") and words[last : last + 1] in passive:
        return _agent(sentence, at, last, form)
    if form.entry.lemma in _UNANSWERED and form.voice == "finite" and _is_negated(words, at):
        return None  # "did not immediately comment": nobody's words
    back = _subject_end(sentence, at, form)
    if back is None:
        return None
    subject = _before(sentence, back, at, form)
    is_inverted = subject.reference == "none"
    if is_inverted:
        subject = _behind(sentence, at, last, form)
    if subject.reference == "none" or not (is_inverted or _agrees(sentence, subject, at, form)):
        return None
    is_after = is_inverted or _is_after(words, last, subject.span, back)
    if not _has_complement(sentence, last, form, is_after=is_after, is_text=subject.reference == "text"):
        return None
    if subject.span is not None and _is_own_office(sentence, subject.span):
        subject = Subject("same")  # "…, his office said": he
    is_after = is_after and form.entry.kind != "stance"
    return Cue(at, last, form, subject.reference, subject.span, is_after, subject.gender)


_PASSIVE = [["by"], ["over"], ["of"]]


def _is_other_word(sentence: Chunked, at: int, last: int, form: Form) -> bool:
    """Whether a word that looks like a verb is none here, or one without anybody's words: "state television"."""
    tokens, words, lemma = sentence.tokens, sentence.words, form.entry.lemma
    before = words[at - 1] if at else ""
    if words[at] in PARTICIPLES and not set(words[max(0, at - 3) : at]) & _PERFECT:
        return True  # "written replies"
    if lemma == "say" and words[last : last + 1] in (["nothing"], ["little"]):
        after = words[last + 1] if last + 1 < len(words) else "."
        if after in _ABOUT or not after.isalpha():
            return True
    if lemma in ("ask", "answer") and words[last : last + 1] in (["to"], ["with"]):
        return True  # "asked to join", "answered with tear gas"
    if words[at] in ("state", "states") and last < len(words) and words[last] not in ("that", ":", ","):
        return True
    is_infinitive = before in MODAL and not _is_name(sentence, at - 1) and not is_done(words, at)
    is_noun = before in _NOUNY or before.endswith("'s")
    return is_infinitive or is_noun or (tokens[at].is_capital and at > 0 and before not in '"“«,.:')


_NOUNY = word_set(
    "the a an his her their its our my your this any no some such another every each of more these those 's"
)
_ABOUT = word_set("of about more further else to on")
_PERFECT = word_set("has have had having 've 'd is are was were be been being")


def _is_name(sentence: Chunked, at: int) -> bool:
    """Whether a word that is also a modal verb or a month is somebody's surname: "Theresa May"."""
    tokens = sentence.tokens
    return at > 0 and tokens[at].is_capital and tokens[at - 1].is_capital and tokens[at].key in ("may", "will", "march")


def _agent(sentence: Chunked, at: int, last: int, form: Form) -> Cue | None:
    """ "The idea was floated by the mayor": he says it; "a man accused of theft" says nothing."""
    words, back = sentence.words, at - 1
    while back > 0 and words[back].endswith("ly"):
        back -= 1
    is_told = form.entry.lemma in ("announce", "propose", "float", "unveil")  # "a rally announced by the union"
    if back < 0 or (words[back] not in BE and not is_told) or words[last] != "by" or " " in form.entry.lemma:
        return None
    found = sentence.begins.get(skip_article(words, last + 1))
    if found is None or not is_named(sentence.tokens, found):
        return None
    return Cue(at, last + 1, form, "named", with_apposition(sentence.tokens, found))


def _is_negated(words: list[str], at: int) -> bool:
    """ "did not comment", "did not immediately comment"."""
    back = at - 1
    while back > 0 and (words[back].endswith("ly") or words[back] in ("yet", "fully")):
        back -= 1
    return back >= 0 and words[back] in _NOT


_NOT = word_set("not n't never didn't doesn't don't")
_UNANSWERED = frozenset(
    ["comment", "respond", "reply", "answer", "elaborate", "specify", "say", "disclose", "name", "give", "release",
     "clarify", "indicate", "mention", "explain", "state", "identify", "detail", "reveal"]
)  # fmt: skip


def _subject_end(sentence: Chunked, at: int, form: Form) -> int | None:
    """Place of the last word before a verb that may be its subject's, -1 for none; None where the verb says nothing."""
    tokens, words = sentence.tokens, sentence.words
    back = outer_verb(words, at) - 1
    while back >= 0 and (words[back] in SKIP or (words[back].endswith("ly") and not tokens[back].is_capital)):
        back -= 1
    back = before_aside(words, back)
    is_person = back > 0 and _is_name(sentence, back)
    if back >= 0 and not is_person and (words[back] in MODAL or (words[back] in BE and form.voice == "finite")):
        return None
    back = back if is_person else skip_time(words, back)
    if back >= 0 and words[back] == "by" and words[back + 1] in ("then", "now"):
        back -= 1
    while back >= 0 and words[back] in ("had", "has", "have"):
        back -= 1
    if back >= 2 and words[back] == "part" and words[back - 2] == "for":
        back -= 3
    if form.voice != "participle":
        return back
    if at and words[at - 1] in CIRCUMSTANCE:
        return None
    return back - 1 if back >= 0 and words[back] in BE else back


def _before(sentence: Chunked, back: int, at: int, form: Form) -> Subject:
    """The subject before the verb, from the surest kind of phrase to the plainest."""
    subject = subject_before(sentence, back, at, form)
    if subject.reference != "none" or form.voice != "finite":
        return subject
    placed = before_place(sentence, back)
    if placed is not None:
        subject = named_or_text(sentence.tokens, placed)
    if subject.reference != "none":
        return subject
    lemma = form.entry.lemma
    is_speech = form.entry.kind == "speech" and not form.entry.is_ambiguous and is_clear(sentence.words[at], lemma)
    plain = plain_subject(sentence.tokens, sentence.words, back, is_speech=is_speech)
    return Subject("named", plain) if plain is not None else NO_SUBJECT


def _behind(sentence: Chunked, at: int, last: int, form: Form) -> Subject:
    """The subject after an inverted verb: "…", said the mayor."""
    tokens, words, begins = sentence.tokens, sentence.words, sentence.begins
    is_open = at == 0 or words[at - 1] in ',"”»–—-.:?!' or tokens[at - 1].kind == "mark"
    can_invert = form.voice == "finite" and form.entry.kind != "stance" and words[last - 1] not in JOINERS
    if not is_open or not can_invert:
        return NO_SUBJECT
    found = begins.get(last) or begins.get(skip_article(words, last)) or plain_after(tokens, words, last)
    return Subject("named", with_apposition(tokens, found)) if found is not None else NO_SUBJECT


def _agrees(sentence: Chunked, subject: Subject, at: int, form: Form) -> bool:
    """Whether a word can be the verb of the subject before it."""
    words = sentence.words
    if subject.span is None or form.voice != "finite":
        return True
    return (
        agrees_in_number(sentence.tokens, subject.span, words[at], form.entry.lemma)
        or is_done(words, at)
        or bool(set(words[max(0, at - 4) : at]) & _AUXILIARY)
    )


_AUXILIARY = word_set("did does do not n't to")


def _is_after(words: list[str], last: int, subject: Span | None, back: int) -> bool:
    """Whether the words said stand before: "…, Lavrov said.", "…, he said, …"."""
    first = subject.first if subject else back
    while first > 0 and words[first - 1] in BEFORE_NOUN:
        first -= 1
    if first < 3 or words[first - 1] not in ',"”»?!–—-':
        return False
    follows = words[last] if last < len(words) else "."
    if follows in _BEGINS_CLAUSE:
        return False
    rest = [word for word in words[last:] if word.isalpha()]
    if follows in ".,;?!" or not rest:
        return True
    return "that" not in rest and (len(rest) <= 6 or follows in _BEGINS_ADVERBIAL)


BEFORE_NOUN = word_set("the a an mr its his her their one another some several then")
_BEGINS_CLAUSE = word_set("that it he she they we there no nobody its their") | {'"', "“", "«", ":"}
_BEGINS_ADVERBIAL = word_set("when in at during as after on late following")


def _has_complement(sentence: Chunked, last: int, form: Form, *, is_after: bool, is_text: bool) -> bool:
    """Whether what a verb of several meanings needs follows it, or has gone before."""
    words, needs = sentence.words, form.entry.needs
    if needs and not (is_after and "that" in needs):
        is_counted = "#" in needs and any(token.kind == "number" for token in sentence.tokens[last : last + 6])
        return is_counted or not set(needs).isdisjoint(words[last : last + 10])
    if not needs and form.entry.is_ambiguous and not (is_after or is_text):
        return any(word in ("that", ":", '"', "“") for word in words[last : last + 3])
    return True


def _is_own_office(sentence: Chunked, span: Span) -> bool:
    """Whether those who speak for somebody are named by him alone: "her spokesman"."""
    owner = sentence.words[span.first - 1] if span.first else ""
    is_plain = not any(token.is_capital for token in sentence.tokens[span.first : span.last])
    return owner in ("his", "her") and is_plain and sentence.words[span.last - 1] in _OWN


_OWN = word_set("office spokesman spokeswoman spokesperson team campaign administration cabinet aides staff account")
