"""The child process of the guard: reads one file after another under a limit of memory, and says what it found.

A message is its length in eight bytes, then MessagePack.
"""

import contextlib
import os
import struct
from importlib import import_module
from typing import IO, Final

import msgspec
from msgspec import Struct

from pipeline.readers.content import Content, Inside
from pipeline.readers.drawn import PageDrawn
from pipeline.readers.errors import ReadCode, ReadError, Refused, Scans, broken, too_large

MEMORY: Final = 1_000_000_000
"""Bytes of address space, where the system can limit it."""
_CPU_SECONDS: Final = 600
"""Only should its parent be gone: the parent waits less for every file."""
_LENGTH: Final = struct.Struct("<Q")

TASKS: Final = {
    "docx": "pipeline.readers.docx:read",
    "mhtml": "pipeline.readers.mhtml:read",
    "odt": "pipeline.readers.odt:read",
    "xlsx": "pipeline.readers.xlsx:read",
    "html": "pipeline.readers.html:read",
    "letter": "pipeline.readers.letter:parts",
    "page": "pipeline.readers.drawn:draw",
    "pdf": "pipeline.readers.pdf:read",
    "reference": "pipeline.readers.pdf.reference:read",
    "picture": "pipeline.readers.scan.read:read",
    "scans": "pipeline.readers.scan.mixed:read",
}
"""Task → the function that does it, imported when it is first asked for: bytes → `Content` or parts."""


class Ask(Struct, frozen=True):
    """A question: what to do, with which bytes, perhaps with which page of them."""

    task: str
    data: bytes
    page: int | None = None


class Reply(Struct, frozen=True):
    """An answer: a content, the parts of an archive, a page drawn, or what a `Refused` says; `spent` asks for a new
    child, `scans` for the reader of scans.
    """

    content: Content | None = None
    parts: list[Inside] | None = None
    code: ReadCode | None = None
    reason: str = ""
    remedy: str = ""
    spent: bool = False
    scans: bool = False
    drawn: PageDrawn | None = None


def send(stream: IO[bytes], message: bytes) -> None:
    """Write one message."""
    stream.write(_LENGTH.pack(len(message)) + message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message; null at the end of the stream, even within a message."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    message = stream.read(size)
    return message if len(message) == size else None


def answer(question: bytes) -> Reply:
    """Do what is asked."""
    ask = msgspec.msgpack.decode(question, type=Ask)
    try:
        module, _, name = TASKS[ask.task].partition(":")
        work = getattr(import_module(module), name)
        found = work(ask.data) if ask.page is None else work(ask.data, ask.page)
    except Scans:
        return Reply(scans=True)
    except (Refused, ReadError) as error:
        return Reply(code=error.code, reason=error.reason, remedy=error.remedy)
    except RecursionError:
        return _refusal(too_large("nested too deep"), spent=True)
    except MemoryError:
        return _refusal(too_large("it takes too much memory"), spent=True)
    except Exception:  # noqa: BLE001 - whatever a broken file brings about is that file's trouble
        return _refusal(broken("what it seems to be"), spent=False)
    return _reply(found)


def _reply(found: Content | PageDrawn | list[Inside]) -> Reply:
    if isinstance(found, PageDrawn):
        return Reply(drawn=found)
    return Reply(content=found) if isinstance(found, Content) else Reply(parts=found)


def _refusal(error: Refused, *, spent: bool) -> Reply:
    return Reply(code=error.code, reason=error.reason, remedy=error.remedy, spent=spent)


def limit(memory: int) -> None:
    """Take no more memory than this, where the system has such a limit."""
    try:
        import resource  # noqa: PLC0415 - not every system has it
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, _CPU_SECONDS), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # macOS takes no limit of address space
            resource.setrlimit(kind, (most, most))


def serve() -> None:
    """Answer until nobody asks. Whatever else is printed goes nowhere."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_RDWR)
    os.dup2(silence, 0)
    os.dup2(silence, 1)
    limit(MEMORY)
    while (question := receive(questions)) is not None:
        send(answers, msgspec.msgpack.encode(answer(question)))


if __name__ == "__main__":
    serve()
