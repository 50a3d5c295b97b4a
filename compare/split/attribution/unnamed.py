"""Speakers without a name as the report means them: "the official" of before, "a source at the Health Ministry"."""

from compare.names import NamedRole, read_phrase
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.noun_phrase import NounPhrase
from compare.split.attribution.phrase_words import adjective_of, countries, is_spokesman
from compare.split.attribution.tokens import word_set

SOURCE_PREPOSITIONS = word_set("в во из at in from within inside")
_PARTS = {
    "делегация": "delegation", "правительство": "government", "больница": "hospital", "полиция": "police",
    "армия": "military", "аппарат": "government", "руководство": "leadership", "отрасль": "industry",
    "delegation": "delegation", "government": "government", "hospital": "hospital", "police": "police",
}  # fmt: skip


def unnamed_role(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A role of the tables: who was named before with it, else somebody new, with the body a source sits in."""
    role = phrase.role
    if role is None or phrase.name:
        return None
    held = _meant(role, phrase, memory) if phrase.is_bare or is_spokesman(phrase.titles) else None
    if held is not None:
        return held
    side = role.side or phrase.side
    if role.sort == "body":
        titles = frozenset[str]() if role.is_plain else phrase.titles  # nobody is later meant by a plain "company"
        return Speaker(role.name, "body", phrase.gender, titles, phrase.offices, side, is_known=False)
    name = with_body(phrase, role.name) if role.is_plain and role.name in _SOURCES else role.name
    return Speaker(name, "source", "p" if role.is_many else phrase.gender, phrase.titles, phrase.offices, side)


def _meant(role: NamedRole, phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Who was named before that "the official", or "the movement" and its spokesman, stands for."""
    if not role.is_plain or role.is_many:
        return None
    if role.sort == "body":
        return memory.holder(phrase.titles - {"spokesman"}, phrase.side, "", is_person=False)
    last = memory.last()
    return last[0] if len(last) == 1 and last[0].sort == "source" and last[0].name.endswith(role.name) else None


def plain_source(phrase: NounPhrase, english: str) -> Speaker | None:
    """A source of the tables by its English name, if it has one; no body and no member of one."""
    if not english or (phrase.read.body and phrase.has("body")):
        return None
    return phrase.speaker(english, "source", gender="p")


_SOURCES = ("source", "sources")


def with_body(phrase: NounPhrase, english: str) -> str:
    """A plain source with the body it sits in: "Arab League source"; anything else as it is."""
    behind = _body_behind(phrase) if english.rpartition(" ")[2] in _SOURCES else ""
    return f"{behind} {english}" if behind else english


def _body_behind(phrase: NounPhrase) -> str:
    """Where a source sits: "источник в Лиге арабских государств", "a source at the Health Ministry"."""
    tokens, last = phrase.sentence.tokens, phrase.span.last
    if last >= len(tokens) or tokens[last].key not in phrase.rules.source_prepositions:
        return ""
    after = tokens[last + 1 : last + 6]
    for size in range(len(after), 0, -1):
        if any(token.kind != "word" for token in after[:size]):
            continue
        read = read_phrase(" ".join(token.text for token in after[:size]), phrase.rules.code)
        if read.body and not read.rest and not read.person:
            return adjective_of(read.side or "") if read.body in countries() else read.body
    stems = (phrase.rules.stem(token.key) for token in after[:2])
    return next((_PARTS[stem] for stem in stems if stem in _PARTS), "")
