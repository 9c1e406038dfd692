"""Names that a text gives to its bodies: “… комиссиясы (мындан ары – Комиссия)”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicon.stems import is_ending
from extractors.reading import Reading
from extractors.tags import TAGS

if TYPE_CHECKING:
    from extractors.bodies.mentions import Mention

_HENCE, _OPEN, _CLOSE = TAGS["hence"], TAGS["open"], TAGS["close"]
_LONGEST_NAME = 6
_VOWELS = "аеиоуыэюяөүйь"


def followed(reading: Reading, found: list[Mention]) -> list[Mention]:
    """The mentions, with those that use a name defined behind another mention."""
    if _HENCE not in reading.tags:
        return found
    ends = {mention.stop: mention for mention in found if mention.is_body}
    for name, mention in _defined(reading, ends):
        found = _with(reading, found, name, mention)
    return found


def _defined(reading: Reading, ends: dict[int, Mention]) -> list[tuple[int, Mention]]:
    """The token of each one-word name defined in the text, and the mention that it stands for. (Names of several words
    are phrases of the gazetteer.)
    """
    pairs = []
    at = reading.tags.find(_HENCE)
    while at >= 0:
        opening = reading.tags.rfind(_OPEN, max(0, at - 2), at)
        name = _name(reading, at)
        if name is not None and (mention := ends.get(opening)):
            pairs.append((name, mention))
        at = reading.tags.find(_HENCE, at + 1)
    return pairs


def _name(reading: Reading, hence: int) -> int | None:
    close = reading.tags.find(_CLOSE, hence, hence + _LONGEST_NAME)
    words = [token for token in range(hence + 1, close) if reading.words[token].isalpha() and _plain(reading, token)]
    return words[0] if len(words) == 1 and reading.printed(words[0])[0].isupper() else None


def _plain(reading: Reading, token: int) -> bool:
    return reading.tags[token] == TAGS["word"]


def _with(reading: Reading, found: list[Mention], name: int, meant: Mention) -> list[Mention]:
    """The mentions, with every capitalised form of the word at `name` from there on, unless it is part of a mention."""
    stem = reading.words[name].rstrip(_VOWELS)
    taken = {token for mention in found if mention.kind != "alone" for token in range(mention.first, mention.stop)}
    new = [
        type(meant)(token, token + 1, meant.id, meant.kind)
        for token in range(name, len(reading))
        if token not in taken and _is_form(reading.words[token], stem) and reading.printed(token)[0].isupper()
    ]
    places = {mention.first for mention in new}
    return sorted([*(mention for mention in found if mention.first not in places), *new])


def _is_form(word: str, stem: str) -> bool:
    return len(stem) > 1 and word.startswith(stem) and is_ending(word[len(stem) :])
