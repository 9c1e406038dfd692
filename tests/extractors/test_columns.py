"""The words that head the columns of a table."""

import pytest

from extractors.headers import column_role
from extractors.reading import read

HEADINGS = {
    "number": "№ | № п/п | N п/п | N | к/с | №№ | Ирет саны | катар саны | Т/б",
    "duty": "Иш-чаралардын мазмуну | Ш.к. аталышы | Содержание мероприятия | Наименование мероприятий | Мероприятия"
    " | Иш-чара / Мероприятие | Вид приёма | Содержание основных мероприятий по проведению выборов | Иш-чаралар",
    "deadline": "Аткаруу мөөнөтү | Аткаруу мөѳнѳттѳрү | Срок исполнения | Сроки | Дата и время | Мөөнөт / Срок"
    " | Өткөрүү датасы | Сроки (по закону) | Иш-чараларды өткөрүү мөөнөтү | Срок проведения",
    "responsible": "Аткарууга жооптуулар | Аткаруу үчүн жооптуулар | Исполнители | Ответственные за исполнение"
    " | Аткаруучулар | Кто проводит | Ответственный исполнитель | Жооптуу / Ответственный",
    "legal_basis": "Правовое основание | Мыйзамдык негизи | Основание (статья закона) | Укуктук негиздери",
    "place": "Өткөрүлө турган жери | Место проведения | Населённый пункт | Место проведения мероприятия",
    "note": "Примечание | Эскертүү | Отметка об исполнении",
    "formula": "Порядок исчисления срока | Срок по закону",
}
OTHERS = """
Шайлоо округдарын түзүү | Борбордук шайлоо комиссиясы | Срок до 5 мая | Добуш берүү | 1 | Выборы | ЖМК | (срок) | -
Мероприятия по обучению членов участковых комиссий | Добуш берүү күнүнө чейин 50 күндөн кечиктирбестен
""".strip().replace("\n", " | ")


@pytest.mark.parametrize(
    ("role", "words"), [(role, one.strip()) for role, all_ in HEADINGS.items() for one in all_.split("|")]
)
def test_role_of_a_heading(role: str, words: str) -> None:
    reading = read(words)
    assert column_role(reading, 0, len(reading)) == role


@pytest.mark.parametrize("words", [one.strip() for one in OTHERS.split("|")])
def test_other_words_head_no_column(words: str) -> None:
    reading = read(words)
    assert column_role(reading, 0, len(reading)) is None


def test_nothing_and_too_much() -> None:
    reading = read("срок " * 40)
    assert column_role(reading, 3, 3) is None
    assert column_role(reading, 0, 40) is None
    assert column_role(reading, 2, 3) == "deadline"
