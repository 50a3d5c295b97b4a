"""From a printed phrase to a speaker, with a memory of who was named in the report."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from compare.language.fold import fold
from compare.names import canonical, read_phrase, same_name, side_of
from compare.names.lexicon import lexicon
from compare.names.outlets import find_outlet
from compare.names.tables import tables
from compare.names.tokens import tokens as name_tokens
from compare.split.attribution.arabic import is_prefixed
from compare.split.attribution.arabic_names import given_run
from compare.split.attribution.bodies import local_body
from compare.split.attribution.tokens import Token, nominative, parses, word_set
from compare.split.attribution.words import Cue, Span, english_of, vocabulary

Sort = Literal["person", "body", "country", "source", "media"]
_MANY = 500  # names kept of one report
_MAX = 300  # characters of a phrase that are looked at


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who can say something."""

    name: str  # canonical English, or as printed
    sort: Sort
    gender: str = ""  # m, f, or empty: as the verbs beside the name showed
    titles: frozenset[str] = frozenset()  # folded title words printed beside the name
    offices: frozenset[str] = frozenset()  # canonical offices printed beside the name
    side: str = ""  # ISO country, or body, spoken for
    is_known: bool = True


@dataclass(slots=True)
class Memory:
    """Who was named so far, latest last. Bounded, so that a long text costs no more."""

    people: list[Speaker] = field(default_factory=list)
    said: list[tuple[Speaker, ...]] = field(default_factory=list)
    country: str = ""  # ISO code of the one country the report tells of
    sides: frozenset[str] = frozenset()  # ISO codes of all countries its beginning names
    full_names: dict[str, str] = field(default_factory=dict)  # folded surname → full name, of people no table knows

    def meet(self, speaker: Speaker) -> None:
        """Remember somebody named."""
        for place, known in enumerate(self.people):
            if known.name == speaker.name:
                speaker = replace(
                    known,
                    titles=known.titles | speaker.titles,
                    offices=known.offices | speaker.offices,
                    gender=speaker.gender or known.gender,
                    side=known.side or speaker.side,
                )
                del self.people[place]
                break
        self.people.append(speaker)
        del self.people[:-120]
        self.name(speaker)

    def name(self, speaker: Speaker) -> None:
        """Remember the full name of somebody no table knows."""
        words = speaker.name.split()
        if speaker.sort == "person" and not speaker.is_known and len(words) > 1 and len(self.full_names) < _MANY:
            self.full_names.setdefault(fold(words[-1]), speaker.name)

    def speak(self, speakers: tuple[Speaker, ...]) -> None:
        """Remember who spoke last."""
        if speakers:
            self.said.append(speakers)
            del self.said[:-12]

    def last(self, gender: str = "") -> tuple[Speaker, ...]:
        """The last speaker a pronoun or a verb of this gender can mean; the last one at all if none agrees."""
        for speakers in reversed(self.said[-3:] if gender in ("i", "p", "n") else self.said):
            if agrees(speakers, gender):
                return speakers
        if gender == "p":
            return ()
        return self.said[-1] if self.said else ()

    def holder(self, titles: frozenset[str], side: str, office: str, *, is_person: bool) -> Speaker | None:
        """Who named in this report "the minister" or "the committee" is, the latest and best fitting first."""
        best, most = None, 0.0
        spoke = {one.name for speakers in self.said[-1:] for one in speakers}
        for recent, known in enumerate(reversed(self.people)):
            if (known.sort == "person") != is_person or known.sort in ("source", "media", "country"):
                continue
            if side and known.side and side != known.side:
                continue
            if office and office in known.offices:
                return known
            if office and known.offices and not any(_is_same_office(office, other) for other in known.offices):
                continue
            shared = titles & known.titles
            if len(shared) < 0.67 * len(titles):
                continue
            score = len(shared) / max(1, len(titles)) + (0.4 if side and side == known.side else 0.0)
            score += (0.5 if known.name in spoke else 0.0) - 0.01 * recent
            if shared and score > most:
                best, most = known, score
        return best if most >= 0.5 else None

    def latest(self, *, is_person: bool, titles: frozenset[str] = frozenset(), office: str = "") -> Speaker | None:
        """The last single speaker of the sort, unless printed with other titles or another office."""
        for speakers in reversed(self.said):
            if len(speakers) == 1 and speakers[0].sort == ("person" if is_person else "body"):
                offices = speakers[0].offices
                if office and offices and not any(_is_same_office(office, one) for one in offices):
                    return None
                other = speakers[0].titles
                return speakers[0] if not other or not titles or other & titles or titles & _ANYBODY else None
        return None


