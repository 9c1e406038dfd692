"""The whole story of one original: asked for, whole or from where it broke off, checked, put in its place, logged."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Final, TypedDict

import httpx
import stamina
from msgspec import Struct
from msgspec.structs import replace

from pipeline.fetching import log
from pipeline.fetching.addresses import Gate
from pipeline.fetching.asking import Asking, client
from pipeline.fetching.errors import GOES_ON, LATER, LOOK, Unfetched
from pipeline.fetching.log import Fetched
from pipeline.fetching.manners import Manners
from pipeline.fetching.originals import Original
from pipeline.fetching.parts import Part
from pipeline.fetching.patience import Patience
from pipeline.fetching.promises import unlike
from pipeline.fetching.unpacked import unpacked
from pipeline.inputs import SUFFIXES
from pipeline.messages.marks import message
from pipeline.readers import MAX_BYTES
from pipeline.readers.sniff import media_type

MOST_SECONDS: Final = 600.0
"""For one request, from its connection to its last byte."""
_NO_BODY: Final = frozenset((HTTPStatus.NOT_MODIFIED, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE))
_SUFFIXES: Final = {
    "text/html": ".html",
    "multipart/related": ".mht",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/zip": ".zip",
    "message/rfc822": ".eml",
    "text/plain": ".txt",
}


class Fetching(Struct, frozen=True, kw_only=True):
    """How originals are fetched: into which folder, through which gate, with which manners, how much of each.

    `most_bytes` bounds one original, `most_seconds` one request, `language` is that of reasons and
    remedies, `now` tells the time of the log.
    """

    to: Path
    manners: Manners
    gate: Gate = Gate()
    most_bytes: int = MAX_BYTES
    most_seconds: float = MOST_SECONDS
    language: str = "en"
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


def fetch_originals(originals: Sequence[Original], how: Fetching) -> Iterator[Fetched]:
    """Fetch each original and tell what became of it; it is in the log by then. One that fails costs no other.

    Raises `OSError` when the folder cannot be written.
    """
    how.to.mkdir(parents=True, exist_ok=True)
    known = log.last_known(how.to)
    patience = Patience(how.most_seconds, how.manners.clock)
    with client(patience) as asks:
        asking = Asking(asks, how.gate, how.manners, patience)
        for original in originals:
            found = _fetched(original, known.get(original.address or ""), asking, how)
            log.add(how.to, found)
            yield found


def _fetched(original: Original, before: Fetched | None, asking: Asking, how: Fetching) -> Fetched:
    time = how.now().isoformat(timespec="seconds")
    blank = Fetched(time=time, name=original.name, status="failed", address=original.address)
    try:
        return _TRYING(_once, original, blank, _still_there(before, original, how.to), asking, how)
    except Unfetched as failed:
        reason, remedy = failed.said(how.language)
        return replace(blank, http=failed.http, code=failed.code, reason=reason, remedy=remedy)


def _again(error: Exception) -> bool | float:
    """Whether to try again, or in how many seconds."""
    return error.again if isinstance(error, Unfetched) else False


_TRYING: Final = stamina.RetryingCaller(attempts=4, timeout=None, wait_initial=1.0, wait_max=30.0).on(_again)


def _still_there(before: Fetched | None, original: Original, folder: Path) -> Fetched | None:
    """What is known of an original whose file is still as it came."""
    if before is None or before.file is None or before.name != original.name:
        return None
    path = folder / before.file
    return before if path.is_file() and _digest(path) == before.sha256 else None


def _once(original: Original, blank: Fetched, before: Fetched | None, asking: Asking, how: Fetching) -> Fetched:
    """One attempt; raises `Unfetched`."""
    if original.trouble or original.address is None:
        raise original.trouble or ValueError("An original has an address, or a trouble.")
    part = Part(how.to, original.address)
    with asking.answer(original.address, part.headers() or _unless_changed(before)) as (response, way):
        if response.status_code == HTTPStatus.NOT_MODIFIED and before:
            return replace(before, time=blank.time, status="unchanged", way=tuple(way[1:]), http=response.status_code)
        _take(response, part, how)
        headers = response.headers
    found = _shelved(original, part, way[-1], headers.get("content-type", ""), how.to)
    if before and before.file != found["file"]:
        (how.to / str(before.file)).unlink(missing_ok=True)
    return replace(
        blank,
        status="fetched",
        way=tuple(way[1:]),
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        http=response.status_code,
        **found,
    )


def _unless_changed(before: Fetched | None) -> dict[str, str]:
    """How to ask for an original only if it is another than the one that is here."""
    asked = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified} if before else {}
    return {name: said for name, said in asked.items() if said}


def _take(response: httpx.Response, part: Part, how: Fetching) -> None:
    """Add what an answer brings to the part that is there; raises `Unfetched`."""
    goes_on = response.status_code == HTTPStatus.PARTIAL_CONTENT
    if response.status_code in _NO_BODY or (goes_on and not part.goes_on(response.headers)):
        part.drop()
        reason, http = message("The server answers %(status)s to what was not asked."), response.status_code
        raise Unfetched("bad-answer", reason, LATER, again=True, http=http, status=http)
    if not goes_on:
        part.begin(response.headers)
    try:
        part.add(_bounded(response, part.size, how))
    except Unfetched as failed:
        if failed.code == "too-large":
            part.drop()
        raise


def _bounded(response: httpx.Response, size: int, how: Fetching) -> Iterator[bytes]:
    try:
        for piece in unpacked(response):
            size += len(piece)
            if size > how.most_bytes:
                reason = message("It is larger than %(bytes)s bytes.")
                raise Unfetched("too-large", reason, message("Fetch it by hand."), bytes=f"{how.most_bytes:,}")
            yield piece
    except httpx.RemoteProtocolError as error:
        reason = message("The connection ended in the middle; what came is kept.")
        raise Unfetched("broken-off", reason, GOES_ON, again=True) from error


class _Shelved(TypedDict):
    file: str
    media_type: str
    bytes: int
    sha256: str


def _shelved(original: Original, part: Part, address: str, promised: str, folder: Path) -> _Shelved:
    """Put a whole body in its place, if it is the one that is wanted; raises `Unfetched`, `OSError`."""
    data, digest = part.path.read_bytes(), _digest(part.path)
    if not data or (original.sha256 and digest != original.sha256):
        part.drop()
    if not data:
        raise Unfetched("bad-answer", message("It is empty."), LOOK)
    if original.sha256 and digest != original.sha256:
        reason = message("Its sha256 is %(came)s, in source.toml it is %(recorded)s.")
        remedy = message("Look whether the page was changed, then mend source.toml.")
        raise Unfetched("checksum-differs", reason, remedy, came=digest, recorded=original.sha256)
    kind = media_type(data)
    if (came := unlike(kind, data, promised, address)) is not None:
        part.drop()
        reason = message("Another kind of file was promised than came (%(came)s).")
        raise Unfetched("wrong-type", reason, LOOK, came=came)
    file = original.name + _suffix(kind, address)
    part.become(folder / file)
    return _Shelved(file=file, media_type=kind, bytes=len(data), sha256=digest)


def _suffix(kind: str, address: str) -> str:
    """The suffix of a kind of file; that of its address where the kind has several."""
    said = Path(httpx.URL(address).path).suffix.lower()
    return _SUFFIXES.get(kind) or (said if said in SUFFIXES else ".bin")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
