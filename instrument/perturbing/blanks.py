"""Spaces, line breaks and blank lines put otherwise."""

from collections.abc import Sequence
from random import Random

import regex

from instrument.perturbing.units import Units

Stretches = Sequence[tuple[int, int]]

_RUN = regex.compile(r"\s+")
_GAP = regex.compile(r"\s*\n\s*")
_SPACE = regex.compile(r"[ \u00a0]")


def line_breaks(units: Units, cells: Stretches, random: Random) -> None:
    """Lines broken elsewhere inside cells: a break becomes a space, a space a break, a blank line a break."""
    breaking = random.choice((0.02, 0.06))
    for start, end in cells:
        for run in _RUN.finditer(units.was, start, end):
            words = run.group()
            if "\n" in words:
                units.put(*run.span(), random.choice(("\n", " ") if words.count("\n") == 1 else ("\n", words, words)))
            elif random.random() < breaking:
                units.put(*run.span(), "\n")


def blank_lines(units: Units, cells: Stretches, random: Random) -> None:
    """Blank lines between cells lost, all of them or some; others gain a space."""
    losing = random.choice((0.1, 0.5, 1.0))
    inside = {at for start, end in cells for at in range(start, end)}
    for gap in _GAP.finditer(units.was):
        if gap.start() in inside or not units.untouched(*gap.span()):
            continue
        chance = random.random()
        if chance < losing:
            units.put(*gap.span(), "\n")
        elif chance > 0.95:
            units.put(*gap.span(), "\n \n")


def spaces(units: Units, random: Random) -> None:
    """Spaces of another kind: no-break, two, a tab; a blank at the end of a line."""
    often = random.choice((0.02, 0.1, 0.3))
    kinds = random.choice((("\u00a0",), ("  ", "\u00a0"), ("  ", "\u00a0", " \u00a0", "\t")))
    for space in _SPACE.finditer(units.was):
        if units.untouched(*space.span()) and random.random() < often:
            units.put(*space.span(), random.choice(kinds))
    for at, letter in enumerate(units.was):
        if letter == "\n" and units.now[at] == "\n" and random.random() < often / 4:
            units.now[at] = random.choice((" \n", "\u00a0\n", "\n "))
