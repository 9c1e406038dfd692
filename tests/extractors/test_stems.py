"""Word forms: endings, one mistyped letter, and that a form is looked up once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lexicon.memory import Memory
from extractors.lexicon.phrases import Phrases
from extractors.lexicon.stems import MISTYPED_FROM, Stems, is_ending, one_edit


@pytest.mark.parametrize("rest", ["", "ларынын", "нын", "дан", "ов", "ения", "ыми", "лардагы", "үнө", "ган"])
def test_what_can_follow_a_stem(rest: str) -> None:
    assert is_ending(rest)


@pytest.mark.parametrize("rest", ["щик", "ббб", "лардагыларынынкындай", "фикс", "z"])
def test_what_cannot(rest: str) -> None:
    assert not is_ending(rest)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("кечиктербе", "кечиктирбе"),
        ("календарык", "календардык"),
        ("календдардык", "календардык"),
        ("календрадык", "календардык"),
        ("позднеее", "позднее"),
    ],
)
def test_one_letter_apart(one: str, two: str) -> None:
    assert one_edit(one, two)
    assert one_edit(two, one)


@pytest.mark.parametrize(("one", "two"), [("кечик", "мечик"), ("абвгд", "авбдг"), ("абв", "абвгд"), ("абвг", "ажзг")])
def test_more_than_one_letter_apart(one: str, two: str) -> None:
    assert not one_edit(one, two)


LETTERS = "абвгд"


@given(st.text(LETTERS, min_size=3, max_size=8), st.data())
def test_any_one_mistake_is_one_edit(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    for mistyped in (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
        assert mistyped == word or one_edit(word, mistyped)


def test_a_pattern_matches_its_forms() -> None:
    stems = Stems()
    exact, stem, longer = stems.add("чейин"), stems.add("комисси~"), stems.add("комиссия~")
    assert stems.add("чейин") == exact
    assert stems.match("чейин") == (exact,)
    assert stems.match("комиссиянын") == (longer,)
    assert stems.match("комиссии") == (stem,)
    assert set(stems.match("комиссия")) == {stem, longer}
    assert stems.match("чейинки") == ()
    assert stems.match("ком") == ()


def test_only_long_stems_may_be_mistyped() -> None:
    stems = Stems()
    long, short = stems.add("кечиктирбе~"), stems.add("округ~")
    assert stems.match("кечиктербестен") == (long,)
    assert stems.match("окрут") == ()
    assert stems.match("округу") == (short,)
    assert len("кечиктирбе") >= MISTYPED_FROM > len("округ")


def test_the_longest_phrase_counts() -> None:
    phrases: Phrases[str] = Phrases()
    assert phrases.add([1, 2], "two") == "two"
    assert phrases.add([1, 2, 3], "three") == "three"
    assert phrases.add([1, 2], "again") == "two"
    words = [[1], [9, 2], [3], [4]]
    assert phrases.longest(words, 0, 4) == (3, "three")
    assert phrases.longest(words, 0, 2) == (2, "two")
    assert phrases.longest(words, 1, 4) is None
    assert phrases.begins([5, 1])
    assert not phrases.begins([2])


def test_a_form_is_looked_up_once_and_memory_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(form: str) -> int:
        asked.append(form)
        return len(form)

    monkeypatch.setattr("extractors.lexicon.memory._REMEMBERED", 2)
    memory = Memory(answer)
    assert [memory[form] for form in ("а", "бб", "а", "ввв", "а")] == [1, 2, 1, 3, 1]
    assert asked == ["а", "бб", "ввв", "а"]
