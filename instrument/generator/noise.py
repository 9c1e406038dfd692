"""Typing as it is found: look-alike letters, misspellings, spaces. What is said stays the same."""

from random import Random
from typing import NamedTuple

import regex

from instrument.generator.words import Words, replaced

_LATIN = dict(zip("асеорхуАВСЕНОРХКМТ", "aceopxyABCEHOPXKMT", strict=True))
_WORD = regex.compile(r"[^\W\d_]{4,}")


class Noise(NamedTuple):
    """How often a word holds a Latin letter, has `ѳ` for `ө`, is misspelt, or stands beside a no-break space."""

    latin: float = 0.0
    fita: float = 0.0
    spaces: float = 0.0
    misspelt: float = 0.0


def some(random: Random) -> Noise:
    """The typing of a document: half of them are clean."""
    if random.random() < 0.5:
        return Noise()
    return Noise(
        latin=random.choice((0.0, 0.03)),
        fita=random.choice((0.0, 0.0, 0.5, 1.0)),
        spaces=random.choice((0.0, 0.05)),
        misspelt=random.choice((0.0, 0.1)),
    )


def noisy(words: Words, noise: Noise, misspelt: dict[str, str], random: Random) -> Words:
    """The same words as a typist of that kind writes them."""
    for right, wrong in misspelt.items():
        at = words.text.find(right)
        if at >= 0 and random.random() < noise.misspelt:
            words = replaced(words, at, at + len(right), wrong)
    letters = list(words.text)
    for word in _WORD.finditer(words.text):
        if random.random() < noise.fita:
            letters[word.start() : word.end()] = word.group().translate(str.maketrans("өӨ", "ѳѲ"))
        places = [at for at in range(*word.span()) if letters[at] in _LATIN]
        if places and random.random() < noise.latin:
            at = random.choice(places)
            letters[at] = _LATIN[letters[at]]
    changed = "".join("\u00a0" if letter == " " and random.random() < noise.spaces else letter for letter in letters)
    return Words(changed, words.marks)
