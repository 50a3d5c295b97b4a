"""People, offices, organisations and places: alias tables and the script-blind consonant match.

tables (CSV) ─▶ lexicon (trie of word keys) ─▶ longest matches ─▶ compose ("Foreign Ministry" + "Russian") ─▶ Mention
"""

from compare.names.find import find_names
from compare.names.phrase import Phrase, bearers, canonical, read_phrase, side_of
from compare.names.skeleton import same_name
from compare.names.unify import one_spelling

__all__ = ["Phrase", "bearers", "canonical", "find_names", "one_spelling", "read_phrase", "same_name", "side_of"]
