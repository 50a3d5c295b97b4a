"""A small comparison made by hand, so that tables and pages are tested without the engine.

One event, five outlets, three languages; a death toll told in two versions, a cause all agree on, a claim of one outlet
only, a report that is cut, and a report whose text tries everything a hostile text can try.
"""

from compare.model import (
    Alignment,
    Claim,
    Difference,
    Event,
    Judgement,
    Link,
    Origin,
    Pair,
    Quantity,
    Report,
    Statement,
    Version,
)
from compare.pipeline import Comparison
from compare.settings import Settings

HOSTILE = (
    '<script>alert("x")</script> <img src=x onerror=alert(1)> **bold** [link](http://outside.example/pixel.png) '
    "# Heading \u202ereversed =1+1 " + "w" * 300
)
TEXTS = {
    "gazette": ("en", "The bridge fell on Monday. At least 12 people were killed, the mayor said."),
    "herald": ("ar", "انهار الجسر يوم الاثنين. وقال رئيس البلدية إن 15 شخصاً قُتلوا."),
    "courier": ("ru", "Мост рухнул в понедельник. Погибли 12 человек, сообщил мэр."),
    "echo": ("en", "Schools stay closed this week."),
    "crier": ("en", f"The bridge fell on Monday. {HOSTILE}"),
}
OUTLETS = {"gazette": "Gazette", "herald": "Al Bayan", "courier": "Курьер", "echo": "Echo", "crier": "Crier"}
TOLL = "gazette#27"
FALL = "courier#0"


def reports() -> tuple[Report, ...]:
    """Five reports; Gazette credits an agency, Echo's text is cut."""
    return tuple(
        Report(
            report_id=name, outlet=OUTLETS[name], text=text, language=language, is_digest=name != "crier",
            title="Bridge <b>down</b>" if name == "crier" else f"Bridge report of {name}",
            published=f"2024-05-0{n + 1}", published_basis="given", is_cut=name == "echo",
            via=("Agency One",) if name == "gazette" else (),
            url="javascript:alert(1)" if name == "crier" else f"https://{name}.example/1",
        )
        for n, (name, (language, text)) in enumerate(TEXTS.items())
    )  # fmt: skip


def _statement(name: str, start_of: str, number: str | None = None, **more: object) -> Statement:
    language, text = TEXTS[name]
    start = text.index(start_of)
    sentence_end = text.find(". ", start)
    end = len(text) if sentence_end < 0 else sentence_end + 1
    quantities = ()
    if number:
        at = text.index(number, start)
        value = float(number)
        quantities = (
            Quantity(text=number, start=at, end=at + len(number), low=value, high=value, unit="person", what="dead"),
        )
    return Statement(
        statement_id=f"{name}#{start}", report_id=name, start=start, end=end, text=text[start:end], language=language,
        numbers=quantities, **more,
    )  # fmt: skip


def small_comparison() -> Comparison:
    """The whole result, as the engine would give it."""
    said = {"speaker": "The mayor", "verb": "said", "act": "says"}
    fall = [
        _statement("courier", "Мост"),
        _statement("gazette", "The"),
        _statement("herald", "انهار"),
        _statement("crier", "The"),
    ]
    toll = [
        _statement("gazette", "At least", "12", **said), _statement("herald", "وقال", "15", **said),
        _statement("courier", "Погибли", "12", **said),
    ]  # fmt: skip
    alone = [_statement("echo", "Schools"), _statement("crier", "<script>")]
    groups = {FALL: fall, TOLL: toll, alone[0].statement_id: alone[:1], alone[1].statement_id: alone[1:]}
    ids = {claim: tuple(s.statement_id for s in some) for claim, some in groups.items()}
    number = Difference(
        kind="number", a="12", b="15", span_a=(36, 38), span_b=(toll[1].numbers[0].start, toll[1].numbers[0].end),
        temporal="conflict", rule="counts",
    )  # fmt: skip
    g, h, c = ids[TOLL]
    features = (("bias", 1.0, -2.0), ("encoder", 0.8, 3.0), ("lemma", 0.2, 0.4))
    judgements = (
        Judgement(claim_id=FALL, verdict="agree", label=fall[0].text, pairs=(), versions=(
            Version(version="A", label=fall[0].text, statement_ids=ids[FALL],
                    outlets=("Al Bayan", "Crier", "Gazette", "Курьер"),
                    origins=("courier", "crier", "gazette", "herald")),)),
        Judgement(claim_id=TOLL, verdict="diverge", label=toll[0].text, versions=(
            Version(version="A", label="12", statement_ids=(g, c), outlets=("Gazette", "Курьер"),
                    origins=("courier", "gazette")),
            Version(version="B", label="15", statement_ids=(h,), outlets=("Al Bayan",), origins=("herald",))),
            pairs=(Pair(a=g, b=h, similarity=80.0, probability=0.9, verdict="diverge", differences=(number,)),
                   Pair(a=c, b=g, similarity=90.0, probability=0.95, verdict="agree"),
                   Pair(a=c, b=h, similarity=70.0, probability=0.8, verdict="diverge", differences=(
                       Difference(kind="number", a="12", b="15", span_a=(35, 37), span_b=number.span_b,
                                  temporal="conflict"),))),
            statements_by_version=((g, "A"), (c, "A"), (h, "B"))),
        *(Judgement(claim_id=s.statement_id, verdict="single", label=s.text, versions=(), pairs=()) for s in alone),
    )  # fmt: skip
    alignment = Alignment(
        claims=tuple(
            Claim(
                claim_id=claim, event_id="courier", statement_ids=some, former_ids=("old#1",) if claim == TOLL else ()
            )
            for claim, some in ids.items()
        ),
        links=(Link(a=g, b=h, similarity=80.0, probability=0.9, features=features),),
        events=(Event(event_id="courier", report_ids=tuple(TEXTS), label="The bridge"),),
        origins=tuple(
            Origin(origin_id=r, report_ids=(r,), agency="Agency One" if r == "gazette" else None, basis="alone")
            for r in TEXTS
        ),
    )
    statements = tuple(sorted((s for some in groups.values() for s in some), key=lambda s: s.statement_id))
    return Comparison(
        reports=reports(), statements=statements, alignment=alignment, judgements=judgements, skipped=(),
        settings=Settings(), seconds=(),
    )  # fmt: skip
