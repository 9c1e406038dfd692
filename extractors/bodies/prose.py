"""The bodies that act in a clause of prose."""

from collections.abc import Sequence

from extractors.bodies.mentions import Mention
from extractors.reading import Reading
from extractors.values import Body


def in_prose(reading: Reading, first: int, stop: int, mentions: Sequence[Mention]) -> tuple[Body, ...]:
    """The acting subjects of a clause."""
    return ()
