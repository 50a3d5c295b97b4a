"""What a text prints about itself: outlet, credited agencies, date, title, address.

Looks at the edges only (first and last lines, starts of the first paragraphs), so the cost does not grow with the text.
"""

import re
from dataclasses import dataclass, field, replace

from compare.language import detect_language, fold
from compare.read import printed_date as dates
from compare.read.publishers import (
    agencies_in,
    canonical_outlet,
    is_agency,
    is_unnamed,
    names_in,
    outlet_of,
    outlet_of_address,
)

_EDGE = 10  # non-empty lines looked at on either side
_HEAD = 400  # characters of a line that a dateline may stand in
_LONGEST_TITLE = 250  # characters

_DASH = r"(?:--|[-–—ـ])"
_SLUG = r"[^\n/()\[\]]{2,60}?"
_BRACKETED = re.compile(r"^\s*[(\[](?P<inside>[^()\[\]\n]{2,120})[)\]]")
_SLASHED = re.compile(rf"^(?P<before>[^/\n]{{2,60}})\s*/\s*(?P<slug>{_SLUG})\s*/(?=[\s.:,،–—-]|$)")
_IN_BRACKETS = re.compile(rf"^(?P<before>[^()\n]{{2,70}}?)\s*\((?P<slug>[^()\n]{{2,60}})\)\s*(?:{_DASH}|:|،)")
_DASHED = re.compile(rf"^(?P<before>[^\n]{{2,70}}?)\s*(?:{_DASH}|/)\s*(?P<slug>{_SLUG})\s*(?:\.(?=\s)|{_DASH}|:|/|$)")
_AGENCY_FIRST = re.compile(rf"^(?P<before>[^\n]{{2,70}}?)\.\s*(?P<slug>{_SLUG})\s*(?:\.(?=\s)|{_DASH})")
_CREDIT = re.compile(
    r"^[\s(\[*•]*(?:ال)?(?:مصدر|مصادر)\s*[::\-–—|/]\s*(?P<who>.+)$"
    r"|^[\s(\[*•]*(?:sources?|via|agency)\s*[::\-–—|]\s*(?P<who_en>.+)$"
    r"|^[\s(\[*•]*(?:источники?|по материалам|по данным|агентство)\s*(?:[::\-–—|]\s*|\s)(?P<who_ru>.+)$"
    r"|^[\s(\[*•]*نقل[اًا]{0,2}\s*(?:عن)?\s*[::]?\s*(?:عن\s+)?(?P<who_from>.+)$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^\s*(?:by|written by|كتب(?:ت)?|بقلم|إعداد|تحرير|автор|текст)\s*[::]?\s+(?P<who>.+)$", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)\s*(?=\d{4})|\bcopyright\b|حقوق (?:النشر|الطبع)(?: محفوظة)?|(?:جميع|كل|كافة) الحقوق محفوظة"
    r"|все права защищены|all rights reserved)",
    re.IGNORECASE,
)
_COPYRIGHT_WORDS = re.compile(
    r"©|\(c\)|\bcopyright\b|حقوق (?:النشر|الطبع)(?: محفوظة)?|(?:جميع|كل|كافة) الحقوق محفوظة|محفوظة"
    r"|все права защищены|all rights reserved|(?:\b|^)(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?|[؟?]",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"^\s*(?:photos?|image|picture|الصورة|صورة|تصوير|фото|иллюстрация)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"https?://[^\s<>\"'«»]{4,500}|(?<![\w@.])(?:www\.)?[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60})*\.[a-z]{2,12}(?![\w.])",
    re.IGNORECASE,
)
_RELAYED = re.compile(
    r"(?:نقلا عن|بحسب ما نقلت|حسبما نقلت|حسب ما نقلت)\s+(?P<ar>[^\s،,.:\"«]+(?:\s[^\s،,.:\"«]+){0,3})"
    r"|(?:сообщает|передает|пишет|со ссылкой на)\s+(?P<ru>[^\s,.:\"«]+(?:\s[^\s,.:\"«]+){0,2})"
    r"|(?:,\s|according to )(?:the )?(?P<en>[a-z]+(?:\s[a-z]+)?)\s(?:news agency\s)?(?:reported|reports)\b"
    r"|\b(?:citing|according to)\s(?:the )?(?P<en2>[a-z]+(?:\s[a-z]+)?)"
)  # on folded text
_TWEET = re.compile(r"^\s*(?:—|–|-|&mdash;)\s*[^\n]{1,120}?\(@\w{1,30}\)\s*(?P<when>[^\n]{4,60})$", re.MULTILINE)
_DATE_LABEL = re.compile(
    r"^(?:نشر(?: في)?|تاريخ(?: النشر)?|اخر تحديث|تم النشر|published(?: on| at)?|posted(?: on)?|updated|last updated|"
    r"date|опубликовано|дата|обновлено)\b[\s:]*"
)
_DATE_FURNITURE = re.compile(
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\b(?:am|pm|gmt|utc|msk|мск|bst|est|edt|ص|م|ء|ه|هـ|بتوقيت|الساعه|غرينتش|جرينتش|في|at|on|в|г|года|"
    r"[a-z]{3,9}day|mon|tue|wed|thu|fri|sat|sun|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"(?:ال)?(?:اثنين|ثلاثا|اربعا|خميس|جمعه|سبت|احد)|يوم)\b|[\s,،.|/()\-+:;]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What the text tells about itself; None and empty where it prints nothing."""

    outlet: str | None = None
    via: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    url: str | None = None
    strength: int = field(default=0)  # of the outlet's evidence: site 4, copyright 3, byline 2, dateline 1


NOTHING = Printed()


def printed_in(text: str) -> Printed:
    """Read the edges of a text.

    An agency named where the publisher stands (dateline, byline, copyright line) is the outlet unless another outlet is
    named; one that is named as the source ('Source: AFP') is credited only, for its publisher is somebody else.
    """
    lines = [line for line in text[:20_000].split("\n") if line.strip()]
    tail = [line for line in text[-20_000:].split("\n") if line.strip()][-_EDGE:]
    head = lines[:_EDGE]
    found = Printed()
    for line in dict.fromkeys((*head, *tail)):
        found = _line_read(found, line, is_tail=line in tail)
    for line in head:
        found = _dateline_read(found, line)
    found = _title_suffix_read(found, head[:1])
    found = _relay_read(found, head[:4])
    day, basis = _published(text, head, tail, found.url)
    return replace(found, published=day, published_basis=basis, title=_title(head, detect_language(text)))


def _with_outlet(found: Printed, name: str, strength: int) -> Printed:
    """Name the publisher; an outlet beats an agency, then the stronger evidence wins."""
    better = (not is_agency(name), strength) > (
        found.outlet is not None and not is_agency(found.outlet),
        found.strength,
    )
    via = (*found.via, canonical_outlet(name)) if is_agency(name) else found.via
    found = replace(found, via=tuple(dict.fromkeys(via)))
    return replace(found, outlet=canonical_outlet(name), strength=strength) if better or not found.outlet else found


def _with_agencies(found: Printed, names: list[str]) -> Printed:
    return replace(found, via=tuple(dict.fromkeys((*found.via, *names))))


def _line_read(found: Printed, line: str, *, is_tail: bool) -> Printed:
    """A line that is nothing but a credit, a byline, a copyright note, an address or the name of a site."""
    if len(line) > _HEAD or _PICTURE.match(line):
        return found
    if credit := _CREDIT.match(line):
        return _credit_read(found, next(who for who in credit.groups() if who))
    if byline := _BYLINE.match(line):
        return _parts_read(found, byline["who"], strength=2)
    if _COPYRIGHT.search(line):
        return _copyright_read(found, line) if is_tail else found
    if (address := _ADDRESS.fullmatch(line.strip())) or (address := re.search(r"https?://\S{4,500}", line)):
        return _address_read(found, address[0], alone=address[0] == line.strip())
    if outlet_of(line) and len(line) <= 80:
        return _with_outlet(found, line, strength=4)
    return found


def _credit_read(found: Printed, who: str) -> Printed:
    """'Source: RT + agencies' signs the compiler; 'Source: AFP' credits the agency of a text published elsewhere."""
    who = re.split(r"[.؛;](?:\s|$)", who.strip(" )]*"))[0]
    if len(who) > 80 or len(who.split()) > 9:
        return found
    names = names_in(who)
    if len(names) > 1 and outlet_of(names[0]) and not is_agency(names[0]):
        found = _with_outlet(found, names[0], strength=3)
        return _with_agencies(found, [a for name in names[1:] for a in agencies_in(name)])
    return _with_agencies(found, agencies_in(who))


def _parts_read(found: Printed, who: str, strength: int) -> Printed:
    """Known outlets among the parts of a byline or dateline; a person's name tells nothing."""
    for part in re.split(rf"\s*(?:[|/,،;]|\s{_DASH}\s)\s*", who):
        if outlet_of(part):
            found = _with_outlet(found, part, strength)
    return found


def _copyright_read(found: Printed, line: str) -> Printed:
    if re.search(r"©[^/]{1,60}/|©[^.]{1,30} \. ", line):  # '© REUTERS / Jane Doe', '© Sputnik . Name': a picture's
        return found
    owner = _COPYRIGHT_WORDS.sub(" ", line)
    owner = re.sub(r"\s*(?:\.|،|,|\||لـ?(?=\s)|\bby\b)\s*", " ", owner).strip(" .،,|-–—:")
    owner = " ".join(owner.split()).removeprefix("لـ").removeprefix("ل ")
    known = outlet_of(owner) or outlet_of(owner.removeprefix("ل"))
    if known:
        return _with_outlet(found, known.name, strength=3)
    return _with_outlet(found, owner, strength=3) if 2 < len(owner) <= 50 and len(owner.split()) <= 6 else found


def _address_read(found: Printed, address: str, *, alone: bool) -> Printed:
    known = outlet_of_address(address)
    found = _with_outlet(found, known.name, strength=4) if known else found
    if known is None and alone:
        host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).partition("/")[0]
        found = _with_outlet(found, host, strength=4)
    return replace(found, url=address) if address.startswith("http") and found.url is None else found


