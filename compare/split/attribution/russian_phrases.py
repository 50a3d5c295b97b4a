"""Russian noun phrases that may name a speaker: titles, names, bodies, plain sources."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.split.attribution.russian_edges import starts_anew
from compare.split.attribution.russian_extent import (
    complement,
    field,
    in_brackets,
    in_quotes,
    palace,
    posted,
    with_noun,
)
from compare.split.attribution.russian_words import (
    NOT_SPEAKERS,
    is_animate,
    is_known,
    is_name,
    is_place_word,
    kinds,
)
from compare.split.attribution.tokens import Token, parses, word_set
from compare.split.attribution.words import Span


def chunks(tokens: Sequence[Token]) -> list[Span]:
    """Noun phrases that may name a speaker."""
    out: list[Span] = []
    at = 0
    while at < len(tokens):
        if not (_named(tokens, at) or _is_content(tokens, at) or _leads(tokens, at)):
            at += 1
            continue
        core = last = at
        has_title = False
        while last < len(tokens) and last - at < 24:
            size = _named(tokens, last)
            if size and core == last > at and not has_title and is_place_word(tokens[last - 1].text):
                break  # "соглашение Ирана и Омана назвал Ван И": a country, then somebody
            if size and (core == last or has_title) and not (core > at and starts_anew(tokens, at, core, last)):
                core = last = last + size
                continue
            if _is_content(tokens, last):
                names = any(t.is_capital and not is_place_word(t.text) for t in tokens[at + 1 : last])
                if core > at and starts_anew(tokens, at, core, last, first_name=names or not has_title):
                    break
                has_title = has_title or bool(kinds(tokens[last]) & {"title", "body"}) or is_animate(tokens[last])
                core = last = last + 1
                core = last = complement(tokens, with_noun(tokens, last))
            elif (core == at and _leads(tokens, last)) or (core > at and _continues(tokens, last, has_title=has_title)):
                last += 1
            else:
                break
        if core > at:
            core = field(tokens, core) if has_title else palace(tokens, core)
            out.append(Span(at, core))
        at = max(core, at + 1)
    return out


def _named(tokens: Sequence[Token], at: int) -> int:
    """Words of a person's name that the tables know as a whole: "Ким Чен Ын", "Ван И"."""
    if not tokens[at].is_capital or tokens[at].text.isascii():
        return 0
    if any(p.pos == "PREP" for p in parses(tokens[at].text)[:1]):
        return 0
    for size in (3, 2):
        words = tokens[at : at + size]
        if len(words) == size and all(token.kind == "word" and token.is_capital for token in words):
            read = read_phrase(" ".join(token.text for token in words), "ru")
            if not read.person or read.rest or read.office:
                continue
            later = read_phrase(" ".join(token.text for token in words[1:]), "ru")
            if later.person != read.person or not is_place_word(words[0].text):
                return size
    return 0


