"""The card of a dataset: what is in it, how sure it is, how it may be used and cited."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.export.cells import Cell, clean
from pipeline.export.dataset.tables import TABLE, TABLES, Lines
from pipeline.record import SCHEMA_VERSION
from pipeline.version import VERSION

CARD: Final = "README.md"
NAME, SHA256, ELECTION = (TABLE["documents"].at(name) for name in ("document", "sha256", "election"))
STATUS, CONFIDENCE = (TABLE["duties"].at(name) for name in ("status", "confidence"))
HEAD: Final = f"""# Duties and deadlines of elections, as official documents state them

Made by calplan {VERSION} with `calplan run`; schema version {SCHEMA_VERSION}. Nothing in it was written by hand. What a
document states and what was computed stand in columns of their own.
"""
FOOT: Final = """
## How right it is

calplan is measured against documents that people annotated: `docs/accuracy.md` of its repository has precision, recall
and F1 of every slot with their intervals. These figures are of the documents measured, not of this dataset. Whatever no
row accounts for is in `residue`; a row that cannot be judged is `undecidable`, never guessed.

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
    return "\n".join([HEAD, *sums.told(), "\n## The tables\n", *_tables(), *_files(files), FOOT]).encode()


def _tables() -> Iterator[str]:
    yield "| table | what it is | key |\n| --- | --- | --- |"
    yield from (f"| `{table.name}` | {table.meaning} | `{table.key}` |" for table in TABLES)


def _files(files: Iterable[str]) -> Iterator[str]:
    folders = sorted({file.partition("/")[0] + "/*" if "/" in file else file for file in files})
    yield f"\nFiles: {', '.join(f'`{clean(file)}`' for file in folders)}. `datapackage.json` describes every column;"
    yield "`prov.json` says which document each table came from."
