"""Find the phrases of time of a report and say which days they mean."""

import re
from datetime import date
from itertools import pairwise

from compare.dates.grammar import Raw, scan
from compare.dates.guard import is_date
from compare.dates.iso import interval, of_days, shifted
from compare.dates.resolve import RULES, Found, Frame, explicit, is_whole_day, plain
from compare.dates.tense import Sentences
from compare.language import LANGUAGES, detect_language, fold_with_offsets
from compare.language.calendar import days_from_today
from compare.model import DatePhrase

_HEAD = 600  # characters: a dateline stands at the top
_GAP = re.compile(r"[\s,،:()\[]{0,4}(?:الموافق(?:ه)?|الموافق ل)?[\s,،:()\[]{0,3}$")
_TO = {
    "ar": re.compile(r"\s?(?:-|(?:و)?(?:الي|حتي))\s?$"),
    "en": re.compile(r"\s?(?:-|to|through|until|till)\s?$"),
    "ru": re.compile(r"\s?(?:-|по|до)\s?$"),
}
_FROM = {
    "ar": re.compile(r"(?:من|بين|مابين)\s?$"),
    "en": re.compile(r"(?:from|between)\s?$"),
    "ru": re.compile(r"(?:с|со|от)\s?$"),
}
_NEAR = 400  # characters: "the next day" leans on a day told no further back


def find_dates(text: str, language: str, *, published: str | None = None) -> list[DatePhrase]:
    """All phrases of time in order, without overlap, resolved against the report's own date and the text.

    Parameters
    ----------
    text
        The whole report; offsets of the result count its characters.
    published
        ISO day or time of the report. Unknown: a dateline or "today, 21 January 2022" in the text is used instead and
        the phrases that lean on it say `basis="text"`; without either, relative phrases stay without a value.

    Notes
    -----
    Linear in the length of the text.
    """
    language = language if language in LANGUAGES else detect_language(text)
    if language not in LANGUAGES:
        language = "en"
    folded = fold_with_offsets(text)
    raws = [
        r
        for r in _located(scan(folded.text, language), folded.text)
        if is_date(r, folded.text, text, folded.at, language)
    ]
    day, basis = _day(published), "published"
    if day is None:
        day, basis = _told(raws, folded.text, language), "text"
    frame = Frame(language, day, basis, Sentences.of(folded.text, language))
    found = [f for raw in raws for f in RULES[raw.kind](raw, frame)]
    found = _join(found, folded.text)
    found = _ranges(found, folded.text, language)
    found = _lean(found)
    phrases = []
    for each in found:
        start, end = folded.span(each.start, each.end)
        phrases.append(DatePhrase(text=text[start:end], start=start, end=end, iso=each.iso, basis=each.basis))
    return phrases


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _located(raws: list[Raw], text: str) -> list[Raw]:
    """Remember where the list of days begins inside its phrase, so that each can be marked."""
    return [
        r._replace(got={**r.got, "_days_at": str(text.find(r.got["days"], r.start, r.end) - r.start)})
        if "days" in r.got else r
        for r in raws
    ]  # fmt: skip


def _told(raws: list[Raw], text: str, language: str) -> date | None:
    """The day of writing as the text itself fixes it: by "today, 21 January 2022", or by a dateline at the top."""
    frame = Frame(language, None, "text", Sentences.of("", language))
    for a, b in pairwise(raws):
        if a.kind == "today" and b.kind == "date" and "year" in b.got and _GAP.match(text[a.end : b.start][:12]):
            day = _day(explicit(b, frame)[0].iso)
            return day and shifted(day, -days_from_today(language)[plain(a.got["rel"])])
    for raw in raws:
        if raw.start > _HEAD:
            break
        if raw.kind in ("date", "iso", "dmy") and "year" in raw.got:
            left, right = text[max(0, raw.start - 60) : raw.start], text[raw.end : raw.end + 12]
            alone = re.search(r"(?:^|\n)[^\n.]{0,40}$", left) and re.match(r"[^\w\n]{0,6}(?:\n|$|-|/|:)", right)
            bracket = re.search(r"[(\[][^()\[\]\n]{0,58}$", left) and re.match(r"\s{0,2}[)\]]", right)
            if alone or bracket:
                return _day(RULES[raw.kind](raw, frame)[0].iso)
    return None


def _join(found: list[Found], text: str) -> list[Found]:
    """Neighbours that tell one day twice are one phrase: "today, Friday 21 January". The most explicit value stays."""
    trust = {"date": 0, "today": 1, "weekday": 2, "next day": 3, "day before": 3}
    out: list[Found] = []
    for one in found:
        last = out[-1] if out else None
        if (
            last
            and {last.kind, one.kind} <= set(trust)
            and last.kind != one.kind
            and one.start - last.end <= 16
            and _GAP.match(text[last.end : one.start])
            and (is_whole_day(one.iso) or one.iso is None)
            and (is_whole_day(last.iso) or last.iso is None)
        ):
            best = min((o for o in (last, one) if o.iso), key=lambda o: trust[o.kind], default=one)
            out[-1] = Found(last.start, one.end, best.kind, best.iso, best.basis)
        else:
            out.append(one)
    return out


def _ranges(found: list[Found], text: str, language: str) -> list[Found]:
    """ "30 January - 2 February", "from Monday to Thursday": one interval."""
    out: list[Found] = []
    for one in found:
        last = out[-1] if out else None
        gap = text[last.end : one.start] if last and one.start - last.end <= 9 else "?" * 20
        if (
            last and last.iso and one.iso and is_whole_day(last.iso) and is_whole_day(one.iso)
            and last.kind in ("date", "weekday") and one.kind == last.kind
            and _TO[language].match(gap)
            and ("-" in gap or _FROM[language].search(text[max(0, last.start - 8) : last.start]))
            and last.iso < one.iso
        ):  # fmt: skip
            first, end = interval(last.iso).first, interval(one.iso).last
            out[-1] = Found(
                last.start,
                one.end,
                last.kind,
                of_days(first, end),
                last.basis if last.basis == one.basis else one.basis,
            )
        else:
            out.append(one)
    return out


def _lean(found: list[Found]) -> list[Found]:
    """ "The next day", "a day earlier" lean on the day told just before them."""
    out: list[Found] = []
    for one in found:
        if one.kind in ("next day", "day before"):
            last = next((o for o in reversed(out) if o.iso), None)
            if last and last.iso and one.start - last.end <= _NEAR and is_whole_day(last.iso):
                day = shifted(interval(last.iso).first, 1 if one.kind == "next day" else -1)
                one = Found(one.start, one.end, one.kind, day.isoformat() if day else None, "text")
        out.append(one)
    return out
