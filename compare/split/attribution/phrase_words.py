"""What the tables say of the words of one phrase."""

from collections.abc import Sequence
from functools import lru_cache

from compare.names import read_phrase
from compare.names.lexicon import lexicon
from compare.split.attribution.tokens import Token, head_in_nominative, name_in_nominative, parses, word_set
from compare.split.attribution.words import vocabulary


@lru_cache(maxsize=50_000)
def _read(phrase: str, language: str):  # type: ignore[no-untyped-def]
    return read_phrase(phrase, language)


@lru_cache(maxsize=20_000)
def is_place(word: str, language: str) -> bool:
    read = _read(word.removesuffix("'s"), language)
    return bool(read.side and not read.person and not read.rest and not read.office)


@lru_cache(maxsize=20_000)
def _explained(key: str) -> bool:
    """Whether the tables know a word as a place, body or adjective."""
    read = _read(key, "ar")
    return bool((read.body or read.side) and not read.person)


def title_words(inside: Sequence[Token], language: str) -> frozenset[str]:
    """Folded words of office in a phrase, bare of article: what a later "the minister" is matched against."""
    known = vocabulary(language)
    out = set()
    for token in inside:
        stem = _stem(token.key, language)
        categories = known.get(stem, frozenset())
        if categories & {"title", "body"}:
            out.add(_role(stem))
    return frozenset(out)


_ROLES = {
    word: role
    for role, words in {
        "minister": "госсекретарь министр глава وزير secretary minister",
        "head": "رئيس head chief",
        "secretary-general": "генсек secretary-general",
        "prime": "премьер премьер-министр prime",
        "ambassador": "посол постпред ambassador",
        "governor": "губернатор governor",
        "mayor": "мэр градоначальник mayor",
        "chancellor": "канцлер chancellor",
        "king": "король king",
        "speaker": "спикер speaker",
        "chairman": "председатель chairman",
        "diplomat": "diplomat",
        "وزاره": "دايره",
        "deputy": "замглавы замминистра deputy",
        "spokesman": "spokeswoman spokesperson متحدث متحدثه ناطق ناطقه представитель пресс-секретарь",
        "president": "president президент государство leader",
        "state": "state",
    }.items()
    for word in word_set(words)
}


def _role(stem: str) -> str:
    bare = stem[2:] if stem.startswith("ال") and len(stem) > 4 else stem
    return _ROLES.get(bare, bare)


def is_spokesman(titles: frozenset[str]) -> bool:
    return "spokesman" in titles and len(titles) > 1


@lru_cache(maxsize=50_000)
def _stem(key: str, language: str) -> str:
    if language == "ru":
        found = parses(key)
        return found[0].lemma if found else key
    if language == "en":
        return key.removesuffix("'s")
    return key


def _categories(token: Token, language: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Categories of a word; a medium in Latin letters is one in a Russian text too."""
    found = known.get(_stem(token.key, language), frozenset())
    if not found and language == "ru" and token.text.isascii():
        found = vocabulary("en").get(token.key, frozenset()) & {"media", "medianame"}
    if not found and language == "ru" and "-" in token.key and not token.is_capital:
        found = known.get(_stem(token.key, language).rpartition("-")[2], frozenset())
    return found


@lru_cache(maxsize=500)
def _adjective(side: str) -> str:
    return lexicon().adjective_of.get(side, "") if side else ""


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    return frozenset(lexicon().country_of.values())


def as_printed(phrase: str, language: str, is_subject: bool) -> str:
    if language != "ru" or is_subject:
        return phrase
    words = phrase.split()
    if words and all(word[:1].isupper() for word in words):
        return name_in_nominative(phrase)
    return head_in_nominative(phrase)  # "минздрава республики": the head alone, and what agrees with it
