"""The convention of a whole document: the smallest change from the default that explains clearly more rows."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pipeline.reckon.conventions import DEFAULT, Convention
from pipeline.reckon.reckoning import Reckoning
from pipeline.reckon.verdicts import Judged, judge_row
from pipeline.record import Row

LEAST_SUPPORT = 3
"""Rows that a change of convention must explain before it is taken for the document's."""

GAINED_FOR_ONE_BROKEN = 4
"""Rows that a change must explain for each row that agreed before and no longer does."""

MOST_CHANGES = 2

Reckon = Callable[[Convention], Reckoning]


class Judgement(NamedTuple):
    """All rows judged under one convention."""

    convention: Convention
    rows: tuple[Judged, ...]


def infer(rows: Sequence[Row], reckon: Reckon) -> Judgement:
    """Judge a plan under the convention that explains it; the default unless a change has enough support."""
    best = _judge(rows, reckon, DEFAULT)
    for _ in range(MOST_CHANGES):
        others = (_judge(rows, reckon, other) for other in _promising(best))
        better = [other for other in others if _is_clearly_better(other, best)]
        if not better:
            break
        best = max(better, key=lambda judgement: sum(one.status == "agrees" for one in judgement.rows))
    return best


def _judge(rows: Sequence[Row], reckon: Reckon, convention: Convention) -> Judgement:
    reckoning = reckon(convention)
    return Judgement(convention, tuple(judge_row(row, reckoning) for row in rows))


def _promising(judgement: Judgement) -> list[Convention]:
    """The changes worth trying: those that explain enough rows one by one."""
    explained = Counter(one.under for one in judgement.rows if one.under)
    return [other for other, rows in explained.items() if rows >= LEAST_SUPPORT and other != DEFAULT]


def _is_clearly_better(other: Judgement, best: Judgement) -> bool:
    pairs = [(one.status == "agrees", two.status == "agrees") for one, two in zip(best.rows, other.rows, strict=True)]
    gained = sum(now and not before for before, now in pairs)
    broken = sum(before and not now for before, now in pairs)
    return gained >= LEAST_SUPPORT and gained >= GAINED_FOR_ONE_BROKEN * broken
