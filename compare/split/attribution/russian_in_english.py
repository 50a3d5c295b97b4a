"""Russian speakers without a name, told in English: "губернатор Бейрута", "медицинские источники"."""

from collections.abc import Sequence

from compare.names import find_names
from compare.split.attribution.phrase_words import adjective_of
from compare.split.attribution.russian_roles import head_of
from compare.split.attribution.russian_words import first_lemma
from compare.split.attribution.tokens import Parse, Token, parses, word_set
from compare.split.attribution.words import english_of


def in_english(inside: Sequence[Token], side: str) -> str:
    """A role in English, with the country or the place beside it; empty where the table has no English for it.

    >>> from compare.split.attribution.tokens import tokenise
    >>> in_english(tokenise("губернатор Бейрута"), ""), in_english(tokenise("бывшие инженеры"), "")
    ('governor of Beirut', 'former engineers')
    """
    at = head_of(inside)
    if at is None:
        return ""
    english = english_of("ru").get(first_lemma(inside[at].key), "")
    if not english:
        english = english_of("ru").get(first_lemma(inside[at].key).rpartition("-")[2], "")
    if not english:
        return ""
    lead = first_lemma(inside[at].key)
    if lead in _RELATIONAL and any(token.kind == "word" and not token.is_capital for token in inside[at + 1 :]):
        return ""  # "глава министерства по вопросам климата": of what says more than the role
    nominal = [p for p in parses(inside[at].key) if p.pos in ("NOUN", "ADJF", "PRTF")]
    english = singular(english) if _is_one(inside[0], nominal) else english
    former = "former " if any(first_lemma(token.key) in _FORMER for token in inside[:at]) else ""
    former = former or ("former " if inside[at].key.startswith("экс-") else "")
    place = _place(inside[at + 1 :])
    if place:
        return f"{former}{english} of {place}"
    country = adjective_of(side)
    return f"{former}{english}" if not country or country in english else f"{former}{country} {english}"


def at_place(inside: Sequence[Token], side: str) -> str:
    """A role with the town it belongs to, in English; empty when no place stands behind it."""
    at = head_of(inside)
    return in_english(inside, side) if at is not None and _place(inside[at + 1 :]) else ""


_RELATIONAL = word_set(
    "глава руководитель начальник директор председатель представитель член заместитель помощник советник "
    "секретарь лидер"
)
_FORMER = word_set("бывший прежний")


def _place(after: Sequence[Token]) -> str:
    """The town or region right behind a role: "мэр Краматорска"."""
    for size in (2, 1):
        words = after[:size]
        if len(words) == size and all(token.kind == "word" and token.is_capital for token in words):
            phrase = " ".join(token.text for token in words)
            found = [one for one in find_names(phrase, "ru") if one.kind == "place" and one.name]
            if found and found[0].start == 0 and found[0].end == len(phrase):
                return found[0].name or ""
    return ""


def source_in_english(words: Sequence[Token], categories: Sequence[frozenset[str]], side: str) -> str:
    """A plain source with its adjectives, in the number printed: "hospital sources"; empty for anything else."""
    for token, found in zip(words, categories, strict=True):
        english = english_of("ru", "source").get(first_lemma(token.key), "") if "source" in found else ""
        if english:
            others = (first_lemma(word.key) for word in words if word is not token)
            kinds = [_KINDS[lemma] for lemma in others if lemma in _KINDS]
            english = " ".join([*kinds, _in_number(english, token, words[0])])
            adjective = adjective_of(side)
            return english if adjective in english else f"{adjective} {english}"
    return ""


_KINDS = {
    "больничный": "hospital", "медицинский": "medical", "дипломатический": "diplomatic", "военный": "military",
    "правительственный": "government", "анонимный": "unnamed", "неназванный": "unnamed",
    "высокопоставленный": "senior", "осведомленный": "informed", "отраслевой": "industry", "западный": "Western",
    "европейский": "European", "арабский": "Arab", "независимый": "independent", "судебный": "judicial",
    "официальный": "official", "портовый": "port", "полицейский": "police", "пограничный": "border",
    "парламентский": "parliamentary", "израильский": "Israeli", "палестинский": "Palestinian",
}  # fmt: skip


def _in_number(english: str, token: Token, first: Token) -> str:
    """A plural as listed, or its singular where one is meant; "source" is listed in the singular."""
    is_one = _is_one(first, parses(token.key))
    if english == "source":
        return english if is_one else "sources"
    return singular(english) if is_one and english not in _COLLECTIVE else english


_COLLECTIVE = frozenset(
    ["authorities", "military", "media", "opposition", "police", "hospital", "border guard", "investigators", "wounded"]
)


def _is_one(first: Token, found: Sequence[Parse]) -> bool:
    """Whether a phrase tells of one: by its first word, or the number of its head."""
    return first.key in ("один", "одна") or bool(found and found[0].number == "s")


def singular(english: str) -> str:
    """One of the people a plural names.

    >>> singular("spokesmen"), singular("deputies"), singular("bosses"), singular("Iranians"), singular("Japanese")
    ('spokesman', 'deputy', 'boss', 'Iranian', 'Japanese')
    """
    for plural, one in (("men", "man"), ("ies", "y"), ("sses", "ss"), ("wives", "wife"), ("people", "person")):
        if english.endswith(plural):
            return english.removesuffix(plural) + one
    return english.removesuffix("s")
