"""Modality and act: how firmly it is put, and what is done by saying it."""

import re
from collections.abc import Iterator
from datetime import date

from compare.judge.moment import day_of
from compare.judge.side import Side, shared
from compare.language import fold
from compare.language.certainty import Cue
from compare.model import Act, Difference

_MODES = {
    "hopes": "hopes",
    "expects": "expects",
    "possible": "may",
    "will": "will",
    "scheduled": "will",
    "intends": "intends",
    "agreed": "agreed",
    "pledges": "pledges",
    "ready": "ready",
}
"""Class of a cue → how the future is put; "may" is no "expected", but neither firm nor wished."""
_STRENGTH = ("hopes", "may", "expects", "intends", "agreed", "ready", "pledges", "will")
_FIRM = {
    "will": {"hopes", "may"},
    "agreed": {"hopes", "may", "expects", "intends", "ready"},
}
"""What is settled beside what is only wished or possible; wishes among themselves are too close to report."""
_NUANCED = {"will": {"expects", "intends"}, "agreed": {"will"}}
"""Apart only where the words about it are nearly the same, or one voice gives one day: another language, or another
wording, takes either."""
_SHARED = 0.5  # of the shorter statement's content words: below, two statements of one language put different things
_SAYING: frozenset[Act] = frozenset(("states", "says", "warns", "expects", "hopes", "praises", "offers", "asks"))
_ACTS: tuple[tuple[frozenset[Act], frozenset[Act]], ...] = (
    (frozenset(("threatens",)), _SAYING),
    (frozenset(("agrees",)), frozenset(("refuses", "denies", "condemns"))),
    (frozenset(("offers", "promises")), frozenset(("refuses", "demands", "orders"))),
    (frozenset(("praises",)), frozenset(("condemns", "accuses", "threatens", "demands"))),
)
"""Acts that are no longer the same speech: told and warned are, threatened is not."""
_OPPOSED = ((frozenset(("agrees", "offers", "promises")), frozenset(("refuses",))),)
_SOLE = 12  # content words of a statement that holds one predicate
_BRIEF = 9  # content words: two short statements of two languages have room for one future only
_AKIN = 0.25  # of the shorter statement's content words, for two statements about the future


def mode_of(side: Side) -> tuple[str, Cue] | None:
    """How the future is put, by the strongest cue; None where nothing speaks of it."""
    told = [cue for cue in side.cues if cue.kind in _MODES and not _is_would(side, cue)]
    found = {_MODES[cue.kind]: cue for cue in reversed(told)}
    return next(((mode, found[mode]) for mode in _STRENGTH if mode in found), None)


def _is_would(side: Side, cue: Cue) -> bool:
    """ "Would" is as often courtesy, condition or reported speech as a plan."""
    return side.statement.text[cue.start : cue.end].casefold() == "would"


def _speak_of_one(a: Side, b: Side) -> bool:
    """Whether two future things are likely one: a shared day or figure, or shared words."""
    if _days_of(a) & _days_of(b) or (a.statement.numbers and b.statement.numbers):
        return True
    is_brief = max(len(a.lemmas), len(b.lemmas)) <= _BRIEF
    return is_brief if a.language != b.language else shared(a, b) >= _AKIN


def _is_one_promise(a: Side, b: Side) -> bool:
    """The same voice about the same day."""
    voices = [[p.name for p in side.parties] for side in (a, b)]
    return len(voices[0]) == 1 and voices[0] == voices[1] and bool(_days_of(a) & _days_of(b))


def _days_of(side: Side) -> set[str]:
    return {moment.iso for moment in side.moments}


def compare_modality(a: Side, b: Side) -> Iterator[Difference]:
    """Will / may / hopes / agreed; planned / held; with or without a reserve."""
    one, two = mode_of(a), mode_of(b)
    if a.statement.is_denied != b.statement.is_denied:
        return  # "no plans to sell" and "will keep" put nothing in two ways
    if one and two:
        is_firm = two[0] in _FIRM.get(one[0], ()) or one[0] in _FIRM.get(two[0], ())
        is_nuance = two[0] in _NUANCED.get(one[0], ()) or one[0] in _NUANCED.get(two[0], ())
        is_near = (a.language == b.language and shared(a, b) >= _SHARED) or _is_one_promise(a, b)
        if (is_firm or (is_nuance and is_near)) and _speak_of_one(a, b):
            yield _modality(a, one[1], b, two[1], "modality: the future is put otherwise")
    elif plan := _planned(a, b):
        spans = [_cue_span(s, _to_come(s)) if s is plan else s.span for s in (a, b)]
        yield Difference(
            kind="modality",
            a="still to come" if a is plan else "held",
            b="still to come" if b is plan else "held",
            span_a=spans[0],
            span_b=spans[1],
            rule="modality: still to come on one side, done on the other",
        )
    elif hedge := _hedged(a, b):
        yield hedge


def _modality(a: Side, one: Cue, b: Side, two: Cue, rule: str) -> Difference:
    span_a, span_b = _cue_span(a, one), _cue_span(b, two)
    return Difference(
        kind="modality", a=_printed(a, span_a), b=_printed(b, span_b), span_a=span_a, span_b=span_b, rule=rule
    )


