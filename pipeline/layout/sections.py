"""Which lines between tables and rows are headings of sections, and which only stand on every page."""

from collections import Counter
from collections.abc import Sequence

from pipeline.layout.entries import Entry, Page
from pipeline.layout.weights import numbered, section_worth, seen

_SHORT = 14


def settle(page: Page, entries: Sequence[Entry]) -> None:
    """Give the lines outside the rows their parts, now that all rows are known."""
    _repeated(page, entries)
    _above_heads(page, entries)
    below = False
    for entry in reversed(entries):
        below = below or entry.part == "row"
        if entry.part == "section" and not below:
            entry.part = "free"


def _repeated(page: Page, entries: Sequence[Entry]) -> None:
    """A line that stands between rows several times is the header of pages."""
    between = [entry for entry in entries if entry.table is None and entry.part in ("section", "free")]
    counts = Counter(_words(page, entry) for entry in between)
    first = next((at for at, entry in enumerate(entries) if entry.part == "row"), len(entries))
    inside = {id(entry) for entry in entries[first:]}
    for entry in between:
        words = _words(page, entry)
        if words and counts[words] > 1 and id(entry) in inside:
            entry.part = "page_header"


def _above_heads(page: Page, entries: Sequence[Entry]) -> None:
    """Of the lines above the head of a further table only the last may be a section; then that above the first may."""
    tops = [at for at, entry in enumerate(entries) if entry.part == "head" and at and entries[at - 1].part != "head"]
    rows = [at for at, entry in enumerate(entries) if entry.part == "row"]
    titled = False
    for top in tops:
        if rows and rows[0] < top:
            lines = _lines_above(entries, top)
            for at in lines[1:]:
                entries[at].part = "free"
            titled = titled or bool(lines and entries[lines[0]].part == "section")
    if not tops and any(entry.part == "section" for entry in entries):
        tops, titled = rows[:1], True
    first = tops[0] if tops and titled and rows and tops[0] <= rows[0] else None
    if first is not None and (lines := _lines_above(entries, first)) and _is_title(page, entries[lines[0]]):
        entries[lines[0]].part = "section"


def _lines_above(entries: Sequence[Entry], top: int) -> list[int]:
    """The lines outside the tables right above an entry, the nearest first."""
    found = []
    for at in range(top - 1, -1, -1):
        if entries[at].table is not None or entries[at].part not in ("free", "section"):
            break
        found.append(at)
    return found


def _is_title(page: Page, entry: Entry) -> bool:
    cell = page.cells[entry.cells[0][0]]
    if cell is None:
        return False
    one = seen(page.evidence, cell)
    listed = 0.6 if numbered(page.evidence, cell) else 0.0
    return section_worth(one) + listed > 0.4 and one.words <= _SHORT


def _words(page: Page, entry: Entry) -> tuple[str, ...]:
    cell = page.cells[entry.cells[0][0]] if entry.cells else None
    return tuple(page.evidence.reading.words[cell.first : cell.stop]) if cell else ()
