"""What the tables say of the words of one phrase, in any language."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from compare.names import read_phrase
from compare.names.lexicon import lexicon
from compare.split.attribution.tokens import Token, word_set


@lru_cache(maxsize=20_000)
def is_place(word: str, language: str) -> bool:
    """Whether a word tells a country, as its name, adjective, town or body do, and names no person and no office."""
    read = read_phrase(word.removesuffix("'s"), language)
    return bool(read.side and not read.person and not read.rest and not read.office)


def is_lower_case(inside: Sequence[Token]) -> bool:
    """Whether the first word alone has a capital, as at the start of a sentence, and is no acronym."""
    return not any(
        token.is_capital and (token.start > inside[0].start or (token.text.isupper() and len(token.text) > 1))
        for token in inside
        if token.kind == "word"
    )


def title_words(stems: Iterable[str], known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Words of office among folded words, bare of article: what a later "the minister" is matched against."""
    return frozenset(role_of(stem) for stem in stems if known.get(stem, frozenset()) & {"title", "body"})


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


def role_of(stem: str) -> str:
    """One word for an office in the three languages; any other word without its article."""
    bare = stem[2:] if stem.startswith("ال") and len(stem) > 4 else stem
    return _ROLES.get(bare, bare)


def is_spokesman(titles: frozenset[str]) -> bool:
    """Whether somebody speaks for a body or office that is named beside him."""
    return "spokesman" in titles and len(titles) > 1


def adjective_of(side: str) -> str:
    """The English adjective of a country; empty for none."""
    return lexicon().adjective_of.get(side, "") if side else ""


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Names of all countries."""
    return frozenset(lexicon().country_of.values())
