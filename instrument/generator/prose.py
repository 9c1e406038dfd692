"""Generated running text: digests (lists of milestones) and resolutions in prose."""

from datetime import date, timedelta
from random import Random

from instrument.generator.kyrgyz import Kyrgyz
from instrument.generator.made import Laid, Made, gold_row, with_spans
from instrument.generator.rows import Deadline, Writer, deadline, matter
from instrument.generator.russian import Russian
from instrument.generator.words import Words, filled, together
from instrument.scoring import Record

_BULLETS = (("– ", ";"), ("• ", ";"), ("- ", "."), ("", "."))
_TYPES = ("president", "parliament", "local_council")


def digest(seed: int, language: str) -> Made:
    """The list of milestones of a seed in `ky` or `ru`."""
    random = Random(f"digest {language} {seed}")
    writer, kind = _writer(random, language), random.choice(_TYPES)
    words = writer.words["digest"]
    day = writer.day(writer.voting, "at" if language == "ky" else "header")
    title = random.choice(words["titles"]).format(election=words[kind])
    title = title[:1].upper() + title[1:]
    order = random.choice(("first", "last"))
    bullet, stop = random.choice(_BULLETS)
    taken: set[str] = set()
    rows = [_milestone(writer, seq, taken, order) for seq in range(1, random.randint(5, 10) + 1)]
    lines = [bullet + _sentence(row, words[order]) + stop for row in rows]
    text = "\n".join([title, "", words["day"].format(day=day), "", *lines]) + "\n"
    printed = [Laid({role: row.cells[role] for role in row.facts["order"]}, row.facts) for row in rows]
    golds = [_open(gold) for gold in with_spans(text, printed, [gold_row(row) for row in rows])]
    return Made(
        f"digest-{language}-{seed:03}", text, _gold(language, "digest", kind, writer.voting, None, golds), "list"
    )


def resolution(seed: int, language: str) -> Made:
    """The resolution of a seed in `ky` or `ru`: preamble, numbered points, control, signature."""
    random = Random(f"resolution {language} {seed}")
    writer, kind = _writer(random, language), random.choice(_TYPES[:2])
    words, election = writer.words["resolution"], writer.words["digest"][kind]
    number, adopted = str(random.randint(1, 400)), writer.voting - timedelta(days=random.randint(60, 90))
    case = ("the", "at") if language == "ky" else ("header", "header")
    article = str(random.randint(5, 60))
    rows = [
        _point(writer, seq, matter)
        for seq, matter in enumerate(random.sample(words["matters"], random.randint(3, 5)), 1)
    ]
    control = Laid({"duty": Words(words["control"].rstrip("."))}, {"seq": len(rows) + 1, "number": str(len(rows) + 1)})
    lines = [
        words["issuer"], words["word"], words["line"].format(day=writer.day(adopted, case[0]), number=number),
        words["about"].format(day=writer.day(writer.voting, case[1]), election=election),
        words["preamble"].format(law=words["law"], article=article), words["decides"],
        *(f"{row.facts['number']}. {row.facts['text']}" for row in rows),
        f"{control.facts['number']}. {words['control']}", words["signature"],
    ]  # fmt: skip
    golds = [_open(gold_row(row)) for row in [*rows, control]]
    for gold in golds:
        gold.pop("text", None)
    gold = _gold(language, "resolution", kind, writer.voting, (number, adopted), golds)
    gold["basis"] = [{"article": article, "part": None, "point": None}]
    return Made(f"resolution-{language}-{seed:03}", "\n\n".join(lines) + "\n", gold, "prose")


def _writer(random: Random, language: str) -> Writer:
    voting = date(random.randint(2008, 2026), random.randint(1, 12), random.randint(1, 28))
    voting += timedelta(days=6 - voting.weekday())
    return Kyrgyz(random, voting) if language == "ky" else Russian(random, voting)


def _timed(writer: Writer) -> Deadline:
    """A deadline that is there."""
    while not ((found := deadline(writer, "calendar_day")).formula or found.date):
        continue
    return found


def _milestone(writer: Writer, seq: int, taken: set[str], order: str) -> Laid:
    when = _timed(writer)
    words = when.formula or when.date or Words("")
    if when.formula and when.date:
        words = together(" ", [when.formula, filled("({date})", date=when.date)])
    roles = ("deadline", "duty") if order == "first" else ("duty", "deadline")
    cells = {"deadline": _lower(words) if order == "last" else words.capital(), "duty": matter(writer, taken)}
    if order == "first":
        cells["duty"] = _lower(cells["duty"])
    return Laid(cells, {"seq": seq, "number": None, "order": roles} | when.facts)


def _lower(words: Words) -> Words:
    return Words(words.text[:1].lower() + words.text[1:], words.marks)


def _sentence(row: Laid, form: str) -> str:
    return form.format(**{role: words.text for role, words in row.cells.items()})


def _point(writer: Writer, seq: int, matter: str) -> Laid:
    """A numbered point: a body, its deadline and what it has to do."""
    said = [body for body in writer.words["bodies"]["list"] if not body[1].isupper()]
    body = writer.random.choice(said)
    form = writer.random.choice(writer.words["resolution"]["points"])
    name = body[1] if writer.language == "ky" else _dative(body[1])
    when = _timed(writer)
    words = _lower(when.formula or when.date or Words(""))
    whole = filled(form, body=name, deadline=words, matter=matter).capital()
    duty = filled(form.replace("{deadline}", "").replace("  ", " ").strip(), body=name, matter=matter).capital()
    start = whole.text.lower().index(words.text.lower())
    said_now = Words(whole.text[start : start + len(words.text)], words.marks)
    cells = {"deadline": said_now, "duty": Words(duty.text.rstrip("."))}
    facts = {key: value for key, value in when.facts.items() if key != "verdict"}
    return Laid(cells, {"seq": seq, "number": str(seq), "text": whole.text} | facts)


_DATIVE = (
    ("ая избирательная комиссия", "ой избирательной комиссии"),
    ("ые избирательные комиссии", "ым избирательным комиссиям"),
    ("ие партии", "им партиям"), ("кандидаты", "кандидатам"), ("органы", "органам"), ("средства", "средствам"),
    ("государственные", "государственным"),
)  # fmt: skip


def _dative(name: str) -> str:
    for ending, other in _DATIVE:
        name = name.replace(ending, other)
    return name


def _open(gold: Record) -> Record:
    """In running text the bodies are part of the duty: they are left open."""
    return {key: value for key, value in gold.items() if key not in ("bodies", "order", "section", "place")}


def _gold(
    language: str, kind: str, election: str, voting: date, act: tuple[str, date] | None, rows: list[Record]
) -> Record:
    number, adopted = act or (None, None)
    return {
        "document": {"language": language},
        "kind": kind,
        "election": {"type": election, "day": voting.isoformat()},
        "resolution": {"number": number, "date": adopted.isoformat() if adopted else None},
        "rows": rows,
    }
