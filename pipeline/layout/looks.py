"""What is seen of each line of a flattened text: what its words speak for, and whether it goes on from the line
before.
"""

from bisect import bisect_left
from typing import NamedTuple

from msgspec import Struct

from extractors import subject
from extractors.headers import column_role, stands_below
from extractors.reading import Reading
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
    outside: bool
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
    reading, (first, stop, _) = evidence.reading, line
    tags, read, printed = reading.tags, reading.words, reading.printed(first)
    last = stop - 1
    while last > first and tags[last] in _FINAL:
        last -= 1
    first_word, last_word = read[first], read[last]
    words = evidence.words(first, stop) or 1
    time, body, citation = evidence.shares(first, stop)
    number, action, lower = (
        evidence.is_number(first, stop),
        evidence.names_an_action(first, stop),
        printed[:1].islower(),
    )
    deadline = evidence.closes_like_a_deadline(first, stop) or evidence.opens_like_a_deadline(first, stop)
    if action and not (deadline or lower or any(map(str.isdecimal, read[first:stop]))):
        time = 0.0  # the matter has the words of an event, from which the next line seems to count
    settlement = first_word in _SETTLEMENTS and tags[first + 1 : first + 2] == _DOT and words <= _LONGEST_ADDRESS
    deadline = deadline and not settlement
    bracket, bullet, final = tags[first] == _OPEN, tags[first] == _BULLET, tags[stop - 1] in _FINAL
    unfinished = tags[stop - 1] in _UNFINISHED or read[stop - 1] in _YEARS or evidence.is_quoted(stop)
    place = settlement or (words <= 4 and (last_word in _PLACE_WORDS or first_word in _PLACE_WORDS))
    capitals = printed.isupper() and len(printed) > 3
    section = words > 1 and (first_word in _SECTION_WORDS or evidence.is_roman(first))
    titled, contact = evidence.is_titled(first, stop), evidence.is_contact(first, stop)
    outside = _counts_visits(reading, first, stop) or stands_below(reading, first, stop)
    head = column_role(reading, first, stop)
    depth = tags.count(_OPEN, first, stop) - tags.count(_CLOSE, first, stop)
    return Look(  # by place: by name it would take six times as long, and there is one for every line
        words, time, body, citation, number, deadline, action, lower, bracket, unfinished, final, place, capitals,
        section, titled, contact, outside, bullet, head, depth, last_word,
    )  # fmt: skip


def _counts_visits(reading: Reading, first: int, stop: int) -> bool:
    """Whether a line begins as the counter of a site's visits does, or the mark of those who own it."""
    if reading.words[first] == "©":
        return True
    if not subject.may_begin(reading, "counter", first):
        return False
    return any(at == first for at, _ in subject.phrases(reading, "counter", first, min(first + 4, stop)))
