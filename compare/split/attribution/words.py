"""Words that name speakers without a name (`data/titles.csv`), and the shapes the language modules hand over."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from compare.language.fold import fold
from compare.language.verbs import Form
from compare.split.attribution.tokens import Token

TABLE = Path(__file__).resolve().parent.parent.parent.parent / "data" / "titles.csv"
Reference = Literal["named", "pronoun", "dropped", "same", "text", "both", "none"]
"""Who the subject is: a phrase; a pronoun; nobody printed (the last speaker); the subject of the clause before
("and added"); a document ("the statement said"); both people talked of; nobody who could speak."""


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens [first, last) of one sentence."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cue:
    """One mark of attribution in a sentence."""

    at: int  # token of its first word
    last: int  # token after its last word
    form: Form
    reference: Reference
    subject: Span | None = None
    is_after: bool = False  # stands after or amid the words it attributes ("…, he said")
    gender: str = ""
    number: str = ""

    @property
    def kind(self) -> str:
        return self.form.entry.kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens and cues of the pieces that share a sentence."""

    text: str  # of the whole report
    language: str
    tokens: Sequence[Token]
    cues: tuple[Cue, ...] = ()


@cache
def vocabulary(language: str) -> dict[str, frozenset[str]]:
    """Folded word → its categories: title, body, source, doc, media, medianame."""
    found: dict[str, set[str]] = {}
    for row in _rows():
        if row["language"] == language:
            found.setdefault(fold(row["word"]), set()).add(row["category"])
    if language == "ar":
        for word, categories in list(found.items()):
            for form in _arabic_forms(word, categories):
                found.setdefault(form, set()).update(categories - {"title"} if form[-2:] in _PLURALS else categories)
                if form[-2:] in _PLURALS and "title" in categories:
                    found[form].add("source")
    return {word: frozenset(categories) for word, categories in found.items()}


_PLURALS = ("ون", "ين")


def _arabic_forms(word: str, categories: set[str]) -> list[str]:
    """Forms a row stands for beside its own: with the article, and of a title the feminine and the sound plural."""
    if categories & {"doc", "media", "medianame"} or len(word) < 4:
        return []
    bare = word[2:] if word.startswith("ال") and len(word) > 5 else word
    if len(bare) < 4:
        return []
    takes_endings = "title" in categories and bare[-1] not in "هاي" and bare[-2:] not in _PLURALS
    endings = ("", "ه", *_PLURALS) if takes_endings else ("",)
    forms = [article + bare + ending for article in ("", "ال") for ending in endings]
    if "source" in categories and bare.endswith("ون"):
        forms += [article + bare[:-2] + "ين" for article in ("", "ال")]
    return forms


@cache
def english_of(language: str, category: str = "") -> dict[str, str]:
    """Folded word for a plain source, or of one category, → English ("شهود" → "witnesses")."""
    return {
        fold(row["word"]): row["english"]
        for row in _rows()
        if row["language"] == language and row["english"] and category in ("", row["category"])
    }


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
