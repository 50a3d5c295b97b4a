"""Names of a text in order: known ones from the lexicon, unknown ones by their capitals or after a title."""

from collections.abc import Sequence

from compare.model import Mention
from compare.names.compose import Piece, pieces
from compare.names.lexicon import lexicon
from compare.names.namesakes import without_namesakes
from compare.names.tokens import Token, tokens
from compare.names.unknown import unknown_names


def find_names(text: str, language: str) -> list[Mention]:
    """Names in order, without overlap, each with its canonical English entry where the tables know it.

    Known names are found in whatever script they stand in; `language` decides how unknown ones are recognised
    (capitals in English and Russian, after a title in Arabic). Costs time linear in the length of the text.

    Examples
    --------
    >>> [(m.text, m.name) for m in find_names("Глава МИД Ирана прибыл в Москву", "ru")]
    [('Глава МИД Ирана', 'Iranian Foreign Minister'), ('Москву', 'Moscow')]
    """
    words = tokens(text)
    known = without_namesakes(words, pieces(words, lexicon()), lexicon())
    found = [_mention(text, words, piece) for piece in known]
    found += unknown_names(text, words, known, language)
    return sorted(found, key=lambda mention: mention.start)


def _mention(text: str, words: Sequence[Token], piece: Piece) -> Mention:
    start, end = words[piece.first].start, words[piece.last - 1].end
    return Mention(text=text[start:end], start=start, end=end, name=piece.name, kind=piece.kind, known=True)
