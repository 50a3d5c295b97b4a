"""Who says it: direct, indirect, carried over, nested, through a channel, or nobody."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.language.verbs import lexicon
from compare.split.attribution import Attribution, attribute
from compare.split.cut import Piece


def said(text: str, language: str, **given: object) -> list[Attribution]:
    """One attribution for every line; clauses of a line are parted by a bar, titles begin with #."""
    pieces, plain = [], ""
    for sentence, line in enumerate(text.strip().split("\n")):
        role = "title" if line.strip().startswith("#") else "body"
        for clause in line.strip().removeprefix("#").split("|"):
            start = len(plain)
            plain += clause.strip()
            quoted = bool(given.get("quoted"))
            piece = Piece(start=start, end=len(plain), sentence=sentence, paragraph=sentence, role=role, quoted=quoted)
            pieces.append(piece)
            plain += " "
        plain += "\n"
    return attribute(plain, language, pieces)


def speakers(text: str, language: str) -> list[str | None]:
    return [one.speaker for one in said(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "verb"),
    [
        ("en", "Mayor Joseph Chamberlain said the bridge was open.", "Joseph Chamberlain", "said"),
        ("en", "The bridge was open, said Joseph Chamberlain.", "Joseph Chamberlain", "said"),
        ("en", "The bridge was open, Mayor Joseph Chamberlain told reporters.", "Joseph Chamberlain", "told"),
        ("en", "According to Joseph Chamberlain, the bridge was open.", "Joseph Chamberlain", "According to"),
        ("en", "Joseph Chamberlain, an adviser to the mayor, said the bridge was open.", "Joseph Chamberlain", "said"),
        ("en", "A spokesman for him, Joseph Chamberlain, said the bridge was open.", "Joseph Chamberlain", "said"),
        ("en", "The bridge, Joseph Chamberlain argued, was open.", "Joseph Chamberlain", "argued"),
        ("ru", "Мэр города Николай Гучков заявил, что мост открыт.", "Николай Гучков", "заявил"),
        ("ru", "Мост открыт, сообщил мэр города Николай Гучков.", "Николай Гучков", "сообщил"),
        ("ru", "По словам мэра Николая Гучкова, мост открыт.", "Николай Гучков", "По словам"),
        ("ru", "Мост, заявил Николай Гучков, открыт.", "Николай Гучков", "заявил"),
        ("ar", "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.", "راغب النشاشيبي", "قال"),
        ("ar", "وكان رئيس البلدية راغب النشاشيبي قد أكد أن الجسر مفتوح.", "راغب النشاشيبي", "أكد"),
        ("ar", "وبحسب رئيس البلدية راغب النشاشيبي، فإن الجسر مفتوح.", "راغب النشاشيبي", "وبحسب"),
        ("ar", "الجسر مفتوح، وفق ما أعلن رئيس البلدية راغب النشاشيبي.", "راغب النشاشيبي", "وفق ما أعلن"),
    ],
)
def test_the_verb_may_stand_before_after_or_amid_the_words(language: str, text: str, speaker: str, verb: str) -> None:
    (found,) = said(text, language)
    assert (found.speaker, found.verb) == (speaker, verb)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mayor Joseph Chamberlain said the bridge was open.\nHe added that cars may pass."),
        ("en", "Mayor Joseph Chamberlain said the bridge was open,| adding that cars may pass."),
        ("en", "Mayor Joseph Chamberlain said the bridge was open.\nCars, he said, may pass."),
        ("ru", "Мэр города Николай Гучков заявил, что мост открыт.\nОн добавил, что проезд возможен."),
        ("ru", "Мэр города Николай Гучков заявил, что мост открыт.\nПо его словам, проезд возможен."),
        ("ru", "Мэр города Николай Гучков заявил, что мост открыт,| добавив, что проезд возможен."),
        ("ar", "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.\nوأضاف أن المرور ممكن."),
        ("ar", "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح،| مضيفاً أن المرور ممكن."),
        ("ar", "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.\nوتابع قائلاً: الجسر آمن."),
    ],
)
def test_pronouns_and_dropped_subjects_mean_the_last_speaker(language: str, text: str) -> None:
    first, second = speakers(text, language)
    assert first is not None
    assert second == first


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Foreign Minister Joseph Chamberlain said the bridge was open.\nThe minister warned of floods."),
        ("ru", "Министр транспорта Николай Гучков заявил, что мост открыт.\nМинистр предупредил, что будет дождь."),
        ("ar", "قال وزير النقل راغب النشاشيبي إن الجسر مفتوح.\nوحذر الوزير من أن المطر قادم."),
    ],
)
def test_a_title_means_the_one_who_was_named_with_it(language: str, text: str) -> None:
    first, second = said(text, language)
    assert second.speaker == first.speaker
    assert second.act == "warns"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "#Chamberlain: Bridge is open to all"),
        ("en", "#Bridge is open to all – Chamberlain"),
        ("ru", "#Гучков: мост открыт для всех"),
        ("ar", "#النشاشيبي: الجسر مفتوح للجميع"),
    ],
)
def test_headlines_name_their_speaker_before_a_colon_or_after_a_dash(language: str, text: str) -> None:
    assert speakers(text, language)[0] in ("Chamberlain", "Гучков", "النشاشيبي")


