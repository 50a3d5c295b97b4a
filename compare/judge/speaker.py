"""Speakers: when another voice vouches for a claim.

An institution and its spokesman are one voice, so are a country and its officials. Two persons are two, a joint
statement is not one person's, and a minister's tweet is not his ministry's readout.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from compare.judge.affiliation import are_apart, fields_of, is_attached, is_likely_one
from compare.judge.amount import same_amount
from compare.judge.counted import same_thing
from compare.judge.parties import Party
from compare.judge.quantity import MOST
from compare.judge.side import Side
from compare.language import fold, words
from compare.model import Act, Difference
from compare.names import same_name
from compare.names.skeleton import name_words
from compare.names.tables import tables


def is_one_voice(a: Party, b: Party) -> bool:
    """Whether an analyst would take two voices for one, the vehicle aside."""
    if a.name == b.name or same_name(a.name, b.name) or _is_one_person(a, b):
        return True
    natures = {a.nature, b.nature}
    if _is_one_state(a, b):
        return True
    unnamed = [p for p in (a, b) if _is_unnamed(p)]
    if len(unnamed) == 1:
        other = b if unnamed[0] is a else a
        return other.nature not in ("person", "spokesman") and not are_apart(a.fields, b.fields)
    if unnamed:
        return True
    if "medium" in natures:
        return True
    if natures & {"crowd", "unknown"}:
        return _are_authorities(a, b) or not are_apart(a.fields, b.fields)
    if "office" in natures:
        is_one_side = not a.side or not b.side or a.side == b.side
        return is_one_side and not are_apart(a.fields, b.fields)
    if is_attached(a.name, b.introduction) or is_attached(b.name, a.introduction):
        return True
    people = [p for p in (a, b) if p.nature in ("person", "spokesman")]
    if len(people) == 2:
        return False
    if "country" in natures:
        return not a.side or not b.side or a.side == b.side
    if are_apart(a.fields, b.fields) and not (people and people[0].bodies):
        return False
    if _SURVEY in a.fields & b.fields and a.side != b.side:
        return False  # every country measures a quake for itself
    if a.fields & b.fields and (not a.side or not b.side or a.side == b.side):
        return True
    if not people:
        return not (a.is_known and b.is_known) or _core(a.name) == _core(b.name)
    person, body = people[0], b if people[0] is a else a
    if body.name in person.bodies:
        return True
    is_one_side = not person.side or not body.side or person.side == body.side
    return is_one_side and (person.nature == "spokesman" or not (person.is_known or person.bodies))


def _is_one_state(a: Party, b: Party) -> bool:
    """A head of state or government, or the seat of either, beside the foreign ministry of the same country."""
    if not a.side or a.side != b.side or {a.nature, b.nature} <= {"person", "spokesman"}:
        return False
    return any(x.fields & _HEADS and "foreign" in y.fields for x, y in ((a, b), (b, a)))


_HEADS = frozenset(("presidency", "cabinet"))
_SURVEY = "survey"
_AUTHORITIES = re.compile(r"\bauthorit|\bofficials?\b|\bsides?$|\ballies\b|\bmedia\b", re.I)


def _are_authorities(a: Party, b: Party) -> bool:
    """Officials and authorities may be the very people another outlet names; witnesses and analysts are not."""
    return any(p.nature == "crowd" and _AUTHORITIES.search(p.name) for p in (a, b))


def _is_one_person(a: Party, b: Party) -> bool:
    """Spellings of an unknown name, part of a name, or a surname that a table gave to its best-known bearer."""
    if not {a.nature, b.nature} <= {"person", "spokesman", "unknown"}:
        return False
    left, right = set(name_words(a.name)), set(name_words(b.name))
    if left and right and (left <= right or right <= left):
        return True
    if not (a.is_known and b.is_known) and is_likely_one(a.name, b.name, bool(a.fields & b.fields)):
        return True
    return any(x.printed and same_name(x.printed, y.printed or y.name) for x, y in ((a, b), (b, a)))


_UNNAMED = re.compile(r"\bsources?$|\bsources?\b|^источник\w*|^(?:ال)?مصادر|^(?:ال)?مصدر", re.I)


def _is_unnamed(party: Party) -> bool:
    """Anonymous sources; officials and authorities may be the very people another outlet names."""
    return bool(_UNNAMED.search(party.name))


@cache
def _core(name: str) -> frozenset[str]:
    """Words of a body's name without its country: the Red Crescent is the Libyan Red Crescent."""
    return frozenset(words(name)) - _countries()


