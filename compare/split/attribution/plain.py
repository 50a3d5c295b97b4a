"""Speakers without a name: media, "officials", "hospital sources", and the body behind them."""

from collections.abc import Sequence
from functools import lru_cache

from compare.names.outlets import find_outlet
from compare.split.attribution.english_name import without_rank
from compare.split.attribution.phrase_words import _adjective, _read, _stem, countries, is_place
from compare.split.attribution.tokens import Token, parses, word_set
from compare.split.attribution.words import Span, english_of


def place_behind(tokens: Sequence[Token], span: Span, language: str) -> str:
    """The place after a body: "Красный Крест в Кении"."""
    after = tokens[span.last : span.last + 2]
    if language != "ru" or len(after) < 2 or after[0].key not in ("в", "во") or not after[1].is_capital:
        return ""
    return f" {after[0].text} {after[1].text}" if is_place(after[1].text, language) else ""


def with_area(tokens: Sequence[Token], span: Span, language: str) -> Span:
    """The phrase with the noun its last adjective needs: "губернатор Херсонской" and "области"."""
    if language != "ru" or not 0 < span.last < len(tokens) or not tokens[span.last - 1].is_capital:
        return span
    last, after = parses(tokens[span.last - 1].key), parses(tokens[span.last].key)
    is_cut = bool(last) and last[0].pos == "ADJF" and bool(after) and after[0].lemma in _AREAS
    return Span(span.first, span.last + 1) if is_cut else span


_AREAS = word_set("область край район округ республика губерния провинция мухафаза")


def body_behind(tokens: Sequence[Token], span: Span, language: str) -> str:
    """Where a source sits: "источник в Лиге арабских государств", "a source at the Health Ministry"."""
    if span.last >= len(tokens) or tokens[span.last].key not in (
        "в",
        "во",
        "из",
        "at",
        "in",
        "from",
        "within",
        "inside",
    ):
        return ""
    after = tokens[span.last + 1 : span.last + 6]
    for size in range(len(after), 0, -1):
        if any(token.kind != "word" for token in after[:size]):
            continue
        read = _read(" ".join(token.text for token in after[:size]), language)
        if read.body and not read.rest and not read.person:
            return _adjective(read.side or "") if read.body in countries() else read.body
    for token in after[:2]:
        english = _PARTS.get(_stem(token.key, language), "")
        if english:
            return english
    return ""


_PARTS = {
    "делегация": "delegation", "правительство": "government", "больница": "hospital", "полиция": "police",
    "армия": "military", "аппарат": "government", "руководство": "leadership", "отрасль": "industry",
    "delegation": "delegation", "government": "government", "hospital": "hospital", "police": "police",
}  # fmt: skip


@lru_cache(maxsize=5_000)
def is_outlet(phrase: str) -> bool:
    """Whether the table of outlets knows a name; states and bodies that publish themselves are no media."""
    outlet = find_outlet(phrase)
    return outlet is not None and outlet.kind != "primary"


def _is_media(inside: Sequence[Token], categories: Sequence[frozenset[str]], language: str) -> bool:
    if not categories or any("title" in c and "media" not in c for c in categories):
        return False
    if "source" in categories[0] and "media" not in categories[0]:
        return False
    first = categories[0]
    words = [token.key for token in inside if token.kind == "word"]
    if _is_authority(words, language):
        return False
    if any("medianame" in c for c in categories) and len(categories) <= 4:
        return True
    has_media = "media" in first or (language != "ar" and any("media" in c for c in categories))
    others = (c for word, c in zip(words, categories, strict=True) if word not in ("state", "government"))
    return has_media and not any("body" in c and "media" not in c for c in others)


_AGENCY = {"en": ("agency", "agencies"), "ar": tuple(word_set("وكالة الوكالة وكالات")), "ru": ("агентство",)}
_OF_NEWS = word_set(
    "news press wire أنباء الأنباء للأنباء الإعلام إعلام إعلامية الإعلامية الأخبار أخبار إخبارية новостное новостной "
    "информационное информационный новостей печати пресс television radio photo state government"
)


def _is_authority(words: Sequence[str], language: str) -> bool:
    """ "the state civil defence agency", "агентство по атомной энергии", وكالة الطاقة: an agency that is no medium."""
    agency = [at for at, word in enumerate(words) if _stem(word, language) in _AGENCY.get(language, ())]
    others = [word for at, word in enumerate(words) if at not in agency]
    if not agency or not others or any(word in _OF_NEWS for word in others[-1:] if language == "en"):
        return False
    if language == "en":
        return all(word.isalpha() and word.islower() for word in others) and len(others) > 1 and "news" not in others
    if any(word in _OF_NEWS for word in others):
        return False
    if language == "ru":
        return bool(words[-1:]) and agency[0] + 1 < len(words) and words[agency[0] + 1] in ("по",)
    return False


def _plain(inside: Sequence[Token], categories: Sequence[frozenset[str]], side: str, language: str) -> str:
    """ "Libyan officials", "hospital sources", "witness": English with its adjectives, in the number printed."""
    words = [token for token in inside if token.kind == "word"]
    for token, found in zip(words, categories, strict=True):
        if "source" in found:
            english = english_of(language, "source" if language == "ru" else "").get(_stem(token.key, language), "")
            if language == "en":
                shown = without_rank([word.text for word in inside if word.text not in ",;"])
                return english if len(words) == 1 and english else shown.removesuffix("'s").removesuffix("’s")
            if english and language == "ru":
                kinds = [
                    _KINDS[stem] for word in words if word is not token and (stem := _stem(word.key, "ru")) in _KINDS
                ]
                english = " ".join([*kinds, _in_number(english, token, words)])
            if english:
                adjective = _adjective(side) if _adjective(side) not in english else ""
                return f"{adjective} {english}".strip()
    return ""


OFFICIALS = frozenset(["official", "officer", "aide", "diplomat", "source", "representative"])

_KINDS = {
    "больничный": "hospital", "медицинский": "medical", "дипломатический": "diplomatic", "военный": "military",
    "правительственный": "government", "анонимный": "unnamed", "неназванный": "unnamed",
    "высокопоставленный": "senior", "осведомленный": "informed", "отраслевой": "industry", "западный": "Western",
    "европейский": "European", "арабский": "Arab", "независимый": "independent", "судебный": "judicial",
    "официальный": "official", "портовый": "port", "полицейский": "police", "пограничный": "border",
    "парламентский": "parliamentary", "израильский": "Israeli", "палестинский": "Palestinian",
}  # fmt: skip

_COLLECTIVE = frozenset(
    ["authorities", "military", "media", "opposition", "police", "hospital", "border guard", "investigators", "wounded"]
)


def _in_number(english: str, token: Token, words: Sequence[Token]) -> str:
    """A plural as listed, or its singular where one is meant; "source" is listed in the singular."""
    found = parses(token.key)
    is_one = words[0].key in ("один", "одна") or bool(found and found[0].number == "s")
    if english == "source":
        return english if is_one else "sources"
    if not is_one or english in _COLLECTIVE:
        return english
    return singular(english)


def singular(english: str) -> str:
    """One of the people a plural names.

    >>> singular("spokesmen"), singular("deputies"), singular("bosses"), singular("Iranians"), singular("Japanese")
    ('spokesman', 'deputy', 'boss', 'Iranian', 'Japanese')
    """
    for plural, one in (("men", "man"), ("ies", "y"), ("sses", "ss"), ("wives", "wife"), ("people", "person")):
        if english.endswith(plural):
            return english.removesuffix(plural) + one
    return english.removesuffix("s")
