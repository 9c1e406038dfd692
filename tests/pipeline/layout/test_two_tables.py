"""Two tables in one document, the second under heads of its own, in the same order or another, or under none."""

import pytest

from tests.pipeline.layout.record import record_of

HEAD = "КАЛЕНДАРНЫЙ ПЛАН\nпо подготовке и проведению выборов депутатов местных кенешей 17 ноября 2024 года\n\n"
COLUMNS = ("№", "Мероприятия", "Сроки", "Исполнители")
ONE = [
    ("1", "Образование участковых комиссий", "не позднее чем за 45 дней до дня выборов", "ТИК"),
    ("2", "Уточнение списков избирателей", "не позднее чем за 22 дня до дня голосования", "УИК"),
    ("3", "Регистрация кандидатов", "в течение 10 дней со дня приема документов", "ЦИК"),
    ("4", "Изготовление бюллетеней", "не позднее чем за 15 дней до дня выборов", "ЦИК"),
]
TWO = [
    ("1", "Приём жалоб", "в течение 3 дней со дня голосования", "ТИК"),
    ("2", "Хранение документов", "в течение 1 года после дня голосования", "ТИК"),
    ("3", "Опубликование итогов", "не позднее чем через 20 дней после дня выборов", "ЦИК"),
    ("4", "Финансовый отчёт", "в течение 10 дней после дня голосования", "Кандидаты"),
]
BETWEEN = {
    "a title": "\n\nII. После дня голосования\n\n",
    "an annex": "\n\nПриложение 2\n\nКАЛЕНДАРНЫЙ ПЛАН\nмероприятий после дня голосования\n\n",
    "signatures": "\n\nПредседатель                    А. Б.\n\nПриложение 2\n\n",
}
LAYOUTS = {
    "bars": lambda rows: "\n|\n".join(cell for row in rows for cell in row) + "\n|\n",
    "pipes": lambda rows: "\n".join("| " + " | ".join(row) + " |" for row in rows),
    "lines": lambda rows: "\n".join(cell for row in rows for cell in row),
    "paragraphs": lambda rows: "\n\n".join(cell for row in rows for cell in row),
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
    "columns": lambda rows: "\n\n".join("".join(cell.ljust(52) for cell in row).rstrip() for row in rows),
}
SECOND = {
    "the same heads": lambda rows: [COLUMNS, *rows],
    "heads in another order": lambda rows: [[row[at] for at in (0, 2, 1, 3)] for row in (COLUMNS, *rows)],
    "no heads": lambda rows: rows,
    "no heads, counted on": lambda rows: [(str(int(row[0]) + 4), *row[1:]) for row in rows],
}


@pytest.mark.parametrize("second", SECOND)
@pytest.mark.parametrize(
    ("layout", "between"),
    [(layout, between) for layout in LAYOUTS for between in BETWEEN if (layout, between) != ("columns", "signatures")],
)
def test_rows_of_both_tables(layout: str, between: str, second: str) -> None:
    laid = LAYOUTS[layout]
    text = HEAD + laid([COLUMNS, *ONE]) + BETWEEN[between] + laid(SECOND[second](TWO)) + "\n"
    record = record_of(text)

    told = [(row.duty, row.deadline_text, ", ".join(body.text for body in row.bodies)) for row in record.rows]
    assert told == [row[1:] for row in (*ONE, *TWO)]
