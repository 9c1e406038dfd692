"""Lists in which a day stands on a line of its own, and what is to be done by then on the next or the one before."""

from collections.abc import Sequence

from pipeline.layout.clauses import trimmed
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line
from pipeline.layout.milestones import EDGE, units_of
from pipeline.layout.sheet import Cell, SheetRow, Stretch
from pipeline.layout.weights import numbered
from pipeline.record import ColumnRole

_FEWEST = 3
"""So many pairs are a list; one or two days between paragraphs are those of a page or an act."""
_LONGEST_DAY, _LONGEST_MATTER = 40, 40


def timeline(evidence: Evidence, lines: Sequence[Line]) -> dict[int, SheetRow | None]:
    """The rows of such lists by the line of their day; null for the lines of their matters."""
    heads = [line.first + numbered(evidence, Stretch(line.first, line.stop)) for line in lines]
    days = [_days(evidence, Stretch(first, line.stop)) for first, line in zip(heads, lines, strict=True)]
    matters = [not found and _is_matter(evidence, line) for line, found in zip(lines, days, strict=True)]
    rows: dict[int, SheetRow | None] = {}
    at = 0
    while at < len(lines):
        run = _run(days, matters, at)
        if len(run) >= _FEWEST:
            rows |= dict.fromkeys((matter for _, matter in run))
            for day, matter in run:
                first = min(day, matter)
                number = Stretch(lines[first].first, heads[first])
                begins = heads[matter] if matter == first else lines[matter].first
                rows[day] = _row(evidence, number, days[day], Stretch(begins, lines[matter].stop))
        at = max((at, *map(max, run))) + 1
    return rows


def _run(days: Sequence[Sequence[Stretch]], matters: Sequence[bool], at: int) -> list[tuple[int, int]]:
    """The pairs of a day and a matter one after another from a line on; a heading may stand before the first day."""
    led = _pairs(days, matters, at, matter_first=False)
    followed = _pairs(days, matters, at, matter_first=True)
    return followed if len(followed) > len(led) else led


def _pairs(
    days: Sequence[Sequence[Stretch]], matters: Sequence[bool], at: int, *, matter_first: bool
) -> list[tuple[int, int]]:
    found = []
    while at + 1 < len(days):
        day, matter = (at + 1, at) if matter_first else (at, at + 1)
        if not (days[day] and matters[matter]):
            break
        found.append((day, matter))
        at += 2
    return found


def _days(evidence: Evidence, line: Stretch) -> list[Stretch]:
    """The deadlines of a line that holds nothing else, its number aside."""
    said = line.stop - line.first <= _LONGEST_DAY and evidence.time(*line)
    units = units_of(evidence, line) if said else []
    own = {token for unit in units for token in range(unit.first, unit.stop)}
    rest = (token for token in range(*line) if token not in own)
    alone = bool(units) and all(evidence.reading.tags[token] in EDGE for token in rest)
    return [Stretch(unit.first, unit.stop) for unit in units] if alone else []


def _is_matter(evidence: Evidence, line: Line) -> bool:
    """Whether a line can be what is done: words without a date, not many."""
    words = evidence.words(line.first, line.stop)
    return 0 < words <= _LONGEST_MATTER and not evidence.time(line.first, line.stop)


def _row(evidence: Evidence, number: Stretch, days: Sequence[Stretch], matter: Stretch) -> SheetRow:
    cells: dict[ColumnRole, Cell] = {"number": Cell((number,))} if number.stop > number.first else {}
    duty = trimmed(evidence, *matter) or matter
    return SheetRow({**cells, "duty": Cell((duty,)), "deadline": Cell(tuple(days))})
