"""One line for each offset, with what it comes to, and one for each stated date."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec import Struct

from extractors.values import Offset, StatedDate
from pipeline.export.cells import Cell
from pipeline.export.frames.column import Column, Frame, document
from pipeline.export.given import given
from pipeline.export.words import in_words
from pipeline.record import Computed, Plan, Row


class Deadline(Struct, frozen=True, gc=False):
    """An offset of a row with what it comes to (None where that is not known), or a stated date."""

    row: Row
    position: int
    value: Offset | StatedDate
    offset: Offset | None
    stated: StatedDate | None
    computed: Computed | None


def deadlines(plan: Plan) -> Iterator[Deadline]:
    """The offsets of each row, then its stated dates."""
    for row in plan.rows:
        computed = {value.offset: value for value in row.computed}
        for index, offset in enumerate(row.offsets):
            yield Deadline(row, index, offset, offset, None, computed.get(index))
        for index, stated in enumerate(row.stated):
            yield Deadline(row, index, stated, None, stated, None)


Get: TypeAlias = Callable[[Plan, Deadline], Cell]


def _of_offset(get: Callable[[Offset], Cell]) -> Get:
    return lambda _, deadline: get(deadline.offset) if deadline.offset else None


def _of_stated(get: Callable[[StatedDate], Cell]) -> Get:
    return lambda _, deadline: get(deadline.stated) if deadline.stated else None


def _computed(get: Callable[[Computed], Cell]) -> Get:
    return lambda _, deadline: get(deadline.computed) if deadline.computed else None


DEADLINES: Frame[Deadline] = Frame(
    "deadlines",
    "One line for each offset, with what it comes to, and one for each stated date",
    deadlines,
    (
        document(),
        Column("seq", "row of `duties`", 6, lambda _, it: it.row.seq),
        Column("number", "number of the row as printed", 8, lambda _, it: it.row.number),
        Column("kind", "offset or stated", 9, lambda _, it: "offset" if it.offset else "stated"),
        Column("index", "0, 1, 2 … among the row's offsets or stated dates", 6, lambda _, it: it.position),
        Column("words", "the offset in plain English", 44, _of_offset(in_words)),
        Column("n", "how many", 6, _of_offset(lambda it: it.n)),
        Column("n2", "to how many, in a span of offsets", 6, _of_offset(lambda it: it.n2)),
        Column("unit", "of what", 13, _of_offset(lambda it: it.unit)),
        Column("direction", "before, after or during the event", 10, _of_offset(lambda it: it.direction)),
        Column("anchor", "the event: an event id", 22, _of_offset(lambda it: it.anchor)),
        Column("bound", "how the deadline bounds the duty", 12, lambda _, it: it.value.bound),
        Column("condition", "words of a condition", 26, _of_offset(lambda it: it.condition)),
        Column("combine", "later_of, earlier_of: with the row's others", 10, _of_offset(lambda it: it.combine)),
        Column("computed_start", "where the offset begins", 17, _computed(lambda it: it.start)),
        Column("computed_end", "where it ends: not included", 17, _computed(lambda it: it.end)),
        Column("last_day", "last day with any time left", 12, _computed(lambda it: it.last_day)),
        Column("through", "row that dated the event; empty: the header", 8, _computed(lambda it: it.through)),
        Column("date", "stated date: YYYY-MM-DD, or --MM-DD", 12, _of_stated(lambda it: it.date)),
        Column("end_date", "end of a stated range, included", 12, _of_stated(lambda it: it.end_date)),
        Column("time", "HH:MM, 24:00 as written", 7, _of_stated(lambda it: it.time)),
        Column("end_time", "HH:MM", 9, _of_stated(lambda it: it.end_time)),
        Column("precision", "day, or month where only a month is named", 9, _of_stated(lambda it: it.precision)),
        Column(
            "year_inferred",
            "1 where the year is not printed",
            8,
            _of_stated(lambda it: int(given(it.year_inferred) or 0)),
        ),
        Column("text", "the words of the document", 50, lambda _, it: it.value.text),
        Column("start", "first character in the text as read", 8, lambda _, it: it.value.span.start),
        Column("end", "one past the last character", 8, lambda _, it: it.value.span.end),
        Column("page", "page, where the document has pages", 6, lambda _, it: given(it.value.page)),
    ),
)
