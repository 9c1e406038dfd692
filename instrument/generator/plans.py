"""Generated calendar plans."""

from datetime import date, timedelta
from random import Random

from instrument.generator import noise
from instrument.generator.kyrgyz import Kyrgyz
from instrument.generator.layouts import TOGETHER, WRITERS, Row, Section, Table
from instrument.generator.made import Laid, Made, at_random, gold_row, with_spans
from instrument.generator.rows import STYLES, Style, Writer, bodies, citation, deadline, matter
from instrument.generator.russian import Russian
from instrument.generator.words import Words, filled, together
from instrument.scoring import Record

_COLUMNS = (
    ("number", "duty", "deadline", "responsible"),
    ("number", "duty", "deadline", "responsible"),
    ("number", "duty", "deadline", "responsible"),
    ("number", "duty", "deadline", "responsible", "legal_basis"),
    ("number", "duty", "responsible", "deadline"),
    ("duty", "deadline", "responsible"),
    ("deadline", "duty", "responsible"),
    ("number", "duty", "formula", "deadline", "responsible"),
)
_TYPES = ("president", "parliament", "local_council", "referendum")


def plan(seed: int, language: str) -> Made:
    """The plan of a seed in `ky` or `ru`: structure, wording, layout and typing at random."""
    random = Random(f"plan {language} {seed}")
    kind = random.choice(_TYPES)
    voting = date(random.randint(2005, 2026), random.randint(1, 12), random.randint(1, 28))
    voting += timedelta(days=6 - voting.weekday())
    writer: Writer = Kyrgyz(random, voting) if language == "ky" else Russian(random, voting)
    layout = list(WRITERS)[seed % len(WRITERS)]
    style = _style(random, writer, kind, layout)
    number, adopted = str(random.randint(1, 400)), voting - timedelta(days=random.randint(60, 90))
    rows, sections = _rows(writer, style), random.sample(writer.words["sections"]["list"], random.choice((2, 3, 4)))
    typing = noise.some(random)
    rows = [
        _typed(row, typing, writer) for row in _in_sections(rows, sections if random.random() < 0.8 else [], random)
    ]
    table = Table(_head(writer, kind, number, adopted), _heads(writer, style), tuple(_body(rows, style)))
    text = WRITERS[layout](table, random)
    golds = [gold_row(row) for row in rows]
    if layout in TOGETHER:
        golds = with_spans(text, [_printed(row, style) for row in rows], golds)
    return Made(
        f"plan-{language}-{seed:03}", text, _gold(language, kind, voting, number, adopted, golds), layout, table
    )


def _style(random: Random, writer: Writer, kind: str, layout: str) -> Style:
    columns = random.choice([columns for columns in _COLUMNS if layout != "close" or "formula" not in columns])
    law = writer.words["law"]
    return Style(
        columns=columns,
        unit=random.choice(("calendar_day", "calendar_day", "day")),
        number=random.choice(("{}.", "{}.", "{}")),
        basis="column" if "legal_basis" in columns else random.choice(("line", "brackets", "none")),
        law=law.get(kind, law["id"]),
    )


def _rows(writer: Writer, style: Style) -> list[Laid]:
    taken: set[str] = set()
    cited = writer.random.choice(STYLES)
    return [_row(writer, style, seq, taken, cited) for seq in range(1, writer.random.randint(9, 24) + 1)]


def _row(writer: Writer, style: Style, seq: int, taken: set[str], cited: str) -> Laid:
    when = deadline(writer, style.unit)
    cells = {"duty": matter(writer, taken), "responsible": bodies(writer)}
    if style.basis != "none":
        basis = _first_basis(writer, style) if seq == 1 else citation(writer.random, writer.language, cited, style.law)
        if style.basis == "column":
            cells["legal_basis"] = basis
        else:
            bracketed = filled("({basis})", basis=basis)
            cells["responsible"] = together("\n" if style.basis == "line" else " ", [cells["responsible"], bracketed])
    if "formula" in style.columns:
        cells |= {role: words for role, words in (("formula", when.formula), ("deadline", when.date)) if words}
    elif when.formula and when.date:
        bracketed = filled("({date})", date=when.date)
        cells["deadline"] = together(writer.random.choice((" ", "\n")), [when.formula, bracketed])
    elif when.formula or when.date:
        cells["deadline"] = when.formula or when.date or Words("")
    facts: Record = {"seq": seq, "number": None} | when.facts
    if "number" in style.columns:
        cells["number"] = Words(style.number.format(seq))
        facts["number"] = str(seq)
    return Laid({role: cells[role] for role in style.columns if role in cells}, facts)


