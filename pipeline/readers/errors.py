"""What can be wrong with a file: a code for programs, a reason and a remedy for people."""

from typing import Literal

ReadCode = Literal["unreadable", "too-large", "no-text", "binary", "needs-reader", "no-document", "bad-source"]


class ReadError(Exception):
    """One document cannot be read. `name` is the document's, `reason` says what is wrong, `remedy` what would help."""

    def __init__(self, code: ReadCode, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason} {remedy}")
        self.code: ReadCode = code
        self.name = name
        self.reason = reason
        self.remedy = remedy
