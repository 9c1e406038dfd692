"""The lines of a text that hold something, with their places."""

from typing import NamedTuple

from extractors.values import Span


class Line(NamedTuple):
    """A line with words or strokes on it: `text` without the blanks at its end, `start` its place in the text as read.

    `blanks` is the number of blank lines before it.
    """

    start: int
    text: str
    blanks: int

    def span(self, first: int, stop: int) -> Span | None:
        """The place of the characters `[first, stop)` of the line, no blanks around them; null when all are blank."""
        words = self.text[first:stop]
        end = first + len(words.rstrip())
        begin = first + len(words) - len(words.lstrip())
        return Span(self.start + begin, self.start + end) if begin < end else None


def lines(text: str) -> list[Line]:
    """Every line of a text that is not blank, in order."""
    found, at, blanks = [], 0, 0
    for whole in text.splitlines(keepends=True):
        if words := whole.rstrip():
            found.append(Line(at, words, blanks))
            blanks = 0
        else:
            blanks += 1
        at += len(whole)
    return found
