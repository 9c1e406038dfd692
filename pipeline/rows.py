"""The rows of a sheet read into values, each with its place in the text as read."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import UNSET

from extractors import bodies, offsets, stated
from extractors.citations import Cited, alias_end
from extractors.reading import Reading, join
from extractors.tags import rule, tag_set
from extractors.values import Body, Citation, Offset, Span, StatedDate
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Cell, Sheet, SheetRow, Stretch
from pipeline.record import UNJUDGED, ColumnRole, Row

_NUMBER_IN_DUTY = rule("number_sign? (?: number | clock ) (?: dot number )* (?: dot | close ) dot?")
_BRACKETS = tag_set("open close")
_STOPS = tag_set("dot semicolon colon mark")
_JOINT = 3
_CITING: tuple[ColumnRole, ...] = ("duty", "responsible", "legal_basis", "note", "deadline")
_TIMED: tuple[ColumnRole, ...] = ("formula", "deadline")


class Rows:
    """Reads the rows of a sheet, in order. `known` are the days near which a day without a year lies."""

    def __init__(self, evidence: Evidence, sheet: Sheet, known: Sequence[date]) -> None:
        self.evidence, self.sheet, self.known = evidence, sheet, known
        self.reading: Reading = evidence.reading
        self._cited_at = [cited.first for cited in evidence.cited]
        self._sections: dict[int, str] = {}

    def read(self) -> tuple[Row, ...]:
        """All rows, not yet judged."""
        rows = self.sheet.rows
        return tuple(self._row(seq, row, rows[seq - 2] if seq > 1 else None) for seq, row in enumerate(rows, 1))

    def _row(self, seq: int, row: SheetRow, before: SheetRow | None) -> Row:
        cells = self._with_own_number(row.cells)
        places = {role: self._pieces(cell) for role, cell in cells.items()}
        prose = self.sheet.kind in ("digest", "resolution")
        number = self._text(cells.get("number"))
        return Row(
            seq=seq,
            number=number.rstrip(". )") or None if number else None,
            section=self._section(row.section),
            duty=self._text(cells.get("duty")),
            place=self._text(cells.get("place")),
            deadline_text=self._deadline_text(cells),
            offsets=self._offsets(cells, before.cells if prose and before else {}, prose=prose),
            stated=self._stated(cells),
            computed=(),
            verdict=UNJUDGED,
            bodies=self._bodies(cells, prose),
            citations=self._citations(cells),
            cells={role: _whole(pieces) for role, pieces in places.items()},
            fragments={role: pieces for role, pieces in places.items() if len(pieces) > 1} or UNSET,
            note=self._text(cells["note"]) if "note" in cells else UNSET,
        )

    def _with_own_number(self, cells: dict[ColumnRole, Cell]) -> dict[ColumnRole, Cell]:
        """A number printed at the head of the duty is the row's number."""
        duty = cells.get("duty")
        if duty is None or "number" in cells:
            return cells
        first, stop = duty.ranges[0]
        match = _NUMBER_IN_DUTY.match(self.reading.tags, first, stop)
        if match is None:
            return cells
        own = (Stretch(match.end(), stop),) if match.end() < stop else ()
        rest = Cell((*own, *duty.ranges[1:]))
        if not rest.ranges:
            return cells
        return {"number": Cell((Stretch(first, match.end()),)), **cells, "duty": rest}

    def _pieces(self, cell: Cell) -> tuple[Span, ...]:
        return tuple([piece for stretch in cell.ranges for piece in self.reading.pieces(*stretch)])

    def _text(self, cell: Cell | None) -> str | None:
        """The words of a cell, white space folded, words broken by the layout joined."""
        return words_of(self.reading, cell.ranges) if cell else None

    def _deadline_text(self, cells: dict[ColumnRole, Cell]) -> str | None:
        """The formula and the date that stand in columns of their own make one deadline."""
        stretches = [stretch for role in _TIMED if role in cells for stretch in cells[role].ranges]
        return words_of(self.reading, sorted(stretches)) if stretches else None

    def _section(self, place: int | None) -> str | None:
        if place is None:
            return None
        if place not in self._sections:
            self._sections[place] = words_of(self.reading, (self.sheet.furniture[place].range,))
        return self._sections[place]

    def _offsets(
        self, cells: dict[ColumnRole, Cell], before: dict[ColumnRole, Cell], *, prose: bool
    ) -> tuple[Offset, ...]:
        goes_on = before and self._same_sentence(before, cells)
        beside = [*(_tokens(before) if goes_on else ()), *_tokens(cells)]
        stretches = [stretch for role in _TIMED if role in cells for stretch in cells[role].ranges]
        return tuple(
            offset
            for first, stop in stretches
            for offset in offsets.find(self.evidence.scan, first, stop, prose=prose, beside=beside)
        )

    def _same_sentence(self, before: dict[ColumnRole, Cell], cells: dict[ColumnRole, Cell]) -> bool:
        """Whether a row of running text goes on with the sentence of the row before it: “…, and publish them …”."""
        ends = [stretch.stop for cell in before.values() for stretch in cell.ranges]
        begins = [stretch.first for cell in cells.values() for stretch in cell.ranges]
        between = self.reading.tags[max(ends, default=0) : min(begins, default=0)]
        return bool(ends and between) and len(between) <= _JOINT and _STOPS.isdisjoint(between)

    def _stated(self, cells: dict[ColumnRole, Cell]) -> tuple[StatedDate, ...]:
        stretches = sorted(stretch for role in _TIMED if role in cells for stretch in cells[role].ranges)
        return stated.find(self.evidence.scan, stretches, self.known, months_too=True)

    def _bodies(self, cells: dict[ColumnRole, Cell], prose: bool) -> tuple[Body, ...]:
        if prose and "duty" in cells and "responsible" not in cells:
            ranges = cells["duty"].ranges
            if self._changes_another_act(ranges):
                return ()
            return bodies.in_prose(self.reading, ranges[0].first, ranges[-1].stop, self.evidence.mentions)
        if "responsible" not in cells:
            return ()
        uncited = [part for stretch in cells["responsible"].ranges for part in self.uncited(stretch)]
        return bodies.of_cell(self.reading, uncited, self.evidence.mentions)

    def _changes_another_act(self, ranges: Sequence[Stretch]) -> bool:
        """Whether the words order a change of another act: nobody has anything to do but the reader of that act."""
        starts, ends = self.reading.source_starts, self.reading.source_ends
        return self.sheet.changes.has(starts[ranges[0].first], ends[ranges[-1].stop - 1])

    def uncited(self, stretch: Stretch) -> Iterable[Stretch]:
        """What is left of a stretch when its citations and the brackets around them are taken out."""
        at = stretch.first
        for cited in self.cited_in(stretch):
            first, stop = cited.first, alias_end(self.reading, cited.stop)
            while first > at and self.reading.tags[first - 1] in _BRACKETS:
                first -= 1
            while stop < stretch.stop and self.reading.tags[stop] in _BRACKETS:
                stop += 1
            if at < first:
                yield Stretch(at, first)
            at = stop
        if at < stretch.stop:
            yield Stretch(at, stretch.stop)

    def _citations(self, cells: dict[ColumnRole, Cell]) -> tuple[Citation, ...]:
        basis = cells["legal_basis"].ranges if "legal_basis" in cells else ()
        stretches = sorted({stretch for role in _CITING if role in cells for stretch in cells[role].ranges})
        return tuple(
            citation
            for stretch in stretches
            for cited in (self._cited_in_column(stretch) if stretch in basis else self.cited_in(stretch))
            for citation in cited.citations
        )

    def _cited_in_column(self, stretch: Stretch) -> list[Cited]:
        """A column of articles need not say of each that it is one."""
        worded = self.cited_in(stretch)
        cites = any(citation.article for cited in worded for citation in cited.citations)
        return worded if cites else self.evidence.citations.of_column(*stretch) or worded

    def cited_in(self, stretch: Stretch) -> list[Cited]:
        """The citations that begin in a stretch."""
        first, stop = bisect_left(self._cited_at, stretch.first), bisect_left(self._cited_at, stretch.stop)
        return self.evidence.cited[first:stop]


def _tokens(cells: dict[ColumnRole, Cell]) -> list[int]:
    """The tokens of the matter."""
    return [token for stretch in cells["duty"].ranges for token in range(*stretch)] if "duty" in cells else []


def _whole(pieces: Sequence[Span]) -> Span:
    """The span from the first of some pieces to the last."""
    if len(pieces) == 1:
        return pieces[0]
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def pieces_of(reading: Reading, stretch: Stretch) -> tuple[Span, ...]:
    """The exact spans of a stretch of tokens in the text as read."""
    return reading.pieces(*stretch)


def words_of(reading: Reading, ranges: Sequence[Stretch]) -> str:
    """The words of some stretches as one text, white space folded."""
    source = reading.folded.source
    return " ".join([join(source, reading.pieces(*stretch)) for stretch in ranges])
