"""One sentence for a difference and one line for a claim's versions, in Arabic, English or Russian.

Sentences are built from the values; nothing is translated: words of the text are quoted as printed.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from compare.dates import render
from compare.judge.telling import say
from compare.model import Difference, Judgement, Pair, Report, Statement, Version
from compare.names.tables import tables

LANGUAGES = ("ar", "en", "ru")
_MARKS = tuple('«"“„‘')
_QUOTES = {"ar": "«{}»", "en": "“{}”", "ru": "«{}»"}

SENTENCES: dict[str, dict[str, str]] = {
    "en": {
        "number": "{A} gives {a}, {B} {b}{temporal}",
        "date": "{A} dates it to {a}, {B} to {b}{temporal}",
        "place": "{A} gives the place as {a}, {B} as {b}",
        "speaker": "{A} has it from {a}, {B} from {b}",
        "polarity": "In {A} it is {a}, in {B} {b}",
        "modality": "{A} puts it as {a}, {B} as {b}",
        "act": "{A} writes {a}, {B} {b}: another act of speech",
        "framing": "{A} writes {a}, {B} {b}",
        "reason": "{A} gives as the reason {a}, {B} {b}",
        "completeness": "{A} tells {a}, {B} leaves it out",
        "update": "; the count rose with time",
        "moved": "; the plan has moved since",
        "conflict": "; time does not explain it",
        "post": "{} (own post)",
        "office": "{} (through an office)",
        "near": "near {}",
        "denied": "denied",
        "affirmed": "affirmed",
        "still to come": "still to come",
        "held": "done",
        "without reserve": "without reserve",
        "and": " and ",
    },
    "ar": {
        "number": "العدد عند {A}: {a}، وعند {B}: {b}{temporal}",
        "date": "التاريخ عند {A}: {a}، وعند {B}: {b}{temporal}",
        "place": "المكان عند {A}: {a}، وعند {B}: {b}",
        "speaker": "المصدر عند {A}: {a}، وعند {B}: {b}",
        "polarity": "الأمر عند {A}: {a}، وعند {B}: {b}",
        "modality": "الصيغة عند {A}: {a}، وعند {B}: {b}",
        "act": "الفعل عند {A}: {a}، وعند {B}: {b}، وهما فعلا كلام مختلفان",
        "framing": "التعبير عند {A}: {a}، وعند {B}: {b}",
        "reason": "السبب عند {A}: {a}، وعند {B}: {b}",
        "completeness": "يرد عند {A} {a}، ولا يرد عند {B}",
        "update": "؛ ارتفع العدد مع الوقت",
        "moved": "؛ تغيّر الموعد لاحقًا",
        "conflict": "؛ والزمن لا يفسر الفرق",
        "post": "{} (في منشور له)",
        "office": "{} (عبر مكتبه)",
        "near": "قرب {}",
        "denied": "منفي",
        "affirmed": "مثبت",
        "still to come": "لم يحدث بعد",
        "held": "حدث",
        "without reserve": "بلا تحفظ",
        "and": " و",
    },
    "ru": {
        "number": "По данным {A} — {a}, по данным {B} — {b}{temporal}",
        "date": "Дата у {A} — {a}, у {B} — {b}{temporal}",
        "place": "Место у {A} — {a}, у {B} — {b}",
        "speaker": "Источник у {A} — {a}, у {B} — {b}",
        "polarity": "У {A} это {a}, у {B} — {b}",
        "modality": "У {A}: {a}, у {B}: {b}",
        "act": "{A} пишет {a}, {B} — {b}: это разные речевые акты",
        "framing": "{A} пишет {a}, {B} — {b}",
        "reason": "Причина у {A} — {a}, у {B} — {b}",
        "completeness": "У {A} сказано {a}, у {B} этого нет",
        "update": "; со временем число росло",
        "moved": "; план с тех пор изменился",
        "conflict": "; временем это не объясняется",
        "post": "{} (в своей публикации)",
        "office": "{} (через свою пресс-службу)",
        "near": "{} (рядом, не внутри)",
        "denied": "отрицается",
        "affirmed": "утверждается",
        "still to come": "ещё предстоит",
        "held": "состоялось",
        "without reserve": "без оговорок",
        "and": " и ",
    },
}
"""A sentence for every kind, and the words it may need. A and B are outlets, a and b their values."""

_FIXED = ("denied", "affirmed", "still to come", "held", "without reserve")


def explain(
    difference: Difference,
    pair: Pair,
    statements: Mapping[str, Statement],
    reports: Mapping[str, Report],
    language: str,
    outlets: Mapping[str, str] | None = None,
) -> str:
    """What separates two accounts, in one sentence.

    Parameters
    ----------
    statements, reports
        Under their ids.
    language
        Of the reader: ar, en or ru; any other reads English.
    outlets
        Outlet → its name in the reader's language, where the caller knows one.

    Examples
    --------
    "Sputnik dates it to 10 January, Al Mayadeen to 9–10 January; time does not explain it"
    """
    language = language if language in LANGUAGES else "en"
    words = SENTENCES[language]
    sides = []
    for statement_id, value, span in (
        (pair.a, difference.a, difference.span_a),
        (pair.b, difference.b, difference.span_b),
    ):
        statement = statements[statement_id]
        outlet = reports[statement.report_id].outlet
        sides.append(((outlets or {}).get(outlet, outlet), value_in(difference.kind, value, span, statement, language)))
    if difference.kind == "completeness" and difference.b != "not told":
        sides = sides[:1] if difference.a != "not told" else sides[::-1]
    template = words["reason" if difference.rule == "framing: another reason" else difference.kind]
    (first, a), (second, b) = sides[0], sides[-1]
    return template.format(A=first, B=second, a=a, b=b, temporal=_temporal(difference, words))


def _temporal(difference: Difference, words: Mapping[str, str]) -> str:
    if difference.temporal is None:
        return ""
    return words["moved" if difference.kind == "date" and difference.temporal == "update" else difference.temporal]


def value_in(kind: str, value: str, span: tuple[int, int], statement: Statement, language: str) -> str:
    """A value as a reader of `language` would say it."""
    words = SENTENCES[language]
    if value in _FIXED:
        return words[value]
    if kind == "completeness":
        kind = "number" if any((q.start, q.end) == span for q in statement.numbers) else "date"
    if kind == "number":
        quantity = next((q for q in statement.numbers if (q.start, q.end) == span), None)
        return say(quantity, language) if quantity else value
    if kind == "date":
        phrase = next((d for d in statement.dates if (d.start, d.end) == span and d.iso), None)
        return render(phrase.iso, language) if phrase and phrase.iso else value
    if kind in ("speaker", "place"):
        vehicle = next((each for each in ("post", "office", "near") if value.endswith(f" ({each})")), None)
        bare = value.removesuffix(f" ({vehicle})")
        told = words["and"].join(name_in(name, language) for name in bare.split(" and "))
        return words[vehicle].format(told) if vehicle else told
    if kind in ("modality", "act", "framing"):
        bare = " ".join(value.split())
        return bare if bare[:1] in _MARKS else _QUOTES[language].format(bare)
    return value


def name_in(name: str, language: str) -> str:
    """A canonical name in the reader's script where the tables hold it, else as it stands."""
    return name if language == "en" else _names(language).get(name, name)


