from collections import Counter

import pytest

from pipeline.export.frames import FRAMES, lines_of
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, load_gold
from tests.pipeline.export.plans import small

LINES = {"plans": 1, "duties": 47, "deadlines": 51 + 21, "bodies": 71, "citations": 54, "findings": 3, "residue": 1}


@pytest.mark.parametrize(("frame", "count"), LINES.items())
def test_every_value_of_the_gold_has_its_line(frame: str, count: int) -> None:
    assert len(lines_of([load_gold(gold_path(LOCAL_PLAN))])[frame]) == count


def test_verdicts_of_the_gold() -> None:
    (plan,) = lines_of([load_gold(gold_path(LOCAL_PLAN))])["plans"]
    statuses = ("agrees", "agrees_under", "no_stated_date", "no_deadline", "no_offset", "conflicts", "undecidable")
    assert [plan[status] for status in statuses] == [18, 2, 24, 2, 1, 0, 0]


def test_deadlines_tell_offsets_from_stated_dates() -> None:
    kinds = Counter(line["kind"] for line in lines_of([load_gold(gold_path(LOCAL_PLAN))])["deadlines"])
    assert kinds == {"offset": 51, "stated": 21}


def test_lines_of_several_plans_follow_each_other() -> None:
    plans = [load_gold(gold_path(name)) for name in (LOCAL_PLAN, SCHEDULE)]
    duties = lines_of(plans)["duties"]
    assert [line["seq"] for line in duties] == [*range(1, 48), *range(1, 29)]
    assert len({(line["document"], line["seq"]) for line in duties}) == 75


def test_withheld_words_are_in_no_frame() -> None:
    frames = lines_of([load_gold(gold_path(SCHEDULE))])
    withheld = [line for line in frames["residue"] if line["withheld"]]
    assert [line["text"] for line in withheld] == [None] * 3
    assert "055257" not in str(frames)


def test_a_row_in_full() -> None:
    assert lines_of([small()])["duties"][0] == {
        "document": "small.txt",
        "seq": 1,
        "number": "1.1",
        "section": "Districts",
        "duty": "Form the districts",
        "place": "Naryn",
        "deadline_text": "not later than 50 days before (until 25 November)",
        "deadline": "not later than 50 calendar days before voting day (if called)",
        "stated": "--11-25 24:00",
        "last_day": "2012-03-16",
        "status": "conflicts",
        "difference_days": -3,
        "explanation": "Late.",
        "responsible": "the commission",
        "articles": "kg.local_elections 10(4, 5)",
        "findings": "stated-date-conflicts",
        "note": "see below",
        "convention": "event_day_is_day_1",
        "body_ids": "cec",
        "computed_start": None,
        "computed_end": "2012-03-17T00:00",
        "confidence": 0.5,
        "start": 0,
        "end": 110,
    }


def test_an_offset_carries_what_it_comes_to_and_a_date_does_not() -> None:
    offset, stated = lines_of([small()])["deadlines"]
    assert (offset["kind"], offset["computed_end"], offset["through"], offset["date"]) == (
        "offset", "2012-03-17T00:00", 2, None,
    )  # fmt: skip
    assert (stated["kind"], stated["computed_end"], stated["date"], stated["time"], stated["year_inferred"]) == (
        "stated", None, "--11-25", "24:00", 1,
    )  # fmt: skip


def test_citations_of_the_preamble_have_no_row() -> None:
    assert [line["seq"] for line in lines_of([small()])["citations"]] == [None, 1, 1]


def test_columns_are_named_once_and_explained() -> None:
    for frame in FRAMES:
        assert len(set(frame.header)) == len(frame.header)
        assert all(column.meaning for column in frame.columns)
