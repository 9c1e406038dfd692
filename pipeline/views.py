"""What `pipeline.read` and `pipeline.compare` give: a record and a comparison that show themselves in notebooks and
become pandas frames.
"""

from html import escape
from typing import TYPE_CHECKING

from pipeline.comparison import Comparison
from pipeline.export.cells import clean
from pipeline.export.comparison.matrix import matrix
from pipeline.export.frames.duties import DUTIES
from pipeline.export.ics import deadlines
from pipeline.export.labels import STATUSES
from pipeline.record import Plan

if TYPE_CHECKING:
    import pandas as pd

NUMBERS, SHARES = ("seq", "difference_days", "start", "end"), ("confidence",)
SHOWN = ("number", "duty", "deadline_text", "ends", "responsible", "status")
"""The columns of a frame that a notebook shows of a plan."""


class ReadPlan(Plan, frozen=True, kw_only=True):
    """The record of a document, for those who work with it in Python."""

    def to_frame(self) -> "pd.DataFrame":
        """The rows as a data frame with `seq` as its index: the columns of the table `duties`, and `begins` and `ends`
        (datetime64) of the deadline as stated, else as computed; `ends` is the first instant that is too late.
        """
        import pandas as pd  # noqa: PLC0415  only a frame needs it

        frame = pd.DataFrame(DUTIES.lines([self]), columns=list(DUTIES.header)).drop(columns="document")
        words = [name for name in frame.columns if name not in (*NUMBERS, *SHARES, "status")]
        frame = frame.astype(dict.fromkeys(words, "string") | dict.fromkeys(NUMBERS, "Int64"))
        frame = frame.astype(dict.fromkeys(SHARES, "Float64") | {"status": pd.CategoricalDtype(list(STATUSES))})
        begins, ends = _sides(self)
        frame["begins"] = pd.to_datetime(frame["seq"].map(begins))
        frame["ends"] = pd.to_datetime(frame["seq"].map(ends))
        return frame.set_index("seq")

    def _repr_html_(self) -> str:
        """The plan in a notebook."""
        return _titled(self.title or self.document.name, self.to_frame()[list(SHOWN)])


class Compared(Comparison):
    """Plans beside each other, for those who work with them in Python."""

    __slots__ = ()

    def to_frame(self, language: str = "en") -> "pd.DataFrame":
        """The matrix duty × election: a line a duty, a column a plan, what changed, how alike the duties are."""
        import pandas as pd  # noqa: PLC0415

        table = matrix(self, language)
        frame = pd.DataFrame(table.flat(), columns=list(table.header))
        return frame.astype(dict.fromkeys(table.header[:-1], "string") | {table.header[-1]: "Float64"})

    def _repr_html_(self) -> str:
        """The comparison in a notebook."""
        return _titled(" / ".join(plan.document.name for plan in self.plans), self.to_frame())


def viewed(plan: Plan) -> ReadPlan:
    """The same record with its views."""
    return ReadPlan(**{name: getattr(plan, name) for name in plan.__struct_fields__})


def _sides(plan: Plan) -> tuple[dict[int, str], dict[int, str]]:
    """The first and the last side of the deadlines of each row that has any."""
    begins: dict[int, str] = {}
    ends: dict[int, str] = {}
    for row, _, (start, end) in deadlines(plan):
        if start:
            begins[row.seq] = min(begins.get(row.seq, start.isoformat()), start.isoformat())
        if end:
            ends[row.seq] = max(ends.get(row.seq, end.isoformat()), end.isoformat())
    return begins, ends


def _titled(title: str, frame: "pd.DataFrame") -> str:
    return f"<p><strong>{escape(clean(title))}</strong></p>{frame.to_html(na_rep='')}"


def compared_with_views(comparison: Comparison) -> Compared:
    """The same comparison with its views."""
    return Compared(*comparison)
