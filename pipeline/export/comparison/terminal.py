"""The matrix as a table for the terminal."""

from rich import box
from rich.table import Table
from rich.text import Text

from pipeline.export.cells import clean
from pipeline.export.comparison.matrix import Matrix


def to_table(matrix: Matrix) -> Table:
    """One line a duty, fitted to the width of the console."""
    table = Table(box=box.HORIZONTALS, show_lines=True, expand=True)
    for name in matrix.header:
        table.add_column(Text(clean(name)), overflow="fold", ratio=2)
    for line in matrix.flat():
        table.add_row(*(Text("" if cell is None else clean(str(cell))) for cell in line))
    return table
