"""Files written whole or not at all."""

import errno
import os
import re
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final, Self

_DRAFT, _LOCK = ".part", "lock"
_ODD = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]|[ .](?=/|\Z)')
_RESERVED = re.compile(r"(?<![^/])(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=[./]|\Z)", re.IGNORECASE)
"""Names of devices on Windows, whatever suffix they have."""
_numbers = count(1)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes its name when all of it is on the disk; until then a reader sees the old one.

    Raises `OSError`; then, and whenever the writing ends early, the old file stays as it was.
    """
    with draft_of(path) as draft, draft.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def draft_of(path: Path) -> Iterator[Path]:
    """The path of a draft beside `path`, for a program that writes a file itself; it takes the place of `path`."""
    if not os.path.isdir(path.parent):  # noqa: PTH112 - thousands of files have few folders
        path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{os.getpid()}-{next(_numbers)}{_DRAFT}")
    try:
        yield draft
        draft.replace(path)
    except BaseException as error:
        with suppress(OSError):  # what cannot be removed could not be made, or the next run sweeps it
            draft.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename, error.filename2 = str(path), None  # nobody knows the draft
        raise


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old bytes or the new ones, never a part; raises `OSError`."""
    with whole_file(path) as file:
        file.write(data)


def portable(name: str) -> str:
    """A relative path that Windows, macOS and Linux can all have: what one of them forbids becomes `_`, and a part of
    its hash keeps it from being that of another name.
    """
    safe = _RESERVED.sub(r"_\1", _ODD.sub("_", name))
    return name if safe == name else f"{safe}~{sha256(name.encode()).hexdigest()[:6]}"


def below(folder: Path, name: str) -> Path:
    """The path of a name below a folder, in UTF-8 also where the system is set to other letters."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return folder / os.fsdecode(name.encode())
    return folder / name


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold a folder for one writer at a time, for as long as it works or lives. Raises `OSError`, `EBUSY` where another
    holds it.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only who writes a dataset needs it

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / _LOCK, blocking=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise OSError(errno.EBUSY, "another run is writing there", str(folder.parent)) from error
    except OSError as error:
        error.filename = str(folder.parent)  # nobody knows the lock
        raise
    try:
        yield
    finally:
        lock.release()


class Writing:
    """Files written whole while other work goes on: the disk takes its time to be sure. Used in a `with`, at whose end,
    however it comes, all of them are written.
    """

    MOST: Final = 64
    """Files that may wait for the disk: more would take memory."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1)
        self._waiting: deque[Future[str]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()

    def write(self, path: Path, data: bytes) -> Future[str]:
        """Write a file soon, and give its checksum then; raises the `OSError` of an earlier one."""
        written = self._pool.submit(_summed, path, data)
        self._waiting.append(written)
        while len(self._waiting) > self.MOST or (self._waiting and self._waiting[0].done()):
            self._waiting.popleft().result()
        return written

    def wait(self) -> None:
        """Wait until all is written; raises `OSError` when it is not."""
        while self._waiting:
            self._waiting.popleft().result()


def _summed(path: Path, data: bytes) -> str:
    write_whole(path, data)
    return sha256(data).hexdigest()


def sweep(folder: Path) -> None:
    """Remove the drafts that a writer left in a folder when it was killed; raises `OSError`."""
    for draft in folder.rglob(f".*{_DRAFT}"):
        draft.unlink(missing_ok=True)
