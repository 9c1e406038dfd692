"""The rows of a generated plan: matters, deadlines, bodies and citations at random, their verdicts known."""

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from instrument.generator.kyrgyz import Kyrgyz
from instrument.generator.russian import Russian
from instrument.generator.values import Counted
from instrument.generator.words import Words, filled, together
from instrument.scoring import Record

Writer = Kyrgyz | Russian
UNDATED = ("documents_received", "candidate_registered", "protocol_signed", "results_determined", "election_called")
"""Events that no header and no row of a generated plan dates."""


class Deadline(NamedTuple):
    """The words of a deadline by cell, and what is known of its verdict."""

    formula: Words | None
    date: Words | None
    facts: Record


class Style(NamedTuple):
    """What the rows of one plan have in common."""

    columns: tuple[str, ...]
    unit: str
    number: str
    basis: str
    law: str


def deadline(writer: Writer, unit: str) -> Deadline:
    """A deadline of any kind, its verdict where it follows."""
    random = writer.random
    kind = random.choices(
        ("dated", "undated", "span", "after voting", "after", "bare", "alone", "only date", "none"),
        (40, 6, 5, 8, 14, 8, 4, 12, 3),
    )[0]
    if kind == "none":
        return Deadline(None, None, _verdict("no_deadline"))
    if kind == "only date":
        return Deadline(None, _only_date(writer), _verdict("no_offset") | {"computed": []})
    if kind in ("after", "bare", "alone"):
        return Deadline(_elsewhere(writer, kind, unit).words, None, _verdict("no_stated_date"))
    counted = _counted(writer, kind, unit)
    computed: Record = {"computed": [{"offset": 0, "end": _midnight(counted.end)}]}
    if kind == "undated":
        return Deadline(counted.words, None, _verdict("no_stated_date") | computed)
    return _beside(writer, counted, computed)


def _counted(writer: Writer, kind: str, unit: str) -> Counted:
    n = writer.random.choice((1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 75))
    if kind == "span":
        near = writer.random.randint(1, 5)
        return writer.span(near + writer.random.randint(1, 9), near, unit)
    if kind == "after voting":
        return writer.after("voting_day", min(n, 20), unit)
    return writer.before(n, unit)


def _elsewhere(writer: Writer, kind: str, unit: str) -> Counted:
    if kind == "alone":
        return writer.alone(writer.random.choice(("own_schedule", "permanent")))
    anchor = writer.random.choice(UNDATED)
    return (
        writer.bare(anchor)
        if kind == "bare"
        else writer.after(anchor, writer.random.choice((2, 3, 5, 7, 10, 15)), unit)
    )


def _beside(writer: Writer, counted: Counted, computed: Record) -> Deadline:
    """A date beside an offset: the right one, or one that is some days off."""
    assert counted.end is not None  # an offset to the voting day comes to a day
    wrong = writer.random.random() < 0.06
    off = writer.random.choice((-9, -6, -4, 4, 6, 9)) if wrong else 0
    end = counted.end + timedelta(days=off)
    if counted.first and not wrong:
        words = writer.range(counted.first, counted.end - timedelta(days=1))
    else:
        words = writer.until(end)
    verdict = {"verdict": {"status": "conflicts" if wrong else "agrees", "difference_days": off}}
    return Deadline(counted.words, words, verdict | computed)


def _only_date(writer: Writer) -> Words:
    day = writer.voting + timedelta(days=writer.random.randint(-70, 20))
    kind = writer.random.choice(("until", "until", "on", "range"))
    if kind == "range":
        return writer.range(day, day + timedelta(days=writer.random.randint(3, 25))).capital()
    return (writer.until(day) if kind == "until" else writer.on(day)).capital()


def _verdict(status: str) -> Record:
    return {"verdict": {"status": status, "difference_days": None}}


def _midnight(day: date | None) -> str | None:
    return f"{day.isoformat()}T00:00" if day else None


def matter(writer: Writer, taken: set[str]) -> Words:
    """What is to be done; no two rows of a plan say the same."""
    matters = writer.words["matters"]
    while True:
        pick = {name: writer.random.choice(matters[f"{name}s"]) for name in ("object", "action", "tail")}
        words = filled(matters["order"], **pick)
        words = Words(words.text[:1].upper() + words.text[1:])
        if words.text not in taken:
            taken.add(words.text)
            return words


def bodies(writer: Writer) -> Words:
    """Who is responsible: one to three bodies, perhaps one that takes part or proposes."""
    random, said = writer.random, writer.words["bodies"]
    picked = random.sample(said["list"], random.choice((1, 1, 2, 3)))
    extra = random.choice(("with_participation", "on_proposal")) if len(picked) > 1 and random.random() < 0.3 else None
    named = picked[:-1] if extra else picked
    listed = [Words(body[1]).marked("bodies", _body(body[0], "responsible")) for body in named]
    words = together(", ", listed[:-1])
    words = together(random.choice(said["joints"]), [words, listed[-1]]) if len(listed) > 1 else listed[0]
    if extra:
        other = Words(picked[-1][2]).marked("bodies", _body(picked[-1][0], extra))
        words = filled(said[extra], one=words, other=other)
    return words.capital()


def _body(identity: str, role: str) -> Record:
    return {"id": identity, "role": role}


def citation(random: Random, language: str, style: str, law: str) -> Words:
    """An article of the law that the plan has defined as “Мыйзам” or “Закон”."""
    article, part = str(random.randint(5, 70)), random.randint(1, 12)
    parts = [str(part), str(part + random.randint(1, 3))]
    form, several = _FORMS[language][style]
    entries = [{"law": law, "article": article, "part": parts[0], "point": None}]
    if several and random.random() < 0.25:
        entries.append(entries[0] | {"part": parts[1]})
        form = several
    return filled(form, a=article, p=parts[0], q=parts[1]).marked("citations", *entries)


_FORMS = {
    "ky": {
        "long": ("Мыйзамдын {a}-беренесинин {p}-бөлүгү", "Мыйзамдын {a}-беренесинин {p}, {q}-бөлүктөрү"),
        "plain": ("Мыйзам {a}-беренесинин {p}-бөлүгү", "Мыйзам {a}-беренесинин {p},{q}-бөлүктөрү"),
        "short": ("Мыйзам {a}-бер., {p}-бөл.", None),
    },
    "ru": {
        "long": ("часть {p} статьи {a} Закона", "части {p} и {q} статьи {a} Закона"),
        "plain": ("ч. {p} ст. {a} Закона", "ч. {p}, {q} ст. {a} Закона"),
        "short": ("ст. {a} ч. {p} Закона", None),
    },
}
STYLES = ("long", "plain", "short")
