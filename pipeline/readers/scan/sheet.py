"""A picture of a page → its words and strokes, as a page of a PDF document has them: cell by cell where it is ruled."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from os import cpu_count
from statistics import median
from typing import NamedTuple

from pipeline.readers.pdf.frame import Box, Frame
from pipeline.readers.pdf.grid import Grid, cells_of, grids_of
from pipeline.readers.pdf.shapes import Sheet, Word
from pipeline.readers.scan import tesseract
from pipeline.readers.scan.figures import agreed
from pipeline.readers.scan.mended import mended_line
from pipeline.readers.scan.numbers import in_order
from pipeline.readers.scan.pictures import Picture
from pipeline.readers.scan.ruling import ruled
from pipeline.readers.scan.stack import Strip, strips
from pipeline.readers.scan.tesseract import Language, Seen
from pipeline.readers.scan.upright import levelled

_COARSE, _READ_AT = 190.0, 300.0
"""A page with fewer dots an inch is enlarged, to so many."""
_POINTS = 72.0
_AT_ONCE = 4
"""Pages in memory."""
_SAMPLE, _KYRGYZ = 5.0, 0.01
"""Inches of a column that tell the language; the share of ң, ө and ү among letters above which it is Kyrgyz."""
_PASSED_OVER = 0.7
"""Dots of ink, for each dot an inch, that may stand outside of the words of a cell: a line has many more."""
_SHORT, _UNSURE = 2, 45.0
SURE = 75.0
"""A word with a digit of which Tesseract is less sure is doubtful."""


class Prepared(NamedTuple):
    """A page ready to be read: dots an inch, the page without its words, the strips to read."""

    dpi: float
    sheet: Sheet
    strips: list[Strip]


class Reader:
    """Reads the pages of one document, some at a time: the language of the first page is that of all."""

    def __init__(self) -> None:
        self._language: Language | None = None

    def read(self, pages: Iterable[tuple[int, Picture]]) -> Iterator[Sheet]:
        """Every page, recognised by as many programs at once as there are processors. Raises `Refused`."""
        tesseract.languages()
        waiting = iter(pages)
        while some := list(islice(waiting, _AT_ONCE)):
            yield from self._read(some)

    def _read(self, some: Sequence[tuple[int, Picture]]) -> Iterator[Sheet]:
        with ThreadPoolExecutor(cpu_count() or 1) as pool:
            pages = list(pool.map(lambda page: prepared(*page), some))
            language = self._language = self._language or _language(pages[0])
            jobs = [(page, strip) for page in pages for strip in page.strips]
            found = list(pool.map(lambda job: _recognised(job[1], job[0].dpi, language), jobs))
        for page in pages:
            yield _scanned(page, [words for (owner, _), words in zip(jobs, found, strict=True) if owner is page])


def prepared(number: int, picture: Picture) -> Prepared:
    """A page turned upright, with its strokes found and cut into strips."""
    upright = _enlarged(Picture(levelled(picture.grey), picture.dpi))
    level, across, clean = ruled(upright.grey, upright.dpi)
    height, width = (_POINTS * side / upright.dpi for side in upright.grey.shape)
    grids = grids_of(level, across)
    scale = upright.dpi / _POINTS
    boxes = [[tuple(side * scale for side in box) for box in _boxes(grid)] for grid in grids]
    sheet = Sheet(number, Frame(width, height, 1, 0, 0, 0, 1, 0), 0, [], level, across, 1.0)
    return Prepared(upright.dpi, sheet, list(strips(clean, upright.dpi, boxes)))


def _boxes(grid: Grid) -> Iterator[Box]:
    for row, column, rows, columns in cells_of(grid):
        yield grid.across[column], grid.down[row], grid.across[column + columns], grid.down[row + rows]


def _enlarged(picture: Picture) -> Picture:
    """A coarse page with more dots an inch."""
    if picture.dpi >= _COARSE:
        return picture
    import numpy as np  # noqa: PLC0415 - only a scan needs it
    from PIL import Image  # noqa: PLC0415

    scale = _READ_AT / picture.dpi
    height, width = picture.grey.shape
    size = round(width * scale), round(height * scale)
    large = Image.fromarray(picture.grey).resize(size, Image.Resampling.LANCZOS)
    return Picture(np.asarray(large), picture.dpi * scale)


def _language(page: Prepared) -> Language:
    """`kir` where the letters of Kyrgyz are seen on a page, else `rus`; read as Russian they would all be lost."""
    have = tesseract.languages()
    if not {"kir", "rus"} <= have:
        return "kir" if "kir" in have else "rus"
    largest = max(page.strips, key=lambda strip: strip.grey.size, default=None)
    if largest is None:
        return "kir"
    top = largest.grey[: int(_SAMPLE * page.dpi)]
    words = tesseract.words(top, page.dpi, "kir", block=largest.is_block)
    letters = "".join(word.text for word in words if word.sure >= SURE).casefold()
    return "kir" if sum(map(letters.count, "ңөү")) > _KYRGYZ * len(letters) else "rus"


def _recognised(strip: Strip, dpi: float, language: Language) -> list[Seen]:
    """The words of a strip where they stand on the page; figures are read best as Russian."""
    if strip.is_numbers and "rus" in tesseract.languages():
        words = in_order(strip, list(tesseract.words(strip.grey, dpi, "rus", block=True)))
        return [strip.on_page(word) for word in words]
    words = [word for word in _words(strip, dpi, language) if not _is_speck(word)]
    if len(strip.pieces) == 1:
        return [strip.on_page(word) for word in words]
    held: dict[int, list[Seen]] = {number: [] for number in range(len(strip.pieces))}
    for word in words:
        held[strip.piece_of(word)].append(word)
    return [word for number, own in held.items() for word in _read_again(strip, number, own, dpi, language)]


def _words(strip: Strip, dpi: float, language: Language) -> list[Seen]:
    """The words of a strip; those of a Kyrgyz one with their figures as read as Russian."""
    words = list(tesseract.words(strip.grey, dpi, language, block=strip.is_block))
    if language == "rus" or "rus" not in tesseract.languages():
        return words
    return agreed(words, list(tesseract.words(strip.grey, dpi, "rus", block=strip.is_block)))


def _is_speck(word: Seen) -> bool:
    """Whether a word is but a speck or the rest of a stroke: one or two letters that nobody would swear to."""
    return len(word.text) <= _SHORT and word.sure < _UNSURE


def _read_again(strip: Strip, number: int, own: list[Seen], dpi: float, language: Language) -> Iterator[Seen]:
    """The words of a cell; where some of its ink was passed over, it is read alone, and the better reading counts."""
    missed = strip.missed(number, own)
    if missed > _PASSED_OVER * dpi:
        alone = strip.alone(number)
        again = _words(alone, dpi, language)
        if alone.missed(0, again) < missed:
            for word in again:
                on_page = alone.on_page(word)
                yield on_page._replace(line=(number, *on_page.line))
            return
    yield from (strip.on_page(word) for word in own)


def _scanned(page: Prepared, seen: Sequence[Sequence[Seen]]) -> Sheet:
    scale = _POINTS / page.dpi
    lines: dict[tuple[int, ...], list[Seen]] = {}
    for strip, own in enumerate(seen):
        for word in own:
            lines.setdefault((strip, *word.line), []).append(word)
    words: list[Word] = []
    for line in lines.values():
        top, bottom = (median(sides) * scale for sides in ([one.top for one in line], [one.bottom for one in line]))
        line.sort(key=lambda one: one.left)
        for one, (text, changed) in zip(line, mended_line([one.text for one in line]), strict=True):
            doubtful = changed or (one.sure < SURE and any(letter.isdigit() for letter in text))
            sides = one.left * scale, top, one.right * scale, bottom
            words.append(Word(text, *sides, bottom, len(words), doubtful))
    return page.sheet._replace(words=words)
