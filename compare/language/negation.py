"""Negation: words that turn a proposition round, phrases that only look like it, and what two of them make.

Two negations in one run of words undo each other ("did not rule out", لا يستبعد, не исключил). A verb of denial turns
the whole of its complement round ("denied that troops had not left"). Russian nobody and nothing stand beside не and
count once. Lexical opposites ("without", "lack") are no negation but make a clash of polarity uncertain.

The words are in `data/negation.csv`; lists are our own, after the closed classes of the grammars (Quirk et al. 1985,
§10.54 ff.; Ryding 2005, ch. 37; Shvedova 1980, §2.2618 ff.).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from compare.errors import DataError
from compare.language.lexicon import is_plain, read_lexicon, whole_words
from compare.language.scope import Word, bare, find, read_words, segments

FILE, COLUMNS = "negation.csv", ("language", "role", "pattern")
ROLES = ("not", "concord", "deny", "mask", "contrast", "near", "govern", "subordinate")
"""not: negates what follows; concord: repeats a negation, alone it makes one; deny: turns its complement round; mask:
looks like a negation and is none; contrast: ends a denial's complement; near: a lexical opposite; govern: before عدم,
makes it a name of a thing; subordinate: opens a clause that is not the main one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarity:
    """How one proposition is turned."""

    is_denied: bool
    is_uncertain: bool  # a lexical opposite stands in it: a clash with another statement proves nothing
    spans: tuple[tuple[int, int], ...]  # of what negates, characters into the text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    words: dict[str, frozenset[str]]  # role → bare words
    phrases: tuple[tuple[str, re.Pattern[str]], ...]  # role, pattern; masks first
    near: re.Pattern[str]  # opposites of more than one form


@cache
def _lexicon(language: str) -> _Lexicon:
    rows = [(role, pattern) for code, role, pattern in _rows() if code == language]
    words = {role: frozenset(p for r, p in rows if r == role and is_plain(p)) for role in ROLES}
    phrases = []
    for role in ("mask", "deny", "not"):
        parts = tuple(p for r, p in rows if r == role and not (is_plain(p) and role != "mask"))
        phrases.append((role, whole_words(parts, language)))
    near = whole_words(tuple(p for r, p in rows if r == "near" and not is_plain(p)), language)
    return _Lexicon(words=words, phrases=tuple(phrases), near=near)


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    found = []
    for where, row in read_lexicon(FILE, COLUMNS):
        if row["role"] not in ROLES:
            raise DataError(f"the role is {row['role']!r}", where=where, fix=f"Choose one of {', '.join(ROLES)}")
        found.append((row["language"], row["role"], row["pattern"]))
    return tuple(found)


def polarity(text: str, language: str) -> Polarity:
    """Whether the main clause of a proposition is denied, double negation resolved. Linear in the length."""
    words = read_words(text)
    roles = _roles(words, language)
    spans = tuple((words[i].start, words[i].end) for i in sorted(roles) if roles[i] in ("not", "deny", "concord"))
    lexicon = _lexicon(language)
    near = lexicon.words["near"]
    is_uncertain = any(w.text in near or bare(w.text, language) in near for w in words)
    is_uncertain = is_uncertain or next(find(words, lexicon.near), None) is not None
    return Polarity(is_denied=_is_denied(words, roles, language), is_uncertain=is_uncertain, spans=spans)


def _roles(words: Sequence[Word], language: str) -> dict[int, str]:
    """Index of a word → not, concord, deny or mask; longer units win over single words."""
    lexicon = _lexicon(language)
    roles: dict[int, str] = {}
    for role, pattern in lexicon.phrases:
        for first, last, _ in find(words, pattern):
            if any(index in roles for index in range(first, last)):
                continue
            roles.update(dict.fromkeys(range(first, last), "mask"))
            roles[first] = role
    for index in range(len(words)):
        if index not in roles and (found := _role(words, index, language, lexicon)):
            roles[index] = found
    return roles


