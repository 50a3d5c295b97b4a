"""Reports are cut into propositions: in order, apart, with exact places, and nothing is lost on the way."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.split.cut import cut

ALPHABET = st.text(alphabet=list("abн ы دو،.,;:!?\"«»“”‘’()–-\n\r\t\u00a0\u200f\u064b12ВوأنqI'"), max_size=200)
EN = ["and", "but", "said", "that", "which", "killed", "40", "people", "while", "including", "Read also", "Source:"]
AR = ["وقال", "أن", "وأن", "لكن", "مؤكدا", "قتيلا", "بينهم", "الأحد", "2022", "،", "؛", "(AP) -", "Reuters", "@a"]
RU = [
    "и",
    "что",
    "заявил",
    "погибли",
    "но",
    "который",
    "впервые",
    "включая",
    "—",
    ",",
    ".",
    ";",
    "«",
    "»",
    '"',
    "(",
    ")",
]
WORDS = st.lists(st.sampled_from([*EN, *AR, *RU, "\n", "\n\n"]), max_size=60).map(" ".join)
ANY = st.one_of(st.text(max_size=200), ALPHABET, WORDS)


def texts(text: str, language: str) -> list[str]:
    return [text[p.start : p.end] for p in cut(text, language, "r")[0]]


def reasons(text: str, language: str) -> dict[str, str]:
    return {text[s.start : s.end]: s.reason for s in cut(text, language, "r")[1]}


def joined(text: str, language: str) -> str:
    return " | ".join(texts(text, language))


@given(ANY, st.sampled_from(["ar", "en", "ru", "und", "de"]))
@settings(max_examples=300, deadline=None)
def test_pieces_are_in_order_apart_and_stripped_and_nothing_is_lost(text, language):
    pieces, skipped = cut(text, language, "r")
    edges = [0]
    for piece in pieces:
        edges += [piece.start, piece.end]
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end] != ""
    assert edges == sorted(edges)
    assert [p.sentence for p in pieces] == sorted(p.sentence for p in pieces)
    assert [p.paragraph for p in pieces] == sorted(p.paragraph for p in pieces)
    seen = set()
    for start, end in [(p.start, p.end) for p in pieces] + [(s.start, s.end) for s in skipped]:
        assert seen.isdisjoint(range(start, end))
        seen |= set(range(start, end))
    assert not any(text[i].isalnum() for i in set(range(len(text))) - seen)
    assert all(s.report_id == "r" and s.reason for s in skipped)


def test_every_cue_is_safe_as_first_middle_and_last_word():
    with (Path(__file__).resolve().parents[1] / "data" / "clause_cues.csv").open(encoding="utf-8") as table:
        cues = sorted({line.rstrip("\n").split(",")[2] for line in table if line.count(",") == 2})
    for language, verb in (("ar", "قال 40 قتيلا إنه"), ("en", "said 40 dead that"), ("ru", "сказал, что 40 погибли")):
        for cue in cues:
            for joiner in (" ", ", ", "، و", "; "):
                cut(f"{cue} {verb}{joiner}{cue}", language, "r")
                cut(f"{verb} {verb}{joiner}{cue} {cue}", language, "r")


@given(ANY)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_pieces(text):
    assert cut(text, "en", "r") == cut(text, "en", "r")


@pytest.mark.parametrize(
    "unit", ["and said, ", "وأن قال، ", ", что сказал он и ", "“a ", "a - ", "a\n", "((", '" ', "т.е. "]
)
def test_a_paragraph_of_a_megabyte_takes_seconds(unit):
    text = unit * (1_000_000 // len(unit))
    begin = time.process_time()
    cut(text, {"و": "ar", ",": "ru", "т": "ru"}.get(unit[0], "en"), "r")
    assert time.process_time() - begin < 20  # 1-5 s on an idle core


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "The bank raised its rate to 8%, | but inflation stayed above 10%."),
        ("en", "The fire killed 12 people | and left 40 families homeless, the mayor said."),
        ("en", "The toll has risen to 530, | with more than 100 people still missing, the Red Cross said."),
        ("en", "Divers pulled 12 survivors from the ferry, | including four children."),
        ("en", "The minister said that the talks had failed | and that the team would fly home on Sunday."),
        ("en", "The union rejected the offer, | saying that its members had lost patience."),
        ("en", "The ministry blamed rebels for the blast, | an attack in which three people died."),
        ("en", "The mayor said the road was safe, | something the engineers at the site had denied."),
        ("en", "The strike, which began on Monday, closed the port."),
        ("en", "Peru sent doctors, tents and blankets to the valley."),
        ("en", "He broke the window, climbed in and took the safe."),
        ("en", "The prime minister resigned on Monday | and the king accepted his resignation."),
        ("ru", "Банк повысил ставку до 8%, | однако инфляция осталась выше 10%."),
        ("ru", "Погибли 12 человек, | более 40 пострадали."),
        ("ru", "Министр заявил, что переговоры провалились | и что делегация вернется домой в воскресенье."),
        ("ru", "Президент объявил траур | и поручил правительству помочь пострадавшим."),
        ("ru", "Мэр, который был избран в прошлом году, подал в отставку."),
        ("ru", "Перу, Чили и Боливия направили врачей, палатки и одеяла."),
        ("ru", "Он назвал это ложью, | добавив, что доказательств нет."),
        ("ar", "أعلن الهلال الأحمر مقتل 530 شخصا | وفقدان أكثر من 100 آخرين."),
        ("ar", "ارتفعت الحصيلة إلى 25 قتيلا، | فيما لا يزال العشرات في عداد المفقودين."),
        ("ar", "رفع البنك سعر الفائدة إلى 8 في المئة | وحذر من ارتفاع التضخم."),
        ("ar", "وقال المتحدث إن القوات انسحبت من البلدة، | نافيا وقوع أسرى."),
        ("ar", "وبلغ عدد المصابين 312، | من بينهم 40 طفلا."),
        ("ar", "وأرسلت بيرو وتشيلي أطباء وخياما وبطانيات إلى الوادي."),
        ("ar", "وصف الوزير الاتفاق بأنه خطوة مهمة، | وقدّم شكره للوسطاء."),
        ("ar", "غادر الوفد المدينة مساء الأحد، | ولم يلتق رئيس الحكومة في زيارته."),
        ("ar", "أعلنت الوزارة انتهاء البحث عن الغرقى، | قبل أن يعلن الدفاع المدني استئنافه صباح الاثنين."),
        ("ar", "تبدأ الجولة الأولى في جنيف يوم الاثنين، | ويلي ذلك اجتماع في فيينا."),
        ("ar", "وأكدت وزارة الصحة أن المدينة منكوبة، | مشيرة إلى أن الحاجة ملحة إلى أطباء."),
    ],
)
def test_a_sentence_with_two_propositions_is_cut_between_them(language, expected):
    assert joined(expected.replace(" | ", " "), language) == expected


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Mr. Guterres met the U.S. envoy at 3.5 p.m. on Jan. 5. They spoke.", 2),
        ("en", 'He asked: "Why now?" Nobody answered.', 2),
        ("en", "What then? Nothing!", 2),
        ("en", '"Run to the hill!" Nansen said. "Get out of the water!" Amundsen added.', 2),
        ("ru", "В 2021 г. завод дал 4,5 млн руб. прибыли. И. И. Мечников доволен.", 2),
        ("ru", "«Мы готовы!» — сказал он.", 1),
        ("ar", "بلغت النسبة 3.5 في المئة. وقال د. طه حسين إن ذلك كثير..", 2),
        ("ar", "هل تعود؟ لا أحد يعلم.", 2),
        ("ar", "انتهت الجلسة.وخرج الوزير من القاعة.", 2),
    ],
)
def test_abbreviations_initials_and_decimals_end_no_sentence(language, text, count):
    assert len({p.sentence for p in cut(text, language, "r")[0]}) == count


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("en", 'She said: "We will reopen the border when it is safe.”', [True]),
        ("en", 'He called the plan a "bad joke" and left the room for good.', [False]),
        ("ar", 'وقال: "سنفتح المعبر عندما يصبح آمنا للجميع”.', [True]),
        ("ar", 'وأضاف: "لن نتراجع عن قرارنا أبدا مهما حدث.\n\nوغادر الوفد المدينة مساء الاثنين.', [True, False]),
        ("ar", 'وأضاف: "لن نتراجع عن قرارنا أبدا.\n\n"وسنعود إلى المدينة في الربيع المقبل".', [True, True]),
        ("ru", "«Мы откроем границу, когда станет безопасно», — сказал он.", [True]),
        ("ru", "Он сказал: „Мы откроем границу, когда станет безопасно“.", [True]),
        (
            "en",
            "Mayor: We will not close the school\n\nThe mayor spoke to parents at a meeting on Monday night.",
            [True, False],
        ),
        ("en", "The ‘so-called’ deal wasn’t signed by the ministers’ deputies on Monday.", [False]),
    ],
)
def test_words_in_marks_are_told_from_names_and_a_lost_mark_ends_with_its_paragraph(language, text, quoted):
    assert [p.quoted for p in cut(text, language, "r")[0]] == quoted


def test_a_quotation_over_several_sentences_is_quoted_throughout():
    text = 'وتابع: "ناقشنا كل المسائل العالقة أمس. لم نتفق على شيء حتى الآن. سنعود إلى الطاولة غدا". وغادر القاعة.'
    assert [p.quoted for p in cut(text, "ar", "r")[0]] == [True, True, True, False]


ARTICLE_AR = """Ru En