def test_joint_speakers_are_joined() -> None:
    text = "Mayor Joseph Chamberlain and Governor Nellie Ross said the bridge was open."
    assert speakers(text, "en") == ["Joseph Chamberlain; Nellie Ross"]


def test_nested_words_keep_who_passed_them_on() -> None:
    (found,) = said("Mayor Joseph Chamberlain said Governor Nellie Ross told him the bridge was open.", "en")
    assert (found.speaker, found.via) == ("Nellie Ross", "Joseph Chamberlain")


@pytest.mark.parametrize(
    ("language", "text", "channel"),
    [
        ("en", "The bridge is open, Mayor Joseph Chamberlain said, according to Reuters.", "Reuters"),
        ("ar", "وبحسب رويترز، قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.", "Reuters"),
        ("ru", "Мост открыт, заявил мэр Николай Гучков, передает Reuters.", "Reuters"),
    ],
)
def test_a_medium_is_a_channel_where_somebody_else_speaks(language: str, text: str, channel: str) -> None:
    (found,) = said(text, language)
    assert found.channel == channel
    assert found.speaker is not None
    assert found.speaker != channel


def test_an_agency_that_alone_asserts_is_the_speaker() -> None:
    assert speakers("The bridge is open, Reuters reported.", "en") == ["Reuters"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge was built in 1932 and is 300 metres long."),
        ("en", "Four people died when the bridge fell."),
        ("ru", "Мост построили в 1932 году, его длина 300 метров."),
        ("ar", "بني الجسر عام 1932 ويبلغ طوله 300 متر."),
    ],
)
def test_the_outlet_speaks_for_itself(language: str, text: str) -> None:
    assert said(text, language) == [Attribution()]


def test_background_in_a_relative_clause_goes_back_to_the_outlet() -> None:
    text = "Mayor Joseph Chamberlain condemned the attack,| which killed four people."
    assert speakers(text, "en") == ["Joseph Chamberlain", None]


def test_a_relative_clause_with_its_own_verb_has_its_own_speaker() -> None:
    text = "The treaty was signed,| which Mayor Joseph Chamberlain called a mistake."
    assert speakers(text, "en") == [None, "Joseph Chamberlain"]


@pytest.mark.parametrize(
    ("language", "text", "act", "distance"),
    [
        ("en", "Mayor Joseph Chamberlain confirmed that the bridge is open.", "says", "endorsed"),
        ("en", "Mayor Joseph Chamberlain claimed that the bridge is open.", "says", "distanced"),
        ("en", "Mayor Joseph Chamberlain denied that the bridge is open.", "denies", "neutral"),
        ("en", "Mayor Joseph Chamberlain urged drivers to wait.", "demands", "neutral"),
        ("ru", "Мэр Николай Гучков утверждает, что мост открыт.", "says", "distanced"),
        ("ru", "Мэр Николай Гучков сказал, что мост якобы открыт.", "says", "distanced"),
        ("ru", "Мэр Николай Гучков пообещал, что мост откроют.", "promises", "neutral"),
        ("ar", "زعم رئيس البلدية راغب النشاشيبي أن الجسر مفتوح.", "says", "distanced"),
        ("ar", "نفى رئيس البلدية راغب النشاشيبي أن يكون الجسر مغلقا.", "denies", "neutral"),
    ],
)
def test_the_verb_gives_act_and_distance(language: str, text: str, act: str, distance: str) -> None:
    (found,) = said(text, language)
    assert (found.act, found.distance) == (act, distance)


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    text = 'Mayor Joseph Chamberlain said: "The bridge is open.\nWe will all cross it."'
    assert [one.speaker for one in said(text, "en", quoted=True)] == ["Joseph Chamberlain"] * 2


