"""What is found when an amendment is applied to a plan."""

from typing import Final, NamedTuple

from pipeline.messages.marks import message
from pipeline.record import Severity


class Code(NamedTuple):
    """A finding by its code; `example` is a plan and an amendment of which it is true."""

    code: str
    severity: Severity
    explanation: str
    example: tuple[str, str]


_PLAN: Final = """КАЛЕНДАРНЫЙ ПЛАН
подготовки выборов депутатов местных кенешей Ошской области
Утвержден постановлением Центральной комиссии от 12 февраля 2024 года № 41
День голосования – воскресенье, 28 апреля 2024 года

№ | Мероприятие | Срок | Исполнители |
1 | Образование участков | Не позднее чем за 45 дней до дня голосования (до 14 марта 2024 года) | ТИК |
2 | Составление списков | Не позднее чем за 40 дней до дня голосования (до 19 марта 2024 года) | УИК |
"""
_AMENDMENT: Final = """ПОСТАНОВЛЕНИЕ
Центральной комиссии от 1 марта 2024 года № 55

О внесении изменений в календарный план выборов депутатов местных кенешей

Центральная комиссия постановляет:

1. Внести в календарный план, утвержденный постановлением от 12 февраля 2024 года № {act}, следующие изменения:
{instructions}
"""


def _pair(*instructions: str, act: str = "41") -> tuple[str, str]:
    return _PLAN, _AMENDMENT.format(act=act, instructions="\n".join(instructions))


NOT_APPLICABLE: Final = Code(
    "amendment-not-applicable",
    "error",
    message("An instruction of an amendment cannot be carried out: the plan has no such row, or not these words."),
    _pair("1) в пункте 7 слова «за 40 дней» заменить словами «за 35 дней»."),
)
OF_ANOTHER_ACT: Final = Code(
    "amendment-of-another-act",
    "error",
    message("An amendment names another act than the one that approved the plan: its instructions are not applied."),
    _pair("1) пункт 2 исключить.", act="17"),
)
CONTRADICTS: Final = Code(
    "amendment-contradicts",
    "error",
    message("An instruction is about a row or about words that an earlier instruction has taken away."),
    _pair("1) пункт 2 исключить;", "2) в пункте 2 слова «за 40 дней» заменить словами «за 35 дней»."),
)
NOT_UNDERSTOOD: Final = Code(
    "amendment-not-understood",
    "warning",
    message("A sentence of an amendment orders something that was not understood: it is not applied."),
    _pair("1) пункт 2 перенести в другой раздел."),
)
CONFLICTS: Final = Code(
    "amendment-conflicts",
    "warning",
    message("As the amendment leaves it, the date of a row is not what its term comes to."),
    _pair("1) в пункте 2 слова «за 40 дней» заменить словами «за 35 дней»."),
)
BECOMES: Final = Code(
    "amendment-changes",
    "note",
    message("An amendment changes a row of the plan, puts one in or takes one out."),
    _pair("1) пункт 2 исключить."),
)
CODES: Final = (NOT_APPLICABLE, OF_ANOTHER_ACT, CONTRADICTS, NOT_UNDERSTOOD)
"""What is told when an amendment is carried out."""
HELD_AGAINST: Final = (CONFLICTS, BECOMES)
"""What is told besides when a plan is held against an amendment."""
