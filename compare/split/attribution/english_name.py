"""The words of an English phrase that are somebody's name: they follow the title, or stand before a comma and it."""

from collections.abc import Sequence

from compare.language.fold import fold
from compare.names import read_phrase
from compare.names.given import is_given
from compare.split.attribution.name_run import is_particle, longest_run
from compare.split.attribution.phrase_words import is_place
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import vocabulary

_HONORIFICS = word_set("mr mrs ms miss dr sir lord lady dame")


def name_in(inside: Sequence[Token], rest: str) -> str:
    """The name in a phrase, as printed; `rest` is what the tables leave unread of it, if anything."""
    known = vocabulary("en")
    named = _named_tokens(inside, known)

    def is_listed(at: int, run: Sequence[str]) -> bool:
        is_last = at + 1 >= len(named) or not named[at + 1].is_capital
        is_surname = bool(run) and is_given(fold(run[-1])) and is_last  # "John Major"
        return bool(known.get(named[at].key.removesuffix("'s"))) and not is_surname

    places = _places(named, known)
    found = longest_run(named, rest, excluded=places, is_listed=is_listed, has_initials=True)
    return found.removesuffix("'s").removesuffix("’s")


def name_before_body(inside: Sequence[Token]) -> str:
    """A full name before "of" and its body: "Salem Odeh of the mission to the UN"; empty where there is none."""
    known = vocabulary("en")
    run: list[str] = []
    for number, token in enumerate(inside):
        if token.key in ("of", "from", "at") and len(run) > 1:
            name = " ".join(run)
            return "" if read_phrase(name, "en").body else name
        is_name = token.is_capital and not known.get(token.key) and not token.text.isupper()
        if token.kind != "word" or not (is_name or (run and is_particle(inside, number))):
            return ""
        run.append(token.text)
    return ""


def _places(inside: Sequence[Token], known: dict[str, frozenset[str]]) -> frozenset[int]:
    """Tokens of a place before a title or behind a preposition: "Derna Mayor X", "X in Derna"."""
    out: set[int] = set()
    for at, token in enumerate(inside):
        if at and token.key in ("in", "at", "near", "to", "from"):
            out.update(range(at, len(inside)))
        if token.kind != "word" or not token.is_capital or len(token.key) < 3:
            continue
        before = inside[at - 1].key if at else ""
        after = inside[at + 1].key if at + 1 < len(inside) else ""
        is_beside = before in ("of", "in") or "title" in known.get(after, frozenset()) or token.text.endswith("'s")
        if is_beside and is_place(token.text, "en"):
            out.add(at)
    return frozenset(out)


def _named_tokens(inside: Sequence[Token], known: dict[str, frozenset[str]]) -> Sequence[Token]:
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
    if rest and rest[0].key in BEHIND:  # "mayor of Nova Kakhovka"; but "Minister of Health Ada Obi"
        name = next((at for at, t in enumerate(rest) if t.text == "," or (t.is_capital and is_given(t.key))), None)
        if name is not None:
            return rest[name:]
        capitals = [token for token in rest[1:] if token.is_capital]
        is_body = bool(read_phrase(" ".join(token.text for token in capitals), "en").body)
        return rest[-2:] if len(capitals) > 2 and not is_body else ()
    return rest


BEHIND = word_set("in at near to from with on by for of")


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
