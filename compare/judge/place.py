# ruff: noqa: E501 (one list of words a line reads best)
"""Places: the same thing said to have happened in, near, on or towards two different towns or countries.

What a place is to the statement is told by the words before it: places are compared within one role only, and a town
is never set against the country it lies in.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz.fuzz import ratio

from compare.judge.direction import compare_directions
from compare.judge.side import Side
from compare.language import fold
from compare.model import Difference, Mention
from compare.names import same_name, side_of
from compare.names.tables import tables

_BEFORE = 40  # characters in which a preposition of place stands
_HOSTS = r"(?:attack|strike|raid|assault|bombing|shelling|fire|hit|struck|shelled|bombed|attacked|targeted|seized|captured|entered)s?"
_MOVES = r"(?:head(?:ed|ing)|bound|travel\w*|fl(?:y|ew|ying|own|ight)|sail\w*|fled|flee\w*|went|go(?:ing)?|arriv\w*|way|en route|return\w*)"
_MOVES_RU = r"(?:лет\w+|вылет\w+|прилет\w+|направ\w+|прибы\w+|отправ\w+|следова\w+|шл[аои]|шел|плы\w+|бежа\w+|поеха\w+|выеха\w+|вернул\w+)"
_MOVES_AR = r"(?:متجه\w*|توجه\w*|يتوجه|سافر\w*|وصل\w*|يصل|غادر\w*|فر\w?|عاد\w*|ابحر\w*|طريق\w*|رحله)"
_KINDS = r"(?: (?:city|town|village|region|capital|port|province|centre|center)(?: city)?(?: of)?)?"
_KINDS_RU = r"(?: (?:город\w*|сел\w+|поселк\w+|област\w+|столиц\w+|центр\w*|порт\w*))?"
_KINDS_AR = r"(?: (?:مدينه|العاصمه|بلده|قريه|محافظه|ولايه))?"
_ROLES: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    language: tuple((role, re.compile(pattern)) for role, pattern in rows)
    for language, rows in {
        "en": (
            ("near", r"\b(?:near|outside|off|from near|close to|outskirts of|suburbs? of|(?:coasts?|shores?|waters) of)(?: the)? $"),
            ("to", rf"\b{_MOVES}(?: home| back)? (?:to|for|towards?|into)(?: the)?{_KINDS} $"),
            ("from", r"\bfrom(?: the)? $"),
            ("on", rf"\b{_HOSTS}(?: on| against)?(?: the)?{_KINDS} $"),
            ("through", r"\b(?:through|via|across)(?: the)? $"),
            ("at", rf"\b(?:in|at|inside|across|hosted by|held by)(?: the)?(?: central| downtown)?{_KINDS} $"),
        ),
        "ru": (
            ("near", r"(?:^|\s)(?:под|близ|около|возле|вблизи|недалеко от|из района|в районе|из окрестностей|у (?:берегов|побережья)|в (?:окрестностях|пригороде))(?: город\w*)? $"),
            ("to", rf"(?:^|\s){_MOVES_RU} (?:в|во|к){_KINDS_RU} $"),
            ("from", r"(?:^|\s)из(?: город\w*)? $"),
            ("on", rf"(?:^|\s)(?:(?:удар\w*|обстрел\w*|атак\w*|налет\w*) (?:по|на)|атаковал\w*|обстрелял\w*|захватил\w*){_KINDS_RU} $"),
            ("through", r"(?:^|\s)через $"),
            ("at", rf"(?:^|\s)(?:в|во|внутри){_KINDS_RU} $"),
        ),
        "ar": (
            ("near", r"(?:^|\s)[وف]?(?:قرب|بالقرب من|في محيط|من محيط|في جوار|قباله(?: (?:سواحل|ساحل|شواطي))?|خارج|بضواحي|ضواحي|مشارف|تخوم)(?: مدينه)? $"),
            ("to", rf"(?:^|\s)[وف]?{_MOVES_AR}(?: الي| نحو| صوب| باتجاه){_KINDS_AR} $"),
            ("from", rf"(?:^|\s)[وف]?من{_KINDS_AR} $"),
            ("on", rf"(?:^|\s)(?:هجوم|غاره|غارات|ضربه|قصف|استهدف\w*|قصفت)(?: علي)?{_KINDS_AR} $"),
            ("through", r"(?:^|\s)[وف]?عبر $"),
            ("at", rf"(?:^|[\s«\"(])[وف]?(?:في|داخل|بمدينه|مدينه|بلده|قريه|محافظه|تستضيف\w*|ستستضيف\w*){_KINDS_AR} $"),
        ),
    }.items()
}  # fmt: skip
_REGION = re.compile(
    r"\b(?:region|oblast|province|governorate|district|county|state|peninsula|strip|sea|border|gulf|strait|ocean|island)\b",
    re.I,
)  # fmt: skip
_ATTACHED = re.compile(r"^[وف]?ب(?!ا?يروت|غداد|نغاز|رلين|رن|كين|ودابست|روكسل|اريس|وتين)")  # "بجنيف": in Geneva
_LISTED = re.compile(r"^(?:[\s,،]|\band\b|\bи\b|(?:^|\s)و$|\b(?:city|town) of\b)+$|^\s*و?$")
_SPELT = 85  # of 100: Krasnogorsk and Krasnohorsk are spellings of one name
_SHARED = 0.4  # of the shorter statement's content words
_ALONE = re.compile(r"\b(?:alone|only|just)\b|\b(?:только|лишь|одном|одной)\b|وحد[هم]|فقط")
_NO_PLACE = re.compile(
    r"[\d«»\"]|\b(?:parliament|congress|senate|court|council|house|office|ministry|league|cup|group)\b", re.I
)


@dataclass(frozen=True, slots=True)
class _Located:
    """Places of one role in a statement, in order, and the span they fill."""

    role: str
    mentions: tuple[Mention, ...]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(m.name for m in self.mentions)

    @property
    def span(self) -> tuple[int, int]:
        return self.mentions[0].start, self.mentions[-1].end


def compare_places(a: Side, b: Side) -> Iterator[Difference]:
    """Other places in the same role, the same place but inside and outside, or another direction from it."""
    left, right = _located(a), _located(b)
    for one in left:
        two = next((each for each in right if each.role == one.role), None) or next(
            (each for each in right if {each.role, one.role} == {"at", "near"} and _are_towns(one, each)), None
        )
        if two and _differ(one, two, a, b):
            yield _difference(one, two, "place: same thing, another place")
            return
    inside = None if a.statement.numbers or b.statement.numbers else _inside_and_outside(left, right)
    if inside:
        yield inside
        return
    yield from compare_directions(a, b)


def _are_towns(one: _Located, two: _Located) -> bool:
    """In one town and near another: two places, where both are towns of one country."""
    mentions = (*one.mentions, *two.mentions)
    return all(place_size(m.name) == "town" for m in mentions) and len({side_of(m.name) for m in mentions}) == 1


def _difference(one: _Located, two: _Located, rule: str, *, is_near: bool = False) -> Difference:
    a, b = (f"{_say(each)} (near)" if is_near and each.role == "near" else _say(each) for each in (one, two))
    return Difference(kind="place", a=a, b=b, span_a=one.span, span_b=two.span, rule=rule)


def _say(located: _Located) -> str:
    return " and ".join(m.name for m in located.mentions)


def _differ(one: _Located, two: _Located, a: Side, b: Side) -> bool:
    free_a = [m for m in one.mentions if not any(_is_same(m, n) for n in two.mentions)]
    free_b = [n for n in two.mentions if not any(_is_same(m, n) for m in one.mentions)]
    if not free_a or not free_b:
        alone, list_of = (a, two) if len(one.mentions) < len(two.mentions) else (b, one)
        return bool(free_a or free_b) and len(list_of.mentions) > 1 and bool(_ALONE.search(alone.folded.text))
    if any(_is_same(m, n) for m in free_a for n in _names(b)) or any(_is_same(n, m) for n in free_b for m in _names(a)):
        return False
    return all(_are_rivals(m, n, a, b) for m in free_a for n in free_b)


def _names(side: Side) -> list[Mention]:
    return [m for m in side.statement.names if m.kind in ("place", "organisation")]


def _is_same(m: Mention, n: Mention) -> bool:
    if (m.known and n.known) or m.name == n.name:
        return m.name == n.name
    return same_name(m.name, n.name) or (m.name.isascii() and n.name.isascii() and ratio(m.name, n.name) >= _SPELT)


def _are_rivals(m: Mention, n: Mention, a: Side, b: Side) -> bool:
    """Of one size, or a town and a country it does not lie in; what no table knows is taken for a town."""
    if not (m.known and n.known) and m.text.isascii() != n.text.isascii():
        return False  # a name no table knows may be the same one in other letters
    if not (m.known and n.known) and a.language != b.language:
        return False
    one, two = _size(m, a), _size(n, b)
    if one == two:
        return True
    if "region" in (one, two) or not (m.known and n.known) or not _share_words(a, b):
        return False
    town, country = (m, n) if one == "town" else (n, m)
    return bool(side_of(town.name)) and not is_in_country(town.name, country.name)


def is_in_country(town: str, country: str) -> bool:
    """By the tables: a town they do not hold lies nowhere."""
    lies_in = side_of(town)
    return bool(lies_in) and lies_in in (side_of(country), _iso(country))


def located_names(side: Side) -> list[str]:
    """Names of the places in which the statement says something is."""
    return [m.name for each in _located(side) if each.role == "at" for m in each.mentions]


def _share_words(a: Side, b: Side) -> bool:
    """A town and a foreign country are rivals only where the words around them say that both tell of one thing."""
    least = min(len(a.lemmas), len(b.lemmas))
    return a.language == b.language and len(a.lemmas & b.lemmas) >= _SHARED * least


_OF_REGION = re.compile(
    r"^[\s,]*(?:region|oblast|province|governorate|district|county|област|кра[ейюя]|район|округ|провинци)"
)


def _size(mention: Mention, side: Side) -> str:
    """By the word behind it too: "в Брянской области" is no town."""
    behind = fold(side.report.text[mention.end : mention.end + _BEFORE])
    return "region" if _OF_REGION.match(behind) or _OF_REGION.search(fold(mention.text)) else place_size(mention.name)


@cache
def _isos() -> Mapping[str, str]:
    return {country.canonical: country.iso for country in tables().countries}


def _iso(name: str) -> str:
    return _isos().get(name, "")


def _inside_and_outside(left: list[_Located], right: list[_Located]) -> Difference | None:
    """ "In Baghdad" beside "near Baghdad"; a statement that says both is no evidence."""
    for one in left:
        for two in right:
            if {one.role, two.role} != {"at", "near"} or one.names != two.names:
                continue
            if any(each.role == "near" for each in (left if one.role == "at" else right)):
                continue
            if place_size(one.mentions[0].name) == "town":
                return _difference(one, two, "place: inside it and outside it", is_near=True)
    return None


def _located(side: Side) -> list[_Located]:
    """Places by their role, of roles that hold one place or one list of places."""
    found: dict[str, list[Mention]] = {}
    broken: set[str] = set()
    last: tuple[str, Mention] | None = None
    for mention in sorted(side.statement.names, key=lambda m: m.start):
        if not _is_place(mention) or _is_of_speaker(side, mention):
            continue
        between = side.report.text[last[1].end : mention.start] if last else None
        is_listed = last is not None and between is not None and bool(_LISTED.match(fold(between) or " "))
        role = last[0] if last and is_listed else _role(side, mention)
        if role is None:
            last = None
            continue
        if role in found and not is_listed and mention.name not in {m.name for m in found[role]}:
            broken.add(role)
        if mention.name not in {m.name for m in found.get(role, ())}:
            found.setdefault(role, []).append(mention)
        last = role, mention
    return [_Located(role, tuple(mentions)) for role, mentions in found.items() if role not in broken]


def _is_place(mention: Mention) -> bool:
    """A place of the tables, or a short name that no table knows: its preposition decides."""
    if mention.kind == "place" and mention.known:
        return True
    is_short = len(mention.text.split()) <= 2 and len(mention.text) > 3 and not mention.text.isupper()
    return (
        mention.kind in ("place", "organisation")
        and not mention.known
        and is_short
        and not _NO_PLACE.search(mention.name)
    )


_NO_TOWN = re.compile(
    r"['’]s?$|(?:ск|цк)(?:ом|ой|ого|ую|ие|их|ий|ая|ое)$|ern$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
"""A genitive, an adjective ("Баабдинском дворце", "Western capitals") or a day: no town."""
_SAID_AT = re.compile(
    r"\b(?:said|told (?:\w+ ){1,2}|added|announced|declared|promised|warned|confirmed|speaking|spoke|stated|reported) ?(?:in|at|from)(?: the)? $|"
    r"(?:^|\s)(?:сказа\w+|заяв\w+|сообщ\w+|напомни\w+|обеща\w+|объяв\w+|подтверди\w+|рассказа\w+|отмети\w+|подчеркну\w+|уточни\w+|говори\w+|считают|"
    r"заверил\w*) (?:в|во|из) $|(?:^|\s)[وف]?(?:قال|قالت|صرح|صرحت|اعلن|اعلنت|اكد|اكدت|ذكر|ذكرت|افاد|افادت|اضاف|اضافت|ذكرت) (?:في|من) $"
)


def _role(side: Side, mention: Mention) -> str | None:
    before = fold(side.report.text[max(side.statement.start, mention.start - _BEFORE) : mention.start])
    if not mention.known and _NO_TOWN.search(fold(mention.text)):
        return None
    if _SAID_AT.search(before):
        return None  # where it was said is not where it happened
    for role, pattern in _ROLES.get(side.language, ()):
        if pattern.search(before):
            is_sure = mention.known or role in ("at", "near")
            return role if is_sure else None
    is_attached = side.language == "ar" and bool(_ATTACHED.match(fold(mention.text)))
    return "at" if is_attached else None


def _is_of_speaker(side: Side, mention: Mention) -> bool:
    """Where the speaker sits is not where it happened: "the head of the service in Derna said"."""
    return any(mention.name == one.name or mention.name in one.name for one in side.parties)


def place_size(name: str) -> str:
    """Country, region or town, by the tables and the name."""
    if name in _isos():
        return "country"
    return "region" if _REGION.search(name) else "town"
