"""The lexicon by its own examples: each gives just what it says, a counter-example nothing. Ids, references, form."""

from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from extractors import find_citations, find_deadlines
from extractors.language import language_of
from extractors.lexicon import Lexicon, LexiconError, advice, entries, form
from extractors.lexicon.__main__ import FOLDER, main
from extractors.lexicon.entries import EventEntry, Example, File, Given, NameEntry, WordEntry, read_files
from extractors.lexicon.trial import gives
from extractors.reading import read
from extractors.tags import NAMES, TAGS

Entry = WordEntry | EventEntry | NameEntry

EVENTS = set(
    """
    voting_day repeat_voting_day voting_start voting_end election_called referendum_called law_in_force
    decision_adopted announcement_published districts_approved precincts_formed voter_list_compiled
    documents_received documents_submitted candidate_nominated registration_ended candidate_registered
    representative_registered election_fund_created protocol_signed protocols_received results_determined other
    """.split()
)
BODIES = set(
    """
    cec tec dec pec election_commissions tech_centre local_self_government state_bodies political_party voter_group
    candidate authorised_representative media citizens audit_group population_register foreign_ministry akim other
    """.split()
)
AROUND_BODIES = {"role_after", "role_before", "aside_after", "aside_before", "unit"}
"""Kinds of entries among the bodies that are words around bodies."""


def tables() -> Iterator[tuple[str, str, Entry]]:
    """Every entry of the lexicon as `(file, table, entry)`."""
    for name, content in read_files():
        for table in ("word", "event", "body", "law", "place", "label"):
            for entry in getattr(content, table):
                yield name, table, entry


ALL = list(tables())
EXAMPLES = [(table, entry, example) for _, table, entry in ALL for example in entry.examples]
COUNTER_EXAMPLES = [(table, entry, text) for _, table, entry in ALL for text in entry.not_examples]


def name_of(entry: Entry) -> str:
    return entry.tag if isinstance(entry, WordEntry) else entry.id


def kind_of(entry: Entry) -> str | None:
    return entry.kind if isinstance(entry, NameEntry) else None


def expected(example: Example) -> list[Given]:
    """The values of an example; a list where it has several."""
    return [example.gives] if isinstance(example.gives, dict) else list(example.gives)


@pytest.mark.parametrize(("table", "entry", "example"), EXAMPLES, ids=[f"{t}:{e.text}" for t, _, e in EXAMPLES])
def test_an_example_gives_just_what_it_says(table: str, entry: Entry, example: Example) -> None:
    found = gives(table, example.text, kind_of(entry))
    assert found == expected(example), "\n".join(advice.advice(example.text))


@pytest.mark.parametrize(("table", "entry", "example"), EXAMPLES, ids=[f"{t}:{e.text}" for t, _, e in EXAMPLES])
def test_an_example_is_of_its_entry(table: str, entry: Entry, example: Example) -> None:
    if isinstance(entry, WordEntry):
        reading = read(example.text)
        found = zip(reading.tags, reading.values, strict=True)
        assert any(tag == TAGS[entry.tag] and entry.value in (None, value) for tag, value in found)
    else:
        known = [value.get({"event": "anchor", "law": "law"}.get(table, "id")) for value in expected(example)]
        assert entry.id in known or entry.id in [value.get("role") for value in expected(example)]


@pytest.mark.parametrize(("table", "entry", "text"), COUNTER_EXAMPLES, ids=[f"{t}:{x}" for t, _, x in COUNTER_EXAMPLES])
def test_a_counter_example_gives_nothing(table: str, entry: Entry, text: str) -> None:
    """Nothing at all as running text if it is of a word, nothing of its entry if it is of another table."""
    if isinstance(entry, WordEntry):
        assert (find_deadlines(text), find_citations(text)) == ((), ())
    else:
        assert not [value for value in gives(table, text, kind_of(entry)) if entry.id in value.values()]


