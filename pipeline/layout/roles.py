"""Which role each column of a table has: by its heading, by what its cells hold, and by both where they disagree."""

from collections.abc import Mapping, Sequence

HEADED = 4.0
"""What a heading adds to the worth of the role that it names: as much as cells that all speak for it."""

_AKIN = {"deadline": "formula", "formula": "deadline", "note": "legal_basis", "duty": "place", "place": "duty"}
_COMPLETE = 3.0
"""What it adds that the columns together make a plan."""

_MATTER = 1.0
"""What it adds that one of the columns says what is to be done."""

_TRIED = 5
_WITHIN = frozenset({"responsible", "deadline"})
_APART = {"combined": _WITHIN, "responsible": frozenset({"combined"}), "deadline": frozenset({"combined"})}
_PLAN = (
    frozenset({"deadline", "formula", "responsible", "legal_basis", "combined"}),
    frozenset({"duty", "place"}),
)


def assign(worths: Sequence[Mapping[str, float]], heads: Sequence[str | None]) -> tuple[tuple[str | None, ...], float]:
    """The roles of the columns, each at most once, whose worth sums to most, and that sum.

    `worths` is, by column, the mean worth of its cells in each role; `heads` the roles that the headings name.
    """
    best: dict[frozenset[str], tuple[float, tuple[str | None, ...]]] = {frozenset(): (0.0, ())}
    for worth, head in zip(worths, heads, strict=True):
        scores = {role: value + _headed(role, head) for role, value in worth.items()}
        tried = sorted(scores, key=lambda role: -scores[role])[:_TRIED]
        after: dict[frozenset[str], tuple[float, tuple[str | None, ...]]] = {}
        for used, (total, roles) in best.items():
            for role in (
                None,
                *(role for role in tried if role not in used and not used & _APART.get(role, frozenset())),
            ):
                key = used | {role} if role else used
                step = total + (scores[role] if role else 0.0)
                if key not in after or step > after[key][0]:
                    after[key] = step, (*roles, role)
        best = after
    total, roles = max(best.values(), key=lambda item: item[0] + _whole(item[1]))
    if "deadline" not in roles and "formula" not in heads:
        roles = tuple("deadline" if role == "formula" else role for role in roles)
    return roles, total


def _whole(roles: Sequence[str | None]) -> float:
    return _COMPLETE * makes_a_plan(roles) + _MATTER * ("duty" in roles)


def _headed(role: str, head: str | None) -> float:
    if head is None:
        return 0.0
    if role == "number" != head:
        return -HEADED  # numbers under another heading count no rows
    return HEADED if role == head else HEADED / 4 if _AKIN.get(head) == role else 0.0


def makes_a_plan(roles: Sequence[str | None]) -> bool:
    """Whether columns of these roles are those of a plan or a schedule."""
    return all(group & set(roles) for group in _PLAN)
