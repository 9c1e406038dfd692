"""The run store: a thousand documents of which one changed, what writing costs, memory, a hundred kills."""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from subprocess import DEVNULL

from benchmarks.result import Result, seconds
from benchmarks.texts import ROOT
from instrument.generator import plan
from pipeline.attempts import Attempt
from pipeline.run import run
from pipeline.store import STORE

MANY, SHORT = 1_000, 1_500
"""Documents, and the characters of a short one: ten thousand whole ones would take too long."""
FEW = 12
LEAN = ("csv", "sqlite")
CHILD = """
import resource, sys
from pathlib import Path
from pipeline.run import run
run([Path(sys.argv[1])], Path(sys.argv[2]), formats=("csv", "sqlite"), told=lambda *_: None)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def measure() -> Iterator[Result]:
    """Time and memory of large datasets, and whether a run that is killed leaves anything half-written."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _again(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield _memory(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield _kills(Path(folder))


def _again(folder: Path) -> Iterator[Result]:
    source, to = _laid(folder / "in", MANY), folder / "out"
    clock = _Clock()
    first = seconds(lambda: run([source], to, formats=LEAN, watched=clock.watch, told=_quiet))
    yield Result(
        "store, CSV and SQLite of the first run",
        f"{MANY:,} documents, {first:.0f} s",
        100 * (1 - clock.spent / first),
        15,
        "%",
    )
    changed = next(source.iterdir())
    changed.write_text(changed.read_text(encoding="utf-8") + "\n.", encoding="utf-8")
    again = seconds(lambda: run([source], to, formats=LEAN, told=_quiet))
    yield Result("the next run, one document changed", f"{again:.1f} s of {first:.0f} s", again / first, 0.1)
    for name in ("parquet", "xlsx"):
        took = seconds(partial(run, [source], to, formats=(name,), told=_quiet))
        yield Result(f"the next run, {name} alone", f"{took:.1f} s of {first:.0f} s", took / first, 2)


class _Clock:
    """How long the documents themselves take, of a whole run."""

    spent = 0.0

    def watch(self, work: Iterator[Attempt], _total: int) -> Iterator[Attempt]:
        start = time.perf_counter()
        for attempt in work:
            self.spent += time.perf_counter() - start
            yield attempt
            start = time.perf_counter()


def _memory(folder: Path) -> Result:
    peaks = {}
    for many in (MANY, 10 * MANY):
        source = _laid(folder / f"in{many}", many, SHORT)
        done = subprocess.run(
            [sys.executable, "-c", CHILD, source, folder / f"out{many}"], cwd=ROOT, check=True, capture_output=True
        )
        peaks[many] = int(done.stdout)
    few, many = peaks.values()
    return Result(
        f"memory of {10 * MANY:,} documents against {MANY:,}", f"{many // 1024} MB, {few // 1024} MB", many / few, 1.3
    )


def _kills(folder: Path, times: int = 100) -> Result:
    source, chance = _laid(folder / "in", FEW), random.Random(6)
    took = seconds(lambda: run([source], folder / "whole", told=_quiet))
    whole, to, broken = _files(folder / "whole"), folder / "out", 0
    for at in range(times):
        force = ["--force"] if at % 2 else []
        child = subprocess.Popen(
            [sys.executable, "-m", "pipeline", "run", source, "--to", to, *force],
            cwd=ROOT,
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
        time.sleep(chance.uniform(0.1, 0.5 + 1.5 * took))
        child.kill()
        child.wait()
        broken += any(whole.get(name) != data for name, data in _files(to).items())
    run([source], to, told=_quiet)
    broken += _files(to) != whole
    return Result(
        "half-written files after kills", f"{times} at random moments; the next run: the same bytes", broken, 0, ""
    )


def _laid(folder: Path, many: int, length: int | None = None) -> Path:
    folder.mkdir()
    for seed in range(many):
        text = plan(seed, "ky" if seed % 2 else "ru").text[:length]
        (folder / f"{seed:05}.txt").write_text(f"{text}\n{seed}\n" if length else text, encoding="utf-8")
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    """What a reader sees: drafts and the store are hidden."""
    paths = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if STORE not in path.parts}


def _quiet(*_: object) -> None:
    """Nobody listens."""
