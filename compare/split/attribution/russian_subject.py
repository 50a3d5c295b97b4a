"""Who the subject of a Russian verb is, before or after it."""

from collections.abc import Sequence

from compare.language.verbs import Form
from compare.split.attribution.russian_words import first_lemma, hangs_on_noun, is_nominative, is_oblique, is_place_word
from compare.split.attribution.tokens import Parse, Token, parses
from compare.split.attribution.words import Reference, Span, vocabulary

_PRONOUNS = {"он": "m", "она": "f", "они": "p", "тот": "m", "та": "f", "те": "p", "оно": "n"}


def quoted_person(tokens: Sequence[Token], at: int, last: int, form: Form, spans: list[Span]) -> Span | None:
    """ "цитирует ТАСС главу банка Эльвиру Набиуллину", "цитирует Набиуллину агентство": the one who is quoted."""
    if form.entry.lemma not in ("цитировать", "процитировать"):
        return None
    known = vocabulary("ru")
    after = [span for span in spans if last <= span.first <= last + 6][:2]
    for span in after:
        words = [token for token in tokens[span.first : span.last] if token.kind == "word"]
        if _is_addressee(tokens, span) or any("media" in known.get(first_lemma(word.key), ()) for word in words):
            continue
        if not is_nominative(tokens, span) or len(after) > 1:
            return span
    before = next((span for span in spans if span.last == at), None)
    return before if before is not None and not is_nominative(tokens, before) else None


def pronoun_place(words: list[str], at: int) -> int:
    """Place of the pronoun right before a verb; of the verb where there is none."""
    for place in range(at - 1, max(-1, at - 4), -1):
        if words[place] in _PRONOUNS:
            return place
    return at


def subject_of(
    tokens: Sequence[Token], words: list[str], at: int, last: int, parse: Parse, spans: list[Span]
) -> tuple[Reference, Span | None]:
    if _pronoun_follows(words, last) and (at == 0 or tokens[at - 1].kind == "mark" or words[at - 1] == "как"):
        return "pronoun", None
    place = at - 1
    right = _right(tokens, last, parse, spans)
    if right is not None and place >= 0 and words[place] in ",)—–" and (right.first > last or _is_aside(words, place)):
        apposed = _apposed(tokens, words, place, parse, spans)
        if apposed is not None:
            return "named", apposed
    if place >= 0 and right is not None and (words[place] in ',—–-»"”“' or tokens[place].kind == "mark"):
        return "named", right
    steps = 0
    while place >= 0 and steps < 30:
        word = words[place]
        if word in _PRONOUNS and tokens[place].kind == "word":
            return "pronoun", None
        if word == "который" or first_lemma(word) == "который":
            found = next((s for s in spans if s.last == place - 1), None)
            return ("named", found) if found and words[place - 1] == "," else ("none", None)
        if tokens[place].kind == "mark" and word in ",;:—–-()" and word not in "-":
            apposed = _apposed(tokens, words, place, parse, spans)
            if apposed is not None:
                return "named", apposed
            break
        if word in ("и", "а", "но", "или", "однако"):
            is_object = right is not None and word == "и" and place > 2 and _may_be_object(tokens, right)
            return ("named", right) if right and not is_object else ("same", None)
        for span in spans:
            if span.last == place + 1 and is_nominative(tokens, span, parse) and not is_oblique(words, span):
                if right is not None and _is_other_gender(tokens, span, parse):
                    return "named", right  # "его и Ауна поздравил Джо Байден"
                return "named", span
            if span.last == place + 1:
                place = span.first
                break
        place -= 1
        steps += 1
    if right is not None:
        return "named", right
    if parse.tense in ("past", "pres") and place < 0 and at <= 3 and last < len(words) and parse.number != "p":
        return "dropped", None
    if place >= 0 and words[place] in (",", "—", "–") and at - place <= 3 and last < len(words):
        nxt = words[last]
        return (
            ("pronoun", None)
            if any(word in _PRONOUNS for word in words[last : last + 2])
            else (("same", None) if nxt in (",", ":") and words[last + 1 : last + 2] == ["что"] else ("none", None))
        )
    if any(word in _PRONOUNS for word in words[last : last + 2]):
        return "pronoun", None
    return "none", None


def _is_clause(inside: list[str]) -> bool:
    """Whether words between commas have a verb of their own, outside "который …" and "что …"."""
    if any(word == "что" or word.startswith("котор") for word in inside):
        return False
    return any(p.pos in ("VERB", "PRTS") for word in inside[:8] if word[0].isalpha() for p in parses(word)[:1])


def _is_aside(words: list[str], place: int) -> bool:
    """Whether the comma closes ", как уже сообщалось,"."""
    opening = next((b for b in range(place - 1, max(-1, place - 6), -1) if words[b] == ","), None)
    return opening is not None and words[opening + 1] == "как"


