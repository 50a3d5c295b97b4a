"""One claim: every two statements of different outlets compared, then the verdict."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import token_set_ratio

from compare.judge.amount import same_amount
from compare.judge.calendar import compare_dates
from compare.judge.completeness import compare_completeness
from compare.judge.counted import same_thing
from compare.judge.finality import compare_finality
from compare.judge.framing import compare_framing
from compare.judge.marks import compare_marks
from compare.judge.outcome import compare_scores
from compare.judge.place import compare_places
from compare.judge.polarity import compare_polarity
from compare.judge.quantity import MOST, compare_numbers
from compare.judge.side import Side, shared, sides
from compare.judge.speaker import compare_speakers, is_two_sided
from compare.judge.stance import compare_acts, compare_modality
from compare.judge.strength import UNKNOWN, strengths
from compare.judge.versions import make_versions, shortest
from compare.model import (
    KINDS,
    Alignment,
    Claim,
    Difference,
    Judgement,
    Link,
    Pair,
    Report,
    Statement,
    VerdictLabel,
)  # fmt: skip
from compare.settings import Settings

Rule = Callable[[Side, Side], Iterator[Difference]]
RULES: tuple[Rule, ...] = (
    compare_numbers, compare_scores, compare_dates, compare_places, compare_speakers, compare_modality,
    compare_finality, compare_acts, compare_framing, compare_marks, compare_completeness,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """What all claims of one comparison share."""

    statements: Mapping[str, Statement]
    reports: Mapping[str, Report]
    sides: Mapping[str, Side]  # of statements whose claim several outlets tell
    links: Mapping[tuple[str, str], Link]
    origins: Mapping[str, str]  # report id → origin id

    def outlets(self, claim: Claim) -> set[str]:
        """Outlets that tell the claim."""
        return {self.reports[self.statements[i].report_id].outlet for i in claim.statement_ids}


def judge(
    reports: Sequence[Report], statements: Sequence[Statement], alignment: Alignment, settings: Settings
) -> tuple[Judgement, ...]:
    """One judgement per claim, in the order of `alignment.claims`.

    A claim of one outlet is `single`: one version, no pairs. Costs the square of a claim's statements.
    """
    by_report = {report.report_id: report for report in reports}
    by_id = {statement.statement_id: statement for statement in statements}
    outlet = {i: by_report[s.report_id].outlet for i, s in by_id.items()}
    told = [claim for claim in alignment.claims if len({outlet[i] for i in claim.statement_ids}) > 1]
    case = _Case(
        statements=by_id,
        reports=by_report,
        sides=sides(reports, statements, {i for claim in told for i in claim.statement_ids}),
        links={(link.a, link.b): link for link in alignment.links},
        origins={report: origin.origin_id for origin in alignment.origins for report in origin.report_ids},
    )
    return tuple(_judge(claim, case) for claim in alignment.claims)


LEAST_PROBABILITY: Mapping[str, float] = {
    "modality": 0.6, "modality: still to come": 0.3, "act": 0.5, "framing": 0.2, "date": 0.3, "place": 0.5,
    "speaker": 0.3,
}  # fmt: skip
"""Of the best path from one statement to the other, by the longest beginning of a rule's name: below, a difference more
likely says that two statements were wrongly joined."""
LEAST_OWN: Mapping[str, float] = {"date": 0.3, "place": 0.3, "polarity": 0.3, "speaker": 0.02}
"""The same of the link between the two themselves."""


def _least(difference: Difference, by_rule: Mapping[str, float]) -> float:
    names = [name for name in by_rule if difference.rule.startswith(name)]
    return by_rule[max(names, key=len)] if names else 0.0


_SAME_WORDS = 0.35  # of the shorter statement's content words


def are_of_one_thing(a: Side, b: Side) -> bool:
    """Whether the words themselves say that two statements report one thing: the same figure for the same thing, or
    many of the same words."""
    left, right = a.statement.numbers[:MOST], b.statement.numbers[:MOST]
    languages, is_alone = (a.language, b.language), len(left) == len(right) == 1
    if any(same_thing(one, two, languages, is_alone) and same_amount(one, two) for one in left for two in right):
        return True
    return a.language == b.language and shared(a, b) >= _SAME_WORDS


def differences(a: Side, b: Side, probability: float = UNKNOWN, own: float = UNKNOWN) -> tuple[Difference, ...]:
    """All differences between two statements of one claim, in the order of `KINDS`.

    `probability` is that of their best path (see `strengths`), `own` that of their own link.
    """
    found = [difference for rule in RULES for difference in rule(a, b)]
    found += compare_polarity(a, b, probability)
    is_one = are_of_one_thing(a, b) or any(d.kind == "number" for d in found)
    kept = (
        d
        for d in found
        if (probability >= _least(d, LEAST_PROBABILITY) and own >= _least(d, LEAST_OWN))
        or (is_one and d.kind == "speaker")
    )
    return tuple(sorted(kept, key=lambda d: KINDS.index(d.kind)))


def _judge(claim: Claim, case: _Case) -> Judgement:
    is_single = len(case.outlets(claim)) < 2
    pairs, own = ([], []) if is_single else _pairs(claim, case)
    statements = [case.statements[i] for i in claim.statement_ids]
    versions = make_versions(statements, pairs, own, case.reports, case.origins)
    verdict: VerdictLabel = "single" if is_single else _verdict(pairs)
    return Judgement(
        claim_id=claim.claim_id,
        verdict=verdict,
        label=claim_label(statements),
        versions=versions,
        pairs=tuple(pairs),
        statements_by_version=tuple(sorted((i, v.version) for v in versions for i in v.statement_ids)),
    )


def _pairs(claim: Claim, case: _Case) -> tuple[list[Pair], list[Pair]]:
    """Pairs of different outlets, and those of one outlet (which only keep its own values apart)."""
    probability = strengths(claim.statement_ids, case.links)
    between: list[Pair] = []
    own: list[Pair] = []
    for key in combinations(sorted(claim.statement_ids), 2):
        a, b = case.sides[key[0]], case.sides[key[1]]
        link = case.links.get(key)
        found = differences(a, b, probability[key], link.probability if link else UNKNOWN)
        pair = Pair(
            a=key[0],
            b=key[1],
            similarity=link.similarity if link else wording(a, b),
            probability=link.probability if link else probability[key],
            verdict=_verdict_of(found),
            differences=found,
        )
        (between if a.report.outlet != b.report.outlet else own).append(pair)
    return between, own


def _verdict_of(found: Sequence[Difference]) -> VerdictLabel:
    """Suggestions make no pair diverge; two sides on record with the same words leave it undecided."""
    if any(not d.is_suggested for d in found):
        return "diverge"
    return "undecided" if is_two_sided(found) else "agree"


def _verdict(pairs: Sequence[Pair]) -> VerdictLabel:
    found = {pair.verdict for pair in pairs}
    return "diverge" if "diverge" in found else "undecided" if "undecided" in found else "agree"


def wording(a: Side, b: Side) -> float:
    """0–100 by wording alone, where the alignment gives no score."""
    return round(token_set_ratio(a.folded.text, b.folded.text), 2)


def claim_label(statements: Sequence[Statement]) -> str:
    """Short wording of the claim, from its earliest report."""
    return shortest([s for s in statements if s.report_id == statements[0].report_id])
