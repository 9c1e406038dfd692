"""The page of the benchmark: parts measured anew leave the rest as it stands."""

from benchmarks.page import page, spent_by
from benchmarks.result import Result
from benchmarks.stages import Calls

SLOW = Result("a b", "9 ms", 3.0, 2.0)
FAST = Result("rows", "1 ms", 1.0, 2.0)
SPENT = spent_by([("letters", "1.0 ms", 0.5)], Calls(10, 20.0, 10.0, 1.5, 0.25))
WHOLE = page([SLOW, FAST], SPENT)


def test_every_result_is_a_line_with_its_aim() -> None:
    assert "| a b | 3.00× | ≤ 2× | **missed** | 9 ms |\n| rows | 1.00× | ≤ 2× | met | 1 ms |\n\n## Where" in WHOLE
    assert WHOLE.endswith("| letters | 1.0 ms | 0.50× |\n")


def test_nothing_measured_leaves_the_page() -> None:
    assert page([], None, WHOLE) == WHOLE


def test_a_part_measured_anew_takes_the_place_of_its_line() -> None:
    anew = page([SLOW._replace(measured=1.5)], None, WHOLE)
    assert anew == WHOLE.replace("3.00× | ≤ 2× | **missed**", "1.50× | ≤ 2× | met")


def test_a_part_that_the_page_has_not_comes_last() -> None:
    assert "| met | 1 ms |\n| tokens | 1.00× |" in page([FAST._replace(what="tokens")], None, WHOLE)


def test_stages_measured_anew_take_the_place_of_those_before() -> None:
    assert page([], SPENT.replace("letters", "words"), WHOLE) == WHOLE.replace("| letters |", "| words |")
