"""What every command does alike: understand one document, write an answer to stdout."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.inputs import Input
    from pipeline.readers import Document
    from pipeline.record import Plan


def understood(
    file: str, language: str, events: Mapping[str, str], *, all_notes: bool = False
) -> "tuple[Document, Plan]":
    """One document and what it says, perhaps with `all_notes`; `-` is standard input. Raises `ReadError`."""
    from pipeline.attempts import understand

    return understand(entry_of(file), language, events, all_notes=all_notes)


def entry_of(file: str) -> "Input":
    """The document that a command names; `-` is standard input, which can be read once. Raises `ReadError`."""
    from pipeline.inputs import find_input, given_input

    return given_input(sys.stdin.buffer, "stdin.txt") if file == "-" else find_input(Path(file))


def events_known(file: str, events: Mapping[str, str]) -> dict[str, str]:
    """The dates of events that a user gives, and those of the `source.toml` beside a file. Raises `ReadError`."""
    from pipeline.inputs import find_input, known_events

    return dict(events) if file == "-" else known_events(find_input(Path(file)), events)


def written(path: Path, write: Callable[[], object]) -> Exit:
    """Write an output at `path`; a disk that refuses is told in one message."""
    from pipeline.terminal import unwritable

    try:
        write()
    except OSError as error:
        unwritable(error, path)
        return Exit.UNWRITABLE
    return Exit.OK


def answer(data: bytes) -> None:
    """Write all of `data` to stdout: an unbuffered stream takes what it can at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]
