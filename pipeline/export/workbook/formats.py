"""The cell formats of a workbook, each made once."""

from typing import Any

from pipeline.export.labels import SEVERITIES, STATUSES, Look

BODY = {"valign": "top", "text_wrap": True, "font_size": 10, "bottom": 1, "bottom_color": "#D9D9D9"}
HEAD = {**BODY, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864"}


class Formats:
    """`looks` holds a format for each verdict and each severity, by its name."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.head = book.add_format(HEAD)
        self.text = book.add_format(BODY)
        self.plain = book.add_format({"font_size": 10})
        self.number = book.add_format({**BODY, "align": "center"})
        self.link = book.add_format({**BODY, "align": "center", "font_color": "#0563C1", "underline": 1})
        self.text_link = book.add_format({**BODY, "font_color": "#0563C1", "underline": 1})
        self.none = book.add_format({**BODY, "font_color": "#A6A6A6"})
        self.total = book.add_format({**BODY, "bold": True})
        self.looks = {name: book.add_format(_colours(look)) for name, look in {**STATUSES, **SEVERITIES}.items()}


def _colours(look: Look) -> dict[str, object]:
    return {**BODY, "bg_color": look.fill, "font_color": look.letters}
