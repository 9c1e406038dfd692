"""Checks of what is printed as a day or an hour. Add a line for a new case."""

import pytest

from extractors.values import Period, Span
from pipeline.check import check
from pipeline.record import Election, Resolution
from tests.pipeline.sample import citation, judge_alone, offset, plan, row, stated


def found(judged, text="", **more):
    return [(finding.code, finding.row) for finding in check(judged, text, **more).findings]


# ------------------------------------------------------------------------------------------------ hours

HOURS = [
    ("до 24.00 часов 5 мая 2012 года", []),
    ("до 18:00 5 мая 2012 года", []),
    ("до 25.10", []),  # a day
    ("до 27.00 часов 5 мая 2012 года", ["27.00"]),
    ("до 24.30 5 мая 2012 года", ["24.30"]),
    ("не позднее 18:75 5 мая 2012 года", ["18:75"]),
    ("с 8.00 до 25 часов", ["25 час"]),
    ("2012-жылдын 5-майы саат 27.00гө чейин", ["27.00"]),
    ("2012-жылдын 5-майы саат 26", ["саат 26"]),
]


@pytest.mark.parametrize(("printed", "hours"), HOURS)
def test_hours(printed, hours):
    findings = check(plan(row(1, (), (stated("until 2012-05-05", text=printed),))), "").findings
    assert [one.message for one in findings] == [f"There is no such hour: “{hour}”." for hour in hours]


# ------------------------------------------------------------------------------------------------ dates far off

FAR = [
    ("until 2012-04-05", []),
    ("until 2011-04-05", ["date-far-off"]),
    ("until 2013-04-05", ["date-far-off"]),
    ("range 2012-04-05 2013-04-05", ["date-far-off"]),
    ("until --04-05", []),
]


@pytest.mark.parametrize(("printed", "findings"), FAR)
def test_dates_far_off(printed, findings):
    assert [code for code, _ in found(plan(row(1, (), (stated(printed),))))] == findings
    assert found(plan(row(1, (), (stated(printed),)), day=None)) == []


# ------------------------------------------------------------------------------------------------ sides of the voting

SIDES = [
    ("Образование избирательных участков", "until 2012-04-05", []),
    ("Образование избирательных участков", "until 2012-05-20", ["after-its-event"]),
    ("Шайлоо участкаларын түзүү", "on 2012-05-20", ["after-its-event"]),
    ("Определение результатов выборов", "not_later 2012-05-20", []),
    ("Определение результатов выборов", "not_later 2012-04-20", ["after-its-event"]),
    ("Обучение членов комиссий", "not_later 2012-05-20", []),
    ("Утверждение текста бюллетеня", "not_later 2012-05-20", ["after-its-event"]),
    ("Бюллетендерди басып чыгаруу", "until 2012-05-20", ["after-its-event"]),
    ("Печать бюллетеней", "until 2012-05-06", []),
]


@pytest.mark.parametrize(("duty", "printed", "findings"), SIDES)
def test_sides_of_the_voting(duty, printed, findings):
    one = row(1, (), (stated(printed),), duty=duty)
    assert [code for code, _ in found(plan(one))] == findings
    assert found(plan(one, election=Election(type=None, variant="repeat", day="2012-05-06"))) == []


TERMS = [
    ("Печать бюллетеней", "not_later 10 day before", None, []),
    ("Печать бюллетеней", "not_later 10 day after", None, ["after-its-event"]),
    ("Регистрация кандидатов", "within 20 day after", None, ["after-its-event"]),
    ("Регистрация кандидатов", "within 20 day after", "on repeat voting", []),
    ("Определение результатов выборов", "within 20 day after", None, []),
    ("Регистрация кандидатов", "from after", None, []),
]


@pytest.mark.parametrize(("duty", "term", "condition", "findings"), TERMS)
def test_terms_on_the_wrong_side_of_the_voting(duty, term, condition, findings):
    one = row(1, (offset(term, condition=condition),), duty=duty)
    assert [code for code, _ in found(judge_alone(plan(one)))] == findings


# ------------------------------------------------------------------------------------------------ the day of the voting

