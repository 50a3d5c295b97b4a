"""The words of a phrase that name a role: roles, qualifiers and prepositions, by a trie over word keys."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from compare.language import fold
from compare.names.role_tables import Qualifier, Role, arabic_qualifier_forms, arabic_role_forms, role_tables
from compare.names.tokens import (
    Token,
    adjective_number,
    arabic_keys,
    english_keys,
    lemma_key,
    noun_number,
    russian_keys,
    tokens,
)
from compare.names.wordlists import folded

PREPOSITIONS = {
    "en": folded("of in at from for with to on by near inside within around across outside among between about"),
    "ru": folded("в во на из по при с со у от для о об под около вблизи внутри среди"),
    "ar": folded("في من لدى على عن داخل قرب بين باسم عند ضمن إلى"),
}


@dataclass(frozen=True, slots=True)
class Word:
    """A role or a qualifier that a phrase prints: words [first, last)."""

    first: int
    last: int
    role: Role | None = None
    qualifier: Qualifier | None = None
    number: str = ""  # s, p, or empty


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict)
    found: list[tuple[Role | None, Qualifier | None, str]] = field(default_factory=list)


def longest(words: Sequence[Token], at: int, language: str) -> list[Word]:
    """The longest roles and qualifiers that begin at a word, those nearest to print first."""
    best: list[tuple[int, Word]] = []
    stack = [(_tries().get(language, _Node()), at, 0)]
    while stack:
        node, place, stripped = stack.pop()
        if node.found and (not best or place >= best[0][1].last):
            if best and place > best[0][1].last:
                best = []
            best += [(stripped, Word(at, place, *found)) for found in node.found]
        if place == len(words) or (place > at and not words[place].is_joined):
            continue
        for rank, key in enumerate(_keys(words[place], language)):
            child = node.children.get(key)
            if child is not None:
                stack.append((child, place + 1, stripped + rank))
    return [word for _, word in sorted(best, key=lambda one: one[0])]


def russian_number(words: Sequence[Token], head: Word) -> str:
    """Number of a Russian role: by the adjectives that lead it where they tell, else by its first noun.

    "ливанские газеты" are several; "газеты" alone may be the genitive of one.
    """
    before = [number for word in words[: head.first] if (number := adjective_number(word.text))]
    inside = [
        number
        for word in words[head.first : head.last]
        if (number := noun_number(word.text) or adjective_number(word.text))  # "выжившие" is a participle
    ]
    return (before + inside + ["s"])[0]


def _keys(word: Token, language: str) -> tuple[str, ...]:
    if language == "ar":
        return arabic_keys(word.text)
    return russian_keys(word.text) if language == "ru" else english_keys(word.text)


@cache
def _tries() -> dict[str, _Node]:
    """One trie a language, built once."""
    tries = {"ar": _Node(), "en": _Node(), "ru": _Node()}
    roles, qualifiers = role_tables()
    for role in roles:
        for language, alias, number in role.aliases:
            _put(tries[language], alias, language, (role, None, number))
    derived = [
        (form, role, of_number)
        for role in roles
        for language, alias, number in role.aliases if language == "ar"
        for form, of_number in arabic_role_forms(alias, number)
    ]  # fmt: skip
    for form, role, number in sorted(derived, key=lambda one: one[0].endswith(("ة", "ا"))):
        _put(tries["ar"], form, "ar", (role, None, number), is_derived=True)
    for qualifier in qualifiers:
        for language, alias in (*qualifier.aliases, ("en", qualifier.canonical)):
            for form in arabic_qualifier_forms(alias) if language == "ar" else [alias]:
                _put(tries[language], form, language, (None, qualifier, ""))
    return tries


def _put(
    root: _Node,
    alias: str,
    language: str,
    value: tuple[Role | None, Qualifier | None, str],
    *,
    is_derived: bool = False,
) -> None:
    """Insert one form; a derived one only where no row lists it: منظمة is an organisation, no organiser."""
    words = [fold(token.text) for token in tokens(alias)]
    paths = {tuple(words)}
    if language == "ar":
        paths.add(tuple(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words))
    elif language == "ru":
        paths.add(tuple(lemma_key(word) for word in words))
    for path in paths:
        node = root
        for key in path:
            node = node.children.setdefault(key, _Node())
        if not (is_derived and any(role for role, _, _ in node.found)) and value[:2] not in [o[:2] for o in node.found]:
            node.found.append(value)
