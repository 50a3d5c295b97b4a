"""A noun phrase that may name a speaker: what its words, the tables and the rules of its language say of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from compare.language.fold import fold
from compare.names import NamedRole, canonical, read_phrase, read_role, same_name
from compare.names import Phrase as Reading
from compare.split.attribution.holders import holds_other_office
from compare.split.attribution.media import is_medium, is_outlet
from compare.split.attribution.memory import Memory, Sort, Speaker
from compare.split.attribution.phrase_words import countries, title_words
from compare.split.attribution.tokens import Token
from compare.split.attribution.words import Sentence, Span, vocabulary

_MAX = 300  # characters of a phrase that are looked at

Sieve = Callable[["NounPhrase", Memory], Speaker | None]
"""Says whom a phrase names, or None: then the next sieve may know. After the multi-pass sieve for coreference of
Raghunathan et al., EMNLP 2010: the surest rules first."""
Categories = list[frozenset[str]]
"""Of each word of a phrase: title, body, source, media, medianame, doc."""
NOBODY = Speaker("", "source")
"""A sieve's answer where a phrase stands for somebody the report has not named: no later sieve may guess."""


def _unchanged(phrase: str) -> str:
    return phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What differs by language where a phrase names a speaker; a default stands for what a language does not have."""

    code: str  # ar, en, ru
    sieves: tuple[Sieve, ...]

    # where a phrase begins and ends
    split: Callable[[Sequence[Token], Span], list[Span]]  # "A and B" into A and B
    widen: Callable[[Sequence[Token], Span], Span] = lambda tokens, span: span  # to a noun its last word needs
    with_office: Callable[[Sequence[Token], Span, Sequence[Span]], Span] = lambda tokens, span, chunks: span
    without_clitics: Callable[[str, str], str] = lambda phrase, before: phrase  # a phrase and the word before it

    # how its words are read
    stem: Callable[[str], str] = _unchanged  # a folded word as `data/titles.csv` lists it
    refine: Callable[[Sequence[Token], Categories], Categories] = lambda words, found: found  # as the words around say
    stands_for: Callable[[frozenset[str], Sequence[Token]], frozenset[str]] = lambda titles, inside: titles  # synonyms
    nominative: Callable[[str], str] = _unchanged
    name: Callable[[Sequence[Token], str], str]  # a name in it; the second is what the tables leave unread
    is_rest_exact: bool = False  # what the tables leave unread is all there is of a name
    surname_leads: bool = False  # a surname may stand in front: "Yoon Suk Yeol"

    # what kind of speaker it means
    is_bare: Callable[[Sequence[Token]], bool]  # a title or body alone: "the minister"
    is_role: Callable[["NounPhrase"], bool] = lambda phrase: False  # one person of a kind, as good as a title
    is_authority: Callable[[Sequence[str]], bool] = lambda words: False  # an agency that is no medium
    has_leading_media: bool = False  # a medium's noun stands in front
    bodies: frozenset[str] = frozenset()  # last words that make any phrase a body: "staff", "office"
    counterpart: re.Pattern[str]  # "his counterpart", folded
    source_prepositions: frozenset[str] = frozenset()  # before the body a source sits in: "a source at the UN"


@dataclass(frozen=True, kw_only=True)
class NounPhrase:
    """Words of a sentence that may name a speaker. What follows from them is worked out when asked, and kept."""

    sentence: Sentence
    span: Span
    rules: Rules
    country: str = ""  # ISO code of the country the report tells of
    gender: str = ""  # as the verb beside it shows
    is_subject: bool = True  # stands in the nominative

    def tail(self, first: int) -> "NounPhrase":
        """The phrase without its first words, as a complement."""
        return replace(self, span=Span(self.span.first + first, self.span.last), gender="", is_subject=False)

    def speaker(self, name: str, sort: Sort, *, gender: str | None = None, is_known: bool = True) -> Speaker:
        """A speaker with the titles, offices and side that the phrase prints."""
        gender = self.gender if gender is None else gender
        return Speaker(name, sort, gender, self.titles, self.offices, self.side, is_known)

    @cached_property
    def inside(self) -> Sequence[Token]:
        """Words and marks."""
        return self.sentence.tokens[self.span.first : self.span.last]

    @cached_property
    def words(self) -> Sequence[Token]:
        """Words alone."""
        return [token for token in self.inside if token.kind == "word"]

    @property
    def before(self) -> str:
        """Folded token before the phrase."""
        return self.sentence.tokens[self.span.first - 1].key if self.span.first else ""

    @cached_property
    def bare(self) -> str:
        """As printed, without clitics, genitive and marks around it; white space made single."""
        printed = " ".join(self.sentence.text[self.inside[0].start : self.inside[-1].end][:_MAX].split())
        phrase = self.rules.without_clitics(printed, self.before)
        return phrase.strip(" \"«»“”،,-–'’").removesuffix("'s").removesuffix("’s")

    @property
    def shown(self) -> str:
        """As the speaker's name is shown where no table has it."""
        return self.in_nominative(self.bare)

    def in_nominative(self, name: str) -> str:
        """A name of the phrase as a subject."""
        return name if self.is_subject else self.rules.nominative(name)

    @property
    def known(self) -> dict[str, frozenset[str]]:
        """The vocabulary of its language."""
        return vocabulary(self.rules.code)

    @cached_property
    def categories(self) -> Categories:
        """What kind of speaker each word tells of."""
        stems = (self.rules.stem(word.key) for word in self.words)
        return self.rules.refine(self.words, [self.known.get(stem, frozenset()) for stem in stems])

    def has(self, *categories: str) -> bool:
        """Whether a word of the phrase has one of the categories."""
        return any(not found.isdisjoint(categories) for found in self.categories)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words of office, as a later "the minister" repeats them."""
        printed = title_words((self.rules.stem(token.key) for token in self.inside), self.known)
        return self.rules.stands_for(printed, self.inside)

    @cached_property
    def listed(self) -> Reading:
        """As the tables of names read it."""
        return read_phrase(self.bare, self.rules.code)

    @cached_property
    def canonical(self) -> str | None:
        """The entry of the tables for the whole phrase."""
        return canonical(self.bare, self.rules.code)

    @cached_property
    def read(self) -> Reading:
        """As the tables read it, but for a famous person whose office is another one: that is a namesake."""
        read = self.listed
        if read.person and self.titles and holds_other_office(self.bare, read.person, read.office or ""):
            return replace(read, person=None, rest=self.whole)
        return read

    @property
    def side(self) -> str:
        """The country or body spoken for, as a code."""
        return self.listed.side or ""

    @property
    def offices(self) -> frozenset[str]:
        """The office the tables find."""
        return frozenset({self.listed.office} if self.listed.office else ())

    @cached_property
    def role(self) -> NamedRole | None:
        """Who speaks without a name: "senior Kurdish official"."""
        return read_role(self.bare, self.rules.code, self.country) if not self.read.person else None

    @cached_property
    def whole(self) -> str:
        """The name that the phrase holds, also where the tables take its words for something else."""
        return self.rules.name(self.inside, "")

    @cached_property
    def is_half(self) -> bool:
        """Whether the tables know only a part of the name that the phrase holds: another person's surname."""
        read, whole = self.read, self.whole
        if len(whole.split()) < 2:
            return False
        if _parts(read.rest) & _parts(whole):
            return True
        return bool(read.person and read_phrase(whole, self.rules.code).rest and not same_name(whole, read.person))

    @cached_property
    def name(self) -> str:
        """The name of somebody no table knows; empty where title, body or role explain every word."""
        read = self.read
        if self.is_half:
            name = self.whole
        elif self.rules.is_rest_exact and not read.rest and read.body and read.body not in countries():
            name = ""  # "Red Crescent spokesperson"
        else:
            name = self.rules.name(self.inside, read.rest)
        is_of_role = self.role is not None and set(fold(name).split()).isdisjoint(fold(self.role.rest).split())
        return "" if is_of_role else name  # "مسؤول كردي"

    @cached_property
    def has_title(self) -> bool:
        """Whether it tells of one person by office or trade."""
        return self.has("title") or self.rules.is_role(self)

    @cached_property
    def is_media(self) -> bool:
        """Whether a newspaper, channel or agency is all it names."""
        if not self.titles and is_outlet(self.bare):
            return True
        is_authority = self.rules.is_authority([word.key for word in self.words])
        return not is_authority and is_medium(self.words, self.categories, anywhere=not self.rules.has_leading_media)

    @cached_property
    def is_body(self) -> bool:
        """Whether a body speaks, and no head of one: "the general staff", "committee chairman" is none."""
        if self.inside[-1].key in self.rules.bodies and not self.name:
            return True
        return self.has("body") and "title" not in self.categories[0]

    @property
    def is_indefinite(self) -> bool:
        """ "A minister": nobody named before."""
        return self.inside[0].key in ("один", "одна") or self.before in ("a", "an", "one", "another", "some")

    @cached_property
    def is_bare(self) -> bool:
        """A title or body alone, as one speaks of somebody named before: "the minister", "اللجنة"."""
        return self.rules.is_bare(self.inside) and not self.is_indefinite


def _parts(name: str) -> set[str]:
    return set(fold(name).replace("-", " ").split())


def speaker_of(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Whom a phrase names, by the first of its language's sieves that knows; None when it names nobody."""
    if not phrase.words or not phrase.bare:
        return None
    for sieve in phrase.rules.sieves:
        found = sieve(phrase, memory)
        if found is not None:
            return None if found is NOBODY else found
    return None
