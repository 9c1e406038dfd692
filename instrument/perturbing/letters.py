"""Letters that look alike put in place of one another, as typists do."""

from random import Random

import regex

from instrument.perturbing.units import Units

_WORD = regex.compile(r"[^\W\d_]{3,}")
_CYRILLIC = regex.compile(r"[\u0400-\u04ff]")
_LATIN = dict(zip("асеорхкмтАВСЕНОРХКМТ", "aceopxkmtABCEHOPXKMT", strict=True)) | {"у": "y"}
_SMALL = frozenset("асеорхуАВСЕНОРХКМТ")
"""The letters that look alike in print; small `к`, `м`, `т` do not."""
_FITA = {"ө": "ѳ", "Ө": "Ѳ", "ѳ": "ө", "Ѳ": "Ө"}


def look_alikes(units: Units, random: Random) -> None:
    """Other letters in some words: `ө` and `ѳ` swapped, one or two Latin letters in a Cyrillic word."""
    fita = random.choice((0.0, 0.3, 1.0))
    latin = random.choice((0.0, 0.05, 0.2))
    for word in _WORD.finditer(units.was):
        if random.random() < fita:
            _replace(units, word.start(), word.end(), _FITA, len(word.group()), random)
        if random.random() < latin and _CYRILLIC.search(word.group()):
            _replace(units, word.start(), word.end(), _LATIN, random.randint(1, 2), random)


def _replace(units: Units, start: int, end: int, table: dict[str, str], most: int, random: Random) -> None:
    """Up to `most` letters of a word by those that look like them; one letter of the word always stays as it was."""
    found = [at for at in range(start, end) if units.was[at] in table and (table is _FITA or units.was[at] in _SMALL)]
    limit = most if table is _FITA else min(most, end - start - 1)
    for at in random.sample(found, min(limit, len(found))):
        units.now[at] = table[units.was[at]] if units.now[at] == units.was[at] else units.now[at]