الوزير: الجسر لن يغلق قبل الصيف

٢١ يناير ٢٠٢٢

قال وزير النقل للصحفيين اليوم الجمعة إن الجسر القديم سيبقى مفتوحا حتى الصيف.

مواعيد العمل

وأضاف أن أعمال الصيانة ستبدأ في حزيران المقبل وتستمر شهرين كاملين.

الصورة: وزارة النقل
المصدر: تاس
قد يهمك أيضاً :
انهيار جسر في مدينة مجاورة
أرسل تعليقك
تعليقك كزائر"""

ARTICLE_EN = """Bridge will stay open, minister says
By Nellie Bly and Ida Tarbell
January 21, 2022

OSLO (Reuters) - The old bridge will stay open until the summer, the minister said on Friday.

Read also: Bridge collapses in the next town

Repairs will begin in June and last for two months, he told reporters.

Good to see the work move on. The bridge will be safe.
— Minister of Transport (@example) January 20, 2022

Advertisement

The city council welcomed the decision in a short statement. (Reuters)

Related stories
Bridge closed after storm
Comments"""

ARTICLE_RU = """Министр: мост не закроют до лета

21 января 2022, 15:30

ОСЛО, 21 янв — РИА Новости. Старый мост останется открытым до лета, сообщил министр транспорта.