def _dateline_read(found: Printed, line: str) -> Printed:
    """The start of a paragraph: '(A / B - date)', 'PLACE, date /A/', 'PLACE (A) -', 'PLACE - A'."""
    start = line[:_HEAD].strip()
    if match := _BRACKETED.match(start):
        names = [part for part in re.split(rf"\s*(?:/|\s{_DASH}\s|[|،,])\s*", match["inside"]) if part.strip()]
        named = [name for name in names if outlet_of(name)]
        dated = bool(dates.find_printed_dates(fold(match["inside"])))
        if not named and dated and len(names) > 1:  # an outlet that no table knows, in the place of one
            return _with_outlet(found, names[0].strip(), strength=1)
        for name in named:
            found = _with_outlet(found, name, strength=1)
        return found
    for pattern in (_SLASHED, _IN_BRACKETS, _DASHED, _AGENCY_FIRST):
        match = pattern.match(start)
        if match and (outlet_of(match["slug"]) or any(outlet_of(n) for n in names_in(match["slug"]))):
            if len(fold(match["before"]).split()) > 8:
                continue
            for name in names_in(match["slug"]):
                found = _with_outlet(found, name, strength=1) if outlet_of(name) else found
            return found
    return found


def _title_suffix_read(found: Printed, first: list[str]) -> Printed:
    """'Headline | BBC News'."""
    for line in first:
        suffix = re.split(rf"\s(?:\||{_DASH})\s", line[-100:])[-1]
        if suffix != line[-100:] and outlet_of(suffix):
            found = _with_outlet(found, suffix, strength=3)
    return found


