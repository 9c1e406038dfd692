"""Kinds of files, told from their bytes whatever they are named."""

import io
import zipfile

import pytest

from pipeline.readers import sniff


def packed(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, "…")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", sniff.TEXT),
        ("Календардык план".encode(), sniff.TEXT),
        ("Срок < 5 дней".encode(), sniff.TEXT),
        (b"%PDF-1.7\n", sniff.PDF),
        (b"\r\n%PDF-1.4\n", sniff.PDF),
        (b"{\\rtf1\\ansi", sniff.RTF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100, sniff.DOC),
        (packed("[Content_Types].xml", "word/document.xml"), sniff.DOCX),
        (packed("[Content_Types].xml", "xl/workbook.xml"), sniff.XLSX),
        (packed("plan.txt"), sniff.ZIP),
        (b"\x89PNG\r\n\x1a\n", sniff.IMAGE),
        (b"\xff\xd8\xff\xe0", sniff.IMAGE),
        (b"\x1f\x8b\x08\x00", sniff.ARCHIVE),
        (b"<!DOCTYPE html><title>", sniff.HTML),
        (b"\xef\xbb\xbf\n <HTML>", sniff.HTML),
        ("<html><body>".encode("utf-16"), sniff.HTML),
        (b'<?xml version="1.0"?><html xmlns="', sniff.HTML),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", sniff.MHTML),
    ],
)
def test_the_kind_is_told_from_the_bytes(data: bytes, kind: str) -> None:
    assert sniff.media_type(data) == kind
