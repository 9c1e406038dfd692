"""The operative part of a resolution cut into clauses: numbered points, what a semicolon or a full stop parts.

A clause that ends with a colon leads to those numbered below it.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from extractors import dates, subject
from extractors.amendments.quotations import quotations
from extractors.dates import Found
from extractors.reading import Reading, read

_NUMBER: Final = re.compile(
    r"(?P<dotted>\d{1,3}(?:\.\d{1,3})*\.?(?=\s)|\d{1,3}(?:\.\d{1,3})+\.)|(?P<round>\d{1,3}(?:-\d{1,2})?\))|(?P<letter>[^\W\d_]\))"
    r"|(?P<roman>[IVXІХ]{1,5}\.)|(?P<stroke>[-–—•](?=\s))"
)
_LINE: Final = re.compile(r"^[ \t]*(?P<words>\S.*)$", re.MULTILINE)
_SHORT: Final = frozenset(("п", "пп", "ст", "ч", "г", "ж", "стр", "абз", "гг", "тыс", "бер", "бөл", "им"))
QUOTED: Final = '"'


class Clause(NamedTuple):
    """A clause at `[start, end)`, `level` deep (0 where no number begins its line), `leads` whether it ends with a
    colon and no quotation.
    """

    start: int
    end: int
    level: int
    leads: bool


class Masked:
    """A text with its quotations blanked but for one sign each, so that what they quote is not read as said."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.quotations = {one.start: one for one in quotations(text)}
        parts, at = [], 0
        for one in self.quotations.values():
            parts += [text[at : one.start], QUOTED, " " * (one.end - one.start - 1)]
            at = one.end
        self.masked = "".join([*parts, text[at:]])
        self.reading: Reading = read(self.masked)

    @cached_property
    def dates(self) -> list[Found]:
        """The dates outside quotations."""
        return dates.find(self.reading)


def operative(masked: Masked) -> int:
    """Where what is ordered begins: behind “resolves”, else at the beginning."""
    found = next(subject.phrases(masked.reading, "resolves", 0, len(masked.reading)), None)
    return masked.reading.source_ends[found[1] - 1] if found else 0


def clauses(masked: Masked, first: int) -> Iterator[Clause]:
    """The clauses from a character on, in order."""
    styles: list[str] = []
    led = False
    for start, end, number in _lines(masked, first):
        style = _style(number) if number else ""
        if style in styles:
            styles = styles[: styles.index(style) + 1]
        elif number or led:
            styles.append(style)
        for clause in _cut(masked.masked, start, end, len(styles)):
            led = clause.leads
            yield clause


def _style(number: re.Match[str]) -> str:
    """How a line is numbered, by which those of one level are known."""
    depth = number.group().strip(".").count(".") if number.lastgroup == "dotted" else 0
    return f"{number.lastgroup}{depth}"


def _lines(masked: Masked, first: int) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Lines that begin a clause, with those that go on with it."""
    open_: tuple[int, int, re.Match[str] | None] | None = None
    for line in _LINE.finditer(masked.masked, first):
        start = line.start("words")
        number = _NUMBER.match(masked.masked, start)
        if open_ and not number and _goes_on(masked.masked, open_[1], start):
            open_ = (open_[0], line.end(), open_[2])
            continue
        if open_:
            yield open_
        open_ = (number.end() if number else start, line.end(), number)
    if open_:
        yield open_


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a line goes on with what stands before it: no stop parts them, or a quotation follows a colon."""
    last = text[:end].rstrip()[-1:]
    blank = text.count("\n", end, start) > 1
    if text[start] == QUOTED:
        return True
    return not blank and last not in ".;:"


def _cut(text: str, start: int, end: int, level: int) -> Iterator[Clause]:
    """A stretch cut at the semicolons and full stops in it."""
    at = start
    for stop in re.finditer(r";|\.(?=\s+[^\W\d_a-zа-яёөүң]|\s*\Z)", text[start:end]):
        place = start + stop.end()
        word = re.search(r"(\w+)\.\Z", text[at:place])
        if word and word.group(1).casefold() in _SHORT:
            continue
        yield from _clause(text, at, place, level)
        at = place
    yield from _clause(text, at, end, level)


def _clause(text: str, start: int, end: int, level: int) -> Iterator[Clause]:
    words = text[start:end]
    if any(map(str.isalnum, words)) or QUOTED in words:
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        yield Clause(first, last, level, words.rstrip().endswith(":"))
