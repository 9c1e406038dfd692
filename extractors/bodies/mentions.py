"""Every phrase of the gazetteer of bodies in a text, in one pass."""

from bisect import bisect_left
from collections.abc import Sequence

import regex

from extractors.bodies import aliases
from extractors.bodies.mention import Mention
from extractors.lexicon import lexicon
from extractors.reading import Reading
from extractors.tags import TAGS

_BLANK_LINE = regex.compile(r"\n[^\S\n]*+\r?\n")


_HELD_BY = frozenset(("караштуу", "алдындагы"))
_JOINTS = frozenset(
    TAGS[name] for name in ("comma", "and", "or", "slash", "semicolon", "dot", "open", "close", "bar", "quote")
)


def mentions(reading: Reading) -> list[Mention]:
    """All bodies that a text names, longest phrase first, none over another, in reading order; the names that the text
    itself defines (“(hereafter X)”) too.
    """
    begins = lexicon().begins_body
    found: list[Mention] = []
    at = 0
    for place in [place for place, word in enumerate(reading.words) if begins[word]]:
        if place >= at and (mention := _longest(reading, place)):
            at = mention.stop
            if mention.kind != "alone" or _is_followed_by_a_joint(reading, at):
                found.append(mention)
    return aliases.followed(reading, _with_their_holders(reading, found))


def _with_their_holders(reading: Reading, found: Sequence[Mention]) -> list[Mention]:
    """“… министрлигине *караштуу* … департаменти” is one body, the one that is held."""
    held: list[Mention] = []
    for one in found:
        before = held[-1] if held else None
        if before and before.stop + 1 == one.first and reading.words[before.stop] in _HELD_BY:
            held[-1] = one._replace(first=before.first)
        else:
            held.append(one)
    return held


def within(named: Sequence[Mention], first: int, stop: int) -> list[Mention]:
    """Of mentions in reading order those that lie in tokens `[first, stop)`."""
    start, end = bisect_left(named, (first,)), bisect_left(named, (stop,))
    goes_over = end > start and named[end - 1].stop > stop
    return list(named[start : end - goes_over])


def _longest(reading: Reading, place: int) -> Mention | None:
    stop, phrases = len(reading), lexicon().bodies
    while hit := phrases.longest(reading.stems, place, stop):
        stop, entry = hit
        blank = _blank_line(reading, place, stop)
        if blank is None:
            return Mention(place, stop, entry.id, entry.kind)
        stop = blank
    return None


def _is_followed_by_a_joint(reading: Reading, stop: int) -> bool:
    """Whether an adjective that stands for a body can stand for it here: its noun does not come next."""
    if stop == len(reading) or reading.tags[stop] in _JOINTS:
        return True
    return "\n" in reading.folded.text[reading.ends[stop - 1] : reading.starts[stop]]


def _blank_line(reading: Reading, first: int, stop: int) -> int | None:
    """The token after the first blank line in `[first, stop)`: no phrase runs over one."""
    if stop - first == 1:
        return None
    text, start, end = reading.folded.text, reading.starts[first], reading.ends[stop - 1]
    match = _BLANK_LINE.search(text, start, end) if text.count("\n", start, end) > 1 else None
    return reading.at(match.start()) if match else None