def _printed(side: Side, span: tuple[int, int]) -> str:
    return " ".join(side.report.text[span[0] : span[1]].split())


def _cue_span(side: Side, cue: Cue) -> tuple[int, int]:
    return side.statement.start + cue.start, side.statement.start + cue.end


_TO_COME = frozenset(("will", "scheduled"))
_NOT_DONE = frozenset(("will", "scheduled", "possible", "expects", "hopes", "intends", "ready"))
_ONE_THING = 0.6  # of the shorter statement's content words: what is awaited and what is done are one thing


def _to_come(side: Side) -> Cue:
    return next(cue for cue in side.cues if cue.kind in _TO_COME | _NOT_DONE)


def _planned(a: Side, b: Side) -> Side | None:
    """The side that still awaits what the other reports as done.

    A plan printed before its day is no difference from the later account; one printed after the day is, and so is one
    printed no earlier than the account of what was done, where the words show that both tell of one thing.
    """
    planned = [s for s in (a, b) if any(cue.kind in _TO_COME | _NOT_DONE for cue in s.cues)]
    if len(planned) != 1:
        return None
    plan = planned[0]
    done = b if plan is a else a
    if (
        any(cue.kind not in ("hedge", "agreed") for cue in done.cues)
        or done.statement.is_denied != plan.statement.is_denied
    ):
        return None
    if not plan.published or not done.published:
        return None
    day = _event_day(done) or _event_day(plan)
    is_outlets = not (done.statement.speaker or plan.statement.speaker)
    if day and is_outlets and any(cue.kind in _TO_COME for cue in plan.cues):
        return plan if plan.published > day and done.published >= day else None
    is_deed = a.statement.act == b.statement.act and a.statement.act not in _SAYING  # "the court convicted"
    is_wish = plan.statement.act in ("hopes", "expects") and not done.statement.speaker  # whoever hopes is who did it
    is_same = (is_outlets or is_deed or is_wish) and _is_one_thing(a, b)
    return plan if is_same and plan.published >= done.published else None


def _is_one_thing(a: Side, b: Side) -> bool:
    """Nearly the same few words of one language, by one voice or by the outlets themselves."""
    if a.language != b.language or max(len(a.lemmas), len(b.lemmas)) > _SOLE or shared(a, b) < _ONE_THING:
        return False
    left, right = ({fold(p.name) for p in side.parties} for side in (a, b))
    return not left or not right or bool(left & right)


def _event_day(side: Side) -> date | None:
    days = [m.first for m in side.moments if m.days == 1]
    if days:
        return days[0]
    return day_of(side.statement.occasion)


_FIRST_COUNT = re.compile(r"\b(?:preliminary|provisional|early|initial)\b|предварительн|(?:^|\s)(?:ال)?اولي")


def _hedged(a: Side, b: Side) -> Difference | None:
    """The same person's words with a reserve and without."""
    hedged = [s for s in (a, b) if any(cue.kind == "hedge" for cue in s.cues)]
    if len(hedged) != 1 or a.statement.numbers or b.statement.numbers:
        return None
    names = [{p.name for p in s.parties if p.nature == "person"} for s in (a, b)]
    is_first_count = any(_FIRST_COUNT.search(side.folded.text) for side in (a, b))  # see `finality`
    if (not names[0] or names[0] != names[1]) and (is_first_count or not _is_one_thing(a, b)):
        return None
    spans = {}
    for side in (a, b):
        cue = next((c for c in side.cues if c.kind == "hedge"), None)
        spans[id(side)] = _cue_span(side, cue) if cue else None
    span_a, span_b = spans[id(a)], spans[id(b)]
    return Difference(
        kind="modality",
        a=_printed(a, span_a) if span_a else "without reserve",
        b=_printed(b, span_b) if span_b else "without reserve",
        span_a=span_a or a.span,
        span_b=span_b or b.span,
        rule="modality: a reserve on one side only",
    )


def compare_acts(a: Side, b: Side) -> Iterator[Difference]:
    """Only where the speech act changes."""
    one, two = a.statement.act, b.statement.act
    if not (a.statement.speaker and b.statement.speaker):
        return
    if any((one in x and two in y) or (one in y and two in x) for x, y in _ACTS):
        yield Difference(
            kind="act",
            a=a.statement.verb or one,
            b=b.statement.verb or two,
            span_a=_verb_span(a),
            span_b=_verb_span(b),
            rule=f"act: {one} / {two}",
            is_suggested=a.language != b.language and not _are_opposed(one, two),
        )


def _are_opposed(one: Act, two: Act) -> bool:
    """Whether two acts undo each other; all else a translator chooses: توعد is "threatened", "warned" and "vowed"."""
    return any((one in x and two in y) or (one in y and two in x) for x, y in _OPPOSED)


def _verb_span(side: Side) -> tuple[int, int]:
    verb = side.statement.verb
    at = side.statement.text.find(verb) if verb else -1
    if verb and at >= 0:
        return side.statement.start + at, side.statement.start + at + len(verb)
    return side.span
