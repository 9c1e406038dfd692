"""How the tables of cases write a value: in the words of the record, so that a case can be added without the code.

`45 calendar_day before voting_day, not_later` · `9-1 day before voting_day, span` · `after election_called, from` ·
`3 day after results_determined, within, later_of, if: on repeat voting` · `own_schedule` ·
`until 2012-03-17 24:00` · `range 2012-04-27 to 2012-05-05` · `on 08:00 to 20:00`
"""

from extractors.values import Offset, StatedDate


def told(value: Offset | StatedDate) -> str:
    """A deadline as the tables write it."""
    return _offset(value) if isinstance(value, Offset) else _stated(value)


def _offset(value: Offset) -> str:
    span = value.n if value.n2 is None else f"{value.n}-{value.n2}"
    words = " ".join(str(part) for part in (span, value.unit, value.direction, value.anchor) if part is not None)
    condition = None if value.condition is None else f"if: {value.condition}"
    return ", ".join(part for part in (words, value.bound, value.combine, condition) if part)


def _stated(value: StatedDate) -> str:
    start = [part for part in (value.date, value.time) if part]
    end = [part for part in (value.end_date, value.end_time) if part]
    return " ".join([value.bound, *start, *(["to", *end] if end else [])])
