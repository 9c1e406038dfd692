"""The text that everything is measured on: the plan of 2012 from ../shared, else the one of the corpus after it."""

import os
from pathlib import Path

from pipeline.readers.document import Document

ROOT = Path(__file__).resolve().parents[1]
_SHARED = Path(os.environ.get("CALPLAN_SHARED", ROOT.parent / "shared"))
_REAL = _SHARED / "documents" / "2012-05-06-local-councils-plan.ky.txt"


def plan() -> Path:
    """The file of the plan."""
    if _REAL.exists():
        return _REAL
    return max(ROOT.glob("corpus/*/document.txt"), key=lambda path: (path.stat().st_size, path))


def document(text: str) -> Document:
    """A text as a document that was read."""
    return Document(name="text.txt", sha256="0" * 64, media_type="text/plain", text=text, pages=None)
