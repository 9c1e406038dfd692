"""An article is cited from “the Law”, and the document, which names others, nowhere says which law that is."""

import re
from collections.abc import Iterator
from itertools import chain

from extractors.values import Citation
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

UNDEFINED = message("“%(words)s” cites “%(alias)s”, but the document does not say which law it means by that.")

_ALIAS = re.compile(
    r"[«“\"]?(?:конституциялык\s{1,99})?(?:мыйзам|кодекс|закон|конституционн\w{1,9}\s{1,99}закон)\w*[»”\"]?",
    re.IGNORECASE,
)


def find(subject: Subject) -> Iterator[Found]:
    """Each citation that hangs on a bare alias without a definition, once for the words that it stands in.

    A document that names no law at all leaves that to its readers, as codes of elections did: nothing is told of it.
    """
    if not _names_laws(subject):
        return
    for row in subject.plan.rows:
        for cited in {one.span: one for one in row.citations if _is_undefined(one)}.values():
            words = {"words": " ".join(cited.text.split()), "alias": (cited.law_text or "").strip()}
            yield Found(row.seq, cited.span, subject.say(UNDEFINED) % words)


def _names_laws(subject: Subject) -> bool:
    cited = (one for row in subject.plan.rows for one in row.citations)
    return any(one.law for one in chain(subject.plan.basis, cited))


def _is_undefined(cited: Citation) -> bool:
    return cited.law is None and cited.article is not None and bool(_ALIAS.fullmatch((cited.law_text or "").strip()))


RULE = Rule(
    code="citation-undefined",
    severity="warning",
    explanation=message("An article is cited from a law that the document does not name."),
    example=plan_with(
        "2 | Прием документов | до 20 марта 2024 года | ТИК (статья 14 Закона) |",
        "3 | Печать бюллетеней | до 18 апреля 2024 года | ЦИК (ст. 5 Закона «О выборах депутатов местных кенешей») |",
    ),
    find=find,
)
