"""The lines that head the columns of a flattened table, and the columns that they make."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import cast

from pipeline.layout.looks import Look
from pipeline.record import ColumnRole

_SHORT_HEAD = 4


def head_lines(looks: Sequence[Look]) -> frozenset[int]:
    """The lines that head columns: one after another, at least two different columns, a deadline among them. A short
    line of other words between them, or before them where they name no matter, heads a column too.
    """
    found: set[int] = set()
    for run in _runs(looks):
        roles = {looks[line].head for line in run}
        if len(roles - {None}) >= 2 and roles & {"deadline", "formula"}:
            found.update(run)
            without_matter = not roles & {"duty", None} and not {"place", "responsible"} <= roles
            if without_matter and run[0] and _may_head(looks[run[0] - 1]):
                found.add(run[0] - 1)
    return frozenset(found)


def _runs(looks: Sequence[Look]) -> list[list[int]]:
    return runs([seen.head is not None for seen in looks], lambda at: _may_head(looks[at]))


def runs(named: Sequence[bool], may_head: Callable[[int], bool]) -> list[list[int]]:
    """The places one after another that head columns, with single unknown ones between two that `may_head` one too."""
    found: list[list[int]] = []
    for at in [place for place, is_named in enumerate(named) if is_named]:
        if found and at - found[-1][-1] == 1:
            found[-1].append(at)
        elif found and at - found[-1][-1] == 2 and may_head(at - 1):
            found[-1] += [at - 1, at]
        else:
            found.append([at])
    return found


def _may_head(seen: Look) -> bool:
    plain = not (seen.time or seen.citation or seen.number or seen.final or seen.bracket or seen.lower)
    return plain and seen.words <= _SHORT_HEAD


def settled(named: Sequence[str | None]) -> list[str | None]:
    """The columns that heads name, in order, where they repeat: a second deadline is its hour. Where none is headed as
    the matter, the second place is, or those who come to the place.
    """
    hours = [at for at, role in enumerate(named) if role == "deadline"][1:2]
    settled = ["formula" if at in hours else role for at, role in enumerate(named)]
    if "duty" in named or None in named or "place" not in named:
        return settled
    matter = [at for at, role in enumerate(named) if role == "place"][1:] or [
        at for at, role in enumerate(named) if role == "responsible"
    ]
    return ["duty" if at in matter[:1] else role for at, role in enumerate(settled)]


def columns_of(looks: Sequence[Look], heads: frozenset[int]) -> tuple[ColumnRole, ...] | None:
    """The columns in the order of their heads; a column of numbers often has none. Where none is headed as the matter,
    those who come to a place are, or an unknown one, else the first that is no number and no deadline.
    """
    named = settled([looks[line].head for line in sorted(heads)])
    roles = list(dict.fromkeys(role for role in named if role))
    if not roles:
        return None
    matter = next((at for at, role in enumerate(named) if role in (None, "place")), None)
    if "duty" not in roles and matter is not None:
        rest = ["place" if role is None else role for role in named[matter + 1 :]]
        roles = list(dict.fromkeys([*(role for role in named[:matter] if role), "duty", *rest]))
    return cast("tuple[ColumnRole, ...]", tuple(roles if "number" in roles else ["number", *roles]))


def further_tables(looks: Sequence[Look], heads: frozenset[int]) -> list[int]:
    """The lines at which another table begins, whose columns stand in another order than those before, or that stands
    below signatures; a short line above its heads is the heading of its section.
    """
    found: list[int] = []
    runs = [run for run in _runs(looks) if heads.issuperset(run)]
    for before, run in pairwise(runs):
        below = next((line for line in range(before[-1], run[0]) if looks[line].outside), None)
        if below is not None:
            found.append(below)
        elif columns_of(looks, frozenset(run)) != columns_of(looks, frozenset(before)):
            above = looks[run[0] - 1]
            found.append(run[0] - (not (above.time or above.number or above.citation or above.final)))
    return found
