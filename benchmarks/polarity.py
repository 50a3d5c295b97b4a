#!/usr/bin/env python3
"""A synthetic set for polarity, and how often the engine gets it right.

Every pair is made from one of our own sentences: a subject, a verb in its affirmed and its negated form, and a rest.
Each frame turns the sentence in a known number of ways (0: affirmed, 1: denied, 2: denied twice, so affirmed), and each
pair of two frames of one sentence is labelled `same` or `opposite` by that number alone. Nothing is drawn at random:
the set is the same on every machine.

  python -m benchmarks.polarity             figures by language and by frame
  python -m benchmarks.polarity --write F   the pairs as TSV (language, first, second, label)
"""

import argparse
import itertools
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from compare.split.status import status_of  # noqa: E402


@dataclass(frozen=True, slots=True)
class Sentence:
    """One proposition in the forms its frames need."""

    plain: str  # "the army entered the town"
    negated: str  # "the army did not enter the town"
    noun: str  # "the army's entry into the town": object of a verb of denial
    future: str  # "the army will enter the town"
    never: str  # negated by another word of the language


@dataclass(frozen=True, slots=True)
class Variant:
    """One sentence in one frame."""

    language: str
    frame: str
    text: str
    is_denied: bool


SENTENCES = {
    "en": (
        Sentence("the army entered the town", "the army did not enter the town", "the entry of the army into the town",
                 "the army will enter the town", "the army never entered the town"),
        Sentence("the two sides signed the deal", "the two sides did not sign the deal", "the signing of the deal",
                 "the two sides will sign the deal", "neither side signed the deal"),
        Sentence("the minister met the envoy", "the minister did not meet the envoy", "a meeting with the envoy",
                 "the minister will meet the envoy", "the minister never met the envoy"),
        Sentence("the factory polluted the river", "the factory has not polluted the river",
                 "the pollution of the river",
                 "the factory will pollute the river", "at no point has the factory polluted the river"),
        Sentence("the company paid the fine", "the company hasn't paid the fine", "the payment of the fine",
                 "the company will pay the fine", "the company never paid the fine"),
        Sentence("the court freed the journalist", "the court did not free the journalist",
                 "the release of the journalist",
                 "the court will free the journalist", "the court never freed the journalist"),
        Sentence("the union supports the strike", "the union does not support the strike", "support for the strike",
                 "the union will support the strike", "nobody in the union supports the strike"),
    ),
    "ar": (
        Sentence("دخل الجيش المدينة", "لم يدخل الجيش المدينة", "دخول الجيش المدينة", "سيدخل الجيش المدينة",
                 "لن يدخل الجيش المدينة"),
        Sentence("وقع الطرفان الاتفاق", "لم يوقع الطرفان الاتفاق", "توقيع الاتفاق", "سيوقع الطرفان الاتفاق",
                 "لا يوقع الطرفان الاتفاق"),
        Sentence("التقى الوزير المبعوث", "لم يلتق الوزير المبعوث", "لقاء المبعوث", "سيلتقي الوزير المبعوث",
                 "لن يلتقي الوزير المبعوث"),
        Sentence("المصنع مسؤول عن تلوث النهر", "ليس المصنع مسؤولا عن تلوث النهر", "مسؤولية المصنع عن تلوث النهر",
                 "سيتحمل المصنع مسؤولية تلوث النهر", "المصنع غير معني بتلوث النهر"),
        Sentence("دفعت الشركة الغرامة", "لم تدفع الشركة الغرامة", "دفع الغرامة", "ستدفع الشركة الغرامة",
                 "لن تدفع الشركة الغرامة"),
        Sentence("أفرجت المحكمة عن الصحفي", "لم تفرج المحكمة عن الصحفي", "الإفراج عن الصحفي", "ستفرج المحكمة عن الصحفي",
                 "لن تفرج المحكمة عن الصحفي"),
        Sentence("تؤيد النقابة الإضراب", "لا تؤيد النقابة الإضراب", "تأييد الإضراب", "ستؤيد النقابة الإضراب",
                 "ليست النقابة مؤيدة للإضراب"),
    ),
    "ru": (
        Sentence("армия вошла в город", "армия не вошла в город", "вход армии в город", "армия войдет в город",
                 "армия никогда не входила в город"),
        Sentence("стороны подписали договор", "стороны не подписали договор", "подписание договора",
                 "стороны подпишут договор", "ни одна из сторон не подписала договор"),
        Sentence("министр встретился с посланником", "министр не встретился с посланником", "встречу с посланником",
                 "министр встретится с посланником", "министр ни разу не встречался с посланником"),
        Sentence("завод загрязнил реку", "завод не загрязнял реку", "загрязнение реки", "завод загрязнит реку",
                 "завод никогда не загрязнял реку"),
        Sentence("компания заплатила штраф", "компания не заплатила штраф", "уплату штрафа", "компания заплатит штраф",
                 "никто в компании не заплатил штраф"),
        Sentence("суд освободил журналиста", "суд не освободил журналиста", "освобождение журналиста",
                 "суд освободит журналиста", "суд так и не освободил журналиста"),
        Sentence("профсоюз поддерживает забастовку", "профсоюз не поддерживает забастовку", "поддержку забастовки",
                 "профсоюз поддержит забастовку", "никто в профсоюзе не поддерживает забастовку"),
    ),
}  # fmt: skip

