"""Stand-in for the table of outlets until `compare.names.outlets` is there."""

from compare.language import fold, words
from compare.model import Outlet

_ROWS = [
    ("TASS", "agency", "تاس;ТАСС;Itar-Tass;وكالة تاس", "tass.com;tass.ru"),
    ("RIA Novosti", "agency", "نوفوستي;ريا نوفوستي;РИА Новости;РИА", "ria.ru"),
    ("Interfax", "agency", "إنترفاكس;انترفاكس;Интерфакс;INTERFAX.RU", "interfax.ru;interfax.com"),
    ("Sputnik", "agency", "سبوتنيك;سبوتنيك عربي;Спутник;Sputnik Arabic", "sputniknews.com;sputnikarabic.ae"),
    ("Reuters", "agency", "رويترز;Рейтер;Рейтерс", "reuters.com"),
    ("AFP", "agency", "أ ف ب;ا ف ب;فرانس برس;وكالة فرانس برس;Agence France-Presse;АФП", "afp.com"),
    ("AP", "agency", "أسوشيتد برس;أ ب;Associated Press;The Associated Press;АП", "apnews.com"),
    ("dpa", "agency", "د ب أ;د.ب.أ;дпа", "dpa.com"),
    ("Xinhua", "agency", "شينخوا;Синьхуа", "news.cn"),
    ("Anadolu Agency", "agency", "الأناضول;وكالة الأناضول;Anadolu;Анадолу", "aa.com.tr"),
    ("SANA", "agency", "سانا", "sana.sy"),
    ("WAM", "agency", "وام", "wam.ae"),
    ("Pakistan Point", "", "پاکستان پوائنٹ نیوز;Pakistan Point News;باكستان بوينت", "pakistanpoint.com"),
    ("UrduPoint", "", "UrduPoint News;اردو پوائنٹ", "urdupoint.com"),
    ("RT", "state", "آر تي;روسيا اليوم;RT Arabic", "rt.com"),
    ("Al Jazeera", "public", "الجزيرة;الجزيرة نت", "aljazeera.net;aljazeera.com"),
    ("BBC", "public", "بي بي سي;BBC News", "bbc.com;bbc.co.uk"),
    ("CNN", "private", "سي إن إن", "cnn.com"),
    ("Al Mayadeen", "private", "الميادين;الميادين نت", "almayadeen.net"),
]
OUTLETS = {row[0]: Outlet(name=row[0], kind=row[1], domains=tuple(row[3].split(";"))) for row in _ROWS}
AGENCIES: frozenset[str] = frozenset(row[0] for row in _ROWS if row[1] == "agency")
_KEYS = {" ".join(words(alias)): OUTLETS[row[0]] for row in _ROWS for alias in (row[0], *row[2].split(";"))}
_DOMAINS = {domain: OUTLETS[row[0]] for row in _ROWS for domain in row[3].split(";")}


def find_outlet(name: str) -> Outlet | None:
    """Known outlet of a printed name or a domain."""
    return _KEYS.get(" ".join(words(name))) or outlet_of_domain(fold(name))


def outlet_of_domain(address: str) -> Outlet | None:
    """Known outlet of a host or an address."""
    host = address.casefold().partition("://")[2] or address.casefold()
    labels = host.partition("/")[0].partition(":")[0].split(".")
    return next((_DOMAINS[d] for i in range(len(labels)) if (d := ".".join(labels[i:])) in _DOMAINS), None)
