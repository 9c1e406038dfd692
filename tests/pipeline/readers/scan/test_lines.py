"""The height of a line, whatever letters stand on it. Add a line for a new case."""

import pytest

from pipeline.readers.scan.lines import height_of
from pipeline.readers.scan.tesseract import Seen

BASE, CAPITAL, SMALL, DEEP = 100, 20, 14, 6


def boxed(text: str) -> Seen:
    """A word as tight as its letters are."""
    tall, deep = set(text) & set("АБВШДМбй0123456789("), set(text) & set("рудцңү,(")
    return Seen(text, 0, BASE - (CAPITAL if tall else SMALL), 50, BASE + (DEEP if deep else 0), (1,), 90.0)


LINES = ["Шайлоо күнү", "чейин", "рудү", "до 22 марта", "(часть", "он — ал", "АБВ", "Дүңү"]


@pytest.mark.parametrize("line", LINES)
def test_a_line_stands_where_its_letters_do(line: str) -> None:
    top, bottom, baseline = height_of([boxed(word) for word in line.split()])
    assert baseline == pytest.approx(BASE, abs=1)
    assert bottom - top == pytest.approx(1.56 * CAPITAL, abs=3)
