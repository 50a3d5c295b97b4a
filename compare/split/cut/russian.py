"""Russian clauses: contrast, coordination, clauses joined by a comma alone, gerunds of saying, counts of victims.

Parts of speech come from pymorphy3. A coordinated predicate inside a reported clause ("заявил, что А и Б") stays with
it; one on the level of the sentence begins a statement.
"""

from collections.abc import Sequence
from functools import lru_cache

from compare.language.lemma import _russian
from compare.split.cut.cues import cues
from compare.split.cut.scan import Scan
from compare.split.cut.words import Word

_FAR = 60
"""Words from the beginning of a sentence in which its attribution is looked for."""
_SAID_LEMMAS = cues("ru", "said_lemmas")
_SAID_SHORT = cues("ru", "said_short")
_SAYING = cues("ru", "saying")
_CONTRAST = cues("ru", "contrast")
_WHILE = ("тогда как", "в то время как", "в то время", "хотя", "между тем")
_SUBORDINATORS = cues("ru", "subordinators")
_EMBEDDING = _SUBORDINATORS - {"и", "а", "но", "или", "да", "либо"}
_PARENTHESES = cues("ru", "parentheses")
_OPENING_CONJUNCTIONS = cues("ru", "opening_conjunctions")
_QUESTION = cues("ru", "question")
_QUANTIFIERS = cues("ru", "quantifiers")
_NUMBERS = cues("ru", "numbers")
_VICTIM_STEMS = (
    "погиб", "пострада", "ранен", "убит", "умер", "сконча", "жертв", "пропа", "госпитализ", "эвакуир", "спас", "задерж",
    "арест", "травм", "разруш", "тел", "постра", "контуж", "похищ", "лишил", "кров",
    "утону", "найден", "извлеч", "похорон", "опозна", "числ", "бездомн", "перемещ", "беженц",
)  # fmt: skip
_MINORS = ("дет", "ребен", "женщин", "несовершеннолет", "подрост", "младен", "школьник")


_PAST_ENDINGS = ("ился", "илась", "ились", "ировал", "ировала", "ировали", "ирует", "ируют", "ался", "алась", "ались")


@lru_cache(maxsize=200_000)
def _grammar(word: str) -> tuple[str, str, str]:
    """Part of speech, lemma and tense of a folded word by its likeliest reading."""
    if not _russian().word_is_known(word):
        return ("VERB" if len(word) > 4 and word.endswith(_PAST_ENDINGS) else ""), word, ""
    best = _russian().parse(word)[0]
    return str(best.tag.POS or ""), str(best.normal_form).replace("ё", "е"), str(best.tag.tense or "")


def _pos(word: Word) -> str:
    return _grammar(word.text)[0] if not word.is_number else "NUMR"


def _is_participle(word: Word) -> bool:
    """A participle or gerund that opens a phrase; "пострадавшие", "пропавшими" stand for nouns."""
    return _pos(word) in ("PRTF", "GRND") and not word.text.startswith(_VICTIM_STEMS)


def _is_said(word: Word) -> bool:
    pos, lemma, _ = _grammar(word.text) if not word.is_number else ("", "", "")
    return (pos == "VERB" and lemma in _SAID_LEMMAS) or word.text in _SAID_SHORT


def _is_finite(word: Word) -> bool:
    """A finite verb, a short participle or adjective, or a predicative."""
    return not word.is_number and _pos(word) in ("VERB", "PRTS", "ADJS", "PRED")


def _is_verb(word: Word) -> bool:
    return not word.is_number and _pos(word) in ("VERB", "PRTS")


def _is_number(word: Word) -> bool:
    return word.is_number or word.text in _NUMBERS


def _has_stem(words: Sequence[Word], start: int, end: int, stems: tuple[str, ...]) -> bool:
    return any(word.text.startswith(stems) for word in words[start:end])


