"""The card of a dataset: what is in it, how sure it is, how it may be used and cited."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from pipeline.export.cells import clean
from pipeline.export.dataset.keys import election
from pipeline.export.dataset.tables import TABLES
from pipeline.export.given import given
from pipeline.record import SCHEMA_VERSION, Plan
from pipeline.version import VERSION

CARD: Final = "README.md"
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


def card(plans: Collection[Plan], files: Iterable[str]) -> bytes:
    """The card, as Markdown."""
    return "\n".join([HEAD, *_counts(plans), "\n## The tables\n", *_tables(), *_files(files), FOOT]).encode()


def _counts(plans: Iterable[Plan]) -> Iterator[str]:
    documents, elections = 0, set()
    verdicts: Counter[str] = Counter()
    sure: list[float] = []
    for plan in plans:
        documents += 1
        elections.add(election(plan))
        verdicts.update(row.verdict.status for row in plan.rows)
        sure += [one for row in plan.rows if (one := given(row.confidence)) is not None]
    yield f"- documents: {documents}, of {len(elections - {None})} elections whose day is known"
    yield f"- duties: {verdicts.total()}; " + ", ".join(f"`{name}` {n}" for name, n in sorted(verdicts.items()))
    if sure:
        yield f"- how sure the rows are (`confidence`): mean {sum(sure) / len(sure):.2f}, least {min(sure):.2f}"


def _tables() -> Iterator[str]:
    yield "| table | what it is | key |\n| --- | --- | --- |"
    yield from (f"| `{table.name}` | {table.meaning} | `{table.key}` |" for table in TABLES)


def _files(files: Iterable[str]) -> Iterator[str]:
    folders = sorted({file.partition("/")[0] + "/*" if "/" in file else file for file in files})
    yield f"\nFiles: {', '.join(f'`{clean(file)}`' for file in folders)}. `datapackage.json` describes every column;"
    yield "`prov.json` says which document each table came from."
