"""Texts cut into blocks: which characters are the words of which cell, and which only draw the grid."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.layout.blocks import blocks


def cells(text: str) -> list[tuple[int | None, int | None, str]]:
    """Row, column and words of every block; a null row and column outside tables and in streams."""
    return [
        (block.row, block.column, " ".join(text[piece.start : piece.end] for piece in block.pieces))
        for block in blocks(text).blocks
    ]


def rows(text: str) -> list[list[str]]:
    """The words of the cells, row by row; a line outside is a row of one."""
    found: dict[object, list[str]] = {}
    for place, (row, _, words) in enumerate(cells(text)):
        found.setdefault(("line", place) if row is None else row, []).append(words)
    return list(found.values())


CASES = [
    pytest.param("Биринчи сап\n\nэкинчи сап", [["Биринчи сап"], ["экинчи сап"]], id="no grid: every line by itself"),
    pytest.param(
        "| № | Иш | Мөөнөт |\n|---|---|---|\n| 1 | Каттоо | 5-май |\n| 2 | Санак | |",
        [["№", "Иш", "Мөөнөт"], ["1", "Каттоо", "5-май"], ["2", "Санак"]],
        id="rows between bars, an empty cell, a rule below the heads",
    ),
    pytest.param(
        "План\n№ | Мероприятие | Срок |\n1 | Учёт | до 5 мая |\n2 | Сверка | до 9 мая |\nКонец",
        [["План"], ["№", "Мероприятие", "Срок"], ["1", "Учёт", "до 5 мая"], ["2", "Сверка", "до 9 мая"], ["Конец"]],
        id="bars after cells, lines around",
    ),
    pytest.param(
        "1 | Учёт и\nсверка | до 5 мая |\n2 | Отчёт | до 9 мая |\n3 | Архив | до 12 мая |",
        [["1", "Учёт и сверка", "до 5 мая"], ["2", "Отчёт", "до 9 мая"], ["3", "Архив", "до 12 мая"]],
        id="a row broken over two lines",
    ),
    pytest.param(
        "1\tКаттоо\t5-май\n2\tСанак\t\n\tОтчёт\t9-май\n4\tКатталуу\t12-май\n",
        [["1", "Каттоо", "5-май"], ["2", "Санак"], ["Отчёт", "9-май"], ["4", "Катталуу", "12-май"]],
        id="tabs, with cells missing at either end",
    ),
    pytest.param(
        "┌───┬────────┐\n│ 1 │ Кат-   │\n│   │ тоо    │\n├───┼────────┤\n│ 2 │ Санак  │\n└───┴────────┘",
        [["1", "Кат- тоо"], ["2", "Санак"]],
        id="a box: a cell over two lines",
    ),
    pytest.param(
        "+----+----------+-------+\n| 1  | Учёт     | май   |\n|  2  | Сверка  | июнь  |\n| 3  | Отчёт     | июль |\n"
        "+----+----------+-------+",
        [["1", "Учёт", "май"], ["2", "Сверка", "июнь"], ["3", "Отчёт", "июль"]],
        id="strokes beside their borders, no rule between rows",
    ),
    pytest.param(
        "   --T------T----¬\n   N ¦ Дело ¦ Срок\n   --+------+-----\n   1 ¦ Учёт ¦ май\n   2 ¦ План ¦ июль\n"
        "   --+------+-----",
        [["N", "Дело", "Срок"], ["1", "Учёт", "май"], ["2", "План", "июль"]],
        id="rules with letters, open sides",
    ),
    pytest.param(
        "┌────┬─────────┬──────┐\n│ №  │ Иш      │ Күн  │\n├────┴─────────┴──────┤\n│  I. Тизмелер        │\n"
        "├────┬─────────┬──────┤\n│ 1  │ Илүү    │ май  │\n└────┴─────────┴──────┘",
        [["№", "Иш", "Күн"], ["I. Тизмелер"], ["1", "Илүү", "май"]],
        id="a heading across, a column further left",
    ),
    pytest.param(
        "  №    Иш-чара                Мөөнөтү\n\n  1    Тизмелерди илүү жана   5-майга чейин\n       тактоо\n\n"
        "  2    Санак                  9-май\n",
        [["№", "Иш-чара", "Мөөнөтү"], ["1", "Тизмелерди илүү жана тактоо", "5-майга чейин"], ["2", "Санак", "9-май"]],
        id="columns of spaces",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cells(text: str, expected: list[list[str]]) -> None:
    assert rows(text) == expected


def test_a_stream_keeps_its_empty_cells_in_mind() -> None:
    found = blocks("N |\nДело |\nСрок |\n|\nРаздел |\n||\n1. |\nУчёт").blocks
    assert [block.empties for block in found] == [0, 0, 0, 1, 2, 0]
    assert [block.unclosed for block in found] == [False] * 5 + [True]


def test_a_cell_merged_over_rows_spans_them() -> None:
    text = "┌───┬─────┐\n│ а │ май │\n├───┤     │\n│ б │ 5   │\n└───┴─────┘"
    merged = next(block for block in blocks(text).blocks if block.column == 1)
    assert merged.rows_spanned == 2
    assert [text[piece.start : piece.end] for piece in merged.pieces] == ["май", "5"]


def test_a_heading_across_spans_the_columns() -> None:
    text = "┌──┬──┬──┐\n│а │б │в │\n├──┴──┴──┤\n│ Бөлүм  │\n├──┬──┬──┤\n│г │д │е │\n└──┴──┴──┘"
    assert {block.columns_spanned for block in blocks(text).blocks} == {1, 3}


@given(st.text(alphabet="аб1. |¦│─┌┬┼-+T\t\n", max_size=200))
def test_every_character_is_in_one_cell_or_in_the_strokes(text: str) -> None:
    found = blocks(text)
    spans = [*(piece for block in found.blocks for piece in block.pieces), *found.borders]
    counts = Counter(at for start, end in spans for at in range(start, end) if not text[at].isspace())
    assert counts == Counter(at for at, letter in enumerate(text) if not letter.isspace())


@given(st.lists(st.sampled_from(["| а | б |", "│ а │ б │", "|", "а |", "+--+--+", "а   б   в", "а\tб", "", "сөз"])))
def test_blocks_are_exact_and_never_blank(lines: list[str]) -> None:
    text = "\n".join(lines)
    for block in blocks(text).blocks:
        assert block.pieces
        for piece in block.pieces:
            words = text[piece.start : piece.end]
            assert words == words.strip() != ""
