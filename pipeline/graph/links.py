"""What a row hangs on: each of its offsets with its event, the day of the event, and what tells that day."""

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from pipeline.reckon import Judgement
from pipeline.reckon.deadlines import WITHOUT_A_DATE
from pipeline.reckon.instants import Interval
from pipeline.reckon.offsets import Event
from pipeline.record import Row

Source = Literal["row", "header", "user", "nothing", "none_needed"]


class Link(NamedTuple):
    """One offset of a row: its index, its event, what dates that, when it is and what the offset comes to.

    `maker` is the row that brings the event about, dated or not.
    """

    row: Row
    offset: int
    event: str
    source: Source
    maker: Row | None
    when: Event | None
    interval: Interval | None


def links(judgement: Judgement, by_user: Collection[str] = ()) -> Mapping[int, tuple[Link, ...]]:
    """The links of every row: `seq` → one for each of its offsets; `by_user` are the events that the user dated."""
    rows = {judged.row.seq: judged.row for judged in judgement.rows}
    found: dict[int, tuple[Link, ...]] = {}
    for judged in judgement.rows:
        reckoned = {one.offset: one for one in judged.reckoned}
        made = []
        for index, offset in enumerate(judged.row.offsets):
            one = reckoned.get(index)
            maker = rows.get(one.event.through) if one and one.event.through else None
            if one is None and offset.anchor not in judgement.chains.known:
                maker = judgement.chains.maker(offset.anchor, judged.row.seq)
            event, interval = (one.event, one.interval) if one else (judgement.chains.known.get(offset.anchor), None)
            source = _source(offset.anchor, event, by_user)
            made.append(Link(judged.row, index, offset.anchor, source, maker, event, interval))
        found[judged.row.seq] = tuple(made)
    return found


def _source(name: str, event: Event | None, by_user: Collection[str]) -> Source:
    if name in WITHOUT_A_DATE:
        return "none_needed"
    if event is None:
        return "nothing"
    if event.through is not None:
        return "row"
    return "user" if name in by_user else "header"
