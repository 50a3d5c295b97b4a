"""Which Arabic words are verbs: a list of perfects of news prose with their endings, and the prefixes of the imperfect."""

from functools import lru_cache

import simplemma

from compare.language.fold import fold

_SAID = """
قال ذكر أعلن أكد أوضح أضاف تابع أشار شدد صرح أفاد نقل أعرب عبر رأى اعتبر حذر هدد توعد تعهد وعد دعا طالب حث ناشد نفى اتهم
زعم ادعى أقر اعترف كشف لفت نوه بين كتب غرد نشر رد أجاب علق عزا وصف أدان ندد استنكر رحب أشاد انتقد شكر عزى رجح توقع استبعد
جدد كرر أبلغ أخبر أطلع تحدث روى سرد لمح ألمح حمل اقترح عرض وافق رفض أبدى تمنى أمل تساءل ختم استطرد أردف أورد خلص أوصى
استدرك نبه برر فسر أنكر أيد عارض أمر قرر تحفظ تبنى
"""
_PAST = """
كان كانت أصبح بات ظل صار بدأ انتهى وقع حدث جرى تم شهد عقد انعقد التقى اجتمع زار وصل غادر عاد توجه سافر دخل خرج قتل أصيب جرح
مات توفي لقي أودى أسفر خلف أوقع أدى تسبب نجم بلغ ارتفع انخفض تراجع زاد تجاوز وصف اعتقل أوقف احتجز ضبط ألقى أطلق أفرج سجن حكم
هاجم قصف استهدف ضرب دمر انهار انفجر فجر سقط أسقط غزا احتل سيطر انسحب تقدم نشر حشد أرسل استقبل سلم تسلم تلقى منح قدم وقع وقّع
أبرم ألغى علق أجل أرجأ مدد مدّد استأنف واصل أنهى أوقف فرض رفع خفض اتخذ اتفق تفاوض بحث ناقش تناول تبادل تشاور استعرض تطرق ركز
شارك حضر انضم انتخب عين عيّن أقال استقال تولى ترأس قاد شكل أسس أنشأ افتتح أطاح فاز خسر صوت صوّت أقر أصدر سن اعتمد عثر انتشل
أنقذ أجلى نزح شرد فر هرب لجأ نجا فقد غرق اجتاح ضرب أغلق فتح قطع عطل تضرر احترق اشتعل أخمد اندلع امتد استمر توقف تصاعد تفاقم
هدأ ساد عم شمل ضم تضمن جاء أتى تلا تلت سبق أعقب تزامن رافق صاحب رافقه تبع لحق لوح لوّح سعى حاول أراد رغب نوى خطط استعد هيأ جهز
أعد طلب سأل استدعى طرد خاطب هاتف اتصل تواصل كلف كلّف وجه وجّه خص حظي نال حصل فشل نجح تمكن استطاع عجز اضطر امتنع التزم خرق انتهك
احترم خالف أثار أثر عاقب حاكم أدين برأ برّأ اتضح تبين ظهر بدا تكبد تعرض تصدى واجه اشتبك تمركز انتشر اعتدى
اختطف خطف قضى دفن شيع شيّع تظاهر احتج أضرب تجمع احتشد ناهز تخطى تراوح نوقش انطلق أجرى أجرت دعم ساعد ساهم أسهم عزز كفل حمى
عدّ شرع أعاق أربك جرف اجتاح غمر أضر ألحق قدّر أحصى سجل سجّل وثق وثّق رصد عالج أسعف نقل أخلى آوى أرغم أجبر حرر استعاد خفف شدد قلل وسع ضيق أعاد أبقى ترك تخلى احتفظ بقي ظلت استقر رست هبط حط أقلع
"""
_NOT_PRESENT = """
يوم يوما يومي يومين يوميا يناير يوليو يونيو يد يدي يمين يسار يوسف ياسر يهود يهودي يهودية يمن يابان ياباني يونان يوناني يورو
يحيى يعقوب يزيد يوغوسلافيا ياسين يافا يالطا يمني يمنية يابانية يونانية يتيم يقين يقينا يسرى يونس يوان يخت ينايرالماضي
تركيا تونس تايوان تايلاند تركي تركية تونسي تونسية تقدم تطور تبادل تعاون تفاهم توسع تصعيد تهدئة تهديد تنظيم تنفيذ توقيع تحالف
تحقيق تقرير تصريح تصريحات تقارير توتر توترات تاريخ تلك تحت تجاه تل تشرين تموز تسعة تسع تسعين تسعون تجارة تكنولوجيا تعزيز تغيير
تغريدة تضامن تدخل تراجع تأكيد تخفيف تقديم تمديد تسليم تعليق تبون تبين ترامب تيلرسون تيغراي تشاد تشيلي تشيك تكساس تواصل تنسيق
سيارة سيدة سياسة سياسي سيناء سيطرة ستة ست ستين ستون سيرغي سيرجي سيول سيادة سير سيف سيمون سيبيريا ستيفن ستولتنبرغ
ستوكهولم ستار ستارمر سترة تشكيل تشديد تنديد
"""
_FUNCTION_WORDS = frozenset(fold(word) for word in "قد هو هي هم هما أن إن أنه إنه أنها إنها لا لم لن ما من في لكن كان نحو إلى على عن لو إذ إذا نحن أنا".split())
_ATTACHED = ("ه", "ها", "هم", "هما", "نا", "ني")


