"""The tables as JSON Lines: an object a line, every column in it, null where there is nothing."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec

from pipeline.export.dataset.tables import TABLES, Lines
from pipeline.files import whole_file

_encode = msgspec.json.Encoder().encode_lines


@contextmanager
def jsonl_files(folder: Path) -> Iterator[Callable[[Lines], None]]:
    """A file for each table. Raises `OSError`."""
    with ExitStack() as stack:
        files = [stack.enter_context(whole_file(folder / "jsonl" / f"{table.name}.jsonl")) for table in TABLES]
        names = [[field.name for field in table.fields] for table in TABLES]

        def add(lines: Lines) -> None:
            for table, file, header in zip(TABLES, files, names, strict=True):
                file.write(_encode([dict(zip(header, line, strict=True)) for line in lines[table.name]]))

        yield add
