"""What a plan says beside what the law sets, in the edition of its election day. Add a line for a new case."""

import pytest

from pipeline.check import check
from pipeline.record import Election
from tests.pipeline.sample import citation, judge_alone, offset, plan, row


def found(judged, text="", **more):
    return [(finding.code, finding.row) for finding in check(judged, text, **more).findings]


# ------------------------------------------------------------------------------------------------ what the law sets

LAW = [  # duty, term, article and part cited, day of the election, what is found
    ("Образование избирательных округов", 50, "10", "4", "2012-05-06", []),
    ("Образование избирательных округов", 55, "10", "4", "2012-05-06", ["offset-differs-from-statute"]),
    ("Образование избирательных округов", 55, "10", None, "2012-05-06", ["offset-differs-from-statute"]),
    ("Образование избирательных округов", 55, "10", "4", "2012-11-25", []),  # no edition is known of that day
    ("Образование избирательных округов", 50, "12", "4", "2012-05-06", ["citation-of-another-duty"]),
    ("Образование избирательных округов", 55, "12", "4", "2012-05-06", []),  # neither duty nor term is known
    ("Выдвижение кандидатов", 30, "49", "1", "2012-05-06", []),  # villages
    ("Выдвижение кандидатов", 40, "49", "1", "2012-05-06", []),  # towns
    ("Выдвижение кандидатов", 35, "49", "1", "2012-05-06", ["offset-differs-from-statute"]),
    ("Шайлоо округдарын түзүү", 45, "10", "5", "2012-05-06", ["offset-differs-from-statute"]),
]


@pytest.mark.parametrize(("duty", "days", "article", "part", "day", "findings"), LAW)
def test_what_the_law_sets(duty, days, article, part, day, findings):
    one = row(1, (offset(f"not_later {days} day before"),), duty=duty, citations=(citation(article, part),))
    assert [code for code, _ in found(judge_alone(plan(one, day=day)))] == findings


@pytest.mark.parametrize(("days", "findings"), [(33, []), (38, []), (50, []), (35, ["offset-differs-from-statute"])])
def test_terms_are_cut_in_early_elections(days, findings):
    one = row(
        1,
        (offset(f"not_later {days} day before"),),
        duty="Образование избирательных округов",
        citations=(citation("10", "4"),),
    )
    early = plan(one, election=Election(type="local_council", variant="early", day="2012-05-06"))
    assert [code for code, _ in found(judge_alone(early))] == findings
