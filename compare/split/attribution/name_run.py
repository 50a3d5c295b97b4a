"""The capitals of an English or Russian phrase that may be somebody's name, where no table knows it."""

from collections.abc import Callable, Sequence

from compare.language.fold import fold
from compare.split.attribution.tokens import Token, word_set

LATIN_PARTICLES = word_set("bin ibn bint ben al el abu ould van von der den de da di del dos la le du")
_PARTICLES = LATIN_PARTICLES | word_set("бин ибн бен аль эль ад")


def longest_run(
    inside: Sequence[Token],
    rest: str,
    *,
    excluded: frozenset[int],
    is_listed: Callable[[int, Sequence[str]], bool],
    has_initials: bool = False,
) -> str:
    """The longest run of capitals up to a comma, particles and initials included; empty when there is none.

    `excluded` are places of words that belong to something else; `is_listed` tells of a place, and of the run before
    it, whether its word is a title or body. Where `rest` says what the tables leave unread, the name is in it.
    """
    unread = set(fold(rest).replace("-", " ").replace(",", " ").split())
    run: list[str] = []
    best: list[str] = []
    for number, token in enumerate(inside):
        is_read = unread and unread.isdisjoint(token.key.replace("-", " ").split())
        may_be_name = token.kind == "word" and token.is_capital and not is_read and number not in excluded
        if may_be_name and not _is_acronym(token.text) and not is_listed(number, run):
            run.append(token.text)
        elif has_initials and token.text == "." and run and len(run[-1]) == 1:
            run[-1] += "."
        elif token.text == ",":
            if best or run:
                break
        elif run and is_particle(inside, number):
            run.append(token.text)
        elif token.text not in "-'’":
            best, run = max(best, run, key=len), []
    return " ".join(run if run and len(run) >= len(best) else best)


def is_particle(inside: Sequence[Token], at: int) -> bool:
    """Whether a particle leads to a capital: "Salem bin Odeh"."""
    return inside[at].key in _PARTICLES and any(token.is_capital for token in inside[at + 1 : at + 3])


def _is_acronym(word: str) -> bool:
    is_initials = len(word) == 2 and word[1] == "."
    return word.isupper() and len(word) > 1 and not is_initials
