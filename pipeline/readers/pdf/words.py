"""The words of a page. Only the ends of a word are measured; single letters only of words that touch each other."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter

from pipeline.readers.pdf.measure import Measure
from pipeline.readers.pdf.rows import rows_of
from pipeline.readers.pdf.shapes import Word

_right = attrgetter("right")
_WORD, _WORD_WITH_SIGNS = re.compile(r"\S+"), re.compile(r"[^\s\x02\ufffe\uffff]+[\x02\ufffe]?|[\x02\ufffe]")
_SIGNS = "\x02\ufffe\uffff"
"""What the library writes for hyphens at the ends of lines, and for what is no letter."""
_MOST_CHARACTERS = 200_000
_NEAR = 0.12
_INTO = 0.25
_GAP = 0.2
_LEVEL = 1.0


def words_of(characters: str, measure: Measure) -> list[Word]:
    """The words shown on a page whose `characters` stand in the order of the file."""
    characters = characters[:_MOST_CHARACTERS]
    word = _WORD_WITH_SIGNS if any(sign in characters for sign in _SIGNS) else _WORD
    found = measure.words([(match.group(), match.start()) for match in word.finditer(characters)])
    if _stand_apart(found):
        return found
    return list(
        chain.from_iterable(
            row.words if _stand_apart(row.words) else _mended(row.words, measure, characters) for row in rows_of(found)
        )
    )


def _stand_apart(words: Sequence[Word]) -> bool:
    """Whether the words are written from left to right on lines of their own and none is torn, as on most pages."""
    last: dict[float, Word] = {}
    for word in words:
        before = last.get(word.baseline)
        if before is not None:
            distance, height = word.left - before.right, word.bottom - word.top
            if distance <= _GAP * height and (
                distance <= _NEAR * height or word.order != before.order + len(before.text) + 1
            ):
                return False
        last[word.baseline] = word
    return all(two - one > _LEVEL for one, two in pairwise(sorted(last)))


def _mended(line: list[Word], measure: Measure, characters: str) -> Iterator[Word]:
    """The words of a line, those whole again that letters of a second font, which come late, tore apart."""
    near, furthest, torn = line[:1], line[0], False
    for word in line[1:]:
        if _touch(furthest, word):
            torn = torn or _is_torn(furthest, word, measure)
        else:
            yield from _by_letters(near, measure, characters) if torn else near
            near, furthest, torn = [], word, False
        near.append(word)
        furthest = max(furthest, word, key=_right)
    yield from _by_letters(near, measure, characters) if torn else near


def _touch(one: Word, two: Word) -> bool:
    return two.left - one.right <= _GAP * (two.bottom - two.top) and abs(two.baseline - one.baseline) <= _LEVEL


def _is_torn(one: Word, two: Word, measure: Measure) -> bool:
    """Whether two words that touch overlap, or were not written one after the other with a blank between."""
    distance, height = two.left - one.right, two.bottom - two.top
    if distance < -_INTO * height or two.order != one.order + len(one.text) + 1:
        return True
    return distance <= _NEAR * height and measure.is_generated(two.order - 1)


def _by_letters(words: Sequence[Word], measure: Measure, characters: str) -> Iterator[Word]:
    """Words put together anew from their letters, and from the blanks behind them that are in the file."""
    letters = measure.words(_letters(words, measure, characters))
    word: list[Word] = []
    for letter in sorted(letters, key=lambda one: (one.left, one.order)):
        if word and (letter.text.isspace() or letter.left - word[-1].right > _GAP * (letter.bottom - letter.top)):
            yield _joined(word)
            word = []
        if not letter.text.isspace() and not (word and _twice(word[-1], letter)):
            word.append(letter)
    if word:
        yield _joined(word)


def _letters(words: Sequence[Word], measure: Measure, characters: str) -> Iterator[tuple[str, int]]:
    for word in words:
        stop = word.order + len(word.text)
        yield from ((characters[at], at) for at in range(word.order, stop))
        if characters[stop : stop + 1].isspace() and not measure.is_generated(stop):
            yield characters[stop], stop


def _twice(one: Word, two: Word) -> bool:
    """Whether a letter is drawn again over itself, to look bold."""
    return one.text == two.text and abs(one.left - two.left) < _NEAR * (one.right - one.left)


def _joined(word: list[Word]) -> Word:
    first = word[0]
    return Word(
        "".join([letter.text for letter in word]),
        first.left,
        min(letter.top for letter in word),
        word[-1].right,
        max(letter.bottom for letter in word),
        first.baseline,
        first.order,
    )
