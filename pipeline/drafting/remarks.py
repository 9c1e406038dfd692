"""The remarks on a draft, in words."""

from pipeline.drafting.draft import Remark, Why
from pipeline.export.table import ROW
from pipeline.messages import translator
from pipeline.messages.marks import message

SAID: dict[Why, str] = {
    "no_offset": message("“%(words)s” hangs on no event: left open."),
    "no_event": message("“%(words)s” cannot be counted: its event has no date, left open."),
    "put_right": message("“%(words)s” was not what its term comes to: put right."),
    "kept": message("“%(words)s” stands as it did: look at it."),
    "contact": message("A person's name and telephone number were left out."),
    "act": message("“%(words)s” is the day of the old act: left open."),
    "unread": message("What “%(words)s” became is not read from the draft: look at it."),
}
TERMS_LEFT = message("Terms are as they were: by how much they are cut in such an election is not known for sure.")


def say_remark(remark: Remark, language: str) -> str:
    """A remark as a sentence, its row before it."""
    say = translator(language)
    where = "" if remark.row is None else f"{say(ROW) % {'row': remark.row}}: "
    return where + say(SAID[remark.why]) % {"words": remark.words}
