"""Mistakes that people make in plans, one function each: a sound plan in, the same plan with one mistake out."""

from collections.abc import Callable
from datetime import date
from random import Random
from typing import NamedTuple

from instrument.mistakes.facts import DAY, Facts, Line, Stated, duties
from instrument.mistakes.written import SPELT
from pipeline.reckon.instants import shift


class Slip(NamedTuple):
    """A plan with one mistake, and the places of the rows (from 1) one of which a finding must name; where the mistake
    is in no row, the code of the finding.
    """

    facts: Facts
    rows: frozenset[int]
    code: str | None = None


Make = Callable[[Facts, Random], Slip]


class Kind(NamedTuple):
    """A kind of mistake: what it is called, how it is made, whether only one who knows the law can see it."""

    name: str
    make: Make
    by_law: bool = False


def _changed(facts: Facts, at: int, line: Line, *others: int) -> Slip:
    lines = (*facts.lines[:at], line, *facts.lines[at + 1 :])
    return Slip(facts._replace(lines=lines), frozenset({at + 1, *(other + 1 for other in others)}))


def _compared(facts: Facts, random: Random, *forms: str) -> tuple[int, Line, Stated]:
    """A row with a term and a date beside it, in one of the forms."""
    found = [
        (at, line, line.stated)
        for at, line in enumerate(facts.lines)
        if line.days is not None and line.stated and (not forms or line.stated.form in forms)
    ]
    return random.choice(found)


def _named(facts: Facts, name: str) -> tuple[int, Line]:
    return next((at, line) for at, line in enumerate(facts.lines) if line.duty.id == name)


def _moved(stated: Stated, by: Callable[[date], date]) -> Stated:
    """The date moved; of a range only its end."""
    last = by(stated.last)
    return stated._replace(first=stated.first if stated.form == "range" else last, last=last)


def wrong_day(facts: Facts, random: Random) -> Slip:
    """Another day of the month."""
    at, line, stated = _compared(facts, random)
    by = random.choice((2, 3, 4, 6, 9)) * DAY
    later = stated.form == "range" or random.random() < 0.5
    return _changed(facts, at, line._replace(stated=_moved(stated, lambda day: day + by if later else day - by)))


def wrong_month(facts: Facts, random: Random) -> Slip:
    """The same day of the next month, or of the one before."""
    at, line, stated = _compared(facts, random)
    step = 1 if stated.form == "range" else random.choice((-1, 1))
    return _changed(facts, at, line._replace(stated=_moved(stated, lambda day: shift(day, step, "month"))))


def wrong_year(facts: Facts, random: Random) -> Slip:
    """The same day of another year, beside a term."""
    at, line, stated = _compared(facts, random, "until", "not_later", "clock")
    step = random.choice((-12, 12))
    return _changed(facts, at, line._replace(stated=_moved(stated, lambda day: shift(day, step, "month"))))


def wrong_year_alone(facts: Facts, random: Random) -> Slip:
    """The same day of another year, where no term stands beside it."""
    at, line = _named(facts, "training")
    assert line.stated is not None  # the date is all that the row has
    step = random.choice((-12, 12))
    return _changed(facts, at, line._replace(stated=_moved(line.stated, lambda day: shift(day, step, "month"))))


def wrong_hour(facts: Facts, random: Random) -> Slip:
    """An hour that no clock shows."""
    at, line, stated = _compared(facts, random, "until", "not_later", "clock")
    clock = random.choice(("27.00", "25.00", "29.00", "24.30"))
    return _changed(facts, at, line._replace(stated=stated._replace(form="clock", clock=clock)))


def slip_of_24(facts: Facts, random: Random) -> Slip:
    """24.00 of the day that is out already: a day too much."""
    at, line, stated = _compared(facts, random, "until", "not_later", "clock")
    names_the_end = stated.form == "until" and facts.convention != "until_included"
    out = stated.last if names_the_end else stated.last + DAY
    return _changed(facts, at, line._replace(stated=Stated("clock", out, out)))


def inclusive(facts: Facts, random: Random) -> Slip:
    """One row counts the day of the event as the others do not."""
    by = DAY if facts.convention == "day_1" else -DAY
    rows = [at for at, line in enumerate(facts.lines) if line.days is not None and line.direction == "after"]
    at, stated = random.choice([(at, stated) for at in rows if (stated := facts.lines[at].stated)])
    return _changed(facts, at, facts.lines[at]._replace(stated=_moved(stated, lambda day: day + by)))


def reversed_range(facts: Facts, random: Random) -> Slip:
    """A range whose end is before its start."""
    at, line, stated = _compared(facts, random, "range")
    return _changed(facts, at, line._replace(stated=stated._replace(first=stated.last, last=stated.first)))


def wrong_weekday(facts: Facts, random: Random) -> Slip:
    """Another weekday beside the voting day."""
    return Slip(facts._replace(weekday=random.randint(0, 5)), frozenset(), "weekday-conflicts")


