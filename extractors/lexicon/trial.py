"""What a text gives, in the few words that the examples of the lexicon use: `{ n = 45, unit = "day", … }`."""

from collections.abc import Iterator

import msgspec

from extractors import free_text
from extractors.lexicon import lexicon
from extractors.lexicon.entries import Given
from extractors.reading import read
from extractors.values import Quoted

_UNSAID = frozenset(("text", "span", "fragments", "quote", "law_text", "parents", "year_inferred"))
_USUAL = {"role": "responsible", "precision": "day"}


def gives(table: str, text: str, kind: str | None = None) -> list[Given]:
    """The values that an example in a table of the lexicon has. In `word` and `event` the text is the cell of a
    deadline, or it cites a law; in `body` it is a responsible cell; in `law`, `place` and `label` it names such, of one
    `kind` only if it is a label.
    """
    if table == "label":
        return list(_labels(text, kind or ""))
    return [said(value) for value in _values(table, text)]


def _values(table: str, text: str) -> tuple[Quoted, ...]:
    if table == "body":
        return free_text.find_bodies(text, cell=True)
    if table == "place":
        return free_text.find_places(text)
    cited = free_text.find_citations(text)
    return cited if table == "law" else (*free_text.find_deadlines(text, cell=True), *cited)


def said(value: Quoted) -> Given:
    """The fields of a value that an example names: not where it stands, nothing empty or usual."""
    fields = msgspec.to_builtins(value).items()
    return {
        name: field for name, field in fields if name not in _UNSAID and field is not None and _USUAL.get(name) != field
    }


def _labels(text: str, kind: str) -> Iterator[Given]:
    stems, at = read(text).stems, 0
    while at < len(stems):
        found = lexicon().labels[kind.partition(".")[0]].longest(stems, at, len(stems))
        if found and found[1].kind == kind:
            yield {"id": found[1].id}
        at = found[0] if found else at + 1
