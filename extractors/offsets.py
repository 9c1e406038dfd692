"""Deadlines relative to an event, in Kyrgyz and Russian: quantity, direction and bound by rule, the event by its words.

Kyrgyz names the event before (“добуш берүү күнүнө чейин 45 күндөн кечиктирбестен”), Russian after (“не позднее чем за
45 дней до дня голосования”). In a table cell all words there name the event; in running prose only the event's own do,
since the subject of the sentence stands there as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import regex
from msgspec.structs import replace

from extractors import anchors, conditions, events, offset_rules
from extractors.anchors import Anchor, Stretch
from extractors.cores import Core, cores
from extractors.reading import Reading
from extractors.scan import Moment, Scan
from extractors.stated import moments
from extractors.tags import CONTINUED, TAGS
from extractors.values import Combine, Offset, OffsetBound, StatedBound

_AND, _IMMEDIATELY, _BUT = TAGS["and"], TAGS["immediately"], TAGS["but"]
_MONTH = TAGS["month"]
_DAY, _GENITIVE = TAGS["day"], regex.compile(r"н[ыиуү]н$")
_OF_A_DATE = (TAGS["date"], CONTINUED)
_ENDS: dict[StatedBound, OffsetBound] = {"not_later": "not_later", "ends_on": "until"}
"""What an hour before a number of days makes of them: “заканчивается в 18.00 часов за 20 дней до …”."""
_LONGEST_REST = 6
_PREPARED = "voting_day"
"""What a plan prepares: a cell that counts days before nothing counts them before it."""
_ABLATIVE_VERB = regex.compile(r"[гк][аеоө]н(?:дан|ден|дон|дөн)$")
_DURING = regex.compile(r"(?:уу|үү|оо|өө)(?:да|де|до|дө)$")


class Placed(NamedTuple):
    """An offset, the tokens `[first, stop)` that it is quoted from, and those of its condition."""

    first: int
    stop: int
    offset: Offset
    condition: tuple[int, int] = (0, 0)


def find(scan: Scan, first: int, stop: int, *, prose: bool = False, beside: Sequence[int] = ()) -> tuple[Offset, ...]:
    """The offsets in tokens `[first, stop)`, in order. `prose` is for running text, where a deadline shares its
    sentence with the matter; `beside` are the tokens of the duty, which a pronoun of the deadline may stand for: those
    of the whole sentence in running text.
    """
    return tuple(placed.offset for placed in find_placed(scan, first, stop, prose=prose, beside=beside))


def find_placed(scan: Scan, first: int, stop: int, *, prose: bool = False, beside: Sequence[int] = ()) -> list[Placed]:
    """As `find`, with the tokens of each offset."""
    beside = beside or (range(first, stop) if prose else ())
    stretch = Stretch(scan.reading, _masked(scan, first, stop), first, stop, prose, beside)
    found = _with_hours(scan, stretch, _with_units(list(cores(scan.reading, stretch.tags, first))))
    if not found and not prose:
        found = _while_it_happens(stretch)
    days = conditions.of_days(stretch.tags, first, found)
    said = [*conditions.find(stretch.tags, first, found, prose=prose), *(day for day, _ in days)]
    outer = conditions.outside(found, said)
    if said and (outer or (not prose and _IMMEDIATELY in stretch.tags)):
        found = sorted([*outer, *(core for _, core in days if core)])
        stretch = stretch._replace(conditions=said)
    return _Offsets(stretch, found).all() or _without_a_day(stretch)


def _masked(scan: Scan, first: int, stop: int) -> str:
    """The tags of the stretch, every stated date or hour hidden under one tag."""
    parts, at = [], first
    for moment in moments(scan, first, stop):
        parts += [scan.tags[at : moment.first], TAGS["date"], CONTINUED * (moment.stop - moment.first - 1)]
        at = moment.stop
    return "".join([*parts, scan.tags[at:stop]])


def _with_units(found: list[Core]) -> list[Core]:
    """“Not earlier than 20 and not later than 10 days before …”: unit and direction are printed once."""
    bare = [core.n is not None and core.unit is None for core in found]
    after = [*found[1:], *found[-1:]]
    return [
        core._replace(unit=following.unit, direction=following.direction) if alone else core
        for core, following, alone in zip(found, after, bare, strict=True)
    ]


def _with_hours(scan: Scan, stretch: Stretch, found: list[Core]) -> list[Core]:
    """“До *ноля часов* дня, предшествующего …”, “не позднее *18 часов* 40-го дня до …”: an hour right before a day
    bounds it; midnight leaves the day out.
    """
    hours = {moment.stop: moment for moment in moments(scan, stretch.first, stretch.stop) if moment.day is None}
    found = [core._replace(bound=_hourly(hours[core.first], core)) if core.first in hours else core for core in found]
    return sorted([*found, *_days_of_hours(stretch, hours.values(), found)]) if hours else found


def _days_of_hours(stretch: Stretch, hours: Iterable[Moment], found: Sequence[Core]) -> Iterator[Core]:
    """“До 24:00 *дня голосования*”, “добуш берүү *күнүнүн* саат 24.00үнө чейин”: the day that an hour is of."""
    taken = {token for core in found for token in range(core.first, core.stop)}
    for hour in hours:
        for day, left in ((hour.first - 1, True), (hour.stop, False)):
            inside = stretch.first <= day < stretch.stop and day not in taken and stretch.tag(day) == _DAY
            if inside and (not left or _GENITIVE.search(stretch.reading.words[day])):
                yield Core(day, day + 1, None, None, None, "during", "during", left, anchored=True)


def _hourly(hour: Moment, core: Core) -> OffsetBound:
    if hour.bound == "until" and hour.time == "00:00" and core.bound == "exactly":
        return "until"
    return _ENDS.get(hour.bound, core.bound) if core.bound == "by" else core.bound


def _while_it_happens(stretch: Stretch) -> list[Core]:
    """A cell that ends in a verb's locative: “шайлоочулардын тизмесин түзүүдө”."""
    last = stretch.stop - 1
    if stretch.first <= last and _DURING.search(stretch.reading.words[last]):
        return [Core(last + 1, last + 1, None, None, None, "during", "during", True, True)]
    return []


