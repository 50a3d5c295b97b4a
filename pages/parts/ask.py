"""What a claim's accounts disagree on as a short question: "Missing: from 2,000 to 20,000", "Who says it: X or Y?"."""

from datetime import date

from compare.tables import Headline
from pages.parts import i18n

BOUNDS = {"≥": "at_least", "≤": "at_most", "≈": "about", "": ""}
LONG = 40  # characters: above, a value is a wording
NAMED = 3  # values a question names before "or n more"
ASKED = frozenset({"number", "date", "place", "speaker", "polarity", "modality", "act", "framing"})


def question(lang: str, head: Headline) -> str | None:
    """The question a claim's versions answer differently; None where their values are whole wordings."""
    asked = what_name(lang, head) or _asked(lang, head)
    if asked is None:
        return None
    known = list(head.told) if not head.scale else _ends(lang, head)
    if len(known) < 2 or any(len(value) > LONG for value in known):
        return None
    if head.scale and len({value for value in head.values if value is not None}) > 2:
        return i18n.t(lang, "overview.range", what=asked, low=known[0], high=known[-1])
    return i18n.t(lang, "overview.question", what=asked, values=_joined(lang, known))


def _asked(lang: str, head: Headline) -> str | None:
    kind = head.scale or head.kind
    return i18n.t(lang, f"overview.ask_{kind}") if kind in ASKED else None


def _ends(lang: str, head: Headline) -> list[str]:
    """The lowest and the highest value."""
    places = [n for n, value in enumerate(head.values) if value is not None]
    return [value_text(lang, head, places[0]), value_text(lang, head, places[-1])]


def _joined(lang: str, values: list[str]) -> str:
    shown = values[:NAMED]
    if len(values) > NAMED:
        shown = [*values[: NAMED - 1], i18n.t(lang, "overview.others", n=i18n.number(lang, len(values) - NAMED + 1))]
    comma = "، " if lang == "ar" else ", "
    return i18n.t(lang, "overview.or", first=comma.join(shown[:-1]), last=shown[-1])


def what_name(lang: str, head: Headline) -> str | None:
    """What the numbers count, in words; None where the interface has none."""
    key = f"what.{head.what.replace(' ', '_')}" if head.what else ""
    return i18n.t(lang, key) if key in i18n.words() else None


def value_text(lang: str, head: Headline, place: int) -> str:
    """A value on a scale: a day or a number by the locale; with its unit where we do not say what is counted."""
    value = head.values[place] or 0.0
    if head.scale == "date":
        label = head.labels[place]
        return label if len(label) <= LONG else i18n.day(lang, date.fromordinal(int(value)).isoformat())
    if what_name(lang, head) is None or head.bounds[place] == "~":
        return head.labels[place]
    bound, said = BOUNDS[head.bounds[place]], i18n.number(lang, value)
    return i18n.t(lang, f"overview.{bound}", n=said) if bound else said
