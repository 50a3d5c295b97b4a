"""From a printed phrase to a speaker, with a memory of who was named in the report."""

from collections.abc import Sequence
from dataclasses import replace

from compare.language.fold import fold
from compare.names import bearers, canonical, read_role, same_name, side_of
from compare.names.given import is_given
from compare.names.lexicon import lexicon
from compare.split.attribution import russian_roles, russian_voices
from compare.split.attribution.bodies import local_body
from compare.split.attribution.body_words import OFFICES, fits
from compare.split.attribution.english_name import has_portfolio, shown_person
from compare.split.attribution.english_people import plain_name
from compare.split.attribution.holders import COUNTERPART, counterpart, holds_other_office, is_stranger, offices_of
from compare.split.attribution.joint import split_joint
from compare.split.attribution.memory import Memory, Sort, Speaker
from compare.split.attribution.name_part import lead_name, name_part
from compare.split.attribution.phrase_words import (
    _categories,
    _read,
    _role,
    as_printed,
    countries,
    is_spokesman,
    title_words,
)
from compare.split.attribution.plain import (
    OFFICIALS,
    _is_media,
    _plain,
    body_behind,
    is_outlet,
    place_behind,
    with_area,
)
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.unnamed import meant, unnamed
from compare.split.attribution.words import Span, vocabulary

_MAX = 300  # characters of a phrase that are looked at


def printed(tokens: Sequence[Token], span: Span, text: str) -> str:
    """The phrase as printed, white space made single."""
    if span.last <= span.first:
        return ""
    return " ".join(text[tokens[span.first].start : tokens[span.last - 1].end][:_MAX].split())


def resolve(
    tokens: Sequence[Token],
    span: Span,
    text: str,
    language: str,
    memory: Memory,
    gender: str = "",
    *,
    is_subject: bool = True,
    is_quiet: bool = False,
) -> tuple[Speaker, ...]:
    """Who a phrase names: several when they speak together; none when it names nobody."""
    out: list[Speaker] = []
    parts = split_joint(tokens, with_area(tokens, span, language), language)
    for part in parts:
        one = _one(tokens, part, text, language, memory, gender if len(parts) == 1 else "", is_subject)
        if is_quiet and (one is None or one.sort not in ("person", "body") or not one.titles):
            if one is not None and one.sort == "person":
                memory.name(one)
            continue
        if is_quiet and one is not None and not one.is_known and one.name[:1].islower():
            continue  # an office without a name
        if one is not None and all(one.name != other.name for other in out):
            out.append(one)
            memory.meet(one)
    return tuple(out[:4])


