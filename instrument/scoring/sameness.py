"""When two values of a field are the same, whatever letters, spaces, dashes and quotes they are printed with."""

import unicodedata
from functools import lru_cache

import regex

from instrument.scoring.slots import empty

_DATES = frozenset(("day", "date", "end_date"))
_WORDS = frozenset(("text", "section"))
_CONTAINED = 0.8
"""The share of the longer text that the shorter one must be, to stand for it."""
_ALIKE = {
    **dict(zip("aceopxykmthbѳɵё", "асеорхукмтнвөөе", strict=True)),
    **dict.fromkeys("–—−‑", "-"),
    **dict.fromkeys("«»“”„", '"'),
    **dict.fromkeys("\u00ad\u200b\ufeff", ""),
}
_TABLE = str.maketrans(_ALIKE)
_ENUMERATOR = regex.compile(r"(?:[ivlхс]+|\d+(?:\.\d+)*)[.)]\s*(?=[^\W\d])")
_EDGES = " .,;:()[]\"'-№"


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Case, blanks, look-alike letters, dashes, quotes folded; a number in front and marks at the edges dropped."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_TABLE)
    words = " ".join(plain.split())
    enumerator = _ENUMERATOR.match(words)
    return words[enumerator.end() if enumerator else 0 :].strip(_EDGES)


def same(field: str, gold: object, predicted: object) -> bool:
    """Whether two values of a field count as equal. A gold date without a year is compared on month and day."""
    if empty(gold) or empty(predicted):
        return empty(gold) and empty(predicted)
    one, two = str(gold), str(predicted)
    if field in _DATES:
        return one == (f"-{two[-6:]}" if one.startswith("--") else two)
    if field == "unit":
        one, two = one.removeprefix("calendar_"), two.removeprefix("calendar_")
    one, two = fold(one), fold(two)
    return one == two or (field in _WORDS and _stands_for(*sorted((one, two), key=len)))


def _stands_for(short: str, long: str) -> bool:
    return short in long and len(short) >= _CONTAINED * len(long)
