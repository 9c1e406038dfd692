"""Those who sign a document below its text: “Председатель комиссии”, “Төрага”; and what else stands below a table."""

import regex

from extractors import subject
from extractors.lexicon import NameEntry, lexicon
from extractors.reading import Reading, read
from extractors.tags import tag_set

_SIGNATURE, _APPENDIX = "heading.signature", "heading.appendix"
_LONGEST, _LONGEST_APPENDIX = 200, 4
_SIGNED = regex.compile(r"(?<!\w)\p{Lu}\. ?(?:\p{Lu}|$)|\S {3,}\S|_{3}|\bподпись\b|\bкол\b")
"""Initials, a wide gap, a line to sign on: an office alone may be that of somebody responsible."""
_NUMBERS = tag_set("number number_sign dash dot mark")


def signs(line: str) -> bool:
    """Whether a line begins with the office of somebody who signs."""
    reading = read(line[:_LONGEST])
    found = _heading(reading, 0, len(reading)) if reading.words else None
    return bool(found and found[1].kind == _SIGNATURE)


def stands_below(reading: Reading, first: int, stop: int) -> bool:
    """Whether tokens `[first, stop)` are a line that stands below a table and no cell of it: a signature with its name
    or its place (“Председатель   А. Б.”), the name of an appendix alone (“Приложение 2”, “2-тиркеме”).
    """
    found = _heading(reading, first, stop)
    if found and found[1].kind == _SIGNATURE:
        whole = slice(reading.source_starts[first], reading.source_ends[stop - 1])
        return bool(_SIGNED.search(reading.folded.source[whole]))
    if stop - first > _LONGEST_APPENDIX:
        return False
    if found and found[1].kind == _APPENDIX:
        return _NUMBERS.issuperset(reading.tags[found[0] : stop])
    last = _heading(reading, stop - 1, stop)
    return bool(last and last[1].kind == _APPENDIX) and _NUMBERS.issuperset(reading.tags[first : stop - 1])


def _heading(reading: Reading, first: int, stop: int) -> tuple[int, NameEntry] | None:
    """The phrase of a heading that begins at a token, and where it ends."""
    if not subject.may_begin(reading, "heading", first):
        return None
    return lexicon().labels["heading"].longest(reading.stems, first, stop)
