"""Whether a value is quoted exactly from where it says that it stands."""

from msgspec import UNSET

from extractors.reading import join
from extractors.values import Quoted


def is_exact(value: Quoted, text: str) -> bool:
    """The words at the span, or those of the fragments joined where a line or the layout breaks them."""
    start, end = value.span
    if value.fragments is UNSET:
        return text[start:end] == value.text == value.text.strip() != ""
    first, last = value.fragments[0], value.fragments[-1]
    return join(text, value.fragments) == value.text == value.quote and (first.start, last.end) == (start, end)
