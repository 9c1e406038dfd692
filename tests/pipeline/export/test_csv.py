import csv
import io
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.export.cells import clean, guarded, unguarded
from pipeline.export.csv import frame_csv, to_csv
from pipeline.export.frames import FRAMES, Frame
from tests.pipeline.export.plans import HOSTILE, hostile, small

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]")


def lines(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.name for frame in FRAMES])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_can_be_taken_for_a_formula(frame: Frame[Any], text: str) -> None:
    data = frame_csv(frame, [hostile(text)])
    assert not CONTROL.search(data.decode("utf-8-sig").replace("\r\n", ""))
    for line in lines(data):
        for cell in line:
            for begun in re.split("[;\t\n]", cell):
                assert re.fullmatch(r"-?\d+(\.\d+)?", cell) or not re.match(r"\s*[=+\-@]", begun)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_guarded_can_be_read_back(text: str) -> None:
    duty = dict(zip(*lines(to_csv(hostile(text)))[:2], strict=True))["duty"]
    assert unguarded(duty) == clean(text)


@given(st.text())
def test_guarding_loses_nothing(text: str) -> None:
    assert unguarded(guarded(clean(text))) == clean(text)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("--11-25", "'--11-25"),
        (" =1", " '=1"),
        ("a; @b", "a; '@b"),
        ("'=1", "''=1"),
        ("＝1", "'＝1"),
        ("a=b, c-d", "a=b, c-d"),
        ("'quoted'", "'quoted'"),
        ("2012-05-06", "2012-05-06"),
        ("9–1", "9–1"),
    ],
)
def test_only_what_could_be_a_formula_is_guarded(text: str, cell: str) -> None:
    assert guarded(text) == cell


def test_bytes_are_those_of_rfc_4180_with_a_mark_for_spreadsheets() -> None:
    data = to_csv(small())
    assert data.startswith(b"\xef\xbb\xbfdocument,seq,number,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == 3
    assert data == to_csv(small())


def test_numbers_stay_numbers_and_dates_text() -> None:
    first = dict(zip(*lines(to_csv(small()))[:2], strict=True))
    assert first["difference_days"] == "-3"
    assert first["confidence"] == "0.5"
    assert first["stated"] == "'--11-25 24:00"
    assert first["number"] == "1.1"


def test_a_cell_of_many_line_ends_takes_no_time() -> None:
    assert guarded("\n" * 200_000 + ";" * 200_000 + " " * 200_000).count("'") == 0
