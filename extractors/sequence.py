"""The order in which duties of an election follow one another by their nature: data, in `sequence.toml`."""

from collections.abc import Collection
from functools import cache, lru_cache
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


@cache
def sequence() -> Sequence:
    """The order of duties. Raises LexiconError for a file that cannot be used."""
    path = files("extractors").joinpath("sequence.toml")
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Sequence)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise LexiconError(f"{path.name}: {error}") from error


@lru_cache(maxsize=5_000)
def kinds_of(topics: frozenset[str]) -> frozenset[str]:
    """The names of the kinds that a duty with these topics is of."""
    return frozenset(name for name, kind in sequence().duty.items() if kind.concerns(topics))


def prepares_the_voting(topics: frozenset[str]) -> bool:
    """Whether a duty with these topics is one that is done by the voting."""
    return not kinds_of(topics).isdisjoint(sequence().before_voting)
