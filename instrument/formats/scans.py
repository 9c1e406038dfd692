"""The plans of the corpus as a scanner would see them: printed, askew, grey, with grain; read, and counted."""

import io
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import NamedTuple

from PIL import Image

from instrument.formats import drawn
from instrument.formats.sameness import Same, same
from instrument.formats.shown import CORPUS, Shown, names, of_corpus
from pipeline.engine import extract
from pipeline.readers import read_document
from pipeline.record import Plan, Row

POINTS = 72
GRAIN, PAPER, INK = 10, 0.85, 25
QUALITY = 75
TOLD = ("doubtful-digits", "impossible-date", "impossible-hour", "stated-date-conflicts", "number-gap")
"""Findings that make a reader look at a row again."""


class Scanner(NamedTuple):
    """How pages are scanned: dots an inch, degrees askew, letters that may be wrong of all; whether they are ruled,
    lie turned by a quarter more each, or are yellowed, in a shadow and on a black desk.
    """

    dpi: int
    askew: float
    errors: float
    ruled: bool = True
    lies: bool = False
    dark: bool = False

    def __str__(self) -> str:
        """Its line in the table."""
        also = {
            "no ruling lines": not self.ruled,
            "lying on all sides": self.lies,
            "shadow, yellow, dark border": self.dark,
        }
        return ", ".join([f"{self.dpi} dpi, {self.askew}° askew", *(words for words, so in also.items() if so)])


SCANNERS = (
    Scanner(300, 0.5, 0.005),
    Scanner(200, 1.0, 0.005),
    Scanner(150, 1.4, 0.01),
    Scanner(200, 1.0, 0.005, lies=True),
    Scanner(200, 1.0, 0.005, dark=True),
    Scanner(200, 1.0, 0.005, ruled=False),
)


class Read(NamedTuple):
    """What was read of all plans: sameness, wrong letters of all, figures and those silently wrong, seconds a page."""

    scanner: Scanner
    found: Same
    wrong: int
    letters: int
    figures: int
    silent: int
    seconds: float

    @property
    def enough(self) -> bool:
        """Whether every aim is reached."""
        right = self.wrong <= self.scanner.errors * self.letters and self.silent <= 0.01 * self.figures
        return right and self.found.cells.f1 >= 0.96


def scanned(data: bytes, scanner: Scanner) -> bytes:
    """A PDF document as a scanner makes it of the printed one: a picture a page. The same bytes every time."""
    import pypdfium2  # noqa: PLC0415

    pages = []
    opened = pypdfium2.PdfDocument(data)
    for number, page in enumerate(opened):
        shown = page.render(scale=scanner.dpi / POINTS, grayscale=True).to_pil().convert("L")
        kept = io.BytesIO()
        dots = as_scanned(shown, scanner.askew, number)
        dots = darkened(dots, number) if scanner.dark else dots
        dots = dots.rotate(-90 * (number + 1), expand=True) if scanner.lies else dots
        dots.save(kept, "JPEG", quality=QUALITY)
        pages.append(Image.open(kept))
    opened.close()
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=scanner.dpi)
    return out.getvalue()


def as_scanned(shown: Image.Image, askew: float, seed: int = 0) -> Image.Image:
    """A page in shades of grey as it comes from a scanner: turned by some degrees, greyish, with grain."""
    import numpy as np  # noqa: PLC0415 - only scans are made of dots

    turned = shown.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    grain = np.random.default_rng(seed).normal(0, GRAIN, (turned.height, turned.width))
    dots = np.asarray(turned) * PAPER + INK + grain
    return Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8))


def darkened(shown: Image.Image, seed: int) -> Image.Image:
    """A page on a black desk, yellowed in stains, a soft shadow over a part of it."""
    import numpy as np  # noqa: PLC0415
    from scipy import ndimage  # noqa: PLC0415

    chance = np.random.default_rng(seed)
    down, across = np.mgrid[0 : shown.height, 0 : shown.width]
    edge = (across - 0.45 * shown.width - 0.15 * down) / (0.03 * shown.width)
    shadow = 1 - 0.5 / (1 + np.exp(np.clip(edge, -50, 50)))
    stains = 0.8 + 0.1 * ndimage.zoom(chance.random((9, 7)), (shown.height / 8, shown.width / 6), order=1)
    dots = np.asarray(shown) * shadow * stains[: shown.height, : shown.width]
    border = shown.width // 30
    return Image.fromarray(np.pad(np.clip(dots, 0, 255).astype(np.uint8), border, constant_values=8))


