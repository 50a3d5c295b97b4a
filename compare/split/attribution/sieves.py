"""The sieves that all languages share, from the surest on: each says whom a phrase names, or leaves it to the next."""

from compare.language.fold import fold
from compare.names import bearers, read_phrase, same_name, side_of
from compare.split.attribution import holders
from compare.split.attribution.bodies import local_body
from compare.split.attribution.memory import Memory, Sort, Speaker
from compare.split.attribution.noun_phrase import NOBODY, NounPhrase
from compare.split.attribution.phrase_words import countries, is_spokesman, role_of


def named_before(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """The one person named before who bears a name that several do."""
    return None if phrase.listed.person else memory.bearer(bearers(phrase.bare))


def namesake(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Somebody whose full name was printed before, where the tables know the surname as a famous person's."""
    famous, full_name = phrase.listed.person, memory.full_names.get(fold(phrase.bare))
    if not famous or full_name is None or same_name(full_name, famous):
        return None
    return Speaker(full_name, "person", phrase.gender, phrase.titles, is_known=False)


def counterpart(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "His Russian counterpart": nobody where the country is not said."""
    if not phrase.rules.counterpart.search(fold(phrase.bare)):
        return None
    return holders.counterpart(phrase.side, phrase.gender, memory, shown=phrase.shown) or NOBODY


def stranger(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A common surname alone that would name somebody of a country the report does not speak of."""
    person = phrase.read.person
    if not person or phrase.titles or not holders.is_stranger(phrase.bare, person, memory):
        return None
    return Speaker(phrase.shown, "person", phrase.gender, is_known=False)


def listed_person(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Somebody the tables know."""
    person = phrase.read.person
    if not person or phrase.is_half or (phrase.is_media and not phrase.has("title")):
        return None
    held = holders.offices_of(person)
    titles = phrase.titles | {role_of(fold(word)) for office in held for word in office.split()}
    side = side_of(person) or phrase.side
    return Speaker(person, "person", phrase.gender, titles, phrase.offices | held, side)


def medium(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A newspaper, an agency, "state media"; but not its named director."""
    if not phrase.is_media or (phrase.has_title and phrase.name):
        return None
    role = phrase.role.name if phrase.role else ""
    return phrase.speaker(phrase.canonical or role or phrase.shown, "media")


def unlisted_person(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Somebody no table knows, with a title, or with nothing beside the name."""
    is_other = phrase.read.body or phrase.has("body", "source") or phrase.canonical
    if not phrase.name or (is_other and not phrase.has_title):
        return None
    return person_named(phrase, memory, phrase.name)


def person_named(phrase: NounPhrase, memory: Memory, name: str) -> Speaker:
    """Whoever of this name, or of this surname, was named before; else somebody new."""
    new = phrase.speaker(phrase.in_nominative(name), "person", is_known=False)
    return memory.named(new, surname_leads=phrase.rules.surname_leads)


def office_holder(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "The minister": who was named with this title or office."""
    if not _is_role(phrase):
        return None
    return memory.holder(phrase.titles, phrase.side, phrase.read.office or "", is_person=True)


def last_person(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "The minister", "the diplomat": who spoke last, where he was not printed with another title."""
    if not phrase.is_bare or not _is_role(phrase):
        return None
    return memory.latest(is_person=True, titles=phrase.titles, office=phrase.read.office or "")


def _is_role(phrase: NounPhrase) -> bool:
    """Whether a phrase means one person by his title."""
    return phrase.has_title and not phrase.is_body and not is_spokesman(phrase.titles)


def last_body(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "The committee": the body named with this word, or the one that spoke last."""
    if not (phrase.is_bare and phrase.is_body) or phrase.read.body or phrase.has("source"):
        return None
    held = memory.holder(phrase.titles, phrase.side, "", is_person=False)
    return held or memory.latest(is_person=False, titles=phrase.titles)


def represented_body(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "The spokesman of the ministry": the body named before."""
    is_other = phrase.read.body or phrase.read.office
    if is_other or not phrase.is_bare or not is_spokesman(phrase.titles):
        return None
    held = memory.holder(phrase.titles - {"spokesman"}, phrase.side, "", is_person=False)
    return held or memory.latest(is_person=False)


def local(phrase: NounPhrase, memory: Memory, beside: str = "") -> Speaker | None:
    """A body of the place that the phrase, the words `beside` it or else the report tells of."""
    country = memory.country if phrase.is_bare or not phrase.side else ""
    name = local_body(phrase.bare + beside, phrase.rules.code, country)
    if name is None:
        return None
    is_office = phrase.has_title and not phrase.is_body and phrase.read.office is not None
    side = phrase.side or memory.country
    return Speaker(name, "person" if is_office else "body", phrase.gender, phrase.titles, phrase.offices, side)


def listed_body(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A body, country or office of the tables."""
    read, found = phrase.read, phrase.canonical or phrase.read.body or phrase.read.office
    if not found:
        return None
    is_country = found in countries()
    if is_country and (fold(read.rest) or _is_beside(phrase, found)):
        return None  # a place beside the one who speaks is not the one who speaks
    if found == read.office and read.rest and not phrase.side:
        return None  # "رئيس البلدية": a head, but the tables do not know of what
    sort: Sort = "country" if is_country else "person" if phrase.has_title and not read.body else "body"
    return phrase.speaker(found, sort)


def _is_beside(phrase: NounPhrase, country: str) -> bool:
    """Whether a country stands behind a role: the first word is "مسؤولون", and not "الولايات" of the United States."""
    behind = " ".join(phrase.bare.split()[1:])
    return phrase.has("title", "body", "source") and read_phrase(behind, phrase.rules.code).body == country


def as_printed(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Whatever speaks, as it is printed."""
    return phrase.speaker(phrase.shown, "person" if phrase.has_title else "body", is_known=False)
