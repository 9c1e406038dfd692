"""The values that marks hold, in the shape of the record: offsets, stated dates, bodies, citations."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from tests.annotate.marks import Mark, fold, join

Record = dict[str, Any]
Group = list[Mark]

_UNITS: Final = {
    "cd": "calendar_day", "d": "day", "wd": "working_day", "w": "week", "m": "month", "h": "hour", "y": "year",
}  # fmt: skip
_DIRECTIONS: Final = {"<": "before", ">": "after", "~": "during"}
_OFFSET: Final = re.compile(r"(?:(\d+)(?:-(\d+))?([a-z]+))?([<>~])(\w+)")
_STATED: Final = re.compile(r"([-\d]*\d)?(?:@([\d:]+))?(?:\.\.([-\d]*\d)?(?:@?([\d:]{5}))?)?")
_BOUNDS: Final = frozenset(
    "not_later not_earlier by exactly span within from until at_least immediately during on range ends_on".split()
)


@dataclass
class Reader:
    """Reads the marks of one document; `short` has the annotator's abbreviations of ids."""

    text: str
    marks: list[Mark]
    short: dict[str, str] = field(default_factory=dict)

    def groups(self, kind: str, row: int | None) -> list[Group]:
        """The marks of a kind in a row, pieces of one value (`#1`) together, in the order of the text."""
        groups: dict[object, Group] = {}
        for mark in self.marks:
            if mark.kind == kind and mark.row == row:
                groups.setdefault(mark.key or id(mark), []).append(mark)
        return list(groups.values())

    def words(self, group: Group) -> list[str]:
        """The words of a value's first mark, abbreviations written out."""
        return [self.short.get(word, word) for word in group[0].words if not word.startswith("#")]

    def quoted(self, group: Group) -> Record:
        """The text and span of a value, with its fragments where the layout interrupts it."""
        spans = [(mark.start, mark.end) for mark in group]
        whole: Record = {"text": join(self.text, spans), "span": [spans[0][0], spans[-1][1]]}
        if len(spans) > 1:
            whole |= {"fragments": [list(span) for span in spans], "quote": whole["text"]}
        return whole

    def values(self, kind: str, row: int | None, read: Callable[[list[str], Group], list[Record]]) -> list[Record]:
        """The entries of every value of a kind in a row."""
        return [
            entry | self.quoted(group) for group in self.groups(kind, row) for entry in read(self.words(group), group)
        ]

    def offsets(self, row: int) -> list[Record]:
        """`⟦o 50cd<voting_day not_later|…⟧`, `⟦o own_schedule|…⟧`; `if=1` ties one to its condition `⟦if 1|…⟧`."""
        conditions = {group[0].words[0]: fold(self.quoted(group)["text"]) for group in self.groups("if", row)}

        def read(words: list[str], _: Group) -> list[Record]:
            first, *rest = words
            amount = _OFFSET.fullmatch(first)
            n, n2, unit, direction, anchor = amount.groups() if amount else (None, None, None, None, first)
            condition = next((conditions[word[3:]] for word in rest if word.startswith("if=")), None)
            return [
                {
                    "n": int(n) if n else None,
                    "n2": int(n2) if n2 else None,
                    "unit": _UNITS[unit] if unit else None,
                    "direction": _DIRECTIONS.get(direction or ""),
                    "anchor": self.short.get(anchor, anchor),
                    "bound": next((word for word in rest if word in _BOUNDS), None),
                    "condition": condition,
                    "combine": next((word for word in rest if word.endswith("_of")), None),
                }
            ]

        return self.values("o", row, read)

    def stated(self, row: int) -> list[Record]:
        """`⟦d 2012-03-17 until|…⟧`, `⟦d 2012-04-27..2012-05-05 range|…⟧`, `⟦d 2012-05-06@08:00..19:00 on|…⟧`."""

        def read(words: list[str], _: Group) -> list[Record]:
            first, bound, *rest = words
            match = _STATED.fullmatch(first)
            if match is None:
                raise ValueError(f"not a date: {first}")
            date, time, end_date, end_time = match.groups()
            entry: Record = {"date": date, "end_date": end_date, "time": time, "end_time": end_time}
            entry |= {"precision": "month" if "month" in rest else "day", "bound": bound}
            return [entry | ({"year_inferred": True} if "inferred" in rest else {})]

        return self.values("d", row, read)

    def bodies(self, row: int) -> list[Record]:
        """`⟦b tec on_proposal|…⟧`; the role is `responsible` where none is given."""
        return self.values("b", row, lambda words, _: [{"id": words[0], "role": (words[1:] or ["responsible"])[0]}])

    def citations(self, row: int | None) -> list[Record]:
        """`⟦c LAW 10:4 10:5|⟦law|Мыйзамдын⟧ …⟧`: article:part:point each; the law alone where no article is cited."""

        def read(words: list[str], group: Group) -> list[Record]:
            law, *places = words
            law_text = fold(
                join(
                    self.text,
                    [
                        (m.start, m.end)
                        for m in self.marks
                        if m.kind == "law"
                        and m.row == row
                        and any(g.start <= m.start and m.end <= g.end for g in group)
                    ],
                )
            )
            entries = []
            for place in places or [""]:
                article, part, point = [
                    *(item if item not in ("", "-") else None for item in place.split(":")),
                    None,
                    None,
                ][:3]
                entries.append({"law": law, "law_text": law_text, "article": article, "part": part, "point": point})
            return entries

        return self.values("c", row, read)
