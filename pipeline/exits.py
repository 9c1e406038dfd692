"""The ways in which a command ends, with the exit code of each: published, so that scripts can rely on them."""

from enum import IntEnum


class NobodyReads(Exception):  # noqa: N818 - no error, only an end
    """The program that read our output went away: nothing is wrong, and nothing more can be said."""


class Exit(IntEnum):
    """How a command ended."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    PARTIAL = 4
    UNWRITABLE = 5
    DEFECT = 6
    INTERRUPTED = 130
    BROKEN_PIPE = 141


MEANING = {
    Exit.OK: "done",
    Exit.FINDINGS: "--strict, and there are errors or warnings",
    Exit.USAGE: "the command was not understood",
    Exit.UNREADABLE: "no document could be read",
    Exit.PARTIAL: "some documents could be read, others could not",
    Exit.UNWRITABLE: "the outputs could not be written",
    Exit.DEFECT: "calplan itself failed, or is not installed as it should be",
    Exit.INTERRUPTED: "interrupted",
    Exit.BROKEN_PIPE: "the reader of the output went away",
}
