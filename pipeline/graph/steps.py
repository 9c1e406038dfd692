"""The chain that dates a row, step by step, from the row down to the header or to what nothing dates."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pipeline.graph.links import Link


class Step(NamedTuple):
    """One link of a chain, `depth` rows away from the row that was asked for; `again` where it was told before."""

    depth: int
    link: Link
    again: bool


def steps_to(seq: int, links: Mapping[int, tuple[Link, ...]]) -> Iterator[Step]:
    """The steps that date the row `seq`, in the order of telling; each row is followed once, a circle too."""
    told: set[int] = {seq}
    waiting = [(0, link) for link in reversed(links[seq])]
    while waiting:
        depth, link = waiting.pop()
        again = link.maker is not None and link.maker.seq in told
        yield Step(depth, link, again)
        if link.maker is not None and not again:
            told.add(link.maker.seq)
            waiting.extend((depth + 1, further) for further in reversed(links[link.maker.seq]))
