"""The election that a document is about: its day, by the words around each date, its type and variant."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from extractors.citations import owner_end
from extractors.dates import Found
from extractors.headers.front import Front, Line, Mark
from extractors.scan import Scan
from extractors.tags import CONTINUED, TAGS, rule, tag_set

_LABEL_TO_DAY = rule("(?: dash | colon | comma | dot | bar | mark | open | close | quote | weekday ){0,6}")
_DAY_ENDS = rule("(?: comma | dot | open | close | weekday )*")
_YEAR_WORDS = frozenset((TAGS["year_word"], TAGS["year_short"]))
_QUOTED = rule("quote (?: (?! quote ) any ){1,60} quote")
_BOUND = frozenset(
    TAGS[name]
    for name in ("before_pre", "from_pre", "through_pre", "not_later", "not_earlier", "since_pre", "starts", "ends")
)
_BOUND_AFTER = frozenset(
    TAGS[name] for name in ("before_post", "since_post", "not_later", "ends", "starts", "after_post")
)
_IF_BEFORE = tag_set("condition_pre at_pre")
_ASIDE = 4
_WEEKDAY, _COMMA, _DOT, _LAW = TAGS["weekday"], TAGS["comma"], TAGS["dot"], TAGS["law_word"]
_BESIDE_TITLE = 8
_ADJECTIVE = regex.compile(r"(?:ого|его|ых|их|ые|ие|ый|ий)$")
_LEAST, _CALLED = 4.0, 7.0
_FAR, _COUNTRY = 14, 3
_ON_THAT_DAY = ("дагы", "деги", "догу", "дөгү", "тагы", "теги", "тогу", "төгү")


class ElectionDay(NamedTuple):
    """The date that is the election day, the weekday printed beside it, the tokens from its label to its end; `sure`
    where the text calls it so.
    """

    date: Found
    weekday: int | None
    label: Line | None
    sure: bool


def day(front: Front) -> ElectionDay | None:
    """The election day: under its label, else the date that the text says an election was called for or is held on."""
    best, most = None, _LEAST
    for date in front.dates:
        if date.day and date.day.day:
            score = _score(front, date) + (0.5 if date.day.year else 0.0)
            if score > most or (score == most and best is None):
                best, most = date, score
    if best is None:
        return None
    label = _label(front, best)
    return ElectionDay(best, _weekday(front, best, label), (label.first, best.stop) if label else None, most >= _CALLED)


def _score(front: Front, date: Found) -> float:
    """How much the words around a date make it the election day."""
    if _label(front, date):
        return 10.0
    first, stop = front.lines[front.line(date.first)]
    before, after = front.within(first, date.first), front.within(date.stop, min(stop, date.stop + 12))
    tags = front.scan.tags
    called_after = [mark for mark in after if mark.kind == "called" and mark.first - date.stop <= 2]
    if called_after and called_after[0].id == "called_ky":
        return _CALLED
    if any(mark.kind == "earlier" and _DOT not in tags[mark.stop : date.first] for mark in before):
        return 0.0
    if before and before[-1].kind == "called" and _apart(tags[before[-1].stop : date.first]) <= 1:
        return _CALLED
    led = tags[max(date.first - 5, 0) : date.first].rstrip(CONTINUED)[-1:] in _BOUND
    if led or (date.stop < stop and tags[date.stop] in _BOUND_AFTER):
        return 0.0
    beside = _beside_type(front, date, before)
    return max(_held(date, before, after), _attributed(front, date, after), _below_title(front, date), beside)


def _apart(between: str) -> int:
    """How many words stand between a label and a date, the weekday not counted."""
    return len(between) - sum(between.count(tag) for tag in (_WEEKDAY, _COMMA, CONTINUED))


def _held(date: Found, before: Sequence[Mark], after: Sequence[Mark]) -> float:
    """“выборов 30 марта 2003 года”, “14 мая пройдут повторные выборы”, “шайлоо 25-ноябрда өтөт”, “основной день”."""
    voting = [mark for mark in before if _is_voting(mark) and date.first - mark.stop <= _FAR]
    held = next((mark for mark in after if mark.kind == "held"), None)
    if held:
        what = voting or [mark for mark in after if _is_voting(mark)]
        near = held.first - date.stop <= 2
        if near or (what and held.id == "held_ky"):
            return 6.0 if what else 4.0
    if voting:
        gap = date.first - max(mark.stop for mark in voting)
        return 5.0 if gap <= 1 else 4.5 if gap <= 8 else 4.0
    return 0.0


def _attributed(front: Front, date: Found, after: Sequence[Mark]) -> float:
    """“27-июнундагы референдум”, “14 мая 2022 года выборы”."""
    of_election = [mark for mark in after if _is_voting(mark) or mark.kind == "election_type"]
    gap = of_election[0].first - date.stop if of_election else _FAR
    if front.reading.words[date.stop - 1].endswith(_ON_THAT_DAY):
        return 5.0 if gap <= 2 else 0.0
    adjective = gap == 1 and _ADJECTIVE.search(front.reading.words[date.stop])
    countrys = 0 < gap <= _COUNTRY and of_election[0].first == owner_end(front.reading, date.stop)
    return 4.0 if gap == 0 or adjective or countrys else 0.0


def _beside_type(front: Front, date: Found, before: Sequence[Mark]) -> float:
    """“Президентти шайлоо – 2027-жылдын 24-январы”: a line that ends with the date beside what is elected."""
    stop = front.lines[front.line(date.first)][1]
    typed = (
        bool(before)
        and before[-1].kind == "election_type"
        and _LABEL_TO_DAY.fullmatch(front.scan.tags, before[-1].stop, date.first)
    )
    return 4.0 if typed and _DAY_ENDS.fullmatch(front.scan.tags, date.stop, stop) else 0.0


def _below_title(front: Front, date: Found) -> float:
    """A line that is nothing but a date “… года” or “…-жылдын …”, under one that speaks of the election."""
    line = front.line(date.first)
    first, stop = front.lines[line]
    alone = date.first == first and _DAY_ENDS.fullmatch(front.scan.tags, date.stop, stop)
    if not line or not alone or not _YEAR_WORDS.intersection(front.reading.tags[date.first : date.stop]):
        return 0.0
    return 4.0 if front.within(*front.lines[line - 1], "voting", "election_type", "variant") else 0.0


def _is_voting(mark: Mark) -> bool:
    return mark.kind in ("voting", "variant") or mark.id == "referendum"


def _label(front: Front, date: Found) -> Mark | None:
    """The label “election day” that a date stands under: on its line, or on one just before it."""
    for mark in reversed(front.within(max(date.first - 12, 0), date.first, "day")):
        if _LABEL_TO_DAY.fullmatch(front.scan.tags, mark.stop, date.first):
            return mark
    return None


def _weekday(front: Front, date: Found, label: Mark | None) -> int | None:
    """The weekday printed beside the date."""
    start = label.stop if label else max(date.first - 2, 0)
    places = [*range(date.stop, min(date.stop + 3, len(front.reading))), *range(date.first - 1, start - 1, -1)]
    return next((front.reading.values[at] for at in places if front.reading.tags[at] == _WEEKDAY), None)


def named(front: Front, regions: Sequence[Line], kind: str) -> Mark | None:
    """The type or variant of the election by the first of some regions that names one."""
    titles = set(_titles_of_laws(front.reading.tags))
    for first, stop in regions:
        if marks := [
            mark
            for mark in front.within(first, stop, kind)
            if mark.first not in titles and not _is_condition(front, mark)
        ]:
            return marks[0]
    return None


def _is_condition(front: Front, mark: Mark) -> bool:
    """Whether words only say what may come: “кайталап шайлоо өткөрүлгөн учурда”, “в случае повторных выборов”."""
    tags = front.scan.tags
    before, after = tags[max(mark.first - _ASIDE, 0) : mark.first], tags[mark.stop : mark.stop + _ASIDE]
    return not _IF_BEFORE.isdisjoint(before) or TAGS["condition"] in after


def usual_type(scan: Scan) -> Mark | None:
    """The type of election that a text speaks of most, outside the titles of laws; the first mark of it."""
    whole = Front(scan, [(0, len(scan.reading))])
    titles = set(_titles_of_laws(scan.reading.tags))
    marks = [mark for mark in whole.marks if mark.kind == "election_type" and mark.first not in titles]
    counts = Counter(mark.id for mark in marks)
    return max(marks, key=lambda mark: (counts[mark.id], -mark.first), default=None)


def _titles_of_laws(tags: str) -> Iterator[int]:
    """The tokens between quotation marks that a word for a law stands beside."""
    for match in _QUOTED.finditer(tags):
        first, stop = match.span()
        if _LAW in tags[max(first - _BESIDE_TITLE, 0) : first] or _LAW in tags[stop : stop + _BESIDE_TITLE]:
            yield from range(first, stop)
