"""Lines that are nothing but a credit, a byline, a copyright note, an address or the name of a site."""

import re
from dataclasses import replace

from compare.language import fold
from compare.read.printed.day import find_printed_dates
from compare.read.printed.found import BYLINE, COPYRIGHT, SITE, Printed, with_agencies, with_outlet
from compare.read.publishers import agencies_in, canonical_outlet, is_agency, names_in, outlet_of

LONGEST_LINE = 400  # characters of a line that tells about the text; longer ones are prose
_DASH = r"(?:--|[-–—ـ])"
CREDIT = re.compile(
    r"^[\s(\[*•]*(?:ال)?(?:مصدر|مصادر)\s*[:\-–—|/]\s*(?P<ar>.+)$"
    r"|^[\s(\[*•]*(?:sources?|via|agency)\s*[:\-–—|]\s*(?P<en>.+)$"
    r"|^[\s(\[*•]*(?:источники?|по материалам|по данным|агентство)\s*(?:[:\-–—|]\s*|\s)(?P<ru>.+)$"
    r"|^[\s(\[*•]*نقل[اًا]{0,2}\s*(?:عن)?\s*:?\s*(?:عن\s+)?(?P<relayed>.+)$",
    re.IGNORECASE,
)
BYLINE_START = re.compile(
    r"^\s*(?:by|written by|كتب(?:ت)?|بقلم|إعداد|تحرير|автор|текст)(?:\s*:\s*|\s+)(?P<who>.+)$", re.IGNORECASE
)
_RIGHTS = (
    r"©|\(c\)(?=\s*\d{4})|\bcopyright\b|حقوق (?:النشر|الطبع)(?: محفوظة)?|(?:جميع|كل|كافة) الحقوق محفوظة"
    r"|все права защищены|all rights reserved"
)
RIGHTS = re.compile(_RIGHTS, re.IGNORECASE)
_RIGHTS_WORDS = re.compile(
    rf"{_RIGHTS}|محفوظة|\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?|\bby\b|[.،,|؟?]", re.IGNORECASE
)
_OF = re.compile(r"^(?:لـ?\s?(?:صحيفة|موقع|قناة|شبكة|وكالة|مؤسسة|دى)?\s)|^ل(?=صحيفة|موقع|قناة|شبكة|وكالة|مؤسسة)")
_PICTURE_OWNER = re.compile(r"©[^/\n]{1,60}/|©[^.\n]{1,30} \. ")  # '© REUTERS / Name', '© Sputnik . Name'
PICTURE = re.compile(r"^\s*(?:photos?|images?|picture|الصورة|صورة|تصوير|фото|иллюстрация)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"'«»]{4,500}", re.IGNORECASE)
_HOST = re.compile(r"(?:www\.)?[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60}){0,4}\.[a-z]{2,12}", re.IGNORECASE)
_RELAYED = re.compile(
    r"(?:نقلا عن|حسبما نقلت|حسب ما نقلت)\s+(?P<ar>[^\s،,.:\"«]+(?:\s[^\s،,.:\"«]+){0,3})"
    r"|(?:сообщает|передает|пишет|со ссылкой на)\s+(?P<ru>[^\s,.:\"«]+(?:\s[^\s,.:\"«]+){0,2})"
    r"|, (?:the )?(?P<en>[a-z]+(?:\s[a-z]+)?)(?:\snews agency)? (?:reported|reports)\b"
    r"|\b(?:citing|according to)\s(?:the )?(?P<cited>[a-z]+(?:\s[a-z]+)?)"
)  # on folded text
_LONGEST_SITE_NAME = 8  # words


def is_label(line: str) -> bool:
    """A credit, byline, picture, copyright or address line: no dateline and no title."""
    return (
        any(pattern.match(line) for pattern in (CREDIT, BYLINE_START, PICTURE))
        or RIGHTS.search(line[:LONGEST_LINE]) is not None
        or _ADDRESS.match(line.strip()) is not None
        or _HOST.fullmatch(line.strip()[:LONGEST_LINE]) is not None
    )


def read_line(found: Printed, line: str, *, is_tail: bool) -> Printed:
    """What one line by itself tells; prose tells nothing."""
    if len(line) > LONGEST_LINE or PICTURE.match(line):
        return found
    if credit := CREDIT.match(line):
        return _credit(found, next(who for who in credit.groups() if who))
    if byline := BYLINE_START.match(line):
        for part in re.split(rf"\s*(?:[|/,،;]|\s{_DASH}\s)\s*", byline["who"]):
            found = with_outlet(found, part, BYLINE) if outlet_of(part) else found
        return found
    if RIGHTS.search(line):
        return _rights(found, line) if is_tail else found
    if address := _ADDRESS.search(line) or _HOST.fullmatch(line.strip()):
        return _address(found, address[0], is_alone=address[0] == line.strip())
    return with_outlet(found, line, SITE) if outlet_of(line) else found


def _credit(found: Printed, who: str) -> Printed:
    """'Source: RT + agencies' signs the compiler; 'Source: AFP' credits the agency of a text published elsewhere."""
    who = re.split(r"[.؛;](?:\s|$)", who.strip(" )]*"))[0]
    if len(who) > 80 or len(who.split()) > 9:
        return found
    names = names_in(who)
    if len(names) > 1 and outlet_of(names[0]) and not is_agency(names[0]):
        found = with_outlet(found, names[0], COPYRIGHT)
        return with_agencies(found, [agency for name in names[1:] for agency in agencies_in(name)])
    return with_agencies(found, agencies_in(who))


def _rights(found: Printed, line: str) -> Printed:
    """'© 2022 X. All rights reserved': X, known or as printed; a picture's owner tells nothing."""
    if _PICTURE_OWNER.search(line):
        return found
    owner = _OF.sub("", " ".join(_RIGHTS_WORDS.sub(" ", line).split()).strip(" -–—:")).strip()
    known = outlet_of(owner)
    if known or (2 < len(owner) <= 50 and len(owner.split()) <= 6):
        return with_outlet(found, known.name if known else owner, COPYRIGHT)
    return found


def _address(found: Printed, address: str, *, is_alone: bool) -> Printed:
    known = outlet_of(address)
    if known:
        found = with_outlet(found, known.name, SITE)
    elif is_alone:
        found = with_outlet(found, re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).split("/")[0], SITE)
    return replace(found, url=address) if address.startswith("http") and found.url is None else found


