"""Manners towards a site: its robots.txt is heeded, and requests to one host keep their distance."""

import time
from collections.abc import Callable
from typing import Final

from httpx import URL
from protego import Protego

from pipeline.fetching.errors import Unfetched
from pipeline.messages.marks import message
from pipeline.version import VERSION

NAME: Final = "calplan"
AGENT: Final = f"{NAME}/{VERSION}"
LONGEST_DELAY: Final = 60.0
"""Seconds between two requests, however many a site asks for: one that wants more is asked all the same, seldom."""
EVERYTHING: Final = ""


class Manners:
    """What each host has asked of programs, and when it was last asked. `delay` is in seconds."""

    def __init__(
        self,
        delay: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.clock = clock
        self._delay, self._sleep = delay, sleep
        self._asked: dict[str, float] = {}
        self._rules: dict[str, Protego] = {}

    def knows(self, url: URL) -> bool:
        """Whether the robots.txt of a site has been heard."""
        return _site(url) in self._rules

    def hear(self, url: URL, rules: str) -> None:
        """Take note of the robots.txt of a site."""
        self._rules[_site(url)] = Protego.parse(rules)

    def heed(self, url: URL) -> None:
        """Raises `Unfetched` (`disallowed`) where a site asks programs to stay away from an address."""
        if not self._rules[_site(url)].can_fetch(str(url), AGENT):
            raise Unfetched(
                "disallowed",
                message("The robots.txt of %(host)s asks programs to stay away from it."),
                message("Open it in a browser and save it beside its source.toml."),
                host=url.host,
            )

    def wait(self, url: URL) -> None:
        """Let the time pass that a host wants between two requests."""
        now, before = self.clock(), self._asked.get(url.host)
        if before is not None and (rest := before + self._distance(url) - now) > 0:
            self._sleep(rest)
        self._asked[url.host] = self.clock()

    def _distance(self, url: URL) -> float:
        rules = self._rules.get(_site(url))
        wanted = rules.crawl_delay(AGENT) if rules else None
        return max(self._delay, min(wanted or 0.0, LONGEST_DELAY))


def _site(url: URL) -> str:
    return str(url.copy_with(raw_path=b"/"))
