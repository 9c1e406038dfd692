"""The header of a document, from its lines."""

from collections.abc import Sequence
from typing import get_args

from extractors.dates import Found, iso, nearest_year
from extractors.headers import acts, election, period, title
from extractors.headers.acts import Approval
from extractors.headers.election import ElectionDay
from extractors.headers.front import Front, Line, Mark
from extractors.headers.header import Act, ElectionType, Header, Kind, Variant
from extractors.headers.surroundings import back_parts, front_parts
from extractors.scan import Scan
from extractors.values import Span


def find(scan: Scan, lines: Sequence[Line], table: int | None) -> Header:
    """The header of a document.

    `lines` are the lines outside the table as token ranges in reading order, without headings of columns and sections;
    `table` is the number of those that stand before the table, null for a text without one.
    """
    front = Front(scan, lines if table is None else lines[:table])
    day = election.day(front)
    act = acts.find(front, day.date if day else None)
    taken = _taken(front, act, day)
    operative = next((mark.first for mark in front.marks if mark.kind == "operative"), None)
    block = title.of_prose(front, taken, operative) if table is None else title.of_plan(front, taken)
    heading = _within_lines(front, block, act)
    regions = _regions(front, heading, day)
    kind, variant = (election.named(front, regions, name) for name in ("election_type", "variant"))
    kind = kind or election.usual_type(scan)
    parts = front_parts(front, act, day, block, prose=table is None)
    return Header(
        kind=_kind(front, block, operative if table is None else None),
        title=" ".join(scan.reading.where(*heading).text.split()) if heading else None,
        resolution=_act(front, act),
        type=next((one for one in get_args(ElectionType) if kind and one == kind.id), None),
        variant=next((one for one in get_args(Variant) if variant and one == variant.id), None),
        day=_iso(front, day.date) if day else None,
        weekday=day.weekday if day else None,
        sure_of_day=bool(day and day.sure),
        period=period.find(front, {*taken, *block}) if table is not None else None,
        spans=_spans(front, heading, act, day, {"election.type": kind, "election.variant": variant}),
        parts=(*parts, *(back_parts(scan, lines[table:]) if table is not None else ())),
    )


def _taken(front: Front, act: Approval | None, day: ElectionDay | None) -> set[int]:
    """The numbers of the lines that speak of the act, or state the election day under its label."""
    ranges = [(act.first, act.stop)] if act and (act.approved or act.first > 0) else []
    ranges += [day.label] if day and day.label else []
    lines = {line for first, stop in ranges for line in range(front.line(first), front.line(stop - 1) + 1)}
    return {line for line in lines if not (act and _says_more(front, line, act))}


def _says_more(front: Front, line: int, act: Approval) -> bool:
    """Whether a line that speaks of the act is also the title: “План … от 25.12.2002 N 76”."""
    first, stop = front.lines[line]
    rest = [mark for mark in front.within(first, stop, "title", "voting") if not act.first <= mark.first < act.stop]
    return len(rest) >= 2


def _within_lines(front: Front, block: range, act: Approval | None) -> Line | None:
    """The tokens of the title, without those of an act that stands at its head."""
    heading = title.words(front, block)
    if heading and act and heading[0] <= act.first <= heading[0] + 1 and act.stop < heading[1]:
        return act.stop, heading[1]
    return heading


def _regions(front: Front, heading: Line | None, day: ElectionDay | None) -> list[Line]:
    """Where the type of the election is named, the likeliest first: title, line of the election day, every line."""
    regions = [heading] if heading else []
    if day:
        regions.append(front.lines[front.line(day.date.first)])
    return [*regions, *front.lines]


def _kind(front: Front, block: range, operative: int | None) -> Kind | None:
    if operative is not None:
        return "resolution"
    marks = [mark.id for line in block for mark in front.within(*front.lines[line], "title")]
    marks = marks or [mark.id for mark in front.marks if mark.kind == "title"]
    return "calendar_plan" if "plan" in marks else "schedule" if "schedule" in marks else None


def _act(front: Front, act: Approval | None) -> Act | None:
    if act is None:
        return None
    number = front.reading.where(act.number.digits, act.number.stop).text if act.number else None
    return Act(issuer=acts.issuer(front, act), number=number, date=_iso(front, act.date) if act.date else None)


def _iso(front: Front, date: Found) -> str | None:
    """A date with its year: its own, that of the same day elsewhere, else the nearest to the years that are stated."""
    day = date.day
    if day is None or day.year:
        return iso(day) if day else None
    days = (other.day for other in front.scan.dates)
    same = (other for other in days if other and (other.month, other.day) == (day.month, day.day))
    year = next((other.year for other in same if other.year), None)
    return iso(day, year or nearest_year(day, front.scan.full_dates()))


def _spans(
    front: Front, heading: Line | None, act: Approval | None, day: ElectionDay | None, marks: dict[str, Mark | None]
) -> dict[str, Span]:
    places: dict[str, Line | None] = {
        "title": heading,
        "resolution.number": (act.number.digits, act.number.stop) if act and act.number else None,
        "resolution.date": (act.date.first, act.date.stop) if act and act.date else None,
        "election.day": (day.date.first, day.date.stop) if day else None,
        **{name: (mark.first, mark.stop) if mark else None for name, mark in marks.items()},
    }
    return {name: front.reading.where(*place).span for name, place in places.items() if place}
