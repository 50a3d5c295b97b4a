"""English speakers of whom only the role is printed: "two senior officials", "a diplomat", "the transport minister"."""

from collections.abc import Sequence

from compare.split.attribution.english_name import BEHIND
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import vocabulary

_RANKS = word_set("senior top several some many other two three four five six seven eight nine ten dozens")


def without_rank(words: Sequence[str]) -> str:
    """A plain source without how many and how high: "Israeli officials", not "two senior Israeli officials"."""
    first = 0
    while first + 1 < len(words) and (words[first].casefold() in _RANKS):
        first += 1
    return " ".join(words[first:])


def shown_person(inside: Sequence[Token]) -> str:
    """Somebody whose name is not given: "Iranian diplomat", "senator from Hawaii", "former member of the committee"."""
    words = [token.text for token in inside if token.text not in ",;"]
    head = next((at for at, token in enumerate(inside) if token.key in BEHIND), len(inside))
    core = [word for word in words[:head] if word.casefold() not in _RANKS]
    is_told = len(core) > 1 and head < len(inside) and inside[head].key not in ("of", "for")
    return _printed(without_rank(core if is_told else words))


def _printed(phrase: str) -> str:
    return phrase.replace("U.S.", "US").replace("U.N.", "UN").replace("U.K.", "UK")


_GENERAL = word_set(
    "former current new acting deputy senior first second late outgoing incoming prime vice veteran long-serving "
    "caretaker interim regional provincial federal national local state eastern western northern southern"
)


def has_portfolio(inside: Sequence[Token], offices: frozenset[str]) -> bool:
    """Whether what stands before "minister" fits offices: a climate change minister is no minister of finance."""
    known = vocabulary("en")
    held = {word for office in offices for word in office.casefold().replace("-", " ").split()}
    if not held or not any(token.key in ("minister", "secretary") for token in inside):
        return True
    asked = {
        token.key.replace("defense", "defence")
        for token in inside
        if token.kind == "word" and token.key.isalpha() and not token.is_capital and len(token.key) > 3
    }
    return all(word in held or word in _GENERAL or known.get(word) for word in asked)
