"""What is read of a file beside what is read of its text: slots, cells, and the letters that vanished."""

import json
import re
from collections import Counter
from typing import NamedTuple

from instrument.formats.shown import Shown
from instrument.scoring import Counts, score, slots_of
from pipeline.engine import extract
from pipeline.export import to_json
from pipeline.export.given import given
from pipeline.readers.document import Document
from pipeline.record import Plan

_BREAKS = re.compile(r"[\s\u00ad\u2010-]+")


class Same(NamedTuple):
    """Slots and cells counted against those of the text; `lost` are letters of the source that stand nowhere."""

    slots: Counts = Counts()
    cells: Counts = Counts()
    lost: int = 0
    misses: tuple[str, ...] = ()

    def plus(self, other: "Same") -> "Same":
        """Both together."""
        return Same(
            self.slots.plus(other.slots),
            self.cells.plus(other.cells),
            self.lost + other.lost,
            self.misses + other.misses,
        )


def same(text: str, plan: Plan, shown: Shown, document: Document) -> Same:
    """A file's `document` beside the `plan` of the text that it shows."""
    twin = extract(document)
    slots, misses = slots_alike(plan, twin)
    ours, theirs = _cells(document.text, twin), _cells(text, plan)
    both = (ours & theirs).total()
    off = tuple(f"cell {cell}" for cell in (theirs - ours))
    return Same(slots, Counts(theirs.total(), ours.total(), both), _lost(shown, document, twin), misses + off)


def slots_alike(plan: Plan, twin: Plan) -> tuple[Counts, tuple[str, ...]]:
    """All slots of two records counted, but the places, which differ; and what differs."""
    one, two = (json.loads(to_json(record)) for record in (plan, twin))
    found = score(one, two, slots_of([one]))
    total = Counts()
    for name, counts in found.counts.items():
        total = total.plus(Counts() if name.endswith("_spans") else counts)
    return total, tuple(str(miss) for miss in found.misses if not miss.slot.endswith("_spans"))


def _cells(text: str, plan: Plan) -> Counter[tuple[str, str]]:
    """The words of every cell without blanks and hyphens, which stand elsewhere when lines break elsewhere."""
    return Counter(
        (
            role,
            _BREAKS.sub(
                "", "".join(text[start:end] for start, end in (given(row.fragments) or {}).get(role) or (span,))
            ),
        )
        for row in plan.rows
        for role, span in row.cells.items()
    )


def _lost(shown: Shown, document: Document, twin: Plan) -> int:
    """How many letters and digits of the source the rows, headings, furniture and residue do not have."""
    spans = [span for row in twin.rows for span in row.cells.values()]
    spans += [piece.span for piece in twin.furniture] + [piece.span for piece in twin.residue]
    spans += twin.header_spans.values()
    places = {at for start, end in spans for at in range(start, end)}
    kept = Counter(document.text[at] for at in places)
    source = Counter("".join([*shown.above, *shown.head, *(cell for row in shown.rows for cell in row), *shown.below]))
    return sum(count for letter, count in (source - kept).items() if letter.isalnum())
