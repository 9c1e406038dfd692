"""Which addresses may be asked, and at which place."""

import pytest
from httpx import URL

from pipeline.fetching.addresses import Gate, public
from pipeline.fetching.errors import Unfetched

PUBLIC = ["1.2.3.4", "2a00::1", "64:ff9b::102:304", "::ffff:1.2.3.4"]
PRIVATE = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.254", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "2002:7f00:1::", "64:ff9b::7f00:1",
    "64:ff9b::a00:1", "64:ff9b:1::1", "::7f00:1", "fec0::1", "240.0.0.1", "198.18.0.1", "2001:db8::1",
    "::ffff:169.254.169.254", "2001:0:1:2:3:4:80ff:fffe", "localhost", "0x7f.1", "2130706433",
    "no address", "",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_the_public_network_may_be_asked(address):
    assert public(address)


@pytest.mark.parametrize("address", PRIVATE)
def test_no_other_network_may_be_asked(address):
    assert not public(address)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd", "ftp://docs.example.org/plan.pdf", "gopher://docs.example.org", "//docs.example.org/",
        "docs.example.org/plan.pdf", "", "http://", "http:///plan", "http://me:secret@docs.example.org/",
        "http://docs.example.org:22/", "https://docs.example.org:8443/", "http://[::1/", "javascript:alert(1)",
        "http://docs.example.org\x00/", "http://docs.example.org:99999/", "http://docs exa.example.org/",
        "http://docs.example.org/\r\nHost: other",
    ],
)  # fmt: skip
def test_an_address_of_another_kind_is_refused(address):
    with pytest.raises(Unfetched) as told:
        Gate().opened(address)
    assert told.value.code == "refused-address"


@pytest.mark.parametrize("address", ["http://docs.example.org/a", "https://docs.example.org:443/a?b=c"])
def test_an_address_of_the_web_is_let_through(address):
    assert str(Gate().opened(address)).startswith(address[:24])


def gate(*answers):
    return Gate(resolve=lambda _host, _port: answers)


def test_the_first_public_address_of_a_name_is_taken():
    assert gate("10.0.0.1", "1.2.3.4", "1.2.3.5").pinned(URL("http://docs.example.org/")) == "1.2.3.4"


@pytest.mark.parametrize("answers", [(), ("127.0.0.1",), ("10.0.0.1", "::1")])
def test_a_name_that_leads_into_a_private_network_is_refused(answers):
    with pytest.raises(Unfetched) as told:
        gate(*answers).pinned(URL("http://docs.example.org/"))
    assert told.value.code == "refused-address"
    assert "docs.example.org" in told.value.reason


def test_a_name_that_nobody_knows_is_told():
    def unknown(_host, _port):
        raise OSError(-2, "Name or service not known")

    with pytest.raises(Unfetched) as told:
        Gate(resolve=unknown).pinned(URL("http://docs.example.org/"))
    assert (told.value.code, told.value.again) == ("no-answer", True)
