"""Arabic: the verb comes first, its subject follows up to the complementiser; or stands before, or is dropped."""

from collections.abc import Sequence
from dataclasses import replace

from compare.language.fold import fold
from compare.language.verbs import Form, lexicon
from compare.names.given import is_given
from compare.split.attribution.arabic_grammar import is_cue, is_prefixed, is_proper, lookup, stops, verbal
from compare.split.attribution.arabic_phrases import chunks, left_chunk, right_chunk
from compare.split.attribution.arabic_sources import read_relay, read_source
from compare.split.attribution.arabic_words import (
    COMPLEMENTS,
    OBJECTS,
    OPENERS,
    OWN_OFFICE,
    PREPOSITIONS,
    RELATIVES,
    THAT,
    TIMES,
)
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Cue, Reference, Span, vocabulary

__all__ = ["chunks", "find_cues", "is_cue", "is_prefixed"]


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Marks of attribution of one sentence, in order."""
    table = lexicon("ar")
    words = [token.key for token in tokens]
    out: list[Cue] = []
    at = 0
    while at < len(tokens):
        size = 0
        if tokens[at].kind == "word" and not tokens[at].quoted:
            size, forms, prefix = lookup(table, words, at)
            if size:
                cue = _cue(tokens, words, at, size, forms, prefix)
                if cue is not None:
                    _add(out, cue, words)
                else:
                    size = 1
        at += size or 1
    return out


def _add(out: list[Cue], cue: Cue, words: list[str]) -> None:
    """Append a cue, unless it only says more of the one before."""
    before = next((one for one in reversed(out) if one.reference == "named"), None)
    lemma = cue.form.entry.lemma
    if lemma == "على لسان" and before is not None and before is out[-1] and cue.subject is not None:
        out[-1] = replace(before, subject=cue.subject)  # "أعلنت الوزارة، على لسان المتحدث باسمها فلان"
    elif lemma == "نسب" and before is not None and not _names_medium(words[cue.at + 1 : cue.last]):
        out.append(Cue(cue.at, cue.at + 1, cue.form, "same"))  # "رفع المكتب الحصيلة ونسب الرقم إلى اللجنة": the office
    else:
        out.append(cue)


def _names_medium(words: list[str]) -> bool:
    known = vocabulary("ar")
    return any(known.get(word, frozenset()) & {"media", "medianame"} for word in words)


def _cue(
    tokens: Sequence[Token], words: list[str], at: int, size: int, forms: tuple[Form, ...], prefix: str
) -> Cue | None:
    last = at + size
    kinds = {form.entry.kind for form in forms}
    if "possessive" in kinds or "source" in kinds:
        return read_source(tokens, words, at, last, forms)
    verbal = [form for form in forms if form.entry.kind in ("speech", "stance", "relay")]
    relay = [form for form in verbal if form.entry.kind == "relay"]
    if relay and ("عن" in words[last : last + 8] or "الي" in words[last : last + 8]):
        return read_relay(tokens, words, at, last, relay[0])
    verbal = [form for form in verbal if form.entry.kind != "relay"]
    nouns = [form for form in forms if form.entry.kind == "noun"]
    if verbal and _is_verb(tokens, words, at, last, verbal[0], prefix):
        return _verb(tokens, words, at, last, verbal[0])
    if nouns:
        return _noun(tokens, words, at, last, nouns[0])
    adverbs = [form for form in forms if form.entry.kind == "adverb"]
    return Cue(at, last, adverbs[0], "none") if adverbs else None


def _is_verb(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form, prefix: str) -> bool:
    before = words[at - 1] if at else ""
    follows = words[last] if last < len(words) else ""
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
            and (at == 0 or before in ',،"”»' or follows in THAT or follows in ':"«“')
        )
    is_what = before == "ما" and at > 1 and words[at - 2] in word_set("وهو هو وهي هي وهذا")
    if before in word_set("لم ما عما مما التي الذي الذين بما") and not is_what and form.entry.kind != "speech":
        return False
    if (
        before.removeprefix("و") in word_set("لم عما") or "\u064f" in tokens[at].text[1:3]
    ):  # a damma on the first letter: passive
        return False
    if fold(form.entry.lemma) == "بين" and not _makes_clear(tokens, words, at, last):
        return False
    if words[at].removeprefix("و") == "طلب" and follows in ("عدم", "منه", "منها"):
        return False  # "مسؤول طلب عدم ذكر اسمه"
    if form.entry.needs and not set(words[last : last + 14]) & {fold(word) for word in form.entry.needs}:
        return False
    if not form.entry.is_ambiguous:
        return not (
            before
            in PREPOSITIONS
            - word_set(
                "قد لا لم لن كما حيث بينما فيما كان كانت الذي التي الذين هو هي لكن ثم عندما حين بعدما لقد ما حتى "
                "هذا وهو وهي أيضا ايضا كذلك سابقا مؤخرا ذلك"
            )
            and not prefix
        )
    is_marked = (
        prefix.startswith(("و", "ف", "س"))
        or tokens[at].text.endswith(("ت", "وا"))
        or (words[at].startswith(("ي", "ت")) and not fold(form.entry.lemma).startswith(("ي", "ت")))
    )
    if not is_marked and not (at == 0 or before in ',،.؛:"»”-–(' or before in OPENERS):
        if before in PREPOSITIONS or before[1:] in PREPOSITIONS or before in THAT:
            return False
        if not (follows in THAT or follows in ':"' or before in TIMES or (is_proper(tokens[at - 1]) and at > 1)):
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


def _verb(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form) -> Cue | None:
    if form.voice == "participle":
        return Cue(at, last, form, "same", None, False, form.gender, form.number)
    before = words[at - 1] if at else ""
    subject: Span | None = None
    if before in ("قد", "وقد"):
        start = at - 2
        while start >= 0 and words[start] not in word_set("كان وكان كانت وكانت") and at - start < 26:
            start -= 1
        if start >= 0 and words[start] in word_set("كان وكان كانت وكانت") and start + 1 < at - 1:
            subject = right_chunk(tokens, words, start + 1, until=at - 1)
            if subject is not None:
                return Cue(at, last, form, "named", subject, False, form.gender, form.number)
    office = next((word for word in words[last : last + 1] if word in OWN_OFFICE), "")
    if office:
        return Cue(at, last + 1, form, "pronoun", None, False, OWN_OFFICE[office])
    left = left_chunk(tokens, words, at)
    right = right_chunk(tokens, words, last) or _after_addressee(tokens, words, last)
    if right is not None and (
        (words[right.first] in OBJECTS and (form.entry.lemma in ASKS | _TOLD or words[right.first] not in _PEERS))
        or _is_told(words, right, at, form)
        or (form.entry.lemma in ASKS and right.first == last and _is_object(words, right, form))
    ):
        right = None
    subject = left or right
    reference: Reference = "named" if subject is not None else "dropped"
    if subject is None and (
        (before in RELATIVES and form.entry.kind != "speech")
        or (left is None and _has_other_subject(tokens, words, at))
    ):
        return None
    is_after = (
        subject is not None and subject.first >= last and _ends(words, subject.last) and at > 3 and before in ',،"»”'
    )
    return Cue(at, last, form, reference, subject, is_after, form.gender, form.number)


def _is_told(words: list[str], right: Span, at: int, form: Form) -> bool:
    """Whether the only phrase after the verb is who was spoken to: "إنه أنذر بلينكن", "وأبلغ بلينكن أنه"."""
    if at and words[at - 1] in _WITH_PRONOUN:
        return True
    is_continued = words[at].startswith(("و", "ف")) and words[right.last : right.last + 1] != []
    return form.entry.lemma in ("أبلغ", "أخبر", "طمأن") and is_continued and words[right.last] in THAT


_TOLD = frozenset(["أخبر", "طمأن", "أطلع", "سأل", "توجه", "التقى"])
_PEERS = word_set("نظيره نظيرها نظيرته نظيرهم")
"""Counterparts are the subject of a verb that takes no person as its object."""


def _is_object(words: list[str], right: Span, form: Form) -> bool:
    """Whom one asks or blames, where the verb has no subject of its own: "ودعت السكان إلى", "ويطالب السلطات بـ".

    A verb agrees in gender with a subject that stands right after it; an oblique plural is no subject at all.
    """
    lead = words[right.first]
    if lead.endswith("ين") and lead in vocabulary("ar"):
        return True
    is_feminine = lead.endswith(("ه", "ات")) and not is_given(lead)
    if form.gender == "m" and is_feminine and vocabulary("ar").get(lead, frozenset()) & {"body", "source"}:
        return True
    if form.gender == "f" and lead in _MEN:
        return True
    follows = words[right.last : right.last + 1]
    return form.entry.lemma in ("ناشد", "حث") and bool(follows) and not follows[0].startswith("ال")


ASKS = frozenset(
    ["دعا", "طالب", "ناشد", "حث", "اتهم", "حمل", "حذر", "أمر", "هنأ", "شكر", "انتقد", "أدان", "أبلغ", "وجه", "كلف"]
)
"""Verbs that take the person asked, blamed or thanked as their object."""
_MEN = word_set("السكان الناس المواطنون الأهالي المسؤولون الجميع الأطراف العالم")


def _after_addressee(tokens: Sequence[Token], words: list[str], at: int) -> Span | None:
    """The subject behind the one spoken to: "قال لرويترز مسؤول ليبي إن"."""
    known = vocabulary("ar")
    if at >= len(words) or not (words[at] == "ل" or (words[at].startswith("ل") and is_prefixed(words[at], known))):
        return None
    for place in range(at + 1, min(at + 7, len(words))):
        if words[place] in THAT or words[place] in "،,.:":
            return None
        found = known.get(words[place], frozenset())
        if found & {"title", "source"} and not found & {"media", "medianame"}:
            return right_chunk(tokens, words, place)
    return None


_WITH_PRONOUN = word_set("أنه إنه أنها إنها أنهم إنهم بأنه بأنها بأنهم لأنه لأنها")


def _ends(words: list[str], at: int) -> bool:
    return at >= len(words) or words[at] in ".!؟"


def _has_other_subject(tokens: Sequence[Token], words: list[str], at: int) -> bool:
    """ "مؤشرات توحي": a noun that names nobody stands right before the verb, after a conjunction."""
    if at < 2 or tokens[at - 1].kind != "word" or stops(words, at - 1, vocabulary("ar")):
        return False
    return words[at - 2] in THAT and not is_prefixed(words[at - 1], vocabulary("ar"))


def _leading(tokens: Sequence[Token], words: list[str], at: int) -> Span | None:
    """The subject between a verb the lexicon lacks and "by saying": "اكتفى البيت الأبيض بالقول إن"."""
    for start in range(at - 1, max(-1, at - 10), -1):
        if tokens[start].kind != "word" or words[start] in THAT:
            return None
        span = right_chunk(tokens, words, start + 1, until=at)
        if span is not None and span.last == at and (start == 0 or tokens[start - 1].kind == "mark"):
            return span
    return None


def _noun(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form) -> Cue | None:
    """ "قول بلينكن إنه", "في أحدث حصيلة لوزارة": a noun of speech, its owner, and what is said."""
    if words[at].startswith("بال"):
        subject = _leading(tokens, words, at)
        return Cue(at, last, form, "named" if subject else "dropped", subject)
    subject = right_chunk(tokens, words, last, strip=True)
    if subject is None:
        return None
    after = words[subject.last : subject.last + 8]
    that = next((n for n, word in enumerate(after[:6]) if word in THAT), None)
    if (
        that is not None
        and not any(verbal(words, subject.last + n) for n in range(that))
        and form.entry.lemma not in ("بيان", "تقرير", "رسالة", "خطاب", "كلمة", "حديث", "مقابلة")
    ):
        return Cue(at, last, form, "named", subject, False)
    is_count = form.entry.lemma in ("حصيلة", "بيانات", "إحصائية")
    if is_count and words[last : last + 1] and words[last].startswith("ل") and at <= 3:
        return Cue(at, last, form, "named", subject, False)
    return None
