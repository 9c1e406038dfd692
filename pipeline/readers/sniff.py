"""What kind of file it is, told from its bytes: names lie (a web page saved as .doc is common)."""

import re

HEAD = 4096
"""Bytes at the start that are looked at."""
_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_MIMETYPE = 120
_FIELDS = 3
"""So many fields make the head of a letter."""

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
ODS, FODT, WORDML, XLS = (
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.text-flat-xml",
    "application/msword+xml",
    "application/vnd.ms-excel",
)
HTML, MHTML, EML, TEXT = "text/html", "multipart/related", "message/rfc822", "text/plain"
IMAGE, DJVU = "image/*", "image/vnd.djvu"

HOLDERS = frozenset((ZIP, EML))
"""Kinds of files that hold documents."""

_STARTS = (
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"\x89PNG\r\n", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF8", IMAGE),
    (b"II*\x00", IMAGE),
    (b"MM\x00*", IMAGE),
    (b"AT&TFORM", DJVU),
    (b"\x1f\x8b\x08", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!\x1a\x07", ARCHIVE),
)
_OOXML = ((b"word/", DOCX), (b"xl/", XLSX))
_OPENDOCUMENT = {b"opendocument.text": ODT, b"opendocument.spreadsheet": ODS}
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""In a compound file that holds a document under a password."""
_OLE_KINDS = (("WordDocument", DOC), ("EncryptedPackage", DOC), ("Workbook", XLS), ("Book", XLS))
"""Streams of a compound file, whose names are in UTF-16."""
_XML = ((b'mso-application progid="word.document', WORDML), (b"<w:worddocument", WORDML), (b"<office:document", FODT))
_LETTER = re.compile(
    rb"^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type):", re.MULTILINE
)
_HEADER = re.compile(rb"[a-z-]{1,60}:[ \t]|from ")
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<meta", b"<?xml")


def media_type(data: bytes) -> str:
    """The media type of a file's bytes; `text/plain` where nothing says otherwise."""
    head = data[:HEAD]
    for start, kind in _STARTS:
        if head.startswith(start):
            return _compound(data) if kind == DOC else kind
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(_PACKED):
        return _packed(data)
    return _markup(head)


def may_hold(head: bytes) -> bool:
    """Whether the first bytes of a file let it be an archive or a letter."""
    return head.startswith(_PACKED) or _markup(head) == EML


def _packed(data: bytes) -> str:
    """The kind of a ZIP archive: what programs save their documents in, or an archive of files."""
    head = data[:_MIMETYPE]
    if head[30:38] == b"mimetype":
        otherwise = ODT if b"content.xml" in data else ZIP
        return next((kind for name, kind in _OPENDOCUMENT.items() if name in head), otherwise)
    if b"[Content_Types].xml" in data:
        return next((kind for name, kind in _OOXML if name in data), ZIP)
    return ZIP


def _compound(data: bytes) -> str:
    """The kind of a compound file, which older programs save in."""
    return next((kind for name, kind in _OLE_KINDS if name.encode("utf-16-le") in data), DOC)


def _markup(head: bytes) -> str:
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if _HEADER.match(plain):
        fields = {found.group() for found in _LETTER.finditer(re.split(rb"\r?\n\r?\n", plain, maxsplit=1)[0])}
        if b"mime-version:" in fields and b"multipart/related" in plain and not {b"to:", b"received:"} & fields:
            return MHTML
        if len(fields) >= _FIELDS:
            return EML
    if plain.startswith(b"<?xml"):
        return next((kind for start, kind in _XML if start in plain), HTML)
    if plain.startswith(_HTML_STARTS) or b"<html" in plain:
        return HTML
    return TEXT
