"""`python -m extractors.lexicon`: for those who edit the lexicon.

Without a text: which files are not in their form; `--write` brings them into it. With a text: what it gives, and what
to write for the words that are in no entry.
"""

import argparse
import sys
from pathlib import Path

from extractors.lexicon import lexicon
from extractors.lexicon.advice import advice
from extractors.lexicon.entries import STATUTES
from extractors.lexicon.form import canonical

FOLDER = Path(__file__).parent


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; 1 when a file is not in its form and was not to be written."""
    parser = argparse.ArgumentParser(prog="python -m extractors.lexicon", description=__doc__)
    parser.add_argument("text", nargs="?", help="a phrase or the words of a cell")
    parser.add_argument("--write", action="store_true", help="bring the files into their form")
    asked = parser.parse_args(arguments)
    lexicon()
    if asked.text is not None:
        print(*advice(asked.text), sep="\n")
        return 0
    words = [path for path in sorted(FOLDER.rglob("*.toml")) if path.parent.name != STATUTES]
    others = [path for path in words if not _in_form(path, write=asked.write)]
    for path in others:
        print(path.relative_to(FOLDER).as_posix(), "written" if asked.write else "is not in its form")
    return int(bool(others) and not asked.write)


def _in_form(path: Path, *, write: bool) -> bool:
    """Whether a file was in its form; if it was not and is to be written, it is now."""
    text = path.read_text(encoding="utf-8")
    form = canonical(text)
    if form != text and write:
        path.write_text(form, encoding="utf-8", newline="\n")
    return form == text


if __name__ == "__main__":
    sys.exit(main())