FRAMES: dict[str, tuple[tuple[str, str, bool], ...]] = {
    "en": (
        ("plain", "{plain}.", False),
        ("said", "The spokesman said that {plain}.", False),
        ("not only", "Not only on Monday {plain}, local media wrote.", False),
        ("at least", "No fewer than 12 witnesses said {plain}.", False),
        ("future", "{future}, officials said.", False),
        ("negated", "{negated}.", True),
        ("said negated", "The spokesman said that {negated}.", True),
        ("never", "{never}, according to the spokesman.", True),
        ("denied", "The spokesman denied that {plain}.", True),
        ("denied noun", "The spokesman denied {noun}.", True),
        ("false", "Reports that {plain} are false, the spokesman said.", True),
        ("denied negated", "The spokesman denied that {negated}.", False),
        ("not denied", "The spokesman did not deny that {plain}.", False),
        ("not ruled out", "The spokesman did not rule out that {plain}.", False),
        ("not refuted", "Officials have not rejected reports that {plain}.", False),
    ),
    "ar": (
        ("plain", "{plain}.", False),
        ("said", "قال المتحدث إنه {plain}.", False),
        ("not only", "ليس فقط يوم الاثنين {plain}.", False),
        ("at least", "ذكر ما لا يقل عن 12 شاهدا أنه {plain}.", False),
        ("future", "{future}، بحسب مسؤولين.", False),
        ("negated", "{negated}.", True),
        ("said negated", "قال المتحدث إنه {negated}.", True),
        ("never", "{never}، وفق المتحدث.", True),
        ("denied", "نفى المتحدث أن يكون قد {plain}.", True),
        ("denied noun", "نفى المتحدث {noun}.", True),
        ("false", "أكد المتحدث أن أنباء {noun} لا أساس لها من الصحة.", True),
        ("denied negated", "نفى المتحدث أنه {negated}.", False),
        ("not denied", "لم ينف المتحدث {noun}.", False),
        ("not ruled out", "لا يستبعد المتحدث {noun}.", False),
        ("not refuted", "لم ينكر المسؤولون {noun}.", False),
    ),
    "ru": (
        ("plain", "{plain}.", False),
        ("said", "Представитель сказал, что {plain}.", False),
        ("not only", "Не только в понедельник {plain}, пишут СМИ.", False),
        ("at least", "Не менее 12 свидетелей сказали, что {plain}.", False),
        ("future", "{future}, сообщили чиновники.", False),
        ("negated", "{negated}.", True),
        ("said negated", "Представитель сказал, что {negated}.", True),
        ("never", "{never}, по словам представителя.", True),
        ("denied", "Представитель опроверг, что {plain}.", True),
        ("denied noun", "Представитель отрицает {noun}.", True),
        ("false", "Сообщения, будто {plain}, не соответствуют действительности.", True),
        ("denied negated", "Представитель опроверг, что {negated}.", False),
        ("not denied", "Представитель не отрицает, что {plain}.", False),
        ("not ruled out", "Представитель не исключил {noun}.", False),
        ("not refuted", "Чиновники не опровергли, что {plain}.", False),
    ),
}
"""Name, pattern, and whether the proposition comes out denied."""


def variants() -> Iterator[list[Variant]]:
    """All frames of each sentence."""
    for language, sentences in SENTENCES.items():
        for one in sentences:
            forms = {name: getattr(one, name) for name in Sentence.__slots__}
            yield [
                Variant(language, frame, pattern.format(**forms)[:1].upper() + pattern.format(**forms)[1:], denied)
                for frame, pattern, denied in FRAMES[language]
            ]


def pairs() -> Iterator[tuple[Variant, Variant, str]]:
    """Every two frames of one sentence, with `same` or `opposite`."""
    for group in variants():
        for a, b in itertools.combinations(group, 2):
            yield a, b, "same" if a.is_denied == b.is_denied else "opposite"


def judged(a: Variant, b: Variant) -> str:
    """What the engine says of a pair."""
    return "same" if status_of(a.text, a.language)[0] == status_of(b.text, b.language)[0] else "opposite"


def figures() -> dict[str, float]:
    """Accuracy over pairs: all, by language, with a double negation in the pair; and over single sentences."""
    right: Counter[str] = Counter()
    due: Counter[str] = Counter()
    for a, b, label in pairs():
        marks = ["pairs", f"pairs_{a.language}"]
        if {"denied negated", "not denied", "not ruled out", "not refuted"} & {a.frame, b.frame}:
            marks.append("pairs_double_negation")
        for mark in marks:
            due[mark] += 1
            right[mark] += judged(a, b) == label
    for group in variants():
        for one in group:
            due["sentences"] += 1
            right["sentences"] += status_of(one.text, one.language)[0] == one.is_denied
    return {name: right[name] / due[name] for name in due} | {f"{name}_n": float(due[name]) for name in due}


def main() -> None:
    """Print the figures, or write the set."""
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--write", type=Path, help="write the pairs as TSV")
    parse.add_argument("--errors", action="store_true", help="print the sentences that are read wrongly")
    given = parse.parse_args()
    if given.write:
        lines = [f"{a.language}\t{a.text}\t{b.text}\t{label}" for a, b, label in pairs()]
        given.write.write_text("\n".join(["language\tfirst\tsecond\tlabel", *lines]) + "\n", encoding="utf-8")
        return
    for name, value in figures().items():
        print(f"{name:28s} {value:.3f}" if not name.endswith("_n") else f"{name:28s} {value:.0f}")
    if given.errors:
        for group in variants():
            for one in group:
                if status_of(one.text, one.language)[0] != one.is_denied:
                    print(f"{one.language} {one.frame}: {one.text}")


if __name__ == "__main__":
    main()
