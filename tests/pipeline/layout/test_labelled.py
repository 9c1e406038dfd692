"""Plans of labelled lines: what each label heads, where entries begin, what stands above them."""

import pytest

from extractors.reading import read
from pipeline.layout import labelled
from pipeline.layout.evidence import Evidence
from pipeline.layout.looks import lines_of
from pipeline.rows import words_of

PLAIN = """Календарный план выборов

I. Участки
1. Образование избирательных участков
Срок: не позднее чем за 45 дней до дня голосования
(до 20 августа)
Ответственные: ТИК

2. Публикация
списков участков
Срок: до 25 августа
Ответственные: ТИК,
местные органы
II. Списки
3. Составление списков
Срок: до 1 сентября
Ответственные: УИК
"""
IN_ONE_LINE = """1. Образование участков. Срок: до 20 августа. Ответственные: ТИК
2. Составление списков. Срок: до 1 сентября. Ответственные: УИК
"""
ALL_LABELLED = """Срок: до 20 августа
Мероприятие: Образование участков
Исполнитель: ТИК
Срок: до 1 сентября
Мероприятие: Составление списков
Исполнитель: УИК
"""
KYRGYZ = """1. Участкаларды түзүү
Мөөнөтү: 20-августка чейин
Жооптуу: АШК

2. Тизмелерди түзүү
Мөөнөтү: 1-сентябрга чейин
Жооптуу: УШК
"""
NONE = ["Срок: до 5 мая", "Выборы пройдут 5 мая: подробности ниже.\nВремя: с 8 до 20 часов.\nМесто: школа."]


def rows(text: str) -> list[dict[str, str]]:
    evidence = Evidence(read(text))
    sheet = labelled.arrange(evidence, lines_of(evidence))
    assert sheet
    return [
        {role: words_of(evidence.reading, cell.ranges) for role, cell in row.cells.items()}
        | ({} if row.section is None else {"section": _heading(evidence, sheet.furniture[row.section].range)})
        for row in sheet.rows
    ]


def _heading(evidence: Evidence, stretch: tuple[int, int]) -> str:
    return evidence.reading.where(*stretch).text


def test_entries_and_their_sections() -> None:
    found = rows(PLAIN)
    assert [row["duty"] for row in found] == [
        "1. Образование избирательных участков",
        "2. Публикация списков участков",
        "3. Составление списков",
    ]
    assert found[0]["deadline"] == "не позднее чем за 45 дней до дня голосования (до 20 августа)"
    assert found[1]["responsible"] == "ТИК, местные органы"
    assert [row.get("section") for row in found] == ["I. Участки", "I. Участки", "II. Списки"]


@pytest.mark.parametrize("text", [IN_ONE_LINE, ALL_LABELLED, KYRGYZ])
def test_an_entry_has_its_three_cells(text: str) -> None:
    found = rows(text)
    assert len(found) == 2
    assert all(set(row) == {"duty", "deadline", "responsible"} for row in found)


@pytest.mark.parametrize("text", NONE)
def test_one_label_makes_no_plan(text: str) -> None:
    evidence = Evidence(read(text))
    assert labelled.arrange(evidence, lines_of(evidence)) is None
