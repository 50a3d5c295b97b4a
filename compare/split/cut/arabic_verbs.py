"""Which Arabic words are verbs: a list of perfects, their endings and shapes, and the prefixes of the imperfect."""

from functools import lru_cache

import simplemma

from compare.language.fold import fold
from compare.split.cut.cues import cues, printed_cues

_SAID = printed_cues("ar", "said")
_PAST = printed_cues("ar", "past")
_FUNCTION_WORDS = cues("ar", "function_words")
_ATTACHED = ("ه", "ها", "هم", "هما", "نا", "ني")


def _perfects(words: tuple[str, ...]) -> frozenset[str]:
    """Third persons of the perfect, folded."""
    found: set[str] = set()
    for verb in words:
        stem = fold(verb)
        found.add(stem)
        if verb.endswith(("ى", "ا")):
            found |= {stem[:-1] + ending for ending in ("ت", "وا", "يا", "تا", "ا")}
        else:
            found |= {stem + ending for ending in ("ت", "وا", "ا", "تا", "نا")}
    return frozenset(found)


_SAID_PAST = _perfects(_SAID)
_ALL_PAST = _SAID_PAST | _perfects(_PAST)
_SAID_LEMMAS = frozenset(fold(verb) for verb in _SAID)
_NOUNS = cues("ar", "not_present")
_SHORT_PRESENT = cues("ar", "short_present")


def without_and(word: str) -> str | None:
    """What follows a joined "و", or None where the letter belongs to the word (وزارة, وفد)."""
    if len(word) < 2 or word[0] != "و":
        return None
    rest = word[1:]
    if fold(rest) in _FUNCTION_WORDS or fold(rest) in _SHORT_PRESENT or is_past(rest):
        return rest
    return None if len(rest) < 2 or _begins_with_waw(word) else rest


@lru_cache(maxsize=100_000)
def _begins_with_waw(word: str) -> bool:
    return simplemma.is_known(word, "ar") and simplemma.lemmatize(word, "ar").startswith("و")


def _has_perfect_shape(printed: str, word: str) -> bool:
    """Perfects by their shape alone: انقطعت, اجتمعوا, استقبل, اندلع; verbal nouns have a long vowel more (اجتماع)."""
    if printed.endswith("وا") and len(word) >= 5:
        return True
    if word.endswith("ت") and not word.endswith("ات") and len(word) >= 4:
        lemma = simplemma.lemmatize(printed, "ar")
        is_feminine = lemma != printed and not lemma.endswith(("ت", "ة"))
        return is_feminine or (printed[0] == "ا" and len(word) >= 6)
    if printed[0] != "ا" or printed[-1] in "ةءهى":
        return False
    if word.startswith("است"):
        return len(word) == 6
    return len(word) == 5 and word[-2] != "ا" and (word[2] == "ت" or word.startswith("ان"))


@lru_cache(maxsize=100_000)
def is_past(printed: str) -> bool:
    """A perfect of the list, with or without an object pronoun; `printed` without a joined "و"."""
    word = fold(printed)
    if len(word) < 2 or printed.startswith("كأن"):
        return False
    if word in _ALL_PAST:
        return True
    if printed.endswith("ة"):
        return False
    if _has_perfect_shape(printed, word):
        return True
    return any(word.endswith(end) and len(word) - len(end) >= 3 and word[: -len(end)] in _ALL_PAST for end in _ATTACHED)


@lru_cache(maxsize=100_000)
def is_present(printed: str) -> bool:
    """An imperfect: ي… as a rule, ت…, س + ي/ت… where the dictionary knows a lemma that begins otherwise."""
    word = fold(printed)
    if word in _SHORT_PRESENT:
        return True
    if word in _NOUNS or len(word) < 4:
        return False
    if word.startswith(("سي", "ست", "سن")):
        return len(word) >= 5 and not simplemma.is_known(printed, "ar")
    if word.startswith("ي"):
        return True
    if word.startswith("ت"):
        lemma = fold(simplemma.lemmatize(printed, "ar"))
        return lemma != word and not lemma.startswith("ت") and not word.endswith("ات")
    return False


def is_verb(printed: str) -> bool:
    """A finite verb, or a negation that only stands before one."""
    if len(printed) < 2:
        return False
    return printed in ("لم", "لن", "ليس", "ليست") or is_past(printed) or is_present(printed)


@lru_cache(maxsize=100_000)
def is_said(printed: str) -> bool:
    """A verb of saying, perfect or imperfect."""
    if fold(printed) in _SAID_PAST:
        return True
    return is_present(printed) and fold(simplemma.lemmatize(printed, "ar")) in _SAID_LEMMAS
