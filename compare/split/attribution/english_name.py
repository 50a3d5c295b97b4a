"""The words of an English phrase that are somebody's name: they follow the title, or stand before a comma and it."""

from collections.abc import Sequence

from compare.names.given import is_given
from compare.split.attribution.phrase_words import _read
from compare.split.attribution.tokens import Token, word_set

_HONORIFICS = word_set("mr mrs ms miss dr sir lord lady dame")


def named_tokens(inside: Sequence[Token], known: dict[str, frozenset[str]]) -> Sequence[Token]:
    """The part of a phrase in which a name can stand: "Saudi prosecutor" has none, "NASA chief Bill Nelson" the end.

    Without a title that is the whole phrase.
    """
    titles = [at for at, token in enumerate(inside) if _is_title(inside, at, known)]
    if not titles:
        return inside
    comma = next((at for at, token in enumerate(inside) if token.text == ","), None)
    if comma is not None and comma < titles[-1] and not any(at < comma for at in titles):
        return inside[:comma]  # "Ada Obi, chair of the board"
    rest = inside[titles[-1] + 1 :]
    if rest and rest[0].key in _BEHIND:  # "mayor of Nova Kakhovka"; but "Minister of Health Ada Obi"
        name = next((at for at, t in enumerate(rest) if t.text == "," or (t.is_capital and is_given(t.key))), None)
        if name is not None:
            return rest[name:]
        capitals = [token for token in rest[1:] if token.is_capital]
        is_body = bool(_read(" ".join(token.text for token in capitals), "en").body)
        return rest[-2:] if len(capitals) > 2 and not is_body else ()
    return rest


_BEHIND = word_set("in at near to from with on by for of")
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
    head = next((at for at, token in enumerate(inside) if token.key in _BEHIND), len(inside))
    core = [word for word in words[:head] if word.casefold() not in _RANKS]
    is_told = len(core) > 1 and head < len(inside) and inside[head].key not in ("of", "for")
    return _printed(without_rank(core if is_told else words))


def _printed(phrase: str) -> str:
    return phrase.replace("U.S.", "US").replace("U.N.", "UN").replace("U.K.", "UK")


_GENERAL = word_set(
    "former current new acting deputy senior first second late outgoing incoming prime vice veteran long-serving "
    "caretaker interim regional provincial federal national local state eastern western northern southern"
)


def has_portfolio(inside: Sequence[Token], offices: frozenset[str], known: dict[str, frozenset[str]]) -> bool:
    """Whether what stands before "minister" fits offices: a climate change minister is no minister of finance."""
    held = {word for office in offices for word in office.casefold().replace("-", " ").split()}
    if not held or not any(token.key in ("minister", "secretary") for token in inside):
        return True
    asked = {
        token.key.replace("defense", "defence")
        for token in inside
        if token.kind == "word" and token.key.isalpha() and not token.is_capital and len(token.key) > 3
    }
    return all(word in held or word in _GENERAL or known.get(word) for word in asked)


def _is_title(inside: Sequence[Token], at: int, known: dict[str, frozenset[str]]) -> bool:
    """A title word that is no surname: "Sir John Major", "Alex Chalk KC"."""
    token = inside[at]
    if "title" not in known.get(token.key.removesuffix("'s"), ()):
        return False
    before = inside[at - 1] if at else None
    is_surname = (
        before is not None
        and token.is_capital
        and before.is_capital
        and is_given(before.key)
        and before.key not in _HONORIFICS
        and "title" not in known.get(before.key, ())
        and not (at + 1 < len(inside) and inside[at + 1].is_capital)
    )
    return not is_surname