def wrong_anchor(facts: Facts, random: Random) -> Slip:
    """The term is counted from the other side of its event, or from another event."""
    at, line, _ = _compared(facts, random, "until", "not_later", "clock")
    if line.anchor != "voting_day":
        return _changed(facts, at, line._replace(anchor="voting_day"))
    flipped = "after" if line.direction == "before" else "before"
    dependents = [place for place, other in enumerate(facts.lines) if other.duty.after == line.duty.id]
    return _changed(facts, at, line._replace(direction=flipped), *dependents)


def wrong_article(facts: Facts, random: Random) -> Slip:
    """The article of another duty is cited."""
    lines = [at for at, line in enumerate(facts.lines) if line.duty.id in OF_THE_LAW]
    at = random.choice(lines)
    others = [one for one in duties() if one.article and one.article != facts.lines[at].article]
    other = random.choice(others)
    return _changed(facts, at, facts.lines[at]._replace(article=other.article, part=other.part))


def against_the_law(facts: Facts, random: Random) -> Slip:
    """Another term than the article sets, the date reckoned from it."""
    at = random.choice([at for at, line in enumerate(facts.lines) if line.duty.id in OF_THE_LAW])
    line = facts.lines[at]
    assert line.days is not None  # the law sets terms
    by = random.choice((-3, -2, 2, 3, 4, 7))
    days = line.days + by if line.days + by > 0 else line.days + 4
    moved = (days - line.days) * DAY * (-1 if line.direction == "before" else 1)
    stated = line.stated and _moved(line.stated, lambda day: day + moved)
    dependents = [place for place, other in enumerate(facts.lines) if other.duty.after == line.duty.id]
    return _changed(facts, at, line._replace(days=days, stated=stated), *dependents)


def left_out(facts: Facts, random: Random) -> Slip:
    """A duty that the law sets is not there, and the rows are numbered as if it never was."""
    at, _ = _named(facts, random.choice(EASILY_FORGOTTEN))
    left = (*facts.lines[:at], *facts.lines[at + 1 :])
    lines = tuple(line._replace(number=f"{place}") for place, line in enumerate(left, 1))
    return Slip(facts._replace(lines=lines), frozenset(), "statutory-duty-missing")


def no_article(facts: Facts, random: Random) -> Slip:
    """A part that no article has."""
    at = random.choice([at for at, line in enumerate(facts.lines) if line.duty.id in OF_THE_LAW and at])
    return _changed(facts, at, facts.lines[at]._replace(part="0"))


def broken_chain(facts: Facts, random: Random) -> Slip:
    """A row is changed, term and date, and the row that waits for it is not."""
    at, line = _named(facts, random.choice(("districts", "registration")))
    assert line.days is not None  # both are counted
    by = random.choice((-4, -3, 3, 4, 6))
    stated = line.stated and _moved(line.stated, lambda day: day - by * DAY)
    dependents = [place for place, other in enumerate(facts.lines) if other.duty.after == line.duty.id]
    slip = _changed(facts, at, line._replace(days=line.days + by, stated=stated))
    return slip._replace(rows=frozenset(place + 1 for place in dependents))


def ends_too_early(facts: Facts, random: Random) -> Slip:
    """A row that begins with what another brings about ends before that is due."""
    name, cause = random.choice((("districts_published", "districts"), ("lists_announced", "registration")))
    at, line = _named(facts, name)
    _, first = _named(facts, cause)
    assert first.days is not None  # both causes are counted
    day = facts.voting - (first.days + random.randint(4, 12)) * DAY
    stated = Stated(random.choice(("until", "not_later")), day, day)
    return _changed(facts, at, line._replace(duty=line.duty._replace(form="bare"), days=None, stated=stated))


def wrong_way_round(facts: Facts, random: Random) -> Slip:
    """A duty has time, by term and date, until after another that needs it is over."""
    first, then = random.choice(
        (("nomination", "registration"), ("documents", "registration"), ("ballot_text", "ballots_printed"))
    )
    at, line = _named(facts, first)
    other, needing = _named(facts, then)
    assert line.days is not None  # all of them are counted
    assert needing.days is not None
    days = max(needing.days - random.randint(4, 9), 1)
    later = (line.days - days) * DAY
    stated = line.stated and _moved(line.stated, lambda day: day + later)
    return _changed(facts, at, line._replace(days=days, stated=stated), other)


def after_the_voting(facts: Facts, random: Random) -> Slip:
    """What is done by the voting is counted after it, and no date stands beside the term."""
    at, line = _named(facts, random.choice(("nomination", "documents", "registration", "ballot_text", "final_list")))
    dependents = [place for place, other in enumerate(facts.lines) if other.duty.after == line.duty.id]
    return _changed(facts, at, line._replace(direction="after", stated=None), *dependents)


