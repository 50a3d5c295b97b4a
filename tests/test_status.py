"""Negation and certainty of one proposition."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.polarity import figures
from compare.language.certainty import cues
from compare.language.negation import polarity
from compare.split.status import status_of

DENIED = [
    ("en", "Kyiv denied any role in the blast."),
    ("en", "No agreement was reached."),
    ("en", "Neither side expected a breakthrough."),
    ("en", "The army refused to withdraw."),
    ("en", "The talks have yet to begin."),
    ("en", "Officials couldn’t confirm it."),
    ("en", "The claims are false, the spokesman said."),
    ("en", "The road is no longer open."),
    ("ar", "نفت الوزارة أي صلة بالحادث."),
    ("ar", "أكد الوزير عدم مشاركة بلاده في الحرب."),
    ("ar", "لم ولن نتفاوض."),
    ("ar", "لا نريد حربا ولا نسعى إليها."),
    ("ar", "طالب بألا تُرفع الأسعار."),
    ("ar", "قال إن الاتهامات لا أساس لها."),
    ("ru", "Министерство отрицает причастность к взрыву."),
    ("ru", "Никто не пострадал."),
    ("ru", "Ни одна сторона не согласилась."),
    ("ru", "Сообщения не соответствуют действительности."),
    ("ru", "Переговоров не было."),
]
AFFIRMED = [
    ("en", "The minister did not rule out new talks."),
    ("en", "He denied that the troops had not left."),
    ("en", "It was not only a warning."),
    ("en", "No fewer than 12 people died."),
    ("en", "If the army does not leave, the city will respond."),
    ("ar", "لا يستبعد الوزير محادثات جديدة."),
    ("ar", "لم ينف الوزير صحة الخبر."),
    ("ar", "نفى أن تكون القوات لم تنسحب."),
    ("ar", "لم يحضر إلا وزير واحد."),
    ("ar", "قُتل ما لا يقل عن 40 شخصا."),
    ("ar", "لا تزال المحادثات مستمرة."),
    ("ar", "غير أن الوزير حضر."),
    ("ar", "تطلب بضمانات حول عدم توسع الحلف."),
    ("ru", "Министр не исключил новых переговоров."),
    ("ru", "Он опроверг, что войска не ушли."),
    ("ru", "Погибли не менее 40 человек."),
    ("ru", "Город не может не ответить."),
    ("ru", "Несмотря на дождь, матч состоялся."),
]


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_a_denied_proposition_is_denied(language, text):
    assert status_of(text, language)[0] is True


@pytest.mark.parametrize(("language", "text"), AFFIRMED)
def test_double_negation_and_look_alikes_affirm(language, text):
    assert status_of(text, language)[0] is False


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The bridge was opened.", "done"),
        ("en", "The bridge will be opened in May.", "planned"),
        ("en", "The bridge is expected to open in May.", "expected"),
        ("en", "The bridge may open in May.", "possible"),
        ("en", "The mayor hopes to open the bridge in May.", "hoped"),
        ("en", "Work on the bridge is ongoing.", "under_way"),
        ("en", "The mayor urged the firm to finish the bridge.", "demanded"),
        ("en", "Should the river rise, the bridge closes.", "conditional"),
        ("ar", "افتُتح الجسر.", "done"),
        ("ar", "سيُفتتح الجسر في مايو.", "planned"),
        ("ar", "من المتوقع افتتاح الجسر في مايو.", "expected"),
        ("ar", "قد يُفتتح الجسر في مايو.", "possible"),
        ("ar", "يأمل رئيس البلدية في افتتاح الجسر.", "hoped"),
        ("ar", "يتواصل العمل حاليا في الجسر.", "under_way"),
        ("ar", "طالب رئيس البلدية بافتتاح الجسر.", "demanded"),
        ("ar", "إذا ارتفع النهر أُغلق الجسر.", "conditional"),
        ("ru", "Мост открыли.", "done"),
        ("ru", "Мост откроют в мае.", "planned"),
        ("ru", "Ожидается открытие моста в мае.", "expected"),
        ("ru", "Мост могут открыть в мае.", "possible"),
        ("ru", "Мэр надеется открыть мост в мае.", "hoped"),
        ("ru", "Работы на мосту продолжаются.", "under_way"),
        ("ru", "Мэр потребовал открыть мост.", "demanded"),
        ("ru", "Если вода поднимется, мост закрыт.", "conditional"),
    ],
)
def test_certainty_is_read_from_the_words(language, text, status):
    assert status_of(text, language)[1] == status


def test_a_verb_of_attribution_outside_the_proposition_counts():
    assert status_of("any role in the blast", "en", "denied") == (True, "done")


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "كروكوس سيتي هول"), ("ar", "سيارة الوزير"), ("ar", "ستة أشخاص"), ("ru", "Воду отключили")],
)
def test_names_and_nouns_are_no_future(language, text):
    assert "will" not in {cue.kind for cue in cues(text, language)}


@given(st.text(max_size=300), st.sampled_from(["ar", "en", "ru", "und"]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_safe_and_marks_lie_inside_it(text, language):
    found = polarity(text, language)
    assert all(0 <= start < end <= len(text) for start, end in found.spans)
    assert all(0 <= cue.start < cue.end <= len(text) for cue in cues(text, language))


@pytest.mark.parametrize(
    ("language", "unit"), [("ar", "لا لم يستبعد إلا "), ("en", "not no, didn't deny "), ("ru", "не ни исключил ")]
)
def test_a_long_text_takes_linear_time(language, unit):
    def seconds(size):
        begin = time.process_time()
        status_of(unit * size, language)
        return time.process_time() - begin

    seconds(10)
    assert seconds(8000) < 32 * max(seconds(1000), 0.02)  # quadratic would be 64 times


def test_the_synthetic_polarity_set_keeps_its_floor():
    found = figures()
    assert found["pairs_n"] >= 300
    assert min(found[f"pairs_{code}"] for code in ("ar", "en", "ru")) >= 0.99
    assert found["pairs_double_negation"] >= 0.99
