"""Marked text: the text of a document with the marks of its annotator written into it.

    ⟦kind word word|content⟧   a mark around some content, which may hold further marks
    ⟦row⟧                      the next row begins; ⟦row 7⟧ goes on with row 7 (a cell broken over lines)

Taking the marks away gives the text as read; the content of each mark has an exact span in it.
"""

import re
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(r"⟦([^|⟦⟧]*)(\||⟧)|⟧")


@dataclass(frozen=True)
class Mark:
    """One mark: its kind, its words, where its content stands and the row that it belongs to (None above the rows)."""

    kind: str
    words: tuple[str, ...]
    start: int
    end: int
    row: int | None
    depth: int

    @property
    def key(self) -> str | None:
        """The `#1` that ties together the pieces of one value, broken over lines."""
        return next((word for word in self.words if word.startswith("#")), None)


def read_marks(marked: str) -> tuple[str, list[Mark]]:
    """The text without marks, and the marks in the order in which they open. Raises ValueError for an unclosed mark."""
    text: list[str] = []
    length = at = 0
    row: int | None = None
    opened: list[tuple[int, str, tuple[str, ...], int]] = []
    marks: list[tuple[int, Mark]] = []
    count = 0
    for token in _TOKEN.finditer(marked):
        text.append(marked[at : token.start()])
        length += token.start() - at
        at = token.end()
        if token.group(0) == "⟧":
            order, kind, words, start = opened.pop()
            marks.append((order, Mark(kind, words, start, length, row, len(opened))))
            continue
        kind, *words_found = token.group(1).split()
        if kind == "row":
            row = int(words_found[0]) if words_found else (row or 0) + 1
        elif token.group(2) == "⟧":
            marks.append((count, Mark(kind, tuple(words_found), length, length, row, len(opened))))
        else:
            opened.append((count, kind, tuple(words_found), length))
        count += 1
    if opened:
        raise ValueError(f"mark not closed: {opened[-1]}")
    text.append(marked[at:])
    return "".join(text), [mark for _, mark in sorted(marks, key=lambda pair: pair[0])]


def fold(words: str) -> str:
    """Runs of white space as one space."""
    return " ".join(words.split())


def join(text: str, spans: list[tuple[int, int]]) -> str:
    """The words of spans that a layout keeps apart: a space between, none where a line breaks a word (“комис-”)."""
    joined = ""
    for start, end in spans:
        joined += text[start:end] if text[end : end + 1] == "-" else text[start:end] + " "
    return joined.strip()
