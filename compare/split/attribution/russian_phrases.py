"""Russian noun phrases that may name a speaker: titles, names, bodies, plain sources."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.split.attribution.russian_words import _first, _is_name, is_known, is_person, is_place_word, kinds
from compare.split.attribution.tokens import Token, parses, word_set
from compare.split.attribution.words import Span, vocabulary


def chunks(tokens: Sequence[Token]) -> list[Span]:
    """Noun phrases that may name a speaker."""
    known = vocabulary("ru")
    out: list[Span] = []
    at = 0
    while at < len(tokens):
        if not (_named(tokens, at) or _is_content(tokens, at, known) or _leads(tokens, at, known)):
            at += 1
            continue
        core = last = at
        has_title = False
        while last < len(tokens) and last - at < 24:
            size = _named(tokens, last)
            if size and core == last > at and not has_title and is_place_word(tokens[last - 1].text):
                break  # "соглашение Ирана и Омана назвал Ван И": a country, then somebody
            if size and core == last and not (core > at and _starts_anew(tokens, at, core, last, known)):
                core = last = last + size
                continue
            if _is_content(tokens, last, known):
                names = any(t.is_capital and not is_place_word(t.text) for t in tokens[at + 1 : last])
                if core > at and _starts_anew(tokens, at, core, last, known, first_name=names or not has_title):
                    break
                has_title = has_title or bool(kinds(tokens[last]) & {"title", "body"}) or is_animate(tokens[last])
                core = last = last + 1
                core = last = _complement(tokens, _with_noun(tokens, last), known)
            elif (core == at and _leads(tokens, last, known)) or (
                core > at and _continues(tokens, last, known, has_title=has_title)
            ):
                last += 1
            else:
                break
        if core > at:
            core = _field(tokens, core) if has_title else _palace(tokens, core)
            out.append(Span(at, core))
        at = max(core, at + 1)
    return out


def _named(tokens: Sequence[Token], at: int) -> int:
    """Words of a person's name that the tables know as a whole: "Ким Чен Ын", "Ван И"."""
    if not tokens[at].is_capital or tokens[at].text.isascii():
        return 0
    if any(p.pos == "PREP" for p in parses(tokens[at].text)[:1]):
        return 0
    for size in (3, 2):
        words = tokens[at : at + size]
        if len(words) == size and all(token.kind == "word" and token.is_capital for token in words):
            read = read_phrase(" ".join(token.text for token in words), "ru")
            if not read.person or read.rest or read.office:
                continue
            later = read_phrase(" ".join(token.text for token in words[1:]), "ru")
            if later.person != read.person or not is_place_word(words[0].text):
                return size
    return 0


