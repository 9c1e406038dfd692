"""The convention of a whole document: the smallest change from the default that explains clearly more rows."""

from collections import Counter
from typing import NamedTuple

from pipeline.reckon.chains import Chains
from pipeline.reckon.conventions import DEFAULT, Convention
from pipeline.reckon.reckoning import Reckoning
from pipeline.reckon.verdicts import Judged, judge_row

LEAST_SUPPORT = 3
"""Rows that a change of convention must explain before it is taken for the document's."""

GAINED_FOR_ONE_BROKEN = 4
"""Rows that a change must explain for each row that agreed before and no longer does."""

MOST_CHANGES = 2


class Judgement(NamedTuple):
    """All rows of a plan judged under one convention, in the plan's order, and the chains that date their events."""

    convention: Convention
    rows: tuple[Judged, ...]
    chains: Chains


def infer(chains: Chains) -> Judgement:
    """Judge a plan under the convention that explains it; the default unless a change has enough support."""
    best = judge_under(DEFAULT, chains)
    for _ in range(MOST_CHANGES):
        others = (judge_under(other, chains) for other in _promising(best))
        better = [other for other in others if _is_clearly_better(other, best)]
        if not better:
            break
        best = max(better, key=lambda judgement: sum(one.status == "agrees" for one in judgement.rows))
    return best


def judge_under(convention: Convention, chains: Chains) -> Judgement:
    """Judge a plan under one convention."""
    reckoning = Reckoning(chains, convention)
    return Judgement(convention, tuple(judge_row(row, reckoning) for row in chains.in_reading_order), chains)


def _promising(judgement: Judgement) -> list[Convention]:
    """The changes worth trying: those that explain enough rows one by one."""
    explained = Counter(one.under for one in judgement.rows if one.under)
    return [other for other, rows in explained.items() if rows >= LEAST_SUPPORT and other != DEFAULT]


def _is_clearly_better(other: Judgement, best: Judgement) -> bool:
    gained, broken = len(explained_only_by(other, best)), len(explained_only_by(best, other))
    return gained >= LEAST_SUPPORT and gained >= GAINED_FOR_ONE_BROKEN * broken


def explained_only_by(one: Judgement, other: Judgement) -> list[int]:
    """The `seq` of the rows that agree in `one` and do not in `other`."""
    return [
        this.row.seq
        for this, that in zip(one.rows, other.rows, strict=True)
        if this.status == "agrees" and that.status != "agrees"
    ]
