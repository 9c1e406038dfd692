"""Values of any text, without a document around it: what the extractors give to a notebook, a script or spaCy.

A text is running text unless `cell` says that it is one cell of a table: then all of its words belong to the deadline,
or each of its entries is a body. The rows of a document are better read by the pipeline, which sees the whole.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

import regex

from extractors import bodies, citations, offsets, places, stated
from extractors.reading import Reading, read
from extractors.scan import Scan
from extractors.sentences import paragraphs, sentences
from extractors.values import Body, Citation, Offset, Place, StatedDate

Deadline = Offset | StatedDate

_OF_A_DAY = regex.compile(r"[дт][аеоө]г[ыиуү]$")
_FROM = regex.compile(r"(?<![^\W\d_])[Оо]т\s+$")


def find_deadlines(text: str, *, near: Sequence[date] = (), cell: bool = False) -> tuple[Deadline, ...]:
    """The offsets and stated dates of a text in reading order.

    A date printed without its year lies near the dates `near` that are known, such as the election day, else near those
    that the text states in full; where there are none it is `--MM-DD`.
    """
    scan = _scan(text)
    dates = (one for one in _dates(scan, near, cell) if one.bound != "on" or not _is_of_an_act(text, one))
    found = (offsets.find(scan, *stretch, prose=not cell) for stretch in _stretches(scan.reading, cell))
    return tuple(sorted((*chain.from_iterable(found), *dates), key=lambda one: one.span))


def find_dates(text: str, *, near: Sequence[date] = (), cell: bool = False) -> tuple[StatedDate, ...]:
    """The stated dates and hours of a text in reading order; `near` as for `find_deadlines`."""
    return _dates(_scan(text), near, cell)


def find_citations(text: str) -> tuple[Citation, ...]:
    """The articles that a text cites and the laws that it names by title, in reading order."""
    return tuple(citation for cited in citations.find(_scan(text).reading) for citation in cited.citations)


def find_bodies(text: str, *, cell: bool = False) -> tuple[Body, ...]:
    """The bodies that act in a text, or those of a responsible cell with their roles, in reading order."""
    reading = _scan(text).reading
    named = bodies.mentions(reading)
    if cell:
        return bodies.of_cell(reading, list(_uncited(reading)), named)
    stretches = _stretches(reading, cell)
    return tuple(body for first, stop in stretches for body in bodies.in_prose(reading, first, stop, named))


def find_places(text: str) -> tuple[Place, ...]:
    """The places that a text names, in reading order."""
    return tuple(places.find(_scan(text).reading))


@lru_cache(maxsize=1)
def _scan(text: str) -> Scan:
    """The text taken apart; several finders asked about one text share it."""
    return Scan(read(text))


def _stretches(reading: Reading, cell: bool) -> Iterator[tuple[int, int]]:
    """The sentences of a running text; a cell is one stretch."""
    if cell:
        yield 0, len(reading)
        return
    for first, stop in paragraphs(reading):
        yield from sentences(reading, first, stop)


def _dates(scan: Scan, near: Sequence[date], cell: bool) -> tuple[StatedDate, ...]:
    known = near or scan.full_dates()
    if cell:
        return stated.find(scan, [(0, len(scan.reading))], known, months_too=True)
    return tuple(found for stretch in _stretches(scan.reading, cell) for found in stated.find(scan, [stretch], known))


def _is_of_an_act(text: str, day: StatedDate) -> bool:
    """Whether a day says which act is meant: “13-мартындагы № 41 токтом”, “постановление от 13 марта 2012 года”."""
    return bool(_OF_A_DAY.search(day.text) or _FROM.search(text[max(0, day.span.start - 9) : day.span.start]))


def _uncited(reading: Reading) -> Iterator[tuple[int, int]]:
    """The tokens of a cell between its citations."""
    at = 0
    for cited in citations.find(reading):
        if at < cited.first:
            yield at, cited.first
        at = cited.stop
    if at < len(reading):
        yield at, len(reading)