def measured(told: Callable[[str], None], wanted: str = "") -> Iterator[Read]:
    """Every plan by every scanner; `wanted` is a part of their lines."""
    path = drawn.font()
    if path is None:
        told("not made: no font with Kyrgyz letters is installed")
        return
    drawn.register(path)
    plans = {name: of_corpus(name) for name in names()}
    for scanner in (one for one in SCANNERS if wanted in str(one)):
        yield _read(scanner, plans, told)


def _read(scanner: Scanner, plans: dict[str, Shown], told: Callable[[str], None]) -> Read:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    total, spent = Read(scanner, Same(), 0, 0, 0, 0, 0.0), []
    for name, shown in plans.items():
        printed = drawn.pdf(shown, ruled=scanner.ruled)
        file = scanned(printed, scanner)
        start = perf_counter()
        document = read_document(file, name)
        spent.append((perf_counter() - start) / (document.pages or 1))
        text = read_document(CORPUS / name / "document.txt", name)
        truth, plan = " ".join(read_document(printed, name).text.split()), extract(text)
        one = same(text.text, plan, shown, document)
        figures, silent = _figures(plan, extract(document))
        wrong = Levenshtein.distance(truth, " ".join(document.text.split()))
        told(f"{scanner}; {name}: {one.slots.f1:.4f} {one.cells.f1:.4f}, letters wrong {wrong / len(truth):.4f}")
        total = total._replace(
            found=total.found.plus(one),
            wrong=total.wrong + wrong,
            letters=total.letters + len(truth),
            figures=total.figures + figures,
            silent=total.silent + silent,
        )
    return total._replace(seconds=median(spent))


def _figures(plan: Plan, twin: Plan) -> tuple[int, int]:
    """The numbers and days of a plan, row by row, and how many of them are other ones in its twin without a word. A row
    that is missing is told of where a gap in the numbers is.
    """
    warned = {finding.row for finding in twin.findings if finding.code in TOLD}
    gaps = any(finding.code == "number-gap" for finding in twin.findings)
    figures = silent = 0
    others = _by_number(twin)
    for name, row in _by_number(plan).items():
        other = others.get(name)
        pairs: list[tuple[object, object]] = [(row.number, other.number if other else None)]
        pairs += [(tell(row), tell(other) if other else None) for tell in (_days, _counts)]
        figures += sum(bool(one) for one, _ in pairs)
        told = other.seq in warned if other else gaps
        silent += 0 if told else sum(one != two for one, two in pairs)
    return figures, silent


def _by_number(plan: Plan) -> dict[str, Row]:
    """The rows by their printed numbers; by their places where not every row has a number of its own."""
    numbers = [row.number or "" for row in plan.rows]
    alone = all(numbers) and len(set(numbers)) == len(numbers)
    return {number if alone else f"#{row.seq}": row for number, row in zip(numbers, plan.rows, strict=True)}


def _days(row: Row) -> list[object]:
    return [(one.date, one.end_date, one.time, one.end_time) for one in row.stated]


def _counts(row: Row) -> list[object]:
    return [(one.n, one.n2) for one in row.offsets]


def lines(found: list[Read]) -> list[str]:
    """The table of the page."""
    head = "| scanned at | letters wrong | slots as of the text | exact cells | figures silently wrong | a page |"
    rows = [
        f"| {one.scanner} | {one.wrong / one.letters:.2%} "
        f"| {one.found.slots.f1:.4f} | {one.found.cells.f1:.4f} of {one.found.cells.gold:,} "
        f"| {one.silent} of {one.figures:,} | {one.seconds:.1f} s |"
        for one in found
    ]
    aims = "Aims: letters wrong at most 0.5 % at 200 dpi and 1 % at 150; cells 0.96; figures silently wrong 1 %."
    return [head, "| --- | --- | --- | --- | --- | --- |", *rows, "", aims]
