"""Whether an Arabic word that looks like a verb of attribution is one where it stands."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from compare.language.fold import fold
from compare.language.verbs import Form
from compare.split.attribution.arabic_grammar import is_person, is_place, is_proper
from compare.split.attribution.arabic_words import COMPLEMENTS, LEADS, OPENERS, PREPOSITIONS, THAT, TIMES
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import vocabulary

_PERFECT_MARKS = word_set("قد وقد فقد لقد ولقد")
_TEN = word_set("عشر عشرة")
_AMOUNTS = word_set(
    "عدد عددهم عددها حجم قيمة مساحة نسبة طول ارتفاع عرض عمر متوسط إجمالي مجموع معدل سعر كلفة تكلفة وزن سعة السعة "
    "المسافة المساحة القيمة العدد التكلفة الكلفة حصة حصيلة درجة سرعة ثمن حده حدها ذروته ذروتها نحو حوالي أكثر"
)
_HAPPENED = word_set("تقرر تبين")  # "it was decided", "it turned out", not "she decides"
_IMPERSONAL = word_set(
    "يذكر ويذكر يشار ويشار يلاحظ ويلاحظ يعتقد ويعتقد يتوقع ويتوقع يرجح ويرجح ينتظر وينتظر يقال ويقال يخشى ويخشى "
    "يتبين ويتبين اتضح واتضح يبدو ويبدو ثبت وثبت "
    "يقدر ويقدر يفترض ويفترض يزعم ويزعم"
)
"""Passives of nobody in particular at the head of a sentence: "يذكر أن", "وتقرر أن"."""


_BEFORE = word_set("سبق وسبق")
_SAYING = word_set("القول اعتبار الاعتقاد")


def _is_name(token: Token) -> bool:
    """Whether a place or person stands before: "وفي واشنطن تحدث الوزير", "كان بوتين كتب"."""
    return is_proper(token) or is_place(token.key)


def _is_other_word(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form) -> bool:
    """Whether the letters are those of another word: "قبل" before, "اثني عشر" twelve, "آبي" Abiy, "زعماء" leaders."""
    lemma, text = form.entry.lemma, tokens[at].text
    before = words[at - 1] if at else ""
    follows = words[last] if last < len(words) else ""
    if follows in _TEN or (text.endswith("ء") and not lemma.endswith("ء")):
        return True
    if form.voice == "finite" and (text.endswith(("اً", "ًا")) or text.lstrip("وفبلك").startswith("إ")):
        return True  # "حياً" alive, "إجابته" his answer
    if lemma == "قبل" and words[at] in ("قبل", "وقبل"):
        return before not in _PERFECT_MARKS
    if not form.is_past and words[at].removeprefix("و") in _HAPPENED:
        return True
    if text.startswith(("آ", "وآ")) and not lemma.startswith("آ"):
        return True
    if lemma == "ذهب":  # "ذهب الباحث إلى أن": held, not went
        return not any(x in ("الي", "حد") and y in THAT | _SAYING for x, y in pairwise(words[last : last + 16]))
    if lemma == "أبلغ" and not form.is_past:
        return follows in _AMOUNTS or not set(words[last : last + 8]) & THAT
    return False


def _has_needed(window: list[str], form: Form) -> bool:
    """Whether one of the words a verb needs follows; the preposition ب stands joined to its noun."""
    needs = {fold(word) for word in form.entry.needs}
    return bool(set(window) & needs) or ("ب" in needs and any(w.startswith("ب") and len(w) > 3 for w in window))


_DENIES_BY_NOT = frozenset(["استبعد", "مانع", "نفى", "أنكر", "اعترض", "عارض"])
_NO_OBJECT = frozenset(
    [
        "قال", "أشار", "لفت", "نوه", "تحدث", "أعرب", "عبر", "شدد", "صرح", "أفاد", "أردف", "استطرد", "علق", "رد", "أجاب",
        "تساءل", "جزم", "ألمح", "لمح", "تعهد", "ندد", "رحب", "أشاد", "شكا", "اشتكى", "اعترف", "تطرق", "أثنى", "تمسك",
        "غرد", "هتف", "صاح", "احتج", "اعترض", "سخر", "تحفظ", "راهن", "شكك", "لوح", "توعد",
    ]
)  # fmt: skip
"""Verbs whose object needs a preposition or a clause: a bare noun behind them is their subject, whatever it is."""
_THINGS = word_set(
    "اللقاء الاجتماع المباحثات المحادثات الاتصال القرار الاتفاق النص الدستور القانون المشروع المادة الاتفاقية الخطوة "
    "الحديث النقاش المؤتمر المعاهدة المبادرة الخطة المقترح العرض الوضع الأمر"
)
_MASCULINE_PLACES = word_set("لبنان العراق المغرب السودان الأردن اليمن الكرملين الفاتيكان الصومال تشاد حزب")


def takes_no_object(form: Form) -> bool:
    return form.voice == "finite" and form.entry.lemma in _NO_OBJECT


def is_thing(words: list[str], at: int) -> bool:
    return at < len(words) and words[at] in _THINGS


@lru_cache(maxsize=20_000)
def is_feminine_place(word: str) -> bool:
    """Whether a word is a city or country, which are feminine but for a few: no subject of "شكر" right after it."""
    return is_place(word) and not is_person(word) and word not in _MASCULINE_PLACES and not word.startswith(("ال", "و"))


def _is_accusative(token: Token) -> bool:
    """Whether a participle is marked as the circumstance of another deed: "خاطب مواطنيه داعياً إلى"."""
    return token.text.endswith(("اً", "ًا", "ةً")) and token.key != "مجددا"  # most often "again"


def _is_impersonal(words: list[str], at: int, follows: str) -> bool:
    opens = at == 0 or words[at - 1] in ",،.؛-–" or (at == 1 and words[0] == "و")
    return opens and words[at] in _IMPERSONAL and (follows in THAT or follows in ("الي", "على", "علي"))


def is_speech_verb(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form, prefix: str) -> bool:
    """Whether a word that may be a noun, a preposition or another verb too speaks here."""
    before = words[at - 1] if at else ""
    follows = words[last] if last < len(words) else ""
    if _is_other_word(tokens, words, at, last, form) or _is_impersonal(words, at, follows):
        return False
    if form.voice == "participle":
        is_accusative = tokens[at].text.rstrip("،").endswith(("ا", "اً", "ًا", "ة", "ةً", "ين", "ان", "ً"))
        if words[at].startswith("ال") or before in PREPOSITIONS - word_set("قد لكن"):
            return False
        known = vocabulary("ar")
        if known.get(words[at], frozenset()) & {"title", "source"}:
            return False
        return (
            is_accusative
            and (
                follows in THAT
                or follows in ("عن", "الي", "علي", ":", '"', "«", "“", "من", "ب")
                or follows.startswith(("ب", "ل"))
                or before in ",\u060c"
                or at == 0
                or before in ("",)
            )
            and (at == 0 or before in ',،"”»' or follows in THAT or follows in ':"«“' or _is_accusative(tokens[at]))
        )
    is_what = before == "ما" and at > 1 and words[at - 2] in word_set("وهو هو وهي هي وهذا")
    if before in word_set("لم ما عما مما التي الذي الذين بما") and not is_what and form.entry.kind != "speech":
        return False
    if before in ("لم", "ولم", "فلم") and form.entry.lemma in _DENIES_BY_NOT:
        return True  # "لم يستبعد", "لم تمانع": a position of theirs
    if (
        before.removeprefix("و") in word_set("لم عما") or "\u064f" in tokens[at].text[1:3]
    ):  # a damma on the first letter: passive
        return False
    if fold(form.entry.lemma) == "بين" and not _makes_clear(tokens, words, at, last):
        return False
    if words[at].removeprefix("و") == "طلب" and follows in ("عدم", "منه", "منها"):
        return False  # "مسؤول طلب عدم ذكر اسمه"
    if form.entry.needs and not _has_needed(words[last : last + 14], form):
        return False
    if not form.entry.is_ambiguous:
        return not (
            before
            in PREPOSITIONS
            - word_set(
                "قد لا لم لن كما حيث بينما فيما كان كانت الذي التي الذين هو هي لكن ثم عندما حين بعدما لقد ما حتى "
                "هذا وهو وهي أيضا ايضا كذلك سابقا مؤخرا ذلك له لها لهم فيه فيها به بها عليه عليها إليه إليها منه منها "
                "معه معها عنه عنها هنا هناك وسط قرب تجاه"
            )
            and not prefix
        )
    is_marked = (
        prefix.startswith(("و", "ف", "س"))
        or tokens[at].text.endswith(("ت", "وا"))
        or (words[at].startswith(("ي", "ت")) and not fold(form.entry.lemma).startswith(("ي", "ت")))
        or (words[at].startswith("ي") and not form.is_past)
    )
    is_earlier = before in THAT and bool(_BEFORE & set(words[max(0, at - 14) : at]))  # "سبق له أن حذر"
    if (
        not is_marked
        and not is_earlier
        and not (at == 0 or before in ',،.؛:"»”-–(' or before in OPENERS or before in LEADS)
    ):
        if before in PREPOSITIONS or before[1:] in PREPOSITIONS or before in THAT:
            return False
        if not (follows in THAT or follows in ':"' or before in TIMES or (at > 1 and _is_name(tokens[at - 1]))):
            return False
    window = words[last : last + 16]
    return (
        bool(COMPLEMENTS & set(window))
        or any(w.startswith("با") or (w.startswith("ب") and len(w) > 4) for w in window[:6])
        or form.entry.kind == "stance"
    )


def _makes_clear(tokens: Sequence[Token], words: list[str], at: int, last: int) -> bool:
    """ "وبين الصندوق أن", "وبيّن": the verb, not the preposition "between"."""
    is_marked = "\u0651" in tokens[at].text
    opens = at == 0 and words[at].startswith("و")
    that = next((n for n in range(last, min(last + 8, len(words))) if words[n] in THAT), None)
    return is_marked or (opens and that is not None and not any(w.startswith("و") for w in words[last:that]))
