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


# ------------------------------------------------------------------------------------------------ what is not there

NEARLY_ALL = "10 11 12 13 15 30 32 37 38 49 53 54".split()
MISSING = [  # articles that the rows cite, duty of one row, day of the election, what no row has
    (NEARLY_ALL, "duty", "2012-05-06", ["Article 40(4)"]),
    (NEARLY_ALL, "Опубликование результатов выборов", "2012-05-06", []),
    (NEARLY_ALL, "Шайлоонун жыйынтыктарын жарыялоо", "2012-05-06", []),
    ([*NEARLY_ALL, "40"], "duty", "2012-05-06", []),
    (NEARLY_ALL[1:], "duty", "2012-05-06", ["Article 10(4, 5)", "Article 10(6)", "Article 40(4)"]),
    (NEARLY_ALL[:4], "duty", "2012-05-06", []),  # a plan of a part
    (NEARLY_ALL, "duty", "2012-11-25", []),  # no edition is known of that day
    (NEARLY_ALL, "duty", None, []),
]


@pytest.mark.parametrize(("articles", "duty", "day", "missing"), MISSING)
def test_a_duty_of_the_law_that_no_row_has(articles, duty, day, missing):
    rows = [row(seq, duty=duty, citations=(citation(article),)) for seq, article in enumerate(articles, 1)]
    findings = check(judge_alone(plan(*rows, day=day)), "", all_notes=True).findings
    told = [one.message.split(" sets ")[0] for one in findings if one.code == "statutory-duty-missing"]
    assert told == missing
    assert found(judge_alone(plan(*rows, day=day))) == []


@pytest.mark.parametrize(
    ("article", "part", "findings"),
    [
        ("10", "4", []),
        ("10", "0", ["citation-of-no-article"]),
        ("0", None, ["citation-of-no-article"]),
        (None, None, []),
    ],
)
def test_an_article_or_a_part_that_is_not_there(article, part, findings):
    one = row(1, citations=(citation(article, part), citation("10", "4")))
    assert [code for code, _ in found(judge_alone(plan(one)))] == findings
    assert found(judge_alone(plan(one, day="2012-11-25"))) == []


@pytest.mark.parametrize(
    ("law", "day", "findings"),
    [
        ("kg.local_elections", "2012-05-06", []),
        ("kg.local_elections", "2016-12-11", ["edition-unknown"]),
        ("kg.local_elections", None, ["edition-unknown"]),
        ("kg.president_parliament_elections", "2012-05-06", ["edition-unknown"]),
        (None, "2012-05-06", []),
    ],
)
def test_an_unknown_edition_is_told_when_asked(law, day, findings):
    rows = [row(seq, citations=(citation("10", law=law, law_text="Закона «О выборах»"),)) for seq in (1, 2)]
    codes = [one.code for one in check(judge_alone(plan(*rows, day=day)), "", all_notes=True).findings]
    assert [code for code in codes if code == "edition-unknown"] == findings
