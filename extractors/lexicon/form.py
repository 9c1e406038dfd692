"""The one form in which the lexicon's files are written, so that a change shows what it changes and nothing else."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence

_KEYS = (
    "id tag kind value parent source ky ru bare_ky bare_ru produced_ky produced_ru within_ky within_ru examples "
    "not_examples".split()
)
_WIDTH = 120

Value = str | int | None | Sequence["Value"] | Mapping[str, "Value"]


def canonical(text: str) -> str:
    """A file of the lexicon in its form: comments kept above their entries, keys in one order, each phrase once, lists
    folded at 120 characters. Raises tomllib.TOMLDecodeError.
    """
    blocks = [list(_block(block)) for block in _blocks(text.splitlines())]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """The entries of a file, each with the comment right above it; a comment before a blank line stands alone."""
    block: list[str] = []
    parted = False
    for line in map(str.rstrip, lines):
        begins = line.startswith(("#", "[["))
        if block and begins and (parted or (line.startswith("[[") and any(one.startswith("[[") for one in block))):
            yield block
            block = []
        if line:
            block.append(line)
        parted = not line
    yield block


def _block(lines: list[str]) -> Iterator[str]:
    yield from (line for line in lines if line.startswith("#"))
    for table, entries in tomllib.loads("\n".join(lines)).items():
        for entry in entries:
            yield f"[[{table}]]"
            yield from (line for key in sorted(entry, key=_place) for line in _line(key, entry[key]))


def _place(key: str) -> tuple[int, str]:
    """Unknown keys last: the loader says what is wrong with them."""
    return (_KEYS.index(key) if key in _KEYS else len(_KEYS)), key


def _line(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, list):
        value = [one for place, one in enumerate(value) if one not in value[:place]]
        if not value:
            return
    whole = f"{key} = {written(value)}"
    if len(whole) <= _WIDTH or not isinstance(value, list):
        yield whole
        return
    yield f"{key} = ["
    yield from _folded([written(one) for one in value], alone=isinstance(value[0], dict))
    yield "]"


def _folded(values: Iterable[str], *, alone: bool) -> Iterator[str]:
    """The values in lines of the width, or each on a line of its own."""
    line = " "
    for value in values:
        if line.strip() and (alone or len(line) + len(value) + 2 > _WIDTH):
            yield line
            line = " "
        line += f" {value},"
    yield line


def written(value: Value) -> str:
    """A value as TOML writes it on one line."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {written(one)}" for key, one in value.items()) + " }"
    if not isinstance(value, str) and isinstance(value, Sequence):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
