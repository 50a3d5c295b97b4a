"""Words of attribution per language, from `data/verbs.csv`: verbs, nouns, prepositions, adverbs, with act and distance.

A row has a lemma and, where they are not regular, further forms. English verbs are inflected here, Arabic verbs get
the endings of person, gender and number (folded, so that hamza seats and marks do not count), Russian words are looked
up by the lemma pymorphy3 gives; those with further forms are short adjectives, found as printed.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from compare.errors import DataError
from compare.language.fold import fold
from compare.language.lemma import lemma
from compare.model import Act, Distance

TABLE = Path(__file__).resolve().parent.parent.parent / "data" / "verbs.csv"
CueKind = Literal["speech", "stance", "relay", "source", "possessive", "noun", "adverb"]
"""speech: what follows (or precedes) is said; stance: reports a position ("wants", "condemns"), covers its clause only;
relay: a medium passes words on; source: a preposition before the speaker; possessive: the same with a pronoun inside;
noun: a noun of speech; adverb: distance only."""
Voice = Literal["finite", "participle", "other"]
_COLUMNS = ("language", "lemma", "forms", "kind", "act", "distance", "note")
_VERBAL = ("speech", "stance", "relay")


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase of attribution."""

    lemma: str
    kind: CueKind
    act: Act
    distance: Distance
    is_ambiguous: bool  # also another part of speech: counts only where the grammar asks for a verb
    needs: tuple[str, ...] = ()  # words one of which must follow


@dataclass(frozen=True, slots=True)
class Form:
    """A form of an entry as it stands in a text."""

    entry: Entry
    voice: Voice = "other"
    gender: str = ""  # m, f or empty
    number: str = ""  # s, p or empty
    is_past: bool = True


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms of one language under their first word; the rest of a phrase beside them."""

    forms: dict[str, tuple[tuple[tuple[str, ...], Form], ...]]

    def at(self, keys: list[str], place: int) -> tuple[int, tuple[Form, ...]]:
        """Words matched at a place (longest first) and their forms; (0, ()) when none matches."""
        best = 0
        found: list[Form] = []
        for rest, form in self.forms.get(keys[place], ()):
            size = 1 + len(rest)
            if size >= best and tuple(keys[place + 1 : place + size]) == rest:
                if size > best:
                    best, found = size, []
                found.append(form)
        return best, tuple(found)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of ar, en or ru; empty for any other language."""
    forms: dict[str, list[tuple[tuple[str, ...], Form]]] = {}
    for entry, extra in _entries(TABLE).get(language, ()):
        for words, form in _inflect(language, entry, extra):
            pair = (tuple(words[1:]), form)
            slot = forms.setdefault(words[0], [])
            if pair not in slot:
                slot.append(pair)
    return Lexicon({key: tuple(value) for key, value in forms.items()})