def test_a_role_is_no_name_and_the_next_sentence_may_mean_it() -> None:
    assert speakers("وقال مسؤول كردي إن الجسر مفتوح.", "ar") == ["Kurdish official"]
    assert speakers("وقال خبير نفطي كويتي إن السعر سيرتفع.", "ar") == ["Kuwaiti oil expert"]
    assert speakers("A Western diplomat said the bridge was open.\nHe said it was safe.", "en") == [
        "Western diplomat", "Western diplomat",
    ]  # fmt: skip
    assert speakers("По словам губернатора Херсонской области, мост открыт.", "ru") == ["governor of Kherson"]


def test_a_plain_movement_is_the_one_named_before() -> None:
    text = "وقالت حركة طالبان إن الجسر مفتوح.\nوقال متحدث باسم الحركة إن الطريق آمن."
    assert speakers(text, "ar") == ["Taliban", "Taliban"]


def test_plain_sources_are_given_in_english() -> None:
    assert speakers("وقال شهود إن الجسر مفتوح.", "ar") == ["witnesses"]
    assert speakers("Местные жители рассказали, что мост открыт.", "ru") == ["residents"]


@pytest.mark.parametrize("language", ["ar", "en", "ru"])
def test_the_lexicon_is_broad(language: str) -> None:
    assert len(lexicon(language).forms) > 150


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                '"',
                "«",
                "»",
                "said",
                "Chamberlain",
                ",",
                ":",
                "قال",
                "أن",
                "و",
                "заявил",
                "Иван",
                "что",
                "\n",
                "–",
                "he",
                "according to",
                "12",
            ]
        )
        | st.text(max_size=6),
        max_size=40,
    ),
    st.sampled_from(["ar", "en", "ru", "de"]),
)
def test_any_text_is_safe_and_every_piece_has_one_attribution(parts: list[str], language: str) -> None:
    text = " ".join(parts)
    edges = [place for place, character in enumerate(text) if character == " "][::3]
    spans = [(a, b) for a, b in zip([0, *edges], [*edges, len(text)], strict=True) if a < b]
    pieces = [Piece(start=a, end=b, sentence=n // 2, paragraph=0) for n, (a, b) in enumerate(spans)]
    found = attribute(text, language, pieces)
    assert len(found) == len(pieces)
    assert all(one.speaker != "" for one in found)


@pytest.mark.parametrize(
    ("language", "unit"),
    [("en", "Chamberlain and "), ("ru", "мэр Иван и "), ("ar", "رئيس وزير "), ("en", '"said '), ("ar", "، قال ")],
)
def test_a_long_broken_paragraph_costs_linear_time(language: str, unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    attribute(text, language, [Piece(start=0, end=len(text), sentence=0, paragraph=0)])
    assert time.process_time() - start < 20  # seconds; a quadratic pass takes minutes


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The bridge was closed, authorities in northern Kenya said.", "northern Kenyan authorities"),
        ("ru", "Власти северной Кении сообщили, что мост закрыт.", "northern Kenyan authorities"),
        ("ru", "Министерство образования в Кении сообщило, что мост закрыт.", "Kenyan Education Ministry"),
        ("en", "Joseph Chamberlain of the Kenyan mission to the UN said the bridge was open.", "Joseph Chamberlain"),
        ("en", "Joseph Chamberlain from Northgate Bridges said the bridge was open.", "Joseph Chamberlain"),
        ("ru", "Николай Гучков из Northgate Bridges полагает, что мост открыт.", "Николай Гучков"),
        ("ru", "Мэр Найроби Джонсон Сакаджа заявил, что мост открыт.", "Джонсон Сакаджа"),
        ("en", "Transport Minister Prince Talal bin Abdulaziz said the bridge was open.", "Talal bin Abdulaziz"),
    ],
)
def test_a_place_beside_the_speaker_is_not_the_speaker(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


def test_a_body_without_a_country_is_that_of_the_country_the_report_tells_of() -> None:
    text = "A bridge fell in Kenya.\nSchools were closed, the education ministry said."
    assert speakers(text, "en")[1] == "Kenyan Education Ministry"
    text = "В Кении упал мост.\nШколы закрыты, сообщило министерство образования."
    assert speakers(text, "ru")[1] == "Kenyan Education Ministry"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Мост открыт, сообщил журналистам вице-мэр Николай Гучков.", "Николай Гучков"),
        ("Мост открыт, рассказал в разговоре с «Волной» водитель Николай Гучков.", "Николай Гучков"),
        ("Мост открыт, сказал РБК источник в полиции.", "police source"),
        ("Мост открыт, рассказал агентству один из делегатов.", "delegate"),
        ("Мост открыт, пишет Bridge Tribune со ссылкой на дипломатические источники.", "diplomatic sources"),
        ("«Мост давно уже открыт для всех», — цитирует агентство BNA инженера Николая Гучкова.", "Николай Гучков"),
        ("Мост открыт, следует из данных Минтранса Кении.", "Kenyan Transport Ministry"),
        ("В Каире считают, что мост открыт.", "Egypt"),
    ],
)
def test_russian_speakers_stand_behind_those_they_speak_to(text: str, speaker: str) -> None:
    assert speakers(text, "ru") == [speaker]


