"""What can be wrong with a file: a code for programs, reason and remedy for people; `docs/formats.md` lists them."""

from typing import Literal

ReadCode = Literal[
    "unreadable",  # it cannot be opened, or its bytes are broken
    "encrypted",  # it asks for a password
    "too-large",  # it goes over a limit: bytes, characters, expansion, nesting, memory
    "timed-out",  # it took longer than a document may
    "no-text",  # there are no words in it
    "binary",  # it is no document
    "needs-reader",  # nothing here reads this kind of file
    "needs-libreoffice",  # LibreOffice reads it, and is not installed
    "needs-tesseract",  # it is a scan, which Tesseract reads, and that is not installed
    "several-documents",  # an archive or a letter holds more than one document
    "no-document",
    "bad-source",
]


class ReadError(Exception):
    """One document cannot be read. `name` is the document's, `reason` says what is wrong, `remedy` what would help."""

    def __init__(self, code: ReadCode, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason} {remedy}")
        self.code: ReadCode = code
        self.name = name
        self.reason = reason
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["ReadError"], tuple[ReadCode, str, str, str]]:
        """How it gets from one process to another."""
        return ReadError, (self.code, self.name, self.reason, self.remedy)


class Refused(Exception):  # noqa: N818 - it becomes a ReadError where the name of the document is known
    """A reader's account of what is wrong with the bytes it was given."""

    def __init__(self, code: ReadCode, reason: str, remedy: str) -> None:
        super().__init__(f"{reason} {remedy}")
        self.code: ReadCode = code
        self.reason = reason
        self.remedy = remedy

    def of(self, name: str) -> ReadError:
        """The same about the document called `name`."""
        return ReadError(self.code, name, self.reason, self.remedy)


class Scans(Exception):  # noqa: N818 - nothing is wrong: another reader is to be asked
    """Pages of a document are pictures: it has to be read by the reader of scans."""


SAVE_ANEW = "Open it in the program that made it, save it again and try that file."
CUT = "Cut it into its documents and give these."


def broken(what: str) -> Refused:
    """`what` is broken inside."""
    return Refused("unreadable", f"It cannot be read as {what}: it is broken or cut off.", SAVE_ANEW)


def too_large(what: str) -> Refused:
    """It goes over a limit, which `what` says."""
    return Refused("too-large", f"It is too large: {what}.", CUT)
