"""Promises of aligning: one claim for each statement, ids that last, links that can be explained."""

import math
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.align import align, prepare, vectors_of
from compare.align.cluster import clusters
from compare.align.concepts import keys_of
from compare.align.counterparts import lexemes_of, matched
from compare.align.features import NAMES, facts_of, pair_features
from compare.align.meaning import Meaning
from compare.align.neighbours import around, lead
from compare.align.proposition import proposition
from compare.align.voices import relation
from compare.encode import encoder_for, quick_encoder_for
from compare.errors import DataError
from compare.language.concepts import rows
from compare.language.inflection import base_form
from compare.model import Alignment, Mention, Quantity, Report, Statement
from compare.settings import Settings

STORY = {
    "gazette": "The dam above the town of Velm broke on Monday night. Rescuers counted 12 dead in Velm. The mayor "
    "said the dam had not been inspected for ten years.",
    "herald": "A dam above Velm broke late on Monday. At least 15 people died in Velm, rescuers said. The dam was not "
    "inspected for a decade, according to the mayor.",
    "courier": "انهار السد فوق بلدة فيلم ليل الإثنين. وأحصى رجال الإنقاذ 12 قتيلا في فيلم.",
}
OTHER = {
    "sportsday": "The national team won the handball final against Norway. Fans danced in the streets until dawn.",
    "marketnews": "The central bank raised its key rate to four percent. Traders had expected a smaller step.",
}


def report(outlet: str, text: str, day: str = "2024-05-07", **more: object) -> Report:
    language = "ar" if any("\u0620" <= c <= "\u064a" for c in text) else "en"
    return Report(report_id=f"{outlet}.txt", outlet=outlet, text=text, language=language, published=day, **more)


def cut(one: Report) -> list[Statement]:
    """One statement for each sentence, with its bare numbers."""
    found, at = [], 0
    for number, sentence in enumerate(one.text.split(". ")):
        start = one.text.index(sentence, at)
        at = start + len(sentence)
        numbers = tuple(
            Quantity(text=w, start=start, end=start + len(w), low=float(w), high=float(w), unit=None, what="dead")
            for w in sentence.split()
            if w.isdigit()
        )
        found.append(
            Statement(
                statement_id=f"{one.report_id}#{start}",
                report_id=one.report_id,
                start=start,
                end=at,
                text=one.text[start:at],
                language=one.language,
                sentence=number,
                numbers=numbers,
            )
        )
    return found


def aligned(reports: list[Report], settings: Settings = Settings()) -> Alignment:  # noqa: B008 (frozen)
    statements = [s for one in reports for s in cut(one)]
    return align(reports, statements, meaning_of(statements, settings.encoder), settings)


def meaning_of(statements: list[Statement], encoder: str = "e5") -> Meaning | None:
    return vectors_of(encoder_for(encoder), quick_encoder_for(encoder), statements)


@pytest.fixture(scope="module")
def story() -> list[Report]:
    return [report(outlet, text) for outlet, text in STORY.items()]


@pytest.fixture(scope="module")
def others() -> list[Report]:
    return [report(outlet, text) for outlet, text in OTHER.items()]


def claim_of(found: Alignment) -> dict[str, str]:
    return {s: claim.claim_id for claim in found.claims for s in claim.statement_ids}


def test_every_statement_is_in_one_claim_and_every_report_in_one_event_and_origin(story, others):
    found = aligned([*story, *others])
    ids = [s for claim in found.claims for s in claim.statement_ids]
    assert len(ids) == len(set(ids)) == 3 + 3 + 2 + 2 + 2
    for groups in (found.events, found.origins):
        held = [r for group in groups for r in group.report_ids]
        assert sorted(held) == sorted(r.report_id for r in [*story, *others])


def test_outlets_and_languages_meet_in_one_claim(story):
    claim = claim_of(aligned(story))
    assert claim["gazette.txt#0"] == claim["herald.txt#0"]
    dead = [s.statement_id for one in story for s in cut(one) if s.numbers]
    assert len(dead) == 3 and len({claim[s] for s in dead}) == 1  # Arabic and English


def test_other_values_of_one_count_stay_together(story):
    dead = [s.statement_id for one in story for s in cut(one) if s.numbers and one.language == "en"]
    claim = claim_of(aligned(story))
    assert len(dead) == 2 and len({claim[s] for s in dead}) == 1


@settings(deadline=None, max_examples=10)
@given(order=st.permutations(range(5)))
def test_input_order_does_not_change_the_result(order):
    reports = [report(outlet, text) for outlet, text in {**STORY, **OTHER}.items()]
    assert aligned([reports[n] for n in order]) == aligned(reports)