def test_the_next_sentence_may_name_who_told_it() -> None:
    first, second = speakers("Мост закрыт до среды.\nОб этом сообщил мэр Николай Гучков.", "ru")
    assert first == second == "Николай Гучков"


def test_people_in_general_are_nobody() -> None:
    assert speakers("В среду говорили о семи погибших.", "ru") == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Joseph Chamberlain put the missing at 40.", "Joseph Chamberlain"),
        ("Mayor Joseph Chamberlain named a range of 30 to 40.", "Joseph Chamberlain"),
        ("UNICEF now gives 40 dead.", "UNICEF"),
        ("Citing the World Bank, UNICEF gives 40 dead.", "UNICEF"),
    ],
)
def test_whoever_gives_a_figure_speaks(text: str, speaker: str) -> None:
    assert speakers(text, "en") == [speaker]


def test_an_official_is_named_later() -> None:
    text = (
        "The bridge was closed, a minister of the regional administration said.\n"
        "Nellie Ross, transport minister of the regional administration, told reporters that work had begun."
    )
    first, second = speakers(text, "en")
    assert first == second == "Nellie Ross"


def test_another_office_is_another_person() -> None:
    text = "Министр здравоохранения Николай Гучков заявил, что мост открыт.\nМинистр внутренних дел заявил, что дождь."
    first, second = speakers(text, "ru")
    assert first == "Николай Гучков"
    assert second != first


@pytest.mark.parametrize(
    "text",
    [
        "Парламент Кении объявил трехдневный траур.\nШколы и магазины закрыты.",
        "Мэр Николай Гучков сообщил, что мост закрыт.\nПрежде назывались семь погибших.",
    ],
)
def test_after_a_deed_or_with_older_figures_the_outlet_speaks_again(text: str) -> None:
    assert speakers(text, "ru")[1] is None


def test_state_television_states_nothing() -> None:
    assert speakers("The president left for Kenya, state television reported.", "en") != ["Kenya"]


def test_a_medium_that_another_one_cites_is_the_source() -> None:
    (found,) = said("Мост открыт, передает ТАСС со ссылкой на Reuters.", "ru")
    assert (found.speaker, found.channel) == ("Reuters", "TASS")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال رئيس البلدية عبد المنعم الصباغ لـ«قناة محلية» إن الجسر مفتوح.", "عبد المنعم الصباغ"),
        ("أكد منذر حماد، نقيب الصيادلة، أن الدواء متوفر.", "منذر حماد"),
        ("قال كبير مفاوضي الحركة، العميد هيثم الطيب حمدان، إن الاتفاق بعيد.", "هيثم الطيب حمدان"),
        ("أعلن رئيس الحكومة المنتهية ولايته نوفل عبد الكريم الصباغ فوز حزبه.", "نوفل عبد الكريم الصباغ"),
        ("اتهم رئيس بلدية عين لخضر، عبد الرزاق منصور، الوزارة بالتأخير.", "عبد الرزاق منصور"),
        ("وطالب القيادي في جبهة الإصلاح كاظم الصباغ بإعادة الفرز.", "كاظم الصباغ"),
        ("جددت الوزارة، على لسان المتحدث باسمها عاصم الصباغ، التزامها بالخطة.", "عاصم الصباغ"),
        ("وجه وزير النقل الفريق شاكر وهبان بتشكيل لجنة.", "شاكر وهبان"),
        ("قال وزير النفط أحمد زكي يماني إن الأسعار سترتفع.", "أحمد زكي يماني"),
        ("قال وزير النفط أحمد غاضبا إن الأسعار سترتفع.", "أحمد"),
        ("قال وزير النفط أحمد بوضوح إن الأسعار سترتفع.", "أحمد"),
    ],
)
def test_an_arabic_name_ends_where_the_object_or_preposition_begins(text: str, speaker: str) -> None:
    assert speakers(text, "ar")[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وفي لندن، اكتفى البيت الأبيض بالقول إن المحادثات مستمرة.", "White House"),
        ("وكان مجلس الأمن الدولي قد صنّف المدينة منطقة نزاع.", "UN Security Council"),
        ("ووصفت وكالة الأنباء السعودية السدين بأنهما متهالكان.", "SPA"),
        ("أما منظمة الصحة العالمية (المقر) فهنأت الفائزين بالجائزة.", "WHO"),
    ],
)
def test_an_arabic_body_ends_before_its_object(text: str, speaker: str) -> None:
    assert speakers(text, "ar")[0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.\nوقال لسكاي نيوز عربية إن المرور ممكن.",
        "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.\nوأفاد مكتبه الإعلامي بأنه زار الموقع.",
        "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.\nوتوقع أن يفتح النفق غدا، بحسب «روسيا اليوم».",
        "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.\nوأضاف أنه أنذر نظيره التركي بأن الجسر خطر.",
        "قال رئيس البلدية راغب النشاشيبي إن الجسر مفتوح.\nولم تسجل، بحسبه، أي حوادث.",
    ],
)
def test_who_is_told_passes_on_or_keeps_the_office_is_no_new_speaker(text: str) -> None:
    assert speakers(text, "ar") == ["راغب النشاشيبي", "راغب النشاشيبي"]


