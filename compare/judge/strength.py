"""How sure it is that two statements of a claim belong together."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product

from compare.model import Link

UNKNOWN = 0.5  # probability where the alignment names no path


def strengths(ids: Sequence[str], links: Mapping[tuple[str, str], Link]) -> dict[tuple[str, str], float]:
    """Probability for every two statements (a < b): of the weakest link on their best path, at least of their own.

    The best path is the one of a maximum spanning tree (Kruskal), so this costs the square of the statements.
    """
    keys = list(combinations(sorted(ids), 2))
    found = {key: links[key].probability for key in keys if key in links}
    parts = {one: [one] for one in ids}
    out: dict[tuple[str, str], float] = {}
    for key in sorted(found, key=lambda k: (-found[k], k)):
        left, right = parts[key[0]], parts[key[1]]
        if left is right:
            continue
        for a, b in product(left, right):
            out[min(a, b), max(a, b)] = found[key]
        left += right
        for one in right:
            parts[one] = left
    return {key: out.get(key, UNKNOWN) for key in keys}
