"""`python -m instrument score` prints how right the program is and writes `docs/accuracy.md`.

`python -m instrument floors` makes the scores of now those that must not be lost.
`python -m instrument formats [PART OF A NAME]` reads the plans as files of every format, and writes `docs/formats.md`.
`python -m instrument mutations [PART OF A NAME]` reads files made bad, and writes `docs/formats.md`.
"""

import sys

from instrument import floors, robust
from instrument.formats import report as formats
from instrument.report import page
from instrument.results import SETS, documents, scored, total
from instrument.sets import ROOT


def main(arguments: list[str]) -> int:
    """Run one of the commands."""
    if arguments[:1] == ["formats"]:
        return 0 if formats.write_forms(_told, "".join(arguments[1:])) else 1
    if arguments[:1] == ["mutations"]:
        return 0 if formats.write_mutations(_told, "".join(arguments[1:])) else 1
    if arguments == ["floors"]:
        floors.store({name: total(scored(documents(name))) for name in SETS})
        return 0
    if arguments != ["score"]:
        print(__doc__, file=sys.stderr)
        return 2
    results = {name: scored(documents(name)) for name in SETS}
    missing = [SETS[name] for name, found in results.items() if not found]
    written = page(results, robust.falls())
    print(written)
    if missing:
        print(f"not scored, the shared folder is absent: {', '.join(missing)}; docs/accuracy.md stays", file=sys.stderr)
        return 1
    (ROOT / "docs" / "accuracy.md").write_text(written, encoding="utf-8", newline="\n")
    return 0


def _told(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
