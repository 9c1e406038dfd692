"""Gather the messages of the code into the catalogues and compile these: `python -m pipeline.messages.build`.

Run it after a message has changed; then translate what the `.po` files under `locale/` leave empty, and run it again.
Needs Babel, a development dependency. Same code and same translations, same bytes.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from pipeline.messages import DOMAIN, LANGUAGES, LOCALES, SOURCE

PROJECT = Path(__file__).parents[2]
_KEYWORDS = {"message": None, "plural": (1, 2)}
_WIDTH = 120
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
"""Babel writes the time of compiling into a catalogue, and the same translations shall leave the same bytes."""


def translations() -> list[str]:
    """The languages that have a catalogue."""
    return [language for language in LANGUAGES if language != SOURCE]


def po_path(language: str) -> Path:
    """The catalogue that a translator edits."""
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def messages_of_the_code() -> Iterator[str | tuple[str, ...]]:
    """Every message marked in the code, in the order of the files."""
    folder = PROJECT / "pipeline"
    for _, _, words, _, _ in extract_from_dir(folder, [("**.py", "python")], keywords=_KEYWORDS):
        yield words


def updated(language: str) -> Catalog:
    """The catalogue of a language with the messages of the code, its translations kept; gone ones are dropped."""
    path = po_path(language)
    old = read_po(BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)
    new = Catalog(locale=language, project=DOMAIN, fuzzy=False)
    for words in messages_of_the_code():
        known = old.get(words)
        new.add(words, known.string if known else None)
    return new


def as_po(catalogue: Catalog) -> bytes:
    """A catalogue as a translator edits it, in the order of the code."""
    to = BytesIO()
    write_po(to, catalogue, width=_WIDTH, omit_header=True)
    header = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return (header + f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n').encode() + to.getvalue()


def as_mo(po: bytes, language: str) -> bytes:
    """A catalogue as gettext reads it."""
    catalogue = read_po(BytesIO(po), locale=language)
    catalogue.creation_date = _NO_DATE
    to = BytesIO()
    write_mo(to, catalogue)
    return to.getvalue()


def main() -> None:
    """Write every catalogue, and compile it beside itself."""
    for language in translations():
        path = po_path(language)
        po = as_po(updated(language))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(po)
        path.with_suffix(".mo").write_bytes(as_mo(po, language))


if __name__ == "__main__":
    main()
