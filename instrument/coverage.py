"""Whether a record quotes its document exactly, and whether any character of it is lost."""

from collections.abc import Iterator

import regex

from instrument.scoring import Record
from pipeline.layout.blocks import blocks

_VALUES = ("offsets", "stated", "bodies", "citations")
_JOINED = regex.compile(r"[\s\-\u00ad\u2010]+")
_MARK = regex.compile(r"[\p{P}\p{S}]")
_INVISIBLE = regex.compile(r"[\s\p{Cf}\p{Cc}]")


def inexact(text: str, record: Record) -> list[str]:
    """The quotations that are not what the text as read has at their span, or at their fragments joined."""
    return [entry["text"] for entry in _quotations(record) if not _exact(text, entry)]


def _quotations(record: Record) -> Iterator[Record]:
    yield from record["basis"]
    if record["period"]:
        yield record["period"]
    yield from (entry for entry in record["residue"] if entry["text"] is not None)
    for row in record["rows"]:
        for key in _VALUES:
            yield from row[key]


def _exact(text: str, entry: Record) -> bool:
    start, end = entry["span"]
    if "fragments" not in entry:
        return bool(text[start:end] == entry["text"] == entry["text"].strip() != "")
    pieces = [text[one:two] for one, two in entry["fragments"]]
    bounds = [min(one for one, _ in entry["fragments"]), max(two for _, two in entry["fragments"])]
    joined = _JOINED.sub("", "".join(pieces)) == _JOINED.sub("", entry["text"])
    return joined and bounds == [start, end] and all(piece == piece.strip() != "" for piece in pieces)


def lost(text: str, record: Record) -> list[tuple[int, str]]:
    """The characters, with their places, that no cell, heading, residue or stroke covers; blanks do not count."""
    covered = bytearray(len(text))
    for start, end in _stretches(text, record):
        covered[start:end] = b"\1" * (end - start)
    return [(at, text[at]) for at, seen in enumerate(covered) if not seen and not _INVISIBLE.match(text[at])]


def _stretches(text: str, record: Record) -> Iterator[tuple[int, int]]:
    drawn = blocks(text).gridded
    yield from (tuple(entry["span"]) for key in ("furniture", "residue") for entry in record[key])
    for row in record["rows"]:
        for role, span in row["cells"].items():
            fragments = row.get("fragments", {}).get(role, [span])
            yield from (tuple(piece) for piece in (fragments if drawn else [span]))
            yield from (match.span() for match in _MARK.finditer(text, *span))
    yield from blocks(text).borders
