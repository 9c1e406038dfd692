"""A stretch of text under change: every character of it knows what it became, so that spans can be followed."""

from itertools import accumulate


class Units:
    """`now[i]` is what the character `was[i]` became: itself, another, nothing, or several characters."""

    def __init__(self, was: str) -> None:
        self.was = was
        self.now = list(was)

    def put(self, start: int, end: int, words: str) -> None:
        """Write other words in place of `[start, end)`."""
        self.now[start:end] = [words, *[""] * (end - start - 1)]

    def untouched(self, start: int, end: int) -> bool:
        """Whether `[start, end)` is still as it was."""
        return self.now[start:end] == list(self.was[start:end])

    def text(self) -> str:
        """The changed text."""
        return "".join(self.now)

    def places(self) -> list[int]:
        """Where each character went, and the end."""
        return [0, *accumulate(map(len, self.now))]