def test_a_cited_source_does_not_take_the_place_of_who_counts() -> None:
    text = "وكان البنك الدولي قد رفع الحصيلة إلى 11 قتيلا، ونسب الرقم إلى منظمة الصحة العالمية."
    assert speakers(text, "ar") == ["World Bank"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("نفى المتحدث باسم الجيش التشادي انسحاب القوات من القرية.", ["Chadian army"]),
        ("أما النائبة هالة بدران فأكدت أن الجلسة قائمة.", ["هالة بدران"]),
        ("قال زيد نعمة إن المحادثات انتهت، |وإن الوفد يرفض العودة.", ["زيد نعمة", "زيد نعمة"]),
        ("وقال رئيس بلدية عين لخضر، عبد السلام آيت بلقاسم، إن الطريق مفتوح.", ["عبد السلام آيت بلقاسم"]),
        ("دان الأمين العام لحلف الناتو ينس ستولتنبرغ الهجوم.", ["Jens Stoltenberg"]),
    ],
)
def test_an_arabic_subject_ends_before_the_object(text: str, wanted: list[str]) -> None:
    assert speakers(text, "ar") == wanted


@pytest.mark.parametrize("text", ["ودعت السكان إلى البقاء.", "وناشدت المنظمات الدولية إرسال الخيام."])
def test_those_who_are_asked_do_not_speak(text: str) -> None:
    found = speakers("وقالت الدكتورة هبة الخراز إن المستشفى مغلق.\n" + text, "ar")
    assert found == ["هبة الخراز", "هبة الخراز"]


def test_an_indefinite_source_takes_adjectives_not_a_name() -> None:
    assert "مطلع" not in (speakers("كشف مصدر حكومي مطلع لصحيفة محلية أن القرار جاهز.", "ar")[0] or "مطلع").split()[:1]
    assert speakers("غير أن خبراء في الاقتصاد انتقدوا القرار.", "ar")[0] is not None


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("ar", "أصيب أربعة أشخاص، وفقا لوزارة الداخلية التشادية.", "Chadian Interior Ministry"),
        ("ar", "وطبقا للأمم المتحدة، يحتاج السكان إلى الماء.", "United Nations"),
        ("ar", "وبيّن حسن الطيب أن الطريق مغلق.", "حسن الطيب"),
        ("ar", "ولم ترد السلطات التشادية على الأسئلة.", None),
        ("en", "The ministry did not immediately respond.", None),
        ("en", "Traders polled by Reuters expect higher prices.", "traders"),
        ("en", "The charity behind the plan, Green Fields, urged ministers to act.", "Green Fields"),
        ("en", "The minister, Ada Lovelace, defended the plan.", "Ada Lovelace"),
        ("ru", "Депутат от оппозиции Виктор Чернов раскритиковал план.", "Виктор Чернов"),
        ("ru", "Премьер эти сообщения не комментировал.", None),
        ("ru", "Суд, напротив, требует новых документов.", "court"),
        ("ru", "По неофициальной версии полиции, виноват водитель.", "police"),
        ("ru", "«Алмазкорд» пообещала вернуть деньги.", "Алмазкорд"),
    ],
)
def test_common_forms_of_attribution(language: str, text: str, wanted: str | None) -> None:
    assert speakers(text, language)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("По словам Ольги Берггольц, мост открыт.", "Ольга Берггольц"),
        ("По данным главы порта Керима Керимова, мост открыт.", "Керим Керимов"),
    ],
)
def test_a_russian_name_is_printed_in_the_nominative(text: str, wanted: str) -> None:
    assert speakers(text, "ru")[0] == wanted


def test_a_firm_is_also_the_company_and_it() -> None:
    text = "Norvex said it would cut jobs.\nThe company blamed weak demand.\nIt added that orders fell."
    assert speakers(text, "en") == ["Norvex", "Norvex", "Norvex"]


