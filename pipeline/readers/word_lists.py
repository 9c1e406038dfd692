"""The automatic numbers of a Word file: no text holds them, Word counts them when it shows the page."""

from collections.abc import Mapping
from typing import Final

from lxml import etree
from msgspec import Struct

from pipeline.readers.marks import counted, whole
from pipeline.readers.word_names import W, child, children, value

_STYLES: Final = {
    "decimal": "decimal", "decimalZero": "zero", "lowerLetter": "latin", "upperLetter": "upper-latin",
    "lowerRoman": "roman", "upperRoman": "upper-roman", "russianLower": "russian", "russianUpper": "upper-russian",
    "none": "none",
}  # fmt: skip
_BULLET: Final = "bullet"
_LEVELS: Final = 9
_MOST: Final = 64


class Level(Struct):
    """One level of a list: its first number, how a number is written, and the text around it, such as `%1.%2.`."""

    start: int
    style: str
    text: str


class Listing(Struct):
    """A list as a paragraph names it: `counter` is that of its pattern, shared; `starts` are its own first numbers."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Lists:
    """The lists of a document and how far each has been counted. `styles` are those of its paragraphs."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists = {} if numbering is None else _listings(numbering)
        self._styles = {} if styles is None else _numbered_styles(styles)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def mark(self, properties: etree._Element | None) -> str:
        """The number of a paragraph with these properties and the blank after it; empty when it has none."""
        number, level = self._of(properties)
        listing = self._lists.get(number or "")
        if listing is None or level not in listing.levels:
            return ""
        counts = self._counts.setdefault(listing.counter, {})
        if level in listing.starts and (number or "", level) not in self._begun:
            self._begun.add((number or "", level))
            counts[level] = listing.starts[level]
        else:
            counts[level] = counts.get(level, listing.levels[level].start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        shown = _shown(listing, counts, level)
        return f"{shown} " if shown else ""

    def _of(self, properties: etree._Element | None) -> tuple[str | None, int]:
        """The list and the level that a paragraph names, itself or by its style."""
        if properties is None or not (self._lists or self._styles):
            return None, 0
        style = self._styles.get(value(child(properties, "pStyle")) or "", (None, 0))
        own = child(properties, "numPr")
        if own is None:
            return style
        level = whole(value(child(own, "ilvl")))
        return value(child(own, "numId")) or style[0], style[1] if level is None else level


def _shown(listing: Listing, counts: Mapping[int, int], level: int) -> str:
    here = listing.levels[level]
    if here.style == _BULLET:
        return ""
    shown = here.text
    for one in range(_LEVELS):
        if f"%{one + 1}" in shown and one in listing.levels:
            number = counts.get(one, listing.levels[one].start)
            style = listing.levels[one].style
            shown = shown.replace(f"%{one + 1}", counted(number, "decimal" if style == _BULLET else style))
    return shown[:_MOST].strip()


def _listings(numbering: etree._Element) -> dict[str, Listing]:
    patterns = {
        identifier: {level: _level(one) for one in children(pattern, "lvl") if (level := _ilvl(one)) is not None}
        for pattern in children(numbering, "abstractNum")
        if (identifier := pattern.get(f"{W}abstractNumId"))
    }
    linked = _linked(numbering)
    found: dict[str, Listing] = {}
    for entry in children(numbering, "num"):
        number, pattern = entry.get(f"{W}numId"), value(entry.find(f"{W}abstractNumId")) or ""
        pattern = linked.get(pattern, pattern)
        levels, starts = dict(patterns.get(pattern, {})), {}
        for override in children(entry, "lvlOverride"):
            level = _ilvl(override)
            own, start = override.find(f"{W}lvl"), whole(value(override.find(f"{W}startOverride")))
            if level is not None and own is not None:
                levels[level] = _level(own)
            if level is not None and start is not None:
                starts[level] = start
        if number:
            found[number] = Listing(pattern, levels, starts)
    return found


def _linked(numbering: etree._Element) -> dict[str, str]:
    """Patterns that only name the style of another: their number → that of the other."""
    owners: dict[str, str] = {}
    users: dict[str, str] = {}
    for pattern in children(numbering, "abstractNum"):
        identifier = pattern.get(f"{W}abstractNumId") or ""
        if style := value(pattern.find(f"{W}styleLink")):
            owners[style] = identifier
        if style := value(pattern.find(f"{W}numStyleLink")):
            users[identifier] = style
    return {user: owners[style] for user, style in users.items() if style in owners}


def _level(level: etree._Element) -> Level:
    start = whole(value(level.find(f"{W}start")))
    style = value(level.find(f"{W}numFmt")) or "decimal"
    return Level(
        start=0 if start is None else start,
        style=_BULLET if style == _BULLET else _STYLES.get(style, "decimal"),
        text=value(level.find(f"{W}lvlText")) or "",
    )


def _ilvl(element: etree._Element) -> int | None:
    return whole(element.get(f"{W}ilvl"))


def _numbered_styles(styles: etree._Element) -> dict[str, tuple[str | None, int]]:
    """The list and level of every style of paragraphs that has one, itself or from the style it is based on."""
    own: dict[str, tuple[str | None, int | None]] = {}
    based: dict[str, str] = {}
    for style in children(styles, "style"):
        name = style.get(f"{W}styleId") or ""
        based[name] = value(style.find(f"{W}basedOn")) or ""
        numbers = style.find(f"{W}pPr/{W}numPr")
        if numbers is not None:
            own[name] = value(numbers.find(f"{W}numId")), whole(value(numbers.find(f"{W}ilvl")))
    found: dict[str, tuple[str | None, int]] = {}
    for name, parent in based.items():
        chain, above, (number, level) = {name}, parent, own.get(name, (None, None))
        while number is None and above and above not in chain:
            chain.add(above)
            number, inherited = own.get(above, (None, None))
            level = inherited if level is None else level
            above = based.get(above, "")
        if number is not None:
            found[name] = number, level or 0
    return found
