"""Names that a text gives to its bodies: “… комиссиясы (мындан ары – Комиссия)”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicon.stems import is_ending
from extractors.tags import TAGS

if TYPE_CHECKING:
    from extractors.bodies.mention import Mention
    from extractors.reading import Reading

    Definition = tuple[int, Mention, str]

_HENCE, _OPEN, _CLOSE, _WORD = TAGS["hence"], TAGS["open"], TAGS["close"], TAGS["word"]
_LONGEST_DEFINITION = 6
_MOST_NAMES = 20
_VOWELS = "аеиоуыэюяөүйь"


def followed(reading: Reading, found: list[Mention]) -> list[Mention]:
    """The mentions, with those that use a name defined behind another one. A name of one capitalised word counts from
    its definition on; names of several words are phrases of the gazetteer.
    """
    if _HENCE not in reading.tags:
        return found
    defined = _defined(reading, found)
    if not defined:
        return found
    meant = {word: _meant(word, defined) for word in set(reading.words)}
    taken = {token for one in found if one.kind != "alone" for token in range(one.first, one.stop)}
    start = min(name for name, _, _ in defined)
    new = [
        mention._replace(first=token, stop=token + 1)
        for token in range(start, len(reading))
        if (mention := meant[reading.words[token]]) and token not in taken and reading.printed(token)[0].isupper()
    ]
    places = {one.first for one in new}
    return sorted([*(one for one in found if one.first not in places), *new])


def _defined(reading: Reading, found: list[Mention]) -> list[Definition]:
    """The token of each name that a bracket behind a body defines, what it stands for, and its stem."""
    ends = {one.stop: one for one in found if one.is_body}
    pairs: list[Definition] = []
    at = reading.tags.find(_HENCE)
    while at >= 0 and len(pairs) < _MOST_NAMES:
        mention = ends.get(reading.tags.rfind(_OPEN, max(0, at - 2), at))
        name = _name(reading, at)
        if mention and name is not None:
            pairs.append((name, mention, reading.words[name].rstrip(_VOWELS) or reading.words[name]))
        at = reading.tags.find(_HENCE, at + 1)
    return pairs


def _name(reading: Reading, hence: int) -> int | None:
    """The one capitalised word between “hereafter” and the end of the bracket."""
    close = reading.tags.find(_CLOSE, hence, hence + _LONGEST_DEFINITION)
    words = [token for token in range(hence + 1, close) if reading.tags[token] == _WORD]
    return words[0] if len(words) == 1 and reading.printed(words[0])[0].isupper() else None


def _meant(word: str, defined: list[Definition]) -> Mention | None:
    """What a word stands for if it is a form of a defined name."""
    for _, mention, stem in defined:
        if word.startswith(stem) and is_ending(word[len(stem) :]):
            return mention
    return None
