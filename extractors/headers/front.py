"""The part of a document that the header is read from: its lines, the labels in them, the dates."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from extractors.dates import Found
from extractors.lexicon import lexicon
from extractors.reading import Reading
from extractors.scan import Scan
from extractors.tags import TAGS

Line = tuple[int, int]
_MOST_TOKENS = 2500
_FINAL = frozenset(TAGS[name] for name in ("dot", "comma", "colon", "semicolon"))
_TREE = "heading"


class Mark(NamedTuple):
    """A label at tokens `[first, stop)`: `kind` as in headers.toml without its `heading.`."""

    first: int
    stop: int
    kind: str
    id: str


class Front:
    """The lines before the table, or the first ones of a text without a table, as token ranges in reading order."""

    def __init__(self, scan: Scan, lines: Sequence[Line]) -> None:
        self.scan = scan
        self.reading: Reading = scan.reading
        self.lines = _bounded(lines)
        self._starts = [first for first, _ in self.lines]
        self.marks = list(self._marks())
        self._mark_at = [mark.first for mark in self.marks]
        self.dates: list[Found] = [date for first, stop in self.lines for date in self._dates(first, stop)]

    def line(self, token: int) -> int:
        """The number of the line that a token stands on."""
        return max(bisect_right(self._starts, token) - 1, 0)

    def paragraphs(self, taken: Collection[int]) -> list[Line]:
        """The lines not taken; where blank lines part some of them, one that stops short has those under it."""
        found: list[Line] = []
        broken = [line for line in range(1, len(self.lines)) if self._goes_on(line)]
        spaced = 4 * len(broken) < 3 * len(self.lines)
        for line, (first, stop) in enumerate(self.lines):
            if line in taken:
                continue
            if spaced and line in broken and found and found[-1][1] == first:
                found[-1] = (found[-1][0], stop)
            else:
                found.append((first, stop))
        return found

    def _goes_on(self, line: int) -> bool:
        """Whether a line stands under one that ends without a mark, no blank line between."""
        before, (first, _) = self.lines[line - 1], self.lines[line]
        gap = self.reading.folded.text[self.reading.ends[before[1] - 1] : self.reading.starts[first]]
        return before[1] == first and gap.count("\n") < 2 and self.reading.tags[before[1] - 1] not in _FINAL

    def within(self, first: int, stop: int, *kinds: str) -> list[Mark]:
        """The labels that begin in tokens `[first, stop)`; all kinds when none is given."""
        marks = self.marks[bisect_left(self._mark_at, first) : bisect_left(self._mark_at, stop)]
        return [mark for mark in marks if not kinds or mark.kind in kinds]

    def _dates(self, first: int, stop: int) -> Iterator[Found]:
        dates = self.scan.dates
        for date in dates[bisect_left(dates, first, key=lambda one: one.first) :]:
            if date.first >= stop:
                return
            yield date

    def _marks(self) -> Iterator[Mark]:
        labels, begins = lexicon().labels[_TREE], lexicon().begins_label[_TREE]
        if not self.lines:
            return
        start = reached = self.lines[0][0]
        words, stems = self.reading.words, self.reading.stems[start : self.lines[-1][1]]
        for first, stop in self.lines:
            for at in range(first, stop):
                if at >= reached and begins[words[at]]:
                    found = labels.longest(stems, at - start, len(stems))
                    if found:
                        mark = Mark(at, found[0] + start, (found[1].kind or "").removeprefix("heading."), found[1].id)
                        yield mark
                        reached = at + 1 if mark.kind == "variant" else mark.stop


def _bounded(lines: Sequence[Line]) -> list[Line]:
    """The lines that hold the first tokens: the header of a long text is at its head."""
    kept, size = [], 0
    for first, stop in lines:
        if size > _MOST_TOKENS:
            break
        kept.append((first, min(stop, first + _MOST_TOKENS)))
        size += stop - first
    return kept
