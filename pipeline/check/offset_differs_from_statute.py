"""A term is another than the one that the cited article sets for this duty."""

from collections.abc import Iterator

from extractors.topics import topics
from pipeline.check.example import plan_with
from pipeline.check.law import Law, said_of
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.record import Row

DIFFERS = message("Article %(article)s sets %(terms)s for this duty; the document says “%(said)s”. Source: %(source)s.")


def find(subject: Subject) -> Iterator[Found]:
    """Each term of a row beside an article that sets another; silent where the edition of the law is not known."""
    law = subject.law
    for row in subject.plan.rows:
        yield from _in_row(subject, law, row)


def _in_row(subject: Subject, law: Law, row: Row) -> Iterator[Found]:
    named = topics(row.duty) if row.duty else frozenset()
    sets = [one for _, one in law.cited(row) if one.duty.concerns(named)]
    for offset in row.offsets:
        alike = [one for one in sets if one.is_like(offset)]
        if alike and not any(one.fits(other, law.variant) for one in alike for other in row.offsets):
            words = {"said": " ".join(offset.text.split()), **said_of(alike[0], law, subject.language)}
            yield Found(row.seq, offset.span, subject.say(DIFFERS) % words)
            return


RULE = Rule(
    code="offset-differs-from-statute",
    severity="warning",
    explanation=message("A term is another than the one that the cited article sets, in the edition of that day."),
    example=plan_with(
        "2 | Образование избирательных округов | не позднее чем за 55 календарных дней до дня голосования | ТИК, ч. 4 "
        "ст. 10 Закона КР «О выборах депутатов местных кенешей» |",
        day="6 мая 2012 года",
    ),
    find=find,
)