@cache
def _countries() -> frozenset[str]:
    found = {"the", "of", "national", "general", "s"}
    for country in tables().countries:
        found.update(words(f"{country.canonical} {country.adjective}"))
    return frozenset(found)


def compare_speakers(a: Side, b: Side) -> Iterator[Difference]:
    """A speaker difference when no voice of one side stands for those of the other."""
    if not a.parties or not b.parties:
        return
    rule = _rule(a, b)
    if rule:
        yield Difference(
            kind="speaker",
            a=_say(a),
            b=_say(b),
            span_a=_span(a),
            span_b=_span(b),
            rule=f"speaker: {rule}",
            is_suggested=rule == TWO_SIDES,
        )


TWO_SIDES = "two sides say the same"
"""Likely two claims that were taken for one: the pair stays undecided."""


def is_two_sided(differences: Iterable[Difference]) -> bool:
    """Whether the only thing found is that two sides are on record with the same words."""
    found = list(differences)
    return any(d.rule == f"speaker: {TWO_SIDES}" for d in found) and all(d.is_suggested for d in found)


def _are_two_sides(a: Side, b: Side) -> bool:
    """Voices of two countries or bodies, no words passed on between them, and no figures both could vouch for."""
    left, right = ({p.side for p in side.parties} for side in (a, b))
    if not all(len(side) == 2 for side in left | right) or left & right:
        return False  # NATO and a member, or an unknown side
    if a.statement.numbers and b.statement.numbers:
        return False
    passed_on = [v for v in (a.via, b.via) if v]
    return not any(is_one_voice(v, p) for v in passed_on for p in (*a.parties, *b.parties))


def _rule(a: Side, b: Side) -> str | None:
    left, right = a.parties, b.parties
    extra_left = [p for p in left if not any(is_one_voice(p, q) for q in _with_via(b))]
    extra_right = [q for q in right if not any(is_one_voice(p, q) for p in _with_via(a))]
    if not extra_left and not extra_right:
        if _retold_by_others(a, b):
            return "passed on by others"
        return "another vehicle" if _other_vehicle(a, b) or _other_vehicle(b, a) else None
    if _are_two_sides(a, b):
        return TWO_SIDES if is_printed(a) and is_printed(b) else None
    if len(left) == len(right) == 1:
        if _decides(a, b) or _decides(b, a):
            return None  # who decides a thing, and who tells of it
        if not (_is_certain(a) and _is_certain(b)) or not _are_told_apart(a, b):
            return None
        if _is_one_figure(a, b) and not (_attributes(a) and _attributes(b)):
            return None  # "…, which killed forty": a figure in passing is nobody's own
        return "another named source"
    if extra_left and extra_right:
        return "other named sources"
    is_named = any(p.nature in ("person", "spokesman", "body") for p in (extra_left or extra_right))
    return "joint statement beside one voice" if is_named else None


def is_printed(side: Side) -> bool:
    """Whether the statement itself names who says it; a pronoun may stand for somebody else."""
    return any(
        mention.name == p.name or same_name(mention.name, p.name)
        for mention in side.statement.names
        for p in side.parties
    )


_DECIDING: frozenset[Act] = frozenset(("agrees", "orders"))


def _attributes(side: Side) -> bool:
    """Whether the words of attribution stand in the statement, not in a clause before it."""
    verb = fold(side.statement.verb or "")
    return is_printed(side) or bool(verb and verb in side.folded.text)


