"""The nouns. Every value is frozen; offsets count characters of `Report.text` as given.

`Report ─split▶ Statement ─align▶ Claim ─judge▶ Judgement (Version, Pair, Difference)`
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Role = Literal["title", "subtitle", "body"]
Act = Literal[
    "states", "says", "asks", "denies", "accuses", "warns", "threatens", "demands", "promises",
    "expects", "hopes", "offers", "agrees", "refuses", "praises", "condemns", "orders",
]  # fmt: skip
Distance = Literal["neutral", "endorsed", "distanced"]
"""How far the outlet stands from the words: said / confirmed, revealed / claimed, alleged."""
Status = Literal["done", "under_way", "planned", "expected", "possible", "hoped", "conditional", "demanded"]
Kind = Literal["number", "date", "place", "speaker", "polarity", "modality", "act", "framing", "completeness"]
KINDS: tuple[Kind, ...] = (
    "number", "date", "place", "speaker", "polarity", "modality", "act", "framing", "completeness",
)  # fmt: skip
Temporal = Literal["update", "conflict"]
VerdictLabel = Literal["agree", "diverge", "undecided", "single"]
NameKind = Literal["person", "office", "organisation", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who published. Empty fields are not known for certain."""

    name: str  # English; the key everywhere
    name_ar: str = ""
    name_ru: str = ""
    country: str = ""  # ISO 3166-1 alpha-2
    owner: str = ""
    kind: str = ""  # state, public, private, party, agency, aggregator, primary, or empty
    languages: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article as one outlet published it."""

    report_id: str
    outlet: str  # English name where `data/outlets.csv` knows it, else as given
    text: str
    language: str  # ar, en, ru, or another ISO 639-1 code
    via: tuple[str, ...] = ()  # agencies it credits
    title: str | None = None  # metadata: statements are cut from `text` only
    published: str | None = None  # ISO day or time
    published_basis: str | None = None  # how `published` is known: given, dateline, byline, tweet bound, ...
    url: str | None = None
    event: str | None = None  # given by the user; honoured as it is
    is_cut: bool = False  # the text we hold is known to be an opening only
    is_digest: bool = False  # written in our own words, never the outlet's


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """What was left out and why; counts always add up."""

    reason: str
    file: str | None = None
    row: int | None = None  # 1-based
    report_id: str | None = None
    start: int | None = None  # characters into the report's text
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePhrase:
    """A phrase of time. `iso` is None when it cannot be resolved: a guess is never stored as a fact."""

    text: str
    start: int
    end: int
    iso: str | None  # 2022-01-21, 2022-01-09/2022-01-10, 2022-W04, 2021-12 or 2021
    basis: str = (
        "printed"  # printed (all in the phrase), published (needs the report's date), text (needs another phrase)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as printed, with its bounds. `low == high` when exact; None: unbounded on that side."""

    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None  # person, percent, USD, km, hour ... ; None: a bare count
    what: str | None  # what is counted, English key: dead, wounded, missing, ... or the noun as printed
    about: bool = False  # "about", "nearly": rounding, not a bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text and the entry it stands for."""

    text: str
    start: int
    end: int
    name: str  # canonical English, or as printed when no table knows it
    kind: NameKind
    known: bool  # found in the alias tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One proposition inside a Report, and who is said to have made it."""

    statement_id: str  # "<report_id>#<start>"
    report_id: str
    start: int  # characters into Report.text, inclusive
    end: int  # exclusive, so text == Report.text[start:end]
    text: str  # as printed
    language: str
    role: Role = "body"
    sentence: int = 0  # statements of one sentence share the number
    quoted: bool = False
    speaker: str | None = None  # several joined by "; "; None: the outlet says it in its own voice
    speaker_via: str | None = None  # who passes the words on: "Lavrov said Blinken told him": Lavrov
    channel: str | None = None  # the medium they came through: TASS, CNN, Telegram
    verb: str | None = None  # as printed
    act: Act = "states"
    distance: Distance = "neutral"
    is_denied: bool = False  # the proposition is negated, double negation resolved
    status: Status = "done"
    dates: tuple[DatePhrase, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    names: tuple[Mention, ...] = ()
    occasion: str | None = None  # ISO day or interval of the talk or event meant; `split` does not fill it yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two statements proposed as one claim, and why."""

    a: str  # statement ids, a < b
    b: str
    similarity: float  # 0–100, wording and meaning
    probability: float  # 0–1, calibrated
    features: tuple[tuple[str, float, float], ...] = ()  # name, value, contribution in log-odds; sums with "bias"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What statements of different outlets all report. Its id is that of its earliest statement."""

    claim_id: str
    event_id: str
    statement_ids: tuple[str, ...]  # earliest first
    former_ids: tuple[str, ...] = ()  # ids of claims a later report joined to this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Reports about the same happening within a window of time. Its id is that of its earliest report."""

    event_id: str
    report_ids: tuple[str, ...]
    label: str
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The text behind near-copies and credited agency copy. Ten outlets with one origin are one voice."""

    origin_id: str
    report_ids: tuple[str, ...]
    agency: str | None  # the agency credited, where one is
    basis: str  # alone, near-copy, credit


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What `align` found in a set of reports."""

    claims: tuple[Claim, ...]  # of one statement too: every statement is in exactly one claim
    links: tuple[Link, ...]
    events: tuple[Event, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What separates two accounts, with both values and both places in the text."""

    kind: Kind
    a: str  # the value as a reader would say it
    b: str
    span_a: tuple[int, int]  # characters into the report of statement a
    span_b: tuple[int, int]
    temporal: Temporal | None = None  # numbers and dates only: does time explain it
    rule: str = ""  # the rule that found it
    is_suggested: bool = False  # shown, but makes no claim diverge (completeness)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two statements of different outlets in one claim."""

    a: str
    b: str
    similarity: float  # 0–100
    probability: float  # 0–1
    verdict: VerdictLabel
    differences: tuple[Difference, ...] = ()

    @property
    def kinds(self) -> list[Kind]:
        """Kinds that make the pair diverge, in the order of `KINDS`."""
        found = {d.kind for d in self.differences if not d.is_suggested}
        return [kind for kind in KINDS if kind in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Inside a claim, the statements that are compatible with each other."""

    version: str  # A, B, C ...
    label: str  # "10 January"; the value that sets it apart, or the shortest wording
    statement_ids: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One claim judged: its verdict, versions and pairs."""

    claim_id: str
    verdict: VerdictLabel
    label: str
    versions: tuple[Version, ...]
    pairs: tuple[Pair, ...]
    statements_by_version: tuple[tuple[str, str], ...] = ()  # statement id, version


def by_id(statements: Sequence[Statement]) -> dict[str, Statement]:
    """Statements under their ids."""
    return {statement.statement_id: statement for statement in statements}
