"""One sentence for one difference, in the interface language. The only place that asks the judge for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Difference

if TYPE_CHECKING:
    from pages.parts.frame import View


def explain(view: View, difference: Difference) -> str:
    """What separates two accounts, as a reader would say it."""
    temporal = f" ({view.t(f'frame.temporal_{difference.temporal}')})" if difference.temporal else ""
    kind = view.t(f"frame.kind_{difference.kind}")
    return f"{kind}: {difference.a} {view.t('claim.against')} {difference.b}{temporal}"
