"""Every gold record of the corpus against its document: run it after annotating (`corpus/README.md`)."""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.annotate.judging import Judge
from tests.annotate.marks import fold, join

CORPUS = Path(__file__).parents[2] / "corpus"
FOLDERS = sorted(path.parent for path in CORPUS.glob("*/gold.json"))
Record = dict[str, Any]

KINDS = {"calendar_plan", "resolution", "schedule", "digest", "other"}
TYPES = {"president", "parliament", "local_council", "referendum", "mayor_or_akim", "other", None}
VARIANTS = {"regular", "early", "repeat", "by_election", None}
COLUMNS = {"number", "duty", "deadline", "responsible", "legal_basis", "place", "note", "formula"}
ROLES = {
    "title", "approval", "section", "column_head", "site_menu", "page_header", "page_number", "footer", "signature",
}  # fmt: skip
UNITS = {"calendar_day", "day", "working_day", "week", "month", "hour", "year", None}
BOUNDS = {
    "not_later", "not_earlier", "by", "exactly", "span", "within", "from", "until", "at_least", "immediately", "during",
    None,
}  # fmt: skip
EVENTS = {
    "voting_day", "repeat_voting_day", "voting_start", "voting_end", "election_called", "referendum_called",
    "law_in_force", "decision_adopted", "announcement_published", "districts_approved", "precincts_formed",
    "voter_list_compiled", "documents_received", "documents_submitted", "candidate_nominated",
    "registration_ended", "candidate_registered", "representative_registered", "election_fund_created",
    "protocol_signed", "protocols_received", "results_determined", "own_schedule", "permanent", "other",
}  # fmt: skip
BODIES = {
    "cec", "tec", "dec", "pec", "election_commissions", "tech_centre", "local_self_government", "state_bodies",
    "political_party", "voter_group", "candidate", "authorised_representative", "media", "citizens", "audit_group",
    "population_register", "foreign_ministry", "akim", "other",
}  # fmt: skip
BODY_ROLES = {"responsible", "with_participation", "on_proposal", "in_agreement"}
STATUSES = {"no_deadline", "no_offset", "no_stated_date", "undecidable", "agrees", "agrees_under", "conflicts"}
CODES = {
    "stated-date-conflicts", "stated-date-convention", "period-reversed", "weekday-conflicts", "impossible-date",
    "place-outside-election", "offset-differs-from-statute", "order-impossible", "number-gap", "number-repeated",
    "not-a-plan",
}  # fmt: skip
VALUES = {"offsets": ("formula", "deadline"), "stated": ("formula", "deadline"), "bodies": ("responsible", "duty"),
          "citations": ("responsible", "duty", "legal_basis", "note")}  # fmt: skip
PROSE = {"resolution", "digest"}
DRAWN = re.compile(r"[\u2500-\u257f|]|-(?=\s*[\u2502|])|^[-+=T\s]+$", re.MULTILINE)
"""What draws a table or breaks a word at the edge of its cell: it belongs to no cell."""
BLANK = re.compile(r"\s")


@cache
def load(folder: Path) -> tuple[str, Record]:
    text = (folder / "document.txt").read_bytes().decode()
    return text, json.loads((folder / "gold.json").read_text(encoding="utf-8"))


def source(folder: Path) -> Record:
    return tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))


def quoted(record: Record) -> Iterator[Record]:
    yield from record["basis"]
    if record["period"]:
        yield record["period"]
    for row in record["rows"]:
        for key in VALUES:
            yield from row[key]


def pieces(row: Record, role: str) -> list[list[int]]:
    return row.get("fragments", {}).get(role, [row["cells"][role]])


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_the_document_is_the_one_that_was_annotated(folder: Path) -> None:
    text, record = load(folder)
    document = record["document"]
    assert document["name"] == f"{folder.name}.txt"
    assert document["characters"] == len(text)
    assert document["sha256"] == hashlib.sha256(text.encode()).hexdigest()


def test_the_source_says_what_it_is(folder: Path) -> None:
    _, record = load(folder)
    facts = source(folder)
    assert {"title", "language", "kind", "what", "restates", "licence"} <= set(facts)
    assert set(facts) <= {"title", "language", "kind", "what", "restates", "licence", "address", "events"}
    assert (facts["language"], facts["kind"]) == (record["document"]["language"], record["kind"])


def test_every_quotation_is_exact(folder: Path) -> None:
    text, record = load(folder)
    for entry in quoted(record):
        spans = entry.get("fragments", [entry["span"]])
        assert entry["text"] == join(text, [tuple(span) for span in spans])
        assert entry.get("quote", entry["text"]) == entry["text"]
        assert entry["span"] == [spans[0][0], spans[-1][1]]
        assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    for entry in record["residue"]:
        start, end = entry["span"]
        assert entry["text"] == (None if "withheld" in entry else text[start:end])


