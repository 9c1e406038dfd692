"""Which documents there are: files, folders of files, and corpus folders (`source.toml` beside its `document.*`)."""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from msgspec import Struct
from msgspec.structs import replace

from pipeline.events import dated_events
from pipeline.readers import MAX_BYTES, Document, ReadError, bytes_of, documents_in, part_of, read_document
from pipeline.readers.sniff import HEAD, may_hold

SOURCE: Final = "source.toml"
DOCUMENT: Final = "document"
SUFFIXES: Final = frozenset(
    (
        "",
        *".txt .text .htm .html .xhtml .mht .mhtml .pdf .doc .docx .rtf .odt .ods .fodt .xls .xlsx .eml .zip".split(),
        *".png .jpg .jpeg .tif .tiff .djvu".split(),
    )
)
"""What counts as a document in a folder; a file named outright is always read."""


class Input(Struct, frozen=True, kw_only=True):
    """One document to read, from `path` unless its `content` is given.

    `way` leads to it within an archive or a letter at `path`, and is empty for a document by itself. `source` is
    the `source.toml` that tells more of it; `wanted` is false for a file passed over.
    """

    name: str
    path: Path
    content: bytes | None = None
    way: tuple[int, ...] = ()
    source: Path | None = None
    wanted: bool = True


def find_inputs(sources: Sequence[Path], leave_out: Path | None = None) -> list[Input]:
    """The documents of files and folders, sorted within each folder, each file once and each name once.

    `leave_out` is a folder never looked into: that of the outputs. A path that does not exist is kept, so that its
    failure is told like every other.
    """
    once: dict[str, Input] = {}
    for source in sources:
        for entry in _of(source, leave_out):
            once.setdefault(os.path.realpath(entry.path), entry)
    return list(_distinct(one for entry in once.values() for one in _held(entry)))


def find_input(path: Path) -> Input:
    """The document of one path: a file, or a corpus folder. Raises `ReadError` for any other folder."""
    if not path.is_dir():
        return _file(path, path.name)
    if (path / SOURCE).is_file():
        return _entry(path, (file.name for file in path.iterdir()), path)
    raise ReadError(
        "no-document", path.name, "This is a folder.", "Name one file, or read the folder with calplan run."
    )


def given_input(stream: BinaryIO, name: str) -> Input:
    """A document that comes without a file; of one that is too large only as much as shows it."""
    return Input(name=name, path=Path(name), content=stream.read(MAX_BYTES + 1))


def content_of(entry: Input) -> bytes:
    """The bytes of an input. Raises `ReadError`."""
    if entry.content is not None:
        return entry.content
    data = bytes_of(entry.path, entry.name)
    return part_of(data, entry.way, entry.name) if entry.way else data


def document_of(entry: Input) -> Document:
    """The document of an input, read. Raises `ReadError`."""
    return read_document(content_of(entry), entry.name)


def events_of(entry: Input) -> dict[str, str]:
    """The dates of events in the `[events]` of an input's `source.toml`; raises `ReadError` (`bad-source`)."""
    if entry.source is None:
        return {}
    try:
        events = tomllib.loads(entry.source.read_text(encoding="utf-8")).get("events", {})
        if not isinstance(events, dict):
            raise ValueError("“events” is no table.")  # noqa: TRY004 - like every other fault of that file
        return dated_events(events)
    except (OSError, ValueError) as error:
        reason = f"Its {SOURCE} cannot be used: {getattr(error, 'strerror', None) or error}"
        raise ReadError("bad-source", entry.name, reason, f"Mend {SOURCE} and try again.") from error


def known_events(entry: Input, events: Mapping[str, str]) -> dict[str, str]:
    """The dates of events of an input: those that its user gives go before those of its `source.toml`. Raises
    `ReadError`.
    """
    return {**events_of(entry), **events}


def _of(source: Path, leave_out: Path | None) -> Iterator[Input]:
    if not source.is_dir():
        yield _file(source, source.name)
        return
    unread: list[OSError] = []
    for folder, subfolders, files in os.walk(source, onerror=unread.append):
        here = Path(folder)
        subfolders[:] = sorted(name for name in subfolders if not _hidden(name) and not _same(here / name, leave_out))
        if SOURCE in files:
            subfolders.clear()
            yield _entry(here, files, source)
        else:
            yield from _plain(here, files, source)
    for error in unread:
        yield Input(name=Path(error.filename).name, path=Path(error.filename))


def _held(entry: Input) -> Iterator[Input]:
    """What an archive or a letter holds, each a document; an input of any other kind, or one that is broken, itself."""
    try:
        names = _names_in(entry.path) if entry.wanted else []
    except (OSError, ReadError):
        names = []  # reading it will say what is wrong with it
    if not names:
        yield entry
    for name, way in names:
        wanted = PurePosixPath(name).suffix.lower() in SUFFIXES
        yield Input(name=f"{entry.name}/{name}", path=entry.path, way=way, source=entry.source, wanted=wanted)


def _names_in(path: Path) -> list[tuple[str, tuple[int, ...]]]:
    with path.open("rb") as file:
        head = file.read(HEAD)
    return documents_in(bytes_of(path, path.name), path.name) if may_hold(head) else []


def _file(path: Path, name: str) -> Input:
    source = path.with_name(SOURCE)
    if path.stem == DOCUMENT and source.is_file():
        return Input(name=path.resolve().parent.name + path.suffix, path=path, source=source)
    return Input(name=_said(name), path=path)


def _entry(folder: Path, files: Iterable[str], root: Path) -> Input:
    """A corpus folder is one document, named as the folder."""
    document = next((name for name in sorted(files) if Path(name).stem == DOCUMENT), DOCUMENT)
    relative = folder.relative_to(root).as_posix()
    name = folder.resolve().name if relative == "." else relative
    return Input(name=name + Path(document).suffix, path=folder / document, source=folder / SOURCE)


def _plain(folder: Path, files: Iterable[str], root: Path) -> Iterator[Input]:
    for name in sorted(files):
        if not _hidden(name):
            path = folder / name
            wanted = path.suffix.lower() in SUFFIXES
            yield Input(name=_said(path.relative_to(root).as_posix()), path=path, wanted=wanted)


def _said(name: str) -> str:
    """A name as it can be written down, whatever letters the system is set to; bytes that are no text are replaced."""
    return os.fsencode(name).decode("utf-8", "replace")


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _same(path: Path, other: Path | None) -> bool:
    return other is not None and path.resolve() == other.resolve()


def _distinct(entries: Iterable[Input]) -> Iterator[Input]:
    """Two documents of one name (from two folders) get names of their own: `plan.txt`, `plan~2.txt`."""
    taken: set[str] = set()
    for entry in entries:
        name, count = entry.name, 1
        while name.casefold() in taken:
            count += 1
            path = Path(entry.name)
            name = path.with_name(f"{path.stem}~{count}{path.suffix}").as_posix()
        taken.add(name.casefold())
        yield replace(entry, name=name)