def test_a_clause_with_to_goes_on_with_the_decision() -> None:
    assert speakers("The union agreed to end the strike |and to resume talks on Monday.", "en")[1] is not None


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أعلنت فرنسا وألمانيا، الأحد، أنهما سترسلان مساعدات إلى السودان.", {"France", "Germany"}),
        ("أكدت الولايات المتحدة وحلف شمال الأطلسي، الخميس، أن التدريبات دفاعية.", {"United States", "NATO"}),
        ("أكد الاتحاد الأوروبي والأمم المتحدة أن المساعدات ستصل غدا.", {"European Union", "United Nations"}),
        ("قالت واشنطن إن القرار نهائي.", {"United States"}),
        ("دعت الأمم المتحدة إلى وقف إطلاق النار.", {"United Nations"}),
    ],
)
def test_two_countries_or_bodies_speak_together(text: str, speakers: set[str]):
    assert set((said(text, "ar")[0].speaker or "").split("; ")) == speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A woman outside the fence told reporters the bridge was open.", "woman"),
        ("In the capital, bakers said the price of bread would rise.", "bakers"),
        ('"The bridge is open," said a man who sells fish nearby.', "man"),
        ("The bridge is open, two people briefed on the matter said.", "people"),
        ("A human rights lawyer prominent in the movement called for an inquiry.", "human rights lawyer"),
        ("The bridge is open, a health official said.", "health official"),
        ("The head of customs said the bridge was open.", "head of customs"),
        ("A rescuer told the crowd the bridge was open.", "rescuer"),
    ],
)
def test_people_without_a_name_speak_too(text: str, wanted: str) -> None:
    assert speakers(text, "en") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bridge, by the mayor's estimate, is half done.", "mayor"),
        ("The bridge is safe, in Joseph Chamberlain's words.", "Joseph Chamberlain"),
        ("Investors took note of Joseph Chamberlain's remark that the bridge was open.", "Joseph Chamberlain"),
        ('"The bridge is open," was how Joseph Chamberlain put it.', "Joseph Chamberlain"),
        ('"The bridge is open," was Mayor Joseph Chamberlain\'s answer.', "Joseph Chamberlain"),
        ("For Mayor Joseph Chamberlain, the bridge was a lesson.", "Joseph Chamberlain"),
        ("An inquiry into the bridge was proposed by Mayor Joseph Chamberlain.", "Joseph Chamberlain"),
        ("Mayor Joseph Chamberlain used the ceremony to praise the builders.", "Joseph Chamberlain"),
        ("Mayor Joseph Chamberlain was left to complain that the bridge was shut.", "Joseph Chamberlain"),
        ("Mayor Joseph Chamberlain, for his part, dismissed the plan.", "Joseph Chamberlain"),
        ('A shopkeeper shrugged at the bridge: "I will believe it when I cross it myself."', "shopkeeper"),
    ],
)
def test_words_are_also_told_without_a_verb_of_saying(text: str, wanted: str) -> None:
    assert speakers(text, "en") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is likely, Theresa May told the House of Commons.", "Theresa May"),
        ("Former Conservative premier Sir John Major argued that the bridge was unwise.", "John Major"),
        ("Lieutenant-General Joseph Warren Stilwell hit out at the plan.", "Joseph Warren Stilwell"),
        ("A Hindu cleric demanded that the bridge be named after the river.", "Hindu cleric"),
        ("S. Insull, the company's chairman, thanked the builders.", "S. Insull"),
        ("A U.N. official said the bridge was open.", "UN official"),
    ],
)
def test_a_name_stands_behind_its_title(text: str, wanted: str) -> None:
    assert speakers(text, "en") == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أعلن الرئيس التركي رجب طيب أردوغان، الثلاثاء، حالة الطوارئ.", "Recep Tayyip Erdogan"),
        ("أكدت رئيسة الوزراء تيريزا ماي أمام النواب أن القرار نهائي.", "Theresa May"),
        ("أشاد الأمين العام للأمم المتحدة بالاتفاق.", "UN Secretary-General"),
        ("ودعت روسيا الأطراف إلى ضبط النفس.", "Russia"),
        ("ودعت قطر وتركيا وإيران إلى وقف القتال.", "Qatar; Turkey; Iran"),
        ("إلا أن وزير الداخلية التركي رد بأن بلاده ترفض ذلك.", "Turkish Interior Minister"),
        ("وأعلن حاكم الإقليم الحداد ثلاثة أيام.", "governor"),
        ("وقالت وزارة الصحة السورية في آخر تحديث إن العدد ارتفع.", "Syrian Health Ministry"),
        ("ووصف محلل نفطي كويتي الآلية بأنها خطيرة.", "Kuwaiti oil analyst"),
        ("وقالت ممرضة من المستشفى إن الأسرّة امتلأت.", "nurse"),
        ("وأدانت مصر الهجوم.", "Egypt"),
        ("ولم تستبعد رئيسة الوزراء تيريزا ماي وقوع هجوم جديد.", "Theresa May"),
        ("وأجرى الرئيس الأمريكي جو بايدن اتصالين، وقال إن الاتفاق شجاع.", "Joe Biden"),
        ("وسبق لوزير الخارجية الروسي سيرغي لافروف أن حذر من التصعيد.", "Sergey Lavrov"),
        ("بدوره حذر وزير الخارجية الروسي سيرغي لافروف من التصعيد.", "Sergey Lavrov"),
        ("ووصف غوتيريش، على لسان المتحدث باسمه، القرار بأنه خطوة مهمة.", "Antonio Guterres"),
    ],
)
def test_an_arabic_speaker_is_the_whole_phrase_and_no_more(text: str, wanted: str) -> None:
    assert speakers(text, "ar")[-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Joseph Chamberlain said the bridge was open.\nThree cranes stood on the bank.",
        "Mayor Joseph Chamberlain said the bridge was open.\nHe stopped at a shop on the way home.",
        "Mayor Joseph Chamberlain said the bridge was open,| although the road to it is closed.",
        "Mayor Joseph Chamberlain said the bridge was open,| a claim that engineers at the site found odd.",
    ],
)
def test_english_outlets_take_the_word_back_with_the_next_sentence(text: str) -> None:
    first, second = speakers(text, "en")
    assert first == "Joseph Chamberlain"
    assert second != "Joseph Chamberlain"


