"""A generated document: its text and its truth."""

from typing import NamedTuple

import regex

from instrument.generator.words import Mark, Words
from instrument.generator.writers import Table
from instrument.scoring import Record

LISTS = ("offsets", "stated", "bodies", "citations")
TIMED = ("formula", "deadline")


class Made(NamedTuple):
    """A generated document; `table` is what its layout was made of, null where it has none."""

    name: str
    text: str
    gold: Record
    layout: str
    table: Table | None = None


class Laid(NamedTuple):
    """A row with its cells, and what its gold says beside them: seq, number, section, verdict …"""

    cells: dict[str, Words]
    facts: Record


def gold_row(row: Laid) -> Record:
    """The gold of a row; spans are put in where the layout keeps the words together (`with_spans`)."""
    words = {role: " ".join(cell.text.split()) for role, cell in row.cells.items() if cell.text}
    deadline = " ".join(words[role] for role in TIMED if role in words)
    record: Record = {"number": None, "section": None, "place": words.get("place"), "duty": words.get("duty")}
    record |= {"deadline_text": deadline or None}
    for key in LISTS:
        record[key] = [_entry(cell, mark) for cell in row.cells.values() for mark in cell.marks if mark.key == key]
    return record | row.facts


def _entry(cell: Words, mark: Mark) -> Record:
    return mark.entry | {"text": cell.text[mark.start : mark.end]}


def at_random(rows: list[Record]) -> list[Record]:
    """Findings that are no fault of a reader: a matter and its date are drawn apart, and may not go together."""
    return [{"code": "after-its-event", "row": row["seq"], "optional": True} for row in rows]


def with_spans(text: str, rows: list[Laid], golds: list[Record]) -> list[Record]:
    """The gold rows with the spans of their values, for layouts that keep the words of a cell together and in order."""
    at = 0
    for row, gold in zip(rows, golds, strict=True):
        entries = {key: iter(gold[key]) for key in LISTS}
        for cell in [cell for cell in row.cells.values() if cell.text]:
            places = _places(text, cell.text, at)
            at = places[-1] + 1
            for mark in cell.marks:
                span = [places[mark.start], places[mark.end - 1] + 1]
                next(entries[mark.key]).update(span=span, text=text[slice(*span)])
    return golds


def _places(text: str, cell: str, at: int) -> list[int]:
    """Where each character of a cell stands in the text, whatever blanks are there."""
    pattern = r"\s+".join(regex.escape(word) for word in cell.split())
    found = regex.compile(pattern).search(text, at)
    if found is None:
        raise ValueError(f"not in the text: {cell!r}")
    places, here = [], found.start()
    for letter in cell:
        if letter.isspace():
            places.append(here)
            continue
        while text[here].isspace():
            here += 1
        places.append(here)
        here += 1
    return places
