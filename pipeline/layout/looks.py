"""What is seen of each line of a flattened text: what its words speak for, and whether it goes on from the line
before.
"""

from bisect import bisect_left
from typing import NamedTuple

from msgspec import Struct

from extractors import subject
from extractors.headers.columns import column_role
from extractors.tags import TAGS, tag_set
from pipeline.layout.evidence import Evidence

_OPEN, _CLOSE = TAGS["open"], TAGS["close"]
_UNFINISHED = tag_set("comma dash and or open number_sign")
_YEARS = frozenset({"жылдын", "жылы", "жылга"})
_FINAL = tag_set("dot semicolon colon comma")
_PLACE_WORDS = frozenset({"ш", "г", "с", "шаар", "шаары", "город", "айыл", "айылы", "район", "району", "п"})
_SECTION_WORDS = frozenset({"раздел", "глава", "таблица", "бөлүм", "бап", "таблицасы", "жадыбал"})


_SETTLEMENTS = frozenset({"г", "с", "п", "ш"})
_DOT, _BULLET, _LONGEST_ADDRESS = TAGS["dot"], TAGS["mark"], 12


class Line(NamedTuple):
    """A line of text: its tokens `[first, stop)`, and how many blank lines stand before it."""

    first: int
    stop: int
    blanks: int


class Look(Struct, frozen=True, gc=False):
    """Shares of a line's words that are time, body and citation, and how it begins and ends; `head` is the column that
    it would be the heading of; `depth` how many brackets it leaves open.
    """

    words: int
    time: float
    body: float
    citation: float
    number: bool
    deadline: bool
    action: bool
    lower: bool
    bracket: bool
    unfinished: bool
    final: bool
    place: bool
    capitals: bool
    section: bool
    titled: bool
    contact: bool
    counter: bool
    bullet: bool
    head: str | None
    depth: int
    last_word: str


def lines_of(evidence: Evidence) -> list[Line]:
    """The lines of a text that hold a token, in order."""
    reading = evidence.reading
    found: list[Line] = []
    blanks = at = position = 0
    for line in reading.folded.text.split("\n"):
        position += len(line) + 1
        stop = bisect_left(reading.starts, position, at) if line else at
        if stop > at:
            found.append(Line(at, stop, blanks))
            at, blanks = stop, 0
        else:
            blanks += 1
    return found


def look(evidence: Evidence, line: Line) -> Look:
    """What is seen of one line."""
    reading, first, stop = evidence.reading, line.first, line.stop
    tags = reading.tags
    words = evidence.words(first, stop) or 1
    printed = reading.printed(first)
    last = stop - 1
    while last > first and tags[last] in _FINAL:
        last -= 1
    time, body, citation = evidence.shares(first, stop)
    abbreviated = reading.words[first] in _SETTLEMENTS and tags[first + 1 : first + 2] == _DOT
    deadline = evidence.closes_like_a_deadline(first, stop) or evidence.opens_like_a_deadline(first, stop)
    action, lower = evidence.names_an_action(first, stop), printed[:1].islower()
    if action and not (deadline or lower or any(map(str.isdecimal, reading.words[first:stop]))):
        time = 0.0  # the matter has the words of an event, from which the next line seems to count
    settlement = abbreviated and words <= _LONGEST_ADDRESS
    last_or_first = reading.words[last] in _PLACE_WORDS or reading.words[first] in _PLACE_WORDS
    return Look(
        words=words,
        time=time,
        body=body,
        citation=citation,
        number=evidence.is_number(first, stop),
        deadline=deadline and not settlement,
        action=action,
        lower=lower,
        bracket=tags[first] == _OPEN,
        unfinished=tags[stop - 1] in _UNFINISHED or reading.words[stop - 1] in _YEARS or evidence.is_quoted(stop),
        final=tags[stop - 1] in _FINAL,
        place=settlement or (words <= 4 and last_or_first),
        capitals=printed.isupper() and len(printed) > 3,
        section=words > 1 and (reading.words[first] in _SECTION_WORDS or evidence.is_roman(first)),
        titled=evidence.is_titled(first, stop),
        contact=evidence.is_contact(first, stop),
        counter=subject.may_begin(reading, "counter", first)
        and any(at == first for at, _ in subject.phrases(reading, "counter", first, min(first + 4, stop))),
        bullet=tags[first] == _BULLET,
        head=column_role(reading, first, stop) if words <= 8 else None,
        depth=tags.count(_OPEN, first, stop) - tags.count(_CLOSE, first, stop),
        last_word=reading.words[last],
    )
