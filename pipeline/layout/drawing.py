"""The strokes that draw boxes: uprights, joints and rules, line by line."""

from bisect import bisect_left
from collections.abc import Sequence

import regex
from msgspec import Struct

from pipeline.layout.lines import Line
from pipeline.layout.zones import MOST_COLUMNS

_UPRIGHT = "|¦│┃║╎╏┆┇┊┋"
_JOINT = "┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜┏┳┓┣╋┫┗┻┛┝┥┠┨┯┷┿╂"
_DASH = r"─━═╌╍┄┅\-=_—–"
_RULED = regex.compile(rf"[{_DASH}+TТLГ¬'`.:*{_JOINT}{_UPRIGHT}\s]++")
_INTERRUPTED = regex.compile(rf"[{_UPRIGHT}{_JOINT}+]\s{{3,}}+[{_UPRIGHT}{_JOINT}+]")
_THREE = regex.compile(rf"[{_DASH}]{{3}}")
_STROKE = regex.compile(rf"[{_UPRIGHT}{_JOINT}]|\+(?=[{_DASH}])|(?<=[{_DASH}])\+")
_CORNER = regex.compile(rf"[^{_DASH}\s]")
DASHES = regex.compile(rf"\s{{0,200}}+[{_DASH}]{{3,}}+\s*+")
_LONGEST = 4000


class Strokes(Struct, frozen=True):
    """One line of a box: the places of its strokes; whether it is a rule; whether a stroke divides words."""

    marks: tuple[int, ...]
    rule: bool
    divides: bool

    @property
    def shows(self) -> bool:
        """Whether the line alone shows that there is a box."""
        return self.divides or len(self.marks) > 1


def strokes(line: Line) -> Strokes:
    """The strokes of one line; none on a line that is too long or holds too many to be a row of a plan."""
    text = line.text
    if len(text) > _LONGEST:
        return Strokes((), rule=False, divides=False)
    if _RULED.fullmatch(text) and _THREE.search(text) and not _INTERRUPTED.search(text):
        corners = tuple(match.start() for match in _CORNER.finditer(text))
        return Strokes(corners if len(corners) <= MOST_COLUMNS + 1 else (), rule=True, divides=False)
    marks = tuple(match.start() for match in _STROKE.finditer(text))
    if len(marks) > MOST_COLUMNS + 1:
        return Strokes((), rule=False, divides=False)
    divides = len(marks) > 0 and bool(text[: marks[0]].strip()) and bool(text[marks[-1] + 1 :].strip())
    return Strokes(marks, rule=False, divides=divides)


def nearest(place: int, borders: Sequence[int]) -> int:
    """The border that a place is nearest to."""
    at = bisect_left(borders, place)
    around = [k for k in (at - 1, at) if 0 <= k < len(borders)]
    return min(around, key=lambda k: abs(borders[k] - place))
