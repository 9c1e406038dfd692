"""Where the words of a text stand on pages."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from extractors.values import Span

Box = tuple[float, float, float, float]


class Places(Struct, frozen=True):
    """Word `k` is `[starts[k], ends[k])` of the text; it stands on page `pages[k]` (from 1) in `boxes[k]`: left, top,
    right and bottom in points from the top left corner of the page as shown.
    """

    starts: list[int]
    ends: list[int]
    pages: list[int]
    boxes: list[Box]

    def add(self, start: int, end: int, page: int, box: Box) -> None:
        """Note a word that stands behind all others in the text."""
        self.starts.append(start)
        self.ends.append(end)
        self.pages.append(page)
        self.boxes.append(box)

    def line(self, start: int, words: Sequence[str], page: int, boxes: Sequence[Box]) -> None:
        """Note words with a blank between that stand behind all others in the text."""
        starts, ends = self.starts.append, self.ends.append
        for word in words:
            starts(start)
            start += len(word)
            ends(start)
            start += 1
        self.pages.extend([page] * len(boxes))
        self.boxes.extend(boxes)

    def words_on(self, page: int) -> Iterator[Span]:
        """The words of a page in the order of the text."""
        return (Span(*ends) for *ends, own in zip(self.starts, self.ends, self.pages, strict=True) if own == page)

    def of(self, start: int, end: int) -> tuple[int, Box] | None:
        """The page on which a stretch of the text begins and the box around its words there; null where it has none."""
        first, stop = bisect_right(self.ends, start), bisect_left(self.starts, end)
        if first >= stop:
            return None
        page = self.pages[first]
        boxes = [self.boxes[k] for k in range(first, stop) if self.pages[k] == page]
        left, top, right, bottom = zip(*boxes, strict=True)
        return page, (round(min(left), 1), round(min(top), 1), round(max(right), 1), round(max(bottom), 1))
