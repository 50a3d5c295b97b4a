"""Numbers as series: what each outlet's reports gave, by their time of publication."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from compare.figures.look import isolated

LANGUAGES = {"ar": ("#2a8d7c", "circle"), "en": ("#3b82c4", "square"), "ru": ("#c9502b", "diamond")}
"""Colour and shape of a report's language: told apart without colour too, each at least 3:1 on both backgrounds."""
_OTHER = ("#7d858e", "x")
_SMALL, _STEP, _MOST = 11, 3, 9  # size of a point, more for each further report, up to


def series_over_time(
    frame: pd.DataFrame, names: Mapping[str, str], languages: Mapping[str, str], language: str
) -> go.Figure:
    """Draw `compare.tables.timeline.points`: one point per time, value and language of the reports.

    Parameters
    ----------
    frame
        Rows without `as_of` are left out: they have no place on the axis.
    names
        Outlet → its name in the interface's language.
    languages
        Language code → its name, for the legend.
    """
    dated = frame[frame["as_of"].notna()]
    value = dated["low"].fillna(dated["high"]).astype(float)
    dated = dated.assign(value=value, when=dated["as_of"].astype(str))
    figure = go.Figure()
    for outlet, some in dated.groupby("outlet", sort=True):
        line = some.groupby("when", sort=True)["value"].max()  # the highest number of each report
        if len(line) > 1:
            figure.add_scatter(
                x=list(line.index), y=list(line), mode="lines", hoverinfo="skip", showlegend=False,
                line={"width": 1.5, "color": LANGUAGES.get(some["language"].iloc[0], _OTHER)[0], "shape": "hv"},
                name=str(outlet),
            )  # fmt: skip
    for code in [*LANGUAGES, *sorted(set(dated["language"]) - set(LANGUAGES))]:
        some = dated[dated["language"] == code]
        if some.empty:
            continue
        colour, symbol = LANGUAGES.get(code, _OTHER)
        points = _points(some)
        figure.add_scatter(
            x=list(points["when"]), y=list(points["value"]), mode="markers", name=languages.get(code, code),
            marker={
                "size": [_SMALL + _STEP * min(_MOST, n - 1) for n in points["reports"]], "color": colour,
                "symbol": [symbol if not old else f"{symbol}-open" for old in points["is_earlier"]], "opacity": 0.85,
                "line": {"width": 1, "color": "#fff"},
            },
            customdata=[
                [_joined(outlets, names, language), isolated(text, language)]
                for outlets, text in zip(points["outlets"], points["text"], strict=True)
            ],
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[0]}<br>%{x}<extra></extra>",
        )  # fmt: skip
    is_wide = not dated.empty and value.min() > 0 and value.max() / value.min() > 50
    figure.update_layout(
        height=360, margin={"t": 8, "b": 8, "l": 8, "r": 8}, dragmode=False, hovermode="closest",
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom"},
        hoverlabel={"align": "right" if language == "ar" else "left"},
    )  # fmt: skip
    figure.update_xaxes(type="date", fixedrange=True, title=None, tickformat="%Y-%m-%d", nticks=6)
    figure.update_yaxes(
        type="log" if is_wide else "linear", fixedrange=True, title=None, automargin=True, tickformat=",~r",
        dtick="D2" if is_wide else None,
    )  # fmt: skip
    return figure


def _points(frame: pd.DataFrame) -> pd.DataFrame:
    groups = frame.groupby(["is_earlier", "when", "value"], sort=True, as_index=False)  # the legend takes the first
    return groups.agg(
        reports=("outlet", "size"), outlets=("outlet", lambda o: tuple(dict.fromkeys(o))), text=("text", "first")
    )


def _joined(outlets: tuple[str, ...], names: Mapping[str, str], language: str) -> str:
    comma = "، " if language == "ar" else ", "
    shown = comma.join(isolated(names.get(o, o), language) for o in outlets[:8])
    return shown + (" …" if len(outlets) > 8 else "")
