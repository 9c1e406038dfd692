"""The words of generated documents, one file a language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

Wording = dict[str, Any]


@cache
def wording(language: str) -> Wording:
    """The words of a language."""
    return tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8"))
