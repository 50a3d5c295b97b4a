"""Bodies that a phrase, or the report, ties to a place: "authorities in eastern Libya", "the health ministry"."""

from functools import lru_cache

from compare.language.fold import fold
from compare.names import find_names, side_of
from compare.names.compose import Piece, pieces
from compare.names.lexicon import lexicon
from compare.names.tokens import tokens
from compare.split.attribution.tokens import parses

_LEAD = 2_500  # characters of a report that say where it happens
_SHARE = 0.6  # of the places named there that lie in one country
_HEAD = 300  # characters in which a single mention says where
_PLACELESS = {
    "sources",
    "media",
    "officials",
    "intelligence_officials",
    "opposition",
    "king",
    "emir",
    "security_services",
}
"""Bodies a report names without meaning those of one country."""
_REGIONS = {
    "en": {
        "eastern": "eastern", "western": "western", "northern": "northern", "southern": "southern",
        "central": "central", "northeastern": "northeastern", "northwestern": "northwestern",
        "southeastern": "southeastern", "southwestern": "southwestern",
    },
    "ru": {
        "восточный": "eastern", "западный": "western", "северный": "northern", "южный": "southern",
        "центральный": "central", "восток": "eastern", "запад": "western", "север": "northern", "юг": "southern",
        "северо-восток": "northeastern", "северо-запад": "northwestern", "юго-восток": "southeastern",
        "юго-запад": "southwestern",
    },
    "ar": {
        fold(word): region
        for word, region in {
            "شرق": "eastern", "شرقي": "eastern", "غرب": "western", "غربي": "western", "شمال": "northern",
            "شمالي": "northern", "جنوب": "southern", "جنوبي": "southern", "وسط": "central",
        }.items()
    },
}  # fmt: skip


def countries_of(text: str, language: str) -> tuple[str, frozenset[str]]:
    """The country a report tells of and all it names, as ISO codes, by its beginning; no first one where it tells of
    several."""
    counts: dict[str, int] = {}
    sides: set[str] = set()
    first: dict[str, int] = {}
    for mention in find_names(text[:_LEAD], language):
        side = side_of(mention.name or "") or ""
        sides.add(side)
        is_own = mention.kind == "office"
        if len(side) == 2 and (mention.kind == "place" or is_own):
            counts[side] = counts.get(side, 0) + 1
            first.setdefault(side, mention.start)
    named = frozenset(side for side in sides if len(side) == 2)
    if not counts:
        return "", named
    most = max(sorted(counts), key=lambda side: counts[side])
    is_clear = counts[most] >= _SHARE * sum(counts.values()) and (counts[most] > 1 or first[most] < _HEAD)
    return (most if is_clear else ""), named


@lru_cache(maxsize=20_000)
def local_body(phrase: str, language: str, country: str) -> str | None:
    """A body of the tables with the place the phrase names beside it, or the report's country; None when neither.

    >>> local_body("authorities in eastern Libya", "en", ""), local_body("the health ministry", "en", "KE")
    ('eastern Libyan authorities', 'Kenyan Health Ministry')
    """
    words = tokens(phrase[:400])
    found = pieces(words, lexicon(), alone=True)
    if any(piece.category == "person" for piece in found):
        return None
    heads = [piece for piece in found if piece.category == "body"]
    if not heads or heads[0].side:
        return None
    head = heads[0]
    place = next((p for p in found if p is not head and p.side and p.category != "organisation"), None)
    taken = {at for piece in found for at in range(piece.first, piece.last)}
    region = next((r for at, word in enumerate(words) if at not in taken and (r := _region(word.text, language))), "")
    if place is not None:
        return _named(head, place, region)
    is_whole = len(found) == 1 and head.first == 0 and head.last == len(words)
    if not country and language == "ru" and is_whole and head.key not in _PLACELESS:
        return head.name  # the tables' name, in the nominative
    if not country or head.key.lstrip("+") in _PLACELESS or len(found) > 1:
        return None
    return _named(head, Piece("", "place", "country", country, 0, 0), region)


def _named(head: Piece, place: Piece, region: str) -> str:
    table = lexicon()
    key = head.key.lstrip("+")
    own = table.body_of.get((place.side, key))
    if own is not None and not region and place.category != "place":
        return own.canonical
    lead = place.name if place.category == "place" else table.adjective_of.get(place.side, place.name)
    return f"{region} {lead} {head.name}".strip()


def _region(word: str, language: str) -> str:
    key = fold(word)
    if language == "ru":
        found = parses(key)
        key = found[0].lemma if found else key
    return _REGIONS.get(language, {}).get(key, "")
