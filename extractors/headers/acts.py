"""The act that approved a plan, or that the document is: its issuer, number and date.

Kyrgyz has the word for the act after its date and number (“13-мартындагы № 41 токтому менен бекитилген”), Russian
before them (“Утвержден постановлением … от 13 марта 2012 года № 41”). Acts that are only cited (“263 токтому менен …
белгиленген”) are told from it by what follows, and the candidate with the most signs of approval is taken.
"""

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from extractors.dates import Found
from extractors.headers.front import Front, Mark
from extractors.lexicon import lexicon
from extractors.tags import TAGS, rule

_NUMBER = rule(
    "(?: number_sign | word ) (?P<n> (?: number | big | year | clock | ordinal )"
    " (?: (?: dash | slash ) (?: number | big | year | word | clock | ordinal ) ){0,3} )"
)
_COMMISSIONS = ("cec", "tec", "dec", "pec")
_BOUND = frozenset(TAGS[name] for name in ("before_pre", "from_pre", "through_pre", "not_later", "not_earlier"))
_NEAR, _FAR = 4, 30
_LEAST = 3.0


class Number(NamedTuple):
    """The number of an act, at tokens `[first, stop)` with its sign."""

    first: int
    stop: int
    digits: int


class Approval(NamedTuple):
    """An act found: number and date with their tokens, and the tokens `[first, stop)` that speak of it."""

    score: float
    number: Number | None
    date: Found | None
    first: int
    stop: int
    approved: bool


def find(front: Front, election_day: Found | None) -> Approval | None:
    """The act that approved the plan, or that the document is; null when none is named. None is of the election day."""
    found = [approval for number, date in _pairs(front, election_day) if (approval := _weigh(front, number, date))]
    best = max(found, key=lambda one: one.score, default=None)
    return best if best and best.score >= _LEAST else None


def issuer(front: Front, act: Approval) -> str | None:
    """The commission that issued an act: named beside it, else at the head of the document."""
    beside = _commission(front, act.first, act.stop)
    return beside or (None if act.approved or not act.number else _commission(front, 0, 40))


def _commission(front: Front, first: int, stop: int) -> str | None:
    stems = front.reading.stems[first : stop + 12]
    for at in range(min(stop - first, len(stems))):
        found = lexicon().bodies.longest(stems, at, len(stems))
        if found and found[1].id in _COMMISSIONS:
            return found[1].id
    return None


def _pairs(front: Front, election_day: Found | None) -> Iterator[tuple[Number | None, Found | None]]:
    """Numbers and dates that stand together, and those that stand alone."""
    dates = [date for date in front.dates if date != election_day]
    numbers = list(_numbers(front))
    near = [(gap, number, date) for number in numbers for date in dates if (gap := _gap(number, date)) <= _NEAR]
    paired: dict[Number, Found] = {}
    for _, number, date in sorted(near, key=itemgetter(0)):
        if number not in paired and date not in paired.values():
            paired[number] = date
    yield from ((number, paired.get(number)) for number in numbers)
    yield from ((None, date) for date in dates if date not in paired.values())


def _gap(number: Number, date: Found) -> int:
    return max(date.first - number.stop, number.first - date.stop)


def _numbers(front: Front) -> Iterator[Number]:
    for first, stop in front.lines:
        for match in _NUMBER.finditer(front.scan.tags, first, stop):
            if front.reading.tags[match.start()] == TAGS["number_sign"] or front.reading.words[match.start()] == "n":
                yield Number(match.start(), match.end(), match.start("n"))
    for mark in front.marks:
        at = mark.first - 1
        if mark.id == "act_ky" and at >= 0 and front.reading.tags[at] == TAGS["number"]:
            yield Number(at, at + 1, at)


def _weigh(front: Front, number: Number | None, date: Found | None) -> Approval | None:
    """How much speaks for a number and a date being those of the act; null when they belong to something else."""
    items = [item for item in (number, date) if item]
    first, stop = min(item.first for item in items), max(item.stop for item in items)
    after = front.within(stop, stop + _NEAR)
    before = [mark for mark in front.within(max(first - _FAR, 0), first) if mark.stop <= first]
    if (after and _is_of_another(front, after[0], stop)) or (number is None and _is_called(first, before)):
        return None
    if number is None and first and front.reading.tags[first - 1] in _BOUND:
        return None
    if before and before[-1].kind == "other_act" and first - before[-1].stop < 8:
        return None
    score = 2.0 if number and date else 0.5 if number else 0.0
    bare = _bare(front, first, stop) if date else None
    sign = _kyrgyz(front, after, stop) or _russian(front, before, first, stop) or bare
    if sign is None or sign.worth < 0:
        return None
    start, end = min(first, sign.first), max(stop, sign.stop)
    start = _with_issuer(front, start)
    return Approval(score + sign.worth, number, date, start, end, sign.approved)


