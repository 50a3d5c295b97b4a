"""Statements → Claims: candidates, score, cluster; events and origins."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compare.model import Alignment, Claim, Report, Statement
from compare.settings import Settings


def align(
    reports: Sequence[Report],
    statements: Sequence[Statement],
    vectors: NDArray[np.float32] | None,
    settings: Settings,
) -> Alignment:
    """Group statements of different outlets that report the same speech act or the same fact."""
    claims = tuple(Claim(claim_id=s.statement_id, event_id="", statement_ids=(s.statement_id,)) for s in statements)
    return Alignment(claims=claims, links=(), events=(), origins=())
