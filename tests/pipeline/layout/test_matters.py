"""Whose words are whose in a sentence: those of the matter and those of the event that its deadline hangs on."""

import pytest

from tests.pipeline.layout.record import record_of

HEAD = """АЙМАКТЫК ШАЙЛОО КОМИССИЯСЫ
ТОКТОМ
2024-жылдын 5-сентябры № 12
2024-жылдын 17-ноябрында өтүүчү жергиликтүү кеңештердин депутаттарын шайлоого даярдык жөнүндө
Комиссия токтом кылат:
1. """
SENTENCES = """
Шайлоонун жыйынтыгы [жыйынтык чыгарылгандан кийин 3 күндөн кечиктирбестен] жарыяланат.
Экинчи тур [биринчи турдун жыйынтыгы жарыялангандан кийин бир сааттын ичинде] өткөрүлсүн.
Комиссиялар тапшырылган документтерди [аларды алган күндөн кийин 5 календардык күндүн ичинде] текшеришсин.
Арыздар жана даттануулар [түшкөн күндөн тартып үч жумуш күндүн ичинде] каралсын.
Бюллетендер [текст бекитилгенден кийин беш күндүн ичинде] басылып чыгарылсын.
Сметалар [шайлоо дайындалган күндөн тартып он күндүн ичинде] көрсөтүлсүн.
Партия тизмесин [съезд өткөн күндөн тартып беш күндүн ичинде] тапшырат.
Токтом [кабыл алынган күндөн тартып] күчүнө кирет.
Тизмелерди жарыялоо – [шайлоого чейин 10 календардык күндөн кечиктирбестен].
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_the_matter_and_its_deadline(sentence: str) -> None:
    before, _, rest = sentence.partition("[")
    deadline, _, after = rest.partition("]")
    text = HEAD + sentence.replace("[", "").replace("]", "") + "\n2. Көзөмөлдөө бөлүмгө жүктөлсүн.\n"
    row = record_of(text).rows[0]

    assert [offset.text for offset in row.offsets] == [deadline]
    assert row.duty.split() == (before + after).strip(" .–").replace(" – ", " ").split()
