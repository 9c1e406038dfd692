"""Conditions of Russian deadlines: “в случае отказа”, “если подана жалоба”, “при повторном голосовании”, and between a
comma and a dash “для граждан за рубежом”.

A condition stands before its deadline, parted by a dash or comma, or behind it. Prepositions within it are no deadline.
"""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from extractors.cores import Core
from extractors.tags import CONTINUED, TAGS, tag_set

_BREAKS = tag_set("comma dash but and")
_MARKS = tag_set("comma dash but and close")
_ENDS = tag_set("dot semicolon colon open close date bar quote dash")
_PARTS = tag_set("comma but and")
_LEADS = tag_set("za within_pre not_later not_earlier in_pre through_n immediately ends only on_pre own_schedule")
_AND, _OPEN, _CLOSE, _COMMA = TAGS["and"], TAGS["open"], TAGS["close"], TAGS["comma"]
_PRE, _AT, _FOR, _AT_ONCE = TAGS["condition_pre"], TAGS["at_pre"], TAGS["for_pre"], TAGS["immediately"]
_SAID = regex.compile(f"[{_PRE}{_AT}{_FOR}]{CONTINUED}*+")
_DASH = TAGS["dash"]
_KYRGYZ_IF = (TAGS["condition"], CONTINUED)
_BESIDE = tag_set("eve_pre eve_post")
_DAYS_JOINED = tag_set("word day and")
_DAY_WORDS = 5
_LONGEST = 60


class Condition(NamedTuple):
    """The tokens `[first, stop)` of a condition; `leads` where its deadline comes after it."""

    first: int
    stop: int
    leads: bool


def find(tags: str, begin: int, cores: Sequence[Core], *, prose: bool) -> list[Condition]:
    """The conditions in tokens from `begin` on that bear `tags`; `cores` are the deadlines seen there."""
    if {_PRE, _AT, _FOR}.isdisjoint(tags):
        return []
    said = [core for core in cores if core.n is not None or core.bound == "immediately"]
    at_once = set() if prose else {begin + at for at, tag in enumerate(tags) if tag == _AT_ONCE}
    starts = {core.first for core in said if tags[core.first - begin] in _LEADS} | at_once
    found: list[Condition] = []
    for match in _SAID.finditer(tags):
        first = begin + match.start()
        if found and first < found[-1].stop:
            continue
        end = _end_in_prose if prose else _end
        stop, leads = end(tags, begin, begin + match.end(), starts)
        leads = leads or (not prose and _is_said_after_a_dash(tags, begin, stop, cores))
        behind = any(at < first for at in (*(core.first for core in (said if prose else cores)), *at_once))
        if match.group()[0] == _FOR:
            behind, leads = False, leads and _is_set_apart(tags, begin, first, stop)
        parted = first == begin or tags[first - 1 - begin] in _MARKS or not prose
        if leads or (behind and (parted or match.group()[0] != _AT)):
            found.append(Condition(first, _trimmed(tags, begin, first, stop), leads))
    return found


def _is_set_apart(tags: str, begin: int, first: int, stop: int) -> bool:
    """Whether “for whom” stands between a mark and a dash: elsewhere it is what the duty is for."""
    parted = first == begin or tags[first - 1 - begin] in _MARKS
    return parted and tags[stop - begin : stop + 1 - begin] == _DASH


def _is_said_after_a_dash(tags: str, begin: int, stop: int, cores: Sequence[Core]) -> bool:
    """“На основании заявления — *в день голосования*”: behind a dash any deadline is said of a condition."""
    is_dash = stop - begin < len(tags) and tags[stop - begin] == _DASH
    return is_dash and any(core.first == stop + 1 for core in cores)


def of_days(tags: str, begin: int, cores: Sequence[Core]) -> list[tuple[Condition, Core | None]]:
    """“Within three days, *on voting day* – at once”: a day between two deadlines is the condition of the second, here
    with the core of one that is but “at once”.
    """
    starts = {core.first for core in cores if core.n is not None and not _is_of_a_day(tags, begin, core)}
    found: list[tuple[Condition, Core | None]] = []
    for place, core in enumerate(cores):
        day = _first_day(tags, begin, cores, place)
        before = cores[day - 1] if day else None
        told = _asks(tags, begin, core) or (before and (before.n is not None or before.bound == "immediately"))
        if told and _is_of_a_day(tags, begin, core):
            limit = before.stop if before else begin
            first = _clause_begin(tags, begin, limit, core.first) if core.left else cores[day].first
            stop, at = _day_end(tags, begin, core, starts)
            if at in starts:
                found.append((Condition(first, stop, leads=True), None))
            elif at < begin + len(tags) and tags[at - begin] == _AT_ONCE:
                after = Core(
                    at, _phrase_stop(tags, begin, at), None, None, None, "after", "immediately", core.left, True
                )
                found.append((Condition(first, stop, leads=True), after))
    return found


