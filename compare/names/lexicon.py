"""The lexicon: a trie over word keys, built once from the tables, and the longest matches in a list of words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from compare.language import fold
from compare.model import NameKind
from compare.names.skeleton import name_words, skeletons
from compare.names.surnames import is_weak_surname, surname, surname_key
from compare.names.tables import MARKS, Body, Country, Entry, Tables, tables
from compare.names.tokens import (
    Token,
    arabic_keys,
    base_key,
    english_keys,
    lemma_key,
    russian_keys,
    script_of,
    tokens,
)
from compare.names.wordlists import HONOURS

Category = Literal["person", "organisation", "place", "country", "adjective", "body", "metonym"]
_RANK: dict[Category, int] = {
    "metonym": 0, "person": 1, "organisation": 2, "country": 3, "adjective": 4, "place": 5, "body": 6,
}  # fmt: skip
_FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW", "VN", "KH", "MM", "HK", "JP"})  # Xi Jinping: the surname leads
_AR_ENDINGS = ("ة", "ين", "ون", "ان", "تين", "تان", "ات")


@dataclass(frozen=True, slots=True)
class Item:
    """What a path through the trie stands for."""

    name: str  # canonical; a country's canonical name for its adjective
    kind: NameKind
    category: Category
    side: str = ""
    key: str = ""  # body key
    is_weak: bool = False  # a surname that is also a word, or shared: counts once the full name was read
    is_listed: bool = False  # a surname the table gives by itself: whom it most often names
    needs_country: bool = False  # a short form that is a body only beside a country ("الخارجية")
    is_printed: bool = False  # matches as printed only, no clitics, no article
    case: str = ""  # "": any, "A": first letter capital, "AA": all capitals


@dataclass(frozen=True, slots=True)
class Segment:
    """A lexicon match: words [first, last) of the text."""

    item: Item
    first: int
    last: int
    stripped: int = 0  # how many clitics or endings were removed to match


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)


class Lexicon:
    """Longest matches over the tables. Immutable once built."""

    def __init__(self, source: Tables) -> None:
        self._root = _Node()
        self.adjective_of = {country.iso: country.adjective for country in source.countries}
        self.country_of = {country.iso: country.canonical for country in source.countries}
        self.bodies = {body.key: body for body in source.bodies}
        self.body_of = {
            (e.side, e.office): e for e in source.entries if e.kind != "person" and e.office and not e.is_metonym
        }
        self.capitals = {a for e in source.entries if e.is_metonym for code, a in e.aliases if code == "en"}
        self.first_names: dict[str, set[str]] = {}  # canonical → folded first words of full names
        self.bearers: dict[str, set[str]] = {}  # folded surname → people of the tables who bear it
        self.side_of = {e.canonical: e.side for e in source.entries if e.side}
        self.side_of |= {country.canonical: country.iso for country in source.countries}
        self.kind_of: dict[str, NameKind] = {e.canonical: e.kind for e in source.entries}
        self.people_by_skeleton: dict[str, set[str]] = {}
        for entry in source.entries:
            if entry.kind == "person":
                for key in skeletons(name_words(entry.canonical)[-1]):
                    self.people_by_skeleton.setdefault(key, set()).add(entry.canonical)
        for country in source.countries:
            self._add_country(country)
        for body in source.bodies:
            self._add_body(body)
        for entry in source.entries:
            self._add_entry(entry)
        self._add_surnames([entry for entry in source.entries if entry.kind == "person" and not entry.is_metonym])
        self.all_first_names = frozenset(key for keys in self.first_names.values() for key in keys)
        self._starts = frozenset(key[:3] for key in self._root.children if script_of(key) == "ru")

    def keys(self, token: Token, *, is_first: bool = False) -> tuple[str, ...]:
        """Keys under which a word may stand."""
        script = script_of(token.text)
        if script == "ar":
            return arabic_keys(token.text)
        if script == "en":
            return english_keys(token.text)
        if is_first and token.text[:3].casefold().replace("ё", "е") not in self._starts and len(token.text) > 3:
            return ()  # no lemma changes the first letters: spare the analysis
        return russian_keys(token.text)

    def longest(self, words: Sequence[Token], at: int) -> list[Segment]:
        """The longest matches that begin at a word, best first; empty when none does."""
        if not any(key in self._root.children for key in self.keys(words[at], is_first=True)):
            return []
        best: list[Segment] = []
        stack = [(self._root, at, 0)]
        while stack:
            node, place, stripped = stack.pop()
            for item in node.items:
                if _fits(item, words, at, place, stripped):
                    if best and place < best[0].last:
                        continue
                    if best and place > best[0].last:
                        best = []
                    best.append(Segment(item, at, place, stripped))
            if not node.children or place == len(words) or (place > at and not words[place].is_joined):
                continue
            for rank, key in enumerate(self.keys(words[place], is_first=place == at)):
                child = node.children.get(key)
                if child is not None:
                    stack.append((child, place + 1, stripped + (rank > 0)))
        return sorted(best, key=lambda s: (s.stripped, s.item.is_weak, _RANK[s.item.category], s.item.name))

    def is_surname(self, name: str, words: Sequence[Token]) -> bool:
        """Whether the words give only the surname of a person: none of them is a first name of theirs."""
        firsts = self.first_names.get(name, set())
        return not any(key in firsts for key in self.keys(words[0]))

    def _put(self, alias: str, item: Item) -> None:
        """Insert under the printed words, under bare words (no ال) and, in Russian, under lemmas.

        A person's Russian name is given in the nominative; a lemma would make Zelenskaya Zelensky.
        ال of a surname alone stays ("شرع" is no الشرع), and only a plain alef makes an article (ألباريس is no باريس).
        """
        words = tokens(alias)
        paths = [[english_keys(word.text)[0] for word in words]]
        script = script_of(words[0].text) if words else "en"
        is_surname = len(words) == 1 and item.category == "person"
        if script == "ar" and not item.is_printed and not is_surname:
            bare = zip(words, paths[0], strict=True)  # ألباريس has no article
            paths.append([key[2:] if word.text.startswith("ال") and len(key) > 4 else key for word, key in bare])
        elif script == "ru" and item.category != "person":
            key_of = base_key if item.kind == "place" else lemma_key
            paths.append([key_of(word.text) for word in words])
        for path in {tuple(path) for path in paths}:
            node = self._root
            for key in path:
                node = node.children.setdefault(key, _Node())
            if words and item not in node.items:
                node.items.append(item)

    def _add(self, language: str, alias: str, item: Item) -> None:
        """Insert one alias, its marks read: "=" as printed only, "+" beside a country, "~" beside the full name."""
        printed = alias.lstrip(MARKS)
        marks = alias[: len(alias) - len(printed)]
        letters = [c for c in printed if c.isalpha()]
        is_acronym = len(letters) > 1 and len(letters) <= 6 and all(c.isupper() for c in letters)
        is_name = printed[:1].isupper() and language != "ar" and item.category != "body"
        case = "AA" if is_acronym else "A" if is_name else ""
        marked = replace(
            item, is_weak=item.is_weak or "~" in marks, needs_country="+" in marks, is_printed="=" in marks, case=case
        )
        self._put(printed, marked)

    def _add_country(self, country: Country) -> None:
        place = Item(name=country.canonical, kind="place", category="country", side=country.iso)
        adjective = Item(name=country.canonical, kind="place", category="adjective", side=country.iso)
        for language, alias in (*country.aliases, ("en", country.canonical)):
            self._add(language, alias, place)
        for language, alias in country.adjectives:
            for form in _adjective_forms(language, alias):
                self._add(language, form, adjective)

    def _add_body(self, body: Body) -> None:
        item = Item(name=body.canonical, kind=body.kind, category="body", key=body.key)
        for language, alias in (*body.aliases, ("en", body.canonical.lower())):
            self._add(language, alias, item)

    def _add_entry(self, entry: Entry) -> None:
        category: Category = "metonym" if entry.is_metonym else "person" if entry.kind == "person" else (
            "place" if entry.kind == "place" else "organisation"
        )  # fmt: skip
        item = Item(name=entry.canonical, kind=entry.kind, category=category, side=entry.side, key=entry.office)
        aliases = entry.aliases if entry.is_metonym else (*entry.aliases, ("en", entry.canonical))
        for language, alias in aliases:
            is_surname = category == "person" and " " not in alias
            self._add(language, alias, replace(item, is_listed=True) if is_surname else item)

    def _add_surnames(self, people: Iterable[Entry]) -> None:
        """The last word of every full name, weak where it is a word or a first name or several people bear it."""
        bearers: dict[tuple[str, str], set[str]] = {}
        found: dict[tuple[str, str, str], Entry] = {}
        firsts: set[str] = set()
        for entry in people:
            explicit = {(language, surname_key(alias)) for language, alias in entry.aliases if " " not in alias}
            for pair in explicit:
                bearers.setdefault(pair, set()).add(entry.canonical)
            if entry.side in _FAMILY_FIRST:
                continue
            for language, alias in (*entry.aliases, ("en", entry.canonical)):
                words = fold(alias.lstrip(MARKS).replace("-", " ")).split()
                last = surname(alias.lstrip(MARKS))
                if len(words) > 1:
                    self.first_names.setdefault(entry.canonical, set()).add(words[0])
                    firsts.add(next((word for word in words if word not in HONOURS), words[0]))
                if not last:
                    continue
                key = surname_key(last)
                self.bearers.setdefault(key, set()).add(entry.canonical)
                if (language, key) not in explicit:
                    bearers.setdefault((language, key), set()).add(entry.canonical)
                    found[language, last, entry.canonical] = entry
        for (language, last, _), entry in found.items():
            key = surname_key(last)
            is_weak = (
                len(bearers[language, key]) > 1
                or key in firsts  # of somebody else in the tables: Salman, Adnan
                or is_weak_surname(language, last)
            )
            item = Item(name=entry.canonical, kind="person", category="person", side=entry.side, is_weak=is_weak)
            self._add(language, last, item)


@cache
def lexicon() -> Lexicon:
    """The lexicon of the shipped tables, built once."""
    return Lexicon(tables())


def _adjective_forms(language: str, alias: str) -> list[str]:
    """Arabic: gender, number and case; English: the plural; Russian: the lemma does it."""
    if alias.startswith("="):
        return [alias]
    if language == "ar":
        return [alias, *(alias + ending for ending in _AR_ENDINGS)]
    if language == "en" and alias[-1] in "ni":
        return [alias, alias + "s"]
    return [alias]


def _fits(item: Item, words: Sequence[Token], first: int, last: int, stripped: int) -> bool:
    if item.is_printed and stripped:
        return False
    if item.case == "A":
        return words[first].is_capitalised
    if item.case == "AA":
        return all(word.text.isupper() for word in words[first:last])
    return True
