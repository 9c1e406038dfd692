"""The order of duties: it leads nowhere in a circle, and speaks of topics that are there."""

from graphlib import TopologicalSorter

import pytest

from extractors.lexicon.entries import read_files
from extractors.sequence import sequence
from extractors.topics import KIND, topics

DUTIES = [
    ("districts", "Образование избирательных округов", "Шайлоо округдарын түзүү"),
    ("nomination", "Выдвижение кандидатов", "Талапкерлерди көрсөтүү"),
    ("documents", "Представление документов для регистрации", "Каттоо үчүн документтерди тапшыруу"),
    ("registration", "Регистрация кандидатов", "Талапкерлерди каттоо"),
    ("ballot_text", "Утверждение текста бюллетеня", "Бюллетендин текстин бекитүү"),
    ("ballots_printed", "Печать бюллетеней", "Бюллетендерди басып чыгаруу"),
]


@pytest.mark.parametrize(("name", "russian", "kyrgyz"), DUTIES)
def test_a_duty_is_known_in_both_languages_and_taken_for_no_other(name, russian, kyrgyz):
    for words in (russian, kyrgyz):
        assert [one for one, kind in sequence().duty.items() if kind.concerns(topics(words))] == [name]


@pytest.mark.parametrize(
    "words", ["Дебаты кандидатов в округах", "Встречи с избирателями в округах", "Агитация в округах"]
)
def test_what_is_done_in_districts_makes_none(words):
    assert not [one for one, kind in sequence().duty.items() if kind.concerns(topics(words))]


def test_duties_that_follow_from_others_follow_in_no_circle():
    graph = {}
    for first, then in sequence().order:
        graph.setdefault(then, set()).add(first)
    assert set(TopologicalSorter(graph).static_order()) == set(sequence().duty)


def test_every_topic_is_one_of_the_lexicon():
    known = {label.id for _, file in read_files() for label in file.label if label.kind == KIND}
    assert all(kind.about and kind.about | kind.not_about <= known for kind in sequence().duty.values())