def _may_be_object(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a phrase looks the same in the accusative: "и упрекнул картель"."""
    found = [p for p in parses(tokens[span.last - 1].text) if p.pos == "NOUN"]
    return span.last - span.first == 1 and {"nomn", "accs"} <= {p.case for p in found} and not found[0].is_animate


def _is_other_gender(tokens: Sequence[Token], span: Span, verb: Parse) -> bool:
    if span.last - span.first != 1 or verb.tense != "past" or not verb.gender:
        return False
    found = [p for p in parses(tokens[span.first].text) if p.case == "nomn" and p.number == "s" and p.gender]
    return bool(found) and all(p.gender != verb.gender for p in found)


def _pronoun_follows(words: list[str], last: int) -> bool:
    """ "сказал он", "добавил тогда же он": a pronoun in the nominative behind the verb, before any stop."""
    for word in words[last : last + 3]:
        if word in _PRONOUNS:
            return True
        if word not in _BETWEEN:
            return False
    return False


_BETWEEN = frozenset(
    ["же", "также", "тогда", "позже", "вчера", "сегодня", "ранее", "еще", "потом", "затем", "и", "уже"]
)


def _right(tokens: Sequence[Token], last: int, parse: Parse, spans: list[Span]) -> Span | None:
    """The subject after the verb; whom or where one talks to may stand between: "сообщил журналистам в Минске X"."""
    first: Span | None = None
    for span in spans:
        if span.first < last:
            continue
        if span.first > last + _REACH or not _clear(tokens, first.last if first else last, span.first):
            break
        is_free = not is_oblique([tokens[span.first - 1].key], Span(1, 1))
        if is_free and is_nominative(tokens, span, parse) and not (span.first > last and hangs_on_noun(tokens, span)):
            is_place = span.first > last and all(
                is_place_word(t.text) for t in tokens[span.first : span.last] if t.kind == "word"
            )
            if is_place:
                continue
            if first is not None or not _is_addressee(tokens, span):
                return span
            first = span
            continue
        first = first or span
    return first if first is not None and _is_addressee(tokens, first) and is_nominative(tokens, first, parse) else None


_REACH = 12  # words between a verb and its subject


def _is_addressee(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a phrase is the bare name of a medium, which has no cases: "сказал РБК источник"."""
    known = vocabulary("ru")
    inside = [token for token in tokens[span.first : span.last] if token.kind == "word"]
    return all(
        token.is_capital and (token.text.isascii() or "medianame" in known.get(token.key, frozenset()))
        for token in inside
    )


def _clear(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether only adverbs, pronouns, objects and a gerund between commas stand between a verb and its subject."""
    first = _past_gerund(tokens, first, last)
    if last - 1 >= first and tokens[last - 1].key == "и":
        last -= 1  # "опроверг и источник в …"
    return all(
        token.text in "«»"
        or token.kind == "number"
        or (
            token.kind == "word"
            and any(p.pos in ("ADVB", "PRCL", "NPRO", "PREP", "NOUN", "ADJF") for p in parses(token.text)[:1])
        )
        for token in tokens[first:last]
    )


def _past_gerund(tokens: Sequence[Token], first: int, last: int) -> int:
    """Token after a gerund between commas: "призвал 4 июня, вступая в должность, министр"."""
    opening = next((at for at in range(first, last) if tokens[at].text == ","), None)
    if opening is None or opening + 1 >= last:
        return first
    lead = parses(tokens[opening + 1].text)[:1] if tokens[opening + 1].kind == "word" else ()
    closing = next((at for at in range(opening + 1, last) if tokens[at].text == ","), None)
    return closing + 1 if lead and lead[0].pos == "GRND" and closing is not None else first


_PARENTHESES = frozenset(
    ["напротив", "наоборот", "однако", "между тем", "тем временем", "в свою очередь", "впрочем", "кстати", "также",
     "со своей стороны", "в частности", "тем не менее", "в то же время", "при этом", "как ожидается", "в ответ"]
)  # fmt: skip


def _apposed(tokens: Sequence[Token], words: list[str], place: int, parse: Parse, spans: list[Span]) -> Span | None:
    """The phrase before ", советник президента," or ", представлявший Россию,"."""
    if words[place] == ")":
        opening = next((back for back in range(place - 1, max(-1, place - 15), -1) if words[back] == "("), None)
    else:
        opening = next((b for b in range(place - 1, max(-1, place - 20), -1) if words[b] == words[place]), None)
    if opening is None:
        return None
    inside = words[opening + 1 : place]
    first = parses(inside[0])[:1] if inside and inside[0][0].isalpha() else ()
    is_apposition = " ".join(inside) in _PARENTHESES or (
        first and (first[0].pos in ("PRTF", "NOUN", "ADJF") or inside[0] in ("который", "со", "в", "по", "как"))
    )
    is_apposition = is_apposition or any(
        p.pos == "PRTF" for word in inside[1:4] if word[0].isalpha() for p in parses(word)[:1]
    )  # "рано утром уверявший, что …"
    if not is_apposition or (first and first[0].pos == "GRND"):
        return None
    if inside[:1] != ["как"] and _is_clause(inside):
        return None  # a clause of its own
    if opening and words[opening - 1] in '»"”':
        opening -= 1
    return next((s for s in spans if s.last == opening and is_nominative(tokens, s, parse)), None)
