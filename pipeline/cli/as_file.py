"""A plan as a file of the format that its suffix names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.readers.document import Document
    from pipeline.record import Plan

SUFFIXES: Sequence[str] = (".docx", ".xlsx", ".ics", ".json", ".csv", ".txt")


def as_file(plan: "Plan", document: "Document", suffix: str, language: str) -> bytes:
    """The bytes of a plan and of the document that it was read from; `suffix` is one of `SUFFIXES`."""
    from pipeline import export

    match suffix:
        case ".docx":
            return export.to_docx(plan, document.text)
        case ".xlsx":
            return export.to_xlsx([plan], language)
        case ".ics":
            return export.to_ics(plan, language)
        case ".json":
            return export.to_json(plan)
        case ".csv":
            return export.to_csv(plan)
    return document.text.encode()
