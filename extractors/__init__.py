"""What a text says: pure functions, text in, values with spans out. No files, no clock, no network.

`find_deadlines`, `find_dates`, `find_citations`, `find_bodies` and `find_places` read any text; `read` takes a text
apart for the extractors that work on its tokens. `extractors.components` offers the same as spaCy components.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.free_text import Deadline, find_bodies, find_citations, find_dates, find_deadlines, find_places
    from extractors.reading import read

__all__ = ["Deadline", "find_bodies", "find_citations", "find_dates", "find_deadlines", "find_places", "read"]


def __getattr__(name: str) -> object:
    """Loaded when first asked for: a command that reads no text shall not wait for the grammar."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from extractors import free_text  # noqa: PLC0415 see above

    return getattr(free_text, name)
