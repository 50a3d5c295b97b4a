"""Sentence ends: one set of rules for all scripts, because Arabic texts quote English and Russian ones both.

A full stop ends a sentence when space or a closing mark follows and what comes next does not begin small, and the word
before is no abbreviation or initial. Arabic has no capitals: there the stop alone decides.
"""

import re

from compare.split.cut.cues import cues, printed_cues

_TERMINATOR = re.compile(r"[.!?…؟。۔]+")
_CLOSERS = "»”\"›’')]}“"
_ABBREVIATION = frozenset(printed_cues("any", "abbreviation"))
_BEFORE_NUMBER = frozenset(printed_cues("any", "abbreviation_before_number"))
_ABBREVIATION_BEFORE_NAME = frozenset(["a.m", "p.m", "u.s", "u.n", "u.k", "d.c"])
_BOTH = _ABBREVIATION_BEFORE_NAME | frozenset(printed_cues("any", "abbreviation_that_may_end"))
_STARTERS = frozenset(printed_cues("any", "sentence_starter"))
_SAID = cues("en", "said")
_OPENERS = "«“„‹\"'(["


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences of `text[start:end]`, stripped, in order. Linear in the length."""
    spans, begin = [], start
    for match in _TERMINATOR.finditer(text, start, end):
        stop = match.end()
        if stop <= begin or not _ends_sentence(text, match.start(), stop, begin, end):
            continue
        stop = _with_closers(text, stop, end)
        spans.append((begin, stop))
        begin = stop
    spans.append((begin, end))
    return [span for span in (strip(text, *span) for span in spans) if span[0] < span[1]]


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and invisible marks at either end."""
    while start < end and (text[start].isspace() or text[start] in "\u200b\u200e\u200f\ufeff\u2028\u2029"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\u200e\u200f\ufeff"):
        end -= 1
    return start, end


def _with_closers(text: str, stop: int, end: int) -> int:
    """Takes closing marks after the stop along, also one after a single space ("… سلمياً. "")."""
    while stop < end and text[stop] in _CLOSERS:
        stop += 1
    if (stop + 1 < end and text[stop] in " \u00a0" and text[stop + 1] in "\"”»" and (
        stop + 2 == end or text[stop + 2].isspace() or text[stop + 2] in ".,،"
    )) or (stop + 2 == end and text[stop] in " \u00a0" and text[stop + 1] in '"”»'):  # fmt: skip
        stop += 2
    return stop


def _ends_sentence(text: str, at: int, stop: int, begin: int, end: int) -> bool:
    after = _with_closers(text, stop, end)
    if after >= end:
        return True
    follows = text[after]
    mark = text[at:stop]
    if not follows.isspace():
        return _is_glued_end(text, at, stop, end, mark)
    if after > stop and text[stop] == ")" and "(" not in text[begin:at][-200:]:
        return False
    nxt = after
    while nxt < end and (text[nxt].isspace() or text[nxt] in _OPENERS + "-–—"):
        nxt += 1
    if nxt < end and text[nxt].islower():
        return False
    if any(mark in '»”"' for mark in text[stop:after]) and _is_short_attribution(text[nxt : min(end, nxt + 60)]):
        return False
    if mark != "." and after == stop and _goes_on_in_quote(text, _first_sign(text, begin, at), stop, end):
        return False
    if mark == ".":
        return not _is_abbreviation(text, at, begin, nxt, end)
    return not (nxt < end and text[after:nxt].strip()[:1] in ("-", "–", "—") and text[nxt].islower())


def _is_short_attribution(follows: str) -> bool:
    """ "Name said." after a quotation that ends with a stop of its own."""
    words = re.split(r"[.!?\n:]", follows, maxsplit=1)[0].split()
    return 2 <= len(words) <= 4 and words[-1] in _SAID


def _is_glued_end(text: str, at: int, stop: int, end: int, mark: str) -> bool:
    """A stop with no space after it: an end between two Arabic words of some length, nothing elsewhere."""
    if not ("\u0620" <= text[stop] <= "\u064a"):
        return False
    left = at
    while left > 0 and at - left < 4 and "\u0620" <= text[left - 1] <= "\u0652":
        left -= 1
    right = stop
    while right < end and right - stop < 4 and "\u0620" <= text[right] <= "\u0652":
        right += 1
    return at - left >= 3 and right - stop >= 3


def _first_sign(text: str, begin: int, end: int) -> int:
    """Where the sentence begins, white space left out."""
    while begin < end and text[begin].isspace():
        begin += 1
    return begin


def _is_of_word(character: str) -> bool:
    """A letter, a digit, a mark on an Arabic letter, or what joins the parts of an abbreviation."""
    return character.isalnum() or character in ".-\u0640" or "\u064b" <= character <= "\u0652"


def _goes_on_in_quote(text: str, begin: int, stop: int, end: int) -> bool:
    """ "«Волна? Не было волны», — вспоминает N": the opening quotation is closed before its speaker."""
    if text[begin : begin + 1] not in tuple('«“„"'):
        return False
    reach = min(end, stop + _QUOTE_REACH)
    close = next((i for i in range(stop, reach) if text[i] in '»”"\n'), reach)
    if close >= reach or text[close] == "\n":
        return False
    return bool(_SPEAKER_FOLLOWS.match(text[close : close + 8]))


_ON_A_NETWORK = frozenset(["on", "via", "to", "network", "platform", "соцсети", "в", "сети", "منصة", "إكس"])
_QUOTE_REACH = 200  # characters: a bound on the cost
_SPEAKER_FOLLOWS = re.compile(r"[»”\"]\s?,?\s?[—–-]\s|[»”\"]\s?[,،]")


def _is_abbreviation(text: str, at: int, begin: int, nxt: int, end: int) -> bool:
    left = at
    while left > begin and at - left < 12 and _is_of_word(text[left - 1]):
        left -= 1
    word = text[left:at].strip(".-")
    if not word:
        return False
    if word.isdigit():
        return len(word) <= 2 and left == begin
    low = word.lower()
    if (
        word in ("X", "Х")
        and text[max(begin, left - 12) : left].split()[-1:]
        and (text[max(begin, left - 12) : left].split()[-1].casefold() in _ON_A_NETWORK)
    ):
        return False  # "…, the service said on X."
    if len(word) == 1 and word.isalpha():
        return word.isupper() or low in _ABBREVIATION or "\u0600" <= word <= "\u06ff"
    if low in _BEFORE_NUMBER:
        return nxt < end and text[nxt].isdigit()
    if low not in _ABBREVIATION:
        return "." in word and len(word) <= 6 and all(len(part) <= 2 for part in word.split("."))
    if low in _BOTH and nxt < end and text[nxt].isupper():
        first = text[nxt : nxt + 12].split(maxsplit=1)[0].lower()
        return low in _ABBREVIATION_BEFORE_NAME and first not in _STARTERS
    return True
