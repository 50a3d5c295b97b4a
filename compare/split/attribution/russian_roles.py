"""Russian speakers of whom only the role is printed: "губернатор", "сеульский трейдер", "жители Куженкина"."""

from collections.abc import Sequence

from compare.names import find_names
from compare.split.attribution.phrase_words import _adjective, _read, _role, countries
from compare.split.attribution.plain import singular
from compare.split.attribution.russian_words import _first, is_known, is_person, kinds
from compare.split.attribution.tokens import Parse, Token, parses, word_set
from compare.split.attribution.words import Span, english_of

_STRANGERS = word_set(
    "житель жительница горожанин горожанка селянин сельчанин крестьянин родственник родственница невеста жених жена "
    "вдова мать отец брат сестра сын дочь бабушка дедушка друг подруга сосед соседка очевидец свидетель свидетельница "
    "пассажир пассажирка прохожий зритель выживший уцелевший раненый пострадавший турист туристка беженец беженка "
    "мигрант паломник водитель таксист дальнобойщик машинист пилот летчик моряк матрос рыбак фермер шахтер горняк "
    "проходчик рабочий железнодорожник строитель продавец торговец лавочник владелец владелица хозяин хозяйка "
    "экспортер импортер поставщик трейдер брокер волонтер доброволец активист активистка студент студентка школьник "
    "школьница учитель учительница преподаватель ученик солдат боец наемник военнослужащий полицейский пограничник "
    "таможенник спасатель пожарный фельдшер медсестра санитар сотрудник сотрудница работник служащий покупатель "
    "болельщик поклонник фанат избиратель демонстрант протестующий манифестант заключенный заложник узник прихожанин "
    "отельер ресторатор арендатор акционер вкладчик член следователь источник источники"
)
"""Roles in which nobody is called who was named before."""


def head_of(inside: Sequence[Token]) -> int | None:
    """Place of the word of a phrase that says what its speaker is."""
    return next((at for at, token in enumerate(inside) if token.kind == "word" and kinds(token)), None)


def complements(inside: Sequence[Token]) -> frozenset[int]:
    """Capitals of a phrase that cannot be its head's name: "лидер «Хезболлы»", "жители Куженкина"."""
    at = head_of(inside)
    if at is None:
        return frozenset()
    head = [p for p in parses(inside[at].text) if p.pos in ("NOUN", "ADJF", "PRTF")]
    nominative = [p for p in head if p.case == "nomn"]
    inner = frozenset(
        place
        for place in range(at + 2, len(inside))
        if inside[place].is_capital and _first(inside[place - 1].key) in _PLACES and not inside[place - 1].is_capital
        if not (is_person(inside[place].text) and place + 1 < len(inside) and inside[place + 1].is_capital)
    )
    inner |= frozenset(
        place + step
        for place in range(at + 1, len(inside) - 1)
        if inside[place].is_capital and inside[place + 1].is_capital
        if _is_one_place(f"{inside[place].text} {inside[place + 1].text}")
        for step in (0, 1)
    )
    if not nominative or any(p.case == "gent" for p in head):
        return inner
    rest = [place for place in range(at + 1, len(inside)) if inside[place].is_capital]
    if all(p.number == "p" for p in nominative) and not any(token.key == "и" for token in inside[at:]):
        return frozenset(place for place in rest if not inside[place].text.isascii())
    return inner | frozenset(place for place in rest if _is_genitive(inside[place]))


_PLACES = word_set(
    "деревня город село поселок станица хутор район область край провинция губерния штат округ кантон улица площадь "
    "проспект остров порт база аэропорт вокзал станция река квартал лагерь пригород столица шахта завод мухафаза эмират"
)


def _is_genitive(token: Token) -> bool:
    if token.text.isupper() or token.text.isascii():
        return False
    found = parses(token.text.rpartition("-")[2])
    if not found or any(p.case in ("nomn", "") and p.number != "p" for p in found):
        return False
    if any(p.case == "nomn" for p in found) and not token.key.endswith("ы"):
        return False
    is_long = token.key.endswith(("ы", "го", "ой", "ых", "их"))
    return is_long or (is_known(token.text) and token.key.endswith(_OBLIQUE))