def test_unrelated_reports_rename_nothing(story, others):
    before, after = aligned(story), aligned([*story, *others])
    assert {c.statement_ids: c.claim_id for c in before.claims}.items() <= {
        c.statement_ids: c.claim_id for c in after.claims
    }.items()
    assert {e.event_id for e in before.events} <= {e.event_id for e in after.events}
    assert set(before.links) <= set(after.links)


def test_a_claim_bears_the_id_of_its_earliest_statement(story):
    early = report("early", STORY["gazette"].partition(". ")[0] + ".", day="2024-05-06")
    claim = next(c for c in aligned([*story, early]).claims if "gazette.txt#0" in c.statement_ids)
    assert claim.claim_id == "early.txt#0"
    assert "gazette.txt#0" in claim.former_ids  # what it was called before the earlier report came


def test_an_outlet_cannot_corroborate_itself(story):
    again = Report(
        report_id="again.txt", outlet="gazette", text=STORY["gazette"], language="en", published="2024-05-08"
    )
    found = aligned([story[0], again])
    assert not found.links
    assert all(len(claim.statement_ids) == 1 for claim in found.claims)


def test_given_events_are_honoured_and_never_mixed():
    text = STORY["gazette"]
    found = aligned([report("gazette", text, event="flood"), report("herald", text, event="drill")])
    assert {e.event_id for e in found.events} == {"flood", "drill"}
    assert not found.links


def test_reports_outside_the_window_are_never_aligned():
    pair = [report("gazette", STORY["gazette"]), report("herald", STORY["gazette"], day="2024-06-07")]
    assert not aligned(pair, Settings(window_days=14)).links
    assert aligned(pair, Settings(window_days=40)).links


def test_a_story_and_a_match_are_two_events(story, others):
    events = {r: e.event_id for e in aligned([*story, *others]).events for r in e.report_ids}
    assert events["gazette.txt"] == events["herald.txt"] != events["sportsday.txt"]


def test_every_link_is_explained_by_its_features(story):
    links = aligned(story).links
    assert links
    for link in links:
        assert link.a < link.b
        odds = sum(points for _, _, points in link.features)
        assert 1 / (1 + math.exp(-odds)) == pytest.approx(link.probability, abs=0.01)
        assert link.features[0][0] == "bias" and 0 <= link.similarity <= 100


def test_without_an_encoder_wording_alone_decides():
    pair = [report("gazette", STORY["gazette"]), report("herald", STORY["gazette"])]
    statements = [s for one in pair for s in cut(one)]
    claim = claim_of(align(pair, statements, None, Settings(encoder="none")))
    assert claim["gazette.txt#0"] == claim["herald.txt#0"]


def test_nothing_in_nothing_out():
    assert aligned([]) == Alignment(claims=(), links=(), events=(), origins=())


PARAGRAPHS = [
    "Engineers warned in March that water was seeping through the northern wall of the old earthen dam near Velm.",
    "The regional council postponed repairs twice because the contractor had asked for twice the agreed price.",
    "Residents of the lower streets moved their furniture to the upper floors when the rain would not stop for days.",
    "A provincial commission will publish the maintenance records of all eleven dams along the river before winter.",
]


@pytest.mark.parametrize(
    "copy",
    [
        PARAGRAPHS[1:],  # the lead dropped
        [PARAGRAPHS[0], *PARAGRAPHS[2:]],  # a paragraph dropped
        ["What did officials know about Velm?", *PARAGRAPHS[1:]],  # the lead rewritten
    ],
)
def test_an_edited_copy_has_the_origin_of_its_text(copy):
    reports = [report("wire", "\n".join(PARAGRAPHS)), report("paper", "\n".join(copy), day="2024-05-08")]
    (origin,) = aligned(reports).origins
    assert (origin.origin_id, origin.basis) == ("wire.txt", "near-copy")


def test_reports_that_tell_the_same_in_their_own_words_are_two_origins(story):
    assert [o.basis for o in aligned(story).origins] == ["alone"] * 3


def test_credited_agency_copy_needs_less_to_be_one_origin():
    own = ["The council will meet on Friday to hear the mayor, the contractor and the families of the victims in turn."]
    reports = [
        report("paper", "\n".join(PARAGRAPHS[:2] + own), via=("Northwire",)),
        report("journal", "\n".join([PARAGRAPHS[1], *PARAGRAPHS[2:], *own]), via=("Northwire (credited)",)),
    ]
    (origin,) = aligned(reports).origins
    assert (origin.agency, origin.basis) == ("Northwire", "credit")