def _role(words: Sequence[Word], index: int, language: str, lexicon: _Lexicon) -> str | None:
    word = words[index]
    core = bare(word.text, language)
    if language == "ar" and core in ("عدم", "بعدم", "لعدم", "الا", "بالا", "غير"):
        return _arabic(words, index, core, lexicon)
    for form in (word.text, core):
        for role in ("not", "deny", "concord"):
            if form in lexicon.words[role]:
                return role
    return "not" if language == "en" and word.text.endswith("n't") else None


def _arabic(words: Sequence[Word], index: int, core: str, lexicon: _Lexicon) -> str | None:
    """عدم and ألّا depend on their neighbours and on how they are printed (إلّا, "except", folds to the same letters)."""
    if core in ("الا", "بالا"):
        return "not" if "أ" in words[index].printed else None
    if core == "غير":
        return "not" if _is_predicate(words, index) else None
    before = [bare(w.text, "ar") for w in words[max(0, index - 2) : index]]
    stems = {stem for b in before for stem in (b, b.lstrip("بلك"), b.removeprefix("ال"))}
    if core == "لعدم" or stems & lexicon.words["govern"]:
        return None
    return "not"


_SUBJECTS = frozenset((
    "هو", "هي", "هم", "انه", "انها", "انهم", "بانه", "بانها", "هذا", "هذه", "ذلك", "تلك", "كان", "كانت", "لانه",
))  # fmt: skip


def _is_predicate(words: Sequence[Word], index: int) -> bool:
    """غير before a bare adjective, after a definite subject: "the time is not right", not "the informal meeting"."""
    if not 0 < index < len(words) - 1 or words[index + 1].text.startswith("ال"):
        return False
    before = bare(words[index - 1].text, "ar")
    return before in _SUBJECTS or before.startswith(("ال", "بال", "لل"))


class _Reading:
    """Denial over the runs of one proposition, read from left to right."""

    def __init__(self) -> None:
        self.is_denied = False
        self.outer = False  # the verb of denial itself, negated or not
        self.complement: bool | None = None  # denied so far inside its complement; None outside
        self.sign = False  # of this run

    def close(self) -> None:
        """The complement of a denial ends."""
        if self.complement is not None:
            self.is_denied = self.is_denied or self.outer != self.complement
        self.complement = None

    def turn(self) -> None:
        """One negator."""
        if self.complement is None:
            self.sign = not self.sign
        else:
            self.complement = not self.complement

    def deny(self) -> None:
        """A verb of denial; one inside another's complement is a negator there."""
        if self.complement is None:
            self.outer, self.complement, self.sign = not self.sign, False, False
        else:
            self.complement = not self.complement


def _is_denied(words: Sequence[Word], roles: dict[int, str], language: str) -> bool:
    lexicon = _lexicon(language)
    reading = _Reading()
    for run in segments(words, language, lexicon.words["subordinate"]):
        last = -1  # index of the last negator of this run
        has_not = language == "ru" and any(roles.get(i) == "not" and is_main for i, is_main in run)
        reading.sign = False
        for index, is_main in run:
            text, role = bare(words[index].text, language), roles.get(index)
            if text in lexicon.words["contrast"]:
                reading.close()
            is_except = language == "ar" and text == "الا" and "أ" not in words[index].printed
            if is_except and last >= 0 and index - last <= 12:
                reading.sign = False
            elif role == "deny" and is_main:
                reading.deny()
            elif role in ("not", "concord") and is_main:
                repeats = (role == "concord" and has_not) or _repeats(words, index, last, language)
                last, has_not = index, True
                if not repeats:
                    reading.turn()
        reading.is_denied = reading.is_denied or reading.sign
    reading.close()
    return reading.is_denied


def _repeats(words: Sequence[Word], index: int, last: int, language: str) -> bool:
    """A second negator that only continues the first: "neither … nor", لم ولن, لا … ولا."""
    if last < 0:
        return False
    if language == "ar":
        return words[index].text[0] == "و" and index - last <= 8
    return language == "en" and words[index].text == "nor"