def read_title_suffix(found: Printed, head: list[str]) -> Printed:
    """'Headline | BBC News' on the first line."""
    parts = re.split(rf"\s(?:\||{_DASH})\s", head[0][-100:]) if head else []
    return with_outlet(found, parts[-1], COPYRIGHT) if len(parts) > 1 and outlet_of(parts[-1]) else found


def read_site_line(found: Printed, tail: list[str]) -> Printed:
    """A name without a sentence's end, alone above the closing credits, is the site's own."""
    if found.outlet is not None:
        return found
    end = len(tail)
    while end and (PICTURE.match(tail[end - 1]) or CREDIT.match(tail[end - 1])):
        end -= 1
    if end in (0, 1, len(tail)):
        return found
    line = tail[end - 1].strip()
    is_name = len(line.split()) <= _LONGEST_SITE_NAME and not re.search(r"[.!?؟…:؛]$|^[\"«“]", line)
    if not is_name or len(line) > 80 or find_printed_dates(fold(line)) or BYLINE_START.match(line):
        return found
    return with_outlet(found, line, SITE)


def read_relay(found: Printed, opening: list[str]) -> Printed:
    """'…, сообщает ТАСС' in the first paragraphs: known agencies only."""
    for line in opening:
        for match in _RELAYED.finditer(fold(line[:2000])):
            words = next(each for each in match.groups() if each).split()
            names = (" ".join(words[:end]) for end in range(len(words), 0, -1))
            agency = next((name for name in names if is_agency(name)), None)
            found = with_agencies(found, [canonical_outlet(agency)]) if agency else found
    return found
