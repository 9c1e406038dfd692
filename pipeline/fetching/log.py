"""What came from where and when: a line of JSON for every attempt, which is only ever added to.

The log is the memory as well: the last line of an original that came says how to ask whether it changed.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec
from msgspec import Struct

from pipeline.fetching.errors import FetchCode

LOG: Final = "fetched.jsonl"
Status = Literal["fetched", "unchanged", "failed"]


class Fetched(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of one original. `time` is UTC, `way` the redirects from `address` to where it was, `file` is
    relative to the folder of the log, `bytes` its size.
    """

    time: str
    name: str
    status: Status
    address: str | None = None
    way: tuple[str, ...] = ()
    file: str | None = None
    media_type: str | None = None
    bytes: int | None = None
    sha256: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    http: int | None = None
    code: FetchCode | None = None
    reason: str | None = None
    remedy: str | None = None


def add(folder: Path, line: Fetched) -> None:
    """Add a line to the log of a folder, after whatever a writer that was killed left there. Raises `OSError`."""
    with (folder / LOG).open("ab+") as file:
        end = file.seek(0, os.SEEK_END)
        file.seek(max(end - 1, 0))
        torn = file.read(1) not in (b"", b"\n")
        file.write((b"\n" if torn else b"") + msgspec.json.encode(line) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def last_known(folder: Path) -> dict[str, Fetched]:
    """For each address the last line that tells of a file, in the log of a folder. Raises `OSError`."""
    path = folder / LOG
    lines = path.read_bytes().splitlines() if path.exists() else []
    return {line.address: line for line in _read(lines) if line.file and line.address}


def _read(lines: list[bytes]) -> Iterator[Fetched]:
    for line in lines:
        try:
            yield msgspec.json.decode(line, type=Fetched)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue  # a line that was cut off when its writer was killed tells nothing
