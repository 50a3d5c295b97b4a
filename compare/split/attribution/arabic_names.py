"""Names of people in Arabic: where one begins and where it ends, whether or not a table knows the person."""

import itertools
from collections.abc import Sequence
from functools import lru_cache

from compare.language.frequencies import idf_table
from compare.names.given import is_given
from compare.names.lexicon import lexicon
from compare.names.tokens import tokens as name_tokens
from compare.split.attribution.arabic_grammar import (
    categories,
    is_adjective,
    is_explained,
    is_person,
    is_place,
    is_possessed,
    is_prefixed,
    is_proper,
    stops,
    verbal,
)
from compare.split.attribution.arabic_words import CONNECTORS, LINKS, PLACED, PREPOSITIONS, THAT, TIMES
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import vocabulary

_LONGEST = 7  # words
_LEADS = word_set("عبد أبو أبي أبا ابن بن أم بو آل ولد آيت")  # begin a name with the word after them
_TAKES = _LEADS | word_set("بنت دي دا دو دوس فان فون دير لو لا إل مك أوغلو سان كون")
_CLOSES = word_set("الله الدين الإسلام أوغلو زاده الحق")  # نصر الله, نور الدين
_SPEAKS_FOR = word_set("باسم مستشار محامي نجل زوجة مكتب شقيق ابنة")
_PLURAL = ("ين", "ون", "ات", "ان")


def name_end(tokens: Sequence[Token], words: list[str], at: int, limit: int, known: dict[str, frozenset[str]]) -> int:
    """The token after the name that begins here; `at` itself when none does.

    A name begins with a given name, a connector (عبد, أبو) or a word no dictionary has; a word of the dictionary goes
    on with it only as a given name, after a connector, or as a family name with its article.
    """
    place = max(_first(tokens, words, at, limit, known), _known_person(tokens, at, limit))
    if place == at:
        return at
    while place < limit and place - at < _LONGEST:
        word, token = words[place], tokens[place]
        if token.text in "-–" and place + 1 < limit and token.start == tokens[place - 1].end:
            place += 1
            continue
        if token.kind != "word" or token.quoted:
            break
        if (
            word in _TAKES
            and token.text not in _PARTICLES
            and place + 1 < limit
            and _may_follow(tokens, words, place + 1, known)
        ):
            place += 2
        elif word in _CLOSES or _goes_on(tokens, words, at, place, limit, known):
            place += 1
        else:
            break
    return _up_to_that(tokens, words, place, known)


def _up_to_that(tokens: Sequence[Token], words: list[str], place: int, known: dict[str, frozenset[str]]) -> int:
    """The end of a name of which a dictionary knows the last words too: what alone stands between it and "that" is of
    it, "أحمد زكي يماني إن"; so is what ends a phrase."""
    ahead = range(place, min(place + _LAST_WORDS + 1, len(words)))
    stop = next((n for n in ahead if words[n] in THAT), len(words) if len(words) - place <= _LAST_WORDS else place)
    return stop if all(_may_be_last(tokens[n], words, n, known) for n in range(place, stop)) else place


_LAST_WORDS = 2


