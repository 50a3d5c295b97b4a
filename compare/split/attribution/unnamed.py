"""Speakers without a name as the report means them: "the official" of before, a movement's spokesman."""

from compare.names import NamedRole
from compare.split.attribution.memory import Memory, Speaker


def meant(role: NamedRole, titles: frozenset[str], side: str, memory: Memory) -> Speaker | None:
    """Who was named before that "the official", or "the movement" and its spokesman, stands for."""
    if not role.is_plain or role.is_many:
        return None
    if role.sort == "body":
        return memory.holder(titles - {"spokesman"}, side, "", is_person=False)
    last = memory.last()
    return last[0] if len(last) == 1 and last[0].sort == "source" and last[0].name.endswith(role.name) else None


def unnamed(
    role: NamedRole, behind: str, gender: str, titles: frozenset[str], offices: frozenset[str], side: str
) -> Speaker:
    """A speaker without a name: a body, several, or one who can be "he"; nobody is later meant by a plain "company"."""
    if role.sort == "body":
        marks = frozenset[str]() if role.is_plain else titles
        return Speaker(role.name, "body", gender, marks, offices, side, is_known=False)
    name = f"{behind} {role.name}" if behind and role.name in ("source", "sources") else role.name
    return Speaker(name, "source", "p" if role.is_many else gender, titles, offices, side)
