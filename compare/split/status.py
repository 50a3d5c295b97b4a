"""Negation and certainty of one proposition."""

from compare.language.certainty import STATUS_OF, cues, strongest
from compare.language.negation import polarity
from compare.model import Status


def status_of(text: str, language: str, verb: str | None = None) -> tuple[bool, Status]:
    """Whether the proposition is denied (double negation resolved), and how certain it is.

    Parameters
    ----------
    text
        One proposition as printed, with or without its words of attribution.
    verb
        The verb of attribution as printed; one that stands outside the proposition ("denied", "hopes") counts too.

    Examples
    --------
    >>> status_of("Kyiv did not rule out talks next week", "en")
    (False, 'done')
    >>> status_of("The ministers will meet on Friday", "en")
    (False, 'planned')
    """
    outside = verb if verb and " " not in verb and verb not in text else ""
    whole = f"{outside} {text}" if outside else text
    kind = strongest(cues(whole, language))
    return polarity(whole, language).is_denied, STATUS_OF[kind] if kind else "done"
