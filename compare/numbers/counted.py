# ruff: noqa: E501 (one list of words a line reads best)
"""Words of what is counted, by stems of folded tokens, in three languages, under one canonical English key.

`STATE` says what befell people (dead, wounded, …) by nouns and verbs; `THINGS` names what is counted. A stem ending in "$"
must be the whole word.
"""

import re
from functools import cache

from compare.language.fold import fold

STATE: dict[str, dict[str, str]] = {
    "dead": {
        "en": "dead$ killed killing kill$ kills$ died$ die$ dies$ dying deaths$ death$ fatalit perish slain lives$ murdered "
        "executed fatal toll$ massacred drown lifeless$",
        "ru": "погиб убит убил убий убив умер скончал смерт жертв мертв гибел унес казнен утонул тонул$ летальн",
        "ar": "قتيل قتلي قتل$ قتلا$ قتلت$ قتلوا$ قتلاها مقتل مصرع مصرعهم حتف شهيد شهدا استشهد استشهاد وفاه وفيات توفي توفوا توفيت "
        "لقوا الضحايا ضحايا القتل يقتل تقتل بقتل اعدام مات$ ماتوا ارواح وفاته ميت فارقوا حصدت اودي اودت راح$ هلك هلاك غرق$ غرقا$ غرقوا موتي صرعي ارتقا$ حصيله$ حصيلتهم$ قضي$ قضوا$ قضت$ يودي تودي",
    },
    "wounded": {
        "en": "injur wounded wounding wounds$ hurt$ maimed",
        "ru": "ранен ранил пострада травм",
        "ar": "جريح جرحي جرح$ جرحا$ جرحوا جرحت مصاب اصيب اصابه اصابات اصابته اصابتهم باصابه اصابت",
    },
    "missing": {
        "en": "missing unaccounted disappear whereabouts$ untraced$",
        "ru": "пропал пропавш разыскива судьба$ судьбы$ судьбе$ судьбу$",
        "ar": "مفقود فقدان فقد$ فقدوا مفقودا مصيرهم$ المصير$ مصير$ اختفا$ مختف",
    },
    "detained": {
        "en": "detain detention arrest custody jailed imprisoned rounded$ suspect$ suspects$",
        "ru": "задерж арест подозрева стражей$ стражу$ изолятор",
        "ar": "معتقل اعتقال اعتقل اعتقلت موقوف توقيف اوقف اوقفت محتجز احتجاز احتجز اعتقلوا الموقوفين القبض ضبط مشتبه",
    },
    "rescued": {
        "en": "rescue saved$ survivor survived pulled",
        "ru": "спасен спасл спасти выживш выжил",
        "ar": "انقاذ انقذ انقذت ناج$ ناجين ناجيا ناجون نجا$ نجوا",
    },
    "displaced": {
        "en": "displac evacuat fled$ flee fleeing$ homeless uprooted relocat",
        "ru": "эвакуир переселен бежал бежен покинул вынужден",
        "ar": "نازح نزوح نزح تشريد مشرد شردت اجلا$ اجلي اجليت اجلاء فروا فر$ تهجير مهجر نزحوا ترحيل",
    },
    "affected": {"en": "affected", "ru": "затронут", "ar": "متضرر تضرر تضررت متاثر"},
    "in hospital": {"en": "hospital", "ru": "госпитал больниц", "ar": "مستشفي مستشفيات"},
}
THINGS: dict[str, dict[str, str]] = {
    "people": {
        "en": "people$ persons$ person$ individuals$ residents$ inhabitants$ citizens$ others$ nationals$ human$ humans$ adults$ villagers$ locals$ souls$",
        "ru": "человек люд жител гражд душ$ лиц$ взрослы",
        "ar": "شخص شخصا اشخاص شخصين شخصان نسمه الاشخاص مواطن انسان سكان الناس$ ناس$ نفس$ نفسا$ فرد$ فردا$ افراد$ قاطن",
    },
    "children": {
        "en": "child$ children child's children's kids$ minors$ boys$ girls$ infants$ babies$ teenagers$",
        "ru": "дет$ дети$ детей$ детям детьми ребен несовершеннолетн",
        "ar": "طفل طفلا اطفال طفلين طفلان الاطفال رضيع قاصر قصر$",
    },
    "women": {"en": "women woman$", "ru": "женщин", "ar": "امراه امراتين امراتان نسا$ النسا سيده سيدات"},
    "worshippers": {"en": "worshipp congregant parishioner", "ru": "прихожан верующ молящ", "ar": "مصل$ مصليا مصلين مصلون"},
    "ministers": {"en": "minister", "ru": "министр", "ar": "وزير وزيرا وزرا"},
    "officials": {"en": "official aide$ aides$", "ru": "чиновник", "ar": "مسوول"},
    "leaders": {"en": "leader president$ presidents$ chief$ chiefs$", "ru": "лидер глав$ главы$ президент", "ar": "زعيم زعما قايد قاده رييس روسا"},
    "managers": {"en": "manager executive director boss", "ru": "руководител директор менеджер начальник", "ar": "مدير مديرا مديرين"},
    "experts": {"en": "expert specialist scientist engineer inspector", "ru": "эксперт специалист ученых$ инженер инспектор", "ar": "خبير خبرا مهندس مفتش"},
    "observers": {"en": "observer monitors$", "ru": "наблюдател", "ar": "مراقب"},
    "diplomats": {"en": "diplomat ambassador envoy", "ru": "дипломат посла$ послов$ посланник", "ar": "دبلوماسي سفير سفرا مبعوث"},
    "pilots": {"en": "pilot airmen$ airman$ aviator", "ru": "летчик пилот авиатор", "ar": "طيار"},
    "young people": {"en": "youth$ youths$ youngster", "ru": "юнош молодых$ подростк", "ar": "شاب$ شابا$ شبان$ شباب$ فتي فتيان"},
    "foreigners": {"en": "foreigner", "ru": "иностранц", "ar": "اجنبي اجانب"},
    "men": {"en": "men$ man$", "ru": "мужчин", "ar": "رجل$ رجلا رجال رجلين"},
    "civilians": {"en": "civilian", "ru": "гражданск мирн", "ar": "مدني مدنيا مدنيين مدنيون مدنيان"},
    "soldiers": {
        "en": "soldier troops$ servicemen servicem military$ troop$ personnel$ marines$",
        "ru": "солдат военн боец$ бойц",
        "ar": "جندي جنود جنديا جنديين جنديان عسكري قوات",
    },
    "police": {"en": "police officers$ officer$", "ru": "полицейск", "ar": "شرطي شرطه شرطيين ضابط ضباط"},
    "attackers": {
        "en": "gunm assailant attacker perpetrator terrorist militant shooter armed$ extremist bomber",
        "ru": "террорист нападавш боевик стрелк исполнител вооружен",
        "ar": "مهاجم مسلح ارهابي منفذ منفذو منفذوه مهاجمين",
    },
    "fighters": {"en": "fighter", "ru": "ополчен", "ar": "مقاتل عنصر عناصر"},
    "bodies": {"en": "bodies body$ corpse remains$", "ru": "тел$ тела$ тело$ останк", "ar": "جثه جثث جثتين جثمان جثامين"},
    "victims": {"en": "victim", "ru": "потерпевш", "ar": "ضحيه"},
    "casualties": {"en": "casualt", "ru": "потер$ потери", "ar": "خساير"},
    "hostages": {"en": "hostage", "ru": "заложник", "ar": "رهينه رهاين رهينتين"},
    "prisoners": {"en": "prisoner inmate", "ru": "пленн заключенн", "ar": "سجين سجنا سجينا اسير اسري"},
    "refugees": {"en": "refugee migrant asylum", "ru": "мигрант", "ar": "لاجي لاجيين مهاجر"},
    "journalists": {"en": "journalist reporter", "ru": "журналист", "ar": "صحفي صحافي صحفيا"},
    "medics": {"en": "medic$ medics doctor nurse$ nurses paramedic", "ru": "врач медик", "ar": "طبيب اطبا مسعف ممرض"},
    "rescuers": {"en": "rescuer firefighter", "ru": "спасател пожарн", "ar": "منقذ مسعفين اطفايي"},
    "families": {"en": "family$ families household", "ru": "семей$ семьи семь$", "ar": "عايله عايلات اسره$ اسر$"},
    "students": {"en": "student pupil schoolchild", "ru": "студент школьник учени", "ar": "طالب طلاب طالبا تلميذ"},
    "protesters": {"en": "protester demonstrator", "ru": "демонстрант протест", "ar": "متظاهر محتج"},
    "supporters": {"en": "supporter opponent activist loyalist", "ru": "сторонник противник активист оппозиционер", "ar": "مناصر انصار$ مويد معارض ناشط"},
    "workers": {"en": "worker employee staff$ miner$ miners$ labourer laborer builders$", "ru": "рабоч сотрудник работник шахтер горняк строител", "ar": "عامل عمال موظف منجمي"},
    "passengers": {"en": "passenger traveller traveler", "ru": "пассажир", "ar": "راكب ركاب راكبا مسافر"},
    "homes": {"en": "home$ homes$ house$ houses$ apartment dwelling", "ru": "дом$ дома$ домов$ квартир", "ar": "منزل منزلا منازل بيت$ بيوت مسكن"},
    "buildings": {"en": "building structure", "ru": "здан строен", "ar": "مبني مباني بنايه بنايات مبان$"},
    "schools": {"en": "school$ schools$", "ru": "школ", "ar": "مدرسه مدارس"},
    "hospitals": {"en": "hospitals$", "ru": "больниц", "ar": "مستشفيات"},
    "vehicles": {"en": "vehicle car$ cars$ truck lorr bus$ buses$", "ru": "автомоб машин грузовик автобус", "ar": "سياره سيارات شاحنه شاحنات مركبه مركبات عربه حافله حافلات اليه$ اليات"},
    "tanks": {"en": "tank$ tanks$", "ru": "танк", "ar": "دبابه دبابات"},
    "aircraft": {"en": "aircraft plane$ planes$ jet$ jets$ helicopter flights$", "ru": "самолет вертолет", "ar": "طايره طايرات طايرتين مروحي حوامه حوامات مقاتلات$"},
    "drones": {"en": "drone uav", "ru": "беспилотн дрон бпла", "ar": "مسيره مسيرات مسيرتين"},
    "missiles": {"en": "missile rocket", "ru": "ракет", "ar": "صاروخ صواريخ صاروخا صاروخين"},
    "ships": {"en": "ship$ ships$ vessel boat", "ru": "кораб суд[ао] катер", "ar": "سفينه سفن قارب زورق"},
    "strikes": {"en": "strike$ strikes$ airstrike raid", "ru": "удар$ удара$ ударов", "ar": "غاره غارات ضربه ضربات"},
    "explosions": {"en": "explosion blast", "ru": "взрыв", "ar": "انفجار تفجير"},
    "bombs": {"en": "bomb$ bombs$", "ru": "бомб", "ar": "قنبله قنابل"},
    "countries": {"en": "countr state$ states$ nation$ nations$", "ru": "стран государств", "ar": "دوله دول$ بلد$ بلدا بلدان"},
    "allies": {"en": "allies$ ally$", "ru": "союзник", "ar": "حليف حلفا"},
    "cities": {"en": "city$ cities$ town$ towns$", "ru": "город", "ar": "مدينه مدن$"},
    "villages": {"en": "village settlement hamlet locality localities communit", "ru": "деревн сел$ села$ поселк населенн", "ar": "قريه قري$ بلده$ بلدات$ تجمع$ تجمعا$"},
    "neighbourhoods": {"en": "neighbourhood neighborhood district", "ru": "район квартал", "ar": "حي$ احيا حيا$"},
    "dams": {"en": "dam$ dams$", "ru": "дамб плотин", "ar": "سد$ سدود سدين سدان سدا$"},
    "bridges": {"en": "bridge", "ru": "мост$ моста$ мостов$", "ar": "جسر جسور جسرين"},
    "seats": {"en": "seat$ seats$", "ru": "мест$ места$ мандат кресел$ кресла$ кресло$", "ar": "مقعد مقاعد مقعدا"},
    "votes": {"en": "vote$ votes$", "ru": "голос", "ar": "صوت$ صوتا$ اصوات"},
    "members": {"en": "member", "ru": "член", "ar": "عضو اعضا"},
    "lawmakers": {"en": "lawmaker deput senator legislator parliamentarian mp$ mps$", "ru": "депутат сенатор парламентари", "ar": "نايب نواب نايبا"},
    "documents": {"en": "document draft", "ru": "документ проект", "ar": "وثيقه وثايق مسوده مسودتين مسودات"},
    "rounds": {"en": "round$ rounds$", "ru": "раунд", "ar": "جوله جولات"},
    "organisations": {"en": "organisation organization ngo$ ngos$ charit group$ groups$", "ru": "организац", "ar": "منظمه منظمات جمعيه جمعيات"},
    "formats": {"en": "format", "ru": "формат", "ar": "صيغه صيغتين الصيغتين"},
    "options": {"en": "option choice path$ paths$", "ru": "вариант", "ar": "خيار خياران خيارين"},
    "cases": {"en": "case$ cases$ infection", "ru": "случа", "ar": "حاله حالات"},
    "flights": {"en": "flight$", "ru": "рейс", "ar": "رحله رحلات"},
    "jobs": {"en": "job$ jobs$", "ru": "вакан", "ar": "وظيفه وظايف"},
    "companies": {"en": "compan firm$ firms$", "ru": "компани", "ar": "شركه شركات"},
    "voters": {"en": "voter electorate$", "ru": "избирател", "ar": "ناخب"},
    "candidates": {"en": "candidate", "ru": "кандидат", "ar": "مرشح مترشح"},
    "ballots": {"en": "ballot", "ru": "бюллетен", "ar": "ورقه|اقتراع"},
    "polling stations": {"en": "polling$", "ru": "избирательных$ участк", "ar": "مركز$ مراكز$ محطه$ محطات$"},
    "provinces": {"en": "province governorate region$ regions$", "ru": "провинц губерн област регион", "ar": "محافظه محافظات ولايه$ ولايات اقليم اقاليم"},
    "complaints": {"en": "complaint", "ru": "жалоб", "ar": "شكوي شكاوي"},
    "violations": {"en": "violation breach", "ru": "нарушен", "ar": "مخالفه مخالفات انتهاك خرق$ خرقا$ خروقات"},
    "aftershocks": {"en": "aftershock tremor", "ru": "афтершок толчк", "ar": "ارتداديه هزه$ هزات"},
    "tents": {"en": "tent$ tents$", "ru": "палат[ок]", "ar": "خيمه خيم$ خيام"},
    "shelters": {"en": "shelter", "ru": "убежищ приют", "ar": "ملجا$ ملاجي"},
    "patients": {"en": "patient inpatient in-patient", "ru": "пациент больных$", "ar": "مريض مرضي"},
    "doses": {"en": "dose", "ru": "доз$ дозы$", "ar": "جرعه جرعات"},
    "fires": {"en": "fire$ fires$ wildfire blaze", "ru": "пожар$ пожара$ пожаров$ очаг", "ar": "حريق حرايق"},
    "trees": {"en": "tree$ trees$", "ru": "дерев", "ar": "شجره اشجار"},
    "shops": {"en": "shop$ shops$ store$ stores$", "ru": "магазин", "ar": "متجر متاجر محل$ محلات"},
    "sailors": {"en": "sailor seaman seamen crew$", "ru": "моряк экипаж матрос", "ar": "بحار بحارا طاقم"},
    "tourists": {"en": "tourist visitor", "ru": "турист посетител", "ar": "سايح سياح زاير زوار"},
    "pilgrims": {"en": "pilgrim", "ru": "паломник", "ar": "حاج$ حجاج حاجا"},
    "teachers": {"en": "teacher", "ru": "учителей$ учителя$ педагог", "ar": "معلم مدرسا$ مدرسين"},
    "athletes": {"en": "athlete player", "ru": "спортсмен игрок футболист", "ar": "رياضي لاعب"},
    "medals": {"en": "medal", "ru": "медал", "ar": "ميداليه ميداليات"},
    "goals": {"en": "goal$ goals$", "ru": "гол$ гола$ голов$ мяч", "ar": "هدف$ هدفا$ اهداف$"},
    "matches": {"en": "match$ matches$ game$ games$", "ru": "матч", "ar": "مباراه مباريات"},
    "sheep": {"en": "sheep cattle livestock", "ru": "овец$ скот", "ar": "راس$ اغنام ماشيه"},
    "trains": {"en": "train$ trains$ carriage wagon", "ru": "поезд вагон", "ar": "قطار عربات"},
    "convoys": {"en": "convoy", "ru": "конво колонн", "ar": "قافله قوافل"},
    "weapons": {"en": "weapon rifle gun$ guns$", "ru": "оруди автомат$ винтов", "ar": "سلاح$ بندقيه بنادق اسلحه"},
    "shells": {"en": "shell$ shells$ mortar", "ru": "снаряд мин$", "ar": "قذيفه قذايف"},
    "mines": {"en": "mine$ mines$ landmine", "ru": "мины$", "ar": "لغم الغام"},
    "judges": {"en": "judge$ judges$", "ru": "судей$ судьи$", "ar": "قاض$ قاضي قضاه"},
    "contracts": {"en": "contract$ contracts$ agreements$", "ru": "контракт договор соглашени", "ar": "اتفاقيه اتفاقيات عقود$"},
    "projects": {"en": "project", "ru": "проектов$", "ar": "مشروع مشاريع مشروعا"},
    "parties": {"en": "party$ parties$", "ru": "партий$ партии$", "ar": "حزب احزاب حزبا"},
}  # fmt: skip
UNITS: dict[str, dict[str, str]] = {
    "percent": {"en": "percent$ percentage$ pct$", "ru": "процент", "ar": "بالميه$ بالمايه$"},
    "USD": {"en": "dollar usd$", "ru": "доллар долл$", "ar": "دولار"},
    "EUR": {"en": "euro$ euros$ eur$", "ru": "евро$", "ar": "يورو"},
    "GBP": {"en": "pound$ pounds$ gbp$ sterling$", "ru": "фунт", "ar": "استرليني"},
    "RUB": {"en": "ruble rouble rub$", "ru": "рубл руб$", "ar": "روبل"},
    "CNY": {"en": "yuan$", "ru": "юан", "ar": "يوان"},
    "ILS": {"en": "shekel", "ru": "шекел", "ar": "شيكل شيقل"},
    "SAR": {"en": "riyal", "ru": "риал", "ar": "ريال"},
    "dinar": {"en": "dinar", "ru": "динар", "ar": "دينار"},
    "lira": {"en": "lira", "ru": "лир$ лиры$", "ar": "ليره ليرات"},
    "dirham": {"en": "dirham", "ru": "дирхам", "ar": "درهم"},
    "EGP": {"en": "", "ru": "", "ar": "جنيه"},
    "UAH": {"en": "hryvnia", "ru": "грив", "ar": "هريفنيا"},
    "second": {"en": "second$ seconds$", "ru": "секунд", "ar": "ثانيه ثواني"},
    "minute": {"en": "minute$ minutes$ min$ mins$", "ru": "минут мин$", "ar": "دقيقه دقايق دقيقتين"},
    "hour": {"en": "hour$ hours$ hrs$ hour's hours'", "ru": "час$ часа$ часов$ часам$ часами$", "ar": "ساعه$ ساعات$ ساعتين ساعتان"},
    "day": {"en": "day$ days$ days' day's", "ru": "дневн суточн день$ дня$ дней$ дням$ сутки$ суток$ днями$", "ar": "يوم$ يوما$ ايام$ يومين يومان"},
    "week": {"en": "week$ weeks$ weeks'", "ru": "недел", "ar": "اسبوع$ اسابيع$ اسبوعا$ اسبوعين اسبوعان"},
    "month": {"en": "month$ months$ months'", "ru": "месяц", "ar": "شهر$ شهرا$ اشهر$ شهور$ شهرين شهران"},
    "year": {"en": "year$ years$ years'", "ru": "летн год$ года$ лет$ годам$ годов$", "ar": "عام$ عاما$ اعوام$ عامين عامان سنه$ سنوات$ سنين$ سنتين سنتان"},
    "decade": {"en": "decade", "ru": "десятилет", "ar": "عقد$ عقود$ عقدين"},
    "km": {"en": "km$ kilomet", "ru": "км$ километр", "ar": "كيلومتر كلم$ كم$ كيلومترا"},
    "m": {"en": "metre$ metres$ meter$ meters$ m$", "ru": "метр м$", "ar": "متر$ مترا$ امتار$"},
    "mile": {"en": "mile$ miles$", "ru": "мил[ьия]", "ar": "ميل$ ميلا$ اميال"},
    "yard": {"en": "yard$ yards$", "ru": "ярд", "ar": "يارده$ ياردات$"},
    "inch": {"en": "inch$ inches$", "ru": "дюйм", "ar": "بوصه$ بوصات$"},
    "acre": {"en": "acre", "ru": "акр$ акра$ акров$", "ar": "فدان"},
    "foot": {"en": "feet$ foot$", "ru": "фут$ фута$ футов$", "ar": "قدم$ قدما$"},
    "cm": {"en": "cm$ centimet", "ru": "см$ сантиметр", "ar": "سنتيمتر سم$"},
    "mm": {"en": "mm$ millimet", "ru": "мм$ миллиметр", "ar": "مليمتر ملم$"},
    "hectare": {"en": "hectare ha$", "ru": "гектар га$", "ar": "هكتار"},
    "tonne": {"en": "tonne ton$ tons$", "ru": "тонн", "ar": "طن$ طنا$ اطنان$"},
    "kg": {"en": "kg$ kilogram", "ru": "кг$ килограмм", "ar": "كيلوغرام كيلوجرام كغ$ كجم$"},
    "barrel": {"en": "barrel bpd$", "ru": "баррел", "ar": "برميل براميل"},
    "degree": {"en": "degree", "ru": "градус", "ar": "درجه درجات"},
    "m3": {"en": "", "ru": "кубометр", "ar": ""},
    "magnitude": {"en": "", "ru": "балл", "ar": ""},
    "times": {"en": "times$ fold$", "ru": "раз$ раза$", "ar": "مره$ مرات$ اضعاف$ مرتين"},
    "point": {"en": "points$", "ru": "пункт[аов]", "ar": "نقطه نقاط"},
}  # fmt: skip
HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "¥": "CNY", "₴": "UAH", "₪": "ILS"}
DAYS = {"month": 30.4, "year": 365.0, "decade": 3650.0}
"""Longer spans of time, in days: told round."""
SAME_AS_PEOPLE = {"people", "victims"}
DUALS = {
    "قتيل", "جريح", "شخص", "طفل", "جندي", "صاروخ", "منزل", "مبني", "سد", "جسر", "شهيد", "اسبوع", "يوم", "شهر", "عام", "عقد", "خيار",
    "انفجار", "ضابط", "عنصر", "رجل", "شاب", "حي", "زورق", "قارب", "مليون", "لغم", "مصنع", "طبيب", "وزير", "هدف", "قرن", "كيلومتر",
}  # fmt: skip
"""Nouns whose dual in -ان / -ين counts two; for the many that print names as a pair ("الجانبين") it says nothing."""
DUALS_IN_AN = {
    "مصاب", "مدني", "شرطي", "مسلح", "مفقود", "معتقل", "مهاجم", "انتحاري", "متهم", "صحفي", "صحافي", "ناج", "ناجي", "مسعف", "لاجي",
    "موقوف", "مراسل", "موظف", "عامل", "مواطن", "مهندس", "سايق", "مسوول", "مهاجر", "نازح", "متظاهر", "محتج",
}  # fmt: skip
"""Nouns with a plural in -ين: only -ان tells their dual ("مفقودين" are many)."""


