"""The generator: its truth is that of its text, it makes the same documents again, and counts as the rules say."""

from datetime import date
from random import Random

import pytest

from instrument.generator import Made, documents
from instrument.generator.kyrgyz import Kyrgyz
from instrument.generator.layouts import WRITERS
from instrument.generator.made import LISTS
from instrument.generator.noise import Noise, noisy
from instrument.generator.russian import Russian, plural
from instrument.generator.values import end_of
from instrument.generator.words import Mark, Words, filled, replaced, together


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(documents())


def test_the_same_documents_every_time(made: list[Made]) -> None:
    assert made == list(documents())
    assert len({one.text for one in made}) == len(made)


def test_every_layout_and_kind_in_both_languages(made: list[Made]) -> None:
    for language in ("ky", "ru"):
        own = [one for one in made if one.gold["document"]["language"] == language]
        assert len(own) == 100
        assert {one.layout for one in own} >= {*WRITERS, "list", "prose"}
        assert {one.gold["kind"] for one in own} == {"calendar_plan", "schedule", "digest", "resolution"}


def test_values_stand_where_gold_says(made: list[Made]) -> None:
    placed = 0
    for one in made:
        for entry in [entry for row in one.gold["rows"] for key in LISTS for entry in row.get(key, [])]:
            if "span" in entry:
                placed += 1
                assert one.text[slice(*entry["span"])] == entry["text"]
    assert placed > 4000


def test_every_word_of_gold_is_in_the_text(made: list[Made]) -> None:
    for one in made:
        if one.layout in ("box", "shifted_box", "open_box", "columns"):
            continue
        squeezed = "".join(one.text.split()).lower()
        for row in one.gold["rows"]:
            words = "".join((row["duty"] or "").split()).lower()
            assert words in squeezed or one.gold["kind"] == "resolution"


@pytest.mark.parametrize(
    ("n", "direction", "end"),
    [(45, "before", date(2012, 3, 22)), (10, "after", date(2012, 5, 17)), (0, "before", date(2012, 5, 6))],
)
def test_what_deadlines_come_to(n: int, direction: str, end: date) -> None:
    assert end_of(date(2012, 5, 6), n, direction) == end


@pytest.mark.parametrize(
    ("language", "day", "case", "words"),
    [
        ("ky", date(2012, 3, 17), "to", "17-мартына"),
        ("ky", date(2012, 4, 6), "from", "6-апрелинен"),
        ("ky", date(2012, 7, 6), "of", "6-июлунун"),
        ("ky", date(2012, 5, 6), "at", "6-майында"),
        ("ru", date(2012, 5, 6), "the", "6 мая"),
    ],
)
def test_days_in_words(language: str, day: date, case: str, words: str) -> None:
    writer = (Kyrgyz if language == "ky" else Russian)(Random(0), day)
    assert writer.day(day, case, year=False) == words


@pytest.mark.parametrize(("n", "form"), [(1, "one"), (2, "few"), (5, "many"), (11, "many"), (12, "many"), (21, "one")])
def test_russian_plurals(n: int, form: str) -> None:
    assert plural(n) == form


def test_marks_follow_their_words() -> None:
    date_words = Words("17-мартына чейин").marked("stated", {"date": "2012-03-17"})
    whole = together(" ", [Words("Күндөн"), filled("({date})", date=date_words)])
    assert whole.text == "Күндөн (17-мартына чейин)"
    assert whole.marks == (Mark(8, 24, "stated", {"date": "2012-03-17"}),)
    longer = replaced(whole, 0, 6, "Күндүн ичинде")
    assert longer.text[longer.marks[0].start : longer.marks[0].end] == "17-мартына чейин"


def test_an_empty_slot_leaves_no_blank() -> None:
    assert filled("{tail} {object}", tail="", object="тизме").text == "тизме"
    with pytest.raises(ValueError, match="empty part"):
        filled("{tail} {object}", tail="", object=Words("тизме").marked("bodies", {}))


def test_noise_keeps_what_is_marked() -> None:
    words = Words("Өткөрүү кечиктирбестен").marked("offsets", {})
    typed = noisy(words, Noise(fita=1.0, misspelt=1.0), {"кечиктирбестен": "кечиктербестен"}, Random(1))
    assert typed.text == "Ѳткѳрүү кечиктербестен"
    assert typed.marks[0].end == len(typed.text)
