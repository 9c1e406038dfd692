"""What stands below the last row, and what its words might be taken for."""

import pytest

from tests.pipeline.layout.test_grids import rows

COLUMNS = """\
         КАЛЕНДАРНЫЙ ПЛАН выборов 13 апреля 2025 года

 №    Мероприятие                   Срок                      Исполнители

 1.   Образование избирательных     не позднее чем за 45      ТИК
      участков и публикация         дней до дня голосования
      границ
 2.   Передача помещений            до 20 марта 2025 года     Айыл окмоту
      комиссиям
 3.   Голосование                   13 апреля 2025 года       УИК
"""


@pytest.mark.parametrize(
    "below",
    [
        " Председатель комиссии                 (подпись)\n",
        " Председатель                                     (подпись)\n",
        "Председатель комиссии            И. о.\n",
        "Төрага                              кол\n",
        " Председатель комиссии                     (подпись)\n Секретарь комиссии                        (подпись)\n",
    ],
)
def test_signers_are_no_rows_of_columns_and_join_none(below: str):
    found = rows(COLUMNS + "\n" + below)

    assert [row["responsible"] for row in found] == ["ТИК", "Айыл окмоту", "УИК"]


def test_a_matter_with_the_words_of_an_event_is_no_time():
    text = "Календардык план. Добуш берүү 2025-жылдын 13-апрели\n\n№\nИш-чаралар\nМөөнөттөрү\nЖооптуулар\n"
    text += "\n1\nШайлоо дайындалганын жарыялоо\n3 күндүн ичинде\nАШК\n"
    text += (
        "\n2\nУчастка түзүү\nшайлоого 50 күн калганга чейин\nАШК\n\n3\nТизме жарыялоо\nшайлоого 20 күн калганда\nУШК\n"
    )

    assert [row["duty"] for row in rows(text)] == ["Шайлоо дайындалганын жарыялоо", "Участка түзүү", "Тизме жарыялоо"]


@pytest.mark.parametrize(
    ("milestone", "past"),
    [
        ("регистрация кандидатов – до 28 марта 2025 года", "Напомним, прошлые выборы прошли 11 апреля 2021 года."),
        ("талапкерлерди каттоо – 2025-жылдын 28-мартына чейин", "Өткөн шайлоо 2021-жылдын 11-апрелинде болгон."),
    ],
)
def test_an_election_of_the_past_is_no_milestone(milestone: str, past: str):
    assert len(rows(f"- {milestone};\n- {milestone}.\n\n{past}\n")) == 2
