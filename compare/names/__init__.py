"""People, offices, organisations and places: alias tables and the script-blind consonant match.

tables (CSV) ─▶ lexicon (trie of word keys) ─▶ longest matches ─▶ compose ("Foreign Ministry" + "Russian") ─▶ Mention
speakers without a name: roles ("Kurdish official", "residents of Aleppo")
"""

from compare.names.find import find_names
from compare.names.phrase import Phrase, bearers, canonical, read_phrase, side_of
from compare.names.role_name import NamedRole
from compare.names.roles import many_of, read_role
from compare.names.skeleton import same_name
from compare.names.unify import one_spelling

__all__ = [
    "NamedRole",
    "Phrase",
    "bearers",
    "canonical",
    "find_names",
    "many_of",
    "one_spelling",
    "read_phrase",
    "read_role",
    "same_name",
    "side_of",
]
