"""Items of a list in three parts: what – when – who."""

import pytest

from pipeline.engine import extract
from pipeline.readers.document import Document

HEAD = "Выборы депутатов городского кенеша: что, когда и кто делает\nДень голосования – 6 мая 2012 года\n\n"
ITEMS = [  # an item, its matter, its deadline, who
    ("1) регистрация списков – до 15 апреля – ТИК;", "регистрация списков", "до 15 апреля", ["ТИК"]),
    (
        "1) выдвижение кандидатов – в период с 2 по 11 апреля включительно – партии;",
        "выдвижение кандидатов",
        "в период с 2 по 11 апреля включительно",
        ["партии"],
    ),
    (
        "1) регистрация – не позднее чем за 10 дней до выборов, то есть не позднее 25 апреля – ТИК, УИК;",
        "регистрация",
        "не позднее чем за 10 дней до выборов, то есть не позднее 25 апреля",
        ["ТИК", "УИК"],
    ),
    ("1) до 15 апреля – регистрация списков кандидатов;", "регистрация списков кандидатов", "до 15 апреля", []),
]


@pytest.mark.parametrize(("item", "matter", "deadline", "who"), ITEMS, ids=[item for item, *_ in ITEMS])
def test_an_item_in_three_parts(item: str, matter: str, deadline: str, who: list[str]) -> None:
    text = f"{HEAD}{item}\n2) голосование – 6 мая с 8.00 до 20.00 – УИК;\n"
    plan = extract(Document(name="list.txt", sha256="0", media_type="text/plain", text=text, pages=None))
    first = plan.rows[0]
    assert (first.duty, first.deadline_text) == (matter, deadline)
    assert [body.text for body in first.bodies] == who
