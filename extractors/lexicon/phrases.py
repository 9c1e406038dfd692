"""Phrases of one or more words, found in time that does not grow with their number."""

from collections.abc import Sequence
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class _Node(Generic[Entry]):
    __slots__ = ("entry", "next")

    def __init__(self) -> None:
        self.next: dict[int, _Node[Entry]] = {}
        self.entry: Entry | None = None


class Phrases(Generic[Entry]):
    """A tree of phrases; every word of a phrase is the number of a word pattern."""

    def __init__(self) -> None:
        self._root: _Node[Entry] = _Node()

    def add(self, words: Sequence[int], entry: Entry) -> Entry:
        """Let the phrase stand for `entry`, unless it stands for one already; returns the one that it stands for."""
        node = self._root
        for word in words:
            node = node.next.setdefault(word, _Node())
        if node.entry is None:
            node.entry = entry
        return node.entry

    def longest(self, words: Sequence[Sequence[int]], start: int, stop: int) -> tuple[int, Entry] | None:
        """The longest phrase that begins at word `start` and ends before `stop`, as `(end, entry)`; `words[i]` are the
        patterns that the i-th word matches.
        """
        nodes, found, at = [self._root], None, start
        while nodes and at < stop:
            before, nodes, entry = nodes, [], None
            for node in before:
                for word in words[at]:
                    if word in node.next:
                        nodes.append(node.next[word])
                        entry = entry or nodes[-1].entry
            at += 1
            if entry:
                found = (at, entry)
        return found

    def begins(self, words: Sequence[int]) -> bool:
        """Whether any phrase begins with a word that matches these patterns."""
        return not self._root.next.keys().isdisjoint(words)

    def followers(self, words: Sequence[int]) -> frozenset[int]:
        """The patterns that may come second in a phrase that begins with a word that matches these."""
        first = self._root.next
        return frozenset(following for word in words if word in first for following in first[word].next)
