"""A process of its own for hostile texts, so that one that never ends can be ended: prints what each cost, as JSON."""

import json
import sys
import time
import tracemalloc
from collections.abc import Callable

from benchmarks.hostile import UNITS, text
from benchmarks.texts import document
from pipeline.engine import extract
from pipeline.export import to_json


def grown(length: int, times: int) -> dict[str, float]:
    """For each unit what a text so many times as long costs against one of that length, in processor time."""
    extract(document("5-майга чейин"))
    return {name: _cost(text(unit, times * length)) / _cost(text(unit, length)) for name, unit in UNITS.items()}


def read(name: str, length: int) -> dict[str, object]:
    """What the record of a long text says."""
    record = json.loads(to_json(extract(document(text(UNITS[name], length)))))
    return {
        "kind": record["kind"],
        "rows": len(record["rows"]),
        "findings": [one["code"] for one in record["findings"]],
    }


def peak(name: str, length: int) -> float:
    """The bytes that a text needs at the most, for each of its characters."""
    extract(document("5-майга чейин"))
    whole = document(text(UNITS[name], length))
    tracemalloc.start()
    extract(whole)
    return tracemalloc.get_traced_memory()[1] / length


def _cost(words: str) -> float:
    whole, spent = document(words), []
    for _ in range(2):
        start = time.process_time()
        extract(whole)
        spent.append(time.process_time() - start)
    return max(min(spent), 0.001)


if __name__ == "__main__":
    what, *how = json.loads(sys.argv[1])
    answers: dict[str, Callable[..., object]] = {"grown": grown, "read": read, "peak": peak}
    sys.stdout.write(json.dumps(answers[what](*how)))
