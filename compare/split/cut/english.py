"""English clauses: contrast, coordination, reporting participles, relative clauses, counts of victims.

A coordinated predicate is cut when it is one of two; a third makes a list of one action ("forced the door, shot at
people and fled"), which stays whole. Inside a reported clause ("said that X did A and does B") only "and that" or a new
verb of saying begins a statement.
"""

from collections.abc import Sequence

from compare.split.cut.cues import cues
from compare.split.cut.scan import Scan
from compare.split.cut.words import Word, any_of

_AUXILIARY = cues("en", "auxiliary")
_SAID = cues("en", "said")
_SAYING = cues("en", "saying")
_PAST = cues("en", "past")
_NOT_VERB = cues("en", "not_verb")
_NUMBERS = cues("en", "numbers")
_QUANTIFIERS = cues("en", "quantifiers")
_VICTIMS = cues("en", "victims")
_MINORS = cues("en", "minors")
_CONTRAST = cues("en", "contrast")
_WHILE = cues("en", "while")
_RELATIVE = cues("en", "relative")
_TOLL_VERBS = cues("en", "toll_verbs")
_SUBORDINATE = cues("en", "subordinate")
_NOT_RESULTS = cues("en", "not_results")
_ADVERBS = cues("en", "adverbs")
_DETERMINERS = cues("en", "determiners")


def _is_finite(word: Word) -> bool:
    """An auxiliary, a verb of saying or a past form; -ed words after a determiner are not told apart here."""
    text = word.text
    if text in _AUXILIARY or text in _SAID or text in _PAST:
        return True
    return len(text) > 3 and text.endswith("ed") and text not in _NOT_VERB and not word.is_upper


def _is_number(word: Word) -> bool:
    return word.is_number or word.text in _NUMBERS


