r"""Writers of plans: one function a layout turns a table into the text that a document of that layout would have.

A cell is one string; `\n` in it parts its paragraphs. Every writer takes the table and a random source, from which it
draws what differs from document to document (widths, shifted strokes, broken words).
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple


class Section(NamedTuple):
    """A heading between rows."""

    title: str


class Row(NamedTuple):
    """The cells of a row, as many as the table has columns; an empty cell is an empty string."""

    cells: tuple[str, ...]


class Table(NamedTuple):
    """What a document says: lines above the table, heads of columns (perhaps none), rows, sections, lines below."""

    before: tuple[str, ...]
    heads: tuple[str, ...]
    body: tuple[Section | Row, ...]
    after: tuple[str, ...] = ()


Writer = Callable[[Table, Random], str]

# --- bars and tabs ----------------------------------------------------------------------------------------------------


def bars_alone(table: Table, _: Random) -> str:
    """`|` alone on its line after every cell; a section is one cell."""
    lines = list(table.before)
    for cells in _all_cells(table):
        for cell in cells:
            lines += [*cell.split("\n"), "|"] if cell else ["|"]
    return _text([*lines, "", *table.after] if table.after else lines)


def bar_after_cell(table: Table, _: Random) -> str:
    """Every cell on its own line with a bar at its end; an empty cell is a lone bar, a section fills a row."""
    lines = list(table.before)
    width = _width(table)
    for cells in _all_cells(table):
        row = cells if len(cells) == width else ("", *cells, *[""] * (width - 2))
        for cell in row:
            lines += f"{cell} |".strip().split("\n")
    return _text([*lines, "", *table.after] if table.after else lines)


def rows_with_bars(table: Table, random: Random) -> str:
    """A row on a line, a bar after every cell or between cells, perhaps one before the first."""
    lead, end = random.choice([("", " |"), ("| ", " |"), ("", "")])
    rows = [lead + " | ".join(_one_line(cell) for cell in cells) + end for cells in _all_cells(table)]
    return _text([*table.before, *rows, *table.after])


def markdown(table: Table, _: Random) -> str:
    """A row on a line between bars, a rule of dashes below the heads."""
    rows = ["| " + " | ".join(_one_line(cell) for cell in cells) + " |" for cells in _all_cells(table)]
    rule = "|" + "---|" * _width(table)
    return _text([*table.before, "", rows[0], rule, *rows[1:], "", *table.after])


def tabs(table: Table, _: Random) -> str:
    """A row on a line, tabs between cells."""
    rows = ["\t".join(_one_line(cell) for cell in cells) for cells in _all_cells(table)]
    return _text([*table.before, *rows, *table.after])


# --- boxes ------------------------------------------------------------------------------------------------------------


class Strokes(NamedTuple):
    """What a box is drawn with: corners of its rules from left to right above, between and below rows."""

    dash: str
    upright: str
    top: str
    middle: str
    bottom: str


DRAWN = Strokes("─", "│", "┌┬┐", "├┼┤", "└┴┘")
DOUBLE = Strokes("═", "║", "╔╦╗", "╠╬╣", "╚╩╝")
PLUS = Strokes("-", "|", "+++", "+++", "+++")
LETTERS = Strokes("-", "¦", "-T¬", "+++", "L+-")


def box(table: Table, random: Random) -> str:
    """Strokes around every row."""
    return _box(table, random, random.choice([DRAWN, DOUBLE, PLUS, LETTERS]), rules=True, shift=0)


def shifted_box(table: Table, random: Random) -> str:
    """Strokes around every row, those of many lines up to two places beside their border."""
    return _box(table, random, random.choice([DRAWN, PLUS, LETTERS]), rules=True, shift=2)


def open_box(table: Table, random: Random) -> str:
    """Strokes around the table and its heads; no rule between rows."""
    return _box(table, random, random.choice([DRAWN, PLUS, LETTERS]), rules=False, shift=random.choice([0, 1]))


def columns(table: Table, random: Random) -> str:
    """A box whose strokes were lost: columns of spaces, a blank line where a rule was."""
    widths = _widths(table, random)
    lines = [*table.before, ""]
    for cells in [*_head_rows(table), *_bodies(table)]:
        if len(cells) == 1:
            lines += [" " * random.randint(4, 12) + cells[0], ""]
            continue
        lines += [
            "  " + "  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True))
            for line in _wrapped(cells, widths, random)
        ] + [""]
    return _text([*(line.rstrip() for line in lines), *table.after])


def _box(table: Table, random: Random, strokes: Strokes, *, rules: bool, shift: int) -> str:
    widths = _widths(table, random)
    rows = [*_head_rows(table), *_bodies(table)]
    lines = [_rule(widths, strokes.dash, strokes.top)]
    for at, cells in enumerate(rows):
        if len(cells) == 1:
            whole = sum(widths) + 3 * len(widths) - 3
            titles = _fold(cells[0], whole, random)
            lines += [_row([title.center(whole)], [whole], strokes.upright, random, shift) for title in titles]
        else:
            lines += [_row(line, widths, strokes.upright, random, shift) for line in _wrapped(cells, widths, random)]
        if rules or at < len(_head_rows(table)) or at == len(rows) - 1:
            lines.append(_rule(widths, strokes.dash, strokes.bottom if at == len(rows) - 1 else strokes.middle))
    return _text([*table.before, *lines, "", *table.after])


def _row(parts: Sequence[str], widths: Sequence[int], upright: str, random: Random, shift: int) -> str:
    """A line of cells. A shifted stroke moves into the blanks at the end of its cell, or out of them."""
    line = upright
    for part, width in zip(parts, widths, strict=True):
        step = random.randint(-shift, shift) if random.random() < 0.4 else 0
        line += " " + part.ljust(max(width + step, len(part))) + " " + upright
    return line


def _rule(widths: Sequence[int], dash: str, corners: str) -> str:
    return corners[0] + corners[1].join(dash * (width + 2) for width in widths) + corners[2]


def _widths(table: Table, random: Random) -> list[int]:
    """Of every column: narrow for numbers, else enough for its longest word."""
    widths = []
    for column in range(_width(table)):
        cells = [cells[column] for cells in _all_cells(table) if len(cells) > 1]
        words = [word for cell in cells for word in cell.split()]
        longest = max((len(cell) for cell in cells), default=1)
        least = max((len(word) for word in words), default=1)
        widths.append(min(max(least, random.randint(14, 30)), max(longest, 3)))
    return widths


def _wrapped(cells: Sequence[str], widths: Sequence[int], random: Random) -> Iterator[list[str]]:
    """The lines of a row: every cell folded to its width."""
    folded = [_fold(cell, width, random) for cell, width in zip(cells, widths, strict=True)]
    for at in range(max(len(lines) for lines in folded)):
        yield [lines[at] if at < len(lines) else "" for lines in folded]


def _fold(cell: str, width: int, random: Random) -> list[str]:
    """The lines of a cell; now and then a word is broken with a hyphen."""
    lines = []
    for paragraph in cell.split("\n"):
        line = ""
        for word in paragraph.split():
            if len(line) + bool(line) + len(word) <= width:
                line = f"{line} {word}".strip()
                continue
            room = width - len(line) - 2
            if line and room >= 3 and word.isalpha() and len(word) - room >= 3 and random.random() < 0.3:
                lines.append(f"{line} {word[:room]}-")
                line = word[room:]
            else:
                lines.append(line)
                line = word
        lines.append(line)
    return [line for line in lines if line] or [""]


# --- shared -----------------------------------------------------------------------------------------------------------


def _head_rows(table: Table) -> list[tuple[str, ...]]:
    return [table.heads] if table.heads else []


def _bodies(table: Table) -> list[tuple[str, ...]]:
    return [(part.title,) if isinstance(part, Section) else part.cells for part in table.body]


def _all_cells(table: Table) -> list[tuple[str, ...]]:
    """The heads, then every row or section."""
    return [*_head_rows(table), *_bodies(table)]


def _width(table: Table) -> int:
    return max(map(len, _all_cells(table)))


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


def _text(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"


LAYOUTS = (bars_alone, bar_after_cell, rows_with_bars, markdown, tabs, box, shifted_box, open_box, columns)
"""Every writer of a layout with cells."""