def _stems(table: dict[str, dict[str, str]], language: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    whole: dict[str, str] = {}
    begins: list[tuple[str, str]] = []
    for key, by_language in table.items():
        for stem in by_language.get(language, "").split():
            if stem.endswith("$"):
                whole.setdefault(fold(stem[:-1]), key)
            else:
                begins.append((fold(stem), key))
    return whole, begins


@cache
def _lookup(name: str, language: str) -> tuple[dict[str, str], re.Pattern[str] | None, dict[str, str]]:
    table = {"state": STATE, "thing": THINGS, "unit": UNITS}[name]
    whole, begins = _stems(table, language)
    stems = dict(reversed(begins))
    pattern = "|".join(sorted((s for s, _ in begins), key=lambda s: (-len(s), s)))
    return whole, re.compile(f"({pattern})") if pattern else None, stems


@cache
def _key(name: str, word: str, language: str) -> str | None:
    whole, pattern, stems = _lookup(name, language)
    if word in whole:
        return whole[word]
    found = pattern.match(word) if pattern else None
    if not found:
        return None
    stem = found.group(1)
    if stem in stems:
        return stems[stem]
    return next((key for s, key in stems.items() if re.fullmatch(s, stem)), None)


def key_of(name: str, word: str, language: str) -> str | None:
    """Canonical key of a folded word in "state", "thing" or "unit"; Arabic prefixes come off."""
    if language != "ar":
        return _key(name, word, language)
    for prefix in ("", "ال", "وال", "بال", "لل", "و", "ب", "ل", "ف"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            rest = word[len(prefix) :]
            if prefix in ("و", "ب", "ل", "ف") and len(rest) < 3:
                continue
            found = _key(name, rest, language)
            if found:
                return found
    return None
