import json

import msgspec
import pytest
from jsonschema import Draft202012Validator

from pipeline.export.json import to_json, to_jsonl
from pipeline.export.schema import record_schema, schema_as_json
from pipeline.record import Plan
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, load_gold
from tests.pipeline.export.plans import HOSTILE, hostile, small

SMALL = """\
      "offsets": [
        {"n": 50, "n2": null, "unit": "calendar_day", "direction": "before", "anchor": "voting_day", "bound":\
 "not_later", "condition": "if called", "combine": null, "text": "not later than 50 days before", "span": [30, 59],\
 "fragments": [[30, 40], [42, 61]], "quote": "not later than 50 days before", "page": 2, "bbox": [1.0, 2.0, 3.0, 4.0]}
      ],
"""


def valid(plan: Plan) -> list[str]:
    return [error.message for error in Draft202012Validator(record_schema()).iter_errors(json.loads(to_json(plan)))]


@pytest.mark.parametrize("name", [LOCAL_PLAN, SCHEDULE])
def test_the_gold_comes_out_valid_and_comes_back_the_same(name: str) -> None:
    plan = load_gold(gold_path(name))
    assert valid(plan) == []
    assert msgspec.json.decode(to_json(plan), type=Plan) == plan
    assert msgspec.json.decode(to_jsonl(plan), type=Plan) == plan
    assert to_json(plan) == to_json(load_gold(gold_path(name)))


def test_every_field_comes_out_valid() -> None:
    assert valid(small()) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert msgspec.json.decode(to_json(hostile(text)), type=Plan) == hostile(text)
    assert to_jsonl(hostile(text)).count(b"\n") == 1


def test_values_have_a_line_each_with_their_provenance_last() -> None:
    assert SMALL in to_json(small()).decode("utf-8")
    assert '        {"id": "cec", "text": "the commission", "role": "responsible", "span": [80, 94]}\n' in to_json(
        small()
    ).decode("utf-8")


def test_the_keys_are_in_the_order_of_the_contract() -> None:
    assert list(json.loads(to_json(small()))) == list(Plan.__struct_fields__)
    assert list(json.loads(to_json(small()))["rows"][0])[:6] == [
        "seq", "number", "section", "duty", "place", "deadline_text",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("document", "sha256"), "abc"),
        (("election", "day"), "6 May 2012"),
        (("election", "type"), "village"),
        (("rows", 0, "computed", 0, "end"), "2012-03-17"),
        (("rows", 0, "stated", 0, "time"), "midnight"),
        (("rows", 0, "offsets", 0, "span"), [1]),
        (("rows", 0, "verdict", "status"), "fine"),
        (("kind",), None),
    ],
)
def test_the_schema_refuses_what_no_record_holds(path: tuple[str | int, ...], wrong: object) -> None:
    record = json.loads(to_json(small()))
    place = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = wrong
    assert not Draft202012Validator(record_schema()).is_valid(record)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema_as_json()))
