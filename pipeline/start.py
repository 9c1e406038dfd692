"""From the shell to a command and back: streams in UTF-8, one installation, an exit code for whatever may happen."""

import io
import os
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import click

from pipeline.exits import Exit, NobodyReads


def start(command: Callable[[], object], *, verbose: Callable[[], bool]) -> int:
    """Run a command and give its exit code; whatever it raises becomes one clear message on stderr."""
    _in_utf8()
    try:
        _from_one_root()
        code = command()
        sys.stdout.flush()
    except Exception as error:  # noqa: BLE001 - every failure has its message and its exit code
        return _told(error, verbose=verbose())
    except KeyboardInterrupt:
        return _interrupted()
    return code if isinstance(code, int) else Exit.OK


def _in_utf8() -> None:
    """Not every system writes UTF-8 of its own accord."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _from_one_root() -> None:
    """Raise when `extractors` is another package of that name: the names are common ones."""
    spec = find_spec("extractors")
    here = Path(__file__).resolve().parent.parent
    there = Path(spec.origin).resolve().parent.parent if spec and spec.origin else None
    if there != here:
        raise click.ClickException(
            f"calplan is not installed as it should be: its package “pipeline” comes from {here}, “extractors” from "
            f"{there or 'nowhere'}. Another package of that name is in the way: give calplan an environment of its own."
        )


def _told(error: Exception, *, verbose: bool) -> Exit:
    match error:
        case click.exceptions.Abort():
            return _interrupted()
        case click.UsageError():
            error.show()
            return Exit.USAGE
        case click.ClickException():
            error.show()
            return Exit.DEFECT
        case BrokenPipeError() | NobodyReads():
            return _nobody_reads()
    from pipeline.terminal import trouble_with  # noqa: PLC0415 - rich takes its time

    code = trouble_with(error, verbose=verbose)
    if code is Exit.UNWRITABLE:
        _hold_nothing_back()
    return code


def _interrupted() -> Exit:
    click.echo("interrupted", err=True)
    return Exit.INTERRUPTED


def _nobody_reads() -> Exit:
    _hold_nothing_back()
    return Exit.BROKEN_PIPE


def _hold_nothing_back() -> None:
    """Nothing more can be written: what Python still holds back goes where it troubles nobody."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
