"""What one Arabic word is: a verb of the lexicon, a title, a name, a preposition with its noun."""

import re
from functools import lru_cache

import simplemma

from compare.language.fold import fold
from compare.language.verbs import Form, Lexicon, lexicon
from compare.names import read_phrase
from compare.names.given import is_given
from compare.split.attribution.arabic_words import (
    CONNECTORS,
    ENCLITICS,
    MARKS,
    OCCASIONS,
    PREFIXES,
    PREPOSITIONS,
    STOPS,
    THAT,
    TIMES,
    TO_WHOM,
)
from compare.split.attribution.tokens import Token, word_set


def lookup(table: Lexicon, words: list[str], at: int) -> tuple[int, tuple[Form, ...], str]:
    """The word with its conjunction, future prefix or object suffix taken off."""
    word = words[at]
    for prefix in PREFIXES:
        if prefix and not (word.startswith(prefix) and len(word) > len(prefix) + (1 if prefix == "و" else 2)):
            continue
        bare = [word[len(prefix) :], *words[at + 1 : at + 5]]
        size, forms = table.at(bare, 0)
        if size:
            return size, forms, prefix
    for prefix in ("", "و"):
        for suffix in ENCLITICS:
            if word.startswith(prefix) and word.endswith(suffix) and len(word) > len(prefix) + len(suffix) + 2:
                size, forms = table.at([word[len(prefix) : len(word) - len(suffix)]], 0)
                verbal = tuple(
                    f for f in forms if f.entry.kind in ("speech", "stance", "relay") and f.voice == "finite"
                )
                is_object_clause = at > 0 and words[at - 1] == "ما"
                verbal = tuple(f for f in verbal if f.entry.kind == "speech" or is_object_clause)
                if size and verbal:
                    return size, verbal, prefix or "+"
    return 0, (), ""


@lru_cache(maxsize=50_000)
def is_person(key: str) -> bool:
    """Whether one word is enough for the tables to know a person."""
    return bool(read_phrase(key, "ar").person)


def is_actor(token: Token, known: dict[str, frozenset[str]]) -> bool:
    """Whether a word can begin the name of a speaker: a title, a body, a source, a name, no dictionary word."""
    found = categories(token.key, known)
    if found:
        return bool(found - {"doc"})
    return is_place(token.key) or is_proper(token)


@lru_cache(maxsize=50_000)
def is_place(key: str) -> bool:
    """Whether the tables know a word by itself, or after و."""
    for form in (key, key[1:]) if key.startswith("و") and len(key) > 3 else (key,):
        phrase = read_phrase(form, "ar")
        if phrase.person or phrase.body:
            return True
    return False


@lru_cache(maxsize=20_000)
def is_explained(key: str) -> bool:
    """Whether the tables know a word as a place, body or adjective."""
    read = read_phrase(key, "ar")
    return bool((read.body or read.side) and not read.person)


def is_proper(token: Token) -> bool:
    """Whether a word is in no dictionary; plurals and abstract nouns of its making ("إحداثيات") are no names."""
    if token.key.endswith("يات") and not is_given(token.key):
        return False
    return token.kind == "word" and is_unknown(MARKS.sub("", token.text))


@lru_cache(maxsize=50_000)
def is_unknown(word: str) -> bool:
    """Whether a word, with and without clitics, is in no dictionary: most often a name."""
    if fold(word) in CONNECTORS:
        return True
    forms = [word]
    if word.startswith(("و", "ف")) and len(word) > 3:
        forms.append(word[1:])
    for form in list(forms):
        if form.startswith("ال") and len(form) > 4:
            forms.append(form[2:])
    return not any(_is_inflected(form) for form in forms)


_SUFFIXES = ("ه", "ها", "هم", "هما", "ا", "ين", "ون", "ات", "ة", "ية", "ته", "تها", "يها")


def _is_inflected(form: str) -> bool:
    """Whether a dictionary has the word, with or without one of its endings."""
    forms = [form]
    for ending in _SUFFIXES:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            stem = form[: -len(ending)]
            forms += [stem, stem + "ة"]
    return any(simplemma.is_known(one, "ar") for one in forms if len(one) > 1)


def is_adjective(word: str) -> bool:
    return word.endswith(("ي", "يه"))


_ELATIVES = word_set(
    "الأعلى العليا الأول الأولى الأكبر الكبرى الأسبق الأخرى الأوسط الأحمر الأبيض الأسود الأقصى الأدنى الأصغر الأقدم "
    "العام العامة الحر الحرة الخاص الخاصة الجديد الجديدة القوي الرسمي الحالي الدائم الثاني الثالث الوحيد الأم"
)
_NOUNS = word_set(
    "الحصيلة الجميع الجريمة القضية العملية الوثيقة الحقيقة الطريق الصفقة الشارع العالم القانون الجانب الحادث الحادثة "
    "الخارج الداخل الطائرة القافلة النتيجة الرواية المسؤولية المدينة السفينة الضربة المدنيين المواطنين السكان "
    "المبنى المسار المعركة المجتمع المعارك المساعدات المفاوضات المحادثات المخاوف المدن المجال المنطقة المناطق المطلوب "
    "المساعدة المعلومات المقاومة المعارضة المسلمين المؤمنين"
)
_FAIL = re.compile(r"ال\w\wي\wه?")  # الكبير, الشريفة
_FAAIL = re.compile(r"ال\wا\w\wه?")  # السابق, الراحلة


