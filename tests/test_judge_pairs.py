# ruff: noqa: E501 (one pair a line reads best)
"""Minimal pairs: for each kind of difference and each language one pair that must differ, one that only looks as if.

All sentences are our own. They go through the real split, so that the slots the judge sees are the engine's.
"""

import pytest

from compare.judge import judge
from compare.model import Alignment, Claim, Link, Report
from compare.settings import Settings
from compare.split import split

PUBLISHED = "2023-05-12"  # a Friday


def pair(a: str, b: str, languages: str, probability: float = 0.9, published: tuple[str, str] = (PUBLISHED, PUBLISHED)):
    """The judged pair of the first statements of two one-sentence reports."""
    codes = languages.split("-")
    reports = [
        Report(report_id=name, outlet=f"Outlet {name}", text=text, language=code, published=day)
        for name, text, code, day in zip("ab", (a, b), (codes[0], codes[-1]), published, strict=True)
    ]
    first = [split(report, Settings())[0][0] for report in reports]
    ids = tuple(statement.statement_id for statement in first)
    alignment = Alignment(
        claims=(Claim(claim_id=ids[0], event_id="e", statement_ids=ids),),
        links=(Link(a=ids[0], b=ids[1], similarity=80.0, probability=probability),),
        events=(),
        origins=(),
    )
    return judge(reports, first, alignment, Settings())[0].pairs[0]


DIFFER = [
    ("number", "en", "At least 40 people died in the fire.", "The fire killed 63 people."),
    ("number", "ar", "قُتل 40 شخصا في الحريق.", "أودى الحريق بحياة 63 شخصا."),
    ("number", "ru", "При пожаре погибли 40 человек.", "В огне погибли 63 человека."),
    ("date", "en", "The bridge was opened on 10 May.", "The bridge was opened on 11 May."),
    ("date", "ar", "افتُتح الجسر في 10 أيار/مايو.", "افتُتح الجسر في 11 مايو."),
    ("date", "ru", "Мост открыли 10 мая.", "Мост открыли 11 мая."),
    ("place", "en", "The two delegations met in Geneva.", "The two delegations met in Vienna."),
    ("place", "ar", "اجتمع الوفدان في جنيف.", "اجتمع الوفدان في فيينا."),
    ("place", "ru", "Делегации встретились в Женеве.", "Делегации встретились в Вене."),
    (
        "speaker", "en",
        "Russian Foreign Ministry spokeswoman Maria Zakharova said the talks had stalled.",
        "Kremlin spokesman Dmitry Peskov said the talks had stalled.",
    ),
    ("speaker", "ar", "قال سيرغي لافروف إن المحادثات تعثرت.", "قال ديمتري بيسكوف إن المحادثات تعثرت."),
    (
        "speaker", "ru",
        "Сергей Лавров заявил, что переговоры зашли в тупик.",
        "Дмитрий Песков заявил, что переговоры зашли в тупик.",
    ),
    ("polarity", "en", "The army entered the town.", "The army did not enter the town."),
    ("polarity", "ar", "دخل الجيش المدينة.", "لم يدخل الجيش المدينة."),
    ("polarity", "ru", "Армия вошла в город.", "Армия не вошла в город."),
    ("modality", "en", "The bank will raise its rates in June.", "The bank hopes to raise its rates in June."),
    ("modality", "ar", "سيرفع المصرف الفائدة في يونيو.", "يأمل المصرف في رفع الفائدة في يونيو."),
    ("modality", "ru", "Банк повысит ставку в июне.", "Банк надеется повысить ставку в июне."),
    ("act", "en", "Lavrov threatened to close the border.", "Lavrov said the border would be closed."),
    ("act", "ar", "هدد لافروف بإغلاق الحدود.", "قال لافروف إن الحدود ستغلق."),
    ("act", "ru", "Лавров пригрозил закрыть границу.", "Лавров сообщил, что границу закроют."),
    ("framing", "en", "Twelve people were martyred in the raid.", "Twelve people were killed in the raid."),
    ("framing", "ar", "استشهد 12 شخصا في الغارة.", "قُتل 12 شخصا في الغارة."),
    ("framing", "ru", "Вторжение началось на рассвете.", "Военная операция началась на рассвете."),
    ("number", "en", "At least 17 civilians were killed.", "23 people were killed."),
    ("number", "ru-en", "Погибли 17 мирных жителей.", "At least 23 people were killed."),
    ("date", "en", "The talks in Lusaka began on Thursday, the ministry said.", "The talks in Lusaka began on Wednesday."),
    ("modality", "en", "Preliminary results show that the Reform List won.", "The Reform List won by the final count."),
    ("modality", "ar", "تصدرت قائمة الإصلاح النتائج الأولية.", "فازت قائمة الإصلاح بحسب النتائج النهائية."),
    (
        "modality", "ru",
        "По предварительным данным, победил список реформ.",
        "Победил список реформ, объявила избирательная комиссия.",
    ),
    ("modality", "en-ru", "Provisional results gave the Reform List a lead.", "ЦИК объявил о победе списка реформ."),
    (
        "speaker", "en",
        "Three sources said the quota would grow.",
        "Oil Minister Kamal Derwish said the quota would grow.",
    ),
    ("speaker", "ar", "قالت مصادر إن الحصة سترتفع.", "قال وزير النفط سالم الحارثي إن الحصة سترتفع."),
    ("speaker", "ru", "Источник сообщил, что квота вырастет.", "Министр нефти Камаль Дервиш сообщил, что квота вырастет."),
    (
        "speaker", "en",
        "The Health Ministry said 24 people had died.",
        "Farouk Selmani, governor of the province, said 24 people had died.",
    ),
]  # fmt: skip

