"""How right the program is in a few figures, for the card of every dataset: those of the half that is only scored."""

import json
from collections.abc import Sequence
from typing import Final

from instrument.results import Result, total
from instrument.sets import ROOT

PATH: Final = ROOT / "pipeline" / "export" / "dataset" / "measured.json"
SLOTS: Final = ("rows", "section", "offsets", "dates", "times", "bodies", "citations", "verdict", "findings")


def store(unseen: Sequence[Result]) -> None:
    """Write the figures beside the card: entries of gold, F1 and its interval (95 %), slot by slot."""
    counts = total(unseen)
    slots = {
        slot: {"entries": one.gold, "f1": round(one.f1, 3), "interval": [round(side, 3) for side in one.interval]}
        for slot in SLOTS
        if (one := counts.get(slot))
    }
    lines = ",\n".join(f'    "{slot}": {json.dumps(said)}' for slot, said in slots.items())
    text = f'{{\n  "documents": {len(unseen)},\n  "slots": {{\n{lines}\n  }}\n}}\n'
    PATH.write_text(text, encoding="utf-8", newline="\n")
