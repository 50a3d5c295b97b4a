# ruff: noqa: E501 (tables and digests are easier to read unbroken)
"""Write `data/sample/`: the labelled digests of four events, and five more digests of January 2022 written for the sample.

    python benchmarks/build_sample.py FOLDER    # the folder with the labelled events

The digests are in our own words. Names, numbers, dates and the order of the account are kept as the outlet printed
them. Each further statement joins an existing claim, or opens its own; its verdicts against the other accounts of the
claim are those of a labelled statement that tells the same (`twin`), save where stated.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "data" / "sample"
FILES = ("reports", "statements", "pairs", "clusters", "hard_negatives")
LANG = "ar"
JAN21, W04 = "2022-01-21", "2022-W04"
BLINKEN, LAVROV, ANTONOV = "Antony Blinken", "Sergey Lavrov", "Anatoly Antonov"
MOD = "Russian Ministry of Defence"

Verdict = tuple[str, list[str], str]
AGREE: Verdict = ("agree", [], "")


@dataclass(frozen=True)
class Line:
    """One statement of a digest."""

    text: str
    speaker: str | None = None
    verb: str | None = None
    dates: tuple[tuple[str, str], ...] = ()
    numbers: tuple[tuple[str, float, str], ...] = ()
    cluster: str | None = None  # an existing claim; None: its own
    twin: str = ""  # "report idx" that tells the same, for the verdicts
    same_sentence: bool = False
    quoted: bool = False  # the original quotes here


REPORTS = {
    "s-000-pakistanpoint": {
        "event": "E1", "outlet": "Pakistan Point", "agency": "Sputnik", "published": JAN21, "published_basis": "dateline",
        "title": "بلينكن: واشنطن وحلفاؤها متمسكون بالحوار مع روسيا والرد على أي تصعيد سيكون حازما",
    },
    "s-001-almayadeen": {
        "event": "E2", "outlet": "Al Mayadeen", "agency": None, "published": "2022-01-15",
        "published_basis": "date of a tweet in the text",
        "title": "بلينكن: أميركا و«الناتو» جاهزان لمتابعة الحوار مع موسكو",
    },
    "s-002-arabstoday": {
        "event": "E2", "outlet": "Arabs Today", "agency": None, "published": "2022-01-15",
        "published_basis": "inferred from weekdays (15 or 16 January)", "title": None,
    },
    "s-003-islworld": {
        "event": "E1", "outlet": "russia-islworld.ru", "agency": "TASS", "published": JAN21, "published_basis": "dateline",
        "title": "لافروف: اللقاء مع بلينكين سيعين واشنطن على تحضير أجوبتها عن الضمانات الأمنية",
    },
    "s-004-pakistanpoint": {
        "event": "E2", "outlet": "Pakistan Point", "agency": "Sputnik", "published": "2022-01-09",
        "published_basis": "dateline",
        "title": "بلينكن: لا اختراق كبيرا منتظرا من محادثات الضمانات مع روسيا في الأيام القريبة",
    },
}  # fmt: skip

LINES = {
    "s-000-pakistanpoint": (
        Line("شدد وزير الخارجية الأميركي أنتوني بلينكن، اليوم الجمعة، على أن بلاده عازمة على تسوية خلافاتها مع موسكو بالطرق السلمية،",
             BLINKEN, "شدد", (("اليوم الجمعة", JAN21),), cluster="E1-C48", twin="e1-cnn 10"),
        Line("غير أنها لا ترجو من لقاء جنيف نتائج كبيرة.", BLINKEN, "شدد", cluster="E1-C47", twin="e1-cnn 9",
             same_sentence=True),
        Line("وفي مستهل لقائه لافروف ذكر بلينكن أن الجانب الأميركي لا ينتظر إنهاء الخلافات في هذا اليوم، وأنه يرجو أن يتبيّن هل ما زال "
             "باب الدبلوماسية والحوار مفتوحا.", BLINKEN, "ذكر", cluster="E1-C47", twin="e1-cnn 9", quoted=True),
        Line("وأضاف بلينكن أن اجتماعه بلافروف جزء من المساعي إلى خفض التوتر حول أوكرانيا.", BLINKEN, "أضاف", quoted=True),
        Line("وأشار إلى أنه تباحث مع الحلفاء والشركاء ومنهم الأوكرانيون،", BLINKEN, "أشار", quoted=True),
        Line("وأنهم جميعا متمسكون بالدبلوماسية سبيلا لتسوية الخلافات،", BLINKEN, "أشار", cluster="E1-C43", twin="e1-cnn 5",
             same_sentence=True, quoted=True),
        Line("لكنهم متمسكون كذلك برد موحّد ومشترك إن مضت روسيا في عدوانها على أوكرانيا.", BLINKEN, "أشار", cluster="E1-C42",
             twin="e1-cnn 6", same_sentence=True, quoted=True),
        Line("وكانت ماريا زاخاروفا، المتحدثة باسم الخارجية الروسية، قد ذكرت أمس الخميس أن لافروف سيجتمع في جنيف بنظيره الأميركي "
             "لبحث وثائق الضمانات الأمنية.", "Maria Zakharova", "ذكرت", (("أمس الخميس", "2022-01-20"),)),
        Line("وقبل ذلك، في اتصال جرى الثلاثاء الماضي، ألحّ لافروف على أن ترد واشنطن خطيا على المقترحات الروسية،", LAVROV, "ألحّ",
             (("الثلاثاء الماضي", "2022-01-18"),)),
        Line("وطلب من بلينكن ألا تُنشر بلا دليل مزاعم عن «العدوان الروسي» على أوكرانيا.", LAVROV, "طلب", same_sentence=True),
        Line("وتناول الاتصال أيضا ما أسفرت عنه محادثات الوفدين في جنيف ومناقشات «مجلس روسيا – الناتو» ببروكسل ومنظمة الأمن "
             "والتعاون بفيينا."),
        Line("وفي نهاية عام 2021 نشرت روسيا مسودتي اتفاقيتين حول الضمانات الأمنية، واحدة مع الولايات المتحدة وأخرى مع حلف شمال "
             "الأطلسي (ناتو).", None, "نشرت", (("نهاية عام 2021", "2021-12"),), cluster="E1-x-tass-03", twin="e1-tass 6"),
        Line("وتريد موسكو ضمان ألا يتمدد الحلف شرقا وألا تقام قواعد عسكرية في بلدان الاتحاد السوفياتي السابق، وأوكرانيا منها.",
             "Russia", "تريد"),
        Line("وترفض روسيا على الدوام ما يقوله الغرب وكييف عن تصعيدها،", "Russia", "ترفض"),
        Line("وتقول إنها ليست خطرا على أحد وإن لها أن تجري المناورات فوق أرضها.", "Russia", "تقول", same_sentence=True),
    ),
    "s-001-almayadeen": (
        Line("قال وزير الخارجية الأميركي أنتوني بلينكن إن بلاده و«الناتو» جاهزان لمتابعة الحوار مع موسكو.", BLINKEN, "قال",
             cluster="E2-B01", twin="e2-profile 1"),
        Line("وذكر على «تويتر» أن واشنطن والحلف يقفان صفا واحدا ومستعدان لحوار متبادل آخر مع الروس.", BLINKEN, "ذكر",
             cluster="E2-B01", twin="e2-profile 1", quoted=True),
        Line("وعبّر في التغريدة المؤرخة في 15 كانون الثاني عن ارتياحه لمحادثة ستولتنبرغ عقب اجتماع مجلس الناتو وروسيا هذا الأسبوع.",
             BLINKEN, "عبّر", (("15 كانون الثاني", "2022-01-15"), ("هذا الأسبوع", "2022-01-12")), cluster="E2-B05",
             twin="e2-profile 0", quoted=True),
        Line("وكان «مجلس روسيا – الناتو» قد انعقد في بروكسل الأربعاء الماضي،", None, None, (("الأربعاء الماضي", "2022-01-12"),),
             cluster="E2-B06", twin="e2-darelhilal 6"),
        Line("بعد محادثات روسية أميركية في جنيف يومي 9 و10 يناير/كانون الثاني بشأن الضمانات الأمنية،", None, None,
             (("يومي 9 و10 يناير/كانون الثاني", "2022-01-09/2022-01-10"),), cluster="E2-B07", same_sentence=True),
        Line("فيما تُستكمل المشاورات بفيينا في إطار منظمة الأمن والتعاون.", None, None, cluster="E2-B08", same_sentence=True),
        Line("ونشرت روسيا في نهاية عام 2021 مسودتي اتفاقيتيها مع واشنطن والحلف بشأن الضمانات.", None, "نشرت",
             (("نهاية عام 2021", "2021-12"),), cluster="E2-B09"),
        Line("وتريد موسكو ضمانات قانونية بألا يتمدد الحلف شرقا وألا تقام قواعد عسكرية في بلدان الاتحاد السوفييتي السابق.", "Russia",
             "تريد", cluster="E2-s-demands"),
        Line("ونفى الكرملين أمس الجمعة ما تقوله واشنطن عن إرسال روسيا عناصر إلى أوكرانيا لعملية تخريب تتخذها ذريعة للغزو.",
             "Kremlin", "نفى", (("أمس الجمعة", "2022-01-14"),)),
        Line("وجاء ذلك عقب إعلان وزارة الدفاع الروسية فحصا مباغتا لجاهزية قوات المنطقة العسكرية الشرقية.", MOD, "إعلان",
             quoted=True),
        Line("وفي اليوم نفسه قال وزير الخارجية الروسي سيرغي لافروف إن «الناتو» يتحمل تبعة جرّ أعضاء جدد إليه اصطناعيا، ومنهم "
             "أوكرانيا.", LAVROV, "قال", (("وفي اليوم نفسه", "2022-01-14"),)),
        Line("وكان نائبه سيرغي ريابكوف قد ذكر أن الأميركيين وحلفاءهم رفضوا النقاط الرئيسية من المقترحات الروسية،", "Sergei Ryabkov",
             "ذكر"),
        Line("ثم قال لافروف في اليوم التالي إن واشنطن والحلف سيجيبان عنها خلال أسبوع.", LAVROV, "قال",
             (("في اليوم التالي", "2022-01-14"), ("خلال أسبوع", "2022-01-14/2022-01-21")), same_sentence=True),
        Line("ورأت وزارة الدفاع الروسية أن علاقات روسيا بالحلف بلغت درجة حرجة، واتهمته بإهمال مبادراتها لخفض التوتر.", MOD,
             "رأت", quoted=True),
    ),
    "s-002-arabstoday": (
        Line("جددت الولايات المتحدة وحلف شمال الأطلسي «الناتو»، السبت، تمسكهما بالدبلوماسية وبحوار متبادل مع موسكو.",
             "United States and NATO", "جددت", (("السبت", "2022-01-15"),), cluster="E2-B01"),
        Line("وحدث ذلك في مكالمة بين وزير الخارجية الأميركي أنتوني بلينكن وأمين عام الناتو ينس ستولتنبرغ.", None, None,
             (("(السبت)", "2022-01-15"),), cluster="E2-B04", twin="e2-darelhilal 1"),
        Line("وطلب الاثنان من روسيا خطوات فورية لتهدئة الوضع حول أوكرانيا.", f"{BLINKEN}; Jens Stoltenberg", "طلب",
             cluster="E2-B03"),
        Line("ورسمت روسيا، الجمعة، طريقا لتسوية خلافاتها مع الغرب وأمريكا قوامه «الاحترام المتبادل»،", "Russia", "رسمت",
             (("الجمعة", "2022-01-14"),)),
        Line("وإن ألمحت إلى سبل مختلفة.", "Russia", "ألمحت", same_sentence=True),
        Line("وكان وزير الخارجية الروسي سيرجي لافروف يتحدث إلى الصحفيين عن حصيلة دبلوماسية بلاده في عام 2021،", LAVROV, None,
             (("عام 2021", "2021"),)),
        Line("فقال إن موسكو تريد تسوية المشكلات مع الغرب باحترام متبادل ومصالح متوازنة،", LAVROV, "قال", same_sentence=True,
             quoted=True),
        Line("لكن ردها سيكون من نوع آخر إن لم تضمن واشنطن ألا يتمدد الناتو.", LAVROV, "قال", same_sentence=True, quoted=True),
        Line("وتوعّد جيك سوليفان، مستشار الأمن القومي الأميركي، روسيا بعقوبات اقتصادية شديدة إن قررت غزو أوكرانيا.",
             "Jake Sullivan", "توعّد"),
        Line("وقال أناتولي أنطونوف، سفير روسيا لدى واشنطن، السبت، إن ما جرى الأسبوع الماضي من محادثات مع الأميركيين والحلف لم "
             "يأت بعد بنتيجة مهمة.", ANTONOV, "قال",
             (("السبت", "2022-01-15"), ("الأسبوع الماضي", "2022-01-10/2022-01-13")), quoted=True),
        Line("وأوضح أن موسكو لن تبتّ في مواصلة المحادثات قبل أن تقرأ الأجوبة الخطية عن مسوداتها،", ANTONOV, "أوضح", quoted=True),
        Line("وأنها جاهزة لبحث ما يُعرض عليها من مقترحات مضادة.", ANTONOV, "أوضح", same_sentence=True, quoted=True),
        Line("ورحّبت أوكرانيا بما يُبذل دوليا، وروسيا ضمنه، لتهدئة التوتر بين البلدين.", "Ukraine", "رحّبت"),
        Line("وكانت روسيا وأميركا قد تحادثتا في جنيف الإثنين الماضي،", None, None, (("الإثنين الماضي", "2022-01-10"),),
             cluster="E2-B07", twin="e2-chernayakobra 3"),
        Line("واتفق المسؤولون على متابعة الحوار دون أن يتحقق اختراق.", None, "اتفق", same_sentence=True),
        Line("ويشتد التوتر منذ أشهر لأن واشنطن وأوروبا تتهمان روسيا بتحضير غزو الجمهورية السوفياتية السابقة بعد أن جمعت قوات كبيرة "
             "قرب حدودها.", None, None, cluster="E2-s-tension"),
        Line("وطلبت موسكو ضمانات أمنية واسعة من الأميركيين والأطلسيين،", "Russia", "طلبت", cluster="E2-s-demands"),
        Line("وهي متمسكة بأن الحلف وعدها قديما بألا يضم أوكرانيا وجورجيا.", "Russia", "متمسكة", same_sentence=True),
        Line("وجرت المشاورات الروسية الأميركية في جنيف يومي 9 و 10 كانون الثاني /يناير الجاري بشأن ما اقترحته موسكو،", None, None,
             (("يومي 9 و 10 كانون الثاني /يناير الجاري", "2022-01-09/2022-01-10"),), cluster="E2-B07"),
        Line("وسيلتئم بعدها مجلس روسيا – الناتو في بروكسل،", None, None, cluster="E2-B06", same_sentence=True),
        Line("كما ستجري مشاورات بفيينا في منظمة الأمن والتعاون.", None, None, cluster="E2-B08", same_sentence=True),
    ),
    "s-003-islworld": (
        Line("قال وزير الخارجية الروسي سيرغي لافروف للصحفيين بعد محادثاته مع نظيره الأمريكي أنتوني بلينكن، اليوم الجمعة 21 "
             "يناير/كانون الثاني 2022، إن اللقاء سيعين واشنطن على تحضير أجوبتها عن مقترحات الضمانات.", LAVROV, "قال",
             (("اليوم الجمعة 21 يناير/كانون الثاني 2022", JAN21),), cluster="E1-C29", twin="e1-tass 0"),
        Line("ورأى لافروف، وقد سئل كم دام الاجتماع، أن احترام المواعيد ليس نذير سوء،", LAVROV, "رأى", cluster="E1-x-tass-01",
             twin="e1-tass 1", quoted=True),
        Line("وأن المخطط كان ساعة ونصف الساعة لأن المواضيع معروفة.", LAVROV, "رأى", numbers=(("ساعة ونصف الساعة", 1.5, "hours"),),
             cluster="E1-C44", twin="e1-tass 2", same_sentence=True, quoted=True),
        Line("وأضاف أن أحدا لم يُعد ما سبق قوله في المحادثات الروسية الأمريكية بجنيف يوم 10 يناير وفي مجلس روسيا والـ ناتو في 12 يناير.",
             LAVROV, "أضاف", (("يوم 10 يناير", "2022-01-10"), ("12 يناير", "2022-01-12")), cluster="E1-x-tass-02",
             twin="e1-tass 3", quoted=True),
        Line("وتابع لافروف أن الروس استمعوا إلى أول جواب شفهي من واشنطن عما بحثه النواب في هاتين الصيغتين،", LAVROV, "تابع",
             cluster="E1-C19", twin="e1-tass 4", quoted=True),
        Line("وهو جواب أولي صحبته أسئلة توضيحية ستفيد إجاباتها الأمريكيين في كتابة ردهم على المسودات.", LAVROV, "تابع",
             cluster="E1-C20", twin="e1-tass 5", same_sentence=True, quoted=True),
        Line("وقال سيرغي لافروف إن البلدين اتفقا على أن تسلّم واشنطن أجوبة خطية عن المقترحات الأسبوع المقبل.", LAVROV, "قال",
             (("الأسبوع المقبل", W04),), cluster="E1-C24", twin="e1-rbc-en 2"),
        Line("وذكر أن أوكرانيا كانت من موضوعات اليوم،", LAVROV, "ذكر", (("اليوم", JAN21),), quoted=True),
        Line("وأن الأمريكيين عادوا إلى تقديم ما يجري عند الحدود الروسية الأوكرانية على كل شيء وإلى ربطه بما يسمى خفض التصعيد،", LAVROV,
             "ذكر", same_sentence=True, quoted=True),
        Line("وشبّه ذلك بالتعويذة.", LAVROV, "شبّه", quoted=True),
        Line("وكرر أن الأجوبة الخطية عن المقترحات كلها ستصل الأسبوع المقبل.", LAVROV, "كرر", (("الأسبوع المقبل", W04),),
             cluster="E1-C24", twin="e1-rbc-en 2", quoted=True),
        Line("ووصف الاجتماع بأنه متوسط.", LAVROV, "وصف"),
        Line("ونقل عن بلينكن أنه مرتاح لما جرى من تبادل للآراء سيفيد الأمريكيين الأسبوع المقبل في تسليم رد كتابي.",
             f"{BLINKEN} (via {LAVROV})", "نقل", (("الأسبوع المقبل", W04),), cluster="E1-C29", twin="e1-thawra 5", quoted=True),
        Line("وقال إن الجدل القديم عن حرية اختيار الأحلاف تكرر، وإن موسكو ردت بوثائق تقيّد تلك الحرية بألا تقوّي دولة أمنها على حساب غيرها.",
             LAVROV, "قال", quoted=True),
        Line("وذكر أنه طلب من بلينكن ومعاونيه تفسير هذه الالتزامات المقررة في منظمة الأمن والتعاون.", LAVROV, "ذكر", quoted=True),
        Line("واعتبر سيرغي لافروف نشر الرد الأمريكي أمرا صائبا،", LAVROV, "اعتبر", quoted=True),
        Line("وقال إنه سيعرض ذلك على بلينكن،", LAVROV, "قال", same_sentence=True, quoted=True),
        Line("مع أن السؤال في رأيه يوجَّه إلى الأمريكيين ولا جواب عنه حتى الآن.", LAVROV, "قال", same_sentence=True, quoted=True),
        Line("ورأى رئيس الدائرة الدبلوماسية في روسيا أن من السابق لأوانه الحكم هل تسير الاتصالات على طريق صحيح أم لا،", LAVROV, "رأى",
             quoted=True),
        Line("وأن ذلك سيتبين بعد تسلّم الرد الأمريكي المكتوب على جميع النقاط.", LAVROV, "رأى", same_sentence=True, quoted=True),
        Line("ولا يجوز، بحسب الوزير، «اجترار» شيء غير ذلك.", LAVROV, "بحسب"),
        Line("وكانت وزارة الخارجية الروسية قد أعلنت نصي المسودتين، مع الولايات المتحدة ومع الـ ناتو، في 17 ديسمبر/كانون الأول 2021.",
             None, "أعلنت", (("17 ديسمبر/كانون الأول 2021", "2021-12-17"),), cluster="E1-x-tass-03", twin="e1-tass 6"),
        Line("ثم بُحثت المقترحات في مشاورات بجنيف في 10 يناير وفي مجلس روسيا والـ ناتو ببروكسل في 12 يناير،", None, None,
             (("10 يناير", "2022-01-10"), ("12 يناير", "2022-01-12")), cluster="E1-x-tass-04", twin="e1-tass 7"),
        Line("وتلاهما في 13 يناير اجتماع المجلس الدائم لمنظمة الأمن والتعاون بفيينا.", None, None, (("13 يناير", "2022-01-13"),),
             same_sentence=True),
    ),
    "s-004-pakistanpoint": (
        Line("قال وزير الخارجية الأميركي أنتوني بلينكن إن ثمة خطوات لبناء الثقة تخفف التوتر مع روسيا متى طبّقها الجانبان.", BLINKEN,
             "قال"),
        Line("وأوضح في برنامج «This Week» على شبكة «إيه بي سي» أن منها ما يخص انتشار القوات التقليدية في أوروبا ويزيد الشفافية.",
             BLINKEN, "أوضح", quoted=True),
        Line("وتابع أن من حق الناتو، إن اعتدت روسيا على أوكرانيا، أن يقوّي حضوره عند حدوده الشرقية.", BLINKEN, "تابع",
             quoted=True),
        Line("وعن جولات الحوار المرتقبة هذا الأسبوع قال إنه لا ينتظر منها اختراقا كبيرا في الأيام القريبة،", BLINKEN, "قال",
             (("هذا الأسبوع", "2022-01-10/2022-01-13"),), quoted=True),
        Line("ورأى أن التقدم صعب جدا بينما تحشد روسيا 100 ألف جندي عند حدودها مع أوكرانيا.", BLINKEN, "رأى",
             numbers=(("100 ألف", 100000, "troops"),), same_sentence=True, quoted=True),
        Line("ولمّح بلينكن إلى أن معاهدة القوى النووية المتوسطة قد تُجدَّد بين البلدين،", BLINKEN, "لمّح"),
        Line("وكانت واشنطن قد خرجت منها عام 2019.", None, "خرجت", (("عام 2019", "2019"),), same_sentence=True),
        Line("وتتوتر علاقات روسيا بالحلف الذي تقوده الولايات المتحدة لأنه زاد قواته قرب الحدود الروسية متذرعا بحماية أوكرانيا من "
             "تهديد روسي،", None, None, cluster="E2-s-tension"),
        Line("وتراه موسكو إخلالا بالوثيقة الأساسية للعلاقات،", "Russia", "تراه", same_sentence=True),
        Line("وتنفي أنها تحضّر لغزو أوكرانيا.", "Russia", "تنفي", same_sentence=True),
        Line("وفي 17 كانون الأول/ديسمبر الماضي نشرت وزارة الخارجية الروسية مسودات الاتفاقيات مع الولايات المتحدة والحلف،", None,
             "نشرت", (("17 كانون الأول/ديسمبر الماضي", "2021-12-17"),), cluster="E2-B09", twin="e2-republicworld 9"),
        Line("وكانت قد سُلّمت إليهما مؤخرا.", None, "سُلّمت", (("مؤخرا", "2021-12"),), same_sentence=True),
        Line("ومما تتضمنه أن يضمن «الناتو» لموسكو ألا يتمدد شرقا وألا تنضم إليه أوكرانيا ولا سائر بلدان الاتحاد السوفيتي السابق.",
             "Russia", "تتضمنه", cluster="E2-s-demands"),
        Line("وستنطلق المحادثات الروسية الأميركية بجنيف في العاشر من شهر كانون الثاني/يناير الجاري،", None, None,
             (("العاشر من شهر كانون الثاني/يناير الجاري", "2022-01-10"),), cluster="E2-B07", twin="e2-republicworld 10"),
        Line("ثم يبحث مجلس روسيا - الناتو المقترحات في بروكسل يوم 12 كانون الثاني/يناير،", None, None,
             (("يوم 12 كانون الثاني/يناير", "2022-01-12"),), cluster="E2-B06", twin="e2-gordon 4", same_sentence=True),
        Line("وتليه منظمة الأمن والتعاون بفيينا يوم 13 كانون الثاني/يناير.", None, None,
             (("يوم 13 كانون الثاني/يناير", "2022-01-13"),), cluster="E2-B08", twin="e2-chernayakobra 5", same_sentence=True),
    ),
}  # fmt: skip

GLOSSES = {
    "E2-s-demands": "What Moscow demands in its proposals on security guarantees",
    "E2-s-tension": "Why tension over Ukraine has grown in recent months",
}


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def build(folder: Path) -> dict[str, list[dict]]:
    """All tables of the sample."""
    table = {name: rows(folder / f"{name}.jsonl") for name in FILES}
    for report in table["reports"]:
        report["digest"] = True
    old_pairs = {(key(p["a"]), key(p["b"])): p for p in table["pairs"]}
    twins: dict[str, str] = {}
    for report_id, lines in LINES.items():
        report, statements = digest(report_id, lines)
        table["reports"].append(report)
        table["statements"] += statements
        twins |= {key(s): line.twin for s, line in zip(statements, lines, strict=True) if line.twin}
    touched = {line.cluster for lines in LINES.values() for line in lines if line.cluster}
    outlet = {r["id"]: r["outlet"] for r in table["reports"]}
    language = {r["id"]: r["language"] for r in table["reports"]}
    for cluster in sorted(touched):
        members = [s for s in table["statements"] if s["cluster"] == cluster]
        for a, b in combinations(members, 2):
            if outlet[a["id"]] == outlet[b["id"]] or (key(a), key(b)) in old_pairs or (key(b), key(a)) in old_pairs:
                continue
            verdict, kinds, note = judged(a, b, twins, old_pairs)
            table["pairs"].append(
                {
                    "event": a["event"], "cluster": cluster, "a": {"id": a["id"], "idx": a["idx"]},
                    "b": {"id": b["id"], "idx": b["idx"]}, "langs": f"{language[a['id']]}-{language[b['id']]}",
                    "verdict": verdict, "kinds": kinds, "note": note,
                }
            )  # fmt: skip
    sizes = Counter(p["cluster"] for p in table["pairs"])
    for pair in table["pairs"]:
        pair["weight"] = round(1 / sizes[pair["cluster"]], 5)
    table["clusters"] = clusters(table, outlet, language)
    return table


def digest(report_id: str, lines: tuple[Line, ...]) -> tuple[dict, list[dict]]:
    """The report's row and its statements with their places."""
    text, statements, sentence = "", [], -1
    about = REPORTS[report_id]
    for number, line in enumerate(lines):
        sentence += not line.same_sentence
        text += (" " if line.same_sentence else "\n") if text else ""
        own = f"{about['event']}-x-{report_id}-{number:02d}"
        statements.append(
            {
                "event": about["event"], "idx": number, "sent": sentence, "start": len(text), "end": len(text + line.text),
                "text": line.text, "speaker": line.speaker, "is_quote": False, "src_quote": line.quoted, "verb": line.verb,
                "dates": [{"text": phrase, "iso": iso} for phrase, iso in line.dates],
                "numbers": [{"text": n, "value": value, "what": what} for n, value, what in line.numbers],
                "cluster": line.cluster or own, "id": report_id,
            }
        )  # fmt: skip
        text += line.text
    report = {"id": report_id, **about, "url": None, "language": LANG, "text": text, "published_time": None}
    return {**report, "copy_of": None, "digest": True}, statements


