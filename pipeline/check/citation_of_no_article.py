"""A row cites an article, or a part of one, that the law does not have."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

NO_SUCH = message("“%(cited)s”: this law has no such article or part. Source: %(source)s.")


def find(subject: Subject) -> Iterator[Found]:
    """Citations beyond the last article or part; silent where the edition of the law, or its length, is not known."""
    editions = subject.law.editions
    for row in subject.plan.rows:
        for citation in row.citations:
            statute = editions.get(citation.law or "")
            if statute and citation.article and statute.lacks(citation.article, citation.part):
                words = {"cited": " ".join(citation.text.split()), "source": statute.source}
                yield Found(row.seq, citation.span, subject.say(NO_SUCH) % words)


RULE = Rule(
    code="citation-of-no-article",
    severity="warning",
    explanation=message("The cited law has no such article or part, in the edition of that day."),
    example=plan_with(
        "2 | Образование избирательных округов | не позднее чем за 50 календарных дней до дня голосования | ТИК, ч. 0 "
        "ст. 10 Закона КР «О выборах депутатов местных кенешей» |",
        day="6 мая 2012 года",
    ),
    find=find,
)
