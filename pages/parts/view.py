"""State of one page view and what pages ask of it; described in the docstring of `frame.py`."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from compare import tables
from compare.model import Outlet, Report
from compare.pipeline import Comparison
from compare.tables import Index
from pages.parts import i18n, memo, sentence
from pages.parts.address import Address, Value
from pages.parts.ask import question
from pages.parts.data import Loaded
from pages.parts.html import e, tag

OPENING = 90  # characters of a report that stand for its title
TEXT_FIRST = 0.35  # s
VERDICTS = ("diverge", "undecided", "agree", "single")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """State of one page view; see the module's docstring."""

    page: str
    lang: str
    dir: str
    theme: str
    address: Address
    loaded: Loaded
    event_id: str | None
    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    verdicts: tuple[str, ...]
    kinds: tuple[str, ...]
    _notes: DeltaGenerator = field(repr=False)

    @property
    def index(self) -> Index:
        """Look-ups over the comparison."""
        return self.loaded.index

    @property
    def comparison(self) -> Comparison:
        """The whole result."""
        return self.loaded.comparison

    @property
    def known(self) -> Mapping[str, Outlet]:
        """What `data/outlets.csv` knows of the outlets here."""
        return self.loaded.outlets

    @property
    def events(self) -> pd.DataFrame:
        """`compare.tables.events`, made once."""
        return memo.events(self.loaded.hash, self.loaded)

    def claims(self, *, single: bool = False) -> pd.DataFrame:
        """`compare.tables.claims` of the chosen event in the interface language, made once."""
        if self.event_id is None:
            return pd.DataFrame(columns=tables.CLAIM_COLUMNS)
        every = memo.claims(self.loaded.hash, self.event_id, self.lang, self.loaded)
        return every if single else every[every["verdict"] != "single"]

    def headline(self, claim_id: str) -> tables.Headline:
        """`compare.tables.headline` in the interface language, made once."""
        return memo.headline(self.loaded.hash, claim_id, self.lang, self.loaded)

    def version_names(self, claim_id: str) -> dict[str, str]:
        """What each version of a claim is called in the interface language, made once."""
        return memo.version_names(self.loaded.hash, claim_id, self.lang, self.loaded)

    def t(self, key: str, **values: object) -> str:
        """A text of the interface."""
        return i18n.t(self.lang, key, **values)

    def maybe(self, key: str) -> str | None:
        """A text of the interface, or None where there is none (names that come from the engine)."""
        return i18n.t(self.lang, key) if key in i18n.words() else None

    def count(self, key: str, n: int, **values: object) -> str:
        """A counted noun."""
        return i18n.count(self.lang, key, n, **values)

    def number(self, value: float) -> str:
        """A number by the locale."""
        return i18n.number(self.lang, value)

    def percent(self, share: float) -> str:
        """A share 0–1 as a percentage."""
        return i18n.percent(self.lang, share)

    def day(self, iso: str | None, style: str = "d MMMM y") -> str:
        """A date by the locale."""
        return i18n.day(self.lang, iso, style)

    def day_or_none(self, iso: str | None) -> str:
        """A date by the locale, or the word for having none."""
        return self.day(iso, "d MMM y") or self.t("claim.no_date")

    def moment(self, iso: str | None) -> str:
        """A date with its time where it has one."""
        return i18n.moment(self.lang, iso)

    def outlet(self, name: str) -> str:
        """An outlet's name in the interface language; as given where no table knows it."""
        return self.loaded.names[self.lang].get(name, name)

    def report_title(self, report: Report) -> str:
        """A report's title; its first words where it has none."""
        if report.title:
            return report.title
        opening = " ".join(report.text[: 4 * OPENING].split())
        return opening if len(opening) <= OPENING else opening[:OPENING].rsplit(" ", 1)[0] + " …"

    def asked(self, claim_id: str, verdict: str) -> str | None:
        """What a claim's accounts disagree on as a question; None where they agree or tell whole wordings."""
        return question(self.lang, self.headline(claim_id)) if verdict == "diverge" else None

    def event_name(self, label: str) -> str:
        """An event's name; the sample's short labels have theirs in `words/events.toml`."""
        return self.maybe(f"events.{label}") or label

    def names(self) -> dict[str, str]:
        """Every outlet's name in the interface language."""
        return dict(self.loaded.names[self.lang])

    def person(self, name: str | None) -> str:
        """A speaker as shown; the outlet's own voice where there is none."""
        return sentence.person(self, name) if name else self.t("frame.own_voice")

    def link(self, page: str | None = None, **params: Value) -> str:
        """Relative address of another view."""
        return self.address.href(page, **params)

    def permalink_query(self, **params: Value) -> str:
        """Query of a link to exactly this view: language and event named, the data set's hash with it."""
        full = {"lang": self.lang, "event": self.event_id, **params, "data": self.loaded.hash}
        return self.address.href(None, **full).partition("?")[2]

    def param(self, name: str, allowed: Sequence[str], default: str | None = None) -> str | None:
        """One checked parameter; a value that does not exist here gives the default and a note."""
        given = self.address.one(name)
        if given is None or given in allowed:
            return given or default
        self.note(self.t("frame.bad_value", name=name))
        return default

    def whole(self, name: str, default: int, most: int = 1000) -> int:
        """A parameter that is a whole number between 1 and `most`."""
        given = self.address.one(name)
        if given is None:
            return default
        if given.isascii() and given.isdigit() and 1 <= int(given[:9]) <= most:
            return int(given)
        self.note(self.t("frame.bad_value", name=name))
        return default

    def find_claim(self) -> str | None:
        """The claim the address asks for; None (with a note where something was asked) when there is none."""
        return self._find("claim", self.index.claims)

    def find_report(self, name: str = "report") -> str | None:
        """The report the address asks for."""
        return self._find(name, self.index.reports)

    def _find(self, name: str, there: Any) -> str | None:
        asked = self.address.one(name)
        if asked is None or asked in there:
            return asked
        if asked in self.index.renamed:
            self.note(self.t("frame.moved"))
            return self.index.renamed[asked]
        self.note(self.t(f"frame.no_{'claim' if name == 'claim' else 'report'}"))
        return None

    def note(self, text: str) -> None:
        """A line under the top bar."""
        with self._notes:
            st.html(tag("p", e(text), class_="note", role="status", lang=self.lang, dir=self.dir))

    def title(self, text: str) -> None:
        """Name of the browser tab."""
        st.set_page_config(page_title=f"{text} – {self.t('frame.app')}")

    def html(self, text: str) -> None:
        """Show HTML made with `pages.parts.html`, in the page's language and direction."""
        st.html(tag("div", text, class_="riwaya", lang=self.lang, dir=self.dir))

    @contextmanager
    def last(self, slot: DeltaGenerator) -> Iterator[None]:
        """What is drawn here, a figure in its `slot`, comes after the text.

        Plotly's script is five megabytes: on a visitor's first figure the browser gets time to show the text before it
        has to read that. Later figures come at once.
        """
        if not st.session_state.get("figures"):
            time.sleep(TEXT_FIRST)
            st.session_state["figures"] = True
        with slot:
            yield

    def beside(self, key: str) -> DeltaGenerator:
        """A row: what is shown first takes the room, what follows (the share menu) stands at its end."""
        return st.container(horizontal=True, vertical_alignment="top", gap="small", key=f"beside_{key}")

    def bind(
        self,
        name: str,
        key: str,
        *,
        many: bool = False,
        allowed: Sequence[str] | None = None,
        default: str | None = None,
    ) -> Callable[[], None]:
        """Tie a widget to a parameter: seeds it now, and gives the `on_change` that writes it back.

        Values outside `allowed` are dropped (a widget refuses them); `many` for widgets whose value is a list.
        """
        given = [v for v in self.address.all(name) if allowed is None or v in allowed]
        st.session_state[key] = given if many else (given[-1] if given else default)

        def push() -> None:
            st.query_params.from_dict(self.address.query(None, **{name: st.session_state[key]}))

        return push
