"""Originals fetched from a site on this machine that misbehaves in every usual way.

The gate of these tests lets names of example.org lead to this machine, which the real one never does; no name is looked
up, nothing sleeps, and nothing leaves the machine.
"""

import gzip
import json
from datetime import UTC, datetime
from hashlib import sha256

import pytest
import stamina

from pipeline.fetching import LOG, Fetching, Gate, Manners, Original, fetch_originals
from pipeline.files import write_whole
from tests.pipeline.fetching.site import Site, page, status

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40
HTML = "<html><body>Календардык план</body></html>".encode()
HERE = "127.0.0.1"
NAMES = {"docs.example.org": HERE, "inside.example.org": "10.0.0.1", "127.0.0.2": "127.0.0.2"}


class Clock:
    """Time that passes only when somebody sleeps, or at every look where it is told to."""

    def __init__(self, step=0.0):
        self.now, self.step, self.slept = 0.0, step, []

    def __call__(self):
        self.now += self.step
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture(autouse=True)
def no_waiting():
    with stamina.set_testing(True, attempts=4):
        yield


def resolve(host, _port):
    if host not in NAMES:
        raise OSError(-2, "Name or service not known")
    return [NAMES[host]]


def how(site, folder, clock=None, **bounds):
    clock = clock or Clock()
    gate = Gate(resolve=resolve, permits=HERE.__eq__, ports=frozenset((site.port, 9)))
    manners = Manners(3, clock=clock, sleep=clock.sleep)
    return Fetching(to=folder, manners=manners, gate=gate, now=lambda: datetime(2026, 1, 2, tzinfo=UTC), **bounds)


def fetched(pages, folder, path="/plan", *, sha256=None, times=1, clock=None, **bounds):
    """What became of the last of some tries at one page, and the site that was asked."""
    with Site(pages) as site:
        original = Original(name="plan", address=site.address(path), sha256=sha256)
        for _ in range(times):
            (found,) = fetch_originals([original], how(site, folder, clock, **bounds))
    return found, site


def test_an_original_is_fetched_and_logged(tmp_path):
    found, site = fetched({"/plan": [page(PDF, 'ETag: "one"')]}, tmp_path)
    assert (found.status, found.file, found.bytes) == ("fetched", "plan.pdf", len(PDF))
    assert (tmp_path / "plan.pdf").read_bytes() == PDF
    assert found.sha256 == sha256(PDF).hexdigest()
    assert site.asked == ["/robots.txt", "/plan"]
    assert site.heard[1]["host"] == f"docs.example.org:{site.port}"
    assert site.heard[1]["user-agent"].startswith("calplan/")
    logged = json.loads((tmp_path / LOG).read_text())
    assert logged["time"] == "2026-01-02T00:00:00+00:00"
    assert logged["media_type"] == "application/pdf"


