"""Running text: lists and news of milestones, and resolutions with numbered points."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors import headers
from extractors.amendments import Orders
from extractors.headers import Header
from extractors.sentences import sentences
from extractors.tags import TAGS, rule, tag_set
from extractors.values import Span
from pipeline.layout.clauses import around, clauses, trimmed
from pipeline.layout.datelines import is_counter, is_dateline
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line
from pipeline.layout.milestones import Unit, is_milestone, units_of
from pipeline.layout.points import point_row, points_of, unmarked_points
from pipeline.layout.reflow import reflowed
from pipeline.layout.sheet import Cell, Sheet, SheetRow, Stretch
from pipeline.layout.timelines import timeline
from pipeline.layout.weights import numbered
from pipeline.record import ColumnRole, Kind

_ARTICLE = rule("article_pre (?: number | ordinal ) dot | (?: number | ordinal ) dash? article dot")
_ARTICLES = 2
_BULLETS = tag_set("dash mark")


def arrange(evidence: Evidence, printed: Sequence[Line], changes: Orders) -> Sheet:
    """The sheet of a running text in lines as printed: its rows, and everything else free."""
    lines = reflowed(evidence.reading, printed)
    header = _header(evidence, lines, changes)
    if _is_a_law(evidence, lines):
        return _sheet(evidence, [], lines, "digest", header)
    if points := points_of(evidence, lines, changes) or unmarked_points(evidence, lines):
        return _sheet(evidence, [point_row(evidence, point, changes) for point in points], lines, "resolution", header)
    listed = timeline(evidence, lines)
    day = header.spans.get("election.day")
    found = [
        _listed(listed[at]) if at in listed else list(_line_rows(evidence, line, day)) for at, line in enumerate(lines)
    ]
    if len(lines) > 1 and evidence.reading.tags[lines[0].stop - 1] != TAGS["dot"]:
        found[0] = [(row, sure) for row, sure in found[0] if sure]
    if not any(sure for rows in found for _, sure in rows):
        return _sheet(evidence, [], lines, "digest", header)
    return _sheet(evidence, list(_with_plain_items(evidence, lines, found)), lines, "digest", header)


def _header(evidence: Evidence, lines: Sequence[Line], changes: Orders) -> Header:
    """The header of a running text. Where it changes another act, what stands in its points is that act's."""
    last = bisect_left(evidence.reading.source_starts, changes.begin) if changes.clauses else len(evidence.reading)
    return headers.find(evidence.scan, [(one.first, min(one.stop, last)) for one in lines if one.first < last], None)


def _listed(row: SheetRow | None) -> list[tuple[SheetRow, bool]]:
    return [(row, True)] if row else []


def _is_a_law(evidence: Evidence, lines: Sequence[Line]) -> bool:
    """Whether articles head the text, as in a law: what it sets is no date of any election."""
    return sum(bool(_ARTICLE.match(evidence.reading.tags, line.first, line.stop)) for line in lines) >= _ARTICLES


def _with_plain_items(
    evidence: Evidence, lines: Sequence[Line], found: Sequence[list[tuple[SheetRow, bool]]]
) -> Iterator[SheetRow]:
    """The rows, and the items of a list of milestones that have no deadline of their own."""
    marks = [_mark(evidence, line) for line in lines]
    dated = Counter(mark for mark, rows in zip(marks, found, strict=True) if rows)
    listed = Counter(marks)
    for line, rows, mark in zip(lines, found, marks, strict=True):
        yield from (row for row, _ in rows)
        bare = mark and not rows and TAGS["date"] not in evidence.scan.tags[line.first : line.stop]
        if bare and dated[mark] * 2 > listed[mark] and (duty := trimmed(evidence, line.first, line.stop)):
            yield SheetRow({"duty": Cell((duty,))})


def _mark(evidence: Evidence, line: Line) -> str | None:
    """The bullet that a line begins with, null when it is no item of a list."""
    return evidence.reading.words[line.first] if evidence.reading.tags[line.first] in _BULLETS else None


def _line_rows(evidence: Evidence, line: Line, election_day: Span | None) -> Iterator[tuple[SheetRow, bool]]:
    """The rows of a line, each with whether its deadline is more than a date standing there; the first has the number
    that the line begins with.
    """
    begins = line.first + numbered(evidence, Stretch(line.first, line.stop))
    number = Cell((Stretch(line.first, begins),)) if begins > line.first else None
    for row, sure in _numberless(evidence, Stretch(begins, line.stop), election_day):
        yield (SheetRow({"number": number, **row.cells}) if number else row), sure
        number = None


def _numberless(evidence: Evidence, whole: Stretch, election_day: Span | None) -> Iterator[tuple[SheetRow, bool]]:
    """The rows of a line. A deadline without a matter of its own is shared by the others of its sentence (“A from 18, B
    from 28 October, until 16 November”).
    """
    if is_counter(evidence, whole):
        return
    for sentence in map(Stretch._make, sentences(evidence.reading, *whole)):
        units = [one for one in units_of(evidence, sentence) if not is_dateline(evidence, whole, sentence, one)]
        cut = clauses(evidence, sentence, units)
        kept = [one for one in cut if is_milestone(evidence, one[0], sentence, one[1], election_day)]
        pieces = [(around(evidence, clause, [unit]), unit) for clause, unit in kept]
        shared = [Stretch(unit.first, unit.stop) for duty, unit in pieces if not duty]
        for duty, unit in pieces:
            if duty:
                deadline = Cell((Stretch(unit.first, unit.stop), *shared))
                matter, who = _matter_and_who(evidence, duty, unit)
                cells: dict[ColumnRole, Cell] = {"duty": Cell(tuple(matter)), "deadline": deadline}
                if who:
                    cells["responsible"] = Cell((who,))
                yield SheetRow(cells), unit.sure


def _matter_and_who(evidence: Evidence, duty: list[Stretch], unit: Unit) -> tuple[list[Stretch], Stretch | None]:
    """“What – when – who”: a body behind the dash behind the deadline is responsible for the matter before it."""
    if len(duty) < 2 or evidence.reading.tags[unit.stop : unit.stop + 1] != TAGS["dash"]:
        return duty, None
    *matter, last = duty
    is_body = last.first > unit.stop and 2 * evidence.body(*last) >= evidence.words(*last)
    return (matter, last) if is_body else (duty, None)


def _sheet(evidence: Evidence, rows: Sequence[SheetRow], lines: Sequence[Line], kind: Kind, header: Header) -> Sheet:
    """Rows, and the stretches of the lines that none of them claims."""
    claimed = sorted(stretch for row in rows for cell in row.cells.values() for stretch in cell.ranges)
    free = []
    for line in lines:
        begun = bisect_left(claimed, (line.first,)), bisect_left(claimed, (line.stop,))
        at = max(line.first, claimed[begun[0] - 1].stop) if begun[0] else line.first
        for first, stop in claimed[slice(*begun)]:
            if at < first and trimmed(evidence, at, first):
                free.append(Stretch(at, first))
            at = stop
        if at < line.stop and trimmed(evidence, at, line.stop):
            free.append(Stretch(at, line.stop))
    return Sheet(columns=(), rows=tuple(rows), furniture=(), free=tuple(free), kind=kind, header=header)
