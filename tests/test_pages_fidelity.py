"""Claim page: what each outlet cut, joined, added or changed inside the marks of one quotation."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from compare import tables
from compare.model import Claim, Judgement, Outlet, Report, Statement, Version
from pages.parts import i18n
from pages.parts.data import Loaded, names_of
from tests.small_world import small_comparison

ROOT = Path(__file__).resolve().parent.parent
WORDS = "We will rebuild this bridge together with our neighbours before the winter comes"
QUOTED = {
    "ministry": ("Ministry", WORDS),
    "dawn": ("Dawn", "We will rebuild this bridge before the winter comes"),
    "dusk": ("Dusk", WORDS.replace("rebuild", "replace")),
    "noon": ("Noon", WORDS),
    "fajr": ("Fajr", "سنعيد بناء هذا الجسر مع جيراننا قبل حلول الشتاء"),
    "asr": ("Asr", "سنعيد بناء هذا الجسر قبل حلول الشتاء"),
}
ARABIC = ("fajr", "asr")


@pytest.fixture
def open_claim(monkeypatch):
    """The claim page on a quotation that four outlets print, one of them its own source."""
    small = small_comparison()
    reports, statements = [], []
    for name, (outlet, words) in QUOTED.items():
        language = "ar" if name in ARABIC else "en"
        text = f"«{words}»" if name in ARABIC else f"The minister said: “{words}”"
        reports.append(
            Report(report_id=name, outlet=outlet, text=text, language=language, published="2024-05-02",
                   is_digest=name == "dawn")
        )  # fmt: skip
        statements.append(
            Statement(statement_id=f"{name}#0", report_id=name, start=0, end=len(text), text=text, language=language,
                      quoted=True, speaker="The minister", act="says")
        )  # fmt: skip
    ids = tuple(s.statement_id for s in statements)
    outlets, origins = tuple(r.outlet for r in reports), tuple(r.report_id for r in reports)
    version = Version(version="A", label="rebuild", statement_ids=ids, outlets=outlets, origins=origins)
    event = replace(small.alignment.events[0], report_ids=(*small.alignment.events[0].report_ids, *QUOTED))
    claim = Claim(claim_id=ids[0], event_id=event.event_id, statement_ids=ids)
    judged = Judgement(claim_id=ids[0], verdict="agree", label=statements[0].text, versions=(version,), pairs=())
    comparison = replace(
        small, reports=(*small.reports, *reports), statements=(*small.statements, *statements),
        judgements=(*small.judgements, judged),
        alignment=replace(small.alignment, claims=(*small.alignment.claims, claim), events=(event,)),
    )  # fmt: skip
    index = tables.index_of(comparison)
    known = {"Ministry": Outlet(name="Ministry", kind="primary")}
    names = {lang: names_of(index.outlets, known, lang) for lang in i18n.NAMES}
    loaded = Loaded(comparison=comparison, index=index, outlets=known, names=names, hash=comparison.dataset_hash)
    monkeypatch.setattr("pages.parts.frame.loaded", lambda lang: loaded)

    def run(lang: str, claim_id: str = ids[0]) -> str:
        app = AppTest.from_file(str(ROOT / "pages/claim.py"), default_timeout=60)
        app.query_params["lang"], app.query_params["claim"] = lang, claim_id
        app.run()
        assert not app.exception, app.exception
        return "\n".join(block.value for block in app.html)

    return run


@pytest.mark.parametrize("lang", ["ar", "en", "ru"])
def test_a_quotation_is_held_against_the_sources_own_text(open_claim, lang):
    shown = open_claim(lang)
    section = shown[shown.index(i18n.t(lang, "fidelity.heading")) :]
    joined, changed = (
        section.index(f">{i18n.t(lang, f'fidelity.{change}')}</span>") for change in ("joined", "changed")
    )
    assert "together with our neighbours" in section[joined:changed]
    assert "rebuild" in section[changed:] and "replace" in section[changed:]
    verbatim = section[section.index(f"{i18n.t(lang, 'fidelity.verbatim')}:") :]
    assert "Noon" in verbatim.partition("</p>")[0] and "Dusk" not in verbatim.partition("</p>")[0]
    assert i18n.t(lang, "fidelity.digests") in section


def test_every_language_is_compared_within_itself(open_claim):
    shown = open_claim("ar")
    section = shown[shown.index(i18n.t("ar", "fidelity.heading")) :]
    first, second = (section.index(i18n.t("ar", f"fidelity.base_{kind}")) for kind in ("fullest", "primary"))
    assert "مع جيراننا" in section[section.index(f">{i18n.t('ar', 'fidelity.joined')}</span>", first) : second]
    assert "neighbours" not in section[first:second]


def test_a_claim_without_quotations_says_nothing_of_them(open_claim):
    assert i18n.t("en", "fidelity.heading") not in open_claim("en", "gazette#27")
