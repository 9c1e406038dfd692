"""What stands around the title and the table: approval, menus, counters, signatures."""

from collections.abc import Sequence

from extractors.headers import title
from extractors.headers.acts import Approval
from extractors.headers.election import ElectionDay
from extractors.headers.front import Front, Line
from extractors.headers.header import Part, Role
from extractors.scan import Scan

_SIGNED, _MOST_BACK = 12, 60


def front_parts(
    front: Front, act: Approval | None, day: ElectionDay | None, block: range, *, prose: bool
) -> list[Part]:
    """The roles of the lines before the table, of the first lines of a text; lines of prose have none."""
    roles: dict[int, Role] = dict.fromkeys(block, "title")
    if day and day.label:
        roles.update(dict.fromkeys(_lines(front, day.label), "title"))
    if act and (act.approved or not prose):
        lines = [line for line in _lines(front, (act.first, act.stop)) if line not in block]
        roles.update(dict.fromkeys(lines, "approval" if act.approved else "title"))
    head = min(roles, default=0)
    for line in range(len(front.lines)):
        if line not in roles and (role := _aside(front, line, before=line < head)):
            roles[line] = role
    return _merged(front, roles)


def _aside(front: Front, line: int, *, before: bool) -> Role | None:
    """The role of a line that is neither title nor approval, nothing for prose."""
    if title.is_aside(front, line):
        return "page_header"
    if not before:
        return None
    return "site_menu" if title.is_menu(front, line) else "page_header"


def _lines(front: Front, tokens: Line) -> range:
    return range(front.line(tokens[0]), front.line(tokens[1] - 1) + 1)


def _merged(front: Front, roles: dict[int, Role]) -> list[Part]:
    """Neighbouring lines of one role as one part; a title and a label below it stay apart."""
    parts: list[Part] = []
    for line in sorted(roles):
        first, stop = front.lines[line]
        if parts and parts[-1].role == roles[line] and parts[-1].stop == first and not front.within(first, stop, "day"):
            parts[-1] = Part(roles[line], parts[-1].first, stop)
        else:
            parts.append(Part(roles[line], first, stop))
    return parts


def back_parts(scan: Scan, lines: Sequence[Line]) -> list[Part]:
    """Footers and signatures among the lines after the table."""
    back = Front(scan, lines[-_MOST_BACK:])
    return [Part(role, *back.lines[line]) for line in range(len(back.lines)) if (role := _closing(back, line))]


def _closing(back: Front, line: int) -> Role | None:
    first, stop = back.lines[line]
    marks = back.within(first, stop, "counter", "signature")
    if marks and marks[0].kind == "counter" and marks[0].first - first <= 1:
        return "footer"
    if marks and marks[0].kind == "signature" and marks[0].first == first and stop - first <= _SIGNED:
        return "signature"
    return "footer" if back.reading.words[first] == "©" else None
