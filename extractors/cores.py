"""The cores of offsets: how much, which way, how bound. What they hang on is read from the words beside them."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from extractors import offset_rules
from extractors.reading import Reading
from extractors.tags import CONTINUED, TAGS
from extractors.values import Direction, OffsetBound, Unit

_UNITS: dict[str, Unit] = {
    TAGS["day"]: "day",
    TAGS["day_adj"]: "day",
    TAGS["during_post"]: "day",
    TAGS["days_word"]: "day",
    TAGS["weeks_word"]: "week",
    TAGS["months_word"]: "month",
    TAGS["hours_word"]: "hour",
    TAGS["week"]: "week",
    TAGS["month_unit"]: "month",
    TAGS["hour"]: "hour",
    TAGS["year_word"]: "year",
}
_KY_DIRECTION: dict[str, Direction] = {
    TAGS["before_post"]: "before",
    TAGS["since_post"]: "after",
    TAGS["after_post"]: "after",
}
_BESIDE: dict[str, Direction] = {
    TAGS["eve_pre"]: "before", TAGS["eve_post"]: "before", TAGS["morrow_pre"]: "after", TAGS["morrow_post"]: "after",
}  # fmt: skip
_BOUNDS: dict[str, OffsetBound] = {
    TAGS["not_later"]: "not_later",
    TAGS["not_earlier"]: "not_earlier",
    TAGS["at_least"]: "at_least",
    TAGS["ago"]: "by",
    TAGS["left"]: "until",
    TAGS["within"]: "within",
    TAGS["term"]: "within",
    TAGS["after_post"]: "not_earlier",
}


_COUNTED = frozenset(TAGS[name] for name in ("day", "week", "month_unit", "hour", "minute"))
"""A unit right before “до”: how many of it were counted could not be read, so “until” is not what is said."""
_JOINTS = (TAGS["and"], TAGS["but"], TAGS["comma"])
_ABLATIVE = regex.compile(r"[дтн][аеоө]н$")
_DATIVE = regex.compile(r"[гкн][аеоө]$")
_CONVERB = regex.compile(r"(?<![гкн])[аеоөй]$")
"""“Көрсөтө баштап” begins to nominate; “күндөн баштап” counts from a day."""
_ABOUT_TO = regex.compile(
    r"(?:(?<!ч)[ыиуү][лн]|бүт|түш|кел|чыг|ал|ач)[аеоө]{1,2}р[ыиуү]$|(?:башта|аякта)[ао]?р[ыи]$|ю(?:л|н)?[ао]р[ыу]$"
)
"""A verb of what is about to happen: “жабылары”, “келери”, “бүтөрү”; no noun (“шайлоочулары”, “өкүлдөрү”)."""


class Core(NamedTuple):
    """The tokens `[first, stop)` that say how much and which way. `left`: the anchor's words stand before it;
    `anchored`: a word of relation is there, so an anchor must be; `told`: which way is said here, not by a core before.
    """

    first: int
    stop: int
    n: int | None
    n2: int | None
    unit: Unit | None
    direction: Direction
    bound: OffsetBound
    left: bool
    anchored: bool
    told: bool = True


def cores(reading: Reading, tags: str, first: int) -> Iterator[Core]:
    """The cores of a stretch from left to right; at one place a quantity goes before an event alone."""
    at = 0
    for beginning in _BEGINNING.finditer(tags):
        start = beginning.start()
        if start < at or not (rules := _begun_by(tags[start : start + 3])):
            continue
        found = [
            (match, make)
            for rule, make in rules
            if (match := rule.match(tags, start)) and not _splits_a_number(reading, match, first)
        ]
        if found:
            match, make = max(found, key=_reach)
            if core := make(reading, match, first):
                yield core
                at = match.end()


def _splits_a_number(reading: Reading, match: regex.Match[str], first: int) -> bool:
    """Whether the quantity is but the end of a number: “1,5 days”, “1/2 days”, “-5 days”."""
    if "n" not in match.re.groupindex or not match["n"]:
        return False
    at = reading.starts[first + match.start("n")]
    before = reading.folded.text[max(at - 2, 0) : at]
    return (before[-1:] in (",", ".", "/", "+") and before[:1].isdigit()) or (
        before[-1:] in ("-", "+") and before[:1] in (" ", "\n")
    )


def _reach(found: tuple[regex.Match[str], object]) -> int:
    return found[0].end()


def _quantity(reading: Reading, match: regex.Match[str], first: int) -> tuple[int | None, int | None, Unit | None]:
    """How many of which unit: a unit without a number is one, a number without a unit has that of the next core."""
    if match["whole"]:
        return reading.values[first + match.start("whole")], None, _UNITS[match["whole"][0]]
    if not match["unit"]:
        return _number(reading, match, "n", first), None, None
    unit = _UNITS[match["unit"][0]]
    if unit == "day" and match["kind"]:
        unit = "working_day" if TAGS["working"] in match["kind"] else "calendar_day"
    return _number(reading, match, "n", first) if match["n"] else 1, _number(reading, match, "n2", first), unit


def _number(reading: Reading, match: regex.Match[str], name: str, first: int) -> int | None:
    """Tens and ones in words add up; digits stand for themselves."""
    if not match[name]:
        return None
    values = [reading.values[first + at] or 0 for at in range(match.start(name), match.end(name))]
    return sum(values) if len(values) > 1 and values[0] >= 10 > values[1] else values[-1]


def _russian(reading: Reading, match: regex.Match[str], first: int) -> Core:
    n, n2, unit = _quantity(reading, match, first)
    relation, way = (match["relation"] or " ")[0], (match["way"] or " ")[0]
    before = relation == TAGS["before_pre"] or (way == TAGS["za"] and relation == " ")
    bound = _russian_bound(match, way, n2, before=before)
    if bound == "by" and (match["starts"] or match["opens"] is not None or _begins(reading, first + match.start())):
        bound = "from"
    if relation == TAGS["next_day_pre"] and n is not None:
        n += 1
    anchored = relation != " " or way == TAGS["within_pre"] or bool(match["ends"] or match["term"])
    anchored = anchored or (way == TAGS["za"] and bool(match["bound"]))
    span = first + match.start(), first + match.end()
    return Core(*span, n, n2, unit, "before" if before else "after", bound, False, anchored)


def _begins(reading: Reading, at: int) -> bool:
    """Whether “begins” or “from” stands before a core: what is counted is a start."""
    before = at - 1
    while before > 0 and reading.tags[before] == CONTINUED:
        before -= 1
    return before >= 0 and reading.tags[before] in (TAGS["starts"], TAGS["from_pre"])


def _russian_bound(match: regex.Match[str], way: str, n2: int | None, *, before: bool) -> OffsetBound:
    bound_word = (match["bound"] or " ")[0]
    usual: OffsetBound = "by" if before and way != TAGS["within_pre"] else "within"
    bound = "not_earlier" if bound_word == TAGS["at_most"] and before else _BOUNDS.get(bound_word, usual)
    if match["up_to"]:
        return "not_later"
    if match["least"] or match["elapsed"] or bound == "at_least":
        return "not_later" if before else "not_earlier" if match["elapsed"] else "at_least"
    if match["only"] and bound == "by":
        return "exactly"
    if match["remains"] or (match["ends"] and bound == "by"):
        return "until"
    if n2 is not None:
        return "span"
    on_it = way == TAGS["on_pre"] or (way == TAGS["through_n"] and not before)
    return "exactly" if bound_word == " " and on_it else bound


def _kyrgyz(reading: Reading, match: regex.Match[str], first: int) -> Core:
    n, n2, unit = _quantity(reading, match, first)
    post, tail = (match["post"] or " ")[0], (match["tail"] or " ")[0]
    by_case = _by_case(reading, first + match.start(), tail)
    direction = _KY_DIRECTION.get(post) or by_case or "after"
    bound: OffsetBound = _BOUNDS.get(tail, "by" if direction == "before" else "within")
    if match["late"] or match["early"]:
        bound = "not_later" if match["late"] else "not_earlier"
    elif match["least"]:
        bound = "not_later" if direction == "before" else "at_least"
    elif n2 is not None:
        bound = "span"
    elif match["on_it"] is not None or (TAGS["only"] in match.group() and bound == "by"):
        bound = "exactly"
    if match["since"] or (match["starts"] and bound in ("until", "by")):
        bound = "from"
    if match["ends"] and bound == "by":
        bound = "until"
    told = post != " " or by_case is not None
    return Core(first + match.start(), first + match.end(), n, n2, unit, direction, bound, True, True, told)


def _by_case(reading: Reading, at: int, tail: str) -> Direction | None:
    """Without a postposition the case of the word before tells: “шайлоого 10 күн калганда”, “түшкөн күндөн 2 күн
    ичинде”.
    """
    if tail in (TAGS["left"], TAGS["ago"]):
        return "before"
    if tail in (TAGS["within"], TAGS["term"]):
        return "after"
    word = reading.words[at - 1] if at and reading.tags[at - 1] not in _JOINTS else ""
    if _ABLATIVE.search(word):
        return "after"
    return "before" if _DATIVE.search(word) else None


def _russian_event(reading: Reading, match: regex.Match[str], first: int) -> Core | None:
    relation, span = match["relation"][0], (first + match.start(), first + match.end())
    if relation == TAGS["before_pre"]:
        counted = span[0] > 0 and reading.tags[span[0] - 1] in _COUNTED
        return None if counted else Core(*span, None, None, None, "before", "until", False, True)
    if relation in _BESIDE:
        return Core(*span, 1, None, "day", _BESIDE[relation], _beside_bound(match), False, True)
    if relation == TAGS["not_later"]:
        return Core(*span, None, None, None, "before", "not_later", False, True)
    if relation in (TAGS["during_pre"], TAGS["at_pre"]):
        return Core(*span, None, None, None, "during", "during", False, True)
    if relation == TAGS["next_day_pre"]:
        return Core(*span, 1, None, "day", "after", "from", False, True)
    return Core(*span, None, None, None, "after", "immediately" if match["at_once"] else "from", False, True)


def _beside_bound(match: regex.Match[str]) -> OffsetBound:
    """On the day before or after an event, or until it or an hour of it."""
    if match["since"]:
        return "from"
    return "not_later" if match["late"] else "until" if match["till"] else "exactly"


def _kyrgyz_event(reading: Reading, match: regex.Match[str], first: int) -> Core | None:
    span = first + match.start(), first + match.end()
    if match["soon"]:
        soon = span[0] > 0 and _ABOUT_TO.search(reading.words[span[0] - 1])
        return Core(*span, None, None, None, "after", "immediately", True, False) if soon else None
    if match["during"]:
        return Core(*span, None, None, None, "during", "during", True, True)
    if match["beside"]:
        return Core(*span, 1, None, "day", _BESIDE[match["beside"][0]], _beside_bound(match), True, True)
    if match["post"][0] == TAGS["since_post"] and span[0] and _CONVERB.search(reading.words[span[0] - 1]):
        return None
    direction = _KY_DIRECTION[match["post"][0]]
    bound: OffsetBound = "until" if direction == "before" else "immediately" if match["at_once"] else "from"
    return Core(*span, None, None, None, direction, bound, True, True)


_Rule = tuple[regex.Pattern[str], Callable[[Reading, regex.Match[str], int], Core | None]]
_RULES: tuple[_Rule, ...] = (
    (offset_rules.RUSSIAN, _russian),
    (offset_rules.KYRGYZ, _kyrgyz),
    (offset_rules.RUSSIAN_EVENT, _russian_event),
    (offset_rules.KYRGYZ_EVENT, _kyrgyz_event),
)


@lru_cache(maxsize=10_000)
def _begun_by(tags: str) -> tuple[_Rule, ...]:
    """The rules that one to three tags may begin, found by trying them: most numbers of a text begin none."""
    return tuple(rule for rule in _RULES if rule[0].match(tags, partial=True))


_BEGINNING = regex.compile("[" + "".join(tag for tag in TAGS.values() if _begun_by(tag)) + "]")
