"""Who was named and who spoke in a report so far."""

from dataclasses import dataclass, field, replace
from typing import Literal

from compare.language.fold import fold
from compare.names.given import is_given
from compare.split.attribution.tokens import word_set

Sort = Literal["person", "body", "country", "source", "media"]

_MANY = 500  # names kept of one report


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who can say something."""

    name: str  # canonical English, or as printed
    sort: Sort
    gender: str = ""  # m, f, or empty: as the verbs beside the name showed
    titles: frozenset[str] = frozenset()  # folded title words printed beside the name
    offices: frozenset[str] = frozenset()  # canonical offices printed beside the name
    side: str = ""  # ISO country, or body, spoken for
    is_known: bool = True


@dataclass(slots=True)
class Memory:
    """Who was named so far, latest last. Bounded, so that a long text costs no more."""

    people: list[Speaker] = field(default_factory=list)
    said: list[tuple[Speaker, ...]] = field(default_factory=list)
    country: str = ""  # ISO code of the one country the report tells of
    sides: frozenset[str] = frozenset()  # ISO codes of all countries its beginning names
    full_names: dict[str, str] = field(default_factory=dict)  # folded surname → full name, of people no table knows

    def meet(self, speaker: Speaker) -> None:
        """Remember somebody named."""
        for place, known in enumerate(self.people):
            if known.name == speaker.name:
                speaker = replace(
                    known,
                    titles=known.titles | speaker.titles,
                    offices=known.offices | speaker.offices,
                    gender=speaker.gender or known.gender,
                    side=known.side or speaker.side,
                )
                del self.people[place]
                break
        self.people.append(speaker)
        del self.people[:-120]
        self.name(speaker)

    def name(self, speaker: Speaker) -> None:
        """Remember the full name of somebody no table knows."""
        words = speaker.name.split()
        if speaker.sort == "person" and not speaker.is_known and len(words) > 1 and len(self.full_names) < _MANY:
            self.full_names.setdefault(fold(words[-1]), speaker.name)

    def named(self, new: Speaker, *, surname_leads: bool) -> Speaker:
        """Who bears the name of a new speaker, if only as surname, with what is printed beside it; else the new one.

        A surname ends the full name; it may also lead it where `surname_leads`: "Yoon Suk Yeol".
        """
        key = fold(new.name)
        leads = surname_leads and not is_given(key)
        for known in reversed(self.people):
            whole = fold(known.name)
            words = whole.split()
            if known.sort == "person" and (whole == key or words[-1:] == [key] or (leads and words[:1] == [key])):
                return replace(
                    known,
                    titles=known.titles | new.titles,
                    offices=known.offices | new.offices,
                    gender=new.gender or known.gender,
                )
        return new

    def bearer(self, names: frozenset[str]) -> Speaker | None:
        """The one person named before who is among these; None where it is none, or may be several."""
        met = [one for one in self.people if one.name in names] if names else []
        return met[0] if len(met) == 1 else None

    def speak(self, speakers: tuple[Speaker, ...]) -> None:
        """Remember who spoke last."""
        if speakers:
            self.said.append(speakers)
            del self.said[:-12]

    def last(self, gender: str = "") -> tuple[Speaker, ...]:
        """The last speaker a pronoun or a verb of this gender can mean; the last one at all if none agrees."""
        for speakers in reversed(self.said[-3:] if gender in ("i", "p", "n") else self.said):
            if agrees(speakers, gender):
                return speakers
        if gender == "p":
            return ()
        return self.said[-1] if self.said else ()

    def holder(self, titles: frozenset[str], side: str, office: str, *, is_person: bool) -> Speaker | None:
        """Who named in this report "the minister" or "the committee" is, the latest and best fitting first."""
        best, most = None, 0.0
        spoke = {one.name for speakers in self.said[-1:] for one in speakers}
        for recent, known in enumerate(reversed(self.people)):
            if (known.sort == "person") != is_person or known.sort in ("source", "media", "country"):
                continue
            if side and known.side and side != known.side:
                continue
            if office and office in known.offices:
                return known
            is_other = bool(office and known.offices) and not any(is_same_office(office, one) for one in known.offices)
            if is_other and (titles & set(office.casefold().split()) or not titles <= known.titles):
                continue  # "the chancellor" is a prime minister in the tables, and Angela Merkel all the same
            shared = titles & known.titles
            if len(shared) < 0.67 * len(titles):
                continue
            score = len(shared) / max(1, len(titles)) + (0.4 if side and side == known.side else 0.0)
            score += (0.5 if known.name in spoke else 0.0) - 0.01 * recent
            if shared and score > most:
                best, most = known, score
        return best if most >= 0.5 else None

    def latest(self, *, is_person: bool, titles: frozenset[str] = frozenset(), office: str = "") -> Speaker | None:
        """The last single speaker of the sort, unless printed with other titles or another office."""
        for speakers in reversed(self.said):
            is_unsure = len(speakers) == 1 and not is_person and _may_be_body(speakers[0])
            if is_unsure or (len(speakers) == 1 and speakers[0].sort == ("person" if is_person else "body")):
                offices = speakers[0].offices
                if office and offices and not any(is_same_office(office, one) for one in offices):
                    return None
                other = speakers[0].titles
                if titles & _FIRMS and not speakers[0].is_known:
                    return speakers[0]
                if not is_person and titles and not other and not speakers[0].is_known and not titles & ANYBODY:
                    return None  # "the prosecutor's office" is none of the strikers who spoke last
                return speakers[0] if not other or not titles or other & titles or titles & ANYBODY else None
        return None


_FIRMS = word_set(
    "company firm group club bank lender airline carrier retailer charity maker chain operator developer insurer "
    "carmaker chipmaker startup компания фирма банк клуб концерн корпорация холдинг предприятие завод перевозчик "
    "авиакомпания застройщик ритейлер شركة الشركة بنك البنك مصرف المصرف النادي المجموعة المؤسسة"
)


def _may_be_body(speaker: Speaker) -> bool:
    """A single word no table knows, without a title: a firm as well as a person."""
    words = fold(speaker.name).split()
    is_bare = not speaker.is_known and not speaker.titles and not speaker.gender
    is_bare = is_bare and (len(words) == 1 or not any(is_given(word) for word in words))
    return is_bare and speaker.sort == "person" and speaker.name.isascii()


ANYBODY = word_set(
    "diplomat дипломат دبلوماسي politician политик official مسوول ведомство agency organisation organization "
    "منظمه وكاله bloc service department организация служба группа group"
)


def is_same_office(one: str, other: str) -> bool:
    """Whether two offices can be one: "Interior Minister", "Kenyan Interior Minister", "Minister"."""
    return one.casefold().endswith(other.casefold()) or other.casefold().endswith(one.casefold())


def agrees(speakers: tuple[Speaker, ...], gender: str) -> bool:
    """Whether a pronoun or verb form (m, f, p plural, i "it", n neuter) can mean these speakers."""
    if not gender or not speakers:
        return True
    one = speakers[0]
    if gender == "p":
        return len(speakers) > 1 or one.sort in ("source", "body")
    if gender == "i":
        return len(speakers) == 1 and (one.sort != "person" or _may_be_body(one))
    if gender == "n":
        return one.sort != "person"
    if one.gender and one.gender != gender:
        return False
    if one.sort == "person" or (one.sort == "source" and not one.gender):
        return len(speakers) == 1
    return one.gender == gender


def is_somebody(one: Speaker, memory: Memory, language: str) -> bool:
    """Whether a name is more than the capital a sentence begins with: "Flags", "Around" (English)."""
    if language != "en" or one.sort != "person" or one.is_known or one.titles or " " in one.name:
        return True
    key = fold(one.name)
    return key in memory.full_names or any(
        known.sort == "person" and " " in known.name and key in fold(known.name).split() for known in memory.people
    )
