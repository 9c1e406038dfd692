"""Tesseract, which recognises letters: found where programs are, given a picture, asked for words and their places."""

import contextlib
import csv
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from pipeline.readers.errors import Refused

if TYPE_CHECKING:
    from pipeline.readers.scan.pictures import Grey

Language = Literal["kir", "rus"]
SECONDS: Final = 120.0
_PLACES: Final = (r"C:\Program Files\Tesseract-OCR\tesseract.exe",)
_WORD: Final = "5"
_ONE_COLUMN: Final = "4"
_BLOCK: Final = "6"
_REMEDY: Final = (
    "Install Tesseract with its Kyrgyz and Russian data (Debian: tesseract-ocr, tesseract-ocr-kir, tesseract-ocr-rus), "
    "or recognise the text with another program and give the text."
)


class Seen(NamedTuple):
    """A word in a picture: its box in dots, its line, how sure Tesseract is of it (0–100)."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: tuple[int, ...]
    sure: float


@cache
def program() -> str | None:
    """The path of Tesseract; null where it is not installed."""
    return shutil.which("tesseract") or next((place for place in _PLACES if Path(place).is_file()), None)


@cache
def languages() -> frozenset[str]:
    """The languages that Tesseract has here. Raises `Refused` (`needs-tesseract`) where it cannot read ours."""
    command = program()
    if command is None:
        reason = (
            "It is a picture (a scan), or its fonts do not say which letters they draw: this is read with the help of "
            "Tesseract, and that is not installed here."
        )
        raise Refused("needs-tesseract", reason, _REMEDY)
    done = subprocess.run([command, "--list-langs"], capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    found = frozenset(done.stdout.decode(errors="replace").split())
    if not {"kir", "rus"} & found:
        raise Refused("needs-tesseract", "Tesseract has no data for Kyrgyz and Russian here.", _REMEDY)
    return found


def words(grey: "Grey", dpi: float, language: Language, *, block: bool) -> Iterator[Seen]:
    """The words of a picture; a `block` is one column of lines. Raises `Refused`."""
    height, width = grey.shape
    header = f"P5 {width} {height} 255\n".encode()
    mode = _BLOCK if block else _ONE_COLUMN
    command = [
        program() or "", "stdin", "stdout", "-l", language, "--psm", mode, "--dpi", f"{dpi:.0f}",
        "-c", "preserve_interword_spaces=1", "tsv",
    ]  # fmt: skip
    try:
        done = subprocess.run(  # noqa: S603 - Tesseract, found where programs are
            command,
            input=header + grey.tobytes(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise Refused("timed-out", f"Tesseract took more than {SECONDS:.0f} seconds for a page.", _REMEDY) from error
    lines = done.stdout.decode("utf-8", errors="replace").splitlines()
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        with contextlib.suppress(ValueError, KeyError, TypeError):  # a line cut off is no word
            if row["level"] == _WORD and row["text"].strip():
                yield _seen(row)


def _seen(row: dict[str, str]) -> Seen:
    left, top = int(row["left"]), int(row["top"])
    line = int(row["block_num"]), int(row["par_num"]), int(row["line_num"])
    return Seen(
        row["text"].strip(), left, top, left + int(row["width"]), top + int(row["height"]), line, float(row["conf"])
    )
