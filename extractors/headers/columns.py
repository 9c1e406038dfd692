"""The role of a column by the words of its heading: “Аткаруу мөөнөтү” and “Срок исполнения” head the deadlines."""

from extractors import subject
from extractors.lexicon import NameEntry, lexicon
from extractors.reading import Reading
from extractors.tags import TAGS, tag_set

_LONGEST_HEADING = 16
_OPEN, _BRACKETS = TAGS["open"], tag_set("open close")
_MARKS = tag_set("comma dot colon dash slash quote mark semicolon")
_OUTSIDE_WORDS = _BRACKETS | _MARKS
BESIDE = "beside"


def column_role(reading: Reading, first: int, stop: int) -> str | None:
    """The role that the words of tokens `[first, stop)` give a column, null when they are no heading of a column.

    Every word outside brackets must be one that headings of columns are made of (`headers.toml`), so that a duty or a
    date is never taken for a heading. Of several roles the first in Russian, the last in Kyrgyz is the column's.
    """
    if not 0 < stop - first <= _LONGEST_HEADING or not _may_begin(reading, first):
        return None
    roles = [label for label in _labels(reading, first, stop) if label.id != BESIDE]
    russian = [label for label in roles if label.ru]
    return russian[0].id if russian else roles[-1].id if roles else None


def _may_begin(reading: Reading, token: int) -> bool:
    """Whether a heading may begin with a token: most lines are found out by it at once."""
    return reading.tags[token] in _OUTSIDE_WORDS or subject.may_begin(reading, "column", token)


def _labels(reading: Reading, first: int, stop: int) -> list[NameEntry]:
    """The labels that the words outside brackets are; nothing when one of them is none of a column's heading."""
    found: list[NameEntry] = []
    labels, begins = lexicon().labels["column"], lexicon().begins_label["column"]
    at, depth = first, 0
    while at < stop:
        tag = reading.tags[at]
        if tag in _BRACKETS:
            depth += 1 if tag == _OPEN else -1
        elif depth <= 0 and tag not in _MARKS:
            hit = labels.longest(reading.stems, at, stop) if begins[reading.words[at]] else None
            if hit is None:
                return []
            found.append(hit[1])
            at = hit[0] - 1
        at += 1
    return found
