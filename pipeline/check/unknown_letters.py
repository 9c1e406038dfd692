"""The fonts of a file do not say which letters they draw: what other words told is to be compared with the page."""

import re
from collections.abc import Iterator

from extractors.values import Span
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message

UNKNOWN = message("The file does not say which letter stands in “%(word)s”. Words like this: %(n)d.")
RECOGNISED = message(
    "The fonts of the file do not say which letters they draw: its text was recognised as that of a scan is. "
    "Pages like this: %(n)d."
)
RESTORED = message("The file does not name every letter of “%(word)s”; known words told it. Words like this: %(n)d.")

_WORD = re.compile(r"(?<![\w\ufffd])\w*+\ufffd[\w\ufffd]*+")


def find(subject: Subject) -> Iterator[Found]:
    """One finding for each of these, at the first such word, with their number."""
    words = _WORD.finditer(subject.text) if "\ufffd" in subject.text else ()
    unknown = [Span(*found.span()) for found in words]
    for sentence, spans in ((UNKNOWN, unknown), (RESTORED, subject.restored), (RECOGNISED, subject.recognised)):
        if spans:
            first = spans[0]
            word = subject.text[first.start : first.end]
            yield Found(None, first, subject.say(sentence) % {"word": word, "n": len(spans)})


RULE = Rule(
    code="unknown-letters",
    severity="warning",
    explanation=message("The fonts of the file do not say which letters they draw: compare these words with the page."),
    example=plan_with("2 | Семинар «Шайлоону \ufffdткөрүү» | до 20 марта 2024 года | ТИК |"),
    find=find,
)
