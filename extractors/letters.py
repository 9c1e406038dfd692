"""Letters folded for reading, with a map back: look-alikes, spaces, hyphens, quotes, words broken over lines.

Folding never changes what is quoted. It gives a lower-case text that is easier to read, every character of which knows
the character of the text as read that it stands for.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.values import Span

_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\uff0d"
_QUOTES = "«»„“”‟‚‘’‹›″\u201b"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c"
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What turns the direction of writing: it is no letter."""
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\x02" + _DIRECTIONS
_ALIKE = {
    **dict.fromkeys("ѳɵӧöѲӨƟ", "ө"),
    **dict.fromkeys("ӱүұҰҮ", "ү"),
    **dict.fromkeys("ҥҢ", "ң"),
    **dict.fromkeys("ёЁ", "е"),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_SPACES, " "),
}
_LATIN = str.maketrans("aceopxykmthbi", "асеорхукмтнві")
_LATIN_WORD = regex.compile(r"(?<![^\W\d_])[^\W\d_]*[a-z][^\W\d_]*")
_CYRILLIC = regex.compile(r"[\u0400-\u04ff]")
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONE = frozenset("cobk")
_GONE = regex.compile(
    rf"(?<=[\p{{Lu}}өүңе])[\u00ad\x02] {{0,200}}\r?\n {{0,200}}(?=\p{{Lu}})"
    rf"|[-{_DROPPED}]{{1,3}} {{0,200}}\r?\n {{0,200}}(?=[^\W\d_\p{{Lu}}])|[{_DROPPED}]+|[\u0306\u0308]",
)
_FOLDED = re.compile(rf"[a-zA-Z\u212a\-\u0306\u0308{_DROPPED}{''.join(_ALIKE)}]")
"""What a text of plain Cyrillic letters has none of."""
_MAY_GO = re.compile(rf"[-{_DROPPED}\u0306\u0308](?:(?<!-)|[-{_DROPPED}]{{0,2}} {{0,200}}\r?\n)")
"""What a text has of which anything goes: hyphens that stand within lines do not."""
_SPACED = regex.compile(r"(?<!\S)[\p{Lu}өүңе](?: [\p{Lu}өүңе]){4,60}+(?![^\s:;,.])")
"""“Т О К Т О М”: a word whose letters were set apart."""
_MAY_BE_SPACED = re.compile(r" \w \w \w ")
_NEAR = 400
_BREAKS = "-\u00ad" + _HYPHENS
_BLANK = " \r\n-\u0306\u0308" + _DROPPED + _SPACES + _HYPHENS


class Folded:
    """A text folded for reading. `text` is the folded text; `source` the text as read that it was made from.

    The map is a list of segments: folded position `starts[k]` stands for source position `starts[k] + shifts[k]`, and
    so does every position up to the next segment, one for one. `seams` are the positions at which a
    layout put a piece of a cell under another.
    """

    __slots__ = ("seams", "shifts", "source", "starts", "text")

    def __init__(
        self,
        text: str,
        source: str,
        starts: Sequence[int],
        shifts: Sequence[int],
        seams: frozenset[int] = frozenset(),
    ) -> None:
        self.text, self.source, self.starts, self.shifts, self.seams = text, source, starts, shifts, seams

    def at(self, position: int) -> int:
        """The position in the text as read of the character at a folded position."""
        if len(self.starts) == 1:
            return position + self.shifts[0]
        return position + self.shifts[bisect_right(self.starts, position) - 1]

    @property
    def unmoved(self) -> bool:
        """Whether every character stands where it was read."""
        return len(self.starts) == 1 and not self.shifts[0]

    def sources(self, positions: Sequence[int]) -> list[int]:
        """The positions in the text as read of many characters, given in ascending order."""
        found, k, last = [], 0, len(self.starts) - 1
        for position in positions:
            while k < last and self.starts[k + 1] <= position:
                k += 1
            found.append(position + self.shifts[k])
        return found

    def span(self, start: int, end: int) -> Span:
        """The span of the text as read that the folded characters `[start, end)` came from, first to last."""
        return Span(self.at(start), self.at(end - 1) + 1 if end > start else self.at(start))

    def pieces(self, start: int, end: int) -> tuple[Span, ...]:
        """The exact spans that `[start, end)` came from: more than one only where the layout interrupts the words."""
        if len(self.starts) == 1:
            return (self.span(start, end),)
        first, last = bisect_right(self.starts, start), bisect_right(self.starts, end - 1)
        cuts = [start, *(self.starts[k] for k in range(first, last) if self._jumps(k)), end]
        parts = ((one, self.text[one:two]) for one, two in pairwise(cuts))
        spans = [
            self.span(one + len(part) - len(part.lstrip()), one + len(part.rstrip()))
            for one, part in parts
            if part.strip()
        ]
        return (*(self._with_hyphen(span) for span in spans[:-1]), *spans[-1:])

    def _with_hyphen(self, span: Span) -> Span:
        """A piece with the hyphen at which its last word was broken: folding left it out."""
        hyphen = self.source[span.end : span.end + 1]
        return Span(span.start, span.end + 1) if hyphen and hyphen in _BREAKS else span

    def _jumps(self, k: int) -> bool:
        """Whether more than blanks lie between segment `k` and the one before, a cell breaks a word there, or it lies
        before it.
        """
        here = self.starts[k]
        before, after = self._last_word(here), here + self.shifts[k]
        gap = self.source[before:after]
        return after < before or bool(gap.strip(_BLANK)) or (here in self.seams and gap[:1] in _BREAKS)

    def _last_word(self, position: int) -> int:
        """Where the last word before a folded position ends in the text as read; not looked for far away."""
        near = max(position - _NEAR, 0)
        return self.at(near + max(len(self.text[near:position].rstrip()) - 1, 0)) + 1 if position else 0


