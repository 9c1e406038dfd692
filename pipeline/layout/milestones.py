"""The deadlines of running text: which words make one, and which dates are none."""

from typing import NamedTuple

import regex

from extractors import subject
from extractors.offsets import Placed, find_placed
from extractors.stated import moments
from extractors.tags import CONTINUED, TAGS, tag_set
from extractors.values import Span
from pipeline.layout.evidence import Evidence
from pipeline.layout.sheet import Stretch

EDGE = tag_set("comma dot semicolon colon dash mark and but bar") | {CONTINUED}
_LINK = tag_set("comma and but open close dash starts ends holds or inclusive") | {CONTINUED}
_VERBS = tag_set("starts ends holds")
_LED_BY = _VERBS | {TAGS["immediately"], CONTINUED}
_ORDERED = regex.compile(r"с[ыиуү]н$")
"""“20-октябрга дайындалсын” is the matter of a point, “20-октябрга дайындалган шайлоо” names another day."""
_OF_A_DAY = regex.compile(r"(?:дагы|деги|догу|дөгү|тагы|теги|гы|ги|гу|гү)$")
_FAR = 200
"""So many words from a date nothing is said of it."""
_GO_ON = 4


class Unit(NamedTuple):
    """Tokens `[first, stop)` of one deadline; `sure` when it is more than a date standing there."""

    first: int
    stop: int
    sure: bool


def units_of(evidence: Evidence, stretch: Stretch) -> list[Unit]:
    """The deadlines of a stretch: dates and offsets, joined where only brackets and joints stand between. Behind a date
    and a dash stands the matter: “26-сентябрь – *шайлоо күнү* дайындалат”.
    """
    scan = evidence.scan
    found = [
        Unit(moment.first, moment.stop, moment.bound != "on" or moment.time is not None)
        for moment in moments(scan, *stretch)
    ]
    placed = find_placed(scan, *stretch, prose=True, beside=range(*stretch))
    if found and scan.tags[found[0].stop : found[0].stop + 1] == TAGS["dash"]:
        placed = [one for one in placed if one.offset.direction != "during" or one.first < found[0].stop]
    found += [_with_condition(evidence, one) for one in placed]
    found += [Unit(first, stop, True) for first, stop in subject.phrases(evidence.reading, "today", *stretch)]
    units: list[Unit] = []
    for unit in sorted(found):
        if units and _joined(evidence, units[-1], unit):
            units[-1] = Unit(units[-1].first, max(units[-1].stop, unit.stop), units[-1].sure or unit.sure)
        else:
            units.append(unit)
    return [_with_verb(evidence, stretch, unit) for unit in units]


def _with_condition(evidence: Evidence, placed: Placed) -> Unit:
    """An offset with the condition beside it: no words of the matter."""
    first, stop = placed.condition
    between = evidence.scan.tags[min(stop, placed.stop) : max(first, placed.first)]
    near = first < stop and len(between) <= _GO_ON and set(between) <= _LINK
    return Unit(min(first, placed.first), max(stop, placed.stop), True) if near else Unit(*placed[:2], sure=True)


def _joined(evidence: Evidence, one: Unit, two: Unit) -> bool:
    between = evidence.scan.tags[one.stop : two.first]
    return len(between) <= _GO_ON and set(between) <= _LINK and between != TAGS["comma"]


def _with_verb(evidence: Evidence, stretch: Stretch, unit: Unit) -> Unit:
    """“Begins”, “lasts”, “within a term” beside a deadline belong to it; so does the bracket that closes it."""
    tags, first, stop = evidence.scan.tags, unit.first, unit.stop
    if first > stretch.first and tags[first - 1] == TAGS["term"] and tags[first] not in _VERBS:
        first -= 2 if first - 1 > stretch.first and tags[first - 2] == TAGS["in_pre"] else 1
    first = _led_from(tags, stretch.first, first)
    while stop < stretch.stop and (tags[stop] in _LED_BY or tags[stop] == TAGS["term"]):
        stop += 1
    if TAGS["open"] in tags[first:stop] and stop < stretch.stop and tags[stop] == TAGS["close"]:
        stop += 1
    return Unit(first, stop, unit.sure)


def _led_from(tags: str, start: int, first: int) -> int:
    """Where the words that lead a deadline begin; “в период” is one phrase, and the end of another is none of them."""
    at = first
    while at > start and tags[at - 1] in _LED_BY:
        at -= 1
    head = at
    while head > start and tags[head] == CONTINUED:
        head -= 1
    if tags[head] == TAGS["during_pre"]:
        return head
    while at < first and tags[at] == CONTINUED:
        at += 1
    return at


def is_milestone(evidence: Evidence, clause: Stretch, sentence: Stretch, unit: Unit, election_day: Span | None) -> bool:
    """Not every date is a deadline: the day of an act, of the page, of the election itself, of one past is none."""
    reading = evidence.reading
    sentence = Stretch(max(sentence.first, unit.first - _FAR), min(sentence.stop, unit.stop + _FAR))
    beside = [
        token for token in range(*sentence) if not unit.first <= token < unit.stop and reading.tags[token] not in EDGE
    ]
    if all(reading.words[token].isascii() for token in beside) or any(subject.phrases(reading, "past", *sentence)):
        return False
    if unit.sure:
        return True
    start, end = reading.where(unit.first, unit.stop).span
    tags = evidence.scan.tags
    in_brackets = tags[clause.first] == TAGS["open"] and TAGS["close"] not in tags[clause.first : unit.first]
    if in_brackets or len(beside) < 2 or (election_day and start <= election_day.start < end):
        return False
    leads = tags[unit.stop : unit.stop + 1] == TAGS["dash"] and EDGE.issuperset(tags[clause.first : unit.first])
    return leads or _is_no_other_day(evidence, clause, sentence, unit)


def _is_no_other_day(evidence: Evidence, clause: Stretch, sentence: Stretch, unit: Unit) -> bool:
    """Whether a date that stands in a sentence is neither that of an act nor that of the election."""
    reading = evidence.reading
    if names_another_day(evidence, unit, sentence.stop) or subject.count(reading, "plan", *sentence):
        return False
    return not any(subject.phrases(reading, "set_day", *clause)) or not subject.count(reading, "election", *sentence)


def names_another_day(evidence: Evidence, unit: Unit, limit: int) -> bool:
    """A date that is only said of something: “the election *of* 30 November”, “the act *of* 5 May”."""
    words = evidence.reading.words
    if _OF_A_DAY.search(words[unit.stop - 1]) or (unit.first and words[unit.first - 1] == "от"):
        return True
    return any(
        first == unit.stop and not _ORDERED.search(words[first])
        for first, _ in subject.phrases(evidence.reading, "set_day", unit.stop, min(limit, unit.stop + 3))
    )
