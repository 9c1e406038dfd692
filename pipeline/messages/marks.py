"""Marks for messages that stand in a table and are translated when used: `messages.build` finds them by these names."""

from typing import NamedTuple


class Plural(NamedTuple):
    """A message for one and a message for many, `%(n)d` in both."""

    one: str
    many: str


def message(words: str) -> str:
    """Mark a message."""
    return words


def plural(one: str, many: str) -> Plural:
    """Mark a message that has a plural."""
    return Plural(one, many)
