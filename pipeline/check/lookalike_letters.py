"""A letter that only looks like the Kyrgyz ө stands in its place, so that a search for the word misses it."""

import re
from collections.abc import Iterator

from extractors.values import Span
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

LOOKALIKE = message(
    "“%(word)s” is written with a look-alike of ө (U+0473): a search for the word would miss it. Times: %(n)d."
)

_FITA = re.compile(r"(?<!\w)\w*[ѳѲ]\w*")


def find(subject: Subject) -> Iterator[Found]:
    """One finding for the document, at the first such word, with the number of words."""
    words = list(_FITA.finditer(subject.text))
    if words:
        sentence = subject.say(LOOKALIKE) % {"word": words[0].group(), "n": len(words)}
        yield Found(None, Span(*words[0].span()), sentence)


RULE = Rule(
    code="lookalike-letters",
    severity="note",
    explanation=message("A look-alike letter stands in the place of ө."),
    example=plan_with("2 | Семинар «Шайлоону ѳткѳрүү» | до 20 марта 2024 года | ТИК |"),
    find=find,
    only_when_asked=True,
)