def _says_much(core: Core) -> bool:
    """Whether a core is a deadline even in a sentence that names no event known."""
    return core.anchored and (core.n is not None or core.bound == "immediately")


class _Offsets:
    """The offsets of a stretch, core by core: a core without words of its own borrows the anchor beside it."""

    def __init__(self, stretch: Stretch, found: list[Core]) -> None:
        self.stretch, self.cores = stretch, found

    def all(self) -> list[Placed]:
        made: list[Placed] = []
        last = 0
        for place, core in enumerate(self.cores):
            anchor = self._anchor(place)
            if self._is_of_no_day(core, anchor):
                continue
            if self._continues_event(place, anchor):
                made[last:] = [self._quantified(event, place) for event in made[last:]]
            elif not self.stretch.prose or anchor.event != "other" or _says_much(core) or self._lends(place):
                last = len(made)
                made += self._made(place, anchor, made)
        return _earlier_of(self.stretch, self.cores, _later_of(self.stretch, made))

    def _lends(self, place: int) -> bool:
        """Whether the next core says of which event both are: “*за 15 дней*, а уточнённые – за 2 дня до дня …”."""
        if place + 1 >= len(self.cores):
            return False
        core, following = self.cores[place : place + 2]
        alike = core.n is not None and core.bound == following.bound == "by" and not (core.left or following.left)
        return alike and self._anchor(place + 1).event != "other"

    def _anchor(self, place: int) -> Anchor:
        core = self.cores[place]
        following = self.cores[place + 1].first if place + 1 < len(self.cores) else self.stretch.stop
        if core.left:
            limit = self.cores[place - 1].stop if place else self.stretch.first
            return anchors.before(self.stretch, core, limit, following)
        return anchors.after(self.stretch, core, following)

    def _is_of_no_day(self, core: Core, anchor: Anchor) -> bool:
        """“Until 31 February”, “until the end of May”: the words beside such a date name no event. A bound alone is of
        none that is not known, nor is “менен”, which mostly is “with”.
        """
        if anchor.event == "other" and (
            (core.n is None and core.bound == "not_later") or (core.left and not core.anchored)
        ):
            return True
        named = self.stretch.tags[anchor.first - self.stretch.first : anchor.stop - self.stretch.first]
        if core.n is None and anchor.event == "other" and _MONTH in named:
            return True
        beside = core.first - 1 if core.left else core.stop
        inside = self.stretch.first <= beside < self.stretch.stop
        return core.n is None and anchor.first == anchor.stop and inside and self.stretch.tag(beside) in _OF_A_DATE

    def _continues_event(self, place: int, anchor: Anchor) -> bool:
        """“После регистрации в течение 3 дней”: the event first, then a quantity without words of its own."""
        if not place:
            return False
        core, before = self.cores[place], self.cores[place - 1]
        bare = before.n is None and before.anchored and not before.left and before.bound != "immediately"
        unrelated = not core.left and (not core.anchored or core.stop == anchor.stop)
        return bare and unrelated and (before.direction == core.direction or core.bound == "until")

    def _quantified(self, event: Placed, place: int) -> Placed:
        core = self.cores[place]
        offset = replace(event.offset, n=core.n, n2=core.n2, unit=core.unit, bound=core.bound)
        return _placed(self.stretch.reading, event.first, core.stop, offset)

    def _made(self, place: int, anchor: Anchor, made: list[Placed]) -> list[Placed]:
        core = self.cores[place]
        first, stop = (anchor.first, core.stop) if core.left else (core.first, anchor.stop)
        bound, event, direction = core.bound, anchor.event, core.direction
        if not core.left and anchor.stop > anchor.first and self.stretch.tag(anchor.stop - 1) == _IMMEDIATELY:
            bound = "immediately"
        if bound == "from" and not core.left and self._is_at_once(anchor.stop):
            bound = "immediately"
        if bound == "by" and not core.left and self._goes_on_until_a_date(anchor.stop):
            bound = "from"
        if anchor.first == anchor.stop and event == "other":
            event = self._borrowed(place, made)
            direction = made[-1].offset.direction or direction if made and not core.told else direction
            if event == "other" and direction == "before" and self._counts_alone(core):
                event = _PREPARED
        condition = _said(self.stretch, anchor.condition)
        if event == "voting_day" and core.unit == "hour":
            event = "voting_start" if core.direction == "before" else "voting_end"
        unsaid = event == "other" and anchor.first == anchor.stop and core.direction == "before"
        if (event == "voting_day" or unsaid) and condition and self._repeats(anchor.condition):
            event = "repeat_voting_day"
        where = self.stretch.reading.where(first, stop)
        offset = Offset(
            n=core.n, n2=core.n2, unit=core.unit, direction=direction, anchor=event, bound=bound, condition=condition,
            combine=None, text=where.text, span=where.span, fragments=where.fragments, quote=where.quote,
        )  # fmt: skip
        return self._later_of(Placed(first, stop, offset, anchor.condition), core, anchor)

    def _counts_alone(self, core: Core) -> bool:
        """“Не позднее чем за 10 дней (до 6 июня)”: a cell that only bounds numbers of days."""
        bounded = core.bound != "by" and not self.stretch.prose
        return bounded and all(map(self._counts_days_before_nothing, range(len(self.cores))))

    def _counts_days_before_nothing(self, place: int) -> bool:
        core, anchor = self.cores[place], self._anchor(place)
        return core.n is not None and core.direction == "before" and anchor.first == anchor.stop

    def _is_at_once(self, at: int) -> bool:
        """“После завершения голосования, *незамедлительно*”."""
        return self.stretch.tags[at - self.stretch.first :][:2] == TAGS["comma"] + _IMMEDIATELY

    def _goes_on_until_a_date(self, at: int) -> bool:
        """“За 28 дней до дня голосования *и до 7 сентября*”: what is counted is a start."""
        return at + 1 < self.stretch.stop and (self.stretch.tag(at), self.stretch.tag(at + 1)) == (_AND, TAGS["date"])

    def _borrowed(self, place: int, made: list[Placed]) -> str:
        following = not self.cores[place].left and place + 1 < len(self.cores)
        event = self._anchor(place + 1).event if following else "other"
        return made[-1].offset.anchor if made and event == "other" else event

    def _repeats(self, tokens: tuple[int, int]) -> bool:
        named = events.named(self.stretch.reading, *tokens)
        return named is not None and named.id == "repeat_voting_day"

    def _later_of(self, placed: Placed, core: Core, anchor: Anchor) -> list[Placed]:
        """“After the results are determined and the applications received”: two events joined, the later counts."""
        reading, stretch = self.stretch.reading, self.stretch
        for joint in range(anchor.first + 1, anchor.stop - 1):
            if stretch.tag(joint) != _AND or (core.left and not _ABLATIVE_VERB.search(reading.words[joint - 1])):
                continue
            one = events.named(reading, anchor.first, joint, joint - 1 if core.left else None)
            two = events.named(reading, joint + 1, anchor.stop, None if core.left else joint + 1)
            if one and two and one.id != two.id and one.weight > 1 and two.weight > 1:
                pair = (placed.first, one.id), (joint + 1, two.id)
                later = [(at, replace(placed.offset, anchor=event, combine="later_of")) for at, event in pair]
                return [_placed(reading, at, placed.stop, offset) for at, offset in later]
        return [placed]


