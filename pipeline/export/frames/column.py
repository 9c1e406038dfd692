"""A frame is a table of a dataset: its columns, each with its meaning and how to get its value."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from msgspec import Struct

from extractors.values import Quoted, Span
from pipeline.export.cells import Cell
from pipeline.export.given import given
from pipeline.record import Plan, Row

Item = TypeVar("Item")
Item_contra = TypeVar("Item_contra", contravariant=True)
Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)


class Column(NamedTuple, Generic[Item_contra]):
    """`width` is that of a workbook's column, in characters."""

    name: str
    meaning: str
    width: int
    get: Callable[[Plan, Item_contra], Cell]


class Frame(NamedTuple, Generic[Item]):
    """`items` gives what has a line of its own in the frame, in reading order."""

    name: str
    meaning: str
    items: Callable[[Plan], Iterable[Item]]
    columns: tuple[Column[Item], ...]

    def lines(self, plans: Iterable[Plan]) -> Iterator[tuple[Cell, ...]]:
        """One tuple for each line of the frame, in the order of its columns."""
        for plan in plans:
            for item in self.items(plan):
                yield tuple(column.get(plan, item) for column in self.columns)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


class OfRow(Struct, Generic[Value_co], frozen=True, gc=False):
    """A value of a row, and its place (0, 1, 2 …) among the values of its sort; `row` is None for the preamble's."""

    row: Row | None
    position: int
    value: Value_co


def document(width: int = 30) -> Column[object]:
    """The first column of each frame: which document."""
    return Column("document", "name of the document", width, lambda plan, _: plan.document.name)


def row_keys() -> tuple[Column[OfRow[object]], ...]:
    """The columns that tie a value to its row."""
    return (
        Column("seq", "row of `duties`; empty: the preamble", 6, lambda _, it: it.row.seq if it.row else None),
        Column("number", "number of the row as printed", 8, lambda _, it: it.row.number if it.row else None),
        Column("index", "0, 1, 2 … among the row's values of this sort", 6, lambda _, it: it.position),
    )


def provenance() -> tuple[Column[OfRow[Quoted]], ...]:
    """The columns that tie a value to the text as read."""
    return (
        Column("text", "the words of the document", 44, lambda _, it: it.value.text),
        Column("start", "first character of the words in the text as read", 8, lambda _, it: it.value.span.start),
        Column("end", "one past their last character", 8, lambda _, it: it.value.span.end),
        Column("page", "page, where the document has pages", 6, lambda _, it: given(it.value.page)),
    )


def start(span: Span | None) -> int | None:
    """Where a span starts, if there is one."""
    return span.start if span else None


def end(span: Span | None) -> int | None:
    """Where a span ends, if there is one."""
    return span.end if span else None


def joined(texts: Iterable[str]) -> str | None:
    """Several texts in one cell."""
    return "; ".join(texts) or None


def numbered(row: Row | None, values: Sequence[Value]) -> Iterator[OfRow[Value]]:
    """Each value with its row and its place."""
    return (OfRow(row, index, value) for index, value in enumerate(values))
