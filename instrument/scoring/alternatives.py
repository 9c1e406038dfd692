"""Answers that gold accepts as well, written beside the values that they stand for."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from instrument.scoring.slots import Record


def with_alternatives(gold: Record) -> Record:
    """A copy of a gold record with its `gold.alternatives` (JSON pointer, `*` any index) as `FIELD_accept` beside."""
    record = deepcopy(gold)
    for alternative in record.get("gold", {}).get("alternatives", []):
        *steps, field = alternative["path"].strip("/").split("/")
        for place in _places(record, steps):
            place.setdefault(f"{field}_accept", [])
            place[f"{field}_accept"] = [*place[f"{field}_accept"], *alternative["accept"]]
    return record


def _places(node: Any, steps: list[str]) -> Iterator[Record]:  # noqa: ANN401  # any part of a record
    if isinstance(node, dict) and not steps:
        yield node
    elif steps[0] == "*":
        for item in node:
            yield from _places(item, steps[1:])
    else:
        yield from _places(node[steps[0]] if isinstance(node, dict) else node[int(steps[0])], steps[1:])


def accepted(entry: Record, field: str) -> list[Any]:
    """The values that gold takes for a field, the best first; none where it leaves the field open."""
    also = entry.get(f"{field}_accept", [])
    return [] if field not in entry or also == "any" else [entry[field], *also]
