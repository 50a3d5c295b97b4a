"""Russian: noun phrases in the nominative around the verb, read with pymorphy3."""

from collections.abc import Sequence
from functools import lru_cache

from compare.language.verbs import Form, Lexicon, lexicon
from compare.names import read_phrase
from compare.split.attribution.tokens import Parse, Token, analyser, parses, word_set
from compare.split.attribution.words import Cue, Reference, Span, vocabulary

_BREAKS = frozenset(',;:.?!()«»"“”')
_PRONOUNS = {"он": "m", "она": "f", "они": "p", "тот": "m", "та": "f", "те": "p", "оно": "n"}
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


@lru_cache(maxsize=20_000)
def _first(word: str) -> str:
    found = parses(word) if word and word[0].isalpha() else ()
    return found[0].lemma if found else word


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
    if form.entry.lemma == "следует из" and start < len(words) and _first(words[start]) in _DOCS:
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
            if leads and (words[span.first - 1] != "на" or not _is_nominative(tokens, span)):
                return Cue(at, at + 1, entry, "named", span, _is_after(words, span.first - 1, at + 1))
    place = at + 1
    while place < len(words) and words[place] in ("также", "ранее", "позже", "накануне", "тогда"):
        place += 1
    if place < len(words) and words[place] in ("в", "во", "на", "у", "со"):
        if is_plural and any(span.last == at and _is_nominative(tokens, span) for span in spans):
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
                while span.first < span.last and inside and inside[0] in _DOCS:
                    span, inside = Span(span.first + 1, span.last), inside[1:]
                if span.first == span.last:
                    continue
                return Cue(at, place + 1, entry, "named", span, _is_after(words, at, span.last))
        if place + 1 < len(words) and _first(words[place + 1]) in _DOCS:
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
            if _first(words[back]) in _DOCS:
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
        if best and best[0].pos == "NOUN" and _is_case(tokens[at], "loct") and best[0].lemma not in _NOT_OFFICES:
            return Span(place + 1, at + 1)
        return None
    return None


_DOCS = word_set(
    "текст документ заявление сообщение пост твит доклад пресс-релиз письмо коммюнике обращение релиз отчет "
    "публикация статья видео материал канал телеграм-канал сводка комментарий"
)


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


def _verb(
    tokens: Sequence[Token], words: list[str], at: int, size: int, form: Form, parse: Parse, spans: list[Span]
) -> Cue | None:
    last = at + size
    if parse.pos == "GRND":
        return Cue(at, last, form, "same")
    gender = parse.gender or ("p" if parse.number == "p" else "")
    quoted = _quoted_person(tokens, at, last, form, spans)
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
        start = min(start, _pronoun_place(words, at, last))
    is_after = _is_after(words, min(start, at), end) and form.entry.kind != "stance"
    return Cue(at, last, form, reference, subject, is_after, gender, parse.number)


def _quoted_person(tokens: Sequence[Token], at: int, last: int, form: Form, spans: list[Span]) -> Span | None:
    """ "цитирует ТАСС главу банка Олега Петренкова", "цитирует Петренкова агентство": the one who is quoted."""
    if form.entry.lemma not in ("цитировать", "процитировать"):
        return None
    known = vocabulary("ru")
    after = [span for span in spans if last <= span.first <= last + 6][:2]
    for span in after:
        words = [token for token in tokens[span.first : span.last] if token.kind == "word"]
        if _is_addressee(tokens, span) or any("media" in known.get(_first(word.key), ()) for word in words):
            continue
        if not _is_nominative(tokens, span) or len(after) > 1:
            return span
    before = next((span for span in spans if span.last == at), None)
    return before if before is not None and not _is_nominative(tokens, before) else None


def _pronoun_place(words: list[str], at: int, last: int) -> int:
    for place in range(at - 1, max(-1, at - 4), -1):
        if words[place] in _PRONOUNS:
            return place
    return at


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


