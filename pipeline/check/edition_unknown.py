"""Nothing is known of a law as it was on the day of the election: no row is judged by it."""

from collections.abc import Iterator

from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

UNKNOWN = message(
    "“%(cited)s”: the edition of this law for the day of this election is not known here; whether its terms are kept "
    "cannot be decided."
)


def find(subject: Subject) -> Iterator[Found]:
    """One for each law of which articles are cited, at the first of them."""
    law = subject.law
    for name, citation in law.cited_laws.items():
        if name not in law.editions:
            words = {"cited": " ".join((citation.law_text or citation.text).split())}
            yield Found(None, citation.span, subject.say(UNKNOWN) % words)


RULE = Rule(
    code="edition-unknown",
    severity="note",
    explanation=message(
        "The edition of a law is not known for the day of the election, so no term is compared with it."
    ),
    example=plan_with(
        "2 | Образование избирательных округов | не позднее чем за 50 календарных дней до дня голосования | ТИК, ч. 4 "
        "ст. 10 Закона КР «О выборах депутатов местных кенешей» |"
    ),
    find=find,
    only_when_asked=True,
)
