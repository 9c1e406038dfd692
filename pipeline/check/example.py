"""Short plans in which a check finds something: they stand in `docs/checks.md`, and a test reads them."""

_HEAD = """КАЛЕНДАРНЫЙ ПЛАН
подготовки выборов депутатов местных кенешей Ошской области
День голосования – {day}

№ | Мероприятие | Срок | Исполнители |
1 | Составление списков избирателей | Не позднее чем за 40 дней до дня голосования (до 19 марта 2024 года) | УИК |
"""

SUNDAY = "воскресенье, 28 апреля 2024 года"


def plan_with(*rows: str, day: str = SUNDAY) -> str:
    """A plan of one sound row, and of `rows` with their cells as printed."""
    return "\n".join([_HEAD.format(day=day).strip(), *rows, ""])
