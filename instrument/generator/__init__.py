"""Documents written from a random structure in the words of the languages, so that their truth is known."""

from collections.abc import Iterator

from instrument.generator.made import Made
from instrument.generator.plans import plan
from instrument.generator.prose import digest, resolution
from instrument.generator.schedules import schedule

__all__ = ["Made", "digest", "documents", "plan", "resolution", "schedule"]

_HOW_MANY = ((plan, 60), (schedule, 10), (digest, 20), (resolution, 10))
"""Documents of a language, by kind."""


def documents() -> Iterator[Made]:
    """The generated set: the same documents every time, the same number in each language."""
    for language in ("ky", "ru"):
        for make, count in _HOW_MANY:
            yield from (make(seed, language) for seed in range(count))