_ANYBODY = word_set(
    "diplomat дипломат دبلوماسي politician политик official مسوول ведомство agency organisation organization "
    "منظمه وكاله bloc service department организация служба группа group"
)


def _is_same_office(one: str, other: str) -> bool:
    """Whether two offices can be one: "Interior Minister", "Kenyan Interior Minister", "Minister"."""
    return one.casefold().endswith(other.casefold()) or other.casefold().endswith(one.casefold())


def agrees(speakers: tuple[Speaker, ...], gender: str) -> bool:
    """Whether a pronoun or verb form (m, f, p plural, i "it", n neuter) can mean these speakers."""
    if not gender or not speakers:
        return True
    one = speakers[0]
    if gender == "p":
        return len(speakers) > 1 or one.sort in ("source", "body")
    if gender == "i":
        return len(speakers) == 1 and one.sort != "person"
    if gender == "n":
        return one.sort != "person"
    if one.gender and one.gender != gender:
        return False
    if one.sort == "person":
        return len(speakers) == 1
    return one.gender == gender


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
    parts = split_joint(tokens, span, language)
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


def split_joint(tokens: Sequence[Token], span: Span, language: str) -> list[Span]:
    """ "A and B" into A and B; ministries "of Health and Population" stay whole."""
    known = vocabulary(language)
    cuts = []
    for place in range(span.first + 1, span.last - (0 if language == "ar" else 1)):
        key = tokens[place].key
        if language == "ar":
            rest = key[1:]
            if (
                key.startswith("و")
                and len(key) > 3
                and key not in known
                and not _explained(key)
                and not (rest.startswith("ال") and rest not in known)
                and (
                    known.get(rest, frozenset()) & {"title", "body"}
                    or _names_someone(tokens, Span(place, min(place + 2, span.last)), language)
                )
            ):
                cuts.append(place)
        elif (
            key in ("and", "и", "&")
            and _names_someone(tokens, Span(span.first, place), language)
            and (_names_someone(tokens, Span(place + 1, span.last), language))
        ):
            cuts.append(place)
    cuts = [place for place in cuts if not _shares_name(tokens, span, place, language)]
    edges = [span.first, *cuts, span.last]
    out = []
    for number, (first, last) in enumerate(itertools.pairwise(edges)):
        shift = 1 if number and language != "ar" else 0
        if last - first - shift > 0:
            out.append(Span(first + shift, last))
    return out


def _shares_name(tokens: Sequence[Token], span: Span, place: int, language: str) -> bool:
    """Two titles of one person: "وزير الطيران وعضو لجنة الطوارئ هشام …", "president and party leader X"."""
    known = vocabulary(language)
    left, right = tokens[span.first : place], tokens[place : span.last]
    if language != "ar" or "title" not in known.get(left[0].key, frozenset()):
        return False
    return not _arabic_name(left, known) and not _read(left[0].text, "ar").person and bool(_arabic_name(right, known))


def _names_someone(tokens: Sequence[Token], span: Span, language: str) -> bool:
    """Whether a phrase stands by itself: a known name, or a title with a capitalised name."""
    words = [token.text for token in tokens[span.first : min(span.last, span.first + 12)]]
    if not words:
        return False
    if language == "ar" and words[0].startswith("و"):
        words[0] = words[0][1:]
    phrase = _read(" ".join(words), language)
    if language == "ar":
        return bool(phrase.person or phrase.body)
    known = vocabulary(language)
    capital = [token for token in tokens[span.first : span.last] if token.is_capital and token.key not in known]
    return bool(phrase.person or phrase.body or (len(capital) >= 2) or (capital and phrase.office))