ALIKE = [
    ("number", "en", "More than 5,000 people lost their homes.", "5,037 people lost their homes."),
    ("number", "ar", "فقد أكثر من 5000 شخص منازلهم.", "فقد 5037 شخصا منازلهم."),
    ("number", "ru", "Более 5000 человек остались без жилья.", "Без жилья остались 5037 человек."),
    ("number", "en-ru", "The talks lasted ninety minutes.", "Переговоры длились полтора часа."),
    ("date", "en", "The drafts were published at the end of 2021.", "The drafts were published on 17 December 2021."),
    ("date", "ar", "نُشرت المسودات نهاية عام 2021.", "نُشرت المسودات في 17 ديسمبر/كانون الأول 2021."),
    ("date", "ru", "Проекты опубликовали в декабре 2021 года.", "Проекты опубликовали 17 декабря 2021 года."),
    ("place", "en", "The two delegations met in Switzerland.", "The two delegations met in Geneva."),
    ("place", "ar", "اجتمع الوفدان في سويسرا.", "اجتمع الوفدان في جنيف."),
    ("place", "ru", "Делегации встретились в Швейцарии.", "Делегации встретились в Женеве."),
    (
        "speaker", "en",
        "The Kremlin said the talks had stalled.",
        "Kremlin spokesman Dmitry Peskov said the talks had stalled.",
    ),
    ("speaker", "ar", "قالت روسيا إن المحادثات تعثرت.", "قال سيرغي لافروف إن المحادثات تعثرت."),
    (
        "speaker", "ru",
        "Москва заявила, что переговоры зашли в тупик.",
        "Сергей Лавров заявил, что переговоры зашли в тупик.",
    ),
    ("polarity", "en", "The minister did not rule out new talks.", "The minister allowed for new talks."),
    ("polarity", "ar", "لا يستبعد الوزير محادثات جديدة.", "يرى الوزير أن محادثات جديدة ممكنة."),
    ("polarity", "ru", "Министр не исключил новых переговоров.", "Министр допустил новые переговоры."),
    ("modality", "en", "Prices may rise in June.", "Prices are expected to rise in June."),
    ("modality", "ar", "قد يرتفع عدد الضحايا.", "من المرجح أن يرتفع عدد الضحايا."),
    ("modality", "ru", "Цены могут вырасти в июне.", "Ожидается, что цены вырастут в июне."),
    ("act", "en", "Lavrov warned that the border would be closed.", "Lavrov said the border would be closed."),
    ("act", "ar", "حذر لافروف من أن الحدود ستغلق.", "قال لافروف إن الحدود ستغلق."),
    ("act", "ru", "Лавров предупредил, что границу закроют.", "Лавров сообщил, что границу закроют."),
    ("framing", "en", "Twelve people were killed in the raid.", "The raid left twelve people dead."),
    ("framing", "ar", "قُتل 12 شخصا في الغارة.", "خلفت الغارة 12 قتيلا."),
    ("framing", "ru", "При налёте погибли 12 человек.", "Налёт унёс жизни 12 человек: все погибли на месте."),
    ("number", "en", "The quake struck at a depth of 10 km.", "The quake had a magnitude of 6.2."),
    ("number", "en-ru", "Turnout was just over 55%.", "Явка составила 56,1%."),
    ("number", "en", "Brent fell to 79.6 dollars a barrel.", "Brent fell to $79.5 a barrel."),
    ("number", "ar-en", "بين الضحايا 19 طفلا.", "The quake killed 58 people."),
    ("date", "en-ru", "The storm struck on Sunday.", "Шторм обрушился на город в ночь на понедельник."),
    ("date", "ar-en", "ضربت العاصفة المدينة يوم الأحد.", "The storm struck on Sunday night."),
    ("speaker", "ar-ru", "قال فاروق مروش إن الجسر مغلق.", "Фарук Мерруш сообщил, что мост закрыт."),
    ("speaker", "ar-en", "قال رجب عيسوي إن السفينة مالت.", "Ragab Essawy said the ship had listed."),
    (
        "speaker", "en-ru",
        'Prices will fall, said Laura Penfield, an analyst at "Fenwick Partners".',
        "Цены упадут, считает Лора Пенфилд из Fenwick Partners.",
    ),
    (
        "speaker", "en-ru",
        "Turnout was low, said Omar Selmani, spokesman for the electoral commission.",
        "Явка была низкой, сообщила избирательная комиссия.",
    ),
    ("polarity", "ar-ru", "لم يستغرق الاجتماع سوى نصف ساعة.", "Встреча заняла полчаса."),
    ("polarity", "en", "The round opens on Friday, said a source who asked not to be named.", "The round opens on Friday."),
    ("polarity", "ar", "تبدأ الجولة الجمعة، وفق مصدر طلب عدم كشف اسمه.", "تبدأ الجولة الجمعة، وفق مصدر."),
    ("polarity", "ru", "Раунд начнётся в пятницу, сообщил источник, попросивший не называть его имени.", "Раунд начнётся в пятницу."),
    ("modality", "en", "Preliminary results show that the Reform List won.", "The Reform List leads in the preliminary count."),
    ("modality", "ar-ru", "تصدرت قائمة الإصلاح النتائج الأولية.", "По предварительным данным, лидирует список реформ."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "languages", "a", "b"), DIFFER)
