"""Where an Arabic noun phrase that names a speaker ends."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.names.given import is_given
from compare.split.attribution.arabic_grammar import (
    categories,
    is_adjectival,
    is_adjective,
    is_joined,
    is_occasion,
    is_person,
    is_place,
    is_possessed,
    is_prefixed,
    is_proper,
    stops,
    verbal,
)
from compare.split.attribution.arabic_names import is_placed, name_end
from compare.split.attribution.arabic_object import (
    bodies_end,
    is_addressed,
    is_closed,
    is_indefinite,
    is_object,
    is_other_body,
)
from compare.split.attribution.arabic_words import (
    BRIDGES,
    CONNECTORS,
    LINKS,
    OBJECTS,
    PREPOSITIONS,
    THAT,
    TIMES,
    TO_WHOM,
)
from compare.split.attribution.tokens import Token
from compare.split.attribution.words import Span, vocabulary


def extent(
    tokens: Sequence[Token], words: list[str], start: int, limit: int, known: dict[str, frozenset[str]]
) -> Span | None:
    """Where the phrase ends: titles and bodies take their definite complements, names take names."""
    lead = words[start]
    has_title = bool(categories(lead, known)) or (
        lead[:1] in "لب" and (lead[1:] in known or (lead[1:2] == "ل" and "ال" + lead[2:] in known))
    )
    is_country = not has_title and is_place(lead) and not is_person(lead)
    if is_country and name_end(tokens, words, start, limit, known) < start + 2:  # "دعت روسيا الأطراف"
        return Span(start, bodies_end(tokens, words, start, limit))
    in_name, is_whole = not has_title, False  # whole: the name has been read to its end
    core = place = start
    while place < limit:
        word, token = words[place], tokens[place]
        if token.kind == "mark":
            if word in "،," and is_whole and has_title and not _is_title_next(words, place, known):
                break
            if word in "،," and place > start and _appositive(tokens, words, place, limit, known):
                in_name, is_whole, place = False, False, place + 1
                continue
            opens = word in '"«»“”-–' and place > start and place + 1 < limit and tokens[place + 1].kind == "word"
            if opens and not is_whole and not stops(words, place + 1, known) and not tokens[place + 1].quoted:
                place += 1
                continue
            break
        if token.kind == "number" or token.quoted:
            break
        if not is_whole and (place == start if in_name else place > start and not _is_complement(words, place, known)):
            end = name_end(tokens, words, place, limit, known)
            if end > place and (place == start or not word.startswith("ال")):
                is_whole = in_name = place == start or not is_placed(words, place)
                core = place = end
                continue
        if place > start:
            if stops(words, place, known):
                is_of = word == "من" and place + 1 < limit and "body" in categories(words[place + 1], known)
                if (
                    (word in BRIDGES or is_of)
                    and has_title
                    and not in_name
                    and not is_occasion(words, place + 1)
                    and (_bridge(words, place, limit))
                ):
                    place += 1
                    continue
                break
            if word.startswith("نظير") and word in OBJECTS:
                break  # "حث الرئيس التركي نظيره"
            is_owned = is_possessed(token.text) and not categories(word, known) and word not in LINKS
            if _is_verb_here(words, place) or (is_owned and not _is_complement(words, place, known)):
                break
            if token.text.endswith(("اً", "ًا")) and not tokens[start].text.endswith(("ا", "اً", "ًا")):
                break  # "رصدت الوكالة فروقاً": an accusative
            is_title = bool(categories(word, known))
            is_prefix = is_prefixed(word, known) and word not in LINKS
            if is_prefix and (not has_title or in_name or not _is_prefixed_complement(word, known)):
                break
            is_name = is_proper(token) or is_place(word)
            if in_name and is_whole and not (is_title or is_joined(word)):
                break
            if (
                in_name
                and not is_name
                and not is_title
                and not is_joined(word)
                and not _closes_name(tokens, words, place, limit)
            ):
                break
            if in_name and is_title and not word.startswith("و"):
                if "title" not in categories(word, known) or not has_title:
                    break
                in_name, is_whole = False, False
            if in_name and place == start + 1 and is_person(word) and is_person(words[place - 1]):
                break
            is_link = word in LINKS or words[place - 1] in BRIDGES or is_prefix
            if not in_name and word.startswith("ال") and not is_link and is_object(words, start, place, known):
                break
            is_noun = not (is_adjectival("ال" + word) or is_name or is_title or is_prefix or is_given(word))
            if not in_name and (word.startswith("ال") or is_noun) and is_indefinite(words, start, place, known):
                break  # "محلل نفطي كويتي الآلية"
            if not in_name and place > start + 1 and is_other_body(words, place, known):
                break  # "أقارب الضحايا إدارة المنجم"
            if not in_name and is_place(word) and not is_person(word) and is_closed(words, start, place):
                break  # "المجلس العسكري فرنسا"
            if is_title and word.startswith("ال") and is_addressed(words, start, place, known):
                break  # "دعت منظمة العفو الدولية الرئيس"
            is_bare = not in_name and not is_title and not is_link and not word.startswith(("ال", "وال"))
            if is_bare and not _is_complement(words, place, known):
                before_is_definite = words[place - 1].startswith("ال") or is_adjective(words[place - 1])
                is_source = bool(categories(lead, known)) and not lead.startswith(("ال", "وال"))
                is_source = is_source and ("source" in categories(lead, known) or is_adjective(word))
                if (
                    is_source
                    and (not is_name or (is_adjective(word) and not is_person(word) and not is_given(word)))
                    and place < start + 4
                    and not any(w.startswith("ال") for w in words[start:place])
                ):
                    pass  # "مصدر دبلوماسي رفيع": an indefinite head takes indefinite adjectives
                elif is_name and not is_place(word):
                    in_name = True
                elif before_is_definite and not is_name and not is_place(word):
                    if not _may_be_first_name(tokens, words, place, limit):
                        break
                    in_name = True
            if word.startswith("و") and is_title:
                in_name, has_title, is_whole = False, True, False
        place += 1
        core = place
    return Span(start, core) if core > start else None


def _is_verb_here(words: list[str], place: int) -> bool:
    """Whether a word that may be a noun too is a verb: the complementiser follows it ("رد بأن")."""
    follows = words[place + 1] if place + 1 < len(words) else ""
    return follows in THAT and verbal(words, place) and not is_given(words[place])


def _is_complement(words: list[str], place: int, known: dict[str, frozenset[str]]) -> bool:
    """A word that belongs to the title though it looks like a name: "كبير مفاوضي قوات", "المنتهية ولايته"."""
    word, before = words[place], words[place - 1]
    if is_given(word):
        return False
    if before.startswith("الم") and word.endswith(("ته", "تها")):
        return True
    follows = words[place + 1] if place + 1 < len(words) else ""
    return (
        "title" in categories(before, known)
        and not before.startswith("ال")
        and not word.startswith(("ال", "ل", "ب"))
        and bool(categories(follows, known) & {"body", "title"})
    )


def _is_prefixed_complement(word: str, known: dict[str, frozenset[str]]) -> bool:
    """Whether a title or body can take the word: "المفوضية العليا للانتخابات", "الأمين العام لحلف", "عضو بمجلس"."""
    rest = word[1:]
    if word.startswith("لل"):
        return True
    is_known = rest in known or rest in LINKS or is_place(rest) or ("ال" + rest[2:] in known and rest.startswith("ال"))
    return word[0] in "لب" and rest not in TO_WHOM and is_known


def _is_title_next(words: list[str], comma: int, known: dict[str, frozenset[str]]) -> bool:
    return comma + 1 < len(words) and "title" in categories(words[comma + 1], known)


def _closes_name(tokens: Sequence[Token], words: list[str], place: int, limit: int) -> bool:
    """A family name with an article at the end of the phrase: "طارق الخراز إن"."""
    if words[place - 1] in CONNECTORS:
        return True
    if not words[place].startswith("ال") or words[place - 1].startswith("ال") or is_person(words[place - 1]):
        return False
    if is_place(words[place - 1]):
        return False
    nxt = place + 1
    return nxt >= limit or tokens[nxt].kind == "mark" or words[nxt] in THAT or stops(words, nxt, vocabulary("ar"))


def is_full_name(tokens: Sequence[Token], words: list[str], at: int, limit: int) -> bool:
    """A first name that is also a word, before a surname that is none: "جون كيربي"."""
    if at + 1 >= limit or (words[at].startswith(("ال", "ب", "ل")) and len(words[at]) > 4) or words[at].endswith("ه"):
        return False
    nxt = tokens[at + 1]
    if nxt.kind != "word" or stops(words, at + 1, vocabulary("ar")):
        return False
    return bool(read_phrase(f"{tokens[at].text} {nxt.text}", "ar").person) or (is_proper(nxt) and not is_place(nxt.key))


def _runs_to_that(words: list[str], place: int, limit: int) -> bool:
    """Whether nothing but plain words stands between here and the complementiser: all of them are the subject."""
    known = vocabulary("ar")
    for later in range(place + 1, min(place + 4, limit)):
        if words[later] in THAT:
            return True
        if words[later].endswith(("ه", "ها", "هم")):
            return False
        if stops(words, later, known) or is_prefixed(words[later], known) or words[later] in "،,.":
            return False
    return False


def _may_be_first_name(tokens: Sequence[Token], words: list[str], place: int, limit: int) -> bool:
    """An indefinite dictionary word after a definite title is a first name when a name or the clause follows."""
    nxt = place + 1
    if is_full_name(tokens, words, place, limit) or _runs_to_that(words, place, limit):
        return True
    if nxt >= limit:
        return nxt >= len(words)
    if tokens[nxt].kind == "mark":
        return words[nxt] in '،,:"«“.؛' and not tokens[place].text.endswith(("اً", "ًا", "ة", "ات"))
    if words[nxt] in THAT or words[nxt] in ("عن", "علي", "الي") or stops(words, nxt, vocabulary("ar")):
        return not tokens[place].text.endswith(("ا", "اً", "ة"))
    return is_proper(tokens[nxt]) or words[nxt] in CONNECTORS  # a definite word of the dictionary: "سقوط البلدة"


def _bridge(words: list[str], place: int, limit: int) -> bool:
    return place + 1 < limit and words[place + 1] not in TIMES and words[place + 1] not in PREPOSITIONS


def _appositive(
    tokens: Sequence[Token], words: list[str], comma: int, limit: int, known: dict[str, frozenset[str]]
) -> bool:
    """Whether what follows the comma renames the phrase: a title, or the name after a title, up to the next comma."""
    nxt = comma + 1
    if nxt >= limit or tokens[nxt].kind != "word" or stops(words, nxt, known):
        return False
    if categories(words[nxt], known) & {"title"} and not words[nxt].startswith("و"):
        return True
    title_before = any("title" in categories(word, known) for word in words[max(0, comma - 8) : comma])
    if not title_before or (words[nxt].startswith("ال") and not is_proper(tokens[nxt]) and not is_person(words[nxt])):
        return False
    end = name_end(tokens, words, nxt, limit, known)
    if end > nxt + 1 and (end >= len(words) or tokens[end].kind == "mark" or words[end] in THAT):
        return True
    for place in range(nxt, min(nxt + 7, len(words))):
        if tokens[place].kind == "mark" or words[place] in THAT or words[place] in TIMES:
            return place > nxt or words[place] in "،,"
        if stops(words, place, known):
            return False
    return False
