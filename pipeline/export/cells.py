"""What a cell of a table may hold: text without control characters, and nothing that a spreadsheet would run."""

import re
from typing import TypeAlias

Cell: TypeAlias = str | int | float | None

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
"""Control characters but tab and line ends, direction overrides, and what XML cannot hold."""

LINE_ENDS = re.compile("\r\n?")

LIVE = re.compile(r"(^|[;\t\n])([^\S\t\n]*'*)(?=[=+\-@＝＋－＠\t])")
"""Where a spreadsheet could begin a formula: at the start of a cell, also of one that a program makes by cutting at
semicolons, tabs or line ends (a spreadsheet of a Russian or Kyrgyz system cuts at semicolons)."""

GUARDED = re.compile(r"(^|[;\t\n])([^\S\t\n]*'*)'(?=[=+\-@＝＋－＠\t])")

EXCEL_TEXT = 32_767
"""The longest text of a workbook's cell, in UTF-16 code units."""

CUT = " […cut here: the JSON record has the whole text]"


def clean(text: str) -> str:
    """The text without control characters, its line ends as line feeds."""
    return text if text.isprintable() else CONTROLS.sub("", LINE_ENDS.sub("\n", text))


def guarded(text: str) -> str:
    """The text with an apostrophe before whatever a spreadsheet would take for a formula."""
    return LIVE.sub(r"\1\2'", text)


def unguarded(text: str) -> str:
    """The text of a guarded cell: what `guarded` put in is taken out again."""
    return GUARDED.sub(r"\1\2", text)


def fitted(text: str) -> str:
    """The text as a workbook's cell can hold it: whole, or cut with a mark that says so."""
    if len(text) * 2 <= EXCEL_TEXT or _units(text) <= EXCEL_TEXT:
        return text
    room = (EXCEL_TEXT - len(CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
