"""What offsets and printed dates come to: the table of docs/conventions.md and its edges. Add a line for a new case."""

import pytest

from tests.pipeline.sample import judge_alone, offset, plan, row, stated


def computed(words, anchor="voting_day", events=None, day="2012-05-06", **more):
    judged = judge_alone(plan(row(1, (offset(words, anchor, **more),)), day=day), events)
    return [(one.start, one.end, one.last_day) for one in judged.rows[0].computed]


# written like the offset, then its start, its end, its last day; voting is on Sunday 6 May 2012
BEFORE_VOTING = """
not_later 50 calendar_day before | -                | 2012-03-17T00:00 | 2012-03-16
until 30 calendar_day before     | -                | 2012-04-06T00:00 | 2012-04-05
by 10 day before                 | -                | 2012-04-26T00:00 | 2012-04-25
by 0 day before                  | -                | 2012-05-06T00:00 | 2012-05-05
at_least 10 day before           | -                | 2012-04-26T00:00 | 2012-04-25
span 9-1 calendar_day before     | 2012-04-27T00:00 | 2012-05-06T00:00 | 2012-05-05
span 1-9 calendar_day before     | 2012-04-27T00:00 | 2012-05-06T00:00 | 2012-05-05
span 2 calendar_day before       | 2012-05-04T00:00 | 2012-05-05T00:00 | 2012-05-04
exactly 1 calendar_day before    | 2012-05-05T00:00 | 2012-05-06T00:00 | 2012-05-05
within 10 day before             | 2012-04-26T00:00 | 2012-05-06T00:00 | 2012-05-05
from 20 day before               | 2012-04-16T00:00 | -                | -
not_earlier 75 day before        | 2012-02-21T00:00 | -                | -
immediately 1 day before         | 2012-05-05T00:00 | -                | -
not_later 2 week before          | -                | 2012-04-22T00:00 | 2012-04-21
not_later 2 month before         | -                | 2012-03-06T00:00 | 2012-03-05
not_later 1 year before          | -                | 2011-05-06T00:00 | 2011-05-05
not_later 3 working_day before   | -                | 2012-05-02T00:00 | 2012-05-01
not_later 2011 year before       | -                | 0001-05-06T00:00 | 0001-05-05
by 0 working_day before          | -                | 2012-05-06T00:00 | 2012-05-05
by 1 working_day before          | -                | 2012-05-04T00:00 | 2012-05-03
not_later 48 hour before         | -                | 2012-05-04T00:00 | 2012-05-03
within 12 hour before            | 2012-05-05T12:00 | 2012-05-06T00:00 | 2012-05-05
"""

AFTER_VOTING = """
within 10 calendar_day after     | 2012-05-06T00:00 | 2012-05-17T00:00 | 2012-05-16
not_later 20 calendar_day after  | -                | 2012-05-27T00:00 | 2012-05-26
until 20 calendar_day after      | -                | 2012-05-27T00:00 | 2012-05-26
by 3 day after                   | -                | 2012-05-10T00:00 | 2012-05-09
exactly 4 day after              | 2012-05-10T00:00 | 2012-05-11T00:00 | 2012-05-10
span 1-3 day after               | 2012-05-07T00:00 | 2012-05-10T00:00 | 2012-05-09
span 3-1 day after               | 2012-05-07T00:00 | 2012-05-10T00:00 | 2012-05-09
from 1 day after                 | 2012-05-07T00:00 | -                | -
not_earlier 5 day after          | 2012-05-11T00:00 | -                | -
within 1 week after              | 2012-05-06T00:00 | 2012-05-14T00:00 | 2012-05-13
within 1 month after             | 2012-05-06T00:00 | 2012-06-07T00:00 | 2012-06-06
within 1 year after              | 2012-05-06T00:00 | 2013-05-07T00:00 | 2013-05-06
within 5 working_day after       | 2012-05-06T00:00 | 2012-05-16T00:00 | 2012-05-15
within 1 working_day after       | 2012-05-06T00:00 | 2012-05-09T00:00 | 2012-05-08
within 0 working_day after       | 2012-05-06T00:00 | 2012-05-07T00:00 | 2012-05-06
from 1-3 day after               | 2012-05-07T00:00 | -                | -
within 24 hour after             | 2012-05-06T00:00 | 2012-05-08T00:00 | 2012-05-07
not_later 24 hour after          | -                | 2012-05-08T00:00 | 2012-05-07
from 2 hour after                | 2012-05-07T02:00 | -                | -
"""

