"""The words of a phrase that are somebody's name, where no table knows it."""

from collections.abc import Sequence

from compare.language.fold import fold
from compare.names.given import is_given
from compare.split.attribution.arabic import is_prefixed
from compare.split.attribution.arabic_grammar import is_adjective, is_proper
from compare.split.attribution.arabic_names import given_run
from compare.split.attribution.english_name import named_tokens
from compare.split.attribution.phrase_words import _explained, _read, _stem, is_place
from compare.split.attribution.russian_roles import complements
from compare.split.attribution.tokens import Token, parses, word_set


def name_part(inside: Sequence[Token], rest: str, language: str, known: dict[str, frozenset[str]]) -> str:
    """The words of a phrase that no table and no title explains."""
    if language == "ar":
        return arabic_name(inside, known)
    if language == "en":
        inside = named_tokens(inside, known)
    places = _place_words(inside, language, known)
    places |= complements(inside) if language == "ru" else frozenset()
    run: list[str] = []
    best: list[str] = []
    rest_words = set(fold(rest).replace("-", " ").replace(",", " ").split())
    for number, token in enumerate(inside):
        stem = _stem(token.key, language)
        if (
            language == "ru"
            and token is inside[0]
            and len(inside) > 1
            and (p := parses(token.key))
            and p[0].pos == "ADJF"
        ):
            continue
        explained = rest_words and not (set(token.key.replace("-", " ").split()) & rest_words)
        if (
            token.kind == "word"
            and token.is_capital
            and (not known.get(stem, frozenset()) or _is_surname(inside, number, run, language))
            and not explained
            and number not in places
            and not (token.text.isupper() and len(token.text) > 1 and not _is_initials(token.text))
        ):
            run.append(token.text)
        elif token.text == "." and run and len(run[-1]) == 1 and language == "en":
            run[-1] += "."
        elif token.text in ",":
            if best or run:
                break
        elif run and token.key in _NAME_PARTICLES and inside[number + 1 : number + 2] and _leads_name(inside, number):
            run.append(token.text)
        elif token.text not in "-'’":
            best, run = (run if len(run) > len(best) else best), []
    best = run if len(run) >= len(best) and run else best
    return _without_genitive(" ".join(best)) if language == "en" else " ".join(best)


def _is_initials(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _without_genitive(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _is_surname(inside: Sequence[Token], at: int, run: list[str], language: str) -> bool:
    """A title word that ends a name: "John Major"."""
    is_last = at + 1 >= len(inside) or not inside[at + 1].is_capital
    return language == "en" and bool(run) and is_given(fold(run[-1])) and is_last


_NAME_PARTICLES = word_set(
    "bin ibn bint ben al el abu ould van von der den de da di del dos la le du бин ибн бен аль эль ад"
)


def _leads_name(inside: Sequence[Token], at: int) -> bool:
    """Whether a particle is followed by a capital: "Salem bin Odeh"."""
    return any(token.is_capital for token in inside[at + 1 : at + 3])


def lead_name(inside: Sequence[Token], language: str, known: dict[str, frozenset[str]]) -> str:
    """A full name before "of" and its body: "Salem Odeh of the mission to the UN"."""
    if language != "en":
        return ""
    run: list[str] = []
    for number, token in enumerate(inside):
        if token.key in ("of", "from", "at") and len(run) > 1:
            return "" if _read(" ".join(run), language).body else " ".join(run)
        is_name = token.is_capital and not known.get(token.key) and not token.text.isupper()
        if token.kind != "word" or not (
            is_name or (run and token.key in _NAME_PARTICLES and _leads_name(inside, number))
        ):
            return ""
        run.append(token.text)
    return ""


def _place_words(inside: Sequence[Token], language: str, known: dict[str, frozenset[str]]) -> frozenset[int]:
    """Tokens of a place between a title and a name: "мэр Дерны X", "Derna Mayor X"."""
    out: set[int] = set()
    for at, token in enumerate(inside):
        if language == "en" and at and token.key in ("in", "at", "near", "to", "from"):
            out.update(range(at, len(inside)))
        if token.kind != "word" or not token.is_capital or len(token.key) < 3:
            continue
        before = inside[at - 1].key if at else ""
        after = inside[at + 1].key if at + 1 < len(inside) else ""
        if language == "ru":
            beside = bool(known.get(_stem(before, language))) or (at - 1) in out
        else:
            beside = before in ("of", "in") or "title" in known.get(after, frozenset()) or token.text.endswith("'s")
        if beside and is_place(token.text, language):
            out.add(at)
    return frozenset(out)


def arabic_name(inside: Sequence[Token], known: dict[str, frozenset[str]]) -> str:
    """What stands after the title and its definite complements."""
    run = given_run(inside, known)
    if run:
        return run
    lead = inside[0].key if inside else ""
    lead = lead[1:] if lead not in known and lead[:1] in "لب" else lead
    is_indefinite = not any(token.key.startswith("ال") for token in inside)
    is_named = any(is_proper(token) and not is_adjective(token.key) for token in inside[1:])
    if known.get(lead, frozenset()) & {"source", "title"} and is_indefinite and not is_named:
        return ""  # "مصدر دبلوماسي رفيع": adjectives of an indefinite head
    names: list[str] = []
    for number, token in enumerate(inside):
        if token.kind != "word":
            if token.text in "،," and names:
                break
            continue
        key = token.key
        if not names:
            is_title = bool(known.get(key) or known.get(key[1:])) or key.startswith(("ال", "لل", "بال", "وال"))
            if is_title or key in _TITLE_LINKS or _explained(key) or is_prefixed(key, known):
                continue
            if number and not is_proper(token) and _takes_complement(inside[number - 1].key, known):
                continue  # "مفوضة حقوق الإنسان", "نقابة سائقي القطارات"
        elif "title" in known.get(key, frozenset()):
            names = []
            continue
        elif known.get(key) or key in _TITLE_LINKS or is_prefixed(key, known):
            break
        names.append(token.text)
    return " ".join(names)


def _takes_complement(key: str, known: dict[str, frozenset[str]]) -> bool:
    """Whether an Arabic word stands in construct with the next: a title or a noun without its article."""
    return not key.startswith(("ال", "لل", "وال")) and not is_adjective(key) and not _explained(key)


_TITLE_LINKS = frozenset(
    fold(word)
    for word in [
        "شرق",
        "غرب",
        "شمال",
        "جنوب",
        "وسط",
        "باسم",
        "باسمه",
        "باسمها",
        "باسمهم",
        "في",
        "لدى",
        "على",
        "عام",
        "العام",
        "لشؤون",
        "شؤون",
        "من",
        "سابق",
        "عامة",
        "مدينة",
        "منطقة",
        "خارجية",
        "دفاع",
        "داخلية",
        "وزراء",
    ]
)
