"""The words of an English phrase that are somebody's name: they follow the title, or stand before a comma and it."""

from collections.abc import Sequence

from compare.names.given import is_given
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
    return inside[titles[-1] + 1 :]


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
