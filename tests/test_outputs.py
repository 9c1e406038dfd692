"""The dataset in outputs/ is what the code makes of the corpus, byte for byte."""

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pyarrow.parquet as pq

from pipeline.outcome import Outcome
from pipeline.run import run
from pipeline.store import STORE

ROOT = Path(__file__).resolve().parents[1]


def every_read(outcome: Outcome, trouble: Exception | None) -> None:
    assert trouble is None, f"{outcome.name}: {trouble!r}"


def test_the_dataset_is_what_the_code_makes(tmp_path: Path) -> None:
    run([ROOT / "corpus"], tmp_path, told=every_read)
    made, kept = contents(tmp_path), contents(ROOT / "outputs")
    assert sorted(made) == sorted(kept), "run `make run`"
    assert not [name for name, data in made.items() if data != kept[name]], "run `make run`"


def contents(folder: Path) -> dict[str, object]:
    paths = [path for path in folder.rglob("*") if path.is_file() and STORE not in path.parts]
    files = {path.relative_to(folder).as_posix(): path for path in paths}
    return {part: data for name, path in files.items() for part, data in HELD.get(path.suffix, whole)(name, path)}


def whole(name: str, path: Path) -> list[tuple[str, object]]:
    return [(name, path.read_bytes())]


def parts(name: str, workbook: Path) -> list[tuple[str, object]]:
    """What a workbook holds: how it is compressed differs from one build of zlib to the next."""
    with zipfile.ZipFile(workbook) as archive:
        return [(f"{name}/{part}", archive.read(part)) for part in archive.namelist()]


def dump(name: str, database: Path) -> list[tuple[str, object]]:
    """What a database holds: its pages differ from one version of SQLite to the next."""
    with closing(sqlite3.connect(database)) as connection:
        return [(name, [line for line in connection.iterdump() if "duties_words" not in line])]


def columns(name: str, table: Path) -> list[tuple[str, object]]:
    """What a Parquet file holds: it names the version that wrote it."""
    read = pq.read_table(table)
    return [(name, (read.schema.to_string(), read.to_pydict()))]


HELD: dict[str, Callable[[str, Path], list[tuple[str, object]]]] = {
    ".xlsx": parts,
    ".sqlite": dump,
    ".parquet": columns,
}
