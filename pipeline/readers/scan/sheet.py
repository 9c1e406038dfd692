"""A picture of a page → its words and strokes, as a page of a PDF document has them: cell by cell where it is ruled."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from os import cpu_count

from pipeline.readers.pdf.shapes import Sheet, Word
from pipeline.readers.scan import tesseract
from pipeline.readers.scan.figures import agreed, without_specks
from pipeline.readers.scan.lines import height_of
from pipeline.readers.scan.mended import mended_line
from pipeline.readers.scan.numbers import in_order
from pipeline.readers.scan.page import POINTS, Prepared
from pipeline.readers.scan.pictures import Picture
from pipeline.readers.scan.sample import sampled
from pipeline.readers.scan.stack import Strip
from pipeline.readers.scan.tesseract import Language, Seen

_AT_ONCE = 4
"""Pages in memory."""
_PASSED_OVER = 0.7
"""Dots of ink, for each dot an inch, that may stand outside of the words of a cell: a line has many more."""
SURE = 75.0
"""A word with a digit of which Tesseract is less sure is doubtful."""


class Reader:
    """Reads the pages of one document, some at a time, each the right way up and in its own language."""

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
            jobs = []
            pages = []
            for sample in pool.map(lambda page: sampled(*page), some):
                self._language = sample.language(self._language)
                pages.append(sample.page)
                jobs += [(sample.page, strip, self._language) for strip in sample.page.strips]
            found = list(pool.map(lambda job: _recognised(job[1], job[0].dpi, job[2]), jobs))
        for page in pages:
            yield _scanned(page, [words for (owner, *_), words in zip(jobs, found, strict=True) if owner is page])


def _recognised(strip: Strip, dpi: float, language: Language) -> list[Seen]:
    """The words of a strip where they stand on the page; figures are read best as Russian."""
    if strip.is_numbers and "rus" in tesseract.languages():
        words = in_order(strip, list(tesseract.words(strip.grey, dpi, "rus", block=True)))
        return [strip.on_page(word) for word in words]
    words = _words(strip, dpi, language, specks=False)
    if len(strip.pieces) == 1:
        return [strip.on_page(word) for word in words]
    held: dict[int, list[Seen]] = {number: [] for number in range(len(strip.pieces))}
    for word in words:
        held[strip.piece_of(word)].append(word)
    return [word for number, own in held.items() for word in _read_again(strip, number, own, dpi, language)]


def _words(strip: Strip, dpi: float, language: Language, *, specks: bool) -> list[Seen]:
    """The words of a strip, with specks or without; those of a Kyrgyz one with their figures as read as Russian."""
    words, russian = list(tesseract.words(strip.grey, dpi, language, block=strip.is_block)), []
    if language != "rus" and "rus" in tesseract.languages():
        russian = list(tesseract.words(strip.grey, dpi, "rus", block=strip.is_block))
    return agreed(words if specks else without_specks(words, russian), russian)


def _read_again(strip: Strip, number: int, own: list[Seen], dpi: float, language: Language) -> Iterator[Seen]:
    """The words of a cell; where some of its ink was passed over, it is read alone, and the better reading counts."""
    missed = strip.missed(number, own)
    if missed > _PASSED_OVER * dpi:
        alone = strip.alone(number)
        again = _words(alone, dpi, language, specks=True)
        if alone.missed(0, again) < missed:
            for word in again:
                on_page = alone.on_page(word)
                yield on_page._replace(line=(number, *on_page.line))
            return
    yield from (strip.on_page(word) for word in own)


def _scanned(page: Prepared, seen: Sequence[Sequence[Seen]]) -> Sheet:
    scale = POINTS / page.dpi
    lines: dict[tuple[int, ...], list[Seen]] = {}
    for strip, own in enumerate(seen):
        for word in own:
            lines.setdefault((strip, *word.line), []).append(word)
    words: list[Word] = []
    for line in lines.values():
        top, bottom, baseline = (side * scale for side in height_of(line))
        line.sort(key=lambda one: one.left)
        for one, (text, changed) in zip(line, mended_line([one.text for one in line]), strict=True):
            doubtful = changed or (one.sure < SURE and any(letter.isdigit() for letter in text))
            sides = one.left * scale, top, one.right * scale, bottom
            words.append(Word(text, *sides, baseline, len(words), doubtful))
    return page.sheet._replace(words=words)
