"""Generated plans aligned: a small part of what `python -m instrument aligned` measures."""

from instrument.aligned import LANGUAGES, measure, page


def test_most_links_are_right_and_the_page_tells_of_every_two_languages():
    measured = measure(pairs=2)
    assert set(measured) == set(LANGUAGES)
    assert all(one.f1 > 0.85 and one.right <= min(one.true, one.made) for one in measured.values())
    assert page(measured).count("\n| ") == len(LANGUAGES) + 2


def test_the_same_pairs_every_time():
    assert measure(pairs=1) == measure(pairs=1)
