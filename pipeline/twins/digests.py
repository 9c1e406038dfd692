"""A plan against the resolution that approves it, and against what the press says of it."""

from collections.abc import Callable, Iterator

from pipeline.check.rule import Found
from pipeline.messages.marks import message
from pipeline.twins.deadlines import deadlines_that_differ
from pipeline.twins.examples import KY, twins
from pipeline.twins.quotes import row_in_words
from pipeline.twins.relation import Relation
from pipeline.twins.rule import Beside, Between

POINT = message("The resolution sets another deadline: “%(this)s” here, “%(other)s” in point %(row)d of %(document)s.")
MILESTONE = message("The digest says otherwise: “%(this)s” here, “%(other)s” in row %(row)d of %(document)s.")
NOT_HERE = message("The plan has no such duty: “%(other)s”, row %(row)d of %(document)s.")


def _differing(relation: Relation, words: str) -> Callable[[Beside], Iterator[Found]]:
    def find(beside: Beside) -> Iterator[Found]:
        for ours, theirs in beside.rows if beside.relation == relation else ():
            for one in deadlines_that_differ(ours, theirs, beside.convention) if ours and theirs else ():
                said = beside.words(one.ours, one.theirs, theirs.seq if theirs else None)
                yield Found(ours.seq if ours else None, one.span, beside.say(words) % said)

    return find


def not_here(beside: Beside) -> Iterator[Found]:
    """Each dated milestone of a digest that no row of the plan is about."""
    for ours, theirs in beside.rows if beside.relation == "digest" else ():
        if ours is None and theirs and (theirs.offsets or theirs.stated):
            words = beside.words("", row_in_words(theirs), theirs.seq)
            yield Found(None, None, beside.say(NOT_HERE) % words)


_PLAN = twins(KY.format(days=40, day="19", article=12, body="Участкалык шайлоо комиссиялары"), "")[0]
_DIGEST = """Как готовятся к выборам депутатов местных кенешей 28 апреля 2024 года

Новости / Выборы

– документы принимают до {day} марта;
– списки избирателей составляют до 19 марта;
– агитация – c 29 марта до 08.00 27 апреля{more}.
"""
RESOLUTION_DIFFERS = Between(
    code="resolution-differs",
    severity="error",
    explanation=message("A point of the resolution that approves the plan sets another deadline than the plan."),
    example=(
        _PLAN,
        (
            "Кыргыз Республикасынын Шайлоо жана референдум өткөрүү боюнча борбордук комиссиясынын\n\nТОКТОМУ\n\n№ 7  "
            "2024-жылдын 5-марты\n\nЖергиликтүү кеңештердин депутаттарын шайлоонун календардык планын бекитүү жөнүндө\n"
            "\nБорбордук комиссия ТОКТОМ КЫЛАТ:\n\n1. Шайлоонун календардык планы бекитилсин.\n\n2. Участкалык шайлоо "
            "комиссиялары шайлоочулардын тизмелерин түзүүнү 2024-жылдын 25-мартына чейин бүтүрсүн.\n"
        ),
    ),
    find=_differing("resolution", POINT),
)
DIGEST_DIFFERS = Between(
    code="digest-differs",
    severity="warning",
    explanation=message("A press digest gives another date for a duty than the plan."),
    example=(_PLAN, _DIGEST.format(day=25, more="")),
    find=_differing("digest", MILESTONE),
)
DIGEST_MORE = Between(
    code="digest-not-in-plan",
    severity="note",
    explanation=message("A press digest has a milestone that the plan does not have."),
    example=(_PLAN, _DIGEST.format(day=29, more="")),
    find=not_here,
)