def _complement(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> int:
    """Token after the genitive that says which body: "министерство образования", "служба гражданской защиты"."""
    found = kinds(tokens[at - 1])
    if "title" in found:
        return _office(tokens, at)
    if "body" not in found:
        return at
    for last in (at, at + 1):
        if last >= len(tokens) or tokens[last].kind != "word" or tokens[last].is_capital:
            return at
        if any(p.pos == "VERB" for p in parses(tokens[last].text)[:2]):
            return at  # "прокуратура начала проверку"
        best = [p for p in parses(tokens[last].text)[:3] if p.case == "gent" and p.pos in ("NOUN", "ADJF")]
        if tokens[last].key == "по" or not best or _first(tokens[last].key) in _TIMES:
            return at
        if any(p.pos == "NOUN" for p in best):
            return last + 1
    return at


def _with_noun(tokens: Sequence[Token], at: int) -> int:
    """Token after the body a capital adjective belongs to: "Национальный антитеррористический комитет"."""
    cases = {p.case for p in parses(tokens[at - 1].text) if p.pos == "ADJF"}
    if not cases or not tokens[at - 1].is_capital or parses(tokens[at - 1].text)[0].pos != "ADJF":
        return at
    for place in range(at, min(at + 3, len(tokens))):
        token = tokens[place]
        if token.kind != "word" or token.is_capital:
            return at
        found = [p for p in parses(token.text)[:4] if p.case in cases and p.pos in ("ADJF", "NOUN")]
        if not found:
            return at
        if found[0].pos == "NOUN":
            return place + 1 if kinds(token) & {"body", "title"} else at
    return at


def _palace(tokens: Sequence[Token], at: int) -> int:
    """Token after the noun of a capital adjective where the tables know both: "Елисейский дворец"."""
    if at >= len(tokens) or tokens[at].kind != "word" or not any(p.pos == "ADJF" for p in parses(tokens[at - 1].text)):
        return at
    read = read_phrase(f"{tokens[at - 1].text} {tokens[at].text}", "ru")
    return at + 1 if read.body and not read.rest and read_phrase(tokens[at - 1].text, "ru").rest else at


def _field(tokens: Sequence[Token], at: int) -> int:
    """Token after what an office is for: "управление по ликвидации последствий бедствий", "организация по миграции"."""
    if at + 1 >= len(tokens) or tokens[at].key != "по":
        return at
    last, case = at, "datv"
    for place in range(at + 1, min(at + 9, len(tokens))):
        token = tokens[place]
        if token.kind != "word" or (token.is_capital and case == "datv" and not token.text.isupper()):
            break
        if token.key == "и" and last > at and case == "gent":
            case = "datv" if place + 1 < len(tokens) and is_case(tokens[place + 1], "datv") else "gent"
            continue
        found = [p for p in parses(token.text)[:4] if p.case == case and p.pos in ("NOUN", "ADJF")]
        if not found:
            break
        if found[0].pos == "NOUN":
            last, case = place + 1, "gent"
    return last


def is_animate(token: Token) -> bool:
    """Whether a word in small letters names people or one of them: "горожане", "проходчик"."""
    if token.kind != "word" or token.is_capital or len(token.text) < 3:
        return False
    best = parses(token.text)[:1]
    return bool(best) and best[0].pos == "NOUN" and best[0].is_animate and best[0].lemma not in _NOT_SPEAKERS


_NOT_SPEAKERS = word_set(
    "человек лицо ребенок труп животное собака кошка птица рыба гость герой тело душа покойник погибший убитый дитя "
    "младенец скот враг друг персона"
)


def _office(tokens: Sequence[Token], at: int) -> int:
    """Token after the words that make a title an office of the tables: "министр внутренних дел"."""
    for size in (3, 2, 1):
        after = tokens[at : at + size]
        if len(after) == size and all(token.kind == "word" and not token.is_capital for token in after):
            lead = tokens[at - 1].text.removeprefix("экс-")
            read = read_phrase(" ".join([lead, *(token.text for token in after)]), "ru")
            if read.office and not read.rest:
                return at + size
    return at


_TIMES = word_set(
    "день неделя месяц год утро вечер ночь час понедельник вторник среда четверг пятница суббота воскресенье"
)


def is_case(token: Token, case: str) -> bool:
    return token.kind == "word" and any(p.case == case for p in parses(token.text)[:3])


def _is_content(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return False
    best = parses(token.text)[:1]
    pos = best[0].pos if best else ""
    categories = kinds(token)
    if token.is_capital and len(token.text) > 1:
        if (at == 0 or tokens[at - 1].text in ".:!?—«") and not token.text.isupper():
            is_opening = at == 0 or tokens[at - 1].text != "«"
            is_function = pos in ("PREP", "CONJ", "PRCL", "NPRO", "ADVB", "PRED")
            if is_opening and not is_function and len(token.text) > 3 and read_phrase(token.text, "ru").person:
                return True  # "Макрон": also the name of a mark
            if pos == "PRTF":
                return False  # "Случившееся Зеленский назвал …"
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
            if pos == "NOUN" and not categories and not _is_name(token.text):
                return is_opening and best[0].is_animate and best[0].lemma not in _NOT_SPEAKERS
            if pos in ("ADJF", "PRTF"):
                return (at + 1 < len(tokens) and tokens[at + 1].is_capital) or not is_known(token.text)
        return token.key not in _DATES
    if pos in ("ADJF", "PRTF") and "source" in categories:
        return _stands_alone(tokens, at)
    return pos == "NOUN" and (bool(categories & _SPEAKING) or is_animate(token))


_SPEAKING = frozenset(["title", "body", "source", "media", "medianame"])


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective or participle stands for people: "выжившие рассказали", "раненый вспоминал"."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return True
    after = parses(tokens[at + 1].text)[:1]
    return not after or after[0].pos not in ("NOUN", "ADJF", "PRTF", "PREP")


_DATES = word_set(
    "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье января февраля марта "
    "апреля мая июня июля августа сентября октября ноября декабря"
)


def _leads(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """Adjectives before a title or a name: "российский министр", "официальный представитель"."""
    token = tokens[at]
    if token.kind != "word":
        return False
    if token.key in _POINTING:
        return False  # "сам министр", "этот чиновник"
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


_POINTING = word_set("сам сама само сами этот эта это эти тот та те его ее их свой своя свои весь вся все каждый")
_PARTICLES = word_set("фон дер ван де да ди дель дос ла ле бин бен ибн ад аль эль оф")


def _continues(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]], *, has_title: bool) -> bool:
    token = tokens[at]
    if token.kind == "mark" and token.text in "()":
        return has_title and _in_brackets(tokens, at)
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
    if token.key in _PARTICLES and (tokens[at - 1].is_capital or tokens[at - 1].key in _PARTICLES):
        nxt = next((n for n in range(at + 1, min(at + 4, len(tokens))) if tokens[n].key not in _PARTICLES), at)
        return nxt > at and tokens[nxt].is_capital  # "Урсула фон дер Ляйен"
    if token.key in ("его", "ее", "их"):
        return has_title and at + 1 < len(tokens) and _is_content(tokens, at + 1, known)
    if token.key == "и":
        return _pairs(tokens, at, known)
    if token.key in ("при", "в", "на") and has_title and _posted(tokens, at):
        return True
    if token.key in ("по", "при", "в", "на", "с", "от", "из") and has_title:
        return (
            any(tokens[later].is_capital for later in range(at + 1, min(at + 5, len(tokens))))
            and "title" in kinds(tokens[at - 1])
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


def _posted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the place of an office stands before a name: "постпред РФ при ООН Мария Петрова"."""
    after = tokens[at + 1 : at + 3]
    if len(after) < 2 or not all(token.kind == "word" and token.is_capital for token in [tokens[at - 1], *after]):
        return False
    return is_place_word(tokens[at - 1].text) and is_person(after[1].text) and not after[1].text.isascii()


def _in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket belongs to a short form amid a phrase: "глава Избирательного совета (ВИС) Ахмет Йенер"."""
    first = at if tokens[at].text == "(" else at - 2
    if first < 0 or first + 3 >= len(tokens) or tokens[first].text != "(" or tokens[first + 2].text != ")":
        return False
    return tokens[first + 1].text.isupper() and tokens[first + 3].is_capital


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


def _ends_addressee(tokens: Sequence[Token], at: int, known: dict[str, frozenset[str]], first: int) -> bool:
    """Whether those spoken to end before the one who speaks: "сообщил журналистам вице-мэр"."""
    before, token = tokens[at - 1], tokens[at]
    if _turns_nominative(tokens, first, at):
        return True
    if before.is_capital or token.is_capital or not (kinds(before) or is_animate(before)):
        return False
    cases = {p.case for p in parses(before.text) if p.pos == "NOUN"}
    here = {p.case for p in parses(token.text) if p.pos == "NOUN"}
    if bool(cases) and "nomn" in here and "gent" not in here and first == at - 1:
        return "nomn" not in cases  # "предупредил однопартийцев мэр"
    return bool(cases) and cases <= {"datv", "ablt", "loct"} and "nomn" in here


def _turns_nominative(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a title in the nominative follows a phrase that has none: "просит друзей Ливана премьер-министр"."""
    if tokens[at].is_capital or not kinds(tokens[at]) & {"title"}:
        return False
    nouns = ([p for p in parses(token.text) if p.pos == "NOUN"] for token in tokens[first:at] if token.kind == "word")
    head = next((found for found in nouns if found), [])
    cases, here = {p.case for p in head}, {p.case for p in parses(tokens[at].text) if p.pos == "NOUN"}
    return bool(cases) and "nomn" not in cases and "nomn" in here and not cases & (here - {"accs"})


def _is_object_of_many(tokens: Sequence[Token], at: int) -> bool:
    """A name behind several people is no part of who they are: "россияне Путина (поддержат)"."""
    before, token = tokens[at - 1], tokens[at]
    if before.is_capital or not token.is_capital or is_place_word(token.text) or not is_person(token.text):
        return False
    found = parses(before.text)[:1]
    return bool(found) and found[0].number == "p" and found[0].case == "nomn" and found[0].is_animate


def _starts_anew(
    tokens: Sequence[Token], at: int, core: int, last: int, known: dict[str, frozenset[str]], *, first_name: bool = True
) -> bool:
    """A name in the dative or instrumental after a nominative one is an object: "Блинкен Лаврову"."""
    if last == core and (_ends_medium(tokens, last, known) or _ends_addressee(tokens, last, known, at)):
        return True
    if last == core and _is_object_of_many(tokens, last):
        return True
    if last != core or not tokens[last].is_capital or not tokens[last - 1].is_capital:
        return False
    if not first_name and is_place_word(tokens[last - 1].text):
        return False  # "мэр Бенгази Салем Фархат": place of the title, then the name
    first = tokens[last - 1].text
    is_place = first.isupper() or first.isascii() or (_is_name(first) and not is_person(first))
    has_title = any(_first(token.key) in known for token in tokens[max(0, last - 6) : last])
    if is_place and not has_title and is_person(tokens[last].text) and not tokens[last].text.isascii():
        return True
    before = {p.case for p in parses(tokens[last - 1].text)}
    here = {p.case for p in parses(tokens[last].text)}
    if before and is_known(first) and not before & here and "gent" not in before and "nomn" in here and "" not in before:
        return True  # "предложил в разговоре с Зеленским Эрдоган"
    is_other = "nomn" in before and "nomn" not in here and "gent" not in here and bool(here - {""})
    return is_other and (is_known(tokens[last].text) or not is_person(first))
