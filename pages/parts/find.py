"""Search: its widgets, the statements found, pages of them, and files of all that was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from compare.encode import Encoder, quick_encoder_for
from compare.errors import EncoderError
from compare.language import fold_with_offsets
from compare.tables import find as tables
from pages.parts.html import bdi, choices, e, link, quote, tag
from pages.parts.marks import Span, marked
from pages.parts.matrix import status_chip

if TYPE_CHECKING:
    from pages.parts.frame import View

ROWS = 25
OWN = ("q", "how", "in", "who", "first", "last", "sort", "way", "start")  # parameters of this page
SPEAKERS = 400  # offered in the list; the address takes any
MOST_TEXT = 600  # characters of one statement in the list


@dataclass(frozen=True, slots=True)
class Shelf:
    """All statements laid out for searching, and what its widgets offer."""

    frame: pd.DataFrame
    days: tuple[str, ...]
    speakers: tuple[str, ...]


def _made(view: View) -> Shelf:
    frame = tables.shelf(view.index)
    return Shelf(frame, tables.days_on(frame), tables.speakers_on(frame, SPEAKERS))


@st.cache_resource(show_spinner=False, max_entries=4)
def _shared(key: str, _view: View) -> Shelf:
    return _made(_view)


def shelf(view: View) -> Shelf:
    """The shelf: made once per data set for all visitors, in the session for one's own reports."""
    if not view.loaded.is_mine:
        return _shared(view.loaded.hash, view)
    kept = st.session_state.get("find_shelf")
    if kept is None or kept[0] != view.loaded.hash:
        kept = (view.loaded.hash, _made(view))
        st.session_state["find_shelf"] = kept
    return kept[1]


@st.cache_resource(show_spinner=False, max_entries=2)
def _shared_encoder(name: str) -> Encoder | None:
    return _new_encoder(name)


def _new_encoder(name: str) -> Encoder | None:
    if name == "none":
        return None
    try:
        return tables.vectors_kept(quick_encoder_for(name))
    except EncoderError:
        return None


def _encoder(view: View) -> Encoder | None:
    """An encoder that remembers; of one's own reports only the session remembers anything."""
    name = view.comparison.settings.encoder
    if not view.loaded.is_mine:
        return _shared_encoder(name)
    if "find_encoder" not in st.session_state:
        st.session_state["find_encoder"] = _new_encoder(name)
    return st.session_state["find_encoder"]


def search_of(view: View, shelf: Shelf) -> tables.Search:
    """What the address asks for; what does not exist there is left out, with a note."""
    by_meaning = view.param("how", ("words", "meaning"), "words") == "meaning"
    text = (view.address.one("q") or "")[:500].strip()
    who = view.address.one("who")
    if who and who not in shelf.speakers and tables.narrowed(shelf.frame, tables.Search(speaker=who)).empty:
        view.note(view.t("frame.bad_value", name="who"))
        who = None
    sort = view.param("sort", tables.SORTS, "alike" if by_meaning and text else "date")
    event = view.param("in", list(view.index.events))
    return tables.Search(
        text=text, by_meaning=by_meaning, events=(event,) if event else (), outlets=_given(view), speaker=who,
        languages=view.languages, verdicts=view.verdicts, kinds=view.kinds, first=view.param("first", shelf.days),
        last=view.param("last", shelf.days), sort=sort or "date",
        is_down=view.param("way", ("up", "down"), "down" if sort == "alike" else "up") == "down",
    )  # fmt: skip


def _given(view: View) -> tuple[str, ...]:
    return tuple(outlet for outlet in view.address.all("outlet") if outlet in view.index.outlets)


def found(view: View, shelf: Shelf, search: tables.Search) -> pd.DataFrame:
    """The statements found; a first search by meaning takes a moment and says so."""
    if not (search.by_meaning and search.words):
        return tables.found(shelf.frame, search)
    encode = _encoder(view)
    if encode is None:
        view.note(view.t("find.no_meaning"))
        return tables.found(shelf.frame, search)
    with st.spinner(view.t("find.reading")):
        frame = tables.found(shelf.frame, search, encode)
    if len(tables.narrowed(shelf.frame, search)) > tables.MOST_MEANINGS:
        view.note(view.t("find.first_only", n=view.number(tables.MOST_MEANINGS)))
    return frame


def widgets(view: View, shelf: Shelf, search: tables.Search) -> None:
    """What one types and picks; every change is one step in the history and starts at the first result."""
    with st.container(key="find_box"):
        st.session_state["find_q"] = search.text
        st.text_input(view.t("find.query"), key="find_q", on_change=_push(view, "q", "find_q"), max_chars=500,
                      placeholder=view.t("find.placeholder"))  # fmt: skip
        view.html(choices(view.t("find.how"), [
            (view.link(None, how=None, sort=None, way=None, start=None), view.t("find.by_words"),
             not search.by_meaning),
            (view.link(None, how="meaning", sort=None, way=None, start=None), view.t("find.by_meaning"),
             search.by_meaning),
        ]))  # fmt: skip
        places = st.columns(4, gap="small")
        labels = {event.event_id: view.event_name(event.label) for event in view.events.itertuples()}
        days, people = list(shelf.days), list(shelf.speakers)
        people += [search.speaker] if search.speaker and search.speaker not in people else []
        chosen = search.events[0] if search.events else None
        _pick(view, places[0], "in", "event", "any_event", list(labels), chosen, labels.__getitem__)
        _pick(view, places[1], "who", "speaker", "anybody", people, search.speaker, view.person)
        _pick(view, places[2], "first", "first", "any_day", days, search.first, view.day)
        _pick(view, places[3], "last", "last", "any_day", days, search.last, view.day)
    view.html(tag("p", e(view.t("find.others")), class_="mut small"))


