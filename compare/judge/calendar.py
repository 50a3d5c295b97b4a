# ruff: noqa: E501 (one list of words a line reads best)
"""Dates: two statements that place the same thing on different days.

A coarser date that holds the finer one is agreement ("end of 2021" and 17 December 2021). Days printed as a range are
meant as a range: "9 and 10 January" beside "10 January" are two accounts.
"""

import re
from collections.abc import Iterator

from compare.dates import render
from compare.judge.counted import is_growing
from compare.judge.moment import Moment
from compare.judge.side import Side, shared
from compare.language import fold
from compare.model import Difference, Temporal

_FAR = 45  # days: further apart, two dates speak of different things (background beside news)
_FAR_MONTHS = 125  # days between two months
_SAME_WORDS = 0.6  # of the shorter statement's content words
_NEAR = 60  # characters between a verb of attribution and its own date
_BEFORE = 24  # characters in which "until the end of" stands
_COMPLEMENT = re.compile(r"\bthat\b|[:\"«“”]|\bчто\b|(?:^|\s)[وف]?(?:ب?ان(?:ه|ها|هم|نا)?)(?:\s|$)")
_MARK = re.compile(r"[,،;؛—–]")
_OPENING = 2  # words before a date that opens its sentence: "On Thursday, the ministry said"
_OF_YEAR = re.compile(r"[\s-]*(?:of )?(?:the |this |last )?(?:year|(?:ال)?عام|(?:ال)?سنه|год|прошлого года|\d{4})")
_EDGE = re.compile(
    r"(?P<end>\b(?:end|late|close)\b|\bконц[еау]\b|نهايه|اواخر|ختام)|(?P<start>\b(?:early|beginning|start)\b|\bначал[еау]\b|بدايه|مطلع|اوائل|مستهل)|"
    r"(?P<middle>\bmid\b|\bmiddle\b|\bсередин\w*|منتصف|اواسط)"
)


def same_time(a: Moment, b: Moment) -> bool:
    """Whether two dates say the same to a careful reader."""
    if (a.first, a.last) == (b.first, b.last):
        return a.days == 1 or len({_edge(a), _edge(b)} - {""}) < 2
    if a.days == b.days == 1 and abs((a.first - b.first).days) == 1 and (_is_night(a) or _is_night(b)):
        return True  # a night belongs to two days
    for coarse, fine in ((a, b), (b, a)):
        if coarse.interval.granularity in ("week", "month", "year") and coarse.holds(fine):
            return _edge_holds(_edge(coarse), coarse, fine)
        if coarse.interval.granularity == "interval" and coarse.holds(fine):
            return coarse.days > 3 or bool(_edge(coarse)) or _is_night(coarse)
    return False


_NIGHT = re.compile(
    r"\b(?:night|overnight|midnight|small hours|dawn)\b|\bноч(?:ь|и|ью)\b|\bполноч\w*|ليل|منتصف الليل|فجر|ساعات الصباح"
)


def _is_night(moment: Moment) -> bool:
    return bool(_NIGHT.search(fold(moment.phrase.text)))


def _edge(moment: Moment) -> str:
    text = fold(moment.phrase.text)
    match = _EDGE.search(text)
    if match and moment.interval.granularity == "month" and _OF_YEAR.match(text[match.end() :]):
        return ""  # "end of 2021" was resolved to its month already
    return match.lastgroup or "" if match else ""


def _edge_holds(edge: str, coarse: Moment, fine: Moment) -> bool:
    """ "Late December" does not hold 5 December; a year's end begins in its autumn."""
    if not edge or fine.days > 15 or coarse.days < 7:
        return True
    share = (fine.first - coarse.first).days / coarse.days
    bounds = {"start": (0.0, 0.45), "middle": (0.25, 0.75), "end": (0.6, 1.0)}[edge]
    return bounds[0] <= share <= bounds[1]