def test_every_tag_has_two_examples_and_one_in_each_of_its_languages() -> None:
    """A day of the week has none: it gives no deadline."""
    seen, has = defaultdict(int), defaultdict(set)
    languages = defaultdict(set)
    for entry in (entry for _, table, entry in ALL if isinstance(entry, WordEntry)):
        seen[entry.tag] += len(entry.examples) + len(entry.not_examples)
        languages[entry.tag] |= {language for language in ("ky", "ru") if getattr(entry, language)}
        for text in (*(example.text for example in entry.examples), *entry.not_examples):
            reading = read(text)
            has[entry.tag].add(language_of(reading, 0, len(reading)) or "ru")
    assert [tag for tag, number in seen.items() if number < 2] == []
    assert [(tag, missing) for tag, wanted in languages.items() if (missing := wanted - has[tag])] == []


def test_events_and_bodies_are_those_of_the_record() -> None:
    assert {entry.id for _, table, entry in ALL if table == "event"} <= EVENTS
    bodies = [entry for _, table, entry in ALL if table == "body" and kind_of(entry) not in AROUND_BODIES]
    assert {name_of(entry) for entry in bodies} <= BODIES


def test_every_event_is_named_in_both_languages_and_has_an_example_of_each() -> None:
    for entry in (entry for _, _, entry in ALL if isinstance(entry, EventEntry)):
        readings = [read(example.text) for example in entry.examples]
        assert {language_of(reading, 0, len(reading)) for reading in readings} >= {"ky", "ru"}, entry.id
        assert entry.ky, entry.id
        assert entry.ru, entry.id


def test_every_law_of_kyrgyzstan_has_an_example() -> None:
    laws = [entry for _, table, entry in ALL if table == "law" and name_of(entry).startswith("kg.")]
    assert [entry.id for entry in laws if isinstance(entry, NameEntry) and not entry.examples] == []


@pytest.mark.parametrize("table", ["law", "place"])
def test_an_id_begins_with_the_code_of_its_country(table: str) -> None:
    countries = {path.name for path in Path(str(files("extractors.lexicon"))).iterdir() if path.is_dir()}
    ids = [name_of(entry) for _, one, entry in ALL if one == table]
    assert [one for one in ids if one.partition(".")[0] not in countries] == []


def test_what_holds_an_entry_is_an_entry() -> None:
    places = [entry for _, table, entry in ALL if table == "place" and isinstance(entry, NameEntry)]
    ids = {place.id for place in places}
    assert [place.id for place in places if place.parent and place.parent not in ids] == []


def test_every_tag_is_given_to_some_word_and_to_no_name_that_is_none() -> None:
    """The other tags are those of numbers, marks and dates, which the reader gives."""
    by_the_reader = set("word number ordinal year big date_digits clock date mark".split()) | set(
        "comma dot semicolon colon open close dash quote slash number_sign bar".split()
    )
    given = {entry.tag for _, _, entry in ALL if isinstance(entry, WordEntry)}
    assert set(NAMES) - by_the_reader - given == set()
    assert len(NAMES) == len(set(NAMES)) == len(TAGS)


def lexicon_of(**tables: tuple[Entry, ...]) -> Lexicon:
    return Lexicon([("mine.toml", File(**tables))])


def test_an_unknown_tag_is_an_error_that_names_the_file() -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml: no such tag 'wibble'"):
        lexicon_of(word=(WordEntry(tag="wibble", ky=("сөз",)),))


def test_a_phrase_with_two_tags_is_an_error_that_names_both() -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml: 'сөз' has the tag 'week' already, not 'day'"):
        lexicon_of(word=(WordEntry(tag="week", ky=("сөз",)), WordEntry(tag="day", ru=("сөз",))))


