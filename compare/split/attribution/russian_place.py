"""Russian speakers behind a preposition: "в МИД сообщили", "сказано в заявлении ведомства", "по словам горожан"."""

from collections.abc import Sequence

from compare.language.verbs import Form, lexicon
from compare.split.attribution.russian_extent import is_case
from compare.split.attribution.russian_words import DOCS, first_lemma, is_nominative, is_place_word, kinds
from compare.split.attribution.tokens import Parse, Token, parses, word_set
from compare.split.attribution.words import Cue, Span, vocabulary

_PASSIVE = word_set(
    "сообщаться отмечаться говориться подчеркиваться указываться уточняться утверждаться сказать заявляться поясняться "
    "добавляться следовать написать указать отметить"
)
_SHORT = word_set("сказать отметить указать написать уточнить подчеркнуть")
_WHILE_SAYING = word_set(
    "также ранее позже накануне тогда же сегодня вчера официально и даже уже утром вечером днем ночью"
)
_DAYS = word_set("понедельник вторник среда четверг пятница суббота воскресенье")
HIS = {"его": "m", "ее": "f", "их": "p"}
_GAP = 9  # words between "в МИД" and its verb
_LEADS = word_set(
    "а и но как что однако зато также ранее позже накануне сегодня вчера между тем при этом в свою очередь впрочем "
    "позднее еще уже даже пока днем утром вечером ночью тогда потом затем теперь поначалу сначала правда хотя зато "
    "кроме того более наконец следом вслед"
)
_CLAUSE = frozenset(',;:.!?—–»”"')


def impersonal(tokens: Sequence[Token], words: list[str], at: int, parse: Parse, spans: list[Span]) -> Cue | None:
    """ "говорится в его твите", "сказано в сообщении ведомства", "отметили в МИД", "в МИД сдержанно отметили"."""
    is_plural = parse.pos == "VERB" and parse.number == "p" and parse.person not in ("1per", "2per")
    is_neuter = (parse.lemma in _PASSIVE and (parse.pos == "PRTS" or parse.lemma.endswith("ся"))) or (
        parse.lemma in _SHORT and parse.pos == "PRTS"
    )
    entry = _verb_form([parse.lemma, *[first_lemma(word) for word in words[at + 1 : at + 3]]])
    if entry is None or not (is_plural or is_neuter) or _is_unsure(words, at, entry, is_neuter=is_neuter):
        return None
    if is_plural and parse.lemma.endswith("ся") and not _is_own(entry, parse):
        return None
    if is_plural and at and words[at - 1] == "не" and entry.entry.lemma in UNANSWERED:
        return None
    if is_plural and parse.tense in ("past", "pres"):
        before = _office_before(tokens, words, at, spans)
        if before is not None:
            return Cue(at, at + 1, entry, "named", before, is_after(words, before.first - 1, at + 1))
    return _behind(tokens, words, at, entry, spans, is_plural=is_plural, is_neuter=is_neuter)


def _is_unsure(words: list[str], at: int, entry: Form, *, is_neuter: bool) -> bool:
    """Whether a word of many meanings is no verb of saying here; "так отреагировали в МИД" is one."""
    return entry.entry.is_ambiguous and not is_neuter and not (at > 0 and words[at - 1] in ("так", "как"))


def _is_own(entry: Form, parse: Parse) -> bool:
    return entry.entry.lemma.split()[0] == parse.lemma


def _office_before(tokens: Sequence[Token], words: list[str], at: int, spans: list[Span]) -> Span | None:
    """The office of a clause that opens with it: "В российском МИД с удовлетворением отметили"."""
    place = at - 1
    while place >= 0 and at - place <= _GAP:
        if words[place] in ("в", "во", "на"):
            is_lead = _leads_clause(words, place)
            span = next((one for one in spans if place < one.first <= place + 2), None)
            if span is None or span.last > at or not _may_be_locative(tokens[span.first]):
                span = office_after(tokens, place) if words[place] != "на" else None
            if span is None or span.last > at or (words[place] == "на" and is_nominative(tokens, span)):
                return None
            if not is_lead and not (_is_office(tokens, span) and _has_no_verb(tokens, place)):
                return None
            return span if _is_plain(tokens, span.last, at, spans) else None
        place -= 1
    return None


