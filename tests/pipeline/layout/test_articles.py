"""A column of bare articles under the title of their law: its numbers are not those of the rows."""

import pytest

from tests.pipeline.layout.record import record_of

TITLES = {
    "ky": "2024-жылдын 17-ноябрында өткөрүлүүчү шайлоону даярдоонун\nКАЛЕНДАРДЫК ПЛАНЫ\n\n",
    "ru": "КАЛЕНДАРНЫЙ ПЛАН\nпо проведению выборов 17 ноября 2024 года\n\n",
}
HEADS = {
    "ky": ["Иш-чаралар", "Мөөнөтү", "Аткаруучулар"],
    "ru": ["Мероприятия", "Сроки", "Исполнители"],
}
LAWS = {
    "ky": {
        "kg.local_elections": "«Жергиликтүү кеңештердин депутаттарын шайлоо жөнүндө» Мыйзамдын беренеси",
        "kg.president_parliament_elections": "Кыргыз Республикасынын «Кыргыз Республикасынын Президентин жана Кыргыз"
        " Республикасынын Жогорку Кеңешинин депутаттарын шайлоо жөнүндө» конституциялык Мыйзамынын беренелери",
    },
    "ru": {
        "kg.local_elections": "Статья Закона КР «О выборах депутатов местных кенешей»",
        "kg.president_parliament_elections": "Норма конституционного Закона КР «О выборах Президента Кыргызской"
        " Республики и депутатов Жогорку Кенеша Кыргызской Республики»",
    },
}
ROWS = {
    "ky": [
        ("Участкалык комиссияларды түзүү", "шайлоо күнүнө чейин 45 күндөн кечиктирбестен", "АШК", "12"),
        ("Шайлоочулардын тизмелерин тактоо", "шайлоо күнүнө чейин 22 күндөн кечиктирбестен", "УШК", "13, 14"),
        ("Талапкерлерди каттоо", "документтерди алган күндөн 10 күндүн ичинде", "БШК", "27"),
        ("Бюллетендерди басып чыгаруу", "шайлоо күнүнө чейин 15 күндөн кечиктирбестен", "БШК", "5"),
        ("Добуш берүүнү өткөрүү", "2024-жылдын 17-ноябрында", "УШК", "36"),
    ],
    "ru": [
        ("Образование участковых комиссий", "не позднее чем за 45 дней до дня выборов", "ТИК", "12"),
        ("Уточнение списков избирателей", "не позднее чем за 22 дня до дня голосования", "УИК", "13, 14"),
        ("Регистрация кандидатов", "в течение 10 дней со дня приема документов", "ЦИК", "27"),
        ("Изготовление бюллетеней", "не позднее чем за 15 дней до дня выборов", "ЦИК", "5"),
        ("Проведение голосования", "17 ноября 2024 года", "УИК", "36"),
    ],
}
LAYOUTS = {
    "bars": lambda rows: "\n|\n".join(cell for row in rows for cell in row),
    "pipes": lambda rows: "\n".join("| " + " | ".join(row) + " |" for row in rows),
    "lines": lambda rows: "\n".join(cell for row in rows for cell in row),
    "paragraphs": lambda rows: "\n\n".join(cell for row in rows for cell in row),
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
}
ORDERS = {"articles last": (0, 1, 2, 3, 4), "articles second": (0, 4, 1, 2, 3), "deadline first": (0, 2, 1, 3, 4),
          "articles before bodies": (0, 1, 2, 4, 3), "no numbers": (1, 2, 3, 4)}  # fmt: skip


def plan(language: str, layout: str, order: str, heading: str) -> str:
    heads = ["№", *HEADS[language], heading]
    rows = [[str(number), *row] for number, row in enumerate(ROWS[language], 1)]
    return TITLES[language] + LAYOUTS[layout]([[row[column] for column in ORDERS[order]] for row in (heads, *rows)])


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("language", "law"), [(language, law) for language, laws in LAWS.items() for law in laws])
def test_bare_articles_of_the_law_that_heads_them(language: str, law: str, layout: str, order: str) -> None:
    record = record_of(plan(language, layout, order, LAWS[language][law]))

    told = [
        (
            row.duty,
            row.deadline_text,
            ", ".join(body.text for body in row.bodies),
            [one.article for one in row.citations],
        )
        for row in record.rows
    ]
    assert told == [(duty, deadline, body, articles.split(", ")) for duty, deadline, body, articles in ROWS[language]]
    assert {one.law for row in record.rows for one in row.citations} == {law}
    numbers = [None] * 5 if order == "no numbers" else ["1", "2", "3", "4", "5"]
    assert [row.number for row in record.rows] == numbers
    assert not record.residue


def test_an_article_under_the_title_of_a_law_is_of_that_law_whatever_a_row_names_before_it() -> None:
    text = plan("ru", "pipes", "articles last", LAWS["ru"]["kg.local_elections"])
    other = text.replace("| 27 |", "| ст. 7 Закона «Об избирательных комиссиях» |").replace("| 5 |", "| ст. 5 |")

    laws = [[one.law for one in row.citations] for row in record_of(other).rows]

    assert laws[2] == ["kg.election_commissions"]
    assert laws[3] == laws[4] == ["kg.local_elections"]


def test_numbers_that_repeat_or_skip_count_rows_where_articles_say_what_they_are() -> None:
    rows = [
        (number, duty, deadline, body, f"ст. {articles} Закона")
        for number, (duty, deadline, body, articles) in zip("12335", ROWS["ru"], strict=True)
    ]
    text = TITLES["ru"] + LAYOUTS["bars"]([["№", *HEADS["ru"], "Основание"], *rows])

    assert [row.number for row in record_of(text).rows] == list("12335")
