"""A date put in the place of another one, in the same wording: figures or words, case, what is printed only once."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from extractors import dates
from extractors.dates import Found, Month
from extractors.month_forms import ablative, in_form_of, usual
from extractors.reading import Reading
from extractors.scan import Scan
from extractors.tags import TAGS
from extractors.values import Span
from pipeline.drafting.edits import Edit
from pipeline.messages import translator
from pipeline.messages.phrases import WEEKDAYS

DAY_OPEN, MONTH_OPEN, YEAR_OPEN = "__", "________", "____"
"""What stands for a day, a month and a year that nobody can know yet."""
_FIGURES: Final = re.compile(r"(?<!\d)(\d{1,4})(\D{1,9})(\d{1,4})(?:(\D{1,9})(\d{1,4}))?")
_NUMBERS: Final = (TAGS["number"], TAGS["ordinal"])
_WEEKDAY, _CLOSEST = TAGS["weekday"], 4
_CENTURY: Final = 100


class Blank(NamedTuple):
    """A day that cannot be known; the year may be."""

    year: int | None


class Writer:
    """Writes over the dates of a text, in `ky` or `ru`."""

    def __init__(self, scan: Scan, language: str) -> None:
        self._scan, self._reading, self._language = scan, scan.reading, language

    def over(self, found: Found, day: date | Blank) -> Iterator[Edit]:
        """Write a day over one that was found."""
        parts = dates.parts(self._reading, found)
        if parts.month is None or parts.day is None:
            yield self._figures(found, day)
            return
        if parts.year is not None:
            yield from self._over_token(parts.year, YEAR_OPEN if day.year is None else str(day.year))
        if isinstance(day, Blank):
            yield from self._over_token(parts.day, DAY_OPEN)
            yield from self._over_token(parts.month, MONTH_OPEN)
            return
        yield self._over_number(parts.day, day.day)
        if found.day is None or found.day.month != day.month:
            yield from self._over_token(parts.month, self._month(parts.month, found, day.month))
        yield from self._weekday(found, day)

    def over_range(self, found: tuple[Found, Found], start: date | Blank, end: date | Blank) -> Iterator[Edit]:
        """Write both days of a range over those that were found; years that differ are both printed."""
        first, last = found
        yield from self.over(first, start)
        yield from self.over(last, end)
        years = [self._printed_year(one) for one in found]
        if start.year and end.year and start.year != end.year and any(years) and not all(years):
            yield self._with_year(first if years[1] else last, start.year if years[1] else end.year)

    def over_bare(self, number: int, last: Found, start: date | Blank, end: date | Blank) -> Iterator[Edit]:
        """Write both days of a range over a number and a day: “с 7 по 21 декабря”; a month between is put in."""
        yield from self.over(last, end)
        if isinstance(start, Blank):
            yield self._over_number(number, DAY_OPEN)
        elif isinstance(end, Blank) or start.month != end.month or start.year != end.year:
            year = f" {start.year}" if start.year != end.year and self._printed_year(last) else ""
            named = ablative(start.month) if self._language == "ky" else usual(start.month, "ru")
            joint = "-" if self._language == "ky" else " "
            yield from self._over_token(number, f"{start.day}{joint}{named}{year if self._language == 'ru' else ''}")
        else:
            yield self._over_number(number, start.day)

    def over_month(self, month: Month, day: date | Blank) -> Iterator[Edit]:
        """Write a month over one that is named without a day."""
        for token in range(month.first, month.stop):
            if self._reading.tags[token] == TAGS["year"]:
                yield from self._over_token(token, YEAR_OPEN if day.year is None else str(day.year))
            if self._reading.tags[token] == TAGS["month"]:
                words = self._named(token, month.day.month, day.month) if isinstance(day, date) else MONTH_OPEN
                yield from self._over_token(token, words)

    def number_before(self, found: Found, first: int) -> int | None:
        """The last number from token `first` on before a date: the day on which a range begins."""
        tags = self._reading.tags
        return next((at for at in range(found.first - 1, first - 1, -1) if tags[at] in _NUMBERS), None)

    def _month(self, token: int, found: Found, month: int) -> str:
        return self._named(token, found.day.month if found.day else month, month)

    def _named(self, token: int, old: int, new: int) -> str:
        printed, word = self._reading.printed(token), self._reading.words[token]
        other = "ru" if self._language == "ky" else "ky"
        named = in_form_of(word, old, new, self._language) or in_form_of(word, old, new, other)
        named = named or usual(new, self._language)
        return named.upper() if printed.isupper() else named.capitalize() if printed[0].isupper() else named

    def _over_token(self, token: int, words: str) -> Iterator[Edit]:
        """Over a word; one that is broken over lines is broken again, so that the lines stay as they are."""
        pieces = self._pieces(token)
        first, last = pieces[0], pieces[-1]
        if first == last:
            yield Edit(*first, words)
            return
        cut = max(1, min(first.end - first.start - 1, len(words) - 1))
        hyphen = self._reading.folded.source[first.end - 1]
        yield Edit(*first, words[:cut] + ("" if hyphen.isalnum() else hyphen))
        yield Edit(*last, words[cut:])

    def _pieces(self, token: int) -> list[Span]:
        """The parts of a word on its lines."""
        source = self._reading.folded.source
        return [
            Span(span.start + match.start(), span.start + match.end())
            for span in self._reading.pieces(token, token + 1)
            for match in re.finditer(r"\S+", source[span.start : span.end])
        ]

    def _over_number(self, token: int, number: int | str) -> Edit:
        """Over the digits of a number, its ending kept; over a number in words whole."""
        start, end = self._reading.source_starts[token], self._reading.source_ends[token]
        digits = re.match(r"\d+", self._reading.printed(token))
        return Edit(start, start + digits.end() if digits else end, str(number))

    def _figures(self, found: Found, day: date | Blank) -> Edit:
        start, end = self._reading.where(found.first, found.stop).span
        match = _FIGURES.search(self._reading.folded.source, start, end)
        if match is None:
            return Edit(start, end, f"{DAY_OPEN}.{DAY_OPEN}.{day.year or YEAR_OPEN}")
        one, dot, two, dots, three = match.groups()
        if len(one) == len(YEAR_OPEN):
            words = f"{_year(one, day)}{dot}{_padded(two, day, 'month')}{dots}{_padded(three, day, 'day')}"
        else:
            words = f"{_padded(one, day, 'day')}{dot}{_padded(two, day, 'month')}"
            words += f"{dots}{_year(three, day)}" if three else ""
        return Edit(*match.span(), words)

    def _printed_year(self, found: Found) -> bool:
        return bool(found.day and found.day.year)

    def _with_year(self, found: Found, year: int) -> Edit:
        """The year of a day that was printed without one, where the language puts it."""
        start, end = self._reading.where(found.first, found.stop).span
        return Edit(start, start, f"{year}-жылдын ") if self._language == "ky" else Edit(end, end, f" {year} года")

    def _weekday(self, found: Found, day: date) -> Iterator[Edit]:
        """The weekday that stands beside a date, where it is another one now."""
        for token in self._near(found):
            if self._reading.tags[token] == _WEEKDAY and self._reading.values[token] != day.weekday() + 1:
                yield from self._over_token(token, _weekday_like(self._reading, token, day))
                return

    def _near(self, found: Found) -> Iterator[int]:
        """The tokens of a date, those behind it and those before it on their lines."""
        source = self._reading.folded.source
        behind = range(found.first, min(found.stop + _CLOSEST, len(self._reading)))
        before = range(found.first - 1, max(found.first - _CLOSEST, 0) - 1, -1)
        for tokens in (behind, before):
            for token in tokens:
                start, end = sorted((self._reading.source_starts[token], self._reading.source_starts[found.first]))
                if "\n\n" in source[start:end] or self._reading.tags[token] in (TAGS["bar"], TAGS["date_digits"]):
                    break
                yield token


def _weekday_like(reading: Reading, token: int, day: date) -> str:
    """The name of a day's weekday as another is printed: its language, capital letters and Russian accusative."""
    word, printed = reading.words[token], reading.printed(token)
    say = translator("ru")
    language = "ru" if word[:4] in {say(name)[:4] for name in WEEKDAYS} else "ky"
    name = translator(language)(WEEKDAYS[day.weekday()])
    if language == "ru" and (word.endswith("у") or reading.words[token - 1] in ("в", "во")):
        name = re.sub("а$", "у", name)
    return name.upper() if printed.isupper() else name.capitalize() if printed[0].isupper() else name


def _padded(printed: str, day: date | Blank, part: str) -> str:
    if isinstance(day, Blank):
        return DAY_OPEN
    number = day.day if part == "day" else day.month
    return f"{number:02}" if len(printed) > 1 else str(number)


def _year(printed: str, day: date | Blank) -> str:
    if day.year is None:
        return YEAR_OPEN
    return str(day.year) if len(printed) > len(DAY_OPEN) else f"{day.year % _CENTURY:02}"
