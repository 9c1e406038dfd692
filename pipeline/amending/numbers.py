"""Numbers of rows: the same in other notation, lists and ranges of them, which comes before which."""

import re
from collections.abc import Iterator, Sequence

from pipeline.amending.table import Item, Line
from pipeline.amending.words import said

_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹–—‑", "123456789---")


def plain(number: str) -> str:
    """A number as it is compared: “15¹”, “15–1” and “15.1” are 15-1."""
    spread = re.sub(r"(?<=\d)(?=[¹²³⁴⁵⁶⁷⁸⁹])", "-", number)
    return spread.translate(_RAISED).replace(".", "-").strip("- ")


def same_number(item: Item, number: str) -> bool:
    """Whether an item is the row of a number."""
    return isinstance(item, Line) and item.number is not None and plain(item.number) == plain(number)


def same_words(item: Item, words: str) -> bool:
    """Whether an item is the row whose duty begins with some words."""
    if not isinstance(item, Line):
        return False
    return " ".join(said(item.cells.get("duty", ())).split()).casefold().startswith(words.casefold().rstrip(". …"))


def follows(number: str, other: str) -> bool:
    """Whether a number comes behind another."""
    return _parts(number) > _parts(other)


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(one) for one in re.findall(r"\d+", plain(number)))


def expanded(numbers: Sequence[str], known: Sequence[str | None]) -> list[str]:
    """Numbers with each range written out: “7–9” are three, unless a row has this number itself."""
    return [one for number in numbers for one in _of(number, {plain(one) for one in known if one})]


def _of(number: str, known: set[str]) -> Iterator[str]:
    first, dash, last = plain(number).partition("-")
    ranged = dash and first.isdigit() and last.isdigit() and int(first) < int(last)
    if ranged and plain(number) not in known:
        yield from (str(one) for one in range(int(first), int(last) + 1))
    else:
        yield number
