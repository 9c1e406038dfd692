"""What the one door lets in, and what it says to the rest."""

import hashlib
import time
import tracemalloc
from pathlib import Path

import pytest

from pipeline.readers import ReadError, read_document
from pipeline.readers.read import MAX_BYTES, MAX_CHARACTERS
from pipeline.readers.scan import tesseract

SCANNED = "" if tesseract.program() else "needs-tesseract"
REFUSED = [
    ("empty", b"", "no-text"),
    ("only-spaces", b" \n\t\r\n  ", "no-text"),
    ("only-a-mark", b"\xef\xbb\xbf", "no-text"),
    ("binary", bytes(range(256)) * 4, "binary"),
    ("pdf", b"%PDF-1.7\n1 0 obj", "unreadable"),
    ("compressed", b"\x1f\x8b\x08\x00", "needs-reader"),
    ("picture-cut-off", b"\x89PNG\r\n\x1a\n\x00\x00", SCANNED or "unreadable"),
    ("djvu", b"AT&TFORM\x00\x00", "needs-reader"),
    ("web-page-without-words", b"<!doctype html><p> </p>", "no-text"),
    ("a-line-too-long", b"a" * (MAX_CHARACTERS + 1), "too-large"),
    ("too-many-bytes", "ө".encode() * (MAX_BYTES // 2 + 1), "too-large"),
]


@pytest.mark.parametrize(("data", "code"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_read_is_refused_with_reason_and_remedy(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    for source in (data, path):
        with pytest.raises(ReadError) as refused:
            read_document(source, "plan.txt")
        assert refused.value.code == code
        assert refused.value.name == "plan.txt"
        assert str(tmp_path) not in str(refused.value)


@pytest.mark.parametrize("make", ["nothing", "folder"])
def test_a_path_that_holds_no_file_is_refused(make: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    if make == "folder":
        path.mkdir()
    with pytest.raises(ReadError) as refused:
        read_document(path, "plan.txt")
    assert refused.value.code == "unreadable"


def test_a_text_is_read_as_it_is() -> None:
    data = "1.\r\n\r\n\u00a0Шайлоо күнү\u00ad\r\n".encode()
    document = read_document(data, "plan.txt")
    assert document.text == data.decode()
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert (document.name, document.media_type, document.pages) == ("plan.txt", "text/plain", None)


def test_fifty_megabytes_are_refused_at_once_and_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"1. " * 333_333)
    tracemalloc.start()
    begun = time.perf_counter()
    with pytest.raises(ReadError) as refused:
        read_document(path, "huge.txt")
    took = time.perf_counter() - begun
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.value.code == "too-large"
    assert took < 2
    assert peak < 3 * MAX_BYTES
