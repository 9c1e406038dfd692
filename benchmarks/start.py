"""From a cold start: the help, and a first plan, against importing click."""

import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from benchmarks.result import Result, interleaved, milliseconds, ratio
from benchmarks.texts import plan

_ROUNDS = 9
_HEAVY = ("spacy", "pandas", "numpy", "dateparser", "rich", "xlsxwriter", "pdfplumber")
_LOADED = f"""
import sys
from pipeline.cli import main
main(["extract", sys.argv[1], "--format", "json"])
print(*(name for name in {_HEAVY!r} if name in sys.modules), file=sys.stderr)
"""


def measure() -> Iterator[Result]:
    """Processes started one after the other."""
    commands = (["-c", "import click"], ["-m", "pipeline", "--help"], ["-m", "pipeline", "extract", str(plan())])
    click, help_, first = interleaved([partial(_run, command) for command in commands], _ROUNDS, warm=1)
    detail = f"help {milliseconds(help_)}, import click {milliseconds(click)}"
    yield Result("calplan --help against import click", detail, ratio(help_, click), 3)
    later = statistics.median(one - two for one, two in zip(first, help_, strict=True))
    yield Result("first plan after the help", f"first plan {milliseconds(first)}", later, 1.5, unit=" s")
    loaded = _run(["-c", _LOADED, str(plan())]).stderr.split()
    yield Result("heavy libraries on the way", ", ".join(loaded) or f"none of {', '.join(_HEAVY)}", len(loaded), 0, "")


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *command], check=True, capture_output=True, encoding="utf-8")