def test_the_speaker_does_not_make_two_statements_alike():
    text = "Minister Ann Linde said that the dam is safe for the winter"
    names = (Mention(text="Ann Linde", start=9, end=18, name="Ann Linde", kind="person", known=False),)
    said = Statement(
        statement_id="a#0", report_id="a", start=0, end=len(text), text=text, language="en", speaker="Ann Linde",
        verb="said", names=names,
    )  # fmt: skip
    assert "Linde" not in proposition(said) and "dam is safe" in proposition(said)


def test_a_verb_that_tells_an_act_is_part_of_what_is_said():
    text = "Ann Linde denied any part in the sale"
    names = (Mention(text="Ann Linde", start=0, end=9, name="Ann Linde", kind="person", known=False),)
    denial = Statement(
        statement_id="a#0", report_id="a", start=0, end=len(text), text=text, language="en", speaker="Ann Linde",
        verb="denied", act="denies", names=names,
    )  # fmt: skip
    assert proposition(denial) == "denied any part in the sale"


@pytest.mark.parametrize(
    ("word", "base"), [("تنتظر", "انتظر"), ("حاولوا", "حاول"), ("سيطرح", "طرح"), ("نفوا", "نفي"), ("اختراقا", "اختراق")]
)
def test_an_inflected_arabic_word_is_read_as_its_base_where_the_table_holds_it(word: str, base: str):
    assert base_form(word, {base}) == base
    assert base_form(word, {"شيء"}) == word


