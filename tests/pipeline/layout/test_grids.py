"""Small documents in every layout with cells: the rows that come out, by role, and the heading each stands under."""

from typing import NamedTuple

import pytest

from pipeline.layout import Evidence, Sheet, arrange
from pipeline.layout.sheet import Stretch
from tests.gold import shared


def words(evidence: Evidence, stretch: Stretch) -> str:
    """The words of a stretch of tokens, joined where the layout broke them."""
    where = evidence.reading.where(*stretch)
    return " ".join(where.text.split())


def rows(text: str) -> list[dict[str, str]]:
    """The cells of every row by role, `section` among them."""
    return rows_of(*arrange(text))


def rows_of(evidence: Evidence, sheet: Sheet) -> list[dict[str, str]]:
    found = []
    for row in sheet.rows:
        cells = {role: " ".join(words(evidence, one) for one in cell.ranges) for role, cell in row.cells.items()}
        if row.section is not None:
            cells["section"] = words(evidence, sheet.furniture[row.section].range)
        found.append(cells)
    return found


def furniture(text: str, role: str) -> list[str]:
    """The words of all headings of a role."""
    evidence, sheet = arrange(text)
    return [words(evidence, heading.range) for heading in sheet.furniture if heading.role == role]


class Case(NamedTuple):
    """A document, the order of its columns, and its rows."""

    text: str
    columns: str
    rows: list[dict[str, str]]


