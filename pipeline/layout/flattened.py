"""A table flattened to one cell a line: the best whole sequence of cells, headings and what stands around the table.

Every line is given a part: before the table, column head, section, a column of a row, or after the table. Each choice
is
scored by what the line's values speak for and by what the line before it was; the sequence with the greatest sum is
taken.
"""

from collections import Counter
from collections.abc import Sequence
from math import log
from operator import add
from typing import NamedTuple

from extractors.lexicon.stems import Near
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line, Look, lines_of, look
from pipeline.layout.paragraphs import paragraphs, parted
from pipeline.layout.points import points_of
from pipeline.layout.sheet import Cell, Heading, Sheet, SheetRow, Stretch
from pipeline.record import ColumnRole

FRONT, HEAD, SECTION, BACK = "front", "head", "section", "back"
_ORDERS: tuple[tuple[ColumnRole, ...], ...] = (
    ("number", "duty", "deadline", "responsible"),
    ("number", "duty", "responsible", "deadline"),
    ("deadline", "duty", "responsible"),
    ("duty", "place", "deadline"),
)
_MISSING = {
    "number": 0.4,
    "duty": 7.0,
    "deadline": 3.0,
    "responsible": 3.0,
    "place": 3.0,
    "legal_basis": 0.6,
    "note": 0.3,
    "formula": 1.0,
}
_WORST = float("-inf")
_BLANK_WITHIN = 0.7
"""The share of lines within a cell that stand under another without a blank line."""
_ALIKE = 3
"""A last word that so many lines of a schedule have is that of its matters: “… кеңеши”."""


class Part(NamedTuple):
    """The part that a line plays, and whether it goes on from the line before."""

    name: str
    goes_on: bool


def arrange(evidence: Evidence) -> Sheet | None:
    """The sheet of a flattened table; null where the text holds none."""
    lines = lines_of(evidence)
    looks = [look(evidence, line) for line in lines]
    groups = paragraphs(lines, looks)
    if len(groups) < len(lines):
        seen = {line.first: one for line, one in zip(lines, looks, strict=True)}
        lines = [Line(group[0].first, group[-1].stop, group[0].blanks) for group in groups]
        looks = [
            seen[line.first] if len(group) == 1 else look(evidence, line)
            for line, group in zip(lines, groups, strict=True)
        ]
    heads = _heads(looks)
    headed = _order_of(looks, heads)
    if headed is None and (not _looks_tabular(looks) or points_of(evidence, lines)):
        return None
    tables = [
        _Table(lines, looks, order, heads if headed else frozenset()) for order in ([headed] if headed else _ORDERS)
    ]
    (_, parts), table = max(((table.best(), table) for table in tables), key=lambda found: found[0][0])
    return _sheet(groups, parts, table.order)


def _heads(looks: Sequence[Look]) -> frozenset[int]:
    """The lines that head columns: one after another, at least two different columns, a deadline among them."""
    found: set[int] = set()
    run: list[int] = []
    for at in range(len(looks) + 1):
        if at < len(looks) and looks[at].head:
            run.append(at)
            continue
        roles = {looks[line].head for line in run}
        if len(roles) >= 2 and roles & {"deadline", "formula"}:
            found.update(run)
        run = []
    return frozenset(found)


def _order_of(looks: Sequence[Look], heads: frozenset[int]) -> tuple[ColumnRole, ...] | None:
    """The columns in the order of their heads; a column of numbers often has none."""
    roles = list(dict.fromkeys(looks[line].head for line in sorted(heads)))
    if not roles:
        return None
    return tuple(roles if "number" in roles else ["number", *roles])  # type: ignore[arg-type]  # roles of the lexicon