def _subject(
    tokens: Sequence[Token], words: list[str], at: int, last: int, parse: Parse, spans: list[Span]
) -> tuple[Reference, Span | None]:
    place = at - 1
    right = _right(tokens, last, parse, spans)
    if right is not None and place >= 0 and words[place] in ",)—–" and right.first > last:
        apposed = _apposed(tokens, words, place, parse, spans)
        if apposed is not None:
            return "named", apposed
    if place >= 0 and right is not None and (words[place] in ',—–-»"”“' or tokens[place].kind == "mark"):
        return "named", right
    steps = 0
    while place >= 0 and steps < 30:
        word = words[place]
        if word in _PRONOUNS and tokens[place].kind == "word":
            return "pronoun", None
        if word == "который" or _first(word) == "который":
            found = next((s for s in spans if s.last == place - 1), None)
            return ("named", found) if found and words[place - 1] == "," else ("none", None)
        if tokens[place].kind == "mark" and word in ",;:—–-()" and word not in "-":
            apposed = _apposed(tokens, words, place, parse, spans)
            if apposed is not None:
                return "named", apposed
            break
        if word in ("и", "а", "но", "или", "однако"):
            return ("named", right) if right else ("same", None)
        for span in spans:
            if span.last == place + 1 and _is_nominative(tokens, span, parse) and not _is_oblique(words, span):
                return "named", span
            if span.last == place + 1:
                place = span.first
                break
        place -= 1
        steps += 1
    if right is not None:
        return "named", right
    if parse.tense in ("past", "pres") and place < 0 and at <= 3 and last < len(words) and parse.number != "p":
        return "dropped", None
    if place >= 0 and words[place] in (",", "—", "–") and at - place <= 3 and last < len(words):
        nxt = words[last]
        return (
            ("pronoun", None)
            if any(word in _PRONOUNS for word in words[last : last + 2])
            else (("same", None) if nxt in (",", ":") and words[last + 1 : last + 2] == ["что"] else ("none", None))
        )
    if any(word in _PRONOUNS for word in words[last : last + 2]):
        return "pronoun", None
    return "none", None


_PREPOSITIONS = word_set("из от в во на с со при для по у к за над под между через без")


def _is_oblique(words: list[str], span: Span) -> bool:
    """Whether a phrase hangs on a preposition: "аналитик из Acme"."""
    return span.first > 0 and words[span.first - 1] in _PREPOSITIONS


def _right(tokens: Sequence[Token], last: int, parse: Parse, spans: list[Span]) -> Span | None:
    """The subject after the verb; whom or where one talks to may stand between: "сообщил журналистам в Минске X"."""
    first: Span | None = None
    for span in spans:
        if span.first < last:
            continue
        if span.first > last + _REACH or not _clear(tokens, first.last if first else last, span.first):
            break
        is_free = not _is_oblique([token.key for token in tokens[: span.first]] + [""], span)
        if is_free and _is_nominative(tokens, span, parse):
            is_place = span.first > last and all(
                _is_place_word(t.text) for t in tokens[span.first : span.last] if t.kind == "word"
            )
            if is_place:
                continue
            if first is not None or not _is_addressee(tokens, span):
                return span
            first = span
            continue
        first = first or span
    return (
        first if first is not None and _is_addressee(tokens, first) and _is_nominative(tokens, first, parse) else None
    )


_REACH = 12  # words between a verb and its subject


