"""Numbers spelt by tokens: digits, words and mixtures of both."""

import re
from bisect import bisect_left

from compare.language.numerals import Numeral, numerals
from compare.numbers.english import hyphened, with_article
from compare.numbers.spelt import (
    BEFORE_TEN,
    CONSTRUCT,
    OF_ONE,
    ONE_OF_MANY,
    PARTS_COUNTED,
    PER_CENT,
    PREPOSITIONS,
    Parsed,
)  # fmt: skip
from compare.numbers.tokens import Token, value_of_digits


class Reader:
    """Reads numbers off a list of tokens."""

    def __init__(self, given: list[Token], language: str) -> None:
        self.tokens, self.language, self.table = given, language, numerals(language)
        self.starts = [t.start for t in given]

    def at(self, index: int) -> Token | None:
        """The token, or None past either end."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def index_of(self, offset: int) -> int:
        """Index of the first token at or after a folded offset."""
        return bisect_left(self.starts, offset)

    def numeral(self, index: int, *, joined: bool = False) -> tuple[Numeral, bool] | None:
        """(number word, whether "and" stands before it). Arabic prefixes and the article come off."""
        token = self.at(index)
        if token is None or token.kind != "word":
            return None
        word = token.text
        if word in BEFORE_TEN or word[1:] in BEFORE_TEN:
            after = self.at(index + 1)
            if after is None or after.text not in ("عشر", "عشره"):
                return None
        if word in self.table:
            return self.table[word], False
        if self.language == "ar" and word not in PER_CENT:
            for prefix in ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "وب", "ول"):
                rest = word[len(prefix) :]
                if word.startswith(prefix) and rest in self.table:
                    given = self.table[rest]
                    if given.kind == "teen" and given.value == 1 and self._is_teen_next(index):
                        return given, prefix.startswith("و")  # "الإحدى عشرة"
                    vague = given.value < 3 or given.kind in ("part", "teen")  # الواحد, الأحد, الربع name other things
                    if "ل" in prefix[-1] and prefix != "ل" and vague and given.value not in (10, 0.5, 0.25):
                        return None
                    return self.table[rest], prefix.startswith("و")
        return None

    def read(self, index: int) -> Parsed | None:
        """The longest number beginning at a token."""
        token = self.at(index)
        if token is None:
            return None
        if token.kind == "digits":
            return self._from_digits(index)
        if token.kind != "word":
            return None
        if self.language == "en" and "-" in token.text:
            return hyphened(self, index)
        if self.language == "en" and token.text in ("a", "an", "half", "quarter"):
            return with_article(self, index)
        return self._words(index)

    def _from_digits(self, index: int) -> Parsed | None:
        follower = self.numeral(index + 1)
        scaled = bool(follower and follower[0].kind == "scale" and not follower[1])
        value = value_of_digits(self.tokens[index].text, self.language, is_scaled=scaled)
        if value is None:
            return None
        return self.grow(index, index, value, 0.0, value, False)

    def _words(self, index: int) -> Parsed | None:
        first = self.numeral(index)
        if first is None:
            return None
        kind, value = first[0]
        if self.language == "ar" and value == 5 and self._is_fifth(index):
            kind, value = "part", 0.2
        if kind == "part":
            return self._part(index, value)
        if kind == "more":
            return self._many(index, value)
        if kind == "few":
            return self._few(index)
        if kind == "times" and self.language == "en":
            return None  # "hundred" alone: "the hundred"
        if kind == "dual":
            return self.grow(index, index, 0.0, value, value, True)
        if kind == "scale":
            return self._bare_scale(index, value)
        if kind == "dozen":
            return Parsed(value, value, index, index, True)
        if kind == "teen" and value == 1 and not self._is_teen_next(index):
            return None  # أحد, إحدى: "one of"
        return self.grow(index, index, value, 0.0, value, True)

    def _is_fifth(self, index: int) -> bool:
        """خمس before a noun that is made definite: the fifth of it; a number has its noun indefinite."""
        after = self.at(index + 1)
        if after is None or after.kind != "word" or not self.tokens[index].text.endswith("خمس"):
            return False
        return after.text.startswith("ال") or after.text.endswith(("ها", "هم"))

    def _is_teen_next(self, index: int) -> bool:
        after = self.at(index + 1)
        return after is not None and after.text in ("عشر", "عشره")

    def _bare_scale(self, index: int, value: float) -> Parsed | None:
        """ألف, مليون, тысяча: one of it; in the plural ("thousands", тысячи) only a lower bound."""
        word = self.tokens[index].text
        if re.search(
            r"(?:s|тысяч(?:и|ами|ам|ах)?|ионы|ионов|иарды|иардов|الاف|ملايين|مليارات|بلايين|تريليونات)$",
            word,
        ):
            before = self.at(index - 1)
            if word == "тысячи" and before and before.text in OF_ONE:
                return Parsed(value, value, index, index, True, value)
            return Parsed(value if word == "тысяч" else 2 * value, 20 * value, index, index, True, value)
        if self.language == "en" or (self.language == "ru" and word in ("тыс", "млн", "млрд", "трлн")):
            return None
        if self.language == "ar" and word in CONSTRUCT and self._is_noun_next(index):
            return Parsed(2 * value, 2 * value, index, index, True, value)
        return self.grow(index, index, 0.0, value, value, True, scale=value)

    def _is_noun_next(self, index: int) -> bool:
        """Whether a word follows that "and" or a preposition does not open."""
        after = self.at(index + 1)
        return after is not None and after.kind == "word" and after.text[0] != "و" and after.text not in PREPOSITIONS

    def _many(self, index: int, value: float) -> Parsed | None:
        """Dozens, tens of thousands, عشرات الآلاف, сотни тысяч: lower bounds."""
        last, scale = index, 1.0
        step = index + 1
        if self.language == "en" and (of := self.at(step)) and of.text == "of":
            step += 1
        follower = self.numeral(step)
        if follower and follower[0].kind == "scale":
            scale, last = follower[0].value, step
        elif self.language == "en" and self.tokens[index].text == "tens":
            return None
        tens = value < 100  # dozens and scores are tens of one
        low = (20.0 if scale == 1.0 else 10.0) if tens else (200.0 if scale == 1.0 else 100.0)
        return Parsed(low * scale, (100.0 if tens else 1000.0) * scale, index, last, True, scale)

    def _few(self, index: int) -> Parsed | None:
        """Several hundred, несколько тысяч, بضع مئات: from two of it up; of people alone it is no number."""
        follower = self.numeral(index + 1)
        if follower is None or follower[1] or follower[0].kind not in ("scale", "times", "more", "dozen"):
            return None
        one = ONE_OF_MANY.get(follower[0].value, follower[0].value) if follower[0].kind == "more" else follower[0].value
        return Parsed(2 * one, 20 * one, index, index + 1, True, one)

    def _part(self, index: int, value: float) -> Parsed | None:
        """Half a million, نصف مليون; a part of anything else keeps its fraction (the unit may follow)."""
        follower = self.numeral(index + 1)
        if follower and follower[0].kind in ("scale", "dozen") and not follower[1]:
            amount = value * follower[0].value
            return Parsed(amount, amount, index, index + 1, True, follower[0].value)
        return Parsed(value, value, index, index, True)

    def grow(
        self, first: int, last: int, current: float, total: float, floor: float, is_word: bool, *,
        scale: float = 1.0, again: bool = False,
    ) -> Parsed:  # fmt: skip
        """Take the words and digits that belong to the same number.

        `current` is what is counted below the next scale word, `total` what is finished, `floor` the smallest place
        filled so far: a further word must fit below it ("two hundred | five", not "five | two hundred").
        """
        at = last if again else last + 1
        whole: Parsed | None = None  # up to the last scale word
        while (step := self._next(at)) is not None:
            numeral, joined, where = step
            kind, value = numeral
            if kind == "scale" and not joined and current and (scale == 1.0 or value < scale or total == 0):
                total, current, floor, scale = total + round(current * value, 6), 0.0, value, value
                whole = Parsed(total, total, first, where, is_word, scale)
            elif kind == "scale" and not joined and current and whole:
                return whole  # "18 thousand and 20 | thousand": the last part begins a number of its own
            elif kind == "scale" and joined and total and value < scale and not current:
                total, floor, scale = total + value, value, value
            elif kind == "dozen" and not joined and 1 <= current < 100 and current in (int(current), 1.5):
                current, floor = current * value, 1.0
            elif kind == "more" and not joined and self.language == "ru" and 1 <= current < 20:
                current, floor = current * (10.0 if value < 100 else 100.0), 1.0  # два десятка, пять сотен
            elif kind == "part" and not joined and self.tokens[where].text in PARTS_COUNTED and current < 10:
                return Parsed(current * value, current * value, first, where, True)
            elif kind == "times" and not joined and 1 <= current < 100 and current == int(current):
                current, floor = current * 100, 100.0
            elif kind == "times" and self.language == "ar" and (total or joined) and not current:
                current, floor = 100.0, 100.0
            elif kind == "teen" and value == 10 and not joined and self.language == "ar" and 1 <= current % 100 < 10:
                current, floor = current + 10, 1.0
            elif kind == "teen" and value == 1 and self.language == "ar" and not self._is_teen_next(where):
                break
            elif kind == "ten" and self.language == "ar" and joined and 1 <= current % 100 < 10:
                current, floor = current + value, 1.0
            elif kind in ("unit", "teen", "ten", "hundred") and self._fits(kind, value, floor, current, total, joined):
                current, floor = current + value, value if kind != "teen" else 1.0
            elif kind == "digits" and total and not current and self._fills(where, value, scale, joined):
                current, floor = value, 1.0
            elif kind == "dual" and total and joined and value < scale:
                total, floor = total + value, 1000.0
            elif kind == "part" and joined:
                total, current = total + value * (scale if not current else 1.0), current
                last = where + (1 if self._echoes(where + 1) else 0)
                beyond = self.numeral(last + 1)
                if last == where and scale == 1.0 and beyond and beyond[0].kind == "scale" and not beyond[1]:
                    return self._scaled(total + current, first, last + 1, beyond[0].value, is_word)
                break
            else:
                break
            is_word = is_word and kind != "digits"
            last, at = where, where + 1
        return Parsed(total + current, total + current, first, last, is_word, scale)

    def _scaled(self, amount: float, first: int, last: int, scale: float, is_word: bool) -> Parsed:
        """ "One and a half million": the scale counts the whole, half and all."""
        return Parsed(amount * scale, amount * scale, first, last, is_word, scale)

    def _fills(self, where: int, value: float, scale: float, joined: bool) -> bool:
        """Digits that go on a number: "مليون و200 ألف", never "2.5 thousand and 3,5 million"."""
        if not joined and self.language == "en":
            return False
        return value < scale and value == int(value)

    def _echoes(self, index: int) -> bool:
        """ "مليون ونصف المليون": the scale told once more."""
        given = self.numeral(index)
        token = self.at(index)
        return bool(
            given and given[0].kind == "scale" and token and token.text.startswith("ال") and self.language == "ar"
        )

    def _fits(self, kind: str, value: float, floor: float, current: float, total: float, joined: bool) -> bool:
        if current == 0 and total:
            return value < floor and (joined or self.language != "ar")
        room = {"unit": 10, "teen": 100, "ten": 100, "hundred": 1000}[kind]
        if self.language == "ar" and not joined:
            return False
        return floor >= room and value < floor

    def _next(self, index: int) -> tuple[Numeral, bool, int] | None:
        """The next part of a number, whether "and" joins it, and its index."""
        token, joined = self.at(index), False
        if token and self.language == "en" and token.text in ("and", "-"):
            index, joined, token = index + 1, True, self.at(index + 1)
            if (
                token
                and token.text in ("a", "an")
                and (half := self.at(index + 1))
                and half.text in ("half", "quarter")
            ):
                return self.table[half.text], True, index + 1
        if (
            token
            and self.language == "ru"
            and token.text == "с"
            and (half := self.at(index + 1))
            and half.text == "половиной"
        ):
            return Numeral("part", 0.5), True, index + 1
        if (
            token
            and self.language == "ru"
            and token.text == "с"
            and (more := self.at(index + 1))
            and more.text == "лишним"
        ):
            given = self.numeral(index + 2)
            return (given[0], False, index + 2) if given and given[0].kind == "scale" else None
        if token and self.language == "ar" and token.text == "و":
            index, joined, token = index + 1, True, self.at(index + 1)
        if token is None:
            return None
        before = self.at(index - 1)
        if before and token.start - before.end > 3:
            return None
        if token.kind == "digits":
            value = value_of_digits(token.text, self.language)
            return (Numeral("digits", value), joined, index) if value is not None else None
        given = self.numeral(index)
        if given is None and self.language == "en" and "-" in token.text:
            read = hyphened(self, index)
            return (Numeral("ten", read.low), joined, index) if read and read.low < 100 else None
        if given is None or (
            self.language == "ar"
            and given[0].kind != "teen"
            and token.text.startswith("ال")
            and given[0].kind != "scale"
        ):
            return None
        return given[0], joined or given[1], index
