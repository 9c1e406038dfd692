"""Values of any text: the same as the pipeline's on the cells of real plans, in order, and never those of an act."""

from datetime import date

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

import extractors
from extractors import find_bodies, find_citations, find_dates, find_deadlines, find_places
from extractors.free_text import Deadline
from extractors.values import Offset
from tests.extractors.quoted import is_exact
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, gold_text, load_gold

SENTENCES = """
Участковые комиссии направляют протоколы не позднее чем за 5 дней до дня голосования (ч. 3 ст. 14 Закона). Приём
документов завершается 17 марта 2012 года в 18.00; жалобы подаются до 20 марта.

Аймактык комиссиялар тизмени шайлоого 10 күн калганга чейин тактайт. Тизмелер 15-апрелге чейин илинет.
"""


def told(value: Deadline) -> str:
    """A deadline in a few words: `5 day before voting_day`, `until 2012-03-17`."""
    if isinstance(value, Offset):
        return " ".join(str(part) for part in (value.n, value.unit, value.direction, value.anchor) if part is not None)
    days = " ".join(str(part) for part in (value.date, value.time, value.end_date, value.end_time) if part is not None)
    return f"{value.bound} {days}"


def test_deadlines_of_running_text() -> None:
    assert [told(value) for value in find_deadlines(SENTENCES)] == [
        "5 day before voting_day",
        "ends_on 2012-03-17 18:00",
        "until 2012-03-20",
        "10 day before voting_day",
        "until 2012-04-15",
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Токтом 2020-жылдын 13-мартындагы № 41 чечимдин негизинде 5-апрелге чейин аткарылсын.", ["until 2020-04-05"]),
        ("Решение от 3 июля 2020 года № 120 исполнить до 5 октября.", ["until 2020-10-05"]),
        ("Отсрочка дана. От 3 июля 2020 года.", []),
        ("Работа идёт до 5 октября.", ["until --10-05"]),
    ],
)
def test_the_day_of_an_act_is_no_deadline(text: str, dates: list[str]) -> None:
    assert [told(value) for value in find_deadlines(text)] == dates


def test_every_date_is_a_date() -> None:
    found = find_dates("2020-жылдын 13-мартындагы № 41 токтом, 5-апрелге чейин")
    assert [one.date for one in found] == ["2020-03-13", "2020-04-05"]


def test_a_day_without_a_year_lies_near_what_is_known() -> None:
    (found,) = find_dates("до 20 декабря", near=[date(2025, 1, 12)])
    assert (found.date, found.year_inferred) == ("2024-12-20", True)


def test_a_cell_may_be_a_month_or_an_event_unknown() -> None:
    assert [told(value) for value in find_deadlines("в мае 2012 года", cell=True)] == ["range 2012-05-01 2012-05-31"]
    assert [told(value) for value in find_deadlines("после открытия музея", cell=True)] == ["after other"]
    assert find_deadlines("в мае 2012 года") == find_deadlines("Мы пришли после открытия музея") == ()


def test_bodies_of_a_cell_and_of_running_text() -> None:
    cell = "ЦИК, ТИК по предложению политических партий (ч. 3 ст. 14 Закона)"
    assert [(body.id, body.role) for body in find_bodies(cell, cell=True)] == [
        ("cec", "responsible"),
        ("tec", "responsible"),
        ("political_party", "on_proposal"),
    ]
    assert [body.id for body in find_bodies(SENTENCES)] == ["pec", "tec"]


def test_citations_and_places() -> None:
    text = "Выборы в городе Балыкчы, пункт 2 части 3 статьи 14 Закона"
    assert [(one.article, one.part, one.point) for one in find_citations(text)] == [("14", "3", "2")]
    assert [place.id for place in find_places(text)] == ["kg.balykchy"]


def test_there_is_nothing_else() -> None:
    with pytest.raises(AttributeError, match="find_everything"):
        _ = extractors.find_everything


@pytest.mark.parametrize(("name", "by_their_duty"), [(LOCAL_PLAN, [2, 4]), (SCHEDULE, [])])
def test_cells_of_real_plans_give_the_values_of_their_rows(name: str, by_their_duty: list[int]) -> None:
    """All but those whose event is a pronoun (“after *they* are approved”): its duty names it."""
    plan, text = load_gold(gold_path(name)), gold_text(name)
    assert plan.election.day is not None
    near = [date.fromisoformat(plan.election.day)]
    others = []
    for row in plan.rows:
        if "deadline" in row.cells:
            start, end = row.cells["deadline"]
            found = find_deadlines(text[start:end], near=near, cell=True)
            expected = sorted((*row.offsets, *row.stated), key=lambda one: one.span)
            if list(map(told, found)) != list(map(told, expected)):
                others.append(row.seq)
    assert others == by_their_duty


WORDS = st.sampled_from(
    [
        *"не позднее чем за 5 10 дней до дня голосования после в течение с по марта 2012 года. 18.00 часов".split(),
        *"добуш берүү күнүнө чейин 45 күндөн кечиктирбестен 2021-жылдын 17-мартына саат 24.00гө ичинде дароо".split(),
        *"кийин тартып башталат аяктайт жана , ; ( ) . ЦИК ТИК аймактык комиссия Ош шаары ст. 14 Закона".split(),
        "\n",
        "\n\n",
        "31 февраля",
        "кечик-\nтирбестен",
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.booleans())
def test_every_value_is_what_stands_at_its_span(text: str, cell: bool) -> None:
    found = [*find_deadlines(text, cell=cell), *find_citations(text), *find_bodies(text, cell=cell), *find_places(text)]
    assert all(is_exact(one, text) for one in found)
    assert found == [
        *find_deadlines(text, cell=cell), *find_citations(text), *find_bodies(text, cell=cell), *find_places(text)
    ]  # fmt: skip


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_no_value_of_running_text_goes_over_a_stop(text: str) -> None:
    stops = [match.start() for match in regex.finditer(r"\n\s*\n", text)]
    for value in find_deadlines(text):
        assert not [stop for stop in stops if value.span.start < stop < value.span.end]
