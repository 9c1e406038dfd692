"""A plan of labelled lines: “1. Образование участков / Срок: до 21 августа / Ответственные: ТИК”, one entry after
another.

A label is a heading of a column before a colon or dash, at the beginning of a line or sentence. Words without a label
are the matter of the next entry, a heading above it, or go on with the line before.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

import regex

from extractors import subject
from extractors.headers.columns import column_role
from extractors.tags import TAGS, rule, tag_set
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import Line, look
from pipeline.layout.sheet import Cell, Heading, Sheet, SheetRow, Stretch
from pipeline.record import ColumnRole, Kind

_MARK = regex.compile(f"[{TAGS['colon']}{TAGS['dash']}]")
_BEFORE_LABEL = tag_set("dot semicolon open mark dash")
_LEADS, _TRAILS = tag_set("semicolon mark dash"), tag_set("open semicolon mark dash")
_OPEN, _CLOSE = TAGS["open"], TAGS["close"]
_NUMBER = rule("number_sign? (?: number | clock ) (?: dot number )* (?: dot | close )")
_LONGEST_LABEL = 6
_FEWEST = 2
_TIMED = frozenset({"deadline", "formula"})


class Piece(NamedTuple):
    """Tokens `[first, stop)` of a line or a part of it, `role` by the label that stands at `label` before it; null
    without one. `begins` is whether it begins its line, after `blanks` blank lines.
    """

    first: int
    stop: int
    role: str | None
    label: int
    begins: bool
    blanks: int


class _Label(NamedTuple):
    """The first token of a label, its colon or dash, the role of the column that it names."""

    first: int
    colon: int
    role: str


def arrange(evidence: Evidence, lines: Sequence[Line]) -> Sheet | None:
    """The sheet of a plan of labelled lines; null where the lines of a text have no labels."""
    labels = _labels(evidence, lines)
    roles = [label.role for found in labels.values() for label in found]
    if sum(role in _TIMED for role in roles) < _FEWEST or len(set(roles)) < _FEWEST:
        return None
    making = _Making(evidence)
    for at, line in enumerate(lines):
        for piece in _pieces(line, labels.get(at, ())):
            making.add(piece)
    return making.sheet()


def _pieces(line: Line, labels: Sequence[_Label]) -> Iterator[Piece]:
    """A line cut at its labels."""
    at, role, label = line.first, None, line.first
    for first, colon, named in labels:
        if at < first or role:
            yield Piece(at, first, role, label, label == line.first, line.blanks)
        at, role, label = colon + 1, named, first
    if at < line.stop or role:
        yield Piece(at, line.stop, role, label, label == line.first, line.blanks)


def _labels(evidence: Evidence, lines: Sequence[Line]) -> dict[int, list[_Label]]:
    """The labels of each line that has any, by its number."""
    tags, begins = evidence.reading.tags, [line.first for line in lines]
    found: dict[int, list[_Label]] = {}
    for mark in _MARK.finditer(tags):
        first, colon = mark.start(), mark.start()
        at = bisect_right(begins, colon) - 1
        least = max(begins[at], colon - _LONGEST_LABEL)
        while first > least and tags[first - 1] not in _BEFORE_LABEL:
            first -= 1
        opens = first == begins[at] or (first < colon and tags[first - 1] in _BEFORE_LABEL)
        if opens and (role := column_role(evidence.reading, first, colon)):
            found.setdefault(at, []).append(_Label(first, colon, role))
    return found


class _Making:
    """The rows in the making: the words not yet placed wait for the label that follows them."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.rows: list[dict[ColumnRole, list[Stretch]]] = []
        self.sections: list[int | None] = []
        self.furniture: list[Heading] = []
        self.free: list[Stretch] = []
        self._waiting: list[Piece] = []
        self._section: int | None = None
        self._last: ColumnRole | None = None

    def add(self, piece: Piece) -> None:
        """Place a piece."""
        if piece.role is None:
            self._waiting.append(piece)
            return
        self._place_waiting(opens=True)
        role = cast("ColumnRole", piece.role)
        if not self.rows or role in self.rows[-1]:
            self._open()
        self.furniture.append(Heading("column_head", Stretch(piece.label, piece.first)))
        self._last = role
        self.rows[-1][role] = []
        self._put(piece)

    def _put(self, piece: Piece) -> None:
        """Words of the cell last begun, without the marks around them."""
        if self._last and (inner := _inner(self.evidence, piece.first, piece.stop)):
            self.rows[-1][self._last].append(inner)

    def _open(self) -> None:
        self.rows.append({})
        self.sections.append(self._section)
        self._last = None

    def _place_waiting(self, *, opens: bool) -> None:
        """What waits goes on with the cell before it while it begins small; the last paragraph is the next matter."""
        waiting, self._waiting = self._waiting, []
        while waiting and self._last and self._goes_on(waiting[0]):
            self._put(waiting.pop(0))
        if not waiting:
            return
        matter = self._matter(waiting) if opens else len(waiting)
        for line in waiting[:matter]:
            self._outside(line)
        if opens:
            self._open()
            self._last = "duty"
            self.rows[-1]["duty"] = []
            for line in waiting[matter:]:
                self._put(line)

    def _goes_on(self, piece: Piece) -> bool:
        """Whether words without a label go on with the cell before them."""
        empty = self._last is not None and not self.rows[-1][self._last]
        reading = self.evidence.reading
        small = reading.tags[piece.first] == _OPEN or reading.printed(piece.first)[:1].islower()
        return empty or not piece.begins or (not piece.blanks and small)

    def _matter(self, waiting: Sequence[Piece]) -> int:
        """Where the matter of the next entry begins: at the last number, else behind the last blank line."""
        tags = self.evidence.reading.tags
        numbered = [at for at, one in enumerate(waiting) if _NUMBER.match(tags, one.first, one.stop)]
        parted = [at for at, one in enumerate(waiting) if one.blanks]
        return (numbered or parted or [len(waiting) - 1])[-1]

    def _outside(self, piece: Piece) -> None:
        """A line above the matter is the heading of a section once there are rows, or if it looks like one."""
        line = Line(piece.first, piece.stop, piece.blanks)
        if self.rows or look(self.evidence, line).section:
            self._section = len(self.furniture)
            self.furniture.append(Heading("section", Stretch(piece.first, piece.stop)))
        else:
            self.free.append(Stretch(piece.first, piece.stop))

    def sheet(self) -> Sheet:
        """All rows and headings."""
        behind = [piece for piece in self._waiting if not (self._last and self._goes_on(piece))]
        self._waiting = self._waiting[: len(self._waiting) - len(behind)]
        self._place_waiting(opens=False)
        self.free += [Stretch(piece.first, piece.stop) for piece in behind]
        rows = [{role: Cell(tuple(cell)) for role, cell in row.items() if cell} for row in self.rows]
        kept = [(row, section) for row, section in zip(rows, self.sections, strict=True) if row]
        return Sheet(
            columns=self._columns(rows),
            rows=tuple(SheetRow(row, section) for row, section in kept),
            furniture=tuple(self.furniture),
            free=tuple(self.free),
            kind=self._kind(),
        )

    def _columns(self, rows: Sequence[dict[ColumnRole, Cell]]) -> tuple[ColumnRole, ...]:
        """The roles as they come; a matter that begins with a number has it in a column of its own."""
        roles = list(dict.fromkeys(role for row in rows for role in row))
        duties = [row["duty"].ranges[0] for row in rows if "duty" in row]
        numbered = any(_NUMBER.match(self.evidence.reading.tags, *duty) for duty in duties)
        return tuple(["number", *roles] if numbered and "number" not in roles else roles)

    def _kind(self) -> Kind:
        """Points of a resolution may be labelled as well; places make a schedule."""
        reading = self.evidence.reading
        begins = min((stretch.first for row in self.rows for cell in row.values() for stretch in cell), default=0)
        if any(subject.phrases(reading, "resolves", 0, begins)) and not subject.count(reading, "plan", 0, begins):
            return "resolution"
        return "schedule" if any("place" in row for row in self.rows) else "calendar_plan"


def _inner(evidence: Evidence, first: int, stop: int) -> Stretch | None:
    """The words without the marks at their edges, and without half of the bracket that a label stands in."""
    tags = evidence.reading.tags
    while first < stop and tags[first] in _LEADS:
        first += 1
    while stop > first and (tags[stop - 1] in _TRAILS or _closes_more(tags[first:stop])):
        stop -= 1
    return Stretch(first, stop) if first < stop else None


def _closes_more(tags: str) -> bool:
    return tags[-1] == _CLOSE and tags.count(_CLOSE) > tags.count(_OPEN)
