"""Arabic: the verb comes first, its subject follows up to the complementiser; or stands before, or is dropped."""

from collections.abc import Sequence
from dataclasses import replace

from compare.language.verbs import Form, lexicon
from compare.names.given import is_given
from compare.split.attribution.arabic_grammar import (
    is_cue,
    is_place,
    is_possessed,
    is_prefixed,
    lookup,
    stops,
    verbal,
)
from compare.split.attribution.arabic_phrases import antecedent, chunks, left_chunk, plain_chunk, right_chunk
from compare.split.attribution.arabic_sources import FROM_HIM, owned_noun, read_relay, read_source
from compare.split.attribution.arabic_verb import is_feminine_place, is_speech_verb, is_thing, takes_no_object
from compare.split.attribution.arabic_words import (
    HONORIFICS,
    OBJECTS,
    OWN_OFFICE,
    RELATIVES,
    THAT,
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
            owned = owned_noun(table, words, at) if not size else None
            if owned is not None:
                out.append(owned)
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
    if cue.is_after and words[cue.at - 1] == "كما" and any(o.reference == "named" and not o.is_after for o in out):
        cue = replace(cue, is_after=False)  # "نفت الوزارة …، كما أعلنت كييف": what stands before is the ministry's
    before = next((one for one in reversed(out) if one.reference == "named"), None)
    lemma = cue.form.entry.lemma
    if lemma in ("على لسان", "بلسان") and before is not None and before is out[-1] and cue.subject is not None:
        end = cue.subject.last
        if words[end - 1] in _IN_HIS_NAME or (words[end : end + 1] and words[end] in _IN_HIS_NAME):
            return  # "وصف غوتيريش القرار، على لسان المتحدث باسمه": he himself
        out[-1] = replace(before, subject=cue.subject)  # "أعلنت الوزارة، على لسان المتحدث باسمها فلان"
    elif lemma == "نسب" and before is not None and not _names_medium(words[cue.at + 1 : cue.last]):
        out.append(Cue(cue.at, cue.at + 1, cue.form, "same"))  # "رفع المكتب الحصيلة ونسب الرقم إلى اللجنة": the office
    else:
        out.append(cue)


_IN_HIS_NAME = word_set("باسمه باسمها باسمهم")


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
    if relay and _passes_on(words, last, relay[0]):
        return read_relay(tokens, words, at, last, relay[0])
    verbal = [form for form in verbal if form.entry.kind != "relay"]
    nouns = [form for form in forms if form.entry.kind == "noun"]
    if verbal and is_speech_verb(tokens, words, at, last, verbal[0], prefix):
        return _verb(tokens, words, at, last, verbal[0])
    if nouns:
        return _noun(tokens, words, at, last, nouns[0])
    adverbs = [form for form in forms if form.entry.kind == "adverb"]
    return Cue(at, last, adverbs[0], "none") if adverbs else None


def _passes_on(words: list[str], last: int, form: Form) -> bool:
    """Whether a verb of passing on names whom it quotes: "نقلت الوكالة عن", "نسب إلى", "نقل عنه قوله"."""
    after = words[last : last + 8]
    return "عن" in after or bool(set(after[:3]) & FROM_HIM) or (form.entry.lemma == "نسب" and "الي" in after)


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
            if subject is None and takes_no_object(form):
                subject = plain_chunk(tokens, words, start + 1)
            if subject is None:  # "لافروف نفسه كان قد استبعد"
                subject = left_chunk(tokens, words, start)
            if subject is not None:
                return Cue(at, last, form, "named", subject, False, form.gender, form.number)
            if words[start + 1].startswith("ال"):
                return None  # "كان الاتفاق قد حدد المهلة"
    if words[last : last + 1] and words[last] in HONORIFICS:
        return Cue(at, last + 1, form, "pronoun", None, False, "m")
    office = next((word for word in words[last : last + 1] if word in OWN_OFFICE), "")
    if office:
        return Cue(at, last + 1, form, "pronoun", None, False, OWN_OFFICE[office])
    left = left_chunk(tokens, words, at)
    right = right_chunk(tokens, words, last) or _after_addressee(tokens, words, last)
    if right is not None and (
        (words[right.first] in OBJECTS and (form.entry.lemma in ASKS | _TOLD or words[right.first] not in _PEERS))
        or _is_told(words, right, at, form)
        or (form.entry.lemma in ASKS and right.first == last and _is_object(words, right, form))
        or (right.first == last and is_feminine_place(words[last]) and form.gender == "m")
        or (right.first == last and _is_oblique(words[last]))
    ):
        right = None
    if left is None and right is None and takes_no_object(form):
        if is_thing(words, last):
            return None  # "تطرق اللقاء إلى": what speaks is no speaker
        right = plain_chunk(tokens, words, last)
    if left is None and right is None:
        left = antecedent(tokens, words, at) or _had_said(tokens, words, at)
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
    if before == "كما" and at > 2 and not set(words[last : last + 10]) & THAT:  # "…، كما قال الوزير"
        reference = "named" if subject is not None else "pronoun"
        return Cue(at, last, form, reference, subject, True, form.gender, form.number)
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


def _had_said(tokens: Sequence[Token], words: list[str], at: int) -> Span | None:
    """ "سبق للوزير أن حذر": he who had warned."""
    if not at or words[at - 1] not in THAT:
        return None
    start = next((n for n in range(at - 2, max(-1, at - 14), -1) if words[n] in _BEFORE), None)
    if start is None or not words[start + 1].startswith("ل"):
        return None
    return right_chunk(tokens, words, start + 1, until=at - 1, strip=True)


_BEFORE = word_set("سبق وسبق")


def _is_oblique(word: str) -> bool:
    """Whether a plural stands in a case no subject has: "وطمأن المحتجين"."""
    found = vocabulary("ar").get(word, frozenset())
    return word.endswith("ين") and "source" in found and "title" not in found


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
    is_urged = bool(follows) and not follows[0].startswith("ال") and follows[0] not in OBJECTS
    return form.entry.lemma in ("ناشد", "حث", "حض") and is_urged


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
    """ "مؤشرات توحي", "حشود هتفت": a noun that names nobody stands right before the verb."""
    known = vocabulary("ar")
    if at < 2 or tokens[at - 1].kind != "word" or tokens[at - 1].quoted or stops(words, at - 1, known):
        return False
    before = words[at - 1]
    if words[at - 2] in THAT and not is_prefixed(before, known):
        return True
    is_definite = before.startswith(("ال", "وال", "لل", "بال")) or is_place(before) or is_possessed(tokens[at - 1].text)
    is_adverb = tokens[at - 1].text.endswith(("اً", "ًا")) or before.endswith("ا") or before in _ADVERBS
    return not (is_definite or is_adverb or verbal(words, at - 1) or words[at].startswith(("و", "ف")))


_ADVERBS = word_set("ثم أيضا كذلك بعدئذ عندئذ حينئذ يومئذ آنذاك هنا هناك أمس اليوم غدا مجددا كما لكن بل حين وهو وهي")


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