def _is_office(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a phrase is a body and no place: "эту версию в Кремле называют …" beside "взрыв в Бейруте назвали …"."""
    words = tokens[span.first : span.last]
    return any("body" in kinds(token) for token in words) and not all(is_place_word(t.text) for t in words)


def _has_no_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether only an object stands before "в МИД" in its clause: no verb and no plural that could be the subject."""
    for token in reversed(tokens[max(0, place - 12) : place]):
        if token.text in _CLAUSE and token.text not in '»"':
            return True
        best = parses(token.text)[:1] if token.kind == "word" else ()
        if best and (best[0].pos in ("VERB", "GRND", "PRTS", "CONJ") or best[0].lemma == "который"):
            return False
        if best and best[0].case == "nomn" and best[0].number == "p" and best[0].pos in ("NOUN", "NPRO"):
            return False
    return True


def _may_be_locative(token: Token) -> bool:
    """Whether a word is in the locative, or has no cases at all: "в JPMorgan"."""
    cases = {p.case for p in parses(token.text)}
    return "loct" in cases or token.text.isupper() or not cases - {""}


def _leads_clause(words: list[str], place: int) -> bool:
    back = place - 1
    while back >= 0 and words[back] in _LEADS and place - back <= 4:
        back -= 1
    return back < 0 or words[back] in _CLAUSE


def _is_plain(tokens: Sequence[Token], first: int, at: int, spans: list[Span]) -> bool:
    """Whether nothing between an office and the verb is a subject or a clause of its own."""
    marks = [token.text for token in tokens[first:at] if token.kind == "mark" and token.text not in '«»"“”()']
    if marks not in ([], [",", ","]):
        return False
    for token in tokens[first:at]:
        best = parses(token.text)[:1] if token.kind == "word" else ()
        if best and (best[0].pos in ("VERB", "GRND") or (best[0].pos == "NPRO" and best[0].case == "nomn")):
            return False
        if best and best[0].pos == "NOUN" and best[0].case == "nomn" and best[0].number == "p" and best[0].is_animate:
            return False
    inner = (span for span in spans if first <= span.first and span.last <= at)
    return not any(tokens[s.first].is_capital and is_nominative(tokens, s) and _is_many(tokens, s) for s in inner)


def _is_many(tokens: Sequence[Token], span: Span) -> bool:
    return any(p.number == "p" and p.case == "nomn" for p in parses(tokens[span.first].text)[:1]) or any(
        token.key == "и" for token in tokens[span.first : span.last]
    )


def _behind(
    tokens: Sequence[Token], words: list[str], at: int, entry: Form, spans: list[Span], *, is_plural: bool,
    is_neuter: bool,
) -> Cue | None:  # fmt: skip
    """The office or document after the verb: "уточнили (ТАСС) в пресс-службе", "говорится в сообщении"."""
    place = at + 1
    while place < len(words) and words[place] in _WHILE_SAYING:
        place += 1
    if place + 1 < len(words) and words[place] in ("в", "во") and first_lemma(words[place + 1]) in _DAYS:
        place += 2
        while place < len(words) and words[place] in _WHILE_SAYING:
            place += 1
    if is_plural:
        place = _past_addressee(tokens, place, spans)
    last = place + 1 if place == at + 1 else at + 1
    if place < len(words) and words[place] in ("в", "во", "на", "у", "со"):
        if is_plural and any(span.last == at and is_nominative(tokens, span) for span in spans):
            return None
        inner = place + 1
        if inner < len(words) and words[inner] in HIS:
            after = is_after(words, at, inner + 1)
            return Cue(at, inner, entry, "pronoun", None, after, HIS[words[inner]])
        doc_only: Cue | None = None
        for span in spans:
            if place < span.first <= place + 2 and all(
                tokens[k].kind != "mark" or tokens[k].text in '«"“' for k in range(place + 1, span.first)
            ):
                inside = [first_lemma(word) for word in words[span.first : span.last]]
                while span.first < span.last and inside and inside[0] in DOCS:
                    span, inside = Span(span.first + 1, span.last), inside[1:]
                if span.first == span.last:
                    continue
                return Cue(at, last, entry, "named", span, is_after(words, at, span.last))
        doc = place + 1
        while doc < len(words) and doc < place + 3 and any(p.pos == "ADJF" for p in parses(tokens[doc].text)[:1]):
            doc += 1
        if doc < len(words) and first_lemma(words[doc]) in DOCS:
            doc_only = Cue(at, doc + 1, entry, "text", None, is_after(words, at, doc + 1))
            opening = doc + 2 if doc + 1 < len(words) and words[doc + 1] in '«"“' else doc + 1
            for span in spans:
                if span.first == opening or span.first < opening < span.last:
                    span = Span(opening, span.last)
                    return Cue(at, last, entry, "named", span, is_after(words, at, span.last))
        is_office = doc_only is None and is_plural and words[place] in ("в", "во")
        office = office_after(tokens, place) if is_office else None
        if office is not None:
            return Cue(at, last, entry, "named", office, is_after(words, at, office.last))
        return doc_only
    if is_neuter:  # "В тексте сказано, что"
        for back in range(at - 1, max(-1, at - 4), -1):
            if first_lemma(words[back]) in DOCS:
                return Cue(at, at + 1, entry, "text")
    return None


def _past_addressee(tokens: Sequence[Token], place: int, spans: list[Span]) -> int:
    """The token after whom one talks to: "рассказали «Интерфаксу» в МЧС", "сообщили журналистам в штабе"."""
    start = place
    while start < len(tokens) and tokens[start].text in '«"“':
        start += 1
    span = next((one for one in spans if one.first == start), None)
    if span is None:
        return place
    known = vocabulary("ru")
    lead = known.get(first_lemma(tokens[span.first].key), frozenset()) | known.get(tokens[span.first].key, frozenset())
    is_dative = is_case(tokens[span.first], "datv") and not is_nominative(tokens, span)
    if not is_dative and not lead & {"media", "medianame"}:
        return place
    last = span.last
    while last < len(tokens) and tokens[last].text in '»"”':
        last += 1
    return last if last < len(tokens) and tokens[last].key in ("в", "во") else place


_NOT_OFFICES = word_set(
    "эфир интервью разговор беседа ход среда понедельник вторник четверг пятница суббота воскресенье январь февраль "
    "март апрель май июнь июль август сентябрь октябрь ноябрь декабрь год месяц неделя день утро вечер ночь соцсеть "
    "сеть телеграм telegram twitter твиттер facebook instagram youtube x брифинг конференция пресс-конференция связь "
    "начало конец случай качество рамка частность целое время момент результат отношение условие итог ответ век "
    "полдень полночь час минута секунда субботник очередь мир счет пост твит письмо телеобращение телеграмма "
    "обращение текст документ заявление сообщение доклад статья послание адрес пользование дом зона район место "
    "больница поезд самолет город село деревня поселок канун преддверие знак целом общем общий близкий последний"
)


def office_after(tokens: Sequence[Token], place: int) -> Span | None:
    """ "заявили в национальной метеослужбе": a noun in the locative after "в" that no table knows."""
    return noun_phrase(tokens, place + 1, ("loct",), but=_NOT_OFFICES)


def noun_phrase(
    tokens: Sequence[Token], first: int, cases: tuple[str, ...], *, but: frozenset[str] = frozenset()
) -> Span | None:
    """Adjectives and a noun in one of the cases, with the genitive that says whose it is."""
    at = first
    while at < len(tokens) and at < first + 4 and tokens[at].kind == "word":
        found = [p for p in parses(tokens[at].text)[:4] if p.case in cases]
        if any(p.pos == "NOUN" for p in found[:1]):
            return Span(first, _with_genitive(tokens, at + 1)) if found[0].lemma not in but else None
        if not any(p.pos in ("ADJF", "PRTF") for p in found):
            return None
        at += 1
    return None


def _with_genitive(tokens: Sequence[Token], last: int) -> int:
    """Token after the genitive nouns that follow a noun: "ассоциация туроператоров России"."""
    for at in range(last, min(last + 4, len(tokens))):
        if tokens[at].kind != "word":
            return last
        found = [p for p in parses(tokens[at].text)[:3] if p.case == "gent" and p.pos in ("NOUN", "ADJF")]
        if not found:
            return last
        if found[0].pos == "NOUN":
            last = at + 1
    return last


def _verb_form(lemmas: list[str]) -> Form | None:
    table = lexicon("ru")
    for first in (lemmas[0], lemmas[0].removesuffix("ся"), lemmas[0].removesuffix("сь")):
        size, forms = table.at([first, *lemmas[1:]], 0)
        if size:
            for form in forms:
                if form.entry.kind in ("speech", "relay", "stance"):
                    return form
    return None


UNANSWERED = word_set(
    "комментировать прокомментировать сообщать сообщить уточнять уточнить называть назвать раскрывать раскрыть "
    "пояснить пояснять указать указывать объяснить объяснять ответить отвечать рассказать рассказывать заявлять "
    "говорить сказать писать упомянуть упоминать реагировать отреагировать высказаться объявить объявлять"
)


def is_after(words: list[str], start: int, end: int) -> bool:
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
