"""One file a format. Every output is a view of the record; nothing here reads or reckons anything.

What is offered here is loaded when it is first used: a workbook and a coloured terminal take their time.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.export.coloured import show
    from pipeline.export.csv import to_csv
    from pipeline.export.docx import to_docx
    from pipeline.export.folder import FORMATS, write_tables
    from pipeline.export.ics import to_ics
    from pipeline.export.json import to_json, to_jsonl
    from pipeline.export.junit import to_junit
    from pipeline.export.sarif import to_sarif
    from pipeline.export.table import to_table
    from pipeline.export.workbook import to_xlsx

__all__ = [
    "FORMATS",
    "show",
    "to_csv",
    "to_docx",
    "to_ics",
    "to_json",
    "to_jsonl",
    "to_junit",
    "to_sarif",
    "to_table",
    "to_xlsx",
    "write_tables",
]

HOMES = {
    "FORMATS": "folder",
    "show": "coloured",
    "to_csv": "csv",
    "to_docx": "docx",
    "to_ics": "ics",
    "to_json": "json",
    "to_jsonl": "json",
    "to_junit": "junit",
    "to_sarif": "sarif",
    "to_table": "table",
    "to_xlsx": "workbook",
    "write_tables": "folder",
}


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
