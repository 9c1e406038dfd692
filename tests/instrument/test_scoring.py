"""Our scorer counts as the shared one does, on every document that both can score."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from instrument.scoring import Counts, score, slots_of, with_alternatives
from instrument.scoring.counts import wilson
from pipeline.engine import extract
from pipeline.export import to_json
from pipeline.readers import read_document
from tests.gold import shared

BLIND = Path(__file__).parents[1] / "blind"
SETS = ("gold", "samples", "looked", "unseen", "negative")


def folders(name: str) -> tuple[Path, Path]:
    """Where the gold records and the texts of a set are."""
    if name in ("looked", "unseen", "negative"):
        return BLIND / name, BLIND / name
    return shared() / name, shared() / {"gold": "documents"}.get(name, name)


def spoiled(record: dict, seed: int) -> dict:
    """A prediction that is wrong in many places, so that every branch of the counting is taken."""
    rows = [row for at, row in enumerate(record["rows"]) if (at + seed) % 4]
    rows[1:1] = [rows[0]] if rows else []
    for at, row in enumerate(rows):
        row["offsets"] = row["offsets"][at % 2 :]
        row["bodies"] = [body | {"text": body["text"][: -(at % 5) or None]} for body in row["bodies"]] * (1 + at % 2)
        row["deadline_text"] = row["deadline_text"] if at % 3 else None
    return record | {"rows": rows, "findings": record["findings"][1:], "kind": record["kind"] if seed else "digest"}


@pytest.mark.parametrize("spoil", [None, 0, 1])
@pytest.mark.parametrize("name", SETS)
def test_it_counts_as_the_shared_scorer_does(name: str, spoil: int | None, tmp_path: Path) -> None:
    scorer = shared() / "score" / "score.py"
    gold_folder, text_folder = folders(name)
    golds, predictions = {}, {}
    for path in sorted(gold_folder.glob("*.gold.json")):
        document = path.name.removesuffix(".gold.json")
        golds[document] = with_alternatives(json.loads(path.read_text(encoding="utf-8")))
        record = json.loads(to_json(extract(read_document(text_folder / f"{document}.txt", f"{document}.txt"))))
        predictions[document] = record if spoil is None else spoiled(record, spoil)
        (tmp_path / f"{document}.json").write_text(json.dumps(predictions[document]), encoding="utf-8")
    report = tmp_path / "report.json"
    subprocess.run([sys.executable, scorer, gold_folder, tmp_path, "--json", report], check=True, capture_output=True)
    theirs = json.loads(report.read_text(encoding="utf-8"))["documents"]
    slots = slots_of(golds.values())
    differing = []
    for document, gold in golds.items():
        ours = score(gold, predictions[document], slots)
        expected = theirs[document]["slots"]
        counts = {
            key: Counts(slot["gold"], slot["predicted"], slot["correct"])
            for key, slot in expected.items()
            if key != "macro"
        }
        if counts != {key: found for key, found in ours.counts.items() if found.gold or found.predicted}:
            differing.append(document)
        assert len(ours.misses) == len(theirs[document]["errors"])
    assert not differing


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (0, 0, 0.0, 1.0),
        (10, 10, 0.7225, 1.0),
        (0, 10, 0.0, 0.2775),
        (50, 100, 0.4038, 0.5962),
        (97, 100, 0.9155, 0.9897),
    ],
)
def test_wilson_intervals(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson(successes, trials) == pytest.approx((low, high), abs=5e-5)


def test_f1_is_the_harmonic_mean() -> None:
    counts = Counts(gold=10, predicted=8, correct=6)
    assert counts.precision == 0.75
    assert counts.recall == 0.6
    assert counts.f1 == pytest.approx(2 * 0.75 * 0.6 / 1.35)
    assert counts.errors == 4
