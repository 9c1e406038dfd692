"""The dataset in outputs/ is what the code makes of the corpus, byte for byte."""

import zipfile
from pathlib import Path

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


def contents(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*") if path.is_file() and STORE not in path.parts]
    files = {path.relative_to(folder).as_posix(): path for path in paths}
    plain = {name: path.read_bytes() for name, path in files.items() if path.suffix != ".xlsx"}
    return plain | {
        part: data for name, path in files.items() if path.suffix == ".xlsx" for part, data in parts(name, path)
    }


def parts(name: str, workbook: Path) -> list[tuple[str, bytes]]:
    """What a workbook holds: how it is compressed differs from one build of zlib to the next."""
    with zipfile.ZipFile(workbook) as archive:
        return [(f"{name}/{part}", archive.read(part)) for part in archive.namelist()]
