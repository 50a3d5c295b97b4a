"""Words of the judge in the interface language. The only place of the pages that asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare import judge
from compare.judge.explain import name_in, value_in
from compare.model import Difference, Pair

if TYPE_CHECKING:
    from pages.parts.frame import View


def explain(view: View, a: str, b: str, difference: Difference) -> str:
    """What separates two statements, in one sentence; the difference is seen from `a`."""
    pair = Pair(a=a, b=b, similarity=0.0, probability=0.0, verdict="diverge", differences=(difference,))
    return judge.explain(difference, pair, view.index.statements, view.index.reports, view.lang, view.names())


def value(view: View, statement_id: str, kind: str, told: str, span: tuple[int, int]) -> str:
    """One side of a difference, as a reader would say it."""
    if told == "not told":
        return view.t("claim.not_told")
    return value_in(kind, told, span, view.index.statements[statement_id], view.lang)


def person(view: View, name: str) -> str:
    """A speaker's name in the reader's script where the tables hold it; several are joined by "; "."""
    return "; ".join(name_in(one, view.lang) for one in name.split("; "))
