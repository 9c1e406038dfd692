"""What is done with a document: read it, lay it out, date it, judge it, export it; and plans compared."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.record import Plan
    from pipeline.views import Compared, ReadPlan

__all__ = ["compare", "read"]


def read(path: str | Path, *, events: Mapping[str, str] | None = None, language: str = "en") -> "ReadPlan":
    """The record of one document: a file, or a corpus folder. `to_frame()` gives its rows as a data frame.

    `events` are dates that the document leaves out, `{"election_called": "2012-02-27"}`; explanations and findings are
    in `language`: `en`, `ky` or `ru`. Raises `pipeline.readers.ReadError` when the document cannot be read and
    `ValueError` for an event that is none.
    """
    from pipeline.attempts import understand  # noqa: PLC0415
    from pipeline.events import dated_events  # noqa: PLC0415 - the command's --help imports this package
    from pipeline.inputs import find_input  # noqa: PLC0415
    from pipeline.views import viewed  # noqa: PLC0415

    return viewed(understand(find_input(Path(path)), language, dated_events(events or {}))[1])


def compare(plans: "Iterable[str | Path | Plan]") -> "Compared":
    """The same duties of several plans beside each other; each plan is a record, or a path that `read` takes.

    Raises what `read` raises.
    """
    from pipeline.comparison import compared  # noqa: PLC0415
    from pipeline.views import compared_with_views  # noqa: PLC0415

    records = [read(plan) if isinstance(plan, str | Path) else plan for plan in plans]
    return compared_with_views(compared(records))