@lru_cache(maxsize=50_000)
def _read(phrase: str, language: str):  # type: ignore[no-untyped-def]
    return read_phrase(phrase, language)


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
    if language == "ar" and phrase.startswith("ل") and (lead := fold(phrase.split()[0])) not in vocabulary("ar"):
        if lead.startswith("لل") and "ال" + lead[2:] in vocabulary("ar"):
            phrase = "ال" + phrase[2:]
        elif lead[1:] in vocabulary("ar"):
            phrase = phrase[1:]
    bare = phrase.strip(" \"«»“”،,-–'’").removesuffix("'s").removesuffix("’s")
    if not bare:
        return None
    inside = tokens[span.first : span.last]
    titles = title_words(inside, language)
    read = _read(bare, language)
    side = read.side or ""
    if read.person and fold(bare) in memory.full_names and not same_name(memory.full_names[fold(bare)], read.person):
        return Speaker(memory.full_names[fold(bare)], "person", gender, titles, is_known=False)
    if read.person and not titles and _is_stranger(bare, read.person, memory):
        return Speaker(_as_printed(bare, language, is_subject), "person", gender, is_known=False)
    known = vocabulary(language)
    categories = [_categories(token, language, known) for token in inside if token.kind == "word"]
    is_media = _is_media(inside, categories, language) or (not titles and _is_outlet(bare))
    offices = frozenset({read.office} if read.office else ())
    name = _name_part(inside, read.rest, language, known)
    unread = set(fold(read.rest).replace("-", " ").split())
    whole = _name_part(inside, "", language, known)
    is_half = len(whole.split()) > 1 and (
        bool(unread & set(fold(whole).replace("-", " ").split()))
        or (read.person is not None and _read(whole, language).rest != "" and not same_name(whole, read.person))
    )
    if read.person and not is_half and not (is_media and not any("title" in c for c in categories)):
        held_offices = _offices(read.person)
        roles = frozenset(_role(fold(word)) for office in held_offices for word in office.split())
        return Speaker(
            read.person, "person", gender, titles | roles, offices | held_offices, side_of(read.person) or side
        )
    if is_half:
        name = whole
    elif language == "en" and not read.rest and read.body and read.body not in _countries():
        name = ""  # every word belongs to the body: "Red Crescent spokesperson"
    lead = _lead_name(inside, language, known)
    if lead:
        return _person(lead, gender, titles, offices, side, language, memory, is_subject=is_subject)
    has_title = any("title" in c for c in categories)
    is_bare = _is_bare(inside, categories, language) and not _is_indefinite(tokens, span)
    if language == "ru" and inside[0].key.startswith("собеседни") and not name:
        last = memory.last()
        return last[0] if len(last) == 1 and last[0].sort in ("person", "source") else Speaker("source", "source", "m")
    if language == "ru" and not has_title and is_bare and _is_singular_source(inside, categories):
        has_title = True
    if is_media and not (has_title and name):
        return Speaker(
            canonical(bare, language) or _as_printed(bare, language, is_subject), "media", gender, titles, offices, side
        )
    is_body = any(c & {"body", "source"} for c in categories)
    if (
        name
        and (has_title or not (read.body or is_body or canonical(bare, language)))
        and not (not has_title and language == "en" and len(name.split()) < len([t for t in inside if t.is_capital]))
    ):
        return _person(name, gender, titles, offices, side, language, memory, is_subject=is_subject)
    leads_body = any("body" in c for c in categories) and not any("title" in c for c in categories[:1])
    if has_title and not leads_body and not _is_spokesman(titles):
        held = memory.holder(titles, side, read.office or "", is_person=True)
        if held is None and is_bare:
            held = memory.latest(is_person=True, titles=titles, office=read.office or "")
        if held is not None:
            return held
    if is_bare and leads_body and not read.body and not any("source" in c for c in categories):
        held = memory.holder(titles, side, "", is_person=False) or memory.latest(is_person=False, titles=titles)
        if held is not None and _fits(inside, known, held, language):
            return held
    if language == "ar" and len(categories) == 1 and not categories[0]:
        same = _by_family_name(fold(bare), memory)
        if same is not None:
            return same
    if is_bare and _is_spokesman(titles) and not read.body and not read.office:
        held = memory.holder(titles - {"spokesman"}, side, "", is_person=False) or memory.latest(is_person=False)
        if held is not None:
            return held
    if (
        language == "en"
        and len(inside) > 2
        and inside[-1].key in _OFFICIALS
        and not name
        and read.body not in _countries()
    ):
        words = (
            " ".join(token.text for token in inside).replace("U.S.", "US").replace("U.N.", "UN").replace("U.K.", "UK")
        )
        if any("body" in c for c in categories) and not is_bare:
            return Speaker(words, "source", "", titles, offices, side)
    local = local_body(
        bare + _place_behind(tokens, span, language), language, memory.country if is_bare or not side else ""
    )
    if local is not None:
        is_office = has_title and not leads_body and read.office is not None
        return Speaker(local, "person" if is_office else "body", gender, titles, offices, side or memory.country)
    found = canonical(bare, language) or read.body or read.office
    if found and found in _countries() and (set(_heads(categories)) or fold(read.rest) != ""):
        found = None  # a place beside the one who speaks is not the one who speaks
    if found and found == read.office and read.rest and not side:
        found = None  # "رئيس البلدية": a head, but the tables do not know of what
    plain = _plain(inside, categories, side, language)
    if plain and plain.split()[-1] in ("source", "sources") and language in ("en", "ru"):
        behind = _body_behind(tokens, span, language)
        plain = f"{behind} {plain}" if behind else plain
    if plain and not (read.body and any("body" in c for c in categories)):
        return Speaker(plain, "source", "p", titles, offices, side)
    if found:
        is_country = found in _countries()
        sort: Sort = "country" if is_country else "person" if has_title and not read.body else "body"
        return Speaker(found, sort, gender, titles, offices, side)
    shown = _as_printed(bare, language, is_subject)
    return Speaker(shown, "person" if has_title else "body", gender, titles, offices, side, is_known=False)


