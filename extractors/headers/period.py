"""The period that a document announces for the whole: “окуулар 22-февралынан 6-мартына чейин өтөт”."""

from collections.abc import Collection

import regex

from extractors.dates import Day, exists, iso
from extractors.headers.front import Front
from extractors.tags import rule
from extractors.values import Period

_RANGE = rule(
    "(?P<a>date) since_post? (?P<b>date) (?: open? inclusive close? )? before_post"
    " | from_pre (?P<ra>date) (?: through_pre | before_pre ) (?P<rb>date) inclusive?"
    " | from_pre (?P<rn>number | ordinal) (?: through_pre | before_pre ) (?P<rnb>date) inclusive?"
)


def find(front: Front, taken: Collection[int]) -> Period | None:
    """The first range of dates in the lines before the table that says when the whole takes place."""
    for first, stop in front.paragraphs(taken):
        if not front.within(first, stop, "announced"):
            continue
        for match in _RANGE.finditer(front.scan.tags, first, stop):
            if days := _days(front, match):
                where = front.reading.where(*match.span())
                return Period(
                    start=iso(days[0]), end=iso(days[1]),
                    text=where.text, span=where.span, fragments=where.fragments, quote=where.quote,
                )  # fmt: skip
    return None


def _days(front: Front, match: regex.Match[str]) -> tuple[Day, Day] | None:
    """Both days with the year that either of them states; a period that ends before it begins stays as printed."""
    second = front.scan.date_at[
        match.start("b") if match["b"] else match.start("rb") if match["rb"] else match.start("rnb")
    ].day
    if second is None:
        return None
    if match["rn"]:
        day = front.reading.values[match.start("rn")] or 0
        first = Day(second.year, second.month, day) if exists(second.year, second.month, day) else None
    else:
        first = front.scan.date_at[match.start("a") if match["a"] else match.start("ra")].day
    if first is None or not (year := first.year or second.year):
        return None
    return Day(first.year or year, first.month, first.day), Day(second.year or year, second.month, second.day)
