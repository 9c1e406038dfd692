"""Numbers of articles, parts and points as printed: “4,5” is two of them, “10–12” three, “51-1” and “66—1” one."""

import regex

from extractors.reading import Reading
from extractors.tags import TAGS

_LETTER = "(?: letter | but | in_pre | year_word | year_short | from_pre | to_pre | and | hour )"
_ONE = f"(?: number | ordinal | clock | {_LETTER} (?=close) | quote {_LETTER} quote )"
NUMBERS = f"{_ONE} (?: close? (?: comma (?:and|or)? | and | or | semicolon | dash | dot ) {_ONE} ){{0,40}}+"
_DIGITS = TAGS["number"] + TAGS["ordinal"] + TAGS["clock"]
_DASH, _DOT = TAGS["dash"], TAGS["dot"]
_AFTER_LETTER = TAGS["close"], TAGS["quote"]
_PRINTED = regex.compile(r"\d+(?:\.\d+)?")
_LONGEST_RANGE = 60


def numbers(reading: Reading, first: int, stop: int, *, from_start: bool) -> tuple[tuple[str, ...], int, int]:
    """The numbers at tokens `[first, stop)`, and the tokens that they take up.

    A full stop that is no part of a number ends the list: what follows it (`from_start`) or goes before is dropped.
    """
    found: list[str] = []
    at = first
    while at < stop:
        if reading.tags[at] == _DOT:
            if from_start:
                return tuple(found), first, at
            found, first = [], at + 1
        elif number := _number(reading, at):
            more = at + 2 < stop and reading.tags[at + 2] in _DIGITS and _joint(reading, at + 1)
            found += _joined(number, _number(reading, at + 2), more) if more else [number]
            at += 2 if more else 0
        at += 1
    return tuple(found), first, stop


def _joint(reading: Reading, at: int) -> str:
    """`-` or `.` where token `at` joins the numbers on both sides, else nothing."""
    touching = reading.ends[at - 1] == reading.starts[at] and reading.ends[at] == reading.starts[at + 1]
    if reading.tags[at] == _DASH:
        return "-"
    return "." if touching and reading.tags[at] == _DOT else ""


def _joined(one: str, two: str, joint: str) -> list[str]:
    """Two numbers with a dash between them: a range when they rise, else an article put in after another (`51-1`)."""
    if joint == "-" and one.isdecimal() and two.isdecimal() and 0 < int(two) - int(one) <= _LONGEST_RANGE:
        return [str(number) for number in range(int(one), int(two) + 1)]
    return [f"{one}{joint}{two}"]


def _number(reading: Reading, at: int) -> str:
    """The number that a token is, as printed but without its ending; a letter; nothing for what stands between them."""
    word, tag = reading.words[at], reading.tags[at]
    if tag in _DIGITS and word.isdecimal():
        return word
    if tag in _DIGITS:
        digits = _PRINTED.match(word)
        return digits.group() if digits else str(reading.values[at])
    if not word.isalpha():
        return ""
    return word if len(word) == 1 and reading.tags[at + 1 : at + 2] in _AFTER_LETTER else ""
