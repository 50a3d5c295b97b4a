# ruff: noqa: E501 (tables and digests are easier to read unbroken)
"""Write `data/names/countries.csv`: names from CLDR (through Babel), adjectives and short names of our own.

    python benchmarks/build_countries.py

Sources: Unicode CLDR territory names (Unicode License v3); adjectives and extra names written for this project.
"""

import csv
from pathlib import Path

from babel import Locale

OUT = Path(__file__).resolve().parent.parent / "data" / "names" / "countries.csv"

# ISO; English adjectives (the first stands before a body); Arabic nisba; Russian adjectives
ADJECTIVES = """
AD;Andorran;أندوري;андоррский
AE;UAE|Emirati;إماراتي;эмиратский
AF;Afghan;أفغاني|أفغان;афганский|афганец
AG;Antiguan;أنتيغوي;антигуанский
AL;Albanian;ألباني;албанский|албанец
AM;Armenian;أرميني|أرمني;армянский|армянин
AO;Angolan;أنغولي;ангольский
AR;Argentine|Argentinian;أرجنتيني;аргентинский
AT;Austrian;نمساوي;австрийский
AU;Australian;أسترالي;австралийский
AZ;Azerbaijani|Azeri;أذربيجاني|أذري;азербайджанский
BA;Bosnian;بوسني;боснийский
BB;Barbadian;بربادوسي;барбадосский
BD;Bangladeshi;بنغلاديشي|بنغالي;бангладешский
BE;Belgian;بلجيكي;бельгийский
BF;Burkina Faso|Burkinabe;بوركيني|بوركينابي;буркинийский
BG;Bulgarian;بلغاري;болгарский
BH;Bahraini;بحريني;бахрейнский
BI;Burundian;بوروندي;бурундийский
BJ;Beninese;بنيني;бенинский
BN;Bruneian;بروناوي;брунейский
BO;Bolivian;بوليفي;боливийский
BR;Brazilian;برازيلي;бразильский
BS;Bahamian;بهامي;багамский
BT;Bhutanese;بوتاني;бутанский
BW;Botswanan;بوتسواني;ботсванский
BY;Belarusian;بيلاروسي|بيلاروسي;белорусский|беларусский|белорус
BZ;Belizean;بليزي;белизский
CA;Canadian;كندي;канадский|канадец
CD;Congolese;كونغولي;конголезский
CF;Central African;;центральноафриканский
CG;Congo;;
CH;Swiss;سويسري;швейцарский
CI;Ivorian;إيفواري|عاجي;ивуарийский
CL;Chilean;تشيلي;чилийский
CM;Cameroonian;كاميروني;камерунский
CN;Chinese;صيني;китайский|китаец
CO;Colombian;كولومبي;колумбийский
CR;Costa Rican;كوستاريكي;коста-риканский
CU;Cuban;كوبي;кубинский
CV;Cape Verdean;;
CY;Cypriot;قبرصي;кипрский
CZ;Czech;تشيكي;чешский
DE;German;ألماني|ألمان;немецкий|германский|немец
DJ;Djiboutian;جيبوتي;джибутийский
DK;Danish;دنماركي|دانماركي;датский
DM;Dominica;;
DO;Dominican;دومينيكاني|دومينيكي;доминиканский
DZ;Algerian;جزائري;алжирский
EC;Ecuadorian|Ecuadorean;إكوادوري;эквадорский
EE;Estonian;إستوني;эстонский
EG;Egyptian;مصري;египетский
ER;Eritrean;إريتري;эритрейский
ES;Spanish;إسباني|اسبان;испанский|испанец
ET;Ethiopian;إثيوبي|أثيوبي;эфиопский
FI;Finnish;فنلندي;финский|финляндский
FJ;Fijian;فيجي;фиджийский
FM;Micronesian;;
FR;French;فرنسي;французский|француз
GA;Gabonese;غابوني;габонский
GB;British|UK;بريطاني|إنجليزي|إنكليزي;британский|английский|британец
GD;Grenadian;;
GE;Georgian;جورجي;грузинский
GH;Ghanaian;غاني;ганский
GL;Greenlandic;غرينلاندي;гренландский
GM;Gambian;غامبي;гамбийский
GN;Guinean;غيني;гвинейский
GQ;Equatorial Guinean;;
GR;Greek;يوناني;греческий|грек
GT;Guatemalan;غواتيمالي;гватемальский
GW;Bissau-Guinean;;
GY;Guyanese;غياني;гайанский
HK;Hong Kong;هونغ كونغي;гонконгский
HN;Honduran;هندوراسي;гондурасский
HR;Croatian;كرواتي;хорватский
HT;Haitian;هايتي;гаитянский
HU;Hungarian;مجري|هنغاري;венгерский
ID;Indonesian;إندونيسي|أندونيسي;индонезийский
IE;Irish;أيرلندي|إيرلندي;ирландский
IL;Israeli;إسرائيلي|صهيوني;израильский|израильтянин
IN;Indian;هندي;индийский
IQ;Iraqi;عراقي;иракский
IR;Iranian;إيراني;иранский|иранец
IS;Icelandic;آيسلندي|أيسلندي;исландский
IT;Italian;إيطالي;итальянский
JM;Jamaican;جامايكي;ямайский
JO;Jordanian;أردني;иорданский
JP;Japanese;ياباني;японский
KE;Kenyan;كيني;кенийский
KG;Kyrgyz;قرغيزي|قيرغيزي;киргизский|кыргызский
KH;Cambodian;كمبودي;камбоджийский
KI;Kiribati;;
KM;Comorian;قمري|جزر قمري;коморский
KN;Kittitian;;
KP;North Korean;كوري شمالي|=الكورية الشمالية|=الكوري الشمالي;северокорейский
KR;South Korean;كوري جنوبي|=الكورية الجنوبية|=الكوري الجنوبي;южнокорейский
KW;Kuwaiti;كويتي;кувейтский
KZ;Kazakh|Kazakhstani;كازاخستاني|كازاخي|قازاخستاني;казахстанский|казахский
LA;Laotian|Lao;لاوسي;лаосский
LB;Lebanese;لبناني;ливанский
LC;Saint Lucian;;
LI;Liechtenstein;;лихтенштейнский
LK;Sri Lankan;سريلانكي|سيريلانكي;шри-ланкийский|ланкийский
LR;Liberian;ليبيري;либерийский
LS;Lesotho;ليسوتوي;лесотский
LT;Lithuanian;ليتواني;литовский
LU;Luxembourg|Luxembourgish;لوكسمبورغي;люксембургский
LV;Latvian;لاتفي;латвийский|латышский
LY;Libyan;ليبي;ливийский|ливиец
MA;Moroccan;مغربي;марокканский
MC;Monaco|Monegasque;;
MD;Moldovan;مولدوفي|مولدافي;молдавский|молдовский
ME;Montenegrin;;черногорский
MG;Malagasy;مدغشقري;мадагаскарский
MH;Marshallese;;
MK;North Macedonian|Macedonian;مقدوني;македонский|северомакедонский
ML;Malian;;малийский
MM;Myanmar|Burmese;بورمي|ميانماري;мьянманский|бирманский
MN;Mongolian;منغولي;монгольский
MR;Mauritanian;موريتاني;мавританский
MT;Maltese;مالطي;мальтийский
MU;Mauritian;موريشيوسي;маврикийский
MV;Maldivian;مالديفي;мальдивский
MW;Malawian;مالاوي;малавийский
MX;Mexican;مكسيكي;мексиканский
MY;Malaysian;ماليزي;малайзийский
MZ;Mozambican;موزمبيقي|موزامبيقي;мозамбикский
NA;Namibian;ناميبي;намибийский
NE;Nigerien;نيجري;нигерский
NG;Nigerian;نيجيري;нигерийский
NI;Nicaraguan;نيكاراغوي;никарагуанский
NL;Dutch;هولندي;нидерландский|голландский
NO;Norwegian;نرويجي;норвежский
NP;Nepalese|Nepali;نيبالي;непальский
NR;Nauruan;;
NZ;New Zealand;نيوزيلندي|نيوزلندي;новозеландский
OM;Omani;=العماني|=العمانية|=عماني|=عمانية|=عُماني|=عُمانية;оманский
PA;Panamanian;بنمي;панамский
PE;Peruvian;بيروفي;перуанский
PG;Papua New Guinean;;
PH;Philippine|Filipino;فلبيني|فيليبيني;филиппинский
PK;Pakistani;باكستاني;пакистанский
PL;Polish;بولندي|بولوني;польский|поляк
PR;Puerto Rican;;пуэрто-риканский
PS;Palestinian;فلسطيني;палестинский|палестинец
PT;Portuguese;برتغالي;португальский
PW;Palauan;;
PY;Paraguayan;باراغوي;парагвайский
QA;Qatari;قطري;катарский
RO;Romanian;روماني;румынский
RS;Serbian;صربي;сербский
RU;Russian;روسي|=روس|=الروس|=للروس|=والروس;российский|русский|россиянин
RW;Rwandan;رواندي;руандийский
SA;Saudi|Saudi Arabian;سعودي;саудовский
SB;Solomon Islands;;
SC;Seychellois;سيشلي;сейшельский
SD;Sudanese;سوداني;суданский
SE;Swedish;سويدي;шведский
SG;Singaporean|Singapore;سنغافوري;сингапурский
SI;Slovenian|Slovene;سلوفيني;словенский
SK;Slovak;سلوفاكي;словацкий
SL;Sierra Leonean;;
SM;Sammarinese;;
SN;Senegalese;سنغالي;сенегальский
SO;Somali;صومالي;сомалийский
SR;Surinamese;سورينامي;суринамский
SS;South Sudanese;جنوب سوداني;южносуданский
ST;Sao Tomean;;
SV;Salvadoran;سلفادوري;сальвадорский
SY;Syrian;سوري;сирийский|сириец
SZ;Swazi;;
TD;Chadian;تشادي;чадский
TG;Togolese;توغولي;тоголезский
TH;Thai;تايلندي|تايلاندي;таиландский|тайский
TJ;Tajik;طاجيكي|طاجيكستاني|=الطاجيك;таджикский|таджикистанский|таджик
TL;Timorese;تيموري;
TM;Turkmen;تركمانستاني|تركماني;туркменский
TN;Tunisian;تونسي;тунисский
TO;Tongan;تونغي;
TR;Turkish;تركي|=الأتراك;турецкий|турок
TT;Trinidadian;ترينيدادي;
TV;Tuvaluan;;
TW;Taiwanese;تايواني;тайваньский
TZ;Tanzanian;تنزاني;танзанийский
UA;Ukrainian;أوكراني|اوكرايني;украинский|украинец
UG;Ugandan;أوغندي;угандийский
US;US|American|U.S.;أمريكي|أميركي|=الأميركان|=الأمريكان;американский|американец
UY;Uruguayan;أوروغواياني|أوروغوي;уругвайский
UZ;Uzbek|Uzbekistani;أوزبكي|أوزبكستاني;узбекский|узбекистанский
VA;Vatican;فاتيكاني;ватиканский
VC;Vincentian;;
VE;Venezuelan;فنزويلي;венесуэльский
VN;Vietnamese;فيتنامي;вьетнамский
VU;Vanuatuan;;
WS;Samoan;;
XK;Kosovan|Kosovo|Kosovar;كوسوفي;косовский
YE;Yemeni;يمني;йеменский
ZA;South African;جنوب أفريقي|جنوب إفريقي;южноафриканский
ZM;Zambian;زامبي;замбийский
ZW;Zimbabwean;زيمبابوي;зимбабвийский
"""
CANONICAL = {
    "TR": "Turkey", "CZ": "Czechia", "CI": "Ivory Coast", "CD": "DR Congo", "CG": "Republic of the Congo", "MM": "Myanmar",
    "PS": "Palestine", "BA": "Bosnia and Herzegovina", "HK": "Hong Kong", "MO": "Macao", "VA": "Vatican", "TL": "East Timor",
    "CV": "Cape Verde", "SZ": "Eswatini", "AG": "Antigua and Barbuda", "TT": "Trinidad and Tobago", "KN": "Saint Kitts and Nevis",
    "VC": "Saint Vincent", "LC": "Saint Lucia", "ST": "Sao Tome and Principe",
}  # fmt: skip
# further names: ISO; ar; en; ru
EXTRA = """
US;الولايات المتحدة|الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية|أمريكا|أميركا;United States|U.S.|US|USA|U.S.A.|United States of America|America|the States;США|Соединенные Штаты|Америка|Соединенные Штаты Америки|Штаты
GB;بريطانيا|المملكة المتحدة|بريطانيا العظمى|إنجلترا|انكلترا|إنكلترا;United Kingdom|U.K.|UK|Britain|Great Britain|England;Великобритания|Соединенное Королевство|Британия|Англия
RU;روسيا|روسيا الاتحادية|الاتحاد الروسي;Russia|Russian Federation|Federation of Russia;Россия|РФ|Российская Федерация
AE;الإمارات|الإمارات العربية المتحدة|دولة الإمارات|دولة الإمارات العربية المتحدة;UAE|U.A.E.|United Arab Emirates|Emirates|the Emirates;ОАЭ|Объединенные Арабские Эмираты|Эмираты
SA;السعودية|المملكة العربية السعودية|المملكة السعودية;Saudi Arabia|Kingdom of Saudi Arabia|KSA;Саудовская Аравия
SY;سوريا|سورية|الجمهورية العربية السورية|القطر السوري;Syria|Syrian Arab Republic;Сирия|САР
IR;إيران|الجمهورية الإسلامية الإيرانية|الجمهورية الإسلامية;Iran|Islamic Republic of Iran|Islamic Republic;Иран|Исламская Республика Иран|ИРИ
CN;الصين|جمهورية الصين الشعبية|الصين الشعبية;China|People's Republic of China|PRC;Китай|КНР|Китайская Народная Республика
KP;كوريا الشمالية|جمهورية كوريا الديمقراطية الشعبية|كوريا الديمقراطية;North Korea|DPRK|Democratic People's Republic of Korea;Северная Корея|КНДР
KR;كوريا الجنوبية|جمهورية كوريا;South Korea|Republic of Korea|ROK;Южная Корея|Республика Корея
DE;ألمانيا|ألمانيا الاتحادية|المانيا;Germany|Federal Republic of Germany;Германия|ФРГ
FR;فرنسا;France|French Republic;Франция|Французская Республика
TR;تركيا|تركية;Turkey|Türkiye|Turkiye;Турция|Турецкая Республика
EG;مصر|جمهورية مصر العربية;Egypt|Arab Republic of Egypt;Египет|АРЕ
IL;إسرائيل|اسرائيل|دولة إسرائيل|الكيان الصهيوني|الكيان الإسرائيلي|كيان الاحتلال|دولة الاحتلال|الاحتلال الإسرائيلي|الاحتلال الصهيوني;Israel|State of Israel|Zionist entity|Zionist regime|Israeli occupation;Израиль|Государство Израиль|сионистский режим
PS;فلسطين|دولة فلسطين|الأراضي الفلسطينية;Palestine|State of Palestine|Palestinian territories|Palestinian Authority;Палестина|палестинские территории|Палестинская автономия|Государство Палестина
IQ;العراق|جمهورية العراق;Iraq|Republic of Iraq;Ирак
LB;لبنان;Lebanon;Ливан
YE;اليمن|الجمهورية اليمنية;Yemen|Republic of Yemen;Йемен
LY;ليبيا|ليبية|دولة ليبيا|الجماهيرية;Libya|State of Libya;Ливия
DZ;الجزائر|الجمهورية الجزائرية;Algeria;Алжир
MA;المغرب|المملكة المغربية;Morocco|Kingdom of Morocco;Марокко
TN;تونس|الجمهورية التونسية;Tunisia;Тунис
SD;السودان|جمهورية السودان;Sudan|Republic of the Sudan;Судан
SS;جنوب السودان|دولة جنوب السودان;South Sudan;Южный Судан
JO;الأردن|المملكة الأردنية|المملكة الأردنية الهاشمية;Jordan|Hashemite Kingdom;Иордания
KW;الكويت|دولة الكويت;Kuwait;Кувейт
QA;=قطر|=لقطر|=وقطر|=بقطر|دولة قطر;Qatar|State of Qatar;Катар
BH;البحرين|مملكة البحرين;Bahrain;Бахрейн
OM;سلطنة عمان|سلطنة عُمان|=عُمان;Oman|Sultanate of Oman;Оман
MR;موريتانيا;Mauritania;Мавритания
SO;الصومال;Somalia;Сомали
DJ;جيبوتي;Djibouti;Джибути
KM;جزر القمر;Comoros;Коморы|Коморские Острова
UA;أوكرانيا|اوكرانيا|أوكرانية;Ukraine;Украина
BY;بيلاروسيا|بيلاروس|روسيا البيضاء;Belarus|Byelorussia;Белоруссия|Беларусь|Республика Беларусь
MD;مولدوفا|مولدافيا|مولدافا;Moldova;Молдавия|Молдова|Республика Молдова
GE;جورجيا;Georgia;Грузия
AM;أرمينيا;Armenia;Армения
AZ;أذربيجان|آذربيجان;Azerbaijan;Азербайджан
KZ;كازاخستان|كازخستان|قازاخستان;Kazakhstan;Казахстан
KG;قرغيزستان|قيرغيزستان|قرغيزيا;Kyrgyzstan|Kyrgyz Republic|Kirghizia;Киргизия|Кыргызстан
TJ;طاجيكستان|تاجيكستان;Tajikistan;Таджикистан
TM;تركمانستان;Turkmenistan;Туркмения|Туркменистан
UZ;أوزبكستان|اوزبكستان;Uzbekistan;Узбекистан
EE;إستونيا|استونيا;Estonia;Эстония
LV;لاتفيا;Latvia;Латвия
LT;ليتوانيا;Lithuania;Литва
PL;بولندا|بولونيا;Poland;Польша
CZ;التشيك|جمهورية التشيك;Czechia|Czech Republic;Чехия|Чешская Республика
SK;سلوفاكيا;Slovakia;Словакия
HU;المجر|هنغاريا;Hungary;Венгрия
RO;رومانيا;Romania;Румыния
BG;بلغاريا;Bulgaria;Болгария
RS;صربيا;Serbia;Сербия
BA;البوسنة|البوسنة والهرسك;Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina;Босния|Босния и Герцеговина
XK;كوسوفو;Kosovo;Косово
ME;الجبل الأسود|مونتينيغرو;Montenegro;Черногория
MK;مقدونيا|مقدونيا الشمالية;North Macedonia|Macedonia;Северная Македония|Македония
HR;كرواتيا;Croatia;Хорватия
SI;سلوفينيا;Slovenia;Словения
GR;اليونان;Greece;Греция
CY;قبرص;Cyprus;Кипр
IT;إيطاليا|ايطاليا;Italy;Италия
ES;إسبانيا|أسبانيا|اسبانيا;Spain;Испания
PT;البرتغال;Portugal;Португалия
NL;هولندا|هولاندا;Netherlands|Holland;Нидерланды|Голландия
BE;بلجيكا;Belgium;Бельгия
CH;سويسرا;Switzerland;Швейцария
AT;النمسا;Austria;Австрия
SE;السويد;Sweden;Швеция
NO;النرويج;Norway;Норвегия
DK;الدنمارك|الدانمارك;Denmark;Дания
FI;فنلندا;Finland;Финляндия
IE;أيرلندا|إيرلندا|ايرلندا|إيرلندا;Ireland|Republic of Ireland;Ирландия
IS;آيسلندا|أيسلندا|ايسلندا;Iceland;Исландия
CD;الكونغو الديمقراطية|جمهورية الكونغو الديمقراطية|الكونغو;DR Congo|DRC|Democratic Republic of the Congo|Democratic Republic of Congo|Congo;ДР Конго|ДРК|Демократическая Республика Конго|Конго
CF;أفريقيا الوسطى|إفريقيا الوسطى|جمهورية أفريقيا الوسطى;Central African Republic|CAR;ЦАР|Центральноафриканская Республика|Центрально-Африканская Республика
CI;ساحل العاج|كوت ديفوار;Ivory Coast|Cote d'Ivoire|Côte d'Ivoire;Кот-д’Ивуар|Кот-д'Ивуар|Берег Слоновой Кости
ZA;جنوب أفريقيا|جنوب إفريقيا;South Africa;ЮАР|Южная Африка|Южно-Африканская Республика
ET;إثيوبيا|أثيوبيا|اثيوبيا;Ethiopia;Эфиопия
ML;=مالي|=لمالي|=بمالي|=ومالي;Mali;Мали
NE;النيجر;Niger;Нигер
NG;نيجيريا;Nigeria;Нигерия
TD;تشاد;Chad;Чад
GN;غينيا;Guinea;Гвинея
GM;غامبيا;Gambia|The Gambia;Гамбия
MM;ميانمار|بورما;Myanmar|Burma;Мьянма|Бирма
JP;اليابان;Japan;Япония
IN;الهند;India;Индия
PK;باكستان|پاکستان;Pakistan;Пакистан
AF;أفغانستان|افغانستان;Afghanistan;Афганистан
BD;بنغلاديش|بنغلادش|بنجلاديش;Bangladesh;Бангладеш
LK;سريلانكا|سيريلانكا;Sri Lanka;Шри-Ланка
TW;تايوان;Taiwan;Тайвань
TH;تايلاند|تايلند;Thailand;Таиланд
PH;الفلبين|الفيليبين;Philippines;Филиппины
VN;فيتنام|فييتنام;Vietnam|Viet Nam;Вьетнам
MN;منغوليا;Mongolia;Монголия
VA;الفاتيكان|الكرسي الرسولي;Vatican|Holy See|Vatican City;Ватикан|Святой Престол
VE;فنزويلا;Venezuela;Венесуэла
BR;البرازيل;Brazil;Бразилия
AR;الأرجنتين;Argentina;Аргентина
CL;=تشيلي|=شيلي;Chile;Чили
CU;كوبا;Cuba;Куба
MX;المكسيك;Mexico;Мексика
NZ;نيوزيلندا|نيوزيلاندا|نيوزلندا;New Zealand;Новая Зеландия
TL;تيمور الشرقية|تيمور ليشتي;East Timor|Timor-Leste;Восточный Тимор
GL;غرينلاند|جرينلاند;Greenland;Гренландия
TG;توغو;Togo;Того
PE;=بيرو|=البيرو;Peru;Перу
HT;هايتي;Haiti;Гаити
"""


