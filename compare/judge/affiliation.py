# ruff: noqa: E501 (one list of words a line reads best)
"""What a voice belongs to, by the words of its name and of its introduction, and names that are likely one.

The name tables know some people and bodies; of all others the report itself says what they are ("…, spokesman for the
electoral commission"). Fields of office are read the same way in three languages, so that an electoral commission and
مفوضية الانتخابات meet without a table of commissions.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from compare.language import fold
from compare.names.skeleton import name_words, skeletons

_FIELDS: tuple[tuple[str, str], ...] = (
    ("rescue", r"civil (?:protection|defen[cs]e)|emergency|emergencies|fire (?:service|department|brigade)|rescue|ambulance|"
     r"гражданск\w+ (?:защит|оборон)|чрезвычайн|\bмчс\b|спасател|скор\w+ помощ|حمايه المدنيه|دفاع المدني|طواري|اسعاف"),
    ("health", r"health|hospital|medic|doctor|minzdrav|минздрав|здравоохран|больниц|медиц|\bврач|صحه|صحيه|مستشفي|طبي|اطبا"),
    ("interior", r"interior|home (?:office|secretary|minist)|внутренних дел|\bмвд\b|داخليه"),
    ("foreign", r"foreign|state department|secretary of state|diplom|иностранн|\bмид\b|госдеп|госсекретар|خارجيه"),
    ("defence", r"defen[cs]e|army|military|armed forces|pentagon|минобороны|оборон|армии|армия|военн|دفاع|جيش|عسكري|قوات المسلحه"),
    ("transport", r"transport|railway|aviation|maritime|\bport\b|минтранс|транспорт|авиаци|железн|نقل|طيران|سكك|ملاحه"),
    ("energy", r"energy|\boil\b|petroleum|минэнерго|энерг|нефт|طاقه|نفط|بترول|كهربا"),
    ("money", r"finance|treasury|central bank|minfin|минфин|финанс|центробанк|центральн\w+ банк|ماليه|مصرف المركزي|بنك المركزي"),
    ("law", r"prosecut|attorney|court|justice|investigative committee|прокур|\bсуд|юстиц|следствен|следком|ال?نيابه|نايب العام|مدعي|محكمه|عدل|قضا"),
    ("election", r"elect(?:ion|oral)|избират|\bцик\b|انتخابات"),
    ("police", r"police|полици|شرطه|امن العام"),
    ("province", r"governor|governorate|province|regional government|губернатор|провинци|област|محافظ|ولايه|والي"),
    ("city", r"\bmayor|municipal|city council|\bмэр|муниципал|عمده|بلديه"),
    ("parliament", r"parliament|lawmaker|legislator|\bmps?\b|deputies|senat|congress|парламент|депутат|сенат|برلمان|\bال?نواب|نايبه"),
    ("cabinet", r"prime minister|premier|cabinet|council of ministers|премьер|кабмин|совет\w* министров|رييس الوزرا|مجلس الوزرا|رييس الحكومه"),
    ("presidency", r"president(?:ial|cy)?\b|kremlin|white house|президент|кремл|رييس الجمهوريه|رياسه|رياسي|كرملين|بيت الابيض"),
    ("survey", r"geolog|seismolog|astronom|geophysic|meteorolog|weather|геолог|сейсмолог|геофизич|метеоролог|جيولوجي|زلازل|فلك|جيوفيزيا|ارصاد"),
    ("relief", r"red (?:crescent|cross)|красн\w+ (?:полумесяц|крест)|هلال الاحمر|صليب الاحمر"),
    ("union", r"\b(?:trade |labou?r )?unions?\b(?! (?:state|territory))|профсоюз|نقاب[هيا]|اتحاد العمال|اتحاد الشغل"),
    ("company", r"\bcompan(?:y|ies)\b|\bairlines?\b|авиакомпани|авиалини|خطوط (?:ال)?جويه|\bcorporation\b|\bmanufacturer\b|\boperator\b|\bfirm\b|\b(?:chief executive|ceo|cfo|shareholders?)\b|"
     r"компани|\bфирм|концерн|корпорац|производител|\bоператор\b|гендиректор|акционер|شركه|مصنعه|المشغل|رييس\w* التنفيذي|مساهم"),
    ("regulator", r"regulator|watchdog|supervisory|antitrust|регулятор|надзор|антимонопольн|الرقابيه|هييه الرقابه|تنظيميه|منظم القطاع"),
    ("club", r"\bclub\b|\bcoach\b|\bmanager of the team|\bfootball association\b|\bклуб|\bтренер|федераци\w+ футбола|نادي|مدرب|اتحاد الكره|اتحاد كره القدم"),
    ("labour", r"labou?r (?:minist|secretary)|minist\w+ of labou?r|минтруд|\bтруда\b|(?:وزير\w*|وزاره) العمل"),
    ("trade", r"(?:trade|commerce|economy|economics) (?:minist|secretary)|minist\w+ of (?:trade|commerce|(?:the )?econom)|минэконом|минпромторг|"
     r"министр\w* (?:экономик|торговл|промышленн)|(?:وزير\w*|وزاره) (?:ال)?(?:تجاره|اقتصاد|صناعه)"),
    ("agriculture", r"agricultur|минсельхоз|сельск\w+ хозяйств|زراعه"),
    ("environment", r"environment|\bклимат|минприрод|экологи|природных|(?:وزير\w*|وزاره|وكاله) (?:ال)?بييه"),
    ("sport", r"sports? minist|olympic|минспорт|олимпийск|(?:وزير\w*|وزاره) (?:ال)?(?:رياضه|شباب)|اولمبي"),
    ("school", r"education (?:minist|secretary|department)|минобр|министр\w* (?:образован|просвещ)|(?:وزير\w*|وزاره) (?:ال)?(?:تربيه|تعليم)|universit|\bcollege\b|\bschool\b|университет|институт|\bшкол|جامعه|معهد|مدرسه"),
    ("party", r"\bpart(?:y|ies)\b|политическ\w+ парти|\bпарти[яиюей]\b|(?:^|\s)(?:ال)?حزب"),
    ("rebels", r"rebel|insurgent|militia|separatist|junta|повстан|ополчен|сепарат|мятежник|متمرد|ميليشيا|انفصالي"),
    ("counsel", r"\blawyers?\b|\bdefen[cs]e (?:team|counsel)\b|solicitor|barrister|адвокат|\bзащитник|محام[يه]?(?:\s|$)|هييه الدفاع"),
    ("witness", r"\b(?:eye)?witness|\bresidents?\b|\blocals\b|\bvillagers?\b|\bneighbou?rs?\b|\brelatives?\b|\bfamily of\b|\bsurvivors?\b|\bpassengers?\b|"
     r"очевид|свидетел|\bжител|родственник|сосед|выживш|пассажир|شاهد|شهود|سكان|اهالي|اقارب|ناجي?ن|ركاب"),
    ("expert", r"analysts?\b|\b\w+ologists?\b|\b\w{4,}олог(?:а|у|ом|и)?\b|\bengineers?\b|\bинженер|مهندس|experts?\b|economists?\b|professor|researcher|scholar|strategist|think tank|аналитик|эксперт|экономист|профессор|политолог|"
     r"исследовател|محلل|خبير|خبرا|اقتصادي(?:\s|$)|باحث|استاذ"),
    ("opposition", r"opposition|оппозиц|معارض"),
    ("organisers", r"\borgani[sz]ers\b|\bорганизатор|(?:^|\s)(?:ال)?منظم(?:ون|ين|و|ي)(?:\s|$)"),
    ("observers", r"\bobservers?\b|\bmonitors\b|наблюдател|مراقب"),
    ("activists", r"activists?\b|human rights|rights (?:group|watch)|observatory|monitor(?:ing)? group|активист|правозащит|ناشط|حقوق الانسان|حقوقي|مرصد"),
)  # fmt: skip
_PATTERNS = tuple((field, re.compile(pattern)) for field, pattern in _FIELDS)
_AT = re.compile(r"(?:\b(?:at|of|for|from|with|in)(?: the)?|\b(?:из|от|в|при)|(?:^|\s)(?:في|من|لدي|لدا))\s+$")
_VARIANTS = (("г", ""), ("нг", "наг"), ("ng", "nag"), ("نج", "ناج"), ("نغ", "ناغ"))
_LEAST = 3  # consonants two whole names must share to be taken for one


@lru_cache(maxsize=16384)
def fields_of(text: str) -> frozenset[str]:
    """Fields of office a text names: "the interior minister" → interior.

    >>> sorted(fields_of("وزير الداخلية")), sorted(fields_of("глава МВД"))
    (['interior'], ['interior'])
    """
    folded = fold(text)
    found = {field for field, pattern in _PATTERNS if pattern.search(folded)}
    if "rescue" in found:
        found.discard("defence")  # civil defence is no army
    if "counsel" in found:
        found -= {"defence", "law"}  # lawyers of the defence are no prosecutors
    if "company" in found:
        found -= {"transport", "energy", "money"}  # an airline is no ministry of transport
    return frozenset(found)


def are_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two voices hold office in different fields; unknown fields are no evidence."""
    return bool(a and b and not a & b)