def _heads(categories: Sequence[frozenset[str]]) -> list[str]:
    """Kinds of speaker the words of a phrase stand for."""
    return [kind for found in categories for kind in sorted(found & {"title", "body", "source"})]


def _place_behind(tokens: Sequence[Token], span: Span, language: str) -> str:
    """The place after a body: "Красный Крест в Кении"."""
    after = tokens[span.last : span.last + 2]
    if language != "ru" or len(after) < 2 or after[0].key not in ("в", "во") or not after[1].is_capital:
        return ""
    return f" {after[0].text} {after[1].text}" if _is_place(after[1].text, language) else ""


def _is_stranger(word: str, person: str, memory: Memory) -> bool:
    """Whether a common surname alone would name somebody of a country the report does not speak of."""
    side = side_of(person) or ""
    if " " in word.strip() or len(side) != 2 or not memory.sides or side in memory.sides:
        return False
    found = lexicon().longest(name_tokens(word), 0)
    return bool(found) and all(one.item.is_weak for one in found)


def _body_behind(tokens: Sequence[Token], span: Span, language: str) -> str:
    """Where a source sits: "источник в Лиге арабских государств", "a source at the Health Ministry"."""
    if span.last >= len(tokens) or tokens[span.last].key not in (
        "в",
        "во",
        "из",
        "at",
        "in",
        "from",
        "within",
        "inside",
    ):
        return ""
    after = tokens[span.last + 1 : span.last + 6]
    for size in range(len(after), 0, -1):
        if any(token.kind != "word" for token in after[:size]):
            continue
        read = _read(" ".join(token.text for token in after[:size]), language)
        if read.body and not read.rest and not read.person:
            return _adjective(read.side or "") if read.body in _countries() else read.body
    for token in after[:2]:
        english = _PARTS.get(_stem(token.key, language), "")
        if english:
            return english
    return ""


_PARTS = {
    "делегация": "delegation", "правительство": "government", "больница": "hospital", "полиция": "police",
    "армия": "military", "аппарат": "government", "руководство": "leadership", "отрасль": "industry",
    "delegation": "delegation", "government": "government", "hospital": "hospital", "police": "police",
}  # fmt: skip


