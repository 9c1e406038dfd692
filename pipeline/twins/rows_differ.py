"""Where two rows that stand for each other differ, one rule for each kind of value."""

from collections.abc import Callable, Iterator

from pipeline.check.rule import Found
from pipeline.messages.marks import message
from pipeline.twins.deadlines import Differs, deadlines_that_differ
from pipeline.twins.examples import KY, RU, twins
from pipeline.twins.quotes import line, quoted
from pipeline.twins.rule import Beside, Between
from pipeline.twins.same import left_over, same_citation
from pipeline.twins.sides import Side, places_of

DEADLINE = message("Another deadline: “%(this)s” here, “%(other)s” in row %(row)d of %(document)s.")
BODIES = message("Other bodies or roles: “%(this)s” here, “%(other)s” in row %(row)d of %(document)s.")
ARTICLES = message("Other articles: “%(this)s” here, “%(other)s” in row %(row)d of %(document)s.")
PLACES = message("Another place: “%(this)s” here, “%(other)s” in row %(row)d of %(document)s.")
SAYS_LESS = message("Only one of the texts says it: “%(this)s” here, “%(other)s” in row %(row)d of %(document)s.")
Pairs = Callable[[Beside, Side, Side], Iterator[Differs]]
_NOTHING = "–"


def _each(pairs: Pairs, words: str) -> Callable[[Beside], Iterator[Found]]:
    """A rule that looks at each two rows of twins."""

    def find(beside: Beside) -> Iterator[Found]:
        for ours, theirs in beside.rows if beside.relation == "twin" else ():
            for one in pairs(beside, ours, theirs) if ours and theirs else ():
                said = beside.words(one.ours or _NOTHING, one.theirs or _NOTHING, theirs.seq if theirs else None)
                yield Found(ours.seq if ours else None, one.span, beside.say(words) % said)

    return find


def _deadlines(beside: Beside, ours: Side, theirs: Side) -> Iterator[Differs]:
    yield from deadlines_that_differ(ours, theirs, beside.convention)


def _bodies(beside: Beside, ours: Side, theirs: Side) -> Iterator[Differs]:
    """A body that the lexicon does not know may be any body of the other text."""
    del beside
    left = (ours.acting - theirs.acting, theirs.acting - ours.acting)
    unknown = [sum(one.id == "other" for one in side.bodies) for side in (theirs, ours)]
    known = [sum(body != "other" for body, _ in some) > free for some, free in zip(left, unknown, strict=True)]
    if ours.bodies and theirs.bodies and any(known):
        yield Differs(quoted(ours.bodies), quoted(theirs.bodies), ours.bodies[0].span)


def _articles(beside: Beside, ours: Side, theirs: Side) -> Iterator[Differs]:
    del beside
    left = left_over(ours.citations, theirs.citations, same_citation)
    if ours.citations and theirs.citations and any(left):
        yield Differs(quoted(ours.citations), quoted(theirs.citations), ours.citations[0].span)


def _places(beside: Beside, ours: Side, theirs: Side) -> Iterator[Differs]:
    del beside
    mine, other = places_of(ours), places_of(theirs)
    if mine and other and mine != other:
        row = ours.rows[0]
        yield Differs(line(row.place), line(theirs.rows[0].place), row.cells.get("place"))


def _less(beside: Beside, ours: Side, theirs: Side) -> Iterator[Differs]:
    """What only one text has at all: a term or a date, articles, bodies."""
    del beside
    for mine, other in (
        (ours.offsets, theirs.offsets),
        (ours.stated, theirs.stated),
        (ours.citations, theirs.citations),
        (ours.bodies, theirs.bodies),
    ):
        if bool(mine) != bool(other):
            span = mine[0].span if mine else ours.rows[0].cells.get("duty")
            yield Differs(quoted(mine), quoted(other), span)


DEADLINE_DIFFERS = Between(
    code="twin-deadline-differs",
    severity="error",
    explanation=message("The other text of the same act has another term, date or hour for this duty."),
    example=twins(
        KY.format(days=40, day="19", article=12, body="Участкалык шайлоо комиссиялары"),
        RU.format(days=45, day="19", article=12, body="Участковые избирательные комиссии"),
    ),
    find=_each(_deadlines, DEADLINE),
)
BODIES_DIFFER = Between(
    code="twin-bodies-differ",
    severity="warning",
    explanation=message("The other text of the same act names other bodies for this duty, or other roles of theirs."),
    example=twins(
        KY.format(days=40, day="19", article=12, body="Участкалык шайлоо комиссиялары"),
        RU.format(days=40, day="19", article=12, body="Органы местного самоуправления"),
    ),
    find=_each(_bodies, BODIES),
)
ARTICLES_DIFFER = Between(
    code="twin-articles-differ",
    severity="warning",
    explanation=message("The other text of the same act cites other articles for this duty."),
    example=twins(
        KY.format(days=40, day="19", article=12, body="Участкалык шайлоо комиссиялары"),
        RU.format(days=40, day="19", article=13, body="Участковые избирательные комиссии"),
    ),
    find=_each(_articles, ARTICLES),
)
PLACES_DIFFER = Between(
    code="twin-places-differ",
    severity="warning",
    explanation=message("The other text of the same act names another place for this row."),
    example=(
        (
            "Шайлоо комиссияларын окутуунун ГРАФИГИ\n\n№ | Шаар | Күнү |\n1 | Ош шаары | 2024-жылдын 5-мартында |\n"
            "2 | Талас шаары | 2024-жылдын 7-мартында |\n"
        ),
        (
            "ГРАФИК обучения избирательных комиссий\n\n№ | Город | Дата |\n1 | город Ош | 5 марта 2024 года |\n"
            "2 | город Нарын | 7 марта 2024 года |\n"
        ),
    ),
    find=_each(_places, PLACES),
)
SAYS_LESS_THAN = Between(
    code="twin-says-less",
    severity="note",
    explanation=message("One text of the same act has a term, a date, articles or bodies where the other has none."),
    example=twins(
        KY.format(days=40, day="19", article=12, body="Участкалык шайлоо комиссиялары"),
        RU.format(days=40, day="19", article=12, body=""),
    ),
    find=_each(_less, SAYS_LESS),
)
