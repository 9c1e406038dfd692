"""Rows that only one of two texts has, and numbers that one of them slipped in."""

from collections.abc import Iterator, Sequence

from pipeline.check.rule import Found
from pipeline.messages.marks import message
from pipeline.twins.aligning import Aligned
from pipeline.twins.examples import KY, RU, twins
from pipeline.twins.quotes import row_in_words
from pipeline.twins.rule import Beside, Between

ONLY_HERE = message("%(document)s has no such row: “%(this)s”.")
ONLY_THERE = message("Row %(row)d of %(document)s has no counterpart here: “%(other)s”.")
NUMBER = message("Another number: “%(this)s” here, “%(other)s” in row %(row)d of %(document)s.")
_BODY = "Участкалык шайлоо комиссиялары"


def missing(beside: Beside) -> Iterator[Found]:
    """Each row that stands in one text only."""
    for ours, theirs in beside.rows if beside.relation == "twin" else ():
        if theirs is None and ours is not None:
            said = beside.say(ONLY_HERE) % beside.words(row_in_words(ours), "", None)
            yield Found(ours.seq, ours.rows[0].cells.get("duty"), said)
        elif ours is None and theirs is not None:
            said = beside.say(ONLY_THERE) % beside.words("", row_in_words(theirs), theirs.seq)
            yield Found(None, None, said)


def numbers(beside: Beside) -> Iterator[Found]:
    """A number that differs where those of its neighbours do not: a row put in renumbers all that follow."""
    rows = beside.rows if beside.relation == "twin" else ()
    for at, (ours, theirs) in enumerate(rows):
        if ours and theirs and _differ(rows[at]) is True and not _renumbered(rows, at):
            words = beside.words(str(ours.number), str(theirs.number), theirs.seq)
            yield Found(ours.seq, ours.rows[0].cells.get("number"), beside.say(NUMBER) % words)


def _renumbered(rows: Sequence[Aligned], at: int) -> bool:
    neighbours = [_differ(rows[place]) for place in (at - 1, at + 1) if 0 <= place < len(rows)]
    return not neighbours or any(one is not False for one in neighbours)


def _differ(pair: Aligned) -> bool | None:
    """Whether two rows bear different numbers; None where one bears none."""
    one, two = pair.ours and pair.ours.number, pair.theirs and pair.theirs.number
    return one != two if one and two else None


ROW_MISSING = Between(
    code="twin-row-missing",
    severity="warning",
    explanation=message("A row stands in one of the two texts of the same act only."),
    example=twins(KY.format(days=40, day="19", article=12, body=_BODY), ""),
    find=missing,
)
NUMBER_DIFFERS = Between(
    code="twin-number-differs",
    severity="note",
    explanation=message("A row has another number in the other text, and its neighbours have the same."),
    example=twins(
        KY.format(days=40, day="19", article=12, body=_BODY),
        RU.format(days=40, day="19", article=12, body="Участковые избирательные комиссии"),
        number=3,
    ),
    find=numbers,
)
