"""Fields that only some records carry."""

from typing import TypeVar

from msgspec import UnsetType

Value = TypeVar("Value")


def given(value: Value | UnsetType) -> Value | None:
    """The value, or None where the record does not carry the field."""
    return None if isinstance(value, UnsetType) else value
