"""Those whom an order charges, known or not: they stand first, in the dative in Russian, as the subject in Kyrgyz.

“Управлению технологий обеспечить …”, “Мэриянын жалпы бөлүмү имаратты даярдасын”.
"""

from collections.abc import Sequence

import regex

from extractors.bodies.groups import groups, with_adjectives
from extractors.bodies.mention import Mention
from extractors.bodies.mentions import within
from extractors.endings import (
    is_kyrgyz_genitive,
    is_kyrgyz_oblique,
    is_kyrgyz_word,
    is_russian_dative,
)
from extractors.reading import Reading
from extractors.tags import CONTINUED, TAGS
from extractors.verbs import is_asking, is_kyrgyz_order, is_russian_infinitive, is_russian_verb

_NAMING = frozenset({TAGS["word"], TAGS["quote"], TAGS["letter"], CONTINUED})
_COLON = TAGS["colon"]
_ADVERB = regex.compile(r"\p{L}{4}но\Z")
_HEAD = regex.compile(r"(?:с[ыиуү]|[бвгкклмрпчшщж][ыиуү]|л[аеоө]р[ыиуү]?|т[аеоө]р[ыиуү]?|д[аеоө]р[ыиуү]?)\Z")
"""A Kyrgyz noun in the nominative with a possessive or a plural: the head of a name."""
_NO_HEADS = frozenset("жалпы коомдук башкы улуттук атайын".split())
_AT = TAGS["at_pre"]
_LONGEST, _FEWEST, _SHORTEST = 12, 2, 4


def named_first(reading: Reading, first: int, stop: int, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """The tokens of those with whom an order begins, null where nobody stands there: all up to a colon, bodies that
    are known, else the words before what they are to do.
    """
    at = _behind_asking(reading, first, stop)
    if reading.tags[stop - 1] == _COLON and names_only(reading, at, stop - 1) and within(mentions, at, stop):
        return at, stop - 1
    named = [one for one in within(mentions, at, stop) if one.is_body]
    if named and with_adjectives(reading, (group := next(groups(reading, named)))[0], at) == at:
        return at, group[-1].stop
    return unknown(reading, at, stop)


def names_only(reading: Reading, first: int, stop: int) -> bool:
    """Whether nothing but names stands before a colon at token `stop`: what they are to do follows below."""
    words = reading.words[first:stop]
    leads = bool(words) and reading.tags[stop : stop + 1] == _COLON
    return leads and not any(is_russian_infinitive(word) or is_russian_verb(word) for word in words)


def unknown(reading: Reading, first: int, stop: int) -> tuple[int, int] | None:
    """The tokens with which an order begins if they name somebody whom it charges; nobody knows them."""
    first = _behind_asking(reading, first, stop)
    if first >= stop:
        return None
    end = _kyrgyz(reading, first, stop) or _russian(reading, first, stop)
    return (first, end) if end else None


def _behind_asking(reading: Reading, first: int, stop: int) -> int:
    """Behind “рекомендовать”, “поручить”, by which an order may begin."""
    while first < stop and is_asking(reading.words[first]):
        first += 1
    return first


def _russian(reading: Reading, first: int, stop: int) -> int | None:
    """Where a name in the dative ends: at what it is charged with."""
    words = reading.words
    if not is_russian_dative(words[first]) or len(words[first]) < _SHORTEST:
        return None
    end = first
    while end < min(stop, first + _LONGEST) and _goes_on(reading, end):
        end += 1
    rest = words[end:stop]
    ordered = any(map(is_russian_infinitive, rest)) and not any(map(is_russian_verb, rest))
    leads = end == stop and reading.tags[stop : stop + 1] == _COLON
    return end if leads or (ordered and end - first >= _FEWEST) else None


def _goes_on(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    if reading.tags[at] == _AT:
        return reading.printed(at + 1)[:1].isupper()
    return reading.tags[at] in _NAMING and not is_russian_infinitive(word) and not _ADVERB.search(word)


def _kyrgyz(reading: Reading, first: int, stop: int) -> int | None:
    """Where a subject ends whose clause ends in an order: with its head, behind words that are of it."""
    words = [word for word in reading.words[first:stop] if word.isalpha()]
    if not words or not is_kyrgyz_order(words[-1]) or not any(map(is_kyrgyz_word, words)):
        return None
    for at in range(first, min(stop, first + _LONGEST)):
        word = reading.words[at]
        if reading.tags[at] not in _NAMING:
            return None
        if is_kyrgyz_oblique(word) and not is_kyrgyz_genitive(word):
            return None
        if at > first and word not in _NO_HEADS and _HEAD.search(word) and not is_kyrgyz_oblique(word):
            return at + 1
    return None
