"""Each body and place of the lexicon is what its own examples say, and not what its counter-examples name."""

import pytest

from extractors.bodies import mentions, of_cell
from extractors.lexicon.entries import Example, NameEntry, read_files
from extractors.places import find
from extractors.reading import read
from extractors.values import Body

ENTRIES = list(read_files())
BODIES = [(entry, example) for _, file in ENTRIES for entry in file.body for example in entry.examples]
NOT_BODIES = [(entry, text) for _, file in ENTRIES for entry in file.body for text in entry.not_examples]
PLACES = [(entry, example) for _, file in ENTRIES for entry in file.place for example in entry.examples]


def bodies_of(text: str) -> tuple[Body, ...]:
    reading = read(text)
    return of_cell(reading, [(0, len(reading))], mentions(reading))


@pytest.mark.parametrize(("entry", "example"), BODIES, ids=lambda value: getattr(value, "text", None))
def test_an_example_of_a_body_gives_just_what_it_says(entry: NameEntry, example: Example) -> None:
    (body,) = bodies_of(example.text)
    assert {name: getattr(body, name) for name in example.gives} == example.gives, entry


@pytest.mark.parametrize(("entry", "text"), NOT_BODIES)
def test_a_counter_example_is_another_body_or_none(entry: NameEntry, text: str) -> None:
    assert entry.id not in [body.id for body in bodies_of(text)]


@pytest.mark.parametrize(("entry", "example"), PLACES, ids=lambda value: getattr(value, "text", None))
def test_an_example_of_a_place_gives_just_what_it_says(entry: NameEntry, example: Example) -> None:
    (place,) = find(read(example.text))
    assert {name: getattr(place, name) for name in example.gives} == example.gives, entry


def test_every_place_is_held_by_a_place_of_the_lexicon() -> None:
    ids = {place.id for _, file in ENTRIES for place in file.place}
    assert not {place.parent for _, file in ENTRIES for place in file.place if place.parent} - ids
