"""Other ways of counting: what explains a row, what explains a document, and what must stay a mistake."""

from pathlib import Path

import pytest

from pipeline.reckon.conventions import DEFAULT, NAMES, alternatives, named
from tests.pipeline.sample import judge_alone, offset, plan, row, stated


def judged(*pairs):
    rows = [row(seq, (offset(words),), (stated(printed),)) for seq, (words, printed) in enumerate(pairs, 1)]
    return judge_alone(plan(*rows))


UNTIL, DAY_1, RANGE, ROLLS = (
    ("until_includes_the_day",),
    ("event_day_is_day_1",),
    ("range_excludes_its_end",),
    ("rolls_to_working_day",),
)

# voting is on Sunday 6 May 2012; what is printed, the offset, the convention that explains it, days
EXPLAINED = [
    ("within 5 day after", "until 2012-05-11", DAY_1, -1),
    ("not_later 1 month after", "until 2012-06-06", DAY_1, -1),
    ("exactly 4 day after", "on 2012-05-09", DAY_1, -1),
    ("span 1-3 day after", "range 2012-05-06 2012-05-08", DAY_1, -1),
    ("from 1 day after", "from 2012-05-06", DAY_1, -1),
    ("not_later 45 day before", "until 2012-03-21", UNTIL, -1),  # the last usable day
    ("not_later 10 day before", "not_later 2012-04-26", UNTIL, 1),  # the day of the count is in
    ("until 10 day before", "until 2012-04-26 18:00", UNTIL, 1),
    ("span 9-1 day before", "range 2012-04-27 2012-05-06", RANGE, 1),
    ("span 1-3 day after", "range 2012-05-07 2012-05-10", RANGE, 1),
    ("within 3 day after", "not_later 2012-05-10", ROLLS, 1),  # 9 May is a public holiday
    ("within 6 day after", "not_later 2012-05-14", ROLLS, 2),  # 12 May is a Saturday
]


@pytest.mark.parametrize(("words", "printed", "convention", "days"), EXPLAINED)
def test_a_row_that_another_convention_explains(words, printed, convention, days):
    verdict = judged((words, printed)).rows[0].verdict
    assert (verdict.status, verdict.convention, verdict.difference_days) == ("agrees_under", convention, days)
    assert "only if" in verdict.explanation


MISTAKES = [
    ("not_later 45 day before", "until 2012-03-23"),  # a day too late: the day after the day of the count
    ("not_later 45 day before", "until 2012-03-20"),
    ("within 5 day after", "until 2012-05-13"),
    ("within 5 day after", "until 2012-05-10"),
    ("span 9-1 day before", "range 2012-04-26 2012-05-05"),
    ("span 9-1 day before", "range 2012-04-27 2012-05-04"),
    ("from 30 day before", "from 2012-04-07"),
    ("not_later 10 hour before", "until 2012-05-05 10:00"),
]


@pytest.mark.parametrize(("words", "printed"), MISTAKES)
def test_a_mistake_is_not_explained_away(words, printed):
    assert judged((words, printed)).rows[0].verdict.status == "conflicts"


def test_a_russian_range_until_its_end_leaves_the_end_out():
    until = stated("range 2012-04-27 2012-05-05", text="с 27 апреля до 5 мая 2012 года")
    through = stated("range 2012-04-27 2012-05-05", text="с 27 апреля по 5 мая, до 18:00")
    rows = [row(seq, (offset("span 9-1 day before"),), (one,)) for seq, one in enumerate((until, through), 1)]
    verdicts = [one.verdict for one in judge_alone(plan(*rows)).rows]
    assert [(one.status, one.convention) for one in verdicts] == [("agrees_under", UNTIL), ("agrees", ())]


DAY_0_ROWS = [(f"within {n} day after", f"until 2012-05-{n + 7:02}") for n in range(1, 9)]
DAY_1_ROWS = [(f"within {n} day after", f"until 2012-05-{n + 6:02}") for n in range(1, 9)]


def test_a_convention_that_explains_the_whole_document_is_its_convention():
    plan_of_day_1 = judged(*DAY_1_ROWS)
    assert plan_of_day_1.convention == DAY_1
    assert {one.verdict.status for one in plan_of_day_1.rows} == {"agrees"}
    assert plan_of_day_1.rows[0].computed[0].end == "2012-05-07T00:00"


