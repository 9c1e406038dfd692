"""A workbook of several sheets, made in memory."""

from collections.abc import Collection
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from pipeline.export.frames import FRAMES
from pipeline.export.workbook.dictionary import add_dictionary
from pipeline.export.workbook.formats import Formats
from pipeline.export.workbook.links import findings_to_duties
from pipeline.export.workbook.sheet import Sheet, links_of
from pipeline.export.workbook.summary import Summary
from pipeline.record import Plan

CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zones
"""When a workbook says it was made: always then, so that the same plans make the same bytes."""

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def to_xlsx(plans: Collection[Plan], language: str = "en") -> bytes:
    """All frames of the plans as a workbook; `language` is that of the labels on its first sheet."""
    data = BytesIO()
    with Workbook(data, OPTIONS) as book:
        book.set_properties({"title": "calplan", "created": CREATED})
        formats = Formats(book)
        summary = Summary(book, formats, language)
        shortened = []
        for frame in FRAMES:
            links = links_of(list(findings_to_duties(plans))) if frame.name == "findings" else {}
            shortened.append(Sheet(book, formats, frame).fill(list(frame.lines(plans)), links))
        summary.fill(plans, shortened)
        add_dictionary(book, formats)
    return data.getvalue()
