"""Resolutions that amend a plan: their own points are rows, what they quote is the plan's and is kept as residue."""

import pytest

from pipeline.engine import extract
from pipeline.readers import read_document
from pipeline.record import Plan

RU_HEAD = """ПОСТАНОВЛЕНИЕ
Центральной комиссии по выборам и проведению референдумов
от 1 марта 2024 года № 55

О внесении изменений в календарный план выборов

Центральная комиссия постановляет:

1. Внести в календарный план, утвержденный постановлением от 12 февраля 2024 года № 41, следующие изменения:
"""
RU_TAIL = """
2. Территориальным избирательным комиссиям до 5 марта 2024 года довести изменения до участковых комиссий.
3. Опубликовать настоящее постановление.
"""
KY_HEAD = """Борбордук шайлоо комиссиясынын ТОКТОМУ
2024-жылдын 1-марты № 55

Шайлоонун календардык планына өзгөртүүлөрдү киргизүү жөнүндө

Борбордук шайлоо комиссиясы токтом кылат:

1. 2024-жылдын 12-февралындагы № 41 токтому менен бекитилген календардык планга төмөнкү өзгөртүүлөр киргизилсин:
"""
KY_TAIL = """
2. Аймактык шайлоо комиссиялары 2024-жылдын 5-мартына чейин өзгөртүүлөрдү участкалык комиссияларга жеткирсин.
3. Токтом жарыялансын.
"""
RU_BAR_ROWS = """1) строки 4–5 изложить в следующей редакции:
«
4 | Выдвижение кандидатов | Не позднее чем за 45 дней до дня голосования (до 14 марта 2024 года) | ТИК |
5 | Регистрация кандидатов | Не позднее чем за 30 дней до дня голосования (до 29 марта 2024 года) | ТИК |
6 | Предвыборная агитация | За 25 дней до дня голосования (с 3 апреля 2024 года) | Кандидаты |
»;
2) строку 12 исключить."""
RU_DATES = """1) в графе «Срок» пункта 9 слова «до 14 марта 2024 года» заменить словами «до 21 марта 2024 года»;
2) в пункте 2 слова «за 40 дней» заменить словами «за 30 дней»."""
RU_STROKES = """– пункт 3 изложить в следующей редакции: «3. Печать бюллетеней. До 13 апреля 2024 года. ТИК.»;
– дополнить пунктом 5 следующего содержания:
«5. Передача документов в архив. Не позднее чем через 20 дней после дня голосования. УИК.»."""
RU_UNMARKED = """в пункте 3 слова «до 8 апреля 2024 года» заменить словами «до 10 апреля 2024 года»;
пункт 4 исключить."""
KY_BAR_ROWS = """4, 5-пункттар төмөнкү редакцияда баяндалсын:
«4 | Талапкерлерди көрсөтүү | Добуш берүү күнүнө чейин 45 күндөн кечиктирбестен (2024-жылдын 14-мартына чейин) | АШК |
5 | Талапкерлерди каттоо | Добуш берүү күнүнө чейин 30 күндөн кечиктирбестен (2024-жылдын 29-мартына чейин) | АШК |»;
12-пункт алынып салынсын."""
KY_DATES = """1) 9-пункттагы «2024-жылдын 14-мартына чейин» деген сөздөр «2024-жылдын 21-мартына чейин» деген сөздөргө
алмаштырылсын;
2) 4-пункт алынып салынсын."""
KY_WORDS = """9-пункттагы “40 күндөн” деген сөздөр “30 күндөн” деген сөздөргө алмаштырылсын;
4-пункт алынып салынсын."""
KY_ADDED = """1) төмөнкү мазмундагы 12-1-пункт менен толукталсын:
“12-1. Бюллетендерди жеткирүү. Добуш берүү күнүнө чейин 2 күндөн кечиктирбестен. АШК.”."""
CASES = {
    "ru rows in bars": (RU_HEAD + RU_BAR_ROWS + RU_TAIL, ["1", "1", "2", "2", "3"]),
    "ru dates": (RU_HEAD + RU_DATES + RU_TAIL, ["1", "1", "2", "2", "3"]),
    "ru strokes": (RU_HEAD + RU_STROKES + RU_TAIL, ["1", None, None, "2", "3"]),
    "ru unmarked": (RU_HEAD + RU_UNMARKED + RU_TAIL, ["1", None, None, "2", "3"]),
    "ky rows in bars": (KY_HEAD + KY_BAR_ROWS + KY_TAIL, ["1", None, None, "2", "3"]),
    "ky dates": (KY_HEAD + KY_DATES + KY_TAIL, ["1", "1", "2", "2", "3"]),
    "ky words": (KY_HEAD + KY_WORDS + KY_TAIL, ["1", None, None, "2", "3"]),
    "ky added": (KY_HEAD + KY_ADDED + KY_TAIL, ["1", "1", "2", "3"]),
}


def read(text: str) -> Plan:
    return extract(read_document(text.encode(), "change.txt"))


@pytest.mark.parametrize(("text", "numbers"), CASES.values(), ids=CASES)
def test_points_are_rows_and_only_its_own_duty_has_a_deadline(text: str, numbers: list[str | None]) -> None:
    plan = read(text)
    assert plan.kind == "resolution"
    assert [row.number for row in plan.rows] == numbers
    dated = [[day.date for day in row.stated] for row in plan.rows if row.deadline_text]
    assert dated == [["2024-03-05"]]
    assert [row.number for row in plan.rows if row.bodies] == ["2"]


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES)
def test_it_says_what_it_amends_and_nothing_false(text: str) -> None:
    plan = read(text)
    assert plan.resolution
    assert (plan.resolution.number, plan.resolution.date) == ("55", "2024-03-01")
    assert plan.election.day is None
    assert [one.code for one in plan.findings] == ["amends-another-act"]
    assert "№ 41 (2024-02-12)" in plan.findings[0].message


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES)
def test_nothing_vanishes(text: str) -> None:
    plan = read(text)
    told = [*(span for row in plan.rows for span in row.cells.values()), *(one.span for one in plan.furniture)]
    told += [one.span for one in plan.residue]
    told += [piece for row in plan.rows for pieces in (row.fragments or {}).values() for piece in pieces]
    left = {at for at, letter in enumerate(text) if letter.isalnum()}
    assert not left - {at for start, end in told for at in range(start, end)}


def test_new_wording_is_residue_and_contacts_in_it_are_withheld() -> None:
    plan = read(RU_HEAD + RU_STROKES + RU_TAIL)
    assert any(one.text and one.text.startswith("«5. Передача документов") for one in plan.residue)
    row = "1) пункт 3 изложить в следующей редакции: «3. Прием: Иванов И. И., тел. 0555 12-34-56.»."
    kept = [one for one in read(RU_HEAD + row + RU_TAIL).residue if one.withheld == "personal_contact"]
    assert [one.text for one in kept] == [None]


def test_a_resolution_that_approves_a_plan_amends_nothing() -> None:
    plan = read(RU_HEAD.partition("1.")[0].replace("О внесении изменений в", "О") + "1. Утвердить план.\n" + RU_TAIL)
    assert not any(one.code == "amends-another-act" for one in plan.findings)