def _is_content(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return False
    best = parses(token.text)[:1]
    pos = best[0].pos if best else ""
    categories = kinds(token)
    if token.is_capital and len(token.text) > 1:
        if (at == 0 or tokens[at - 1].text in ".:!?—«") and not token.text.isupper():
            is_opening = at == 0 or tokens[at - 1].text != "«"
            is_function = pos in ("PREP", "CONJ", "PRCL", "NPRO", "ADVB", "PRED")
            if is_opening and not is_function and len(token.text) > 3 and read_phrase(token.text, "ru").person:
                return True  # "Макрон": also the name of a mark
            if pos == "PRTF":
                return False  # "Случившееся Зеленский назвал …"
            if pos in (
                "PREP",
                "CONJ",
                "ADVB",
                "VERB",
                "NPRO",
                "PRCL",
                "INFN",
                "GRND",
                "PRED",
                "PRTS",
                "COMP",
                "NUMR",
                "ADJS",
            ):
                return False
            if pos == "NOUN" and not categories and not is_name(token.text):
                return is_opening and best[0].is_animate and best[0].lemma not in NOT_SPEAKERS
            if pos == "ADJF":
                return (at + 1 < len(tokens) and tokens[at + 1].is_capital) or not is_known(token.text)
        return token.key not in _DATES
    if pos in ("ADJF", "PRTF") and "source" in categories:
        return _stands_alone(tokens, at)
    return pos == "NOUN" and (bool(categories & _SPEAKING) or is_animate(token))


_SPEAKING = frozenset(["title", "body", "source", "media", "medianame"])


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective or participle stands for people: "выжившие рассказали", "раненый вспоминал"."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return True
    after = parses(tokens[at + 1].text)[:1]
    return not after or after[0].pos not in ("NOUN", "ADJF", "PRTF", "PREP")


_DATES = word_set(
    "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье января февраля марта "
    "апреля мая июня июля августа сентября октября ноября декабря"
)


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Adjectives before a title or a name: "российский министр", "официальный представитель"."""
    token = tokens[at]
    if token.kind != "word":
        return False
    if token.key in _POINTING:
        return False  # "сам министр", "этот чиновник"
    if token.key.startswith("экс-") or token.key in ("оба", "обе"):
        return True
    if token.key in ("один", "одна") and at + 2 < len(tokens) and tokens[at + 1].key == "из":
        return _is_content(tokens, at + 2) and (at == 0 or tokens[at - 1].key != "ни")
    if token.key == "из" and at and tokens[at - 1].key in ("один", "одна"):
        return True
    best = parses(token.text)[:1]
    if not best or best[0].pos not in ("ADJF", "NUMR"):
        return False
    nxt = at + 1
    while (
        nxt < len(tokens)
        and nxt < at + 4
        and tokens[nxt].kind == "word"
        and not _is_content(tokens, nxt)
        and (p := parses(tokens[nxt].text)[:1])
        and p[0].pos == "ADJF"
    ):
        nxt += 1
    return nxt < len(tokens) and _is_content(tokens, nxt)


_POINTING = word_set("сам сама само сами этот эта это эти тот та те его ее их свой своя свои весь вся все каждый")
_PARTICLES = word_set("фон дер ван де да ди дель дос ла ле бин бен ибн ад аль эль оф")


def _continues(tokens: Sequence[Token], at: int, *, has_title: bool) -> bool:
    token = tokens[at]
    if has_title and in_quotes(tokens, at):
        return True
    if token.kind == "mark" and token.text in "()":
        return has_title and in_brackets(tokens, at)
    if token.kind == "mark":
        return (
            token.text in "«»\"-–“”'"
            and at + 1 < len(tokens)
            and not (token.text in "»”" and not tokens[at + 1].is_capital)
            and (tokens[at + 1].is_capital or _is_content(tokens, at + 1))
            and not (token.text in "–-" and tokens[at - 1].end != token.start)
        )
    best = parses(token.text)[:1]
    if not best:
        return False
    if token.key in _PARTICLES and (tokens[at - 1].is_capital or tokens[at - 1].key in _PARTICLES):
        nxt = next((n for n in range(at + 1, min(at + 4, len(tokens))) if tokens[n].key not in _PARTICLES), at)
        return nxt > at and tokens[nxt].is_capital  # "Урсула фон дер Ляйен"
    if token.key in ("его", "ее", "их"):
        return has_title and at + 1 < len(tokens) and _is_content(tokens, at + 1)
    if token.key == "и":
        return _pairs(tokens, at)
    if token.key in ("при", "в", "на") and has_title and posted(tokens, at):
        return True
    if token.key in ("по", "при", "в", "на", "с", "от", "из") and has_title:
        return (
            any(tokens[later].is_capital for later in range(at + 1, min(at + 5, len(tokens))))
            and "title" in kinds(tokens[at - 1])
        ) or (token.key == "по" and has_title)
    is_genitive = any(
        p.case in ("gent", "loct", "datv", "ablt") and p.pos in ("NOUN", "ADJF") for p in parses(token.text)[:2]
    )
    if token.is_capital or token.key == "после":
        return False
    return (
        has_title
        and is_genitive
        and best[0].pos in ("NOUN", "ADJF")
        and (any(p.case in ("gent", "datv", "ablt") for p in parses(token.text)[:3]) or token.key == "дел")
        and _leads_on(tokens, at)
    )


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether lower-case genitives after a title reach a name or end a title ("иностранных дел РФ")."""
    later = at
    while later < len(tokens) and later < at + 7:
        if _is_content(tokens, later):
            return True
        if tokens[later].kind != "word":
            return False
        best = parses(tokens[later].text)[:1]
        if not best or best[0].pos not in ("NOUN", "ADJF", "PREP", "CONJ"):
            return False
        later += 1
    return False


def _pairs(tokens: Sequence[Token], at: int) -> bool:
    nxt = at + 1
    if nxt >= len(tokens):
        return False
    return _is_content(tokens, nxt) or _leads(tokens, nxt)
