"""One printed name for one person within an event, whatever the script: نزار قباني, Nizar Qabbani and Низар Каббани.

No table knows these people. A name in Latin letters stands for the others where the reports print one, else the
spelling printed most; where Latin spellings differ, none of them is preferred and all stay as printed. A surname alone
joins the one full name of the event that ends with it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from compare.model import Event, Statement
from compare.names.phrase import canonical
from compare.names.skeleton import name_words, same_name, skeletons

_MOST = 5_000  # names of one event that are compared


def one_spelling(statements: Sequence[Statement], events: Sequence[Event]) -> list[Statement]:
    """The statements with every unknown speaker under one name within his event; order and number are kept.

    Linear in the statements and in the names of an event, apart from names that sound alike.
    """
    event_of = {report: event.event_id for event in events for report in event.report_ids}
    grouped: dict[str, list[Statement]] = {}
    for statement in statements:
        grouped.setdefault(event_of.get(statement.report_id, ""), []).append(statement)
    chosen = {event: _spellings(_printed(group)) for event, group in grouped.items() if event}
    return [_renamed(one, chosen.get(event_of.get(one.report_id, ""), {})) for one in statements]


def _renamed(statement: Statement, chosen: dict[str, str]) -> Statement:
    speaker, via = _replaced(statement.speaker, chosen), _replaced(statement.speaker_via, chosen)
    if (speaker, via) == (statement.speaker, statement.speaker_via):
        return statement
    return replace(statement, speaker=speaker, speaker_via=via)


def _replaced(speakers: str | None, chosen: dict[str, str]) -> str | None:
    if not speakers:
        return speakers
    return "; ".join(dict.fromkeys(chosen.get(name, name) for name in speakers.split("; ")))


def _printed(statements: Iterable[Statement]) -> Counter[str]:
    """Unknown names of an event and how often they stand: of speakers, and of people mentioned."""
    found: Counter[str] = Counter()
    for one in statements:
        for speakers in (one.speaker, one.speaker_via):
            found.update(speakers.split("; ") if speakers else ())
        found.update(mention.name for mention in one.names if mention.kind == "person" and not mention.known)
    return found


def _spellings(printed: Counter[str]) -> dict[str, str]:
    """Printed name → the spelling that stands for it."""
    names = [name for name in printed if _may_be_person(name)]
    names.sort(key=lambda name: (not _is_latin(name), -printed[name], -len(name), name))
    full = [name for name in names[:_MOST] if len(name_words(name)) > 1]
    chosen: dict[str, str] = {}
    ends: dict[str, list[str]] = {}  # sound of the last word → names that stand for others
    for name in full:
        keys = sorted(skeletons(name_words(name)[-1]) - {""})
        alike = sorted({other for key in keys for other in ends.get(key, ()) if same_name(name, other)})
        if len({_letters(other) for other in alike}) == 1 and not _is_latin(name):
            chosen[name] = alike[0]
            continue
        for key in keys if _is_latin(name) or not alike else ():
            ends.setdefault(key, []).append(name)
    for name in names[:_MOST]:
        if name in chosen or len(name_words(name)) > 1:
            continue
        last = name_words(name)[-1]
        keys = sorted(skeletons(last) - {""})
        alike = sorted({other for key in keys for other in ends.get(key, ()) if same_name(last, other)})
        if len(alike) == 1:
            chosen[name] = alike[0]
    return chosen


def _letters(name: str) -> str:
    """A Latin name without what its spellings differ in only by habit: hyphens, spaces, case."""
    return "".join(letter for letter in name.casefold() if letter.isalpha())


def _may_be_person(name: str) -> bool:
    """Whether a speaker can be somebody no table knows: one to five words, each a name's, no plain word of English."""
    words = name.split()
    if not 0 < len(words) <= 5 or canonical(name, "en") is not None:
        return False
    return not _is_latin(name) or (words[0][:1].isupper() and words[-1].removeprefix("al-")[:1].isupper())


def _is_latin(name: str) -> bool:
    return name[:1] < "\u0250"