def _relay_read(found: Printed, opening: list[str]) -> Printed:
    """'… نقلا عن وكالة …', '…, сообщает ТАСС' in the first paragraphs: known agencies only."""
    for line in opening:
        for match in _RELAYED.finditer(fold(line[:2000])):
            words = next(each for each in match.groups() if each).split()
            for end in range(len(words), 0, -1):
                name = " ".join(words[:end])
                if is_agency(name) and not is_unnamed(name):
                    found = _with_agencies(found, [canonical_outlet(name)])
                    break
    return found


def _published(text: str, head: list[str], tail: list[str], url: str | None) -> tuple[str | None, str | None]:
    """The day of publishing and how it is known: printed, or bounded by a tweet, or None with what there is."""
    yearless: dates.PrintedDate | None = None
    for number, line in enumerate((*head, *tail)):
        folded = fold(line[:_HEAD])
        for printed in dates.find_printed_dates(folded)[:3]:
            kind = _date_kind(folded, printed, is_head=number < len(head))
            if kind and printed.iso:
                return printed.iso, kind
            if kind == "dateline" and yearless is None:
                yearless = printed
    today = _today_printed(fold(text[:5000]))
    if today:
        return today
    if url and (from_url := dates.published_of(_url_date(url))):
        return from_url, "date in the address"
    if yearless and (year := _year_nearby(text, yearless)):
        return f"{year}-{yearless.month:02d}-{yearless.day:02d}", "dateline, its year from other dates in the text"
    return _bounded_by_tweet(text)


