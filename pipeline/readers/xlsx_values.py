"""What a cell of a workbook shows: shared words, numbers without a needless fraction, dates as day.month.year."""

import re
from datetime import datetime, timedelta
from typing import Final

from lxml import etree

S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DATES: Final = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_CLOCKS: Final = frozenset((18, 19, 20, 21, 45, 46, 47))
_BOTH: Final = 22
_QUOTED: Final = re.compile(r'"[^"]{0,255}"|\[[^\]]{0,255}\]|\\.')
_LAST: Final = 2_958_466
"""The day after 31 December 9999."""


class Shown:
    """The values of a workbook. Serial days count from 1900 or 1904."""

    def __init__(self, book: etree._Element, styles: etree._Element | None, shared: etree._Element | None) -> None:
        self._shared = [] if shared is None else [_text(entry) for entry in shared.iterchildren(f"{S}si")]
        self._formats = [] if styles is None else _formats(styles)
        properties = book.find(f"{S}workbookPr")
        late = properties is not None and properties.get("date1904") in ("1", "true")
        self._first = datetime(1904, 1, 1) if late else datetime(1899, 12, 30)  # noqa: DTZ001 - a civil day

    def words(self, cell: etree._Element) -> str:
        """The words of a cell; empty where there are none."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            held = cell.find(f"{S}is")
            return "" if held is None else _text(held)
        value = cell.findtext(f"{S}v") or ""
        if kind == "s":
            known = value.strip().isdecimal() and int(value) < len(self._shared)
            return self._shared[int(value)] if known else ""
        if kind == "n":
            return self._number(value, cell.get("s"))
        return "" if kind in ("b", "e") else value

    def _number(self, value: str, style: str | None) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        known = style is not None and style.isdecimal() and int(style) < len(self._formats)
        kind = self._formats[int(style or 0)] if known else ""
        if kind and 0 <= number < _LAST:
            moment = self._first + timedelta(seconds=round(number * 86_400))
            return moment.strftime({"date": "%d.%m.%Y", "clock": "%H:%M"}.get(kind, "%d.%m.%Y %H:%M"))
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value


def _text(entry: etree._Element) -> str:
    """The words of a string, its runs joined; how they are pronounced is left out."""
    runs = [entry, *entry.iterchildren(f"{S}r")]
    return "".join(one.text or "" for run in runs for one in run.iterchildren(f"{S}t"))


def _formats(styles: etree._Element) -> list[str]:
    """What the cells of each style show: `date`, `clock`, `both` or nothing of the kind."""
    codes = {one.get("numFmtId"): one.get("formatCode") or "" for one in styles.iter(f"{S}numFmt")}
    return [
        _kind(one.get("numFmtId") or "0", codes.get(one.get("numFmtId")))
        for cells in styles.iterchildren(f"{S}cellXfs")
        for one in cells.iterchildren(f"{S}xf")
    ]


def _kind(number: str, code: str | None) -> str:
    if code is None:
        known = int(number) if number.isdecimal() else 0
        return "both" if known == _BOTH else "date" if known in _DATES else "clock" if known in _CLOCKS else ""
    letters = _QUOTED.sub("", code).lower()
    day, clock = "d" in letters or "y" in letters, "h" in letters or "ss" in letters
    return "both" if day and clock else "date" if day else "clock" if clock else ""