def pairs(*rows: tuple[int, int, float]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    a, b, p = zip(*rows, strict=True)
    return np.array(a, dtype=np.int32), np.array(b, dtype=np.int32), np.array(p, dtype=np.float32)


LEAST = (0.5, 0.5, 0.4, 0.4, 0.4)


def test_one_lucky_link_does_not_chain_two_claims():
    near = pairs((0, 1, 0.95), (0, 2, 0.9), (1, 2, 0.9), (3, 4, 0.95), (3, 5, 0.9), (4, 5, 0.9), (2, 3, 0.7))
    rows = range(6)
    assert clusters(*near, rows, rows, [0] * 6, LEAST) == [[0, 1, 2], [3, 4, 5]]


def test_two_clusters_of_the_same_reports_repel():
    inside = [(x, y, 0.9) for start in (0, 3) for x, y in combinations(range(start, start + 3), 2)]
    across = [(x, y, 0.5) for x in range(3) for y in range(3, 6) if y - x != 3]
    outlet, other_reports, same_reports = [0, 1, 2, 0, 1, 2], range(6), [0, 1, 2, 0, 1, 2]
    assert clusters(*pairs(*inside, *across), outlet, other_reports, [0] * 6, LEAST) == [[0, 1, 2, 3, 4, 5]]
    assert clusters(*pairs(*inside, *across), outlet, same_reports, [0] * 6, LEAST) == [[0, 1, 2], [3, 4, 5]]


def test_a_long_chain_is_clustered_in_time():
    n = 20_000
    rows = range(n)
    chain = pairs(*((at, at + 1, 0.9) for at in range(n - 1)))
    assert all(len(c) <= 4 for c in clusters(*chain, rows, rows, [0] * n, [0.5] * 5))


def said(text: str, language: str, names: tuple[Mention, ...] = ()) -> Statement:
    return Statement(
        statement_id=f"{language}#0",
        report_id=language,
        start=0,
        end=len(text),
        text=text,
        language=language,
        names=names,
    )


def concepts(text: str, language: str) -> set[str]:
    return set(keys_of(text, said(text, language)))


@pytest.mark.parametrize(
    ("english", "arabic", "russian"),
    [
        ("an earthquake", "زلزال", "землетрясение"),
        ("the ceasefire", "وقف إطلاق النار", "перемирие"),
        ("hostages", "الرهائن", "заложников"),
        ("the parliament voted", "صوت البرلمان", "парламент проголосовал"),
        ("oil prices", "أسعار النفط", "цены на нефть"),
    ],
)
def test_words_of_three_languages_meet_in_one_concept(english: str, arabic: str, russian: str):
    assert concepts(english, "en") & concepts(arabic, "ar") & concepts(russian, "ru")


@pytest.mark.parametrize(("one", "other"), [("killed", "wounded"), ("northern", "southern"), ("accept", "reject")])
def test_opposites_and_neighbours_are_not_one_concept(one: str, other: str):
    assert concepts(one, "en") and concepts(other, "en") and not concepts(one, "en") & concepts(other, "en")


def test_a_phrase_is_read_before_its_words():
    assert concepts("the prime minister", "en") & concepts("رئيس الوزراء", "ar")
    assert not concepts("the prime minister", "en") & concepts("the minister", "en")


def test_names_and_numbers_are_keys_in_any_script_and_unknown_words_are_none():
    name = (Mention(text="Velm", start=0, end=4, name="Velm", kind="place", known=False),)
    assert keys_of("qzxv 15", said("qzxv 15", "en", name)) == ("15", "=Velm")


def test_without_an_encoder_two_languages_still_meet():
    texts = {"gazette": "The earthquake destroyed the bridge and the hospital in Velm.",
             "courier": "دمر الزلزال الجسر والمستشفى في فيلم."}  # fmt: skip
    reports = [report(outlet, text, event="quake") for outlet, text in texts.items()]
    statements = [s for r in reports for s in cut(r)]
    found = align(reports, statements, None, Settings(encoder="none"))
    assert len(found.claims) == 1


def test_a_concept_without_words_in_every_language_is_named(tmp_path, monkeypatch):
    (tmp_path / "concepts.tsv").write_text("en\tar\tru\nbridge\t\tмост\n", encoding="utf-8")
    monkeypatch.setattr("compare.language.concepts.DATA", tmp_path)
    rows.cache_clear()
    try:
        with pytest.raises(DataError, match="row 2"):
            rows()
    finally:
        rows.cache_clear()


def test_a_speaker_with_many_statements_says_little_about_two_of_them():
    few, many = (
        [report("paper", " ".join(["The dam is safe."] * n)), report("journal", " ".join(["The dam is safe."] * n))]
        for n in (1, 4)
    )
    column = NAMES.index("rivals of the speaker")

    def rivals(reports: list[Report]) -> float:
        statements = [replace(s, speaker="Ann Linde") for r in reports for s in cut(r)]
        prepared = prepare(reports, statements, None, "use")
        half = len(statements) // 2
        return float(pair_features(prepared, facts_of(prepared), np.array([0]), np.array([half]))[0, column])

    assert rivals(few) == 0 < rivals(many)


@pytest.mark.parametrize("encoder", ["e5", "use"])
def test_meaning_is_one_vector_a_statement_and_one_a_word(encoder):
    meaning = meaning_of([said("the dam is safe", "en"), said("the dam is safe for the winter", "en")], encoder)
    assert meaning is not None and len(meaning.statements) == 2
    assert meaning.vocabulary == ("dam", "safe", "winter") and len(meaning.words) == 3
    assert meaning_of([said("the dam is safe", "en")], "none") is None


def test_roles_are_of_a_kind_in_any_number_and_ordinary_people_speak_for_no_country():
    assert relation("witness", "witnesses") == "same"
    assert relation("witnesses", "police") == "other"
    assert relation("Egyptian officials", "Egyptian Foreign Ministry") == "one side"
    assert relation("residents of Cairo", "Egyptian Foreign Ministry") == "other"


def test_words_find_their_counterparts_across_scripts_and_a_number_only_itself():
    one = said("the dam broke and killed 12 people", "en")
    twin, number, other = (
        said("انهار السد وقتل 12 شخصا", "ar"), said("انهار السد وقتل 40 شخصا", "ar"), said("ارتفعت أسعار القمح", "ar"),
    )  # fmt: skip
    every = [one, twin, number, other]
    meaning = meaning_of(every)
    assert meaning is not None
    words = lexemes_of(every, meaning)
    mean, lesser = matched(words, np.array([0, 0, 0]), np.array([1, 2, 3]))
    assert mean[0] > mean[1] > mean[2]
    assert (lesser <= mean).all() and (mean <= 1).all()


def test_what_stands_beside_two_statements_speaks_for_them():
    report_of = np.array([0, 0, 1, 1], dtype=np.int32)
    a, b = np.array([0, 1], dtype=np.int32), np.array([2, 3], dtype=np.int32)
    beside = around(report_of, a, b, np.array([0.2, 2.0], dtype=np.float32))
    assert beside[0, 1] > 0.9 > 0.1 > beside[1, 1]  # the first pair stands beside a sure one, not the other way round


def test_a_better_partner_in_the_other_report_leads():
    report_of = np.array([0, 1, 1], dtype=np.int32)
    a, b = np.array([0, 0], dtype=np.int32), np.array([1, 2], dtype=np.int32)
    assert lead(report_of, a, b, np.array([0.9, 0.4], dtype=np.float32)) == pytest.approx([0.5, -0.5])