def out_of_bounds(facts: Facts, random: Random) -> Slip:
    """A date beside a term that is counted from a day of which only bounds are known."""
    at, line = _named(facts, "documents_checked")
    _, documents = _named(facts, "documents")
    assert line.days is not None  # both are counted
    assert documents.days is not None
    last = facts.voting + (line.days - documents.days + random.choice((14, 16, 19, 23))) * DAY
    return _changed(facts, at, line._replace(stated=Stated(random.choice(("until", "not_later", "clock")), last, last)))


def other_voting_day(facts: Facts, random: Random) -> Slip:
    """The row of the voting has another day than the head."""
    at, line = _named(facts, "voting")
    day = facts.voting + random.choice((-7, -1, 1, 7)) * DAY
    return _changed(facts, at, line._replace(stated=Stated("hours", day, day)))


def spelt_otherwise(facts: Facts, random: Random) -> Slip:
    """The words beside the figures of a term are another number."""
    lines = [at for at, line in enumerate(facts.lines) if line.days is not None and line.duty.form == "counted"]
    at = random.choice(lines)
    others = [number for number in SPELT["ky"] if number != facts.lines[at].days]
    return _changed(facts, at, facts.lines[at]._replace(spelt=random.choice(others)))


def impossible_order(facts: Facts, random: Random) -> Slip:
    """A duty that prepares the voting stands after it, or the result before it."""
    name = random.choice(("districts", "precincts", "registration", "results"))
    at, line = _named(facts, name)
    day = facts.voting + random.randint(5, 25) * DAY * (-1 if name == "results" else 1)
    alone = line._replace(days=None, stated=Stated(random.choice(("on", "until", "not_later")), day, day))
    dependents = [place for place, other in enumerate(facts.lines) if other.duty.after == line.duty.id]
    return _changed(facts, at, alone, *dependents)


def repeated_duty(facts: Facts, random: Random) -> Slip:
    """The same duty again, at the end, with another date."""
    at, line, stated = _compared(facts, random, "until", "not_later", "clock")
    by = random.choice((-5, -3, 3, 5)) * DAY
    number = f"{len(facts.lines) + 1}"
    again = line._replace(number=number, days=None, stated=_moved(stated, lambda day: day + by))
    return Slip(facts._replace(lines=(*facts.lines, again)), frozenset({at + 1, len(facts.lines) + 1}))


def skipped_number(facts: Facts, random: Random) -> Slip:
    """A row has fallen out."""
    at, _ = _named(facts, random.choice(("notice", "ballot_form", "final_list")))
    return Slip(facts._replace(lines=(*facts.lines[:at], *facts.lines[at + 1 :])), frozenset({at + 1}))


def repeated_number(facts: Facts, random: Random) -> Slip:
    """Two rows bear one number."""
    at = random.randrange(1, len(facts.lines))
    return _changed(facts, at, facts.lines[at]._replace(number=facts.lines[at - 1].number), at + 1)


OF_THE_LAW = frozenset(
    "districts precincts lists_printed lists_posted notice registration ballot_form ballot_text withdrawal final_list "
    "fund_report results".split()
)
"""Duties whose term the known edition sets once."""

EASILY_FORGOTTEN = tuple(
    "precincts_published lists_posted ballot_form ballot_text ballots_printed early_voting withdrawal fund_report "
    "results_published documents_checked".split()
)
"""Duties of the law for which no other row stands, and for which none waits."""

KINDS = (
    Kind("wrong day", wrong_day),
    Kind("wrong month", wrong_month),
    Kind("wrong year beside a term", wrong_year),
    Kind("wrong year of a date alone", wrong_year_alone),
    Kind("an hour that no clock shows", wrong_hour),
    Kind("24:00 of the day that is out", slip_of_24),
    Kind("one row counts the day of the event otherwise", inclusive),
    Kind("reversed range", reversed_range),
    Kind("wrong weekday of the voting day", wrong_weekday),
    Kind("wrong anchor or side", wrong_anchor),
    Kind("wrong article", wrong_article, by_law=True),
    Kind("a term against the law", against_the_law, by_law=True),
    Kind("a duty of the law left out", left_out, by_law=True),
    Kind("a part that does not exist", no_article, by_law=True),
    Kind("a chain broken by a neighbour", broken_chain),
    Kind("impossible order", impossible_order),
    Kind("a row that ends before its event", ends_too_early),
    Kind("two duties the wrong way round", wrong_way_round),
    Kind("counted after the voting", after_the_voting),
    Kind("a date that no day of its event fits", out_of_bounds),
    Kind("another day of voting in its row", other_voting_day),
    Kind("words and figures differ", spelt_otherwise),
    Kind("a duty twice", repeated_duty),
    Kind("a number skipped", skipped_number),
    Kind("a number twice", repeated_number),
)
"""Every kind of mistake."""
