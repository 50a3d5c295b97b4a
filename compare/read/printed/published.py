"""The day of publishing and how it is known: printed, dated by the text itself, or bounded by a tweet it quotes."""

import re

from compare.language import fold
from compare.read.printed.dateline import dateline_pieces
from compare.read.printed.day import PrintedDate, find_printed_dates, first_weekday, published_of
from compare.read.printed.inferred import Known, bounded_by_tweet, inferred_from_month

_HEAD = 400  # characters of a line
_BODY = 20_000
_MOST_DAYS_LATER = 60  # a day without a year lies at most so long after the full dates around it
_LABEL = re.compile(
    r"^(?:نشر(?: في| بتاريخ)?|تاريخ(?: النشر)?|اخر تحديث|تم النشر|published(?: on| at)?|posted(?: on)?|updated|"
    r"last updated|date|опубликовано|дата|обновлено)\b[\s:]*"
)
_WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|"
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|(?:ال)?(?:اثنين|ثلاثا|اربعا|خميس|جمعه|سبت|احد)"
)
_FURNITURE = re.compile(
    rf"\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?|\b(?:am|pm|gmt|utc|msk|мск|bst|est|edt|ص|م|ه|بتوقيت|الساعه|غرينتش|جرينتش|في|يوم|"
    rf"at|on|в|г|года|{_WEEKDAY})\b|[\s,،.|/()\-+:;•·]"
)
_TODAY = re.compile(r"(?:\b(?:هذا )?اليوم|\btoday|\bсегодня)[\s,،(]+(?:\w+[\s,،]+)?$")
_SLUG = re.compile(r"[.,،]?\s*(?:/[^/]{2,40}/|\([^()]{2,40}\)|-|\.\s*[^\s.]{3,20}(?:\s|\.))")
_PLACE = re.compile(r"\s*[^\d\n!?]{2,45}$")
_OPEN_BRACKET = re.compile(r"[^()\[\]\n]{0,40}[(\[][^()\[\]]*$")


def read_published(text: str, head: list[str], tail: list[str], url: str | None) -> Known:
    """Best evidence first; a day is never guessed."""
    yearless: PrintedDate | None = None
    for number, line in enumerate((*head, *tail)):
        folded = fold(line[:_HEAD]) if "://" not in line[:_HEAD] else ""
        for printed in find_printed_dates(folded)[:3]:
            basis = basis_of(folded, printed, is_head=number < len(head), line=line)
            if basis and printed.iso:
                return printed.iso, basis
            if basis and yearless is None:
                yearless = printed
    body = fold(text[:_BODY])
    if (today := _dated_by_today(body)) is not None:
        return today, "'today' with its date in the text"
    if url and (day := published_of(_date_in(url))):
        return day, "date in the address"
    if yearless and (year := _year_nearby(body, yearless)):
        return f"{year}-{yearless.month:02d}-{yearless.day:02d}", "dateline, its year from other dates in the text"
    for day, basis in (bounded_by_tweet(text, body), inferred_from_month(body)):
        if day:
            return day, basis
    if yearless is not None:
        return None, f"not known: the dateline says {yearless.day}.{yearless.month}., no year is printed"
    return None, "not known: only weekdays are named" if first_weekday(body) else None


def basis_of(folded: str, printed: PrintedDate, *, is_head: bool, line: str) -> str | None:
    """Why a date is the article's own: alone on its line, in a byline or in a dateline; None when it is prose."""
    before, after = folded[: printed.start], folded[printed.end :]
    if not _FURNITURE.sub("", _LABEL.sub("", before.strip()) + " " + after).strip():
        return "date line"
    if re.match(r"\s*(?:by|كتب|بقلم)\b", folded) and len(folded) < 150:
        return "byline"
    if is_head and _OPEN_BRACKET.match(before) and dateline_pieces(line):
        return "dateline"
    if is_head and printed.start <= 45 and _PLACE.match(before) and (_SLUG.match(after) or dateline_pieces(line)):
        return "dateline"
    return None


def _dated_by_today(body: str) -> str | None:
    """'… today, Friday 21 January 2022': the text dates itself."""
    dated = (d.iso for d in find_printed_dates(body) if d.iso and _TODAY.search(body[max(0, d.start - 25) : d.start]))
    return next(dated, None)


def _date_in(url: str) -> str:
    match = re.search(r"(?<!\d)(20\d\d)[-/]?([01]\d)[-/]?([0-3]\d)(?!\d)", url)
    return "-".join(match.groups()) if match else ""


def _year_nearby(body: str, yearless: PrintedDate) -> int | None:
    """The one year that puts a day without a year shortly after full dates of the text."""
    years = set()
    for full in find_printed_dates(body):
        for year in (full.year, full.year + 1) if full.year else ():
            later = (year - (full.year or 0)) * 365 + (yearless.month - full.month) * 30 + yearless.day - full.day
            if 0 <= later <= _MOST_DAYS_LATER:
                years.add(year)
    return years.pop() if len(years) == 1 else None
