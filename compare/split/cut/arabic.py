"""Arabic clauses: contrast, "and" with a verb, circumstantial participles of saying, relative clauses, counts.

Arabic joins whole reports with "و": a new proposition begins where "و" carries a verb on the level of the sentence.
Inside a reported clause ("قال إن ... ") only a new verb of saying, or "وأن" with a clause of some length, begins one.
"""

from collections.abc import Sequence

from compare.language.fold import fold
from compare.split.cut.arabic_verbs import is_past, is_present, is_said, is_verb, without_and
from compare.split.cut.cues import cues, printed_cues
from compare.split.cut.scan import Scan
from compare.split.cut.words import Word, any_of

_THAT = ("ان", "انه", "انها", "انهم", "انهما", "انني", "اني", "اننا", "بان", "بانه", "بانها", "بانهم", "الا")
_CONTRAST = cues("ar", "contrast")
_TWO_WORD_CONTRAST = ("غير", "الا", "بيد", "مع", "رغم", "علما", "الا")
_WHILE = cues("ar", "while")
_NOT_WHILE = cues("ar", "not_while")
_PARTICIPLES = printed_cues("ar", "participle")
_SAYING = frozenset(
    fold(stem + ending) for stem in _PARTICIPLES for ending in ("ا", "ة", "ين", "ان", "تين", "ات", "يا", "ية")
)
_RELATIVE = cues("ar", "relative")
_TOLL_VERBS = cues("ar", "toll_verbs")
_PREPOSITIONS = cues("ar", "prepositions")
_AMONG = cues("ar", "among")
_MINORS = cues("ar", "minors")
_NUMBERS = cues("ar", "numbers")
_QUANTIFIERS = cues("ar", "quantifiers")
_VICTIMS = cues("ar", "victims")
_LOSSES = cues("ar", "losses")
_RESULT = cues("ar", "result")
_FRAME_STARTS = cues("ar", "frame_starts")
_ADVERBIALS = cues("ar", "adverbials")


def _is_number(word: Word) -> bool:
    return word.is_number or word.text.removeprefix("و") in _NUMBERS


_NOUN_FOLLOWS = frozenset(("اي", "كل", "بعض", "جميع", "عده"))
"""After a word like عقد these tell that it is a noun: "holding any meeting"."""


