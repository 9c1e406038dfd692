"""What kind of file it is, told from its bytes: names lie (a web page saved as .doc is common)."""

HEAD = 4096
"""Bytes at the start that are looked at."""

PDF, DOCX, DOC, RTF = (
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/msword",
    "application/rtf",
)
ODT, XLSX, ZIP, ARCHIVE = (
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/zip",
    "application/x-archive",
)
HTML, MHTML, IMAGE, TEXT = "text/html", "multipart/related", "image/*", "text/plain"

_STARTS = (
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"\x89PNG\r\n", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF8", IMAGE),
    (b"II*\x00", IMAGE),
    (b"MM\x00*", IMAGE),
    (b"AT&TFORM", IMAGE),
    (b"\x1f\x8b\x08", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!\x1a\x07", ARCHIVE),
)
_INSIDE_ZIP = ((b"word/", DOCX), (b"xl/", XLSX), (b"opendocument.text", ODT))
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<meta", b"<?xml")


def media_type(data: bytes) -> str:
    """The media type of a file's bytes; `text/plain` where nothing says otherwise."""
    head = data[:HEAD]
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return next((kind for name, kind in _INSIDE_ZIP if name in data), ZIP)
    return _markup(head)


def _markup(head: bytes) -> str:
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if plain.startswith(b"mime-version:") and b"multipart/related" in plain:
        return MHTML
    if plain.startswith(_HTML_STARTS) or b"<html" in plain:
        return HTML
    return TEXT
