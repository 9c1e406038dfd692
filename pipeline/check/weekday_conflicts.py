"""The weekday printed beside a date is another one than that date has."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from extractors.values import Span
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import WEEKDAYS, say_day
from pipeline.reckon.instants import parse_day
from pipeline.record import Plan

CONFLICT = message("“%(printed)s” is printed beside %(day)s, which is a %(weekday)s.")

_STEMS = (
    "дүйш[өѳ][мн]бү|понедельник",
    "шейшемби|вторник",
    "шаршемби|сред[аеуы](?!\\w)",
    "бейшемби|четверг",
    "жума(?!л|\\w*\\s+ичинде)|пятниц",
    "ишемби|суббот",
    "жекшемби|воскресень",
)
_WEEKDAY = re.compile(r"(?<!\w)(?:" + "|".join(f"({stems})" for stems in _STEMS) + r")\w*", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[\s,.:;()«»“”\"–—-]*(?:(?:года?|г|жылы?|ж|күнү|день|во?)\b[\s,.:;()«»“”\"–—-]*)?", re.IGNORECASE
)
_FURTHEST = 16
"""Characters that may stand between a date and its weekday."""

_LONGEST = 16
"""Letters of a weekday, at most."""

Days = list[tuple[Span, date]]


def find(subject: Subject) -> Iterator[Found]:
    """Each weekday that stands beside dates none of which falls on it."""
    days = _days(subject.plan)
    by_end = sorted(days, key=lambda one: one[0].end)
    for match in _weekdays(subject.text, days):
        beside = [*_before(subject.text, match.start(), by_end), *_around_or_after(subject.text, match, days)]
        printed = (match.lastindex or 1) - 1
        if beside and all(day.weekday() != printed for _, day in beside):
            yield _found(subject, match, beside[0])


def _weekdays(text: str, days: Days) -> Iterator[re.Match[str]]:
    """The weekdays printed in or near the dates, each once, in the order of the text."""
    starts = {
        match.start()
        for span, _ in days
        for match in _WEEKDAY.finditer(text, max(0, span.start - _FURTHEST - _LONGEST), span.end + _FURTHEST + _LONGEST)
    }
    return (match for start in sorted(starts) if (match := _WEEKDAY.match(text, start)))


def _found(subject: Subject, match: re.Match[str], beside: tuple[Span, date]) -> Found:
    span, day = beside
    words = {
        "printed": match.group(),
        "day": say_day(day, subject.language),
        "weekday": subject.say(WEEKDAYS[day.weekday()]),
    }
    return Found(subject.row_at(span.start), Span(*match.span()), subject.say(CONFLICT) % words)


def _days(plan: Plan) -> Days:
    """The single days that the document states, by their places."""
    header = {"election.day": plan.election.day, "resolution.date": plan.resolution and plan.resolution.date}
    printed = [(plan.header_spans[name], words) for name, words in header.items() if name in plan.header_spans]
    for row in plan.rows:
        printed += [(one.span, one.date) for one in row.stated if not one.end_date]
    return sorted((span, day) for span, words in set(printed) if (day := parse_day(words)))


def _before(text: str, start: int, by_end: Days) -> Days:
    at = bisect_left(by_end, start + 1, key=lambda one: one[0].end)
    near = by_end[max(0, at - 1) : at]
    return [one for one in near if start - one[0].end <= _FURTHEST and _BETWEEN.fullmatch(text, one[0].end, start)]


def _around_or_after(text: str, match: re.Match[str], days: Days) -> Days:
    start, end = match.span()
    at = bisect_right(days, start, key=lambda one: one[0].start)
    around = [one for one in days[max(0, at - 1) : at] if one[0].end > start]
    after = [one for one in days[at : at + 1] if one[0].start - end <= _FURTHEST]
    return around + [one for one in after if _BETWEEN.fullmatch(text, end, one[0].start)]


RULE = Rule(
    code="weekday-conflicts",
    severity="error",
    explanation=message("A weekday is printed beside a date that falls on another one."),
    example=plan_with(day="суббота, 28 апреля 2024 года"),
    find=find,
)
