"""What claims and their versions are called: a wording that tells most, and values that tell versions apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from compare.judge import version_label
from compare.judge.explain import value_in
from compare.model import KINDS, Judgement, Statement, Version
from compare.tables.index import Index
from compare.tables.severity import gravest_difference
from compare.tables.values import middle, number_of, said, value_rows

LEAST, MOST = 25, 160  # characters of a wording that can stand for a claim
ENOUGH = 3  # names, numbers and dates beyond which a wording tells no more at a glance
PARTS = 2  # values that name one version
WORDING = 48  # characters of a wording that tells two versions apart where no value does
_PRONOUNS = """he she it they that this these those his her its their there then also and but so which who
    وهو وهي وهم وهذا وهذه ذلك هذا هذه تلك هو هي هم وذلك وأن وإن وأنه وأنها وأنهم كما وكان وكانت
    он она оно они это этот эта эти тот та те его её ее их там тогда также при и а но что"""
_POINTING = frozenset(_PRONOUNS.split())
"""First words that point back to a sentence the reader has not seen."""
_WORD = re.compile(r"\w+")


def label_of(index: Index, claim_id: str, language: str | None) -> tuple[str, str]:
    """The wording that best stands for a claim, and its language: in `language` where an outlet tells it so."""
    told = [index.statements[s] for s in index.claims[claim_id].statement_ids]
    own = [s for s in told if s.language == language] if language else []
    if not own:
        label = index.judgements[claim_id].label
        judged = next((s.language for s in told if s.text == label), told[0].language)
        own = [s for s in told if s.language == judged]
    best = min(own, key=_readability)
    return " ".join(best.text.split()).rstrip(",،;؛:"), best.language


def _readability(s: Statement) -> tuple[bool, bool, int, bool, int, str]:
    """Whole sentences that stand by themselves come first, then those that name most, then the shortest."""
    named = len(s.names) + len(s.numbers) + len(s.dates)
    return (
        _is_fragment(s), not LEAST <= len(s.text) <= MOST, -min(ENOUGH, named), _points_back(s), len(s.text),
        s.statement_id,
    )  # fmt: skip


def _is_fragment(s: Statement) -> bool:
    """A clause cut out of its sentence: it begins in the lower case, or ends before its sentence does."""
    first = next((c for c in s.text if c.isalpha()), "")
    return first.islower() or s.text.rstrip().endswith((",", "،", ";", "؛", ":", "-", "–", "—"))


def _points_back(s: Statement) -> bool:
    first = _WORD.search(s.text)
    return first is not None and first.group().casefold() in _POINTING


def version_names(index: Index, claim_id: str, language: str = "en") -> dict[str, str]:
    """Version letter → what sets it apart, in `language`; no two versions of a claim are called the same.

    The values on one scale, else those of the gravest kind of difference, as in the claim's headline, so that they can
    be read against each other; another kind where two versions share that value; a few words of one wording where no
    value tells them apart.
    """
    judgement = index.judgements[claim_id]
    scale = _on_scale(index, judgement, language)
    told = _values(index, judgement, language) | scale
    gravest, _ = gravest_difference(judgement)
    kinds = sorted(told, key=lambda k: (k not in scale, k != gravest, -len(set(told[k].values())), _place(k)))
    parts: dict[str, list[str]] = {v.version: [] for v in judgement.versions}
    for kind in kinds:
        for letters in _alike(parts):
            if all(not parts[v] or len(parts[v]) < PARTS for v in letters):
                for v in letters:
                    value = told[kind].get(v)
                    if value and value not in parts[v] and (len(letters) > 1 or not parts[v]):
                        parts[v].append(value)
    named = {v.version: " · ".join(parts[v.version]) or _own(index, judgement, v, language) for v in judgement.versions}
    return _told_apart(index, judgement, named, language)


def _values(index: Index, judgement: Judgement, language: str) -> dict[str, dict[str, str]]:
    """Kind → version → the value most of its statements tell."""
    version_of = {s: v.version for v in judgement.versions for s in v.statement_ids}
    counted: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for pair in judgement.pairs:
        for d in pair.differences:
            if d.is_suggested:
                continue
            for s, value, span in ((pair.a, d.a, d.span_a), (pair.b, d.b, d.span_b)):
                if s in version_of:
                    counted[d.kind][version_of[s]][value_in(d.kind, value, span, index.statements[s], language)] += 1
    return {
        kind: {v: min(some, key=lambda value: (-some[value], value)) for v, some in versions.items()}
        for kind, versions in counted.items()
    }


def _on_scale(index: Index, judgement: Judgement, language: str) -> dict[str, dict[str, str]]:
    """Number or date → version → the middle of its values, which is what headlines and pictures show."""
    rows = value_rows(index, judgement.claim_id)
    found = {v.version: middle([row for row in rows if row.version == v.version]) for v in judgement.versions}
    named = {version: said(index, row, language) for version, row in found.items() if row}
    is_scale = len({number_of(row) for row in found.values() if row}) > 1 and 2 * len(named) >= len(found)
    return {rows[0].kind: named} if is_scale else {}


def _place(kind: str) -> int:
    return [str(each) for each in KINDS].index(kind)


def _alike(parts: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Versions that are called the same so far."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for version, some in parts.items():
        groups[tuple(some)].append(version)
    return list(groups.values())


def _own(index: Index, judgement: Judgement, version: Version, language: str) -> str:
    return version_label(version, judgement.pairs, index.statements, language)


def _told_apart(index: Index, judgement: Judgement, named: dict[str, str], language: str) -> dict[str, str]:
    times = Counter(named.values())
    for version in judgement.versions:
        name = named[version.version]
        if times[name] > 1:
            some = [index.statements[s] for s in version.statement_ids]
            best = min(some, key=lambda s: (s.language != language, *_readability(s)))
            words = " ".join(best.text.split())
            short = words if len(words) <= WORDING else words[:WORDING].rsplit(" ", 1)[0] + "…"
            named[version.version] = f"{name} – «{short}»" if name != words else name
    return named
