"""What a document of the corpus shows, whatever the format: lines above a table, its head, its rows, lines below."""

import json
from typing import Any, NamedTuple

from instrument.sets import ROOT

CORPUS = ROOT / "corpus"
_PROSE = ("resolution", "digest")


class Shown(NamedTuple):
    """A section is a row of one cell; a text without a table has no `roles`, and all its lines stand `above`."""

    above: list[str]
    head: list[str]
    rows: list[list[str]]
    below: list[str]
    roles: tuple[str, ...]


def names() -> list[str]:
    """The folders of the corpus."""
    return sorted(path.parent.name for path in CORPUS.glob("*/gold.json"))


def of_corpus(name: str) -> Shown:
    """The document of a corpus folder, its columns as printed."""
    text = (CORPUS / name / "document.txt").read_bytes().decode("utf-8")
    gold = json.loads((CORPUS / name / "gold.json").read_text(encoding="utf-8"))
    if gold["kind"] in _PROSE:
        return Shown(_lines(text), [], [], [], ())
    first = min(span[0] for row in gold["rows"] for span in row["cells"].values())
    furniture = [(one["role"], text[slice(*one["span"])]) for one in gold["furniture"]]
    heads = [one["span"] for one in gold["furniture"] if one["role"] in ("column_head", "section")]
    top = min([first, *(span[0] for span in heads)])
    last = max(span[1] for row in gold["rows"] for span in row["cells"].values())
    printed = [words for role, words in furniture if role == "column_head"]
    roles = gold["columns"]
    head = [*(["№"] if len(printed) < len(roles) and "№" not in printed else []), *printed][: len(roles)]
    return Shown(_lines(text[:top]), head, _rows(text, gold), _lines(text[last:]), tuple(roles))


def _rows(text: str, gold: dict[str, Any]) -> list[list[str]]:
    rows: list[list[str]] = []
    section = None
    for row in gold["rows"]:
        if row["section"] and row["section"] != section:
            section = row["section"]
            rows.append([section])
        rows.append([_words(text, _pieces(row, role)) for role in gold["columns"]])
    return rows


def _pieces(row: dict[str, Any], role: str) -> list[list[int]]:
    """The spans of a cell: several where a box is drawn around its lines."""
    if role not in row["cells"]:
        return []
    return row.get("fragments", {}).get(role) or [row["cells"][role]]


def _words(text: str, pieces: list[list[int]]) -> str:
    """The words of a cell, those whole again that the box breaks."""
    parts = [text[start:end] + ("" if text[end : end + 1] == "-" else "\n") for start, end in pieces]
    return "".join(parts).strip()


def _lines(text: str) -> list[str]:
    """The lines of a text, without those that only draw."""
    return [line.strip() for line in text.splitlines() if any(letter.isalnum() for letter in line)]
