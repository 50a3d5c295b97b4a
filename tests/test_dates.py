"""Phrases of time: which days they mean, in three languages."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.dates import compatible, contains, days_apart, find_dates, interval, render

WEDNESDAY = "2021-06-16"  # the day of writing in most examples


def isos(text, language, published=WEDNESDAY):
    return [d.iso for d in find_dates(text, language, published=published)]


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("on March 3, 2020", "en", "2020-03-03"),
        ("the 3rd of March 2020", "en", "2020-03-03"),
        ("the tenth of May 2021", "en", "2021-05-10"),
        ("Jan. 4-5, 2020", "en", "2020-01-04/2020-01-05"),
        ("from 30 April to 2 May 2020", "en", "2020-04-30/2020-05-02"),
        ("between May 9 and 12, 2021", "en", "2021-05-09/2021-05-12"),
        ("2020-03-03", "en", "2020-03-03"),
        ("in March 2020", "en", "2020-03"),
        ("the end of 2019", "en", "2019-12"),
        ("since the 2008 crisis", "en", "2008"),
        ("03.03.2020", "ru", "2020-03-03"),
        ("3 марта 2020 года", "ru", "2020-03-03"),
        ("9–10 мая 2020 г.", "ru", "2020-05-09/2020-05-10"),
        ("с 9 по 12 мая 2020 года", "ru", "2020-05-09/2020-05-12"),
        ("девятого мая 2020 года", "ru", "2020-05-09"),
        ("в конце 2019 года", "ru", "2019-12"),
        ("в 2008 году", "ru", "2008"),
        ("3 آذار/مارس 2020", "ar", "2020-03-03"),
        ("3 مارس 2020م", "ar", "2020-03-03"),
        ("٣ مارس ٢٠٢٠", "ar", "2020-03-03"),
        ("۳ مارس ۲۰۲۰", "ar", "2020-03-03"),
        ("03 تشرين الثاني 2020ء", "ar", "2020-11-03"),
        ("3 نونبر 2020", "ar", "2020-11-03"),
        ("3 جويلية 2020", "ar", "2020-07-03"),
        ("يومي 9 و10 أيار/مايو 2020", "ar", "2020-05-09/2020-05-10"),
        ("العاشر من شهر كانون الأول 2020", "ar", "2020-12-10"),
        ("الحادي والعشرين من أيار 2020", "ar", "2020-05-21"),
        ("نهاية عام 2019", "ar", "2019-12"),
        ("منذ عام 2008", "ar", "2008"),
    ],
)
def test_a_printed_date_needs_no_help(text, language, iso):
    found = find_dates(text, language)
    assert [d.iso for d in found] == [iso]
    assert found[0].basis == "printed"


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("today", "en", "2021-06-16"),
        ("the day before yesterday", "en", "2021-06-14"),
        ("two days ago", "en", "2021-06-14"),
        ("last week", "en", "2021-W23"),
        ("next month", "en", "2021-07"),
        ("last year", "en", "2020"),
        ("the past two days", "en", "2021-06-14/2021-06-15"),
        ("early this week", "en", "2021-06-14/2021-06-15"),
        ("mid-May", "en", "2021-05"),
        ("last Monday", "en", "2021-06-14"),
        ("next Friday", "en", "2021-06-25"),
        ("on May 9", "en", "2021-05-09"),
        ("December 9", "en", "2020-12-09"),
        ("вчера", "ru", "2021-06-15"),
        ("накануне", "ru", "2021-06-15"),
        ("завтра", "ru", "2021-06-17"),
        ("на следующей неделе", "ru", "2021-W25"),
        ("в прошлом месяце", "ru", "2021-05"),
        ("три дня назад", "ru", "2021-06-13"),
        ("в прошлое воскресенье", "ru", "2021-06-13"),
        ("9 мая", "ru", "2021-05-09"),
        ("أمس", "ar", "2021-06-15"),
        ("أول من أمس", "ar", "2021-06-14"),
        ("غداً", "ar", "2021-06-17"),
        ("الأسبوع المقبل", "ar", "2021-W25"),
        ("الشهر الماضي", "ar", "2021-05"),
        ("اليومين الماضيين", "ar", "2021-06-14/2021-06-15"),
        ("يوم الأحد الماضي", "ar", "2021-06-13"),
        ("الجمعة المقبل", "ar", "2021-06-18"),
        ("قبل ثلاثة أيام", "ar", "2021-06-13"),
        ("9 ديسمبر الماضي", "ar", "2020-12-09"),
    ],
)
def test_what_leans_on_the_day_of_writing_is_resolved_against_it(text, language, iso):
    found = find_dates(text, language, published=WEDNESDAY)
    assert [d.iso for d in found] == [iso]
    assert found[0].basis == "published"


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("The bridge fell on Friday.", "en", "2021-06-11"),
        ("The minister will open the bridge on Friday.", "en", "2021-06-18"),
        ("She said on Tuesday that the bridge will open.", "en", "2021-06-15"),
        ("Сборная проиграла в пятницу.", "ru", "2021-06-11"),
        ("В пятницу состоится открытие моста.", "ru", "2021-06-18"),
        ("انهار الجسر الجمعة.", "ar", "2021-06-11"),
        ("سيفتتح الوزير الجسر الجمعة.", "ar", "2021-06-18"),
        ("قال الوزير الثلاثاء إن الجسر سيفتتح.", "ar", "2021-06-15"),
        ("وصل سيرغي لافروف مساء الجمعة إلى العاصمة.", "ar", "2021-06-11"),
        ("انتهت الجولة الثلاثاء كما انتهت سابقاتها.", "ar", "2021-06-15"),
        ("يسري القرار اعتباراً من الجمعة.", "ar", "2021-06-18"),
        ("The fair opens Monday.", "en", "2021-06-21"),
        ("The list would be published on Friday.", "en", "2021-06-18"),
    ],
)
def test_the_tense_of_its_sentence_decides_a_weekday(text, language, iso):
    assert isos(text, language) == [iso]


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("today, Wednesday 16 June", "en", "2021-06-16"),
        ("Friday evening, June 11", "en", "2021-06-11"),
        ("сегодня, 16 июня", "ru", "2021-06-16"),
        ("مساء أمس الثلاثاء", "ar", "2021-06-15"),
        ("اليوم (الأربعاء)", "ar", "2021-06-16"),
        ("يوم الجمعة الموافق 11 حزيران", "ar", "2021-06-11"),
    ],
)
def test_a_day_told_twice_is_one_phrase(text, language, iso):
    assert isos(text, language) == [iso]


def test_days_that_do_not_follow_each_other_are_two_phrases():
    assert isos("on 10 and 12 May 2020", "en") == ["2020-05-10", "2020-05-12"]
    assert isos("في 8 و12 أيار 2020", "ar") == ["2020-05-08", "2020-05-12"]


def test_the_next_day_leans_on_the_day_before_it():
    found = find_dates("They met on 3 March 2020. The next day they signed.", "en")
    assert [(d.iso, d.basis) for d in found] == [("2020-03-03", "printed"), ("2020-03-04", "text")]


def test_what_cannot_be_resolved_stays_without_a_value():
    assert isos("They met on Friday.", "en", published=None) == [None]
    assert isos("The next day they signed.", "en") == [None]
    assert isos("on 3/4/2020", "en") == [None]
    assert isos("31 February 2020", "en") == [None]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("(Gazette - 16 June 2021) The bridge fell yesterday.", "en"),
        ("(وكالة - 16 حزيران 2021ء) انهار الجسر أمس.", "ar"),
        ("16 июня 2021\nМост рухнул вчера.", "ru"),
    ],
)
def test_a_dateline_fixes_the_day_when_nothing_else_does(text, language):
    found = find_dates(text, language)
    assert [(d.iso, d.basis) for d in found] == [("2021-06-16", "printed"), ("2021-06-15", "text")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia Today and USA Today carried it.", "en"),
        ("Theresa May bought 2000 people a Black Friday gift.", "en"),
        ("the programme This Week", "en"),
        ("نقلته روسيا اليوم واليوم السابع", "ar"),
        ("مارس الطرفان ضغوطا", "ar"),
        ("среда обитания, 2000 человек", "ru"),
    ],
)
def test_names_that_look_like_dates_are_none(text, language):
    assert isos(text, language) == []


def test_an_english_line_inside_an_arabic_report_is_read_too():
    assert isos("وكتب الوزير: It was good to see everyone again here in the capital last week. وغادر.", "ar") == [
        "2021-W23"
    ]


def test_coarser_dates_that_contain_the_finer_agree():
    assert compatible("2019-12", "2019-12-17")
    assert compatible("2021-W24", "2021-06-16")
    assert contains("2021", "2021-06-09/2021-06-10")
    assert not compatible("2021-06-09", "2021-06-10")
    assert not contains("2021-06-16", "2021-W24")
    assert days_apart("2021-06-09/2021-06-10", "2021-06-13") == 3
    assert interval("2021-W24")[:2] == (date(2021, 6, 14), date(2021, 6, 20))


@pytest.mark.parametrize("iso", ["2021-13", "2021-06-31", "yesterday", "2021-06-10/2021-06-09", ""])
def test_a_value_that_is_no_date_is_refused(iso):
    with pytest.raises(ValueError, match=r"\S"):
        interval(iso)


def test_a_reader_sees_dates_in_his_own_words():
    assert render("2020-01-10", "en") == "10 January"
    assert render("2020-01-09/2020-01-10", "en") == "9–10 January"
    assert render("2020-01-09/2020-01-10", "ar") == "يومي 9 و10 يناير"
    assert render("2020-01-10", "ru", year=True) == "10 января 2020"


LANGUAGES = st.sampled_from(["ar", "en", "ru"])
DAYS = st.dates(min_value=date(1850, 1, 1), max_value=date(2090, 1, 1))


@given(DAYS, st.integers(0, 40), LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_rendered_days_parse_back(first, more, language):
    last = first + timedelta(days=more)
    iso = first.isoformat() if not more else f"{first.isoformat()}/{last.isoformat()}"
    assert isos(render(iso, language, year=True), language, published=None) == [iso]


@given(DAYS, LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_rendered_months_weeks_and_years_parse_back(day, language):
    month = f"{day:%Y-%m}"
    assert isos(render(month, language), language, published=None) == [month]
    year, number, _ = day.isocalendar()
    week = f"{year}-W{number:02d}"
    back = isos(render(week, language), language, published=None)
    assert [interval(iso)[:2] for iso in back] == [interval(week)[:2]]


WORDS = """
9 10 31 2020 / - و and и , ( ) . January يناير كانون_الثاني января today أمس вчера Friday الجمعة в_пятницу last الماضي
week
الأسبوع
неделе ago назад قبل days дня ٩ the_next_day في_اليوم_التالي
"""
PIECES = st.sampled_from([word.replace("_", " ") for word in WORDS.split()])


@given(
    st.lists(PIECES, max_size=20), LANGUAGES, st.sampled_from([None, "2021-06-16", "0001-01-01", "9999-12-31", "soon"])
)
@settings(max_examples=250, deadline=None)
def test_any_text_is_safe_and_every_value_is_a_date(pieces, language, published):
    text = " ".join(pieces)
    last = 0
    for found in find_dates(text, language, published=published):
        assert found.text == text[found.start : found.end]
        assert found.start >= last
        last = found.end
        assert found.iso is None or interval(found.iso)


@given(st.text(max_size=60), st.sampled_from(["ar", "en", "ru", "xx"]))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_it(text, language):
    for found in find_dates(text, language, published=WEDNESDAY):
        assert found.text == text[found.start : found.end]


@pytest.mark.parametrize("piece", ["7", "12 ", "1 and ", "Friday ", "10 يناير ", ",", " "])
def test_time_grows_with_the_length_only(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        start = time.process_time()
        find_dates(text, "en", published=WEDNESDAY)
        return time.process_time() - start

    seconds(1000)
    assert seconds(80_000) < 40 * max(seconds(8_000), 0.01)  # quadratic would be 100 times


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("Поезд сошел с рельсов в ночь на среду", "ru", "2021-06-08/2021-06-09"),
        ("Музей закрыт до воскресенья", "ru", "2021-06-13"),
        ("Договор продлен до конца сентября", "ru", "2021-09"),
        ("The permit runs until September", "en", "2021-09"),
        ("The museum stays shut until Sunday", "en", "2021-06-13"),
        ("The council promised an answer within 20 days", "en", "2021-06-10/2021-06-30"),
        ("هددت النقابة بالإضراب يوم السبت", "ar", "2021-06-12"),
        ("تمديد التصريح حتى نهاية سبتمبر", "ar", "2021-09"),
    ],
)
def test_until_within_and_threats_look_ahead_and_nights_have_two_days(text, language, iso):
    found = find_dates(text, language, published="2021-06-10")  # a Thursday
    assert [d.iso for d in found] == [iso]


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("The rules apply from August.", "en", "2021-08"),
        ("В июле мост откроют.", "ru", "2021-07"),
        ("يسري الحظر إلى نهاية شهر تموز.", "ar", "2021-07"),
        ("ينعقد الاجتماع في آب، بحسب الوزير.", "ar", "2021-08"),
        ("تسري القواعد ابتداء من يوليو.", "ar", "2021-07"),
        ("لأول مرة منذ مارس/آذار 2019.", "ar", "2019-03"),
        ("Мост рухнул в марте.", "ru", "2021-03"),
        ("Через две недели мост откроют.", "ru", "2021-W26"),
        ("The bridge will open in two weeks.", "en", "2021-W26"),
    ],
)
def test_a_month_without_its_year_is_the_nearest_one(text, language, iso):
    assert isos(text, language) == [iso]
