"""A comparison in a folder: the matrix in every format, both charts as pictures."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.comparison import Comparison
from pipeline.export.comparison.charts import heat_map, timeline, to_png, to_svg
from pipeline.export.comparison.matrix import matrix
from pipeline.export.comparison.page import to_html
from pipeline.export.comparison.texts import to_csv, to_markdown
from pipeline.export.comparison.workbook import to_xlsx
from pipeline.files import write_whole


def write_comparison(comparison: Comparison, folder: Path, language: str = "en") -> list[Path]:
    """Write all files, each whole or not at all; gives them. Raises `OSError` when one cannot be written."""
    files = []
    for name, data in _files(comparison, language):
        files.append(folder / name)
        write_whole(files[-1], data)
    return files


def _files(comparison: Comparison, language: str) -> Iterator[tuple[str, bytes]]:
    table = matrix(comparison, language)
    yield "comparison.csv", to_csv(table)
    yield "comparison.md", to_markdown(table)
    yield "comparison.xlsx", to_xlsx(table)
    yield "comparison.html", to_html(comparison, language)
    for name, chart in (("timeline", timeline(comparison, language)), ("changes", heat_map(comparison, language))):
        yield f"{name}.svg", to_svg(chart)
        yield f"{name}.png", to_png(chart)
