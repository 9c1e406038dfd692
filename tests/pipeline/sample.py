"""Plans and rows made by hand, with as little as a test needs."""

from typing import Any

from extractors.values import Citation, Offset, Span, StatedDate
from pipeline.reckon import judge
from pipeline.record import UNJUDGED, DocumentFacts, Election, Plan, Row

NOWHERE = Span(0, 0)


def offset(words: str, anchor: str = "voting_day", **more: Any) -> Offset:
    """An offset from a line such as `not_later 50 calendar_day before`, `from after`, `span 9-1 day before`."""
    bound, *rest = words.split()
    direction = rest[-1]
    n, n2, unit = None, None, None
    if len(rest) > 1:
        counts, unit = rest[0].split("-"), rest[1]
        n, n2 = int(counts[0]), int(counts[1]) if len(counts) > 1 else None
    fields = {"text": words, "span": NOWHERE, "condition": None, "combine": None, **more}
    return Offset(n=n, n2=n2, unit=unit, direction=direction, anchor=anchor, bound=bound, **fields)


def stated(words: str, **more: Any) -> StatedDate:
    """A date from a line such as `until 2012-03-17`, `until 2012-04-05 24:00`, `range 2012-04-27 2012-05-05`.

    Of two hours the first is the start: `on 2012-05-06 08:00 19:00`.
    """
    bound, *rest = words.split()
    days = [word for word in rest if "-" in word] + [None, None]
    clocks = [word for word in rest if ":" in word] + [None, None]
    fields = {"text": words, "span": NOWHERE, "precision": "day", **more}
    return StatedDate(date=days[0], end_date=days[1], time=clocks[0], end_time=clocks[1], bound=bound, **fields)


def citation(article: str | None, part: str | None = None, **more: Any) -> Citation:
    """A citation of the local elections law, unless said otherwise."""
    fields = {"law": "kg.local_elections", "law_text": "Мыйзам", "point": None, "text": "…", "span": NOWHERE, **more}
    return Citation(article=article, part=part, **fields)


def row(
    seq: int = 1,
    offsets: tuple[Offset, ...] = (),
    dates: tuple[StatedDate, ...] = (),
    **more: Any,
) -> Row:
    """A row with a deadline, unless `deadline_text` says otherwise."""
    fields = {
        "number": str(seq),
        "section": None,
        "duty": f"duty {seq}",
        "place": None,
        "deadline_text": "…",
        "computed": (),
        "verdict": UNJUDGED,
        "bodies": (),
        "citations": (),
        "cells": {},
        **more,
    }
    return Row(seq=seq, offsets=offsets, stated=dates, **fields)


def plan(*rows: Row, day: str | None = "2012-05-06", **more: Any) -> Plan:
    """A calendar plan of a local election on `day`."""
    facts = DocumentFacts(name="plan.txt", sha256="0", media_type="text/plain", language="ky", characters=0, pages=None)
    fields = {
        "schema_version": "1.0",
        "document": facts,
        "kind": "calendar_plan",
        "title": None,
        "resolution": None,
        "election": Election(type="local_council", variant="regular", day=day),
        "header_spans": {},
        "convention": (),
        "period": None,
        "basis": (),
        "columns": ("number", "duty", "deadline", "responsible"),
        "furniture": (),
        "findings": (),
        "residue": (),
        **more,
    }
    return Plan(rows=rows, **fields)


def judge_alone(judged: Plan, events: dict[str, str] | None = None, **more: Any) -> Plan:
    """Judge a plan whose rows bring no event about, unless `produced` says so."""
    return judge(judged, events or {}, **{"produced": _nothing, **more})


def _nothing(_: str) -> tuple[str, ...]:
    return ()
