"""Headline forms: "Lavrov: …", "… – Blinken", and lines of a dialogue."""

from compare.split.attribution.arabic import is_cue
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.speakers import resolve
from compare.split.attribution.words import Sentence, Span, vocabulary

_LONGEST = 8  # words of a name with its title
_DASHES = "–—-−"


def headline(sentence: Sentence, memory: Memory, *, is_body: bool = False) -> tuple[Speaker, ...]:
    """The speakers a headline names before a colon or after a dash; none when it has no such form.

    In body text only the colon counts, and only after a name the report or the tables know.
    """
    tokens = sentence.tokens
    colon = next((n for n, token in enumerate(tokens[: _LONGEST + 2]) if token.text == ":"), None)
    if colon:
        span = Span(0, colon)
        if _may_name(sentence, span, is_body=is_body):
            speakers = resolve(sentence, span, memory)
            if speakers and (not is_body or all(s.is_known for s in speakers)) and _is_actor(speakers, is_body=is_body):
                return speakers
    if is_body:
        return ()
    for place in range(len(tokens) - 2, max(0, len(tokens) - _LONGEST - 2), -1):
        token = tokens[place]
        spaced = token.start > tokens[place - 1].end and tokens[place + 1].start > token.end
        if token.text in _DASHES and spaced and place > 2:
            span = Span(place + 1, len(tokens))
            if _may_name(sentence, span, is_body=False):
                speakers = resolve(sentence, span, memory)
                if speakers and _is_actor(speakers, is_body=False):
                    return speakers
            return ()
    return ()


def _is_actor(speakers: tuple[Speaker, ...], *, is_body: bool) -> bool:
    if is_body:
        return all(speaker.sort == "person" for speaker in speakers)
    return all(speaker.sort != "source" or speaker.name for speaker in speakers)


def _may_name(sentence: Sentence, span: Span, *, is_body: bool) -> bool:
    """Whether a short stretch can be a name: no verb of the lexicon, no number, capitals where the script has them."""
    inside = sentence.tokens[span.first : span.last]
    if any(token.kind == "number" or token.quoted or token.text in "().؟?!" for token in inside):
        return False
    if sentence.language == "ar":
        keys = [token.key for token in inside]
        return not any(is_cue(keys, place) for place in range(len(keys))) and len(inside) <= _LONGEST
    known = vocabulary(sentence.language)
    words = [token for token in inside if token.kind == "word"]
    return (
        bool(words)
        and words[0].is_capital
        and (not is_body or all(token.is_capital or token.key in known for token in words))
        and sum(token.is_capital for token in words) * 2 >= len(words)
    )
