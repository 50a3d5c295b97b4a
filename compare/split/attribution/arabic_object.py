"""Where an Arabic noun phrase is finished, so that what follows is the object of the verb."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.names.given import is_given
from compare.split.attribution.arabic_grammar import (
    categories,
    is_adjectival,
    is_adjective,
    is_joined,
    is_person,
    is_place,
    is_unknown,
)
from compare.split.attribution.arabic_words import BRIDGES, CONNECTORS, LINKS, STOPS
from compare.split.attribution.tokens import Token


def bodies_end(tokens: Sequence[Token], words: list[str], start: int, limit: int) -> int:
    """The token after a country and those joined to it: "قطر وتركيا وإيران"."""
    end = body_end(tokens, start, limit)
    while end < limit and is_joined(words[end]):
        end = body_end(tokens, end, limit)
    return end


def body_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """The token after the country or body of the tables that begins here: "كوريا الشمالية", "موسكو"."""
    lead = read_phrase(tokens[start].text, "ar")
    for end in range(min(start + 5, limit), start + 1, -1):
        inside = tokens[start:end]
        if all(token.kind == "word" for token in inside):
            read = read_phrase(" ".join(token.text for token in inside), "ar")
            if read.body and not read.rest and read.body != lead.body:
                return end
    return start + 1


def is_indefinite(words: list[str], start: int, place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether the phrase so far is an indefinite noun with an indefinite adjective."""
    before = words[place - 1]
    if (
        place < start + 2
        or before.startswith("ال")
        or before in STOPS
        or any(w.startswith(("ال", "لل")) for w in words[start:place])
    ):
        return False
    is_free = not categories(before, known) and not is_given(before) and before not in LINKS
    is_plural = before.endswith("ي") and bool(categories(before[:-1], known))  # "محللي الأسواق"
    is_named = is_person(before) or bool(read_phrase(before, "ar").body)
    return is_free and is_adjective(before) and not is_plural and not is_named


def is_other_body(words: list[str], place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether an indefinite body stands right behind a definite word: the object of the verb."""
    found = categories(words[place], known)
    is_body = bool(found & {"body", "source", "media"}) and "title" not in found and words[place] not in LINKS
    is_body = is_body and not words[place].startswith(("ال", "و"))
    return is_body and words[place - 1].startswith("ال")


def is_addressed(words: list[str], start: int, place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a definite title stands right behind a finished body: the one spoken to."""
    lead, before = categories(words[start], known), words[place - 1]
    is_body = "body" in lead and "title" not in lead and "title" in categories(words[place], known)
    is_link = any(word in BRIDGES or word in LINKS for word in words[start + 1 : place])
    return is_body and not is_link and place > start + 1 and before.startswith("ال") and is_adjective(before)


def is_closed(words: list[str], start: int, place: int) -> bool:
    """Whether a definite word or a country of its own stands right before: no name of a place can go on from there."""
    before = words[place - 1]
    is_preposition = any(word in BRIDGES or word in LINKS for word in words[start + 1 : place])
    is_definite = before.startswith("ال") and (is_adjective(before) or place == start + 1)
    return not is_preposition and is_definite and not words[place].startswith(("ال", "و", "ل", "ب"))


def is_object(words: list[str], start: int, place: int, known: dict[str, frozenset[str]]) -> bool:
    """Whether a definite noun cannot belong to the phrase any more: "أعلنت الرئاسة الحداد", "وصفت الوكالة السدين"."""
    word, lead = words[place], words[start].removeprefix("و")
    inner = words[start + 1 : place]
    if (
        "title" in categories(word, known)
        or word in CONNECTORS
        or "،" in inner
        or is_one_body(words[start : place + 1])
    ):
        return False
    is_body = bool(categories(word, known) & {"body", "source"}) and not is_adjective(word)
    bridge = next((n for n in range(place - 2, start, -1) if words[n] in BRIDGES), None)
    if bridge is not None:
        return is_body and (words[bridge + 1].startswith("ال") or is_place(words[bridge + 1]))
    if any(w in BRIDGES or w in LINKS for w in inner):
        return False
    is_feminine = lead.endswith(("ه", "ات"))
    agrees = word.endswith(("ه", "ا", "ي")) if is_feminine else not word.endswith(("ه", "ين", "ات"))
    is_plural = lead.endswith(("ين", "ون"))
    if lead.startswith("ال"):  # a definite noun takes adjectives only
        closed = not inner or all(w.startswith("ال") for w in inner)
        has_body = bool(categories(word, known)) and is_feminine is False
        is_thing = not is_adjectival(word) and not is_unknown(word) and not is_person(word)
        is_thing = is_thing and (bool(inner) or "title" not in categories(lead, known))
        is_other = not is_plural and (not agrees or has_body) and bool(categories(lead, known) & _SINGLE)
        return closed and (is_other or is_thing)
    has_complement = any(w.startswith("ال") or is_place(w) for w in inner)
    if not has_complement:
        return False
    if not is_adjectival(word) and not is_person(word) and not is_unknown(word):
        return True
    if is_plural:
        return False
    return is_body or (word.endswith(("ين", "تان")) and is_adjective(words[place - 1]))


def is_one_body(words: list[str]) -> bool:
    """Whether the tables know a body or country that the last word belongs to: "الأمم المتحدة"."""
    whole, rest = (read_phrase(" ".join(some).removeprefix("و"), "ar") for some in (words, words[:-1]))
    return bool(whole.body and not whole.rest and whole.body != rest.body)


_SINGLE = frozenset({"body", "title"})
