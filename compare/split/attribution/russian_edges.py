"""Where a Russian noun phrase ends and the next begins: addressee and speaker, medium and source, object, subject."""

from collections.abc import Sequence

from compare.split.attribution.russian_words import (
    first_lemma,
    is_animate,
    is_known,
    is_name,
    is_person,
    is_place_word,
    kinds,
)
from compare.split.attribution.tokens import Token, parses
from compare.split.attribution.words import vocabulary


def _ends_medium(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name of a medium ends before a title: "сказал РБК источник", "агентство INA представителя …"."""
    known = vocabulary("ru")
    before, token = tokens[at - 1], tokens[at]
    is_medium = before.is_capital and (before.text.isascii() or "medianame" in known.get(before.key, frozenset()))
    if not is_medium or token.is_capital or token.kind != "word":
        return False
    return bool(known.get(first_lemma(token.key), frozenset()) & {"title", "source"})


def _ends_addressee(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether those spoken to end before the one who speaks: "сообщил журналистам вице-мэр"."""
    before, token = tokens[at - 1], tokens[at]
    if _turns_nominative(tokens, first, at):
        return True
    if before.is_capital or token.is_capital or not (kinds(before) or is_animate(before)):
        return False
    cases = {p.case for p in parses(before.text) if p.pos == "NOUN"}
    here = {p.case for p in parses(token.text) if p.pos == "NOUN"}
    if bool(cases) and "nomn" in here and "gent" not in here and first == at - 1:
        return "nomn" not in cases  # "предупредил однопартийцев мэр"
    return bool(cases) and cases <= {"datv", "ablt", "loct"} and "nomn" in here


def _turns_nominative(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a title in the nominative follows a phrase that has none: "просит друзей Ливана премьер-министр"."""
    if tokens[at].is_capital or not kinds(tokens[at]) & {"title"}:
        return False
    nouns = ([p for p in parses(token.text) if p.pos == "NOUN"] for token in tokens[first:at] if token.kind == "word")
    head = next((found for found in nouns if found), [])
    cases, here = {p.case for p in head}, {p.case for p in parses(tokens[at].text) if p.pos == "NOUN"}
    return bool(cases) and "nomn" not in cases and "nomn" in here and not cases & (here - {"accs"})


def _is_object_of_many(tokens: Sequence[Token], at: int) -> bool:
    """A name behind several people is no part of who they are: "россияне Путина (поддержат)"."""
    before, token = tokens[at - 1], tokens[at]
    if before.is_capital or not token.is_capital or is_place_word(token.text) or not is_person(token.text):
        return False
    found = parses(before.text)[:1]
    return bool(found) and found[0].number == "p" and found[0].case == "nomn" and found[0].is_animate


def starts_anew(tokens: Sequence[Token], at: int, core: int, last: int, *, first_name: bool = True) -> bool:
    """A name in the dative or instrumental after a nominative one is an object: "Блинкен Лаврову"."""
    if last == core and (_ends_medium(tokens, last) or _ends_addressee(tokens, last, at)):
        return True
    if last == core and _is_object_of_many(tokens, last):
        return True
    if last != core or not tokens[last].is_capital or not tokens[last - 1].is_capital:
        return False
    if not first_name and is_place_word(tokens[last - 1].text):
        return False  # "мэр Бенгази Салем Фархат": place of the title, then the name
    first = tokens[last - 1].text
    is_place = first.isupper() or first.isascii() or (is_name(first) and not is_person(first))
    known = vocabulary("ru")
    has_title = any(first_lemma(token.key) in known for token in tokens[max(0, last - 6) : last])
    if is_place and not has_title and is_person(tokens[last].text) and not tokens[last].text.isascii():
        return True
    before = {p.case for p in parses(tokens[last - 1].text)}
    here = {p.case for p in parses(tokens[last].text)}
    is_apart = bool(before) and not before & here and not before & {"gent", ""}
    if is_apart and "nomn" in here and is_known(first):
        return True  # "предложил в разговоре с Зеленским Эрдоган"
    is_other = "nomn" in before and "nomn" not in here and "gent" not in here and bool(here - {""})
    return is_other and (is_known(tokens[last].text) or not is_person(first))
