"""Advice for whoever edits the lexicon: what a text gives, which words are known, what to write for the others."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

import regex

from extractors.language import language_of
from extractors.lexicon.entries import EventEntry, File, NameEntry, WordEntry, read_files
from extractors.lexicon.form import written
from extractors.lexicon.trial import gives
from extractors.reading import Reading, read
from extractors.tags import CONTINUED, NAME_OF, WORD

_WORD = regex.compile(r"[^\W\d_]{3,}")
_TABLES = ("word", "body", "law", "place")
_NEAREST = 3


class Known(NamedTuple):
    """An entry that has a phrase: the file and table it is in, what it stands for."""

    file: str
    table: str
    name: str


def advice(text: str) -> Iterator[str]:
    """Lines on a text: what it gives, how each word is read, and for each word that is not known the nearest entries
    and one to paste.
    """
    for table in _TABLES:
        for value in gives(table, text):
            yield f"{table:<6} gives {written(value)}"
    reading, patterns = read(text), _patterns()
    for token, (word, tag) in enumerate(zip(reading.words, reading.tags, strict=True)):
        if tag != WORD:
            yield f"{word:<24} {'…' if tag == CONTINUED else NAME_OF[tag]} {reading.values[token] or ''}".rstrip()
        elif not reading.stems[token] and _WORD.fullmatch(word):
            yield from _unknown(reading, word, text, patterns)


def _unknown(reading: Reading, word: str, text: str, patterns: dict[str, Known]) -> Iterator[str]:
    near = get_close_matches(word, patterns, n=_NEAREST)
    yield f"{word:<24} in no entry" + "".join(f"; near {one!r} of {_named(patterns[one])}" for one in near)
    if near:
        known = patterns[near[0]]
        language = "ky" if language_of(reading, 0, len(reading)) == "ky" else "ru"
        yield f"  to teach it, write in {known.file}:"
        yield f"    [[{known.table}]]"
        yield f"    {'tag' if known.table == 'word' else 'id'} = {written(known.name)}"
        yield f"    {language} = [{written(word)}]"
        yield f"    examples = [{{ text = {written(text)}, gives = {{ … }} }}]"


def _named(known: Known) -> str:
    return f"{known.name} ({known.file})"


def _patterns() -> dict[str, Known]:
    """Every word of every phrase, without its `~`, and an entry that has it."""
    found: dict[str, Known] = {}
    for file, content in read_files():
        for table, entry in _entries(content):
            known = Known(file, table, entry.tag if isinstance(entry, WordEntry) else entry.id)
            found |= {word: known for phrase in (*entry.ky, *entry.ru) for word in _WORD.findall(phrase)}
    return found


def _entries(content: File) -> Iterator[tuple[str, WordEntry | EventEntry | NameEntry]]:
    yield from (("word", entry) for entry in content.word)
    yield from (("event", entry) for entry in content.event)
    yield from (("body", entry) for entry in content.body)
    yield from (("law", entry) for entry in content.law)
