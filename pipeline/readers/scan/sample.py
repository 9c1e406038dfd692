"""Some lines of a page read before the others: they tell which way up it lies, and its language."""

from typing import NamedTuple

from pipeline.readers.scan import tesseract
from pipeline.readers.scan.page import Prepared, lit, prepared
from pipeline.readers.scan.pictures import Picture
from pipeline.readers.scan.tesseract import Language, Seen

_INCHES = 3.0
"""How much of a column is read."""
_WORD = 3
"""Letters of a word that is no chance."""
_ENOUGH, _SURE = 12, 70.0
"""So many letters, read so surely, are the right way up: those of a page that is not are read at 30, if at all."""
_CHANCE = 40.0
_TELLING, _KYRGYZ = 100, 0.01
"""So many letters tell the language; the share of ң, ө and ү among them above which it is Kyrgyz."""


class Sample(NamedTuple):
    """A page, the words of its sample, and what speaks for its lying the right way up."""

    page: Prepared
    words: list[Seen]

    @property
    def letters(self) -> str:
        """The letters of its words."""
        return "".join(word.text for word in self.words)

    @property
    def is_right(self) -> bool:
        """Whether this page is surely the right way up; one without any ink is as well."""
        sure = sum(len(word.text) * word.sure for word in self.words)
        size = len(self.letters)
        return not self.page.strips or (size >= _ENOUGH and sure >= _SURE * size)

    @property
    def worth(self) -> float:
        """The letters that are no chance."""
        return sum(len(word.text) * max(word.sure - _CHANCE, 0.0) for word in self.words)

    def language(self, before: Language | None) -> Language:
        """The language of the page; that of the page `before` where too little is seen. Read as Russian, all ң, ө and ү
        would be lost.
        """
        have = tesseract.languages()
        if not {"kir", "rus"} <= have:
            return "kir" if "kir" in have else "rus"
        letters = self.letters.casefold()
        if before is not None and len(letters) < _TELLING:
            return before
        return "kir" if not letters or sum(map(letters.count, "ңөү")) > _KYRGYZ * len(letters) else "rus"


def sampled(number: int, picture: Picture) -> Sample:
    """A page turned the right way up, as its words tell: the way it lies is tried first."""
    even = lit(picture)
    tried: list[Sample] = []
    for quarters in (0, 1, 3, 2):
        tried.append(_sample(prepared(number, even, quarters)))
        if tried[-1].is_right:
            return tried[-1]
    return max(tried, key=lambda one: one.worth)


def _sample(page: Prepared) -> Sample:
    """The surest words at the top of the largest strip."""
    largest = max(page.strips, key=lambda strip: strip.grey.size, default=None)
    if largest is None:
        return Sample(page, [])
    language: Language = "kir" if "kir" in tesseract.languages() else "rus"
    top = largest.grey[: int(_INCHES * page.dpi)]
    words = tesseract.words(top, page.dpi, language, block=largest.is_block)
    return Sample(page, [word for word in words if sum(map(str.isalpha, word.text)) >= _WORD])
