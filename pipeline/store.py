"""The store of a dataset: what was understood of each document, so that one that did not change costs a look-up.

A record is kept under a key of all that it depends on: the bytes of the document, the events that its user dated, the
language of the explanations, and the edition of the program. What was kept is never changed; a run that is interrupted
loses nothing of what it had kept.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition import edition
from pipeline.export import to_json
from pipeline.export.dataset.tables import Lines, lines_of
from pipeline.files import Writing, below, sweep, write_whole
from pipeline.record import Plan

STORE: Final = ".store"
INDEX: Final = "index.json"
_encode = msgspec.msgpack.Encoder().encode
_plan_of = msgspec.msgpack.Decoder(Plan).decode


class Kept(Struct, frozen=True, kw_only=True, array_like=True):
    """What is kept of a document: its record, and its lines of the tables under the name that it then had."""

    name: str
    plan: msgspec.Raw
    lines: msgspec.Raw


_kept_of = msgspec.msgpack.Decoder(Kept).decode
_lines_of = msgspec.msgpack.Decoder(Lines).decode


class Known(Struct, frozen=True, kw_only=True):
    """What a run made of an input: the key of its record, and the checksums of its bytes and of the file written."""

    key: str
    sha256: str
    written: str


class Store:
    """The records kept in `folder/.store`, and those that a run publishes in `folder`.

    `known` is what the last whole run made of each input. Every method raises `OSError` when the disk refuses.
    """

    def __init__(self, folder: Path, language: str, writing: Writing) -> None:
        self._to = folder
        self._writing = writing
        self._folder = folder / STORE
        self._language = language
        sweep(folder)
        self._keys = {path.stem for path in self._folder.glob("*/*.msgpack") if _readable(path)}
        self.known = self._index()
        self._published: dict[str, Known] = {}
        self._written: dict[str, Future[str]] = {}

    def key(self, sha256: str, events: Mapping[str, str]) -> str:
        """The key of a document with that checksum, read with those events."""
        told = (sha256, sorted(events.items()), self._language, edition())
        return hashlib.sha256(msgspec.json.encode(told)).hexdigest()

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def get(self, key: str, name: str) -> Plan:
        """The record that is kept under a key, of a document called `name`."""
        plan = _plan_of(self._kept(key).plan)
        return plan if plan.document.name == name else replace(plan, document=replace(plan.document, name=name))

    def lines(self, key: str, name: str) -> Lines:
        """The lines of the tables that a document called `name` gives, as they are kept under a key."""
        kept = self._kept(key)
        return _lines_of(kept.lines) if kept.name == name else lines_of(self.get(key, name))

    def put(self, key: str, plan: Plan) -> None:
        """Keep what was understood of a document."""
        self._writing.write(self._path(key), _encode((plan.document.name, plan, lines_of(plan))))
        self._keys.add(key)

    def publish(self, key: str, plan: Plan, record: str) -> None:
        """Write the record of a document into the dataset, where it does not stand there already."""
        name, path = plan.document.name, below(self._to, record)
        known = self.known.get(name)
        if known is None or known.key != key or known.written != _checksum(path):
            self._written[name] = self._writing.write(path, to_json(plan))
            known = Known(key=key, sha256=plan.document.sha256, written="")
        self._published[name] = known

    def plans(self) -> "Published":
        """The records of the dataset that this run has published, in their order. Raises `OSError`."""
        self._writing.wait()
        return Published(self, [(known.key, name) for name, known in self._published.items()])

    def close(self) -> None:
        """The run is done: remember what it made of each input, and let go what no input needs."""
        for name, written in self._written.items():
            self._published[name] = replace(self._published[name], written=written.result())
        write_whole(self._folder / INDEX, msgspec.json.encode(self._published))
        for key in self._keys - {known.key for known in self._published.values()}:
            self._path(key).unlink(missing_ok=True)

    def _kept(self, key: str) -> Kept:
        return _kept_of(self._path(key).read_bytes())

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.msgpack"

    def _index(self) -> dict[str, Known]:
        try:
            return msgspec.json.decode((self._folder / INDEX).read_bytes(), type=dict[str, Known])
        except (FileNotFoundError, NotADirectoryError, msgspec.DecodeError):
            return {}


class Published(Collection[Plan]):
    """The records of a dataset: each is read from the store when it is asked for, so that a large dataset needs no
    more memory than a small one.
    """

    def __init__(self, store: Store, documents: Sequence[tuple[str, str]]) -> None:
        self._store = store
        self._documents = documents

    def __iter__(self) -> Iterator[Plan]:
        return (self._store.get(key, name) for key, name in self._documents)

    def lines(self) -> Iterator[Lines]:
        """The lines of the tables that each record gives."""
        return (self._store.lines(key, name) for key, name in self._documents)

    def __len__(self) -> int:
        return len(self._documents)

    def __contains__(self, plan: object) -> bool:
        return any(plan == one for one in self)


def _readable(path: Path) -> bool:
    """Whether what is kept there is whole: what another program has done to it must not stop a run."""
    try:
        _kept_of(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return False
    return True


def _checksum(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