@lru_cache(maxsize=50_000)
def is_adjectival(word: str) -> bool:
    """Whether a definite word has the shape of an adjective or participle: "الروسية", "المتحدة", "السابق", "الأعلى".

    What has none ("الأطراف", "الحداد", "التفاهم") stands behind a finished phrase as the object of the verb.
    """
    if word in _NOUNS or word.endswith("اه"):
        return False
    if word.endswith(("ي", "يه", "يين", "يتين", "ييه")) or word in _ELATIVES:
        return True
    if word.startswith("الم") and len(word) > 5:
        return True
    return bool(_FAIL.fullmatch(word) or _FAAIL.fullmatch(word))


def is_joined(word: str) -> bool:
    return word.startswith("و") and len(word) > 4 and is_place(word)


def is_occasion(words: list[str], at: int) -> bool:
    return at < len(words) and (words[at] in OCCASIONS or words[at] in TIMES or words[at].startswith(("ختام", "مستهل")))


def stops(words: list[str], at: int, known: dict[str, frozenset[str]]) -> bool:
    word = words[at]
    if word in THAT or word in STOPS or word in TIMES or word in ("ل", "ب"):
        return True
    if word.startswith("و") and word not in known and (word[1:] in STOPS or word[1:] in THAT):
        return True
    if categories(word, known) or (is_place(word) and not is_person(word)):
        return False  # "مصر" is Egypt before it is "insisting"
    size, forms, prefix = lookup(lexicon("ar"), words, at)
    if size and prefix == "ف" and len(word) > 3 and not is_given(word) and any(f.voice == "finite" for f in forms):
        return True  # "أما الرئيس فوصف"
    return bool(size) and any(
        f.voice in ("finite", "participle") and f.entry.kind != "noun" and not f.entry.is_ambiguous for f in forms
    )


def categories(word: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    found = known.get(word) or (known.get(word[1:]) if word.startswith("و") else None)
    if not found and word.endswith("ا") and len(word) > 4:
        found = known.get(word[:-1])  # the accusative: "غير أن نوابا"
    if not found and word.endswith(_DUALS) and len(word) > 5:
        found = known.get(_singular(word))
    if not found and word.endswith(("ه", "ها", "هم")) and len(word) > 4:
        found = _possessed(word, known)
    return found or frozenset()


_DUALS = ("تان", "تين", "ان", "تا")


def _singular(word: str) -> str:
    """The singular of a dual: "البعثتان", "حكومتا", "المسؤولان"."""
    for ending in ("تان", "تين", "تا"):
        if word.endswith(ending):
            return word[: -len(ending)] + "ه"
    return word[:-2]


def _possessed(word: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Categories of a title or body with a pronoun: "نائبته", "وزارتها", "محاميهم"."""
    stem = next(word[: -len(end)] for end in ("ها", "هم", "ه") if word.endswith(end))
    for form in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
        found = known.get(form, frozenset())
        if found & {"title", "body", "source"} and not found & {"doc", "media", "medianame"}:
            return found
    return frozenset()


def is_prefixed(word: str, known: dict[str, frozenset[str]]) -> bool:
    """Whether ل or ب in front is a preposition, not part of a name (لافروف, بوتين)."""
    if word in known or len(word) < 4 or word[0] not in "لبك":
        return False
    rest = word[1:]
    if word.startswith(("لل", "بال", "كال", "وبال", "ولل")):
        return True
    if rest in TO_WHOM or rest in known or rest in OCCASIONS:
        return True
    if word[0] == "ك" or is_given(word) or simplemma.is_known(word, "ar") or is_place(word):
        return False
    return _is_noun(rest) or (len(rest) > 4 and _is_inflected(rest))


@lru_cache(maxsize=50_000)
def _is_noun(key: str) -> bool:
    """Whether a dictionary has a folded word as it may have been printed: "فكره" is "فكرة"."""
    return any(simplemma.is_known(form, "ar") for form in (key, key[:-1] + "ة" if key.endswith("ه") else key))


@lru_cache(maxsize=50_000)
def is_possessed(word: str) -> bool:
    """Whether a printed word is an ordinary noun with a pronoun: "استعداده", "ترحيبها", "بلادهم"."""
    if word.startswith(("ال", "وال")):
        return False
    if len(word) > 4 and word.endswith(("ته", "تها", "تهم")) and not is_given(fold(word)):
        return True
    for ending in ("ها", "هم", "هما", "ه", "نا"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        forms = (stem, stem[:-1] + "ة") if stem.endswith("ت") else (stem,)
        if fold(stem) == "بلاد" or any(simplemma.is_known(form, "ar") for form in forms):
            return True
    return False


def is_cue(words: list[str], at: int) -> bool:
    """Whether a word is a verb of the lexicon in any of its forms, or a preposition or conjunction."""
    if words[at] in PREPOSITIONS or words[at] in THAT or words[at] in TIMES:
        return True
    size, forms, _ = lookup(lexicon("ar"), words, at)
    return bool(size) and any(f.entry.kind != "noun" for f in forms)


def verbal(words: list[str], at: int) -> bool:
    size, forms, _ = lookup(lexicon("ar"), words, at)
    return bool(size) and any(f.voice == "finite" for f in forms)
