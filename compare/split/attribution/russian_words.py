"""What the analyser and the tables say of single Russian words and of the case of a phrase."""

from collections.abc import Sequence
from functools import lru_cache

from compare.names import read_phrase
from compare.split.attribution.tokens import Parse, Token, analyser, parses, word_set
from compare.split.attribution.words import Span, vocabulary

_BREAKS = frozenset(',;:.?!()«»"“”')


@lru_cache(maxsize=20_000)
def _first(word: str) -> str:
    found = parses(word) if word and word[0].isalpha() else ()
    return found[0].lemma if found else word


DOCS = word_set(
    "текст документ заявление сообщение пост твит доклад пресс-релиз письмо коммюнике обращение релиз отчет "
    "публикация статья видео материал канал телеграм-канал сводка комментарий"
)

_PREPOSITIONS = word_set("из от в во на с со при для по у к за над под между через без")


def is_oblique(words: list[str], span: Span) -> bool:
    """Whether a phrase hangs on a preposition: "аналитик из Acme"."""
    return span.first > 0 and words[span.first - 1] in _PREPOSITIONS


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
def is_person(word: str) -> bool:
    """Whether the analyser reads the word as a first name, a surname or something it does not know."""
    if not parses(word):
        return False
    found = analyser().parse(word.casefold())
    return any({"Name", "Surn", "Patr"} & set(p.tag.grammemes) for p in found) or not any(p.is_known for p in found)


@lru_cache(maxsize=20_000)
def is_place_word(word: str) -> bool:
    """Whether the tables or the analyser know a word as a place, in whatever case."""
    read = read_phrase(word, "ru")
    return bool(read.side and not read.person and not read.rest) or (_is_name(word) and not is_person(word))


def is_nominative(tokens: Sequence[Token], span: Span, verb: Parse | None = None) -> bool:
    """Whether the head of a phrase can be a subject of the verb."""
    if tokens[span.first].key in ("один", "одна"):
        return True
    if (
        span.first
        and span.last < len(tokens)
        and tokens[span.first - 1].text in '«"'
        and tokens[span.last].text in '»"'
    ):
        inside = tokens[span.first : span.last]
        if not any(analyser().word_is_known(token.key) for token in inside):
            return True  # a foreign name in marks is not inflected: «Хезболла»
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