ONLY_THE_EVENT = """
from after                       | 2012-05-06T00:00 | -                | -
not_earlier after                | 2012-05-06T00:00 | -                | -
immediately after                | 2012-05-06T00:00 | -                | -
from before                      | 2012-05-06T00:00 | -                | -
until before                     | -                | 2012-05-06T00:00 | 2012-05-05
by before                        | -                | 2012-05-06T00:00 | 2012-05-05
within before                    | -                | 2012-05-06T00:00 | 2012-05-05
not_later before                 | -                | 2012-05-07T00:00 | 2012-05-06
until during                     | -                | 2012-05-07T00:00 | 2012-05-06
during during                    | -                | 2012-05-07T00:00 | 2012-05-06
exactly during                   | 2012-05-06T00:00 | 2012-05-07T00:00 | 2012-05-06
"""


def cases(table):
    lines = [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line]
    return [(words, tuple(None if cell == "-" else cell for cell in cells)) for words, *cells in lines]


@pytest.mark.parametrize(("words", "wanted"), cases(BEFORE_VOTING + AFTER_VOTING + ONLY_THE_EVENT))
def test_an_offset_comes_to_its_interval(words, wanted):
    assert computed(words) == [wanted]


WITHOUT_A_DATE = [
    "during 15 day before",
    "during 15 day after",
    "at_least 15 day after",
    "during 15 day during",
    "exactly 3 hour before",
    "span 3-1 hour after",
    "at_least after",
    "within after",
    "not_later 999999999 day before",
    "not_later 99999 year after",
    "not_later 99999 month before",
    "not_later 99999999999999 hour after",
    "not_later 2601 working_day after",
    "not_later 2012 year before",
]


@pytest.mark.parametrize("words", WITHOUT_A_DATE)
def test_what_is_no_deadline_or_leaves_the_calendar_is_not_computed(words):
    assert computed(words) == []


def test_the_last_day_of_the_calendar_has_no_end():
    assert computed("within 0 day after", day="9999-12-31") == []
    assert computed("within 1 day after", day="9999-12-30") == []


def test_working_days_are_counted_for_ten_years():
    assert computed("not_later 2600 working_day after")


FROM_OR_AFTER = [
    ("каттоо аяктаган күндөн тартып", "2012-04-15T00:00"),
    ("каттоо күнүнөн баштап", "2012-04-15T00:00"),
    ("со дня окончания регистрации", "2012-04-15T00:00"),
    ("с момента окончания регистрации", "2012-04-15T00:00"),
    ("каттоо аяктагандан кийин", "2012-04-16T00:00"),
    ("каттоо аяктаган соң", "2012-04-16T00:00"),
    ("после окончания регистрации", "2012-04-16T00:00"),
    ("по окончании регистрации", "2012-04-16T00:00"),
    ("со дня, следующего после регистрации", "2012-04-15T00:00"),
]


@pytest.mark.parametrize(("text", "start"), FROM_OR_AFTER)
def test_a_period_starts_with_the_day_or_when_it_is_over(text, start):
    events = {"registration_ended": "2012-04-15"}
    assert computed("from after", "registration_ended", events, text=text) == [(start, None, None)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("until 24 hour before", (None, "2012-05-05T08:00", "2012-05-05")),
        ("immediately after", ("2012-05-06T08:00", None, None)),
        ("within 12 hour after", ("2012-05-06T08:00", "2012-05-06T20:00", "2012-05-06")),
        ("within 2 day after", ("2012-05-06T00:00", "2012-05-09T00:00", "2012-05-08")),
        ("not_later 1 day before", (None, "2012-05-05T00:00", "2012-05-04")),
    ],
)
def test_hours_count_from_the_instant_and_days_from_its_day(words, wanted):
    assert computed(words, "voting_start", {"voting_start": "2012-05-06T08:00"}) == [wanted]


@pytest.mark.parametrize(
    ("words", "day", "wanted"),
    [
        ("not_later 1 month before", "2012-03-31", "2012-02-29T00:00"),
        ("not_later 1 month before", "2011-03-31", "2011-02-28T00:00"),
        ("not_later 12 month before", "2012-02-29", "2011-02-28T00:00"),
        ("not_later 1 year before", "2012-02-29", "2011-02-28T00:00"),
        ("not_later 1 month after", "2011-12-31", "2012-02-01T00:00"),
        ("not_later 1 day before", "2012-03-01", "2012-02-29T00:00"),
        ("not_later 1 day before", "2012-01-01", "2011-12-31T00:00"),
    ],
)
def test_months_are_clipped_to_their_end(words, day, wanted):
    assert [end for _, end, _ in computed(words, day=day)] == [wanted]