def _first_basis(writer: Writer, style: Style) -> Words:
    """The law by its full name, with the short name that the other rows use."""
    law = writer.words["law"]
    form = law["full_local_council" if style.law == law["local_council"] else "full"]
    article, part = str(writer.random.randint(5, 70)), str(writer.random.randint(1, 9))
    entry = {"law": style.law, "article": article, "part": part, "point": None, "span_accept": "any"}
    return filled(form, article=article, part=part).marked("citations", entry)


def _in_sections(rows: list[Laid], sections: list[str], random: Random) -> list[Laid]:
    """The rows with the sections above them, none where there are none."""
    if not sections:
        return [Laid(row.cells, row.facts | {"section": None}) for row in rows]
    cuts = sorted(random.sample(range(1, len(rows)), len(sections) - 1))
    return [
        Laid(row.cells, row.facts | {"section": sections[sum(cut <= at for cut in cuts)]})
        for at, row in enumerate(rows)
    ]


def _typed(row: Laid, typing: noise.Noise, writer: Writer) -> Laid:
    cells = {
        role: words if role == "number" else noise.noisy(words, typing, writer.words["misspelt"], writer.random)
        for role, words in row.cells.items()
    }
    return Laid(cells, row.facts)


def _printed(row: Laid, style: Style) -> Laid:
    return Laid({role: row.cells[role] for role in style.columns if role in row.cells}, row.facts)


def _head(writer: Writer, kind: str, number: str, adopted: date) -> tuple[str, ...]:
    """The lines above the table: approval, title, election day."""
    random, words = writer.random, writer.words
    when = writer.day(adopted, "of" if writer.language == "ky" else "header")
    approval = [
        line.format(day=_attributive(when), number=number) for line in random.choice(words["approvals"]["list"])
    ]
    label = random.choice(words["day_labels"].get(kind) or words["day_labels"]["list"])
    day = writer.day(writer.voting, "the" if writer.language == "ky" else "header")
    return (*approval, words["titles"][kind], label.format(day=day))


def _attributive(day: str) -> str:
    """`13-мартынын` as it stands before the act that it is the day of: `13-мартындагы`."""
    for ending, other in (("ынын", "ындагы"), ("инин", "индеги"), ("унун", "ундагы")):
        if day.endswith(ending):
            return day.removesuffix(ending) + other
    return day


def _heads(writer: Writer, style: Style) -> tuple[str, ...]:
    heads = writer.words["heads"]
    named = {role: writer.random.choice(heads[role]) for role in style.columns}
    if "formula" in style.columns:
        named["deadline"] = writer.random.choice(heads["date"])
    return tuple(named[role] for role in style.columns)


def _body(rows: list[Laid], style: Style) -> list[Row | Section]:
    parts: list[Row | Section] = []
    section = None
    for row in rows:
        if row.facts["section"] != section:
            section = row.facts["section"]
            parts.append(Section(section))
        parts.append(Row(tuple(row.cells[role].text if role in row.cells else "" for role in style.columns)))
    return parts


def _gold(language: str, kind: str, voting: date, number: str, adopted: date, rows: list[Record]) -> Record:
    wrong = [row["seq"] for row in rows if row["verdict"]["status"] == "conflicts"]
    return {
        "document": {"language": language},
        "kind": "calendar_plan",
        "election": {"type": kind, "day": voting.isoformat()},
        "resolution": {"number": number, "date": adopted.isoformat()},
        "rows": rows,
        "findings": [{"code": "stated-date-conflicts", "row": seq} for seq in wrong]
        + [{"code": "order-impossible", "row": seq, "optional": True} for seq in wrong]
        + at_random(rows),
    }
