# ruff: noqa: E501 (one list of words a line reads best)
"""What looks like a date and is none: Russia Today, Black Friday, Theresa May, 2000 people."""

import re

from compare.dates.grammar import Raw

_TITLES_BEFORE = {
    "ar": re.compile(
        r"(?:روسيا|المصري|اخبار|القاهره|العرب|مصر|سوريا|فلسطين|عمان|ايران|قناه|صحيفه|جريده|موقع|ذلك|نفس|كل|صلاه|خطبه|طيله|طوال|حتي)\s$"
    ),
    "ru": re.compile(r"(?:россия|украина|каждый|каждую|каждое|каждая|черная|страстная|чистый|великий)\s$"),
}
_NAME_DAYS = re.compile(r"(?:good|black|bloody|palm|easter|ash|super|cyber|fat|holy|maundy|every|each)\s$")
_PAPERS = re.compile(r"\s(?:times|telegraph|mail|mirror|express|post|night live)\b")
_AFTER_MONTH = re.compile(r"\s?[,،.;؛:)]|\s(?:حين|بعد|قبل|عندما|من)(?!\w)|$")
_AFTER_TODAY = re.compile(
    r"\s(?:السابع|الاول|الثاني|الثالث|الرابع|الخامس|السادس|الثامن|التاسع|العاشر|نفسه|ذاته|الاخير|الواحد|العالمي|الوطني|الذي|الاخر|التالي|السابق)(?!\w)"
)
_COUNTED = re.compile(
    r"\s{0,2}(?:%|-seat|\s?(?:people|person|soldiers|troops|men|women|children|dead|killed|wounded|injured|missing|civilians|homes|houses|"
    r"buildings|vehicles|tonnes|tons|dollars|euros|roubles|rubles|km|kilomet|miles|metres|meters|hectares|hours|days|years|"
    r"fighters|militants|refugees|migrants|victims|bodies|families|workers|police|members|cases|deaths|others|more|percent|"
    r"человек|погиб|убит|ранен|постра|солдат|военн|тыс|млн|млрд|тонн|км|метр|рубл|долл|евро|домов|жител|дет|дней|час|лет|бойцов|"
    r"شخص|قتيل|جريح|مصاب|جندي|قتلي|جرحي|منزل|طن|دولار|كيلو|كم|متر|طفل|امراه|اسره|عايله|مفقود|لاجي|يوم|ساعه|وحده|الف))"
)
_LOOSE = re.compile(
    r"(?:than|about|some|around|nearly|almost|over|least|approximately|roughly|up to|to|killed|injured|wounded|"
    r"около|более|почти|свыше|менее|до|نحو|حوالي|قرابه|اكثر من|اقل من|زهاء|الي)\s$"
)
_YEAR_LEADS = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|during|the|year|early|late|mid|for|between|summer|winter|spring|autumn|fall|[12]\d{3} (?:and|or|to))\s|[(,]\s?|-)$"
)


def is_date(raw: Raw, folded: str, text: str, at: tuple[int, ...], language: str) -> bool:
    """False where the same words name something else."""
    before, after = folded[max(0, raw.start - 24) : raw.start], folded[raw.end : raw.end + 24]
    if language == "en" and raw.kind in ("date", "month", "weekday"):
        name = raw.got.get("mon") or raw.got.get("wd") or ""
        first = folded.find(name, raw.start, raw.end)
        if first >= 0 and not text[at[first]].isupper():
            return False
    if raw.kind == "week" and language == "en":
        unit = folded.rfind(raw.got["unit"], raw.start, raw.end)
        return not text[at[unit]].isupper()  # the programme "This Week"
    if raw.kind == "weekday":
        return _is_weekday(raw, before, after, language)
    if raw.kind == "today":
        return _is_today(raw, before, after, text[at[raw.start]], language)
    if raw.kind == "year":
        return _is_year(raw, before, after, language)
    if raw.kind == "month" and language == "en" and raw.got.get("mon") == "may" and "year" not in raw.got:
        return bool(
            re.match(r"(?:in|since|until|during|by|last|next|early|late|mid|this)\b", folded[raw.start : raw.end])
        )
    if raw.kind == "month" and language == "ar" and raw.got.get("mon") == "اب":
        told = folded[raw.start : raw.end]
        is_month = "year" in raw.got or "mod" in raw.got or "part" in raw.got or "شهر" in told or "/" in told
        return is_month or ("في" in told and bool(_AFTER_MONTH.match(after)))
    return True


def _is_weekday(raw: Raw, before: str, after: str, language: str) -> bool:
    if language == "en":
        return not (_NAME_DAYS.search(before) or _PAPERS.match(after))
    if language == "ar":
        return not re.search(r"(?:صلاه|خطبه|كل|بين|سوق|ايام)\s$", before)
    if raw.got["wd"].startswith("сред") and not (raw.got.get("to") or raw.got.get("mod") or "_night" in raw.got):
        return bool(
            re.match(r",?\s\d|\s?\(", after)
            or re.search(r"(?:вечером|утром|днем|ночью|сегодня|вчера|завтра)[\s,]\s?$", before)
        )
    return not _TITLES_BEFORE["ru"].search(before)


def _is_today(raw: Raw, before: str, after: str, first: str, language: str) -> bool:
    if language == "ar":
        is_name = _AFTER_TODAY.match(after) or _TITLES_BEFORE["ar"].search(before)
        return not (raw.got["rel"].endswith("اليوم") and is_name)
    if language == "en" and raw.got["rel"].startswith("today"):
        return not (first.isupper() and re.search(r"[a-z]\s$", before)) and not re.match(
            r"'s (?:russia|world|society|europe|youth)", after
        )
    if language == "ru":
        return not (first.isupper() and re.search(r"(?:россия|украина|эхо|новости)\s$", before))
    return True


def _is_year(raw: Raw, before: str, after: str, language: str) -> bool:
    if _COUNTED.match(after) or _LOOSE.search(before):
        return bool(language == "ru" and "word" in raw.got) or (language == "ar" and "word" in raw.got)
    if language == "en":
        value = int(raw.got["year"])
        if value < 1800:
            return bool(re.search(r"\b(?:in|since|of|until)\s$", before)) and not re.match(r"\s[a-z]", after)
        return bool("part" in raw.got or _YEAR_LEADS.search(before) or re.match(r"\s?[).,;]", after))
    return True
