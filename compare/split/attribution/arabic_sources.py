"""Arabic prepositions and verbs of passing on, before the speaker: "بحسب …", "نقلت … عن …"."""

from collections.abc import Sequence

from compare.language.verbs import Form, Lexicon, lexicon
from compare.split.attribution.arabic_extent import extent
from compare.split.attribution.arabic_grammar import categories, lookup
from compare.split.attribution.arabic_phrases import right_chunk
from compare.split.attribution.arabic_words import THAT
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Cue, vocabulary


def read_source(tokens: Sequence[Token], words: list[str], at: int, last: int, forms: tuple[Form, ...]) -> Cue | None:
    form = forms[0]
    is_after = at > 0 and not (at == 1 and words[0] in ("و", ","))
    if form.entry.kind == "possessive":
        key = words[last - 1]
        return Cue(at, last, form, "pronoun", None, is_after, "f" if key.endswith("ها") else "m")
    nxt = words[last] if last < len(words) else ""
    if nxt == "ما":
        last += 1
        nxt = words[last] if last < len(words) else ""
    table = lexicon("ar")
    if nxt:  # "وفق ما نقلته تاس عن", "على ما أفادت به لجنة"
        size, inner, _ = lookup(table, words, last)
        verbal = [f for f in inner if f.entry.kind in ("speech", "stance", "relay") and f.voice == "finite"]
        if size and verbal and words[last - 1] in ("ما", *word_set("على حسبما")):
            after = last + size
            if verbal[-1].entry.kind == "relay" or any(f.entry.kind == "relay" for f in verbal):
                relayed = read_relay(tokens, words, at, after, next(f for f in verbal if f.entry.kind == "relay"))
                if relayed is not None and relayed.subject is not None:
                    return Cue(at, relayed.last, relayed.form, "named", relayed.subject, is_after)
            if after < len(words) and words[after] in word_set("به بها عنه إليه"):
                after += 1
            subject = right_chunk(tokens, words, after)
            return Cue(at, after, verbal[0], "named" if subject else "dropped", subject, is_after, verbal[0].gender)
        if words[last - 1] == "ما" or (form.entry.lemma == "على ما"):
            return None
    start = last
    while start < len(words) and words[start] in ("ل", '"', "«"):
        start += 1
    known = vocabulary("ar")
    if start < len(words) and "doc" in (
        categories(words[start], known) | categories(words[start].removeprefix("ل"), known)
    ):
        return _document(tokens, words, at, start, form, is_after)
    subject = right_chunk(tokens, words, start, strip=True)
    if subject is None:
        return None
    return Cue(at, last, form, "named", subject, is_after)


_RULES = word_set("قانون القانون دستور الدستور خطة الخطة جدول الجدول اتفاق الاتفاق اتفاقية معاهدة آخر أحدث")


def _document(tokens: Sequence[Token], words: list[str], at: int, start: int, form: Form, is_after: bool) -> Cue | None:
    """ "بحسب بيان لوزارة الصحة", "جاء في البيان": the body behind a document, or the last one that spoke."""
    if words[start] in _RULES and form.entry.lemma not in ("جاء في", "ورد في"):
        return None  # "وفق القانون الدولي": in keeping with it
    known = vocabulary("ar")
    for place in range(start + 1, min(start + 4, len(words))):
        word = words[place]
        size, forms, _ = lookup(lexicon("ar"), words, place)
        if size and word.endswith(("ه", "ها")) and any(f.voice == "finite" for f in forms):
            subject = right_chunk(tokens, words, place + 1)  # "وفق حصيلة أعلنتها الشرطة"
            return Cue(at, place + 1, form, "named", subject, is_after) if subject else None
        if word in ("عن", "من") or categories(word, known) & {"title", "body", "source"}:
            subject = right_chunk(tokens, words, place + (word in ("عن", "من")), strip=True)
            return Cue(at, start + 1, form, "named", subject, is_after) if subject else None
        if word.startswith("ل") and known.get(word[1:], known.get("ال" + word[2:], frozenset())):
            return Cue(at, start + 1, form, "named", extent(tokens, words, place, len(words), known), is_after)
        if tokens[place].kind != "word" or word in THAT:
            break
    if form.entry.lemma in ("جاء في", "ورد في") or words[start].startswith("ال"):
        return Cue(at, start + 1, form, "text", None, is_after, "i")
    return None


FROM_HIM = word_set("عنه عنها")


def owned_noun(table: Lexicon, words: list[str], at: int) -> Cue | None:
    """ "بعد أيام من قوله إن", "مع تأكيدها أن": a noun of speech with a pronoun, and what was said."""
    word = words[at].removeprefix("و")
    for suffix, gender in (("ها", "f"), ("هم", "p"), ("ه", "m")):
        stem = word.removesuffix(suffix)
        if stem == word or len(stem) < 3:
            continue
        _, forms = table.at([stem], 0)
        nouns = [form for form in forms if form.entry.kind == "noun" and form.entry.lemma in _WORDS_OF_MOUTH]
        after = words[at + 1 : at + 9]
        that = next((n for n, one in enumerate(after) if one in THAT or one == ":"), None)
        if nouns and that is not None and not any(one in ",،." for one in after[: that - 1 if that else 0]):
            return Cue(at, at + 1, nouns[0], "pronoun", None, False, gender)
    return None


_WORDS_OF_MOUTH = frozenset(["قول", "تأكيد", "إعلان", "تصريح", "تصريحات", "تحذير", "زعم", "اتهام", "نفي"])


def read_relay(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form) -> Cue | None:
    """ "نقلت سبوتنيك عن الكرملين أن": the subject is the channel, what follows عن the speaker."""
    for place in range(last, min(last + 9, len(words))):
        if words[place] in FROM_HIM and place < last + 3:
            return Cue(at, place + 1, form, "pronoun", None, False, "f" if words[place] == "عنها" else "m")
        if words[place] in ("عن", "الي"):
            subject = right_chunk(tokens, words, place + 1)
            if subject is not None:
                return Cue(at, place + 1, form, "named", subject, at > 3)
    return None
