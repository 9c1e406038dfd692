"""The printed numbers of rows, which are short and read badly: those that are lost are told by their order."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.readers.scan.mended import mended
from pipeline.readers.scan.stack import Strip
from pipeline.readers.scan.tesseract import Seen

_NUMBER = re.compile(r"^(\d{1,3})([.)]?)$")
_TRUSTED = 85.0
_MOST = 0.6
"""The share of numbers that must stand in order before the others are told by it."""
TOLD = 0.0
"""How sure a number is that only its order tells."""


def in_order(strip: Strip, words: Sequence[Seen]) -> list[Seen]:
    """The words of a column of numbers; where most rise by one, those that were read badly or not are told by that."""
    held: dict[int, list[Seen]] = {}
    for word in words:
        held.setdefault(strip.piece_of(word), []).append(word)
    read = {at: _NUMBER.match(mended("".join(word.text for word in own))[0]) for at, own in held.items()}
    firsts = Counter(int(found[1]) - at for at, found in read.items() if found)
    if not firsts:
        return list(words)
    first, count = firsts.most_common(1)[0]
    dots = Counter(found[2] for found in read.values() if found)
    if count < max(2, _MOST * sum(firsts.values())):
        return list(words)
    return [
        word
        for at in range(len(strip.pieces))
        for word in _told(strip, at, held.get(at, []), read.get(at), f"{first + at}{dots.most_common(1)[0][0]}")
    ]


def _told(strip: Strip, at: int, own: list[Seen], found: re.Match[str] | None, told: str) -> list[Seen]:
    """The words of one cell, or what its order tells; the head of the column has no number."""
    is_head = at == 0 and found is None
    as_told = found is not None and found[1] == told.rstrip(".)")
    sure = bool(own) and min(word.sure for word in own) >= _TRUSTED
    is_clear = sure and (found is not None or not any(letter.isdigit() for word in own for letter in word.text))
    if is_head or as_told or is_clear or told.startswith(("0", "-")):
        return own
    piece = strip.pieces[at]
    return [Seen(told, piece.left, piece.top, piece.right, piece.bottom, (1, 1, 1), TOLD)]
