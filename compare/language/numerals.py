# ruff: noqa: E501 (one list of words a line reads best)
"""Number words of three languages, folded, with their part in a number.

Kinds: `unit` 0–9, `teen` 10–19, `ten` 20–90, `hundred` 100–900 as one word, `times` ("hundred" after a number), `scale`
(thousand and up), `dual` (ألفان: two thousand in one word), `more` (dozens, hundreds of), `dozen`, `half`
(one and a half in one word: полтора), `part` (half, third, quarter), `few` (several, before a scale: "several hundred").
"""

from functools import cache
from typing import NamedTuple

from compare.language.fold import fold


class Numeral(NamedTuple):
    """A number word."""

    kind: str
    value: float


def _add(out: dict[str, Numeral], kind: str, given: str) -> None:
    """`given`: "value=word word; value=word ..."; an underscore stands for a space."""
    for entry in given.split(";"):
        value, _, words = entry.strip().partition("=")
        for word in words.split():
            out[fold(word.replace("_", " "))] = Numeral(kind, float(value))


def _english() -> dict[str, Numeral]:
    out: dict[str, Numeral] = {}
    _add(out, "unit", "0=zero; 1=one; 2=two; 3=three; 4=four; 5=five; 6=six; 7=seven; 8=eight; 9=nine")
    _add(out, "teen", "10=ten; 11=eleven; 12=twelve; 13=thirteen; 14=fourteen; 15=fifteen; 16=sixteen; 17=seventeen;"
                      "18=eighteen; 19=nineteen")  # fmt: skip
    _add(out, "ten", "20=twenty; 30=thirty; 40=forty; 50=fifty; 60=sixty; 70=seventy; 80=eighty; 90=ninety")
    _add(out, "times", "100=hundred")
    _add(out, "scale", "1000=thousand thousands; 1000000=million millions mln mn; 1000000000=billion billions bn bln;"
                       "1000000000000=trillion trillions trn tn")  # fmt: skip
    _add(out, "more", "24=dozens; 40=scores; 200=hundreds; 20=tens")
    _add(out, "few", "2=several few")
    _add(out, "dozen", "12=dozen; 20=score; 2=couple")
    _add(out, "part", "0.5=half; 0.25=quarter; 0.75=three-quarters; 0.3333333333=third thirds one-third;"
                      "0.6666666667=two-thirds; 0.25=one-quarter quarters; 0.2=fifths fifth one-fifth; 0.1=tenths tenth one-tenth")  # fmt: skip
    return out


def _russian() -> dict[str, Numeral]:
    out: dict[str, Numeral] = {}
    _add(out, "unit", "0=ноль нуля; 1=один одна одно одного одной одну одному одним одном; 2=два две двух двум двумя двое двоих двоим двоими;"
         "3=три трех трем тремя трое троих троим троими; 4=четыре четырех четырем четырьмя четверо четверых четверым;"
         "5=пять пяти пятью пятеро пятерых; 6=шесть шести шестью шестеро шестерых; 7=семь семи семеро семерых;"
         "8=восемь восьми восемью восьмеро восьмерых; 9=девять девяти девятью девятеро девятерых")  # fmt: skip
    _add(out, "teen", "10=десять десяти десятью десятеро десятерых; 11=одиннадцать одиннадцати одиннадцатью;"
         "12=двенадцать двенадцати двенадцатью; 13=тринадцать тринадцати; 14=четырнадцать четырнадцати; 15=пятнадцать пятнадцати;"
         "16=шестнадцать шестнадцати; 17=семнадцать семнадцати; 18=восемнадцать восемнадцати; 19=девятнадцать девятнадцати")  # fmt: skip
    _add(out, "ten", "20=двадцать двадцати двадцатью; 30=тридцать тридцати тридцатью; 40=сорок сорока;"
         "50=пятьдесят пятидесяти; 60=шестьдесят шестидесяти; 70=семьдесят семидесяти; 80=восемьдесят восьмидесяти;"
         "90=девяносто девяноста")  # fmt: skip
    _add(out, "hundred", "100=сто ста; 200=двести двухсот двумстам двухстах; 300=триста трехсот тремстам; 400=четыреста четырехсот;"
         "500=пятьсот пятисот; 600=шестьсот шестисот; 700=семьсот семисот; 800=восемьсот восьмисот; 900=девятьсот девятисот")  # fmt: skip
    _add(out, "scale", "1000=тысяча тысячи тысяч тысячу тысячам тысячей тысячами тысячах тыс;"
         "1000000=миллион миллиона миллионов миллиону миллионом миллионам миллионами миллионы млн;"
         "1000000000=миллиард миллиарда миллиардов миллиардом миллиарды млрд; 1000000000000=триллион триллиона триллионов трлн")  # fmt: skip
    _add(
        out,
        "dual",
        "500000=полмиллиона полумиллиона; 500=полтысячи; 500000000=полмиллиарда; 50=полсотни полусотни; 6=полдюжины полудюжины",
    )
    _add(out, "more", "20=десятки десятков десяткам десятками десятках; 200=сотни сотен сотням сотнями")
    _add(out, "few", "2=несколько нескольких нескольким несколькими")
    _add(out, "dozen", "10=десяток десятка; 12=дюжина дюжины дюжину; 100=сотня сотню")
    _add(out, "half", "1.5=полтора полторы полутора; 150=полтораста")
    _add(out, "part", "0.5=половина половины половину половиной половине; 0.3333333333=треть трети третью третей третям третями; 0.2=пятых пятая; 0.1=десятых;"
         "0.25=четверть четверти четвертью четвертей")  # fmt: skip
    return out


