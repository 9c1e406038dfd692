"""Digits that were taken for letters. Add a line for a new case."""

import pytest

from pipeline.readers.scan.figures import agreed
from pipeline.readers.scan.mended import mended, mended_line
from pipeline.readers.scan.tesseract import Seen

WORDS = [
    ("З0", "30"),
    ("2О12", "2012"),
    ("1З.", "13."),
    ("З0-мартына", "30-мартына"),
    ("б-майы", "6-майы"),
    ("17", "17"),
    ("Закон", "Закон"),
    ("ООО", "ООО"),
    ("б", "б"),
    ("З", "З"),
    ("24.00гө", "24.00гө"),
]


@pytest.mark.parametrize(("read", "meant"), WORDS)
def test_a_word(read: str, meant: str) -> None:
    assert mended(read) == (meant, read != meant)


LINES = [
    ("до б апреля 2012 года", "до 6 апреля 2012 года"),
    ("за З дня до дня", "за 3 дня до дня"),
    ("(часть б статьи 10", "(часть 6 статьи 10"),
    ("пункт б части первой", "пункт б части первой"),
    ("постановление Ме 41", "постановление № 41"),
    ("Ме билбейм", "Ме билбейм"),
    ("З. Утвердить план", "3. Утвердить план"),
    ("план З. Утвердить", "план З. Утвердить"),
    ("ЦИК (Ч. 6 СТ. 10 Закона)", "ЦИК (ч. 6 ст. 10 Закона)"),
    ("Ч. 6 ст. 10", "Ч. 6 ст. 10"),
    ("ВОПРОСЫ СТ. УЧАСТИЯ", "ВОПРОСЫ СТ. УЧАСТИЯ"),
]


@pytest.mark.parametrize(("read", "meant"), LINES)
def test_a_line(read: str, meant: str) -> None:
    assert " ".join(word for word, _ in mended_line(read.split())) == meant


FIGURES = [  # as read by the Kyrgyz data, by the Russian, what is taken, whether it is sure
    ("30", "30", "30", True),
    ("3З", "3", "3", False),
    ("З", "3", "3", False),
    ("66-майы", "6-майы", "6-майы", False),
    ("күнүнө", "кунуне", "күнүнө", True),
    ("2012-жылдын", "2012-жылдын", "2012-жылдын", True),
]


@pytest.mark.parametrize(("kyrgyz", "russian", "taken", "sure"), FIGURES)
def test_figures_are_read_in_two_ways(kyrgyz: str, russian: str, taken: str, sure: bool) -> None:
    one, other = (Seen(text, 0, 0, 50, 20, (1,), 95.0) for text in (kyrgyz, russian))
    (word,) = agreed([one], [other])
    assert (word.text, word.sure > 0) == (taken, sure)


def test_a_reading_elsewhere_says_nothing() -> None:
    there = Seen("3", 100, 0, 150, 20, (1,), 95.0)
    assert agreed([Seen("3З", 0, 0, 50, 20, (1,), 95.0)], [there])[0].text == "3З"
