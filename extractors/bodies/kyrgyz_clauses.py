"""Who acts in a Kyrgyz clause."""

from collections.abc import Sequence

from extractors.bodies.groups import groups
from extractors.bodies.mention import Mention
from extractors.endings import is_kyrgyz_dative, is_kyrgyz_oblique
from extractors.reading import Reading, is_loose_dash
from extractors.tags import TAGS
from extractors.verbs import (
    is_kyrgyz_charge,
    is_kyrgyz_passive,
    is_kyrgyz_verb,
    is_kyrgyz_verbal_noun,
    is_surely_kyrgyz_verb,
)

_OPEN, _CLOSE = TAGS["open"], TAGS["close"]
_POSTPOSITIONS = frozenset("тарабынан үчүн боюнча менен жөнүндө аркылуу арасында алдында катары тууралуу".split())


def actors(reading: Reading, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies in the nominative before an active verb that ends the clause, or those in the dative whom it charges
    with a task. `inside` are the mentions of the clause, `stop` its end.
    """
    words = _outside_brackets(reading, inside[0].stop, stop)
    if words and is_kyrgyz_charge(words):
        return _charged(reading, words, inside)
    verb = _verb(words)
    if verb is None or is_kyrgyz_passive(verb):
        return ()
    return next((group for group in groups(reading, inside) if _is_subject(reading, group[-1].stop, stop)), ())


def _is_subject(reading: Reading, end: int, stop: int) -> bool:
    """Whether the body that ends at a token is in the nominative and nothing after it makes it a part of more."""
    if end >= stop or is_kyrgyz_oblique(reading.words[end - 1]):
        return False
    return reading.words[end] not in _POSTPOSITIONS and not is_kyrgyz_verbal_noun(reading.words[end])


def _charged(reading: Reading, words: Sequence[str], inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies in the dative on whom a clause lays a doing: “көзөмөлдөө … комиссиясына жүктөлсүн”."""
    start = inside[0].first
    if not any(map(is_kyrgyz_verbal_noun, (*words, *reading.words[max(0, start - 2) : start]))):
        return ()
    in_dative = (group for group in groups(reading, inside) if is_kyrgyz_dative(reading.words[group[-1].stop - 1]))
    return next(in_dative, ())


def _outside_brackets(reading: Reading, first: int, stop: int) -> list[str]:
    """The words up to a loose dash, without those in brackets."""
    words, depth = [], 0
    for at in range(first, stop):
        tag = reading.tags[at]
        if is_loose_dash(reading, at):
            break
        depth += (tag == _OPEN) - (tag == _CLOSE and depth > 0)
        if not depth and reading.words[at].isalpha():
            words.append(reading.words[at])
    return words


def _verb(words: Sequence[str]) -> str | None:
    """The verb at the end of a clause; a deadline may follow it."""
    if words and is_kyrgyz_verb(words[-1]):
        return words[-1]
    return next(filter(is_surely_kyrgyz_verb, reversed(words)), None)
