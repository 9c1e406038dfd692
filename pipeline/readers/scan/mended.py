"""Digits that were taken for letters: `З0` for 30, “до б апреля” for 6 April, which is told as doubtful; and signs and
abbreviations that have but one meaning.
"""

import re
from collections.abc import Sequence

_ONES = dict.fromkeys("lI|]", "1")
_ALIKE = str.maketrans(_ONES | {"З": "3", "з": "3", "О": "0", "о": "0", "O": "0", "o": "0", "б": "6", "В": "8"})
_WHOLE = re.compile(r"(?=\D{0,3}\d)[\dЗзОоOoбlI|\]В]{2,4}(?=[.,;:)–-]*$)")
_BEFORE = re.compile(r"(?=[ЗзОоOoбlI|\]В]{0,2}\d)[\dЗзОоOoбlI|\]В]{1,4}(?=[.\-–—][\dа-яёңөү])")
_MONTHS = "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
_DATED = re.compile(rf"[Ззб](?=[-–](?:{_MONTHS}|берене|бөлүк|бөлүг|күн))")
_NUMBER_SIGN = re.compile(r"[МN][еeоo№°]|N")
_ALONE = re.compile(r"[Ззб](?=[,.;)]*$)")
_POINT = re.compile(r"[Зз](?=[.)]$)")
"""The number of a point at the head of its line."""
_COUNTED = re.compile(rf"(?:{_MONTHS}|календар|рабоч|дн[яе]|день|час(?:ов|а)?(?!\w)|күн|жумуш)", re.IGNORECASE)
_SHORT = re.compile(r"\((?:Ч|П|ПП)\.|\(?(?:СТ|ПП)\.")
"""Abbreviations of a citation whose small letters were taken for capitals, which have the same shape."""
_CITED = re.compile(r"\(?(?:част[ьи]|стать[яи]|ч\.|ст\.)$", re.IGNORECASE)


def mended(word: str) -> tuple[str, bool]:
    """A word with the digits that look-alike letters stand for, and whether it was changed."""
    found = _WHOLE.match(word) or _BEFORE.match(word) or _DATED.match(word)
    return _changed(word, found) if found else (word, False)


def mended_line(words: Sequence[str]) -> list[tuple[str, bool]]:
    """The words of a line, mended; a letter alone is a digit before what is counted and after what is cited."""
    found = []
    for at, word in enumerate(words):
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        if _NUMBER_SIGN.fullmatch(word) and after[:1].isdigit():
            found.append(("№", False))
            continue
        if _SHORT.fullmatch(word) and after[:1].isdigit():
            found.append((word.lower(), False))
            continue
        counted = _COUNTED.match(after) or _CITED.match(before)
        alone = _ALONE.match(word) if counted else _POINT.match(word) if at == 0 and after[:1].isupper() else None
        found.append(_changed(word, alone) if alone else mended(word))
    return found


def _changed(word: str, found: re.Match[str]) -> tuple[str, bool]:
    digits = found.group().translate(_ALIKE)
    return digits + word[found.end() :], digits != found.group()
