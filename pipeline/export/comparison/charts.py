"""Charts of a comparison, drawn without a network: when each duty ends in each cycle, and what moved."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.comparison import Comparison, Duty
from pipeline.export.cells import clean
from pipeline.export.comparison.matrix import duty_of, names
from pipeline.messages import translator
from pipeline.messages.marks import message

if TYPE_CHECKING:
    import altair as alt

    Chart = alt.LayerChart | alt.FacetChart

DAYS, PLAN, DUTY, MOVED = message("days from voting day"), message("plan"), message("duty"), message("days later")
TIMELINE, HEAT = message("When duties end, counted from voting day"), message("What moved from one plan to the next")
LONGEST = 70
"""Letters of a duty that a chart shows."""
_GRADIENT = re.compile(r"gradient_\d+")
"""The renderer counts its gradients through all charts; a chart shall not depend on those drawn before it."""
_WIDTH, _LANE, _LINE, _COLUMN = 900, 60, 18, 150
_PALE, _STRONG, _FAR, _FARTHEST = 0.25, 0.9, 20, 30


class Point(NamedTuple):
    """The last day of a duty in a plan, counted from voting day; `moved` against the plan before that has the duty."""

    line: int
    duty: str
    plan: str
    day: int
    moved: int | None


def points(comparison: Comparison, language: str = "en") -> list[Point]:
    """One for each duty of each plan whose last day is known, computed or stated."""
    labels, found = names(comparison.plans), []
    for number, line in enumerate(comparison.lines):
        before: int | None = None
        for at, plan in enumerate(comparison.plans):
            days = [ends(one.duty, plan.election.day) for one in comparison.members(line, at)]
            known = [day for day in days if day is not None]
            if known:
                day, words = max(known), clean(duty_of(comparison, line, language))
                moved = None if before is None else day - before
                found.append(Point(number, _short(words), labels[at], day, moved))
                before = day
    return found


def ends(duty: Duty, voting: str | None) -> int | None:
    """The last day of a duty counted from the day of voting: the one computed, else the one stated."""
    computed = [one.last_day for one in duty.row.computed if one.last_day]
    if voting and "--" not in voting and computed:
        return (date.fromisoformat(max(computed)) - date.fromisoformat(voting)).days
    return max(duty.days, default=None)


def timeline(comparison: Comparison, language: str = "en") -> "Chart":
    """Each cycle on an axis of its own, all by days from voting day; a line joins the same duty of two cycles."""
    import altair as alt  # noqa: PLC0415  only a chart needs it

    say, labels = translator(language), list(names(comparison.plans))
    chart = alt.Chart(_data(points(comparison, language)), title=say(TIMELINE)).encode(
        x=alt.X("day:Q", title=say(DAYS)),
        y=alt.Y("plan:N", title=None, sort=labels, axis=alt.Axis(labelLimit=320)),
        tooltip=["duty:N", "plan:N", "day:Q"],
    )
    joined = chart.mark_line(opacity=_PALE, color="#1F3864").encode(detail="line:N")
    dots = chart.mark_circle(size=70, opacity=_STRONG).encode(color=alt.Color("plan:N", sort=labels, legend=None))
    voting = alt.Chart(_data([Point(0, "", "", 0, None)])).mark_rule(strokeDash=[4, 4]).encode(x="day:Q")
    return alt.layer(voting, joined, dots).properties(width=_WIDTH, height=_LANE * max(len(labels), 1))


def heat_map(comparison: Comparison, language: str = "en") -> "Chart":
    """A line a duty that two plans have, a column a plan: its last day, coloured by how far it moved."""
    import altair as alt  # noqa: PLC0415

    say, labels = translator(language), list(names(comparison.plans))
    found = points(comparison, language)
    moved = {one.line for one in found if one.moved is not None}
    shown = [one for one in found if one.line in moved]
    order = list(dict.fromkeys(one.duty for one in shown))
    folded = alt.Axis(
        orient="top", labelAngle=0, labelLimit=_COLUMN, labelPadding=18, labelExpr="split(datum.value, ' · ')"
    )
    chart = alt.Chart(_data(shown), title=say(HEAT)).encode(
        x=alt.X("plan:N", title=None, sort=labels, axis=folded),
        y=alt.Y("duty:N", title=None, sort=order, axis=alt.Axis(labelLimit=420)),
        tooltip=["duty:N", "plan:N", "day:Q", "moved:Q"],
    )
    colour = alt.Color(
        "moved:Q", title=say(MOVED), scale=alt.Scale(scheme="blueorange", domain=[-_FARTHEST, _FARTHEST], clamp=True)
    )
    cells = chart.mark_rect(stroke="white").encode(color=colour)
    pale = f"datum.moved === null || abs(datum.moved) < {_FAR}"
    letters = alt.condition(pale, alt.value("black"), alt.value("white"))
    days = chart.mark_text(fontSize=11).encode(text="day:Q", color=letters)
    return alt.layer(cells, days).properties(width=_COLUMN * max(len(labels), 1), height=_LINE * max(len(order), 1))


def to_svg(chart: "Chart") -> bytes:
    """The chart as SVG."""
    import vl_convert as vlc  # noqa: PLC0415

    drawn = vlc.vegalite_to_svg(chart.to_dict())
    numbers = {name: f"gradient_{at}" for at, name in enumerate(dict.fromkeys(_GRADIENT.findall(drawn)))}
    return _GRADIENT.sub(lambda name: numbers[name[0]], drawn).encode()


def to_png(chart: "Chart") -> bytes:
    """The chart as PNG, twice as fine as a screen needs."""
    import vl_convert as vlc  # noqa: PLC0415

    return bytes(vlc.vegalite_to_png(chart.to_dict(), scale=2))


def _data(shown: list[Point]) -> Any:  # noqa: ANN401 - altair takes it, and does not say so
    return {"values": [one._asdict() for one in shown]}


def _short(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= LONGEST else folded[:LONGEST].rsplit(" ", 1)[0] + " …"
