"""Russian: noun phrases in the nominative around the verb, read with pymorphy3."""

from collections.abc import Sequence
from functools import lru_cache

from compare.language.verbs import Form, Lexicon, lexicon
from compare.split.attribution.russian_phrases import chunks
from compare.split.attribution.russian_place import HIS, UNANSWERED, impersonal, is_after, noun_phrase
from compare.split.attribution.russian_subject import pronoun_place, quoted_person, subject_of
from compare.split.attribution.russian_words import DOCS, first_lemma
from compare.split.attribution.tokens import Parse, Token, parses, word_set
from compare.split.attribution.words import Cue, Span

_CONJ = word_set("и а но либо или однако зато причем при")


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Marks of attribution of one sentence, in order."""
    table = lexicon("ru")
    spans = chunks(tokens)
    words = [token.key for token in tokens]
    out: list[Cue] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        size = 0
        if token.kind == "word" and not token.quoted:
            cue, size = _at(tokens, words, at, table, spans)
            if cue is not None:
                out.append(cue)
        at += size or 1
    return out


def _at(
    tokens: Sequence[Token], words: list[str], at: int, table: Lexicon, spans: list[Span]
) -> tuple[Cue | None, int]:
    size, forms = table.at(words, at)
    if not size and words[at] == "по":
        size, forms = _by_account(words, at, table)
    if size and forms[0].entry.kind in ("source", "possessive", "adverb"):
        return _prepositional(tokens, words, at, size, forms[0], spans), size
    short = next((form for form in forms if form.entry.kind in ("speech", "stance")), None) if size else None
    if not _may_be_verb(words[at]):
        return None, 0
    for parse in parses(tokens[at].text)[:3]:
        if parse.pos in ("ADJS", "PRTS") and short is not None:
            return _verb(tokens, words, at, size, short, parse, spans), size
        if parse.pos not in ("VERB", "GRND", "PRTS"):
            if parse.pos in ("NOUN", "PREP", "ADVB", "CONJ", "PRCL", "NPRO"):
                break
            continue
        lemmas = [parse.lemma, *[first_lemma(word) for word in words[at + 1 : at + 3]]]
        size, forms = table.at(lemmas, 0)
        behind = impersonal(tokens, words, at, parse, spans)
        if behind is not None:
            return behind, 1
        forms = tuple(form for form in forms if form.entry.kind in ("speech", "stance", "relay"))
        if size and forms and parse.person not in ("1per", "2per") and parse.pos != "PRTS":
            return _verb(tokens, words, at, size, forms[0], parse, spans), size
    return None, 0


def _by_account(words: list[str], at: int, table: Lexicon) -> tuple[int, tuple[Form, ...]]:
    """ "по предварительной версии следствия", "по неофициальным данным СМИ": adjectives inside the preposition."""
    for place in range(at + 1, min(at + 4, len(words))):
        found, forms = table.at([words[at], words[place]], 0)
        if found == 2 and place > at + 1:
            return place - at + 1, forms
        best = parses(words[place])[:1] if words[place][0].isalpha() else ()
        if not best or best[0].pos != "ADJF":
            break
    return 0, ()


@lru_cache(maxsize=20_000)
def _may_be_verb(word: str) -> bool:
    """Spare the analysis where no lemma begins like the word."""
    return word[:2] in _beginnings()


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset({key[:2] for key in lexicon("ru").forms} | {"ск", "сл", "жд", "хо", "вы"})


def _prepositional(
    tokens: Sequence[Token], words: list[str], at: int, size: int, form: Form, spans: list[Span]
) -> Cue | None:
    last = at + size
    is_behind = at > 0 and not all(word in _CONJ or word in '«"' for word in words[:at])
    if form.entry.kind == "adverb":
        return Cue(at, last, form, "none")
    if form.entry.kind == "possessive":
        gender = (
            "m"
            if "его" in words[at:last]
            else "f"
            if {"ее", "её"} & set(words[at:last])
            else "p"
            if "их" in words[at:last]
            else ""
        )
        is_relative = words[last - 1] in ("которого", "которой", "которых")
        return Cue(at, last, form, "pronoun", None, is_behind and not is_relative, gender)
    start = last
    while start < len(words) and (words[start] in '«"“' or words[start] in _SELF):
        start += 1
    if start < len(words) and first_lemma(words[start]) in _NO_SPEAKER:
        return None
    if start + 1 < len(words) and words[start] in HIS and words[start + 1].startswith("пресс-"):
        return Cue(at, start + 2, form, "pronoun", None, is_behind, HIS[words[start]])  # "по версии его пресс-службы"
    for span in spans:
        if span.first in (start, start + 1) and (span.first == start or not _is_break(tokens[start])):
            return Cue(at, last, form, "named", span, is_behind)
        if span.first < start < span.last:
            return Cue(at, last, form, "named", Span(start, span.last), is_behind)
    if form.entry.lemma.endswith("следует из"):
        after = _past_document(tokens, start)
        owner = next((one for one in spans if one.first <= after < one.last), None) if after > start else None
        if owner is not None:
            return Cue(at, last, form, "named", Span(after, owner.last), is_behind)
        if after > start:
            return Cue(at, last, form, "text", None, is_behind)
    if form.entry.lemma == "с точки зрения":
        return None  # "с точки зрения приличий"
    named = noun_phrase(tokens, start, _CASES.get(form.entry.lemma, ("gent",)), but=DOCS)
    return Cue(at, last, form, "named", named, is_behind) if named is not None else None


def _past_document(tokens: Sequence[Token], start: int) -> int:
    """Token after a document with its adjectives: "совместного заявления (Кремля)"; `start` when there is none."""
    at = start
    while at < min(start + 3, len(tokens)) and any(p.pos == "ADJF" for p in parses(tokens[at].text)[:1]):
        at += 1
    return at + 1 if at < len(tokens) and first_lemma(tokens[at].key) in DOCS else start


_SELF = word_set("самого самой самих данным словам слова одного одной из них")
_CASES = {"согласно": ("datv",), "если верить": ("datv",), "со ссылкой на": ("accs",), "ссылаясь на": ("accs",)}
_NO_SPEAKER = word_set(
    "решение план график закон указ договор соглашение контракт условие правило устав конституция программа проект "
    "регламент протокол традиция легенда меморандум договоренность статья стандарт норма резолюция приговор"
)


def _is_break(token: Token) -> bool:
    return token.kind == "mark"


def _verb(
    tokens: Sequence[Token], words: list[str], at: int, size: int, form: Form, parse: Parse, spans: list[Span]
) -> Cue | None:
    last = at + size
    if parse.pos == "GRND":
        return Cue(at, last, form, "same")
    if at and words[at - 1] == "не" and form.entry.lemma in UNANSWERED:
        return None  # "Киев эти сообщения не комментировал": nobody's words
    gender = parse.gender or ("p" if parse.number == "p" else "")
    quoted = quoted_person(tokens, at, last, form, spans)
    if quoted is not None:
        return Cue(at, last, form, "named", quoted, is_after(words, at, quoted.last), "", parse.number)
    reference, subject = subject_of(tokens, words, at, last, parse, spans)
    if reference == "none":
        return None
    needs = form.entry.needs
    if needs and not any(word in needs or first_lemma(word) in needs for word in words[last : last + 8]):
        return None
    if (
        form.entry.is_ambiguous
        and not needs
        and (at == 0 or words[at - 1] not in ("как", "так"))
        and not set(words[last : last + 10]) & {"что", ":"}
        and not (set(words[:at]) & set('»"”'))
        and not _is_inverted(tokens, words, at, last, subject)
    ):
        return None
    end = subject.last if subject and subject.first >= last else last
    is_right = subject is not None and subject.first >= last
    start = subject.first if subject and not is_right else at
    if reference == "pronoun":
        start = min(start, pronoun_place(words, at))
    is_behind = is_after(words, min(start, at), end) and form.entry.kind != "stance"
    return Cue(at, last, form, reference, subject, is_behind, gender, parse.number)


def _is_inverted(tokens: Sequence[Token], words: list[str], at: int, last: int, subject: Span | None) -> bool:
    """Whether a verb opens a parenthesis with its subject behind it: "…, установило ФБР"."""
    if subject is None or at == 0 or tokens[at - 1].text not in ",—–":
        return False
    first = last
    while first < subject.first and words[first] in ("его", "ее", "их", "«", '"', "и"):
        first += 1
    return subject.first == first
