"""Kyrgyz typed on a keyboard that has no ө, ү and ң: the letters put back in the words that the lexicon knows.

One letter stands for one, so every place in the text stays where it was.
"""

import re

from extractors.letters import Folded
from extractors.lexicon import Lexicon

_USUAL = {"ү": 0.015, "ө": 0.01}
"""The shares of the characters in a text of which a part is Kyrgyz; in one that is Kyrgyz alone they are twice that."""
_KYRGYZ = (" жана ", "шайлоо", "жылдын", "чейин", "боюнча")
_RUSSIAN = (" и ", " в ", " на ", " до ", " не ")
_ENOUGH = 3
_WORD = re.compile(r"[а-я]++")


def with_letters(folded: Folded, lexicon: Lexicon) -> Folded:
    """The folded text with the letters that its keyboard had not; the same one where it has its letters or is not
    Kyrgyz.
    """
    text = folded.text
    has_letters = all(text.count(letter) > share * len(text) for letter, share in _USUAL.items())
    kyrgyz, russian = sum(map(text.count, _KYRGYZ)), sum(map(text.count, _RUSSIAN))
    if has_letters or kyrgyz < _ENOUGH or kyrgyz <= russian:
        return folded
    restored = _WORD.sub(lambda word: lexicon.restored[word.group()], text)
    return Folded(restored, folded.source, folded.starts, folded.shifts, folded.seams)
