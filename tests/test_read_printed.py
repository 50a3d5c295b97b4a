"""What a text prints about itself is read by its form, not by its words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.read.printed import printed_in

EN = "The minister said that the talks would go on next week and that both sides agreed.\nHe added that no day was set."
AR = "قال الوزير إن المحادثات ستستمر الأسبوع المقبل وإن الطرفين اتفقا على ذلك.\nوأضاف أن أي موعد لم يحدد بعد للجولة."
RU = "Министр заявил, что переговоры продолжатся на следующей неделе.\nОн добавил, что дата раунда пока не назначена."
CARRIED_AR = "عنوان عن المحادثات الجارية\n(پاکستان پوائنٹ نیوز / سبوتنيك - 3 شباط 2021ء) "
CARRIED_EN = "Talks go on, he says\n(Khyber Mirror / Sputnik - 3rd February, 2021) "


@pytest.mark.parametrize(
    ("start", "outlet", "via", "published"),
    [
        (f"Talks go on, minister says\n\nMOSCOW, January 21, 2022. /TASS/. {EN}", "TASS", ("TASS",), "2022-01-21"),
        (f"GENEVA, Jan 21, 2022 (Reuters) - {EN}", "Reuters", ("Reuters",), "2022-01-21"),
        (f"(Reuters) - {EN}", "Reuters", ("Reuters",), None),
        (f"Переговоры идут дальше\nМОСКВА, 21 янв — РИА Новости. {RU}", "RIA Novosti", ("RIA Novosti",), None),
        (f"Москва. 21 января. INTERFAX.RU - {RU}", "Interfax", ("Interfax",), None),
        (f"جنيف 21 يناير 2022 (رويترز) - {AR}", "Reuters", ("Reuters",), "2022-01-21"),
        (f"دمشق-سانا\n{AR}", "SANA", ("SANA",), None),
        (f"{CARRIED_AR}{AR}", "Pakistan Point", ("Sputnik",), "2021-02-03"),
        (f"{CARRIED_EN}{EN}", "Khyber Mirror", ("Sputnik",), "2021-02-03"),
        (f"القدس المحتلة - وكالات\n{AR}", None, (), None),
    ],
)  # fmt: skip
def test_datelines(start, outlet, via, published):
    found = printed_in(start)
    assert (found.outlet, found.via, found.published) == (outlet, via, published)


@pytest.mark.parametrize(
    ("edge", "outlet", "via"),
    [
        ("Source: AFP", None, ("AFP",)),
        ("المصدر: تاس", None, ("TASS",)),
        ("Источник: ТАСС", None, ("TASS",)),
        ("نقلا عن وكالة رويترز", None, ("Reuters",)),
        ("المصدر: RT + تاس", "RT", ("TASS",)),
        ("المصدر : الجزيرة + وكالات", "Al Jazeera", ()),
        ("© Interfax", "Interfax", ("Interfax",)),
        ("© 2022 Gulf Daily Mirror. All rights reserved.", "Gulf Daily Mirror", ()),
        ("www.gulfdailymirror.example", "gulfdailymirror.example", ()),
        ("© REUTERS / Staff Photographer", None, ()),
        ("Photo: Reuters", None, ()),
    ],
)
def test_closing_lines(edge, outlet, via):
    found = printed_in(f"{EN}\n{EN}\n{EN}\n{EN}\n{EN}\n{EN}\n{edge}")
    assert (found.outlet, found.via) == (outlet, via)


def test_the_source_of_a_text_is_credited_but_did_not_publish_it():
    assert printed_in(f"{EN}\nSource: AFP").outlet is None
    assert printed_in(f"By Julius Reuter | Reuters\n{EN}").outlet == "Reuters"


def test_a_byline_names_a_person_and_no_outlet():
    found = printed_in(f"بيروت ـ جرجي زيدان\n{AR}")
    assert (found.outlet, found.via, found.title) == (None, (), None)


def test_a_name_in_prose_is_no_publisher():
    assert printed_in(f"CNN, in a report on Friday, spoke of new talks. {EN}").outlet is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("٢١ يناير ٢٠٢٢", "2022-01-21"),
        ("الجمعة، 21 كانون الثاني/يناير 2022 - 10:15 ص", "2022-01-21"),
        ("Published: 21 January 2022 10:15 GMT", "2022-01-21"),
        ("21.01.2022 14:30", "2022-01-21"),
        ("Опубликовано 21 января 2022 г.", "2022-01-21"),
        ("05/06/2022", None),
        ("The war began on 21 January 2022 in the north", None),
    ],
)
def test_a_date_that_stands_alone_is_the_articles(line, published):
    assert printed_in(f"Headline about the talks today\n{line}\n{EN}").published == published


def test_a_tweet_bounds_the_date_and_a_weekday_fixes_it():
    tweet = "Good talks.\n— A Minister (@minister) January 13, 2022\n"
    bounded, fixed = printed_in(tweet + EN), printed_in(f"{tweet}{EN}\nThe office denied it yesterday, Friday.")
    assert (bounded.published, fixed.published) == ("2022-01-13", "2022-01-15")
    assert "no earlier" in bounded.published_basis
    assert "tweet of 2022-01-13" in fixed.published_basis


def test_weekdays_alone_fix_no_date():
    found = printed_in("The minister spoke on Friday.\nThe office answered on Saturday.")
    assert (found.published, found.published_basis) == (None, "not known: only weekdays are named")


def test_the_current_month_and_two_weekdays_bound_the_day_as_an_inference():
    text = "They agreed on Thursday.\nTalks began on Tuesday, on 2 May of this month, after the elections of {}."
    found = printed_in(text.format(2022))
    assert found.published == "2023-05-04"  # 2 May is a Tuesday in 2023, a Monday in 2022
    assert "inferred, not printed" in found.published_basis
    assert printed_in(text.format(2022).replace("Tuesday", "Friday")).published is None
    assert printed_in(text.format(2022).replace("began", "will begin")).published is None


def test_a_dateline_without_year_takes_it_from_the_text_only_if_that_fixes_it():
    start = f"MOSCOW, January 21. /TASS/. {EN}"
    assert printed_in(start).published is None
    assert "no year" in printed_in(start).published_basis
    assert printed_in(f"{start}\nThey had met on December 17, 2021.").published == "2022-01-21"


def test_the_title_is_the_first_line_that_is_no_furniture():
    assert printed_in(f"Ru En\n\nالمحادثات مستمرة بين الطرفين\n\n{AR}").title == "المحادثات مستمرة بين الطرفين"
    assert printed_in(f"21.01.2022\nTalks go on in Geneva\n{EN}").title == "Talks go on in Geneva"
    assert printed_in(EN).title is None


def test_an_address_tells_outlet_and_day():
    found = printed_in(f"https://www.reuters.com/world/talks-2022-01-21/\nTalks go on in Geneva\n{EN}")
    assert (found.outlet, found.published) == ("Reuters", "2022-01-21")
    assert found.published_basis == "date in the address"


@given(st.text(alphabet=st.sampled_from("aب яо.,/()-—:|©\n21 0@"), max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_it(text):
    printed_in(text)


@pytest.mark.parametrize("piece", ["a", "(", "/ - ", "21 ", "— a (@b) ", "©", "by by ", "نقلا عن ", "المصدر: "])
def test_a_megabyte_without_an_end_is_quick(piece):
    started = time.process_time()
    printed_in(piece * (1_000_000 // len(piece)))
    assert time.process_time() - started < 5
