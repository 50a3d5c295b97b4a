"""Arabic: the verb comes first, its subject follows up to the complementiser; or stands before, or is dropped."""

import re
from collections.abc import Sequence
from functools import lru_cache

import simplemma

from compare.language.fold import fold
from compare.language.verbs import Form, Lexicon, lexicon
from compare.names import read_phrase
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Cue, Reference, Span, vocabulary

_THAT = word_set(
    "أن إن أنه إنه أنها إنها أنهم إنهم أنهما أنّ إنّ بأن بأنه بأنها بأنهم أنني إنني أننا إننا كي لكي ألا بألا لأن لأنه"
)
_PREPOSITIONS = word_set(
    "في من على إلى الى عن مع بعد قبل خلال عقب حول ضد لدى عبر نحو بين منذ حتى أثناء إثر أمام وراء تحت فوق ضمن بشأن "
    "بخصوص لكن بل "
    "حين عندما بينما فيما كما لما حيث إذ لأن كان كانت التي الذي الذين اللذين وهو وهي هو هي هم قد لقد لم لن لا ما "
    "ليس ليست غير سوى "
    "بسبب بعدما قبيل بالقرب قرب عليه عليها فيه فيها إليه إليها له لها لهم به بها عنه عنها منه منها معه معها تجاه "
    "إزاء هنا هناك ذلك "
    "هذا هذه تلك أيضا ايضا كذلك مجددا سابقا لاحقا مؤخرا حاليا قائلا إذا إن لو كل جميع وفق وفقا بحسب حسب عند وسط "
    "كلا مرة رسميا "
    "قوله قولها قولهم تأكيده تأكيدها بوضوح صراحة بصراحة قطعا ردا تعليقا آنذاك حينها وقتها ثم أو أم"
)
_TIMES = word_set(
    "اليوم أمس غدا الجمعة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس مساء صباح صباحا ظهر ليل ليلة فجر "
    "يوم الماضي الماضية "
    "المقبل المقبلة الجاري يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط "
    "آذار نيسان أيار "
    "حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت الآن حتى"
)
_CLAUSE = word_set(
    "أن إن أنه أنها بأن وأن وإن بينما فيما لكن ولكن غير إلا حيث كما أما كان وكان كانت وكانت قد وقد بعد بعدما "
    "عندما حين ثم لأن "
    "إذ فيما وبينما وفيما كذلك"
)
_OCCASIONS = word_set(
    "مؤتمر بيان تصريح تصريحات كلمة كلمته مقابلة حديث حديثه ختام تغريدة اجتماع لقاء لقائه مستهل بداية افتتاح سياق "
    "حوار مداخلة خطاب "
    "رسالة منشور جلسة وقت حين هذا ذات تعليق تدوينة وقت أعقاب إطار ظل تقرير حسابه صفحته"
)
_TO_WHOM = word_set(
    "صحيفة وكالة قناة شبكة موقع إذاعة تلفزيون مجلة صحفيين صحافيين إعلاميين وسائل نظيره نظيرها نظيرته برنامج مراسل "
    "مراسلي سان بي ه ها هم "
    "رويترز فرانس الجزيرة العربية نوفوستي تاس سبوتنيك"
)
_TRANSITIVE = word_set("أبلغ يبلغ أخبر يخبر أبلغت أخبرت أخبره أبلغه طالب حث دعا ناشد")
_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_PREFIXES = ("", "و", "ف", "س", "وس", "فس")
_ENCLITICS = ("ه", "ها", "هم", "ني", "نا")


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Marks of attribution of one sentence, in order."""
    table = lexicon("ar")
    words = [token.key for token in tokens]
    out: list[Cue] = []
    at = 0
    while at < len(tokens):
        size = 0
        if tokens[at].kind == "word" and not tokens[at].quoted:
            size, forms, prefix = _lookup(table, words, at)
            if size:
                cue = _cue(tokens, words, at, size, forms, prefix)
                if cue is not None:
                    out.append(cue)
                else:
                    size = 1
        at += size or 1
    return out


def _lookup(table: Lexicon, words: list[str], at: int) -> tuple[int, tuple[Form, ...], str]:
    """The word with its conjunction, future prefix or object suffix taken off."""
    word = words[at]
    for prefix in _PREFIXES:
        if prefix and not (word.startswith(prefix) and len(word) > len(prefix) + (1 if prefix == "و" else 2)):
            continue
        bare = [word[len(prefix) :], *words[at + 1 : at + 5]]
        size, forms = table.at(bare, 0)
        if size:
            return size, forms, prefix
    for prefix in ("", "و"):
        for suffix in _ENCLITICS:
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


def _cue(
    tokens: Sequence[Token], words: list[str], at: int, size: int, forms: tuple[Form, ...], prefix: str
) -> Cue | None:
    last = at + size
    kinds = {form.entry.kind for form in forms}
    if "possessive" in kinds or "source" in kinds:
        return _source(tokens, words, at, last, forms)
    verbal = [form for form in forms if form.entry.kind in ("speech", "stance", "relay")]
    relay = [form for form in verbal if form.entry.kind == "relay"]
    if relay and ("عن" in words[last : last + 8] or "الي" in words[last : last + 8]):
        return _relay(tokens, words, at, last, relay[0])
    verbal = [form for form in verbal if form.entry.kind != "relay"]
    nouns = [form for form in forms if form.entry.kind == "noun"]
    if verbal and _is_verb(tokens, words, at, last, verbal[0], prefix):
        return _verb(tokens, words, at, last, verbal[0])
    if nouns:
        return _noun(tokens, words, at, last, nouns[0])
    adverbs = [form for form in forms if form.entry.kind == "adverb"]
    return Cue(at, last, adverbs[0], "none") if adverbs else None


def _source(tokens: Sequence[Token], words: list[str], at: int, last: int, forms: tuple[Form, ...]) -> Cue | None:
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
        size, inner, _ = _lookup(table, words, last)
        verbal = [f for f in inner if f.entry.kind in ("speech", "stance", "relay") and f.voice == "finite"]
        if size and verbal and words[last - 1] in ("ما", *word_set("على حسبما")):
            after = last + size
            if verbal[-1].entry.kind == "relay" or any(f.entry.kind == "relay" for f in verbal):
                relayed = _relay(tokens, words, at, after, next(f for f in verbal if f.entry.kind == "relay"))
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
    if start < len(words) and "doc" in _categories(words[start], vocabulary("ar")):
        return _document(tokens, words, at, start, form, is_after)
    subject = right_chunk(tokens, words, start, strip=True)
    if subject is None:
        return None
    return Cue(at, last, form, "named", subject, is_after)


def _document(tokens: Sequence[Token], words: list[str], at: int, start: int, form: Form, is_after: bool) -> Cue | None:
    """ "بحسب بيان لوزارة الصحة", "جاء في البيان": the body behind a document, or the last one that spoke."""
    known = vocabulary("ar")
    for place in range(start + 1, min(start + 4, len(words))):
        word = words[place]
        if word in ("عن", "من") or _categories(word, known) & {"title", "body", "source"}:
            subject = right_chunk(tokens, words, place + (word in ("عن", "من")), strip=True)
            return Cue(at, start + 1, form, "named", subject, is_after) if subject else None
        if word.startswith("ل") and known.get(word[1:], known.get("ال" + word[2:], frozenset())):
            return Cue(at, start + 1, form, "named", _extent(tokens, words, place, len(words), known), is_after)
        if tokens[place].kind != "word" or word in _THAT:
            break
    if form.entry.lemma in ("جاء في", "ورد في") or words[start].startswith("ال"):
        return Cue(at, start + 1, form, "text", None, is_after, "i")
    return None


def _relay(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form) -> Cue | None:
    """ "نقلت سبوتنيك عن الكرملين أن": the subject is the channel, what follows عن the speaker."""
    for place in range(last, min(last + 9, len(words))):
        if words[place] in ("عن", "الي"):
            subject = right_chunk(tokens, words, place + 1)
            if subject is not None:
                return Cue(at, place + 1, form, "named", subject, at > 3)
    return None


def _is_verb(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form, prefix: str) -> bool:
    before = words[at - 1] if at else ""
    follows = words[last] if last < len(words) else ""
    if form.voice == "participle":
        is_accusative = tokens[at].text.rstrip("،").endswith(("ا", "اً", "ًا", "ة", "ةً", "ين", "ان", "ً"))
        if words[at].startswith("ال") or before in _PREPOSITIONS - word_set("قد لكن"):
            return False
        known = vocabulary("ar")
        if known.get(words[at], frozenset()) & {"title", "source"}:
            return False
        return (
            is_accusative
            and (
                follows in _THAT
                or follows in ("عن", "الي", "علي", ":", '"', "«", "“", "من", "ب")
                or follows.startswith(("ب", "ل"))
                or before in ",\u060c"
                or at == 0
                or before in ("",)
            )
            and (at == 0 or before in ',،"”»' or follows in _THAT or follows in ':"«“')
        )
    is_what = before == "ما" and at > 1 and words[at - 2] in word_set("وهو هو وهي هي وهذا")
    if before in word_set("لم ما عما مما التي الذي الذين بما") and not is_what and form.entry.kind != "speech":
        return False
    if before in word_set("لم عما") or "\u064f" in tokens[at].text[1:3]:  # a damma on the first letter: passive
        return False
    if form.entry.needs and not set(words[last : last + 14]) & {fold(word) for word in form.entry.needs}:
        return False
    if not form.entry.is_ambiguous:
        return not (
            before
            in _PREPOSITIONS
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
    if not is_marked and not (at == 0 or before in ',،.؛:"»”-–(' or before in _OPENERS):
        if before in _PREPOSITIONS or before[1:] in _PREPOSITIONS or before in _THAT:
            return False
        if not (follows in _THAT or follows in ':"' or before in _TIMES or (_is_proper(tokens[at - 1]) and at > 1)):
            return False
    window = words[last : last + 16]
    return (
        bool(_COMPLEMENTS & set(window))
        or any(w.startswith("با") or (w.startswith("ب") and len(w) > 4) for w in window[:6])
        or form.entry.kind == "stance"
    )


_OPENERS = word_set("قد كما لقد حيث بينما فيما كان وكان أيضا هذا ثم")
_COMPLEMENTS = _THAT | word_set('عن على إلى : " « “ بـ ما من في مع ب')


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
    left = left_chunk(tokens, words, at)
    right = right_chunk(tokens, words, last)
    subject = left or right
    reference: Reference = "named" if subject is not None else "dropped"
    if subject is None and (
        (before in _RELATIVES and form.entry.kind != "speech")
        or (left is None and _has_other_subject(tokens, words, at))
    ):
        return None
    is_after = (
        subject is not None and subject.first >= last and _ends(words, subject.last) and at > 3 and before in ',،"»”'
    )
    return Cue(at, last, form, reference, subject, is_after, form.gender, form.number)


_RELATIVES = word_set("التي الذي الذين ما مما عما")


def _ends(words: list[str], at: int) -> bool:
    return at >= len(words) or words[at] in ".!؟"


def _has_other_subject(tokens: Sequence[Token], words: list[str], at: int) -> bool:
    """ "مؤشرات توحي": a noun that names nobody stands right before the verb, after a conjunction."""
    if at < 2 or tokens[at - 1].kind != "word" or _stops(words, at - 1, vocabulary("ar")):
        return False
    return words[at - 2] in _THAT and not is_prefixed(words[at - 1], vocabulary("ar"))


def _noun(tokens: Sequence[Token], words: list[str], at: int, last: int, form: Form) -> Cue | None:
    """ "قول بلينكن إنه", "في أحدث حصيلة لوزارة": a noun of speech, its owner, and what is said."""
    subject = right_chunk(tokens, words, last, strip=True)
    if subject is None:
        return None
    after = words[subject.last : subject.last + 8]
    that = next((n for n, word in enumerate(after[:6]) if word in _THAT), None)
    if (
        that is not None
        and not any(_verbal(words, subject.last + n) for n in range(that))
        and form.entry.lemma not in ("بيان", "تقرير", "رسالة", "خطاب", "كلمة", "حديث", "مقابلة")
    ):
        return Cue(at, last, form, "named", subject, False)
    is_count = form.entry.lemma in ("حصيلة", "بيانات", "إحصائية")
    if is_count and words[last : last + 1] and words[last].startswith("ل") and at <= 3:
        return Cue(at, last, form, "named", subject, False)
    return None


def right_chunk(
    tokens: Sequence[Token], words: list[str], at: int, *, until: int | None = None, strip: bool = False
) -> Span | None:
    """The noun phrase that begins here and names somebody who can speak, with the apposition after its comma."""
    known = vocabulary("ar")
    limit = min(len(words), at + 26, until if until is not None else len(words))
    start = at
    while start < limit and (words[start] in _BETWEEN or words[start] in '"«“'):
        start += 1
    if start >= limit or tokens[start].kind != "word":
        return None
    first = words[start]
    if _stops(words, start, known) or (not strip and is_prefixed(first, known)):
        return None
    if not (
        _is_complement_next(words, start, limit)
        or is_actor(tokens[start], known)
        or _is_full_name(tokens, words, start, limit)
    ):
        after = start + 1
        is_object = first.startswith("ال") and after < limit and _categories(words[after], known) & {"title", "body"}
        if not is_object or words[after].startswith("ال"):
            return None
        start = after
    return _extent(tokens, words, start, limit, known)


def _extent(
    tokens: Sequence[Token], words: list[str], start: int, limit: int, known: dict[str, frozenset[str]]
) -> Span | None:
    """Where the phrase ends: titles and bodies take their definite complements, names take names."""
    lead = words[start]
    has_title = bool(_categories(lead, known)) or (
        lead[:1] in "لب" and (lead[1:] in known or (lead[1:2] == "ل" and "ال" + lead[2:] in known))
    )
    in_name = not has_title
    core = place = start
    while place < limit:
        word, token = words[place], tokens[place]
        if token.kind == "mark":
            if word in "،," and place > start and _appositive(tokens, words, place, limit, known):
                in_name, place = False, place + 1
                continue
            opens = word in '"«»“”-–' and place > start and place + 1 < limit and tokens[place + 1].kind == "word"
            if opens and not _stops(words, place + 1, known) and not tokens[place + 1].quoted:
                place += 1
                continue
            break
        if token.kind == "number" or token.quoted:
            break
        if place > start:
            if _stops(words, place, known):
                is_of = word == "من" and place + 1 < limit and "body" in _categories(words[place + 1], known)
                if (
                    (word in _BRIDGES or is_of)
                    and has_title
                    and not in_name
                    and not _is_occasion(words, place + 1)
                    and (_bridge(words, place, limit))
                ):
                    place += 1
                    continue
                break
            is_title = bool(_categories(word, known))
            if is_prefixed(word, known) and not (
                has_title and not in_name and word.startswith(("ل", "ب")) and word[1:] not in _TO_WHOM
            ):
                break
            is_name = _is_proper(token) or _is_place(word)
            if (
                in_name
                and not is_name
                and not is_title
                and not _is_joined(word)
                and not _closes_name(tokens, words, place, limit)
            ):
                break
            if in_name and is_title and not word.startswith("و"):
                if "title" not in _categories(word, known) or not has_title:
                    break
                in_name = False
            if in_name and place == start + 1 and _is_person(word) and _is_person(words[place - 1]):
                break
            is_link = word in _LINKS or words[place - 1] in _BRIDGES or is_prefixed(word, known)
            if not in_name and not is_title and not is_link and not word.startswith(("ال", "وال")):
                before_is_definite = words[place - 1].startswith("ال") or _is_adjective(words[place - 1])
                if is_name and not _is_place(word):
                    in_name = True
                elif before_is_definite and not is_name and not _is_place(word):
                    if not _may_be_first_name(tokens, words, place, limit):
                        break
                    in_name = True
            if word.startswith("و") and is_title:
                in_name, has_title = False, True
        place += 1
        core = place
    return Span(start, core) if core > start else None


_BETWEEN = word_set(
    "أيضا ايضا كذلك أمس اليوم الجمعة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس بدوره مجددا لاحقا"
)
_BRIDGES = word_set("في لدى")
_LINKS = word_set("باسم لشؤون شؤون عام العام منطقة مدينة إقليم ولاية محافظة خارجية دفاع داخلية وزراء")
_NOT_SUBJECTS = word_set("الصحفيين الصحافيين الصحفيون نظيره نظيرها الحضور النواب المجلس رغبة ثقته أمله استعداد")
_CONNECTORS = word_set("بن ابن بنت أبو أبي آل عبد ولد الله الدين دي دو فان فون لو إل")


def _closes_name(tokens: Sequence[Token], words: list[str], place: int, limit: int) -> bool:
    """A family name with an article at the end of the phrase: "طارق الخراز إن"."""
    if words[place - 1] in _CONNECTORS:
        return True
    if not words[place].startswith("ال") or words[place - 1].startswith("ال") or _is_person(words[place - 1]):
        return False
    nxt = place + 1
    return nxt >= limit or tokens[nxt].kind == "mark" or words[nxt] in _THAT or _stops(words, nxt, vocabulary("ar"))


@lru_cache(maxsize=50_000)
def _is_person(key: str) -> bool:
    """Whether one word is enough for the tables to know a person."""
    return bool(read_phrase(key, "ar").person)


def is_actor(token: Token, known: dict[str, frozenset[str]]) -> bool:
    """Whether a word can begin the name of a speaker: a title, a body, a source, a name, no dictionary word."""
    categories = _categories(token.key, known)
    if categories:
        return bool(categories - {"doc"})
    return _is_place(token.key) or _is_proper(token)


def _is_complement_next(words: list[str], start: int, limit: int) -> bool:
    """A short phrase right before the complementiser is the subject: "وأضاف الخراز أن"."""
    for place in range(start + 1, min(start + 3, limit)):
        if words[place] in _THAT:
            return words[start] not in _NOT_SUBJECTS
        if words[place] in _PREPOSITIONS or words[place] in _TIMES or is_prefixed(words[place], vocabulary("ar")):
            return False
    return False


def _is_full_name(tokens: Sequence[Token], words: list[str], at: int, limit: int) -> bool:
    """A first name that is also a word, before a surname that is none: "جون كيربي"."""
    if at + 1 >= limit or (words[at].startswith(("ال", "ب", "ل")) and len(words[at]) > 4) or words[at].endswith("ه"):
        return False
    nxt = tokens[at + 1]
    if nxt.kind != "word" or _stops(words, at + 1, vocabulary("ar")):
        return False
    return bool(read_phrase(f"{tokens[at].text} {nxt.text}", "ar").person) or (
        _is_proper(nxt) and not _is_place(nxt.key)
    )


@lru_cache(maxsize=50_000)
def _is_place(key: str) -> bool:
    """Whether the tables know a word by itself, or after و."""
    for form in (key, key[1:]) if key.startswith("و") and len(key) > 3 else (key,):
        phrase = read_phrase(form, "ar")
        if phrase.person or phrase.body:
            return True
    return False


def _is_proper(token: Token) -> bool:
    return token.kind == "word" and _is_unknown(_MARKS.sub("", token.text))


@lru_cache(maxsize=50_000)
def _is_unknown(word: str) -> bool:
    """Whether a word, with and without clitics, is in no dictionary: most often a name."""
    if fold(word) in _CONNECTORS:
        return True
    forms = [word]
    if word.startswith(("و", "ف")) and len(word) > 3:
        forms.append(word[1:])
    for form in list(forms):
        if form.startswith("ال") and len(form) > 4:
            forms.append(form[2:])
    for form in list(forms):
        for ending in ("ه", "ها", "هم", "هما", "ا", "ين", "ون", "ات", "ة", "ية", "ته", "تها", "يها"):
            if form.endswith(ending) and len(form) - len(ending) >= 3:
                forms.append(form[: -len(ending)])
                forms.append(form[: -len(ending)] + "ة")
    return not any(simplemma.is_known(form, "ar") for form in forms if len(form) > 1)


def _is_adjective(word: str) -> bool:
    return word.endswith(("ي", "يه"))


def _is_joined(word: str) -> bool:
    return word.startswith("و") and len(word) > 4 and _is_place(word)


def _runs_to_that(words: list[str], place: int, limit: int) -> bool:
    """Whether nothing but plain words stands between here and the complementiser: all of them are the subject."""
    known = vocabulary("ar")
    for later in range(place + 1, min(place + 5, limit)):
        if words[later] in _THAT:
            return True
        if _stops(words, later, known) or is_prefixed(words[later], known) or words[later] in "،,.":
            return False
    return False


def _may_be_first_name(tokens: Sequence[Token], words: list[str], place: int, limit: int) -> bool:
    """An indefinite dictionary word after a definite title is a first name when a name or the clause follows."""
    nxt = place + 1
    if _is_full_name(tokens, words, place, limit) or _runs_to_that(words, place, limit):
        return True
    if nxt >= limit:
        return nxt >= len(words)
    if tokens[nxt].kind == "mark":
        return words[nxt] in '،,:"«“.؛' and not tokens[place].text.endswith(("اً", "ًا"))
    if words[nxt] in _THAT or words[nxt] in ("عن", "علي", "الي") or _stops(words, nxt, vocabulary("ar")):
        return not tokens[place].text.endswith(("ا", "اً", "ة"))
    return _is_proper(tokens[nxt]) or words[nxt].startswith("ال") or words[nxt] in _CONNECTORS


def _bridge(words: list[str], place: int, limit: int) -> bool:
    return place + 1 < limit and words[place + 1] not in _TIMES and words[place + 1] not in _PREPOSITIONS


def _is_occasion(words: list[str], at: int) -> bool:
    return at < len(words) and (
        words[at] in _OCCASIONS or words[at] in _TIMES or words[at].startswith(("ختام", "مستهل"))
    )


def _stops(words: list[str], at: int, known: dict[str, frozenset[str]]) -> bool:
    word = words[at]
    if word in _THAT or word in _PREPOSITIONS or word in _TIMES:
        return True
    if word.startswith("و") and (word[1:] in _PREPOSITIONS or word[1:] in _THAT):
        return True
    if _categories(word, known):
        return False
    size, forms, _prefix = _lookup(lexicon("ar"), words, at)
    return bool(size) and any(
        f.voice in ("finite", "participle") and f.entry.kind != "noun" and not f.entry.is_ambiguous for f in forms
    )


def _categories(word: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    return known.get(word) or (known.get(word[1:]) if word.startswith("و") else None) or frozenset()


def is_prefixed(word: str, known: dict[str, frozenset[str]]) -> bool:
    """Whether ل or ب in front is a preposition, not part of a name (لافروف, بوتين)."""
    if word in known or len(word) < 4 or word[0] not in "لبك":
        return False
    rest = word[1:]
    if word.startswith(("لل", "بال", "كال", "وبال", "ولل")):
        return True
    if rest in _TO_WHOM or rest in known or rest in _OCCASIONS:
        return True
    return bool(simplemma.is_known(rest, "ar")) and not simplemma.is_known(word, "ar") and word[0] != "ك"


def _appositive(
    tokens: Sequence[Token], words: list[str], comma: int, limit: int, known: dict[str, frozenset[str]]
) -> bool:
    """Whether what follows the comma renames the phrase: a title, or the name after a title, up to the next comma."""
    nxt = comma + 1
    if nxt >= limit or tokens[nxt].kind != "word" or _stops(words, nxt, known):
        return False
    if _categories(words[nxt], known) & {"title"} and not words[nxt].startswith("و"):
        return True
    title_before = any("title" in _categories(word, known) for word in words[max(0, comma - 8) : comma])
    if not title_before:
        return False
    for place in range(nxt, min(nxt + 7, len(words))):
        if tokens[place].kind == "mark" or words[place] in _THAT or words[place] in _TIMES:
            return place > nxt or words[place] in "،,"
        if _stops(words, place, known):
            return False
    return False


def chunks(tokens: Sequence[Token]) -> list[Span]:
    """Phrases that begin with a title or body, wherever they stand."""
    known = vocabulary("ar")
    words = [token.key for token in tokens]
    out: list[Span] = []
    at = 0
    while at < len(words):
        key = words[at]
        lead = key in known or (key[:1] in "ولب" and (key[1:] in known or ("ال" + key[2:]) in known))
        span = (
            _extent(tokens, words, at, min(len(words), at + 26), known) if lead and tokens[at].kind == "word" else None
        )
        if span is not None:
            out.append(span)
        at = span.last if span is not None and span.last > at else at + 1
    return out


def left_chunk(tokens: Sequence[Token], words: list[str], at: int) -> Span | None:
    """The noun phrase between the start of the clause and the verb: "وزارة الدفاع أعلنت", "أما موسكو فقالت"."""
    known = vocabulary("ar")
    start = at
    while start > 0 and at - start < 22:
        before = start - 1
        word = words[before]
        if tokens[before].kind == "mark" and word not in '"«»“”-–':
            if word in "،," and _closes_apposition(words, before, known, tokens):
                start = before
                continue
            break
        if (
            word in _CLAUSE
            or word in _THAT
            or tokens[before].quoted
            or (word.startswith("و") and word[1:] in (_CLAUSE | _THAT))
        ):
            break
        start -= 1
    while start < at and (tokens[start].kind == "mark" or words[start] in _CLAUSE):
        start += 1
    if start >= at:
        return None
    first = words[start]
    lead = first[1:] if first.startswith("و") and (first[1:] in known) else first
    if _stops(words, start, known) or is_prefixed(first, known) or _verbal(words, start):
        return None
    span = right_chunk(tokens, words, start, until=at)
    if span is None or span.last < at - 3:
        return None
    gap = words[span.last : at]
    if any(word not in _PREPOSITIONS and word not in _TIMES and word not in ",،" for word in gap):
        return None
    return span if lead else None


def is_cue(words: list[str], at: int) -> bool:
    """Whether a word is a verb of the lexicon in any of its forms, or a preposition or conjunction."""
    if words[at] in _PREPOSITIONS or words[at] in _THAT or words[at] in _TIMES:
        return True
    size, forms, _ = _lookup(lexicon("ar"), words, at)
    return bool(size) and any(f.entry.kind != "noun" for f in forms)


def _verbal(words: list[str], at: int) -> bool:
    size, forms, _ = _lookup(lexicon("ar"), words, at)
    return bool(size) and any(f.voice == "finite" for f in forms)


def _closes_apposition(words: list[str], comma: int, known: dict[str, frozenset[str]], tokens: Sequence[Token]) -> bool:
    for place in range(comma - 1, max(-1, comma - 10), -1):
        if tokens[place].kind == "mark" and words[place] in "،,":
            return bool(_categories(words[place + 1], known) & {"title", "body"})
    return False