def _fits(inside: Sequence[Token], known: dict[str, frozenset[str]], held: Speaker, language: str) -> bool:
    """Whether "the interior ministry" can be a body named before: no word of it may say something else."""
    if language == "ar" or not held.titles:
        return True
    extra = {t.key for t in inside if t.kind == "word" and not known.get(_stem(t.key, language)) and len(t.key) > 3}
    if language == "ru":
        extra = {word for word in extra if (p := parses(word)) and p[0].pos == "NOUN" and p[0].lemma not in _AREAS}
    return extra <= set(fold(held.name).split())


_AREAS = word_set("страна республика регион область край город провинция губерния округ королевство федерация")


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
    return not capitals and len(words) <= 4


def _is_singular_source(inside: Sequence[Token], categories: Sequence[frozenset[str]]) -> bool:
    """Whether the head of a phrase is one person of a kind: "эксперт"."""
    words = [token for token in inside if token.kind == "word"]
    for token, found in zip(words, categories, strict=True):
        if "source" in found:
            p = parses(token.key)
            return bool(p) and p[0].number == "s" and p[0].lemma not in ("источник", "сми", "собеседник")
    return False


def _person(
    name: str, gender: str, titles: frozenset[str], offices: frozenset[str], side: str, language: str, memory: Memory,
    *, is_subject: bool,
) -> Speaker:  # fmt: skip
    """Somebody no table knows: the full name once it was printed with the surname alone."""
    shown = _as_printed(name, language, is_subject)
    key = fold(shown)
    for known in reversed(memory.people):
        if known.sort != "person":
            continue
        whole = fold(known.name)
        if (
            whole == key
            or (" " not in key and whole.split()[-1:] == [key])
            or (" " in whole and key.split()[-1] == whole.split()[-1] and len(key.split()) == 1)
        ):
            return replace(
                known, titles=known.titles | titles, offices=known.offices | offices, gender=gender or known.gender
            )
    return Speaker(shown, "person", gender, titles, offices, side, is_known=False)


def _name_part(inside: Sequence[Token], rest: str, language: str, known: dict[str, frozenset[str]]) -> str:
    """The words of a phrase that no table and no title explains."""
    if language == "ar":
        return _arabic_name(inside, known)
    places = _place_words(inside, language, known)
    run: list[str] = []
    best: list[str] = []
    rest_words = set(fold(rest).replace("-", " ").split())
    for number, token in enumerate(inside):
        stem = _stem(token.key, language)
        if (
            language == "ru"
            and token is inside[0]
            and len(inside) > 1
            and (p := parses(token.key))
            and p[0].pos == "ADJF"
        ):
            continue
        explained = rest_words and not (set(token.key.replace("-", " ").split()) & rest_words)
        if (
            token.kind == "word"
            and token.is_capital
            and not known.get(stem, frozenset())
            and not explained
            and number not in places
            and not (token.text.isupper() and len(token.text) > 1)
        ):
            run.append(token.text)
        elif token.text in ",":
            if best or run:
                break
        elif run and token.key in _NAME_PARTICLES and inside[number + 1 : number + 2] and _leads_name(inside, number):
            run.append(token.text)
        elif token.text not in "-'’":
            best, run = (run if len(run) > len(best) else best), []
    best = run if len(run) >= len(best) and run else best
    return " ".join(best)


_NAME_PARTICLES = word_set(
    "bin ibn bint ben al el abu ould van von der den de da di del dos la le du бин ибн бен аль эль ад"
)


def _leads_name(inside: Sequence[Token], at: int) -> bool:
    """Whether a particle is followed by a capital: "Salem bin Odeh"."""
    return any(token.is_capital for token in inside[at + 1 : at + 3])


def _lead_name(inside: Sequence[Token], language: str, known: dict[str, frozenset[str]]) -> str:
    """A full name before "of" and its body: "Salem Odeh of the mission to the UN"."""
    if language != "en":
        return ""
    run: list[str] = []
    for number, token in enumerate(inside):
        if token.key in ("of", "from", "at") and len(run) > 1:
            return "" if _read(" ".join(run), language).body else " ".join(run)
        is_name = token.is_capital and not known.get(token.key) and not token.text.isupper()
        if token.kind != "word" or not (
            is_name or (run and token.key in _NAME_PARTICLES and _leads_name(inside, number))
        ):
            return ""
        run.append(token.text)
    return ""