def _perfects(words: str) -> frozenset[str]:
    """Third persons of the perfect, folded."""
    found: set[str] = set()
    for verb in words.split():
        stem = fold(verb)
        found.add(stem)
        if verb.endswith(("ى", "ا")):
            found |= {stem[:-1] + ending for ending in ("ت", "وا", "يا", "تا", "ا")}
        else:
            found |= {stem + ending for ending in ("ت", "وا", "ا", "تا", "ن", "نا")}
    return frozenset(found)


_SAID_PAST = _perfects(_SAID)
_ALL_PAST = _SAID_PAST | _perfects(_PAST)
_SAID_LEMMAS = frozenset(fold(verb) for verb in _SAID.split())
_NOUNS = frozenset(fold(word) for word in _NOT_PRESENT.split())


def without_and(word: str) -> str | None:
    """What follows a joined "و", or None where the letter belongs to the word (وزارة, وفد)."""
    if len(word) < 2 or word[0] != "و":
        return None
    rest = word[1:]
    if fold(rest) in _FUNCTION_WORDS or is_past(rest):
        return rest
    return None if len(rest) < 2 or _begins_with_waw(word) else rest


@lru_cache(maxsize=100_000)
def _begins_with_waw(word: str) -> bool:
    return simplemma.is_known(word, "ar") and simplemma.lemmatize(word, "ar").startswith("و")


def _has_perfect_shape(printed: str, word: str) -> bool:
    """Perfects by their shape alone: انقطعت, اجتمعوا, استقبل, اندلع; verbal nouns have a long vowel more (اجتماع)."""
    if word.endswith("وا") and len(word) >= 5:
        return True
    if word.endswith("ت") and not word.endswith("ات") and len(word) >= 4:
        lemma = simplemma.lemmatize(printed, "ar")
        is_feminine = lemma != printed and not lemma.endswith(("ت", "ة"))
        return is_feminine or (printed[0] == "ا" and len(word) >= 6)
    if printed[0] != "ا" or printed[-1] in "ةءهى":
        return False
    if word.startswith("است"):
        return len(word) == 6
    return len(word) == 5 and word[-2] != "ا" and (word[2] == "ت" or word.startswith("ان"))


@lru_cache(maxsize=100_000)
def is_past(printed: str) -> bool:
    """A perfect of the list, with or without an object pronoun; `printed` without a joined "و"."""
    word = fold(printed)
    if len(word) < 2:
        return False
    if word in _ALL_PAST:
        return True
    if printed.endswith("ة"):
        return False
    if _has_perfect_shape(printed, word):
        return True
    return any(word.endswith(end) and len(word) - len(end) >= 3 and word[: -len(end)] in _ALL_PAST for end in _ATTACHED)


@lru_cache(maxsize=100_000)
def is_present(printed: str) -> bool:
    """An imperfect: ي… as a rule, ت…, س + ي/ت… where the dictionary knows a lemma that begins otherwise."""
    word = fold(printed)
    if word in _NOUNS or len(word) < 4:
        return False
    if word.startswith("سي") or word.startswith("ست") or word.startswith("سن"):
        return len(word) >= 5 and not simplemma.is_known(printed, "ar")
    if word.startswith("ي"):
        return True
    if word.startswith("ت"):
        lemma = fold(simplemma.lemmatize(printed, "ar"))
        return lemma != word and not lemma.startswith("ت") and not word.endswith("ات")
    return False


def is_verb(printed: str) -> bool:
    """A finite verb, or a negation that only stands before one."""
    if len(printed) < 2:
        return False
    return printed in ("لم", "لن", "ليس", "ليست") or is_past(printed) or is_present(printed)


@lru_cache(maxsize=100_000)
def is_said(printed: str) -> bool:
    """A verb of saying, perfect or imperfect."""
    if fold(printed) in _SAID_PAST:
        return True
    return is_present(printed) and fold(simplemma.lemmatize(printed, "ar")) in _SAID_LEMMAS
