"""A plan written out in Kyrgyz or Russian, in the words of the generator and in one of its layouts."""

from collections.abc import Sequence
from datetime import date
from random import Random

from instrument.generator.kyrgyz import Kyrgyz
from instrument.generator.layouts import WRITERS, Row, Table
from instrument.generator.rows import Writer, bodies
from instrument.generator.russian import Russian
from instrument.mistakes.facts import Facts, Line, Stated
from pipeline.messages import translator
from pipeline.messages.phrases import WEEKDAYS

LAYOUTS = ("flattened", "rows_with_bars", "markdown", "tabs", "box", "bar_after_cell")
FORMS = {
    "ky": {
        "until": "{to} чейин",
        "not_later": "{from} кечиктирбестен",
        "clock": "{of} саат {clock}гө чейин",
        "on": "{at}",
        "range": "{from} {last_to} чейин",
        "hours": "{of} саат 8.00дөн 20.00гө чейин",
    },
    "ru": {
        "until": "до {the}",
        "not_later": "не позднее {the}",
        "clock": "до {clock} часов {the}",
        "on": "{the}",
        "range": "с {the} по {last_the}",
        "hours": "{the} с 8.00 до 20.00 часов",
    },
}
SPELT = {
    "ky": {5: "беш", 10: "он", 15: "он беш", 20: "жыйырма", 25: "жыйырма беш", 30: "отуз", 45: "кырк беш", 50: "элүү"},
    "ru": {5: "пять", 10: "десять", 15: "пятнадцать", 20: "двадцать", 25: "двадцать пять", 30: "тридцать",
           45: "сорок пять", 50: "пятьдесят"},
}  # fmt: skip
CASES = {"ky": ("of", "to", "from", "at", "the"), "ru": ("the",)}
CITED = {
    "ky": ("Мыйзамдын {article}-беренесинин {part}-бөлүгү", "Мыйзамдын {article}-беренеси"),
    "ru": ("ч. {part} ст. {article} Закона", "ст. {article} Закона"),
}


def written(facts: Facts, language: str, random: Random, acting: Sequence[Sequence[str]] | None = None) -> str:
    """The text of a plan; its words and its layout at random, and so its bodies, unless `acting` has the ids of those
    of each row.
    """
    made = table(facts, language, random, acting)
    return WRITERS[random.choice(LAYOUTS)](made, random)


def table(facts: Facts, language: str, random: Random, acting: Sequence[Sequence[str]] | None = None) -> Table:
    """The same before it is laid out."""
    writer: Writer = Kyrgyz(random, facts.voting) if language == "ky" else Russian(random, facts.voting)
    heads = tuple(random.choice(writer.words["heads"][role]) for role in ("number", "duty", "deadline", "responsible"))
    named = [bodies(writer).text if acting is None else _acting(writer, acting[at]) for at in range(len(facts.lines))]
    rows = tuple(
        _row(writer, line, who, is_first=line is facts.lines[0]) for line, who in zip(facts.lines, named, strict=True)
    )
    return Table(_head(writer, facts), heads, rows)


def _head(writer: Writer, facts: Facts) -> tuple[str, ...]:
    day = writer.day(facts.voting, "the" if writer.language == "ky" else "header")
    weekday = "" if facts.weekday is None else f", {translator(writer.language)(WEEKDAYS[facts.weekday])}"
    label = writer.random.choice(writer.words["day_labels"]["list"])
    return writer.words["titles"]["local_council"], label.format(day=day) + weekday


def _acting(writer: Writer, ids: Sequence[str]) -> str:
    """The bodies of some ids, each by its first name."""
    listed = writer.words["bodies"]["list"]
    return ", ".join(next(body[1] for body in listed if body[0] == one) for one in ids)


def _row(writer: Writer, line: Line, responsible: str, *, is_first: bool) -> Row:
    duty = getattr(line.duty, writer.language)[line.words]
    basis = _basis(writer, line, is_first=is_first)
    return Row((line.number, duty, _deadline(writer, line), f"{responsible}\n{basis}" if basis else responsible))


def _deadline(writer: Writer, line: Line) -> str:
    stated = said(writer, line.stated) if line.stated else ""
    if line.duty.form == "bare":
        return f"{writer.bare(line.anchor).words.text}, {stated}"
    if line.days is None:
        return stated[:1].upper() + stated[1:]
    term = _term(writer, line)
    if line.spelt is not None:
        while str(line.days) not in term:  # the writer may spell a number itself
            term = _term(writer, line)
        term = term.replace(f"{line.days}", f"{line.days} ({SPELT[writer.language][line.spelt]})", 1)
    return f"{term} ({stated})" if stated else term


def _term(writer: Writer, line: Line) -> str:
    assert line.days is not None  # only a counted term is written
    if line.duty.form == "span":
        return writer.span(line.days, line.duty.to_days, "calendar_day").words.text
    if line.direction == "before":
        return writer.before(line.days, "calendar_day").words.text
    return writer.after(line.anchor, line.days, "calendar_day").words.text


def said(writer: Writer, stated: Stated) -> str:
    """A printed date in words."""
    cases = CASES[writer.language]
    days = {case: _day(writer, stated.first, case) for case in cases}
    days |= {f"last_{case}": _day(writer, stated.last, case) for case in cases}
    return FORMS[writer.language][stated.form].format(**days, clock=stated.clock)


def _day(writer: Writer, day: date, case: str) -> str:
    return writer.day(day, case)


def _basis(writer: Writer, line: Line, *, is_first: bool) -> str:
    """The article cited; the first row names the law."""
    if line.article is None:
        return ""
    if is_first:
        full: str = writer.words["law"]["full_local_council"]
        return full.format(article=line.article, part=line.part)
    with_part, without = CITED[writer.language]
    return (with_part if line.part else without).format(article=line.article, part=line.part)
