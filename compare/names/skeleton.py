"""The script-blind match: names reduced to classes of consonants, so that بلينكن, Blinken and Блинкен are one.

Vowels, hamza, h and glides are dropped: they come and go between scripts. A letter that is read in two ways (ج is j or
g, c is k or s) gives two skeletons; names match when they share one.
"""

import re
from functools import lru_cache
from itertools import product

from compare.language import fold

_DIGRAPHS = (
    ("tsch", "C"), ("tch", "C"), ("sch", "C"), ("dzh", "C"), ("дж", "C"), ("تش", "C"), ("دج", "C"),
    ("sh", "C"), ("ch", "CK"), ("zh", "C"), ("kh", "H"), ("gh", "K"), ("ph", "F"), ("th", "T"),
    ("dh", "ZD"), ("ts", "S"), ("тс", "S"), ("تس", "S"), ("tz", "S"), ("ck", "K"), ("dj", "C"),
    ("qu", "K"), ("кс", "KS"), ("ks", "KS"), ("كس", "KS"), ("цз", "C"), ("чж", "C"), ("нг", "N"),
    ("ng", "N"), ("نغ", "N"), ("نج", "N"),
)  # fmt: skip
_LETTERS = {
    letter: classes
    for letters, classes in {
        "bpبпб": "P", "fvفвф": "F", "tتطثт": "T", "dدضд": "D", "szسصزзсц": "S", "ذظ": "SD", "kqكقк": "K", "c": "KS",
        "gгج": "KC", "غ": "K", "jشжчшщ": "C", "x": "KS", "rرр": "R", "lلл": "L", "mمм": "M", "nنн": "N", "хخ": "H",
        "w": "w",
    }.items()
    for letter in letters
}  # fmt: skip
_DOUBLES = {"KS": ("KS",), "CK": ("C", "K"), "ZD": ("S", "D"), "SD": ("S", "D"), "KC": ("K", "C")}
_OPTIONAL = {"H": ("", "K"), "w": ("", "F")}  # Khan, Хан, خان; Wang, Ван, وانغ
_PARTICLES = {"al", "el", "аль", "эль", "ас", "аш", "ал", "ال", "bin", "ibn", "ben", "بن", "бен", "ибн"}
_SPLIT = re.compile(r"[^\w']+")
_DOUBLED = re.compile(r"(.)\1+")
_ABD = re.compile(r"^(abd|абд|عبد)(?:[aeu]l|[уе]ль?|ال)-?")  # Abdul Hamid, عبد الحميد
_SERVANT = {"abd", "abdel", "abdul", "abdal", "abdol", "абд", "абдель", "абдул", "абдуль", "абдел", "عبد"}
_MOST = 16  # readings of one word; a longer tail is read in its first way


@lru_cache(maxsize=65536)
def skeletons(word: str) -> frozenset[str]:
    """Consonant classes of one word, one string for each way to read it.

    >>> sorted(skeletons("Blinken") & skeletons("بلينكين") & skeletons("Блинкен"))
    ['PLNKN']
    """
    rest = _ABD.sub(r"\1", _DOUBLED.sub(r"\1", fold(word).replace("'", "")))
    if rest.startswith("ال") and len(rest) > 4:
        rest = rest[2:]
    readings: list[tuple[str, ...]] = []
    count, at = 1, 0
    while at < len(rest):
        for digraph, read in _DIGRAPHS:
            if rest.startswith(digraph, at):
                at += len(digraph)
                classes = read
                break
        else:
            classes = _LETTERS.get(rest[at], "")
            if rest[at] == "c" and rest[at + 1 : at + 2] not in ("e", "i", "y"):
                classes = "K"
            elif rest[at] == "c":
                classes = "S"
            at += 1
        if not classes:
            continue
        ways = _OPTIONAL.get(classes) or _DOUBLES.get(classes, (classes,))
        count *= len(ways)
        readings.append(ways if count <= _MOST else ways[:1])
    return frozenset("".join(parts) for parts in product(*readings))


def name_words(name: str) -> list[str]:
    """Words of a name without al-, bin and initials."""
    words = [word for word in _SPLIT.split(fold(name)) if word]
    kept = [word for word in words if word not in _PARTICLES and len(word) > 1] or words
    out: list[str] = []
    for word in kept:  # "Abdel Mawla", "عبد المولى", "Abdel-Mawla": one name
        if out and out[-1] in _SERVANT:
            out[-1] += word
        else:
            out.append(word)
    return out


def same_name(a: str, b: str) -> bool:
    """Whether two printed names, of any script, are spellings of one name.

    When one side is a surname only, it is compared with the other's surname. Names with fewer than two consonants
    must be printed alike: a skeleton of one letter says nothing.
    """
    left, right = name_words(a), name_words(b)
    if left == right:
        return True
    if not left or not right:
        return False
    if len(left) == len(right):
        return all(_same_word(x, y) for x, y in zip(left, right, strict=True))
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return (_same_word(short[0], long[-1]) and not _is_weak(short[0])) or _same_word(short[0], "".join(long[-2:]))
    return _same_word(short[-1], long[-1]) and _same_word(short[0], long[0])


def _is_weak(word: str) -> bool:
    return max(map(len, skeletons(word))) < 2


def _same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    shared = skeletons(a) & skeletons(b)
    return any(len(classes) >= 2 for classes in shared) or (bool(shared - {""}) and len(a) <= 5 and len(b) <= 5)
