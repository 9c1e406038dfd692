"""Good files made bad at random: each must give a well-formed record or one error of the list, soon, and the next good
file must be read as ever.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from time import perf_counter
from typing import NamedTuple, get_args

import msgspec

from pipeline.engine import extract
from pipeline.export import to_json
from pipeline.readers import ReadError, read_document
from pipeline.readers.errors import ReadCode
from pipeline.record import Plan

SECONDS = 30.0
"""The longest that a file may take."""
_HITS = (1, 3, 20, 200)
_RUN = 4_000
_NUMBER = re.compile(rb"\d{1,20}")
_HUGE = (b"0", b"-1", b"65536", b"50000000", b"99999999999999999999")


class Outcome(NamedTuple):
    """What became of one file: `read` or the code of its error; `seconds` that it took."""

    code: str
    seconds: float


def mutated(data: bytes, chance: Random) -> bytes:
    """A file with something wrong in it: in its bytes, or in one of its parts where it is an archive."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.75:
        return _in_a_part(data, chance)
    return chance.choice(_WAYS)(bytearray(data), chance)


def _in_a_part(data: bytes, chance: Random) -> bytes:
    """The same archive, one of its parts changed and packed again."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        names = archive.namelist()
        largest = max(names, key=lambda name: archive.getinfo(name).file_size)
        hit = chance.choice((largest, largest, chance.choice(names)))
        for name in names:
            part = archive.read(name)
            made.writestr(name, chance.choice(_WAYS)(bytearray(part), chance) if name == hit else part)
    return out.getvalue()


def _flipped(data: bytearray, chance: Random) -> bytes:
    for _ in range(chance.choice(_HITS)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _cut_off(data: bytearray, chance: Random) -> bytes:
    return bytes(data[: chance.randrange(len(data) + 1)])


def _without(data: bytearray, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    del data[start : start + chance.randrange(_RUN)]
    return bytes(data)


def _twice(data: bytearray, chance: Random) -> bytes:
    """A stretch of it once more, somewhere else, perhaps many times."""
    start, to = chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)
    data[to:to] = data[start : start + chance.randrange(_RUN)] * chance.choice((1, 1, 50))
    return bytes(data)


def _other_numbers(data: bytearray, chance: Random) -> bytes:
    """Numbers become nought, negative or huge: sizes, counts, spans, places."""
    for _ in range(chance.choice(_HITS[:3])):
        if found := _NUMBER.search(data, chance.randrange(len(data) + 1)):
            data[found.start() : found.end()] = chance.choice(_HUGE)
    return bytes(data)


_WAYS: tuple[Callable[[bytearray, Random], bytes], ...] = (_flipped, _cut_off, _without, _twice, _other_numbers)


def tried(data: bytes) -> Outcome:
    """Read one file to its record. Whatever it raises beside `ReadError`, or an ill-formed record, is a defect here."""
    start = perf_counter()
    try:
        record = extract(read_document(data, "file"))
    except ReadError as error:
        listed = error.code in get_args(ReadCode) and bool(error.reason and error.remedy)
        return Outcome(error.code if listed else f"unlisted {error.code}", perf_counter() - start)
    msgspec.json.decode(to_json(record), type=Plan)
    return Outcome("read", perf_counter() - start)


def sweep(good: bytes, times: int, seed: int) -> Iterator[Outcome]:
    """So many mutations of a good file, which is read again at the end; raises ValueError where it is not the same."""
    before = read_document(good, "good")
    for number in range(times):
        yield tried(mutated(good, Random(f"{seed} {number}")))
    if read_document(good, "good") != before:
        raise ValueError("a good file was read otherwise than before")


def summary(outcomes: list[Outcome]) -> str:
    """How often each thing became of a file, the most often first."""
    counted = Counter(outcome.code for outcome in outcomes)
    return ", ".join(f"{code} {count:,}" for code, count in counted.most_common())