def _place_words(inside: Sequence[Token], language: str, known: dict[str, frozenset[str]]) -> frozenset[int]:
    """Tokens of a place between a title and a name: "мэр Дерны X", "Derna Mayor X"."""
    out: set[int] = set()
    for at, token in enumerate(inside):
        if language == "en" and at and token.key in ("in", "at", "near", "to"):
            out.update(range(at, len(inside)))
        if token.kind != "word" or not token.is_capital or len(token.key) < 3:
            continue
        before = inside[at - 1].key if at else ""
        after = inside[at + 1].key if at + 1 < len(inside) else ""
        if language == "ru":
            beside = bool(known.get(_stem(before, language))) or (at - 1) in out
        else:
            beside = before in ("of", "in") or "title" in known.get(after, frozenset()) or token.text.endswith("'s")
        if beside and _is_place(token.text, language):
            out.add(at)
    return frozenset(out)


@lru_cache(maxsize=20_000)
def _is_place(word: str, language: str) -> bool:
    read = _read(word.removesuffix("'s"), language)
    return bool(read.side and not read.person and not read.rest and not read.office)


def _arabic_name(inside: Sequence[Token], known: dict[str, frozenset[str]]) -> str:
    """What stands after the title and its definite complements."""
    run = given_run(inside, known)
    if run:
        return run
    names: list[str] = []
    for token in inside:
        if token.kind != "word":
            if token.text in "،," and names:
                break
            continue
        key = token.key
        if not names:
            is_title = bool(known.get(key) or known.get(key[1:])) or key.startswith(("ال", "لل", "بال", "وال"))
            if is_title or key in _TITLE_LINKS or _explained(key) or is_prefixed(key, known):
                continue
        elif "title" in known.get(key, frozenset()):
            names = []
            continue
        elif known.get(key) or key in _TITLE_LINKS or is_prefixed(key, known):
            break
        names.append(token.text)
    return " ".join(names)


_TITLE_LINKS = frozenset(
    fold(word)
    for word in [
        "شرق",
        "غرب",
        "شمال",
        "جنوب",
        "وسط",
        "باسم",
        "في",
        "لدى",
        "على",
        "عام",
        "العام",
        "لشؤون",
        "شؤون",
        "من",
        "سابق",
        "عامة",
        "مدينة",
        "منطقة",
        "خارجية",
        "دفاع",
        "داخلية",
        "وزراء",
    ]
)


@lru_cache(maxsize=20_000)
def _explained(key: str) -> bool:
    """Whether the tables know a word as a place, body or adjective."""
    read = _read(key, "ar")
    return bool((read.body or read.side) and not read.person)


def title_words(inside: Sequence[Token], language: str) -> frozenset[str]:
    """Folded words of office in a phrase, bare of article: what a later "the minister" is matched against."""
    known = vocabulary(language)
    out = set()
    for token in inside:
        stem = _stem(token.key, language)
        categories = known.get(stem, frozenset())
        if categories & {"title", "body"}:
            out.add(_role(stem))
    return frozenset(out)


_ROLES = {
    word: role
    for role, words in {
        "minister": "госсекретарь министр глава وزير secretary minister",
        "head": "رئيس head chief генсек",
        "diplomat": "diplomat",
        "وزاره": "دايره",
        "deputy": "замглавы замминистра deputy",
        "spokesman": "spokeswoman spokesperson متحدث متحدثه ناطق ناطقه представитель пресс-секретарь",
        "president": "president президент государство leader",
        "state": "state",
    }.items()
    for word in word_set(words)
}


def _role(stem: str) -> str:
    bare = stem[2:] if stem.startswith("ال") and len(stem) > 4 else stem
    return _ROLES.get(bare, bare)


def _is_spokesman(titles: frozenset[str]) -> bool:
    return "spokesman" in titles and len(titles) > 1


@lru_cache(maxsize=50_000)
def _stem(key: str, language: str) -> str:
    if language == "ru":
        found = parses(key)
        return found[0].lemma if found else key
    if language == "en":
        return key.removesuffix("'s")
    return key


