"""The frames as one workbook: a sheet each, with filters, frozen heads, colours and links; the same bytes each time."""

from pipeline.export.workbook.book import to_xlsx

__all__ = ["to_xlsx"]
