"""Resolutions: the points after “resolves”, alone or before the plan that they approve, with the points below them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from extractors import headers, subject
from extractors.amendments import NO_ORDERS, Orders
from extractors.bodies import named_first
from extractors.tags import TAGS, rule, tag_set
from extractors.values import Span
from pipeline.layout.clauses import around
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line
from pipeline.layout.milestones import EDGE, names_another_day, units_of
from pipeline.layout.sheet import Cell, Sheet, SheetRow, Stretch
from pipeline.record import ColumnRole

_NUMBERED = rule("number (?P<nested> (?: dot number )+ )? (?: (?P<dot>dot) | close )")
_LETTERED = rule("any close")
_WORDED = rule(
    "(?: point_pre | point | article_pre | paragraph_pre ) (?: number | ordinal ) dot?"
    "| (?: number | ordinal ) dash? (?: point | article | paragraph ) dot?"
)
"""“Пункт 1.”, “1-пункт.”"""
_NUMBER, _ROMAN_ENDS = TAGS["number"], tag_set("dot close")
_NAMED = "п. 1"
"""The form of a mark that names what it is; in an order it names what is changed."""
_FEWEST_WORDS = 3
_DASH, _COLON = TAGS["dash"], TAGS["colon"]


class Mark(NamedTuple):
    """What a point begins with: its form (`1.`, `1.1.`, `1)`, `1`, `I.`, `п. 1`, `а)`, a dash), and the token that it
    ends before.
    """

    form: str
    stop: int


class Point(NamedTuple):
    """Tokens `[first, stop)` of a point; its mark ends where its matter begins, at `matter`. `form` is the mark's;
    `under` is the point that it is a part of: “5. Комиссиям: 1) … 2) …”.
    """

    first: int
    matter: int
    stop: int
    form: str
    under: "Point | None" = None


def with_points(evidence: Evidence, sheet: Sheet, changes: Orders) -> Sheet:
    """A plan with the points of the resolution that stands before it as its first rows."""
    table = _first_token(evidence, sheet)
    before = [stretch for stretch in sheet.free if stretch.first < table]
    points = points_of(evidence, [Line(first, stop, 1) for first, stop in before], changes)
    if not points:
        return sheet
    free = [stretch for stretch in sheet.free if not _lies_in(points, stretch.first)]
    free += [Stretch(line, point.first) for point in points for line in _begun(before, point.first)]
    rows = [point_row(evidence, point, changes) for point in points]
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


def points_of(evidence: Evidence, lines: Sequence[Line], changes: Orders = NO_ORDERS) -> list[Point]:
    """The points after “resolves”; a line without a mark goes on with the point before it if it begins small, unless it
    orders a change by itself.
    """
    start = _resolved_at(evidence)
    points: list[Point] = []
    for line in lines if start is not None else ():
        if line.stop <= (start or 0):
            continue
        first = max(line.first, start or 0)
        mark, first = _mark(evidence, first, line.stop, points)
        if mark and not (mark.form == _NAMED and _orders(evidence, first, line.stop, changes)):
            points.append(Point(first, mark.stop, line.stop, mark.form, _under(evidence, points, mark)))
        elif points and changes.begin_in(*_characters(evidence, first, line.stop)):
            points.append(Point(first, first, line.stop, "–", _under(evidence, points, Mark("–", first))))
        elif points and points[-1].stop == line.first and evidence.reading.printed(first)[:1].islower():
            points[-1] = points[-1]._replace(stop=line.stop)
    return points


def _orders(evidence: Evidence, first: int, stop: int, changes: Orders) -> bool:
    """Whether some of the tokens order a change of another act."""
    return changes.has(*_characters(evidence, first, stop))


def _characters(evidence: Evidence, first: int, stop: int) -> Span:
    """Where the tokens `[first, stop)` stand in the text."""
    return Span(evidence.reading.source_starts[first], evidence.reading.source_ends[stop - 1])


def _mark(evidence: Evidence, first: int, stop: int, points: Sequence[Point]) -> tuple[Mark | None, int]:
    """The mark that a line begins with, null if none, and the token at which the line then begins. Without a number or
    a letter, a dash is one below a point that ends with a colon.
    """
    tags = evidence.reading.tags
    if tags[first] == _DASH and (not points or points[-1].form == "–" or _leads(evidence, points[-1])):
        return Mark("–", first + 1), first
    while first < stop and tags[first] in EDGE and not _LETTERED.match(tags, first, stop):
        first += 1
    if numbered := _NUMBERED.match(tags, first, stop):
        return Mark("1.1." if numbered["nested"] else "1." if numbered["dot"] else "1)", numbered.end()), first
    if counted := _counted(evidence, first, stop, points):
        return counted, first
    lettered = _LETTERED.match(tags, first, stop)
    printed = evidence.reading.printed(first) if first < stop else ""
    if points and lettered and len(printed) == 1 and printed.islower():
        return Mark("а)", lettered.end()), first
    while first < stop and tags[first] in EDGE:
        first += 1
    return None, first


def _counted(evidence: Evidence, first: int, stop: int, points: Sequence[Point]) -> Mark | None:
    """A mark that counts in words or in Roman, or a bare number: the next one, before a capital letter."""
    reading = evidence.reading
    if worded := _WORDED.match(reading.tags, first, stop):
        return Mark(_NAMED, worded.end())
    if first + 1 >= stop:
        return None
    if evidence.is_roman(first) and reading.tags[first + 1] in _ROMAN_ENDS:
        return Mark("I.", first + 2)
    due = 1 + sum(point.form == "1" for point in points)
    bare = reading.tags[first] == _NUMBER and reading.values[first] == due
    return Mark("1", first + 1) if bare and reading.printed(first + 1)[:1].isupper() else None


def unmarked_points(evidence: Evidence, lines: Sequence[Line]) -> list[Point]:
    """The paragraphs after “resolves:” where none has a mark, down to the signatures."""
    start = _resolved_at(evidence)
    if start is None or evidence.reading.tags[start : start + 1] != _COLON:
        return []
    points: list[Point] = []
    for line in lines:
        first = max(line.first, start + 1)
        if first >= line.stop:
            continue
        words = evidence.reading.where(first, line.stop).text
        if headers.signs(words):
            break
        if words[:1].isupper() and evidence.words(first, line.stop) >= _FEWEST_WORDS:
            points.append(Point(first, first, line.stop, "–"))
    return points


def _leads(evidence: Evidence, point: Point) -> bool:
    """Whether a point says that others below it follow."""
    return evidence.reading.tags[point.stop - 1] == _COLON


def _under(evidence: Evidence, points: Sequence[Point], mark: Mark) -> Point | None:
    """The point that a new one with this mark is a part of: the last that leads others of another form, until one of
    its own form comes.
    """
    if not points or mark.form == "1.":
        return None
    last = points[-1]
    if _leads(evidence, last) and last.form != mark.form:
        return last
    return last.under if last.under is None or last.under.form != mark.form else last.under.under


def point_row(evidence: Evidence, point: Point, changes: Orders) -> SheetRow:
    """The row of one point: its number, its matter, its deadlines; who is to do it, where a point above says so. One
    that changes another act has no deadline: the dates in it are that act's.
    """
    body = Stretch(point.matter, point.stop)
    changing = _orders(evidence, point.first, point.stop, changes)
    units = (
        []
        if changing
        else [
            unit for unit in units_of(evidence, body) if unit.sure or not names_another_day(evidence, unit, body.stop)
        ]
    )
    cells: dict[ColumnRole, Cell] = {}
    if point.form != "–":
        cells["number"] = Cell((Stretch(point.first, point.matter),))
    if duty := around(evidence, body, units):
        cells["duty"] = Cell(tuple(duty))
    if units:
        cells["deadline"] = Cell(tuple(Stretch(unit.first, unit.stop) for unit in units))
    if not changing and (who := next(_charged_above(evidence, point), None)):
        cells["responsible"] = Cell((who,))
    return SheetRow(cells)


def _charged_above(evidence: Evidence, point: Point) -> Iterator[Stretch]:
    """Those whom the points above charge with what stands below, the nearest first."""
    above = point.under
    while above:
        if named := named_first(evidence.reading, above.matter, above.stop, evidence.mentions):
            yield Stretch(*named)
        above = above.under
