"""Rows that hold two duties of another plan, cut where their words join."""

from pathlib import Path

import pytest
from msgspec.structs import replace

import pipeline
from pipeline.comparison import duties, lines, rarity
from pipeline.comparison.parting import parted

PLAN = pipeline.read(Path(__file__).parents[3] / "corpus" / "2012-local-councils-ru")
MANY = ("Выдвижение кандидатов", "Жеребьёвка", "Открытие счёта", "Агитация", "Подсчёт голосов", "Доставка протоколов")
"""Duties that every plan has, so that a topic is not known by two rows alone."""


def plan(*duties_of_it: str, language: str = "ru"):
    rows = [
        replace(PLAN.rows[0], seq=at, number=f"{at}", duty=words, offsets=(), stated=(), bodies=(), citations=())
        for at, words in enumerate((*duties_of_it, *MANY), 1)
    ]
    return duties(replace(PLAN, rows=tuple(rows), document=replace(PLAN.document, language=language)))


def parts(one, two):
    both = [one, two]
    told = rarity(duty for each in both for duty in each)
    return [[duty.words.strip() for duty in each if duty.words not in MANY] for each in parted(both, told)]


@pytest.mark.parametrize("joint", ["; ", ". ", ", ", " и ", ", а также "])
def test_a_row_is_cut_where_two_duties_join(joint):
    merged = f"Печать бюллетеней{joint}обучение членов комиссий"

    found, whole = parts(plan(merged), plan("Изготовление бюллетеней", "Семинар для членов комиссий"))

    assert [words.strip(" ,").removeprefix("а также ") for words in found] == [
        "Печать бюллетеней",
        "обучение членов комиссий",
    ]
    assert whole == ["Изготовление бюллетеней", "Семинар для членов комиссий"]


def test_across_languages():
    merged = plan("Бюллетендерди басып чыгаруу; тизмелерди илүү; талапкерлерди каттоо", language="ky")

    found, _ = parts(merged, plan("Печать бюллетеней", "Вывешивание списков", "Регистрация кандидатов"))

    assert found == ["Бюллетендерди басып чыгаруу", "тизмелерди илүү", "талапкерлерди каттоо"]


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Печать бюллетеней; обучение членов комиссий", ["Печать бюллетеней; обучение членов комиссий"]),
        ("Печать бюллетеней; обучение членов комиссий", ["Печать бюллетеней"]),
        ("Печать бюллетеней; обучение членов комиссий", []),
        ("Опубликование схем и границ округов", ["Опубликование схем и границ округов", "Утверждение границ"]),
        ("Регистрация", ["Регистрация", "Печать"]),
    ],
)
def test_what_is_one_duty_in_the_other_plan_stays_whole(words, others):
    assert parts(plan(words), plan(*others))[0] == [words]


def test_a_duty_that_stands_beside_by_itself_is_not_cut_off():
    merged = "Печать бюллетеней; обучение членов комиссий"

    found, _ = parts(plan(merged, "Обучение членов комиссий"), plan("Печать бюллетеней", "Обучение членов комиссий"))

    assert found == [merged, "Обучение членов комиссий"]


def test_a_merged_row_goes_with_each_of_its_duties_and_they_do_not_go_together():
    plans = [plan("Печать бюллетеней", "Обучение членов комиссий"), plan("Печать бюллетеней; обучение членов комиссий")]

    found = [[(one.plan, one.duty.row.seq) for one in line] for line in lines([*plans, plans[0]])]

    assert [(0, 1), (1, 1), (2, 1)] in found
    assert [(0, 2), (1, 1), (2, 2)] in found


def test_a_row_is_never_lost_nor_in_a_line_twice():
    plans = [plan("Печать бюллетеней; обучение членов комиссий"), plan("Печать бюллетеней", "Обучение членов комиссий")]

    for both in (plans, plans[::-1], [plans[0], plans[0]], [plans[0]]):
        found = [[(one.plan, one.duty.row.seq) for one in line] for line in lines(both)]
        rows = {(at, duty.row.seq) for at, each in enumerate(both) for duty in each}
        assert {row for line in found for row in line} == rows
        assert all(len(set(line)) == len(line) for line in found)
