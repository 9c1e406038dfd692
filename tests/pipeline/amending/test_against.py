"""A plan held against a resolution that amends it."""

import pytest

from pipeline.amending import held_against
from pipeline.amending.codes import CODES, HELD_AGAINST
from pipeline.cli import main
from pipeline.exits import Exit
from tests.pipeline.amending.test_amend import AMENDMENT, PLAN, read, russian


def told(*instructions: str) -> list[tuple[str, int | None, str]]:
    found = held_against(read(PLAN, "plan.txt"), russian(*instructions)).findings
    return [(one.code, one.row, one.message) for one in found]


def test_a_changed_row_is_told_with_both_wordings():
    [(code, row, sentence)] = told("1) в пункте 3 слово «ТИК» заменить словом «ЦИК».")
    line = "3 – Печать бюллетеней – Не позднее чем за 20 дней до дня голосования (до 8 апреля 2024 года) – {}"
    assert (code, row) == ("amendment-changes", 3)
    assert sentence == f"change.txt changes this row: “{line.format('ТИК')}” becomes “{line.format('ЦИК')}”."


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ("1) пункт 3 исключить.", [("amendment-changes", 3)]),
        ("1) в пункте 3 слова «Не позднее чем» исключить.", [("amendment-changes", 3)]),
        ("1) дополнить пунктом 3-1: «3-1 | Отчет | До 9 мая 2024 года | ТИК».", [("amendment-changes", None)]),
        ("1) пункт 3 изложить в редакции: «3 | Отчет | До 9 мая 2024 года | ТИК».", [("amendment-changes", 3)]),
        ("1) пункт 9 исключить.", [("amendment-not-applicable", None)]),
        (
            "1) в пункте 2 слова «за 40 дней» заменить словами «за 35 дней».",
            [("amendment-changes", 2), ("amendment-conflicts", 2)],
        ),
    ],
)  # fmt: skip
def test_what_an_amendment_changes(instruction, expected):
    assert [(code, row) for code, row, _ in told(instruction)] == expected


@pytest.mark.parametrize("code", HELD_AGAINST, ids=[code.code for code in HELD_AGAINST])
def test_a_finding_has_an_example(code):
    found = held_against(read(code.example[0], "plan.txt"), read(code.example[1], "change.txt")).findings
    assert code.code in [one.code for one in found]


def test_codes_are_unique():
    codes = [one.code for one in (*CODES, *HELD_AGAINST)]
    assert len(set(codes)) == len(codes)


def test_the_command_knows_an_amendment(tmp_path, capsys):
    change = AMENDMENT.format(day=1, number=55, act=41, instructions="1) пункт 3 исключить.")
    for name, text in (("plan.txt", PLAN), ("change.txt", change)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["validate", str(tmp_path / "plan.txt"), "--against", str(tmp_path / "change.txt")]) == Exit.OK
    assert "[amendment-changes]" in " ".join(capsys.readouterr().out.split())


def test_an_amendment_is_no_plan(tmp_path, capsys):
    change = AMENDMENT.format(day=1, number=55, act=41, instructions="1) пункт 3 исключить.")
    (tmp_path / "change.txt").write_text(change, encoding="utf-8")
    (tmp_path / "text.txt").write_text("Выборы состоятся, голосование пройдет.", encoding="utf-8")
    assert main(["validate", str(tmp_path / "text.txt"), "--against", str(tmp_path / "change.txt")]) == Exit.USAGE
    assert "no rows" in capsys.readouterr().err
