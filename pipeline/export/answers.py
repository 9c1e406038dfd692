"""Lines of any table as CSV or JSON, as safe as those of a dataset."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

import msgspec

from pipeline.export.cells import Cell, guarded

Write: TypeAlias = Callable[[Sequence[str], Sequence[Sequence[Cell]]], bytes]


def lines_as_csv(header: Sequence[str], lines: Sequence[Sequence[Cell]]) -> bytes:
    """CSV as that of a dataset, without a byte order mark: it goes to another program."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    safe = ([guarded(cell) if isinstance(cell, str) else cell for cell in line] for line in (header, *lines))
    writer.writerows(safe)
    return text.getvalue().encode()


def lines_as_json(header: Sequence[str], lines: Sequence[Sequence[Cell]]) -> bytes:
    """A list of objects, indented."""
    objects = [dict(zip(header, line, strict=True)) for line in lines]
    return msgspec.json.format(msgspec.json.encode(objects), indent=2) + b"\n"


WRITERS: Final[Mapping[str, Write]] = {"csv": lines_as_csv, "json": lines_as_json}
"""The formats of an answer."""
