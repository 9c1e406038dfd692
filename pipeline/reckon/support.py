"""How well each convention explains a plan: the one that was taken, and what the runner-up would say."""

from typing import NamedTuple

from pipeline.reckon.conventions import DEFAULT, Convention, alternatives
from pipeline.reckon.inference import Judgement, explained_only_by, judge_under


class Support(NamedTuple):
    """A convention with the `seq` of the rows that agree under it, of those that it explains and the taken one does
    not (`gained`), and of those that only the taken one explains (`broken`).
    """

    convention: Convention
    agree: tuple[int, ...]
    gained: tuple[int, ...]
    broken: tuple[int, ...]


def support(judgement: Judgement) -> list[Support]:
    """The convention that a plan follows first, then its rivals, the one that explains most rows first.

    A rival differs from the taken convention, or from the default, in one named switch; one that changes the verdict
    of no row is none.
    """
    taken = judgement.convention
    rivals = dict.fromkeys([DEFAULT, *alternatives(DEFAULT), *alternatives(taken)])
    rivals.pop(taken, None)
    others = [_support(judge_under(rival, judgement.chains), judgement) for rival in rivals]
    others = [one for one in others if one.gained or one.broken]
    others.sort(key=lambda one: (len(one.broken) - len(one.gained), one.convention))
    return [_support(judgement, judgement), *others]


def _support(one: Judgement, taken: Judgement) -> Support:
    return Support(
        convention=one.convention,
        agree=tuple(judged.row.seq for judged in one.rows if judged.status == "agrees"),
        gained=tuple(explained_only_by(one, taken)),
        broken=tuple(explained_only_by(taken, one)),
    )
