"""Whether the time grows with the length and not faster: 1, 10 and 100 plans in one text; chains of 1,000 and 10,000
rows, each of which waits for the one below it, with known days and with days between bounds.
"""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from math import log2

from msgspec.structs import replace

from benchmarks.result import Action, Result, seconds
from benchmarks.texts import document, plan
from extractors.values import Offset, Span, StatedDate
from pipeline.engine import extract
from pipeline.graph.bounds import windows
from pipeline.graph.sides import Bounds
from pipeline.reckon import judge
from pipeline.reckon.conventions import DEFAULT
from pipeline.record import UNJUDGED, Plan, Row

_TIMES = {1: 40, 10: 9, 100: 2}


_CHAINS, _ROUNDS = (1_000, 10_000), 5
_KNOWN = {"voting_day": "2012-05-06"}
_BETWEEN = StatedDate(
    text="",
    span=Span(0, 0),
    date="2012-04-02",
    end_date="2012-05-06",
    time=None,
    end_time=None,
    precision="day",
    bound="range",
)


def measure() -> Iterator[Result]:
    """The time of a character in a long text against that in one plan, and of a row in chains: the best of rounds."""
    yield from _texts()
    yield from _chains()


def _chains() -> Iterator[Result]:
    yield _growth("a row of a chain", lambda plan: partial(judge, plan, _KNOWN, produced=_itself))
    yield _growth("a row of a chain of intervals", lambda plan: partial(_bounds_of_rows, plan))


def _growth(of: str, action: Callable[[Plan], Action]) -> Result:
    short, long = _CHAINS
    rates = {}
    for rows in _CHAINS:
        waiting = action(_each_waits_for_the_next(rows))
        rates[rows] = min(map(_without_collector, [waiting] * _ROUNDS)) / rows
    detail = f"{rates[long] * 1e6:.0f} µs a row, {rates[short] * 1e6:.0f} in a chain of {short:,}; n log n is the aim"
    return Result(f"{of} of {long:,}", detail, rates[long] / rates[short], log2(long) / log2(short))


def _bounds_of_rows(plan: Plan) -> list[Bounds]:
    """The bounds of every row, worked out from the first on, which hangs on all others."""
    found = windows(plan.rows, {}, DEFAULT, _itself)
    return [found.of_row(row.seq) for row in plan.rows]


def _itself(duty: str) -> tuple[str, ...]:
    return (duty,)


def _without_collector(action: Action) -> float:
    """The seconds of an action alone: Python's collector looks at all that lives, however much that is."""
    gc.collect()
    gc.disable()
    try:
        return seconds(action)
    finally:
        gc.enable()


def _each_waits_for_the_next(rows: int) -> Plan:
    plan = extract(document(""))
    deadline = Offset(
        text="",
        span=Span(0, 0),
        n=1,
        n2=None,
        unit="day",
        direction="after",
        anchor="",
        bound="not_later",
        condition=None,
        combine=None,
    )
    row = Row(
        seq=0,
        number=None,
        section=None,
        duty="",
        place=None,
        deadline_text="",
        offsets=(),
        stated=(),
        computed=(),
        verdict=UNJUDGED,
        bodies=(),
        citations=(),
        cells={},
    )
    anchors = [*map(str, range(1, rows)), "voting_day"]
    chain = [
        replace(row, seq=seq, duty=f"{seq}", offsets=(replace(deadline, anchor=anchor, direction=to),))
        for seq, (anchor, to) in enumerate(zip(anchors, cycle(("after", "before")), strict=False))
    ]
    chain[-1] = replace(chain[-1], stated=(_BETWEEN,))
    return replace(plan, rows=tuple(chain))


def _texts() -> Iterator[Result]:
    text = plan().read_text(encoding="utf-8")
    rates = {}
    for plans, rounds in _TIMES.items():
        whole = document("\n".join([text] * plans))
        rates[plans] = min(seconds(partial(extract, whole)) for _ in range(rounds)) / len(whole.text)
    for plans in (10, 100):
        detail = f"{rates[plans] * 1e6:.2f} µs a character, {rates[1] * 1e6:.2f} in one plan"
        yield Result(f"a character of {plans} plans", detail, rates[plans] / rates[1], 2)
