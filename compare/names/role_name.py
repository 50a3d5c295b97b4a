"""A role put together in English: what is said of it, the role, what it belongs to and where."""

from dataclasses import dataclass, field

from compare.names.compose import Piece
from compare.names.lexicon import lexicon
from compare.names.role_tables import Role
from compare.names.role_words import Word

ORDER = ("state", "degree", "place", "people", "side", "field")  # kinds of qualifier that are shown
_OF_A_STATE = frozenset({"official", "security official", "health official"})
_MOUTHPIECES = frozenset({"spokesperson", "adviser", "envoy", "representative"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRole:
    """A speaker without a name."""

    name: str  # English: "senior Kurdish official", "residents of Aleppo"
    many: str  # the same in the plural, whatever is printed
    sort: str  # any, one, body: see `Role`
    is_many: bool = False
    is_plain: bool = False  # nothing but the role is said: "movement"
    side: str = ""  # country or body spoken for
    rest: str = ""  # what the tables do not explain behind the role, as printed


@dataclass(slots=True)
class Parts:
    """What a phrase says of its head, in the order it is put together."""

    qualifiers: list[tuple[str, str]] = field(default_factory=list)  # kind and English
    owner: Word | None = None  # another role the head belongs to
    owner_leads: list[str] = field(default_factory=list)  # what is said of it
    owned_by: Word | None = None  # the drivers of the drivers' union
    side: Piece | None = None  # a country
    place: Piece | None = None
    region: str = ""
    body: Piece | None = None
    person: Piece | None = None
    lead: str = ""  # the preposition or "affairs" right before: after "on", a place is a field of knowledge


def compose(role: Role, is_many: bool, parts: Parts, kept: str, rest: str) -> NamedRole:
    table = lexicon()
    side, place = parts.side, parts.place
    if place is not None and role.canonical in _OF_A_STATE and place.name in table.capitals and not parts.region:
        side, place = side or place, None  # officials in Kyiv are Ukrainian officials
    if side is not None and place is not None and side.side == place.side:
        side = None
    behind = ""
    is_of = role.place == "of" and place is None and not (parts.body or parts.owner or parts.person)
    if is_of and side is not None and (role.sort == "any" or side.category != "adjective"):
        behind, side = f"of {_with_region(parts.region, table.country_of.get(side.side, side.name))}", None
    leads = list(parts.qualifiers)
    if side is not None:
        leads.append(("side", table.adjective_of.get(side.side, side.name)))
    before = [word for _, word in sorted(dict.fromkeys(leads), key=lambda lead: ORDER.index(lead[0]))]
    owner = _owner(parts)
    if parts.person is not None:
        before, owner = [f"{parts.person.name}'s", *before], ""
    is_behind = role.is_partial or _is_person(parts) or role.place == "at" or any(kind == "field" for kind, _ in leads)
    if owner and is_behind:
        behind = f"{role.place if role.place in ('of', 'to', 'at') else 'of'} {owner}"
    elif owner:
        before.append(owner)
    if place is not None and role.place == "before" and not owner:
        before.append(_with_region(parts.region, place.name))
    elif place is not None:
        behind = f"{behind} {_preposition(role, owner)} {_with_region(parts.region, place.name)}".strip()
    elif parts.region and not behind:
        behind = f"{_preposition(role, owner)} the {_AREA.get(parts.region, parts.region)}"
    one, many = (" ".join([*before, noun, behind, kept]) for noun in (role.canonical, role.plural))
    return NamedRole(
        name=" ".join((many if is_many else one).split()), many=" ".join(many.split()), sort=role.sort,
        is_many=is_many, is_plain=not (before or behind or kept), side=_side(role, parts, side), rest=rest,
    )  # fmt: skip


_AREA = {
    "eastern": "east", "western": "west", "northern": "north", "southern": "south", "central": "centre",
    "north-eastern": "north-east", "north-western": "north-west", "south-eastern": "south-east",
    "south-western": "south-west",
}  # fmt: skip


def _with_region(region: str, name: str) -> str:
    return f"{region} {name}".strip()


def _preposition(role: Role, owner: str) -> str:
    return role.place if role.place == "of" and not owner else "in"


def _is_person(parts: Parts) -> bool:
    """Whether the head belongs to people, not to a body: "relatives of victims", "adviser to Turkish President"."""
    if parts.body is not None:
        return parts.body.kind == "office"
    role = role_of(parts.owner)
    return role is not None and role.sort == "any"


def _owner(parts: Parts) -> str:
    """Who or what the head belongs to, a person apart."""
    body = _body(parts.body) if parts.body is not None else ""
    role, of = role_of(parts.owner), role_of(parts.owned_by)
    if role is None or parts.owner is None or (body and role.sort == "any"):
        return body
    is_one = parts.owner.number in ("s", "f") or (role.sort == "body" and parts.owner.number != "p")
    noun = role.canonical if is_one else role.plural
    members = [of.plural + ("'" if of.plural.endswith("s") else "'s")] if of is not None else []
    return " ".join([body, *parts.owner_leads, *members, noun]).strip()


def _body(piece: Piece) -> str:
    """A body's name: the plain one of a body every country has ("health ministry"), the short one of UN and EU."""
    if is_weak(piece):
        return piece.name if piece.kind == "office" or piece.name.startswith("Red ") else piece.name.lower()
    initials = "".join(word[0] for word in piece.name.split() if word[0].isupper())
    return piece.side if piece.side == initials else piece.name


def spoken_for(parts: Parts, rest: str) -> NamedRole | None:
    """A spokesman is his institution; None where the tables of bodies name it."""
    role = role_of(parts.owner)
    if parts.body is not None or role is None or parts.owner is None:
        return None
    leads = [("people", lead) for lead in parts.owner_leads]
    inner = Parts(qualifiers=[*parts.qualifiers, *leads], side=parts.side, place=parts.place, region=parts.region)
    return compose(role, parts.owner.number == "p", inner, "", rest)


def _side(role: Role, parts: Parts, side: Piece | None) -> str:
    """Who the role speaks for: the body it belongs to, else the country of a body or of an office of the state."""
    if parts.body is not None and parts.body.side:
        return parts.body.side
    if parts.person is not None and role.canonical in _MOUTHPIECES:
        return parts.person.side
    is_local = role.place == "of" or role.sort == "body"
    named = side or parts.side or (parts.place if is_local else None)
    return named.side if named is not None and (role.speaks or role.sort == "body") else ""


def role_of(mark: object) -> Role | None:
    return mark.role if isinstance(mark, Word) else None


def is_weak(piece: Piece) -> bool:
    """A body that every country has, without its country."""
    return piece.category == "body" and not piece.side