def _pick(
    view: View, place: object, name: str, label: str, empty: str, options: list[str], chosen: str | None,
    shown: Callable[[str], str],
) -> None:  # fmt: skip
    key = f"find_{name}"
    st.session_state[key] = chosen
    place.selectbox(
        view.t(f"find.{label}"), options, key=key, index=None, placeholder=view.t(f"find.{empty}"), format_func=shown,
        on_change=_push(view, name, key),
    )  # fmt: skip


def _push(view: View, name: str, key: str) -> Callable[[], None]:
    def push() -> None:
        st.query_params.from_dict(view.address.query(None, **{name: st.session_state[key], "start": None}))

    return push


def count_html(view: View, frame: pd.DataFrame, search: tables.Search) -> str:
    """How many were found, and in which order."""
    title = tag("h2", e(view.count("frame.statements", len(frame))), aria_live="polite")
    arrow = "↓" if search.is_down else "↑"
    options = [
        (view.link(None, sort=s, way=_way(s, search), start=None),
         view.t(f"find.sort_{s}") + (f" {arrow}" if s == search.sort else ""), s == search.sort)
        for s in tables.SORTS if s != "alike" or "similarity" in frame
    ]  # fmt: skip
    return title + choices(view.t("find.sort"), options)


def _way(sort: str, search: tables.Search) -> str:
    """The order chosen already is turned; nearness begins with the nearest, everything else from the start."""
    if sort == search.sort:
        return "up" if search.is_down else "down"
    return "down" if sort == "alike" else "up"


def results_html(view: View, frame: pd.DataFrame, search: tables.Search, start: int) -> str:
    """One page of what was found, with the words marked."""
    if frame.empty:
        help_ = ""
        if search.text and not search.by_meaning:
            help_ = link(view.link(None, how="meaning", start=None), e(view.t("find.try_meaning")))
        clear = link(view.link(None, **dict.fromkeys(OWN)), e(view.t("find.clear")))
        return tag("p", e(view.t("find.nothing"))) + tag("p", help_) + tag("p", clear)
    shown = frame.iloc[start - 1 : start - 1 + ROWS]
    words = () if search.by_meaning else search.words
    hits = "".join(_hit(view, row, words) for row in shown.itertuples())
    return tag("ol", hits, class_="hits") + _pages(view, start, len(shown), len(frame))


def _hit(view: View, row: object, words: tuple[str, ...]) -> str:
    """Outlet and date first, then who says it, the words, the claim."""
    name = link(view.link("report", report=row.report_id, focus=row.statement_id), bdi(view.outlet(row.outlet)))
    said = [f"<b>{name}</b>", bdi(view.moment(row.published) or view.t("claim.no_date"))]
    said.append(bdi(view.person(row.speaker or None)))
    said += [f"«{bdi(row.verb)}»"] if row.verb else []
    if hasattr(row, "similarity"):
        said.append(tag("span", e(view.t("find.near", n=view.number(round(row.similarity)))), class_="chip"))
    text = row.text[:MOST_TEXT] + (" …" if len(row.text) > MOST_TEXT else "")
    chip = status_chip(view, row.verdict, row.version)
    to = link(view.link("claim", claim=row.claim_id, focus=row.statement_id), chip, data_top="1", class_="bare")
    inner = tag("p", " · ".join(said), class_="who") + quote(marked(text, spans(text, words), {}), row.language)
    return tag("li", tag("div", inner) + to)


def spans(text: str, words: tuple[str, ...]) -> list[Span]:
    """Where the folded words stand in the printed text."""
    folded = fold_with_offsets(text)
    out: list[Span] = []
    for word in words:
        at = folded.text.find(word)
        while at >= 0 and len(out) < 50:
            out.append((*folded.span(at, at + len(word)), "differs"))
            at = folded.text.find(word, at + len(word))
    return out


def _pages(view: View, start: int, shown: int, total: int) -> str:
    place = view.t(
        "find.shown", first=view.number(start), last=view.number(start + shown - 1), all=view.number(total)
    )  # fmt: skip
    before, after = ("›", "‹") if view.dir == "rtl" else ("‹", "›")
    parts = []
    if start > 1:
        to = view.link(None, start=max(1, start - ROWS) if start > ROWS + 1 else None)
        parts.append(link(to, f"{before} {e(view.t('find.previous'))}", rel="prev", data_top="1"))
    parts.append(tag("span", bdi(place), class_="mut"))
    if start + shown <= total:
        parts.append(link(view.link(None, start=start + ROWS), f"{e(view.t('find.next'))} {after}", rel="next",
                          data_top="1"))  # fmt: skip
    return tag("nav", tag("span", " ".join(parts), class_="walk"), class_="steps", aria_label=view.t("find.pages"))


def downloads(view: View, frame: pd.DataFrame) -> None:
    """All that was found, as files; made when somebody asks for them."""
    if frame.empty:
        return
    with st.container(horizontal=True, key="find_files"):
        st.download_button(view.t("find.csv"), lambda: tables.csv_of(view.index, frame), "statements.csv", "text/csv",
                           key="find_csv", on_click="ignore")  # fmt: skip
        st.download_button(view.t("find.json"), lambda: tables.json_of(view.index, frame), "statements.json",
                           "application/json", key="find_json", on_click="ignore")  # fmt: skip
