"""The card of a dataset: what is in it, how sure it is, how it may be used and cited."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from pipeline.export.cells import Cell, clean
from pipeline.export.dataset.tables import TABLE, TABLES, Lines
from pipeline.record import SCHEMA_VERSION
from pipeline.version import VERSION

CARD: Final = "README.md"
MEASURED: Final = Path(__file__).with_name("measured.json")
"""Written by `make score`."""
NAME, SHA256, ELECTION = (TABLE["documents"].at(name) for name in ("document", "sha256", "election"))
STATUS, CONFIDENCE = (TABLE["duties"].at(name) for name in ("status", "confidence"))
HEAD: Final = f"""# Duties and deadlines of elections, as official documents state them

Made by calplan {VERSION} with `calplan run`; schema version {SCHEMA_VERSION}. Nothing in it was written by hand. What a
document states and what was computed stand in columns of their own.
"""
FOOT: Final = """
## How right it is

{measured}
These figures are of the documents measured, not of this dataset; `docs/accuracy.md` of calplan's repository has every
slot of every set. Whatever no row accounts for is in `residue`; a row that cannot be judged is `undecidable`, never
guessed.

## Licence and citation

The corpus of calplan and the dataset made of it are under CC BY 4.0 (“the calplan contributors”); of a dataset made of
other documents, their own terms hold. Please cite the version of calplan that made it (`CITATION.cff` of its
repository).
"""


class Sums:
    """What a card and the provenance tell of a dataset, summed up as its lines are written."""

    def __init__(self) -> None:
        self.documents: list[tuple[str, str]] = []
        self._elections: set[Cell] = set()
        self._verdicts: Counter[Cell] = Counter()
        self._sure: Counter[float] = Counter()

    def add(self, lines: Lines) -> None:
        """Take up the lines of one document."""
        for line in lines["documents"]:
            self.documents.append((str(line[NAME]), str(line[SHA256])))
            self._elections.add(line[ELECTION])
        for line in lines["duties"]:
            self._verdicts[line[STATUS]] += 1
            if isinstance(sure := line[CONFIDENCE], float):
                self._sure[sure] += 1

    def told(self) -> Iterator[str]:
        """The sums in words, as Markdown."""
        yield f"- documents: {len(self.documents)}, of {len(self._elections - {None})} elections whose day is known"
        verdicts = ", ".join(f"`{name}` {n}" for name, n in sorted(self._verdicts.items(), key=str))
        yield f"- duties: {self._verdicts.total()}{verdicts and ': '}{verdicts}"
        if self._sure:
            mean = sum(one * n for one, n in sorted(self._sure.items())) / self._sure.total()
            yield f"- how sure the rows are (`confidence`): mean {mean:.2f}, least {min(self._sure):.2f}"


def card(sums: Sums, files: Iterable[str]) -> bytes:
    """The card, as Markdown."""
    return "\n".join(
        [HEAD, *sums.told(), "\n## The tables\n", *_tables(), *_files(files), FOOT.format(measured=_measured())]
    ).encode()


class _Slot(Struct, frozen=True):
    """How right one slot is: entries of gold, F1, and its interval (95 %)."""

    entries: int
    f1: float
    interval: tuple[float, float]


class _Measured(Struct, frozen=True):
    documents: int
    slots: dict[str, _Slot]


def _measured() -> str:
    """The figures that the last `make score` left, as a table."""
    found = msgspec.json.decode(MEASURED.read_bytes(), type=_Measured)
    lines = [
        f"calplan {VERSION} was measured against {found.documents} annotated documents that nobody looked into while",
        "it was made, in Kyrgyz and Russian:\n",
        "| slot | F1 | interval (95 %) | entries |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {slot} | {one.f1:.3f} | {one.interval[0]:.3f}–{one.interval[1]:.3f} | {one.entries} |"
            for slot, one in found.slots.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def _tables() -> Iterator[str]:
    yield "| table | what it is | key |\n| --- | --- | --- |"
    yield from (f"| `{table.name}` | {table.meaning} | `{table.key}` |" for table in TABLES)


def _files(files: Iterable[str]) -> Iterator[str]:
    folders = sorted({file.partition("/")[0] + "/*" if "/" in file else file for file in files})
    yield f"\nFiles: {', '.join(f'`{clean(file)}`' for file in folders)}. `datapackage.json` describes every column;"
    yield "`prov.json` says which document each table came from."
