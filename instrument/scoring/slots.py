"""What is scored: the slots of a document and of its rows."""

from collections.abc import Iterable
from typing import Any, NamedTuple

Record = dict[str, Any]
"""A record or a part of it, as JSON has it."""


class Slot(NamedTuple):
    """`fields` of the entries that a record or row has under `key`; a slot `by_gold` is scored where gold gives it."""

    name: str
    key: str
    fields: tuple[str, ...]
    by_gold: bool = False


OF_DOCUMENT = (
    Slot("kind", "kind", ("kind",)),
    Slot("language", "document", ("language",)),
    Slot("election_day", "election", ("day",)),
    Slot("election_type", "election", ("type",)),
    Slot("resolution_number", "resolution", ("number",)),
    Slot("resolution_date", "resolution", ("date",)),
    Slot("basis", "basis", ("article", "part", "point")),
    Slot("findings", "findings", ("code", "row")),
)
OF_ROWS = (
    Slot("section", "section", ("section",)),
    Slot("number", "number", ("number",)),
    Slot("offsets", "offsets", ("n", "n2", "unit", "direction", "anchor")),
    Slot("offsets_n", "offsets", ("n", "direction")),
    Slot("dates", "stated", ("date", "end_date")),
    Slot("times", "stated", ("time", "end_time")),
    Slot("bound", "offsets", ("bound",)),
    Slot("bound", "stated", ("bound",)),
    Slot("bodies", "bodies", ("text",)),
    Slot("body_ids", "bodies", ("id",), by_gold=True),
    Slot("verdict", "verdict", ("status",), by_gold=True),
    Slot("citations", "citations", ("article", "part", "point")),
    Slot("law_ids", "citations", ("law",), by_gold=True),
    Slot("roles", "bodies", ("role", "text"), by_gold=True),
    Slot("conditions", "offsets", ("condition", "anchor"), by_gold=True),
    Slot("computed", "computed", ("end",), by_gold=True),
    Slot("difference", "verdict", ("difference_days",), by_gold=True),
    Slot("offset_spans", "offsets", ("span",), by_gold=True),
    Slot("date_spans", "stated", ("span",), by_gold=True),
    Slot("body_spans", "bodies", ("span",), by_gold=True),
    Slot("citation_spans", "citations", ("span",), by_gold=True),
)
NAMES = tuple(dict.fromkeys(slot.name for slot in (*OF_DOCUMENT, Slot("rows", "", ()), *OF_ROWS)))
"""The names of all slots in the order in which they are reported."""


def empty(value: object) -> bool:
    """Whether a value says that there is none."""
    return value in (None, "", [])


def entries(record: Record, key: str) -> list[Record] | None:
    """What a record or row states under a key, always as a list of entries; None where it leaves that open."""
    if key not in record or (record.get("truncated") and empty(record[key])):
        return None
    value = record[key]
    if isinstance(value, list):
        return [item for item in value if isinstance(item, dict)]
    return [value if isinstance(value, dict) else {key: value}]


def slots_of(golds: Iterable[Record]) -> tuple[Slot, ...]:
    """The slots of rows that are scored in a set of gold records."""
    rows = [row for gold in golds for row in entries(gold, "rows") or []]
    return tuple(slot for slot in OF_ROWS if not slot.by_gold or any(_gives(row, slot) for row in rows))


def _gives(row: Record, slot: Slot) -> bool:
    return any(slot.fields[0] in entry for entry in entries(row, slot.key) or [])
