"""One predicted record scored against its gold record."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from instrument.scoring.alignment import leading_key, pairs, same_row
from instrument.scoring.alternatives import accepted
from instrument.scoring.counts import Counts
from instrument.scoring.sameness import same
from instrument.scoring.slots import NAMES, OF_DOCUMENT, Record, Slot, empty, entries

_Matched = tuple[int, list[Record], list[Record]]


class Miss(NamedTuple):
    """One entry that was missed, or predicted without being there (`alarm`)."""

    place: str
    slot: str
    value: Any
    alarm: bool


class Score:
    """Counts of every slot and the single misses of one or more records."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(NAMES, Counts())
        self.misses: list[Miss] = []

    def add(self, slot: str, place: str, hits: int, missed: Sequence[Any], alarms: Sequence[Any]) -> None:
        """Count the entries of a slot at a place."""
        more = Counts(hits + len(missed), hits + len(alarms), hits)
        self.counts[slot] = self.counts[slot].plus(more)
        self.misses += [Miss(place, slot, value, alarm=False) for value in missed]
        self.misses += [Miss(place, slot, value, alarm=True) for value in alarms]


def score(gold: Record, predicted: Record, slots: Sequence[Slot]) -> Score:
    """Score a record. `gold` has its alternatives beside its values; `slots` are those of the set (`slots_of`)."""
    found = Score()
    _compare(found, OF_DOCUMENT, "document", gold, predicted)
    if "rows" not in gold:
        return found
    rows = entries(gold, "rows") or []
    given = [slot for slot in slots if not rows or any(entries(row, slot.key) is not None for row in rows)]
    for one, two in pairs(rows, entries(predicted, "rows") or []):
        place = f"row {one.get('seq')}" if one is not None else f"predicted row {(two or {}).get('seq')}"
        _row(found, place, one, two)
        _compare(found, given if one is None else slots, place, one, two or {})
    return found


def _row(found: Score, place: str, gold: Record | None, predicted: Record | None) -> None:
    if gold is not None and predicted is not None and same_row(gold, predicted):
        found.add("rows", place, 1, [], [])
        return
    key = leading_key(gold or predicted or {})
    missed, alarms = ([row.get(key)] if row is not None else [] for row in (gold, predicted))
    found.add("rows", place, 0, missed, alarms)


def _compare(found: Score, slots: Sequence[Slot], place: str, gold: Record | None, predicted: Record) -> None:
    for slot in slots:
        stated = [] if gold is None else entries(gold, slot.key)
        if stated is not None:
            hits, missed, alarms = _matched(stated, entries(predicted, slot.key) or [], slot.fields)
            truncated = gold is not None and gold.get("truncated")
            found.add(slot.name, place, hits, missed, [] if truncated else alarms)


def _matched(
    stated: list[Record], predicted: list[Record], fields: tuple[str, ...]
) -> tuple[int, list[Record], list[Record]]:
    """Hits, misses and false alarms of one slot. Required entries choose first, of these the most precise; a gold entry
    that leaves every field open forgives one prediction.
    """
    offered = [item for entry in predicted if _says(item := {field: entry.get(field) for field in fields})]
    wanted = [({field: found for field in fields if (found := accepted(entry, field))}, entry) for entry in stated]
    open_entries = sum(not values for values, _ in wanted)
    wanted = [(values, entry) for values, entry in wanted if not all(empty(found[0]) for found in values.values())]
    hits, missed = 0, []
    for values, entry in sorted(wanted, key=lambda pair: (bool(pair[1].get("optional")), -len(pair[0]))):
        match = next((item for item in offered if _fits(values, item)), None)
        optional = bool(entry.get("optional"))
        if match is not None:
            offered.remove(match)
            hits += not optional
        elif not optional:
            missed.append({field: found[0] for field, found in values.items()})
    return hits, missed, offered[open_entries:]


def _says(item: Record) -> bool:
    return not all(map(empty, item.values()))


def _fits(values: dict[str, list[Any]], item: Record) -> bool:
    return all(any(same(field, value, item[field]) for value in found) for field, found in values.items())
