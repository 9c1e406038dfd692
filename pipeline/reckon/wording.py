"""The few words of an expression that decide on which side of an event's day, or of a range's last day, it stops."""

import re

_FROM_THE_DAY = re.compile(r"тартып|баштап|\bсо?\s+(?:дня|момента|даты|времени)", re.IGNORECASE)
_AFTER_IT = re.compile(r"кийин|соң|после|по\s+(?:окончании|истечении|завершении)", re.IGNORECASE)
_RUSSIAN_UNTIL = re.compile(r"\bдо\s+(?!\d{1,2}[.:]\d\d\b(?!\.\d))", re.IGNORECASE)
_RUSSIAN_THROUGH = re.compile(r"\bпо\s+\d|включительно", re.IGNORECASE)


def starts_after_the_event(text: str) -> bool:
    """Whether a period starts when its event is over (“кийин”, “после”), not with its day (“тартып”, “со дня”)."""
    return _AFTER_IT.search(text) is not None and _FROM_THE_DAY.search(text) is None


def range_stops_before_its_end(text: str) -> bool:
    """Whether a range is printed as “с A до B”: until B, where “с A по B” is through B. “до 18:00” is an hour."""
    return _RUSSIAN_UNTIL.search(text) is not None and _RUSSIAN_THROUGH.search(text) is None
