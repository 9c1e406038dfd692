"""Plans for another election day: a table of cases, and what holds for every plan there is."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from extractors.values import StatedDate
from instrument.formats.sameness import slots_alike
from instrument.generator import plan as generated
from pipeline.drafting import Drafted, NoElectionDayError, draft
from pipeline.engine import extract
from pipeline.export import to_docx
from pipeline.inputs import document_of, events_of, find_input
from pipeline.readers import Document, read_document
from pipeline.record import Plan

ROOT = Path(__file__).resolve().parents[3]
CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
CORPUS = sorted(path.name for path in (ROOT / "corpus").iterdir() if path.is_dir())
SEEDS = [(seed, language) for language in ("ky", "ru") for seed in range(0, 60, 6)]
HEADS = {
    "ru": (
        "Календарный план выборов депутатов местных кенешей\nДень голосования – {day}",
        "№ | Мероприятие | Срок | Исполнители |",
    ),
    "ky": (
        "Жергиликтүү кеңештердин депутаттарын шайлоонун календардык планы\nДобуш берүү күнү – {day}",
        "№ | Иш-чара | Мөөнөтү | Аткаруучулар |",
    ),
}
WHO = {"ru": "Центральная избирательная комиссия", "ky": "Борбордук шайлоо комиссиясы"}


def document(text: str) -> Document:
    """A document of a plain text."""
    return read_document(text.encode(), "plan.txt")


def plan_of_case(case: Mapping[str, Any]) -> Document:
    language = "ky" if "жылдын" in case["day"] else "ru"
    title, heads = HEADS[language]
    rows = [f"{at} | {row} | {WHO[language]} |" for at, row in enumerate(case["rows"], 1)]
    return document("\n".join([title.format(day=case["day"]), "", heads, *rows, ""]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: Mapping[str, Any]) -> None:
    read = plan_of_case(case)
    drafted = draft(read, extract(read), case["to"], events=case.get("events", {}))
    lines = [line.split(" | ") for line in drafted.document.text.splitlines() if line[:1].isdigit()]
    assert [cells[2] for cells in lines] == case["draft"]
    assert [remark.why for remark in drafted.remarks] == case.get("why", [])
    assert drafted.plan.election.day == case["to"].isoformat()


def in_corpus(name: str) -> tuple[Document, dict[str, str]]:
    entry = find_input(ROOT / "corpus" / name)
    return document_of(entry), events_of(entry)


def drafted(read: Document, events: dict[str, str], days: int) -> tuple[Plan, Drafted]:
    """A plan, and its draft for an election so many days later."""
    plan = extract(read, events=events)
    assert plan.election.day
    day = date.fromisoformat(plan.election.day) + timedelta(days=days)
    return plan, draft(read, plan, day, before=events, events=events if not days else {})


def said(stated: StatedDate) -> tuple[object, ...]:
    return stated.date, stated.end_date, stated.time, stated.end_time, stated.bound


def agreeing(plan: Plan) -> list[list[tuple[object, ...]]]:
    """The dates of the rows that agree."""
    rows = [row for row in plan.rows if row.verdict.status in {"agrees", "agrees_under"}]
    return [[said(stated) for stated in row.stated] for row in rows]


def holds(read: Document, events: dict[str, str]) -> None:
    """What holds for every plan: its own day gives its own dates; another gives none that conflicts."""
    plan, own = drafted(read, events, 0)
    dates = [[said(stated) for stated in row.stated] for row in own.plan.rows]
    assert all(row in dates for row in agreeing(plan))
    _, other = drafted(read, events, 7 * 57)
    assert not [row.seq for row in other.plan.rows if row.verdict.status == "conflicts"]
    assert not [remark for remark in other.remarks if remark.why == "unread"]


@pytest.mark.parametrize("name", CORPUS)
def test_corpus(name: str) -> None:
    holds(*in_corpus(name))


@pytest.mark.parametrize(("seed", "language"), SEEDS)
def test_generated(seed: int, language: str) -> None:
    holds(document(generated(seed, language).text), {})


@pytest.mark.parametrize(
    "name", ["2012-local-councils-ky", "2012-local-councils-ru", "2020-parliament-ru", "2025-parliament-early-ky"]
)
def test_a_word_file_says_the_same(name: str) -> None:
    _, other = drafted(*in_corpus(name), 7 * 57)
    data = to_docx(other.plan, other.document.text)
    counts, misses = slots_alike(other.plan, extract(read_document(data, "draft.docx")))
    assert misses == ()
    assert counts.correct > 100
    assert data == to_docx(other.plan, other.document.text)


def test_a_plan_without_a_day_has_no_draft() -> None:
    read = document("Календарный план\n№ | Мероприятие | Срок | Исполнители |\n1 | Выборы | до 5 мая | ЦИК |\n")
    with pytest.raises(NoElectionDayError):
        draft(read, extract(read), date(2027, 5, 16))
