"""The report of a document: one page that needs no network, for a screen, a phone and paper."""

from pipeline.export.report.page import to_report

__all__ = ["to_report"]
