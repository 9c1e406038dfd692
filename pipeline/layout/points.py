"""Resolutions: the numbered points after “resolves”, alone or before the plan that they approve."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from extractors import headers, subject
from extractors.tags import rule
from pipeline.layout.clauses import around
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line
from pipeline.layout.milestones import EDGE, names_another_day, units_of
from pipeline.layout.sheet import Cell, Sheet, SheetRow, Stretch
from pipeline.record import ColumnRole

_POINT = rule("number (?: dot number )* (?: dot | close )")


class Point(NamedTuple):
    """Tokens `[first, stop)` of a numbered point; its number ends where its matter begins, at `matter`."""

    first: int
    matter: int
    stop: int


def with_points(evidence: Evidence, sheet: Sheet) -> Sheet:
    """A plan with the points of the resolution that stands before it as its first rows."""
    table = _first_token(evidence, sheet)
    before = [stretch for stretch in sheet.free if stretch.first < table]
    points = points_of(evidence, [Line(first, stop, 1) for first, stop in before])
    if not points:
        return sheet
    free = [stretch for stretch in sheet.free if not _lies_in(points, stretch.first)]
    free += [Stretch(line, point.first) for point in points for line in _begun(before, point.first)]
    rows = [point_row(evidence, point) for point in points]
    header = headers.find(evidence.scan, sheet.free, len(before))
    return replace(sheet, rows=(*rows, *sheet.rows), free=tuple(sorted(free)), header=header)


def _first_token(evidence: Evidence, sheet: Sheet) -> int:
    """Where the table begins: the end of the text where there is none."""
    cells = (stretch.first for row in sheet.rows for cell in row.cells.values() for stretch in cell.ranges)
    return min(cells, default=len(evidence.reading))


def _lies_in(points: Sequence[Point], token: int) -> bool:
    at = bisect_right(points, token, key=lambda point: point.first) - 1
    return at >= 0 and token < points[at].stop


def _begun(lines: Sequence[Stretch], token: int) -> list[int]:
    """The first token of the line that holds a token further on; none where a line begins with it."""
    at = bisect_left(lines, (token,)) - 1
    return [lines[at].first] if at >= 0 and token < lines[at].stop else []


def _resolved_at(evidence: Evidence) -> int | None:
    found = next(subject.phrases(evidence.reading, "resolves", 0, len(evidence.reading)), None)
    return found[1] if found else None


def points_of(evidence: Evidence, lines: Sequence[Line]) -> list[Point]:
    """The numbered points after “resolves”; a line without a number goes on with the point before it if it begins
    small.
    """
    points: list[Point] = []
    start = _resolved_at(evidence)
    if start is None:
        return points
    for line in lines:
        if line.stop <= start:
            continue
        first = max(line.first, start)
        while first < line.stop and evidence.reading.tags[first] in EDGE:
            first += 1
        if first < line.stop and (number := _POINT.match(evidence.reading.tags, first, line.stop)):
            points.append(Point(first, number.end(), line.stop))
        elif points and points[-1].stop == line.first and evidence.reading.printed(first)[:1].islower():
            points[-1] = points[-1]._replace(stop=line.stop)
    return points


def point_row(evidence: Evidence, point: Point) -> SheetRow:
    """The row of one point: its number, its matter, its deadlines."""
    body = Stretch(point.matter, point.stop)
    units = [unit for unit in units_of(evidence, body) if unit.sure or not names_another_day(evidence, unit, body.stop)]
    cells: dict[ColumnRole, Cell] = {"number": Cell((Stretch(point.first, point.matter),))}
    if duty := around(evidence, body, units):
        cells["duty"] = Cell(tuple(duty))
    if units:
        cells["deadline"] = Cell(tuple(Stretch(unit.first, unit.stop) for unit in units))
    return SheetRow(cells)
