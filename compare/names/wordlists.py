"""Function words around names: titles, fillers of a speaker's phrase, words that are never part of a name."""

import csv
from functools import cache
from pathlib import Path

from compare.language import fold

_TITLES = Path(__file__).resolve().parents[2] / "data" / "titles.csv"


def folded(block: str) -> frozenset[str]:
    """Folded words of a block."""
    return frozenset(fold(word) for word in block.split())


PARTICLES = folded(
    """
    al el bin ibn ben abu aboul abou bou abi ould abd abdel abdul abdal de del della van von der den la le di da
    dos mac بن ابن ابو عبد ال آل
    دي دو فان فون بو ابي ولد бин бен ибн абу бу аби ульд абд абдель абдул абдуль аль эль ас аш ан ар фон ван
    дер ден де ди да ла ле
    """
)
"""What a surname takes along: von der Leyen, بن سلمان."""

TITLES = {
    "ar": folded(
        """
        السيد السيدة الشيخ الدكتور الدكتورة اللواء العميد العقيد الرائد النقيب الفريق الجنرال الأمير الأميرة
        الملك السلطان المستشار المهندس النائب القاضي البروفيسور المحامي المحلل الخبير الصحفي الصحافي الكاتب
        المطران البطريرك القس الحاج المدعو المتحدث المتحدثة الناطق الناطقة السفير السفيرة العمدة الوزير
        الوزيرة الرئيس الرئيسة
        """
    ),
    "en": folded(
        """
        mr mrs ms dr president minister secretary spokesman spokeswoman spokesperson general senator
        governor mayor king prince princess sheikh judge captain colonel professor ambassador chancellor
        premier
        """
    ),
    "ru": folded(
        """
        президент министр генерал премьер сенатор депутат губернатор мэр король принц шейх судья профессор
        посол канцлер
        """
    ),
}

HONOURS = folded(
    """
    king queen prince princess crown emperor sultan emir sheikh sheikha pope patriarch metropolitan cardinal ayatollah
    grand mullah الملك الملكة الأمير الأميرة السلطان الشيخ الشيخة الإمبراطور البابا البطريرك المطران الكاردينال
    الكاثوليكوس الملا المشير آية король королева принц принцесса император султан эмир шейх шейха папа римский
    патриарх митрополит кардинал аятолла мулла
    """
)
"""Titles that stand before a first name as well as before a full one."""

CALENDAR = folded(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december понедельник вторник среда четверг пятница суббота воскресенье
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
    """
)

ENDS_ARABIC_NAME = folded(
    """
    قال قالت أكد أكدت أعلن أعلنت صرح صرحت أضاف أضافت أوضح أوضحت ذكر ذكرت أفاد أفادت شدد شددت اليوم أمس خلال
    بعد قبل السابق الحالي الأسبق الجديد الراحل العام الأعلى المؤقت باسم لشؤون يوم إلى في من على عن مع أن إن
    الذي التي حول بشأن لدى بحث التقى وصل يزور زار استقبل يبحث يلتقي أجرى عقد دعا حذر نفى اتهم
    """
)

FILLERS = folded(
    """
    the a an of in at by for from to and its his her mr mrs ms dr sir lord former current then new us's top
    senior chief outgoing acting late official officials said spokesman spokeswoman spokesperson spokesmen
    press service office statement president minister secretary general deputy first ambassador leader prime
    chancellor premier king prince sheikh sen gov السيد السيدة الرئيس الوزير الوزيرة رئيس وزير المتحدث
    المتحدثة الناطق الناطقة الرسمي الرسمية باسم متحدث متحدثة ناطق ناطقة السابق السابقة الأسبق الحالي الحالية
    الجديد الجديدة الراحل بيان مكتب من في لدى عن نظيره نظيرها نظيرهما الدكتور الشيخ الأمير الملك السلطان
    الزعيم زعيم قائد القائد الجنرال اللواء الفريق العميد الأمين العام المرشد الأعلى السفير وكيل نائب مساعد
    كبير المسؤول официальный представитель представительница пресс секретарь служба спикер глава лидер
    президент министр премьер бывший экс нынешний новый господин генерал генсек канцлер король принц шейх
    посол заявление сообщение первый заместитель зам его ее коллега
    """
)
"""Words of a speaker's phrase that name nobody by themselves."""

SPEAKS_FOR = folded(
    """
    spokesman spokeswoman spokesperson aide adviser advisor wife son daughter lawyer representative ally
    المتحدث المتحدثة الناطق الناطقة متحدث ناطق مستشار نجل زوجة محامي مكتب مساعد باسم مبعوث حليف пресс
    секретарь советник помощник представитель адвокат сын жена спикер соратник
    """
)
"""The person after such a word is referred to, not speaking: Putin's spokesman, المتحدث باسم نتنياهو."""


@cache
def role_words(language: str) -> frozenset[str]:
    """Words that say what somebody is (`data/titles.csv` and the lists above), though they may be a surname too."""
    with _TITLES.open(encoding="utf-8", newline="") as lines:
        found = {fold(row["word"]) for row in csv.DictReader(lines) if row["language"] == language}
    if language == "ar":
        found |= {word.removeprefix("ال") for word in found} | {"ال" + word for word in found}
    return frozenset(found) | TITLES[language] | FILLERS
