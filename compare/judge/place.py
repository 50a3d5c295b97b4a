"""Places: the same thing said to have happened in two different towns or countries."""

import re
from collections.abc import Iterator

from compare.judge.side import Side
from compare.language import fold
from compare.model import Difference, Mention
from compare.names import same_name
from compare.names.tables import tables

_BEFORE = 24  # characters in which a preposition of place stands
_IN = {
    "ar": r"(?:^|[\s«\"(])[وف]?(?:في|داخل|قرب|بالقرب من|بمدينه|مدينه|بلده|قريه|محافظه|العاصمه)"
    r"(?: مدينه| العاصمه| بلده| قريه)? $",
    "en": r"\b(?:in|at|near|inside|outside|across)(?: the)?(?: \w+)?(?: city| town| village| region)?(?: of)? $",
    "ru": r"(?:^|\s)(?:в|во|под|близ|около|возле|внутри)(?: город\w*| селе| поселк\w+| област\w+| столиц\w+)? $",
}
_REGION = re.compile(
    r"\b(?:region|oblast|province|governorate|district|county|state|peninsula|strip|sea|border)\b", re.I
)
_ATTACHED = re.compile(r"^[وف]?ب(?!ا?يروت|غداد|نغاز|رلين|رن|كين|ودابست|روكسل|اريس|وتين)")  # "بجنيف": in Geneva


def compare_places(a: Side, b: Side) -> Iterator[Difference]:
    """One place each, different, and both towns, both regions or both countries."""
    one, two = _where(a), _where(b)
    if len(one) != 1 or len(two) != 1 or _names(a) & {two[0].name} or _names(b) & {one[0].name}:
        return
    first, second = one[0], two[0]
    if same_name(first.name, second.name) or place_size(first.name) != place_size(second.name):
        return  # a town lies in its region and country; which town of it is meant is not told
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
        if mention.kind != "place" or not mention.known or pattern is None or _is_of_speaker(side, mention):
            continue
        before = fold(side.report.text[max(side.statement.start, mention.start - _BEFORE) : mention.start])
        is_attached = side.language == "ar" and bool(_ATTACHED.match(fold(mention.text)))
        if re.search(pattern, before) or is_attached:
            found.setdefault(mention.name, mention)
    return list(found.values())


def _is_of_speaker(side: Side, mention: Mention) -> bool:
    """Where the speaker sits is not where it happened: "the head of the service in Derna said"."""
    return any(mention.name == one.name or mention.name in one.name for one in side.parties)


def place_size(name: str) -> str:
    """Country, region or town, by the tables and the name."""
    if any(country.canonical == name for country in tables().countries):
        return "country"
    return "region" if _REGION.search(name) else "town"
