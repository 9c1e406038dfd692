"""Every measurement in one run, as a table, or those of the parts that are named (`python -m benchmarks peers stages`),
the rest of the page left as it stands; the exit code is 1 when an aim is not reached, 2 for a part that is none.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table

from benchmarks import formats, growth, hostile, lexicon, peers, start, store
from benchmarks.page import page, spent_by
from benchmarks.result import Result
from benchmarks.stages import calls, stages
from benchmarks.texts import ROOT

PAGE = ROOT / "docs" / "speed.md"
PARTS = {one.__name__.rpartition(".")[2]: one for one in (peers, formats, start, growth, lexicon, hostile, store)}
STAGES = "stages"


def main(names: Sequence[str]) -> int:
    """Measure, print, and say whether every aim was reached."""
    if unknown := {*names} - {*PARTS, STAGES}:
        sys.stderr.write(f"No such part: {', '.join(sorted(unknown))}. Parts: {', '.join([*PARTS, STAGES])}.\n")
        return 2
    results = list(_measured(names or PARTS, Console(stderr=True)))
    spent = spent_by(list(stages()), calls()) if not names or STAGES in names else None
    table = Table("what", "measured", "aim", "", "of")
    for one in results:
        aim = f"{'≥' if one.least else '≤'} {one.limit:g}{one.unit}"
        table.add_row(one.what, f"{one.measured:.2f}{one.unit}", aim, "met" if one.met else "MISSED", one.detail)
    Console(width=None if sys.stdout.isatty() else 160).print(table)
    before = PAGE.read_text(encoding="utf-8") if names else ""
    PAGE.write_text(page(results, spent, before), encoding="utf-8", newline="\n")
    return 0 if all(one.met for one in results) else 1


def _measured(names: Iterable[str], told: Console) -> Iterator[Result]:
    for name in names:
        if name in PARTS:
            told.print(f"{name} …", highlight=False)
            yield from PARTS[name].measure()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
