"""What a run has to do: of each input, whether it is in the store, is another one over again, or has to be read."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pipeline.asked import Asked
from pipeline.inputs import Input, content_of, known_events
from pipeline.readers import ReadError
from pipeline.store import Store


class Looked(NamedTuple):
    """An input that was looked at: the key of its record, or what is wrong with it; neither where it is left alone.

    `first` names the input that has the same key and stands before it; `new` is true when it has to be read.
    """

    entry: Input
    sha256: str = ""
    key: str | None = None
    first: str | None = None
    new: bool = False
    trouble: ReadError | None = None


def look(inputs: Iterable[Input], store: Store, events: Mapping[str, str], asked: Asked) -> Iterator[Looked]:
    """Every input, looked at; one that was not asked for has the key that the last run gave it, if any did."""
    firsts: dict[str, str] = {}
    for entry in inputs:
        one = _looked(entry, store, events, asked)
        first = firsts.setdefault(one.key, entry.name) if one.key else entry.name
        yield one if first == entry.name else one._replace(first=first, new=False)


def _looked(entry: Input, store: Store, events: Mapping[str, str], asked: Asked) -> Looked:
    known = store.known.get(entry.name)
    if not entry.wanted:
        return Looked(entry)
    if entry not in asked:
        return Looked(entry, known.sha256, known.key) if known and known.key in store else Looked(entry)
    try:
        sha256 = hashlib.sha256(content_of(entry)).hexdigest()
        key = store.key(sha256, known_events(entry, events))
    except ReadError as trouble:
        return Looked(entry, trouble=trouble)
    return Looked(entry, sha256, key, new=asked.force or key not in store)
