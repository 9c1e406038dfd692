"""The rows that bring about what another row waits for: what the checks of order look at."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.check.rule import Subject
from pipeline.graph.sides import Bounds
from pipeline.messages.event_words import words_of_event
from pipeline.record import Row


class Awaited(NamedTuple):
    """An event that a row waits for, the `seq` of the row that brings it about, and the time that this has."""

    event: str
    maker: int
    bounds: Bounds

    def words(self, subject: Subject) -> dict[str, str | int]:
        """The event and its row, for a sentence."""
        return {"event": subject.say(words_of_event(self.event).name), "row": self.maker}


def awaited(subject: Subject, row: Row) -> Iterator[Awaited]:
    """What comes before a row by its own words, without conditions."""
    for offset in row.offsets:
        if offset.direction == "after" and offset.condition is None:
            maker = subject.windows.of_event(offset.anchor, row.seq).maker
            if maker is not None and maker != row.seq:
                yield Awaited(offset.anchor, maker, subject.windows.of_row(maker))