def key(row: dict) -> str:
    return f"{row['id']} {row['idx']}"


def judged(a: dict, b: dict, twins: dict[str, str], old: dict[tuple[str, str], dict]) -> Verdict:
    """Verdict of a pair with a further digest: by rule of its claim, else as its twin was judged."""
    cluster = a["cluster"]
    if cluster in RULES:
        ruled = RULES[cluster](a, b)
        if ruled is not None:
            return ruled
    x, y = twins.get(key(a), key(a)), twins.get(key(b), key(b))
    for first, second in ((x, y), (y, x)):
        if (first, second) in old:
            pair = old[first, second]
            note = pair["note"] if first == x else swapped(pair["note"])
            return pair["verdict"], list(pair["kinds"]), note
    return AGREE


def swapped(note: str) -> str:
    """ "number: a=2 h | b=3 h" the other way round."""
    parts = []
    for part in note.split("; "):
        head, _, rest = part.partition("a=")
        left, _, right = rest.partition(" | b=")
        parts.append(f"{head}a={right} | b={left}" if rest else part)
    return "; ".join(parts)


def by_values(kind: str, value, differs):
    """A rule: each statement has a value; two values differ or not."""

    def rule(a: dict, b: dict) -> Verdict | None:
        left, right = value(a), value(b)
        if left is None or right is None:
            return None
        return ("diverge", [kind], f"{kind}: a={left} | b={right}") if differs(left, right) else AGREE

    return rule


