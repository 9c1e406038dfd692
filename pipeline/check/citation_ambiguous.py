"""Several articles and several parts are cited together, so that it is open which part belongs to which article."""

from collections.abc import Iterator

from extractors.values import Citation, Span
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject, each_row
from pipeline.messages.marks import message
from pipeline.record import Row

AMBIGUOUS = message(
    "“%(words)s” cites several articles and several parts: which part belongs to which article is open."
)


def find(subject: Subject, row: Row) -> Iterator[Found]:
    """Each citing expression of a row with more than one article and more than one part."""
    together: dict[Span, list[Citation]] = {}
    for cited in row.citations:
        together.setdefault(cited.span, []).append(cited)
    for span, group in together.items():
        articles, parts = ({getattr(one, name) for one in group} - {None} for name in ("article", "part"))
        if len(articles) > 1 and len(parts) > 1:
            words = {"words": " ".join(group[0].text.split())}
            yield Found(row.seq, span, subject.say(AMBIGUOUS) % words)


RULE = Rule(
    code="citation-ambiguous",
    severity="note",
    explanation=message("Several articles and several parts are cited together."),
    example=plan_with(
        "2 | Прием документов | до 20 марта 2024 года | "
        "ТИК (Закон «О выборах депутатов местных кенешей», статьи 37, 38, части 1, 4) |"
    ),
    find=each_row(find),
    only_when_asked=True,
)
