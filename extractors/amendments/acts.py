"""The acts that are amended: “утвержденный постановлением … от 12 февраля 2024 года № 41”, “… № 41 токтому”."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from extractors.amendments.clauses import Masked
from extractors.amendments.values import Act
from extractors.dates import Found
from extractors.tags import rule
from extractors.values import Span

_NUMBER: Final = rule(
    "number_sign (?P<n> (?: number | big | year | clock | ordinal )"
    " (?: (?: dash | slash ) (?: number | big | year | word | clock | ordinal ) ){0,3} )"
)
_NEAR: Final = 4
"""Tokens between the date of an act and its number."""


def acts(masked: Masked, start: int, end: int) -> Iterator[Act]:
    """The acts that are named by number between two characters, outside quotations."""
    reading = masked.reading
    for match in _NUMBER.finditer(reading.tags):
        first, stop = reading.source_starts[match.start()], reading.source_ends[match.end() - 1]
        if start <= first and stop <= end:
            near = [one for one in masked.dates if max(one.first - match.end(), match.start() - one.stop) <= _NEAR]
            day = min(near, key=lambda one: abs(one.first - match.start()), default=None)
            number = masked.text[reading.source_starts[match.start("n")] : stop]
            yield Act("".join(number.split()), _iso(day), Span(first, stop))


def _iso(found: Found | None) -> str | None:
    day = found.day if found else None
    return date(day.year, day.month, day.day).isoformat() if day and day.year and day.day else None
