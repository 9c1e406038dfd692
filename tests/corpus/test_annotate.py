"""The annotation tool: marks, their values, and the counting that the gold records rest on."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotate.marks import join, read_marks
from tests.annotate.reckoning import Anchor, agree, iso, midnight, of_offset, of_stated
from tests.annotate.record import gold_of

PLAIN = st.text(alphabet="аб ө\n.│-", max_size=8)
MARKED = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3).map(lambda parts: "⟦o x|" + "".join(parts) + "⟧"), max_leaves=8
)
VOTING = Anchor(midnight("2012-05-06"), midnight("2012-05-07"))


def offset(n: int | None, bound: str, direction: str = "before", n2: int | None = None, **more: Any) -> dict[str, Any]:
    return {"n": n, "n2": n2, "unit": "day", "direction": direction, "bound": bound, "text": ""} | more


@given(st.lists(MARKED, max_size=4).map("".join))
def test_marks_leave_the_text_as_it_was(marked: str) -> None:
    text, marks = read_marks(marked)
    assert text == marked.replace("⟦o x|", "").replace("⟧", "")
    assert len(marks) == marked.count("⟧")
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)


def test_an_open_mark_is_an_error() -> None:
    with pytest.raises(ValueError, match="not closed"):
        read_marks("⟦duty|a")


@pytest.mark.parametrize(
    ("text", "spans", "words"),
    [
        ("комис- │ x │ сия", [(0, 5), (13, 16)], "комиссия"),
        ("не позднее │ x │ дня", [(0, 10), (17, 20)], "не позднее дня"),
    ],
)
def test_join(text: str, spans: list[tuple[int, int]], words: str) -> None:
    assert join(text, spans) == words


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        (offset(50, "not_later"), None, "2012-03-17T00:00"),
        (offset(30, "until"), None, "2012-04-06T00:00"),
        (offset(10, "by"), None, "2012-04-26T00:00"),
        (offset(9, "span", n2=1), "2012-04-27T00:00", "2012-05-06T00:00"),
        (offset(1, "exactly"), "2012-05-05T00:00", "2012-05-06T00:00"),
        (offset(3, "not_earlier"), "2012-05-03T00:00", None),
        (offset(1, "not_later", unit="month"), None, "2012-04-06T00:00"),
        (offset(10, "not_later", "after"), None, "2012-05-17T00:00"),
        (offset(10, "within", "after"), "2012-05-06T00:00", "2012-05-17T00:00"),
        (offset(None, "from", "after", text="күндөн тартып"), "2012-05-06T00:00", None),
        (offset(None, "from", "after", text="күндөн кийин"), "2012-05-07T00:00", None),
        (offset(None, "until"), None, "2012-05-06T00:00"),
    ],
)
def test_offsets(given: dict[str, Any], start: str | None, end: str | None) -> None:
    assert tuple(map(iso, of_offset(given, VOTING))) == (start, end)


def dated(bound: str, date: str, end_date: str | None = None, text: str = "", **more: Any) -> dict[str, Any]:
    return {"bound": bound, "date": date, "end_date": end_date, "text": text, "time": None, "end_time": None} | more


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        (dated("until", "2012-03-17"), None, "2012-03-17T00:00"),
        (dated("until", "2012-04-05", time="24:00"), None, "2012-04-06T00:00"),
        (dated("until", "2012-04-05", time="18:00"), None, "2012-04-05T18:00"),
        (dated("not_later", "2012-04-05"), None, "2012-04-06T00:00"),
        (dated("ends_on", "2012-04-05"), None, "2012-04-06T00:00"),
        (dated("range", "2012-04-27", "2012-05-05", "с 27 по 5"), "2012-04-27T00:00", "2012-05-06T00:00"),
        (dated("range", "2012-04-27", "2012-05-05", "с 27 до 5"), "2012-04-27T00:00", "2012-05-05T00:00"),
        (dated("on", "2012-05-06", time="08:00", end_time="19:00"), "2012-05-06T08:00", "2012-05-06T19:00"),
    ],
)
def test_stated_dates(given: dict[str, Any], start: str | None, end: str | None) -> None:
    assert tuple(map(iso, of_stated(given))) == (start, end)


@pytest.mark.parametrize(("hour", "answer"), [("18:00", True), ("24:00", True), (None, False)])
def test_an_hour_within_the_last_day_agrees(hour: str | None, answer: bool) -> None:
    assert agree(of_stated(dated("until", "2012-04-05", time=hour)), (None, midnight("2012-04-06"))) is answer


def test_a_row_from_its_marks() -> None:
    marked = (
        "⟦title|⟦h title|План⟧⟧ ⟦section|I⟧\n⟦row⟧⟦number|1.⟧ ⟦duty|Басуу⟧ "
        "⟦deadline|⟦o 10d<V by|10 күн мурда⟧ (⟦d 2012-04-27 until|27-апрелге чейин⟧)⟧ ⟦responsible|⟦b cec|БШК⟧⟧"
    )
    facts = {"kind": "calendar_plan", "language": "ky", "election": {"day": "2012-05-06"}, "short": {"V": "voting_day"}}
    text, gold = gold_of(marked, facts, "x")
    row = gold["rows"][0]
    assert text == "План I\n1. Басуу 10 күн мурда (27-апрелге чейин) БШК"
    assert (row["number"], row["section"], row["duty"]) == ("1", "I", "Басуу")
    assert (row["verdict"]["status"], row["verdict"]["difference_days"]) == ("conflicts", 1)
    assert row["bodies"] == [{"id": "cec", "role": "responsible", "text": "БШК", "span": [48, 51]}]
