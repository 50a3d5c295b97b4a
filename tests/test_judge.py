"""Judging claims: pairs, versions, verdicts, and how they are told."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import DataError
from compare.judge import explain, fidelity, judge, series, silence, version_line
from compare.judge.amount import same_amount
from compare.judge.parties import party
from compare.judge.quantity import temporal
from compare.judge.side import sides
from compare.judge.speaker import is_one_voice
from compare.judge.strength import strengths
from compare.judge.telling import say
from compare.language import framing, lexicon
from compare.model import Alignment, Claim, Event, Link, Mention, Quantity, Report, Statement, by_id
from compare.settings import Settings


def quantity(low, high=None, *, what="dead", unit="person", text="", about=False, start=0, end=1):
    return Quantity(text=text, start=start, end=end, low=low, high=high, unit=unit, what=what, about=about)


def exactly(value, **more):
    return quantity(value, value, **more)


def report(name, text="Forty people died.", outlet=None, published="2023-05-12", **more):
    return Report(
        report_id=name, outlet=outlet or f"Outlet {name}", text=text, language="en", published=published, **more
    )


def statement(of, start=0, end=None, **more):
    end = len(of.text) if end is None else end
    return Statement(
        statement_id=f"{of.report_id}#{start}", report_id=of.report_id, start=start, end=end, text=of.text[start:end],
        language=of.language, **more,
    )  # fmt: skip


def one_claim(statements, links=()):
    ids = tuple(s.statement_id for s in statements)
    claim = Claim(claim_id=ids[0], event_id="e", statement_ids=ids)
    return Alignment(claims=(claim,), links=tuple(links), events=(), origins=())


def toll(values, published="2023-05-12"):
    reports = [report(chr(97 + n), published=published) for n in range(len(values))]
    statements = [statement(r, numbers=(exactly(float(v), end=5),)) for r, v in zip(reports, values, strict=True)]
    return reports, statements


def test_a_claim_of_one_outlet_is_single_and_has_no_pairs():
    reports = [report("a", outlet="Gazette"), report("b", outlet="Gazette")]
    statements = [statement(r) for r in reports]
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert (found.verdict, len(found.versions), found.pairs) == ("single", 1, ())


def test_every_two_statements_of_different_outlets_make_one_pair():
    reports, statements = toll([40, 40, 63])
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert [(p.a, p.b, p.verdict) for p in found.pairs] == [
        ("a#0", "b#0", "agree"),
        ("a#0", "c#0", "diverge"),
        ("b#0", "c#0", "diverge"),
    ]


def test_compatible_values_share_a_version_named_by_the_value():
    reports, statements = toll([40, 63, 40, 63, 63])
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert [(v.version, v.label, v.statement_ids) for v in found.versions] == [
        ("A", "40 dead", ("a#0", "c#0")),
        ("B", "63 dead", ("b#0", "d#0", "e#0")),
    ]


def test_a_statement_without_a_value_glues_no_versions_together():
    reports, statements = toll([40, 63, 40])
    statements[2] = replace(statements[2], numbers=())
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert len(found.versions) == 2
    assert sorted(i for v in found.versions for i in v.statement_ids) == ["a#0", "b#0", "c#0"]


def test_one_report_with_two_values_stands_behind_both_versions():
    text = "At first 40 people died. Later it was 63."
    reports = [report("a", text), report("b")]
    statements = [
        statement(reports[0], 0, 24, numbers=(exactly(40.0, start=9, end=11),)),
        statement(reports[0], 25, len(text), numbers=(exactly(63.0, start=38, end=40),)),
        statement(reports[1], numbers=(exactly(63.0, end=5),)),
    ]
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert [v.outlets for v in found.versions] == [("Outlet a",), ("Outlet a", "Outlet b")]


@given(st.lists(st.sampled_from([40, 63, 120]), min_size=2, max_size=7), st.randoms())
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_reports_does_not_change_the_judgement(values, random):
    reports, statements = toll(values)
    alignment = one_claim(statements)
    shuffled = random.sample(statements, len(statements))
    assert judge(reports, statements, alignment, Settings()) == judge(reports[::-1], shuffled, alignment, Settings())


@given(st.lists(st.sampled_from([40, 63, 120]), min_size=2, max_size=7))
@settings(max_examples=30, deadline=None)
def test_no_version_holds_two_statements_that_diverge(values):
    reports, statements = toll(values)
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    version = dict(found.statements_by_version)
    assert all(version[p.a] != version[p.b] for p in found.pairs if p.verdict == "diverge")
    assert sorted(version) == sorted(s.statement_id for s in statements)


def test_completeness_is_suggested_and_makes_nothing_diverge():
    text = "Both sides meet again if the truce holds."
    reports = [report("a", text), report("b", "Both sides meet again.")]
    statements = [statement(r) for r in reports]
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert [(d.kind, d.is_suggested) for d in found.pairs[0].differences] == [("completeness", True)]
    assert (found.verdict, found.pairs[0].kinds) == ("agree", [])


def test_nothing_is_missing_where_the_text_we_hold_is_cut():
    text = "Both sides meet again if the truce holds."
    reports = [report("a", text), report("b", "Both sides meet again.", is_cut=True)]
    statements = [statement(r) for r in reports]
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert found.pairs[0].differences == ()


def two_sides(first, second):
    """Two statements with the same words, one of each country."""
    reports = [report("a", first), report("b", second)]
    names = ("Sergey Lavrov", "US State Department")
    statements = [
        statement(
            r, speaker=name, verb="said",
            names=(Mention(text=name, start=0, end=len(name), name=name, kind="person", known=True),)
            if r.text.startswith(name) else (),
        )
        for r, name in zip(reports, names, strict=True)
    ]  # fmt: skip
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    return found


def test_two_countries_on_record_with_the_same_words_stay_undecided():
    found = two_sides("Sergey Lavrov said talks would follow.", "US State Department said talks would follow.")
    assert (found.verdict, found.pairs[0].kinds) == ("undecided", [])


def test_a_pronoun_is_no_evidence_that_another_country_spoke():
    found = two_sides("Sergey Lavrov said talks would follow.", "He said talks would follow.")
    assert (found.verdict, found.pairs[0].kinds) == ("agree", [])


def test_a_difference_of_tone_needs_a_sure_link():
    reports = [report("a", "The bank will raise rates."), report("b", "The bank hopes to raise rates.")]
    statements = [statement(r) for r in reports]

    def kinds(probability):
        links = [Link(a="a#0", b="b#0", similarity=70.0, probability=probability)]
        return judge(reports, statements, one_claim(statements, links), Settings())[0].pairs[0].kinds

    assert (kinds(0.9), kinds(0.2)) == (["modality"], [])


def test_probability_is_that_of_the_weakest_link_on_the_best_path():
    links = {
        ("a", "b"): Link(a="a", b="b", similarity=1, probability=0.9),
        ("b", "c"): Link(a="b", b="c", similarity=1, probability=0.6),
        ("a", "c"): Link(a="a", b="c", similarity=1, probability=0.1),  # two languages, say: b vouches for it
    }
    assert strengths(["a", "b", "c", "d"], links) == {
        ("a", "b"): 0.9, ("b", "c"): 0.6, ("a", "c"): 0.6, ("a", "d"): 0.5, ("b", "d"): 0.5, ("c", "d"): 0.5,
    }  # fmt: skip


AMOUNTS = [
    (quantity(5000.0), exactly(5037.0), True),  # more than 5,000
    (quantity(100.0), exactly(285.0), False),
    (exactly(133.0), exactly(137.0), False),
    (exactly(40.0, about=True), exactly(41.0), True),
    (quantity(None, 7200.0), quantity(2000.0), False),  # up to 7,200, more than 2,000
    (quantity(2.0, 3.0, text="2-3", unit="hour"), exactly(2.0, unit="hour"), False),
    (exactly(90.0, unit="minute"), exactly(1.5, unit="hour"), True),
    (quantity(None, 1.5, text="less than 1.5", unit="hour"), exactly(1.5, unit="hour"), False),
    (quantity(2.0, unit="year"), exactly(2.5, unit="year"), True),  # more than two years
]


@pytest.mark.parametrize(("a", "b", "same"), AMOUNTS)
def test_amounts_agree_as_a_careful_reader_would_say(a, b, same):
    assert same_amount(a, b) is same
    assert same_amount(b, a) is same


def temporal_of(first, second, days, what="dead"):
    reports = [report("a", published=days[0]), report("b", published=days[1])]
    statements = [statement(r) for r in reports]
    known = sides(reports, statements, {"a#0", "b#0"})
    return temporal(known["a#0"], exactly(first, what=what), known["b#0"], exactly(second, what=what))


def test_a_later_higher_toll_is_an_update_and_a_later_lower_one_a_conflict():
    assert temporal_of(40.0, 133.0, ("2023-05-12", "2023-05-13")) == "update"
    assert temporal_of(133.0, 40.0, ("2023-05-12", "2023-05-13")) == "conflict"
    assert temporal_of(2.0, 3.0, ("2023-05-12", "2023-05-13"), what="rooms") == "conflict"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Outlet a gives 40 dead, Outlet b 63 dead; the count rose with time"),
        ("ar", "العدد عند Outlet a: 40 قتيلا، وعند Outlet b: 63 قتيلا؛ ارتفع العدد مع الوقت"),
        ("ru", "По данным Outlet a — 40 погибших, по данным Outlet b — 63 погибших; со временем число росло"),
    ],
)
def test_a_difference_explains_itself_in_the_readers_language(language, said):
    reports, statements = toll([40, 63])
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    pair = found.pairs[0]
    assert explain(pair.differences[0], pair, by_id(statements), {r.report_id: r for r in reports}, language) == said


@pytest.mark.parametrize(
    ("amount", "en", "ru", "ar"),
    [
        (exactly(1.0), "1 dead", "1 погибший", "قتيل واحد"),
        (exactly(2.0), "2 dead", "2 погибших", "قتيلان"),
        (exactly(7.0), "7 dead", "7 погибших", "7 قتلى"),
        (exactly(21.0), "21 dead", "21 погибший", "21 قتيلا"),
        (exactly(200.0), "200 dead", "200 погибших", "200 قتيل"),
        (quantity(3.0), "at least 3 dead", "не менее 3 погибших", "ما لا يقل عن 3 قتلى"),
        (exactly(1.0, what=None, unit="week"), "1 week", "1 неделя", "أسبوع واحد"),
        (exactly(2.0, what="truce", unit="week"), "2 weeks", "2 недели", "أسبوعان"),
        (exactly(15.0, what=None, unit="day"), "15 days", "15 дней", "15 يوما"),
        (exactly(1.5, what=None, unit="hour"), "1.5 hours", "1,5 часа", "1.5 ساعة"),
        (exactly(4.2e9, what="deal", unit="USD"), "4.2 billion dollars", "4,2 млрд долларов", "4.2 مليار دولار"),
        (exactly(1234567.0, what=None, unit=None), "1,234,567", "1\u00a0234\u00a0567", "1,234,567"),
    ],
)
def test_a_number_takes_the_noun_its_language_asks_for(amount, en, ru, ar):
    assert (say(amount, "en"), say(amount, "ru"), say(amount, "ar")) == (en, ru, ar)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "2 versions: 40 dead (Outlet a; 1 origin) · 63 dead (Outlet b, Outlet c; 2 origins)"),
        ("ar", "روايتان: 40 قتيلا (Outlet a؛ مصدر أصلي واحد) · 63 قتيلا (Outlet b، Outlet c؛ مصدران أصليان)"),
        ("ru", "2 версии: 40 погибших (Outlet a; 1 источник) · 63 погибших (Outlet b, Outlet c; 2 источника)"),
    ],
)
def test_a_claims_line_counts_versions_and_origins(language, said):
    reports, statements = toll([40, 63, 63])
    (found,) = judge(reports, statements, one_claim(statements), Settings())
    assert version_line(found, by_id(statements), language) == said


def test_a_series_runs_by_time_and_puts_an_earlier_count_first():
    text = "The earlier toll was 93. Now 115 people are dead."
    reports = [report("a", text, published="2023-05-13"), report("b", published="2023-05-12")]
    statements = [
        statement(reports[0], 25, len(text), numbers=(exactly(115.0, start=29, end=32),)),
        statement(reports[0], 0, 24, numbers=(exactly(93.0, start=21, end=23),)),
        statement(reports[1], numbers=(exactly(40.0, end=5),)),
    ]
    claim = one_claim(statements).claims[0]
    found = series(claim, by_id(statements), {r.report_id: r for r in reports})
    assert [(p.outlet, p.as_of, p.low) for p in found] == [
        ("Outlet b", "2023-05-12", 40.0),
        ("Outlet a", "2023-05-13", 93.0),
        ("Outlet a", "2023-05-13", 115.0),
    ]


def test_silence_has_three_faces():
    reports = {r.report_id: r for r in (report("a"), report("b"), report("c", is_cut=True), report("d"))}
    told = statement(reports["a"])
    claim = one_claim([told]).claims[0]
    events = [Event(event_id="e", report_ids=("a", "b", "c"), label="fire")]
    faces = [silence(f"Outlet {n}", claim, events, {"a#0": told}, reports) for n in "abcd"]
    assert faces == [None, "left_out", "cut", "no_report"]


def quoting(name, words, outlet=None):
    of = report(name, f"He said: “{words}”", outlet=outlet)
    return of, statement(of, 9, len(of.text), quoted=True)


def test_quotation_fidelity_tells_what_was_cut_joined_and_changed():
    base = quoting("a", "We are ready to talk with our neighbours about peace and about trade this year", "Ministry")
    cut = quoting("b", "We are ready to talk with our neighbours about peace")
    joined = quoting("c", "We are ready to talk about peace and about trade this year")
    changed = quoting("d", "We are willing to talk with our neighbours about peace and about trade this year")
    marked = quoting("e", "We are ready to talk … about peace and about trade this year")
    both = [base, cut, joined, changed, marked]
    claim = one_claim([s for _, s in both]).claims[0]
    found = fidelity(claim, by_id([s for _, s in both]), {r.report_id: r for r, _ in both}, primary={"Ministry"})
    assert found is not None
    assert (found.base_id, found.is_primary, len(found.compared)) == ("a#9", True, 4)
    assert [(d.outlet, d.change, d.base, d.printed) for d in found.departures] == [
        ("Outlet b", "cut", "and about trade this year", ""),
        ("Outlet c", "joined", "with our neighbours", ""),
        ("Outlet d", "changed", "ready", "willing"),
        ("Outlet e", "cut", "with our neighbours", ""),
    ]


def test_quotations_of_other_words_are_not_compared():
    both = [quoting("a", "We are ready to talk with our neighbours"), quoting("b", "The harvest was poor in the north")]
    claim = one_claim([s for _, s in both]).claims[0]
    assert fidelity(claim, by_id([s for _, s in both]), {r.report_id: r for r, _ in both}) is None


def test_the_shipped_framing_list_is_sound():
    assert all(framing.terms(text, code) for text, code in (("a junta", "en"), ("عدوان", "ar"), ("хунта", "ru")))


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("force,aggression,loaded,fr,agression", "row 2: the language is 'fr'"),
        ("force,aggression,loaded,en,", "row 2: the pattern is empty"),
        ("force,aggression,loaded,en,(?:a|b", "row 2: the pattern .* does not compile"),
        ("force,aggression,loaded,en,(?:a+)+", "row 2: the pattern .* repeats without bound"),
        ("force,aggression,loaded,en", "row 2: this row has 4 cells, the header 5"),
    ],
)
def test_a_bad_row_of_a_word_list_is_explained(tmp_path, row, problem):
    (tmp_path / "framing.csv").write_text(f"concept,term,load,language,pattern\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=problem):
        list(lexicon.read_lexicon("framing.csv", framing.COLUMNS, tmp_path))


def test_witnesses_and_police_are_two_voices_and_one_official_or_several_are_one():
    assert not is_one_voice(party("witnesses"), party("police"))
    assert not is_one_voice(party("relatives of victims"), party("Egyptian Interior Ministry"))
    assert is_one_voice(party("Kurdish official"), party("Kurdish officials"))
    assert is_one_voice(party("governor of Kherson"), party("Kherson governor"))
    assert party("residents of Cairo").nature == "crowd" and not party("residents of Cairo").side
    assert party("mayor of Paris").nature == "office" and party("hospital in Aleppo").nature == "body"
