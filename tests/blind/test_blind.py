"""The blind set is sound: its records parse, use the ids of the contract, and quote only what their documents hold."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
GOLDS = sorted(HERE.glob("*/*.gold.json"))
POSITIVE = [path for path in GOLDS if path.parent.name != "negative"]

KINDS = {"calendar_plan", "resolution", "schedule", "digest", "other"}
ELECTIONS = {"president", "parliament", "local_council", "referendum", "mayor_or_akim", "other", None}
VARIANTS = {"regular", "early", "repeat", "by_election", None}
COLUMNS = {"number", "duty", "deadline", "responsible", "legal_basis", "place", "note", "formula"}
FIELDS: dict[str, dict[str, set[Any]]] = {
    "offsets": {
        "unit": {"calendar_day", "day", "working_day", "week", "month", "hour", "year", None},
        "direction": {"before", "after", "during", None},
        "anchor": set(
            "voting_day repeat_voting_day voting_start voting_end election_called referendum_called law_in_force"
            " decision_adopted announcement_published districts_approved precincts_formed voter_list_compiled"
            " documents_received documents_submitted candidate_nominated registration_ended candidate_registered"
            " representative_registered election_fund_created protocol_signed protocols_received results_determined"
            " own_schedule permanent other".split()
        ),
        "bound": set("not_later not_earlier by exactly span within from until at_least immediately during".split())
        | {None},
        "combine": {"later_of", "earlier_of", None},
    },
    "stated": {
        "bound": {"until", "not_later", "on", "from", "range", "ends_on"},
        "precision": {"day", "month"},
    },
    "bodies": {
        "id": set(
            "cec tec dec pec election_commissions tech_centre local_self_government state_bodies political_party"
            " voter_group candidate authorised_representative media citizens audit_group population_register"
            " foreign_ministry akim other".split()
        ),
        "role": {"responsible", "with_participation", "on_proposal", "in_agreement"},
    },
    "citations": {},
}
STATUSES = {"no_deadline", "no_offset", "no_stated_date", "undecidable", "agrees", "agrees_under", "conflicts"}
DATE = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
TIME = re.compile(r"(?:[01]\d|2[0-4]):[0-5]\d")
NOT_WORDS = re.compile(r"[\s\-|¦+…\u00ad\u2500-\u257f]+")


def read(path: Path) -> tuple[dict[str, Any], str]:
    """A gold record and its document."""
    text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode()
    return json.loads(path.read_text(encoding="utf-8")), text


def entries(gold: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every offset, date, body and citation of a record, with the name of its list."""
    for row in [*gold["rows"], {"citations": gold.get("basis", [])}]:
        for name in FIELDS:
            yield from ((name, entry) for entry in row.get(name, []))


def squeezed(text: str) -> str:
    """The text without white space, hyphens and borders."""
    return NOT_WORDS.sub("", text)


def streams(text: str) -> list[str]:
    """The text read across, and down each column of a drawn table and of a table of spaces, squeezed."""
    columns: dict[tuple[str, int], list[str]] = defaultdict(list)
    for line in text.split("\n"):
        cells = re.split(r"[│¦]", line)
        for at, cell in enumerate(cells if len(cells) > 1 else []):
            columns["drawn", at].append(cell)
        for part in re.finditer(r"\S+(?: \S+)*", line):
            columns["spaces", part.start()].append(part[0])
    return [squeezed(text), *(squeezed(" ".join(parts)) for parts in columns.values())]


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_record_uses_the_words_of_the_contract(path: Path) -> None:
    gold, _ = read(path)
    assert gold.get("kind", "other") in KINDS
    assert gold["document"]["name"] == path.name.replace(".gold.json", ".txt")
    assert gold["document"].get("language", "ky") in {"ky", "ru", "mixed"}
    election = gold.get("election", {})
    assert election.get("type") in ELECTIONS
    assert election.get("variant") in VARIANTS
    assert set(gold.get("columns", [])) <= COLUMNS
    assert [row["seq"] for row in gold["rows"]] == list(range(1, len(gold["rows"]) + 1))
    for row in gold["rows"]:
        assert row.get("verdict", {}).get("status", "agrees") in STATUSES
        assert row["duty"]
    for name, entry in entries(gold):
        for field, allowed in FIELDS[name].items():
            for value in [*([entry[field]] if field in entry else []), *entry.get(f"{field}_accept", [])]:
                assert value in allowed, (name, field, value)


@pytest.mark.parametrize("path", POSITIVE, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_dates_and_hours_are_well_formed(path: Path) -> None:
    gold, _ = read(path)
    dates = [entry for name, entry in entries(gold) if name == "stated"]
    assert all(DATE.fullmatch(entry[key]) for entry in dates for key in ("date", "end_date") if entry[key])
    assert all(TIME.fullmatch(entry[key]) for entry in dates for key in ("time", "end_time") if entry[key])
    assert all((entry["end_date"] or "9") >= (entry["date"] or "") for entry in dates)


@pytest.mark.parametrize("path", POSITIVE, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_quoted_text_is_in_the_document(path: Path) -> None:
    gold, text = read(path)
    readings = streams(text)
    quoted = [entry["text"] for _, entry in entries(gold)]
    for row in gold["rows"]:
        quoted += [row["duty"], row.get("place") or "", row.get("section") or "", *parts(row["deadline_text"])]
    missing = [quote for quote in quoted if not found(quote, readings)]
    assert not missing, f"{len(missing)} of {len(quoted)}"


@pytest.mark.parametrize("path", POSITIVE, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_spans_are_exact(path: Path) -> None:
    gold, text = read(path)
    for _, entry in entries(gold):
        if "span" in entry:
            start, end = entry["span"]
            assert text[start:end] == entry["text"]
            assert entry["text"] == entry["text"].strip()


def parts(deadline: str | None) -> list[str]:
    """The fragments of a deadline that stands in several places."""
    return (deadline or "").split(" … ")


def found(quote: str, readings: list[str]) -> bool:
    """Whether a reading holds the quote, or each of its words where the layout or the sentence interrupts it."""
    words = [word for word in map(squeezed, quote.split()) if word]
    return any("".join(words) in reading for reading in readings) or in_order(words, readings[0])


def in_order(words: list[str], reading: str) -> bool:
    """Whether the words follow one another in the reading with at most 200 characters between two of them."""
    for first in re.finditer(re.escape(words[0]), reading) if words else []:
        at = [first.start()]
        for word in words[1:]:
            at.append(reading.find(word, at[-1] + 1))
        if min(at) >= 0 and all(two - one <= 200 for one, two in pairwise(at)):
            return True
    return not words


def test_the_set_is_large_and_varied() -> None:
    golds = [(path.parent.name, *path.name.split(".")[1:2], read(path)[0].get("kind")) for path in POSITIVE]
    for language in ("ky", "ru"):
        halves = [half for half, of, _ in golds if of == language]
        assert len(halves) >= 14
        assert abs(halves.count("looked") - halves.count("unseen")) <= 2
    kinds = [kind for _, _, kind in golds]
    minimum = {"calendar_plan": 14, "resolution": 3, "schedule": 2, "digest": 6, "other": 2}
    assert all(kinds.count(kind) >= least for kind, least in minimum.items())
    assert len(GOLDS) - len(POSITIVE) >= 20