def _arabic() -> dict[str, Numeral]:
    out: dict[str, Numeral] = {}
    _add(out, "unit", "0=صفر; 1=واحد واحدة; 2=اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنين; 3=ثلاثة ثلاث ثلاثا; 4=أربعة أربع أربعا;"
         "5=خمسة خمس خمسا; 6=ستة ست ستا; 7=سبعة سبع سبعا; 8=ثمانية ثماني ثمان ثمانيا; 9=تسعة تسع تسعا")  # fmt: skip
    _add(out, "teen", "10=عشرة عشر عشرا; 1=أحد إحدى")
    _add(out, "ten", "20=عشرون عشرين; 30=ثلاثون ثلاثين; 40=أربعون أربعين; 50=خمسون خمسين; 60=ستون ستين; 70=سبعون سبعين;"
         "80=ثمانون ثمانين; 90=تسعون تسعين")  # fmt: skip
    stems = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "ثمان", "تسع"]
    for stem, value in zip(stems, (3, 4, 5, 6, 7, 8, 8, 9), strict=True):
        _add(out, "hundred", f"{value * 100}={stem}مئة {stem}مائة {stem}ماية")
    _add(out, "hundred", "200=مئتا مئتان مئتين مائتا مائتان مائتين مئتي مائتي")
    _add(out, "times", "100=مئة مائة مية")
    _add(out, "scale", "1000=ألف ألفا آلاف ألوف; 1000000=مليون مليونا ملايين; 1000000000=مليار مليارا مليارات بليون بلايين;"
         "1000000000000=تريليون تريليونا تريليونات ترليون")  # fmt: skip
    _add(out, "dual", "2000=ألفا_ ألفان ألفين ألفي; 2000000=مليونان مليونين مليوني; 2000000000=ملياران مليارين ملياري")
    out[fold("ألفا")] = Numeral("scale", 1000.0)  # the accusative "ألفًا" is by far the more frequent
    _add(out, "more", "20=عشرات; 200=مئات مئآت مات")
    _add(out, "few", "2=بضع بضعة عدة")
    _add(out, "dozen", "12=دزينة دستة")
    _add(
        out,
        "part",
        "0.5=نصف; 0.3333333333=ثلث; 0.6666666667=ثلثا ثلثي ثلثين; 0.25=ربع أرباع; 0.2=أخماس; 0.1=أعشار; 0.1666666667=سدس",
    )
    out.pop(fold("مات"), None)  # "he died"
    return out


@cache
def numerals(language: str) -> dict[str, Numeral]:
    """Folded word → its part in a number."""
    return {"ar": _arabic, "en": _english, "ru": _russian}[language]()
