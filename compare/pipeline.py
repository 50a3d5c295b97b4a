"""The order of the steps. Start reading here.

    read ─▶ Report ─▶ split ─▶ Statement ─▶ align ─▶ Claim ─▶ judge ─▶ Version, Difference

Same reports and settings, same result, bit for bit (the manifest's seconds aside): no clock, no network, no random in
the engine.
"""

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from compare import ENGINE_VERSION
from compare.align import align, vectors_of
from compare.encode import encoder_for, quick_encoder_for
from compare.judge import judge
from compare.model import Alignment, Judgement, Report, Skipped, Statement
from compare.names import one_spelling
from compare.settings import Settings
from compare.split import split

Progress = Callable[[str, float], None]
"""Called with the step's name and how far it is, 0–1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The whole result for a set of reports and one `Settings`."""

    reports: tuple[Report, ...]
    statements: tuple[Statement, ...]
    alignment: Alignment
    judgements: tuple[Judgement, ...]  # one per claim, in the order of `alignment.claims`
    skipped: tuple[Skipped, ...]
    settings: Settings
    seconds: tuple[tuple[str, float], ...]  # step, seconds; the only part that differs between two runs

    @property
    def dataset_hash(self) -> str:
        """12 hex digits of reports, settings and engine version: what a copied link carries."""
        return dataset_hash(self.reports, self.settings)


def dataset_hash(reports: Sequence[Report], settings: Settings) -> str:
    """Hash of everything that decides the result; the order of reports does not count."""
    digest = hashlib.sha256(json.dumps([ENGINE_VERSION, settings.as_dict()], sort_keys=True).encode())
    for report in sorted(reports, key=lambda r: r.report_id):
        digest.update(json.dumps(asdict(report), sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


def compare_reports(
    reports: Sequence[Report],
    settings: Settings = Settings(),  # noqa: B008 (frozen)
    *,
    skipped: Sequence[Skipped] = (),
    progress: Progress = lambda step, share: None,
) -> Comparison:
    """Cut, align and judge. The order of `reports` does not change the result.

    Parameters
    ----------
    reports
        From `compare.read`; ids must be unique.
    skipped
        What reading left out, kept so that counts add up.
    progress
        Called as work goes on; for a bar on screen.
    """
    clock = _Clock()
    reports = tuple(sorted(reports, key=lambda r: r.report_id))
    kept: list[Statement] = []
    left_out = list(skipped)
    for number, report in enumerate(reports):
        progress("split", number / len(reports))
        statements, skips = split(report, settings)
        kept += statements
        left_out += skips
    clock.lap("split")
    progress("encode", 0.0)
    encode = encoder_for(settings.encoder, progress=lambda share: progress("encode", share))
    meaning = vectors_of(encode, quick_encoder_for(settings.encoder), kept)
    clock.lap("encode")
    progress("align", 0.0)
    alignment = align(reports, kept, meaning, settings)
    kept = one_spelling(kept, alignment.events)
    clock.lap("align")
    progress("judge", 0.0)
    judgements = judge(reports, kept, alignment, settings)
    clock.lap("judge")
    progress("judge", 1.0)
    return Comparison(
        reports=reports, statements=tuple(kept), alignment=alignment, judgements=judgements, skipped=tuple(left_out),
        settings=settings, seconds=tuple(clock.laps),
    )  # fmt: skip


class _Clock:
    """Seconds per step, for the manifest."""

    def __init__(self) -> None:
        self.laps: list[tuple[str, float]] = []
        self._last = time.perf_counter()

    def lap(self, step: str) -> None:
        now = time.perf_counter()
        self.laps.append((step, round(now - self._last, 3)))
        self._last = now