SERVER_SAYS_SO = [
    ("not there", status(404), "http-error", 404),
    ("gone", status(410), "http-error", 410),
    ("forbidden", status(403), "http-error", 403),
    ("always broken", status(500), "http-error", 500),
    ("busy for an hour", status(503, "Retry-After: 3600"), "http-error", 503),
    ("nothing in it", page(b""), "bad-answer", None),
    ("no content", status(204), "bad-answer", None),
    ("no HTTP at all", b"SSH-2.0-OpenSSH_9.2\r\n", "bad-answer", None),
    ("silence", b"", "bad-answer", None),
    ("huge headers", page(HTML, "X-Filler: " + "x" * 200_000), "bad-answer", None),
    ("broken compression", page(b"no gzip", "Content-Encoding: gzip"), "bad-answer", None),
    ("a redirect to nowhere", status(302, "Location: http://[::1/"), "bad-answer", None),
    ("a redirect to itself", status(302, "Location: /plan"), "too-many-redirects", None),
    ("a redirect to a file", status(302, "Location: file:///etc/passwd"), "refused-address", None),
    ("a redirect to a private name", status(302, "Location: http://inside.example.org:9/"), "refused-address", None),
    ("a redirect to a private address", status(302, "Location: http://127.0.0.2:9/"), "refused-address", None),
    ("a redirect to another port", status(302, "Location: http://docs.example.org:22/"), "refused-address", None),
    ("a redirect to a user", status(302, "Location: http://me:pw@docs.example.org:9/"), "refused-address", None),
    ("a redirect to a closed door", status(302, "Location: http://docs.example.org:9/"), "no-answer", None),
    ("a redirect to an unknown name", status(302, "Location: http://gone.example.org:9/"), "no-answer", None),
    ("a range that nobody asked for", status(206, "Content-Range: bytes 5-9/10", body=b"12345"), "bad-answer", 206),
    ("unchanged, unasked", status(304), "bad-answer", 304),
    ("a page where a PDF was promised", page(HTML, "Content-Type: application/pdf"), "wrong-type", None),
    ("a program", page(b"MZ\x00\x01" * 99), "wrong-type", None),
    ("packed unknown", page(PDF, "Content-Encoding: br"), "bad-answer", None),
    ("packed and cut", page(gzip.compress(PDF)[:90], "Content-Encoding: gzip"), "bad-answer", None),
    ("two lengths", b"HTTP/1.1 200 -\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde", "bad-answer", None),
    ("a chunk that is none", b"HTTP/1.1 200 -\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "broken-off", None),
    ("always cut", status(200, body=PDF, length=len(PDF) + 1), "broken-off", None),
]


@pytest.mark.parametrize(("answer", "code", "http"), [pytest.param(*case, id=name) for name, *case in SERVER_SAYS_SO])
def test_what_a_site_does_wrong_is_told(answer, code, http, tmp_path):
    found, _ = fetched({"/plan": [answer]}, tmp_path)
    assert (found.status, found.code, found.http) == ("failed", code, http)
    assert found.reason
    assert found.remedy
    assert [path.name for path in tmp_path.iterdir() if path.suffix] == [LOG], "nothing that looks like an original"


@pytest.mark.parametrize("first", [status(500), status(429, "Retry-After: 2"), b"", b"junk\r\n\r\n"])
def test_a_site_in_trouble_is_asked_again(first, tmp_path):
    found, site = fetched({"/plan": [first, first, page(HTML)]}, tmp_path)
    assert (found.status, found.file) == ("fetched", "plan.html")
    assert site.asked.count("/plan") == 3


def test_a_page_that_is_not_there_is_asked_for_once(tmp_path):
    assert fetched({"/plan": [status(404)]}, tmp_path)[1].asked.count("/plan") == 1


def test_redirects_are_followed_and_logged(tmp_path):
    pages = {
        "/plan": [status(301, "Location: /new")],
        "/new": [status(307, "Location: /newer")],
        "/newer": [page(HTML)],
    }
    found, site = fetched(pages, tmp_path)
    assert found.way == (site.address("/new"), site.address("/newer"))


def test_a_chain_of_redirects_ends(tmp_path):
    pages = {f"/{n}": [status(302, f"Location: /{n + 1}")] for n in range(30)}
    found, site = fetched(pages, tmp_path, "/0")
    assert found.code == "too-many-redirects"
    assert len(site.asked) < 10


def test_what_did_not_change_is_not_fetched_again(tmp_path):
    def answer(headers):
        return status(304) if headers.get("if-none-match") == 'W/"one"' else page(HTML, 'ETag: W/"one"')

    found, _ = fetched({"/plan": [answer]}, tmp_path, times=2)
    assert (found.status, found.file, found.sha256) == ("unchanged", "plan.html", sha256(HTML).hexdigest())
    assert len((tmp_path / LOG).read_bytes().splitlines()) == 2


def test_a_file_that_its_user_changed_is_fetched_anew(tmp_path):
    with Site({"/plan": [page(HTML, 'ETag: "one"')]}) as site:
        original = Original(name="plan", address=site.address("/plan"))
        list(fetch_originals([original], how(site, tmp_path)))
        (tmp_path / "plan.html").write_bytes(b"other")
        list(fetch_originals([original], how(site, tmp_path)))
    assert "if-none-match" not in site.heard[-1]
    assert (tmp_path / "plan.html").read_bytes() == HTML


def test_a_page_that_becomes_a_file_of_another_kind_takes_its_place(tmp_path):
    found, _ = fetched({"/plan": [page(HTML), page(PDF)]}, tmp_path, times=2)
    assert found.file == "plan.pdf"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [LOG, "plan.pdf"]


def ranged(*, honest=True):
    """Answers that break off in the middle, and give the rest to who asks for it."""

    def answer(headers):
        asked = headers.get("range", "")
        if not asked or headers.get("if-range") != '"one"' or not honest:
            return status(200, 'ETag: "one"', body=PDF[:4000], length=len(PDF)) if honest or not asked else page(PDF)
        start = int(asked.removeprefix("bytes=").rstrip("-"))
        whole = f"Content-Range: bytes {start}-{len(PDF) - 1}/{len(PDF)}"
        return status(206, 'ETag: "one"', whole, body=PDF[start:])

    return answer


@pytest.mark.parametrize("honest", [True, False])
def test_what_broke_off_goes_on(honest, tmp_path):
    found, site = fetched({"/plan": [ranged(honest=honest)]}, tmp_path)
    assert found.status == "fetched"
    assert (tmp_path / "plan.pdf").read_bytes() == PDF
    assert site.heard[-1]["range"] == "bytes=4000-"


def test_what_broke_off_goes_on_another_day(tmp_path):
    with stamina.set_testing(True, attempts=1):
        found, site = fetched({"/plan": [ranged()]}, tmp_path, times=2)
    assert found.status == "fetched"
    assert [heard.get("range") for heard in site.heard] == [None, None, None, "bytes=4000-"]
    assert [json.loads(line).get("code") for line in (tmp_path / LOG).read_text().splitlines()] == ["broken-off", None]


def test_a_part_of_another_file_is_thrown_away(tmp_path):
    rest = status(206, "Content-Range: bytes 17-20/21", body=b"1234")
    first = status(200, 'ETag: "one"', body=PDF[:4000], length=len(PDF))
    found, _ = fetched({"/plan": [first, rest, page(PDF)]}, tmp_path)
    assert (tmp_path / str(found.file)).read_bytes() == PDF


def test_a_part_that_is_too_long_is_thrown_away(tmp_path):
    first = status(200, 'ETag: "one"', body=PDF[:4000], length=len(PDF))
    found, _ = fetched({"/plan": [first, status(416), page(HTML)]}, tmp_path)
    assert (tmp_path / str(found.file)).read_bytes() == HTML


def test_an_endless_body_is_left(tmp_path):
    found, _ = fetched({"/plan": [page(b"x" * 300_000)]}, tmp_path, most_bytes=100_000)
    assert found.code == "too-large"
    assert not list((tmp_path / ".parts").iterdir())


def test_a_bomb_is_left(tmp_path):
    bomb = gzip.compress(bytes(50_000_000))
    found, _ = fetched({"/plan": [page(bomb, "Content-Encoding: gzip")]}, tmp_path, most_bytes=100_000)
    assert found.code == "too-large"


def test_a_trickle_is_left(tmp_path):
    found, _ = fetched({"/plan": [page(b"x" * 300_000)]}, tmp_path, clock=Clock(step=10), most_seconds=15)
    assert found.code == "timed-out"


def test_a_page_where_its_address_promises_a_file_is_told(tmp_path):
    assert fetched({"/plan.pdf": [page(HTML)]}, tmp_path, "/plan.pdf")[0].code == "wrong-type"


class Interrupted(Clock):
    """Somebody presses Ctrl-C while it waits for the second time."""

    def sleep(self, seconds):
        super().sleep(seconds)
        if len(self.slept) == 2:
            raise KeyboardInterrupt


def test_a_run_that_was_interrupted_loses_nothing(tmp_path):
    def answer(headers):
        return status(304) if headers.get("if-none-match") == '"a"' else page(HTML, 'ETag: "a"')

    with Site({"/a": [answer], "/b": [page(PDF)]}) as site:
        originals = [Original(name=name, address=site.address(f"/{name}")) for name in "ab"]
        with pytest.raises(KeyboardInterrupt):
            list(fetch_originals(originals, how(site, tmp_path, Interrupted())))
        again = fetch_originals(originals, how(site, tmp_path))
        assert [one.status for one in again] == ["unchanged", "fetched"]


def test_a_name_that_turns_private_after_the_look_gains_nothing(tmp_path):
    answers = [[HERE], ["10.0.0.1"]]
    with Site({"/plan": [page(HTML)]}) as site:
        gate = Gate(resolve=lambda *_: answers.pop(0), permits=HERE.__eq__, ports=frozenset((site.port,)))
        way = Fetching(to=tmp_path, manners=Manners(3, sleep=lambda _: None), gate=gate)
        (found,) = fetch_originals([Original(name="plan", address=site.address("/plan"))], way)
    assert found.code == "refused-address"
    assert site.asked == ["/robots.txt"]


def test_compressed_pages_are_kept_as_they_are_read(tmp_path):
    found, _ = fetched({"/plan": [page(gzip.compress(HTML), "Content-Encoding: gzip")]}, tmp_path)
    assert (tmp_path / str(found.file)).read_bytes() == HTML


def test_headers_that_are_no_text_do_no_harm(tmp_path):
    assert fetched({"/plan": [page(HTML, "X-Name: \xff\xfe")]}, tmp_path)[0].status == "fetched"


ROBOTS = [
    ("not this page", page(b"User-agent: *\nDisallow: /plan"), "disallowed"),
    ("not us", page(b"User-agent: calplan\nDisallow: /"), "disallowed"),
    ("not another", page(b"User-agent: another\nDisallow: /"), None),
    ("nonsense", page(b"\xff\xfe\x00 nonsense"), None),
    ("none", status(404), None),
    ("none for us", status(403), None),
    ("none just now", status(503), "disallowed"),
    ("elsewhere", status(302, "Location: /rules"), "disallowed"),
]


@pytest.mark.parametrize(("rules", "code"), [pytest.param(*case, id=name) for name, *case in ROBOTS])
def test_a_site_that_wants_no_programs_is_left_alone(rules, code, tmp_path):
    pages = {"/robots.txt": [rules], "/rules": [page(b"User-agent: *\nDisallow: /")], "/plan": [page(HTML)]}
    found, site = fetched(pages, tmp_path)
    assert found.code == code
    assert ("/plan" in site.asked) == (code is None)


@pytest.mark.parametrize(("rules", "pause"), [(b"", 3), (b"User-agent: *\nCrawl-delay: 10", 10)])
def test_requests_keep_their_distance(rules, pause, tmp_path):
    clock = Clock()
    pages = {"/robots.txt": [page(rules)], "/a": [page(HTML)], "/b": [page(HTML)]}
    with Site(pages) as site:
        originals = [Original(name=name, address=site.address(f"/{name}")) for name in "ab"]
        assert [one.status for one in fetch_originals(originals, how(site, tmp_path, clock))] == ["fetched"] * 2
    assert clock.slept[-1] == pause
    assert site.asked.count("/robots.txt") == 1


@pytest.mark.parametrize(("digest", "code"), [(sha256(PDF).hexdigest(), None), ("0" * 64, "checksum-differs")])
def test_the_checksum_of_a_source_is_held_to(digest, code, tmp_path):
    found, _ = fetched({"/plan": [page(PDF)]}, tmp_path, sha256=digest)
    assert found.code == code
    assert (tmp_path / "plan.pdf").exists() == (code is None)


def test_one_that_fails_costs_no_other(tmp_path):
    with Site({"/a": [status(500)], "/b": [page(HTML)]}) as site:
        originals = [Original(name=name, address=site.address(f"/{name}")) for name in "ab"]
        assert [one.status for one in fetch_originals(originals, how(site, tmp_path))] == ["failed", "fetched"]


def test_a_log_that_was_cut_off_is_gone_on_with(tmp_path):
    write_whole(tmp_path / LOG, b'{"time": "2026-01-01T0')
    fetched({"/plan": [page(HTML)]}, tmp_path, times=2)
    lines = (tmp_path / LOG).read_bytes().splitlines()
    assert [line[:5] for line in lines] == [b'{"tim', b'{"tim', b'{"tim']
    assert all(json.loads(line)["status"] == "fetched" for line in lines[1:])
