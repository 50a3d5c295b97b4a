"""Arabic noun phrases that name a speaker: where they begin and where they end."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.split.attribution.arabic_extent import extent, is_full_name
from compare.split.attribution.arabic_grammar import categories, is_actor, is_possessed, is_prefixed, stops, verbal
from compare.split.attribution.arabic_names import name_end
from compare.split.attribution.arabic_words import BETWEEN, CLAUSE, NOT_SUBJECTS, QUANTITIES, STOPS, THAT, TIMES
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Span, vocabulary


def right_chunk(
    tokens: Sequence[Token], words: list[str], at: int, *, until: int | None = None, strip: bool = False
) -> Span | None:
    """The noun phrase that begins here and names somebody who can speak, with the apposition after its comma."""
    known = vocabulary("ar")
    limit = min(len(words), at + 26, until if until is not None else len(words))
    start = at
    while start < limit and (words[start] in BETWEEN or words[start] in '"«“'):
        start += 1
    if start >= limit or tokens[start].kind != "word":
        return None
    if start and words[start - 1] in '"«“':
        quoted = _quoted_name(tokens, start, limit)
        if quoted is not None:
            return quoted
    if words[start] in QUANTITIES and start + 1 < limit:
        start += 2 if words[start + 1] == "من" else 1
        if start >= limit or not categories(words[start], known) & {"source", "title", "body"}:
            return None
    first = words[start]
    if stops(words, start, known) or (not strip and is_prefixed(first, known)):
        return None
    if not (
        _is_complement_next(words, start, limit)
        or is_actor(tokens[start], known)
        or is_full_name(tokens, words, start, limit)
        or name_end(tokens, words, start, limit, known) > start + 1
    ):
        whole = _known_body(tokens, start, limit)
        if whole is not None:
            return whole
        after = start + 1
        is_object = first.startswith("ال") and after < limit and categories(words[after], known) & {"title", "body"}
        if not is_object or words[after].startswith("ال"):
            return None
        start = after
    return extent(tokens, words, start, limit, known)


def plain_chunk(tokens: Sequence[Token], words: list[str], at: int) -> Span | None:
    """The noun phrase behind a verb that takes no object, whatever its noun is: "قالت ممرضة من المستشفى إن"."""
    known = vocabulary("ar")
    start = at
    while start < len(words) and words[start] in BETWEEN:
        start += 1
    if start >= len(words) or not _may_be_somebody(tokens, words, start, known):
        return None
    end = start + 1
    while end < min(len(words), start + 6) and tokens[end].kind == "word" and not tokens[end].quoted:
        is_adverbial = tokens[end].text.endswith(("اً", "ًا"))
        if stops(words, end, known) or is_prefixed(words[end], known) or verbal(words, end) or is_adverbial:
            break
        end += 1
    return Span(start, end)


def _may_be_somebody(tokens: Sequence[Token], words: list[str], at: int, known: dict[str, frozenset[str]]) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.quoted or words[at] in NOT_SUBJECTS or words[at].startswith("و"):
        return False
    if words[at] == "ام":
        return True  # "قالت أم", a mother
    is_free = not stops(words, at, known) and not is_prefixed(words[at], known) and not is_possessed(token.text)
    return is_free and not verbal(words, at) and not token.text.endswith(("اً", "ًا")) and len(words[at]) > 1


def _known_body(tokens: Sequence[Token], start: int, limit: int) -> Span | None:
    """A body whose name is made of plain words: "البيت الأبيض"."""
    for size in (3, 2):
        inside = tokens[start : start + size]
        if start + size <= limit and all(token.kind == "word" for token in inside):
            read = read_phrase(" ".join(token.text for token in inside), "ar")
            if read.body and not read.rest and not read.office:
                return Span(start, start + size)
    return None


def _quoted_name(tokens: Sequence[Token], start: int, limit: int) -> Span | None:
    """A known name in quotation marks is whole whatever its words are: «روسيا اليوم»."""
    for close in range(start + 1, min(start + 6, limit)):
        if tokens[close].kind == "mark":
            phrase = " ".join(token.text for token in tokens[start:close])
            is_name = tokens[close].text in '"»”' and read_phrase(phrase, "ar").body is not None
            return Span(start, close) if is_name else None
    return None


def _is_complement_next(words: list[str], start: int, limit: int) -> bool:
    """A short phrase right before the complementiser is the subject: "وأضاف الخراز أن"."""
    for place in range(start + 1, min(start + 3, limit)):
        if words[place] in THAT:
            return words[start] not in NOT_SUBJECTS
        if words[place] in STOPS or words[place] in TIMES or is_prefixed(words[place], vocabulary("ar")):
            return False
    return False


def chunks(tokens: Sequence[Token]) -> list[Span]:
    """Phrases that begin with a title or body, wherever they stand."""
    known = vocabulary("ar")
    words = [token.key for token in tokens]
    out: list[Span] = []
    at = 0
    while at < len(words):
        key = words[at]
        lead = key in known or (key[:1] in "ولب" and (key[1:] in known or ("ال" + key[2:]) in known))
        span = (
            extent(tokens, words, at, min(len(words), at + 26), known) if lead and tokens[at].kind == "word" else None
        )
        if span is not None:
            out.append(span)
        at = span.last if span is not None and span.last > at else at + 1
    return out


def antecedent(tokens: Sequence[Token], words: list[str], at: int) -> Span | None:
    """Whom a relative clause tells of: "المشاط، الذي كان قد حذر", "أردوغان الذي تمنى"."""
    relative = next((n for n in range(at - 1, max(-1, at - 4), -1) if words[n] in _WHO), None)
    if not relative or any(words[n] not in _AUXILIARIES for n in range(relative + 1, at)):
        return None
    end = relative - 1 if words[relative - 1] in "،," else relative
    for start in range(max(0, end - 8), end):
        if tokens[start].kind != "word" or tokens[start].quoted or (start and words[start - 1] in _INSIDE):
            continue
        span = right_chunk(tokens, words, start, until=end)
        if span is not None and span.last == end:
            return span
    return None


_WHO = word_set("الذي التي الذين اللذين اللتين")
_AUXILIARIES = word_set("كان كانت قد وقد")
_INSIDE = word_set("عبد أبو بن ابن آل")


def _before_brackets(words: list[str], at: int) -> int:
    """Where an acronym in brackets before the verb begins: "أما البعثة (يونامي) فهنأت"."""
    if at > 3 and words[at - 1] == ")":
        return next((n for n in range(at - 2, max(at - 7, 0), -1) if words[n] == "("), at)
    return at


def left_chunk(tokens: Sequence[Token], words: list[str], at: int) -> Span | None:
    """The noun phrase between the start of the clause and the verb: "وزارة الدفاع أعلنت", "أما موسكو فقالت"."""
    known = vocabulary("ar")
    at = _before_brackets(words, at)
    start = at
    while start > 0 and at - start < 22:
        before = start - 1
        word = words[before]
        if tokens[before].kind == "mark" and word not in '"«»“”-–':
            if word in "،," and _closes_apposition(words, before, known, tokens):
                start = before
                continue
            break
        if (
            word in CLAUSE
            or word in THAT
            or tokens[before].quoted
            or (word.startswith("و") and word[1:] in (CLAUSE | THAT))
        ):
            break
        start -= 1
    while start < at and (tokens[start].kind == "mark" or words[start] in CLAUSE):
        start += 1
    if start >= at:
        return None
    first = words[start]
    lead = first[1:] if first.startswith("و") and (first[1:] in known) else first
    if stops(words, start, known) or is_prefixed(first, known) or verbal(words, start):
        return None
    span = right_chunk(tokens, words, start, until=at)
    if span is None or span.last < at - 3:
        return None
    gap = words[span.last : at]
    if any(word not in STOPS and word not in TIMES and word not in ",،" for word in gap):
        return None
    return span if lead else None


def _closes_apposition(words: list[str], comma: int, known: dict[str, frozenset[str]], tokens: Sequence[Token]) -> bool:
    for place in range(comma - 1, max(-1, comma - 10), -1):
        if tokens[place].kind == "mark" and words[place] in "،,":
            return bool(categories(words[place + 1], known) & {"title", "body"})
    return False
