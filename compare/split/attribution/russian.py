"""Russian: noun phrases in the nominative around the verb, read with pymorphy3."""

from collections.abc import Sequence
from functools import lru_cache

from compare.language.verbs import Form, Lexicon, lexicon
from compare.split.attribution.russian_phrases import chunks, is_case
from compare.split.attribution.russian_subject import _subject, pronoun_place, quoted_person
from compare.split.attribution.russian_words import DOCS, _first, is_nominative
from compare.split.attribution.tokens import Parse, Token, parses, word_set
from compare.split.attribution.words import Cue, Span

_CONJ = word_set("и а но либо или однако зато причем при")

_INDECLINABLE_MIN = 2

_IMPERSONAL = {
    "сообщаться": "says", "отмечаться": "says", "говориться": "says", "подчеркиваться": "says", "указываться": "says",
    "уточняться": "says", "утверждаться": "says", "сказать": "says", "заявляться": "says", "поясняться": "says",
    "добавляться": "says", "следовать": "says", "написать": "says", "указать": "says", "отметить": "says",
}  # fmt: skip

_BLOCKED_TITLES = word_set("данные информация материал текст")


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
    if not _may_be_verb(words[at]):
        return None, 0
    for parse in parses(tokens[at].text)[:3]:
        if parse.pos not in ("VERB", "GRND", "PRTS") and parse.lemma != "намеренный":
            if parse.pos in ("NOUN", "PREP", "ADVB", "CONJ", "PRCL", "NPRO"):
                break
            continue
        lemmas = [parse.lemma, *[_first(word) for word in words[at + 1 : at + 3]]]
        size, forms = table.at(lemmas, 0)
        impersonal = _impersonal(tokens, words, at, parse, spans)
        if impersonal is not None:
            return impersonal, 1
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
    is_after = at > 0 and not all(word in _CONJ or word in '«"' for word in words[:at])
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
        return Cue(at, last, form, "pronoun", None, is_after and not is_relative, gender)
    start = last
    while start < len(words) and (words[start] in '«"“' or words[start] in ("самого", "самой", "данным", "словам")):
        start += 1
    for span in spans:
        if span.first in (start, start + 1) and (span.first == start or not _is_break(tokens[start])):
            return Cue(at, last, form, "named", span, is_after)
        if span.first < start < span.last:
            return Cue(at, last, form, "named", Span(start, span.last), is_after)
    if form.entry.lemma == "следует из" and start < len(words) and _first(words[start]) in DOCS:
        return Cue(at, last, form, "text", None, is_after)
    return None


def _is_break(token: Token) -> bool:
    return token.kind == "mark"


def _impersonal(tokens: Sequence[Token], words: list[str], at: int, parse: Parse, spans: list[Span]) -> Cue | None:
    """ "говорится в его твите", "сказано в сообщении ведомства", "отметили в МИД"."""
    is_plural = parse.pos == "VERB" and parse.number == "p"
    is_neuter = (parse.lemma in _IMPERSONAL and (parse.pos == "PRTS" or parse.lemma.endswith("ся"))) or (
        parse.lemma in ("сказать", "отметить", "указать", "написать", "уточнить") and parse.pos == "PRTS"
    )
    entry = _verb_form(parse.lemma)
    if entry is None or not (is_plural or is_neuter) or (entry.entry.is_ambiguous and not is_neuter):
        return None
    if is_plural and parse.lemma.endswith("ся") and entry.entry.lemma != parse.lemma:
        return None
    for span in spans:
        if (
            is_plural
            and span.last <= at <= span.last + 3
            and all(word in _OBJECTS for word in words[span.last : at])
            and span.first > 0
            and words[span.first - 1] in ("в", "во", "на")
            and parse.tense in ("past", "pres")
        ):
            leads = span.first == 1 or words[span.first - 2] in (
                ",",
                "а",
                "и",
                "но",
                "как",
                "что",
                "ранее",
                "позже",
                "—",
            )
            if leads and (words[span.first - 1] != "на" or not is_nominative(tokens, span)):
                return Cue(at, at + 1, entry, "named", span, _is_after(words, span.first - 1, at + 1))
    place = at + 1
    while place < len(words) and words[place] in ("также", "ранее", "позже", "накануне", "тогда"):
        place += 1
    if place < len(words) and words[place] in ("в", "во", "на", "у", "со"):
        if is_plural and any(span.last == at and is_nominative(tokens, span) for span in spans):
            return None
        inner = place + 1
        if inner < len(words) and words[inner] in ("его", "ее", "их"):
            return Cue(
                at,
                inner,
                entry,
                "pronoun",
                None,
                _is_after(words, at, inner + 1),
                {"его": "m", "ее": "f", "их": "p"}[words[inner]],
            )
        doc_only: Cue | None = None
        for span in spans:
            if place < span.first <= place + 2:
                inside = [_first(word) for word in words[span.first : span.last]]
                while span.first < span.last and inside and inside[0] in DOCS:
                    span, inside = Span(span.first + 1, span.last), inside[1:]
                if span.first == span.last:
                    continue
                return Cue(at, place + 1, entry, "named", span, _is_after(words, at, span.last))
        if place + 1 < len(words) and _first(words[place + 1]) in DOCS:
            doc_only = Cue(at, place + 2, entry, "text", None, _is_after(words, at, place + 2))
            for span in spans:
                if span.first == place + 2:
                    return Cue(at, place + 1, entry, "named", span, _is_after(words, at, span.last))
        office = (
            _office_after(tokens, place) if doc_only is None and is_plural and words[place] in ("в", "во") else None
        )
        if office is not None:
            return Cue(at, place + 1, entry, "named", office, _is_after(words, at, office.last))
        return doc_only
    if is_neuter:  # "В тексте сказано, что"
        for back in range(at - 1, max(-1, at - 4), -1):
            if _first(words[back]) in DOCS:
                return Cue(at, at + 1, entry, "text")
    return None


