"""The bytes of a body, unpacked a little at a time: no bomb fills the memory, and what was cut is not whole."""

import zlib
from collections.abc import Iterator
from typing import Final

import httpx

from pipeline.fetching.errors import LATER, Unfetched
from pipeline.messages.marks import message

PIECE: Final = 1 << 16


def unpacked(response: httpx.Response) -> Iterator[bytes]:
    """The body of an answer as it was before it was packed. Raises `Unfetched` (`bad-answer`)."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing == "identity":
        return response.iter_raw()
    if packing in {"gzip", "x-gzip", "deflate"}:
        return _inflated(response)
    reason = message("It comes packed in a way that was not asked for: %(packing)s.")
    raise Unfetched("bad-answer", reason, LATER, packing=packing)


def _inflated(response: httpx.Response) -> Iterator[bytes]:
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        for piece in response.iter_raw():
            rest, out = piece, b"-" * PIECE
            while rest or len(out) == PIECE:
                out = inflate.decompress(rest, PIECE)
                rest = inflate.unconsumed_tail
                yield out
    except zlib.error as error:
        raise Unfetched(
            "bad-answer", message("It cannot be unpacked: %(why)s."), LATER, again=True, why=str(error)
        ) from error
    if not inflate.eof:
        raise Unfetched("bad-answer", message("What it was packed in ends too early."), LATER, again=True)
