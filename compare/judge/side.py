"""What the judge looks at in one statement: its slots, folded once, and the report it stands in."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compare.judge.moment import Moment, day_of, moment_of
from compare.judge.parties import Party, introduce, named, party
from compare.language import content_lemmas, fold, fold_with_offsets
from compare.language.certainty import Cue, cues
from compare.language.concepts import concepts
from compare.language.fold import Folded
from compare.language.framing import Term, terms
from compare.language.negation import Polarity, polarity
from compare.model import Report, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One statement ready for comparing. All spans are characters of the report."""

    statement: Statement
    report: Report
    folded: Folded  # of the statement's text
    lemmas: frozenset[str]
    published: date | None
    moments: tuple[Moment, ...]  # resolved dates, in order of the text
    parties: tuple[Party, ...]  # voices; none when the outlet speaks itself
    via: Party | None
    is_post: bool  # the speaker's words came as a post, here or two sentences around
    is_by_office: bool  # the speaker's press or media office passed them on, here or two sentences around
    turn: Polarity
    cues: tuple[Cue, ...]
    terms: tuple[Term, ...]  # words that frame
    concepts: tuple[frozenset[str], ...]  # keys of its words that the table of concepts knows, in order of the text

    @property
    def language(self) -> str:
        """Language of the statement."""
        return self.statement.language

    @property
    def span(self) -> tuple[int, int]:
        """The whole statement."""
        return self.statement.start, self.statement.end

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Span in the report of a span in the folded text; the whole statement when it is empty."""
        if start >= end:
            return self.span
        a, b = self.folded.span(start, end)
        return self.statement.start + a, self.statement.start + b

    def place_of(self, match: re.Match[str] | None) -> tuple[int, int]:
        """Span in the report of a match in the folded text."""
        return self.printed(*match.span()) if match else self.span


def side_of_statement(statement: Statement, report: Report, neighbours: Sequence[Statement]) -> Side:
    """Fold and resolve once; costs the length of the statement and its neighbours' names."""
    found = (moment_of(phrase) for phrase in statement.dates)
    voices = introduce(named(statement.speaker), report, neighbours, statement.text)
    near = [fold(n.text) for n in neighbours if voices and _is_near(n, statement)]
    return Side(
        statement=statement,
        report=report,
        folded=fold_with_offsets(statement.text),
        lemmas=frozenset(content_lemmas(statement.text, statement.language)),
        published=day_of(report.published),
        moments=tuple(moment for moment in found if moment),
        parties=tuple(voices),
        via=party(statement.speaker_via) if statement.speaker_via else None,
        is_post=any(_SOCIAL.search(text) for text in near),
        is_by_office=any(_OFFICE.search(text) for text in near),
        turn=polarity(statement.text, statement.language),
        cues=tuple(cues(statement.text, statement.language)),
        terms=tuple(terms(statement.text, statement.language)),
        concepts=tuple(concepts(statement.text, statement.language)),
    )


_SOCIAL = re.compile(
    r"\btweet|twitter|\bon x\b|\b(?:his|her|their|its) x (?:account|page)|facebook|instagram|telegram|truth social|"
    r"\bweibo\b|tiktok|social media|\bтвит|твиттер|\bв (?:соцсети )?x\b|фейсбук|инстаграм|телеграм|соцсет|"
    r"социальн\w+ сет|تويتر|تغريد|غرد|فيسبوك|فيس بوك|تلغرام|تليغرام|تيليغرام|تليجرام|تيليجرام|انستغرام|انستجرام|"
    r"منصه (?:اكس|x\b)|علي (?:اكس|x)(?:\s|$)|التواصل الاجتماعي"
)
_OFFICE = re.compile(
    r"\b(?:press|media|information) (?:office|service|department|cent(?:re|er))\b|\bpress secretary\b|"
    r"пресс-?служб|пресс-?секретар|пресс-?центр|مكتب\w* (?:ال)?(?:اعلامي|صحفي)|خدمه الصحفيه|دايره الاعلام"
)


def _is_near(other: Statement, one: Statement) -> bool:
    return other.speaker == one.speaker and abs(other.sentence - one.sentence) <= 2


def sides(reports: Sequence[Report], statements: Sequence[Statement], wanted: Collection[str]) -> Mapping[str, Side]:
    """Sides of the wanted statements under their ids; neighbours are all statements of the same report."""
    by_report = {report.report_id: report for report in reports}
    neighbours: dict[str, list[Statement]] = {}
    for statement in statements:
        neighbours.setdefault(statement.report_id, []).append(statement)
    return {
        s.statement_id: side_of_statement(s, by_report[s.report_id], neighbours[s.report_id])
        for s in statements
        if s.statement_id in wanted
    }


def shared(a: Side, b: Side) -> float:
    """Share of the shorter statement's content words that the other has too."""
    least = min(len(a.lemmas), len(b.lemmas))
    return len(a.lemmas & b.lemmas) / least if least else 0.0


def in_common(a: Side, b: Side) -> int:
    """Names, figures and known words of `a` that `b` has too, in whatever language."""
    keys = frozenset().union(*b.concepts)
    names = {m.name for m in a.statement.names} & {m.name for m in b.statement.names}
    figures = {q.low for q in a.statement.numbers} & {q.low for q in b.statement.numbers}
    return sum(bool(word & keys) for word in a.concepts) + len(names) + len(figures)