def _is_one_figure(a: Side, b: Side) -> bool:
    """Whether both give one figure for one thing."""
    languages = a.language, b.language
    pairs = ((one, two) for one in a.statement.numbers[:MOST] for two in b.statement.numbers[:MOST])
    return any(same_thing(one, two, languages, False) and same_amount(one, two) for one, two in pairs)


def _decides(a: Side, b: Side) -> bool:
    """Whether one side reports what a body decided, the other what a person says about it."""
    is_decision = a.statement.act in _DECIDING and b.statement.act not in _DECIDING
    return is_decision and a.parties[0].nature != "person" and b.parties[0].nature in ("person", "spokesman")


def _is_certain(side: Side) -> bool:
    """Whether the statement itself names its voice: "he" and a speaker carried over from a neighbour may be misread.

    Unnamed voices are known by one word for many ("source", "doctors"): as the army is by "soldiers": there the
    verb of attribution must stand by.
    """
    voice = side.parties[0]
    if voice.nature == "crowd":
        return _attributes(side)
    if voice.nature == "body" and voice.fields & fields_of(side.statement.text):
        return _attributes(side)
    return is_printed(side) or (len(voice.name) > 2 and fold(voice.name) in side.folded.text)


def _names(side: Side, other: Party) -> bool:
    """Whether a statement names the voice of the other account."""
    is_printed_so = other.nature == "person" and fold(other.name) in side.folded.text
    return is_printed_so or any(mention.name == other.name for mention in side.statement.names)


_SCRIPTS = (re.compile(r"[a-z]", re.I), re.compile(r"[а-яё]", re.I), re.compile(r"[\u0620-\u064a]"))


def _are_told_apart(a: Side, b: Side) -> bool:
    """Whether two voices can be known for two: unknown names in two scripts only by the offices of their bearers."""
    one, two = a.parties[0], b.parties[0]
    if not (a.via or b.via) and (_names(a, two) or _names(b, one)):
        return False  # "the White House said the Saudis had told it": either may be meant to vouch
    if (one.is_known and two.is_known) or "crowd" in (one.nature, two.nature):
        return True
    is_one_script = any(s.search(one.name) and s.search(two.name) for s in _SCRIPTS)
    return is_one_script or are_apart(one.fields, two.fields)


def _retold_by_others(a: Side, b: Side) -> bool:
    """The same words passed on by two bodies or persons that are not one voice; a medium that relays is none."""
    return a.via is not None and b.via is not None and not is_one_voice(a.via, b.via)


def _with_via(side: Side) -> tuple[Party, ...]:
    """Who passes the words on may stand for them, unless a person retells another's."""
    is_body = side.via is not None and side.via.nature == "body"
    return (*side.parties, side.via) if side.via and is_body else side.parties


def _other_vehicle(a: Side, b: Side) -> bool:
    """A head's own post, or his words passed on by another body, beside a statement of his institution or office."""
    if len(a.parties) != 1 or len(b.parties) != 1:
        return False
    head, body = a.parties[0], b.parties[0]
    if a.is_post and b.is_by_office and not a.is_by_office and not b.is_post:
        return {head.nature, body.nature} <= {"person", "spokesman"}
    if head.nature != "person" or body.nature != "body":
        return False
    via = a.via
    return a.is_post or (via is not None and via.nature == "body" and via.name != body.name)


def _say(side: Side) -> str:
    said = " and ".join(p.name for p in side.parties)
    if len(side.parties) != 1 or side.parties[0].nature not in ("person", "spokesman"):
        return said
    if side.is_post == side.is_by_office:
        return said
    return f"{said} (post)" if side.is_post else f"{said} (office)"


def _span(side: Side) -> tuple[int, int]:
    """Where the speaker is named in the statement, else the verb, else the statement."""
    for mention in side.statement.names:
        if any(mention.name == p.name or same_name(mention.name, p.name) for p in side.parties):
            return mention.start, mention.end
    verb = fold(side.statement.verb or "")
    at = side.folded.text.find(verb) if verb else -1
    return side.printed(at, at + len(verb)) if at >= 0 else side.span
