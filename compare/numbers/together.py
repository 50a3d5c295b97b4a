"""Counts told as one figure: "285 killed and wounded", "5307 بين قتيل ومفقود" count neither of the two alone."""

from compare.numbers.counted import key_of
from compare.numbers.parse import Reader
from compare.numbers.what import HARMS, Hit

_AND = {"en": {"and", "or"}, "ru": {"и", "или", "либо"}, "ar": {"و", "او"}}
_BETWEEN = {"en": {"were", "was", "been", "went"}, "ru": {"были"}, "ar": set()}
_PLURAL = ("ين", "ون", "لي", "حي", "ات")  # قتلى, جرحى, مصابين, مفقودون, folded
_FAR = 9  # tokens from the number within which its states stand
_END = set(".;؛:!?؟\n()[]،,")


def together(what: str | None, hit: Hit, reader: Reader, limits: tuple[int, int], language: str) -> str | None:
    """`what` with every state the figure counts: "dead" becomes "dead and missing" where the text joins the two.

    A figure between the two parts them again: "12 killed and 30 wounded" stay two counts.
    """
    if not what or what.split()[-1] not in HARMS:
        return what
    first, last = max(limits[0] + 1, hit.first - _FAR), min(limits[1], hit.last + _FAR, len(reader.tokens))
    for span in (range(hit.last + 1, last), range(hit.first - 1, first - 1, -1)):
        index = next((n for n in span if _ends(reader, n) or _state(reader, n, language)), None)
        if index is None or _ends(reader, index):
            continue
        other = _next(reader, index, last, language) if index > hit.last else _before(reader, index, first, language)
        own = _state(reader, index, language)
        if own and other and other != own:
            return " ".join([*what.split()[:-1], " and ".join(sorted((own, other), key=HARMS.index))])
    return what


def _ends(reader: Reader, index: int) -> bool:
    token = reader.tokens[index]
    return token.kind == "mark" and token.text in _END


def _state(reader: Reader, index: int, language: str) -> str | None:
    token = reader.tokens[index]
    key = key_of("state", token.text, language) if token.kind == "word" else None
    return key if key in HARMS else None


def _next(reader: Reader, index: int, stop: int, language: str) -> str | None:
    """The state joined to the one at `index` from behind."""
    at = index + 1
    if at < stop and reader.tokens[at].text in _AND[language]:
        at += 1
        while at < stop and reader.tokens[at].text in _BETWEEN[language]:
            at += 1
        return _state(reader, at, language) if at < stop else None
    is_written_on = language == "ar" and at < stop and reader.tokens[at].text[0] == "و"
    return _state(reader, at, language) if is_written_on and _is_one_figure(reader, index) else None


def _is_one_figure(reader: Reader, index: int) -> bool:
    """ "285 قتيلا وجريحا", "بين قتلى وجرحى"; not "12 قتيلا وجرحى": twelve dead, and some wounded."""
    own, other = reader.tokens[index].text, reader.tokens[index + 1].text
    is_between = index > 0 and reader.tokens[index - 1].text == "بين"
    return is_between or own.endswith(_PLURAL) == other.endswith(_PLURAL)


def _before(reader: Reader, index: int, first: int, language: str) -> str | None:
    """The state joined to the one at `index` from before."""
    at = index - 1
    if at >= first and reader.tokens[at].text in _AND[language]:
        return _state(reader, at - 1, language) if at - 1 >= first else None
    is_written_on = language == "ar" and at >= first and reader.tokens[index].text[0] == "و"
    return _state(reader, at, language) if is_written_on else None
