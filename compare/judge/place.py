"""Places: the same thing said to have happened in two different towns or countries."""

import re
from collections.abc import Iterator

from compare.judge.side import Side
from compare.language import fold
from compare.model import Difference, Mention
from compare.names import same_name, side_of
from compare.names.tables import tables

_BEFORE = 24  # characters in which a preposition of place stands
_IN = {
    "ar": r"(?:^|[\s«\"(])[وف]?(?:في|داخل|قرب|بالقرب من|بمدينه|مدينه|بلده|قريه|محافظه|العاصمه)"
    r"(?: مدينه| العاصمه| بلده| قريه)? $",
    "en": r"\b(?:in|at|near|inside|outside|across)(?: the)?(?: \w+)?(?: city| town| village| region)?(?: of)? $",
    "ru": r"(?:^|\s)(?:в|во|под|близ|около|возле|внутри)(?: город\w*| селе| поселк\w+| област\w+| столиц\w+)? $",
}
_ATTACHED = re.compile(r"^[وف]?ب(?!ا?يروت|غداد|نغاز|رلين|رن|كين|ودابست|روكسل|اريس|وتين)")  # "بجنيف": in Geneva


def compare_places(a: Side, b: Side) -> Iterator[Difference]:
    """One place each, different, and neither holds the other: a town lies in its country."""
    one, two = _where(a), _where(b)
    if len(one) != 1 or len(two) != 1 or _names(a) & {two[0].name} or _names(b) & {one[0].name}:
        return
    first, second = one[0], two[0]
    if same_name(first.name, second.name) or _holds(first, second) or _holds(second, first):
        return
    yield Difference(
        kind="place",
        a=first.name,
        b=second.name,
        span_a=(first.start, first.end),
        span_b=(second.start, second.end),
        rule="place: same thing, another place",
    )


def _names(side: Side) -> set[str]:
    return {mention.name for mention in side.statement.names}


def _where(side: Side) -> list[Mention]:
    """Known places that stand after a preposition of place, one mention for each."""
    pattern = _IN.get(side.language)
    found: dict[str, Mention] = {}
    for mention in side.statement.names:
        if mention.kind != "place" or not mention.known or pattern is None:
            continue
        before = fold(side.report.text[max(side.statement.start, mention.start - _BEFORE) : mention.start])
        is_attached = side.language == "ar" and bool(_ATTACHED.match(fold(mention.text)))
        if re.search(pattern, before) or is_attached:
            found.setdefault(mention.name, mention)
    return list(found.values())


def _holds(wide: Mention, narrow: Mention) -> bool:
    """A country holds its towns; the tables give every place its country."""
    side = side_of(wide.name)
    return bool(side) and side == side_of(narrow.name) and _is_country(wide.name)


def _is_country(name: str) -> bool:
    return any(country.canonical == name for country in tables().countries)
