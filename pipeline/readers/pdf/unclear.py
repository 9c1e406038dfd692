"""Pages whose fonts do not say, or say wrongly, which letters they draw: what can be told is, the rest must be seen.

A font without a map to Unicode gives signs for some letters or for all. One with a map of another code page gives
letters of that: `Êàëåíäàðü` for Календарь. One whose map only numbers its glyphs gives Latin letters without any sense.
"""

import re
from typing import Final

from pipeline.readers.pdf.letters import UNKNOWN, restored

_CYRILLIC: Final = re.compile("[\u0400-\u052f]+")
_WESTERN: Final = re.compile("[\xa8\xb8\xb9\xc0-\xff]")
_FOREIGN: Final = re.compile("[^\\W\\d_A-Za-z\u0400-\u052f]|[\ue000-\uf8ff]")
_LETTER: Final = re.compile("[^\\W\\d_]|[\ue000-\uf8ff]")
_LATIN_WORD: Final = re.compile(r"(?<!\S)[^\s\u0400-\u052f]*[A-Za-z][^\s\u0400-\u052f]*(?!\S)")
_SENSE: Final = re.compile(r"\A[\W\d]*+(?:[A-Za-z]?[b-df-hj-np-tv-xz]*+[aeiouy][a-z]*+|[A-Z]{1,4}+|[b-z])[\W\d]*+")
_GARBLED: Final = 0.03
"""The share of unknown letters above which a page is not understood."""
_FEW, _FEW_WORDS = 40, 30
_MOSTLY, _SENSELESS = 0.5, 0.5


def decoded(characters: str) -> str:
    """The same characters, those of a Cyrillic page that its fonts take for a Western one put right."""
    western = len(_WESTERN.findall(characters))
    if western < _FEW or western < _MOSTLY * sum(map(str.isalpha, characters)):
        return characters
    return _WESTERN.sub(lambda found: found.group().encode("latin-1").decode("cp1251"), characters)


def is_unclear(characters: str) -> bool:
    """Whether the letters of a page say nothing: too many are unknown or foreign, or its words have no sense."""
    if UNKNOWN in characters:
        return restored(characters)[0].count(UNKNOWN) > _GARBLED * len(characters)
    cyrillic = sum(map(len, _CYRILLIC.findall(characters)))
    if cyrillic > _MOSTLY * len(characters):
        return False
    letters = len(_LETTER.findall(characters))
    if cyrillic > _MOSTLY * letters or letters < _FEW:
        return False
    if len(_FOREIGN.findall(characters)) > _MOSTLY * letters:
        return True
    words = _LATIN_WORD.findall(characters)
    senseless = sum(not _SENSE.fullmatch(word) for word in words)
    return len(words) >= _FEW_WORDS and senseless > _SENSELESS * len(words)