_OBLIQUE = ("а", "я", "ы", "и", "е", "й", "ми", "ым", "им", "ом", "ем", "ам", "ям", "ах", "ях")


def _is_one_place(phrase: str) -> bool:
    """Whether the tables know two words as one place: "Южной Кореи"."""
    found = [one for one in find_names(phrase, "ru") if one.kind == "place"]
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(phrase)


def without_adjectives(inside: Sequence[Token], categories: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Kinds of the words of a phrase; an adjective before its noun names nobody: "рабочая группа"."""
    words = [token for token in inside if token.kind == "word"]
    out = list(categories)
    for at, token in enumerate(words[:-1]):
        here, after = parses(token.text)[:1], parses(words[at + 1].text)[:1]
        if here and here[0].pos in ("ADJF", "PRTF") and after and after[0].pos in ("NOUN", "ADJF"):
            out[at] = out[at] - {"source"}
    return out


def is_people(inside: Sequence[Token]) -> bool:
    """Whether a phrase without a title names several people, or one, by what they are: "менялы", "бойцы"."""
    for token in inside:
        best = parses(token.text)[:1] if token.kind == "word" else ()
        if best and best[0].pos == "NOUN":
            return best[0].is_animate and (not token.is_capital or is_known(token.text))
    return False


def is_stranger(tokens: Sequence[Token], span: Span, side: str) -> bool:
    """Whether a role means somebody new: "независимый эксперт", "дипломат из Вены", "волонтёр"."""
    inside = tokens[span.first : span.last]
    at = head_of(inside)
    if at is None:
        return False
    if _first(inside[at].key) in _STRANGERS:
        return True
    if "source" not in kinds(inside[at]):
        return False
    if tokens[span.last : span.last + 1] and tokens[span.last].key in ("из", "от"):
        return True
    after = tokens[span.last : span.last + 2]
    clause = parses(after[1].text)[:1] if len(after) == 2 and after[0].text == "," else ()
    if clause and (after[1].key.startswith("котор") or clause[0].pos in ("PRTF", "ADJF")):
        return True  # "дипломат, участвовавший в переговорах"
    return any(_is_new(token) for token in inside[:at]) and not side


_OLD = word_set("этот тот сам самый наш свой его ее их")


def _is_new(token: Token) -> bool:
    best = parses(token.text)[:1]
    return bool(best) and best[0].pos in ("ADJF", "PRTF", "NUMR") and best[0].lemma not in _OLD


def in_english(inside: Sequence[Token], side: str) -> str:
    """A role in English, with the country or the place beside it; empty where the table has no English for it.

    >>> from compare.split.attribution.tokens import tokenise
    >>> in_english(tokenise("губернатор Бейрута"), ""), in_english(tokenise("бывшие инженеры"), "")
    ('governor of Beirut', 'engineers')
    """
    at = head_of(inside)
    if at is None:
        return ""
    english = english_of("ru").get(_first(inside[at].key), "")
    if not english:
        english = english_of("ru").get(_first(inside[at].key).rpartition("-")[2], "")
    if not english:
        return ""
    lead = _first(inside[at].key)
    if lead in _RELATIONAL and any(token.kind == "word" and not token.is_capital for token in inside[at + 1 :]):
        return ""  # "глава министерства по вопросам климата": of what says more than the role
    english = _in_number(english, inside[at], inside)
    former = "former " if any(_first(token.key) in _FORMER for token in inside[:at]) else ""
    former = former or ("former " if inside[at].key.startswith("экс-") else "")
    place = _place(inside[at + 1 :])
    if place:
        return f"{former}{english} of {place}"
    country = _adjective(side)
    return f"{former}{english}" if not country or country in english else f"{former}{country} {english}"


def at_place(inside: Sequence[Token], side: str) -> str:
    """A role with the town it belongs to, in English; empty when no place stands behind it."""
    at = head_of(inside)
    return in_english(inside, side) if at is not None and _place(inside[at + 1 :]) else ""


_RELATIONAL = word_set(
    "глава руководитель начальник директор председатель представитель член заместитель помощник советник "
    "секретарь лидер"
)
_FORMER = word_set("бывший прежний")


def _in_number(english: str, token: Token, inside: Sequence[Token]) -> str:
    found: list[Parse] = [p for p in parses(token.key) if p.pos in ("NOUN", "ADJF", "PRTF")]
    is_one = inside[0].key in ("один", "одна") or bool(found and found[0].number == "s")
    return singular(english) if is_one else english


def _place(after: Sequence[Token]) -> str:
    """The town or region right behind a role: "мэр Краматорска"."""
    for size in (2, 1):
        words = after[:size]
        if len(words) == size and all(token.kind == "word" and token.is_capital for token in words):
            phrase = " ".join(token.text for token in words)
            found = [one for one in find_names(phrase, "ru") if one.kind == "place" and one.name]
            if found and found[0].start == 0 and found[0].end == len(phrase):
                return found[0].name or ""
    return ""


def stands_for(titles: frozenset[str], inside: Sequence[Token]) -> frozenset[str]:
    """Words of office a later title is matched against: a ministry by its short name, a head of state by any name."""
    lemmas = [_first(token.key) for token in inside if token.kind == "word"]
    if "глава" in lemmas and {"государство", "республика", "страна"} & set(lemmas):
        return frozenset({"president"})
    if "глава" in lemmas and {"правительство", "кабинет", "кабмин"} & set(lemmas):
        return frozenset({"prime"})
    if lemmas and "лидер" in lemmas and _is_of_a_country(inside, lemmas):
        return frozenset({"president"})
    at = head_of(inside)
    if at is not None and _first(inside[at].key) in _SUBORDINATES:
        later = {_role(_first(token.key)) for token in inside[at + 1 :] if "title" in kinds(token)}
        titles = titles - later | {_role(_first(inside[at].key))}
    short = any(lemma in _MINISTRIES or lemma.startswith("мин") for lemma in lemmas if lemma in titles)
    return titles | {"министерство"} if short else titles


_SUBORDINATES = word_set(
    "советник советница помощник помощница заместитель секретарь пресс-секретарь посланник депутат"
)


def _is_of_a_country(inside: Sequence[Token], lemmas: Sequence[str]) -> bool:
    """ "российский лидер", "лидер Турции": nothing but the country beside the word."""
    rest = [token.text for token, lemma in zip(inside, lemmas, strict=False) if lemma != "лидер"]
    if len(rest) != 1 or len(lemmas) != len(inside):
        return False
    read = _read(rest[0], "ru")
    is_country = not read.body or read.body in countries()
    return len(read.side or "") == 2 and is_country and not read.person and not read.rest


_MINISTRIES = word_set("мид мвд мчс минобороны минздрав минфин минэнерго госдеп госдепартамент пентагон")

_ANAPHORS = word_set(
    "политик дипломат чиновник собеседник эксперт специалист аналитик министр глава президент лидер "
    "руководитель премьер парламентарий депутат сенатор законодатель генерал военачальник бизнесмен "
    "предприниматель миллиардер монарх король принц кронпринц эмир султан понтифик папа губернатор мэр посол "
    "постпред прокурор судья адвокат юрист экономист политолог ученый профессор доктор командующий президент "
    "спикер канцлер директор начальник председатель генсек представитель пресс-секретарь официальный журналист "
    "писатель космонавт медик врач тренер богослов аятолла"
)


def may_be_anybody(inside: Sequence[Token], held_name: str, *, is_known: bool) -> bool:
    """Whether a bare role can mean somebody named before without any title."""
    at = head_of(inside)
    if at is None or not ({_first(inside[at].key)} & _ANAPHORS):
        return False
    return is_known or (" " in held_name and not held_name.isascii())


def is_plural(inside: Sequence[Token]) -> bool:
    """Whether the head of a phrase is several people, of whom none was named: "врачи местных больниц"."""
    head = next((token for token in inside if "title" in kinds(token)), None)
    found = [p for p in parses(head.text) if p.case == "nomn"] if head is not None else []
    return bool(found) and all(p.number == "p" for p in found)


def is_singular_source(inside: Sequence[Token], categories: Sequence[frozenset[str]]) -> bool:
    """Whether the head of a phrase is one person of a kind: "эксперт"."""
    words = [token for token in inside if token.kind == "word"]
    for token, found in zip(words, categories, strict=True):
        if "source" in found:
            p = parses(token.key)
            return bool(p) and p[0].number == "s" and p[0].lemma not in ("источник", "сми", "собеседник")
    return False
