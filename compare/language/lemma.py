"""Words and lemmas: simplemma for Arabic and English, pymorphy3 for Russian (simplemma is wrong on Russian names)."""

import re
from functools import cache, lru_cache

import pymorphy3
import simplemma

from compare.language.fold import fold

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['\u2019\u02bc-][^\W\d_]+)*", re.UNICODE)
_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_PROCLITICS = (
    "وبال",
    "وكال",
    "فبال",
    "وال",
    "فال",
    "بال",
    "كال",
    "ولل",
    "فلل",
    "لل",
    "ال",
    "وب",
    "ول",
    "وس",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "س",
)
_ENCLITICS = ("كما", "هما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي")
_STOP = {
    "ar": "في من على الى عن ان انه انها إن أن كان كانت قد لقد ما لا لم لن هو هي هم هذا هذه ذلك تلك التي الذي الذين اللذين و ف ثم او أو بعد قبل خلال عند مع بين كل اي أي كما حيث اذا إذا لكن بل غير منذ حتى اما أما هناك ايضا أيضا وقد به بها له لها فيه فيها منه منها عليه عليها اليه اليها يكون تكون بان بأن وان وأن اثر إثر حول ضد لدى عبر نحو",
    "en": "a an the of to in on at by for with from as and or but if that this these those it its is are was were be been being has have had do does did will would shall should can could may might must not no he she they his her their him them who which what when where while than then there also after before during about into over under between against up down out off i we you our your my us me",
    "ru": "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было от меня о из ему теперь когда даже ну ли если или быть был него до вас нибудь уже вам ведь там потом себя ничего ей они тут где есть надо ней для мы тебя их чем была сам чтоб без будто это этот эта эти при об также после перед между через который которая которые свой",
}  # fmt: skip


def words(text: str) -> list[str]:
    """Folded words and numbers in order; marks inside a word never cut it."""
    return _WORD.findall(fold(text))


@cache
def stopwords(language: str) -> frozenset[str]:
    """Folded function words."""
    return frozenset(fold(word) for word in _STOP.get(language, "").split())


@cache
def _russian() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


def _arabic(word: str) -> str:
    """Look up, else strip clitics as long as the rest is a known word, then look up."""
    if simplemma.is_known(word, "ar") and not word.startswith(("ال", "وال", "بال", "لل")):
        return str(simplemma.lemmatize(word, "ar"))
    for clitic in _PROCLITICS:
        rest = word[len(clitic) :]
        if word.startswith(clitic) and len(rest) >= 3 and (clitic.endswith("ل") or simplemma.is_known(rest, "ar")):
            return str(simplemma.lemmatize(rest, "ar"))
    for clitic in _ENCLITICS:
        rest = word[: -len(clitic)]
        for stem in (rest, rest[:-1] + "ة" if rest.endswith("ت") else ""):
            if word.endswith(clitic) and len(stem) >= 3 and simplemma.is_known(stem, "ar"):
                return str(simplemma.lemmatize(stem, "ar"))
    return str(simplemma.lemmatize(word, "ar"))


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """Folded lemma of one printed word."""
    bare = _MARKS.sub("", word).casefold()
    if language == "ar":
        return fold(_arabic(bare))
    if language == "ru":
        return fold(_russian().parse(bare)[0].normal_form)
    if language == "en":
        return fold(simplemma.lemmatize(bare.removesuffix("'s").removesuffix("’s"), "en"))
    return fold(bare)


def lemmas(text: str, language: str) -> list[str]:
    """Folded lemmas of all words, numbers included, in order."""
    return [lemma(word, language) for word in _WORD.findall(_MARKS.sub("", text))]


def content_lemmas(text: str, language: str) -> list[str]:
    """`lemmas` without function words."""
    stop = stopwords(language)
    return [each for each in lemmas(text, language) if each not in stop]