def _first_day(tags: str, begin: int, cores: Sequence[Core], place: int) -> int:
    """Which core is the first of the days that “and” joins: “*накануне* и в день голосования – немедленно”."""
    while place and all(_is_of_a_day(tags, begin, core) for core in cores[place - 1 : place + 1]):
        between = set(tags[cores[place - 1].stop - begin : cores[place].first - begin])
        if _AND not in between or not between <= _DAYS_JOINED:
            break
        place -= 1
    return place


def _is_of_a_day(tags: str, begin: int, core: Core) -> bool:
    """Whether a core counts nothing but says on which day: of the voting, before it (“накануне”), or, with a verb that
    says “if”, after it (“добуш берүү күнүнөн кийин түшсө”).
    """
    if core.n is None:
        return core.direction == "during" or _asks(tags, begin, core)
    return core.bound == "exactly" and not _BESIDE.isdisjoint(tags[core.first - begin : core.stop - begin])


def _asks(tags: str, begin: int, core: Core) -> bool:
    """Whether a Kyrgyz verb that says “if” comes right after a core."""
    return core.left and tags[core.stop - begin : core.stop + 1 - begin] == TAGS["condition"]


def _day_end(tags: str, begin: int, core: Core, starts: set[int]) -> tuple[int, int]:
    """Where the words of a day end, and where what follows them begins."""
    last, at = begin + len(tags), core.stop
    while at < min(last, core.stop + _DAY_WORDS) and tags[at - begin] not in _BREAKS and at not in starts:
        if tags[at - begin] == _AT_ONCE or (core.left and tags[at - begin] not in _KYRGYZ_IF):
            break
        at += 1
    stop = at
    while at < last and tags[at - begin] in _BREAKS:
        at += 1
    return stop, at


def _clause_begin(tags: str, begin: int, limit: int, at: int) -> int:
    """Where the clause begins that ends at a token."""
    first = at
    while first > limit and tags[first - 1 - begin] not in _BREAKS:
        first -= 1
    return first


def _phrase_stop(tags: str, begin: int, at: int) -> int:
    stop = at + 1
    while stop < begin + len(tags) and tags[stop - begin] == CONTINUED:
        stop += 1
    return stop


def _end(tags: str, begin: int, at: int, starts: set[int]) -> tuple[int, bool]:
    """Where a condition ends whose first words end at `at`, and whether a deadline follows there."""
    last = min(begin + len(tags), at + _LONGEST)
    while at < last:
        tag = tags[at - begin]
        if at in starts:
            return at, True
        if tag in _ENDS or tag in _PARTS:
            after = at
            while after < last and tags[after - begin] in _BREAKS:
                after += 1
            if after in starts or (after > at and after < last and tags[after - begin] == TAGS["date"]):
                return at, True
            if tag in _ENDS:
                return at, False
        at += 1
    return last, False


def _end_in_prose(tags: str, begin: int, at: int, starts: set[int]) -> tuple[int, bool]:
    """The same in a sentence, where the matter may stand between a condition and its deadline: a comma ends it."""
    last = min(begin + len(tags), at + _LONGEST)
    while at < last and at not in starts and tags[at - begin] not in _ENDS and tags[at - begin] != _COMMA:
        at += 1
    parted = at < last and tags[at - begin] in _BREAKS
    return at, parted and any(at < start for start in starts)


def _trimmed(tags: str, begin: int, first: int, stop: int) -> int:
    while stop > first and tags[stop - 1 - begin] in _BREAKS:
        stop -= 1
    return stop


def outside(cores: Sequence[Core], conditions: Sequence[Condition]) -> list[Core]:
    """The cores that stand in no condition."""
    return [core for core in cores if not any(one.first <= core.first < one.stop for one in conditions)]


def of(
    tags: str, begin: int, core: Core, stop: int, conditions: Sequence[Condition], *, prose: bool
) -> tuple[int, int] | None:
    """The condition of a core whose words end at `stop`: right before it, or behind it and what brackets hold there."""
    for one in conditions:
        between = tags[one.stop - begin : core.first - begin]
        if one.leads and one.stop <= core.first and (set(between) <= _BREAKS or (prose and _ENDS.isdisjoint(between))):
            return one.first, one.stop
        if not one.leads and stop <= one.first and _beside(tags[stop - begin : one.first - begin]):
            return one.first, one.stop
    return None


def _beside(between: str) -> bool:
    """Whether only marks, dates and brackets stand between a deadline and its condition."""
    outer = regex.sub(f"{_OPEN}[^{_CLOSE}]*{_CLOSE}", "", between)
    return set(outer) <= _MARKS | {CONTINUED, TAGS["date"]}
