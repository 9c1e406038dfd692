"""The dataset in its folder: the tables in every format, and what describes them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager, ExitStack
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TypeAlias

from pipeline.export.dataset.card import CARD, Sums, card
from pipeline.export.dataset.package import PACKAGE, package
from pipeline.export.dataset.provenance import PROVENANCE, provenance
from pipeline.export.dataset.sqlite import DATABASE
from pipeline.export.dataset.tables import TABLES, Lines, lines_of
from pipeline.files import write_whole
from pipeline.record import Plan

WORKBOOK = "calplan.xlsx"
Add: TypeAlias = Callable[[Lines], None]
FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "csv": tuple(f"{table.name}.csv" for table in TABLES),
    "jsonl": tuple(f"jsonl/{table.name}.jsonl" for table in TABLES),
    "parquet": tuple(f"parquet/{table.name}.parquet" for table in TABLES),
    "sqlite": (DATABASE,),
    "xlsx": (WORKBOOK,),
}
"""The formats of a dataset, each with its files."""

FORMATS: Final = tuple(FILES)
SINKS: Final = {"csv": "csv", "jsonl": "dataset.jsonl", "parquet": "dataset.parquet", "sqlite": "dataset.sqlite"}
"""Where the function is that opens the files of a format: each is loaded when it is wanted."""


def write_tables(
    plans: Collection[Plan],
    folder: Path,
    language: str = "en",
    formats: Collection[str] = FORMATS,
    known: Iterable[Lines] | None = None,
) -> list[Path]:
    """Write the tables in those formats, each file whole or not at all, and their description; gives the files.

    `known` are the lines of the plans, where they were kept. It is gone through once, however many formats
    there are; the workbook needs the plans once more for each sheet. Raises `OSError` when a file cannot be written.
    """
    wanted, sums = [name for name in FORMATS if name in formats], Sums()
    with ExitStack() as stack:
        adds = [sums.add, *(stack.enter_context(_sink(name, folder)) for name in wanted if name in SINKS)]
        for lines in map(lines_of, plans) if known is None else known:
            for add in adds:
                add(lines)
    if "xlsx" in wanted:
        from pipeline.export.workbook import to_xlsx  # noqa: PLC0415 - it takes its time

        write_whole(folder / WORKBOOK, to_xlsx(plans, language))
    return [folder / file for name in wanted for file in FILES[name]] + _described(sums, folder, wanted)


def _sink(name: str, folder: Path) -> AbstractContextManager[Add]:
    opened: Any = getattr(import_module(f"pipeline.export.{SINKS[name]}"), f"{name}_files")
    return opened(folder)  # type: ignore[no-any-return]  # each of SINKS is such a function


def _described(sums: Sums, folder: Path, wanted: Collection[str]) -> list[Path]:
    """The card, the provenance, and the data package where there are the files that it is about."""
    files = [file for name in wanted for file in FILES[name]]
    made = {CARD: card(sums, files), PROVENANCE: provenance(sums.documents, files)}
    if "csv" in wanted:
        made[PACKAGE] = package(folder)
    for name, data in made.items():
        write_whole(folder / name, data)
    return [folder / name for name in made]
