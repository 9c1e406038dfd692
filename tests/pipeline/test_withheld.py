"""Personal contacts in the cells of a table reach no record."""

import msgspec
import pytest

from pipeline.engine import extract
from pipeline.readers import read_document

HEAD = """Календарный план выборов депутатов городского кенеша 12 апреля 2026 года

| № | Мероприятие | Срок | Ответственный |
"""
CELLS = [
    ("ТИК, Иванов Иван Иванович, тел. 0555 12 34 56", ["ТИК"], ["Иванов", "0555"]),
    ("Бейшенова Гүлнара Маратовна, 0312 66 11 22", [], ["Бейшенова", "0312"]),
    ("ЦИК (ivanov@example.org)", ["ЦИК"], ["example"]),
    ("ЦИК, ТИК", ["ЦИК", "ТИК"], []),
]


@pytest.mark.parametrize(("cell", "bodies", "withheld"), CELLS)
def test_contacts_leave_the_cell_and_keep_their_place(cell: str, bodies: list[str], withheld: list[str]) -> None:
    first = f"| 1 | Проведение выборов | до 1 марта 2026 года | {cell} |\n"
    text = f"{HEAD}{first}| 2 | Выборы | до 2 марта 2026 года | УИК |\n"
    plan = extract(read_document(text.encode(), "plan.txt"))
    assert [body.text for body in plan.rows[0].bodies] == bodies
    record = msgspec.json.encode(plan).decode()
    assert not [word for word in withheld if word in record]
    assert bool(withheld) == any(one.withheld == "personal_contact" for one in plan.residue)


FLAT = """Календарный план выборов депутатов местных кенешей 6 мая 2012 года

Мероприятие

Срок

Исполнители

{before}1. Образование избирательных участков

Не позднее чем за 45 календарных дней до дня голосования (до 22 марта 2012 года)

Территориальные избирательные комиссии

{after}"""
CONTACT = "Контактное лицо: Иванова Анна Петровна, тел. +996 555 000 000\n"


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_line_that_holds_a_contact_is_no_heading(place: str) -> None:
    text = FLAT.format(**{"before": "", "after": "", place: f"{CONTACT}\n"})
    plan = extract(read_document(text.encode(), "plan.txt"))
    assert [row.section for row in plan.rows] == [None]
    assert "Иванова" not in msgspec.json.encode(plan).decode()
    assert [text[slice(*one.span)] for one in plan.residue if one.withheld == "personal_contact"] == [CONTACT.strip()]
