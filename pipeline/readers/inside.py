"""Documents inside a file: those of a ZIP archive and of a letter, and of archives and letters inside of these."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from pipeline.readers import sniff
from pipeline.readers.archive import Archive, harmless, printed
from pipeline.readers.content import Inside
from pipeline.readers.errors import Refused, too_large

MOST_DOCUMENTS: Final = 500
_DEEPEST: Final = 3
_UNWANTED: Final = ("__MACOSX", "~$", ".")

Way = tuple[int, ...]
"""The number of a part in its file, then that of a part in that part, and so on."""


def documents(data: bytes) -> list[tuple[str, Way]]:
    """Name of every document inside a file and the way to it; empty for a file that holds none. Raises `Refused`."""
    found: list[tuple[str, Way]] = []
    for one in _found(data, "", ()):
        found.append(one)
        if len(found) > MOST_DOCUMENTS:
            raise too_large(f"more than {MOST_DOCUMENTS} documents in one file")
    return found


def part(data: bytes, way: Way) -> bytes:
    """The bytes of a document inside a file. Raises `Refused`."""
    for step in way:
        data = next(unpack for number, _, unpack in _held(data) if number == step)()
    return data


def _found(data: bytes, above: str, way: Way) -> Iterator[tuple[str, Way]]:
    for number, name, unpack in _held(data):
        here = (*way, number)
        inner = _holder(unpack) if len(here) < _DEEPEST else None
        if inner is None:
            yield above + name, here
        else:
            yield from _found(inner, f"{above}{name}/", here)


def _holder(unpack: Callable[[], bytes]) -> bytes | None:
    """A part that holds documents itself; null for one that does not, or cannot be opened: its reader will say so."""
    try:
        inner = unpack()
        return inner if any(True for _ in _held(inner)) else None
    except Refused:
        return None


def _held(data: bytes) -> Iterator[tuple[int, str, Callable[[], bytes]]]:
    """Number, name and bytes of what an archive or a letter holds."""
    kind = sniff.media_type(data)
    if kind == sniff.ZIP:
        archive = Archive(data, "an archive")
        for number, entry in enumerate(archive.entries()):
            name = printed(entry)
            if not any(step.strip(".") and step.startswith(_UNWANTED) for step in name.split("/")):
                yield number, harmless(name, str(number)), partial(archive.data, entry)
    elif kind == sniff.EML:
        for number, one in enumerate(_parts_of_letter(data)):
            yield number, one.name, partial(bytes, one.data)


def _parts_of_letter(data: bytes) -> list[Inside]:
    from pipeline.readers.guard import ask  # noqa: PLC0415 - a plain text needs no child

    return ask("letter", data).parts or []
