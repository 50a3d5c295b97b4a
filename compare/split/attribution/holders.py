"""Who holds an office, and who only bears the name of somebody famous."""

from functools import lru_cache

from compare.language.fold import fold
from compare.names import side_of
from compare.names.given import is_given
from compare.names.lexicon import lexicon
from compare.names.tables import tables
from compare.names.tokens import tokens as name_tokens
from compare.split.attribution.memory import Memory, Speaker, is_same_office
from compare.split.attribution.phrase_words import adjective_of


def counterpart(side: str, gender: str, memory: Memory, *, shown: str) -> Speaker | None:
    """ "His Russian counterpart": the one of that country who was named before; nobody by himself."""
    last = {speaker.name for speaker in memory.last()}
    for known in reversed(memory.people):
        if side and known.sort == "person" and known.side == side and known.name not in last:
            return known
    if not side:
        return None
    return Speaker(f"{adjective_of(side)} counterpart".strip() or shown, "person", gender, side=side)


def holds_other_office(phrase: str, person: str, office: str) -> bool:
    """Whether a surname many bear stands beside an office its famous bearer has not: "Transport Minister Kamel"."""
    words = phrase.split()
    held = offices_of(person)
    is_given_name = any(is_given(fold(word)) for word in words[-1:])
    if not is_given_name and (not office or not held or any(is_same_office(office, one) for one in held)):
        return False
    tails = [name_tokens(" ".join(words[at:])) for at in range(len(words))]
    found = [s for tail in tails if tail for s in lexicon().longest(tail, 0)]
    own = [s for s in found if s.item.name == person]
    return bool(own) and all(s.item.is_weak for s in own)


def is_stranger(word: str, person: str, memory: Memory) -> bool:
    """Whether a common surname alone would name somebody of a country the report does not speak of."""
    side = side_of(person) or ""
    if " " in word.strip() or len(side) != 2 or not memory.sides or side in memory.sides:
        return False
    found = lexicon().longest(name_tokens(word), 0)
    return bool(found) and all(one.item.is_weak for one in found)


@lru_cache(maxsize=2000)
def offices_of(person: str) -> frozenset[str]:
    """Offices the tables give a person: "Russian Foreign Minister"."""
    table = lexicon()
    out = set()
    for entry in tables().entries:
        if entry.canonical == person and entry.office and entry.office not in table.bodies:
            out.add(entry.office)
        elif entry.canonical == person and entry.office in table.bodies:
            out.add(f"{table.adjective_of.get(entry.side, '')} {table.bodies[entry.office].canonical}".strip())
            body = table.body_of.get((entry.side, entry.office))
            if body is not None:
                out.add(body.canonical)
    return frozenset(out - {""})
