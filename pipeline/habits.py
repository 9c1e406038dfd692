"""How the plans in a dataset count, by who issued them."""

from pathlib import Path
from typing import Final

from pipeline.query import sql
from pipeline.reckon.habits import Habit

_COMPARED: Final = "agrees + agrees_under + conflicts >= 3 AND plans.sha256 IS NOT :sha256"
"""Plans that show how they count; the document that is asked about says nothing of itself."""
_PLANS: Final = "count(DISTINCT coalesce(act, plans.document))"
"""One act in two languages is one plan."""
_FROM: Final = "FROM plans JOIN documents ON documents.document = plans.document"
_WHOLE: Final = (
    f"SELECT issuer, convention, {_PLANS} AS plans, sum(agrees) AS agreeing, 1 AS whole {_FROM} "
    f"WHERE {_COMPARED} GROUP BY issuer, convention"
)
_SINGLE: Final = (
    f"SELECT issuer, duties.convention, {_PLANS}, count(*), 0 {_FROM} "
    f"JOIN duties ON duties.document = plans.document WHERE {_COMPARED} AND status = 'agrees_under' "
    "GROUP BY issuer, duties.convention"
)


def habits(folder: Path, sha256: str | None = None) -> list[Habit]:
    """How the plans of each issuer in a dataset count, without the document of that checksum; whole plans first.

    Raises `ReadError` where the folder holds no dataset.
    """
    found = sql(folder, f"{_WHOLE} UNION ALL {_SINGLE} ORDER BY issuer, whole DESC, plans DESC, 2", {"sha256": sha256})
    return [
        Habit(
            issuer=str(issuer) if issuer else None,
            convention=tuple(str(names).split("; ")) if names else (),
            plans=int(plans or 0),
            rows=int(rows or 0),
            whole=bool(whole),
        )
        for issuer, names, plans, rows, whole in found.lines
    ]
