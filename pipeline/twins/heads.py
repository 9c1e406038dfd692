"""What the heads of two documents about one election say: the act, the election, its day, the period."""

from collections.abc import Iterator

from extractors import places
from extractors.letters import fold
from extractors.reading import read
from pipeline.check.rule import Found
from pipeline.messages.marks import message
from pipeline.record import Plan
from pipeline.twins.examples import KY, RU, twins
from pipeline.twins.rule import Beside, Between
from pipeline.twins.same import same_day

DAY = message("Another election day: %(this)s here, %(other)s in %(document)s.")
TYPE = message("Another election: %(this)s here, %(other)s in %(document)s.")
NUMBER = message("Another number of the act: %(this)s here, %(other)s in %(document)s.")
DATE = message("Another day of the act: %(this)s here, %(other)s in %(document)s.")
PERIOD = message("Another period: %(this)s here, %(other)s in %(document)s.")
PLACE = message("Another place in the title: “%(this)s” here, “%(other)s” in %(document)s.")
_BODY = {"ky": "Участкалык шайлоо комиссиялары", "ru": "Участковые избирательные комиссии"}


def find(beside: Beside) -> Iterator[Found]:
    """Each statement of the heads that differs; what one of them does not say is no difference."""
    spans = beside.plan.header_spans
    for name, words, ours, theirs in _statements(beside):
        if ours and theirs and not _same(name, ours, theirs):
            yield Found(None, spans.get(name), beside.say(words) % beside.words(ours, theirs, None))


def _statements(beside: Beside) -> Iterator[tuple[str, str, str | None, str | None]]:
    one, two = beside.plan, beside.other
    yield "election.day", DAY, one.election.day, two.election.day
    yield "election.type", TYPE, one.election.type, two.election.type
    if one.resolution and two.resolution:
        yield "resolution.number", NUMBER, one.resolution.number, two.resolution.number
        yield "resolution.date", DATE, one.resolution.date, two.resolution.date
    yield "period", PERIOD, _period(one), _period(two)
    if beside.relation == "twin":
        yield "title", PLACE, one.title, two.title


def _same(name: str, ours: str, theirs: str) -> bool:
    if name == "title":
        named = [{found.id for found in places.find(read(title))} for title in (ours, theirs)]
        return not all(named) or named[0] == named[1]
    return same_day(ours, theirs) if name.endswith(("day", "date")) else _bare(ours) == _bare(theirs)


def _bare(words: str) -> str:
    return fold(words).text.casefold().replace(" ", "")


def _period(plan: Plan) -> str | None:
    return f"{plan.period.start} – {plan.period.end}" if plan.period else None


HEAD_DIFFERS = Between(
    code="head-differs",
    severity="error",
    explanation=message("The other document about the same election names another election day, act, period or place."),
    example=twins(
        KY.format(days=40, day="19", article=12, body=_BODY["ky"]),
        RU.format(days=40, day="19", article=12, body=_BODY["ru"]),
        voting=21,
    ),
    find=find,
)
