"""What laws set: terms, their cut in early elections, and editions that are known only for some days."""

from datetime import date

import pytest

from extractors.lexicon.entries import read_files
from extractors.statutes import Cut, Statute, edition, statutes
from extractors.topics import KIND

TWO_THIRDS, THREE_QUARTERS = (2, 3), (3, 4)


@pytest.mark.parametrize(
    ("keeps", "days", "left"),
    [
        (TWO_THIRDS, 70, 47),
        (TWO_THIRDS, 50, 33),
        (TWO_THIRDS, 45, 30),
        (TWO_THIRDS, 40, 27),
        (TWO_THIRDS, 30, 20),
        (THREE_QUARTERS, 50, 38),
        (THREE_QUARTERS, 75, 56),
        ((1, 2), 5, 3),
    ],
)
def test_a_cut_term(keeps, days, left):
    assert Cut(variants=frozenset(("early",)), keeps=keeps).of(days) == left


@pytest.mark.parametrize(
    ("law", "day", "known"),
    [
        ("kg.local_elections", "2012-05-06", True),
        ("kg.local_elections", "2012-03-13", True),
        ("kg.local_elections", "2012-05-07", False),
        ("kg.local_elections", "2011-12-25", False),
        ("kg.president_parliament_elections", "2012-05-06", False),
        ("kg.unheard_of", "2012-05-06", False),
    ],
)
def test_an_edition_is_known_for_some_days(law, day, known):
    assert (edition(law, date.fromisoformat(day)) is not None) == known


@pytest.mark.parametrize(
    ("article", "part", "lacks"),
    [
        ("12", None, False),
        ("12", "3", False),
        ("12", "4", True),
        ("12", "0", True),
        ("13", "40", False),  # how many parts it has is not known
        ("66", None, False),
        ("66-1", None, False),
        ("67", None, True),
        ("0", None, True),
        ("XII", None, False),
    ],
)
def test_an_article_that_a_law_lacks(article, part, lacks):
    assert Statute(law="one", source="a test", articles=66, parts={"12": 3}).lacks(article, part) == lacks


def test_where_the_length_of_a_law_is_not_known_it_may_have_any_article():
    assert not Statute(law="one", source="a test").lacks("999", "99")


def test_every_topic_and_law_of_a_statute_is_one_of_the_lexicon():
    topics = {label.id for _, file in read_files() for label in file.label if label.kind == KIND}
    for statute in statutes():
        assert statute.source
        for duty in statute.duty:
            assert duty.about | duty.not_about <= topics
            assert duty.about
            assert duty.days
