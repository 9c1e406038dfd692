"""The language of a stretch of text."""

import tomllib
from pathlib import Path

import pytest

from extractors.language import language_of
from extractors.reading import read

CASES = tomllib.loads((Path(__file__).parent / "cases" / "languages.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "language"),
    [(text, None if language == "either" else language) for language, texts in CASES.items() for text in texts],
)
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    reading = read(text)
    assert language_of(reading, 0, len(reading)) == language


def test_look_alike_letters_count_as_what_they_stand_for() -> None:
    reading = read("жѳнѳтѳт")
    assert language_of(reading, 0, len(reading)) == "ky"


def test_a_name_in_the_other_language_does_not_turn_a_long_text() -> None:
    reading = read(
        "Комиссия уточняет списки избирателей до дня голосования и передаёт их в срок. " * 8 + "Жогорку Кеңеш"
    )
    assert language_of(reading, 0, len(reading)) == "ru"
    assert language_of(reading, len(reading) - 2, len(reading)) == "ky"
