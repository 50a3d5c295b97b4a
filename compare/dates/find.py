"""Find the phrases of time of a report and say which days they mean."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from compare.dates.explicit import explicit
from compare.dates.frame import Found, Frame, plain
from compare.dates.grammar import Raw, scan
from compare.dates.guard import is_date
from compare.dates.iso import interval, of_days, shifted
from compare.dates.resolve import RULES, is_whole_day
from compare.dates.tense import Sentences
from compare.language import LANGUAGES, Folded, detect_language, fold, fold_with_offsets
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
        for r in _located(scan(folded.text, language), folded.text, language)
        if is_date(r, folded.text, text, folded.at, language)
    ]
    day, basis = _day(published), "published"
    if day is None:
        day, basis = _told(raws, folded.text, language), "text"
    frame = Frame(language, day, basis, Sentences.of(folded.text, language))
    found = [f for raw in raws for f in RULES[raw.kind](raw, frame)]
    if language != "en":
        found = _with_english(found, folded, text, frame)
    found = _programme(found, frame)
    found = _join(found, folded.text)
    found = _ranges(found, folded.text, language)
    found = _lean(found)
    phrases = []
    for each in found:
        start, end = folded.span(each.start, each.end)
        while end < len(text) and not fold(text[end]) and not text[end].isspace():
            end += 1  # a last hamza or mark that folding drops
        phrases.append(DatePhrase(text=text[start:end], start=start, end=end, iso=each.iso, basis=each.basis))
    return phrases


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _located(raws: list[Raw], text: str, language: str) -> list[Raw]:
    """Remember what stands around a phrase: where its list of days begins, "between", "until", "the night to"."""
    out = []
    for raw in raws:
        more = {}
        before, own = text[max(0, raw.start - 16) : raw.start], text[raw.start : raw.end]
        if "days" in raw.got:
            more["_days_at"] = str(text.find(raw.got["days"], raw.start, raw.end) - raw.start)
            if _BETWEEN[language].search(before):
                more["_between"] = "1"
        if raw.kind in ("weekday", "month") and (_UNTIL[language].search(before) or _UNTIL[language].match(own)):
            more["_until"] = "1"
        if raw.kind in ("weekday", "date") and (_NIGHT[language].search(before) or _NIGHT[language].match(own)):
            more["_night"] = "1"
        out.append(raw._replace(got={**raw.got, **more}) if more else raw)
    return out


_BETWEEN = {"ar": re.compile(r"بين\s$"), "en": re.compile(r"between\s$"), "ru": re.compile(r"между\s$")}
_UNTIL = {
    "ar": re.compile(r"(?<!\w)(?:حتي|لغايه|بحلول|الي غايه|قبل)(?: يوم| شهر| موعد اقصاه)?\s(?:$|(?=\w))"),
    "en": re.compile(r"\b(?:until|till|by|through|no later than)(?: the)?\s(?:$|(?=\w))"),
    "ru": re.compile(r"(?<!\w)(?:до|к|ко|не позднее)\s(?:$|(?=\w))"),
}
"""What looks ahead where no verb says otherwise."""
_NIGHT = {
    "ar": re.compile(r"(?<!\w)(?:في )?ليله? (?:\w+ )?(?:الي|علي)\s(?:$|(?=\w))"),
    "en": re.compile(r"\b(?:overnight (?:in)?to|(?:in )?the night (?:in)?to|overnight on)\s(?:$|(?=\w))"),
    "ru": re.compile(r"(?<!\w)(?:в|за) ночь на\s(?:$|(?=\w))"),
}
"""A night that ends on the day told: it began on the day before."""
_LATIN_RUN = re.compile(r"[a-z][a-z0-9 ,.'@()#&%:/-]{30,}")


def _with_english(found: list[Found], folded: Folded, text: str, frame: Frame) -> list[Found]:
    """A quoted tweet or line in English inside another text speaks of days too."""
    english = Frame("en", frame.today, frame.basis, Sentences.of(folded.text, "en"))
    taken = bytearray(len(folded.text) + 1)
    for one in found:
        taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    for run in _LATIN_RUN.finditer(folded.text):
        for raw in _located(scan(run.group(), "en"), run.group(), "en"):
            moved = raw._replace(start=raw.start + run.start(), end=raw.end + run.start())
            if not any(taken[moved.start : moved.end]) and is_date(moved, folded.text, text, folded.at, "en"):
                found += RULES[moved.kind](moved, english)
    return sorted(found, key=lambda f: f.start)


def _programme(found: list[Found], frame: Frame) -> list[Found]:
    """ "The talks due this week" in a report that goes on to date at least two of them: the days from first to last."""
    days = [f.iso for f in found if f.kind == "date" and f.iso and is_whole_day(f.iso)]
    if frame.today is None or len(set(days)) < 2:
        return found
    out = []
    for one in found:
        if one.kind == "week" and one.iso and "-W" in one.iso and frame.sentences.is_ahead(one.start, one.end):
            week = interval(one.iso)
            ahead = sorted(
                {d for d in days if week.first <= interval(d).first <= week.last and interval(d).first >= frame.today}
            )
            if len(ahead) >= 2:
                one = replace(one, iso=of_days(interval(ahead[0]).first, interval(ahead[-1]).last), basis="text")
        out.append(one)
    return out


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