class _Scan(Scan):
    """The rules of the language, word by word."""

    def __init__(self, words: Sequence[Word]) -> None:
        super().__init__(words)
        self.phrase = 0  # the word after the last stop
        self.is_trailed = _is_reported(words, self.stops)
        self.begin(0, complement=self.is_trailed)
        self.is_subordinate = bool(words) and words[0].text in _OPENING_CONJUNCTIONS
        self.is_subordinate = self.is_subordinate or _is_question(words[:3])

    def begin(self, index: int, *, complement: bool) -> None:
        super().begin(index, complement=complement)
        self.is_subordinate = False
        self.in_relative = False
        self.is_embedded = False

    def note(self, i: int) -> None:
        words, word = self.words, self.words[i]
        if _is_number(word):
            self.has_number = True
        if word.after_stop:
            self.phrase = i
        if word.after_comma:
            self.in_relative = any(w.text.startswith("котор") for w in words[i : i + 3])
            self.is_embedded = self.in_relative or word.text in _EMBEDDING or _is_participle(word)
        if word.text in ("что", "чтобы", "как") and word.after_comma:
            self.is_trailed = False
            self.complement = True
        if ":" in word.before and i and any(_is_said(w) for w in words[max(self.start, i - 8) : i]):
            self.complement = True
        if _is_finite(word) or (word.text.startswith(_VICTIM_STEMS) and self.has_number):
            self.verbs += 1
        elif self.has_number and not self.verbs and _has_stem(words, self.start, i, _VICTIM_STEMS):
            self.verbs = 1

    def decide(self, i: int) -> bool | None:
        """None: no cut before word `i`. Else whether the new clause is still inside a reported one."""
        words, word = self.words, self.words[i]
        right = len(words) - i
        if word.after_semicolon and right >= 3:
            return False
        stop = self.stops[i]
        if word.text == "и":
            return self.decide_and(i, right)
        if word.text == "впервые" and self.verbs and i + 1 < len(words) and (
            words[i + 1].text in ("за", "с", "более", "почти", "после")
        ):  # fmt: skip
            return self.complement
        if ":" in word.before and self.is_quote_with_speaker(i) and self.verbs:
            return True
        if not word.after_comma:
            return None
        if word.text in _CONTRAST | {"а"} and right >= 3 and self.verbs and not self.is_subordinate:
            if word.text == "а" and words[i + 1].text in ("также", "не", "именно", "значит"):
                return None
            has_verb = any(_is_finite(w) for w in words[i + 1 : i + 13])
            is_inner = (
                self.complement
                and not self.is_trailed
                and word.text == "а"
                and not any(_is_number(w) for w in words[i + 1 : i + 7])
            )
            return self.complement if has_verb and not is_inner else None
        if any(" ".join(w.text for w in words[i : i + n]) in _WHILE for n in (1, 2, 4)) and self.verbs:
            return False if any(_is_finite(w) for w in words[i + 1 : i + 10]) else None
        if word.text in _SAYING and right >= 3:
            return False
        return self.decide_comma(i, right, stop)

    def is_quote_with_speaker(self, i: int) -> bool:
        """ "Это опровергли: «...», — заявила N": a quotation after a colon that has a speaker of its own."""
        words = self.words
        if not any(mark in words[i].before for mark in '«“„"'):
            return False
        for k in range(i + 1, min(len(words), i + 40)):
            if any(mark in words[k].before for mark in '»”"'):
                return any(mark in words[k].before for mark in "—–-") and _is_said(words[k])
        return False

    def decide_and(self, i: int, right: int) -> bool | None:
        words, word = self.words, self.words[i]
        if i + 1 >= len(words) or not (self.verbs or self.cuts):
            return None
        if words[i + 1].text in ("что", "чтобы") and self.complement:
            return True if right >= 6 else None
        if self.has_number and self.is_count(i + 1):
            return self.complement
        at = i + 1
        while at < len(words) - 1 and _pos(words[at]) in ("ADVB", "PRCL") and at < i + 4:
            at += 1
        if _is_finite(words[i - 1]) and _is_finite(words[at]):
            return None
        if _pos(words[at]) == "VERB":
            is_new_saying = _is_said(words[at]) and _grammar(words[at].text)[2] == "past"
            if (self.complement or self.in_relative) and not is_new_saying:
                return None
            has_figure = any(_is_number(w) for w in words[at + 1 : at + 4])
            return False if right >= (3 if has_figure else 4) and (self.verbs or self.cuts) else None
        if self.complement or self.in_relative or self.is_subordinate or not self.verbs:
            return None
        nominative = word.after_comma or any(_is_nominative(w) for w in words[i + 1 : i + 4])
        if nominative and any(_is_verb(w) for w in words[i + 1 : min(self.stops[i], i + 9)]) and right >= 4:
            return False if word.after_comma or not _is_plural_next(words, i) else None
        return None

    def is_count(self, at: int) -> bool:
        """ "(и) более 100 пострадавших": another count of victims."""
        words, i = self.words, at
        if words[i].text.startswith(_VICTIM_STEMS):
            return any(_is_number(w) for w in words[i + 1 : i + 7])
        while i < len(words) and words[i].text in _QUANTIFIERS:
            i += 1
        return i < len(words) and _is_number(words[i]) and _has_stem(words, i, i + 5, _VICTIM_STEMS)

    def decide_comma(self, i: int, right: int, stop: int) -> bool | None:
        words, text = self.words, self.words[i].text
        two = " ".join(w.text for w in words[i : i + 2])
        if two in ("из них", "среди них", "из которых", "среди которых") and any(
            _is_number(w) for w in words[i + 2 : i + 7]
        ):
            return self.complement
        if two == "в том" or text == "включая":
            near = words[i + 1 : i + 6] if text == "включая" else words[i + 3 : i + 7]
            is_count = any(w.is_number for w in near) or (
                any(_is_number(w) for w in near) and any(w.text.startswith(_MINORS) for w in near)
            )
            return self.complement if is_count and self.verbs and stop >= len(words) else None
        if self.has_number and self.is_count(i):
            return self.complement
        relative = next((k for k in range(i, i + 4) if k < len(words) and words[k].text.startswith("котор")), None)
        if relative is not None:
            near = words[i + 1 : min(stop, i + 12)]
            has_figure = any(_is_number(w) and ":" not in w.text for w in near)
            becomes = any(w.text.startswith("стал") for w in words[relative : relative + 9])
            return self.complement if (has_figure or becomes) and not self.complement and right >= 5 else None
        tells_result = _pos(words[i]) == "GRND" or any(w.text == "чего" for w in words[i + 1 : i + 4])
        is_last = _pos(words[i]) == "GRND" and stop >= len(words) and right >= 4
        if tells_result and self.verbs and (is_last or any(_is_number(w) for w in words[i + 1 : i + 8])):
            return self.complement
        if (
            _is_question(words[i : i + 3])
            or text in _SUBORDINATORS
            or (self.complement and not (self.is_trailed and _pos(words[i]) == "VERB"))
            or self.is_subordinate
            or self.is_embedded
            or not self.verbs
        ):
            return None
        if _is_participle(words[i]) or right < 4:
            return None
        return False if self.is_clause(i, stop) else None

    def is_clause(self, i: int, stop: int) -> bool:
        """What follows the comma is a clause of its own, no parenthesis and no attribution."""
        words = self.words
        if any(_is_said(w) for w in words[i:stop][:6]):
            return False
        if any(words[k].before.strip(" ,") for k in range(i + 1, min(stop, len(words)))) and stop < len(words):
            return False
        finite = [k for k in range(i, min(stop, i + 12)) if _is_finite(words[k])]
        if not finite:
            return False
        has_subject = any(_is_nominative(w) or _is_number(w) for w in words[i + 1 : i + 4])
        if finite[0] == i and _pos(words[i]) == "VERB" and not has_subject:
            goes_on = stop < len(words) and words[stop].text != "и"
            if goes_on or not any(_is_finite(w) for w in words[max(self.start, self.phrase) : i]):
                return False
        return words[i].text not in _PARENTHESES and not any(_pos(w) == "GRND" for w in words[i : i + 3])


