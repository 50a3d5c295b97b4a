"""Arabic endings and prefixes that the dictionary of lemmas does not know: تنتظر → انتظر, نفوا → نفي, اختراقا → اختراق.

Only a form that the reader's own table holds is ever returned, so a wrong guess finds nothing.
"""

from collections.abc import Container, Iterator

_ENDINGS = ("وا", "ون", "ين", "ان", "تا", "نا", "ت", "ا", "ها", "هم", "ه")
_FUTURE = ("سي", "ست", "سن")
_IMPERFECT = ("ي", "ت", "ن")
_LEAST_WORD = 4  # letters: in a shorter word nearly every letter belongs to the root
_LEAST_BASE = 3


def base_form(word: str, known: Container[str]) -> str:
    """The form of a folded Arabic word that `known` holds: itself, or the first of its bases; else the word."""
    if word in known or len(word) < _LEAST_WORD or word[0].isdigit():
        return word
    return next((base for base in _bases(word) if len(base) >= _LEAST_BASE and base in known), word)


def _bases(word: str) -> Iterator[str]:
    """Without an ending, without the prefix of an imperfect, with the weak last letter an ending took."""
    stripped = [word, *(word.removesuffix(end) for end in _ENDINGS if word.endswith(end))]
    for stem in stripped:
        bare = [stem]
        if stem.startswith(_FUTURE) and len(stem) > _LEAST_WORD:
            bare += [stem[2:], "ا" + stem[2:]]
        if stem.startswith(_IMPERFECT) and len(stem) > _LEAST_BASE:
            bare += [stem[1:], "ا" + stem[1:]]
        for base in bare:
            yield base
            yield base + "ي"
