"""Who says it, through whom, with which verb.

tokens ─▶ cues of each sentence (english, russian, arabic) ─▶ speakers (with a memory of the report) ─▶ flow over pieces
"""

from compare.split.attribution.flow import Attribution, attribute

__all__ = ["Attribution", "attribute"]
