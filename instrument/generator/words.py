"""Words that know what they say: a text with marks on the stretches that are values."""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from instrument.scoring import Record

_SLOT = regex.compile(r"\{(\w+)\}")


class Mark(NamedTuple):
    """The value `entry` of the list `key` of a row, in the words `[start, end)`."""

    start: int
    end: int
    key: str
    entry: Record


class Words(NamedTuple):
    """A text and its marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    def marked(self, key: str, *entries: Record) -> "Words":
        """The words, the whole of them marked as one or more values."""
        return Words(self.text, (*self.marks, *(Mark(0, len(self.text), key, entry) for entry in entries)))

    def moved(self, by: int) -> tuple[Mark, ...]:
        """The marks as they stand in a longer text."""
        return tuple(Mark(mark.start + by, mark.end + by, mark.key, mark.entry) for mark in self.marks)

    def capital(self) -> "Words":
        """The words with a capital letter first."""
        return Words(self.text[:1].upper() + self.text[1:], self.marks)


def together(joint: str, parts: Sequence[Words]) -> Words:
    """Words one after another."""
    text, marks = "", tuple[Mark, ...]()
    for part in parts:
        text += joint if text else ""
        marks, text = (*marks, *part.moved(len(text))), text + part.text
    return Words(text, marks)


def filled(form: str, **parts: Words | str) -> Words:
    """A form such as `{since} {n} {of} ичинде` with its slots filled; blanks that an empty part leaves are dropped."""
    found = [Words(piece) if at % 2 == 0 else _words(parts[piece]) for at, piece in enumerate(_SLOT.split(form))]
    whole = together("", found)
    return whole if whole.text == whole.text.strip() and "  " not in whole.text else _tidy(whole)


def _words(part: Words | str) -> Words:
    return Words(part) if isinstance(part, str) else part


def _tidy(words: Words) -> Words:
    if words.marks:
        raise ValueError(f"an empty part beside marked words: {words.text!r}")
    return Words(" ".join(words.text.split()))


def replaced(words: Words, start: int, end: int, new: str) -> Words:
    """Other letters in place of `[start, end)`; marks follow."""
    by = len(new) - (end - start)
    marks = tuple(
        Mark(mark.start + by * (mark.start >= end), mark.end + by * (mark.end >= end), mark.key, mark.entry)
        for mark in words.marks
    )
    return Words(words.text[:start] + new + words.text[end:], marks)
