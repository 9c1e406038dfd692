"""Gold rows and predicted rows paired in their order, so that the paired rows are as alike as can be."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from instrument.scoring.sameness import fold
from instrument.scoring.slots import Record, empty

Pair = tuple[Record | None, Record | None]

_WEIGHTS = {"duty": 0.6, "place": 0.3, "deadline_text": 0.3, "number": 0.1}
_MAY_ALIGN = 0.4
_SAME_ROW = 0.8


def pairs(gold: Sequence[Record], predicted: Sequence[Record]) -> list[Pair]:
    """The pairing with the greatest summed likeness; a row without a partner is paired with None."""
    best = [[0.0] * (len(predicted) + 1)]
    for one in gold:
        above, line = best[-1], [0.0]
        for at, two in enumerate(predicted):
            line.append(max(above[at] + likeness(one, two), above[at + 1], line[at]))
        best.append(line)
    return _traced(best, gold, predicted)


def _traced(best: list[list[float]], gold: Sequence[Record], predicted: Sequence[Record]) -> list[Pair]:
    found: list[Pair] = []
    i, j = len(gold), len(predicted)
    while i or j:
        if i and best[i][j] == best[i - 1][j]:
            i -= 1
            found.append((gold[i], None))
        elif j and best[i][j] == best[i][j - 1]:
            j -= 1
            found.append((None, predicted[j]))
        else:
            i, j = i - 1, j - 1
            found.append((gold[i], predicted[j]))
    return found[::-1]


def likeness(gold: Record, predicted: Record) -> float:
    """The share of trigrams that two rows have in common, where gold has a value: from 0.4 to 1, or 0 if less."""
    score = weight = 0.0
    for key in [key for key in _WEIGHTS if not empty(gold.get(key))]:
        one, two = (_trigrams(text) for text in texts(gold, predicted, key))
        score += _WEIGHTS[key] * 2 * len(one & two) / max(len(one) + len(two), 1)
        weight += _WEIGHTS[key]
    return score / weight if weight and score >= _MAY_ALIGN * weight else 0.0


def same_row(gold: Record, predicted: Record) -> bool:
    """Whether two paired rows are the same duty: their duties (or what gold has instead) are 0.8 alike."""
    one, two = texts(gold, predicted, leading_key(gold))
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= _SAME_ROW


def leading_key(row: Record) -> str:
    """The field that a row is known by."""
    return next((key for key in _WEIGHTS if not empty(row.get(key))), "duty")


def texts(gold: Record, predicted: Record, key: str) -> tuple[str, str]:
    """The folded texts of a field; of the prediction only as much as a truncated gold row has."""
    one, two = fold(str(gold.get(key) or "")), fold(str(predicted.get(key) or ""))
    return one, two[: len(one)] if gold.get("truncated") else two


@lru_cache(maxsize=20_000)
def _trigrams(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 3] for at in range(len(text)))