def geneva_day(row: dict) -> str | None:
    isos = {d["iso"] for d in row["dates"]}
    if "2022-01-09/2022-01-10" in isos:
        return "9-10 Jan"
    return "beginning of the week" if row["id"] == "e2-profile" else "10 Jan"


def council(row: dict) -> str | None:
    return {"s-002-arabstoday": "still to be held as of 15 Jan", "s-004-pakistanpoint": "planned (9 Jan)",
            "e2-asharq": "under way (12 Jan)"}.get(row["id"], "held")  # fmt: skip


def vienna(row: dict) -> str | None:
    return {"s-001-almayadeen": "not yet completed as of 15 Jan", "s-002-arabstoday": "still to be held as of 15 Jan",
            "s-004-pakistanpoint": "planned (9 Jan)"}.get(row["id"], "held 13 Jan")  # fmt: skip


def ready(row: dict) -> str | None:
    if row["id"] == "s-002-arabstoday":
        return "US and NATO jointly"
    if row["speaker"] == f"{BLINKEN}; Jens Stoltenberg" or key(row) == "e2-24tv 0":
        return "both sides"
    return "Blinken (tweet)" if row["speaker"] == BLINKEN else "State Department"


def council_rule(a: dict, b: dict) -> Verdict | None:
    late = "still to be held as of 15 Jan"
    if late in (council(a), council(b)) and "held" in (council(a), council(b)):
        return "diverge", ["modality"], f"modality: a={council(a)} | b={council(b)}"
    return AGREE if late in (council(a), council(b)) else None