def _one(
    tokens: Sequence[Token], span: Span, text: str, language: str, memory: Memory, gender: str, is_subject: bool
) -> Speaker | None:
    if not any(token.kind == "word" for token in tokens[span.first : span.last]):
        return None
    phrase = printed(tokens, span, text)
    if (
        language == "ar"
        and phrase.startswith("و")
        and len(phrase) > 3
        and vocabulary("ar").get(fold(phrase.split()[0])[1:])
    ):
        phrase = phrase[1:]
    if language == "ar" and span.first and tokens[span.first - 1].key in _TAKES_LAM and phrase.startswith("ل"):
        phrase = "ال" + phrase[2:] if phrase.startswith("لل") else phrase[1:]
    elif language == "ar" and phrase.startswith("ل") and (lead := fold(phrase.split()[0])) not in vocabulary("ar"):
        if lead.startswith("لل") and "ال" + lead[2:] in vocabulary("ar"):
            phrase = "ال" + phrase[2:]
        elif lead[1:] in vocabulary("ar"):
            phrase = phrase[1:]
    bare = phrase.strip(" \"«»“”،,-–'’").removesuffix("'s").removesuffix("’s")
    if not bare:
        return None
    inside = tokens[span.first : span.last]
    if language == "ru" and inside[0].key.startswith(("пресс-служб", "пресс-центр")) and len(inside) > 1:
        inner = Span(span.first + 1, span.last)  # a body's press service speaks for the body
        return _one(tokens, inner, text, language, memory, "", is_subject=False)
    plain = plain_name(inside, vocabulary(language)) if language == "en" else ""
    if plain:
        return Speaker(plain, "source", gender)
    titles = title_words(inside, language)
    if language == "ru":
        titles = russian_roles.stands_for(titles, inside)
    read = _read(bare, language)
    if not read.person and (one := memory.bearer(bearers(bare))):
        return one
    side = read.side or ""
    if read.person and fold(bare) in memory.full_names and not same_name(memory.full_names[fold(bare)], read.person):
        return Speaker(memory.full_names[fold(bare)], "person", gender, titles, is_known=False)
    if read.person and titles and holds_other_office(bare, read.person, read.office or "", language):
        read = replace(read, person=None, rest=name_part(inside, "", language, vocabulary(language)))
    if COUNTERPART[language].search(fold(bare)):
        return counterpart(side, gender, memory, shown=as_printed(bare, language, is_subject))
    if read.person and not titles and is_stranger(bare, read.person, memory):
        return Speaker(as_printed(bare, language, is_subject), "person", gender, is_known=False)
    known = vocabulary(language)
    categories = [_categories(token, language, known) for token in inside if token.kind == "word"]
    if language == "ru":
        categories = russian_roles.without_adjectives(inside, categories)
    is_media = _is_media(inside, categories, language) or (not titles and is_outlet(bare))
    offices = frozenset({read.office} if read.office else ())
    name = name_part(inside, read.rest, language, known)
    unread = set(fold(read.rest).replace("-", " ").split())
    whole = name_part(inside, "", language, known)
    is_half = len(whole.split()) > 1 and (
        bool(unread & set(fold(whole).replace("-", " ").split()))
        or (read.person is not None and _read(whole, language).rest != "" and not same_name(whole, read.person))
    )
    if read.person and not is_half and not (is_media and not any("title" in c for c in categories)):
        held_offices = offices_of(read.person)
        roles = frozenset(_role(fold(word)) for office in held_offices for word in office.split())
        return Speaker(
            read.person, "person", gender, titles | roles, offices | held_offices, side_of(read.person) or side
        )
    if is_half:
        name = whole
    elif language == "en" and not read.rest and read.body and read.body not in countries():
        name = ""  # every word belongs to the body: "Red Crescent spokesperson"
    role = read_role(bare, language, memory.country) if not read.person else None
    if role is not None and name and not set(fold(name).split()) & set(fold(role.rest).split()):
        name = ""  # every word of it belongs to the role: "مسؤول كردي"
    lead = lead_name(inside, language, known)
    if lead:
        return _person(lead, gender, titles, offices, side, language, memory, is_subject=is_subject)
    has_title = any("title" in c for c in categories)
    is_bare = _is_bare(inside, categories, language) and not _is_indefinite(tokens, span)
    if language == "ru" and inside[0].key in ("собеседник", "собеседница") and not name:
        return russian_voices.interlocutor(tokens, span, memory) or Speaker("source", "source", "m")
    if language == "ru" and not has_title and is_bare and russian_roles.is_singular_source(inside, categories):
        has_title = True
    if is_media and not (has_title and name):
        return Speaker(
            canonical(bare, language) or (role.name if role else "") or as_printed(bare, language, is_subject),
            "media",
            gender,
            titles,
            offices,
            side,
        )
    is_body = any(c & {"body", "source"} for c in categories)
    if (
        name
        and (
            has_title
            or (language == "ru" and is_half and read.person)
            or not (read.body or is_body or canonical(bare, language))
        )
        and not (not has_title and language == "en" and len(name.split()) < len([t for t in inside if t.is_capital]))
    ):
        return _person(name, gender, titles, offices, side, language, memory, is_subject=is_subject)
    leads_body = any("body" in c for c in categories) and not any("title" in c for c in categories[:1])
    if language == "en" and inside[-1].key in OFFICES and not name:
        leads_body = True  # "the general staff", "the mayor's office"
    is_new = language == "en" and bool(memory.said) and _is_indefinite(tokens, span)  # "a minister": nobody named yet
    if is_new and has_title and not name and "spokesman" not in titles:
        return Speaker(shown_person(inside), "source", gender, titles, offices, side)
    if language == "ru":
        is_new = russian_roles.is_stranger(tokens, span, side)
    is_several = language == "ru" and russian_roles.is_plural(inside)
    if has_title and not (leads_body or is_new or is_spokesman(titles) or is_several):
        held = memory.holder(titles, side, read.office or "", is_person=True)
        if held is not None and language == "en" and not has_portfolio(inside, held.offices, known):
            held = None
        if held is None and is_bare:
            held = memory.latest(is_person=True, titles=titles, office=read.office or "")
            if held is not None and language == "en" and not has_portfolio(inside, held.offices, known):
                held = None
            if held is not None and language == "ru":
                is_other = bool(side and held.side and held.side != side)
                is_vague = not held.titles & titles and not russian_roles.may_be_anybody(
                    inside, held.name, is_known=held.is_known
                )
                held = None if is_other or is_vague else held
        if held is not None:
            return held
    is_chief = has_title and leads_body is False and "title" in known.get(inside[-1].key, frozenset())
    if language == "en" and is_chief and read.body and not read.office and "spokesman" not in titles:
        return Speaker(shown_person(inside), "person", gender, titles, offices, side, is_known=False)  # "NASA chief"
    if language == "ru" and has_title and "spokesman" in titles and not read.person:
        voice = russian_voices.spokesman_named(memory, titles, side, read.body or read.office or "")
        person_behind = russian_voices.behind_spokesman(inside)
        if voice is None and person_behind:
            represented = Span(span.first + person_behind, span.last)
            voice = _one(tokens, represented, text, language, memory, "", is_subject=False)
            voice = russian_voices.voice_of(voice)
        if voice is not None:
            return voice
    if is_bare and leads_body and not read.body and not any("source" in c for c in categories):
        held = memory.holder(titles, side, "", is_person=False) or memory.latest(is_person=False, titles=titles)
        if held is not None and fits(inside, known, held, language):
            return held
    if language == "ar" and len(categories) == 1 and not categories[0]:
        same = _by_family_name(fold(bare), memory)
        if same is not None:
            return same
    if is_bare and is_spokesman(titles) and not read.body and not read.office:
        held = memory.holder(titles - {"spokesman"}, side, "", is_person=False) or memory.latest(is_person=False)
        if held is not None:
            return held
    if role is not None and not name:
        is_back = is_bare or is_spokesman(titles)
        if is_back and (held := meant(role, titles, side, memory)) is not None:
            return held
        behind = body_behind(tokens, span, language) if role.is_plain and language != "ar" else ""
        return unnamed(role, behind, gender, titles, offices, role.side or side)
    is_official = language == "en" and len(inside) > 1 and inside[-1].key in OFFICIALS and not name and not is_bare
    if is_official and (any("body" in c for c in categories) or read.body or side):
        return Speaker(shown_person(inside), "source", "", titles, offices, side)
    is_one = (
        language == "ru"
        and (not read.body or lexicon().kind_of.get(read.body) == "place")
        and russian_roles.is_singular_source(inside, categories)
    )
    is_one = is_one and any({"source", "title"} <= c for c in categories)
    local = (
        None
        if is_one
        else local_body(
            bare + place_behind(tokens, span, language), language, memory.country if is_bare or not side else ""
        )
    )
    if local is not None:
        is_office = has_title and not leads_body and read.office is not None
        return Speaker(local, "person" if is_office else "body", gender, titles, offices, side or memory.country)
    found = canonical(bare, language) or read.body or read.office
    if (
        found
        and found in countries()
        and (fold(read.rest) != "" or (_heads(categories) and not _opens_with(bare, found, language)))
    ):
        found = None  # a place beside the one who speaks is not the one who speaks
    if found and language == "ru" and has_title and lexicon().kind_of.get(found) == "place":
        found = None  # "мэр Краматорска": the town is not the mayor
    if found and found == read.office and read.rest and not side:
        found = None  # "رئيس البلدية": a head, but the tables do not know of what
    plain = _plain(inside, categories, side, language)
    if plain and plain.split()[-1] in ("source", "sources") and language in ("en", "ru"):
        behind = body_behind(tokens, span, language)
        plain = f"{behind} {plain}" if behind else plain
    plain = (russian_roles.at_place(inside, side) or plain) if language == "ru" and plain else plain
    if plain and not (read.body and any("body" in c for c in categories)):
        return Speaker(plain, "source", "p", titles, offices, side)
    if found:
        is_country = found in countries()
        sort: Sort = "country" if is_country else "person" if has_title and not read.body else "body"
        return Speaker(found, sort, gender, titles, offices, side)
    shown = as_printed(bare, language, is_subject)
    if language == "ru" and (has_title or is_body):
        shown = russian_roles.in_english(inside, side) or shown
    if language == "ru" and not has_title and russian_roles.is_people(inside):
        return Speaker(shown, "source", "p", titles, offices, side, is_known=False)
    return Speaker(shown, "person" if has_title else "body", gender, titles, offices, side, is_known=False)


