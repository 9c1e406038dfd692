"""What every row of a table is: column head, section, a row of its own, or the continuation of the one above."""

from collections.abc import Mapping, Sequence

from extractors.headers import stands_below
from pipeline.layout.entries import Entry, Page, Part, counts_columns, head_roles
from pipeline.layout.heads import settled
from pipeline.layout.looks import Look
from pipeline.layout.roles import assign
from pipeline.layout.sheet import Stretch
from pipeline.layout.weights import numbered, section_worth, seen, weigh

_WEIGHED = 150
_LONGEST_SECTION = 30


class Table:
    """The entries of one table, or of several of the same width that follow one another, and the roles of its columns.

    `heads` are the roles that headings name, by column; `roles` those of the columns; `worth` how well they suit.
    """

    def __init__(self, page: Page, entries: list[Entry], *, folded: bool) -> None:
        self.page, self.entries = page, entries
        heads = _headings(page, entries)
        width = max((column + 1 for entry in entries for column in entry.cells), default=0)
        named = settled([heads.get(column) for column in range(width)]) if heads else ()
        self.heads = {column: role for column, role in enumerate(named) if role}
        self.roles, self.worth = self._assigned(width)
        self._number = self._column("number")
        duty = self._column("duty")
        self._matter = self._column("place") if duty is None else duty
        self._alike = self._last_words() if "place" in self.roles else frozenset[str]()
        if not folded:
            self._classify()

    @property
    def rows(self) -> list[Entry]:
        """Its rows."""
        return [entry for entry in self.entries if entry.part == "row"]

    def _column(self, role: str) -> int | None:
        return self.roles.index(role) if role in self.roles else None

    def _assigned(self, width: int) -> tuple[tuple[str | None, ...], float]:
        rows = [entry for entry in self.rows if len(entry.cells) > 1]
        sample = rows[:: max(len(rows) // _WEIGHED, 1)]
        sums: list[dict[str, float]] = [{} for _ in range(width)]
        for entry in sample:
            for column, cell in entry.cells.items():
                if column not in entry.shared and (stretch := self._stretch(cell)):
                    _add(sums[column], weigh(self.page.evidence, stretch, seen(self.page.evidence, stretch)))
        means = [{role: value / len(sample) for role, value in one.items()} for one in sums]
        return assign(means, [self.heads.get(column) for column in range(width)])

    def _last_words(self) -> frozenset[str]:
        """How the matters of a schedule end: a row with nothing else is one of them (“… кеңеши”)."""
        cells = [
            entry.cells[self._matter] for entry in self.rows if self._matter in entry.cells and len(entry.cells) > 1
        ]
        matters = [stretch for cell in cells if (stretch := self._stretch(cell))]
        return frozenset(seen(self.page.evidence, stretch).last_word for stretch in matters)

    def _stretch(self, cell: Sequence[int]) -> Stretch | None:
        return next((self.page.cells[block] for block in cell if self.page.cells[block]), None)

    def _classify(self) -> None:
        """Give every entry its part; what continues a row goes into it."""
        first = next((at for at, entry in enumerate(self.entries) if entry.part == "head"), -1)
        rows = [entry for entry in self.rows if len(entry.cells) > 1]
        by_number = self._number is not None and 2 * sum(map(self._has_number, rows)) >= len(rows)
        above: Entry | None = None
        for at, entry in enumerate(self.entries):
            if entry.part == "row":
                entry.part = "free" if at < first else self._part(entry, above, numbered=by_number)
                above = self._after(entry, above)
            elif entry.part == "free" and entry.table is None and at > first:
                entry.part = self._part_of_line(entry)
        if by_number or 2 * sum(map(self._begins_numbered, rows)) > len(rows):
            self._end()

    def _end(self) -> None:
        """What stands below the last number without a time or a body beside its matter is no row: names of signers."""
        for entry in reversed(self.rows):
            if self._has_number(entry) or self._begins_numbered(entry):
                break
            beside = [self._stretch(cell) for column, cell in entry.cells.items() if column != self._matter]
            if any(stretch and self._says_something(stretch) for stretch in beside):
                break
            entry.part = "free"

    def _says_something(self, stretch: Stretch) -> bool:
        evidence = self.page.evidence
        return evidence.time(*stretch) + evidence.body(*stretch) + evidence.citation(*stretch) > 0

    def _after(self, entry: Entry, above: Entry | None) -> Entry | None:
        """The row that the next entry may continue."""
        if entry.part == "continuation" and above is not None:
            for column, cell in entry.cells.items():
                if column not in entry.shared:
                    above.cells.setdefault(column, []).extend(cell)
            entry.cells = {}
            return above
        return entry if entry.part == "row" else above

    def _part(self, entry: Entry, above: Entry | None, *, numbered: bool) -> Part:
        """What a row of cells is, below the row `above`."""
        own = [column for column in entry.cells if column not in entry.shared]
        if self._has_number(entry):
            return "section" if self._is_roman_title(entry) else "row"
        if above is not None and list(above.cells) == [self._number]:
            return "continuation"
        if self._stands_below(entry):
            return "free"
        if len(own) == 1:
            return self._part_of_one(entry, own[0], above, numbered=numbered)
        matter = self._stretch(entry.cells[self._matter]) if self._matter in own else None
        goes_on = matter is None or (numbered and seen(self.page.evidence, matter).lower)
        return "continuation" if goes_on and above is not None else "row"

    def _stands_below(self, entry: Entry) -> bool:
        """Whether a row is no row but what stands below a table: who signs, the name of an appendix."""
        stretches = [stretch for cell in entry.cells.values() if (stretch := self._stretch(cell))]
        evidence = self.page.evidence
        if not stretches or any(evidence.time(*stretch) for stretch in stretches):
            return False
        return stands_below(evidence.reading, min(stretches).first, max(stretches).stop)

    def _part_of_one(self, entry: Entry, column: int, above: Entry | None, *, numbered: bool) -> Part:
        """What a row with a single cell is."""
        stretch = self._stretch(entry.cells[column])
        if stretch is None:
            return "free"
        one = seen(self.page.evidence, stretch)
        if one.number:
            return "row" if column == self._number else "page_number"
        if column == self._matter and one.last_word in self._alike and not entry.spans:
            return "row"
        if not entry.spans and above is not None and one.lower:
            return "continuation"
        if entry.spans or (column in (0, self._matter) and section_worth(one) > 0):
            return "section"
        goes_on = above is not None and (numbered or column != self._matter)
        return "continuation" if goes_on else "row"

    def _part_of_line(self, entry: Entry) -> Part:
        """What a line without cells is, between rows."""
        if self.page.is_page_number(entry.cells[0][0]):
            return "page_number"
        stretch = self._stretch(entry.cells[0])
        return "section" if stretch and _heads_section(seen(self.page.evidence, stretch)) else "free"

    def _has_number(self, entry: Entry) -> bool:
        number = self._number
        return number in entry.cells and number not in entry.shared and self.page.is_number(entry.cells[number][0])

    def _begins_numbered(self, entry: Entry) -> bool:
        """Whether the matter of a row begins with its number."""
        stretch = self._stretch(entry.cells[self._matter]) if self._matter in entry.cells else None
        return stretch is not None and numbered(self.page.evidence, stretch) > 0

    def _is_roman_title(self, entry: Entry) -> bool:
        """“II. | Title | |” heads a section."""
        if self._number is None or set(entry.cells) != {self._number, self._matter}:
            return False
        stretch = self._stretch(entry.cells[self._number])
        return stretch is not None and self.page.evidence.reading.words[stretch.first].isalpha()


def _headings(page: Page, entries: Sequence[Entry]) -> dict[int, str]:
    """The roles that the first column heads name, by column; every row that heads columns is marked."""
    heads: dict[int, str] = {}
    below = False
    for entry in entries:
        if entry.table is None or entry.part not in ("row", "head"):
            continue
        roles = head_roles(page, entry)
        if roles and not below:
            heads |= roles
        if roles or counts_columns(page, entry):
            entry.part = "head"
        else:
            below = below or (bool(heads) and len(entry.cells) > 1)
    return heads


def _heads_section(one: Look) -> bool:
    return section_worth(one) > 0 and one.words <= _LONGEST_SECTION


def _add(sums: dict[str, float], worth: Mapping[str, float]) -> None:
    for role, value in worth.items():
        sums[role] = sums.get(role, 0.0) + value