@cache
def _names(language: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for country in tables().countries:
        own = [alias.strip("=+ ") for code, alias in country.aliases if code == language]
        found.update({country.canonical: own[0]} if own else {})
    for entry in tables().entries:
        own = [alias.strip("=+ ") for code, alias in entry.aliases if code == language]
        whole = [alias for alias in own if " " in alias] if entry.kind == "person" else []
        if own:
            found.setdefault(entry.canonical, (whole or own)[0])
    return found


def version_line(
    judgement: Judgement,
    statements: Mapping[str, Statement],
    language: str,
    outlets: Mapping[str, str] | None = None,
) -> str:
    """ "2 versions: 10 January (Sputnik, TASS; 2 origins) · 9–10 January (Al Mayadeen; 1 origin)"."""
    language = language if language in LANGUAGES else "en"
    told = []
    for version in judgement.versions:
        names = ("، " if language == "ar" else ", ").join((outlets or {}).get(o, o) for o in version.outlets)
        origins = count("origin", len(version.origins), language)
        label = version_label(version, judgement.pairs, statements, language)
        told.append(f"{label} ({names}{_SEMICOLON[language]}{origins})")
    head = count("version", len(judgement.versions), language)
    return f"{head}: {' · '.join(told)}"


_SEMICOLON = {"ar": "؛ ", "en": "; ", "ru": "; "}


def version_label(version: Version, pairs: Sequence[Pair], statements: Mapping[str, Statement], language: str) -> str:
    """The value that sets a version apart, in the reader's language."""
    inside = set(version.statement_ids)
    for pair in pairs:
        for difference in pair.differences:
            for one, value, span in (
                (pair.a, difference.a, difference.span_a),
                (pair.b, difference.b, difference.span_b),
            ):
                if one in inside and value == version.label:
                    return value_in(difference.kind, value, span, statements[one], language)
    return version.label


_COUNTS = {
    ("origin", "en"): ("{} origin", "{} origins", "{} origins"),
    ("version", "en"): ("{} version", "{} versions", "{} versions"),
    ("origin", "ru"): ("{} источник", "{} источника", "{} источников"),
    ("version", "ru"): ("{} версия", "{} версии", "{} версий"),
    ("origin", "ar"): ("مصدر أصلي واحد", "{} مصادر أصلية", "{} مصدرًا أصليًا"),
    ("version", "ar"): ("رواية واحدة", "{} روايات", "{} رواية"),
}
_DUALS = {"origin": "مصدران أصليان", "version": "روايتان"}


def count(what: str, number: int, language: str) -> str:
    """A number of origins or versions with its noun in the right form (CLDR plural rules).

    >>> count("version", 2, "ar"), count("origin", 5, "ru"), count("origin", 1, "en")
    ('روايتان', '5 источников', '1 origin')
    """
    one, few, many = _COUNTS[what, language]
    if language == "ar":
        if number == 2:
            return _DUALS[what]
        form = one if number == 1 else few if 3 <= number % 100 <= 10 else many
    elif language == "ru":
        tens, units = number % 100, number % 10
        is_few = 2 <= units <= 4 and not 12 <= tens <= 14
        form = one if units == 1 and tens != 11 else few if is_few else many
    else:
        form = one if number == 1 else many
    return form.format(number)