def _date_kind(folded: str, printed: dates.PrintedDate, *, is_head: bool) -> str | None:
    """Why a date is the article's own: it stands alone on its line, or in a dateline or byline."""
    around = _DATE_LABEL.sub("", folded[: printed.start].strip()) + " " + folded[printed.end :]
    if not _DATE_FURNITURE.sub("", around).strip():
        return "date line"
    if re.match(r"\s*(?:by|كتب|بقلم)\b", folded) and len(folded) < 150:
        return "byline"
    before = folded[: printed.start]
    if is_head and re.match(r"\s*[(\[][^()\[\]]*$", before):
        return "dateline"
    if (
        is_head
        and printed.start <= 40
        and re.match(r"\s*[^\d\n.!?]{2,40}$", before)
        and _slugged(folded[printed.end :])
    ):
        return "dateline"
    return None


def _slugged(after: str) -> bool:
    """Whether a dateline's agency or dash follows: '. /TASS/', ' (Reuters) -', ' - РИА'."""
    return (
        re.match(
            rf"[.,،]?\s*(?:\d{{4}}\s*)?(?:/[^/]{{2,40}}/|\([^()]{{2,40}}\)|{_DASH}|\.\s*[^\s.]{{3,20}}(?:\s|\.))", after
        )
        is not None
    )


def _today_printed(folded: str) -> tuple[str, str] | None:
    """'… today, Friday 21 January 2022': the text dates itself."""
    for printed in dates.find_printed_dates(folded):
        before = folded[max(0, printed.start - 25) : printed.start]
        if printed.iso and re.search(r"(?:\b(?:هذا )?اليوم|\btoday|\bсегодня)[\s,،(]+(?:\w+[\s,،]+)?$", before):
            return printed.iso, "'today' with its date in the text"
    return None


def _url_date(url: str) -> str:
    match = re.search(r"(?<!\d)(20\d\d)[-/]?([01]\d)[-/]?([0-3]\d)(?!\d)", url)
    return "-".join(match.groups()) if match else ""


def _year_nearby(text: str, yearless: dates.PrintedDate) -> int | None:
    """The one year that puts a day without a year at or after, and within two months of, every full date printed."""
    printed = [d for d in dates.find_printed_dates(fold(text[:20_000])) if d.iso]
    years = set()
    for full in printed:
        for year in (full.year or 0, (full.year or 0) + 1):
            distance = (year - (full.year or 0)) * 365 + (yearless.month - full.month) * 30 + yearless.day - full.day
            if 0 <= distance <= 60:
                years.add(year)
    return years.pop() if len(years) == 1 else None


def _bounded_by_tweet(text: str) -> tuple[str | None, str | None]:
    """A quoted tweet's date: the report is no earlier; 'yesterday Friday' then fixes the day."""
    folded = fold(text[:20_000])
    days = [d.iso for m in _TWEET.finditer(text[:50_000]) for d in dates.find_printed_dates(fold(m["when"])) if d.iso]
    if not days:
        names_days = dates.weekdays_named(folded)
        return None, "not known: only weekdays are named" if names_days else None
    bound = max(days)
    fixed = dates.weekday_of_publishing(folded)
    if fixed is None:
        return bound, "tweet in the text: no earlier than this day"
    return dates.first_on_or_after(bound, fixed[0]), f"tweet of {bound} in the text, then the weekday in {fixed[1]!r}"


def _title(head: list[str], language: str) -> str | None:
    """The first line in the text's own script that is neither a sentence nor furniture."""
    for number, line in enumerate(head[:4]):
        line = line.strip()
        if len(line.split()) < 3 or (language != "und" and detect_language(line) != language):
            continue  # 'Ru En', a logo, a menu
        is_furniture = _CREDIT.match(line) or _BYLINE.match(line) or _COPYRIGHT.search(line) or _PICTURE.match(line)
        folded = fold(line)
        is_dated = any(_date_kind(folded[:_HEAD], d, is_head=True) for d in dates.find_printed_dates(folded[:_HEAD]))
        is_last = number == len(head) - 1
        if is_furniture or is_dated:
            continue
        is_prose = len(line) > _LONGEST_TITLE or line.endswith((".", "۔", ":")) or is_last
        is_byline = re.match(rf"^\w+(?:\s\w+)?\s{_DASH}\s\w+(?:\s\w+){{0,3}}$", line) is not None
        return None if is_prose or is_byline else line
    return None