VOTING = [  # duty, what is stated, whether another row is the voting of that day
    ("Голосование", "on 2012-05-06 08:00 20:00", False, []),
    ("Голосование", "on 2012-05-07 08:00 20:00", False, ["voting-day-differs"]),
    ("Добуш берүүнү өткөрүү", "on 2012-05-13 08:00 20:00", False, ["voting-day-differs"]),
    ("Голосование", "on 2012-05-05 08:00 20:00", True, []),  # another voting, by the row beside it
    ("Голосование", "on 2012-05-07", False, []),  # no hours: perhaps a deadline
    ("Голосование", "on 2012-05-07 10:00 12:00", False, []),  # a council votes
    ("Голосование", "on 2012-05-27 08:00 20:00", False, []),  # perhaps a second round
    ("Досрочное голосование", "on 2012-05-05 08:00 20:00", False, []),
    ("Үйдөн добуш берүү", "on 2012-05-05 08:00 20:00", False, []),
    ("Голосование вне помещения", "on 2012-05-05 08:00 20:00", False, []),
    ("Голосование", "on --05-07 08:00 20:00", False, []),
]


@pytest.mark.parametrize(("duty", "printed", "beside", "findings"), VOTING)
def test_the_day_of_the_voting(duty, printed, beside, findings):
    rows = [row(1, (), (stated(printed),), duty=duty)]
    if beside:
        rows.append(row(2, (), (stated("on 2012-05-06 08:00 20:00"),), duty="Голосование"))
    assert [code for code, _ in found(plan(*rows))] == findings
    assert found(plan(*rows, election=Election(type=None, variant="repeat", day="2012-05-06"))) == []
    assert found(plan(*rows, day=None)) == []


# ------------------------------------------------------------------------------------------------ an announced period

PERIODS = [
    ("2012-03-01", "2012-03-10", "on 2012-03-05", []),
    ("2012-03-01", "2012-03-10", "on 2012-03-10", []),
    ("2012-03-01", "2012-03-10", "on 2012-03-11", ["outside-period"]),
    ("2012-03-01", "2012-03-10", "range 2012-03-09 2012-03-12", ["outside-period"]),
    ("2012-03-01", "2012-03-10", "on --03-11", []),
    ("2012-03-10", "2012-03-01", "on 2012-03-11", ["period-reversed"]),
    ("2012-04-01", "2012-04-10", "on 2012-03-11", []),  # no day lies in it: it is the period of something else
]


@pytest.mark.parametrize(("start", "end", "printed", "findings"), PERIODS)
def test_days_outside_the_announced_period(start, end, printed, findings):
    inside = [row(seq, (), (stated("on 2012-03-02"),)) for seq in (1, 2)]
    period = Period(start=start, end=end, text="…", span=Span(0, 0))
    assert [code for code, _ in found(plan(*inside, row(3, (), (stated(printed),)), period=period))] == findings


# ------------------------------------------------------------------------------------------------ the day of the act

APPROVED = [
    ("until 2012-03-13", "over-before-approval"),
    ("until 2012-03-14", None),
    ("not_later 2012-03-13", "over-before-approval"),
    ("not_later 2012-03-14", None),
    ("from 2012-03-01", None),
]


@pytest.mark.parametrize(("printed", "code"), APPROVED)
def test_what_is_over_before_the_approval_is_told_when_asked(printed, code):
    act = Resolution(issuer="cec", number="41", date="2012-03-14")
    judged = plan(row(1, (), (stated(printed),)), resolution=act)
    assert found(judged) == []
    assert [one.code for one in check(judged, "", all_notes=True).findings] == ([code] if code else [])


# ------------------------------------------------------------------------------------------------ holidays

HOLIDAYS = [
    ("until 2012-03-22", "Nooruz"),  # the day before is the last
    ("not_later 2012-03-21", "Nooruz"),
    ("range 2012-03-01 2012-03-08", "Women"),
    ("not_later 2012-03-22", None),
    ("not_later 2012-05-07", "observed"),
    ("on 2012-05-06", None),  # voting day itself
]


@pytest.mark.parametrize(("printed", "name"), HOLIDAYS)
def test_a_last_day_that_is_a_holiday_is_told_when_asked(printed, name):
    judged = plan(row(1, (), (stated(printed),)))
    assert found(judged) == []
    findings = check(judged, "", all_notes=True).findings
    assert [one.code for one in findings] == (["last-day-is-holiday"] if name else [])
    assert all(name in one.message for one in findings)


def test_a_plan_under_the_laws_of_another_country_has_its_own_holidays():
    one = row(1, (), (stated("not_later 2012-03-21"),), citations=(citation("5", law="kz.elections"),))
    codes = [finding.code for finding in check(plan(one), "", all_notes=True).findings]
    assert codes == ["edition-unknown"]
