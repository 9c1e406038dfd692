"""The dataset: keys that stay, types, and programs that are not ours open every file of it and agree."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest
from frictionless import Package
from msgspec.structs import replace

import pipeline
from pipeline import export
from pipeline.export.cells import CONTROLS
from pipeline.export.dataset.keys import act, duty_keys, election
from pipeline.export.dataset.meanings import LANGUAGES
from pipeline.export.dataset.sqlite import VIEWS
from pipeline.export.dataset.tables import TABLES, Table
from pipeline.record import Plan, Row
from tests.pipeline.export.plans import HOSTILE, small

CORPUS = Path(__file__).resolve().parents[3] / "corpus"


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    return [pipeline.read(path) for path in sorted(CORPUS.iterdir()) if path.is_dir()]


@pytest.fixture(scope="module")
def dataset(plans: list[Plan], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dataset")
    export.write_tables(plans, folder)
    return folder


def test_frictionless_finds_no_fault(dataset: Path) -> None:
    report = Package(str(dataset / "datapackage.json")).validate()
    assert report.flatten(["name", "fieldName", "rowNumber", "type", "note"]) == []
    assert report.valid


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_format_has_the_same_lines(table: Table, dataset: Path) -> None:
    name = table.name
    with closing(sqlite3.connect(dataset / "calplan.sqlite")) as database:
        in_sqlite = database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
    parquet, jsonl = dataset / "parquet" / f"{name}.parquet", dataset / "jsonl" / f"{name}.jsonl"
    in_duckdb = duckdb.sql(f"SELECT count(*) FROM '{parquet}'").fetchall()[0][0]
    in_csv = pd.read_csv(dataset / f"{name}.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    in_jsonl = pd.read_json(jsonl, lines=True, dtype=False)
    assert in_sqlite == in_duckdb == len(in_csv) == len(in_jsonl) > 0
    assert list(in_csv) == list(in_jsonl) == list(pd.read_parquet(parquet)) == [one.name for one in table.fields]


POLARS = {
    "string": pl.String(),
    "integer": pl.Int64(),
    "number": pl.Float64(),
    "date": pl.Date(),
    "datetime": pl.Datetime("ms"),
}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_polars_reads_the_same_types_and_values_from_every_format(table: Table, dataset: Path) -> None:
    package = json.loads((dataset / "datapackage.json").read_bytes())
    (described,) = [one["schema"]["fields"] for one in package["resources"] if one["name"] == table.name]
    types = {one["name"]: POLARS[one["type"]] for one in described}
    in_parquet = pl.read_parquet(dataset / "parquet" / f"{table.name}.parquet")
    assert dict(in_parquet.schema) == types
    in_csv = pl.read_csv(dataset / f"{table.name}.csv", schema=types)
    in_jsonl = pl.read_ndjson(dataset / "jsonl" / f"{table.name}.jsonl", schema=types)
    assert in_parquet.equals(in_csv)
    assert in_parquet.equals(in_jsonl)


def test_the_database_is_whole_and_its_views_and_search_answer(dataset: Path) -> None:
    with closing(sqlite3.connect(dataset / "calplan.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert all(database.execute(f"SELECT count(*) FROM {view}").fetchone()[0] for view in VIEWS)
        found = database.execute("SELECT count(*) FROM duties_words WHERE duties_words MATCH 'бюллетен*'").fetchone()
        assert found[0] > 3


def test_dates_have_types_and_keep_their_text(dataset: Path) -> None:
    frame = pd.read_parquet(dataset / "parquet" / "deadlines.parquet")
    assert str(frame["ends"].dtype).startswith("datetime64")
    stated = frame[(frame["kind"] == "stated") & (frame["precision"] == "day") & (frame["bound"] == "not_later")]
    assert (stated["ends"] == pd.to_datetime(stated["date"]) + pd.Timedelta(days=1))[stated["time"].isna()].all()


def test_every_meaning_is_translated(dataset: Path) -> None:
    package = json.loads((dataset / "datapackage.json").read_bytes())
    described = [*package["resources"], *(one for it in package["resources"] for one in it["schema"]["fields"])]
    missing = [one["description"] for one in described for lang in LANGUAGES if f"description_{lang}" not in one]
    assert not missing


def test_provenance_names_every_document_and_every_file(dataset: Path, plans: list[Plan]) -> None:
    prov = json.loads((dataset / "prov.json").read_bytes())
    assert {f"document:{plan.document.sha256}" for plan in plans} <= set(prov["entity"])
    derived = {one["prov:generatedEntity"] for one in prov["wasDerivedFrom"].values()}
    assert {"dataset:duties.csv", "dataset:calplan.sqlite"} <= derived


EDITS: dict[str, Callable[[tuple[Row, ...]], tuple[Row, ...]]] = {
    "nothing": lambda rows: rows,
    "a row put in above": lambda rows: (replace(rows[0], duty="Назначение выборов"), *rows),
    "numbers changed": lambda rows: tuple(replace(row, number=str(row.seq + 7)) for row in rows),
    "deadlines changed": lambda rows: tuple(replace(row, deadline_text="завтра", offsets=()) for row in rows),
    "words added at the end": lambda rows: tuple(replace(row, duty=f"{row.duty} и другое.") for row in rows),
    "endings and capitals": lambda rows: tuple(replace(row, duty=(row.duty or "").upper()) for row in rows),
    "quotation marks and blanks": lambda rows: tuple(replace(row, duty=f"«{row.duty} » ") for row in rows),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_keys_survive_small_edits(edit: Callable[[tuple[Row, ...]], tuple[Row, ...]], plans: list[Plan]) -> None:
    plan = plans[1]
    long = [row for row in plan.rows if len((row.duty or "").split()) >= 6]
    rows = tuple(replace(row, seq=at) for at, row in enumerate(edit(tuple(long)), start=1))
    before = duty_keys(replace(plan, rows=tuple(long))).values()
    after = list(duty_keys(replace(plan, rows=rows)).values())
    assert after[len(after) - len(long) :] == list(before)


def test_what_is_about_one_election_is_tied_together(plans: list[Plan]) -> None:
    kyrgyz, russian = plans[:2]
    assert election(kyrgyz) == election(russian) == "local_council/2012-05-06"
    assert act(kyrgyz) == act(russian)
    assert act(small()) == "cec/2012-03-13/41"
    assert election(replace(small(), election=replace(small().election, day="--05-06"))) is None


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_do_nothing(text: str, tmp_path: Path) -> None:
    row, document = small().rows[0], small().document
    plan = replace(
        small(),
        title=text,
        document=replace(document, name=f"{text}.txt"),
        rows=(replace(row, number=text, duty=text, place=text, section=text, deadline_text=text, note=text),),
    )
    export.write_tables([plan], tmp_path, formats=["csv", "jsonl", "parquet", "sqlite"])
    in_csv = pd.read_csv(tmp_path / "duties.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    parquet = pd.read_parquet(tmp_path / "parquet" / "duties.parquet")
    pieces = [piece.strip() for cell in in_csv.iloc[0].drop("difference_days") for piece in re.split("[;\t\n]", cell)]
    assert not [piece for piece in pieces if piece.startswith(tuple("=+-@＝＋－＠"))]
    assert not [cell for frame in (in_csv, parquet) for cell in frame.iloc[0] if CONTROLS.search(str(cell))]
    assert not CONTROLS.search((tmp_path / "jsonl" / "duties.jsonl").read_text(encoding="utf-8"))


def test_the_same_plans_in_the_same_order_give_the_same_bytes(plans: list[Plan], dataset: Path, tmp_path: Path) -> None:
    for path in export.write_tables(plans, tmp_path):
        assert path.read_bytes() == (dataset / path.relative_to(tmp_path)).read_bytes(), path.name


def test_a_document_without_duties_has_its_lines(tmp_path: Path) -> None:
    export.write_tables([replace(small(), rows=(), basis=(), findings=(), residue=())], tmp_path)
    shapes = {table.name: pl.read_parquet(tmp_path / "parquet" / f"{table.name}.parquet").shape for table in TABLES}
    lines = {"documents": 1, "plans": 1}
    assert shapes == {table.name: (lines.get(table.name, 0), len(table.fields)) for table in TABLES}


def test_a_word_that_no_column_knows_is_no_database(tmp_path: Path) -> None:
    row = replace(small().rows[0], verdict=replace(small().rows[0].verdict, status="perhaps"))  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError, match="duties"):
        export.write_tables([replace(small(), rows=(row,))], tmp_path, formats=["sqlite"])
    assert not list(tmp_path.iterdir())
