"""What every command does alike: understand one document, write an answer to stdout."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pipeline.readers import Document
    from pipeline.record import Plan


def understood(
    file: str, language: str, events: Mapping[str, str], *, all_notes: bool = False
) -> "tuple[Document, Plan]":
    """One document and what it says, perhaps with `all_notes`; `-` is standard input. Raises `ReadError`."""
    from pipeline.attempts import understand
    from pipeline.inputs import find_input, given_input

    entry = given_input(sys.stdin.buffer, "stdin.txt") if file == "-" else find_input(Path(file))
    return understand(entry, language, events, all_notes=all_notes)


def document_bytes(file: str) -> bytes:
    """The bytes of a file, or of the document in it. Raises `ReadError`."""
    from pipeline.inputs import find_input
    from pipeline.readers import bytes_of

    if file == "-":
        raise click.UsageError("A page is drawn of a file: name it.")
    entry = find_input(Path(file))
    return entry.content if entry.content is not None else bytes_of(entry.path, entry.name)


def events_known(file: str, events: Mapping[str, str]) -> dict[str, str]:
    """The dates of events that a user gives, and those of the `source.toml` beside a file. Raises `ReadError`."""
    from pipeline.inputs import events_of, find_input

    return dict(events) if file == "-" else {**events_of(find_input(Path(file))), **events}


def answer(data: bytes) -> None:
    """Write all of `data` to stdout: an unbuffered stream takes what it can at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]
