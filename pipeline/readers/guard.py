"""The guard: a file that could harm its reader is read in a child process with limits on memory and time.

The child is kept for the next file, and replaced when it has read many, has gone over a limit or has died. It knows no
path and starts no program: bytes go in, a text with blocks or parts comes out.
"""

import atexit
import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Lock, Timer
from typing import Final

import msgspec

from pipeline.readers.errors import CUT, SAVE_ANEW, Refused
from pipeline.readers.worker import Ask, Reply, receive, send

SECONDS: Final = 30.0
"""A plan is read in less than one."""
_FILES: Final = 200
"""So many files are read by one child."""
_POSIX: Final = os.name == "posix"


class _Child:
    """A child process that answers one question after another."""

    def __init__(self) -> None:
        root = str(Path(__file__).resolve().parent.parent.parent)
        self.owner = os.getpid()
        self.asked = 0
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "pipeline.readers.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])},
            start_new_session=_POSIX,
        )

    def ask(self, question: bytes, seconds: float) -> bytes | None:
        """The answer; null when the child died. Raises `TimeoutError` when it took too long; then it is dead."""
        self.asked += 1
        late: list[bool] = []
        timer = Timer(seconds, self._end_late, [late])
        timer.daemon = True
        timer.start()
        assert self._process.stdin is not None  # noqa: S101 - both are pipes
        assert self._process.stdout is not None  # noqa: S101
        try:
            send(self._process.stdin, question)
            answer = receive(self._process.stdout)
        except OSError:
            answer = None
        finally:
            timer.cancel()
        if answer is None and late:
            raise TimeoutError
        return answer

    def _end_late(self, late: list[bool]) -> None:
        late.append(True)
        self.kill()

    def kill(self) -> None:
        """End it and whatever it started."""
        with contextlib.suppress(OSError):
            if _POSIX:
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def close(self) -> None:
        """End it and wait until it has ended."""
        self.kill()
        with contextlib.suppress(OSError):
            self._process.communicate()


_lock = Lock()
_children: list[_Child] = []


def ask(task: str, data: bytes, seconds: float = SECONDS, page: int | None = None) -> Reply:
    """What a child finds in `data`, or on a `page` of it, for one of the tasks of `worker.TASKS`. Raises `Refused`."""
    question = msgspec.msgpack.encode(Ask(task, data, page))
    with _lock:
        child = _ready()
        try:
            answer = child.ask(question, seconds)
        except TimeoutError as error:
            _close(child)
            raise Refused("timed-out", f"It took more than {seconds:.0f} seconds to read.", CUT) from error
        if answer is None:
            _close(child)
            raise Refused("unreadable", "The program that read it gave up.", SAVE_ANEW)
        reply = msgspec.msgpack.decode(answer, type=Reply)
        if reply.spent or child.asked >= _FILES:
            _close(child)
    if reply.code is not None:
        raise Refused(reply.code, reply.reason, reply.remedy)
    return reply


def _ready() -> _Child:
    """The child of this process; that of a process from which this one was forked belongs to that one."""
    _children[:] = [child for child in _children if child.owner == os.getpid()]
    if not _children:
        _children.append(_Child())
    return _children[0]


def _close(child: _Child) -> None:
    _children.remove(child)
    child.close()


@atexit.register
def close() -> None:
    """End the child, if there is one; the next question starts another."""
    for child in [child for child in _children if child.owner == os.getpid()]:
        _close(child)
