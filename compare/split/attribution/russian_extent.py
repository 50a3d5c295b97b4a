"""How far a Russian noun phrase goes on behind its head: what an office is for, where it sits, a name in marks."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.split.attribution.russian_words import first_lemma, is_person, is_place_word, kinds
from compare.split.attribution.tokens import Token, parses, word_set
from compare.split.attribution.words import Span


def complement(tokens: Sequence[Token], at: int) -> int:
    """Token after the genitive that says which body: "министерство образования", "служба гражданской защиты"."""
    found = kinds(tokens[at - 1])
    if "title" in found:
        return _office(tokens, at)
    if "body" not in found:
        return at
    for last in (at, at + 1):
        if last >= len(tokens) or tokens[last].kind != "word" or tokens[last].is_capital:
            return at
        if any(p.pos == "VERB" for p in parses(tokens[last].text)[:2]):
            return at  # "прокуратура начала проверку"
        best = [p for p in parses(tokens[last].text)[:3] if p.case == "gent" and p.pos in ("NOUN", "ADJF")]
        if tokens[last].key == "по" or not best or first_lemma(tokens[last].key) in _TIMES:
            return at
        if any(p.pos == "NOUN" for p in best):
            return last + 1
    return at


def field(tokens: Sequence[Token], at: int) -> int:
    """Token after what an office is for: "управление по ликвидации последствий бедствий", "организация по миграции"."""
    if at + 1 >= len(tokens) or tokens[at].key != "по":
        return at
    last, case = at, "datv"
    for place in range(at + 1, min(at + 9, len(tokens))):
        token = tokens[place]
        if token.kind != "word" or (token.is_capital and case == "datv" and not token.text.isupper()):
            break
        if token.key == "и" and last > at and case == "gent":
            case = "datv" if place + 1 < len(tokens) and is_case(tokens[place + 1], "datv") else "gent"
            continue
        found = [p for p in parses(token.text)[:4] if p.case == case and p.pos in ("NOUN", "ADJF")]
        if not found:
            break
        if found[0].pos == "NOUN":
            last, case = place + 1, "gent"
    return last


def with_noun(tokens: Sequence[Token], at: int) -> int:
    """Token after the body a capital adjective belongs to: "Национальный антитеррористический комитет"."""
    cases = {p.case for p in parses(tokens[at - 1].text) if p.pos == "ADJF"}
    if not cases or not tokens[at - 1].is_capital or parses(tokens[at - 1].text)[0].pos != "ADJF":
        return at
    for place in range(at, min(at + 3, len(tokens))):
        token = tokens[place]
        if token.kind != "word" or token.is_capital:
            return at
        found = [p for p in parses(token.text)[:4] if p.case in cases and p.pos in ("ADJF", "NOUN")]
        if not found:
            return at
        if found[0].pos == "NOUN":
            return place + 1 if kinds(token) & {"body", "title"} else at
    return at


def with_area(tokens: Sequence[Token], span: Span) -> Span:
    """The phrase with the noun its last adjective needs: "губернатор Херсонской" and "области"."""
    if not 0 < span.last < len(tokens) or not tokens[span.last - 1].is_capital:
        return span
    last, after = parses(tokens[span.last - 1].key)[:1], parses(tokens[span.last].key)[:1]
    is_cut = bool(last and after) and last[0].pos == "ADJF" and after[0].lemma in _AREAS
    return Span(span.first, span.last + 1) if is_cut else span


_AREAS = word_set("область край район округ республика губерния провинция мухафаза")


def palace(tokens: Sequence[Token], at: int) -> int:
    """Token after the noun of a capital adjective where the tables know both: "Елисейский дворец"."""
    if at >= len(tokens) or tokens[at].kind != "word" or not any(p.pos == "ADJF" for p in parses(tokens[at - 1].text)):
        return at
    read = read_phrase(f"{tokens[at - 1].text} {tokens[at].text}", "ru")
    return at + 1 if read.body and not read.rest and read_phrase(tokens[at - 1].text, "ru").rest else at


def _office(tokens: Sequence[Token], at: int) -> int:
    """Token after the words that make a title an office of the tables: "министр внутренних дел"."""
    for size in (3, 2, 1):
        after = tokens[at : at + size]
        if len(after) == size and all(token.kind == "word" and not token.is_capital for token in after):
            lead = tokens[at - 1].text.removeprefix("экс-")
            read = read_phrase(" ".join([lead, *(token.text for token in after)]), "ru")
            if read.office and not read.rest:
                return at + size
    return at


_TIMES = word_set(
    "день неделя месяц год утро вечер ночь час понедельник вторник среда четверг пятница суббота воскресенье"
)


def posted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the place of an office stands before a name: "постпред РФ при ООН Мария Петрова"."""
    after = tokens[at + 1 : at + 3]
    if len(after) < 2 or not all(token.kind == "word" and token.is_capital for token in [tokens[at - 1], *after]):
        return False
    return is_place_word(tokens[at - 1].text) and is_person(after[1].text) and not after[1].text.isascii()


def in_quotes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word belongs to the name in marks behind a title: "командующий «Демократическими силами»"."""
    for back in range(at - 1, max(0, at - 5), -1):
        if tokens[back].text == "«":
            closes = any(token.text == "»" for token in tokens[at : at + 5])
            return closes and tokens[at].kind == "word" and bool(kinds(tokens[back - 1]) & {"title", "body"})
        if tokens[back].kind != "word":
            return False
    return False


def in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket belongs to a short form amid a phrase: "глава Избирательного совета (ВИС) Ахмет Йенер"."""
    first = at if tokens[at].text == "(" else at - 2
    if first < 0 or first + 3 >= len(tokens) or tokens[first].text != "(" or tokens[first + 2].text != ")":
        return False
    return tokens[first + 1].text.isupper() and tokens[first + 3].is_capital


def is_case(token: Token, case: str) -> bool:
    return token.kind == "word" and any(p.case == case for p in parses(token.text)[:3])
