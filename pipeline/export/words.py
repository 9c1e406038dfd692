"""Offsets said plainly, in English, Kyrgyz or Russian: “not later than 50 calendar days before voting day”."""

from collections.abc import Sequence

from extractors.values import Offset
from pipeline.export.wording.english import ENGLISH
from pipeline.export.wording.kyrgyz import KYRGYZ
from pipeline.export.wording.russian import RUSSIAN
from pipeline.export.wording.sentences import Count, Sentences

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
    sentences = _sentences(language)
    if offset.n is None or offset.unit is None:
        said = sentences.without_number(offset)
    else:
        said = sentences.with_number(offset, Count(offset.n, offset.n2, offset.unit))
    quoted = offset.text if offset.anchor == "other" else None
    return said + "".join(f" ({' '.join(words.split())})" for words in (quoted, offset.condition) if words)


def _sentences(language: str) -> Sentences:
    if language not in LANGUAGES:
        raise ValueError(f"no words for the language {language!r}: {', '.join(LANGUAGES)}")
    return LANGUAGES[language]
