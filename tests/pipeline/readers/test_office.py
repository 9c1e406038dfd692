"""Old Word files and rich text, with LibreOffice and without."""

from pathlib import Path
from subprocess import run
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

from pipeline.engine import extract
from pipeline.readers import ReadError, office, read_document
from pipeline.readers.errors import Refused
from tests.pipeline.readers import made
from tests.pipeline.readers.test_same_record import cells, misses

needs_office = pytest.mark.skipif(
    office.program() is None, reason="LibreOffice is not installed: DOC and RTF are not read here"
)


def saved_as(suffix: str, docx: bytes, folder: Path) -> bytes:
    (folder / "plan.docx").write_bytes(docx)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    program = office.program() or ""
    orders = ["--headless", "--norestore", "--convert-to", suffix, "--outdir", str(folder), str(folder / "plan.docx")]
    run([program, profile, *orders], capture_output=True, check=True, timeout=60)
    return (folder / f"plan.{suffix}").read_bytes()


@needs_office
@pytest.mark.parametrize(("suffix", "kind"), [("doc", "application/msword"), ("rtf", "application/rtf")])
def test_an_old_file_says_what_its_text_says(suffix: str, kind: str, tmp_path: Path) -> None:
    text, record, table = made.corpus_plan("2017-president-ky")
    document = read_document(saved_as(suffix, made.to_docx(table), tmp_path), "plan")
    twin = extract(document)
    assert document.media_type == kind
    assert cells(document.text, twin) == cells(text, record)
    assert misses(record, twin) == []


class Silent(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@needs_office
@pytest.mark.skipif("unshare" not in " ".join(office._fences()), reason="this system cannot take the network away")
def test_nothing_is_fetched() -> None:
    asked: list[str] = []

    def answer(environment: dict[str, str], respond: object) -> list[bytes]:
        asked.append(environment["PATH_INFO"])
        respond("404 Not Found", [])  # type: ignore[operator]
        return []

    with make_server("127.0.0.1", 0, answer, handler_class=Silent) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/picture.png"
        picture = '{\\field{\\*\\fldinst{INCLUDEPICTURE "' + address + '" \\\\d}}{\\fldrslt{}}}'
        document = read_document(("{\\rtf1\\ansi plan " + picture + "\\par}").encode(), "plan.rtf")
        server.shutdown()
    assert "plan" in document.text
    assert asked == []


def test_without_libreoffice_the_answer_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    for data in (b"{\\rtf1 plan}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)):
        with pytest.raises(ReadError) as refused:
            read_document(data, "plan.doc")
        assert refused.value.code == "needs-libreoffice"
        assert "Install LibreOffice" in refused.value.remedy


def test_a_program_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    idle = tmp_path / "idle"
    idle.write_text("#!/bin/sh\nsleep 60\n", encoding="utf-8", newline="\n")
    idle.chmod(0o755)
    if office.os.name != "posix":
        pytest.skip("a script is no program on this system")
    monkeypatch.setattr(office, "program", lambda: str(idle))
    monkeypatch.setattr(office, "SECONDS", 0.3)
    with pytest.raises(Refused) as refused:
        office.as_docx(b"{\\rtf1 plan}", "rtf")
    assert refused.value.code == "timed-out"


def test_a_password_is_told_before_any_program_starts() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(ReadError) as refused:
        read_document(data, "plan.docx")
    assert refused.value.code == "encrypted"
