"""What a text is about and what it does, by the phrases of the lexicon."""

import pytest

from extractors.reading import read
from extractors.subject import count, phrases


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Шайлоо күнү талапкерлер бюллетенге киргизилет", "election", 3),
        ("Выборы: кандидаты, бюллетени и агитация", "election", 4),
        ("Сегодня хорошая погода", "election", 0),
        ("Комиссия токтом кылат", "resolves", 1),
        ("комиссия постановляет:", "resolves", 1),
    ],
)
def test_words_of_a_kind_are_counted(text: str, kind: str, number: int) -> None:
    assert count(read(text), kind) == number


def test_only_the_tokens_asked_for_count() -> None:
    reading = read("выборы и кандидаты")
    assert (count(reading, "election", 1), count(reading, "election", 0, 1)) == (2 - 1, 1)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Аймактык комиссия токтом кылат: 1. …", "resolves", ["токтом кылат"]),
        ("Комиссия решила: затем постановила", "resolves", ["решила", "постановила"]),
        ("Мыйзамга ылайык, андан соң түзүлөт", "then", ["андан соң"]),
        ("в соответствии с законом и на основании решения", "according", ["в соответствии", "на основании"]),
        ("Регистрация открыта с сегодняшнего дня", "today", ["с сегодняшнего дня"]),
        ("Голосование состоится 5 октября", "set_day", ["состоится"]),
        ("Больше ничего", "resolves", []),
    ],
)
def test_phrases_of_a_kind(text: str, kind: str, found: list[str]) -> None:
    reading = read(text)
    assert [reading.where(*stretch).text for stretch in phrases(reading, kind, 0, len(reading))] == found
