"""Claim → Versions and Differences: where accounts agree, where they diverge, and in what."""

from compare.judge.verdict import judge

__all__ = ["judge"]
