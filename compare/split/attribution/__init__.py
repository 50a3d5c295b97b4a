"""Who says it, through whom, with which verb.

tokens ─▶ cues of each sentence (english, russian, arabic) ─▶ speakers (with a memory of the report) ─▶ flow over pieces

What differs by language has the same few names in each: `arabic`, `english` and `russian` find chunks and cues,
`arabic_speakers`, `english_speakers` and `russian_speakers` hold the Rules by which a phrase names a speaker.
"""

from compare.split.attribution.flow import Attribution, attribute

__all__ = ["Attribution", "attribute"]
