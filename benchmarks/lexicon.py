"""What 500 more phrases in the lexicon cost: a process with them against one without."""

import random
import statistics
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.result import Result
from benchmarks.texts import ROOT, document, plan

_MORE, _PAIRS, _ROUNDS = 500, 7, 15
_KNOWN = "шайлоо участкалык аймактык округдук добуш талапкер борбордук мамлекеттик жергиликтүү тизме".split()


def measure() -> Iterator[Result]:
    """Processes with and without them in turn: warm, and on a text whose words are all new."""
    pairs = [(_process(0), _process(_MORE)) for _ in range(_PAIRS)]
    for place, what in enumerate(("warm", "the first time")):
        ratio = statistics.median(more[place] / usual[place] for usual, more in pairs)
        detail = f"{statistics.median(usual[place] for usual, _ in pairs) * 1000:.1f} ms without them"
        yield Result(f"{_MORE} more phrases, {what}", detail, ratio, 1.2)


def _process(more: int) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.lexicon", str(more)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", cwd=ROOT)
    warm, first = map(float, done.stdout.split())
    return warm, first


def _extended(more: int) -> None:
    """Let the lexicon of this process hold so many phrases more: bodies, places, laws and events, half of which begin
    with a word that is frequent in the text.
    """
    from extractors import lexicon
    from extractors.lexicon.entries import EventEntry, File, NameEntry, read_files

    chance = random.Random(more)
    words = ["".join(chance.choice("бгдклмнрст") + chance.choice("аеоуы") for _ in range(4)) for _ in range(2 * more)]
    phrases = [f"{chance.choice(_KNOWN) if at % 2 else words[at]} {words[at + more]}~" for at in range(more)]
    names = [NameEntry(id=f"more_{at}", ky=(phrase,)) for at, phrase in enumerate(phrases)]
    events = tuple(EventEntry(id=f"more_{at}", ky=(phrase,)) for at, phrase in enumerate(phrases[::4]))
    extra = File(event=events, body=tuple(names[1::4]), law=tuple(names[2::4]), place=tuple(names[3::4]))
    lexicon.read_files = lambda: iter([*read_files(), ("more.toml", extra)])  # type: ignore[attr-defined]


def _report(more: int) -> None:
    import time

    _extended(more)
    from extractors.lexicon import lexicon
    from pipeline.engine import extract

    lexicon()
    extract(document("5-майга чейин"))
    whole = document(plan().read_text(encoding="utf-8"))
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        extract(whole)
        times.append(time.perf_counter() - start)
    sys.stdout.write(f"{statistics.median(times[1:])} {times[0]}\n")


if __name__ == "__main__":
    _report(int(sys.argv[1]))