def _is_of_another(front: Front, after: Mark, stop: int) -> bool:
    """Whether what follows says that a number or date is that of another act, or on its line that an election is on
    that day.
    """
    called_here = after.kind == "called" and front.line(after.first) == front.line(stop - 1)
    return after.kind == "other_act" or called_here


class Sign(NamedTuple):
    """What speaks for an act: how much, the tokens that say so, whether they say “approved”."""

    worth: float
    first: int
    stop: int
    approved: bool


def _kyrgyz(front: Front, after: list[Mark], stop: int) -> Sign | None:
    """“№ 41 токтому менен бекитилген”, “№ 48 токтомуна тиркеме”, “№ 79 ТОКТОМУ” alone in its line."""
    if not after or after[0].id != "act_ky":
        return None
    act = after[0]
    approving = front.within(act.stop, act.stop + 3, "approved", "appendix")
    if approving:
        return Sign(5.0, act.first, approving[0].stop, approved=True)
    ends = front.lines[front.line(act.first)][1] - act.stop <= 1
    return Sign(4.0, act.first, act.stop, approved=False) if ends else Sign(-1.0, act.first, stop, approved=False)


def _russian(front: Front, before: list[Mark], first: int, stop: int) -> Sign | None:
    """“Утвержден постановлением … от 13 марта № 41”, “Приложение к постановлению …”, “РЕШЕНИЕ 12 сентября N 1”."""
    acts = [mark for mark in before if mark.kind == "act"]
    if not acts or any(date.first > acts[-1].stop and date.stop < first for date in front.dates):
        return None
    act = acts[-1]
    around = front.within(max(act.first - 6, 0), act.first, "approved", "appendix")
    around += front.within(act.stop, min(stop + 12, front.lines[front.line(stop - 1)][1]), "approved")
    if act.id == "act_ru" and around:
        marks = [act, *around]
        return Sign(5.0, min(mark.first for mark in marks), max(mark.stop for mark in marks), approved=True)
    line_first, line_stop = front.lines[front.line(act.first)]
    alone = line_stop - line_first <= 3 or (act.first - line_first <= 2 and line_stop - line_first <= 24)
    ends = act.id == "act_ky" and line_stop - act.stop <= 1
    near = first - act.stop <= (16 if act.id == "act_ky" else 24)
    return Sign(4.0, line_first, act.stop, approved=False) if near and (alone or ends) else None


def _bare(front: Front, first: int, stop: int) -> Sign | None:
    """“25.10.20 №265” at the head, “План … от 25.12.2002 N 76”, “план утвержден 11 октября”, “план бекитилди”."""
    line = front.line(first)
    line_first, line_stop = front.lines[line]
    approved = front.within(line_first, line_stop, "approved")
    plan = front.within(line_first, line_stop, "title", "plan", "act")
    if any(
        mark.id == "approved_ru" and (0 <= first - mark.stop <= 1 or 0 <= mark.first - stop <= 3) for mark in approved
    ):
        return Sign(3.0, first, stop, approved=True)
    if plan and any(mark.id == "approved_ky" and mark.first >= stop for mark in approved):
        return Sign(3.0, first, stop, approved=True)
    return Sign(1.0, first, stop, approved=False) if line <= 1 or plan else None


def _is_called(first: int, before: list[Mark]) -> bool:
    """Whether a date is that of an election: “назначенных на 6 мая”."""
    return bool(before) and before[-1].kind in ("called", "voting", "day") and first - before[-1].stop <= 2


def _with_issuer(front: Front, first: int) -> int:
    """The first token of the issuer that stands before an act in Kyrgyz."""
    start = max(first - 20, 0)
    stems = front.reading.stems[start:first]
    for at in range(len(stems)):
        found = lexicon().bodies.longest(stems, at, len(stems))
        if found and found[1].id in _COMMISSIONS and start + found[0] >= first - 2:
            return start + at
    return first
