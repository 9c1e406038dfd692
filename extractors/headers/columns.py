"""The role of a column by the words of its heading: “Аткаруу мөөнөтү” and “Срок исполнения” head the deadlines."""

from typing import NamedTuple

from extractors import subject
from extractors.citations import name_end
from extractors.lexicon import lexicon
from extractors.reading import Reading
from extractors.tags import TAGS, tag_set

_LONGEST_HEADING = 40
"""Tokens, the title of a law among them."""
_OPEN, _BRACKETS = TAGS["open"], tag_set("open close")
_MARKS = tag_set("comma dot colon dash slash quote mark semicolon")
_OUTSIDE_WORDS = _BRACKETS | _MARKS
_LAW_WORDS = tag_set("law_word constitution")
_PLACES_IN_LAW = tag_set("article article_pre part part_pre point point_pre paragraph paragraph_pre")
_MAY_BEGIN = _OUTSIDE_WORDS | _LAW_WORDS | _PLACES_IN_LAW
_BASIS, BESIDE = "legal_basis", "beside"


class _Label(NamedTuple):
    """What a phrase of a heading says: the role, and whether it does so in Russian."""

    role: str
    russian: bool


def column_role(reading: Reading, first: int, stop: int) -> str | None:
    """The role that the words of tokens `[first, stop)` give a column, null when they are no heading of a column.

    Every word outside brackets must be one that headings of columns are made of (`headers.toml`) or name a law and its
    articles, so that a duty or a date is never taken for a heading. Of several roles the first in Russian, the last in
    Kyrgyz is the column's.
    """
    if not 0 < stop - first <= _LONGEST_HEADING or not _may_begin(reading, first):
        return None
    labels = [label for label in _labels(reading, first, stop) if label.role != BESIDE]
    russian = [label.role for label in labels if label.russian]
    return russian[0] if russian else labels[-1].role if labels else None


def _may_begin(reading: Reading, token: int) -> bool:
    """Whether a heading may begin with a token: most lines are found out by it at once."""
    return (
        reading.tags[token] in _MAY_BEGIN
        or subject.may_begin(reading, "column", token)
        or subject.may_begin(reading, "law", token)
    )


def _labels(reading: Reading, first: int, stop: int) -> list[_Label]:
    """The labels that the words outside brackets are; nothing when one of them is none of a column's heading."""
    found: list[_Label] = []
    at, depth = first, 0
    while at < stop:
        tag = reading.tags[at]
        if tag in _BRACKETS:
            depth += 1 if tag == _OPEN else -1
        elif depth <= 0 and (named := _phrase(reading, at, stop) or _of_law(reading, at, stop)):
            found.append(named[1])
            at = named[0] - 1
        elif depth <= 0 and tag not in _MARKS:
            return []
        at += 1
    return found


def _phrase(reading: Reading, at: int, stop: int) -> tuple[int, _Label] | None:
    """The phrase of a heading that begins at a token, and where it ends."""
    if not subject.may_begin(reading, "column", at):
        return None
    hit = lexicon().labels["column"].longest(reading.stems, at, stop)
    return (hit[0], _Label(hit[1].id, bool(hit[1].ru))) if hit else None


def _of_law(reading: Reading, at: int, stop: int) -> tuple[int, _Label] | None:
    """The word for a law, which says what the column cites, or a title, an owner, an “article” beside it."""
    end = at + 1 if reading.tags[at] in _LAW_WORDS | _PLACES_IN_LAW else name_end(reading, at)
    if not at < end <= stop:
        return None
    names_law = any(tag in _LAW_WORDS for tag in reading.tags[at:end])
    return end, _Label(_BASIS if names_law else BESIDE, russian=False)