def _looks_tabular(looks: Sequence[Look]) -> bool:
    """Whether several lines are nothing but a deadline, with lines beside them that are nothing but a number or a
    body.
    """
    timed = [seen for seen in looks if seen.time >= 0.6 and not seen.number and 1 < seen.words < 30]
    bare = len(timed) if len(timed) > 4 else sum(seen.deadline for seen in timed)
    beside = sum(seen.number or seen.body + seen.citation >= 0.7 for seen in looks)
    sentences = sum(seen.final and seen.words > 3 for seen in looks)
    return bare >= 2 and beside >= 2 and bare * 2 <= len(looks) <= bare * 14 and sentences * 2 <= len(looks)


class _Table:
    """The scores of the parts that lines may play in a table with columns in a given order."""

    def __init__(
        self, lines: Sequence[Line], looks: Sequence[Look], order: tuple[ColumnRole, ...], heads: frozenset[int]
    ) -> None:
        self.lines, self.looks, self.order, self.heads = lines, looks, order, heads
        self.parts = [*order, FRONT, HEAD, SECTION, BACK]
        apart = parted(lines, looks)
        self.apart = min(0.0, log((1 - apart) / _BLANK_WITHIN))
        self.joined, self.split = 0.9 * apart - 0.6, -0.6 * apart - 0.6
        numbers = sum(seen.number for seen in looks)
        bare = sum(seen.time >= 0.6 and not seen.number for seen in looks)
        self.missing = dict(_MISSING) | ({"number": 3.0} if numbers * 2 > bare else {})
        if "place" in order:
            self.missing |= {"place": 1.2, "deadline": 1.2}
        endings = Counter(seen.last_word for seen in looks if not seen.place and not seen.time)
        often = {word for word, times in endings.items() if times >= _ALIKE} if "place" in order else set()
        self.places = sum(seen.place for seen in looks) >= _ALIKE
        near = Near(often)
        self.alike = {word for word in endings if word in often or near.find(word)}
        self.columns = [(place, _WORTH[role]) for place, role in enumerate(order) if role != "number"]
        self.inside = [part in order or part == SECTION for part in self.parts]
        self.steps = [[self._step(before, after) for before in self.parts] for after in self.parts]

    def best(self) -> tuple[float, list[Part]]:
        """The greatest sum, and the part of each line that makes it."""
        sums = [0.0 if part == FRONT else _WORST for part in self.parts]
        back: list[list[tuple[int, bool]]] = []
        for at in range(len(self.lines)):
            sums, came = self._advance(at, sums)
            back.append(came)
        totals = [total - self._leave(part) / 2 for part, total in zip(self.parts, sums, strict=True)]
        most = max(totals)
        return most, self._trace(back, totals.index(most))

    def _advance(self, at: int, sums: list[float]) -> tuple[list[float], list[tuple[int, bool]]]:
        """The best sums after one more line, by part, and where each came from."""
        begin, go_on = self._joint(at)
        after, came = [_WORST] * len(sums), [(0, False)] * len(sums)
        for part, worth_begun, worth_gone_on in self._worths(at):
            joined = list(map(add, sums, self.steps[part]))
            most = max(joined)
            begun, gone_on = most + worth_begun, sums[part] + worth_gone_on
            if self.inside[part]:
                begun, gone_on = begun + begin, gone_on + go_on
            if gone_on >= begun:
                after[part], came[part] = gone_on, (part, True)
            else:
                after[part], came[part] = begun, (joined.index(most), False)
        return after, came

    def _trace(self, back: list[list[tuple[int, bool]]], part: int) -> list[Part]:
        parts = []
        for came in reversed(back):
            before, goes_on = came[part]
            parts.append(Part(self.parts[part], goes_on))
            part = before
        return parts[::-1]

    def _joint(self, at: int) -> tuple[float, float]:
        """What it is worth that a cell begins with this line, and that the cell of the line before goes on."""
        line, seen = self.lines[at], self.looks[at]
        before = self.looks[at - 1] if at else None
        begin, go_on = (0.0, self.split) if line.blanks else (self.apart, self.joined)
        if before and before.last_word in self.alike:
            go_on -= 4.0
        if before and (before.unfinished or before.depth > 0):
            begin, go_on = begin - 2.5, go_on + 2.0
        elif line.blanks and not seen.lower and not seen.bracket:
            go_on -= 1.0
        if seen.lower:
            begin, go_on = begin - 2.0, go_on + 1.5
        if seen.bracket:
            begin, go_on = begin - 2.0, go_on + 1.8
        return begin, go_on

    def _step(self, before: str, after: str) -> float:
        """The worth of beginning `after` when the line before was `before`."""
        there = self.order.index(before) if before in self.order else None  # type: ignore[arg-type]  # a part or a column
        here = self.order.index(after) if after in self.order else None  # type: ignore[arg-type]  # a part or a column
        leave = self._leave(before)
        if here is not None:
            enter = {FRONT: -30.0 if self.heads else -3.0, HEAD: 0.0, SECTION: 0.0, BACK: -9.0}.get(before, -leave)
            new_row = enter - self._skipped(0, here)
            return max(new_row, -self._skipped(there + 1, here)) if there is not None and here > there else new_row
        if after == FRONT or (before == BACK and after != BACK):
            return 0.0 if before == FRONT else _WORST
        if after == BACK:
            return _WORST if before in (FRONT, HEAD) else -1.0 - leave
        if before == FRONT:
            return 0.0 if after == HEAD else -30.0 if self.heads else -2.0
        return -leave - 1.0 if after == HEAD or before == SECTION else -leave

    def _leave(self, part: str) -> float:
        """The cost of the columns that a row lacks when it ends after `part`."""
        if part in self.order:
            return self._skipped(self.order.index(part) + 1, len(self.order))  # type: ignore[arg-type]  # a column
        return 2.5 if part == SECTION else 0.0

    def _skipped(self, first: int, stop: int) -> float:
        return sum(self.missing[role] for role in self.order[first:stop])

    def _worths(self, at: int) -> list[tuple[int, float, float]]:
        """The parts that a line may play, each with its worth as the beginning of a cell and as its continuation."""
        seen, outside = self.looks[at], len(self.order)
        if seen.number:
            found = [(outside, -0.5, -0.5), (outside + 3, -0.5, -0.5)]
            if "number" in self.order:
                found.append((self.order.index("number"), 5.0, -3.0))
            return [*found, (self.order.index("duty"), -4.0, -4.0)] if "duty" in self.order else found
        found = [(outside, 0.0, 0.0), (outside + 3, 0.0, 0.0), (outside + 2, *self._section(seen))]
        if at in self.heads:
            found.append((outside + 1, 4.0, 4.0))
        for place, worth in self.columns:
            found.append((place, *worth(self, seen)))
        return found

    def _section(self, seen: Look) -> tuple[float, float]:
        worth = 0.9 - 5.0 * seen.time - 4.0 * seen.citation - 2.0 * seen.final - 0.12 * max(seen.words - 10, 0)
        worth += 0.8 * seen.capitals - 2.5 * seen.bracket - 1.5 * seen.deadline
        if "place" in self.order:
            worth -= 2.5 * (seen.last_word in self.alike) + 2.0 * seen.place
        return worth, worth - 0.5

    def _duty(self, seen: Look) -> tuple[float, float]:
        worth = (
            1.2
            + 0.8 * seen.action
            - 5.0 * max(seen.time - 0.35, 0.0)
            - 2.5 * seen.citation
            - 1.5 * max(seen.body - 0.6, 0.0)
        )
        if "place" in self.order:
            worth += 2.5 * (seen.last_word in self.alike) - 0.4 * max(seen.words - 7, 0) - 2.0 * seen.place - seen.final
        return worth - 1.5 * seen.bracket, worth - 0.4 - 3.0 * (seen.last_word in self.alike)

    def _deadline(self, seen: Look) -> tuple[float, float]:
        worth = 5.0 * seen.time + 1.5 * seen.deadline - 2.2 - 2.0 * seen.citation
        return worth, max(worth, -0.6 - 2.0 * seen.citation - 1.5 * seen.body)

    def _responsible(self, seen: Look) -> tuple[float, float]:
        share = min(seen.body + seen.citation, 1.0)
        worth = 4.0 * share - 1.2 - 4.0 * seen.time - 0.8 * seen.action * (share < 0.3)
        return worth, max(worth, 0.2 - 4.0 * seen.time - 1.0 * seen.action)

    def _basis(self, seen: Look) -> tuple[float, float]:
        worth = 4.5 * seen.citation - 1.5 - 3.0 * seen.time
        return worth, max(worth, -0.5 - 3.0 * seen.time)

    def _where(self, seen: Look) -> tuple[float, float]:
        worth = (
            1.0
            + 2.5 * seen.place
            - 1.5 * (self.places and not seen.place)
            - 5.0 * seen.time
            - 0.3 * max(seen.words - 6, 0)
            - 2.5 * (seen.last_word in self.alike)
        )
        return worth, worth - 1.0

    def _note(self, seen: Look) -> tuple[float, float]:
        worth = 0.6 + 2.0 * seen.citation - 3.0 * seen.time
        return worth, worth


