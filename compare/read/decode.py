"""Bytes → text: byte order marks, UTF-8, then the legacy encodings that Arabic and Russian pages still come in."""

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

_MARKS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF file: save its text as .txt, or the page as .html"),
    (b"PK\x03\x04", "a zip or office file under another name: save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old office file: save its text as .txt"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file: unpack it first"),
    (b"SQLite format 3", "a database"),
)
_LEGACY = ("windows-1256", "windows-1251", "koi8-r", "iso-8859-6", "cp866")
_SAMPLE = 200_000  # bytes: enough to tell an encoding
_LEAST_SCORE = 0.35  # running Arabic or Russian text scores 0.6 and more, the wrong table below 0.3
_FREQUENT = "اليموننرتبهعدةفسأقكحج" + "оеаинтсрвлкмдпуяызьбг"  # the commonest letters carry most of running text
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how its bytes were read; or, when `text` is None, the reason why they could not be."""

    text: str | None
    encoding: str = ""
    reason: str = ""


def decode(data: bytes) -> Decoded:
    """Read bytes of an unknown encoding; binary files get a reason, not a guess.

    Nothing is normalised: no newline is translated, no character composed, so offsets count what the file holds.
    """
    if not data.strip():
        return Decoded(None, reason="the file is empty")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return Decoded(None, reason=f"not text but {what}")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, errors="replace"), encoding)
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    mended = data.decode("utf-8", errors="replace")
    if mended.count("\ufffd") * 50 < sum(character > "\x7f" for character in mended):
        return _checked(mended, "utf-8")  # a cut or damaged file: a few broken characters among many sound ones
    legacy = legacy_encoding(data[:_SAMPLE])
    if legacy is None:
        return Decoded(None, reason="binary, or in an encoding that could not be told: save it as UTF-8")
    return _checked(data.decode(legacy, errors="replace"), legacy)


def _checked(text: str, encoding: str) -> Decoded:
    text = without_surrogates(text)
    strange = len(_NOT_TEXT.findall(text[:_SAMPLE])) + text[:_SAMPLE].count("\ufffd")
    if strange * 50 > min(len(text), _SAMPLE):
        return Decoded(None, reason="binary: more than 2 % of it are no characters of text")
    if not text.strip():
        return Decoded(None, reason="the file is empty")
    return Decoded(text, encoding)


def legacy_encoding(data: bytes) -> str | None:
    """Best of the legacy encodings by how much the result looks like running Arabic, Russian or western text."""
    scored = [(_score(data.decode(encoding, errors="replace")), encoding) for encoding in _LEGACY]
    best, encoding = max(scored, key=lambda pair: pair[0])
    if best >= _LEAST_SCORE:
        return encoding
    high = sum(byte > 0x7F for byte in data)
    if high * 20 < len(data) and not any(byte < 9 for byte in data):  # a stray dash or é in English prose
        return "windows-1252"
    return None


def _score(text: str) -> float:
    """Share of the non-ASCII characters that are frequent letters, less what running text never shows."""
    high = Counter(character for character in text if character > "\x7f")
    total = high.total()
    if not total:
        return 0.0
    frequent = sum(high[letter] for letter in _FREQUENT)
    stray = sum(n for c, n in high.items() if c == "\ufffd" or unicodedata.category(c) in ("So", "Sm", "Cc", "Sk"))
    swapped = len(re.findall(r"[а-яё][А-ЯЁ]", text))  # the wrong Cyrillic table turns case around inside words
    return (frequent - stray - 2 * swapped) / total


def without_surrogates(text: str) -> str:
    """Lone surrogates (from broken JSON escapes) replaced one for one: they cannot be written as UTF-8."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _SURROGATE.search(text) else text


_SURROGATE = re.compile("[\ud800-\udfff]")