def compare_dates(a: Side, b: Side) -> Iterator[Difference]:
    """Differences between dates that have no counterpart on the other side, of the same role."""
    if any(map(is_growing, a.statement.numbers)) and any(map(is_growing, b.statement.numbers)):
        return  # the dates of counts tell when they were valid: see `quantity.temporal`
    left, right = _own(a), _own(b)
    if _phase(a) and _phase(b) and _phase(a) != _phase(b):
        return  # when it began and when it ended
    phase = _phase(a) or _phase(b)
    free_a = [m for m in left if not any(_is_same(m, n, phase) for n in b.moments)]
    free_b = [n for n in right if not any(_is_same(m, n, phase) for m in a.moments)]
    for one in free_a:
        rivals = [two for two in free_b if _is_near(a, one, b, two) and _comparable(a, one, b, two)]
        if not rivals and len(left) == len(right) == 1:
            rivals = [two for two in free_b if _is_other_month(one, two) and _is_limit(a, one) == _is_limit(b, two)]
        if not rivals:
            continue
        two = min(rivals, key=lambda m: (_distance(one, m), m.place[0]))
        free_b.remove(two)
        yield Difference(
            kind="date",
            a=render(one.iso, "en"),
            b=render(two.iso, "en"),
            span_a=one.place,
            span_b=two.place,
            temporal=_temporal(a, b),
            rule="date: same thing, another day",
        )


def _own(side: Side) -> list[Moment]:
    """Dates of what the statement tells, without those that only name another event ("Saturday's strikes") or tell when
    something was announced ("the plan announced on Sunday")."""
    return [m for m in side.moments if not _names_another(side, m)]


_GENITIVE = re.compile(r"^['’]s [a-z]")
_SAID = re.compile(
    r"\b(?:announced|unveiled|said|reported|issued|published|told \w+|wrote|warned|disclosed|revealed|posted|declared)(?: (?:late|early))?(?: (?:on|in))? $|"
    r"\b(?:объяв\w+|сообщ\w+|заяв\w+|сказал\w*|опубликова\w+|говорил\w*|анонсирова\w+|обнародова\w+)(?: (?:еще|в|во|на|накануне)){0,2} $|"
    r"(?:^|\s)[وف]?(?:اعلن|اعلنت|اعلنه|اعلنته|قال|قالت|صرح|صرحت|نشر|نشرت|نشره|نشرته|ذكر|ذكرت|افاد|افادت|كشف|كشفت)(?: \w+)?(?: في)? $"
)


def _names_another(side: Side, moment: Moment) -> bool:
    """Whether the date stands at the noun of another event, or at a verb of saying inside the sentence."""
    start, end = moment.place
    before = fold(side.report.text[max(side.statement.start, start - _NEAR) : start])
    if _GENITIVE.match(side.report.text[end : end + 4]):
        return True
    return bool(_SAID.search(f"{before} " if before and not before[-1].isspace() else before))


_STARTS = re.compile(
    r"\b(?:began|begins?|beginning|started|starts?|opened|opens?|kick(?:s|ed) off|got under way)\b|\b(?:начал\w*|начн\w+|открыл\w*|стартова\w+|откро\w+)\b|"
    r"(?:^|\s)[وف]?(?:بدا|بدات|تبدا|يبدا|انطلق\w?|تنطلق|افتتح\w?|التام\w?)(?:\s|$)"
)
_ENDS = re.compile(
    r"\b(?:ended|ends?|closed|wound up|broke up|concluded|finished|wrapped up)\b|\b(?:заверши\w+|закончи\w+|окончи\w+)\b|"
    r"(?:^|\s)[وف]?(?:انتهي|انتهت|اختتم\w?|انهت|انهي|تختتم|تنتهي)(?:\s|$)"
)


def _phase(side: Side) -> str:
    """Whether the statement dates a beginning or an end, and not both."""
    starts, ends = bool(_STARTS.search(side.folded.text)), bool(_ENDS.search(side.folded.text))
    return "" if starts == ends else "start" if starts else "end"


def _is_same(a: Moment, b: Moment, phase: str) -> bool:
    """As `same_time`; of a beginning or an end, that end of a range is enough."""
    if same_time(a, b) or _is_same_weekday(a, b) or _is_about(a, b):
        return True
    return (phase == "start" and a.first == b.first) or (phase == "end" and a.last == b.last)


_DIGIT = re.compile(r"\d")


def _is_same_weekday(a: Moment, b: Moment) -> bool:
    """Two weekdays of one name: which week is meant was told by a verb, and verbs mislead."""
    is_told = all(_DIGIT.search(m.phrase.text) and m.phrase.basis == "printed" for m in (a, b))
    return a.days == b.days == 1 and abs((a.first - b.first).days) == 7 and not is_told


