"""Which body named before "the agency", "the interior ministry", "ведомство" can mean."""

from collections.abc import Sequence

from compare.language.fold import fold
from compare.split.attribution.english_phrases import ADJECTIVES
from compare.split.attribution.memory import Speaker
from compare.split.attribution.phrase_words import _stem
from compare.split.attribution.tokens import Token, parses, word_set

OFFICES = word_set("staff office secretariat department ministry council committee agency bureau command headquarters")
_ANY_BODY = word_set(
    "agency organisation organization bloc service department group body force alliance union movement party "
    "association federation watchdog regulator council commission committee panel team office authority administration "
    "government network charity company firm bank club institution lender airline carrier retailer maker chain "
    "operator developer insurer carmaker chipmaker startup corporation fund foundation coalition front consortium "
    "cartel league"
)


def fits(inside: Sequence[Token], known: dict[str, frozenset[str]], held: Speaker, language: str) -> bool:
    """Whether "the interior ministry" can be a body named before: no word of it may say something else."""
    if language == "en":
        own = set(fold(held.name).split()) | held.titles
        words = [token.key for token in inside if token.kind == "word"]
        return (words[-1] in _ANY_BODY or _stem(words[-1], "en") in own) and all(
            word in own or word in known or word in ADJECTIVES - {"national", "central", "federal"} for word in words
        )
    if language == "ar" or not held.titles:
        return True
    extra = {t.key for t in inside if t.kind == "word" and not known.get(_stem(t.key, language)) and len(t.key) > 3}
    if language == "ru":
        extra = {word for word in extra if (p := parses(word)) and p[0].pos == "NOUN" and p[0].lemma not in _AREAS}
    return extra <= set(fold(held.name).split())


_AREAS = word_set("страна республика регион область край город провинция губерния округ королевство федерация")
