"""The plans as workbooks, and inside of letters and archives."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from email.policy import SMTP

import xlsxwriter

from instrument.formats.page import page
from instrument.formats.shown import Shown


def workbooks(plans: Mapping[str, Shown]) -> dict[str, bytes]:
    """A workbook each: the table, the lines around it merged over its columns."""
    return {name: _workbook(shown) for name, shown in plans.items()}


def letters(plans: Mapping[str, Shown]) -> dict[str, bytes]:
    """A letter each that has nothing but the page attached."""
    return {name: _letter(name, page(shown)) for name, shown in plans.items()}


def archives(plans: Mapping[str, Shown]) -> dict[str, bytes]:
    """An archive each that holds the page."""
    return {name: _archive(name, page(shown)) for name, shown in plans.items()}


def _workbook(shown: Shown) -> bytes:
    data = io.BytesIO()
    width = max(len(shown.roles), 1)
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, cells in enumerate(_rows(shown)):
            if len(cells) == 1 < width:
                sheet.merge_range(at, 0, at, width - 1, cells[0])
            else:
                for column, words in enumerate(cells):
                    sheet.write_string(at, column, words)
    return data.getvalue()


def _rows(shown: Shown) -> Iterator[list[str]]:
    yield from ([line] for line in shown.above)
    if shown.roles:
        yield shown.head
    yield from shown.rows
    yield from ([line] for line in shown.below)


def _letter(name: str, words: str) -> bytes:
    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"], letter["Subject"] = "a@example.org", "b@example.org", "plan"
    letter.add_attachment(words.encode(), maintype="text", subtype="html", filename=f"{name}.html")
    return letter.as_bytes()


def _archive(name: str, words: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{name}.html", words)
    return data.getvalue()
