"""Which addresses may be asked: those of the public web, each looked up once and then held to.

A name is resolved here and the connection goes to the very address that was judged, so that a name cannot lead
elsewhere between the two.
"""

import re
import socket
from collections.abc import Callable, Iterator, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

from httpx import URL, InvalidURL
from msgspec import Struct

from pipeline.fetching.errors import Unfetched
from pipeline.messages.marks import message

PORTS: Final = frozenset((80, 443))
SCHEMES: Final = {"http": 80, "https": 443}
_TRANSLATED: Final = ip_network("64:ff9b::/96")
"""IPv4 addresses as a network that has IPv6 alone writes them (RFC 6052)."""
_OWN_TRANSLATED: Final = ip_network("64:ff9b:1::/48")
"""The same within one network (RFC 8215)."""
_HOST: Final = re.compile(rb"[a-z0-9._:-]+")
_REMEDY: Final = message("Only pages of the public web are fetched: mend the address in its source.toml.")
_LOOK: Final = message("Check the address, and the connection.")


def public(address: str) -> bool:
    """Whether an IP address belongs to the public network, and so does every address that is wrapped in it."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    wrapped = tuple(_wrapped(known))
    return all(map(public, map(str, wrapped))) if wrapped else _global(known)


def _global(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address that wraps none is one of the public network."""
    if isinstance(address, IPv6Address) and (address.is_site_local or address in _OWN_TRANSLATED):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _wrapped(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    if isinstance(address, IPv4Address):
        return
    if address in _TRANSLATED:
        yield IPv4Address(int(address) & 0xFFFFFFFF)
    yield from (inner for inner in (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())) if inner)


def resolved(host: str, port: int) -> list[str]:
    """The IP addresses of a host; raises `OSError` when it has none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Gate(Struct, frozen=True, kw_only=True):
    """What may be asked: how names are looked up, which addresses are permitted and on which ports."""

    resolve: Callable[[str, int], Sequence[str]] = resolved
    permits: Callable[[str], bool] = public
    ports: frozenset[int] = PORTS

    def opened(self, address: str | URL) -> URL:
        """The URL of an address that may be asked for. Raises `Unfetched` (`refused-address`)."""
        try:
            url = URL(address)
        except (InvalidURL, TypeError) as error:
            raise Unfetched(
                "refused-address",
                message("“%(address)s” is no address: %(why)s."),
                _REMEDY,
                address=str(address),
                why=str(error),
            ) from error
        if url.scheme not in SCHEMES or not _HOST.fullmatch(url.raw_host):
            raise Unfetched(
                "refused-address", message("“%(address)s” is no address of a web page."), _REMEDY, address=str(address)
            )
        if url.userinfo:
            raise Unfetched("refused-address", message("The address has the name of a user in it."), _REMEDY)
        if port_of(url) not in self.ports:
            raise Unfetched(
                "refused-address", message("Port %(port)s is none of a public web site."), _REMEDY, port=port_of(url)
            )
        return url

    def pinned(self, url: URL) -> str:
        """The one IP address that a URL is asked at. Raises `Unfetched` when it has none, or none that is public."""
        try:
            found = self.resolve(url.host, port_of(url))
        except (OSError, UnicodeError) as error:
            reason, why = message("The name “%(host)s” is not known: %(why)s."), getattr(error, "strerror", None)
            raise Unfetched("no-answer", reason, _LOOK, again=True, host=url.host, why=why or str(error)) from error
        allowed = [one for one in found if self.permits(one)]
        if not allowed:
            reason = message("“%(host)s” leads to no address of the public network (%(found)s).")
            raise Unfetched("refused-address", reason, _REMEDY, host=url.host, found=", ".join(found) or "–")
        return allowed[0]


def port_of(url: URL) -> int:
    """The port of a URL, printed or not."""
    return url.port or SCHEMES[url.scheme]
