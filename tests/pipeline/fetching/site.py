"""A small web site on this machine alone, which answers as badly as its tests ask it to.

It speaks HTTP byte by byte, since a well-kept server would refuse to misbehave. Every page is a list of answers, one an
asking, the last of them for all that follow; an answer is the bytes that are sent before the connection is closed.
"""

import socket
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Self

Answer = bytes | Callable[[dict[str, str]], bytes]
MOST_CONNECTIONS = 60
"""A bound to how often a site can be asked."""


class Site:
    """Pages by their paths; `asked` are the paths in the order of asking, `heard` the headers of each."""

    def __init__(self, pages: Mapping[str, Sequence[Answer]]) -> None:
        self.pages = {"/robots.txt": [status(404)], **pages}
        self.asked: list[str] = []
        self.heard: list[dict[str, str]] = []
        self._open = True
        self._served: Counter[str] = Counter()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(20)
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._open = False
        socket.create_connection(("127.0.0.1", self.port), 5).close()  # wakes the thread that waits for somebody
        self._thread.join(5)
        self._listener.close()

    def address(self, path: str, host: str = "docs.example.org") -> str:
        return f"http://{host}:{self.port}{path}"

    def _serve(self) -> None:
        for _ in range(MOST_CONNECTIONS):
            connection, _ = self._listener.accept()
            with connection:
                if not self._open:
                    return
                connection.settimeout(5)
                try:
                    self._answer(connection)
                except OSError:
                    continue  # who asked went away

    def _answer(self, connection: socket.socket) -> None:
        said = b""
        while b"\r\n\r\n" not in said:
            said += connection.recv(65536) or b"GET / \r\n\r\n"
        first, *lines = said.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        path = first.split()[1]
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        self.asked.append(path)
        self.heard.append(headers)
        answers = self.pages.get(path, [status(404)])
        answer = answers[min(self._served[path], len(answers) - 1)]
        self._served[path] += 1
        connection.sendall(answer(headers) if callable(answer) else answer)


def status(code: int, *lines: str, body: bytes = b"", length: int | None = None) -> bytes:
    """An answer: its status, headers and body; `length` is what it says of the body, where that is another."""
    head = (f"HTTP/1.1 {code} So", f"Content-Length: {len(body) if length is None else length}", *lines)
    return "\r\n".join((*head, "Connection: close", "", "")).encode("latin-1", "replace") + body


def page(body: bytes, *lines: str) -> bytes:
    return status(200, *lines, body=body)
