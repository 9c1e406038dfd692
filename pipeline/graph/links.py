"""What a row hangs on: each of its offsets with its event, the day of the event, and what tells that day."""

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from extractors.events import happening_within
from pipeline.graph.bounds import Windows, windows
from pipeline.graph.sides import Bounds
from pipeline.reckon import Judgement
from pipeline.reckon.deadlines import WITHOUT_A_DATE
from pipeline.reckon.events import Produced
from pipeline.reckon.instants import Interval
from pipeline.reckon.offsets import Event
from pipeline.reckon.reckoning import Reckoned
from pipeline.reckon.verdicts import Judged
from pipeline.record import Row

Source = Literal["row", "header", "user", "nothing", "none_needed"]


class Link(NamedTuple):
    """One offset of a row: its index, its event, what dates that, when it is and what the offset comes to.

    `maker` is the row that brings the event about, dated or not; `possible` is the time within which an event without a
    day happens, `bounds` what the offset comes to at the earliest and at the latest.
    """

    row: Row
    offset: int
    event: str
    source: Source
    maker: Row | None
    when: Event | None
    interval: Interval | None
    possible: Interval
    bounds: Bounds


def links(
    judgement: Judgement, by_user: Collection[str] = (), happening: Produced = happening_within
) -> Mapping[int, tuple[Link, ...]]:
    """The links of every row: `seq` → one for each of its offsets; `by_user` are the events that the user dated.

    `happening` tells which events happen within the time of a duty, by default as the lexicon says.
    """
    rows = [judged.row for judged in judgement.rows]
    found = windows(rows, judgement.chains.known, judgement.convention, happening)
    linking = _Linking(judgement, found, by_user)
    return {judged.row.seq: linking.of_row(judged) for judged in judgement.rows}


class _Linking:
    """The links of the rows of one judged plan."""

    def __init__(self, judgement: Judgement, found: Windows, by_user: Collection[str]) -> None:
        self._chains = judgement.chains
        self._rows = {judged.row.seq: judged.row for judged in judgement.rows}
        self._windows = found
        self._by_user = by_user

    def of_row(self, judged: Judged) -> tuple[Link, ...]:
        """One link for each offset of a row."""
        reckoned = {one.offset: one for one in judged.reckoned}
        return tuple(self._link(judged.row, index, reckoned.get(index)) for index in range(len(judged.row.offsets)))

    def _link(self, row: Row, index: int, one: Reckoned | None) -> Link:
        name = row.offsets[index].anchor
        event, interval = (one.event, one.interval) if one else (self._chains.known.get(name), None)
        possible, maker = self._windows.of_event(name, row.seq)
        made_by = event.through if event else self._undated_maker(name, row.seq) or maker
        return Link(
            row=row,
            offset=index,
            event=name,
            source=_source(name, event, self._by_user),
            maker=self._rows.get(made_by) if made_by else None,
            when=event,
            interval=interval,
            possible=possible,
            bounds=self._windows.of_offset(row, index),
        )

    def _undated_maker(self, name: str, seq: int) -> int | None:
        maker = self._chains.maker(name, seq)
        return maker.seq if maker else None


def _source(name: str, event: Event | None, by_user: Collection[str]) -> Source:
    if name in WITHOUT_A_DATE:
        return "none_needed"
    if event is None:
        return "nothing"
    if event.through is not None:
        return "row"
    return "user" if name in by_user else "header"
