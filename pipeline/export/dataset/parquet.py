"""The tables as Parquet files, with types, for those who compute with them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.export.cells import Cell
from pipeline.export.dataset.fields import Field, FieldType
from pipeline.export.dataset.tables import TABLES, Line, Lines, Table
from pipeline.files import whole_file

TYPES: Final[dict[FieldType, Any]] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
    "datetime": pa.timestamp("s"),
}
GROUP: Final = 50_000
"""Lines that are written together: more take more memory, fewer more room."""


@contextmanager
def parquet_files(folder: Path) -> Iterator[Callable[[Lines], None]]:
    """A file for each table. Raises `OSError`."""
    with ExitStack() as stack:
        tables = [_Parquet(table, folder, stack) for table in TABLES]

        def add(lines: Lines) -> None:
            for table in tables:
                table.add(lines[table.name])

        yield add
        for table in tables:
            table.close()


class _Parquet:
    def __init__(self, table: Table, folder: Path, stack: ExitStack) -> None:
        self.name = table.name
        self._fields = table.fields
        self._schema = pa.schema([pa.field(one.name, TYPES[one.type]) for one in table.fields])
        file = stack.enter_context(whole_file(folder / "parquet" / f"{table.name}.parquet"))
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")
        stack.callback(self._writer.close)  # before its file, however it ends
        self._lines: list[Line] = []

    def add(self, lines: list[Line]) -> None:
        self._lines += lines
        if len(self._lines) >= GROUP:
            self._flush()

    def close(self) -> None:
        if self._lines:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        columns = zip(*self._lines, strict=True)
        arrays = [_array(one, cells) for one, cells in zip(self._fields, columns, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._lines = []


def _array(one: Field, cells: tuple[Cell, ...]) -> Any:  # noqa: ANN401 - no types
    read = {"date": date.fromisoformat, "datetime": datetime.fromisoformat}.get(one.type)
    values = [read(str(cell)) if cell else None for cell in cells] if read else list(cells)
    return pa.array(values, TYPES[one.type])
