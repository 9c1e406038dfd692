"""The time that one request may take, from its connection to its last byte: bytes that trickle do not renew it."""

from collections.abc import Callable, Iterable
from ssl import SSLContext
from typing import Any, Final

import httpcore
import httpx

from pipeline.fetching.errors import GOES_ON, Unfetched
from pipeline.messages.marks import message

SECONDS: Final = 20.0
"""For a connection, and for each piece of an answer."""


class Patience:
    """The time left for a request of at most `most` seconds."""

    def __init__(self, most: float, clock: Callable[[], float]) -> None:
        self._most, self._clock = most, clock
        self._until = clock() + most

    def begin(self) -> None:
        """A request begins."""
        self._until = self._clock() + self._most

    def left(self) -> float:
        """The seconds that its next step may take. Raises `Unfetched` (`timed-out`) when none are left."""
        left = self._until - self._clock()
        if left <= 0:
            reason = message("It takes longer than %(seconds)s seconds; what came is kept.")
            raise Unfetched("timed-out", reason, GOES_ON, seconds=round(self._most))
        return min(left, SECONDS)


class _Stream(httpcore.NetworkStream):
    """A connection whose every step is within the time left, whatever it is called with."""

    def __init__(self, stream: httpcore.NetworkStream, patience: Patience) -> None:
        self._stream, self._patience = stream, patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout
        return self._stream.read(max_bytes, self._patience.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self._stream.write(buffer, self._patience.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        del timeout
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._patience.left()), self._patience)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        return self._stream.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, backend: httpcore.NetworkBackend, patience: Patience) -> None:
        self._backend, self._patience = backend, patience

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        del timeout
        stream = self._backend.connect_tcp(host, port, self._patience.left(), local_address, socket_options)
        return _Stream(stream, self._patience)


class Transport(httpx.HTTPTransport):
    """How the client reaches the network: within the time left, and no connection of one request serves another."""

    def __init__(self, patience: Patience, backend: httpcore.NetworkBackend | None = None) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_keepalive_connections=0,
            network_backend=_Backend(backend or httpcore.SyncBackend(), patience),
        )
