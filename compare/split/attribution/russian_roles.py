"""Russian speakers of whom only the role is printed: "губернатор", "сеульский трейдер", "жители Куженкина"."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.split.attribution.phrase_words import countries, role_of
from compare.split.attribution.russian_words import first_lemma, is_known, kinds
from compare.split.attribution.tokens import Token, parses, word_set
from compare.split.attribution.words import Span

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
    if first_lemma(inside[at].key) in _STRANGERS:
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


def stands_for(titles: frozenset[str], inside: Sequence[Token]) -> frozenset[str]:
    """Words of office a later title is matched against: a ministry by its short name, a head of state by any name."""
    lemmas = [first_lemma(token.key) for token in inside if token.kind == "word"]
    if "глава" in lemmas and {"государство", "республика", "страна"} & set(lemmas):
        return frozenset({"president"})
    if "глава" in lemmas and {"правительство", "кабинет", "кабмин"} & set(lemmas):
        return frozenset({"prime"})
    if lemmas and "лидер" in lemmas and _is_of_a_country(inside, lemmas):
        return frozenset({"president"})
    at = head_of(inside)
    if at is not None and first_lemma(inside[at].key) in _SUBORDINATES:
        later = {role_of(first_lemma(token.key)) for token in inside[at + 1 :] if "title" in kinds(token)}
        titles = titles - later | {role_of(first_lemma(inside[at].key))}
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
    read = read_phrase(rest[0], "ru")
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
    if at is None or not ({first_lemma(inside[at].key)} & _ANAPHORS):
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
