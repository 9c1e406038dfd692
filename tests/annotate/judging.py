"""What the offsets of a gold row come to, and whether its stated date says the same."""

from tests.annotate import reckoning
from tests.annotate.reckoning import Anchor, Interval, Record


class Judge:
    """Computes and judges rows. `facts` has the header, the `events` of the source and, as `through`, dating rows."""

    def __init__(self, rows: list[Record], facts: Record) -> None:
        self.rows = {row["seq"]: row for row in rows}
        self.facts = facts

    def anchor(self, event: str) -> Anchor | None:
        """The event, dated by the header, by the `[events]` of the source, or through a row; None where undated."""
        day = self.facts["election"].get("day")
        known = {"voting_day": day, "decision_adopted": (self.facts.get("resolution") or {}).get("date")}
        known |= self.facts.get("events", {})
        if known.get(event):
            start = reckoning.midnight(known[event])
            return Anchor(start, start + reckoning.DAY)
        seq = self.facts.get("through", {}).get(event)
        return None if seq is None else self._through(event, seq)

    def _through(self, event: str, seq: int) -> Anchor:
        """Hours of voting are the stated hours of a row; any other event is on the last day that its row allows."""
        row = self.rows[seq]
        if event in ("voting_start", "voting_end"):
            instant = reckoning.of_stated(row["stated"][0])[event == "voting_end"]
        else:
            instant = self._interval(row, self._found(row))[1]
        if instant is None:
            raise ValueError(f"row {seq} does not date {event}")
        first = instant if event.startswith("voting_") else reckoning.midnight(reckoning.last_day(instant))
        return Anchor(first, instant, seq)

    def judged(self, row: Record) -> tuple[list[Record], Record]:
        """The `computed` and the `verdict` of a row."""
        found = self._found(row)
        return [_computed(index, row["offsets"][index], anchor) for index, anchor in found], self._verdict(row, found)

    def _found(self, row: Record) -> list[tuple[int, Anchor]]:
        """The offsets that can be computed, with their events."""
        anchors = [(index, offset, self.anchor(offset["anchor"])) for index, offset in enumerate(row["offsets"])]
        return [
            (index, anchor)
            for index, offset, anchor in anchors
            if anchor is not None and offset["bound"] not in (None, "at_least")
        ]

    def _verdict(self, row: Record, found: list[tuple[int, Anchor]]) -> Record:
        status, convention, days = "undecidable", list[str](), None
        events = [
            offset["anchor"] for offset in row["offsets"] if offset["anchor"] not in ("own_schedule", "permanent")
        ]
        unknown = [event for event in events if self.anchor(event) is None]
        why = f"Not dated: {', '.join(unknown)}." if unknown else ""
        if row["deadline_text"] is None:
            status, why = "no_deadline", "No deadline is stated."
        elif not row["offsets"]:
            status, why = "no_offset", "Only a date is stated."
        elif not row["stated"]:
            status, why = "no_stated_date", f"No date is stated. {why}".strip()
        elif (answer := self._compared(row, found)) is not None:
            status, convention, days, why = answer
        return {"status": status, "convention": convention, "difference_days": days, "explanation": why}

    def _compared(self, row: Record, found: list[tuple[int, Anchor]]) -> tuple[str, list[str], int | None, str] | None:
        """Status, further convention, difference and explanation; None where there is nothing to compare."""
        stated = reckoning.together([reckoning.of_stated(entry) for entry in row["stated"]])
        included = reckoning.together([reckoning.of_stated(entry, included=True) for entry in row["stated"]])
        computed = self._interval(row, found)
        same, days = reckoning.agree(stated, computed), reckoning.difference(stated, computed)
        if same is None:
            return None
        both = f"Computed: {_said(computed)}; stated: {_said(stated)}."
        if same:
            return "agrees", [], 0, both
        if reckoning.agree(stated, self._interval(row, found, first_day=1)):
            return "agrees_under", ["event_day_is_day_1"], days, f"{both} They agree if the day of the event is day 1."
        if reckoning.agree(included, computed):
            return "agrees_under", ["until_includes_the_day"], days, f"{both} They agree if “until” includes its day."
        return "conflicts", [], days, both

    def _interval(self, row: Record, found: list[tuple[int, Anchor]], first_day: int = 0) -> Interval:
        offsets = [(row["offsets"][index], anchor) for index, anchor in found]
        plain = [pair for pair in offsets if pair[0]["condition"] is None] or offsets
        later = any(offset["combine"] == "later_of" for offset, _ in plain)
        return reckoning.together([reckoning.of_offset(offset, anchor, first_day) for offset, anchor in plain], later)


def _computed(index: int, offset: Record, anchor: Anchor) -> Record:
    start, end = reckoning.of_offset(offset, anchor)
    return {
        "offset": index,
        "start": reckoning.iso(start),
        "end": reckoning.iso(end),
        "last_day": reckoning.last_day(end) if end else None,
        "through": anchor.through,
    }


def _said(interval: Interval) -> str:
    start, end = map(reckoning.iso, interval)
    return " and ".join(part for part in (start and f"starts {start}", end and f"ends {end}") if part)
