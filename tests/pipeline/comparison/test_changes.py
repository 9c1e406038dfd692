"""What changed in a duty, in words."""

from pathlib import Path

import pytest
from msgspec.structs import replace

import pipeline
from pipeline.comparison import changes, compared, duties
from pipeline.export.comparison.changes_in_words import change_in_words

PLAN = pipeline.read(Path(__file__).parents[3] / "corpus" / "2012-local-councils-ru")
ROW = next(row for row in PLAN.rows if row.offsets and row.offsets[0].n == 50)


def duty(row):
    return duties(replace(PLAN, rows=(row,)))


def with_offset(**fields):
    return replace(ROW, offsets=(replace(ROW.offsets[0], **fields),))


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (ROW, []),
        (with_offset(n=45), ["50 calendar days → 45 calendar days before voting day"]),
        (with_offset(n=9, n2=1), ["50 calendar days → 9–1 calendar day before voting day"]),
        (
            with_offset(anchor="election_called", direction="after"),
            [
                (
                    "deadline: “not later than 50 calendar days before voting day” → "
                    "“not later than 50 calendar days after the calling of the election”"
                )
            ],
        ),
        (with_offset(unit="day"), []),
        (
            replace(ROW, citations=(replace(ROW.citations[0], article="60"),)),
            ["articles: kg.local_elections 10(4, 5) → kg.local_elections 60(4)"],
        ),
        (replace(ROW, citations=()), []),
        (
            replace(ROW, bodies=ROW.bodies[:1]),
            [
                (
                    "bodies: Central Election Commission, local self-government, territorial commission → "
                    "Central Election Commission"
                )
            ],
        ),
        (
            replace(ROW, offsets=(), stated=(replace(ROW.stated[0], date="2012-03-20"),)),
            ["day of the voting −50 → −47"],
        ),
    ],
)
def test_a_change_is_said(after, words):
    assert [change_in_words(change, "en") for change in changes(duty(ROW), duty(after))] == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "50 календарных дней → 45 календарных дней до дня голосования"),
        ("ky", "50 календардык күн → 45 календардык күн добуш берүү күнүнө чейин"),
    ],
)
def test_a_change_is_said_in_the_languages_of_the_plans(language, words):
    (change,) = changes(duty(ROW), duty(with_offset(n=45)))

    assert change_in_words(change, language) == words


def test_a_plan_has_not_changed_against_itself():
    comparison = compared([PLAN, PLAN])

    assert [found for line in comparison.lines for found in comparison.changes(line)] == []