def _placed(reading: Reading, first: int, stop: int, offset: Offset) -> Placed:
    where = reading.where(first, stop)
    quoted = replace(offset, text=where.text, span=where.span, fragments=where.fragments, quote=where.quote)
    return Placed(first, stop, quoted)


def _later_of(stretch: Stretch, made: list[Placed]) -> list[Placed]:
    """“After X *and after* Y”: each event with a word of its own, the later counts."""
    if len(made) != 2 or stretch.tag(max(made[1].first - 1, stretch.first)) != _AND:
        return made
    one, two = made[0].offset, made[1].offset
    known = "other" not in (one.anchor, two.anchor) and one.anchor != two.anchor
    if not known or any(offset.n is not None or offset.bound != "from" for offset in (one, two)):
        return made
    return [placed._replace(offset=replace(placed.offset, combine="later_of")) for placed in made]


def _earlier_of(stretch: Stretch, found: list[Core], made: list[Placed]) -> list[Placed]:
    """“Within 10 days of …, but not later than 30 days before …”: both bound the same end, the earlier counts."""
    if len(made) != 2 or len(found) != 2:
        return made
    one, two = made[0].offset, made[1].offset
    if one.n is None or two.n is None or two.condition:
        return made
    between = stretch.tags[found[0].stop - stretch.first : found[1].first - stretch.first]
    ends: tuple[OffsetBound, ...] = ("within", "not_later", "by", "until")
    if _BUT in between and one.bound in ends and two.bound in ends and one.anchor != two.anchor:
        combine: Combine = "earlier_of"
        return [placed._replace(offset=replace(placed.offset, combine=combine)) for placed in made]
    return made


