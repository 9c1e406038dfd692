"""Why an original could not be brought: a code for programs, reason and remedy for people."""

from typing import Literal

from pipeline.messages import translator
from pipeline.messages.marks import message

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

LATER = message("Try again later.")
LOOK = message("Check the address.")
GOES_ON = message("Fetch again: it goes on from there.")
MEND = message("Mend source.toml and try again.")


class Unfetched(Exception):  # noqa: N818 - an answer of its own, which the log keeps
    """An original did not come. `again` tells whether trying again may help: not, at once, or after so many seconds.

    `reason` and `remedy` are messages, `facts` what the reason names.
    """

    def __init__(
        self,
        code: FetchCode,
        reason: str,
        remedy: str,
        *,
        again: bool | float = False,
        http: int | None = None,
        **facts: str | int,
    ) -> None:
        super().__init__(f"{reason % facts} {remedy}")
        self.code: FetchCode = code
        self.reason = reason % facts
        self.remedy = remedy
        self.again = again
        self.http = http
        self._message, self._facts = reason, facts

    def said(self, language: str) -> tuple[str, str]:
        """Reason and remedy in a language. Raises ValueError for one that has no catalogue."""
        say = translator(language)
        return say(self._message) % self._facts, say(self.remedy)