def test_a_pair_that_differs_is_found(kind, languages, a, b):
    judged = pair(a, b, languages)
    assert kind in judged.kinds
    assert judged.verdict == "diverge"


@pytest.mark.parametrize(("kind", "languages", "a", "b"), ALIKE)
def test_a_pair_that_only_looks_so_is_not(kind, languages, a, b):
    assert kind not in pair(a, b, languages).kinds


def test_a_count_of_one_town_and_one_of_the_country_are_two_things():
    a, b = "In Geneva 40 people died of the flu.", "In Switzerland 63 people died of the flu."
    assert "number" not in pair(a, b, "en").kinds


def test_a_plan_printed_before_its_day_is_no_difference():
    plan, done = "The council will meet on 10 May.", "The council met on 10 May."
    assert pair(plan, done, "en", published=("2023-05-08", "2023-05-12")).kinds == []
    assert pair(plan, done, "en", published=("2023-05-12", "2023-05-12")).kinds == ["modality"]


def test_what_was_planned_and_what_came_of_it_are_two_numbers():
    assert pair("The talks are expected to last two hours.", "The talks lasted ninety minutes.", "en").kinds == []


@pytest.mark.parametrize(("kind", "languages", "a", "b"), DIFFER)
def test_the_marked_words_stand_in_the_texts(kind, languages, a, b):
    difference = next(d for d in pair(a, b, languages).differences if d.kind == kind)
    for text, (start, end) in ((a, difference.span_a), (b, difference.span_b)):
        assert 0 <= start < end <= len(text)
    assert difference.rule.startswith(kind)
