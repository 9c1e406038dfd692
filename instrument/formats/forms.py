"""Every form in which a plan is made: its format, the program that makes it, with ruling lines or without."""

import quopri
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from instrument.formats import copied, drawn, programs, sheets
from instrument.formats.page import page
from instrument.formats.shown import Shown
from pipeline.readers.scan import tesseract

Files = dict[str, bytes]
"""Name of a plan → the file."""


class Form(NamedTuple):
    """`needs` is the program without which it cannot be made; `least` the share of exact cells that is aimed at."""

    name: str
    format: str
    made: Callable[[Mapping[str, Shown], Path], Files]
    needs: str = ""
    least: float = 1.0


def _pages(plans: Mapping[str, Shown], folder: Path, border: int, font: str, size: float) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, shown in plans.items():
        paths.append(folder / f"{name}.html")
        paths[-1].write_text(page(shown, border=border, font=font, size=size), encoding="utf-8", newline="\n")
    return paths


def _encoded(encoding: str, plans: Mapping[str, Shown], _: Path) -> Files:
    """Web pages that say their encoding; letters that it lacks are written as numbers."""
    return {
        name: page(shown).replace("utf-8", encoding, 1).encode(encoding, errors="xmlcharrefreplace")
        for name, shown in plans.items()
    }


def _saved(plans: Mapping[str, Shown], _: Path) -> Files:
    """Saved web pages (MHTML)."""
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"; type="text/html"\n\n--b\n'
    part = 'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n'
    return {
        name: f"{head}{part}".encode() + quopri.encodestring(page(shown).encode()) + b"\n--b--\n"
        for name, shown in plans.items()
    }


def _office(
    to: str,
    plans: Mapping[str, Shown],
    folder: Path,
    *,
    border: int = 1,
    font: str = "Liberation Serif",
    size: float = 11,
) -> Files:
    """Files that LibreOffice makes of the pages, by way of its own format."""
    pages = _pages(plans, folder / "pages", border, font, size)
    texts = programs.converted(pages, "odt", folder, reader="HTML (StarWriter)")
    made = texts if to == "odt" else programs.converted(texts, to, folder)
    return {path.stem: path.read_bytes() for path in made}


def _printed(
    plans: Mapping[str, Shown], folder: Path, *, border: int = 1, font: str = "serif", size: float = 11
) -> Files:
    """PDF documents that Chromium prints."""
    pages = _pages(plans, folder, border, font, size)
    return {path.stem: programs.printed(path, path.with_suffix(".pdf")).read_bytes() for path in pages}


def _drawn(plans: Mapping[str, Shown], _: Path, *, ruled: bool = True, size: float = 9) -> Files:
    """PDF documents that a library draws."""
    path = drawn.font()
    if path is None:
        raise FileNotFoundError("no font with Kyrgyz letters is installed")
    drawn.register(path)
    return {name: drawn.pdf(shown, ruled=ruled, size=size) for name, shown in plans.items()}


def _lying(plans: Mapping[str, Shown], folder: Path) -> Files:
    """PDF documents whose pages lie on every side."""
    return {name: drawn.turned(data) for name, data in _drawn(plans, folder).items()}


def _held(made: Callable[[Mapping[str, Shown]], Files], plans: Mapping[str, Shown], _: Path) -> Files:
    """What needs no folder to be made in."""
    return made(plans)


def _sheets(plans: Mapping[str, Shown], folder: Path) -> Files:
    """OpenDocument sheets that LibreOffice makes of workbooks."""
    folder.mkdir(parents=True, exist_ok=True)
    books = [folder / f"{name}.xlsx" for name in plans]
    for path, data in zip(books, sheets.workbooks(plans).values(), strict=True):
        path.write_bytes(data)
    return {path.stem: path.read_bytes() for path in programs.converted(books, "ods", folder)}


def _scan(made: Callable[[Shown], bytes], plans: Mapping[str, Shown], _: Path) -> Files:
    """The first page of a plan as a scanner makes it; it is only made where it can be read."""
    if tesseract.program() is None:
        raise FileNotFoundError("Tesseract is not installed")
    path = drawn.font()
    if path is None:
        raise FileNotFoundError("no font with Kyrgyz letters is installed")
    drawn.register(path)
    return {name: made(shown._replace(rows=shown.rows[:_ROWS])) for name, shown in plans.items()}


_ROWS = 4
"""Rows of a plan that is scanned to be made bad: recognising more takes long and tells no more."""
_OFFICE, _BROWSER, _EYES = "LibreOffice", "Chromium", "Tesseract"
FORMS = (
    Form("web page", "HTML", partial(_encoded, "utf-8")),
    Form("web page in windows-1251", "HTML", partial(_encoded, "windows-1251")),
    Form("web page in koi8-r", "HTML", partial(_encoded, "koi8-r")),
    Form("saved web page", "MHTML", _saved),
    Form("Word", "DOCX", partial(_office, "docx"), _OFFICE),
    Form("OpenDocument", "ODT", partial(_office, "odt"), _OFFICE),
    Form("OpenDocument in one file", "FODT", partial(_office, "fodt"), _OFFICE),
    Form("workbook", "XLSX", partial(_held, sheets.workbooks)),
    Form("OpenDocument sheet", "ODS", _sheets, _OFFICE),
    Form("page in a letter", "EML", partial(_held, sheets.letters)),
    Form("page in an archive", "ZIP", partial(_held, sheets.archives)),
    Form("old Word", "DOC", partial(_office, "doc"), _OFFICE),
    Form("rich text", "RTF", partial(_office, "rtf"), _OFFICE),
    Form("LibreOffice, ruled", "PDF", partial(_office, "pdf"), _OFFICE),
    Form("LibreOffice, ruled, DejaVu Sans", "PDF", partial(_office, "pdf", font="DejaVu Sans", size=9), _OFFICE),
    Form(
        "LibreOffice, ruled, small and narrow",
        "PDF",
        partial(_office, "pdf", font="Liberation Sans Narrow", size=8),
        _OFFICE,
    ),
    Form("LibreOffice, no lines", "PDF", partial(_office, "pdf", border=0), _OFFICE, 0.99),
    Form("Chromium, ruled", "PDF", _printed, _BROWSER),
    Form("Chromium, ruled, DejaVu Sans", "PDF", partial(_printed, font="DejaVu Sans", size=9), _BROWSER),
    Form("Chromium, no lines", "PDF", partial(_printed, border=0), _BROWSER, 0.99),
    Form("a library, ruled", "PDF", _drawn),
    Form("a library, ruled, large", "PDF", partial(_drawn, size=11.5)),
    Form("a library, ruled, pages lying", "PDF", _lying),
    Form("a library, no lines", "PDF", partial(_drawn, ruled=False), "", 0.99),
)
SCANNED = (
    Form("picture of a page", "PNG", partial(_scan, copied.picture), _EYES),
    Form("a picture a page", "scanned PDF", partial(_scan, copied.scan), _EYES),
    Form("a page of text, one of a picture", "mixed PDF", partial(_scan, copied.mixed), _EYES),
)
"""Forms that are recognised; how well, `scans` measures."""
