"""An answer to one address, over as many redirects as a browser would follow, each of them judged anew."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

import httpx
from httpx import URL

from pipeline.fetching.addresses import Gate
from pipeline.fetching.errors import LATER, LOOK, Unfetched
from pipeline.fetching.manners import AGENT, EVERYTHING, Manners
from pipeline.fetching.patience import SECONDS, Patience, Transport
from pipeline.fetching.unpacked import unpacked
from pipeline.messages.marks import message

MOST_REDIRECTS: Final = 5
MOST_ROBOTS: Final = 500_000
"""Bytes of a robots.txt that are read (RFC 9309 asks for as many)."""
LONGEST_WAIT: Final = 120.0
"""Seconds that a server may have us wait before we try again: who wants more is asked another day."""
_REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_BUSY: Final = frozenset((408, 425, 429, 500, 502, 503, 504))
_AS_IT_IS: Final = {"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity"}


def client(patience: Patience) -> httpx.Client:
    """What asks: no proxy, no cookie and no connection of one site serves another."""
    return httpx.Client(transport=Transport(patience), trust_env=False, headers=_AS_IT_IS)


class Asking:
    """Asks for addresses: those that the gate lets through, as the manners allow."""

    def __init__(self, asks: httpx.Client, gate: Gate, manners: Manners, patience: Patience) -> None:
        self._client, self._gate, self._manners, self._patience = asks, gate, manners, patience

    @contextmanager
    def answer(self, address: str, headers: Mapping[str, str]) -> Iterator[tuple[httpx.Response, list[str]]]:
        """The last answer to an address, its body not yet read, and the addresses that led to it. Raises `Unfetched`,
        also for a body that breaks off while it is read.
        """
        url, way = self._gate.opened(address), [address]
        with _told():
            while True:
                self._heed(url)
                with self._asked(url, headers) as response:
                    if response.status_code not in _REDIRECTS:
                        _refuse_errors(response)
                        yield response, way
                        return
                    url = self._next(url, response, way)

    def _next(self, url: URL, response: httpx.Response, way: list[str]) -> URL:
        try:
            following = url.join(response.headers.get("location", ""))
        except httpx.InvalidURL as error:
            raise Unfetched("bad-answer", message("%(host)s leads on to no address."), LOOK, host=url.host) from error
        if len(way) > MOST_REDIRECTS or str(following) in way:
            raise Unfetched(
                "too-many-redirects", message("%(host)s leads from address to address."), LOOK, host=url.host
            )
        way.append(str(following))
        return self._gate.opened(following)

    def _heed(self, url: URL) -> None:
        if not self._manners.knows(url):
            self._manners.hear(url, self._robots(url))
        self._manners.heed(url)

    def _robots(self, url: URL) -> str:
        """The rules of a site: all is allowed where it has none, nothing while it cannot say (RFC 9309)."""
        place = url.copy_with(raw_path=b"/robots.txt")
        for _ in range(MOST_REDIRECTS + 1):
            with self._asked(place, {}) as response:
                if response.status_code in _REDIRECTS:
                    place = self._gate.opened(place.join(response.headers.get("location", "")))
                elif response.is_success:
                    return _beginning(response, MOST_ROBOTS).decode("utf-8", "replace")
                elif response.is_server_error:
                    raise _no_rules(url, response)
                else:
                    return EVERYTHING
        return EVERYTHING

    @contextmanager
    def _asked(self, url: URL, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """One answer of the host, asked at the address that was judged."""
        at = self._gate.pinned(url)
        self._manners.wait(url)
        self._patience.begin()
        request = self._client.build_request(
            "GET",
            url.copy_with(host=at),
            headers={**headers, "Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": url.raw_host.decode("ascii")},
        )
        response = self._client.send(request, stream=True)
        try:
            yield response
        finally:
            response.close()


def _no_rules(url: URL, response: httpx.Response) -> Unfetched:
    said = message("The robots.txt of %(host)s cannot be had just now (%(status)s), so programs stay away.")
    return Unfetched("disallowed", said, LATER, again=_pause(response), host=url.host, status=response.status_code)


def _beginning(response: httpx.Response, most: int) -> bytes:
    read = b""
    for piece in unpacked(response):
        read += piece
        if len(read) >= most:
            break
    return read[:most]


@contextmanager
def _told() -> Iterator[None]:
    """What goes wrong on the way, in our words."""
    try:
        yield
    except httpx.TimeoutException as error:
        reason = message("It does not answer within %(seconds)s seconds.")
        raise Unfetched("timed-out", reason, LATER, again=True, seconds=round(SECONDS)) from error
    except httpx.ConnectError as error:
        raise Unfetched(
            "no-answer", message("Nobody answers there: %(why)s."), LATER, again=True, why=str(error)
        ) from error
    except (httpx.DecodingError, httpx.RemoteProtocolError) as error:
        reason = message("Its answer is none that a browser understands: %(why)s.")
        raise Unfetched("bad-answer", reason, LATER, again=True, why=str(error)) from error
    except httpx.TransportError as error:
        reason = message("The connection ended too early: %(why)s.")
        raise Unfetched("broken-off", reason, LATER, again=True, why=str(error)) from error


def _refuse_errors(response: httpx.Response) -> None:
    """Raises `Unfetched` for an answer that says that there is none."""
    status = response.status_code
    if response.is_success or status in (HTTPStatus.NOT_MODIFIED, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE):
        return
    said, phrase = message("The server says %(status)s."), f"{status} {response.reason_phrase}".rstrip()
    if status not in _BUSY:
        raise Unfetched("http-error", said, LOOK, http=status, status=phrase)
    raise Unfetched("http-error", said, LATER, again=_pause(response), http=status, status=phrase)


def _pause(response: httpx.Response) -> bool | float:
    """Whether to try again, or after how many seconds: as many as the server wants, unless these are too many."""
    wanted = _retry_after(response)
    return wanted is None or (wanted <= LONGEST_WAIT and max(wanted, 1.0))


def _retry_after(response: httpx.Response) -> float | None:
    """The seconds of a Retry-After, which counts them or names a moment; null where there is none."""
    said = response.headers.get("retry-after", "").strip()
    if said.isdecimal():
        return float(said)
    date = response.headers.get("date", "")
    try:
        return (parsedate_to_datetime(said) - parsedate_to_datetime(date)).total_seconds()
    except (ValueError, TypeError):
        return None
