"""What the analyser and the tables say of single Russian words and of the case of a phrase."""

from collections.abc import Sequence
from functools import lru_cache

from compare.names import read_phrase
from compare.names.lexicon import lexicon
from compare.names.tokens import tokens as name_tokens
from compare.split.attribution.phrase_words import countries
from compare.split.attribution.tokens import Parse, Token, analyser, parses, word_set
from compare.split.attribution.words import Span, vocabulary


@lru_cache(maxsize=20_000)
def first_lemma(word: str) -> str:
    """The dictionary form of a word's likeliest reading; the word itself where it has none."""
    found = parses(word) if word and word[0].isalpha() else ()
    return found[0].lemma if found else word


DOCS = word_set(
    "текст документ заявление сообщение пост твит доклад пресс-релиз письмо коммюнике обращение релиз отчет "
    "публикация статья видео материал канал телеграм-канал сводка комментарий"
)


def kinds(token: Token) -> frozenset[str]:
    """What `titles.csv` says of a word, also behind a prefix: "экс-министр", "вице-мэр"."""
    known = vocabulary("ru")
    found = known.get(token.key) or known.get(first_lemma(token.key)) or frozenset()
    if not found and "-" in token.key and not token.is_capital:
        found = known.get(first_lemma(token.key).rpartition("-")[2], frozenset())
    return found


_PREPOSITIONS = word_set("из от в во на с со при для по у к за над под между через без")


def is_oblique(words: list[str], span: Span) -> bool:
    """Whether a phrase hangs on a preposition: "аналитик из Acme", "депутат из «Движения»"."""
    before = span.first - 1
    while before > 0 and words[before] in _OPENING:
        before -= 1
    return before >= 0 and words[before] in _PREPOSITIONS


_OPENING = frozenset('«"“„')


def may_be_topic(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a narrating sentence is about a phrase: its subject, and no place ("В Бурсе …")."""
    if is_oblique([token.key for token in tokens[: span.first]], span) or hangs_on_noun(tokens, span):
        return False  # "В Бурсе …", "встреча Петрова и Сидорова"
    return is_nominative(tokens, span)


def hangs_on_noun(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a phrase can be the genitive of the noun before it: "у здания школы"."""
    if not span.first or tokens[span.first - 1].kind != "word" or tokens[span.first - 1].is_capital:
        return False
    before = parses(tokens[span.first - 1].text)[:1]
    if not before or before[0].pos != "NOUN":
        return False
    return any(p.case == "gent" for p in parses(tokens[span.first].text))


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Whether the analyser knows the word as a first name, surname, patronymic or place, or not at all."""
    return _may_be(word, _PERSON | {"Geox", "Orgn"})


@lru_cache(maxsize=20_000)
def is_known(word: str) -> bool:
    """Whether the analyser's dictionary has the word."""
    return bool(parses(word)) and bool(analyser().word_is_known(word.casefold()))


@lru_cache(maxsize=20_000)
def is_person(word: str) -> bool:
    """Whether the analyser reads the word as a first name, a surname or something it does not know."""
    return _may_be(word, _PERSON)


_PERSON = frozenset({"Name", "Surn", "Patr"})


def _may_be(word: str, grammemes: frozenset[str]) -> bool:
    """Whether the analyser reads a word as one of some kinds, or does not know it."""
    found = analyser().parse(word.casefold()) if parses(word) else []
    is_listed = any(not grammemes.isdisjoint(p.tag.grammemes) for p in found)
    return bool(found) and (is_listed or not any(p.is_known for p in found))


@lru_cache(maxsize=20_000)
def _is_geographic(word: str) -> bool:
    return bool(parses(word)) and any("Geox" in p.tag.grammemes for p in analyser().parse(word.casefold()))


@lru_cache(maxsize=20_000)
def is_place_word(word: str) -> bool:
    """Whether the tables or the analyser know a word as a place, in whatever case."""
    read = read_phrase(word, "ru")
    is_body = bool(read.body) and read.body not in countries()
    is_listed = bool(read.side and not read.person and not read.rest and not is_body)
    return is_listed or (_is_geographic(word) and not is_person(word))


def is_nominative(tokens: Sequence[Token], span: Span, verb: Parse | None = None) -> bool:
    """Whether the head of a phrase can be a subject of the verb."""
    if tokens[span.first].key in ("один", "одна"):
        return True
    if _is_foreign_quoted(tokens, span):
        return True  # a foreign name in marks is not inflected: «Хезболла»
    for token in tokens[span.first : span.last]:
        if token.kind != "word":
            continue
        found = parses(token.text)
        if token.text.isupper() or not found or not any(p.case for p in found):
            return True
        if "-" in token.text and token.is_capital:
            found = parses(token.text.rpartition("-")[2]) or found  # "Эр-Рияду": the last part has the ending
        nouns = [p for p in found if p.pos in ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR")]
        if not nouns:
            return True
        good = [p for p in nouns if p.case == "nomn"]
        if not good:
            return _is_foreign_surname(token)
        if nouns[0].pos in ("NOUN", "NPRO"):
            return verb is None or _agrees(token, good, verb)
    return True


def _is_foreign_quoted(tokens: Sequence[Token], span: Span) -> bool:
    if not span.first or span.last >= len(tokens):
        return False
    if tokens[span.first - 1].text not in '«"' or tokens[span.last].text not in '»"':
        return False
    inside = tokens[span.first : span.last]
    return not any(analyser().word_is_known(token.key) for token in inside) and not inside[-1].key.endswith("ы")


def _is_foreign_surname(token: Token) -> bool:
    """ "Читл": a name the dictionary lacks that ends in a consonant is in the nominative, whatever it looks like."""
    if not token.is_capital or is_known(token.text):
        return False
    return token.key[-1:] in "бвгджзклмнпрстфхцчшщ" or _is_listed(token.text)


@lru_cache(maxsize=20_000)
def _is_listed(word: str) -> bool:
    """Whether the tables list a person's name just as printed: "Сойлу" is no dative."""
    found = lexicon().longest(name_tokens(word), 0)
    return any(one.item.category == "person" and not one.stripped for one in found)


def _agrees(token: Token, good: Sequence[Parse], verb: Parse) -> bool:
    """Whether a noun in the nominative agrees with a verb in number, and in the past in gender."""
    if verb.number == "s":
        single = [p for p in good if p.number != "p"]
        if not single:
            return token.is_capital and not token.key.endswith("ы")  # foreign names in -и look like plurals
        if verb.tense == "past" and not token.is_capital:
            genders = {p.gender for p in single}
            is_title = "title" in vocabulary("ru").get(good[0].lemma, ()) or good[0].is_animate
            return is_title or not verb.gender or verb.gender in genders or not genders - {""}
    return True


def is_animate(token: Token) -> bool:
    """Whether a word in small letters names people or one of them: "горожане", "проходчик"."""
    if token.kind != "word" or token.is_capital or len(token.text) < 3:
        return False
    best = parses(token.text)[:1]
    return bool(best) and best[0].pos == "NOUN" and best[0].is_animate and best[0].lemma not in NOT_SPEAKERS


NOT_SPEAKERS = word_set(
    "человек лицо ребенок труп животное собака кошка птица рыба гость герой тело душа покойник погибший убитый дитя "
    "младенец скот враг друг персона"
)
