"""The chain that dates a row, as lines: each step with the words of the document and with what tells its day."""

from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from pipeline.export.cells import clean
from pipeline.export.explained.bounds import say_bounds
from pipeline.export.labels import STATUSES
from pipeline.graph import Link, Step, steps_to
from pipeline.messages import translator
from pipeline.messages.event_words import words_of_event
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_day, say_instant, say_interval
from pipeline.record import Plan, Row

ROW = message("Row %(row)s")
BY_USER = message("%(event)s: %(day)s, as you said.")
BY_HEADER = message("%(event)s: %(day)s, as the head of the document says.")
BY_ROW = message("%(event)s: %(day)s, the last day that row %(row)s allows.")
HOUR_BY_ROW = message("%(event)s: %(day)s, the hour that row %(row)s states.")
WITHIN_ROW = message("%(event)s: some time %(within)s, as row %(row)s allows.")
WITHIN = message("%(event)s: some time %(within)s; nothing in the document dates it.")
MADE_BY_UNDATED = message("%(event)s: brought about by row %(row)s, which has no day of its own.")
BY_NOTHING = message("%(event)s: nothing in the document dates it.")
NOT_NEEDED = message("%(event)s: no day is to be counted.")
SEE_ABOVE = message("(see above)")
DEEPEST = 12
"""Steps beyond this depth are no further to the right: a chain may be long."""


def to_chain(plan: Plan, seq: int, links: Mapping[int, tuple[Link, ...]], language: str = "en") -> RenderableType:
    """How the row `seq` comes to its dates, for `Console.print`."""
    row = next(row for row in plan.rows if row.seq == seq)
    say = translator(language)
    steps = [part for step in steps_to(seq, links) for part in _step(step, language)]
    look = STATUSES[row.verdict.status]
    verdict = Text.assemble((say(look.label), look.style), " · ", clean(row.verdict.explanation))
    return Group(_head(row, language), *steps, Padding(verdict, (0, 0, 1, 2), expand=False))


def name_of(row: Row) -> str:
    """A row as a person names it: its printed number, else its place in the plan (`#7`)."""
    return clean(row.number).strip().rstrip(".") if row.number else f"#{row.seq}"


def _head(row: Row, language: str) -> Text:
    title = translator(language)(ROW) % {"row": name_of(row)}
    return Text.assemble((title, "bold"), ". ", " ".join(clean(row.duty or "").split()))


def _step(step: Step, language: str) -> Iterator[RenderableType]:
    link = step.link
    words = " ".join(clean(link.row.offsets[link.offset].text).split())
    comes_to = _comes_to(link, language)
    yield _indented(Text.assemble(("“" + words + "”", "cyan"), f" → {comes_to}" if comes_to else ""), step.depth)
    again = f" {translator(language)(SEE_ABOVE)}" if step.again else ""
    yield _indented(Text(say_source(link, language) + again, "dim" if link.when else "magenta"), step.depth, "└ ")
    if link.maker is not None and not step.again:
        yield _indented(_head(link.maker, language), step.depth + 1)


def _comes_to(link: Link, language: str) -> str:
    if link.interval and any(link.interval):
        return say_interval(*link.interval, language)
    return say_bounds(link.bounds, language)


def _indented(text: Text, depth: int, bullet: str = "") -> Padding:
    return Padding(
        Text.assemble(bullet, text), (0, 0, 0, 2 + 3 * min(depth, DEEPEST) + (2 if bullet else 0)), expand=False
    )


def say_source(link: Link, language: str) -> str:
    """What tells the day of an event, in a sentence."""
    say = translator(language)
    words = {"event": say(words_of_event(link.event).name).capitalize(), "row": link.maker and name_of(link.maker)}
    if link.when is None:
        within = say_interval(*link.possible, language) if any(link.possible) else ""
        return say(_undated(link)) % {**words, "within": within}
    is_instant = link.when.start == link.when.end
    day = say_instant(link.when.start, language) if is_instant else say_day(link.when.day, language)
    by_row = HOUR_BY_ROW if is_instant else BY_ROW
    sentence = {"row": by_row, "user": BY_USER, "header": BY_HEADER}[link.source]
    return say(sentence) % {**words, "day": day}


def _undated(link: Link) -> str:
    if link.source == "none_needed":
        return NOT_NEEDED
    if any(link.possible):
        return WITHIN if link.maker is None else WITHIN_ROW
    return BY_NOTHING if link.maker is None else MADE_BY_UNDATED
