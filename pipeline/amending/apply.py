"""An instruction carried out on a table: each gives the table after it, or what stands against it."""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from extractors.amendments import Instruction
from extractors.amendments.values import Action, What
from extractors.headers.columns import column_role
from extractors.reading import read
from extractors.values import Span
from pipeline.amending.numbers import expanded, follows, same_number, same_words
from pipeline.amending.operands import rows_of
from pipeline.amending.table import Heading, Item, Line, Table
from pipeline.amending.words import OURS, Piece, Words, joined, part, places_of, put, quoted, said, without
from pipeline.messages.marks import message
from pipeline.readers.document import Document

NO_ROW: Final = message("the plan has no row %(words)s")
SEVERAL_ROWS: Final = message("the plan has several rows %(words)s")
NO_WORDS: Final = message("the words “%(words)s” are not in it")
TAKEN: Final = message("an earlier instruction took away “%(words)s”")
NO_COLUMN: Final = message("the plan has no column “%(words)s”")
NO_SECTION: Final = message("the plan has no section “%(words)s”")
IS_THERE: Final = message("the plan has a row %(words)s already")
NOT_READ: Final = message("what it puts in is no row")
NO_NEW_EDITION: Final = message("whole plans and paragraphs in a new wording are not carried out")
NO_TITLE: Final = message("the plan has no title of its own lines")
CANNOT: Final = message("nothing tells what part of the plan it means")


class Trouble(Exception):  # noqa: N818 - no error of the program: what stands against an instruction
    """Why an instruction cannot be carried out. `contradicts` is whether an earlier one is why."""

    def __init__(self, why: str, words: str = "", *, contradicts: bool = False) -> None:
        super().__init__(why)
        self.why, self.words, self.contradicts = why, words, contradicts


class Amending(NamedTuple):
    """The amending text, as number `source` of the texts."""

    document: Document
    source: int

    def words(self, span: Span) -> Words:
        """What it quotes."""
        return quoted(self.source, self.document.text, [span])

    def text(self, span: Span) -> str:
        """The same as a text."""
        return " ".join(self.document.text[slice(*span)].split())


