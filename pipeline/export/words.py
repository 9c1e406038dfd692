"""Offsets said plainly, in English, Kyrgyz or Russian: “not later than 50 calendar days before voting day”."""

from collections.abc import Sequence
from functools import lru_cache

from extractors.values import Offset
from pipeline.export.wording.english import ENGLISH
from pipeline.export.wording.kyrgyz import KYRGYZ
from pipeline.export.wording.russian import RUSSIAN
from pipeline.export.wording.sentences import Count, Sentences, Way

LANGUAGES = {"en": ENGLISH, "ky": KYRGYZ, "ru": RUSSIAN}


def deadline_in_words(offsets: Sequence[Offset], language: str = "en") -> str | None:
    """All the offsets of a row in one sentence, None if there are none.

    Offsets that make one deadline together are joined by “and” and say which of them counts; the others stand apart.
    """
    sentences = _sentences(language)
    apart = [in_words(offset, language) for offset in offsets if not offset.combine]
    for combine, which_counts in sentences.combined.items():
        together = [in_words(offset, language) for offset in offsets if offset.combine == combine]
        if together:
            apart.append(f"{f' {sentences.conjunction} '.join(together)}, {which_counts}")
    return "; ".join(apart) or None


def in_words(offset: Offset, language: str = "en") -> str:
    """One offset in words. The words of a condition, and of an event that has no name, stay the document's own.

    `language` is `en`, `ky` or `ru`; any other raises `ValueError`.
    """
    count = None if offset.n is None or offset.unit is None else Count(offset.n, offset.n2, offset.unit)
    said = _said(language, count, Way(offset.direction, offset.bound), offset.anchor)
    quoted = offset.text if offset.anchor == "other" else None
    return said + "".join([f" ({' '.join(words.split())})" for words in (quoted, offset.condition) if words])


@lru_cache(maxsize=10_000)
def _said(language: str, count: Count | None, way: Way, anchor: str) -> str:
    """What an offset says but for words of the document: plans say the same again and again."""
    sentences = _sentences(language)
    return sentences.without_number(way, anchor) if count is None else sentences.with_number(way, anchor, count)


def _sentences(language: str) -> Sentences:
    if language not in LANGUAGES:
        raise ValueError(f"no words for the language {language!r}: {', '.join(LANGUAGES)}")
    return LANGUAGES[language]
