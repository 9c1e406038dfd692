"""The part of a body that has come so far: kept beside what its server calls it, so that the rest can be asked for."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from pipeline.files import write_whole

FOLDER: Final = ".parts"
_WEAK: Final = "W/"


class Part:
    """What has come of the body at an address, in a folder of its own beside the originals."""

    def __init__(self, folder: Path, address: str) -> None:
        key = hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()[:32]
        self.path = folder / FOLDER / key
        self._validator = self.path.with_suffix(".tag")

    @property
    def size(self) -> int:
        """How many bytes have come."""
        return self.path.stat().st_size if self.path.exists() else 0

    def headers(self) -> dict[str, str]:
        """How to ask for the rest: empty where nothing came, or nothing tells that it is still the same file."""
        if not self.size or not self._validator.exists():
            return {}
        return {"Range": f"bytes={self.size}-", "If-Range": self._validator.read_text(encoding="utf-8")}

    def begin(self, headers: Mapping[str, str]) -> None:
        """Start anew, with an answer's headers; raises `OSError`."""
        self.drop()
        tag = validator(headers)
        if tag and "content-encoding" not in headers:
            write_whole(self._validator, tag.encode("utf-8"))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.touch()

    def goes_on(self, headers: Mapping[str, str]) -> bool:
        """Whether a partial answer begins where this part ends."""
        return headers.get("content-range", "").startswith(f"bytes {self.size}-")

    def add(self, pieces: Iterable[bytes]) -> None:
        """Add what comes; raises `OSError`, and whatever the pieces raise: what came until then is kept."""
        with self.path.open("ab") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())

    def become(self, path: Path) -> None:
        """Take the name of the whole file; raises `OSError`."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path.replace(path)
        self.drop()

    def drop(self) -> None:
        """Forget it; raises `OSError`."""
        self.path.unlink(missing_ok=True)
        self._validator.unlink(missing_ok=True)


def validator(headers: Mapping[str, str]) -> str | None:
    """What tells that a file is still the same to the byte: a strong tag, or the time when it last changed."""
    tag = headers.get("etag")
    return tag if tag and not tag.startswith(_WEAK) else headers.get("last-modified")