@lru_cache(maxsize=50_000)
def _is_nominative_text(text: str) -> bool:
    if not _russian().word_is_known(text):
        return True
    return any(p.tag.POS in ("NOUN", "NPRO") and p.tag.case == "nomn" for p in _russian().parse(text)[:2])


def _is_nominative(word: Word) -> bool:
    return not word.is_number and _is_nominative_text(word.text)


def _is_plural_next(words: Sequence[Word], i: int) -> bool:
    """The verb after "и NOUN" is plural with the noun before "и" its joint subject: no clause begins."""
    return bool(i) and _is_nominative(words[i - 1]) and not words[i].after_comma


def _is_question(words: Sequence[Word]) -> bool:
    """An indirect question or relative clause begins here: "к каким выводам", "вправду ли"."""
    return any(
        w.text == "ли" or w.text in _QUESTION or w.text.startswith(("котор", "каки", "како", "кака", "какую"))
        for w in words
    )


def _is_reported(words: Sequence[Word], stops: Sequence[int]) -> bool:
    """The whole sentence is someone's words: "..., сообщил Лавров.", "По словам Лаврова, ..."."""
    if words and words[0].text == "по" and any(w.text in ("словам", "мнению", "версии") for w in words[1:4]):
        return True
    for i in range(1, min(len(words), _FAR)):
        if not words[i].after_comma:
            continue
        if (
            _is_said(words[i])
            and (i + 1 < len(words))
            and words[i + 1].text not in ("что", "и")
            and not words[i + 1].after_comma
        ):
            after = stops[i]
            if after >= len(words) or words[after].text not in ("что", "чтобы"):
                return True
    return False


def clause_starts(words: Sequence[Word]) -> list[int]:
    """Indices of words that begin a new clause. Linear: no look-ahead beyond 40 words."""
    return _Scan(words).run()
