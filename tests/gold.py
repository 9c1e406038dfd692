"""The gold records of the shared folder as plans, for tests that need a whole record."""

import json
import os
from pathlib import Path

import msgspec
import pytest

from pipeline.record import Plan

LOCAL_PLAN = "2012-05-06-local-councils-plan.ky"
SCHEDULE = "2021-04-11-training-schedule.ky"

FURNITURE_ROLES = {
    "approval_block": "approval",
    "column_header": "column_head",
    "election_day": "title",
    "page_date": "page_header",
    "page_title": "page_header",
    "section_heading": "section",
    "table_title": "title",
}
"""The gold's finer kinds of furniture, by the contract's role; the others are the same in both."""

CELL_ROLES = ("number", "duty", "place", "deadline", "responsible")


def shared() -> Path:
    """The folder with the real documents and their gold: `CALPLAN_SHARED`, else `../shared` beside the project.

    Skips the test where there is none; fails it under `CI`, where the folder must be there.
    """
    default = Path(__file__).resolve().parent.parent.parent / "shared"
    folder = Path(os.environ.get("CALPLAN_SHARED") or default)
    if not (folder / "gold").is_dir():
        message = f"the shared folder with the gold records is not at {folder}: set CALPLAN_SHARED"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return folder


def gold_path(name: str) -> Path:
    """The gold record of a document, such as `gold_path(LOCAL_PLAN)`."""
    return shared() / "gold" / f"{name}.gold.json"


def gold_text(name: str) -> str:
    """The text as read of a document with a gold record: its line ends are kept."""
    return (shared() / "documents" / f"{name}.txt").read_bytes().decode("utf-8")


def load_gold(path: Path) -> Plan:
    """A gold record as a plan. What gold leaves to the default is filled in; spans of the header, it has none."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    notes = gold["gold"]
    for row, cells in zip(gold["rows"], notes["cells"], strict=True):
        row["cells"] = {role: cells[role] for role in CELL_ROLES if cells.get(role)}
        row["offsets"] = [{"combine": None} | offset for offset in row["offsets"]]
        row["stated"] = [{"precision": "day"} | stated for stated in row["stated"]]
    furniture = [{"role": _role(piece["kind"]), "span": piece["span"]} for piece in notes["furniture"]]
    return msgspec.convert(gold | {"header_spans": {}, "furniture": furniture}, Plan)


def _role(kind: str) -> str:
    return FURNITURE_ROLES.get(kind, kind)