def lines(block: str) -> list[list[str]]:
    return [line.split(";") for line in block.strip().splitlines()]


def unique(*groups: str) -> str:
    names = [name.strip() for group in groups for name in group.split("|") if name.strip()]
    return "|".join(dict.fromkeys(names))


def main() -> None:
    extra = {row[0]: row[1:] for row in lines(EXTRA)}
    names = {code: Locale.parse(code).territories for code in ("ar", "en", "ru")}
    with OUT.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(
            [
                "iso",
                "canonical",
                "adjective",
                "ar",
                "en",
                "ru",
                "ar_adjective",
                "en_adjective",
                "ru_adjective",
                "source",
            ]
        )
        for iso, en_adjective, ar_adjective, ru_adjective in lines(ADJECTIVES):
            ar, en, ru = extra.get(iso) or (names[code].get(iso, "") for code in ("ar", "en", "ru"))
            canonical = CANONICAL.get(iso, names["en"].get(iso, ""))
            if iso not in extra:
                en, ru = en.split(" (")[0], ru.split(" (")[0]
            table.writerow(
                [iso, canonical, en_adjective.split("|")[0], unique(ar), unique(en, canonical), unique(ru), unique(ar_adjective),
                 unique(en_adjective), unique(ru_adjective), "CLDR; own"]
            )  # fmt: skip


if __name__ == "__main__":
    main()