def test_a_phrase_with_two_values_is_an_error() -> None:
    with pytest.raises(LexiconError, match="already"):
        lexicon_of(word=(WordEntry(tag="number", value=1, ky=("сөз",)), WordEntry(tag="number", value=2, ky=("сөз",))))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[[word]]\ntag = "day"\nlanguage = "ky"\n', "unknown field `language`"),
        ('[[word]]\nky = ["күн"]\n', "missing required field `tag`"),
        ('[[word]]\ntag = "day"\nky = "күн"\n', "Expected `array`, got `str`"),
        ('[[verb]]\nid = "go"\n', "unknown field `verb`"),
        ('[[word]]\ntag = "day"\nexamples = [{ text = "5 күн" }]\n', "missing required field `gives`"),
        ("[[word]\n", "mine.toml"),
        ("\x00", "mine.toml"),
    ],
)
def test_an_entry_that_cannot_be_read_names_file_and_place(
    content: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "country").mkdir()
    (tmp_path / "country" / "mine.toml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(entries, "files", lambda _: tmp_path)
    with pytest.raises(LexiconError, match=r"mine\.toml") as error:
        list(read_files())
    assert reason in str(error.value)


TOML = sorted(path for path in FOLDER.rglob("*.toml") if path.parent.name != "statutes")


@pytest.mark.parametrize("path", TOML, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_file_is_in_its_form(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text == form.canonical(text), "bring it into its form: python -m extractors.lexicon --write"


UNTIDY = """# About the file.
# Two lines.

# About days.
[[word]]
ru = ["день", 'дня',
  "день"]
examples = [{ text = "5 \\"дней\\"", gives = { unit = "day", n = 5 } }]
tag =   "day"
ky = []
[[word]]
tag = "number"

value = 5

# The last word.
"""
TIDY = """# About the file.
# Two lines.

# About days.
[[word]]
tag = "day"
ru = ["день", "дня"]
examples = [{ text = "5 \\"дней\\"", gives = { unit = "day", n = 5 } }]

[[word]]
tag = "number"
value = 5

# The last word.
"""


def test_the_form_of_a_file() -> None:
    assert form.canonical(UNTIDY) == TIDY == form.canonical(TIDY)


def test_long_lists_are_folded() -> None:
    words = [f"сөз{number}" for number in range(40)]
    text = form.canonical(f'[[word]]\ntag = "day"\nky = {form.written(words)}\n')
    assert max(map(len, text.splitlines())) <= 120
    assert len(text.splitlines()) == 7
    inline = ", ".join(f'{{ text = "{word}" }}' for word in words)
    examples = form.canonical(f'[[word]]\ntag = "day"\nexamples = [{inline}]\n')
    assert len(examples.splitlines()) == 44


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lexicon of one untidy file, in place of the package's."""
    monkeypatch.setattr("extractors.lexicon.__main__.FOLDER", tmp_path)
    (tmp_path / "mine.toml").write_text(UNTIDY, encoding="utf-8")
    return tmp_path / "mine.toml"


def test_the_tool_says_which_files_are_not_in_their_form_and_writes_them(
    copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == 1
    assert capsys.readouterr().out == "mine.toml is not in its form\n"
    assert main(["--write"]) == 0
    assert capsys.readouterr().out == "mine.toml written\n"
    assert copied.read_bytes().decode("utf-8") == TIDY
    assert main([]) == 0
    assert capsys.readouterr().out == ""


def test_the_tool_says_how_a_text_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["шайлоого чейин 5 күн мурда"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == 'word   gives { n = 5, unit = "day", direction = "before", anchor = "voting_day", bound = "by" }'
    assert [line.split()[:2] for line in said[-4:]] == [
        ["чейин", "before_post"], ["5", "number"], ["күн", "day"], ["мурда", "ago"]
    ]  # fmt: skip


def test_a_miss_shows_the_nearest_entries_and_one_to_paste(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["не познее 5 дней до голосования"]) == 0
    said = capsys.readouterr().out
    assert "near 'позднее' of not_later (grammar.toml)" in said
    pasted = said[said.index("    [[word]]") :].splitlines()[:4]
    assert [line.strip() for line in pasted] == [
        "[[word]]",
        'tag = "not_later"',
        'ru = ["познее"]',
        'examples = [{ text = "не познее 5 дней до голосования", gives = { … } }]',
    ]


def test_a_word_like_no_other_has_nothing_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ыыыыыыыыы"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("in no entry")
