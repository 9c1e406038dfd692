"""`python -m instrument score` prints how right the program is; writes `docs/accuracy.md`, and the figures of a card.

`python -m instrument floors` makes the scores of now those that must not be lost.
`python -m instrument formats [PART OF A NAME]` reads the plans as files of every format, and writes `docs/formats.md`.
`python -m instrument scans [PART OF A LINE]` reads the plans as scans, and writes `docs/formats.md`.
`python -m instrument mistakes [-v]` plants mistakes in plans, and writes `docs/mistakes.md`: how many are found.
`python -m instrument aligned` aligns generated plans for two elections, and writes `docs/alignment.md`.
`python -m instrument mutations [PART OF A NAME]` reads files made bad, and writes `docs/formats.md`.
"""

import sys

from instrument import aligned, floors, measured, mistakes, robust
from instrument.formats import report as formats
from instrument.mistakes import amendments, twins
from instrument.report import page
from instrument.results import SETS, documents, scored, total
from instrument.sets import ROOT

FORMATS = {"formats": formats.write_forms, "mutations": formats.write_mutations, "scans": formats.write_scans}


def main(arguments: list[str]) -> int:
    """Run one of the commands."""
    if arguments[:1] and arguments[0] in FORMATS:
        return 0 if FORMATS[arguments[0]](_told, "".join(arguments[1:])) else 1
    if arguments[:1] == ["mistakes"]:
        return _mistakes(verbose="-v" in arguments)
    if arguments in (["aligned"], ["floors"]):
        return {"aligned": _aligned, "floors": _floors}[arguments[0]]()
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
    measured.store(results["unseen"])
    return 0


def _aligned() -> int:
    written = aligned.page(aligned.measure())
    _told(written)
    (ROOT / "docs" / "alignment.md").write_text(written, encoding="utf-8", newline="\n")
    return 0


def _floors() -> int:
    floors.store({name: total(scored(documents(name))) for name in SETS})
    return 0


def _mistakes(*, verbose: bool) -> int:
    tried = mistakes.measure()
    for one in tried.tried if verbose else ():
        if one.false or (one.kind and not one.seen):
            _told(f"{one.name}: {'seen' if one.seen else 'not seen'} {[(f.code, f.row) for f in one.false]}")
    amended = tuple(amendments.measure())
    for wrong in (one for one in amended if verbose and not one.right):
        _told(f"{wrong.name}: {wrong.told}")
    written = mistakes.page(tried, tuple(twins.measure()), amended)
    _told(written)
    (ROOT / "docs" / "mistakes.md").write_text(written, encoding="utf-8", newline="\n")
    return 0


def _told(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
