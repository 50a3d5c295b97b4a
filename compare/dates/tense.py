# ruff: noqa: E501 (one list of words a line reads best)
"""Does the sentence around a phrase of time look back or ahead? Decides which Wednesday "on Wednesday" is."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

_REACH = 200  # characters looked at on each side: a clause, and a bound on the cost
_STOP = {
    "ar": re.compile(r"(?<!\w)[وف]?(?:التي|الذي|الذين|اللذين|اللتين)(?!\w)|[:;؛]"),
    "en": re.compile(r"\b(?:which|who|whose|where|whom)\b|[:;]"),
    "ru": re.compile(r"\bкотор\w{1,4}\b|\bгде\b|[:;]"),
}
_CLAUSE = {
    "ar": re.compile(r"(?<!\w)(?:[وف]?(?:ان|انه|انها|انهما|انهم|بان|بانه|بانها))(?!\w)|[:;؛]"),
    "en": re.compile(r"\bthat\b|[:;]|,"),
    "ru": re.compile(r"\bчто\b|[:;]|,"),
}
_NO_FUTURE = (
    "سياس|سيار|سيطر|سيرغ|سيرج|سيرت|سينا|سيناريو|سياد|سيدات|سيول|سيمون|سيبير|ستين|ستون|ستار|ستيف|ستوكه|سته|ساعا|ساعه|ساعت|ساحه|ساحل|"
    "سابق|سابع|سادس|ساند|سافر|ساهم|ساعد|سارع|سارت|سالم|سامح|سانا|ساخن|سامي|سنوا|سنوي|سندا|سنغاف|سنجار|ساوي|ساوت"
)
"""Words that begin like the Arabic future: hours, politics, Sergei, "previous"."""
_AHEAD = {
    "ar": re.compile(
        rf"(?<!\w)(?:و|ف)?(?:(?!{_NO_FUTURE})س[يتنا]\w{{3,}}|سوف|لن|(?:من[ ])?(?:ال)?(?:مقرر|متوقع|مرتقب|مزمع|منتظر)\w{{0,3}}|(?:اعتبارا|ابتدا|بدا) من|[يت]عتزم\w*|"
        r"(?:دعا|دعت|هدد|هددت|توعد|توعدت|تعهد|تعهدت|وعد|وعدت|لوح|لوحت)(?!\w)(?: \w+){0,5}? (?:ب\w{3,}|الي(?= \w))|[يت]نتظر|[يت]توقع|ينوي|[يت]خطط|استعداد\w*|تمهيد\w*|يستعد|تستعد|المقبل\w?|القادم\w?|غدا|موعد\w*)(?!\w)"
    ),
    "en": re.compile(
        r"\b(?:(?:will|would|shall|to|may|might|could) (?:not )?be \w+|would|sure to|(?:re)?opens|begins|starts|kicks off|convenes|takes effect|(?:threatened|vowed|promised|pledged|agreed|plans?|decided|ordered|urged|due)"
        r"(?: \w+){0,3}? to \w+|will|shall|won't|'ll|going to|due|scheduled|planned|plans?|planning|expected|expects?|set to|slated|"
        r"intends?|aims? to|ahead of|is to|are to|upcoming|to be held|"
        r"to (?:meet|visit|hold|travel|speak|vote|take place|"
        r"attend|host|arrive|begin|start|resume|discuss|sign|receive|join))\b"
    ),
    "ru": re.compile(
        r"\b(?:(?:пригроз|обеща|пообеща|договор|реши|призва|поруч|потреб)\w{1,6}(?: \S{1,20}){0,4}? \w{2,}ть(?:ся)?|буд(?:ет|ут|ем)|(?:за)?планиру\w+|намер\w+|собира\w+ся|ожидается|ожидаются|предсто\w+|долж(?:ен|на|ны|но)|"
        r"запланирован\w*|назначен\w*|может|могут|пройд[еу]т|состо[ия]тся|встрет[ия]тся|прибуд[еу]т|посетит|провед[еу]т|"
        r"приед[еу]т|обсуд[ия]т|начн[еу]тся|выступ[ия]т|прим[еу]т|подпиш[еу]т|объяв[ия]т|отправ[ия]тся|рассмотр[ия]т|"
        r"заверш[ия]тся|открое?ю?тся|стартуе?ю?т|продолж[ия]тся|дад[иу]т|представ[ия]т|вылет[ия]т|грядущ\w+)\b"
    ),
}
_BACK = {
    "ar": re.compile(
        r"(?<!\w)[وف]?(?:قال|قالت|اعلن|اعلنت|اكد|اكدت|صرح|صرحت|ذكر|ذكرت|افاد|افادت|اضاف|اضافت|كان|كانت|قد|شن|شنت|وقع|"
        r"وقعت|قتل|قتلت|اصيب|التقي|اجري|اجرت|عقد|عقدت|عقب|بعد|وصل|وصلت|جرت|جري|شدد|نفي|نفت|اتهم|اتهمت|حذر|حذرت|دعا|دعت|"
        r"استهدف|استهدفت|انتهي|انتهت|اختتم|اختتمت|بدا|بدات|سقط|سقطت|اندلع|اندلعت|شهد|شهدت|تم|تمت|اغلق|دخل|دخلت|غادر|غادرت|توفي|زار|زارت|وافق|وافقت|صوت|اقر|اقرت|اطلق|اطلقت|نفذ|نفذت|ضرب|ضربت|هز|انفجر|انفجرت|اصدر|اصدرت|عاد|عادت|استقبل|انطلق|انطلقت|اجتمع|حدث|فاز|فازت|تولي|رفع|رفعت|انهت|انهي|رفض|رفضت|تحادث|بحث|بحثت|ناقش|نشر|نشرت|نقل|نقلت|كشف|كشفت|حث|حثت|دان|ادان|توعد|قدم|قدمت|قرر|قررت)(?!\w)"
    ),
    "en": re.compile(
        r"\b(?:said|told|was|were|had|has|have|did|held|met|spoke|took|gave|went|came|made|began|broke|left|saw|wrote|"
        r"struck|hit|shot|fell|rose|sent|put|won|lost|\w{2,}ed|after|following|since)\b"
    ),
    "ru": re.compile(r"\b(?:\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)|после|был|была|было|были)\b"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences of a folded text end."""

    text: str
    language: str
    ends: list[int] = field(default_factory=list)
    marks: dict[str, tuple[list[int], list[int]]] = field(default_factory=dict)  # filled when first asked for

    @classmethod
    def of(cls, text: str, language: str) -> "Sentences":
        """Rough ends are enough here: a mark and white space, or a new line."""
        return cls(text, language, [m.end() for m in re.finditer(r"[.!?؟…]+(?=\s)|\n+", text)])

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """The sentence around [start, end), never further than a clause's reach."""
        n = bisect_right(self.ends, start)
        left = self.ends[n - 1] if n else 0
        right = next((e for e in self.ends[n : n + 3] if e >= end), len(self.text))
        return max(left, start - _REACH), min(right, end + _REACH)

    def is_ahead(self, start: int, end: int, *, otherwise: bool = False) -> bool:
        """True when what happens at [start, end) lies ahead; told by the nearest verb, first to the left.

        Left of the phrase the nearest marker decides ("said he will meet on Friday": ahead; "said on Friday that he
        will": back). Where there is none, the first marker to the right does. Silence means `otherwise`: back,
        for news is mostly past.
        """
        left, right = self.bounds(start, end)
        stop = self._first("stop", left, start)
        left = stop[1] if stop else left
        ahead, back = self._last("ahead", left, start), self._last("back", left, start)
        if max(ahead, back) >= 0:
            return ahead >= back
        clause = self._first("clause", end, right)
        right = clause[0] if clause else right
        first, past = self._first("ahead", end, right), self._first("back", end, right)
        if first is None and past is None:
            return otherwise
        return first is not None and (past is None or first[0] < past[0])

    def _all(self, name: str) -> tuple[list[int], list[int]]:
        """Starts and ends of all markers of a kind: one pass over the text, however many phrases ask."""
        if name not in self.marks:
            table = {"stop": _STOP, "clause": _CLAUSE, "ahead": _AHEAD, "back": _BACK}[name]
            spans = [m.span() for m in table[self.language].finditer(self.text)]
            self.marks[name] = [s for s, _ in spans], [e for _, e in spans]
        return self.marks[name]

    def _first(self, name: str, start: int, end: int) -> tuple[int, int] | None:
        """The first marker within [start, end)."""
        starts, ends = self._all(name)
        n = bisect_left(starts, start)
        return (starts[n], ends[n]) if n < len(starts) and ends[n] <= end else None

    def _last(self, name: str, start: int, end: int) -> int:
        """Where the last marker within [start, end) ends, or -1."""
        starts, ends = self._all(name)
        n = bisect_right(ends, end) - 1
        return ends[n] if n >= 0 and starts[n] >= start else -1