def _is_addressee(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a phrase is the bare name of a medium, which has no cases: "сказал РБК источник"."""
    known = vocabulary("ru")
    inside = [token for token in tokens[span.first : span.last] if token.kind == "word"]
    return all(
        token.is_capital and (token.text.isascii() or "medianame" in known.get(token.key, frozenset()))
        for token in inside
    )


def _clear(tokens: Sequence[Token], first: int, last: int) -> bool:
    return all(
        token.text in "«»"
        or token.kind == "number"
        or (
            token.kind == "word"
            and any(p.pos in ("ADVB", "PRCL", "NPRO", "PREP", "NOUN", "ADJF") for p in parses(token.text)[:1])
        )
        for token in tokens[first:last]
    )


def _apposed(tokens: Sequence[Token], words: list[str], place: int, parse: Parse, spans: list[Span]) -> Span | None:
    """The phrase before ", советник президента," or ", представлявший Россию,"."""
    if words[place] == ")":
        opening = next((back for back in range(place - 1, max(-1, place - 15), -1) if words[back] == "("), None)
    else:
        opening = next((b for b in range(place - 1, max(-1, place - 20), -1) if words[b] == words[place]), None)
    if opening is None:
        return None
    inside = words[opening + 1 : place]
    first = parses(inside[0])[:1] if inside and inside[0][0].isalpha() else ()
    is_apposition = first and (first[0].pos in ("PRTF", "NOUN", "ADJF") or inside[0] in ("который", "со", "в", "по"))
    if not is_apposition or (first and first[0].pos == "GRND"):
        return None
    return next((s for s in spans if s.last == opening and _is_nominative(tokens, s, parse)), None)


def chunks(tokens: Sequence[Token]) -> list[Span]:
    """Noun phrases that may name a speaker."""
    known = vocabulary("ru")
    out: list[Span] = []
    at = 0
    while at < len(tokens):
        if not (_is_content(tokens, at, known) or _leads(tokens, at, known)):
            at += 1
            continue
        core = last = at
        has_title = False
        while last < len(tokens) and last - at < 24:
            if _is_content(tokens, last, known):
                names = any(t.is_capital and not _is_place_word(t.text) for t in tokens[at + 1 : last])
                if core > at and _starts_anew(tokens, core, last, known, first_name=names or not has_title):
                    break
                has_title = has_title or bool(known.get(_first(tokens[last].key), frozenset()) & {"title", "body"})
                core = last = last + 1
                core = last = _complement(tokens, last, known)
            elif (core == at and _leads(tokens, last, known)) or (
                core > at and _continues(tokens, last, known, has_title=has_title)
            ):
                last += 1
            else:
                break
        if core > at:
            if core + 1 < len(tokens) and tokens[core].key == "по" and _is_case(tokens[core + 1], "datv"):
                core += 2  # "организация по миграции"
            out.append(Span(at, core))
        at = max(core, at + 1)
    return out


def _complement(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> int:
    """Token after the genitive that says which body: "министерство образования", "служба гражданской защиты"."""
    kinds = known.get(_first(tokens[at - 1].key), frozenset())
    if "title" in kinds:
        return _office(tokens, at)
    if "body" not in kinds:
        return at
    for last in (at, at + 1):
        if last >= len(tokens) or tokens[last].kind != "word" or tokens[last].is_capital:
            return at
        best = [p for p in parses(tokens[last].text)[:3] if p.case == "gent" and p.pos in ("NOUN", "ADJF")]
        if not best or _first(tokens[last].key) in _TIMES:
            return at
        if any(p.pos == "NOUN" for p in best):
            return last + 1
    return at


def _office(tokens: Sequence[Token], at: int) -> int:
    """Token after the words that make a title an office of the tables: "министр внутренних дел"."""
    for size in (3, 2, 1):
        after = tokens[at : at + size]
        if len(after) == size and all(token.kind == "word" and not token.is_capital for token in after):
            read = read_phrase(" ".join(token.text for token in tokens[at - 1 : at + size]), "ru")
            if read.office and not read.rest:
                return at + size
    return at


_TIMES = word_set(
    "день неделя месяц год утро вечер ночь час понедельник вторник среда четверг пятница суббота воскресенье"
)


def _is_case(token: Token, case: str) -> bool:
    return token.kind == "word" and any(p.case == case for p in parses(token.text)[:3])


def _is_content(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return False
    best = parses(token.text)[:1]
    pos = best[0].pos if best else ""
    categories = known.get(token.key) or (known.get(best[0].lemma) if best else None) or frozenset()
    if not categories and best and "-" in token.key and not token.is_capital:
        categories = known.get(best[0].lemma.rpartition("-")[2], frozenset())  # "экс-министр", "вице-мэр"
    if token.is_capital and len(token.text) > 1:
        if at == 0 or tokens[at - 1].text in ".:!?—«":
            if pos in (
                "PREP",
                "CONJ",
                "ADVB",
                "VERB",
                "NPRO",
                "PRCL",
                "INFN",
                "GRND",
                "PRED",
                "PRTS",
                "COMP",
                "NUMR",
                "ADJS",
            ):
                return False
            if pos == "NOUN" and not categories and token.text.isupper() is False and not _is_name(token.text):
                return False
            if pos in ("ADJF", "PRTF"):
                return at + 1 < len(tokens) and tokens[at + 1].is_capital
        return token.key not in _DATES
    return (
        bool(categories & {"title", "body", "source", "media", "medianame"})
        and pos in ("NOUN", "ADJF", "", "UNKN")
        and pos == "NOUN"
    )


@lru_cache(maxsize=20_000)
def _is_name(word: str) -> bool:
    """Whether the analyser knows the word as a first name, surname, patronymic or place, or not at all."""
    if not parses(word):
        return False
    found = analyser().parse(word.casefold())
    return any({"Name", "Surn", "Patr", "Geox", "Orgn"} & set(p.tag.grammemes) for p in found) or not any(
        p.is_known for p in found
    )


@lru_cache(maxsize=20_000)
def _is_person(word: str) -> bool:
    """Whether the analyser reads the word as a first name, a surname or something it does not know."""
    if not parses(word):
        return False
    found = analyser().parse(word.casefold())
    return any({"Name", "Surn", "Patr"} & set(p.tag.grammemes) for p in found) or not any(p.is_known for p in found)


_DATES = word_set(
    "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье января февраля марта "
    "апреля мая июня июля августа сентября октября ноября декабря"
)


def _leads(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """Adjectives before a title or a name: "российский министр", "официальный представитель"."""
    token = tokens[at]
    if token.kind != "word":
        return False
    if token.key.startswith("экс-") or token.key in ("оба", "обе"):
        return True
    if token.key in ("один", "одна") and at + 2 < len(tokens) and tokens[at + 1].key == "из":
        return _is_content(tokens, at + 2, known) and (at == 0 or tokens[at - 1].key != "ни")
    if token.key == "из" and at and tokens[at - 1].key in ("один", "одна"):
        return True
    best = parses(token.text)[:1]
    if not best or best[0].pos not in ("ADJF", "NUMR"):
        return False
    nxt = at + 1
    while (
        nxt < len(tokens)
        and nxt < at + 4
        and tokens[nxt].kind == "word"
        and (p := parses(tokens[nxt].text)[:1])
        and p[0].pos == "ADJF"
    ):
        nxt += 1
    return nxt < len(tokens) and _is_content(tokens, nxt, known)


def _continues(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]], *, has_title: bool) -> bool:
    token = tokens[at]
    if token.kind == "mark":
        return (
            token.text in "«»\"-–“”'"
            and at + 1 < len(tokens)
            and not (token.text in "»”" and not tokens[at + 1].is_capital)
            and (tokens[at + 1].is_capital or _is_content(tokens, at + 1, known))
            and not (token.text in "–-" and tokens[at - 1].end != token.start)
        )
    best = parses(token.text)[:1]
    if not best:
        return False
    if token.key == "и":
        return _pairs(tokens, at, known)
    if token.key in ("по", "при", "в", "на", "с") and has_title:
        return (
            any(tokens[later].is_capital for later in range(at + 1, min(at + 5, len(tokens))))
            and _first(tokens[at - 1].key) in known
            and bool(known[_first(tokens[at - 1].key)] & {"title"})
        ) or (token.key == "по" and has_title)
    is_genitive = any(
        p.case in ("gent", "loct", "datv", "ablt") and p.pos in ("NOUN", "ADJF") for p in parses(token.text)[:2]
    )
    if token.is_capital:
        return False
    return (
        has_title
        and is_genitive
        and best[0].pos in ("NOUN", "ADJF")
        and (any(p.case in ("gent", "datv", "ablt") for p in parses(token.text)[:3]) or token.key == "дел")
        and _leads_on(tokens, at, known)
    )


def _leads_on(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether lower-case genitives after a title reach a name or end a title ("иностранных дел РФ")."""
    later = at
    while later < len(tokens) and later < at + 7:
        if _is_content(tokens, later, known):
            return True
        if tokens[later].kind != "word":
            return False
        best = parses(tokens[later].text)[:1]
        if not best or best[0].pos not in ("NOUN", "ADJF", "PREP", "CONJ"):
            return False
        later += 1
    return False


def _pairs(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    nxt = at + 1
    if nxt >= len(tokens):
        return False
    return _is_content(tokens, nxt, known) or _leads(tokens, nxt, known)


def _ends_medium(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether the name of a medium ends before a title: "сказал РБК источник", "агентство INA представителя …"."""
    before, token = tokens[at - 1], tokens[at]
    is_name = before.is_capital and (before.text.isascii() or "medianame" in known.get(before.key, frozenset()))
    if not is_name or token.is_capital or token.kind != "word":
        return False
    return bool(known.get(_first(token.key), frozenset()) & {"title", "source"})


def _ends_addressee(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether those spoken to end before the one who speaks: "сообщил журналистам вице-мэр"."""
    before, token = tokens[at - 1], tokens[at]
    if before.is_capital or token.is_capital or not known.get(_first(before.key)):
        return False
    cases = {p.case for p in parses(before.text) if p.pos == "NOUN"}
    here = {p.case for p in parses(token.text) if p.pos == "NOUN"}
    return bool(cases) and cases <= {"datv", "ablt", "loct"} and "nomn" in here


@lru_cache(maxsize=20_000)
def _is_place_word(word: str) -> bool:
    """Whether the tables or the analyser know a word as a place, in whatever case."""
    read = read_phrase(word, "ru")
    return bool(read.side and not read.person and not read.rest) or (_is_name(word) and not _is_person(word))


def _starts_anew(
    tokens: Sequence[Token], core: int, last: int, known: dict[str, frozenset[str]], *, first_name: bool = True
) -> bool:
    """A name in the dative or instrumental after a nominative one is an object: "Блинкен Лаврову"."""
    if last == core and (_ends_medium(tokens, last, known) or _ends_addressee(tokens, last, known)):
        return True
    if last != core or not tokens[last].is_capital or not tokens[last - 1].is_capital:
        return False
    if not first_name and _is_place_word(tokens[last - 1].text):
        return False  # "мэр Бенгази Салем Фархат": place of the title, then the name
    first = tokens[last - 1].text
    is_place = first.isupper() or first.isascii() or (_is_name(first) and not _is_person(first))
    has_title = any(_first(token.key) in known for token in tokens[max(0, last - 6) : last])
    if is_place and not has_title and _is_person(tokens[last].text) and not tokens[last].text.isascii():
        return True
    before = {p.case for p in parses(tokens[last - 1].text)}
    here = {p.case for p in parses(tokens[last].text)}
    return "nomn" in before and "nomn" not in here and "gent" not in here and bool(here - {""})


def _is_nominative(tokens: Sequence[Token], span: Span, verb: Parse | None = None) -> bool:
    """Whether the head of a phrase can be a subject of the verb."""
    if tokens[span.first].key in ("один", "одна"):
        return True
    for token in tokens[span.first : span.last]:
        if token.kind != "word":
            continue
        found = parses(token.text)
        if (
            token.text.isupper()
            or not found
            or not any(p.case for p in found)
            or ("-" in token.text and token.is_capital)
        ):
            return True
        nouns = [p for p in found if p.pos in ("NOUN", "ADJF", "NPRO", "NUMR")]
        if not nouns:
            return True
        good = [p for p in nouns if p.case == "nomn"]
        if not good:
            return False
        if verb is not None and nouns[0].case != "nomn" and nouns[0].pos == "NOUN" and not token.is_capital:
            pass
        if nouns[0].pos in ("NOUN", "NPRO"):
            if verb is not None and verb.tense == "past" and verb.number == "s" and not token.is_capital:
                genders = {p.gender for p in good if p.number == "s"}
                is_title = "title" in vocabulary("ru").get(good[0].lemma, ())
                return is_title or not verb.gender or verb.gender in genders or not genders - {""}
            return True
    return True
