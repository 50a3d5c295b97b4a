"""Numbers or dates that moved: what reports said, across their dates of publication."""

from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from compare.figures.look import isolated, version_colour


def values_over_time(
    frame: pd.DataFrame, names: Mapping[str, str], language: str, say_day: Callable[[str], str]
) -> go.Figure:
    """Draw `compare.tables.values`.

    Parameters
    ----------
    frame
        One row per statement with a value; intervals and bounds are drawn as bars.
    names
        Outlet → its name in the interface's language.
    say_day
        A publication date as the reader writes it; it is given "" where a report has none.
    """
    kind = frame["kind"].iloc[0]
    points = _points(frame)
    day = [isolated(say_day(d), language) for d in points["published"]]
    shown = (
        [date.fromordinal(int(v)).isoformat() for v in points["middle"]] if kind == "date" else list(points["middle"])
    )
    comma = "، " if language == "ar" else ", "
    figure = go.Figure()
    for version in sorted(set(points["version"])):
        here = [n for n, v in enumerate(points["version"]) if v == version]
        some = points.iloc[here]
        figure.add_scatter(
            x=[day[n] for n in here], y=[shown[n] for n in here], mode="markers+text", text=[version] * len(here),
            textposition="middle center", textfont={"color": "#fff", "size": 11}, name=version or "–", cliponaxis=False,
            marker={
                "size": [16 + 4 * min(9, n) for n in some["reports"]], "color": version_colour(version), "opacity": 1,
                "line": {"width": 1, "color": "#fff"},
            },
            error_y=_bars(kind, some),
            customdata=[
                [comma.join(isolated(names.get(o, o), language) for o in outlets), isolated(text, language)]
                for outlets, text in zip(some["outlets"], some["text"], strict=True)
            ],
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[0]}<br>%{x}<extra></extra>",
        )  # fmt: skip
    order = list(dict.fromkeys(day))
    figure.update_layout(
        height=330, margin={"t": 16, "b": 8, "l": 8, "r": 8}, showlegend=False, dragmode=False, hovermode="closest",
        hoverlabel={"align": "right" if language == "ar" else "left"},
    )  # fmt: skip
    figure.update_xaxes(type="category", categoryorder="array", categoryarray=order, fixedrange=True, title=None)
    figure.update_yaxes(fixedrange=True, title=None, automargin=True, tickformat=",~r" if kind == "number" else None)
    return figure


def _points(frame: pd.DataFrame) -> pd.DataFrame:
    """One row per day, version and value: the same value told by many outlets is one larger point."""
    low = frame["low"].fillna(frame["high"]).astype(float)
    high = frame["high"].fillna(frame["low"]).astype(float)
    dated = frame.assign(
        low=low,
        high=high,
        middle=(low + high) / 2,
        published=frame["published"].map(lambda d: str(d)[:10] if d else ""),
    )
    groups = dated.groupby(["published", "version", "low", "high", "middle"], sort=True, as_index=False)
    points = groups.agg(
        reports=("outlet", "size"), outlets=("outlet", lambda o: tuple(dict.fromkeys(o))), text=("text", "first")
    )
    return points.sort_values("published", key=lambda day: day.where(day != "", "9"), kind="stable", ignore_index=True)


def _bars(kind: str, points: pd.DataFrame) -> dict[str, object] | None:
    """Bars for values given as a range; dates are drawn at their middle only."""
    above, below = points["high"] - points["middle"], points["middle"] - points["low"]
    if kind == "date" or not (above.any() or below.any()):
        return None
    return {"type": "data", "array": list(above), "arrayminus": list(below), "thickness": 1.5}
