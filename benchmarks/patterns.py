"""Whether a compiled pattern can be made slow: hostile texts made from its own symbols, and what they cost as they
grow.
"""

import importlib
import pkgutil
import random
import re
import time
from collections.abc import Iterable, Iterator
from itertools import product
from statistics import median
from typing import Any, NamedTuple

import regex

import extractors
import pipeline

Pattern = re.Pattern[Any] | regex.Pattern[Any]
MOST_RATIO = 2.5
"""What a text of twice the length may cost, measured against half of it."""
_SUSPECT = 1.4
"""How much more a character may cost in a text eight times as long before it is looked at again: 8 where all is
squared.
"""
_LONGEST = 50_000
_ENOUGH = 0.05
"""Seconds after which a text is long enough to be sure."""
_SYMBOLS = 40
_USUAL = "аяА1 \n-."
_ESCAPED = re.compile(r"\\(?:p\{\w+\}|[a-zA-Z])|\(\?P?<\w+>|[?+*{}\\^$]")
_NO_SYMBOL = "\x7f"


class Slow(NamedTuple):
    """A text of `length` characters, `unit` over and over, that costs `ratio` times as much as half of it."""

    name: str
    unit: str
    length: int
    ratio: float


def patterns() -> dict[str, Pattern]:
    """Every compiled pattern of the packages under the name of the variable that holds it."""
    found: dict[tuple[object, ...], tuple[str, Pattern]] = {}
    for package in (extractors, pipeline):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                for path, pattern in _held(module.name, vars(importlib.import_module(module.name)), 0):
                    found.setdefault((type(pattern), pattern.pattern, pattern.flags), (path, pattern))
    return dict(sorted(found.values()))


def _held(name: str, value: object, depth: int) -> Iterator[tuple[str, Pattern]]:
    """The patterns that a value is or holds, looked for three levels deep."""
    if isinstance(value, re.Pattern | regex.Pattern):
        yield name, value
    elif depth < 3:
        for key, item in _items(value):
            yield from _held(f"{name}.{key}", item, depth + 1)


def _items(value: object) -> Iterable[tuple[object, object]]:
    if isinstance(value, dict):
        return list(value.items())
    if isinstance(value, tuple | list):
        return enumerate(value)
    own = isinstance(value, type) and value.__module__.startswith(("extractors", "pipeline"))
    return list(vars(value).items()) if own else ()


def slow(name: str, pattern: Pattern, *, texts: int = 80, size: int = 500) -> Slow | None:
    """The first of some hostile `texts` that makes a pattern slow, or null. A text that costs more a character when
    it is eight times as long as `size` is doubled further, up to 50,000 characters.
    """
    for head, unit in _hostile(name, pattern, texts):
        short, long = (_least(pattern, head, unit, length) / length for length in (size, 8 * size))
        if long > _SUSPECT * short and (found := _grown(name, pattern, head, unit, 8 * size)):
            return found
    return None


def _grown(name: str, pattern: Pattern, head: str, unit: str, length: int) -> Slow | None:
    ratio = 0.0
    while 2 * length <= _LONGEST:
        pairs = [[_seconds(pattern, head, unit, size) for size in (length, 2 * length)] for _ in range(5)]
        ratio = median(two / one for one, two in pairs)
        length *= 2
        if ratio <= MOST_RATIO:
            return None
        if pairs[0][1] > _ENOUGH:
            break
    return Slow(name, unit, length, ratio)


def _hostile(name: str, pattern: Pattern, texts: int) -> Iterator[tuple[str, str]]:
    """What stands first and what is repeated: each symbol of the pattern, pairs and triples of them, chosen by its
    name.
    """
    symbols, chance = _symbols(pattern), random.Random(name)
    pairs = list(product(symbols, symbols))
    chosen = chance.sample(pairs, min(texts, len(pairs)))
    for unit in [*symbols, *chosen, *(chance.choices(symbols, k=3) for _ in range(texts // 2))]:
        yield chance.choice(["", *symbols]), "".join(unit)


def _symbols(pattern: Pattern) -> list[str]:
    """Tags where a pattern is over tags, else its own characters and some of every kind."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    tags = [letter for letter in dict.fromkeys(source) if "\ue000" <= letter <= "\uf8ff"]
    return tags or [*dict.fromkeys(_USUAL + _ESCAPED.sub("", source))][:_SYMBOLS]


def _least(pattern: Pattern, head: str, unit: str, size: int) -> float:
    return min(_seconds(pattern, head, unit, size) for _ in range(2))


def _seconds(pattern: Pattern, head: str, unit: str, size: int) -> float:
    text = (head + unit * (size // len(unit) + 1))[:size] + _NO_SYMBOL
    searched: Any = text if isinstance(pattern.pattern, str) else text.encode()
    start = time.thread_time()  # what others do on the machine does not count
    for _ in pattern.finditer(searched):
        pass
    return time.thread_time() - start
