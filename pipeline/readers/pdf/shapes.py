"""What a page is made of, in points from its top left corner as it is shown, upright."""

from typing import NamedTuple

from msgspec import Struct

from pipeline.readers.pdf.frame import Box, Frame, turned_back


class Word(Struct, frozen=True, gc=False):
    """Letters without a blank between; they stand at the height `baseline`. `order` is their place in the file; a scan
    may leave it `doubtful` which digits they are.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    order: int
    doubtful: bool = False


class Ruling(NamedTuple):
    """A straight stroke, upright or level: it stands at `at`, from `start` to `stop`."""

    at: float
    start: float
    stop: float


class Row(NamedTuple):
    """Words that stand on one line, from left to right."""

    words: list[Word]

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def top(self) -> float:
        """The height of its highest word."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The depth of its deepest word."""
        return max(word.bottom for word in self.words)

    @property
    def baseline(self) -> float:
        """The height at which its first word stands."""
        return self.words[0].baseline

    @property
    def text(self) -> str:
        """Its words with a blank between."""
        return " ".join([word.text for word in self.words])


class Cell(NamedTuple):
    """A cell of a table: its place, how many rows and columns it spans, its lines."""

    row: int
    column: int
    rows: int
    columns: int
    lines: list[Row]


class Table(NamedTuple):
    """The cells of a table on one page, row by row; `edges` are the places of the strokes between its columns."""

    edges: tuple[float, ...]
    cells: list[Cell]
    top: float
    bottom: float


class Sheet(NamedTuple):
    """One page, turned by some quarters so that its lines run from left to right: its words and strokes.

    `pictured` is the share of it that its largest picture covers; `skew` are the degrees by which a scan was turned
    against the clock after that; `unclear` says that the fonts of the page do not tell its letters,
    `decoded` that they tell others in their place.
    """

    number: int
    frame: Frame
    quarters: int
    words: list[Word]
    level: list[Ruling]
    upright: list[Ruling]
    pictured: float
    skew: float = 0.0
    unclear: bool = False
    decoded: bool = False

    def shown(self, box: Box) -> Box:
        """A box where it is on the page as shown."""
        return turned_back(box, self.frame, self.quarters, self.skew)