class _Scan(Scan):
    """The rules of the language, word by word."""

    def __init__(self, words: Sequence[Word]) -> None:
        super().__init__(words)
        self.is_frame = bool(words) and words[0].text in _FRAME_STARTS

    def begin(self, index: int, *, complement: bool) -> None:
        super().begin(index, complement=complement)
        self.in_relative = False

    def note(self, i: int) -> None:
        text = self.words[i].text
        if text.removeprefix("و") in _THAT and not self.is_subjunctive(i):
            self.complement = True
        if self.words[i].after_comma:
            self.in_relative = False
        if text in _RELATIVE:
            self.in_relative = True
        self.has_number = self.has_number or _is_number(self.words[i])
        if i and self.words[i - 1].text in _PREPOSITIONS:
            return
        if (text not in _FRAME_STARTS and is_verb(self.words[i].printed)) or is_verb(
            without_and(self.words[i].printed) or ""
        ):
            self.verbs += 1

    def decide(self, i: int) -> bool | None:
        """None: no cut before word `i`. Else whether the new clause is still inside a reported one."""
        words, word = self.words, self.words[i]
        right, text = len(words) - i, word.text
        if word.after_semicolon and right >= 3:
            return False
        stop = self.stops[i]
        participle = text in _SAYING or text.removeprefix("و") in _SAYING
        if participle and right >= 3 and (word.after_stop or text.startswith("و") or words[i + 1].text in _THAT):
            return False
        is_by_hand = text == "بيد" and words[i + 1 : i + 2] and words[i + 1].text not in _THAT  # "بيد القوات": no "but"
        contrasts = text in _CONTRAST and right >= 3 and not is_by_hand and (self.verbs or word.after_comma)
        if contrasts or self.is_contrast(i, right):
            return self.complement
        if text in _WHILE and right >= 4 and i - self.start >= 3 and words[i + 1].text not in _NOT_WHILE:
            if self.complement and not word.after_comma:
                return None
            return False
        if (
            text == "للمره"
            and i + 2 < len(words)
            and words[i + 1].text == "الاولي"
            and words[i + 2].text in ("منذ", "خلال")
        ):
            return self.complement
        if text in _AMONG or (text in ("من", "ومن") and i + 1 < len(words) and words[i + 1].text in _AMONG):
            return self.decide_among(i, stop)
        if text in _RELATIVE and self.verbs:
            return self.decide_relative(i, right, stop)
        if self.is_frame and not self.cuts and is_said(word.printed) and self.complement and right >= 3:
            return False
        if self.has_number and self.is_extra_count(i):
            return self.complement
        bare = without_and(word.printed)
        if text == "و":
            return self.complement if self.has_number and self.is_count(i) else None
        if bare is not None:
            return self.decide_and(i, bare, right, stop)
        if word.after_comma:
            return self.decide_comma(i, right, stop)
        return None

    def is_contrast(self, i: int, right: int) -> bool:
        """ "غير أن", "إلا أنه", "مع أن", "في حين"."""
        words = self.words
        if right < 4:
            return False
        following = words[i + 1].text
        if words[i].text in _TWO_WORD_CONTRAST and following in _THAT:
            return True
        return words[i].text == "في" and following == "حين"

    def decide_among(self, i: int, stop: int) -> bool | None:
        words = self.words
        at = i + 1 if words[i].text in _AMONG else i + 2
        near = words[at : at + 3]
        is_count = any(_is_number(w) for w in near[:1])
        if not is_count or not self.verbs:
            return None
        goes_on = stop < len(words) and is_verb(words[stop].printed)
        is_minor = any(w.text in _MINORS or w.is_number for w in near)
        return self.complement if is_minor and not goes_on and stop - i <= 7 else None

    def decide_relative(self, i: int, right: int, stop: int) -> bool | None:
        words = self.words
        if i + 1 < len(words) and words[i + 1].text in _TOLL_VERBS and right >= 4:
            return self.complement if any(_is_number(w) for w in words[i + 2 : i + 9]) else None
        if words[i].after_comma and not self.complement and right >= 5 and stop >= len(words):
            return self.complement if any(is_verb(w.printed) for w in words[i + 1 : i + 3]) else None
        return None

    def is_subjunctive(self, i: int) -> bool:
        """ "أن" before an imperfect: "to do", no reported clause."""
        words = self.words
        is_an = words[i].printed.removeprefix("و").removeprefix("ب") == "أن"
        return is_an and i + 1 < len(words) and is_present(words[i + 1].printed)

    def decide_and(self, i: int, bare: str, right: int, stop: int) -> bool | None:
        words, word = self.words, self.words[i]
        if word.text[1:] in _THAT and (self.complement or self.cuts):
            return (
                True
                if stop_length(words, i) >= self.least_of_that(i) or (any(w.is_number for w in words[i + 1 : i + 8]))
                else None
            )
        if self.has_number and self.is_count(i):
            return self.complement
        if bare in ("هو", "هي"):
            return self.decide_pronoun(i, right, stop)
        if bare == "قد" and word.after_comma and right >= 3 and i + 1 < len(words) and is_verb(words[i + 1].printed):
            return self.complement
        is_figure = word.text[1:].removeprefix("ال") in _VICTIMS or word.text == "وعدد"
        if is_figure and self.has_number and any(w.is_number for w in words[i + 1 : i + 6]):
            return self.complement
        if bare in ("لم", "ما") and word.after_comma and right >= 4 and self.verbs and is_verb(words[i + 1].printed):
            return self.complement
        is_negated = bare == "لا" and right >= 3 and is_present(words[i + 1].printed)
        if is_negated and self.verbs and word.after_comma and not self.complement:
            return False
        if is_verb(bare) and self.verbs and right >= (3 if word.after_comma else 4):
            return self.decide_verb(i, bare)
        if is_past(bare) and self.has_number and any(w.is_number for w in words[i + 1 : i + 4]):
            return self.complement
        if word.after_comma and not self.complement and self.verbs and word.text in _ADVERBIALS and right >= 5:
            has_verb = any(is_verb(w.printed) for w in words[i + 1 : min(stop, i + 9)])
            return False if has_verb or word.text == "ويوم" else None
        if word.after_comma and bare in ("نحن", "انا", "هم") and right >= 5:
            return self.complement
        return None

    def least_of_that(self, i: int) -> int:
        """Words "وأن" must have to tell a proposition of its own: fewer where a new subject follows."""
        words = self.words
        has_subject = (
            words[i].text == "وان" and i + 1 < len(words) and words[i + 1].text not in ("لا", "لهم", "له", "لها")
        )
        has_subject = has_subject and not is_present(words[i + 1].printed) and not is_past(words[i + 1].printed)
        if words[i].after_comma:
            return 5 if has_subject else 7
        return 6 if has_subject else 9

    def decide_verb(self, i: int, bare: str) -> bool | None:
        """ "و" with a verb: a new proposition on the level of the sentence."""
        word = self.words[i]
        following = [w.text for w in self.words[i + 1 : i + 3]]
        is_main = word.after_comma or not self.complement or any(text in _THAT for text in following)
        if is_said(bare) and is_main and (is_past(bare) or not self.complement):
            return False
        if self.in_relative or (self.complement and not (word.after_comma and is_past(bare))):
            return None
        if word.after_comma:
            return False
        return False if is_past(bare) and len(self.words) - i >= 5 else None

    def decide_pronoun(self, i: int, right: int, stop: int) -> bool | None:
        words = self.words
        if not words[i].after_comma or right < 5:
            return None
        if words[i + 1].text == "ما":
            return False
        resumes = any(w.text in _THAT for w in words[i + 1 : i + 25])
        return None if resumes or self.complement else False

    def is_count(self, i: int) -> bool:
        """ "وأكثر من 100 جريح", "و312 مصاباً": another count of victims."""
        words, at = self.words, i
        if words[i].text == "و":
            at += 1
        elif words[i].text.removeprefix("و") in _LOSSES:
            return any(_is_number(w) for w in words[i + 1 : i + 6])
        elif words[i].text.removeprefix("و") in _QUANTIFIERS:
            at += 1
            while at < len(words) and words[at].text in _QUANTIFIERS:
                at += 1
        if at >= len(words) or not _is_number(words[at]):
            return False
        near = words[at : at + (6 if words[at].is_number else 4)]
        if words[at].is_number and any(w.text.removeprefix("ال") in _VICTIMS for w in near):
            return True
        return any_of(words, at, at + 4, _VICTIMS) or any(is_past(w.printed) for w in near[1:])

    def decide_comma(self, i: int, right: int, stop: int) -> bool | None:
        words, text = self.words, self.words[i].text
        if (
            self.cuts
            and words[self.start].text in _AMONG
            and text in ("في", "اثر", "جراء", "خلال", "بعد")
            and right >= 4
        ):
            return self.complement
        if text == "علي" and right >= 4 and words[i + 1].text == "ان" and is_present(words[i + 2].printed):
            return self.complement  # "على أن تبدأ الزيادة ..."
        is_later = text == "قبل" and right >= 6 and words[i + 1].text == "ان"  # "قبل أن يعلن": and then
        if (is_later or (text == "بعدما" and right >= 5)) and self.verbs and stop >= len(words):
            return self.complement
        if text == "ثم" and right >= 4 and any(is_verb(w.printed) for w in words[i + 1 : i + 3]):
            return self.complement
        if text == "كما" and min(right, stop - i) >= 4 and not self.complement and is_verb(words[i + 1].printed):
            return False
        if text.startswith("ل") and is_present(words[i].printed[1:]) and right >= 4:
            return self.complement
        if text in ("ما", "مما") and right >= 5 and is_past(words[i + 1].printed):
            return self.complement
        if text in _RESULT and any(w.is_number for w in words[i + 1 : i + 10]):
            return self.complement
        if self.has_number and self.is_count(i):
            return self.complement
        is_noun = right > 1 and (words[i + 1].text in _NOUN_FOLLOWS or (text == "طلب" and words[i + 1].text == "عدم"))
        if is_past(words[i].printed) and self.verbs and right >= 3 and not self.complement and not is_noun:
            return False
        return None

    def is_extra_count(self, i: int) -> bool:
        """ "مع فقدان 10 آلاف", "إضافة إلى 312 مصابا", "فضلا عن ..."."""
        words, text = self.words, self.words[i].text
        after = [w.text for w in words[i + 1 : i + 3]]
        if text == "مع" and after[:1] and after[0] in _LOSSES:
            return any(_is_number(w) for w in words[i + 2 : i + 7])
        if (text in ("اضافه", "بالاضافه") and after[:1] == ["الي"]) or (text == "فضلا" and after[:1] == ["عن"]):
            return any(_is_number(w) for w in words[i + 2 : i + 6]) and any_of(words, i, i + 9, _VICTIMS | _LOSSES)
        return False


def stop_length(words: Sequence[Word], i: int) -> int:
    """Words from `i` to the next "وأن" or the end."""
    for k in range(i + 1, min(len(words), i + 40)):
        if words[k].text.removeprefix("و") in _THAT and words[k].text.startswith("و"):
            return k - i
    return len(words) - i


def clause_starts(words: Sequence[Word]) -> list[int]:
    """Indices of words that begin a new clause. Linear: no look-ahead beyond 40 words."""
    return _Scan(words).run()
