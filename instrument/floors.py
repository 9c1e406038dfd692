"""What must not be lost: the counts of every slot of every set as they were when they were last raised."""

import json
from pathlib import Path

from instrument.results import Tally
from instrument.scoring import Counts

PATH = Path(__file__).parent / "floors.json"
_FALL, _ENTRIES = 0.01, 1
"""A slot may fall by this much of its F1, or by so many entries."""


def load() -> dict[str, Tally]:
    """The floors by set and slot."""
    stored = json.loads(PATH.read_text(encoding="utf-8"))
    return {name: {slot: Counts(*counts) for slot, counts in tally.items()} for name, tally in stored.items()}


def store(tallies: dict[str, Tally]) -> None:
    """Make these counts the floors."""
    lines = []
    for name, tally in tallies.items():
        slots = ",\n".join(f'    "{slot}": {list(counts)}' for slot, counts in tally.items())
        lines.append(f'  "{name}": {{\n{slots}\n  }}')
    PATH.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


def fallen(floor: Tally, now: Tally) -> list[str]:
    """The slots that are worse than their floor by more than 0.01 of F1 and by more than one entry."""
    found = []
    for slot, before in floor.items():
        after = now.get(slot, Counts())
        if before.f1 - after.f1 > _FALL and after.errors - before.errors > _ENTRIES:
            found.append(f"{slot}: F1 {before.f1:.3f} → {after.f1:.3f}, errors {before.errors} → {after.errors}")
    return found
