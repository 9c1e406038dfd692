"""Running text: lists and news of milestones, and resolutions with numbered points. A sentence is cut so that each piece has
one deadline; the words of the matter are those around it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex
from msgspec.structs import replace

from extractors import headers, subject
from extractors.headers import Header
from extractors.offsets import find_placed
from extractors.sentences import sentences
from extractors.stated import Moment, moments
from extractors.tags import CONTINUED, TAGS, rule
from extractors.values import Span
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line, lines_of
from pipeline.layout.sheet import Cell, Sheet, SheetRow, Stretch
from pipeline.record import ColumnRole, Kind

_EDGE = frozenset(TAGS[name] for name in ("comma", "dot", "semicolon", "colon", "dash", "mark", "and", "but", "bar")) | {CONTINUED}
_LINK = frozenset(TAGS[name] for name in ("comma", "and", "but", "open", "close", "dash", "starts", "ends", "holds", "or", "inclusive"))
_LED_BY = frozenset(TAGS[name] for name in ("starts", "ends", "holds", "term", "immediately")) | {CONTINUED}
_COMMA = TAGS["comma"]
_POINT = rule("(?P<number> number (?: dot number )* (?: dot | close ) )")
_OF_A_DAY = regex.compile(r"(?:дагы|деги|догу|дөгү|тагы|теги|гы|ги|гу|гү)$")
_BULLETS = frozenset((TAGS["dash"], TAGS["mark"]))
_GO_ON = 4


class Unit(NamedTuple):
    """Tokens `[first, stop)` of one deadline; `sure` when it is more than a date standing there."""

    first: int
    stop: int
    sure: bool


def arrange(evidence: Evidence) -> Sheet:
    """The sheet of a running text: its rows, and everything else free. A deadline without a matter of its own is shared by
    the others of its sentence (“A from 18, B from 28 October, until 16 November”)."""
    lines = lines_of(evidence)
    header = headers.find(evidence.scan, [(line.first, line.stop) for line in lines], None)
    if points := points_of(evidence, lines):
        return _sheet(evidence, [_point_row(evidence, point) for point in points], lines, "resolution", header)
    found = [list(_line_rows(evidence, line, header.spans.get("election.day"))) for line in lines]
    if not any(sure for rows in found for _, sure in rows):
        return _sheet(evidence, [], lines, "digest", header)
    return _sheet(evidence, list(_with_plain_items(evidence, lines, found)), lines, "digest", header)


def _with_plain_items(evidence: Evidence, lines: Sequence[Line], found: Sequence[list[tuple[SheetRow, bool]]]) -> Iterator[SheetRow]:
    """The rows, and the items of a list of milestones that have no deadline of their own."""
    listed = [_is_item(evidence, line) for line in lines]
    dated = sum(bool(rows) for rows, item in zip(found, listed, strict=True) if item)
    for line, rows, item in zip(lines, found, listed, strict=True):
        yield from (row for row, _ in rows)
        if item and not rows and dated * 2 > sum(listed) and (duty := _trimmed(evidence, line.first, line.stop)):
            yield SheetRow({"duty": Cell((Stretch(*duty),))})


def _is_item(evidence: Evidence, line: Line) -> bool:
    return evidence.reading.tags[line.first] in _BULLETS


def with_points(evidence: Evidence, sheet: Sheet) -> Sheet:
    """A plan with the points of the resolution that stands before it as its first rows."""
    before = [stretch for stretch in sheet.free if not sheet.rows or stretch.first < _first_token(sheet)]
    points = points_of(evidence, [Line(first, stop, 1) for first, stop in before])
    if not points:
        return sheet
    free = [stretch for stretch in sheet.free if not any(point.first <= stretch.first < point.stop for point in points)]
    free += [Stretch(line, point.first) for point in points for line, stop in before if line < point.first < stop]
    rows = [_point_row(evidence, point) for point in points]
    header = headers.find(evidence.scan, sheet.free, len(before))
    return replace(sheet, rows=(*rows, *sheet.rows), free=tuple(sorted(free)), header=header)


def _first_token(sheet: Sheet) -> int:
    return min(stretch.first for row in sheet.rows for cell in row.cells.values() for stretch in cell.ranges)


def _resolved_at(evidence: Evidence) -> int | None:
    found = list(subject.phrases(evidence.reading, "resolves", 0, len(evidence.reading)))
    return found[0][1] if found else None


def points_of(evidence: Evidence, lines: Sequence[Line]) -> list[Stretch]:
    """The numbered points after “resolves”; a line without a number goes on with the point before it if it begins small."""
    points: list[Stretch] = []
    start = _resolved_at(evidence)
    if start is None:
        return points
    for line in lines:
        if line.stop <= start:
            continue
        first = max(line.first, start)
        while first < line.stop and evidence.reading.tags[first] in _EDGE:
            first += 1
        if first < line.stop and _POINT.match(evidence.reading.tags, first, line.stop):
            points.append(Stretch(first, line.stop))
        elif points and first < line.stop and (evidence.reading.printed(first)[:1].islower() or not line.blanks and len(points) > 1 and _listed(evidence, first)):
            points[-1] = Stretch(points[-1].first, line.stop)
    return points


def _listed(evidence: Evidence, first: int) -> bool:
    return evidence.reading.tags[first] in _EDGE


def _point_row(evidence: Evidence, point: Stretch) -> SheetRow:
    match = _POINT.match(evidence.reading.tags, *point)
    assert match is not None
    body = Stretch(match.end(), point.stop)
    units = [unit for unit in units_of(evidence, body) if unit.sure or not _names_another_day(evidence, unit, body.stop)]
    cells: dict[ColumnRole, Cell] = {"number": Cell((Stretch(point.first, match.end()),))}
    if duty := _around(evidence, body, units):
        cells["duty"] = Cell(tuple(duty))
    if units:
        cells["deadline"] = Cell(tuple(Stretch(unit.first, unit.stop) for unit in units))
    return SheetRow(cells)


def _line_rows(evidence: Evidence, line: Line, election_day: Span | None) -> Iterator[tuple[SheetRow, bool]]:
    """The rows of a line, each with whether its deadline is more than a date standing there."""
    for sentence in map(Stretch._make, sentences(evidence.reading, line.first, line.stop)):
        cut = _clauses(evidence, sentence, units_of(evidence, sentence))
        pieces = [(_around(evidence, clause, [unit]), unit) for clause, unit in cut if _is_milestone(evidence, clause, sentence, unit, election_day)]
        shared = [Stretch(unit.first, unit.stop) for duty, unit in pieces if not duty]
        for duty, unit in pieces:
            if duty:
                cells: dict[ColumnRole, Cell] = {"duty": Cell(tuple(duty)), "deadline": Cell((Stretch(unit.first, unit.stop), *shared))}
                yield SheetRow(cells), unit.sure


def units_of(evidence: Evidence, stretch: Stretch) -> list[Unit]:
    """The deadlines of a stretch: dates and offsets, joined where only brackets and joints stand between."""
    scan = evidence.scan
    found = [Unit(moment.first, moment.stop, _sure(evidence, moment)) for moment in moments(scan, *stretch)]
    found += [Unit(placed.first, placed.stop, True) for placed in find_placed(scan, *stretch, prose=True)]
    found += [Unit(first, stop, True) for first, stop in subject.phrases(evidence.reading, "today", *stretch)]
    units: list[Unit] = []
    for unit in sorted(found):
        if units and _joined(evidence, units[-1], unit):
            units[-1] = Unit(units[-1].first, max(units[-1].stop, unit.stop), units[-1].sure or unit.sure)
        else:
            units.append(unit)
    return [_with_verb(evidence, stretch, unit) for unit in units]


def _sure(evidence: Evidence, moment: Moment) -> bool:
    return moment.bound != "on" or moment.time is not None


def _joined(evidence: Evidence, one: Unit, two: Unit) -> bool:
    between = evidence.scan.tags[one.stop : two.first]
    return len(between) <= _GO_ON and set(between) <= _LINK | {CONTINUED} and between != _COMMA


def _with_verb(evidence: Evidence, stretch: Stretch, unit: Unit) -> Unit:
    """“Begins”, “lasts”, “within a term” beside a deadline belong to it; so does the bracket that closes it."""
    tags, first, stop = evidence.scan.tags, unit.first, unit.stop
    while first > stretch.first and tags[first - 1] in _LED_BY:
        first -= 1
    while stop < stretch.stop and tags[stop] in _LED_BY:
        stop += 1
    if TAGS["open"] in tags[first:stop] and stop < stretch.stop and tags[stop] == TAGS["close"]:
        stop += 1
    return Unit(first, stop, unit.sure)


def _is_milestone(evidence: Evidence, clause: Stretch, sentence: Stretch, unit: Unit, election_day: Span | None) -> bool:
    """Not every date is a deadline: the day of an act, of the page, of the election itself is none."""
    reading = evidence.reading
    beside = [token for token in range(*sentence) if not unit.first <= token < unit.stop and reading.tags[token] not in _EDGE]
    if all(reading.words[token].isascii() for token in beside):
        return False
    if unit.sure:
        return True
    start, end = reading.where(unit.first, unit.stop).span
    if election_day and start <= election_day.start < end:
        return False
    if _names_another_day(evidence, unit, sentence.stop) or len(beside) < 2 or subject.count(reading, "plan", *sentence):
        return False
    return not any(subject.phrases(reading, "set_day", *clause)) or not subject.count(reading, "election", *sentence)


def _names_another_day(evidence: Evidence, unit: Unit, limit: int) -> bool:
    """A date that is only said of something: “the election *of* 30 November”, “the act *of* 5 May”."""
    words = evidence.reading.words
    if _OF_A_DAY.search(words[unit.stop - 1]) or (unit.first and words[unit.first - 1] == "от"):
        return True
    return any(first == unit.stop for first, _ in subject.phrases(evidence.reading, "set_day", unit.stop, min(limit, unit.stop + 3)))


def _clauses(evidence: Evidence, sentence: Stretch, units: Sequence[Unit]) -> Iterator[tuple[Stretch, Unit]]:
    """The sentence cut at commas so that each piece holds one deadline."""
    first = sentence.first
    for place, unit in enumerate(units):
        after = units[place + 1] if place + 1 < len(units) else None
        stop = _cut(evidence, first, unit, after.first) if after else _last_stop(evidence, unit, sentence.stop)
        yield Stretch(first, stop), unit
        first = stop


def _cut(evidence: Evidence, first: int, unit: Unit, limit: int) -> int:
    """Where one piece ends before the next deadline: at the first comma if its words stand before its deadline, else the last."""
    tags = evidence.scan.tags
    commas = [at for at in range(unit.stop, limit) if tags[at] in (_COMMA, TAGS["semicolon"])]
    joints = commas or [at for at in range(unit.stop, limit) if tags[at] == TAGS["and"]]
    if not joints:
        return unit.stop
    led = any(tags[at] not in _EDGE for at in range(first, unit.first))
    return joints[0] if led else joints[-1]


def _last_stop(evidence: Evidence, unit: Unit, stop: int) -> int:
    """A last clause without a deadline (“…, then the commissions are formed”) is no part of the matter."""
    for first, _ in subject.phrases(evidence.reading, "then", unit.stop, stop):
        return first
    return stop


def _around(evidence: Evidence, clause: Stretch, units: Sequence[Unit]) -> list[Stretch]:
    """The words of a clause outside its deadlines and behind a phrase that names its basis."""
    parts, first = [], _behind_basis(evidence, clause, units[0].first if units else clause.stop)
    for unit in units:
        parts.append((first, unit.first))
        first = unit.stop
    parts.append((first, clause.stop))
    return [Stretch(*trimmed) for part in parts if (trimmed := _trimmed(evidence, *part))]


def _behind_basis(evidence: Evidence, clause: Stretch, limit: int) -> int:
    """“In accordance with the law …, ” before the matter."""
    tags, reading = evidence.scan.tags, evidence.reading
    for at in range(clause.first, limit):
        if tags[at] == _COMMA and any(subject.phrases(reading, "according", clause.first, at)) and evidence.citation(clause.first, at):
            return at + 1
    return clause.first


def _trimmed(evidence: Evidence, first: int, stop: int) -> tuple[int, int] | None:
    tags = evidence.scan.tags
    while first < stop and (tags[first] in _EDGE or tags[first] == TAGS["close"]):
        first += 1
    while stop > first and tags[stop - 1] in _EDGE:
        stop -= 1
    return (first, stop) if first < stop else None


def _sheet(evidence: Evidence, rows: Sequence[SheetRow], lines: Sequence[Line], kind: Kind, header: Header) -> Sheet:
    """Rows, and the stretches of the lines that none of them claims."""
    claimed = sorted(stretch for row in rows for cell in row.cells.values() for stretch in cell.ranges)
    free, at = [], 0
    for line in lines:
        at = line.first
        for first, stop in (one for one in claimed if line.first <= one.first < line.stop):
            if at < first and _trimmed(evidence, at, first):
                free.append(Stretch(at, first))
            at = stop
        if at < line.stop and _trimmed(evidence, at, line.stop):
            free.append(Stretch(at, line.stop))
    return Sheet(columns=(), rows=tuple(rows), furniture=(), free=tuple(free), kind=kind, header=header)
