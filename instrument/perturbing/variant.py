"""A document written anew from its structure, and its gold derived anew."""

from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import NamedTuple

import regex

from instrument.perturbing import blanks, dates, letters
from instrument.perturbing.chunks import Chunk, cut
from instrument.perturbing.rows import dating, rearranged
from instrument.perturbing.units import Units
from instrument.scoring import Record

WAYS = ("letters", "line breaks", "blank lines", "spaces", "dates", "rows")
"""The ways in which a text can differ that says the same."""

_VALUES = ("offsets", "stated", "bodies", "citations")
_NUMBER = regex.compile(r"\d+")


class Variant(NamedTuple):
    """A text and its gold."""

    text: str
    gold: Record


def vary(text: str, gold: Record, ways: Sequence[str], seed: int) -> Variant:
    """A document in other ways. `gold` has its alternatives beside its values and the places of cells and furniture."""
    random = Random(seed)
    moving = [by for by in dates.shifts(text) if by] if "dates" in ways else []
    chunks = cut(text, gold)
    if "rows" in ways:
        chunks = rearranged(chunks, random, _kept(gold))
    by = random.choice(moving) if moving else 0
    year = min(dates.years(text), default=0)
    for number, chunk in enumerate([chunk for chunk in chunks if chunk.row is not None], 1):
        if "rows" in ways and chunk.row is not None and chunk.row["number"]:
            _renumber(chunk, number)
    for chunk in chunks:
        if by:
            dates.move(chunk.units, year, by)
        _write(chunk, ways, random)
    return _assembled(chunks, gold, by)


def _kept(gold: Record) -> set[int]:
    """Rows that stay: those that define a short name or date an event, and those that show how days are counted."""
    defining = {row["seq"] for row in gold["rows"][:1] if row["citations"]}
    counted = {row["seq"] for row in gold["rows"] if row["verdict"]["status"] == "agrees" and _after(row)}
    return defining | counted | set(dating(gold).values())


def _after(row: Record) -> bool:
    return any(offset["direction"] == "after" and offset["n"] for offset in row["offsets"])


def _renumber(chunk: Chunk, number: int) -> None:
    found = _NUMBER.search(chunk.units.was)
    if found:
        chunk.units.put(*found.span(), str(number))


def _write(chunk: Chunk, ways: Sequence[str], random: Random) -> None:
    units: Units = chunk.units
    if "letters" in ways:
        letters.look_alikes(units, random)
    if "line breaks" in ways:
        blanks.line_breaks(units, chunk.cells, random)
    if "blank lines" in ways:
        blanks.blank_lines(units, chunk.cells, random)
    if "spaces" in ways:
        blanks.spaces(units, random)


def _assembled(chunks: Sequence[Chunk], gold: Record, by: int) -> Variant:
    at = 0
    for chunk in chunks:
        chunk.base = at
        at += len(chunk.units.text())
    text = "".join(chunk.units.text() for chunk in chunks)
    rows = [_row(text, chunk, seq) for seq, chunk in enumerate([one for one in chunks if one.row is not None], 1)]
    record = {key: value for key, value in gold.items() if key != "rows"}
    record = dates.moved(record, by) if by else record  # type: ignore[assignment]  # a dict stays a dict
    moved_rows = [dates.moved(row, by) for row in rows] if by else rows
    was: dict[int, list[int]] = {}
    for row, chunk in zip(rows, [one for one in chunks if one.row is not None], strict=True):
        was.setdefault((chunk.row or {})["seq"], []).append(row["seq"])
    findings = [
        finding | {"row": seq}
        for finding in record["findings"]
        for seq in was.get(finding["row"], [None] if finding["row"] is None else [])
    ]
    return Variant(text, record | {"rows": moved_rows, "findings": findings})


def _row(text: str, chunk: Chunk, seq: int) -> Record:
    """The row as it is printed now."""
    row = deepcopy(chunk.row or {}) | {"seq": seq}
    row["cells"] = {role: chunk.moved(span) for role, span in row["cells"].items()}
    words = {role: " ".join(text[slice(*span)].split()) for role, span in row["cells"].items()}
    row["duty"], row["place"], row["deadline_text"] = words.get("duty"), words.get("place"), words.get("deadline")
    row["number"] = words["number"].rstrip(" .") if "number" in words else None
    for entry in [entry for key in _VALUES for entry in row[key]]:
        entry["span"] = chunk.moved(entry["span"])
        entry["text"] = text[slice(*entry["span"])]
        if "span_accept" in entry:
            entry["span_accept"] = [chunk.moved(span) for span in entry["span_accept"]]
    return row
