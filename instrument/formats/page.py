"""The web page of a plan: what LibreOffice and Chromium make their files of."""

from html import escape

from instrument.formats.shown import Shown


def page(shown: Shown, *, border: int = 1, font: str = "serif", size: float = 11, times: int = 1) -> str:
    """A page in UTF-8. `border` 0 draws no lines; the rows are repeated so many `times`."""
    style = (
        f"body,td,th{{font-family:{font};font-size:{size}pt}}table{{border-collapse:collapse}}"
        f"td,th{{border:{border}px solid black;padding:3px;vertical-align:top}}"
    )
    above, below = ("".join(f"<p>{escape(line)}</p>" for line in part) for part in (shown.above, shown.below))
    table = _table(shown, border, times) if shown.roles else ""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><style>{style}</style></head><body>'
        f"{above}{table}{below}</body></html>"
    )


def _table(shown: Shown, border: int, times: int) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in shown.head)
    rows = "".join(_row(row, len(shown.roles)) for row in shown.rows * times)
    return f'<table border="{border}" cellspacing="0"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(row: list[str], columns: int) -> str:
    if len(row) == 1:
        return f'<tr valign="top"><td colspan="{columns}">{escape(row[0])}</td></tr>'
    return '<tr valign="top">' + "".join(f"<td>{escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) + "</tr>"
