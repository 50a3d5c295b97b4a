"""What differs by language, behind one small interface: fold, words, lemmas, detection.

Folding brings spellings that readers take for the same to one form (hamza seats, marks, case, ё). `Folded` remembers
where every folded character came from, so that a match in folded text can be marked in the printed text.
"""

from compare.language.fold import Folded, fold, fold_with_offsets
from compare.language.lemma import content_lemmas, lemma, lemmas, stopwords, words
from compare.language.script import detect_language

LANGUAGES = ("ar", "en", "ru")

__all__ = [
    "LANGUAGES",
    "Folded",
    "content_lemmas",
    "detect_language",
    "fold",
    "fold_with_offsets",
    "lemma",
    "lemmas",
    "stopwords",
    "words",
]