def _categories(token: Token, language: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Categories of a word; a medium in Latin letters is one in a Russian text too."""
    found = known.get(_stem(token.key, language), frozenset())
    if not found and language == "ru" and token.text.isascii():
        found = vocabulary("en").get(token.key, frozenset()) & {"media", "medianame"}
    if not found and language == "ru" and "-" in token.key and not token.is_capital:
        found = known.get(_stem(token.key, language).rpartition("-")[2], frozenset())
    return found


@lru_cache(maxsize=5_000)
def _is_outlet(phrase: str) -> bool:
    """Whether the table of outlets knows a name; states and bodies that publish themselves are no media."""
    outlet = find_outlet(phrase)
    return outlet is not None and outlet.kind != "primary"


def _is_media(inside: Sequence[Token], categories: Sequence[frozenset[str]], language: str) -> bool:
    if not categories or any("title" in c and "media" not in c for c in categories):
        return False
    if "source" in categories[0] and "media" not in categories[0]:
        return False
    first = categories[0]
    if any("medianame" in c for c in categories) and len(categories) <= 4:
        return True
    has_media = "media" in first or (language != "ar" and any("media" in c for c in categories))
    words = [token.key for token in inside if token.kind == "word"]
    others = (c for word, c in zip(words, categories, strict=True) if word not in ("state", "government"))
    return has_media and not any("body" in c and "media" not in c for c in others)


def _plain(inside: Sequence[Token], categories: Sequence[frozenset[str]], side: str, language: str) -> str:
    """ "Libyan officials", "hospital sources", "eyewitness": English with its adjectives, in the number printed."""
    words = [token for token in inside if token.kind == "word"]
    for token, found in zip(words, categories, strict=True):
        if "source" in found:
            english = english_of(language).get(_stem(token.key, language), "")
            if language == "en":
                printed_words = [word.text for word in inside if word.text not in ",;"]
                return english if len(words) == 1 and english else " ".join(printed_words)
            if english and language == "ru":
                kinds = [_KINDS[stem] for word in words if (stem := _stem(word.key, "ru")) in _KINDS]
                english = " ".join([*kinds, _in_number(english, token, words)])
            if english:
                adjective = _adjective(side)
                return f"{adjective} {english}".strip()
    return ""


_OFFICIALS = frozenset(["official", "officer", "aide", "diplomat", "source", "representative"])
_KINDS = {
    "больничный": "hospital", "медицинский": "medical", "дипломатический": "diplomatic", "военный": "military",
    "правительственный": "government", "анонимный": "unnamed", "неназванный": "unnamed",
    "высокопоставленный": "senior", "осведомленный": "informed", "отраслевой": "industry", "западный": "Western",
    "европейский": "European", "арабский": "Arab", "независимый": "independent", "судебный": "judicial",
    "официальный": "official", "портовый": "port", "полицейский": "police", "пограничный": "border",
    "парламентский": "parliamentary", "израильский": "Israeli", "палестинский": "Palestinian",
}  # fmt: skip
_COLLECTIVE = frozenset(["authorities", "military", "media", "opposition", "police", "hospital", "border guard"])


def _in_number(english: str, token: Token, words: Sequence[Token]) -> str:
    """A plural as listed, or its singular where one is meant; "source" is listed in the singular."""
    found = parses(token.key)
    is_one = words[0].key in ("один", "одна") or bool(found and found[0].number == "s")
    if english == "source":
        return english if is_one else "sources"
    if not is_one or english in _COLLECTIVE:
        return english
    return english.removesuffix("es") if english.endswith("sses") else english.removesuffix("s")


@lru_cache(maxsize=500)
def _adjective(side: str) -> str:
    return lexicon().adjective_of.get(side, "") if side else ""


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(lexicon().country_of.values())


@lru_cache(maxsize=2000)
def _offices(person: str) -> frozenset[str]:
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


def _as_printed(phrase: str, language: str, is_subject: bool) -> str:
    if language != "ru" or is_subject:
        return phrase
    return " ".join(nominative(word) for word in phrase.split())


def subject_of(cue: Cue) -> Span | None:
    """The phrase of a cue, if it names somebody."""
    return cue.subject if cue.reference == "named" else None
