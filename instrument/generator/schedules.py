"""Generated schedules: a council, a place and a day in every row; place and day may be shared by rows below."""

from datetime import date, timedelta
from random import Random

from instrument.generator.kyrgyz import Kyrgyz
from instrument.generator.layouts import WRITERS, Row, Section, Table
from instrument.generator.made import Laid, Made, gold_row
from instrument.generator.rows import Writer
from instrument.generator.russian import Russian
from instrument.generator.words import Words
from instrument.scoring import Record

_LAYOUTS = ("flattened", "rows_with_bars", "markdown", "box", "tabs")


def schedule(seed: int, language: str) -> Made:
    """The schedule of a seed in `ky` or `ru`."""
    random = Random(f"schedule {language} {seed}")
    voting = date(random.randint(2008, 2026), random.randint(3, 11), random.randint(1, 28))
    writer: Writer = Kyrgyz(random, voting) if language == "ky" else Russian(random, voting)
    layout = _LAYOUTS[seed % len(_LAYOUTS)]
    rows = _rows(writer, sharing=layout == "flattened" and random.random() < 0.5)
    words = writer.words["schedule"]
    day = writer.day(voting, "to" if language == "ky" else "header", year=language == "ru")
    heads = (words["head"], writer.words["heads"]["place"][0], words["date_head"])
    table = Table((words["title"].format(year=voting.year, day=day),), heads, tuple(_body(rows)))
    gold: Record = {
        "document": {"language": language},
        "kind": "schedule",
        "election": {"type": "local_council", "day": voting.isoformat()},
        "resolution": {"number": None, "date": None},
        "rows": [gold_row(_full(rows, at)) for at in range(len(rows))],
        "findings": [],
    }
    return Made(f"schedule-{language}-{seed:03}", WRITERS[layout](table, random), gold, layout)


def _rows(writer: Writer, *, sharing: bool) -> list[Laid]:
    """Rows in two sections; one that shares has a matter only."""
    random, words = writer.random, writer.words["schedule"]
    places = random.sample(words["places"], random.randint(8, 14))
    day = writer.voting - timedelta(days=random.randint(30, 60))
    rows: list[Laid] = []
    for seq, place in enumerate(places, 1):
        section = words["sections"][2 * seq > len(places) + 1]
        cells = {"duty": Words(words["council"].format(place=place))}
        if not (sharing and rows and rows[-1].facts["section"] == section and random.random() < 0.25):
            day += timedelta(days=random.randint(0, 2))
            cells |= {"place": Words(words["place"].format(place=place)), "deadline": writer.on(day)}
        facts = {"seq": seq, "number": None, "section": section, "verdict": {"status": "no_offset"}, "computed": []}
        rows.append(Laid(cells, facts))
    return rows


def _full(rows: list[Laid], at: int) -> Laid:
    """A row with the place and the day that it shares."""
    if "deadline" in rows[at].cells:
        return rows[at]
    above = _full(rows, at - 1)
    return Laid({**above.cells, "duty": rows[at].cells["duty"]}, rows[at].facts)


def _body(rows: list[Laid]) -> list[Row | Section]:
    parts: list[Row | Section] = []
    section = None
    for row in rows:
        if row.facts["section"] != section:
            section = row.facts["section"]
            parts.append(Section(section))
        parts.append(Row(tuple(row.cells[role].text for role in ("duty", "place", "deadline") if role in row.cells)))
    return parts
