"""Mean vectors of each language under an encoder, from the labelled digests, every event counting once."""

from collections.abc import Sequence

import numpy as np

from benchmarks.gold import GROUP_NAMES, World
from compare.align import vectors_of
from compare.align.weights import fit_name
from compare.encode import encoder_for

_DECIMALS = 3


def language_means(some: Sequence[World], encoder: str) -> dict[str, dict[str, list[float]]]:
    """Fit name → language → mean, shape (d,); `without_X` is made without the reports of X."""
    events = next(world for world in some if world.name == "events")
    vectors = vectors_of(encoder_for(encoder), events.labelled.statements)
    assert vectors is not None
    event = {r.report_id: r.event for r in events.reports}
    out = {}
    for left_out in (None, *GROUP_NAMES):
        means: dict[str, list[np.ndarray]] = {}
        for language in sorted({r.language for r in events.reports}):
            for happening in sorted({str(r.event) for r in events.reports}):
                own = [n for n, s in enumerate(events.labelled.statements)
                       if s.language == language and event[s.report_id] == happening
                       and events.labelled.group[s.report_id] != left_out]  # fmt: skip
                if own:
                    means.setdefault(language, []).append(vectors[own].mean(axis=0))
        out[fit_name("all" if left_out is None else f"without_{left_out}", encoder)] = {
            language: np.round(np.mean(some, axis=0), _DECIMALS).tolist() for language, some in means.items()
        }
    return out
