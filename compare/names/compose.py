"""From words to pieces: lexicon matches, then "country + body" put together by rule, for any country.

وزارة الخارجية الروسية, الخارجية الروسية, Russia's Foreign Ministry, МИД РФ  ─▶  Russian Foreign Ministry
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from compare.language import fold
from compare.model import NameKind
from compare.names.given import is_given
from compare.names.lexicon import Category, Lexicon, Segment
from compare.names.lexicon import lexicon as known
from compare.names.skeleton import skeletons
from compare.names.tokens import Token, is_common, script_of
from compare.names.wordlists import role_words

_OF = {"ar": {"في", "لدي", "لدا"}, "en": {"of", "in", "to", "for"}, "ru": {"в", "во", "при", "на", "по"}}
_HEADS = {"глава", "руководитель", "начальник", "председатель", "директор"}
# officials in Kyiv are Ukrainian officials
_OF_A_STATE = {"officials", "authorities", "government", "sources", "media"}
_GENERIC = {
    "officials", "sources", "media", "authorities", "army", "opposition", "intelligence", "police", "government",
    "king",
    "security_services", "security_service", "state_television", "emir", "intelligence_officials", "emergency_service",
    "health_authorities", "judicial_authorities", "security_authorities", "ruling_party", "military_court",
    "special_forces", "air_defence", "riot_police", "traffic_police", "border_police", "ambulance", "national_team",
    "stock_exchange", "treasury", "coroner", "electricity_company", "water_company", "land_forces",
    "consul", "league", "grand_mufti", "security_cabinet", "media_regulator", "energy_regulator", "forest_service",
}  # fmt: skip
"""Bodies that name nobody without their country."""
_ABROAD = {"embassy", "ambassador", "consulate", "envoy"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A name in a list of words: words [first, last)."""

    name: str
    kind: NameKind
    category: Category
    side: str
    first: int
    last: int
    key: str = ""  # body key


def pieces(
    words: Sequence[Token], lexicon: Lexicon, *, alone: bool = False, without: Collection[str] = ()
) -> list[Piece]:
    """Known names in order, without overlap.

    `alone`: the words are one phrase that stands for a speaker, not a text, so that metonyms and short forms count.
    `without`: keys of bodies that are left unread.
    """
    found = [piece for piece in _segments(words, lexicon, alone) if piece.key.lstrip("+") not in without]
    return _compose(words, found, lexicon, alone)


def _segments(words: Sequence[Token], lexicon: Lexicon, alone: bool) -> list[Piece]:
    """Greedy longest matches from left to right; weak surnames only where the full name stands in the text too."""
    found: list[list[Segment]] = []
    at = 0
    while at < len(words):
        is_speaker = alone and not found  # what stands after something else is a place: the embassy in Moscow
        options = [s for s in lexicon.longest(words, at) if is_speaker or s.item.category != "metonym"]
        if not alone:
            options = [s for s in options if not _is_doubtful(s, words)]
        if options:
            found.append(options)
        at = options[0].last if options else at + 1
    people = [o for options in found for o in options[:1] if o.item.category == "person" and not o.item.is_weak]
    known = {o.item.name for o in people}
    full = {o.item.name for o in people if not lexicon.is_surname(o.item.name, words[o.first : o.last])}
    out = []
    for options in found:
        usable = [s for s in options if not s.item.is_weak or s.item.name in known]
        usable.sort(key=lambda s: s.item.name not in full)  # of several bearers, whom the text names in full
        if alone and not usable:
            usable = _standing_alone(options, words, lexicon)
        if usable:
            item = usable[0].item
            out.append(Piece(item.name, item.kind, item.category, item.side, usable[0].first, usable[0].last, item.key))
            if item.needs_country:
                out[-1] = replace(out[-1], key="+" + item.key)
    return [_with_first_name(piece, words, lexicon) for piece in out]


def _standing_alone(options: Sequence[Segment], words: Sequence[Token], lexicon: Lexicon) -> list[Segment]:
    """Weak surnames that a speaker's phrase may print for one person: neither first names nor what somebody is.

    Of several bearers it is the one whose surname the tables list by itself.
    """
    word = words[options[0].first].text
    key, script = fold(word), script_of(word)
    if len(key) < 3 or key in lexicon.all_first_names or is_given(key) or key in role_words(script):
        return []
    listed = [option for option in options if option.item.is_listed] or list(options)
    return listed if len({option.item.name for option in listed}) == 1 else []


def _is_doubtful(segment: Segment, words: Sequence[Token]) -> bool:
    """A place or surname read into a form of a word: السيول (floods) is not Seoul, "Вину" (guilt) not Vinh."""
    word = words[segment.first]
    opens = not word.is_joined or script_of(word.text) == "ar"  # a capital amid a sentence tells a name
    is_single = segment.last == segment.first + 1 and segment.item.category in ("place", "person")
    return is_single and segment.stripped > 0 and opens and is_common(word.text)


