"""Answers about word forms, so that each form of a text is looked into once however often it occurs."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

_REMEMBERED = 200_000
_LONGEST = 100


class Memory(dict[str, Answer]):
    """The answer for each word form, worked out when first asked for. All are forgotten when there are too many, and
    endless forms are never remembered, so that memory stays bounded.
    """

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, form: str) -> Answer:
        answer = self._answer(form)
        if len(form) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[form] = answer
        return answer


def remembered(answer: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """The same function of a word form, its answers remembered."""
    return Memory(answer).__getitem__
