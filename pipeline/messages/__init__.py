"""The sentences that calplan writes, in English, Kyrgyz and Russian: gettext catalogues, loaded when first asked for.

The messages in the code are English and are their own keys. `python -m pipeline.messages.build` gathers them into the
catalogues under `locale/` and compiles these.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import GNUTranslations

SOURCE = "en"
LANGUAGES = (SOURCE, "ky", "ru")
DOMAIN = "calplan"
LOCALES = Path(__file__).parent / "locale"

Translate = Callable[[str], str]
Count = Callable[[str, str, int], str]


def translator(language: str) -> Translate:
    """The function that turns a message into `language`. Raises ValueError for a language that has no catalogue."""
    return _as_it_is if language == SOURCE else _catalogue(language).gettext


def counter(language: str) -> Count:
    """The function that chooses between a message for one and for many, in `language`. Raises ValueError."""
    return _one_or_many if language == SOURCE else _catalogue(language).ngettext


def _as_it_is(message: str) -> str:
    return message


def _one_or_many(one: str, many: str, n: int) -> str:
    return one if n == 1 else many


@cache
def _catalogue(language: str) -> "GNUTranslations":
    if language not in LANGUAGES:
        raise ValueError(f"there are no messages in “{language}”, only in {', '.join(LANGUAGES)}")
    from gettext import translation  # noqa: PLC0415  English needs no catalogue

    return translation(DOMAIN, LOCALES, [language])
