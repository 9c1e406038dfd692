"""The mistakes that the instrument plants: each changes the plan as it says, and the validator names it."""

from random import Random

import pytest

from instrument.mistakes import amendments, twins
from instrument.mistakes.facts import CONVENTIONS, duties, sound
from instrument.mistakes.measured import LANGUAGES, measure
from instrument.mistakes.page import page
from instrument.mistakes.slips import KINDS
from instrument.mistakes.written import LAYOUTS, written


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_a_mistake_changes_the_plan_and_tells_where(kind):
    for seed in range(5):
        facts = sound(Random(seed), by_law=kind.by_law)
        slip = kind.make(facts, Random(seed))
        assert slip.facts != facts
        assert all(1 <= row <= len(slip.facts.lines) for row in slip.rows)
        assert slip == kind.make(facts, Random(seed))


def test_there_are_many_kinds_and_all_have_a_name():
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_has_all_its_duties(language):
    facts = sound(Random(1), by_law=False)
    text = " ".join(written(facts, language, Random(1)).split())
    assert len(facts.lines) == len(duties())
    assert str(facts.voting.year) in text
    assert set(CONVENTIONS) >= {facts.convention}
    assert LAYOUTS


def test_mistakes_are_named_and_sound_plans_are_left_alone():
    """A small part of what `python -m instrument mistakes` measures."""
    measured, pairs = measure(each=2, of_sound=12), list(twins.measure(each=1, of_sound=0))
    amended = list(amendments.measure(each=1))
    unseen = [one.name for one in measured.tried if one.kind and not one.seen]
    assert unseen == []
    assert [one.name for one in measured.of(None) if one.false] == []
    written = page(measured, pairs, amended)
    assert "| wrong day | 2 | 2 | 0 |" in written
    assert "| another term in the other language | 1 | 1 | 0 |" in written
    assert "| a row put in | 1 | 1 |" in written


def test_differences_between_twins_are_named_and_sound_twins_are_left_alone():
    tried = list(twins.measure(each=1, of_sound=4))
    assert {one.kind for one in tried} == {None, *twins.KINDS}
    assert [one.name for one in tried if one.kind and not one.seen] == []
    assert [(one.name, one.false) for one in tried if one.false] == []


def test_amendments_leave_the_plan_that_is_written_with_the_change():
    assert [one for one in amendments.measure(each=2) if not one.right] == []
