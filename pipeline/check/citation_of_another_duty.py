"""A row cites an article that sets other duties, while its own stands in another article of that law."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.law import said_of
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

ANOTHER = message("“%(cited)s” is cited, but article %(article)s sets this duty (%(terms)s). Source: %(source)s.")


def find(subject: Subject) -> Iterator[Found]:
    """Rows whose duty and term an article sets that they do not cite; silent where the edition is not known."""
    law = subject.law
    for row in subject.plan.rows:
        right = [one for one in law.about(row) if any(one.fits(offset, law.variant) for offset in row.offsets)]
        wrong = [citation for citation in row.citations if any(citation.law == one.statute.law for one in right)]
        if right and wrong and not any(one.duty.article == citation.article for one in right for citation in wrong):
            words = {"cited": " ".join(wrong[0].text.split()), **said_of(right[0], law, subject.language)}
            yield Found(row.seq, wrong[0].span, subject.say(ANOTHER) % words)


RULE = Rule(
    code="citation-of-another-duty",
    severity="warning",
    explanation=message("The cited article does not set this duty; another article of the same law does."),
    example=plan_with(
        "2 | Образование избирательных округов | не позднее чем за 50 календарных дней до дня голосования | ТИК, ч. 4 "
        "ст. 12 Закона КР «О выборах депутатов местных кенешей» |",
        day="6 мая 2012 года",
    ),
    find=find,
)
