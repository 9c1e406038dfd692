"""Conventions of counting: named, switchable, the default first of each pair (`docs/conventions.md`)."""

from collections.abc import Collection, Iterator
from typing import NamedTuple


class Convention(NamedTuple):
    """One way to read deadlines. Every switch is off by default; a switch that is on has a name in `NAMES`."""

    until_included: bool = False
    """A printed “until D” without an hour holds through D."""
    count_included: bool = False
    """A deadline “N days before” holds through the day that the count comes to. Only together with `until_included`."""
    day_1: bool = False
    """The day of the event is day 1 of the days counted after it."""
    range_excluded: bool = False
    """A printed range of days stops before its last day."""
    rolls: bool = False
    """A deadline counted after an event that would end on a day off ends on the next working day."""


DEFAULT = Convention()
MOST_GENEROUS = Convention(until_included=True)
"""The one under which printed dates hold longest."""

NAMES: dict[str, tuple[str, str]] = {
    "until_included": ("until_excludes_the_day", "until_includes_the_day"),
    "day_1": ("event_day_is_day_0", "event_day_is_day_1"),
    "range_excluded": ("range_includes_its_end", "range_excludes_its_end"),
    "rolls": ("no_rolling", "rolls_to_working_day"),
}
"""The names of each switch that has one, off and on."""

CHANGES: tuple[tuple[str, ...], ...] = (
    ("day_1",),
    ("until_included",),
    ("until_included", "count_included"),
    ("range_excluded",),
    ("rolls",),
)
"""The single changes that may explain a row, the likeliest first."""


def alternatives(base: Convention) -> Iterator[Convention]:
    """The conventions that differ from `base` in one named switch, the likeliest first."""
    seen = {base}
    for change in CHANGES:
        other = _flipped(base, change)
        if other not in seen:
            seen.add(other)
            yield other


def _flipped(base: Convention, change: tuple[str, ...]) -> Convention:
    if base.until_included and "until_included" in change:
        return base._replace(until_included=False, count_included=False)
    return base._replace(**{switch: not getattr(base, switch) for switch in change})


def named(convention: Convention, base: Convention = DEFAULT) -> tuple[str, ...]:
    """The names of the switches in which `convention` differs from `base`, in the order of `NAMES`."""
    return tuple(
        names[getattr(convention, switch)]
        for switch, names in NAMES.items()
        if getattr(convention, switch) != getattr(base, switch)
    )


def of_names(names: Collection[str]) -> Convention:
    """The convention that a record names: every switch on whose name is there, the others as by default."""
    return Convention(**{switch: on in names for switch, (_, on) in NAMES.items()})
