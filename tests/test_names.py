"""Names: one entry for every way it is printed, for people of the tables and by rule for any country."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import DataError
from compare.model import Event, Statement
from compare.names import bearers, canonical, find_names, many_of, one_spelling, read_phrase, same_name, side_of
from compare.names.check import check, main
from compare.names.tables import ENTRY_COLUMNS, read_entries

PEOPLE = [
    ("بنيامين نتنياهو", "ar", "Benjamin Netanyahu"),
    ("نتانياهو", "ar", "Benjamin Netanyahu"),
    ("Биньямином Нетаньяху", "ru", "Benjamin Netanyahu"),
    ("بلينكين", "ar", "Antony Blinken"),
    ("أنطوني بلينكن", "ar", "Antony Blinken"),
    ("Блинкену", "ru", "Antony Blinken"),
    ("Anthony Blinken", "en", "Antony Blinken"),
    ("جوتيريش", "ar", "Antonio Guterres"),
    ("Гутерриша", "ru", "Antonio Guterres"),
    ("Ким Чен Ына", "ru", "Kim Jong Un"),
    ("فون دير لاين", "ar", "Ursula von der Leyen"),
    ("لولا دا سيلفا", "ar", "Luiz Inacio Lula da Silva"),
    ("Рамафосы", "ru", "Cyril Ramaphosa"),
    ("Абием Ахмедом", "ru", "Abiy Ahmed"),
    ("President Widodo", "en", "Joko Widodo"),
    ("رئيس وزراء الهند ناريندرا مودي", "ar", "Narendra Modi"),
    ("وزير الخارجية التركي هاكان فيدان", "ar", "Hakan Fidan"),
    ("премьер-министр Венгрии Виктор Орбан", "ru", "Viktor Orban"),
    ("Kenyan President William Ruto", "en", "William Ruto"),
]
BODIES = [
    ("وزارة الخارجية الإندونيسية", "ar", "Indonesian Foreign Ministry"),
    ("الخارجية البرازيلية", "ar", "Brazilian Foreign Ministry"),
    ("МИД Индонезии", "ru", "Indonesian Foreign Ministry"),
    ("индонезийский МИД", "ru", "Indonesian Foreign Ministry"),
    ("Indonesia's Foreign Ministry", "en", "Indonesian Foreign Ministry"),
    ("the Ministry of Foreign Affairs of Indonesia", "en", "Indonesian Foreign Ministry"),
    ("Ministry of Defence of Ukraine", "en", "Ukrainian Defence Ministry"),
    ("Министерством обороны Украины", "ru", "Ukrainian Defence Ministry"),
    ("وزارة الدفاع الأوكرانية", "ar", "Ukrainian Defence Ministry"),
    ("وزارة الخارجية الأمريكية", "ar", "US State Department"),
    ("Госдепом США", "ru", "US State Department"),
    ("Следственный комитет России", "ru", "Russian Investigative Committee"),
    ("МЧС РФ", "ru", "Russian Emergencies Ministry"),
    ("وزارة الصحة اللبنانية", "ar", "Lebanese Health Ministry"),
    ("глава МИД Ирана", "ru", "Iranian Foreign Minister"),
    ("глава японского МИД", "ru", "Japanese Foreign Minister"),
    ("генштаб Украины", "ru", "Ukrainian General Staff"),
    ("الجيش الباكستاني", "ar", "Pakistani army"),
    ("the Kenyan police", "en", "Kenyan police"),
    ("داعش", "ar", "Islamic State"),
    ("حلف الناتو", "ar", "NATO"),
    ("Организацией Объединенных Наций", "ru", "United Nations"),
    ("البيت الأبيض", "ar", "White House"),
    ("Кремле", "ru", "Kremlin"),
]


@pytest.mark.parametrize(("printed", "language", "entry"), PEOPLE)
def test_a_person_is_one_entry_in_every_script_case_and_spelling(printed, language, entry):
    assert canonical(printed, language) == entry


@pytest.mark.parametrize(("printed", "language", "entry"), BODIES)
def test_a_body_of_any_country_is_one_entry_by_rule(printed, language, entry):
    assert canonical(printed, language) == entry


@pytest.mark.parametrize(
    ("printed", "language", "entry"),
    [
        ("المتحدثة باسم الخارجية الصينية", "ar", "Chinese Foreign Ministry"),
        ("официальный представитель МИД Турции", "ru", "Turkish Foreign Ministry"),
        ("a Pentagon spokesman", "en", "Pentagon"),
    ],
)
def test_a_spokesman_without_a_name_is_the_institution(printed, language, entry):
    assert canonical(printed, language) == entry


def test_a_spokesman_is_not_the_one_he_speaks_for():
    assert canonical("Macron's spokesman", "en") == "Emmanuel Macron's spokesperson"
    assert canonical("المتحدث باسم السيسي", "ar") == "Abdel Fattah al-Sisi's spokesperson"
    assert canonical("Putin's spokesman Dmitry Peskov", "en") == "Dmitry Peskov"


ROLES = [
    ("شهود عيان", "очевидцы", "eyewitnesses", "witnesses"),
    ("دبلوماسي غربي", "западный дипломат", "a Western diplomat", "Western diplomat"),
    ("مسؤول أميركي رفيع", "высокопоставленный американский чиновник", "a senior US official", "senior US official"),
    ("مسؤولون مصريون", "египетские чиновники", "officials in Cairo", "Egyptian officials"),
    ("سكان حلب", "жители Алеппо", "residents of Aleppo", "residents of Aleppo"),
    ("رئيسة بلدية باريس", "мэр Парижа", "the Paris mayor", "mayor of Paris"),
    ("مدير مستشفى", "директор больницы", "the hospital director", "hospital director"),
    ("أقارب الضحايا", "родственники погибших", "relatives of the victims", "relatives of victims"),
    ("خبير في شؤون الطاقة", "эксперт по энергетике", "an energy expert", "energy expert"),
    ("رئيس نقابة السائقين", "глава профсоюза водителей", "head of the drivers' union", "head of drivers' trade union"),
    ("رجال الإنقاذ", "спасатели", "rescue workers", "rescuers"),
    ("السلطات المحلية", "местные власти", "local authorities", "local authorities"),
    ("الوفد الإيراني", "иранская делегация", "the Iranian delegation", "Iranian delegation"),
]


@pytest.mark.parametrize(("arabic", "russian", "english", "name"), ROLES)
def test_a_speaker_without_a_name_has_one_english_name_from_all_languages(arabic, russian, english, name):
    found = {canonical(arabic, "ar"), canonical(russian, "ru"), canonical(english, "en")}
    assert found == {name}
    assert canonical(name, "en") == name  # what is shown reads as itself


def test_a_role_with_a_name_behind_it_is_the_person():
    assert canonical("مسؤول رفاعة الطهطاوي", "ar") is None
    assert canonical("глава компании Савва Мамонтов", "ru") is None
    assert canonical("Russian official Sergey Lavrov", "en") == "Sergey Lavrov"


def test_one_and_several_of_a_kind_are_told_apart_and_known_to_be_of_a_kind():
    assert canonical("газеты", "ru") != canonical("ливанские газеты", "ru") == "Lebanese newspapers"
    assert many_of("Western diplomat") == many_of("Western diplomats") == "Western diplomats"
    assert many_of("Sergey Lavrov") == "Sergey Lavrov"


def test_an_official_speaks_for_the_country_and_a_resident_does_not():
    assert side_of("senior US official") == "US"
    assert side_of("governor of Kherson") == "UA"
    assert side_of("Hamas official") == side_of("Hamas")
    assert side_of("residents of Cairo") is side_of("Lebanese economist") is None


def test_a_spokesman_of_an_institution_without_a_name_is_the_institution():
    assert canonical("متحدث باسم الشركة", "ar") == canonical("a company spokesman", "en") == "company"


def test_a_name_that_begins_with_the_letters_of_the_article_keeps_them():
    assert canonical("باريس", "ar") == "France"  # and is not Albares (ألباريس)


def test_an_unknown_name_beside_a_known_office_is_not_taken_for_the_office():
    assert canonical("Peruvian Health Minister Pilar Mazzetti", "en") is None
    read = read_phrase("Peruvian Health Minister Pilar Mazzetti", "en")
    assert (read.office, read.side, read.rest) == ("Peruvian Health Minister", "PE", "Pilar Mazzetti")


def test_a_namesake_with_another_first_name_is_someone_else():
    assert canonical("Ibrahim Shukri", "en") is None
    assert canonical("سارة نتنياهو", "ar") is None
    assert canonical("Secretary Blinken", "en") == "Antony Blinken"
    assert canonical("الوزير لافروف", "ar") == "Sergey Lavrov"


def test_a_capital_that_speaks_is_its_country_and_in_running_text_a_place():
    assert canonical("طهران", "ar") == "Iran"
    assert [(m.name, m.kind) for m in find_names("The plane left Tehran at noon", "en")] == [("Tehran", "place")]


@pytest.mark.parametrize("phrase", ["", " ", "اليوم", "the report", "как сообщалось ранее", "١٢٣", "\u0000", "،،،"])
def test_words_that_name_nobody_have_no_entry(phrase):
    assert canonical(phrase, "ar") is None


def test_sides_of_people_bodies_and_offices():
    assert side_of("Sergey Lavrov") == "RU"
    assert side_of("Jens Stoltenberg") == "NATO"
    assert side_of("Antonio Guterres") == "UN"
    assert side_of("Brazilian Foreign Ministry") == "BR"
    assert side_of("Libyan Interior Minister") == "LY"
    assert side_of("Pilar Mazzetti") is None


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "التقى وزير الخارجية المصري بدر عبد العاطي نظيره السعودي فيصل بن فرحان في الرياض",
            "ar",
            ["Egyptian Foreign Minister", "Badr Abdelatty", "Saudi Arabia", "Faisal bin Farhan", "Riyadh"],
        ),
        ("Глава МИД Ирана прибыл в Москву", "ru", ["Iranian Foreign Minister", "Moscow"]),
        ("وبحسب الأونروا وللجيش الإسرائيلي رواية أخرى", "ar", ["UNRWA", "Israeli army"]),
        ("India and Pakistan traded fire across Kashmir", "en", ["India", "Pakistan", "Kashmir"]),
    ],
)
def test_names_of_a_text_in_order(text, language, names):
    assert [mention.name for mention in find_names(text, language)] == names


def test_unknown_names_are_found_by_their_capitals_or_after_a_title():
    assert "Pilar Mazzetti" in [m.text for m in find_names("The minister, Pilar Mazzetti, spoke.", "en") if not m.known]
    assert "Петр Чайковский" in [m.text for m in find_names("Рядом стоял Петр Чайковский.", "ru") if not m.known]
    assert "نجيب الكيلاني" in [
        m.text for m in find_names("وقال الدكتور نجيب الكيلاني إن الوضع صعب", "ar") if not m.known
    ]


def test_a_small_letter_or_a_common_word_is_no_name():
    assert find_names("we had turkey and rice in may", "en") == []
    assert find_names("того человека нет", "ru") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("غوتيريس", "Guterres"), ("Путин", "Putin"), ("تشرنوبيل", "Чернобыль"), ("نصر الله", "Nasrallah"),
        ("Scholz", "شولتس"), ("عبد الحميد الدبيبة", "Abdul Hamid Dbeibah"), ("Сергей Шойгу", "شويغو"),
        ("Йоханнис", "Iohannis"), ("Modi", "مودي"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_match_across_scripts(a, b):
    assert same_name(a, b) and same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [("Trump", "Truss"), ("Ivan Turgenev", "Иван Бунин"), ("Macron", "ميركل"), ("Шольц", "Merz"), ("", "Putin")],
)
def test_other_names_do_not(a, b):
    assert not same_name(a, b)


anything = st.text(max_size=200) | st.text(alphabet="اأبتوزيرلخجةرسكدن ،.\n", max_size=200)


@given(anything, st.sampled_from(["ar", "en", "ru", "fr"]))
@settings(deadline=None, max_examples=150)
def test_any_text_is_safe_and_offsets_give_it_back(text, language):
    last = 0
    for mention in find_names(text, language):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end
        last = mention.end
    canonical(text, language)
    read_phrase(text, language)


@given(anything, anything)
@settings(deadline=None, max_examples=100)
def test_same_name_is_symmetric(a, b):
    assert same_name(a, b) == same_name(b, a)


@pytest.mark.parametrize("piece", ["وزير ", "Foreign ", "Russian Foreign Minister ", "و", "МИД РФ ", "'", "A.", "ـ"])
def test_broken_text_of_a_megabyte_is_linear(piece):
    text = piece * (400_000 // len(piece))
    started = time.process_time()
    find_names(text, "ar")
    assert time.process_time() - started < 20  # seconds on a busy machine; a quadratic search would take hours


def test_the_shipped_tables_hold():
    counts = check()
    assert counts["people.csv"] > 500 and counts["countries.csv"] >= 195 and counts["places.csv"] > 400


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("X,persn,RU,,X,,,,,own", r"my\.csv, row 2: the kind is 'persn'.*person"),
        (",person,RU,,X,,,,,own", r"row 2: canonical is empty"),
        ("X,person,russia,,X,,,,,own", r"row 2: the side is 'russia'.*RU"),
        ("X,person,RU,Ivan|,X,,,,,own", r"row 2: an alias in ar is empty"),
        ("X,person,RU,Иван,X,,,,,own", r"row 2: 'Иван' is not written in ar"),
        ("X,person,RU,,X,,,last year,,own", r"row 2: from is 'last year'.*2021-03"),
        ("X,person,RU,,X,,,2022,2021,own", r"row 2: it ends \(2021\) before it begins"),
        ("X,person,RU", r"row 2: this row has 3 cells"),
    ],
)
def test_a_bad_row_is_explained(tmp_path, row, message):
    path = tmp_path / "my.csv"
    path.write_text(",".join(ENTRY_COLUMNS) + "\n" + row + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_entries(path)


def test_the_check_says_what_is_wrong_and_ends_with_1(tmp_path, capsys):
    assert main([str(tmp_path)]) == 1
    assert "outlets.csv" in capsys.readouterr().err
    assert main([]) == 0


@pytest.mark.parametrize(
    ("text", "language", "famous"),
    [
        ("Sara Netanyahu visited the hospital.", "en", "Benjamin Netanyahu"),
        ("Сара Нетаньяху посетила больницу.", "ru", "Benjamin Netanyahu"),
        ("زارت سارة نتنياهو المستشفى", "ar", "Benjamin Netanyahu"),
        ("Ibrahim Shoukry told reporters. Shoukry said the road was shut.", "en", "Sameh Shoukry"),
        ("وقال إبراهيم شكري إن الطريق مغلق. وأضاف شكري أن العمل جار.", "ar", "Sameh Shoukry"),
    ],
)
def test_a_running_text_gives_no_namesake_to_the_famous_bearer(text, language, famous):
    assert famous not in [mention.name for mention in find_names(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "entry"),
    [
        ("Yesterday Putin met Blinken.", "en", "Vladimir Putin"),
        ("Вчера Путин приехал.", "ru", "Vladimir Putin"),
        ("Benjamin Netanyahu spoke; his wife Sara Netanyahu listened. Netanyahu left.", "en", "Benjamin Netanyahu"),
        ("Secretary Blinken left.", "en", "Antony Blinken"),
    ],
)
def test_a_surname_alone_stays_the_famous_bearers(text, language, entry):
    assert entry in [mention.name for mention in find_names(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Mike Johnson opened the session. Johnson spoke.", "en", ["Mike Johnson", "Mike Johnson"]),
        ("Johnson opened the session.", "en", ["Boris Johnson"]),
        ("Волк вышел из леса.", "ru", []),
        ("Ирина Волк ответила. Волк добавила подробности.", "ru", ["Irina Volk", "Irina Volk"]),
        ("قال زهري إن الطريق مفتوح", "ar", []),
    ],
)
def test_of_several_bearers_of_a_surname_it_is_whom_the_text_names_in_full(text, language, names):
    assert [mention.name for mention in find_names(text, language) if mention.known] == names


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("وصل الوفد إلى باريس مساء", "ar", "Jose Manuel Albares"),
        ("شرع المجلس في العمل", "ar", "Ahmed al-Sharaa"),
        ("لولا الدعم لسقط السقف", "ar", "Luiz Inacio Lula da Silva"),
        ("لم يخرج عن ثوابته", "ar", "Ismail al-Thawabta"),
        ("В первые дни Слив воды продолжался.", "ru", "Maurice Sleem"),
        ("Президент Зеленский ответил.", "ru", "Olena Zelenska"),
        ("The publisher and Mr Roth waved.", "en", "Kenneth Roth"),
    ],
)
def test_a_surname_that_is_a_word_a_common_name_or_a_form_of_another_names_nobody(text, language, name):
    assert name not in [mention.name for mention in find_names(text, language)]


@pytest.mark.parametrize(
    ("printed", "language"),
    [("Martin Buber", "en"), ("Green Fields", "en"), ("Anthony Trollope", "en"), ("على ضوء", "ar"), ("Хасан", "ru")],
)
def test_a_phrase_that_begins_with_a_surname_or_prints_a_first_name_is_nobody_known(printed, language):
    assert canonical(printed, language) is None


def test_a_surname_alone_has_bearers_whom_a_text_may_have_named():
    assert bearers("حماد") >= {"Osama Hammad"} and bearers("Джонсоном") >= {"Boris Johnson", "Mike Johnson"}
    assert bearers("the report") == frozenset()


def test_a_title_alone_is_nobody_although_it_is_somebodys_surname():
    assert canonical("الشيخ", "ar") is None
    assert canonical("حسين الشيخ", "ar") == "Hussein al-Sheikh"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد جمال الغيطاني لوكالة محلية أن الطريق مفتوح", "جمال الغيطاني"),
        ("وقال عبد الحميد بن باديس إن الخيام وصلت", "عبد الحميد بن باديس"),
        ("وقالت ليلى أبو زيد للصحفيين إن المدرسة فتحت", "ليلى أبو زيد"),
    ],
)
def test_an_unknown_arabic_name_ends_at_the_preposition(text, name):
    assert name in [mention.text for mention in find_names(text, "ar") if not mention.known]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("أغلقت السيول الطريق.", "ar", "Seoul"),
        ("Вину подсудимый не признал.", "ru", "Vinh"),
        ("Не исключено, что суд состоится.", "ru", "Neom"),
        ("Тем временем дороги открыли.", "ru", "Togo"),
    ],
)
def test_a_form_of_an_ordinary_word_is_no_place(text, language, place):
    assert place not in [mention.name for mention in find_names(text, language)]


@pytest.mark.parametrize(
    ("text", "place"), [("Во Львове тихо.", "Lviv"), ("Живет в Дерне давно.", "Derna"), ("Сеул ответил.", "Seoul")]
)
def test_an_inflected_place_is_still_one(text, place):
    assert place in [mention.name for mention in find_names(text, "ru")]


def _said(report, speaker, start=0):
    return Statement(
        statement_id=f"{report}#{start}", report_id=report, start=start, end=start + 1, text="x", language="en",
        speaker=speaker,
    )  # fmt: skip


def test_an_unknown_person_has_one_name_within_an_event():
    statements = [
        _said("a", "Nizar Qabbani"),
        _said("b", "نزار قباني"),
        _said("c", "Низар Каббани; NATO"),
        _said("d", "Qabbani"),
    ]
    event = Event(event_id="a", report_ids=("a", "b", "c", "d"), label="")
    named = [one.speaker for one in one_spelling(statements, [event])]
    assert named == ["Nizar Qabbani", "Nizar Qabbani", "Nizar Qabbani; NATO", "Nizar Qabbani"]


def test_names_of_other_events_and_of_other_people_stay_as_printed():
    statements = [_said("a", "Nizar Qabbani"), _said("b", "نزار قباني"), _said("a", "صباح قباني"), _said("a", None)]
    events = [Event(event_id=one, report_ids=(one,), label="") for one in "ab"]
    assert one_spelling(statements, events) == statements


def test_a_person_spelt_in_several_ways_in_latin_letters_stays_as_printed():
    statements = [_said("a", "Abdulrahman Munif"), _said("b", "Abdel Rahman Munif"), _said("c", "عبد الرحمن منيف")]
    event = Event(event_id="a", report_ids=("a", "b", "c"), label="")
    assert one_spelling(statements, [event]) == statements