def _without_a_day(stretch: Stretch) -> list[Placed]:
    """“By a separate plan”, “permanently”, in a cell “at once”: said when a deadline names neither event nor date."""
    match = offset_rules.WITHOUT_A_DAY.search(stretch.tags)
    if match is None or TAGS["date"] in stretch.tags or (match["at_once"] and stretch.prose):
        return []
    first, stop = stretch.first + match.start(), _phrase_stop(stretch, stretch.first + match.end())
    condition = _condition_at_once(stretch, first, stop) if match["at_once"] else (first, first)
    where = stretch.reading.where(first, stop)
    offset = Offset(
        n=None, n2=None, unit=None, direction="after" if match["at_once"] else None,
        anchor="own_schedule" if match["own"] else "permanent" if match["permanent"] else "other",
        bound="immediately" if match["at_once"] else None, condition=_said(stretch, condition), combine=None,
        text=where.text, span=where.span, fragments=where.fragments, quote=where.quote,
    )  # fmt: skip
    return [Placed(first, stop, offset, condition)]


def _condition_at_once(stretch: Stretch, first: int, stop: int) -> tuple[int, int]:
    """The condition of a bare “at once”: “в случае отказа – немедленно”, “арыз түшкөн учурда дароо”."""
    core = Core(first, stop, None, None, None, "after", "immediately", True, True)
    behind = conditions.of(stretch.tags, stretch.first, core, stop, stretch.conditions, prose=False)
    return behind or anchors.before(stretch, core, stretch.first, stretch.stop).condition


def _said(stretch: Stretch, tokens: tuple[int, int]) -> str | None:
    return " ".join(stretch.reading.where(*tokens).text.split()) if tokens[0] < tokens[1] else None


def _phrase_stop(stretch: Stretch, at: int) -> int:
    """“During the whole period” goes on with the words that say of what, up to the end of the cell."""
    rest = stretch.tags[at - stretch.first :]
    return stretch.stop if len(rest) <= _LONGEST_REST and set(rest) <= {TAGS["word"]} else at
