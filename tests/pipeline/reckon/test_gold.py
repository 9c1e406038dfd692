"""The two real documents: everything computed and judged as in their gold records."""

import pytest
from msgspec.structs import replace

from pipeline.reckon import judge
from pipeline.record import UNJUDGED
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, load_gold

HOURS_OF_ROW_40 = {(23, 1), (41, 0)}
"""Gold's guide has these hours through row 40, its record leaves the row out or names another."""


def unjudged(gold):
    rows = tuple(replace(row, computed=(), verdict=UNJUDGED) for row in gold.rows)
    return replace(gold, rows=rows, convention=(), findings=())


@pytest.fixture(params=[LOCAL_PLAN, SCHEDULE])
def gold(request):
    return load_gold(gold_path(request.param))


def produced(duty):
    """The rows that date events of others, by their words."""
    if "округдарын түзүү" in duty:
        return ("districts_approved",)
    if "участкаларын түзүү" in duty:
        return ("precincts_formed",)
    whole = {
        "Талапкерлердин тизмесин каттоо": ("registration_ended",),
        "Добуш берүүнү өткөрүү": ("voting_start", "voting_end"),
    }
    return whole.get(duty, ())


def computed(plan):
    return [
        (row.seq, one.offset, one.start, one.end, one.last_day)
        + (() if (row.seq, one.offset) in HOURS_OF_ROW_40 else (one.through,))
        for row in plan.rows
        for one in row.computed
    ]


def verdicts(plan):
    return [(row.seq, row.verdict.status, row.verdict.convention, row.verdict.difference_days) for row in plan.rows]


def test_computed_and_judged_as_in_gold(gold):
    judged = judge(unjudged(gold), produced=produced)
    assert computed(judged) == computed(gold)
    assert verdicts(judged) == verdicts(gold)
    assert judged.convention == gold.convention == ()


def test_the_lexicon_knows_the_rows_that_date_events(gold):
    assert judge(unjudged(gold)) == judge(unjudged(gold), produced=produced)


def test_hours_of_voting_come_through_the_row_that_states_them():
    rows = judge(unjudged(load_gold(gold_path(LOCAL_PLAN))), produced=produced).rows
    assert [(seq, rows[seq - 1].computed[offset].through) for seq, offset in sorted(HOURS_OF_ROW_40)] == [
        (23, 40),
        (41, 40),
    ]


def test_a_date_that_the_user_knows_is_used(gold):
    judged = judge(unjudged(gold), produced=produced, events={"election_called": "2012-02-27"})
    hanging = [row.computed[0] for row in judged.rows if row.offsets and row.offsets[0].anchor == "election_called"]
    assert {one.through for one in hanging} <= {None}
    assert all((one.start or one.end).startswith("2012-0") for one in hanging)


@pytest.mark.parametrize("language", ["en", "ky", "ru"])
def test_same_input_same_explanations(gold, language):
    assert judge(unjudged(gold), produced=produced, language=language) == judge(
        unjudged(gold), produced=produced, language=language
    )


def test_every_row_is_explained_in_the_language_asked(gold):
    said = {
        language: [row.verdict.explanation for row in judge(unjudged(gold), produced=produced, language=language).rows]
        for language in ("en", "ky", "ru")
    }
    assert all(all(sentences) for sentences in said.values())
    assert all(len(set(same)) == 3 for same in zip(*said.values(), strict=True))
