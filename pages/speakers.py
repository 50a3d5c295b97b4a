"""Speakers: who is quoted, by whom, in which words; one speaker's statements across outlets."""

import streamlit as st

from compare.tables import speakers as tables
from pages.parts import share
from pages.parts import speakers as parts
from pages.parts.frame import frame
from pages.parts.scope import choice_html, chosen_events

view = frame("speakers")
event_ids = chosen_events(view)
if not event_ids:
    st.info(view.t("frame.no_reports"))
    st.stop()

outlets = view.address.all("outlet")
speakers = tables.speakers(view.index, event_ids, outlets, view.languages)
asked = view.address.one("who")
who = next(speakers[speakers["speaker"] == asked].itertuples(), None)
if asked and who is None:
    view.note(view.t("speakers.unknown_speaker"))

if who is None:
    shown = [parts.heading_html(view), choice_html(view)]
    shown.append(parts.list_html(view, speakers, view.whole("rows", parts.ROWS, 100_000)))
else:
    said = tables.said_by(view.index, who.speaker, event_ids, outlets, view.languages, view.lang)
    view.title(view.person(who.speaker))
    shown = [parts.one_html(view, who), choice_html(view, keep=("who",))]
    shown += [parts.said_html(view, said), parts.words_html(view, tables.verbs_by_outlet(view.index, said))]

with view.beside("head"):
    view.html(shown[0])
    share.menu(view, f"speakers-{who.speaker if who else 'all'}", lambda: "".join(shown))
for part in shown[1:]:
    view.html(part)
