"""A page with its values boxed: every sort has its colour, contacts are covered, nothing of a document runs."""

import io
from base64 import b64decode
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from pipeline.cli import main
from pipeline.engine import extract
from pipeline.export.layers import withheld
from pipeline.export.paged import to_svg
from pipeline.readers import PageDrawn, page_of, read_document
from tests.pipeline.readers.pdf import drawn
from tests.pipeline.texts import PLAN

PDF = Path(__file__).parents[1] / "readers" / "pdf" / "ruled.ky.pdf"
SVG = "{http://www.w3.org/2000/svg}"


def page(number: int, *, contacts: bool = False) -> etree._Element:
    document = read_document(PDF, "plan.pdf")
    shown = page_of(PDF.read_bytes(), number, "plan.pdf")
    return etree.fromstring(to_svg(extract(document), document, shown, number, contacts=contacts, language="en"))


def test_every_sort_of_value_is_boxed_and_in_the_key() -> None:
    picture = page(1)
    key = [text.text.partition(" · ")[0] for text in picture.iter(f"{SVG}text")]
    boxed = {title.text for title in picture.iter(f"{SVG}title")}
    assert {"duty", "offset", "stated date", "body", "citation"} <= set(key) == boxed


def test_a_box_stands_within_the_page() -> None:
    picture = page(1)
    width, height = (float(picture.find(f"{SVG}image").get(side)) for side in ("width", "height"))
    for box in picture.iter(f"{SVG}rect"):
        if box.find(f"{SVG}title") is not None:
            assert 0 <= float(box.get("x")) <= width
            assert 0 <= float(box.get("y")) <= height


def test_what_is_not_on_the_page_is_not_drawn() -> None:
    document = read_document(PDF, "plan.pdf")
    blank = PageDrawn(png=b"", width=100, height=100)
    picture = etree.fromstring(to_svg(extract(document), document, blank, 99, contacts=False, language="ru"))
    assert list(picture.iter(f"{SVG}title")) == []


@pytest.mark.parametrize("name", ["page.svg", "page.png"])
def test_the_command_draws_a_page(name: str, tmp_path: Path) -> None:
    assert main(["show", str(PDF), "--page", "1", "--to", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_bytes().startswith({"page.svg": b"<svg", "page.png": b"\x89PNG"}[name])


BAD = [
    (["--page", "99"], 3, "It has no page 99."),
    (["--to", "page.svg"], 2, "--to is for a page"),
    (["--page", "0"], 2, "--page"),
]


@pytest.mark.parametrize(("options", "code", "said"), BAD)
def test_what_cannot_be_drawn_is_said(
    options: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", str(PDF), *options]) == code
    assert said in capsys.readouterr().err


def test_a_text_has_no_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.txt").write_text("Календарный план", encoding="utf-8")
    assert main(["show", str(tmp_path / "plan.txt"), "--page", "1"]) == 3
    assert "It has no pages." in capsys.readouterr().err


def test_contacts_are_blackened_in_the_picture_itself() -> None:
    data = drawn.prose(f"{PLAN}\nКонтактное лицо: Иванова Анна Петровна, тел. +996 555 000 000\n")
    document = read_document(data, "plan.pdf")
    plan, shown = extract(document), page_of(data, 1, "plan.pdf")
    (span,) = withheld(plan)
    assert document.places
    _, (left, top, right, bottom) = document.places.of(*span) or (0, (0, 0, 0, 0))

    def inks(contacts: bool) -> set[int]:
        """The shades in the middle of the contact."""
        svg = etree.fromstring(to_svg(plan, document, shown, 1, contacts=contacts, language="en"))
        png = b64decode(svg.find(f"{SVG}image").get("href").partition(",")[2])
        picture = Image.open(io.BytesIO(png)).convert("L")
        scale = picture.width / shown.width
        return set(picture.crop([int(side * scale) for side in (left + 2, top + 2, left + 12, bottom - 2)]).tobytes())

    assert right > left
    assert inks(contacts=False) == {0}
    assert len(inks(contacts=True)) > 1
