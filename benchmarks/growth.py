"""Whether the time grows with the length and not faster: 1, 10 and 100 plans in one text."""

from collections.abc import Iterator
from functools import partial

from benchmarks.result import Result, seconds
from benchmarks.texts import document, plan
from pipeline.engine import extract

_TIMES = {1: 40, 10: 9, 100: 2}


def measure() -> Iterator[Result]:
    """The time of a character in a long text against that in one plan, the best of some rounds."""
    text = plan().read_text(encoding="utf-8")
    rates = {}
    for plans, rounds in _TIMES.items():
        whole = document("\n".join([text] * plans))
        rates[plans] = min(seconds(partial(extract, whole)) for _ in range(rounds)) / len(whole.text)
    for plans in (10, 100):
        detail = f"{rates[plans] * 1e6:.2f} µs a character, {rates[1] * 1e6:.2f} in one plan"
        yield Result(f"a character of {plans} plans", detail, rates[plans] / rates[1], 2)