def apply(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    """The table after an instruction; `gone` are the numbers of rows that were taken out. Raises Trouble."""
    order = _ORDERS.get((one.what, one.action))
    if order is None:
        raise Trouble(NO_NEW_EDITION if one.action == "restate" else CANNOT)
    return order(table, one, by, gone)


def _row_removed(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    del by
    rows = _rows(table, one, gone)
    return table._replace(items=tuple(item for at, item in enumerate(table.items) if at not in rows))


def _section_removed(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    del by, gone
    first, stop = _section(table, one)
    return table._replace(items=(*table.items[:first], *table.items[stop:]))


def _rows(table: Table, one: Instruction, gone: Sequence[str]) -> list[int]:
    """The places of the rows that an instruction names. Raises Trouble."""
    first, stop = _section(table, one)
    if one.where.named:
        at = [at for at in range(first, stop) if same_words(table.items[at], one.where.named)]
        if len(at) != 1:
            raise Trouble(SEVERAL_ROWS if at else NO_ROW, f"“{one.where.named}”")
        return at
    numbers = [item.number for item in table.items[first:stop] if isinstance(item, Line)]
    found: list[int] = []
    for number in expanded(one.where.numbers, numbers):
        at = [at for at in range(first, stop) if same_number(table.items[at], number)]
        if len(at) != 1:
            raise Trouble(SEVERAL_ROWS if at else NO_ROW, number, contradicts=not at and number in gone)
        found += at
    return found


def _section(table: Table, one: Instruction) -> tuple[int, int]:
    """The places of a section's heading and rows; of all where none is named. Raises Trouble."""
    if one.where.section is None:
        return 0, len(table.items)
    headings = [at for at, item in enumerate(table.items) if isinstance(item, Heading)]
    for at, place in enumerate(headings):
        if _is_section(said(table.items[place].words), one.where.section, at + 1):  # type: ignore[union-attr]  # a heading
            return place, headings[at + 1] if at + 1 < len(headings) else len(table.items)
    raise Trouble(NO_SECTION, one.where.section)


def _is_section(words: str, named: str, place: int) -> bool:
    first = words.split(maxsplit=1)[0].rstrip(".)") if words.split() else ""
    return named in (first, str(place)) or " ".join(named.split()).casefold() in " ".join(words.split()).casefold()


def _line(table: Table, at: int) -> Line:
    item = table.items[at]
    if not isinstance(item, Line):
        raise TypeError(f"item {at} is no row")
    return item


def _with(table: Table, at: int, *items: Item) -> Table:
    return table._replace(items=(*table.items[:at], *items, *table.items[at + 1 :]))


def _changed(line: Line, cells: dict[str, Words]) -> Line:
    """A row with other cells, remembering the words that these had."""
    return Line(cells, (*line.former, *(said(words) for words in line.cells.values())))


def _role(table: Table, one: Instruction) -> str | None:
    """The column that an instruction names. Raises Trouble."""
    column = one.where.column
    if column is None:
        return None
    if isinstance(column, int):
        if 0 < column <= len(table.columns):
            return table.columns[column - 1]
        raise Trouble(NO_COLUMN, str(column))
    sought = " ".join(column.split()).casefold()
    for role, head in zip(table.columns, table.column_heads, strict=False):
        if " ".join(said(head).split()).casefold() == sought:
            return role
    reading = read(column)
    role_said = column_role(reading, 0, len(reading))
    if role_said in table.columns:
        return role_said
    raise Trouble(NO_COLUMN, column)


def _restated(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    rows = _rows(table, one, gone)
    new = rows_of(by.document, by.source, one.new, table.columns) if one.new else []
    if len(new) != len(rows):
        raise Trouble(NOT_READ)
    for at, line in zip(rows, new, strict=True):
        old = _line(table, at)
        number = {"number": old.cells["number"]} if "number" in old.cells and "number" not in line.cells else {}
        table = _with(table, at, _changed(old, {**number, **line.cells}))
    return table


def _row_added(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    del gone
    new = rows_of(by.document, by.source, one.new, table.columns) if one.new else []
    if not new or (one.numbers and len(one.numbers) != len(new)):
        raise Trouble(NOT_READ)
    first, stop = _section(table, one)
    for at, quoted_line in enumerate(new):
        line = quoted_line
        number = line.number or (one.numbers[at] if one.numbers else None)
        if number and any(same_number(item, number) for item in table.items[first:stop]):
            raise Trouble(IS_THERE, number)
        if number and line.number is None:
            line = Line({"number": _number(by, one, number, last=False), **line.cells})
        place = _place(table, one, number, (first, stop)) + (at if one.after or one.before else 0)
        table = table._replace(items=(*table.items[:place], line, *table.items[place:]))
        stop += 1
    return table


def _place(table: Table, one: Instruction, number: str | None, within: tuple[int, int]) -> int:
    """Where a row comes: beside the one that is named, else where its number has its place. Raises Trouble."""
    first, stop = within
    for beside, shift in ((one.after, 1), (one.before, 0)):
        if beside:
            at = [at for at in range(first, stop) if same_number(table.items[at], beside)]
            if len(at) != 1:
                raise Trouble(SEVERAL_ROWS if at else NO_ROW, beside)
            return at[0] + shift
    if number:
        earlier = [
            at
            for at in range(first, stop)
            if isinstance(item := table.items[at], Line) and item.number and follows(number, item.number)
        ]
        if earlier:
            return earlier[-1] + 1
    return stop


def _renumbered(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    rows = _rows(table, one, gone)
    new = expanded(one.numbers, ())
    if len(rows) != len(new):
        raise Trouble(CANNOT)
    for at, number in zip(rows, new, strict=True):
        line = _line(table, at)
        table = _with(table, at, _changed(line, {**line.cells, "number": _number(by, one, number, last=True)}))
    return table


def _number(by: Amending, one: Instruction, number: str, *, last: bool) -> Words:
    """A number as an instruction prints it: what a row becomes stands last in it, what comes before the row itself."""
    notation = re.escape(number).replace(r"\-", "[-–—‑.]?")
    found = list(re.finditer(rf"(?<!\d){notation}(?!\d)", by.document.text[slice(*one.span)]))
    if not found:
        return (Piece(OURS, 0, number),)
    start, end = found[-1 if last else 0].span()
    return by.words(Span(one.span.start + start, one.span.start + end))


def _words_changed(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    if one.where.title or not (one.where.numbers or one.where.named):
        return _everywhere(table, one, by)
    role = _role(table, one)
    for at in _rows(table, one, gone):
        line = _line(table, at)
        cells = {name: words for name, words in line.cells.items() if role in (None, name)}
        if one.action == "add" and one.old is None:
            name = role or "duty"
            cells = {name: joined(line.cells.get(name, ()), by.words(one.new))} if one.new else {}
        else:
            cells = _in_cells(cells, one, by, line)
        table = _with(table, at, _changed(line, {**line.cells, **cells}))
    return table


def _in_cells(cells: dict[str, Words], one: Instruction, by: Amending, line: Line) -> dict[str, Words]:
    """The cells in which the words stand, changed. Raises Trouble."""
    if one.old is None:
        raise Trouble(CANNOT)
    sought = by.text(one.old)
    found = {name: changed for name, words in cells.items() if (changed := _changed_words(words, one, by)) is not None}
    if not found:
        before = any(" ".join(sought.split()).casefold() in " ".join(words.split()).casefold() for words in line.former)
        raise Trouble(TAKEN if before else NO_WORDS, sought, contradicts=before)
    return found


def _changed_words(words: Words, one: Instruction, by: Amending) -> Words | None:
    """Some words after an instruction; null where what it names is not in them."""
    places = places_of(words, by.text(one.old)) if one.old else []
    if not places:
        return None
    new = by.words(one.new) if one.new else ()
    if one.action == "remove":
        return without(words, places)
    if one.action == "add":
        for start, end in reversed(places):
            held = part(words, start, end)
            words = put(words, [Span(start, end)], joined(held, new) if one.behind_words else joined(new, held))
        return words
    return put(words, places, new)


def _everywhere(table: Table, one: Instruction, by: Amending) -> Table:
    """The words changed in the title, or wherever the plan has them. Raises Trouble."""
    if one.old is None:
        raise Trouble(CANNOT)
    role = _role(table, one)
    first, stop = _section(table, one)
    met = False
    head = []
    for words in table.head:
        changed = _changed_words(words, one, by) if role is None and one.where.section is None else None
        met |= changed is not None
        head.append(words if changed is None else changed)
    items = list(table.items)
    for at in range(first, stop) if not one.where.title else ():
        item = items[at]
        if isinstance(item, Heading):
            if role is None and (changed := _changed_words(item.words, one, by)) is not None:
                items[at], met = Heading(changed), True
            continue
        cells = {
            name: changed
            for name, words in item.cells.items()
            if role in (None, name) and (changed := _changed_words(words, one, by)) is not None
        }
        if cells:
            items[at], met = _changed(item, {**item.cells, **cells}), True
    if not met:
        raise Trouble(NO_WORDS, by.text(one.old))
    return table._replace(head=tuple(head), items=tuple(items))


def _column_restated(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    role = _role(table, one)
    if role is None or one.new is None or not (one.where.numbers or one.where.named):
        raise Trouble(CANNOT)
    for at in _rows(table, one, gone):
        line = _line(table, at)
        table = _with(table, at, _changed(line, {**line.cells, role: by.words(one.new)}))
    return table


def _title_restated(table: Table, one: Instruction, by: Amending, gone: Sequence[str]) -> Table:
    """The lines of the title make way for one. Raises Trouble."""
    del gone
    first, stop = table.title
    if first == stop or one.new is None:
        raise Trouble(NO_TITLE)
    head = (*table.head[:first], by.words(one.new), *table.head[stop:])
    return table._replace(head=head, title=(first, first + 1))


_ORDERS: Final[dict[tuple[What, Action], Callable[[Table, Instruction, Amending, Sequence[str]], Table]]] = {
    ("row", "add"): _row_added,
    ("row", "restate"): _restated,
    ("row", "remove"): _row_removed,
    ("row", "renumber"): _renumbered,
    ("words", "replace"): _words_changed,
    ("words", "add"): _words_changed,
    ("words", "remove"): _words_changed,
    ("column", "restate"): _column_restated,
    ("section", "remove"): _section_removed,
    ("title", "restate"): _title_restated,
}
