"""Directions: the same place named, but north of it on one side and south-east of it on the other."""

import re
from collections.abc import Iterator, Mapping

from compare.judge.side import Side
from compare.model import Difference
from compare.names import same_name

_KIND = r"(?:(?:the )?(?:port )?(?:city|town|village|port|capital|coast|centre|center) (?:of )?)?"
_WINDS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:(?P<a>north|south)[ -]?(?P<b>east|west)?|(?P<c>east|west))"
        rf"(?:ern|erly)?(?:(?<=ern)|(?<=erly)| part| of| from)(?: of)? (?:the )?{_KIND}(?P<place>\w{{3,}})"
    ),
    "ru": re.compile(
        r"\b(?:к|на|в)? ?(?:(?P<a>север|юг|юж)о?-?(?P<b>восто[кч]|запад)?|(?P<c>восто[кч]|запад))"
        r"(?:у от|у|е|нее|ее|ной части|ней части|ой части)(?: город\w*| сел\w+| столиц\w+)? (?P<place>\w{3,})"
    ),
    "ar": re.compile(
        r"(?:^|\s)[وبل]?(?:(?P<a>شمال|جنوب)ي?(?: ?(?:ال)?(?P<b>شرق|غرب)ي?)?|(?P<c>شرق|غرب)ي?)(?: من)?"
        r"(?: مدينه| بلده| العاصمه| ميناا?)? (?P<place>\w{3,})"
    ),
}
_LETTERS = {
    "north": "N", "south": "S", "east": "E", "west": "W", "север": "N", "юг": "S", "юж": "S", "восток": "E",
    "восточ": "E", "восто": "E", "запад": "W", "شمال": "N", "جنوب": "S", "شرق": "E", "غرب": "W",
}  # fmt: skip
_MOST = 12  # directions of one statement that are compared
_LENGTHS = frozenset(("km", "mile", "m", "nautical mile"))


def compare_directions(a: Side, b: Side) -> Iterator[Difference]:
    """Another direction from, or part of, the same place; north-west is a kind of north unless distances are told."""
    left, right = _directions(a), _directions(b)
    for wind, place, span in left:
        for other, also, at in right:
            if not (place == also or same_name(place, also)) or not _clash(wind, other, a, b):
                continue
            yield Difference(
                kind="place",
                a=" ".join(a.report.text[slice(*span)].split()),
                b=" ".join(b.report.text[slice(*at)].split()),
                span_a=span,
                span_b=at,
                rule="place: another direction",
            )
            return


def _clash(one: str, two: str, a: Side, b: Side) -> bool:
    if one == two:
        return False
    if set(one) & set(two):
        return all(any(q.unit in _LENGTHS for q in side.statement.numbers) for side in (a, b))
    return True


def _directions(side: Side) -> list[tuple[str, str, tuple[int, int]]]:
    """Direction, the folded word it is reckoned from, and where both stand in the report."""
    pattern = _WINDS.get(side.language)
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for match in pattern.finditer(side.folded.text) if pattern else ():
        wind = "".join(_LETTERS[match[part]] for part in "abc" if match[part])
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        found.setdefault((wind, match["place"].removeprefix("ال")), side.printed(start, match.end()))
        if len(found) >= _MOST:
            break
    return [(wind, place, span) for (wind, place), span in found.items()]
