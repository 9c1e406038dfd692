"""A plan beside its text in the other language, beside the resolution that approves it, beside what the press says."""

from pathlib import Path

import pytest

from pipeline.check import RULES
from pipeline.cli import main
from pipeline.engine import extract
from pipeline.exits import Exit
from pipeline.readers import read_document
from pipeline.twins import BETWEEN, beside

CORPUS = Path(__file__).parents[3] / "corpus"
OF_TWO = {rule.code for rule in BETWEEN}


def plan(text, name="plan.txt"):
    return extract(read_document(text.encode(), name))


def told(ours, theirs, language="en"):
    found = beside(plan(ours, "ours.txt"), plan(theirs, "theirs.txt"), language).findings
    return [(one.code, one.row) for one in found if one.code in OF_TWO]


@pytest.mark.parametrize("rule", BETWEEN, ids=[rule.code for rule in BETWEEN])
def test_a_check_finds_its_example(rule):
    assert rule.code in [code for code, _ in told(*rule.example)]


def test_codes_are_unique_and_errors_come_first():
    order = [("error", "warning", "note").index(rule.severity) for rule in BETWEEN]
    assert order == sorted(order)
    assert len({rule.code for rule in (*RULES, *BETWEEN)}) == len(RULES) + len(BETWEEN)


@pytest.mark.parametrize(("one", "other"), [("ky", "ru"), ("ru", "ky"), ("ky", "ky")])
def test_the_twins_of_the_corpus_say_the_same(one, other):
    texts = [(CORPUS / f"2012-local-councils-{name}" / "document.txt").read_text("utf-8") for name in (one, other)]
    assert told(*texts) == []


KY = """Жергиликтүү кеңештердин депутаттарын шайлоонун КАЛЕНДАРДЫК ПЛАНЫ
Добуш берүү күнү – 2024-жылдын 28-апрели

№ | Иш-чаралар | Мөөнөтү | Аткаруучулар |
1 | Шайлоо округдарын түзүү | добуш берүү күнүнө чейин 50 күндөн кечиктирбестен | БШК, АШК |
2 | Документтерди кабыл алуу жана текшерүү | 2024-жылдын 29-мартына чейин | АШК |
3 | Бюллетендерди басып чыгаруу | добуш берүү күнүнө чейин 2 жума мурда | БШК |
4 | Добуш берүү | 2024-жылдын 28-апрелинде саат 8.00дөн 20.00гө чейин | УШК |
"""
RU = """КАЛЕНДАРНЫЙ ПЛАН выборов депутатов местных кенешей
День голосования – 28 апреля 2024 года

№ | Мероприятие | Срок | Исполнители |
1 | Образование избирательных округов | не позднее чем за 50 календарных дней до дня голосования | ТИК, ЦИК |
2 | Прием документов и их проверка | не позднее 28 марта 2024 года | ТИК |
3 | Печатание бюллетеней | за 14 дней до дня голосования | ЦИК |
4 | Голосование | 28 апреля 2024 года с 8.00 до 20.00 часов | УИК |
"""
SOUND = [
    ("other notation, other order of bodies", "", ""),
    ("a date without its year", "29 марта 2024 года", "29 марта"),
    ("a body that nobody knows", "| ЦИК |", "| Комитет по печати |"),
]


@pytest.mark.parametrize(("was", "becomes"), [pytest.param(*case, id=name) for name, *case in SOUND])
def test_what_is_only_said_otherwise_is_no_difference(was, becomes):
    assert told(KY, RU.replace(was, becomes) if was else RU) == []


def test_a_row_may_be_two_in_the_other_text():
    split = RU.replace(
        "2 | Прием документов и их проверка | не позднее 28 марта 2024 года | ТИК |",
        "2 | Прием документов | не позднее 28 марта 2024 года | ТИК |\n"
        "3 | Проверка документов | не позднее 28 марта 2024 года | ТИК |",
    )
    assert [code for code, _ in told(KY, split) if code != "twin-number-differs"] == []


DIFFERENT = [
    ("50 календарных", "45 календарных", ("twin-deadline-differs", 1)),
    ("28 марта", "27 марта", ("twin-deadline-differs", 2)),
    ("с 8.00 до 20.00", "с 7.00 до 20.00", ("twin-deadline-differs", 4)),
    ("| УИК |", "| ОИК |", ("twin-bodies-differ", 4)),
    ("28 апреля 2024 года\n", "21 апреля 2024 года\n", ("head-differs", None)),
    ("местных кенешей", "Жогорку Кенеша", ("head-differs", None)),
    ("3 | Печатание бюллетеней | за 14 дней до дня голосования | ЦИК |\n", "", ("twin-row-missing", 3)),
]


@pytest.mark.parametrize(("was", "becomes", "finding"), DIFFERENT)
def test_what_differs_is_told(was, becomes, finding):
    assert was in RU
    assert finding in told(KY, RU.replace(was, becomes))


@pytest.mark.parametrize("language", ["en", "ky", "ru"])
def test_both_texts_are_quoted(language):
    other = RU.replace("50 календарных", "45 календарных")
    found = beside(plan(KY, "ky.txt"), plan(other, "ru.txt"), language).findings
    (said,) = [one.message for one in found if one.code == "twin-deadline-differs"]
    assert "50 күндөн кечиктирбестен" in said
    assert "45 календарных дней" in said
    assert "ru.txt" in said


def test_the_plan_is_named_first():
    resolution = next(rule.example[1] for rule in BETWEEN if rule.code == "resolution-differs")
    with pytest.raises(ValueError, match="name it first"):
        beside(plan(resolution, "resolution.txt"), plan(KY, "plan.txt"))


def test_the_command_holds_a_plan_against_another(tmp_path, capsys):
    (tmp_path / "ky.txt").write_text(KY, encoding="utf-8")
    (tmp_path / "ru.txt").write_text(RU.replace("50 календарных", "45 календарных"), encoding="utf-8")
    files = [str(tmp_path / "ky.txt"), "--against", str(tmp_path / "ru.txt")]
    assert main(["validate", *files, "--strict"]) == Exit.FINDINGS
    assert "twin-deadline-differs" in capsys.readouterr().out
    for shape in ("sarif", "junit"):
        assert main(["validate", *files, "--format", shape]) == Exit.OK
        assert "twin-deadline-differs" in capsys.readouterr().out


def test_what_cannot_be_held_against_is_said(tmp_path, capsys):
    (tmp_path / "ky.txt").write_text(KY, encoding="utf-8")
    assert main(["validate", str(tmp_path / "ky.txt"), "--against", str(tmp_path / "none.txt")]) == Exit.UNREADABLE
    assert "none.txt" in capsys.readouterr().err
