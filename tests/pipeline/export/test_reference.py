import re

import msgspec

from pipeline.export.dataset.tables import TABLES
from pipeline.export.meanings import MEANINGS
from pipeline.export.reference import reference
from pipeline.record import Plan


def test_every_field_has_its_meaning_and_no_other_has() -> None:
    definitions = msgspec.json.schema(Plan)["$defs"]
    fields = {name: set(definition["properties"]) for name, definition in definitions.items() if name != "Span"}
    assert fields == {name: set(meanings) for name, meanings in MEANINGS.items()}


def test_every_type_and_column_is_on_the_page() -> None:
    page = reference()
    headings = re.findall(r"^##+ (.+)$", page, re.MULTILINE)
    assert set(headings) == {*MEANINGS, "The tables", *(table.name for table in TABLES)}
    for table in TABLES:
        assert all(f"| `{field.name}` |" in page for field in table.fields)


def test_links_within_the_page_lead_to_a_heading() -> None:
    page = reference()
    anchors = {heading.lower() for heading in re.findall(r"^##+ (.+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\(#([^)]+)\)", page)) <= anchors


def test_fields_that_are_not_always_there_say_so() -> None:
    page = reference()
    assert "| `year_inferred` | true or false (*only where needed*) |" in page
    assert "| `precision` | `day` · `month` |" in page