@pytest.mark.parametrize("more", ["He would not close it again.", "Any delay would be costly."])
def test_a_pronoun_or_would_goes_on_with_the_words(more: str) -> None:
    assert speakers(f"Mayor Joseph Chamberlain said the bridge was open.\n{more}", "en") == ["Joseph Chamberlain"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Fans held up signs asking for donations.",
        "No group said it was behind the blast.",
        "Guards answered with tear gas.",
        "None of it reassured the market.",
        "Flags flew at half-mast in national mourning.",
        "Crowds defied Israeli orders.",
    ],
)
def test_a_word_that_looks_like_a_verb_of_saying_tells_nothing(text: str) -> None:
    assert speakers(text, "en") == [None]


def test_he_is_the_one_who_spoke_before_the_semicolon() -> None:
    text = (
        "Governor Nellie Ross said the road was shut.\n"
        "Mayor Joseph Chamberlain told the radio it was open; the bridge, he claimed, was safe."
    )
    assert speakers(text, "en") == ["Nellie Ross", "Joseph Chamberlain"]


def test_another_portfolio_is_another_minister() -> None:
    text = "Finance Minister Joseph Chamberlain said costs rose.\nThe climate change minister said the river rose."
    assert speakers(text, "en")[1] != "Joseph Chamberlain"


