"""What a duty is about, the same in both languages."""

import pytest

from extractors.topics import topics


@pytest.mark.parametrize(
    ("kyrgyz", "russian", "both"),
    [
        ("Бюллетендерди басып чыгаруу", "Печать бюллетеней", {"ballot", "print"}),
        ("Талапкерлерди каттоо", "Регистрация кандидатов", {"candidate", "register"}),
        ("Имараттан тышкары добуш берүү", "Голосование вне помещения", {"home", "voting"}),
        ("Шайлоо участкаларын уюштуруу", "Образование участков", {"draw_up", "precinct"}),
        ("Каттоону жокко чыгаруу", "Отмена регистрации", {"cancel", "register"}),
        ("Үгүт", "Агитация", {"campaign"}),
        ("Шайлоо күрөөсүн кайтаруу", "Возврат избирательного залога", {"deposit", "return"}),
        ("Чыгашалар", "Расходы", {"expense"}),
        ("Добуш берүүнү өткөрүү", "Проведение голосования", {"voting"}),
        ("Тизмени кагазга чыгаруу", "Распечатка списка", {"list", "print"}),
        ("Бүгүн күн ачык", "Сегодня хорошая погода", set()),
    ],
)
def test_both_languages_name_the_same_topics(kyrgyz, russian, both):
    assert (topics(kyrgyz), topics(russian)) == (both, both)


def test_no_word_is_part_of_two_topics():
    assert topics("басып чыгаруу") == {"print"}
