"""Quantities: values, bounds, units and what is counted, in three languages."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.dates import find_dates
from compare.model import Quantity
from compare.numbers import compatible, find_numbers, render


def read(text, language):
    """(low, high) of all quantities, dates told apart first."""
    return [(n.low, n.high) for n in find_numbers(text, language, find_dates(text, language, published="2021-06-10"))]


def one(text, language):
    found = find_numbers(text, language, find_dates(text, language, published="2021-06-10"))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("12,742 people voted", "en", 12742),
        ("4.5 million barrels", "en", 4_500_000),
        ("$2.5bn in loans", "en", 2.5e9),
        ("half a million readers", "en", 500_000),
        ("one and a half million readers", "en", 1_500_000),
        ("half a dozen sailors", "en", 6),
        ("полдюжины лодок", "ru", 6),
        ("полтора десятка лодок", "ru", 15),
        ("три четверти избирателей", "ru", 0.75),
        ("ثلاثة أرباع السكان", "ar", 0.75),
        ("خُمس السكان", "ar", 0.2),
        ("خمس مدن", "ar", 5),
        ("مليونا برميل", "ar", 2_000_000),
        ("الدول الإحدى عشرة", "ar", 11),
        ("القرار بثلاثة عشر صوتا", "ar", 13),
        ("أربع ساعات ونصف الساعة", "ar", 4.5),
        ("an hour and a half", "en", 1.5),
        ("two dozen sailors", "en", 24),
        ("a hundred and twenty trees", "en", 120),
        ("twenty-five thousand three hundred and twelve letters", "en", 25312),
        ("31 518 человек", "ru", 31518),
        ("4,5 метра", "ru", 4.5),
        ("сто тысяч подписей", "ru", 100_000),
        ("полтора миллиона рублей", "ru", 1_500_000),
        ("2,7 тысячи домов", "ru", 2700),
        ("двадцать пять тысяч триста двенадцать писем", "ru", 25312),
        ("два десятка лодок", "ru", 24 - 4),
        ("٢٬١٣٧ ناخبا", "ar", 2137),
        ("۲۱۳۷ ناخبا", "ar", 2137),
        ("مئة ألف توقيع", "ar", 100_000),
        ("مئتا ألف توقيع", "ar", 200_000),
        ("مليوني دولار", "ar", 2_000_000),
        ("15 ألفاً و312 طالبا", "ar", 15312),
        ("خمسة عشر طالبا", "ar", 15),
        ("مئة وثلاثة وعشرون كتابا", "ar", 123),
        ("ثلاثة آلاف وخمسمئة كتاب", "ar", 3500),
        ("مليون ونصف المليون دولار", "ar", 1_500_000),
        ("وصل صاروخان", "ar", 2),
    ],
)
def test_digits_words_and_mixtures_have_their_value(text, language, value):
    assert read(text, language) == [(value, value)]


@pytest.mark.parametrize(
    ("text", "language", "bounds"),
    [
        ("more than 5,000 marched", "en", (5000, None)),
        ("at least seven boats sank", "en", (7, None)),
        ("no fewer than 40 boats", "en", (40, None)),
        ("up to 300 seats", "en", (None, 300)),
        ("fewer than 90 members", "en", (None, 90)),
        ("between 5,000 and 6,000 trees", "en", (5000, 6000)),
        ("5 to 6 thousand trees", "en", (5000, 6000)),
        ("3,000-4,000 trees", "en", (3000, 4000)),
        ("dozens of boats", "en", (20, None)),
        ("tens of thousands of trees", "en", (10_000, None)),
        ("أكثر من 5 آلاف متظاهر", "ar", (5000, None)),
        ("ما لا يقل عن أربعين قاربا", "ar", (40, None)),
        ("أقل من 90 عضوا", "ar", (None, 90)),
        ("ما بين 5 و6 آلاف شجرة", "ar", (5000, 6000)),
        ("عشرات الآلاف من الأشجار", "ar", (10_000, None)),
        ("يزيدون على 300 متظاهر", "ar", (300, None)),
        ("المتظاهرون يتجاوزون 300", "ar", (300, None)),
        ("يفوق عدد الضحايا في الوادي 300", "ar", (300, None)),
        ("لا يقل عدد المصابين عن 300", "ar", (300, None)),
        ("لم يتجاوز عدد المصابين 30", "ar", (None, 30)),
        ("لا يزيدون على 30 راكبا", "ar", (None, 30)),
        ("تجاوز الخلاف بعد 3 جولات", "ar", (3, 3)),
        ("свыше 30 млн деревьев", "ru", (30_000_000, None)),
        ("не менее сорока лодок", "ru", (40, None)),
        ("до 300 мест", "ru", (None, 300)),
        ("от 5 до 6 тысяч деревьев", "ru", (5000, 6000)),
        ("десятки тысяч деревьев", "ru", (10_000, None)),
    ],
)
def test_bounds_and_ranges(text, language, bounds):
    assert read(text, language) == [bounds]


@pytest.mark.parametrize(
    ("text", "language"), [("about 40 boats", "en"), ("نحو 40 قاربا", "ar"), ("около 40 лодок", "ru")]
)
def test_about_is_rounding_and_no_bound(text, language):
    found = one(text, language)
    assert (found.low, found.high, found.about) == (40, 40, True)


def test_grown_to_is_not_up_to():
    assert read("Число участников выросло до 300.", "ru") == [(300, 300)]


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("Flooding killed 14 people and injured 30.", "en", [(14, "dead"), (30, "wounded")]),
        ("Nine died, among them two children.", "en", [(9, "dead"), (2, "children dead")]),
        ("Police arrested 61 people; 8 are missing.", "en", [(61, "detained"), (8, "missing")]),
        ("Four of the nine hostages are free.", "en", [(4, "hostages"), (9, "hostages")]),
        ("أسفر الحريق عن مقتل 14 شخصاً وإصابة 30 آخرين.", "ar", [(14, "dead"), (30, "wounded")]),
        ("سقط قتيلان وثلاثة جرحى.", "ar", [(2, "dead"), (3, "wounded")]),
        ("انتشال 70 جثة ونزوح 900 شخص.", "ar", [(70, "bodies"), (900, "displaced")]),
        ("Погибли 14 человек, ещё 30 ранены.", "ru", [(14, "dead"), (30, "wounded")]),
        ("Задержан 61 человек, пропали без вести восемь.", "ru", [(61, "detained"), (8, "missing")]),
        ("285 people were killed or wounded.", "en", [(285, "dead and wounded")]),
        (
            "61 killed and wounded, including 7 children.",
            "en",
            [(61, "dead and wounded"), (7, "children dead and wounded")],
        ),
        ("The blast killed 12 and wounded 30.", "en", [(12, "dead"), (30, "wounded")]),
        ("133 people were killed and the wounded were flown out.", "en", [(133, "dead")]),
        ("سقوط 61 شخصا بين قتيل وجريح.", "ar", [(61, "dead and wounded")]),
        ("مقتل وإصابة 61 شخصا.", "ar", [(61, "dead and wounded")]),
        ("سقط 12 قتيلا وجرحى.", "ar", [(12, "dead")]),
        ("Погибли и пропали без вести 61 человек.", "ru", [(61, "dead and missing")]),
    ],
)
def test_each_number_knows_what_it_counts(text, language, counted):
    assert [(n.low, n.what) for n in find_numbers(text, language)] == counted


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("an hour and a half", "en", 1.5, "hour"),
        ("ninety minutes", "en", 1.5, "hour"),
        ("40 percent", "en", 40, "percent"),
        ("€500,000", "en", 500_000, "EUR"),
        ("30 million cubic metres", "en", 3e7, "m3"),
        ("a third of the harbour", "en", 1 / 3, "share"),
        ("ساعة ونصف الساعة", "ar", 1.5, "hour"),
        ("12,5%", "ar", 12.5, "percent"),
        ("40 في المئة", "ar", 40, "percent"),
        ("ربع الميناء", "ar", 0.25, "share"),
        ("полтора часа", "ru", 1.5, "hour"),
        ("2,5 млрд долларов", "ru", 2.5e9, "USD"),
        ("72 км", "ru", 72, "km"),
    ],
)
def test_units_have_one_name_in_every_language(text, language, value, unit):
    found = one(text, language)
    assert found.low == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On 5 March 2019 at 10:30 a.m. the G7 met.", "en"),
        ("The pilot, 45, flew a Su-35 under Resolution 2254.", "en"),
        ("A 19-year-old read article 5 for the 2nd time.", "en"),
        ("The 5+1 group, MH17 and Covid-19; the team won 3-1.", "en"),
        ("one of the two sides called +1 202 555 0143", "en"),
        ("المادة 51 والقرار 2254 ومجموعة 5+1 وكوفيد-19", "ar"),
        ("عمره 25 عاما، الساعة 10:30، أحد الطرفين", "ar"),
        ("45-летний пилот Су-35, статья 5, в 10:30 мск", "ru"),
        ("один из лидеров, 11-й день, в 15 часов", "ru"),
    ],
)
def test_dates_times_ages_articles_and_names_are_no_quantities(text, language):
    assert read(text, language) == []


def quantity(low, high=None, *, unit=None, about=False, exact=True):
    high = low if exact and high is None else high
    return Quantity(text="", start=0, end=0, low=low, high=high, unit=unit, what=None, about=about)


def test_rounding_and_bounds_agree():
    assert compatible(quantity(5000, exact=False), quantity(5037))
    assert compatible(quantity(2000, about=True), quantity(2050))
    assert compatible(quantity(100, exact=False), quantity(121))
    assert compatible(quantity(5000), quantity(5037))
    assert compatible(quantity(90, unit="minute"), quantity(1.5, unit="hour"))
    assert compatible(quantity(25, unit="percent"), quantity(0.25, unit="share"))


def test_other_numbers_do_not_agree():
    assert not compatible(quantity(2300), quantity(5200))
    assert not compatible(quantity(12), quantity(120))
    assert not compatible(quantity(115, exact=False), quantity(133))
    assert not compatible(quantity(100, exact=False), quantity(152))
    assert not compatible(quantity(5, unit="USD"), quantity(5, unit="EUR"))


VALUES = st.integers(2, 10**9)


@given(VALUES, st.sampled_from(["ar", "en", "ru"]), st.sampled_from(["exact", "least", "most", "about"]))
@settings(max_examples=150, deadline=None)
def test_a_rendered_quantity_parses_back(value, language, kind):
    low, high = (None if kind == "most" else value), (None if kind == "least" else value)
    given_ = quantity(low, high, exact=False, about=kind == "about")
    found = one(render(given_, language), language)
    assert (found.low, found.high, found.about) == (low, high, kind == "about")


@given(VALUES, st.integers(1, 10**6), st.sampled_from(["ar", "en", "ru"]))
@settings(max_examples=80, deadline=None)
def test_a_rendered_range_parses_back(low, more, language):
    found = one(render(quantity(low, low + more), language), language)
    assert (found.low, found.high) == (low, low + more)


WORDS = """
ألف مليون نحو و ونصف مئة عشرون 12 5,3 1-2 % $ more than at least two dozen half a million and до тысяч полтора не менее
killed قتيل погибли . , - ( « ٣٤ 2022 10:30
"""
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=25), st.sampled_from(["ar", "en", "ru"]))
@settings(max_examples=200, deadline=None)
def test_any_text_is_safe_and_bounds_are_ordered(pieces, language):
    text = " ".join(pieces)
    last = 0
    for found in find_numbers(text, language, find_dates(text, language)):
        assert found.text == text[found.start : found.end]
        assert found.start >= last
        last = found.end
        assert found.low is None or found.high is None or found.low <= found.high


@given(st.text(max_size=60), st.sampled_from(["ar", "en", "ru", "xx"]))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_it(text, language):
    for found in find_numbers(text, language, find_dates(text, language)):
        assert found.text == text[found.start : found.end]


@pytest.mark.parametrize("piece", ["7", "12 ", "ألف ", ",", "5-", "five ", "و"])
def test_time_grows_with_the_length_only(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        start = time.process_time()
        find_numbers(text, "ar")
        return time.process_time() - start

    seconds(1000)
    assert seconds(80_000) < 40 * max(seconds(8_000), 0.01)  # quadratic would be 100 times


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("الصادرات البالغة 4.75 مليون برميل", "ar", 4_750_000),
        ("بلغت 2,4 مليار يورو", "ar", 2.4e9),
        ("قرابة 1.5 ألف شجرة", "ar", 1500),
        ("4,75 млн баррелей", "ru", 4_750_000),
        ("1,5 тысячи деревьев", "ru", 1500),
        ("4.75 million barrels", "en", 4_750_000),
        ("1.5m barrels", "en", 1_500_000),
        ("a bill of USD 7.2 million", "en", 7_200_000),
        ("71 بالمئة من الطلاب", "ar", 71),
        ("تعدوا الـ3000 طالب", "ar", 3000),
    ],
)
def test_a_decimal_takes_the_scale_word_that_follows(text, language, value):
    found = one(text, language)
    assert (found.low if found.low is not None else found.high) == value


def test_two_numbers_with_a_scale_each_stay_two():
    assert read("بين 12 ألفا و15 ألفا", "ar") == [(12_000, 15_000)]
    assert read("12 ألف طن و3,5 مليار يورو", "ar") == [(12_000, 12_000), (3.5e9, 3.5e9)]


@pytest.mark.parametrize(
    ("rough", "language", "exact"),
    [
        ("turnout was just over 61%", "en", "turnout of 62.2%"),
        ("more than 61 % of the vote", "en", "62.2%"),
        ("явка превысила 61 %", "ru", "явка 62,2%"),
        ("نسبة المشاركة تجاوزت 61%", "ar", "المشاركة 62.2 في المئة"),
    ],
)
def test_a_share_a_little_above_its_bound_agrees_with_it(rough, language, exact):
    other = "en" if exact.isascii() else language
    assert compatible(one(rough, language), one(exact, other))
    assert not compatible(one(rough, language), one(exact.replace("62", "79"), other))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("at a depth of 12 km, 48 km north of the harbour", "en", ["depth", "distance"]),
        ("на глубине 12 км в 48 км к северу от порта", "ru", ["depth", "distance"]),
        ("على عمق 12 كيلومترا وعلى بعد 48 كيلومترا شمال الميناء", "ar", ["depth", "distance"]),
        ("Inflation slowed to 6.1% while wages rose 8%", "en", ["inflation", "wages"]),
        ("Инфляция замедлилась до 6,1%, а зарплаты выросли на 8%", "ru", ["inflation", "wages"]),
        ("تراجع التضخم إلى 6.1% وارتفعت الأجور 8%", "ar", ["inflation", "wages"]),
        ("took 61 of the 240 seats", "en", ["seats", "seats in all"]),
    ],
)
def test_two_measures_of_one_unit_are_told_apart(text, language, expected):
    assert [n.what for n in find_numbers(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("a three-day pause", "en", 3, "day"),
        ("объявлен пятидневный траур", "ru", 5, "day"),
        ("провела там полсуток", "ru", 12, "hour"),
        ("около получаса", "ru", 0.5, "hour"),
        ("output of 900,000 barrels a day", "en", 900_000, "barrel/day"),
        ("900 тысяч баррелей в сутки", "ru", 900_000, "barrel/day"),
        ("900 ألف برميل يوميا", "ar", 900_000, "barrel/day"),
    ],
)
def test_units_inside_a_word_and_daily_rates(text, language, value, unit):
    found = one(text, language)
    assert (found.low, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("a three-year-old boy", "en"), ("came 2nd in the third round", "en"), ("won 4-2", "en"),
        ("by the dozen", "en"),
        ("البحث عن مفقودين", "ar"), ("إحدى القرى", "ar"), ("البالغ 54 عاما", "ar"), ("один из них", "ru"),
    ],
)  # fmt: skip
def test_ages_ranks_scores_and_plurals_are_no_quantities(text, language):
    assert not find_numbers(text, language)


@pytest.mark.parametrize(
    ("text", "language", "bounds"),
    [
        ("several hundred people", "en", (200, None)),
        ("a few thousand people", "en", (2000, None)),
        ("несколько тысяч человек", "ru", (2000, None)),
        ("بضع مئات من السكان", "ar", (200, None)),
        ("sixty-odd guests", "en", (60, None)),
        ("500 с лишним тысяч тонн", "ru", (500_000, None)),
        ("مئة ونيف من الزوار", "ar", (100, None)),
        ("менее тысячи человек", "ru", (None, 1000)),
        ("لا تتعدى تسعين يوما", "ar", (None, 90)),
        ("менее одного процента", "ru", (None, 1)),
        ("десять-двадцать лодок", "ru", (10, 20)),
    ],
)
def test_a_scale_counted_loosely_is_a_bound(text, language, bounds):
    assert read(text, language) == [bounds]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("a truce for a week", "en", 1, "week"),
        ("a quarter of an hour", "en", 0.25, "hour"),
        ("менее одного процента", "ru", None, "percent"),
        ("перемирие на месяц", "ru", 1, "month"),
        ("مُددت الهدنة أسبوعاً", "ar", 1, "week"),
        ("650 basis points", "en", 6.5, "point"),
        ("6,5 процентного пункта", "ru", 6.5, "point"),
        ("ست نقاط مئوية", "ar", 6, "point"),
        ("860 кв. км", "ru", 860, "km2"),
        ("330 square miles", "en", 330, "mile2"),
        ("a week-long truce", "en", 1, "week"),
    ],
)
def test_a_unit_may_stand_for_one_and_may_be_of_two_words(text, language, value, unit):
    found = one(text, language)
    assert (found.low, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أثناء البحث", "ar"),
        ("كمية من القمح", "ar"),
        ("المرتبة الثامنة عشرة", "ar"),
        ("الاجتماع الثالث والثلاثون", "ar"),
        ("большинству не было двадцати пяти", "ru"),
        ("перемирие действует с двух часов ночи", "ru"),
        ("children under 16", "en"),
        ("в гимназии № 175", "ru"),
        ("barrels a day", "en"),
    ],
)
def test_words_that_only_look_like_numbers_count_nothing(text, language):
    assert read(text, language) == []


def test_a_state_belongs_to_the_number_on_its_side_of_and():
    found = find_numbers("قُتل شخصان وأصيب ثلاثة", "ar")
    assert [(q.low, q.what) for q in found] == [(2, "dead"), (3, "wounded")]
    found = find_numbers("They put the number of dead at eight and that of the injured at 16.", "en")
    assert [(q.low, q.what) for q in found] == [(8, "dead"), (16, "wounded")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The rate was raised from 8.5 to 15 percent", "en"),
        ("Ставку подняли с 8,5 до 15 процентов", "ru"),
        ("رُفعت الفائدة من 8.5 إلى 15 في المئة", "ar"),
    ],
)
def test_a_change_has_two_values_and_is_no_range(text, language):
    assert [(q.low, q.high, q.unit) for q in find_numbers(text, language)] == [
        (8.5, 8.5, "percent"),
        (15, 15, "percent"),
    ]


def test_three_months_are_ninety_days_and_hundreds_are_no_dozens():
    def of(low, high, unit, about=False):
        return Quantity(text="", start=0, end=0, low=low, high=high, unit=unit, what=None, about=about)

    assert compatible(of(3, 3, "month"), of(90, 90, "day"))
    assert not compatible(of(4, 4, "month"), of(90, 90, "day"))
    assert compatible(of(20, None, None, True), of(120, 120, None))
    assert not compatible(of(20, None, None, True), of(200, None, None, True))
    assert not compatible(of(60, 60, "hour", True), of(70, 70, "hour", True))
