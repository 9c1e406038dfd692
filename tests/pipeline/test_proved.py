"""The election day that the rows prove, where the head of the document names another by the way or none."""

import pytest

from pipeline.engine import extract
from pipeline.readers import read_document

ROWS = """
№ | Мероприятие | Срок | Ответственные |
1 | Образование избирательных округов | не позднее чем за 50 дней до дня голосования (до 9 октября 2021 года) | ТИК |
2 | Составление списков избирателей | не позднее чем за 40 дней до дня голосования (до 19 октября 2021 года) | УИК |
3 | Представление документов | не позднее чем за 30 дней до дня голосования (до 29 октября 2021 года) | кандидаты |
4 | Печатание бюллетеней | не позднее чем за 10 дней до дня голосования (до 18 ноября 2021 года) | ЦИК |
5 | Голосование на участках | 28 ноября 2021 года с 8.00 до 20.00 часов | УИК |
"""
CASES = [
    ("Календарный план выборов депутатов. Выборы 4 октября 2020 года признаны недействительными.", "2021-11-28"),
    ("Календарный план выборов депутатов местных кенешей", "2021-11-28"),
    ("Календарный план выборов депутатов местных кенешей, назначенных на 27 ноября 2021 года", "2021-11-27"),
    ("День голосования – 4 октября 2021 года", "2021-10-04"),
]


@pytest.mark.parametrize(("head", "day"), CASES)
def test_a_day_that_is_called_so_stays_and_another_must_be_proved(head, day):
    plan = extract(read_document(f"{head}\n{ROWS}".encode(), "plan.txt"))
    assert plan.election.day == day


def test_the_user_knows_better():
    document = read_document(f"{CASES[0][0]}\n{ROWS}".encode(), "plan.txt")
    plan = extract(document, events={"voting_day": "2020-10-04"})
    assert {row.verdict.status for row in plan.rows[:4]} == {"conflicts"}


def test_the_day_is_quoted_from_where_it_stands():
    document = read_document(f"{CASES[0][0]}\n{ROWS}".encode(), "plan.txt")
    start, end = extract(document).header_spans["election.day"]
    assert document.text[start:end] == "28 ноября 2021 года"
