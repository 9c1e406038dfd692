"""What an analyst writes in the lexicon's TOML files. Unknown keys and wrong types are errors that name the file and
place.
"""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
from msgspec import Struct

STATUTES = "statutes"
"""The folder of a country's statutes: they are no words, and are read by `extractors.statutes`."""

Given = dict[str, str | int | None]
"""A value as an example tells it: names and values of fields of the record; what is not said is null or usual."""


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A text and the one value that it must give, or the list of its values."""

    text: str
    gives: Given | tuple[Given, ...]


class WordEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A word or phrase of the grammar; `tag` is one of extractors/tags.py, `value` the number it stands for."""

    tag: str
    value: int | None = None
    ky: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    not_examples: tuple[str, ...] = ()


class EventEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """An event that deadlines hang on, by words that must all occur (`a|b` for either); `bare` words name it only where
    neither they nor the duty name another; `produced` by which duty; `within` the time of which duty it happens, on a
    day that the duty does not tell.
    """

    id: str
    ky: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    bare_ky: tuple[str, ...] = ()
    bare_ru: tuple[str, ...] = ()
    produced_ky: tuple[str, ...] = ()
    produced_ru: tuple[str, ...] = ()
    within_ky: tuple[str, ...] = ()
    within_ru: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    not_examples: tuple[str, ...] = ()


class NameEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A body, a law, a place or a label: `id` and the phrases that name it; `parent` the place or law that holds it."""

    id: str
    ky: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    parent: str | None = None
    kind: str | None = None
    source: str | None = None
    examples: tuple[Example, ...] = ()
    not_examples: tuple[str, ...] = ()


class File(Struct, frozen=True, forbid_unknown_fields=True):
    """One TOML file: any of these tables."""

    word: tuple[WordEntry, ...] = ()
    event: tuple[EventEntry, ...] = ()
    body: tuple[NameEntry, ...] = ()
    law: tuple[NameEntry, ...] = ()
    place: tuple[NameEntry, ...] = ()
    label: tuple[NameEntry, ...] = ()


class LexiconError(ValueError):
    """An entry that cannot be used: the message names the file, the place in it and the reason."""


def read_files() -> Iterator[tuple[str, File]]:
    """Every TOML file of the lexicon as `(name, entries)`, in a fixed order. Raises LexiconError."""
    for path in _toml(files("extractors.lexicon")):
        try:
            yield path.name, msgspec.toml.decode(path.read_bytes(), type=File)
        except (msgspec.ValidationError, msgspec.DecodeError, ValueError) as error:
            raise LexiconError(f"{path.name}: {error}") from error


def _toml(folder: Traversable) -> Iterator[Traversable]:
    for path in sorted(folder.iterdir(), key=lambda item: item.name):
        if path.is_dir() and not path.name.startswith("_") and path.name != STATUTES:
            yield from _toml(path)
        elif path.name.endswith(".toml"):
            yield path
