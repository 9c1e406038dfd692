"""The automatic numbers of an OpenDocument text."""

from collections.abc import Sequence
from typing import Final

from lxml import etree
from msgspec import Struct

from pipeline.readers.marks import counted, whole
from pipeline.readers.odt_names import STYLE, TEXT

_FORMATS: Final = {"a": "latin", "A": "upper-latin", "i": "roman", "I": "upper-roman", "1": "decimal"}
_RUSSIAN: Final = {"а": "russian", "А": "upper-russian"}
_DEPTH: Final = 10


class Level(Struct):
    """One level of a list: its first number, how it is written, what stands around it, how many levels it shows."""

    start: int
    style: str
    before: str
    after: str
    shown: int


class Lists:
    """The styles of lists in some trees, and how far each list has been counted."""

    def __init__(self, trees: Sequence[etree._Element]) -> None:
        self._styles = {
            name: _levels(style)
            for tree in trees
            for style in tree.iter(f"{TEXT}list-style")
            if (name := style.get(f"{STYLE}name"))
        }
        self._counts: dict[str, dict[int, int]] = {}

    def begin(self, style: str | None) -> None:
        """A list that does not go on from an earlier one begins."""
        self._counts.pop(style or "", None)

    def mark(self, style: str | None, level: int, entry: etree._Element) -> str:
        """The number of the next entry and the blank after it; empty for a list without numbers."""
        levels = self._styles.get(style or "", {})
        here = levels.get(level)
        if here is None:
            return ""
        counts = self._counts.setdefault(style or "", {})
        given = whole(entry.get(f"{TEXT}start-value"))
        counts[level] = counts.get(level, here.start - 1) + 1 if given is None else given
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        shown = [one for one in range(max(0, level - here.shown + 1), level + 1) if one in levels]
        numbers = ".".join(counted(counts.get(one, levels[one].start), levels[one].style) for one in shown)
        return f"{here.before}{numbers}{here.after} " if numbers else ""


def _levels(style: etree._Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for level in style.iterchildren(f"{TEXT}list-level-style-number"):
        place = whole(level.get(f"{TEXT}level"))
        form = level.get(f"{STYLE}num-format") or ""
        kind = _FORMATS.get(form) or _RUSSIAN.get(form[:1])
        if place is None or not 0 < place <= _DEPTH or kind is None:
            continue
        start = whole(level.get(f"{TEXT}start-value"))
        found[place - 1] = Level(
            start=1 if start is None else start,
            style=kind,
            before=(level.get(f"{STYLE}num-prefix") or "")[:_DEPTH],
            after=(level.get(f"{STYLE}num-suffix") or "")[:_DEPTH],
            shown=whole(level.get(f"{TEXT}display-levels")) or 1,
        )
    return found
