"""Kyrgyz or Russian: by the letters that only Kyrgyz has, then by the small words that each has, then by plurals."""

from extractors.endings import is_kyrgyz_word
from extractors.reading import Reading

_KYRGYZ_LETTERS = "ңөү"
_FOREIGN_LETTERS = "қғәһҳўєїґ"
"""Letters that other languages in Cyrillic have, and neither of these: Kazakh has those of Kyrgyz beside its own."""
_ENOUGH = 0.004
_KYRGYZ = frozenset(
    "жана боюнча менен үчүн тууралуу жөнүндө чейин кийин шайлоо добуш мыйзам же бул ар бир алардын болуп эмес тартып "
    "ылайык".split()
)
_RUSSIAN = frozenset("и в во на по с со до от для о об не за из при к их или что как после выборов года дня".split())


def language_of(reading: Reading, first: int, stop: int) -> str | None:
    """`ky`, `ru`, or null where the words show neither: a few names may be either, Kazakh is none."""
    if first >= stop:
        return None
    text = reading.folded.text[reading.starts[first] : reading.ends[stop - 1]]
    if sum(map(text.count, _FOREIGN_LETTERS)) > _ENOUGH * len(text):
        return None
    if sum(map(text.count, _KYRGYZ_LETTERS)) > _ENOUGH * len(text):
        return "ky"
    words = reading.words[first:stop]
    kyrgyz, russian = sum(word in _KYRGYZ for word in words), sum(word in _RUSSIAN for word in words)
    if kyrgyz != russian:
        return "ky" if kyrgyz > russian else "ru"
    return "ky" if any(map(is_kyrgyz_word, words)) else None
