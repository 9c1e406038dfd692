"""What the tables and columns mean, in the other languages."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("ky", "ru")
MEANINGS: Final = Path(__file__).with_name("meanings.toml")


def translated(meaning: str, language: str) -> str | None:
    """A meaning in another language; None where it has not been translated."""
    return _meanings().get(meaning, {}).get(language)


@cache
def _meanings() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = tomllib.loads(MEANINGS.read_text(encoding="utf-8"))
    return found
