"""Where sentences and paragraphs end."""

import pytest

from extractors.reading import read
from extractors.sentences import paragraphs, sentences

SENTENCES = [
    ("Бир сүйлөм. Экинчи сүйлөм.", ["Бир сүйлөм.", "Экинчи сүйлөм."]),
    ("Приём до 5 мая 2012 г. Отказ позже.", ["Приём до 5 мая 2012 г. Отказ позже."]),
    ("По ст. 14 Закона; жалобы до 5 мая; Отказ.", ["По ст. 14 Закона; жалобы до 5 мая;", "Отказ."]),
    ("Пункт 3. Второй абзац.", ["Пункт 3. Второй абзац."]),
    ("А. Иванов пришёл. Ушёл.", ["А. Иванов пришёл.", "Ушёл."]),
    (". Начало. Конец", [".", "Начало.", "Конец"]),
    ("до 5 мая. в силе", ["до 5 мая. в силе"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_where_sentences_end(text: str, found: list[str]) -> None:
    reading = read(text)
    assert [reading.where(*one).text for one in sentences(reading, 0, len(reading))] == found


def test_no_sentence_in_no_tokens() -> None:
    assert list(sentences(read("Бир сүйлөм."), 1, 1)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n\nb\n \nc", ["a", "b", "c"]),
        ("\n\na\nb\r\n\r\nc\n\n", ["a\nb", "c"]),
        ("\n\n", []),
        ("a b", ["a b"]),
    ],
)
def test_where_paragraphs_end(text: str, found: list[str]) -> None:
    reading = read(text)
    assert [reading.where(*one).text for one in paragraphs(reading)] == found
