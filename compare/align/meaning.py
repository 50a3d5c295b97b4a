"""What a statement means, as a vector: half of it as printed, half without who says it."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.proposition import proposition
from compare.model import Statement


def vectors_of(
    encode: Callable[[Sequence[str]], NDArray[np.float32] | None], statements: Sequence[Statement]
) -> NDArray[np.float32] | None:
    """Row i belongs to `statements[i]`; unit length, shape (n, d); None where the encoder makes none.

    The frame ("Lavrov told reporters in Geneva on Friday that …") takes up much of a short statement, and the whole
    keeps what a wrongly read frame would lose.
    """
    both = encode([*(s.text for s in statements), *(proposition(s) for s in statements)])
    if both is None or not len(both):
        return both
    total = both[: len(statements)] + both[len(statements) :]
    lengths = np.linalg.norm(total, axis=1, keepdims=True)
    return np.asarray(np.divide(total, lengths, out=np.zeros_like(total), where=lengths > 0), dtype=np.float32)