def _is_about(a: Moment, b: Moment) -> bool:
    """Spans counted from the day of writing ("within two months", "four days ago") are told round."""
    if "printed" in (a.phrase.basis, b.phrase.basis) and not (_is_counted(a) or _is_counted(b)):
        return False
    shift = abs((a.first - b.first).days)
    if a.days > 10 and b.days > 10:
        return (
            shift <= 3 and abs(a.days - b.days) <= 1 and "interval" in (a.interval.granularity, b.interval.granularity)
        )
    return a.days == b.days == 1 and shift <= 1 and (_is_counted(a) or _is_counted(b))


_COUNTED = re.compile(r"\b(?:ago|earlier|in)\b|\b(?:назад|через|спустя)\b|(?:^|\s)(?:قبل|منذ)\s")


def _is_counted(moment: Moment) -> bool:
    """ "Four days ago", "через три дня"."""
    text = fold(moment.phrase.text)
    return bool(_COUNTED.search(text)) and moment.days == 1 and bool(re.search(r"\bago\b|дн|день|ايام|يوم", text))


_FAR_ALONE = 200  # days between two months, the only dates of their statements


def _is_other_month(a: Moment, b: Moment) -> bool:
    """The only dates of two statements, a month on one side at least, and half a year between them at the most."""
    months = [m for m in (a, b) if m.interval.granularity == "month"]
    is_day = all(m.days <= 10 or m in months for m in (a, b))
    return bool(months) and is_day and 0 < _distance(a, b) <= _FAR_ALONE


def _is_near(a: Side, one: Moment, b: Side, two: Moment) -> bool:
    """Close enough to date one thing; two years may do so where nearly all other words are the same."""
    if _distance(one, two) <= _far(one, two):
        return True
    is_year = one.interval.granularity == two.interval.granularity == "year"
    return is_year and a.language == b.language and shared(a, b) >= _SAME_WORDS


def _far(a: Moment, b: Moment) -> int:
    """Months are further apart than days: a start in January or in April."""
    return _FAR_MONTHS if a.interval.granularity == b.interval.granularity == "month" else _FAR


def is_of_saying(side: Side, moment: Moment) -> bool:
    """Whether the date tells when the words were said: near the report's day, beside the verb of attribution."""
    if not side.statement.speaker or not side.statement.verb:
        return False
    if not side.published or abs((moment.first - side.published).days) > 2:
        return False
    verb = fold(side.statement.verb)
    at = side.folded.text.find(verb)
    if at < 0:
        return False
    start, end = side.printed(at, at + len(verb))
    if moment.place[1] <= start:
        before = side.report.text[side.statement.start : moment.place[0]]
        between = side.report.text[moment.place[1] : start]
        is_own = bool(_MARK.search(between)) and len(before.split()) > _OPENING
        return len(between) <= _NEAR and not is_own  # "… began on Thursday, the ministry said": of the talks
    between = side.report.text[end : moment.place[0]]
    return len(between) <= _NEAR and not _COMPLEMENT.search(fold(between))


_LIMIT = re.compile(
    r"(?:\b(?:until|till|through)|(?<!\w)(?:до|по)|(?<!\w)(?:حتي|لغايه|الي غايه))(?: the| to)?(?: end of| конца| نهايه)? ?$"
)


def _is_limit(side: Side, moment: Moment) -> bool:
    """Whether something lasts until then: no date of its beginning."""
    start, end = moment.place
    before = fold(side.report.text[max(side.statement.start, start - _BEFORE) : start])
    opening = fold(side.report.text[start:end]).split(" ", 1)[0]
    return bool(_LIMIT.search(before) or _LIMIT.search(opening))


def _comparable(a: Side, m: Moment, b: Side, n: Moment) -> bool:
    """Dates of saying are compared with dates of saying, dates of the event with dates of the event."""
    if _is_limit(a, m) != _is_limit(b, n):
        return False
    is_alike = (m.days <= 10) == (n.days <= 10) or m.holds(n) or n.holds(m)
    return is_alike and is_of_saying(a, m) == is_of_saying(b, n)


def _distance(a: Moment, b: Moment) -> int:
    if a.last < b.first:
        return (b.first - a.last).days
    return max(0, (a.first - b.last).days)


def _temporal(a: Side, b: Side) -> Temporal:
    """A plan reported earlier and moved since is an update; two accounts of the past are a conflict."""
    planned = [s for s in (a, b) if s.statement.status in ("planned", "expected", "possible")]
    if len(planned) == 1 and a.published and b.published and a.published != b.published:
        later = a if a.published > b.published else b
        return "update" if later is not planned[0] else "conflict"
    return "conflict"
