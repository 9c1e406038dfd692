"""A table flattened to one cell a line: its columns by their heads, else by what explains the lines best."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from pipeline.layout.articles import bare_articles
from pipeline.layout.evidence import Evidence
from pipeline.layout.heads import columns_of, further_tables, head_lines
from pipeline.layout.looks import Line, Look, look
from pipeline.layout.pages import page_numbers
from pipeline.layout.paragraphs import paragraphs
from pipeline.layout.points import points_of
from pipeline.layout.quantities import without_quantities
from pipeline.layout.sequence import BACK, FRONT, HEAD, Part, Parts
from pipeline.layout.sheet import Cell, Heading, Sheet, SheetRow, Stretch
from pipeline.layout.wrapped import with_wrapped_events
from pipeline.record import ColumnRole

_ORDERS: tuple[tuple[ColumnRole, ...], ...] = (
    ("number", "duty", "deadline", "responsible"),
    ("number", "duty", "responsible", "deadline"),
    ("deadline", "duty", "responsible"),
    ("duty", "place", "deadline"),
)
_SHARED: tuple[ColumnRole, ...] = ("place", "deadline")
_Row = dict[ColumnRole, Stretch]


class _Table(NamedTuple):
    """The lines of one table by paragraphs, the part that each plays, and the order of the columns."""

    groups: Sequence[Sequence[Line]]
    parts: Sequence[Part]
    order: tuple[ColumnRole, ...]


def arrange(evidence: Evidence, every: Sequence[Line]) -> Sheet | None:
    """The sheet of a flattened table; null where the lines of the text hold none."""
    pages = page_numbers(evidence, every)
    numbered = {page.range.first for page in pages}
    lines, looks, groups = _paragraphs(evidence, [line for line in every if line.first not in numbered])
    heads = head_lines(looks)
    headed = columns_of(looks, heads)
    if headed is None and (not _looks_tabular(looks) or points_of(evidence, lines)):
        return None
    if headed is None:
        found = [(Parts(lines, looks, order, heads).best(), order) for order in _ORDERS]
        (_, parts), order = max(found, key=lambda one: one[0][0])
        return _sheet([_Table(groups, parts, order)], pages)
    cuts = [0, *further_tables(looks, heads), len(lines)]
    return _sheet([_headed(evidence, lines[a:b], looks[a:b], groups[a:b]) for a, b in pairwise(cuts)], pages)


def _headed(
    evidence: Evidence, lines: Sequence[Line], looks: Sequence[Look], groups: Sequence[Sequence[Line]]
) -> _Table:
    """One table under the heads of its columns."""
    heads = head_lines(looks)
    order = columns_of(looks, heads) or _ORDERS[0]
    articles = bare_articles(evidence, [Stretch(line.first, line.stop) for line in lines], order)
    found = [(Parts(lines, looks, one, heads, articles).best(), one) for one in _possible(order)]
    (_, parts), order = max(found, key=lambda one: one[0][0])
    return _Table(groups, parts, order)


def _possible(order: tuple[ColumnRole, ...]) -> list[tuple[ColumnRole, ...]]:
    """The columns as they are headed; where nobody is headed as responsible, also with a last column of those."""
    more: tuple[ColumnRole, ...] = (*order, "responsible")
    return [order] if "responsible" in order or "place" in order else [order, more]


def _paragraphs(evidence: Evidence, lines: list[Line]) -> tuple[list[Line], list[Look], list[list[Line]]]:
    """The lines, those of a paragraph together where blank lines part all cells; how each looks; what it holds."""
    looks = without_quantities(evidence, lines, [look(evidence, line) for line in lines])
    looks = with_wrapped_events(evidence, lines, looks)
    groups = paragraphs(lines, looks)
    if len(groups) == len(lines):
        return lines, looks, groups
    seen = {line.first: one for line, one in zip(lines, looks, strict=True)}
    whole = [Line(group[0].first, group[-1].stop, group[0].blanks) for group in groups]
    looks = [
        seen[line.first] if len(group) == 1 else look(evidence, line) for line, group in zip(whole, groups, strict=True)
    ]
    return whole, looks, groups


def _looks_tabular(looks: Sequence[Look]) -> bool:
    """Whether several lines are nothing but a deadline, and lines beside them nothing but a number or a body."""
    timed = [seen for seen in looks if seen.time >= 0.6 and not seen.number and 1 < seen.words < 30]
    bare = len(timed) if len(timed) > 4 else sum(seen.deadline for seen in timed)
    beside = sum(seen.number or seen.body + seen.citation >= 0.7 for seen in looks)
    sentences = sum(seen.final and seen.words > 3 for seen in looks)
    return bare >= 2 and beside >= 2 and bare * 2 <= len(looks) <= bare * 14 and sentences * 2 <= len(looks)


def _sheet(tables: Sequence[_Table], pages: Sequence[Heading]) -> Sheet:
    """The rows and headings that the parts of the lines make."""
    making = _Making()
    for table in tables:
        making.add(table)
    order = max(tables, key=lambda table: len(table.groups)).order
    laid = zip(making.rows, making.sections, strict=True)
    return Sheet(
        columns=tuple(role for role in order if role != "number" or any("number" in row for row in making.rows)),
        rows=tuple(SheetRow({role: Cell((cell,)) for role, cell in row.items()}, at) for row, at in laid),
        furniture=(*making.furniture, *pages),
        free=tuple(making.free),
        kind="schedule" if "place" in order else "calendar_plan",
    )


class _Making:
    """Rows and headings in the making; a section goes on into the next table."""

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.sections: list[int | None] = []
        self.furniture: list[Heading] = []
        self.free: list[Stretch] = []
        self._section: int | None = None

    def add(self, table: _Table) -> None:
        """Add the rows and headings of a table."""
        place: dict[str, int] = {role: at for at, role in enumerate(table.order)}
        first, last = len(self.rows), len(table.order)
        for group, part in zip(table.groups, table.parts, strict=True):
            here = Stretch(group[0].first, group[-1].stop)
            if part.name not in place:
                last = len(table.order)
                self._outside(part, here, group)
                continue
            role = cast("ColumnRole", part.name)
            if not part.goes_on and (place[role] <= last or role in self.rows[-1]):
                self.rows.append({})
                self.sections.append(self._section)
            row = self.rows[-1]
            row[role] = Stretch(row[role].first, here.stop) if part.goes_on else here
            last = place[role]
        if "place" in table.order:
            self.rows[first:] = _with_shared(self.rows[first:])

    def _outside(self, part: Part, here: Stretch, group: Sequence[Line]) -> None:
        if part.name in (FRONT, BACK):
            self.free += [Stretch(line.first, line.stop) for line in group]
        elif part.name == HEAD:
            self.furniture.append(Heading("column_head", here))
        elif part.goes_on:
            self.furniture[-1] = Heading("section", Stretch(self.furniture[-1].range.first, here.stop))
        else:
            self._section = len(self.furniture)
            self.furniture.append(Heading("section", here))


def _with_shared(rows: Sequence[_Row]) -> list[_Row]:
    """In a schedule a row without place and date shares those of the row before it: their cells were merged."""
    filled: list[_Row] = []
    for row in rows:
        if filled and row.keys().isdisjoint(_SHARED):
            filled.append({role: filled[-1][role] for role in _SHARED if role in filled[-1]} | row)
        else:
            filled.append(row)
    return filled
