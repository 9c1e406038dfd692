"""Generated plans with the typing of people in a hurry: what the corpus does not have, and a typist does."""

from random import Random

import regex

from instrument.formats.shown import Shown
from instrument.generator import plans
from instrument.generator.writers import Row, Section, Table, bars_alone

SEEDS = (1, 3, 4, 6)
"""Plans with other columns each."""
_SHORT = 4
"""Letters of the number of a row."""
_LATIN = dict(zip("асеорхАВСЕНОРХКМТ", "aceopxABCEHOPXKMT", strict=True))
_WORD = regex.compile(r"[\u0400-\u04ff]{5,}")
_BLANK = regex.compile(r"(?<=[\u0400-\u04ff,]) (?=[\u0400-\u04ff])")
_HYPHEN = regex.compile(r"(?<=\d{4})-(?=ж)|(?<=\b20\d\d) - (?=\d)")


def generated() -> dict[str, tuple[str, Shown]]:
    """Name of a plan → its text, and what it shows, in both languages."""
    made = [plans.plan(seed, language) for language in ("ky", "ru") for seed in SEEDS]
    tables = {one.name: _typed(one.table, Random(one.name)) for one in made if one.table}
    return {name: (bars_alone(table, Random(name)), _shown(table)) for name, table in tables.items()}


def _typed(table: Table, random: Random) -> Table:
    """The same table with blanks doubled, Latin letters among the Cyrillic, lines broken by hand, hyphens lost."""
    body = [
        part if isinstance(part, Section) else Row(tuple(_cell(cell, random) for cell in part.cells))
        for part in table.body
    ]
    return table._replace(body=tuple(body))


def _cell(words: str, random: Random) -> str:
    words = _WORD.sub(lambda found: _latin(found.group(), random) if random.random() < 0.05 else found.group(), words)
    words = _HYPHEN.sub(lambda found: " " if random.random() < 0.3 else found.group(), words)
    return _BLANK.sub(lambda _: random.choices((" ", "  ", "\n"), (0.85, 0.1, 0.05))[0], words)


def _latin(word: str, random: Random) -> str:
    places = [at for at, letter in enumerate(word) if letter in _LATIN]
    at = random.choice(places) if places else 0
    return word[:at] + _LATIN.get(word[at], word[at]) + word[at + 1 :]


def _shown(table: Table) -> Shown:
    rows = [[part.title] if isinstance(part, Section) else list(part.cells) for part in table.body]
    columns = zip(*(row for row in rows if len(row) > 1), strict=True)
    roles = tuple("number" if max(map(len, cells)) <= _SHORT else "" for cells in columns)
    return Shown([*table.before], [*table.heads], rows, [*table.after], roles)