_WORTH = {
    "duty": _Table._duty,
    "deadline": _Table._deadline,
    "formula": _Table._deadline,
    "responsible": _Table._responsible,
    "legal_basis": _Table._basis,
    "place": _Table._where,
    "note": _Table._note,
}


def _sheet(groups: Sequence[Sequence[Line]], parts: Sequence[Part], order: tuple[ColumnRole, ...]) -> Sheet:
    """The rows and headings that the parts of the lines make."""
    rows: list[dict[ColumnRole, Stretch]] = []
    sections: list[int | None] = []
    furniture: list[Heading] = []
    free: list[Stretch] = []
    section: int | None = None
    place = {role: at for at, role in enumerate(order)}
    last = len(order)
    for group, part in zip(groups, parts, strict=True):
        here = Stretch(group[0].first, group[-1].stop)
        role: ColumnRole | None = part.name if part.name in place else None
        if role is None:
            last = len(order)
            if part.name in (FRONT, BACK):
                free += [Stretch(line.first, line.stop) for line in group]
            elif part.name == SECTION and part.goes_on and furniture:
                furniture[-1] = Heading("section", Stretch(furniture[-1].range.first, here.stop))
            else:
                furniture.append(Heading("section" if part.name == SECTION else "column_head", here))
                section = len(furniture) - 1 if part.name == SECTION else section
            continue
        if part.goes_on:
            rows[-1][role] = Stretch(rows[-1][role].first, here.stop)
            continue
        if place[role] <= last or role in rows[-1]:
            rows.append({})
            sections.append(section)
        rows[-1][role] = here
        last = place[role]
    return Sheet(
        columns=_printed_columns(rows, order),
        rows=tuple(SheetRow(_cells(row), at) for row, at in zip(_shared(rows, order), sections, strict=True)),
        furniture=tuple(furniture),
        free=tuple(free),
        kind="schedule" if "place" in order else "calendar_plan",
    )


def _printed_columns(
    rows: Sequence[dict[ColumnRole, Stretch]], order: tuple[ColumnRole, ...]
) -> tuple[ColumnRole, ...]:
    return tuple(role for role in order if role != "number" or any("number" in row for row in rows))


def _shared(
    rows: Sequence[dict[ColumnRole, Stretch]], order: tuple[ColumnRole, ...]
) -> list[dict[ColumnRole, Stretch]]:
    """In a schedule a row without place and date shares those of the row before it: their cells were merged."""
    filled: list[dict[ColumnRole, Stretch]] = []
    for row in rows:
        alone = "place" in order and not {"place", "deadline"} & row.keys() and filled
        filled.append(
            {**{role: filled[-1][role] for role in ("place", "deadline") if role in filled[-1]}, **row}
            if alone
            else row
        )  # type: ignore[misc]  # literal roles
    return filled


def _cells(row: dict[ColumnRole, Stretch]) -> dict[ColumnRole, Cell]:
    return {role: Cell((stretch,)) for role, stretch in row.items()}