def ready_rule(a: dict, b: dict) -> Verdict | None:
    if "US and NATO jointly" not in (ready(a), ready(b)):
        return None
    if "both sides" in (ready(a), ready(b)):
        return AGREE
    note = f"speaker: a={ready(a)} | b={ready(b)}"
    resumed = [key(row) == "e2-republicworld 0" for row in (a, b)]
    if not any(resumed):
        return "diverge", ["speaker"], note
    words = ["resume dialogue" if here else "continue dialogue" for here in resumed]
    return "diverge", ["speaker", "framing"], f"{note}; framing: a={words[0]} | b={words[1]}"


def urge_rule(a: dict, b: dict) -> Verdict | None:
    who = ["Blinken and Stoltenberg" if row["id"] == "s-002-arabstoday" else "State Department" for row in (a, b)]
    what = [
        "calm over Ukraine" if row["id"] == "s-002-arabstoday" else "its aggression against Ukraine" for row in (a, b)
    ]
    note = f"speaker: a={who[0]} | b={who[1]}; framing: a={what[0]} | b={what[1]}"
    return ("diverge", ["speaker", "framing"], note) if who[0] != who[1] else None


RULES = {
    "E2-B01": ready_rule,
    "E2-B03": urge_rule,
    "E2-B06": council_rule,
    "E2-B07": by_values("date", geneva_day, lambda x, y: {x, y} == {"9-10 Jan", "10 Jan"}),
    "E2-B08": by_values("modality", vienna, lambda x, y: "held 13 Jan" in (x, y) and "as of 15" in x + y),
    "E2-s-demands": by_values(
        "completeness",
        lambda row: {
            "s-001-almayadeen": "no expansion, no bases in the former USSR",
            "s-002-arabstoday": "content not stated (broad guarantees)",
            "s-004-pakistanpoint": "no expansion, no membership for Ukraine and the former USSR",
        }[row["id"]],
        lambda x, y: x != y,
    ),
    "E2-s-tension": by_values(
        "framing",
        lambda row: {
            "s-002-arabstoday": "Russia massed troops and is accused of preparing an invasion",
            "s-004-pakistanpoint": "NATO raised its presence near Russia on the pretext of a Russian threat",
        }[row["id"]],
        lambda x, y: x != y,
    ),
}


def clusters(table: dict[str, list[dict]], outlet: dict[str, str], language: dict[str, str]) -> list[dict]:
    """Gloss and sizes of every claim, counted anew."""
    glosses = {c["cluster"]: c["gloss"] for c in table["clusters"]} | GLOSSES
    found: dict[str, list[dict]] = {}
    for statement in table["statements"]:
        if statement["cluster"]:
            found.setdefault(statement["cluster"], []).append(statement)
    return [
        {
            "cluster": name, "event": members[0]["event"], "gloss": glosses.get(name), "statements": len(members),
            "outlets": len({outlet[m["id"]] for m in members}), "langs": sorted({language[m["id"]] for m in members}),
            "multi_outlet": len({outlet[m["id"]] for m in members}) > 1,
        }
        for name, members in sorted(found.items())
    ]  # fmt: skip


def main() -> None:
    OUT.mkdir(exist_ok=True)
    for name, found in build(Path(sys.argv[1])).items():
        lines = [json.dumps(row, ensure_ascii=False) for row in found]
        (OUT / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
