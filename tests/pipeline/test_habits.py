"""What is usual with an issuer: learnt from a dataset, told beside a plan, never applied to it."""

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.engine import extract
from pipeline.exits import Exit
from pipeline.habits import habits
from pipeline.readers import ReadError, read_document
from pipeline.reckon.habits import Habit, usual_of
from pipeline.run import run

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
DAY_1 = "event_day_is_day_1"
PLAN = """Календарный план
Утвержден постановлением Центральной избирательной комиссии от {act} года № {number}
День голосования – воскресенье, 28 апреля 2024 года

№ | Мероприятие | Срок | Исполнители |
1 | Составление списков избирателей | Не позднее чем за 40 дней до дня голосования (до {first} года) | УИК |
2 | Печать бюллетеней | Не позднее чем за 10 дней до дня голосования (до {second} года) | ТИК |
3 | Извещение избирателей | Не позднее чем за 20 дней до дня голосования (до {third} года) | УИК |
4 | Утверждение текста бюллетеня | Не позднее чем за 25 дней до дня голосования (до {fourth} года) | ТИК |
"""
AS_USUAL = {"first": "19 марта 2024", "second": "18 апреля 2024", "third": "8 апреля 2024", "fourth": "3 апреля 2024"}
INCLUDED = {"first": "18 марта 2024", "second": "17 апреля 2024", "third": "7 апреля 2024", "fourth": "2 апреля 2024"}


def plan_text(number, dates):
    return PLAN.format(act=f"{number} февраля 2024", number=number, **dates)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plans")
    for number in range(1, 5):
        text = plan_text(number, AS_USUAL if number == 4 else INCLUDED)
        (folder / f"plan{number}.txt").write_text(text, encoding="utf-8")
    run([folder], folder / "dataset", formats=["sqlite"], told=lambda *_: None)
    return folder / "dataset"


def whole(issuer, plans, *convention):
    return Habit(issuer, convention, plans, 9, whole=True)


USUAL = [
    ([whole("cec", 3)], ()),
    ([whole("cec", 2)], None),  # too few
    ([whole("cec", 4, DAY_1), whole("cec", 2)], (DAY_1,)),
    ([whole("cec", 3, DAY_1), whole("cec", 2)], None),  # they differ
    ([whole("tec", 9, DAY_1)], None),
    ([whole(None, 9, DAY_1)], None),
    ([Habit("cec", (DAY_1,), 9, 20, whole=False)], None),
    ([], None),
]


@pytest.mark.parametrize(("found", "convention"), USUAL)
def test_what_is_usual(found, convention):
    usual = usual_of(found, "cec")
    assert (usual and usual.convention) == convention
    assert usual_of(found, None) is None


def test_habits_are_counted_by_issuer(dataset):
    assert [(one.issuer, one.convention, one.plans, one.rows) for one in habits(dataset)] == [
        ("cec", ("until_includes_the_day",), 3, 12),
        ("cec", (), 1, 4),
    ]


def test_one_act_in_two_languages_is_one_plan(tmp_path):
    run(
        [CORPUS / f"2012-local-councils-{one}" for one in ("ky", "ru")],
        tmp_path,
        formats=["sqlite"],
        told=lambda *_: None,
    )
    assert [(one.convention, one.plans, one.rows, one.whole) for one in habits(tmp_path)] == [
        ((), 1, 36, True),
        ((DAY_1,), 1, 4, False),
    ]


SAID = [
    (INCLUDED, "This plan counts as most plans of its issuer do."),
    (AS_USUAL, "Most plans of its issuer count otherwise"),
]


@pytest.mark.parametrize(("dates", "said"), SAID)
def test_what_a_dataset_says_of_a_plan(dataset, tmp_path, capsys, dates, said):
    file = tmp_path / "next.txt"
    file.write_text(plan_text(9, dates), encoding="utf-8")
    before = extract(read_document(file, "next.txt"))
    assert main(["explain", str(file), "--among", str(dataset)]) == Exit.OK
    told = " ".join(capsys.readouterr().out.split())
    assert said in told
    assert "How plans in the dataset count" in told
    assert extract(read_document(file, "next.txt")) == before  # nothing is applied


def test_the_document_itself_is_not_asked(dataset):
    document = read_document(dataset.parent / "plan4.txt", "plan4.txt")
    assert [one.plans for one in habits(dataset, document.sha256)] == [3]


def test_a_folder_without_a_dataset(tmp_path):
    with pytest.raises(ReadError):
        habits(tmp_path)