def _with_first_name(piece: Piece, words: Sequence[Token], lexicon: Lexicon) -> Piece:
    """A surname takes its first name along, however that is spelt."""
    before = piece.first - 1
    if piece.category != "person" or before < 0 or not words[piece.first].is_joined:
        return piece
    word = words[before]
    script = script_of(word.text)
    if script != "ar" and not word.is_capitalised:
        return piece
    firsts = lexicon.first_names.get(piece.name, set())
    key = fold(word.text)
    if key in firsts or any(skeletons(key) & skeletons(first) - {"", "N", "M", "L"} for first in firsts):
        return replace(piece, first=before)
    return piece


def _compose(words: Sequence[Token], found: list[Piece], lexicon: Lexicon, alone: bool) -> list[Piece]:
    out: list[Piece] = []
    at = 0
    while at < len(found):
        piece = found[at]
        if out and piece.first < out[-1].last:
            at += 1
            continue
        if piece.category != "body":
            out.append(piece)
            at += 1
            continue
        script = script_of(words[piece.first].text)
        after = found[at + 1] if at + 1 < len(found) else None
        before = out[-1] if out else None
        whole, used = None, 0
        if script != "ar" and before and _leads(words, before, piece):
            whole = _joined(replace(piece, first=before.first), before, lexicon)
            whole = _headed(words, whole, lexicon)
            out.pop()
        elif after and _follows(words, piece, after, script):
            whole, used = _joined(replace(piece, last=after.last), after, lexicon), 1
        elif alone or not (piece.key.startswith("+") or piece.key in _GENERIC):
            whole = replace(piece, key=piece.key.lstrip("+"))
        at += 1 + used
        if whole is not None:
            host = found[at] if at < len(found) else None
            if whole.key in _ABROAD and host and _follows(words, whole, host, script):
                whole, at = _hosted(whole, host, lexicon), at + 1
            out.append(whole)
    return out


def _is_side(piece: Piece) -> bool:
    return piece.category in ("country", "adjective", "place", "metonym")


def _leads(words: Sequence[Token], before: Piece, head: Piece) -> bool:
    """Russian Foreign Ministry, Russia's Foreign Ministry, Gaza Health Ministry, российский МИД."""
    if before.last != head.first or not words[head.first].is_joined or not _is_side(before):
        return False
    return before.category == "adjective" or script_of(words[head.first].text) != "ru"


def _follows(words: Sequence[Token], head: Piece, after: Piece, script: str) -> bool:
    """الخارجية الروسية, МИД России, the Foreign Ministry of Russia, وزارة الصحة في غزة."""
    if not _is_side(after):
        return False
    between = words[head.last : after.first]
    if any(not word.is_joined for word in words[head.last : after.first + 1]):
        return False
    if not between:
        return script != "en" or (after.category == "country" and head.key in _ABROAD)
    if len(between) > 2 or after.category == "adjective" or head.key in ("media", "sources"):
        return False
    if fold(between[0].text) not in _OF[script] or (script == "ru" and head.key not in _ABROAD):
        return False
    return len(between) == 1 or fold(between[1].text) == "the"


def _joined(head: Piece, side: Piece, lexicon: Lexicon) -> Piece:
    key = head.key.lstrip("+")
    own = lexicon.body_of.get((side.side, key)) if side.category != "place" else None
    if own is not None:
        return replace(head, name=own.canonical, kind=own.kind, side=side.side, key=key)
    is_local = side.category == "place" and (key not in _OF_A_STATE or side.name not in lexicon.capitals)
    lead = side.name if is_local else lexicon.adjective_of.get(side.side, side.name)
    return replace(head, name=f"{lead} {head.name}", side=side.side, key=key)


def of_country(head: Piece, country: str) -> Piece:
    """A body that every country has as that of one country (ISO); any other, and one of no country, as it is.

    >>> of_country(Piece("Health Ministry", "organisation", "body", "", 0, 2, "health_ministry"), "KE").name
    'Kenyan Health Ministry'
    """
    if head.category != "body" or head.side or head.key.lstrip("+") in _GENERIC:
        return head
    return _joined(head, Piece("", "place", "country", country, 0, 0), known())


def _headed(words: Sequence[Token], whole: Piece, lexicon: Lexicon) -> Piece:
    """глава российского МИД: the office that leads the body."""
    before = whole.first - 1
    body = lexicon.bodies.get(whole.key)
    if before < 0 or not body or not body.head or not words[whole.first].is_joined:
        return whole
    if not any(key in _HEADS for key in lexicon.keys(words[before])):
        return whole
    office = lexicon.bodies[body.head]
    head = replace(whole, name=office.canonical, kind=office.kind, first=before, key=office.key)
    adjective = Piece("", "place", "adjective", whole.side, before, before)
    return _joined(head, adjective, lexicon)


def _hosted(whole: Piece, host: Piece, lexicon: Lexicon) -> Piece:
    """The Russian Embassy in Washington; the Russian Ambassador to the US."""
    if whole.key == "embassy" or whole.key == "consulate":
        return replace(whole, name=f"{whole.name} in {host.name}", last=host.last)
    return replace(whole, name=f"{whole.name} to {lexicon.country_of.get(host.side, host.name)}", last=host.last)
