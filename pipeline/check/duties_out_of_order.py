"""Two duties of which one follows from the other are due the wrong way round."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from extractors.sequence import kinds_of, sequence
from extractors.topics import topics
from pipeline.check.example import plan_with
from pipeline.check.rule import Found, Rule, Subject
from pipeline.messages.marks import message
from pipeline.messages.phrases import say_instant
from pipeline.reckon.instants import next_midnight, parse_day
from pipeline.record import Row

WRONG_WAY = message(
    "Row %(first)d (“%(duty)s”) has time until %(due)s, but row %(then)d, which needs it done, ends at %(end)s."
)


class Pair(NamedTuple):
    """A row that still has time when one that needs it done is over, with both instants."""

    first: Row
    due: datetime
    then: Row
    end: datetime


def find(subject: Subject) -> Iterator[Found]:
    """The fewest rows that account for all pairs of duties that are due the wrong way round."""
    left = list(_wrong_pairs(subject))
    while left:
        often = Counter(seq for pair in left for seq in (pair.then.seq, pair.first.seq))
        (seq, _), *_ = often.most_common(1)
        pairs = [pair for pair in left if seq in (pair.first.seq, pair.then.seq)]
        yield _found(subject, seq, pairs[0])
        left = [pair for pair in left if pair not in pairs]


def _wrong_pairs(subject: Subject) -> Iterator[Pair]:
    """Pairs of which each duty has but one row; what is due after the voting is another finding."""
    rows = _rows_of_each_kind(subject)
    voting = parse_day(subject.plan.election.day)
    for first, then in sequence().order:
        if len(rows[first]) == len(rows[then]) == 1 and rows[first] != rows[then]:
            due = subject.windows.of_row(rows[first][0].seq).closes.earliest
            end = subject.widest.of_row(rows[then][0].seq).closes.latest
            if due and end and end < due and not (voting and due > next_midnight(voting)):
                yield Pair(rows[first][0], due, rows[then][0], end)


def _rows_of_each_kind(subject: Subject) -> dict[str, list[Row]]:
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in subject.plan.rows:
        for name in kinds_of(topics(row.duty)) if row.duty and row.verdict.status != "conflicts" else ():
            rows[name].append(row)
    return rows


def _found(subject: Subject, seq: int, pair: Pair) -> Found:
    row = pair.first if pair.first.seq == seq else pair.then
    words = {
        "first": pair.first.seq,
        "duty": " ".join((pair.first.duty or "").split()),
        "due": say_instant(pair.due, subject.language),
        "then": pair.then.seq,
        "end": say_instant(pair.end, subject.language),
    }
    return Found(seq, row.cells.get("deadline"), subject.say(WRONG_WAY) % words)


RULE = Rule(
    code="duties-out-of-order",
    severity="warning",
    explanation=message("A duty is due before another from which it follows, whatever the law."),
    example=plan_with(
        "2 | Утверждение текста бюллетеня | не позднее чем за 10 дней до дня голосования | ТИК |",
        "3 | Печать бюллетеней | не позднее чем за 20 дней до дня голосования | ТИК |",
    ),
    find=find,
    of_duties=True,
)
