"""Read one noun phrase that names a speaker: title, name, office, body or metonym."""

from dataclasses import dataclass
from functools import lru_cache

from compare.language import fold, stopwords
from compare.names.compose import Piece, pieces
from compare.names.given import is_given
from compare.names.lexicon import lexicon
from compare.names.roles import read_role
from compare.names.skeleton import name_words, same_name, skeletons
from compare.names.tokens import Token, script_of, tokens
from compare.names.wordlists import FILLERS, SPEAKS_FOR, TITLES

_END = dict.fromkeys("iyиыйي", "i") | dict.fromkeys("aeouhаеоуэюяьъاوه", "open")
_KNOWN_WORDS = FILLERS | stopwords("en") | stopwords("ar") | stopwords("ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What one noun phrase names."""

    person: str | None = None  # canonical
    office: str | None = None  # "Libyan Interior Minister"
    body: str | None = None  # an organisation, or the country a metonym stands for
    side: str | None = None  # ISO country or body key
    rest: str = ""  # words the tables do not explain, as printed: most often an unknown person's name


@lru_cache(maxsize=65536)
def read_phrase(phrase: str, language: str) -> Phrase:
    """Take a phrase such as "Libyan Interior Minister Essam Abu Zeriba" apart.

    `rest` is the name there: no table knows it, but `office` and `side` are known.
    """
    words = tokens(phrase[:400])
    found = _without_namesakes(words, pieces(words, lexicon(), alone=True))
    person = _head_person(words, found, phrase)
    office = next((p for p in found if p.kind == "office"), None)
    body = next((p for p in found if p.kind == "organisation" and not _is_bare(p)), None)
    place = next((p for p in found if p.kind == "place" and p.category != "adjective"), None)
    chosen = person or body or office or place
    if body is None and place is not None and office is None and chosen is place:
        body = place
    side = chosen.side if chosen and chosen.side else next((p.side for p in found if p.side), "")
    return Phrase(
        person=person.name if person else None,
        office=office.name if office else None,
        body=body.name if body else None,
        side=side or None,
        rest=_rest(words, found, phrase),
    )


def canonical(name: str, language: str) -> str | None:
    """Canonical English entry of a name, a title with a name, an office or a metonym; None when no table knows it.

    A spokesman without a name is his institution; a person named beside his office is the person; who has no name at
    all is a role ("witnesses", "governor of Donetsk"): see `read_role`. None also where the phrase holds an unknown
    name ("Interior Minister So-and-so"): see `read_phrase`.

    Examples
    --------
    >>> canonical("وزير الخارجية الروسي سيرغي لافروف", "ar")
    'Sergey Lavrov'
    >>> canonical("МИД РФ", "ru"), canonical("Russia's Foreign Ministry", "en")
    ('Russian Foreign Ministry', 'Russian Foreign Ministry')
    >>> canonical("Moscow", "en"), canonical("شهود عيان", "ar")
    ('Russia', 'witnesses')
    """
    read = read_phrase(name, language)
    if read.person:
        return read.person
    role = read_role(name, language)
    if role is not None and not role.rest:
        return role.name
    if read.rest:
        return _by_skeleton(name, language)
    return read.body if read.body and not read.office else read.office or read.body


@lru_cache(maxsize=65536)
def bearers(phrase: str) -> frozenset[str]:
    """People of the tables whose surname is the whole phrase, in whatever case or with whatever clitic it stands.

    For a text that has named one of them before: the phrase alone may name none of them (`canonical`).
    """
    words = tokens(phrase[:100])
    if not 0 < len(words) <= 3:
        return frozenset()
    rest = [fold(word.text) for word in words[1:]]
    found = (lexicon().bearers.get(" ".join([key, *rest]), ()) for key in lexicon().keys(words[0]))
    return frozenset(name for names in found for name in names)


def side_of(name: str) -> str | None:
    """Country (ISO 3166-1 alpha-2) or body a canonical entry speaks for.

    'Sergey Lavrov' → 'RU', 'Jens Stoltenberg' → 'NATO'. Composed names count too: 'Libyan Interior Minister' → 'LY'.
    """
    known = lexicon().side_of.get(name)
    if known:
        return known
    role = read_role(name, "en")
    if role is not None:
        return role.side or None  # residents of a country do not speak for it
    found = pieces(tokens(name[:400]), lexicon(), alone=True)
    return next((piece.side for piece in found if piece.side), None)


def _head_person(words: list[Token], found: list[Piece], phrase: str) -> Piece | None:
    """The person the phrase names, not one it only refers to (Putin's spokesman, المتحدث باسم نتنياهو)."""
    people = [p for p in found if p.category == "person"]
    for piece in reversed(people):
        last = words[piece.last - 1].text
        if script_of(last) == "en" and fold(last).endswith("'s"):
            continue
        if script_of(last) == "en" and fold(phrase[words[piece.last - 1].end :][:1]) == "'" and piece.last < len(words):
            continue
        before = fold(words[piece.first - 1].text) if piece.first else ""
        lead = fold(words[piece.first - 2].text) if piece.first > 1 else ""
        is_his = before in SPEAKS_FOR and not before.startswith("ال")  # "المتحدثة ماريا زاخاروفا" is herself
        if (is_his and script_of(last) != "en") or (before == "for" and lead in SPEAKS_FOR) or (
            before in ("of", "to") and lead in SPEAKS_FOR
        ):  # fmt: skip
            continue
        return piece
    return None


def _without_namesakes(words: list[Token], found: list[Piece]) -> list[Piece]:
    """The pieces without surnames that belong to someone else, and without what was taken for their first names."""
    wrong = [
        piece
        for piece in found
        if piece.category == "person" and (_is_namesake(words, found, piece) or _is_first_name(words, found, piece))
    ]
    starts = {piece.first for piece in wrong}
    return [p for p in found if p not in wrong and not (p.category == "person" and p.last in starts)]


def _is_namesake(words: list[Token], found: list[Piece], piece: Piece) -> bool:
    """Whether a known surname follows another first name: Ibrahim Shukri is not Sameh Shoukry."""
    at = piece.first - 1
    is_initial = (
        at >= 0 and len(words[at].text) == 1 and words[at].is_capitalised
    )  # its full stop parts it from the name
    if (
        at < 0
        or not (words[piece.first].is_joined or is_initial)
        or any(p.first <= at < p.last and p.category != "person" for p in found)
    ):
        return False
    if piece.last - piece.first > 1 and not lexicon().is_surname(piece.name, words[piece.first : piece.last]):
        return False
    word = words[at]
    if script_of(word.text) != "ar" and not word.is_capitalised:
        return False
    if is_initial:  # "S. Netanyahu" is not Benjamin Netanyahu
        return not any(first.startswith(fold(word.text)) for first in lexicon().first_names.get(piece.name, ()))
    return not any(key in _KNOWN_WORDS for key in lexicon().keys(word)) and len(word.text) > 1


def _is_first_name(words: list[Token], found: list[Piece], piece: Piece) -> bool:
    """Whether a known surname begins another name: حسن فتحي is no Hassan, Green Fields no Josh Green."""
    nxt = piece.last
    is_single = nxt == piece.first + 1 and nxt < len(words) and words[nxt].is_joined
    key = fold(words[piece.first].text)
    is_weak = not any(s.item.name == piece.name and not s.item.is_weak for s in lexicon().longest(words, piece.first))
    if not is_single or not (is_weak or is_given(key) or key in lexicon().all_first_names):
        return False
    if any(p.first <= nxt < p.last and p.category != "person" for p in found):
        return False
    word = words[nxt].text
    if script_of(word) != "ar" and not words[nxt].is_capitalised:
        return False
    is_plain = any(key in _KNOWN_WORDS for key in lexicon().keys(words[nxt])) or fold(word) in TITLES[script_of(word)]
    return not is_plain and lexicon().is_surname(piece.name, words[piece.first : nxt])


def _is_bare(piece: Piece) -> bool:
    return piece.category == "body" and not piece.side


def _rest(words: list[Token], found: list[Piece], phrase: str) -> str:
    """Printed stretch from the first to the last word nothing explains."""
    explained = {at for piece in found for at in range(piece.first, piece.last)}
    left = [
        at for at, word in enumerate(words)
        if at not in explained and not any(key in _KNOWN_WORDS for key in lexicon().keys(word)) and len(word.text) > 1
    ]  # fmt: skip
    return phrase[words[left[0]].start : words[left[-1]].end] if left else ""


@lru_cache(maxsize=65536)
def _by_skeleton(name: str, language: str) -> str | None:
    """A person of the tables whose full name is spelt another way; None unless exactly one fits."""
    read = read_phrase(name, language)
    words = name_words(read.rest)
    if not 2 <= len(words) <= 4:
        return None
    keys = skeletons(words[-1])
    candidates = {entry for key in keys if len(key) >= 3 for entry in lexicon().people_by_skeleton.get(key, ())}
    fits = [e for e in sorted(candidates) if same_name(e, read.rest) and _ends_alike(name_words(e)[-1], words[-1])]
    return fits[0] if len(fits) == 1 else None


def _ends_alike(a: str, b: str) -> bool:
    """Not one in a consonant and the other in -i: Shukri is not Choucair, whose consonants are the same."""
    ends = {_END.get(fold(word)[-1], "consonant") for word in (a, b)}
    return ends != {"i", "consonant"}
