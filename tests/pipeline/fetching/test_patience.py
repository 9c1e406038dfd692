"""Bytes that trickle in do not renew the time of a request, and a certificate has to be that of the name."""

from ssl import CERT_REQUIRED

import httpcore
import httpx
import pytest

from pipeline.fetching.errors import Unfetched
from pipeline.fetching.patience import SECONDS, Patience, Transport

HEAD = b"HTTP/1.1 200 -\r\nContent-Length: 400\r\n\r\n"


class Ticking:
    """A clock that is a second later at every look."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        self.now += 1
        return self.now


@pytest.mark.parametrize(("answer", "most"), [(HEAD, 20), (HEAD + b"-" * 400, 100)], ids=["headers", "body"])
def test_a_trickle_comes_to_an_end(answer, most):
    backend = httpcore.MockBackend([bytes([byte]) for byte in answer])
    patience = Patience(most, Ticking())
    with httpx.Client(transport=Transport(patience, backend)) as client, pytest.raises(Unfetched) as told:
        client.get("http://docs.example.org/")
    assert told.value.code == "timed-out"


def test_an_answer_in_time_is_read():
    patience = Patience(1000, Ticking())
    backend = httpcore.MockBackend([HEAD, b"-" * 400])
    with httpx.Client(transport=Transport(patience, backend)) as client:
        assert client.get("http://docs.example.org/").content == b"-" * 400


def test_the_time_left_is_that_of_a_piece_or_the_rest():
    times = iter([0.0, 0.0, 1.0, 99.0, 100.0])
    patience = Patience(100, lambda: next(times))
    patience.begin()
    assert [patience.left(), patience.left()] == [SECONDS, 1]
    with pytest.raises(Unfetched):
        patience.left()


class Shaking(httpcore.NetworkBackend, httpcore.NetworkStream):
    """A connection that remembers where it went, and whose certificate was looked for."""

    def __init__(self):
        self.asked = []

    def connect_tcp(self, host, port, *_):
        self.asked.append((host, port))
        return self

    def start_tls(self, ssl_context, server_hostname, *_):
        assert ssl_context.verify_mode == CERT_REQUIRED
        assert ssl_context.check_hostname
        self.asked.append(server_hostname)
        raise httpcore.ConnectError("no certificate")

    def close(self):
        pass


def test_the_certificate_of_a_pinned_address_has_to_be_that_of_the_name():
    backend = Shaking()
    transport = Transport(Patience(60, Ticking()), backend)
    with httpx.Client(transport=transport) as client, pytest.raises(httpx.ConnectError):
        client.get("https://1.2.3.4/", extensions={"sni_hostname": "docs.example.org"})
    assert backend.asked == [("1.2.3.4", 443), "docs.example.org"]
