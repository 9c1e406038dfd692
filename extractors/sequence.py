"""The order in which duties of an election follow one another by their nature: data, in `sequence.toml`."""

from collections.abc import Collection
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from extractors.lexicon import LexiconError


class KindOfDuty(Struct, frozen=True, forbid_unknown_fields=True):
    """Duties that are about all the topics of `about` and none of `not_about`."""

    about: frozenset[str]
    not_about: frozenset[str] = frozenset()

    def concerns(self, topics: Collection[str]) -> bool:
        """Whether a duty with these topics is one of them."""
        return self.about.issubset(topics) and self.not_about.isdisjoint(topics)


class Sequence(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of duties by their names, the pairs of which the first is done by the time the second is, and the kinds
    that are done by the voting.
    """

    order: tuple[tuple[str, str], ...]
    before_voting: tuple[str, ...]
    duty: dict[str, KindOfDuty]

    def prepares_the_voting(self, topics: Collection[str]) -> bool:
        """Whether a duty with these topics is one that is done by the voting."""
        return any(self.duty[name].concerns(topics) for name in self.before_voting)


@cache
def sequence() -> Sequence:
    """The order of duties. Raises LexiconError for a file that cannot be used."""
    path = files("extractors").joinpath("sequence.toml")
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Sequence)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise LexiconError(f"{path.name}: {error}") from error
