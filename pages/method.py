"""Method: how it works in plain words, settings, accuracy, limits, data and licences."""

from pages.parts import method as parts
from pages.parts import share
from pages.parts.frame import frame

view = frame("method")
sets = parts.measured()
chosen = view.param("set", list(sets), next(iter(sets), None))
shown = [
    parts.steps_html(view), parts.kinds_html(view), parts.limits_html(view, sets),
    parts.accuracy_html(view, sets, chosen), parts.settings_html(view), parts.data_html(view),
]  # fmt: skip

with view.beside("head"):
    view.html(parts.heading_html(view))
    share.menu(view, "method", lambda: parts.heading_html(view) + "".join(shown))
for part in shown:
    view.html(part)