def is_attached(name: str, introduction: str) -> bool:
    """Whether an introduction says that its bearer belongs to the named body: "an analyst at Salomon Brothers"."""
    folded, wanted = fold(introduction), fold(name)
    at = folded.find(wanted) if len(wanted) > 2 else -1
    return at >= 0 and bool(_AT.search(folded[:at]))


@lru_cache(maxsize=16384)
def is_likely_one(a: str, b: str, is_one_office: bool = False) -> bool:
    """Whether two names of people, already found behind one claim, are spellings of one: looser than `same_name`.

    First and last words must read alike; a Cyrillic г may stand for h, нг for two letters. Surnames alone don't do.
    Where both hold one office, a consonant of the surname may come or go (الغيثي, Ghaithi, Гайси).
    """
    left, right = _joined(name_words(a)), _joined(name_words(b))
    if len(left) < 2 or len(right) < 2:
        return False
    first, last = _alike(left[0], right[0]), _alike(left[-1], right[-1])
    if first and not last and is_one_office:
        last = _near(left[-1], right[-1])
    return bool(first) and bool(last) and first + last >= _LEAST


_SONS = frozenset(("ben", "bin", "ibn", "بن", "ابن", "бен", "бин", "ибн"))


def _joined(words: Sequence[str]) -> list[str]:
    """Words of a name, "son of" as part of the next: Ben Flis, Benflis, بن فليس."""
    found: list[str] = []
    for word in words:
        if found and found[-1] in _SONS:
            found[-1] += word
        else:
            found.append(word)
    return found


def _near(a: str, b: str) -> int:
    """Consonants two words share when they read alike but for one, else 0."""
    pairs = [(x, y) for x in _readings(a) for y in _readings(b) if Levenshtein.distance(x, y) == 1]
    return max((max(len(x), len(y)) - 1 for x, y in pairs if max(len(x), len(y)) > 1), default=0)


def _alike(a: str, b: str) -> int:
    """Consonants two words share when they read alike, else 0."""
    shared = _readings(a) & _readings(b)
    return max(map(len, shared), default=0)


@lru_cache(maxsize=16384)
def _readings(word: str) -> frozenset[str]:
    forms = {word, *(word.replace(old, new) for old, new in _VARIANTS)}
    return frozenset(each for form in forms for each in skeletons(form)) - {""}