@pytest.mark.parametrize(
    "text",
    [
        "ويبلغ عدد المصابين 1900.",
        "يذكر أن الجسر أغلق أسبوعين.",
        "وتقرر أن يستمر العمل بالاتفاق.",
        "ثم أُغلق الجسر قبل أن يصل العمال.",
        "واستغرق العمل اثني عشر عاماً.",
        "وسار الوزير وسط حشود هتفت للسلام.",
        "وكان الاتفاق قد حدد أربعة أشهر سقفاً زمنياً.",
        "وبلغ عدد الجرحى عشرين.",
    ],
)
def test_nobody_says_what_arabic_only_seems_to_report(text: str) -> None:
    assert speakers("وقالت وزارة الصحة السورية إن الطريق مفتوح.\n" + text, "ar")[1:] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("В российском МИД с удовлетворением отметили открытие моста.", "Russian Foreign Ministry"),
        ("Эту версию в Кремле назвали ошибочной.", "Kremlin"),
        ("Мост закрыт, рассказали ТАСС в мэрии города.", "city authorities"),
        ("Мост закрыт, сообщили во вторник в Елисейском дворце.", "Elysee"),
        ("Мост закрыт, следует из совместного заявления Кремля.", "Kremlin"),
        ("О готовности помочь заявили и в ЮНЕСКО.", "UNESCO"),
    ],
)
def test_a_russian_office_may_stand_behind_a_preposition(text: str, speaker: str) -> None:
    assert speakers(text, "ru")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Мост закрыт, рассказывают горожане: объезда нет.", "residents"),
        ("Чинить мост, по мнению украинских энергетиков, уже поздно.", "Ukrainian power engineers"),
        ("Мост, вспоминают выжившие, качнулся.", "survivors"),
        ("Мост закрыт, признал губернатор.", "governor"),
        ("Мост закрыт, признал мэр Краматорска.", "mayor of Kramatorsk"),
        ("Мост закрыт, сетует бывший инженер.", "former engineer"),
        ("Жители Краматорска утверждают, что мост закрыт.", "residents of Kramatorsk"),
    ],
)
def test_a_russian_role_without_a_name_is_told_in_english(text: str, speaker: str) -> None:
    assert speakers(text, "ru") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Мост открыт, сказал он у здания школы.", None),
        ("Лидер «Движения» Николай Гучков отверг упрёки.", "Николай Гучков"),
        ("Депутат Николай Гучков из «Движения» парировал: мост открыт.", "Николай Гучков"),
        ("Мост открыт, предупредил однопартийцев мэр Николай Гучков.", "Николай Гучков"),
        ("Владимир Путин, находящийся в Анкаре, посоветовал Эр-Рияду подождать.", "Vladimir Putin"),
        ("Владимир Путин, как уже сообщалось, назвал мост открытым.", "Vladimir Putin"),
        ("О мосте заявил в соцсетях и мэр Николай Гучков.", "Николай Гучков"),
        ("Мост открыт, объявил по итогам саммита президент Турции Реджеп Тайип Эрдоган.", "Recep Tayyip Erdogan"),
        ("Победой диалога назвал договор Китая Ван И.", "Wang Yi"),
        ("Мост откроют, уверен мэр Николай Гучков.", "Николай Гучков"),
        ("Мост закрыли, установило ФБР.", "FBI"),
        ("Мост закрыт зря — так отреагировали в Кремле.", "Kremlin"),
    ],
)
def test_a_russian_subject_is_told_from_what_stands_beside_it(text: str, speaker: str | None) -> None:
    assert speakers(text, "ru") == [speaker]


def test_a_spokesman_without_a_name_is_the_one_named_before_or_speaks_for_his_body() -> None:
    text = "Мост открыт, сказал Дмитрий Песков.\nПредставитель Кремля добавил, что проезд возможен."
    assert speakers(text, "ru") == ["Dmitry Peskov", "Dmitry Peskov"]
    assert speakers("Мост открыт, заявил пресс-секретарь президента РФ.", "ru") == ["Kremlin"]


def test_a_country_s_leader_is_its_president_named_before() -> None:
    text = "Владимир Путин заявил, что мост открыт.\nРоссийский лидер добавил, что проезд возможен."
    assert speakers(text, "ru") == ["Vladimir Putin", "Vladimir Putin"]


def test_an_unnamed_expert_is_nobody_who_spoke_before() -> None:
    text = "Мэр Николай Гучков заявил, что мост открыт.\nНезависимый эксперт добавил, что проезд возможен."
    assert speakers(text, "ru") == ["Николай Гучков", "independent expert"]


def test_an_oblique_russian_phrase_is_put_in_the_nominative_with_what_agrees() -> None:
    assert speakers("Мост закрыт, сообщили в оперативном командовании.", "ru") == ["оперативное командование"]
    assert speakers("По данным Духовного управления мусульман, мост закрыт.", "ru") == ["Духовное управление мусульман"]


def test_he_is_the_one_a_body_told_of() -> None:
    text = "Джо Байден позвонил мэру, сообщили в Белом доме.\nМост открыт, сказал он."
    assert speakers(text, "ru") == ["White House", "Joe Biden"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ar", "قال راغب النشاشيبي إن الجسر مفتوح.\nقال الوزير ء إن الجسر مغلق.", "ء"),  # a name that folds to nothing
        ("en", "#Transport Minister Johnson /: the bridge is open", "Boris Johnson"),  # a mark with no word behind it
        ("el", "#Μητσοτάκης: Η Ελλάδα θα αντέξει", None),  # a script no rules are written for
    ],
)
def test_a_stray_mark_or_an_unknown_script_breaks_nothing(language: str, text: str, speaker: str | None) -> None:
    assert speakers(text, language)[-1] == speaker


def test_a_source_after_as_announced_does_not_take_the_words_of_another() -> None:
    (found,) = said("نفت وزارة الدفاع الروسية قصف المستشفى، كما أعلنت كييف.", "ar")
    assert (found.speaker, found.act) == ("Russian Defence Ministry", "denies")
    (alone,) = said("قصفت القوات المستشفى، كما أعلنت كييف.", "ar")
    assert alone.speaker == "Ukraine"
