"""Names that every system can have."""

import pytest

from pipeline.files import portable

USUAL = ["plan", "2012/план №1", "a.b/c.d", "конец", "console", "x.con", "company/com10", ".hidden", "plan~2", "a b"]
ODD = [
    ("con", "_con~"),
    ("2012/AUX.txt", "2012/_AUX.txt~"),
    ("nul/lpt1.x", "_nul/_lpt1.x~"),
    ("план: 1", "план_ 1~"),
    ("a?b*c", "a_b_c~"),
    ("dots./end. ", "dots_/end._~"),
]


@pytest.mark.parametrize("name", USUAL)
def test_a_usual_name_stays(name: str) -> None:
    assert portable(name) == name


@pytest.mark.parametrize(("name", "beginning"), ODD)
def test_what_one_system_forbids_is_written_otherwise(name: str, beginning: str) -> None:
    assert portable(name).startswith(beginning)


def test_two_names_stay_two() -> None:
    assert portable("a?b") != portable("a*b")
