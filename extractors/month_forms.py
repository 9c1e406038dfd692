"""A month in the form of another one: “17-мартына” → “апрелине”, “17 марта” → “апреля”.

A Kyrgyz ending is told by its kind, whatever its vowels, and follows the vowels and the last letter of the new month; a
Russian one is a case of one of three declensions.
"""

from typing import Final

_STEMS: Final = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split()
_KYRGYZ_STEMS: Final = [*_STEMS[:4], "май", *_STEMS[5:]]
_SOFT: Final = frozenset({0, 1, 3, 5, 6, 8, 9, 10, 11})
"""The months that end in a soft sign."""
_ROUND, _FRONT = frozenset({5, 6, 7}), frozenset({3})
_VOICELESS: Final = frozenset({2, 7})
_KINDS: Final = str.maketrans("ыиуүаеоөдтгк", "IIIIAAAADDGG")
"""Letters of an ending that differ with the month, by what they have in common."""
_HARD_ENDINGS: Final = ("", "а", "у", "ом", "е")
_SOFT_ENDINGS: Final = ("ь", "я", "ю", "ем", "е")
_MAY_ENDINGS: Final = ("й", "я", "ю", "ем", "е")


def in_form_of(word: str, old: int, new: int, language: str) -> str | None:
    """The month `new` (1–12) in the form in which `word`, folded, names the month `old`; null where the form is none of
    the language, `ky` or `ru`.
    """
    return (_kyrgyz if language == "ky" else _russian)(word, old - 1, new - 1)


def usual(month: int, language: str) -> str:
    """The form in which a day of the month (1–12) is written: “5-марты”, “5 марта”."""
    place = month - 1
    return _KYRGYZ_STEMS[place] + _kyrgyz_ending("I", place) if language == "ky" else _STEMS[place] + _cases(place)[1]


def ablative(month: int) -> str:
    """The Kyrgyz form of a day on which something begins: “5-мартынан”."""
    place = month - 1
    return _KYRGYZ_STEMS[place] + _kyrgyz_ending("InAn", place)


def _russian(word: str, old: int, new: int) -> str | None:
    for old_ending, new_ending in zip(_cases(old), _cases(new), strict=True):
        if word == _STEMS[old] + old_ending:
            return _STEMS[new] + new_ending
    return None


def _cases(place: int) -> tuple[str, ...]:
    return _MAY_ENDINGS if place == 4 else _SOFT_ENDINGS if place in _SOFT else _HARD_ENDINGS


def _kyrgyz(word: str, old: int, new: int) -> str | None:
    stem = _KYRGYZ_STEMS[old]
    if not word.startswith(stem):
        return None
    ending = word.removeprefix(stem).removeprefix("ь")
    if not ending:
        return _KYRGYZ_STEMS[new] + ("ь" if new in _SOFT else "")
    return _KYRGYZ_STEMS[new] + _kyrgyz_ending(ending.translate(_KINDS).replace("н", "n"), new)


def _kyrgyz_ending(kinds: str, place: int) -> str:
    high, low = ("у", "а") if place in _ROUND else ("и", "е") if place in _FRONT else ("ы", "а")
    first = {"D": "т", "G": "к"} if place in _VOICELESS else {"D": "д", "G": "г"}
    letters = {"I": high, "A": low, "n": "н", "D": "д", "G": "г"}
    return "".join((first if at == 0 else letters).get(kind, letters.get(kind, kind)) for at, kind in enumerate(kinds))