_OBJECTS = word_set("это эту этот эти об этом также ранее позже уже тогда не сразу затем официально вчера сегодня")

_NOT_OFFICES = word_set(
    "эфир интервью разговор беседа ход среда понедельник вторник четверг пятница суббота воскресенье январь февраль "
    "март апрель май июнь июль август сентябрь октябрь ноябрь декабрь год месяц неделя день утро вечер ночь соцсеть "
    "сеть телеграм telegram twitter твиттер facebook instagram youtube x брифинг конференция пресс-конференция связь "
    "начало конец случай качество рамка частность целое время момент результат"
)


def _office_after(tokens: Sequence[Token], place: int) -> Span | None:
    """ "заявили в национальной метеослужбе": a noun in the locative after "в" that no table knows."""
    at = place + 1
    while at < len(tokens) and at < place + 4 and tokens[at].kind == "word":
        best = parses(tokens[at].text)[:1]
        if best and best[0].pos == "ADJF":
            at += 1
            continue
        if best and best[0].pos == "NOUN" and is_case(tokens[at], "loct") and best[0].lemma not in _NOT_OFFICES:
            return Span(place + 1, at + 1)
        return None
    return None


def _verb_form(lemma: str) -> Form | None:
    table = lexicon("ru")
    for candidate in (
        lemma,
        lemma.removesuffix("ся"),
        {"сообщаться": "сообщать", "говориться": "говориться"}.get(lemma, lemma),
    ):
        size, forms = table.at([candidate], 0)
        if size:
            for form in forms:
                if form.entry.kind in ("speech", "relay", "stance"):
                    return form
    return None


_UNANSWERED = word_set(
    "комментировать прокомментировать сообщать сообщить уточнять уточнить называть назвать раскрывать раскрыть "
    "пояснить пояснять указать указывать объяснить объяснять ответить отвечать рассказать рассказывать заявлять "
    "говорить сказать писать упомянуть упоминать реагировать отреагировать высказаться"
)


def _verb(
    tokens: Sequence[Token], words: list[str], at: int, size: int, form: Form, parse: Parse, spans: list[Span]
) -> Cue | None:
    last = at + size
    if parse.pos == "GRND":
        return Cue(at, last, form, "same")
    if at and words[at - 1] == "не" and form.entry.lemma in _UNANSWERED:
        return None  # "Киев эти сообщения не комментировал": nobody's words
    gender = parse.gender or ("p" if parse.number == "p" else "")
    quoted = quoted_person(tokens, at, last, form, spans)
    if quoted is not None:
        return Cue(at, last, form, "named", quoted, _is_after(words, at, quoted.last), "", parse.number)
    reference, subject = _subject(tokens, words, at, last, parse, spans)
    if reference == "none":
        return None
    if (
        form.entry.is_ambiguous
        and (at == 0 or words[at - 1] != "как")
        and not set(words[last : last + 10]) & {"что", ":"}
        and not (set(words[:at]) & set('»"”'))
    ):
        return None
    end = subject.last if subject and subject.first >= last else last
    is_right = subject is not None and subject.first >= last
    start = subject.first if subject and not is_right else at
    if reference == "pronoun":
        start = min(start, pronoun_place(words, at, last))
    is_after = _is_after(words, min(start, at), end) and form.entry.kind != "stance"
    return Cue(at, last, form, reference, subject, is_after, gender, parse.number)


def _is_after(words: list[str], start: int, end: int) -> bool:
    """Whether the words said stand before: "…, сказал Блинкен."."""
    before = start - 1
    while before >= 0 and words[before] in ("как", "—", "–", "-", ",", "»", '"', "”", "“", "ранее", "затем", "также"):
        before -= 1
    crossed = start - 1 - before
    if before < 1 or not crossed or not any(words[place] in ',—–-»"”' for place in range(before + 1, start)):
        return False
    rest = words[end:]
    if any(word in ("что", "чтобы", ":", "о", "об") for word in rest[:12]):
        return False
    return not (rest and rest[0] in ("«", '"', "“"))
