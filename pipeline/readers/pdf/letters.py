"""Letters that the fonts of a file name wrongly or not at all: ң, ө and ү are told by the words that are known.

Fonts made for Russian have no place for these three. A file that shows them may say another sign in their place, always
the same for the same letter, or none at all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from extractors.values import Span

UNKNOWN: Final = "\ufffd"
_LETTERS: Final = "ңөү"
_CYRILLIC: Final = "\u0400-\u04ff"
_ODD: Final = f"{UNKNOWN}ђѓєѕіїјљњћќѝўџґЂЃЄЅІЇЈЉЊЋЌЍЎЏҐ\ue000-\uf8ff¡-¦¨ª¬¯´µ¸-º¼-ɏ"
"""Signs of no Russian and no Kyrgyz word, which stand where others have ң, ө and ү; quotation
marks, the section sign and raised figures may stand beside one.
"""
_WORD: Final = re.compile(f"[{_CYRILLIC}{_ODD}]*[{_ODD}][{_CYRILLIC}{_ODD}]*")
_IS_ODD: Final = re.compile(f"[{_ODD}]")
_KNOWN: Final = re.compile(f"(?<![{_CYRILLIC}])[{_CYRILLIC}]*[ңөү][{_CYRILLIC}]*")
_OPEN: Final = re.compile(f"[ңөү{_ODD}]")
_SHORTEST: Final = 3
_FEWEST: Final = 2


def restored(text: str) -> tuple[str, tuple[Span, ...]]:
    """The same text, as long as it was, with the letters that its words tell, and the places of these words."""
    if not _IS_ODD.search(text):
        return text, ()
    found = [match for match in _WORD.finditer(text) if re.search(f"[{_CYRILLIC}]", match.group())]
    signs = _signs({match.group() for match in found})
    pieces, spans, end = [], [], 0
    for match in found:
        word = _told(match.group().translate(signs))
        if word != match.group():
            spans.append(Span(*match.span()))
        pieces += [text[end : match.start()], word]
        end = match.end()
    return "".join([*pieces, text[end:]]), tuple(spans)


def _signs(words: Iterable[str]) -> dict[int, str]:
    """Sign → the letter in whose place it stands: the one with which the most words are known."""
    holding: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        for sign in set(_IS_ODD.findall(word)) - {UNKNOWN}:
            holding[sign].add(word)
    found = {}
    for sign, own in holding.items():
        counts = {letter: sum(bool(_stem(word.replace(sign, letter))) for word in own) for letter in _LETTERS}
        first, second = sorted(_LETTERS, key=lambda letter: -counts[letter])[:2]
        if counts[first] >= _FEWEST and counts[first] > counts[second]:
            found[ord(sign)] = first.upper() if all(map(re.compile(f"[^а-яёңөү]*{sign}").match, own)) else first
    return found


def _told(word: str) -> str:
    """A word with the letters of the known beginning that it may have."""
    stem = _stem(word) if UNKNOWN in word else None
    if stem is None:
        return word
    return (
        "".join([known if own == UNKNOWN else own for own, known in zip(word, stem, strict=False)]) + word[len(stem) :]
    )


def _stem(word: str) -> str | None:
    """The longest known beginning of a word in which signs may be any of the letters, open where several fit."""
    small = word.lower()
    for length in range(len(small), _SHORTEST - 1, -1):
        beginning = small[:length]
        fitting = {stem for stem in _stems().get(_masked(beginning), ()) if _fits(beginning, stem)}
        if fitting:
            return "".join([one[0] if len({*one}) == 1 else UNKNOWN for one in zip(*fitting, strict=True)])
    return None


def _fits(beginning: str, stem: str) -> bool:
    return all(own == known or _IS_ODD.match(own) for own, known in zip(beginning, stem, strict=True))


def _masked(word: str) -> str:
    """A word with one sign for all letters that may be told and for all that tell nothing."""
    return _OPEN.sub(UNKNOWN, word)


@cache
def _stems() -> dict[str, set[str]]:
    """Masked beginning → the beginnings of words in the lexicon that have one of the letters."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for folder in ("", "kg"):
        for file in files("extractors.lexicon").joinpath(folder).iterdir():
            if file.name.endswith(".toml"):
                for stem in _KNOWN.findall(file.read_text(encoding="utf-8")):
                    if len(stem) >= _SHORTEST:
                        found[_masked(stem.lower())].add(stem.lower())
    return dict(found)