@cache
def _entries(path: Path) -> dict[str, list[tuple[Entry, tuple[str, ...]]]]:
    out: dict[str, list[tuple[Entry, tuple[str, ...]]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if tuple(reader.fieldnames or ()) != _COLUMNS:
            raise DataError(
                f"{path.name} has columns {reader.fieldnames}", fix=f"Its first line must be {','.join(_COLUMNS)}"
            )
        for number, row in enumerate(reader, 2):
            kind, act, distance = row["kind"], row["act"], row["distance"]
            for value, allowed in ((kind, get_args(CueKind)), (act, get_args(Act)), (distance, get_args(Distance))):
                if value not in allowed:
                    raise DataError(
                        f"{value!r} is not known", where=f"{path.name}, row {number}", fix=f"Use one of {allowed}"
                    )
            if not row["lemma"].strip():
                raise DataError("the lemma is empty", where=f"{path.name}, row {number}", fix="Fill it or drop the row")
            note, _, needs = row["note"].partition(":")
            entry = Entry(
                row["lemma"], cast(CueKind, kind), cast(Act, act), cast(Distance, distance), note == "ambiguous",
                tuple(needs.split("|")) if needs else (),
            )  # fmt: skip
            forms = tuple(form for form in row["forms"].split("|") if form)
            out.setdefault(row["language"], []).append((entry, forms))
    return out


def _inflect(language: str, entry: Entry, extra: tuple[str, ...]) -> list[tuple[list[str], Form]]:
    if language == "en" and entry.kind in _VERBAL:
        return _english(entry, extra)
    if language == "ar" and entry.kind in _VERBAL:
        return _arabic(entry, extra)
    if language == "ru" and extra:  # short adjectives, as printed: "убежден", "убеждена"
        return [([fold(form)], Form(entry)) for form in (entry.lemma, *extra)]
    if language == "ru" and entry.kind in (*_VERBAL, "noun"):
        words = [lemma(word, "ru") for word in entry.lemma.split()]
        return [(words, Form(entry))]
    return [(fold(entry.lemma).replace("-", " ").split(), Form(entry))]


def _english(entry: Entry, extra: tuple[str, ...]) -> list[tuple[list[str], Form]]:
    """Base, third person, past and -ing of the first word."""
    out = []
    first, *rest = entry.lemma.split()
    made = {first: "base", _add(first, "s"): "finite", _add(first, "ing"): "participle"}
    if first in _IRREGULAR:
        made |= dict.fromkeys(_IRREGULAR[first].split(), "finite")
    else:
        made[_add(first, "ed")] = "finite"
    for word, voice in made.items():
        out.append(
            ([word, *rest], Form(entry, "participle" if voice == "participle" else "finite", is_past="ed" in word))
        )
    for form in extra:
        words = form.split()
        out.append((words, Form(entry, "participle" if words[0].endswith("ing") else "finite")))
    return out


def _add(word: str, ending: str) -> str:
    """A regular English ending.

    >>> _add("deny", "ed"), _add("urge", "ing"), _add("press", "s")
    ('denied', 'urging', 'presses')
    """
    if word.endswith("y") and word[-2:-1] not in "aeou" and ending != "ing":
        return word[:-1] + ("ies" if ending == "s" else "ied")
    if ending == "s" and word.endswith(("s", "sh", "ch", "x")):
        return word + "es"
    if word.endswith("ee") and ending == "ed":
        return word + "d"
    if word.endswith("e") and ending != "s" and not word.endswith("ee"):
        return word[:-1] + ending
    if ending != "s" and word in _DOUBLED:
        return word + word[-1] + ending
    return word + ending


_IRREGULAR = {
    "be": "is are was were been",
    "break": "broke broken",
    "bring": "brought",
    "cast": "cast",
    "come": "came",
    "draw": "drew drawn",
    "feel": "felt",
    "find": "found",
    "give": "gave given",
    "have": "has had",
    "hold": "held",
    "lay": "laid",
    "let": "let",
    "make": "made",
    "pay": "paid",
    "put": "put",
    "read": "read",
    "send": "sent",
    "set": "set",
    "shoot": "shot",
    "speak": "spoke spoken",
    "strike": "struck",
    "take": "took taken",
    "think": "thought",
    "throw": "threw thrown",
    "write": "wrote written",
    "see": "saw seen",
    "bet": "bet",
    "beseech": "besought",
    "hit": "hit",
    "say": "said",
    "tell": "told",
    "swear": "swore sworn",
    "go": "went gone",
    "stick": "stuck",
    "keep": "kept",
}
"""Past forms of verbs that phrases of the table begin with."""

_DOUBLED = frozenset(
    [
        "commit",
        "admit",
        "slam",
        "brag",
        "quip",
        "regret",
        "refer",
        "sum",
        "signal",
        "dub",
        "beg",
        "snap",
        "extol",
        "bet",
    ]
)


def _arabic(entry: Entry, extra: tuple[str, ...]) -> list[tuple[list[str], Form]]:
    """Perfect, imperfect and active participle with their endings, folded."""
    out: list[tuple[list[str], Form]] = []
    first, *rest = entry.lemma.split()
    tail = [fold(word) for word in rest]

    def put(word: str, voice: Voice, gender: str, number: str, *, is_past: bool = True) -> None:
        out.append(([fold(word), *tail], Form(entry, voice, gender, number, is_past)))

    stem = first[:-1] if first[-1] in "ىا" else first
    for ending, gender, number in (("ت", "f", "s"), ("وا", "m", "p"), ("تا", "f", "p")):
        put(stem + ending, "finite", gender, number)
    put(first, "finite", "m", "s")
    if not entry.is_ambiguous:  # "ردا", "ذكرا" are nouns far more often than duals
        put((first[:-1] + "ي" if first[-1] == "ى" else first) + "ا", "finite", "m", "p")
    for form in extra:
        if form.startswith("ي"):
            put(form, "finite", "m", "s", is_past=False)
            put("ت" + form[1:], "finite", "f", "s", is_past=False)
            root = form[:-1] if form[-1] in "يوى" else form
            put(root + "ون", "finite", "m", "p", is_past=False)
            put(form + "ان", "finite", "m", "p", is_past=False)
        else:
            root = form[:-1] if form[-1] == "ي" else form
            for ending, gender, number in (("", "m", "s"), ("ا", "m", "s"), ("ين", "m", "p"), ("ون", "m", "p")):
                put((form if not ending or ending == "ا" else root) + ending, "participle", gender, number)
            put(form + "ة", "participle", "f", "s")
    return out
