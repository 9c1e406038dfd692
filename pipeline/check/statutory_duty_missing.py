"""The law sets a duty that no row of a plan has, although the plan has nearly all that the law sets."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.law import Set, said_of
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

MISSING = message(
    "Article %(article)s sets a duty (%(terms)s) that no row of the plan has or cites. Source: %(source)s."
)
NEARLY_ALL = 3 / 4
"""The share of the duties of an edition that a plan has before it is taken for a whole one."""


def find(subject: Subject) -> Iterator[Found]:
    """What is left of the known edition of a law where a plan has most of it; silent where the edition is not known."""
    law = subject.law
    if subject.plan.kind != "calendar_plan":
        return
    covered = {one.duty for row in subject.plan.rows for one in (*law.about(row), *law.of_cited_articles(row))}
    for statute in law.editions.values():
        missing = [Set(statute, duty) for duty in statute.duty if duty not in covered]
        if len(missing) <= (1 - NEARLY_ALL) * len(statute.duty):
            for one in missing:
                yield Found(None, None, subject.say(MISSING) % said_of(one, law, subject.language))


RULE = Rule(
    code="statutory-duty-missing",
    severity="note",
    explanation=message("A plan with nearly all that the law sets lacks a duty of it."),
    example=plan_with(
        "2 | Мероприятия по закону | не позднее чем за 50 календарных дней до дня голосования | ТИК, ст. 10, 11, 12, "
        "13, 15, 30, 32, 37, 38, 49, 53, 54 Закона КР «О выборах депутатов местных кенешей» |",
        day="6 мая 2012 года",
    ),
    find=find,
    only_when_asked=True,
)
