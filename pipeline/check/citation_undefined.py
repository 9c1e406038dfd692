"""An article is cited from “the Law”, and the document nowhere says which law that is."""

import re
from collections.abc import Iterator

from extractors.values import Citation
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.record import Row

UNDEFINED = message("“%(words)s” cites “%(alias)s”, but the document does not say which law it means by that.")

_ALIAS = re.compile(
    r"\s*[«“\"]?(?:конституциялык\s+)?(?:мыйзам|кодекс|закон|конституционн\w+\s+закон)\w*[»”\"]?\s*", re.IGNORECASE
)


def find(subject: Subject) -> Iterator[Found]:
    """Each citation that hangs on a bare alias without a definition, once for the words that it stands in."""
    for row in subject.plan.rows:
        for cited in _undefined(row):
            words = " ".join(cited.text.split())
            sentence = subject.say(UNDEFINED) % {"words": words, "alias": cited.law_text.strip()}
            yield Found(row.seq, cited.span, sentence)


def _undefined(row: Row) -> list[Citation]:
    found = (one for one in row.citations if one.law is None and one.article and _ALIAS.fullmatch(one.law_text or ""))
    return list({one.span: one for one in found}.values())


RULE = Rule(
    code="citation-undefined",
    severity="warning",
    explanation=message("An article is cited from a law that the document does not name."),
    example="ч. 3 ст. 14 Закона (без слов «далее – Закон» в документе)",
    find=find,
)
