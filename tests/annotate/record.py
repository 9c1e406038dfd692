"""Marked text and the facts of its header become the gold record."""

import hashlib
from typing import Final

from tests.annotate.judging import Judge
from tests.annotate.marks import fold, join, read_marks
from tests.annotate.values import Reader, Record

CELLS: Final = ("number", "duty", "place", "formula", "deadline", "responsible", "legal_basis", "note")
FURNITURE: Final = (
    "title", "approval", "section", "column_head", "site_menu", "page_header", "page_number", "footer", "signature",
)  # fmt: skip


def gold_of(marked: str, facts: Record, name: str) -> tuple[str, Record]:
    """The text as read and its gold record. `facts` is what the marks cannot say (see `corpus/README.md`)."""
    text, marks = read_marks(marked)
    reader = Reader(text, marks, facts.get("short", {}))
    rows = [_row(reader, facts, seq) for seq in sorted({mark.row for mark in marks if mark.row is not None})]
    judge = Judge(rows, facts)
    for row in rows:
        row["computed"], row["verdict"] = judge.judged(row)
    heads = {group[0].words[0]: reader.quoted(group) for group in reader.groups("h", None)}
    record: Record = {
        "schema_version": "1.0",
        "document": {
            "name": f"{name}.txt",
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "media_type": "text/plain",
            "language": facts["language"],
            "characters": len(text),
            "pages": None,
        },
        "kind": facts["kind"],
        "title": fold(heads["title"]["text"]) if "title" in heads else None,
        "resolution": facts.get("resolution") and {"issuer": None, "number": None, "date": None} | facts["resolution"],
        "election": {"type": None, "variant": None, "day": None} | facts["election"],
        "header_spans": {key: head["span"] for key, head in heads.items()},
        "convention": [],
        "period": _period(reader),
        "basis": reader.citations(None),
        "columns": facts.get("columns", []),
        "rows": rows,
        "furniture": [{"role": m.kind, "span": [m.start, m.end]} for m in marks if m.kind in FURNITURE],
        "findings": [_finding(finding, reader) for finding in facts.get("findings", [])],
        "residue": [_residue(text, m.kind, m.start, m.end) for m in marks if m.kind in ("r", "contact")],
    }
    if "gold" in facts:
        alternatives = [_alternative(entry, reader) for entry in facts["gold"].get("alternatives", [])]
        optional = [_finding(finding, reader) for finding in facts["gold"].get("optional_findings", [])]
        record["gold"] = {
            "guideline": "corpus/README.md",
            "alternatives": alternatives,
            "optional_findings": optional,
        }
    return text, record


def _alternative(entry: Record, reader: Reader) -> Record:
    """What is accepted as well: the values given, or the span of the place named by `mark`."""
    if "mark" not in entry:
        return entry
    return {"path": entry["path"], "accept": [_named(reader, entry["mark"])], "why": entry["why"]}


def _named(reader: Reader, name: str) -> list[int]:
    """The span of the place that `⟦f NAME|…⟧` marks."""
    named = [mark for mark in reader.marks if mark.kind == "f" and mark.words[0] == name]
    return [named[0].start, named[-1].end]


def _row(reader: Reader, facts: Record, seq: int) -> Record:
    spans = {role: pieces for role in CELLS if (pieces := _pieces(reader, role, seq))}
    start = min(piece[0] for pieces in spans.values() for piece in pieces)
    share = next((int(mark.words[0]) for mark in reader.marks if mark.kind == "share" and mark.row == seq), seq)
    spans |= {role: pieces for role in ("place", "deadline") if (pieces := _pieces(reader, role, share))}
    words = {role: fold(join(reader.text, pieces)) for role, pieces in spans.items()}
    clause = _pieces(reader, "clause", seq)
    whole = {role: (pieces[0][0], pieces[-1][1]) for role, pieces in spans.items()}
    if clause:
        whole["duty"] = (clause[0][0], clause[-1][1])
    row: Record = {
        "seq": seq,
        "number": words["number"].rstrip(" .") if "number" in words else None,
        "section": None if facts.get("no_sections") else _section(reader, start),
        "duty": words.get("duty"),
        "place": words.get("place"),
        "deadline_text": " ".join(words[role] for role in ("formula", "deadline") if role in words) or None,
        "offsets": reader.offsets(seq),
        "stated": reader.stated(share),
        "computed": [],
        "verdict": {},
        "bodies": reader.bodies(seq),
        "citations": reader.citations(seq),
        "cells": {role: list(span) for role, span in whole.items()},
    }
    broken = {role: pieces for role, pieces in spans.items() if [whole[role]] != pieces}
    if broken:
        row["fragments"] = {role: [list(piece) for piece in pieces] for role, pieces in broken.items()}
    return row


def _pieces(reader: Reader, kind: str, seq: int) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in reader.marks if mark.kind == kind and mark.row == seq]


def _section(reader: Reader, start: int) -> str | None:
    """The last heading printed above."""
    above = [mark for mark in reader.marks if mark.kind == "section" and mark.start < start]
    return fold(reader.text[above[-1].start : above[-1].end]) if above else None


def _period(reader: Reader) -> Record | None:
    groups = reader.groups("period", None)
    if not groups:
        return None
    start, end = reader.words(groups[0])
    return {"start": start, "end": end} | reader.quoted(groups[0])


def _finding(finding: Record, reader: Reader) -> Record:
    row = next(mark.row for mark in reader.marks if mark.kind == "f" and mark.words[0] == finding["mark"])
    entry: Record = {"code": finding["code"], "severity": finding["severity"], "row": row}
    return entry | {"message": finding["message"], "span": _named(reader, finding["mark"])}


def _residue(text: str, kind: str, start: int, end: int) -> Record:
    if kind == "contact":
        return {"text": None, "span": [start, end], "withheld": "personal_contact"}
    return {"text": text[start:end], "span": [start, end]}