CASES = {
    "formula and date apart, heads of two lines, numbered columns": Case(
        """\
┌─────┬─────────────────┬──────────────────────┬────────────────┬──────────────┐
│  №  │  Наименование   │ Порядок исчисления   │ Конкретная     │ Ответственные│
│ п/п │  мероприятия    │ срока                │ дата           │ исполнители  │
├─────┼─────────────────┼──────────────────────┼────────────────┼──────────────┤
│  1  │        2        │          3           │       4        │      5       │
├─────┴─────────────────┴──────────────────────┴────────────────┴──────────────┤
│                      Раздел I. Избирательные участки                         │
├─────┬─────────────────┬──────────────────────┬────────────────┬──────────────┤
│ 1.  │ Образование из- │ Не позднее чем за 50 │ не позднее     │ Главы местных│
│     │ бирательных     │ дней до дня голосо-  │ 27 сентября    │ администраций│
│     │ участков        │ вания                │ 2024 года      │              │
├─────┼─────────────────┼──────────────────────┼────────────────┼──────────────┤
│ 2.  │ Голосование     │                      │ 17 ноября 2024 │ Участковые   │
│     │                 │                      │ года           │ комиссии     │
└─────┴─────────────────┴──────────────────────┴────────────────┴──────────────┘
""",
        "number duty formula deadline responsible",
        [
            {
                "section": "Раздел I. Избирательные участки",
                "number": "1.",
                "duty": "Образование избирательных участков",
                "formula": "Не позднее чем за 50 дней до дня голосования",
                "deadline": "не позднее 27 сентября 2024 года",
                "responsible": "Главы местных администраций",
            },
            {
                "section": "Раздел I. Избирательные участки",
                "number": "2.",
                "duty": "Голосование",
                "deadline": "17 ноября 2024 года",
                "responsible": "Участковые комиссии",
            },
        ],
    ),
    "a row that a new page cuts, heads repeated, a page number, a merged date": Case(
        """\
+----+---------------------+-----------------+--------------+
| №  | Иш-чаралар          | Мөөнөтү         | Аткаруучулар |
+----+---------------------+-----------------+--------------+
| 1  | Участкаларды түзүү  | 5-майга чейин   | Мэриялар     |
+----+---------------------+-----------------+--------------+
| 2  | Тизмелерди элге     | Добуш берүүгө   | УШК          |
+----+---------------------+-----------------+--------------+

                        - 2 -

+----+---------------------+-----------------+--------------+
| №  | Иш-чаралар          | Мөөнөтү         | Аткаруучулар |
+----+---------------------+-----------------+--------------+
|    | көрсөтүү            | 15 күн калганда |              |
+----+---------------------+-----------------+--------------+
| 3  | Санакты баштоо      | 2024-жылдын     | УШК          |
+----+---------------------+                 +--------------+
| 4  | Добуш берүү         | 17-ноябры       | УШК          |
+----+---------------------+-----------------+--------------+
""",
        "number duty deadline responsible",
        [
            {"number": "1", "duty": "Участкаларды түзүү", "deadline": "5-майга чейин", "responsible": "Мэриялар"},
            {
                "number": "2",
                "duty": "Тизмелерди элге көрсөтүү",
                "deadline": "Добуш берүүгө 15 күн калганда",
                "responsible": "УШК",
            },
            {"number": "3", "duty": "Санакты баштоо", "deadline": "2024-жылдын 17-ноябры", "responsible": "УШК"},
            {"number": "4", "duty": "Добуш берүү", "deadline": "2024-жылдын 17-ноябры", "responsible": "УШК"},
        ],
    ),
    "deadline first, the basis in a note": Case(
        """\
Иш-чаралардын планы
+------------------------------+---------------------------+-------------------------+
| Мөөнөтү                      | Иш-чара                   | Эскертүү                |
+------------------------------+---------------------------+-------------------------+
| Добуш берүү күнүнө чейин 50  | Округдарды бекитүү        | Мыйзамдын 10-беренеси   |
| күн мурда                    |                           |                         |
+------------------------------+---------------------------+-------------------------+
| 1-ноябрдан 15-ноябрга чейин  | Талапкерлерди каттоо      |                         |
+------------------------------+---------------------------+-------------------------+
""",
        "deadline duty note",
        [
            {
                "deadline": "Добуш берүү күнүнө чейин 50 күн мурда",
                "duty": "Округдарды бекитүү",
                "note": "Мыйзамдын 10-беренеси",
            },
            {"deadline": "1-ноябрдан 15-ноябрга чейин", "duty": "Талапкерлерди каттоо"},
        ],
    ),
    "letters for joints, open sides, sections without strokes, no rule between rows": Case(
        """\
          КАЛЕНДАРНЫЙ ПЛАН

   -----T-----------------------------T---------------------T----------------------
    N п/п¦       Мероприятия           ¦   Сроки             ¦   Исполнители
   ------+-----------------------------+---------------------+---------------------
      1  ¦             2               ¦         3           ¦         4
   ------+-----------------------------+---------------------+---------------------
   I. ВЫДВИЖЕНИЕ КАНДИДАТОВ

   1.    ¦Выдвижение кандидатов        ¦с 10 января по 30    ¦избирательные
         ¦                             ¦января 2003 года     ¦объединения
   2.    ¦Представление документов     ¦до 18 часов 5        ¦кандидаты
         ¦для регистрации              ¦февраля 2003 года    ¦
   II. ГОЛОСОВАНИЕ
   3.    ¦Голосование                  ¦30 марта 2003 года   ¦участковые комиссии
   ------+-----------------------------+---------------------+---------------------
""",
        "number duty deadline responsible",
        [
            {
                "section": "I. ВЫДВИЖЕНИЕ КАНДИДАТОВ",
                "number": "1.",
                "duty": "Выдвижение кандидатов",
                "deadline": "с 10 января по 30 января 2003 года",
                "responsible": "избирательные объединения",
            },
            {
                "section": "I. ВЫДВИЖЕНИЕ КАНДИДАТОВ",
                "number": "2.",
                "duty": "Представление документов для регистрации",
                "deadline": "до 18 часов 5 февраля 2003 года",
                "responsible": "кандидаты",
            },
            {
                "section": "II. ГОЛОСОВАНИЕ",
                "number": "3.",
                "duty": "Голосование",
                "deadline": "30 марта 2003 года",
                "responsible": "участковые комиссии",
            },
        ],
    ),
    "number inside the duty, then a second table": Case(
        """\
| Мероприятие | Срок | Исполнитель |
|---|---|---|
| 1. Образовать участки | до 5 мая 2024 года | ЦИК |
| 2. Назначить наблюдателей | до 15 мая 2024 года | Политические партии |

Приложение 2

| Населенный пункт | Дата |
|---|---|
| г. Ош | 12 мая 2024 года |
""",
        "number duty deadline responsible",
        [
            {"number": "1.", "duty": "Образовать участки", "deadline": "до 5 мая 2024 года", "responsible": "ЦИК"},
            {
                "number": "2.",
                "duty": "Назначить наблюдателей",
                "deadline": "до 15 мая 2024 года",
                "responsible": "Политические партии",
            },
            {"place": "г. Ош", "deadline": "12 мая 2024 года"},
        ],
    ),
    "tabs, a cell of two lines, a section": Case(
        "№\tИш-чара\tМөөнөтү\tЖооптуулар\n"
        "1\tОкругдарды бекитүү\t2024-жылдын 1-октябрына чейин\tБШК\n"
        "2\tТизмелерди илүү\tДобуш берүүгө 15 күн калганда\tУШК\n"
        "Талапкерлер\n"
        "3\tТалапкерлерди каттоо\nжана күбөлүк берүү\t10-октябрдан 20-октябрга чейин\tАймактык шайлоо комиссиясы\n"
        "4\tДобуш берүү\t2024-жылдын 17-ноябры\tУШК\n"
        "Төрага\n",
        "number duty deadline responsible",
        [
            {
                "number": "1",
                "duty": "Округдарды бекитүү",
                "deadline": "2024-жылдын 1-октябрына чейин",
                "responsible": "БШК",
            },
            {
                "number": "2",
                "duty": "Тизмелерди илүү",
                "deadline": "Добуш берүүгө 15 күн калганда",
                "responsible": "УШК",
            },
            {
                "section": "Талапкерлер",
                "number": "3",
                "duty": "Талапкерлерди каттоо жана күбөлүк берүү",
                "deadline": "10-октябрдан 20-октябрга чейин",
                "responsible": "Аймактык шайлоо комиссиясы",
            },
            {
                "section": "Талапкерлер",
                "number": "4",
                "duty": "Добуш берүү",
                "deadline": "2024-жылдын 17-ноябры",
                "responsible": "УШК",
            },
        ],
    ),
    "heads that the contents belie": Case(
        "№ | Содержание мероприятия | Исполнители | Срок исполнения |\n"
        "1. | Образование участков | до 5 мая 2024 года | Территориальные избирательные комиссии |\n"
        "2. | Изготовление бюллетеней | за 10 дней до дня голосования | Центральная избирательная комиссия |\n",
        "number duty deadline responsible",
        [
            {
                "number": "1.",
                "duty": "Образование участков",
                "deadline": "до 5 мая 2024 года",
                "responsible": "Территориальные избирательные комиссии",
            },
            {
                "number": "2.",
                "duty": "Изготовление бюллетеней",
                "deadline": "за 10 дней до дня голосования",
                "responsible": "Центральная избирательная комиссия",
            },
        ],
    ),
    "a stream: facts of the header, an empty cell, a section that fills a row, a cell that nothing closes": Case(
        "День голосования |\n14 сентября 2014 года |\nN |\nМероприятие |\nСрок |\nИсполнители |\n"
        "|\nСписки |\n||\n1. |\nУточнение списков |\n|\nГлавы администраций |\n"
        "2. |\nПередача списков |\nдо 5 мая 2014 года",
        "number duty deadline responsible",
        [
            {"section": "Списки", "number": "1.", "duty": "Уточнение списков", "responsible": "Главы администраций"},
            {"section": "Списки", "number": "2.", "duty": "Передача списков", "deadline": "до 5 мая 2014 года"},
        ],
    ),
    "body, deadline and basis in one cell": Case(
        "1. Выдвижение кандидатов. | |\n"
        "Политические партии. В течение 20 дней после назначения выборов. (ст. 55) |\n|\n"
        "2. Проверка подписей. | |\n"
        "Центральная избирательная комиссия. Не позднее 5 мая 2019 года. (ст. 56) |\n|\n",
        "number duty responsible deadline legal_basis",
        [
            {
                "number": "1.",
                "duty": "Выдвижение кандидатов.",
                "responsible": "Политические партии.",
                "deadline": "В течение 20 дней после назначения выборов.",
                "legal_basis": "(ст. 55)",
            },
            {
                "number": "2.",
                "duty": "Проверка подписей.",
                "responsible": "Центральная избирательная комиссия.",
                "deadline": "Не позднее 5 мая 2019 года.",
                "legal_basis": "(ст. 56)",
            },
        ],
    ),
    "a schedule: place and date shared by the councils below": Case(
        "| Кеңештин аталышы | Өткөрүлө турган жери | Датасы |\n|---|---|---|\n"
        "| Талас шаардык кеңеши | Талас ш. | 2021-жылдын 22-февралы |\n"
        "| Манас айылдык кеңеши | | |\n"
        "| Нарын шаардык кеңеши | Нарын ш. | 2021-жылдын 24-февралы |\n",
        "duty place deadline",
        [
            {"duty": "Талас шаардык кеңеши", "place": "Талас ш.", "deadline": "2021-жылдын 22-февралы"},
            {"duty": "Манас айылдык кеңеши", "place": "Талас ш.", "deadline": "2021-жылдын 22-февралы"},
            {"duty": "Нарын шаардык кеңеши", "place": "Нарын ш.", "deadline": "2021-жылдын 24-февралы"},
        ],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_rows(case: Case) -> None:
    evidence, sheet = arrange(case.text)
    assert rows_of(evidence, sheet) == case.rows
    assert " ".join(sheet.columns) == case.columns


def test_what_stands_on_every_page_is_furniture() -> None:
    text = CASES["a row that a new page cuts, heads repeated, a page number, a merged date"].text
    assert furniture(text, "page_number") == ["- 2 -"]
    assert len(furniture(text, "column_head")) == 2


def test_lines_around_a_table_are_free() -> None:
    evidence, sheet = arrange(
        "План выборов\n\n" + CASES["heads that the contents belie"].text + "\nПредседатель комиссии\n"
    )
    assert [words(evidence, stretch) for stretch in sheet.free] == ["План выборов", "Председатель комиссии"]


def test_every_token_is_in_a_row_a_heading_or_free() -> None:
    for case in CASES.values():
        evidence, sheet = arrange(case.text)
        ranges = [stretch for row in sheet.rows for cell in row.cells.values() for stretch in cell.ranges]
        ranges += [heading.range for heading in sheet.furniture] + list(sheet.free)
        assert {token for first, stop in ranges for token in range(first, stop)} == set(range(len(evidence.reading)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ky_2013_05_local_repeat", ["1.", "2."]),
        ("ru_kz_2019_president", ["1.", "2.", "3."]),
        ("ru_rf_2014_altai", ["1.", "2."]),
    ],
)
def test_openings_of_real_plans(name: str, expected: list[str]) -> None:
    text = (shared() / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    assert [row.get("number") for row in rows(text)] == expected