@pytest.mark.parametrize("support", [1, 2])
def test_too_few_rows_do_not_make_a_convention(support):
    assert judged(*DAY_1_ROWS[:support]).convention == ()


@pytest.mark.parametrize(("explained", "broken", "convention"), [(3, 0, DAY_1), (4, 1, DAY_1), (3, 1, ()), (7, 2, ())])
def test_a_convention_must_explain_clearly_more_than_it_breaks(explained, broken, convention):
    assert judged(*DAY_1_ROWS[:explained], *DAY_0_ROWS[:broken]).convention == convention


def test_a_row_that_keeps_the_default_in_another_document_agrees_under_it():
    rows = judged(*DAY_1_ROWS[:4], DAY_0_ROWS[0]).rows
    assert (rows[4].verdict.status, rows[4].verdict.convention, rows[4].verdict.difference_days) == (
        "agrees_under",
        ("event_day_is_day_0",),
        1,
    )


LAST_USABLE_DAYS = [(f"not_later {n} day before", f"until 2012-05-{5 - n:02}") for n in range(1, 5)]
COUNTED_DAYS = [(f"not_later {n} day before", f"not_later 2012-05-{6 - n:02}") for n in range(1, 5)]


def test_last_usable_days_and_counted_days_are_both_until_includes_the_day():
    assert judged(*LAST_USABLE_DAYS).convention == UNTIL
    counted = judged(*COUNTED_DAYS)
    assert counted.convention == UNTIL
    assert counted.rows[0].computed[0].last_day == "2012-05-05"


def test_a_document_may_follow_two_other_conventions():
    assert judged(
        *LAST_USABLE_DAYS,
        *COUNTED_DAYS[:0],
        *[(f"exactly {n} day after", f"on 2012-05-{5 + n:02}") for n in range(1, 5)],
    ).convention == (UNTIL + DAY_1)


def test_the_convention_that_explains_most_is_taken():
    assert judged(*LAST_USABLE_DAYS, *DAY_1_ROWS[:5]).convention == UNTIL


def test_working_days_may_start_with_the_day_of_the_event():
    one = row(1, (offset("within 3 working_day after", "districts_approved"),), (stated("until 2012-05-17"),))
    verdict = judge_alone(plan(one), {"districts_approved": "2012-05-14"}).rows[0].verdict
    assert (verdict.status, verdict.convention) == ("agrees_under", DAY_1)


def test_real_mistakes_remain_in_a_document_of_another_convention():
    mistaken = judged(*DAY_1_ROWS[:5], ("within 3 day after", "until 2012-05-25"))
    assert mistaken.convention == DAY_1
    assert mistaken.rows[5].verdict.status == "conflicts"


PRINTED_FOR_9_JUNE = [
    ("until 2019-04-25", "agrees"),
    ("not_later 2019-04-24", "agrees"),
    ("ends_on 2019-04-24", "agrees"),
    ("until 2019-04-24 24:00", "agrees"),
    ("until 2019-04-24 18:00", "agrees"),
    ("until 2019-04-24", "agrees_under"),
    ("not_later 2019-04-25", "agrees_under"),
    ("on 2019-04-25", "agrees_under"),
    ("until 2019-04-25 18:00", "agrees_under"),
    ("until 2019-04-26", "conflicts"),
]


@pytest.mark.parametrize(("printed", "status"), PRINTED_FOR_9_JUNE)
def test_the_habits_that_the_documentation_lists(printed, status):
    one = row(1, (offset("not_later 45 day before"),), (stated(printed),))
    assert judge_alone(plan(one, day="2019-06-09")).rows[0].verdict.status == status


def test_the_documentation_names_every_convention():
    page = (Path(__file__).parents[3] / "docs" / "conventions.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for names in NAMES.values() for name in names)


def test_every_alternative_has_a_name_and_leads_back():
    for other in alternatives(DEFAULT):
        assert len(named(other)) == 1
        assert named(other)[0] in {names[1] for names in NAMES.values()}
        assert DEFAULT in set(alternatives(other))
    assert named(DEFAULT) == ()
