"""Why an original could not be brought: a code for programs, reason and remedy for people."""

from typing import Literal

FetchCode = Literal[
    "no-address",  # its source.toml names none
    "bad-source",  # its source.toml cannot be read
    "refused-address",  # not of the public web: another scheme or port, a private network, a user's name in it
    "disallowed",  # the robots.txt of the site asks programs to stay away
    "no-answer",  # the name is not known, or nobody answers there
    "bad-answer",  # what came is no answer of a web server, or is broken
    "http-error",  # the server says that it has no such page, or cannot give it
    "too-many-redirects",
    "too-large",
    "timed-out",
    "broken-off",  # the connection ended in the middle; what came is kept and the next time goes on from there
    "wrong-type",  # no document, or a page where its address or its server promised a file
    "checksum-differs",  # it is not the file whose sha256 the source.toml has
    "unwritable",
]


class Unfetched(Exception):  # noqa: N818 - an answer of its own, which the log keeps
    """An original did not come. `again` tells whether trying again may help: not, at once, or after so many seconds."""

    def __init__(
        self, code: FetchCode, reason: str, remedy: str, *, again: bool | float = False, http: int | None = None
    ) -> None:
        super().__init__(f"{reason} {remedy}")
        self.code: FetchCode = code
        self.reason = reason
        self.remedy = remedy
        self.again = again
        self.http = http
