"""Files to rows in this process: PDF against pdfplumber and pdftotext, DOCX against python-docx, HTML against
BeautifulSoup; the memory of many pages.
"""

import gc
import io
import logging
import shutil
import subprocess
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.result import Result, milliseconds, ratio
from instrument.formats import drawn, programs
from instrument.formats.page import page
from instrument.formats.shown import Shown, of_corpus
from pipeline.readers import docx, html, office, pdf

RULED, FALLING_BACK = "2012-local-councils-ru", "2012-local-councils-ky"
_TIMES = 28
"""So often the rows of a plan stand in a document, which then has some hundred pages."""
_ROWS = 1_000
_ROUNDS = 7
_SOME = 6
"""Pages that pdfplumber reads in a round."""


def measure() -> Iterator[Result]:
    """Every comparison whose programs are installed."""
    logging.disable(logging.WARNING)
    for what, data, aim, most in _documents():
        yield from _pdf(what, data, aim, most)
    font = drawn.font()
    if font:
        drawn.register(font)
        yield _memory()
    if office.program():
        yield from _rows()


def _documents() -> Iterator[tuple[str, bytes, float, float]]:
    """PDF documents of some hundred pages, with the aims against pdfplumber and pdftotext."""
    with TemporaryDirectory(prefix="calplan-", ignore_cleanup_errors=True) as folder:
        for name, aim, most, what in (
            (RULED, 25, 3, "ruled"),
            (FALLING_BACK, 8, 8, "ruled, fonts fall back"),
        ):
            source = Path(folder) / f"{name}.html"
            source.write_text(
                page(of_corpus(name), times=_TIMES, font="Liberation Serif"), encoding="utf-8", newline="\n"
            )
            if office.program():
                text = programs.converted([source], "odt", Path(folder), reader="HTML (StarWriter)")
                made = programs.converted(text, "pdf", Path(folder))
                yield f"LibreOffice's PDF, {what}", made[0].read_bytes(), aim, most
            if programs.browser():
                made = [programs.printed(source, Path(folder) / f"chromium.{name}.pdf")]
                yield f"Chromium's PDF, {what}", made[0].read_bytes(), aim, most
    font = drawn.font()
    if font:
        drawn.register(font)
        yield "a library's PDF, ruled", drawn.pdf(of_corpus(FALLING_BACK), times=_TIMES), 25, 3


def _pdf(what: str, data: bytes, aim: float, most: float) -> Iterator[Result]:
    """Milliseconds a page of all three, each round one after the other."""
    import pdfplumber

    pages = pdf.read(data).pages or 1
    with pdfplumber.open(io.BytesIO(data)) as peer, TemporaryDirectory(prefix="calplan-") as folder:
        path = Path(folder) / "document.pdf"
        path.write_bytes(data)
        chosen = cycle(range(2, pages - _SOME, _SOME))
        ours, theirs, words = [], [], []
        for _ in range(_ROUNDS):
            ours.append(median(_spent(partial(pdf.read, data)) for _ in range(3)) / pages)
            start = next(chosen)
            some = peer.pages[start : start + _SOME]
            theirs.append(_spent(lambda some=some: [one.extract_tables() for one in some]) / _SOME)
            for one in some:
                one.close()
            if shutil.which("pdftotext"):
                command = ["pdftotext", str(path), str(path.with_suffix(".txt"))]
                words.append(_spent(partial(subprocess.run, command, check=True)) / pages)
    detail = f"rows {milliseconds(ours)} a page of {pages}, extract_tables {milliseconds(theirs)}"
    yield Result(f"pdfplumber against {what}", detail, ratio(theirs, ours), aim, least=True)
    if words:
        yield Result(f"{what} against pdftotext", f"pdftotext {milliseconds(words)} a page", ratio(ours, words), most)


def _spent(action: Callable[[], object]) -> float:
    """The seconds of an action, the collector of garbage at rest as in `timeit`: what another left is not its own."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    action()
    found = time.perf_counter() - start
    gc.enable()
    return found


def _memory() -> Result:
    """What the pages take while they are read, above what is kept of them: 500 against 100."""
    peaks = [_peak(drawn.pdf(of_corpus(FALLING_BACK), times=times)) for times in (20, 88)]
    (few, least), (many, largest) = peaks
    detail = f"{least / few / 1e3:.0f} kB a page of {few}, {largest / many / 1e3:.0f} kB a page of {many}"
    return Result("memory of a page of many", detail, (largest / many) / (least / few), 1.2)


def _peak(data: bytes) -> tuple[int, int]:
    tracemalloc.start()
    pages = pdf.read(data).pages or 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return pages, peak


def _rows() -> Iterator[Result]:
    """DOCX and HTML of a table of a thousand rows."""
    shown = of_corpus(RULED)
    rows = [row for row in shown.rows if len(row) == len(shown.roles)]
    long = Shown(shown.above, shown.head, (rows * (_ROWS // len(rows) + 1))[:_ROWS], shown.below, shown.roles)
    words = page(long).encode()
    with TemporaryDirectory(prefix="calplan-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "rows.html"
        source.write_bytes(words)
        text = programs.converted([source], "odt", Path(folder), reader="HTML (StarWriter)")
        word = programs.converted(text, "docx", Path(folder))[0].read_bytes()
    yield _against("python-docx", partial(_word_cells, word), "DOCX", partial(docx.read, word))
    yield _against("BeautifulSoup", partial(_page_cells, words), "HTML", partial(html.read, words))


def _against(peer: str, theirs: Callable[[], object], what: str, ours: Callable[[], object]) -> Result:
    rounds = [(_spent(ours), _spent(theirs)) for _ in range(_ROUNDS)]
    own, other = zip(*rounds, strict=True)
    detail = f"{_ROWS:,} rows: {milliseconds(own)}, {peer} {milliseconds(other)}"
    return Result(f"{peer} against {what}", detail, ratio(other, own), 2, least=True)


def _word_cells(data: bytes) -> list[list[str]]:
    import docx as peer

    return [[cell.text for cell in row.cells] for table in peer.Document(io.BytesIO(data)).tables for row in table.rows]


def _page_cells(data: bytes) -> list[list[str]]:
    from bs4 import BeautifulSoup

    rows = BeautifulSoup(data, "html.parser").find_all("tr")
    return [[cell.get_text() for cell in row.find_all(["td", "th"])] for row in rows]
