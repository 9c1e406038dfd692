"""The messages: every one in all three languages, with the same places to fill."""

import re
from functools import cache
from gettext import GNUTranslations
from io import BytesIO

import pytest

from pipeline.events import DATABLE
from pipeline.messages import LANGUAGES, counter, translator
from pipeline.messages.build import as_mo, as_po, messages_of_the_code, po_path, translations, updated
from pipeline.messages.event_words import EVENTS
from pipeline.messages.phrases import CONVENTIONS, DATES, say_count
from pipeline.reckon.conventions import NAMES

PLACES = re.compile(r"%\((\w+)\)([sd])")
MARKED = list(dict.fromkeys(messages_of_the_code()))
SINGLE = [words for words in MARKED if isinstance(words, str)]
PLURAL = [words for words in MARKED if not isinstance(words, str)]


@cache
def catalogue(language):
    return updated(language)


def test_messages_are_marked():
    assert len(SINGLE) > 100
    assert len(PLURAL) >= 7


@pytest.mark.parametrize("language", translations())
@pytest.mark.parametrize("words", SINGLE)
def test_a_message_is_translated_with_the_same_places(words, language):
    entry = catalogue(language).get(words)
    assert entry.string, f"{words!r} has no words in {language}: run python -m pipeline.messages.build, fill in the .po"
    assert sorted(PLACES.findall(entry.string)) == sorted(PLACES.findall(words))
    assert translator(language)(words) == entry.string, "run python -m pipeline.messages.build: the .mo is older"


@pytest.mark.parametrize("language", translations())
@pytest.mark.parametrize("words", PLURAL)
def test_a_plural_has_every_form_with_the_same_places(words, language):
    forms = catalogue(language).get(words).string
    assert len(forms) == catalogue(language).num_plurals
    assert all(sorted(PLACES.findall(form)) == sorted(PLACES.findall(words[1])) for form in forms)


@pytest.mark.parametrize("language", translations())
def test_the_catalogue_holds_what_the_code_says_and_nothing_else(language):
    po = po_path(language).read_bytes()
    assert po == as_po(catalogue(language)), "run python -m pipeline.messages.build"
    assert as_mo(po, language) == as_mo(po, language)


@pytest.mark.parametrize("language", translations())
def test_the_compiled_catalogue_is_that_of_its_source(language):
    path = po_path(language)
    compiled, fresh = (
        GNUTranslations(BytesIO(content))
        for content in (path.with_suffix(".mo").read_bytes(), as_mo(path.read_bytes(), language))
    )
    for words in SINGLE:
        assert compiled.gettext(words) == fresh.gettext(words)
    for one, many in PLURAL:
        assert [compiled.ngettext(one, many, n) for n in range(30)] == [fresh.ngettext(one, many, n) for n in range(30)]


PLURALS = [
    ("en", [(1, "1 day"), (2, "2 days"), (21, "21 days")]),
    ("ru", [(1, "1 день"), (2, "2 дня"), (5, "5 дней"), (11, "11 дней"), (21, "21 день"), (112, "112 дней")]),
    ("ky", [(1, "1 күн"), (5, "5 күн")]),
]


@pytest.mark.parametrize(("language", "cases"), PLURALS)
def test_numbers_take_their_form(language, cases):
    for n, said in cases:
        assert say_count(n, "day", language) == said


def test_every_event_and_convention_has_words():
    assert set(EVENTS) >= DATABLE
    assert {name for names in NAMES.values() for name in names} == set(CONVENTIONS)
    assert len(DATES) == 12


def test_english_is_its_own():
    assert translator("en")("agrees") == "agrees"
    assert counter("en")("one", "many", 1) == "one"


@pytest.mark.parametrize("use", [translator, counter])
def test_a_language_without_a_catalogue_is_refused(use):
    with pytest.raises(ValueError, match=", ".join(LANGUAGES)):
        use("de")
