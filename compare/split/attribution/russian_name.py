"""The words of a Russian phrase that are somebody's name: capitals that are no place and no genitive of the head."""

from collections.abc import Sequence

from compare.names import find_names
from compare.split.attribution.name_run import longest_run
from compare.split.attribution.phrase_words import is_place
from compare.split.attribution.russian_roles import head_of
from compare.split.attribution.russian_words import first_lemma, is_known, is_person
from compare.split.attribution.tokens import Token, parses, word_set
from compare.split.attribution.words import vocabulary


def name_in(inside: Sequence[Token], rest: str) -> str:
    """The name in a phrase, as printed; `rest` is what the tables leave unread of it, if anything."""
    known = vocabulary("ru")
    lead = parses(inside[0].key)[:1] if len(inside) > 1 else ()
    adjective = frozenset({0} if lead and lead[0].pos == "ADJF" else ())
    excluded = _places(inside, known) | complements(inside) | adjective
    return longest_run(
        inside, rest, excluded=excluded, is_listed=lambda at, run: bool(known.get(first_lemma(inside[at].key)))
    )


def _places(inside: Sequence[Token], known: dict[str, frozenset[str]]) -> frozenset[int]:
    """Tokens of a place between a title and a name: "мэр Дерны X"."""
    out: set[int] = set()
    for at, token in enumerate(inside):
        if not at or token.kind != "word" or not token.is_capital or len(token.key) < 3:
            continue
        is_beside = bool(known.get(first_lemma(inside[at - 1].key))) or (at - 1) in out
        if is_beside and is_place(token.text, "ru"):
            out.add(at)
    return frozenset(out)


def complements(inside: Sequence[Token]) -> frozenset[int]:
    """Capitals of a phrase that cannot be its head's name: "лидер «Хезболлы»", "жители Куженкина"."""
    at = head_of(inside)
    if at is None:
        return frozenset()
    head = [p for p in parses(inside[at].text) if p.pos in ("NOUN", "ADJF", "PRTF")]
    nominative = [p for p in head if p.case == "nomn"]
    inner = frozenset(
        place
        for place in range(at + 2, len(inside))
        if inside[place].is_capital
        and first_lemma(inside[place - 1].key) in _PLACED
        and not inside[place - 1].is_capital
        if not (is_person(inside[place].text) and place + 1 < len(inside) and inside[place + 1].is_capital)
    )
    inner |= frozenset(
        place + step
        for place in range(at + 1, len(inside) - 1)
        if inside[place].is_capital and inside[place + 1].is_capital
        if _is_one_place(f"{inside[place].text} {inside[place + 1].text}")
        for step in (0, 1)
    )
    if not nominative or any(p.case == "gent" for p in head):
        return inner
    rest = [place for place in range(at + 1, len(inside)) if inside[place].is_capital]
    if all(p.number == "p" for p in nominative) and not any(token.key == "и" for token in inside[at:]):
        return frozenset(place for place in rest if not inside[place].text.isascii())
    return inner | frozenset(place for place in rest if _is_genitive(inside[place]))


_PLACED = word_set(
    "деревня город село поселок станица хутор район область край провинция губерния штат округ кантон улица площадь "
    "проспект остров порт база аэропорт вокзал станция река квартал лагерь пригород столица шахта завод мухафаза эмират"
)


def _is_genitive(token: Token) -> bool:
    if token.text.isupper() or token.text.isascii():
        return False
    found = parses(token.text.rpartition("-")[2])
    if not found or any(p.case in ("nomn", "") and p.number != "p" for p in found):
        return False
    if any(p.case == "nomn" for p in found) and not token.key.endswith("ы"):
        return False
    is_long = token.key.endswith(("ы", "го", "ой", "ых", "их"))
    return is_long or (is_known(token.text) and token.key.endswith(_OBLIQUE))


_OBLIQUE = ("а", "я", "ы", "и", "е", "й", "ми", "ым", "им", "ом", "ем", "ам", "ям", "ах", "ях")


def _is_one_place(phrase: str) -> bool:
    """Whether the tables know two words as one place: "Южной Кореи"."""
    found = [one for one in find_names(phrase, "ru") if one.kind == "place"]
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(phrase)
