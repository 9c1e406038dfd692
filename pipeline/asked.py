"""Which documents of a run are to be looked at: the others stay in the dataset as the last run left them."""

from collections.abc import Iterable
from datetime import datetime
from fnmatch import fnmatch

from msgspec import Struct

from pipeline.inputs import Input


class Asked(Struct, frozen=True, kw_only=True):
    """`since` is a moment: files that did not change after it are not asked for; `only` are patterns of names, any of
    which will do; `force` reads anew what is in the store.
    """

    since: datetime | None = None
    only: tuple[str, ...] = ()
    force: bool = False

    def __contains__(self, entry: Input) -> bool:
        return _named(entry.name, self.only) and _changed(entry, self.since)


def _named(name: str, patterns: Iterable[str]) -> bool:
    return not patterns or any(fnmatch(name, pattern) for pattern in patterns)


def _changed(entry: Input, since: datetime | None) -> bool:
    """Whether a file changed since then; one that cannot be looked at is asked for, so that its failure is told."""
    files = [path for path in (entry.path, entry.source) if path is not None]
    try:
        return since is None or max(path.stat().st_mtime for path in files) >= since.timestamp()
    except OSError:
        return True