Ремонт начнется в июне и продлится два месяца, сказал он журналистам.

Фото: пресс-служба министерства
Читайте также:
В соседнем городе рухнул мост"""


def test_what_is_no_statement_is_skipped_with_its_reason():
    assert reasons(ARTICLE_AR, "ar") == {
        "Ru En": "language switch",
        "٢١ يناير ٢٠٢٢": "dateline",
        "مواعيد العمل": "heading",
        "الصورة: وزارة النقل": "credit",
        "المصدر: تاس": "credit",
        "قد يهمك أيضاً :": "related headline",
        "انهيار جسر في مدينة مجاورة": "related headline",
        "أرسل تعليقك": "comment box",
        "تعليقك كزائر": "comment box",
    }
    assert reasons(ARTICLE_EN, "en") == {
        "By Nellie Bly and Ida Tarbell": "byline",
        "January 21, 2022": "dateline",
        "OSLO (Reuters) -": "dateline",
        "Read also: Bridge collapses in the next town": "related headline",
        "— Minister of Transport (@example) January 20, 2022": "signature of a post",
        "Advertisement": "advertisement",
        "(Reuters)": "credit",
        "Related stories": "related headline",
        "Bridge closed after storm": "related headline",
        "Comments": "comment box",
    }
    assert reasons(ARTICLE_RU, "ru") == {
        "21 января 2022, 15:30": "dateline",
        "ОСЛО, 21 янв — РИА Новости.": "dateline",
        "Фото: пресс-служба министерства": "credit",
        "Читайте также:": "related headline",
        "В соседнем городе рухнул мост": "related headline",
    }


@pytest.mark.parametrize(("text", "language"), [(ARTICLE_AR, "ar"), (ARTICLE_EN, "en"), (ARTICLE_RU, "ru")])
def test_the_first_line_is_the_title_and_the_rest_is_body(text, language):
    roles = [p.role for p in cut(text, language, "r")[0]]
    assert roles[0] == "title"
    assert set(roles[1:]) == {"body"}


def test_a_post_shown_inside_an_article_is_someones_words():
    assert [p.quoted for p in cut(ARTICLE_EN, "en", "r")[0] if p.start > ARTICLE_EN.index("Good to see") - 1] == [
        True,  # Good to see ...
        True,  # The bridge will be safe.
        False,  # The city council ...
    ]


def test_an_english_post_in_an_arabic_report_is_cut_by_english_rules():
    text = (
        "وكتب الوزير على تويتر.\nThe bridge is safe, but the road will stay closed.\n— Minister (@example) May 5, 2022"
    )
    assert joined(text, "ar") == "وكتب الوزير على تويتر. | The bridge is safe, | but the road will stay closed."


def test_a_line_after_the_title_is_a_subtitle_where_a_caption_follows():
    text = (
        "الجسر باق\nالوزير يقول إن الجسر القديم سيبقى مفتوحا حتى الصيف المقبل.\n-\nوزير النقل\n"
        "قال وزير النقل إن الجسر القديم سيبقى مفتوحا حتى الصيف المقبل.\nوغادر بعد ذلك إلى العاصمة مع الوفد المرافق له."
    )
    assert [p.role for p in cut(text, "ar", "r")[0]] == ["title", "subtitle", "body", "body"]
    assert reasons(text, "ar") == {"-": "marks only", "وزير النقل": "caption"}


def test_text_without_any_full_stop_is_kept():
    assert joined("Bridge closed\nRoad open", "en") == "Bridge closed | Road open"
    assert texts("", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A storm hit the coast, killing at least 12 people and injuring more than 90.", "en", 3),
        ("The council agreed to lower fares in May, and to begin building a tram line in June.", "en", 2),
        ("أكد الوزير زيادة الحصة 200 ألف طن، على أن تبدأ الزيادة مطلع العام.", "ar", 2),
        ("بلغ عدد الركاب 90 راكبًا. وقال الربان إن السفينة سليمة.", "ar", 2),
        ("В министерстве это отрицают: «Никто к нам вчера не обращался», — заявил пресс-секретарь.", "ru", 2),
        ("«Шторм? Не было вчера никакого шторма», — вспоминает капитан судна.", "ru", 1),
    ],
)
def test_results_terms_and_answers_are_cut_and_quotations_stay_with_their_speaker(text, language, expected):
    assert len(cut(text, language, "r")[0]) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('"Nobody warned us," said a retired harbour pilot from the old town.', "en"),
        ("«Нас никто не предупредил», — рассказал он репортерам на пристани.", "ru"),
    ],
)
def test_a_short_quotation_that_opens_its_sentence_is_quoted(text, language):
    assert [p.quoted for p in cut(text, language, "r")[0]] == [True]


def test_a_russian_short_adjective_of_belief_opens_no_statement():
    assert texts("Мост вскоре откроют для всех, уверен мэр города.", "ru") == [
        "Мост вскоре откроют для всех, уверен мэр города."
    ]