def test_every_value_stands_in_its_cell(folder: Path) -> None:
    _, record = load(folder)
    for row in record["rows"]:
        for key, roles in VALUES.items():
            cells = [piece for role in roles if role in row["cells"] for piece in pieces(row, role)]
            for entry in row[key]:
                for start, end in entry.get("fragments", [entry["span"]]):
                    assert any(first <= start and end <= last for first, last in cells), (row["seq"], entry["text"])


def test_the_words_of_a_row_are_those_of_its_cells(folder: Path) -> None:
    text, record = load(folder)
    for row in record["rows"]:
        words = {role: fold(join(text, [tuple(piece) for piece in pieces(row, role)])) for role in row["cells"]}
        assert row["duty"] == words.get("duty")
        assert row["place"] == words.get("place")
        assert (row["number"] or "") == words.get("number", "").rstrip(" .")
        deadline = " ".join(words[role] for role in ("formula", "deadline") if role in words)
        assert (row["deadline_text"] or "") == deadline


def test_no_character_is_lost(folder: Path) -> None:
    text, record = load(folder)
    covered = bytearray(len(text))
    prose = record["kind"] in PROSE
    stretches = [entry["span"] for entry in [*record["furniture"], *record["residue"]]]
    for row in record["rows"]:
        for role in row["cells"]:
            stretches += [row["cells"][role]] if prose else pieces(row, role)
    stretches += [match.span() for match in DRAWN.finditer(text)]
    for start, end in stretches:
        covered[start:end] = b"\1" * (end - start)
    lost = [at for at, seen in enumerate(covered) if not seen and not BLANK.match(text[at])]
    assert not lost, [text[at : at + 20] for at in lost[:3]]


def test_only_words_of_the_contract(folder: Path) -> None:
    _, record = load(folder)
    assert record["kind"] in KINDS
    assert record["election"]["type"] in TYPES
    assert record["election"]["variant"] in VARIANTS
    assert set(record["columns"]) <= COLUMNS
    assert {entry["role"] for entry in record["furniture"]} <= ROLES
    assert {entry["code"] for entry in record["findings"]} <= CODES
    for row in record["rows"]:
        assert set(row["cells"]) <= COLUMNS
        assert row["verdict"]["status"] in STATUSES
        for offset in row["offsets"]:
            assert offset["unit"] in UNITS
            assert offset["bound"] in BOUNDS
            assert offset["anchor"] in EVENTS
            assert (offset["n"] is None) == (offset["unit"] is None)
        assert {body["id"] for body in row["bodies"]} <= BODIES
        assert {body["role"] for body in row["bodies"]} <= BODY_ROLES


def test_rows_come_in_the_order_of_the_text(folder: Path) -> None:
    _, record = load(folder)
    rows = record["rows"]
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    starts = [row["cells"]["duty"][0] for row in rows]
    assert starts == sorted(starts)


def test_each_deadline_is_counted_a_second_time(folder: Path) -> None:
    _, record = load(folder)
    through = {
        row["offsets"][entry["offset"]]["anchor"]: entry["through"]
        for row in record["rows"]
        for entry in row["computed"]
        if entry["through"] is not None
    }
    facts = {"election": record["election"], "resolution": record["resolution"], "through": through}
    judge = Judge(record["rows"], facts | {"events": source(folder).get("events", {})})
    for row in record["rows"]:
        computed, verdict = judge.judged(row)
        assert row["computed"] == computed, row["seq"]
        for key in ("status", "convention", "difference_days"):
            assert row["verdict"][key] == verdict[key], row["seq"]


def test_findings_go_with_the_verdicts(folder: Path) -> None:
    _, record = load(folder)
    codes = {(entry["row"], entry["code"]) for entry in record["findings"]}
    expected = {"conflicts": "stated-date-conflicts", "agrees_under": "stated-date-convention"}
    judged = {(row["seq"], expected.get(row["verdict"]["status"])) for row in record["rows"]}
    assert {(row, code) for row, code in codes if code in expected.values()} == {pair for pair in judged if pair[1]}


def test_the_header_is_printed(folder: Path) -> None:
    text, record = load(folder)
    spans = record["header_spans"]
    assert fold(text[slice(*spans["title"])]) == record["title"]
    if "resolution.number" in spans:
        assert text[slice(*spans["resolution.number"])] == record["resolution"]["number"]
    assert "election.day" in spans


def test_no_one_is_named(folder: Path) -> None:
    text, record = load(folder)
    withheld = [entry["span"] for entry in record["residue"] if "withheld" in entry]
    for match in re.finditer(r"тел\.", text):
        assert any(start <= match.start() < end for start, end in withheld)