@pytest.mark.parametrize("day", [None, "--05-06", "2012-02-30"])
def test_an_election_day_without_a_year_or_that_does_not_exist_dates_nothing(day):
    assert computed("not_later 50 day before", day=day) == []


# the printed date, an offset that comes to the same, and one a day later that does not
PRINTED = [
    ("until 2012-04-06", "not_later 30 day before"),
    ("until 2012-04-05 24:00", "not_later 30 day before"),
    ("until 2012-04-05 18:00", "not_later 30 day before"),
    ("not_later 2012-04-05", "not_later 30 day before"),
    ("ends_on 2012-04-05", "not_later 30 day before"),
    ("ends_on 2012-04-05 18:00", "not_later 30 day before"),
    ("on 2012-04-05", "not_later 30 day before"),
    ("on 2012-04-05 10:00 18:00", "not_later 30 day before"),
    ("range 2012-03-01 2012-04-05", "not_later 30 day before"),
    ("range 2012-04-05 2012-05-05", "span 31-1 day before"),
    ("on 2012-05-05", "exactly 1 day before"),
    ("from 2012-04-06", "from 30 day before"),
    ("on 2012-04-06", "not_earlier 30 day before"),
    ("from 2012-04-06 09:00", "from 30 day before"),
    ("range 2012-04-06 2012-05-30", "from 30 day before"),
    ("range 2012-05-06 2012-05-16", "within 10 day after"),
    ("range 2012-05-07 2012-05-16", "within 10 day after"),
    ("on 2012-05-16", "within 10 day after"),
    ("until 2012-05-17", "within 10 day after"),
    ("until --04-06", "not_later 30 day before"),
    ("until --12-28", "not_later 130 day before"),
    ("range --04-05 --05-05", "span 31-1 day before"),
    ("not_later 2012-05-04", "not_later 36 hour before"),
    ("until 2012-05-04", "not_later 36 hour before"),
    ("until 2012-05-04 12:00", "not_later 36 hour before"),
]


@pytest.mark.parametrize(("printed", "words"), PRINTED)
def test_a_printed_date_agrees_with_its_offset(printed, words):
    judged = judge_alone(plan(row(1, (offset(words),), (stated(printed),))))
    verdict = judged.rows[0].verdict
    assert (verdict.status, verdict.difference_days) == ("agrees", 0)
    assert judged.convention == ()


DIFFERENT = [
    ("until 2012-04-01", "not_later 30 day before", -5),
    ("until 2012-04-10 18:00", "not_later 30 day before", 5),
    ("not_later 2012-04-01", "not_later 30 day before", -4),
    ("range 2012-04-01 2012-05-05", "span 31-1 day before", -4),
    ("on 2012-05-01", "exactly 1 day before", -4),
    ("from 2012-04-16", "from 30 day before", 10),
    ("until 2012-05-04 10:00", "not_later 36 hour before", 0),
    ("range 2012-05-09 2012-05-16", "within 10 day after", 3),
    ("until --12-31", "not_later 124 day before", -3),
    ("until --01-02", "not_later 128 day before", 3),
    ("until 2013-04-06", "not_later 30 day before", 365),
]


@pytest.mark.parametrize(("printed", "words", "days"), DIFFERENT)
def test_a_printed_date_conflicts_with_its_offset(printed, words, days):
    verdict = judge_alone(plan(row(1, (offset(words),), (stated(printed),)))).rows[0].verdict
    assert (verdict.status, verdict.difference_days, verdict.convention) == ("conflicts", days, ())


MONTHS = [
    ("2012-04-01", "2012-04-30", "not_later 20 day before", "agrees"),
    ("2012-04-01", "2012-04-30", "from 35 day before", "agrees"),
    ("2012-04-01", "2012-04-30", "from 5 day before", "conflicts"),
    ("2012-04-01", "2012-04-30", "not_later 35 day before", "agrees_under"),
    ("2012-03-01", "2012-03-31", "not_later 20 day before", "conflicts"),
]


@pytest.mark.parametrize(("first", "last", "words", "status"), MONTHS)
def test_a_month_agrees_with_what_falls_in_it(first, last, words, status):
    printed = stated(f"on {first} {last}", precision="month")
    verdict = judge_alone(plan(row(1, (offset(words),), (printed,)))).rows[0].verdict
    assert verdict.status == status