def _opens_with(phrase: str, country: str, language: str) -> bool:
    """Whether the first word belongs to the country's name: "الولايات" to the United States, "مسؤولون" to none."""
    return bool(_read(" ".join(phrase.split()[1:]), language).body != country)


def _heads(categories: Sequence[frozenset[str]]) -> list[str]:
    """Kinds of speaker the words of a phrase stand for."""
    return [kind for found in categories for kind in sorted(found & {"title", "body", "source"})]


_TAKES_LAM = word_set("وفقا طبقا استنادا سبق وسبق")


def _by_family_name(key: str, memory: Memory) -> Speaker | None:
    for known in reversed(memory.people):
        if known.sort == "person" and " " in known.name and fold(known.name).endswith(" " + key):
            return known
    return None


def _is_indefinite(tokens: Sequence[Token], span: Span) -> bool:
    """ "a minister": nobody named before."""
    return tokens[span.first].key in ("один", "одна") or (
        span.first > 0 and tokens[span.first - 1].key in ("a", "an", "one", "another", "some")
    )


def _is_bare(inside: Sequence[Token], categories: Sequence[frozenset[str]], language: str) -> bool:
    """Whether a phrase is a title or body alone, as one speaks of somebody named before: "the minister", "اللجنة"."""
    words = [token for token in inside if token.kind == "word"]
    if language == "ar":
        return len(words) <= 2 and words[0].key.startswith(("ال", "وال"))
    capitals = [
        t for t in words if t.is_capital and (t.start > inside[0].start or (t.text.isupper() and len(t.text) > 1))
    ]
    return not capitals and len(words) <= 4 and not (language == "en" and any(t.key == "of" for t in words))


def _person(
    name: str, gender: str, titles: frozenset[str], offices: frozenset[str], side: str, language: str, memory: Memory,
    *, is_subject: bool,
) -> Speaker:  # fmt: skip
    """Somebody no table knows: the full name once it was printed with the surname alone."""
    shown = as_printed(name, language, is_subject)
    key = fold(shown)
    for known in reversed(memory.people):
        if known.sort != "person":
            continue
        whole = fold(known.name)
        if (
            whole == key
            or (" " not in key and whole.split()[-1:] == [key])
            or (" " in whole and key.split()[-1] == whole.split()[-1] and len(key.split()) == 1)
            or (language == "en" and " " not in key and whole.split()[0] == key and not is_given(key))
        ):
            return replace(
                known, titles=known.titles | titles, offices=known.offices | offices, gender=gender or known.gender
            )
    return Speaker(shown, "person", gender, titles, offices, side, is_known=False)
