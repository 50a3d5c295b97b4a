"""Which events a page is about: the chosen one or all of them; and names that several pages need."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale

from compare.names.outlets import Outlets, load_outlets
from pages.parts.html import choices, e, link, tag

if TYPE_CHECKING:
    from pages.parts.frame import View

OWN = ("of", "with", "who", "what", "rows", "start", "focus")  # what belongs to one event and not to another

MOST = 12  # events to choose from in one row; the overview has them all


def chosen_events(view: View) -> tuple[str, ...]:
    """The events in scope: `scope=all` in the address, else the chosen one."""
    if view.param("scope", ("event", "all"), "event") == "all":
        return tuple(view.events["event_id"])
    return (view.event_id,) if view.event_id else ()


def choice_html(view: View, *, with_all: bool = True, keep: tuple[str, ...] = ()) -> str:
    """Links to every event, and to all of them; what belongs to one event alone is let go, but for `keep`."""
    is_all = with_all and view.address.one("scope") == "all"
    none = {name: None for name in OWN if name not in keep}
    some = view.events[(view.events.index < MOST) | (view.events["event_id"] == view.event_id)]
    options = [
        (view.link(None, **none, event=event.event_id, scope=None), view.event_name(event.label),
         event.event_id == view.event_id and not is_all)
        for event in some.itertuples()
    ]  # fmt: skip
    if with_all:
        options.append((view.link(None, **none, scope="all"), view.t("outlets.all_events"), is_all))
    rest = len(view.events) - len(some)
    more = ""
    if rest:
        said = view.t("overview.and_more", n=view.number(rest))
        more = tag("p", link(view.link("overview"), e(said)), class_="small noprint")
    return choices(view.t("outlets.scope"), options) + more


@lru_cache(maxsize=1)
def _table() -> Outlets:
    return load_outlets()


def agency_name(view: View, name: str) -> str:
    """An agency in the interface language where `data/outlets.csv` knows it."""
    known = _table().find(name)
    own = {"ar": known.name_ar, "ru": known.name_ru}.get(view.lang) if known else None
    return own or name


def side_name(view: View, side: str | None) -> str:
    """A country by the locale, a body by `words/sides.toml`, else as the engine names it."""
    if not side:
        return view.t("sides.unknown")
    return view.maybe(f"sides.{side}") or Locale(view.lang).territories.get(side) or side


def outlets_here(view: View, event_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Outlets to show: the filter's, else all with a report on the events in scope; in the one order."""
    if view.address.all("outlet"):
        return view.outlets
    here = {outlet for event_id in event_ids for outlet in view.index.outlets_of(event_id)}
    return tuple(outlet for outlet in view.index.outlets if outlet in here)
