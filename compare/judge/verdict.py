"""One claim: every two statements of different outlets compared, then the verdict."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.fuzz import token_set_ratio

from compare.judge.calendar import compare_dates
from compare.judge.framing import compare_framing
from compare.judge.parties import compare_speakers
from compare.judge.quantity import compare_numbers
from compare.judge.side import Side, sides
from compare.judge.stance import compare_acts, compare_modality, compare_polarity
from compare.judge.versions import make_versions, shortest
from compare.language import fold
from compare.model import KINDS, Alignment, Claim, Difference, Judgement, Link, Pair, Report, Statement, VerdictLabel
from compare.settings import Settings

Rule = Callable[[Side, Side], Iterator[Difference]]
RULES: tuple[Rule, ...] = (
    compare_numbers, compare_dates, compare_speakers, compare_modality, compare_acts, compare_framing,
)  # fmt: skip


def judge(
    reports: Sequence[Report], statements: Sequence[Statement], alignment: Alignment, settings: Settings
) -> tuple[Judgement, ...]:
    """One judgement per claim, in the order of `alignment.claims`.

    A claim of one outlet is `single`: one version, no pairs. Costs the square of a claim's statements.
    """
    known = sides(reports, statements)
    links = {(link.a, link.b): link for link in alignment.links}
    origin_of = {report: origin.origin_id for origin in alignment.origins for report in origin.report_ids}
    return tuple(_judge(claim, known, links, origin_of) for claim in alignment.claims)


def differences(a: Side, b: Side, probability: float = 0.5) -> tuple[Difference, ...]:
    """All differences between two statements of one claim, in the order of `KINDS`."""
    found = [difference for rule in RULES for difference in rule(a, b)]
    found += compare_polarity(a, b, probability)
    return tuple(sorted(found, key=lambda d: KINDS.index(d.kind)))


def _judge(
    claim: Claim, known: Mapping[str, Side], links: Mapping[tuple[str, str], Link], origin_of: Mapping[str, str]
) -> Judgement:
    members = [known[i] for i in claim.statement_ids]
    pairs, apart, near = [], {}, {}
    is_single = len({m.report.outlet for m in members}) < 2
    for a, b in combinations(members, 2) if not is_single else ():
        if a.statement.statement_id > b.statement.statement_id:
            a, b = b, a
        key = (a.statement.statement_id, b.statement.statement_id)
        probability = links[key].probability if key in links else 0.5
        found = differences(a, b, probability)
        apart[key] = any(not d.is_suggested for d in found)
        near[key] = similarity = links[key].similarity if key in links else wording(a, b)
        if a.report.outlet != b.report.outlet:
            pairs.append(
                Pair(
                    a=key[0], b=key[1], similarity=similarity, probability=probability,
                    verdict="diverge" if apart[key] else "agree", differences=found,
                )
            )  # fmt: skip
    versions = make_versions(claim, pairs, apart, near, known, origin_of)
    verdict: VerdictLabel = "single" if is_single else _verdict(pairs)
    return Judgement(
        claim_id=claim.claim_id,
        verdict=verdict,
        label=claim_label(members),
        versions=versions,
        pairs=tuple(pairs),
        statements_by_version=tuple(sorted((i, v.version) for v in versions for i in v.statement_ids)),
    )


def _verdict(pairs: Sequence[Pair]) -> VerdictLabel:
    found = {pair.verdict for pair in pairs}
    return "diverge" if "diverge" in found else "undecided" if "undecided" in found else "agree"


def wording(a: Side, b: Side) -> float:
    """0–100 by wording alone, where the alignment gives no score."""
    return round(token_set_ratio(a.folded.text, b.folded.text), 2)


def claim_label(members: Sequence[Side]) -> str:
    """Short wording of the claim, from its earliest report when that is short enough."""
    first = members[0].report.report_id
    own = [m for m in members if m.report.report_id == first]
    return shortest(own or members)


__all__ = ["RULES", "claim_label", "differences", "fold", "judge", "wording"]
