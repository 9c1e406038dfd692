"""What is done with a document: read it, lay it out, date it, judge it, export it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.record import Plan

__all__ = ["read"]


def read(path: str | Path, *, events: Mapping[str, str] | None = None, language: str = "en") -> "Plan":
    """The record of one document: a file, or a corpus folder.

    `events` are dates that the document leaves out, `{"election_called": "2012-02-27"}`; explanations and findings are
    in `language`: `en`, `ky` or `ru`. Raises `pipeline.readers.ReadError` when the document cannot be read and
    `ValueError` for an event that is none.
    """
    from pipeline.events import dated_events  # noqa: PLC0415 - the command's --help imports this package
    from pipeline.inputs import find_input  # noqa: PLC0415
    from pipeline.run import understand  # noqa: PLC0415

    return understand(find_input(Path(path)), language, dated_events(events or {}))[1]