def fold(source: str) -> Folded:
    """Fold a whole text. Any string is taken; every folded span maps back to an exact span of it."""
    text, starts, shifts = _folded(source)
    return Folded(text, source, starts, shifts)


def fold_blocks(source: str, blocks: Sequence[Sequence[Span]]) -> Folded:
    """Fold the blocks of a text in reading order: the pieces of a block joined by line breaks, the blocks by blank
    lines.
    """
    words, places = [], []
    length = 0
    for block in blocks:
        for piece in block:
            places.append((length, piece.start - length))
            words.append(source[piece.start : piece.end] + "\n")
            length += piece.end - piece.start + 1
        words.append("\n")
        length += 1
    text, starts, shifts = _folded("".join(words))
    places = places or [(0, 0)]
    joined = Folded(text, source, [place for place, _ in places], [shift for _, shift in places])
    seams = frozenset(_folded_at(place, starts, shifts) for place, _ in places)
    bounds = sorted({*starts, *seams})
    raw = Folded(text, source, starts, shifts)
    return Folded(text, source, bounds, [joined.at(raw.at(bound)) - bound for bound in bounds], seams)


def _folded_at(position: int, starts: Sequence[int], shifts: Sequence[int]) -> int:
    """The first folded position that stands for the raw `position` or a later one."""
    k = bisect_right(starts, position, key=lambda start: start + shifts[bisect_right(starts, start) - 1]) - 1
    folded = max(position - shifts[k], starts[k])
    return min(folded, starts[k + 1]) if k + 1 < len(starts) else folded


def _folded(source: str) -> tuple[str, list[int], list[int]]:
    """The folded text, and the segments of its map."""
    text = source
    if not (_FOLDED.search(text) or _MAY_BE_SPACED.search(text)):
        return _lower(text), [0], [0]
    for letter, meant in _ALIKE.items():
        text = text.replace(letter, meant)
    starts, shifts, parts, at = [0], [0], [], 0
    for first, stop in _gone(text):
        parts.append(_accented(text[at:first], text[first:stop]))
        at = stop
        starts.append(first - shifts[-1])
        shifts.append(shifts[-1] + at - first)
    text = _lower("".join([*parts, text[at:]]))
    return (_cyrillic(text) if any(letter in text for letter in _LATIN_LETTERS) else text), starts, shifts


def _gone(text: str) -> list[tuple[int, int]]:
    """What folding leaves out: hyphens and breaks within words, and the blanks between letters that were set apart."""
    found = []
    if _MAY_GO.search(text):
        found = [match.span() for match in _GONE.finditer(text) if _goes(text, match.start())]
    if _MAY_BE_SPACED.search(text):
        words = [match.span() for match in _SPACED.finditer(text)]
        found = sorted([*found, *((at, at + 1) for first, stop in words for at in range(first + 1, stop, 2))])
    return found


def _goes(text: str, at: int) -> bool:
    """A hyphen goes only after a letter, an accent only after the letter it belongs to."""
    letter, before = text[at], text[at - 1 : at]
    if letter in "\u0306\u0308":
        return before in ("и", "е", "И", "Е")
    return letter != "-" or before.isalpha()


def _accented(part: str, gone: str) -> str:
    """`и` and a breve typed after it are one letter; `ё` is read as `е` in any case."""
    return part[:-1] + "й" if gone == "\u0306" and part[-1] in "иИ" else part


def _lower(text: str) -> str:
    """Lower case, one character for one: the few letters whose lower case is longer stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _cyrillic(text: str) -> str:
    """Latin letters that stand for Cyrillic ones: in words that hold a Cyrillic letter, and standing alone (“c 25
    марта”).
    """
    if not _CYRILLIC.search(text):
        return text
    return _LATIN_WORD.sub(lambda match: _read_latin(match.group()), text)


def _read_latin(word: str) -> str:
    return word.translate(_LATIN) if word in _LONE or _CYRILLIC.search(word) else word
