"""Bodies that a clause lists together, with the adjectives before them."""

from collections.abc import Iterator, Sequence

from extractors.bodies.mention import Mention
from extractors.endings import is_russian_nominative_adjective
from extractors.reading import Reading
from extractors.tags import CONTINUED, TAGS

_JOINTS = frozenset({TAGS["comma"], TAGS["and"], TAGS["or"], CONTINUED})
_DASH, _WORD = TAGS["dash"], TAGS["word"]
_ADJECTIVES = tuple(
    "луу лүү дуу дүү туу түү дык дик дук дүк тык тик тук түк лык лик лук лүк ган ген гон гөн кан кен кон көн".split()
)
_ALL = frozenset("бардык баары айрым все всем всех ар бир".split())


def groups(reading: Reading, inside: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The mentions of a clause, those that only commas and “and” part together."""
    group = [inside[0]]
    for one in inside[1:]:
        start = with_adjectives(reading, one, group[-1].stop)
        if start > group[-1].stop and all(reading.tags[token] in _JOINTS for token in range(group[-1].stop, start)):
            group.append(one)
        else:
            yield group
            group = [one]
    yield group


def with_adjectives(reading: Reading, one: Mention, first: int) -> int:
    """The token, `first` at the earliest, where a body begins with the adjectives before it."""
    start = one.first
    while start > first and reading.tags[start - 1] == _WORD and _is_adjective(reading.words[start - 1]):
        start -= 1
    return start


def _is_adjective(word: str) -> bool:
    return word in _ALL or word.endswith(_ADJECTIVES) or is_russian_nominative_adjective(word)
