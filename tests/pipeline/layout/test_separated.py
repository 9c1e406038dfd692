"""A table saved as text: cells parted by semicolons or commas, in quotation marks or not."""

import csv
import io

import pytest

from tests.pipeline.layout.record import record_of
from tests.pipeline.layout.test_two_tables import COLUMNS, HEAD, ONE, TWO

ROWS = [*ONE, *((str(int(number) + 4), *rest) for number, *rest in TWO)]
QUOTING = {"all": csv.QUOTE_ALL, "words": csv.QUOTE_NONNUMERIC, "where needed": csv.QUOTE_MINIMAL}


def written(sign: str, quoting: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=sign, quoting=QUOTING[quoting], lineterminator="\n").writerows([COLUMNS, *ROWS])  # type: ignore[arg-type]  # the table above holds the constants of csv
    return out.getvalue()


@pytest.mark.parametrize("head", [HEAD, ""], ids=["title", "none"])
@pytest.mark.parametrize(("sign", "quoting"), [(";", "all"), (";", "words"), (";", "where needed"), (",", "all")])
def test_rows_of_a_table_saved_as_text(sign: str, quoting: str, head: str) -> None:
    plan = record_of(head + written(sign, quoting))

    told = [(row.number, row.duty, row.deadline_text, ", ".join(body.text for body in row.bodies)) for row in plan.rows]
    assert told == [tuple(row) for row in ROWS]
    assert not plan.residue


def test_signs_in_sentences_part_no_cells() -> None:
    text = "Выборы 17 ноября 2024 года.\nСписки; округа; участки.\nФонды; отчёты; жалобы.\n«Партии», граждане, СМИ.\n"

    assert not record_of(text).columns
