"""Every measurement in one run, as a table; the exit code is 1 when an aim is not reached."""

import sys
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from benchmarks import formats, growth, hostile, lexicon, peers, start, store
from benchmarks.page import page
from benchmarks.result import Result
from benchmarks.stages import calls, stages
from benchmarks.texts import ROOT

PAGE = ROOT / "docs" / "speed.md"


def main() -> int:
    """Measure, print, and say whether every aim was reached."""
    results = list(_all(Console(stderr=True)))
    table = Table("what", "measured", "aim", "", "of")
    for one in results:
        aim = f"{'≥' if one.least else '≤'} {one.limit:g}{one.unit}"
        table.add_row(one.what, f"{one.measured:.2f}{one.unit}", aim, "met" if one.met else "MISSED", one.detail)
    Console(width=None if sys.stdout.isatty() else 160).print(table)
    PAGE.write_text(page(results, list(stages()), calls()), encoding="utf-8", newline="\n")
    return 0 if all(one.met for one in results) else 1


def _all(told: Console) -> Iterator[Result]:
    for part in (peers, formats, start, growth, lexicon, hostile, store):
        told.print(f"{part.__name__.rpartition('.')[2]} …", highlight=False)
        yield from part.measure()


if __name__ == "__main__":
    sys.exit(main())
