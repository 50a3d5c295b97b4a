"""The surname of a full name, and whether it may stand for its bearer by itself."""

import simplemma

from compare.language import fold
from compare.language.frequencies import RAREST, idf_table
from compare.names.given import is_given
from compare.names.tables import MARKS
from compare.names.tokens import is_russian_word, lemma_key
from compare.names.wordlists import HONOURS, PARTICLES, folded

_SECOND_HALVES = folded("الله الدين الإسلام أوغلو زاده نجاد زاد آبادي")
"""No surnames by themselves: نصر الله, داود أوغلو, خطيب زاده."""
_FIRST_HALVES = folded("عبد بن abd abdel abdul abdal bin абд абдель абдул абдуль бин")
"""What a surname that is also a first name begins with: Abdel Fattah, bin Salman."""
_COMMON = 10.3  # idf: what is printed more often is a word, or a surname of many


def surname(alias: str) -> str:
    """The surname of a full name with its particles; empty when the alias is one word.

    >>> surname("Ursula von der Leyen"), surname("سامي أبو زهري"), surname("حسن نصر الله"), surname("King Felipe VI")
    ('von der Leyen', 'أبو زهري', 'نصر الله', '')
    """
    words = [word for word in alias.split() if not (word.isupper() and set(word) <= set("IVX"))]
    while words and fold(words[0]) in HONOURS:  # what follows a crown or a mitre is a first name
        del words[0]
    at = len(words) - 1
    if at > 0 and fold(words[at]) in _SECOND_HALVES:
        at -= 1
    while at > 0 and fold(words[at - 1]) in PARTICLES:
        at -= 1
    return " ".join(words[at:]) if at > 0 else ""


def surname_key(printed: str) -> str:
    """One spelling for "al-Thani" and "Al Thani"."""
    return fold(printed.lstrip(MARKS)).replace("-", " ")


def is_weak_surname(language: str, name: str) -> bool:
    """Whether a surname is a word, a first name or so common that it counts only in a text that gives the full name.

    >>> is_weak_surname("en", "Price"), is_weak_surname("ru", "Смирнов"), is_weak_surname("ru", "Кубраков")
    (True, True, False)
    """
    key = surname_key(name)
    return key.split()[0] in _FIRST_HALVES or _is_common(language, key) or _is_word(language, name)


def _is_word(language: str, name: str) -> bool:
    """Whether a surname is also an ordinary word or a first name, so that it cannot stand alone."""
    word = name.split()[-1]
    if len(word) < 4 or " " in name:
        return len(word) < 4 and " " not in name
    if is_given(fold(word)):
        return True
    if language == "ar":
        return any(simplemma.is_known(form, "ar") for form in (word, word.removeprefix("ال")))
    if language == "en":
        return bool(simplemma.is_known(word.lower(), "en"))
    return is_russian_word(word)


def _is_common(language: str, key: str) -> bool:
    """Whether so many print a surname that it cannot tell one bearer: Smirnov, Jones, قاسمي."""
    words = idf_table().get(language, {})
    bare = key.removeprefix("ال") if language == "ar" else key
    if language == "ru" and key.endswith(("а", "ая")):
        bare = lemma_key(key)  # the masculine, which is counted
    return min(words.get(key, RAREST), words.get(bare, RAREST)) < _COMMON
