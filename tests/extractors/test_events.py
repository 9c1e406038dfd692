"""Which event some words name, and which a duty brings about."""

import pytest

from extractors.events import named, produced
from extractors.reading import read

NAMED = [
    ("шайлоо дайындалгандан", "election_called", 2),
    ("дня голосования", "voting_day", 2),
    ("дня повторного голосования", "repeat_voting_day", 3),
    ("официального опубликования решения о назначении выборов", "election_called", 5),
    ("избирательных округов и их утверждения", "districts_approved", 3),
    ("регистрации уполномоченных представителей", "representative_registered", 3),
    ("окончания срока регистрации кандидатов", "registration_ended", 4),
    ("ремонта школы", None, 0),
    ("", None, 0),
]
DUTIES = [
    ("Шайлоо округдарын түзүү", ("districts_approved",)),
    ("Образование избирательных участков", ("precincts_formed",)),
    ("Талапкерлерди каттоо", ("registration_ended",)),
    ("Добуш берүүнү өткөрүү", ("voting_start", "voting_end")),
    ("Проведение голосования", ("voting_start", "voting_end")),
    ("Отмена регистрации кандидата", ()),
    ("Бюллетендерди басып чыгаруу", ()),
]


@pytest.mark.parametrize(("text", "event", "weight"), NAMED, ids=[text for text, _, _ in NAMED])
def test_words_name_an_event(text: str, event: str | None, weight: int) -> None:
    reading = read(text)
    found = named(reading, 0, len(reading))
    assert (found.id if found else None, found.weight if found else 0) == (event, weight)


def test_the_head_must_be_a_word_of_the_event() -> None:
    reading = read("шайлоо дайындалган имарат акталгандан")
    assert named(reading, 0, len(reading), len(reading) - 1) is None
    found = named(reading, 0, len(reading), 1)
    assert found is not None
    assert (found.id, found.tokens) == ("election_called", (0, 1))


def test_a_pronoun_stands_for_words_elsewhere() -> None:
    reading = read("Шайлоо округдарын түзүү алар бекитилгенден")
    assert named(reading, 3, 5) is None
    found = named(reading, 3, 5, beside=range(3))
    assert found is not None
    assert found.id == "districts_approved"


@pytest.mark.parametrize(("duty", "events"), DUTIES, ids=[duty for duty, _ in DUTIES])
def test_a_duty_brings_events_about(duty: str, events: tuple[str, ...]) -> None:
    assert produced(duty) == events