def _finite_within(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a clause with its own subject and verb begins at `start`."""
    for i in range(start, min(end, len(words))):
        word = words[i]
        if word.text in _RELATIVE or word.text == "that":
            return False
        if _is_finite(word) and (i == start or words[i - 1].text not in _DETERMINERS):
            return True
        if i > start and _is_plain_present(words, i):
            return True
    return False


def _is_plain_present(words: Sequence[Word], i: int) -> bool:
    """A present form in -s between a noun and what a verb takes ("Moscow wants to ...", "NATO says the ...")."""
    text = words[i].text
    after = words[i + 1].text if i + 1 < len(words) else ""
    is_s = len(text) > 3 and text.endswith("s") and not text.endswith(("ss", "'s", "us")) and not words[i].is_upper
    return is_s and (after in _DETERMINERS or after in ("to", "that", "it", "him", "them", "not"))


class _Scan(Scan):
    """The rules of the language, word by word."""

    def __init__(self, words: Sequence[Word]) -> None:
        super().__init__(words)
        self.is_reported = self.is_trailed = _is_reported(words)
        self.begin(0, complement=self.is_reported)
        self.is_subordinate = bool(words) and words[0].text in _SUBORDINATE

    def begin(self, index: int, *, complement: bool) -> None:
        super().begin(index, complement=complement)
        self.is_list = False
        self.is_subordinate = False

    def note(self, i: int) -> None:
        word = self.words[i]
        if _is_finite(word):
            if word.after_comma and self.verbs and word.text not in _AUXILIARY and word.text not in _SAID:
                self.is_list = True
            self.verbs += 1
        elif i > self.start and _is_plain_present(self.words, i):
            self.verbs += 1
        self.has_number = self.has_number or _is_number(word)
        if word.text == "that":
            self.is_trailed = False
        if word.text in _SAID and not (i + 1 < len(self.words) and self.words[i + 1].after_stop):
            before = self.words[i - 1] if i else word
            if not before.after_comma or before.text not in ("he", "she", "it", "they"):
                self.complement = True
        if word.text == "that" and i and (self.words[i - 1].text in _SAID or self.words[i - 1].text in _SAYING):
            self.complement = True

    def decide(self, i: int) -> bool | None:
        """None: no cut before word `i`. Else whether the new clause is still inside a reported one."""
        words, word = self.words, self.words[i]
        left, right = i - self.start, len(words) - i
        if self.is_subordinate and word.after_comma:
            self.is_subordinate = False
        if word.after_semicolon and left >= 3 and right >= 3:
            return False
        text = word.text
        stop = self.stops[i]
        if text in _CONTRAST and right >= 4 and self.verbs and (word.after_comma or _verb_soon(words, i + 1)):
            follows = words[i + 1]
            is_inner = self.complement and _is_finite(follows) and follows.text not in _AUXILIARY | _SAID
            return self.complement if not is_inner and _finite_within(words, i + 1, i + 12) else None
        is_participle = i + 1 < len(words) and words[i + 1].text.endswith(("ed", "ing"))
        if (
            text in _WHILE
            and right >= 4
            and not is_participle
            and self.verbs
            and (word.after_comma or _finite_within(words, i + 1, min(stop, i + 9)))
        ):
            return False
        if text == "and" and not self.is_subordinate:
            return self.decide_and(i, right, stop)
        if word.after_comma:
            return self.decide_comma(i, right, stop)
        if text in ("that", "which") and i + 1 < len(words) and words[i + 1].text in _TOLL_VERBS:
            return False if any(_is_number(w) for w in words[i + 2 : i + 6]) and right >= 4 else None
        if text == "with" and self.has_number and right >= 3 and self.is_count(i + 1, victims_only=True):
            return self.complement
        if text == "for" and _is_first_time(words, i):
            return False
        return None

    def decide_and(self, i: int, right: int, stop: int) -> bool | None:
        words, word = self.words, self.words[i]
        if i + 1 >= len(words) or not (self.verbs or self.cuts):
            return None
        after = i + 1
        if words[after].text in _TOLL_VERBS and self.is_number_soon(after + 1):
            return self.complement
        if self.has_number and _is_result(words[after].text) and self.is_number_soon(after + 1):
            return self.complement
        if word.after_comma and words[after].text == "to" and right >= 5 and self.verbs:
            return self.complement
        if words[after].text == "that" and self.complement:
            return True if right >= 6 else None
        if self.has_number and self.is_count(after):
            return self.complement
        while after < len(words) - 1 and words[after].text in _ADVERBS:
            after += 1
        nxt = words[after]
        if (_is_finite(nxt) or (_is_plain_present(words, after) and words[after + 1].text != "to")) and (
            nxt.text in _SAID or not _is_finite(words[i - 1])
        ):
            is_said = nxt.text in _SAID
            if self.complement and not is_said:
                return None
            least = 3 if any(w.is_number for w in words[after + 1 : after + 3]) else 5
            return None if self.is_list or right < least else False
        has_figure = self.complement and any(w.is_number for w in words[i + 1 : i + 9])
        if (
            word.after_comma
            and right >= 4
            and (has_figure or not self.complement or self.is_trailed)
            and _finite_within(words, i + 2, i + 12)
        ):
            return False
        is_plain = not self.complement and words[i + 1].text in _DETERMINERS and not _is_finite(words[i - 1])
        if is_plain and right >= 5 and _finite_within(words, i + 3, i + 6):
            return False
        return None

    def is_number_soon(self, at: int) -> bool:
        """A number, with or without "more than" and the like before it."""
        return any(_is_number(word) for word in self.words[at : at + 4])

    def is_count(self, at: int, *, victims_only: bool = False) -> bool:
        """ "(and) more than 100 wounded", "(and) over 140 were injured": another count of people or things."""
        words = self.words
        i = at
        while i < len(words) and words[i].text in _QUANTIFIERS:
            i += 1
        if i >= len(words) or not _is_number(words[i]):
            return False
        end = min(len(words), i + 7)
        return any_of(words, i, end, _VICTIMS) or (not victims_only and any_of(words, i, end, _AUXILIARY))

    def decide_comma(self, i: int, right: int, stop: int) -> bool | None:
        words, text = self.words, self.words[i].text
        is_tail = bool(self.cuts) and self.is_attribution(self.start, i)
        if text in _SAYING and right >= 3 and not is_tail:
            return False
        if text in _RELATIVE and self.verbs and stop - i >= 3:
            is_toll = words[i + 1].text in _TOLL_VERBS and self.is_number_soon(i + 2)
            if is_toll or (stop - i >= 6 and self.ends_or_turns(stop)):
                return False
        if text == "where" and stop - i >= 4 and self.verbs:
            is_toll = any(_is_number(w) for w in words[i + 1 : stop]) and any_of(words, i, stop, _VICTIMS)
            return False if is_toll else None
        if text in ("including", "among") and self.verbs and self.ends_or_turns(stop):
            near = words[i + 1 : i + 4]
            at = next((k for k, w in enumerate(near) if w.text not in _QUANTIFIERS), 0)
            return False if any(_is_number(w) for w in near[at : at + 1]) else None
        if text == "of" and right >= 3 and words[i + 1].text in ("whom", "which") and self.is_number_soon(i + 2):
            return self.complement
        if _is_number(self.words[i]) and self.verbs:
            of_them = (
                i + 2 < len(words) and words[i + 1].text == "of" and words[i + 2].text in ("them", "whom", "those")
            )
            among = any(words[k].text == "among" and k + 1 < len(words) and words[k + 1].text == "them"
                        for k in range(i + 1, min(i + 5, len(words))))  # fmt: skip
            if (of_them and self.ends_or_turns(stop)) or (among and any_of(words, i, i + 4, _MINORS)):
                return False
        if _is_result(text) and self.verbs and self.is_number_soon(i + 1):
            return self.complement
        if self.has_number and (self.verbs or self.cuts) and self.is_count(i, victims_only=True):
            return self.complement
        if text == "to" and words[i + 1 : i + 2] and words[i + 1].text == "be" and right >= 5 and self.verbs:
            return self.complement
        if text == "with" and right >= 4 and self.has_number and self.is_count(i + 1):
            return self.complement
        if text == "with" and right >= 7:
            for k in range(i + 2, min(i + 8, stop)):
                if words[k].text.endswith("ing") and len(words[k].text) > 5:
                    return False
        if text == "the" and self.verbs and _is_the_first(words, i):
            return False
        if self.verbs and right >= 5 and _is_aside(words, i):
            return False
        if self.cuts and words[self.start].text in _RELATIVE and self.is_attribution(i, stop):
            return False
        return None

    def ends_or_turns(self, stop: int) -> bool:
        """The phrase that ends before word `stop` closes the sentence, or a new clause follows it."""
        words = self.words
        if stop >= len(words):
            return True
        return words[stop].text in ("and", "but", "while", "which", "who") or self.is_attribution(
            stop, self.stops[stop]
        )

    def is_attribution(self, i: int, stop: int) -> bool:
        """ "spokesman John Kirby said" or "said John Kirby" to the next stop."""
        return stop - i <= 9 and any_of(self.words, i, stop, _SAID)


def _is_reported(words: Sequence[Word]) -> bool:
    """The whole sentence is someone's words: "..., Lavrov said.", "..., he added, ..."."""
    tail = len(words)
    low = max(1, tail - 12)
    for i in range(tail - 1, low - 1, -1):
        if words[i].after_comma and words[i].text not in _RELATIVE and words[i].text not in ("and", "but", "while"):
            near = words[i : min(tail, i + 9)]
            is_verb = words[i].text in _AUXILIARY
            if not is_verb and any(w.text in _SAID for w in near) and not any(w.text == "that" for w in near):
                return True
            break
    return any(
        words[i].after_comma and words[i + 1].text in _SAID and words[i + 2].after_comma
        for i in range(1, min(tail - 2, 25))
    )


def _is_result(text: str) -> bool:
    """A participle that may tell a result: "killing 40 people", "releasing 30 million cubic metres"."""
    return len(text) > 5 and text.endswith("ing") and text not in _NOT_RESULTS


def _verb_soon(words: Sequence[Word], i: int) -> bool:
    return any(_is_finite(word) for word in words[i : i + 2])


def _is_first_time(words: Sequence[Word], i: int) -> bool:
    """ "for the first time since 2019"."""
    texts = [word.text for word in words[i : i + 5]]
    return texts[:4] == ["for", "the", "first", "time"] and texts[4:] in (["since"], ["in"])


def _is_the_first(words: Sequence[Word], i: int) -> bool:
    """ "the first for two years", "the first such meeting since 2019"."""
    texts = [word.text for word in words[i : i + 6]]
    return texts[1:2] == ["first"] and any(text in ("for", "in", "since") for text in texts[2:5])


def _is_aside(words: Sequence[Word], i: int) -> bool:
    """ "an attack in which …", "a rule that …", "something the ministry called …": the outlet's own remark."""
    texts = [word.text for word in words[i : i + 6]]
    if texts[0] == "something":
        return _finite_within(words, i + 1, i + 7)
    if texts[0] not in ("a", "an") or any(word.after_comma for word in words[i + 1 : i + 5]):
        return False
    return any(text in ("which", "that", "whose") for text in texts[2:5])


def clause_starts(words: Sequence[Word]) -> list[int]:
    """Indices of words that begin a new clause. Linear: no look-ahead beyond 40 words."""
    return _Scan(words).run()