def _may_be_last(token: Token, words: list[str], place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a plain word may end a name: no adverb ("غاضبا"), no particle, title or verb, no "بوضوح"."""
    word = words[place]
    if token.kind != "word" or token.quoted or word.startswith(("ال", "لل", "بال", "و")) or len(word) < 3:
        return False
    if is_person(word) or word in PREPOSITIONS or word in TIMES or word in LINKS:
        return False  # أبلغ لافروف بلينكن: two people
    if categories(word, known) or stops(words, place, known):
        return False
    if is_prefixed(word, known) and word[1:] in idf_table()["ar"]:
        return False
    return is_proper(token) or not (token.text.endswith(("ا", "اً", "ًا")) or is_possessed(token.text))


_PARTICLES = frozenset(["على", "وعلى", "أمام", "وأمام", "فإن", "فأن", "إن", "أن"])
"""Particles whose folded letters are also those of a name: علي, إمام, فان."""


def _known_person(tokens: Sequence[Token], at: int, limit: int) -> int:
    """The token after a full name of the tables that begins here, whatever words it is made of: "تيريزا ماي"."""
    if at >= limit or tokens[at].kind != "word" or tokens[at].quoted:
        return at
    run = itertools.takewhile(lambda token: token.kind == "word", tokens[at : min(at + 5, limit)])
    inside = [token.text for token in run]
    return at + _longest_person(" ".join(inside)) if len(inside) > 1 else at


@lru_cache(maxsize=50_000)
def _longest_person(phrase: str) -> int:
    """Words of the full name a phrase begins with; 0 when it begins with none."""
    words = name_tokens(phrase)
    if not words or words[0].start or len(words) != len(phrase.split()):
        return 0
    found = [s for s in lexicon().longest(words, 0) if s.item.category == "person" and s.last > 1 and not s.stripped]
    return found[0].last if found else 0


def given_run(tokens: Sequence[Token], known: dict[str, frozenset[str]]) -> str:
    """The name in a phrase that holds a given name, as printed: what else looks like one there is not the name."""
    words = [token.key for token in tokens]
    placed = ""
    for at, word in enumerate(words):
        if not (is_given(word) or word in _LEADS) or (at and words[at - 1] in _SPEAKS_FOR):
            continue
        end = name_end(tokens, words, at, len(words), known)
        while end > at > 0 and _is_unexplained(tokens[at - 1], known):
            at -= 1
        if end > at:
            found = " ".join(token.text for token in tokens[at:end])
            if not is_placed(words, at):
                return found
            placed = placed or found
    return placed


def _is_unexplained(token: Token, known: dict[str, frozenset[str]]) -> bool:
    word = token.key
    is_free = not categories(word, known) and not is_prefixed(word, known) and not word.startswith("ال")
    return is_free and is_proper(token) and not is_place(word) and len(word) > 1


def _first(tokens: Sequence[Token], words: list[str], at: int, limit: int, known: dict[str, frozenset[str]]) -> int:
    if at >= limit or tokens[at].kind != "word" or tokens[at].quoted or not _is_free(tokens, words, at, known):
        return at
    if words[at] in _LEADS:
        return at + 2 if at + 1 < limit and _may_follow(tokens, words, at + 1, known) else at
    if is_given(words[at]) or tokens[at].text == "علي":
        return at + 1
    is_name = is_proper(tokens[at]) and not is_prefixed(words[at], known) and not words[at].startswith("ال")
    return at + 1 if is_name and (is_person(words[at]) or not is_place(words[at])) else at


def _goes_on(
    tokens: Sequence[Token], words: list[str], first: int, place: int, limit: int, known: dict[str, frozenset[str]]
) -> bool:
    word = words[place]
    if not _is_free(tokens, words, place, known):
        return False
    if is_person(word) and any(is_person(one) and not is_given(one) for one in words[first:place]):
        return False  # أبلغ لافروف بلينكن: two people
    if is_given(word) or is_person(word) or tokens[place].text == "علي":
        return True
    if word.startswith("ال"):
        nxt = place + 1
        closes = nxt >= limit or tokens[nxt].kind == "mark" or _ends(words, nxt) or is_prefixed(words[nxt], known)
        if word.endswith(_PLURAL) and not closes:
            return False
        is_first = place == first + 1 or words[place - 2] in _LEADS  # no family name yet
        if not is_first and not word.endswith("ي") and not is_proper(tokens[place]):
            return False  # "أحمد أبو الغيط الهجوم"
        return closes or word.endswith("ي") or is_proper(tokens[place]) or (is_first and not word.endswith("ه"))
    if is_prefixed(word, known):
        return False
    if word.startswith("و") and (is_given(word[1:]) or is_place(word[1:]) or word[1:].startswith("ال")):
        return False  # the next of several people
    may_close = place == first + 1 and not tokens[place].text.endswith(("ا", "اً", "ًا"))
    nxt = place + 1
    is_last = nxt >= limit or tokens[nxt].kind == "mark" or words[nxt] in THAT | _AFTER_NAME
    is_last = is_last or _is_verb_of_topic(words, nxt)
    return is_proper(tokens[place]) or (may_close and is_last)


_AFTER_NAME = word_set("عن في إلى من خلال ل عبر")


def _is_verb_of_topic(words: list[str], place: int) -> bool:
    """ "أما ريما حداد فشددت": the verb of what is talked of."""
    return words[place].startswith("ف") and len(words[place]) > 4 and verbal(words, place)


def _is_free(tokens: Sequence[Token], words: list[str], place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a word can belong to a name: no title, body or source, no preposition, no verb that is only a verb."""
    word = words[place]
    if word in LINKS or tokens[place].text in _PARTICLES:
        return False
    if word in TIMES and place + 1 < len(words) and words[place + 1] in TIMES:
        return False  # "صباح اليوم"
    if is_given(word) and place + 1 < len(words) and _heads_office(words, place, known):
        return False
    if tokens[place].text == "علي" or is_given(word) or word in CONNECTORS:
        return True
    return not categories(word, known) and not stops(words, place, known)


def _heads_office(words: list[str], place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a given name is the office it also is: "الأمين العام", "عميد السفراء"."""
    if "title" not in categories(words[place], known):
        return False
    follows = words[place + 1]
    return follows in ("عام", "العام", "سر") or follows.startswith("لل") or bool(categories(follows, known))


def _may_follow(tokens: Sequence[Token], words: list[str], place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a word can stand after عبد or أبو."""
    word = words[place]
    if tokens[place].kind != "word" or tokens[place].quoted or word in THAT or word in TIMES:
        return False
    return word not in PREPOSITIONS and not (categories(word, known) and not word.startswith("ال"))


def _ends(words: list[str], place: int) -> bool:
    """Whether a word cannot belong to a name, so that what stands before it closes one."""
    return words[place] in THAT or words[place] in PREPOSITIONS or words[place] in TIMES or words[place] in ("ل", "ب")


def is_placed(words: list[str], at: int) -> bool:
    """Whether a name here is a place's: "بلدية عين لخضر"."""
    return any(word in PLACED for word in words[max(0, at - 2) : at])


def name_in(inside: Sequence[Token], rest: str = "") -> str:
    """The name in a phrase, as printed: what stands after the title and its definite complements.

    What the tables leave unread, `rest`, is asked of English and Russian names only.
    """
    known = vocabulary("ar")
    run = given_run(inside, known)
    if run:
        return run
    lead = inside[0].key if inside else ""
    lead = lead[1:] if lead not in known and lead[:1] in "لب" else lead
    is_indefinite = not any(token.key.startswith("ال") for token in inside)
    is_named = any(is_proper(token) and not is_adjective(token.key) for token in inside[1:])
    if known.get(lead, frozenset()) & {"source", "title"} and is_indefinite and not is_named:
        return ""  # "مصدر دبلوماسي رفيع": adjectives of an indefinite head
    names: list[str] = []
    for number, token in enumerate(inside):
        if token.kind != "word":
            if token.text in "،," and names:
                break
            continue
        key = token.key
        if not names:
            is_title = bool(known.get(key) or known.get(key[1:])) or key.startswith(("ال", "لل", "بال", "وال"))
            if is_title or key in _TITLE_LINKS or is_explained(key) or is_prefixed(key, known):
                continue
            if number and not is_proper(token) and _takes_complement(inside[number - 1].key):
                continue  # "مفوضة حقوق الإنسان", "نقابة سائقي القطارات"
        elif "title" in known.get(key, frozenset()):
            names = []
            continue
        elif known.get(key) or key in _TITLE_LINKS or is_prefixed(key, known):
            break
        names.append(token.text)
    return " ".join(names)


def _takes_complement(key: str) -> bool:
    """Whether a word stands in construct with the next: a title or a noun without its article."""
    return not key.startswith(("ال", "لل", "وال")) and not is_adjective(key) and not is_explained(key)


_TITLE_LINKS = word_set(
    "شرق غرب شمال جنوب وسط باسم باسمه باسمها باسمهم في لدى على عام العام لشؤون شؤون من سابق عامة مدينة منطقة خارجية "
    "دفاع داخلية وزراء"
)
"""What leads from a title on to its body or place."""
