"""A plan with its amendments carried out: the consolidated rows, their sources, what stands against an instruction."""

import pytest

from pipeline.amending import CODES, Amended, NotAmendable, Read, amend
from pipeline.engine import extract
from pipeline.readers import Document, read_document
from pipeline.readers.flow import Cell, Grid
from pipeline.readers.written import written

PLAN = """УТВЕРЖДЕН
постановлением Центральной комиссии по выборам и проведению референдумов
от 12 февраля 2024 года № 41

КАЛЕНДАРНЫЙ ПЛАН
подготовки выборов депутатов местных кенешей Ошской области
День голосования – воскресенье, 28 апреля 2024 года

№ | Мероприятие | Срок | Исполнители |
1 | Образование участков | Не позднее чем за 45 дней до дня голосования (до 14 марта 2024 года) | ТИК |
2 | Составление списков | Не позднее чем за 40 дней до дня голосования (до 19 марта 2024 года) | УИК |
3 | Печать бюллетеней | Не позднее чем за 20 дней до дня голосования (до 8 апреля 2024 года) | ТИК |
4 | Опубликование итогов | В течение 10 дней после дня голосования | ЦИК |
"""
KY_PLAN = """Борбордук шайлоо комиссиясынын
2024-жылдын 12-февралындагы № 41 токтому менен бекитилген

Жергиликтүү кеңештердин депутаттарын шайлоонун КАЛЕНДАРДЫК ПЛАНЫ
Добуш берүү күнү – 2024-жылдын 28-апрели

№ | Иш-чаралар | Мөөнөтү | Аткаруучулар |
1 | Участкаларды түзүү | Добуш берүү күнүнө чейин 45 күндөн кечиктирбестен | АШК |
2 | Тизмелерди түзүү | Добуш берүү күнүнө чейин 40 күндөн кечиктирбестен | УШК |
3 | Бюллетендерди басып чыгаруу | Добуш берүү күнүнө чейин 20 күндөн кечиктирбестен | АШК |
4 | Жыйынтыктарды жарыялоо | Добуш берүү күнүнөн кийин 10 күндүн ичинде | БШК |
"""
AMENDMENT = """ПОСТАНОВЛЕНИЕ
Центральной комиссии по выборам и проведению референдумов
от {day} марта 2024 года № {number}

О внесении изменений в календарный план

Центральная комиссия постановляет:

1. Внести в календарный план, утвержденный постановлением от 12 февраля 2024 года № {act}, следующие изменения:
{instructions}
2. Опубликовать настоящее постановление.
"""
KY_AMENDMENT = """Борбордук шайлоо комиссиясынын ТОКТОМУ
2024-жылдын 1-марты № 55

Борбордук шайлоо комиссиясы токтом кылат:

1. 2024-жылдын 12-февралындагы № 41 токтому менен бекитилген календардык планга төмөнкү өзгөртүүлөр киргизилсин:
{instructions}
2. Токтом жарыялансын.
"""


def read(text: str, name: str) -> Read:
    document = read_document(text.encode(), name)
    return Read(document, extract(document))


def russian(*instructions: str, day: int = 1, number: str = "55", act: str = "41", name: str = "change.txt") -> Read:
    return read(AMENDMENT.format(day=day, number=number, act=act, instructions="\n".join(instructions)), name)


def amended(*instructions: str) -> Amended:
    return amend(read(PLAN, "plan.txt"), [russian(*instructions)])


def lines(found: Amended) -> list[str]:
    return [
        " | ".join([row.number or "", row.duty or "", row.deadline_text or "", ", ".join(b.text for b in row.bodies)])
        for row in found.plan.rows
    ]


def troubles(found: Amended) -> list[str]:
    codes = {one.code for one in CODES}
    return [one.code for one in found.plan.findings if one.code in codes]


def plan_lines() -> list[str]:
    return lines(Amended(*read(PLAN, "plan.txt")))


@pytest.mark.parametrize(
    ("instruction", "at", "line"),
    [
        (
            "1) в пункте 2 слова «за 40 дней» заменить словами «за 35 дней», слова «19 марта» – словами «24 марта».",
            1,
            "2 | Составление списков | Не позднее чем за 35 дней до дня голосования (до 24 марта 2024 года) | УИК",
        ),
        (
            "1) в графе «Исполнители» пункта 3 слово «ТИК» заменить словом «ЦИК».",
            2,
            "3 | Печать бюллетеней | Не позднее чем за 20 дней до дня голосования (до 8 апреля 2024 года) | ЦИК",
        ),
        (
            "1) пункт 3 изложить в следующей редакции:\n«3 | Доставка бюллетеней | До 8 апреля 2024 года | УИК».",
            2,
            "3 | Доставка бюллетеней | До 8 апреля 2024 года | УИК",
        ),
        (
            "1) пункт 3 изложить в следующей редакции:\n«3.\nДоставка бюллетеней\nДо 8 апреля 2024 года\nУИК».",
            2,
            "3 | Доставка бюллетеней | До 8 апреля 2024 года | УИК",
        ),
        (
            "1) пункт 3 изложить в следующей редакции: «3. Доставка бюллетеней – до 8 апреля 2024 года – УИК».",
            2,
            "3 | Доставка бюллетеней | до 8 апреля 2024 года | УИК",
        ),
        (
            "1) графу «Срок» пункта 4 изложить в следующей редакции: «До 18 мая 2024 года».",
            3,
            "4 | Опубликование итогов | До 18 мая 2024 года | ЦИК",
        ),
        (
            "1) пункт 3 в графе «Исполнители» дополнить словами «, УИК».",
            2,
            "3 | Печать бюллетеней | Не позднее чем за 20 дней до дня голосования (до 8 апреля 2024 года) | ТИК, УИК",
        ),
        (
            "1) в пункте 3 слова «(до 8 апреля 2024 года)» исключить.",
            2,
            "3 | Печать бюллетеней | Не позднее чем за 20 дней до дня голосования | ТИК",
        ),
    ],
)
def test_a_row_is_changed_and_no_other(instruction, at, line):
    found = amended(instruction)
    expected = plan_lines()
    expected[at] = line
    assert lines(found) == expected
    assert troubles(found) == []


@pytest.mark.parametrize(
    ("instruction", "numbers"),
    [
        ("1) пункт 2 исключить.", ["1", "3", "4"]),
        ("1) пункты 2–4 признать утратившими силу.", ["1"]),
        ("1) дополнить пунктом 3-1: «3-1 | Доставка | До 9 апреля 2024 года | ТИК».", "1 2 3 3-1 4".split()),
        ("1) дополнить пунктом 5: «5 | Отчет | До 9 мая 2024 года | ТИК».", "1 2 3 4 5".split()),
        ("1) после пункта 1 дополнить пунктом 1-1: «Отчет | До 9 мая 2024 года | ТИК».", ["1", "1-1", "2", "3", "4"]),
        ("1) пункты 3 и 4 считать соответственно пунктами 4 и 5.", ["1", "2", "4", "5"]),
    ],
)  # fmt: skip
def test_rows_come_and_go_where_their_numbers_have_their_place(instruction, numbers):
    found = amended(instruction)
    assert [row.number for row in found.plan.rows] == numbers
    assert troubles(found) == []


def test_a_kyrgyz_amendment_changes_a_kyrgyz_plan():
    change = KY_AMENDMENT.format(
        instructions="1) 2-пункттагы «40 күндөн» деген сөздөр «35 күндөн» деген сөздөргө алмаштырылсын;\n"
        "2) 3-пункт төмөнкү редакцияда баяндалсын:\n«3 | Бюллетендерди басуу | 2024-жылдын 8-апрелине чейин | БШК |»;\n"
        "3) төмөнкү мазмундагы 3-1-пункт менен толукталсын:\n«3-1 | Жеткирүү | 2024-жылдын 9-апрелине чейин | АШК |»;\n"
        "4) 4-пункт күчүн жоготту деп табылсын."
    )
    found = amend(read(KY_PLAN, "план.txt"), [read(change, "токтом.txt")])
    assert lines(found) == [
        "1 | Участкаларды түзүү | Добуш берүү күнүнө чейин 45 күндөн кечиктирбестен | АШК",
        "2 | Тизмелерди түзүү | Добуш берүү күнүнө чейин 35 күндөн кечиктирбестен | УШК",
        "3 | Бюллетендерди басуу | 2024-жылдын 8-апрелине чейин | БШК",
        "3-1 | Жеткирүү | 2024-жылдын 9-апрелине чейин | АШК",
    ]
    assert troubles(found) == []


def test_each_word_knows_where_it_comes_from():
    plan, change = read(PLAN, "plan.txt"), russian("1) в пункте 2 слова «за 40 дней» заменить словами «за 35 дней».")
    texts = {one.document.name: one.document.text for one in (plan, change)}
    row = amend(plan, [change]).plan.rows[1]
    pieces = [(one.cell, texts[one.document][slice(*one.span)]) for one in row.sources]
    assert pieces[2:5] == [
        ("deadline", "Не позднее чем "),
        ("deadline", "за 35 дней"),
        ("deadline", " до дня голосования (до 19 марта 2024 года)"),
    ]
    assert {one.document for one in row.sources} == {"plan.txt", "change.txt"}


def in_word(*parts: str | Grid) -> Read:
    """An amendment as a Word file has it, its rows in tables."""
    head = AMENDMENT.format(day=1, number="55", act="41", instructions="").partition("\n2.")[0]
    content = written([*head.splitlines(), *parts])
    document = Document(
        name="change.docx", sha256="0", media_type="text/plain", text=content.text, pages=None, blocks=content.blocks
    )
    return Read(document, extract(document))


def cells(*words: str) -> Grid:
    return Grid([[Cell([word], at) for at, word in enumerate(words)]])


@pytest.mark.parametrize(
    "parts",
    [
        [cells("«3", "Доставка", "До 8 апреля 2024 года", "ЦИК»;"), "2) пункт 1 исключить."],
        ["«", cells("3", "Доставка", "До 8 апреля 2024 года", "ЦИК"), "»;", "2) пункт 1 исключить."],
    ],
)
def test_a_row_may_be_quoted_as_a_table(parts):
    change = in_word("1) пункт 3 изложить в следующей редакции:", *parts)
    found = amend(read(PLAN, "plan.txt"), [change])
    assert lines(found) == [plan_lines()[1], "3 | Доставка | До 8 апреля 2024 года | ЦИК", plan_lines()[3]]
    assert troubles(found) == []


def test_a_whole_plan_in_an_annex_is_not_carried_out_and_told():
    change = in_word(
        "1) план изложить в новой редакции согласно приложению.", "Приложение", cells("1", "Печать", "Срок")
    )
    found = amend(read(PLAN, "plan.txt"), [change])
    assert lines(found) == plan_lines()
    assert troubles(found) == ["amendment-not-applicable"]


def test_what_it_leads_to_is_reckoned_and_checked_anew():
    found = amended("1) в пункте 2 слова «за 40 дней» заменить словами «за 35 дней».")
    assert found.plan.rows[1].verdict.status == "conflicts"
    assert "stated-date-conflicts" in [one.code for one in found.plan.findings]


@pytest.mark.parametrize("code", CODES, ids=[code.code for code in CODES])
def test_a_finding_has_an_example(code):
    found = amend(read(code.example[0], "plan.txt"), [read(code.example[1], "change.txt")])
    assert troubles(found) == [code.code]


@pytest.mark.parametrize(
    ("instruction", "code"),
    [
        ("1) в пункте 2 слова «за 4 дней» заменить словами «за 35 дней».", "amendment-not-applicable"),
        ("1) в пункте 2 слова «0 дней» заменить словами «за 35 дней».", "amendment-not-applicable"),
        ("1) пункт 12 исключить.", "amendment-not-applicable"),
        ("1) дополнить пунктом 3: «3 | Отчет | До 9 мая 2024 года | ТИК».", "amendment-not-applicable"),
        ("1) в графе «Место» пункта 2 слово «УИК» заменить словом «ТИК».", "amendment-not-applicable"),
        ("1) пункт 2 раздела V исключить.", "amendment-not-applicable"),
        ("1) пункт 2 улучшить.", "amendment-not-understood"),
        ("1) слова «УИК» передвинуть.", "amendment-not-understood"),
    ],
)
def test_what_cannot_be_carried_out_is_told_and_changes_nothing(instruction, code):
    found = amended(instruction)
    assert troubles(found) == [code]
    assert lines(found) == plan_lines()
    assert instruction.split(") ", 1)[1] in " ".join(one.message for one in found.plan.findings)


def test_instructions_are_carried_out_in_their_order():
    found = amended(
        "1) в пункте 2 слова «за 40 дней» заменить словами «за 35 дней»;",
        "2) в пункте 2 слова «за 35 дней» заменить словами «за 30 дней»;",
        "3) в пункте 2 слова «за 40 дней» заменить словами «за 25 дней».",
    )
    assert "за 30 дней" in lines(found)[1]
    assert troubles(found) == ["amendment-contradicts"]


def test_amendments_are_carried_out_by_their_dates_whatever_their_order():
    first = russian("1) в пункте 2 слово «УИК» заменить словом «ТИК».", day=1, name="a.txt")
    second = russian("1) в пункте 2 слово «ТИК» заменить словом «ЦИК».", day=9, number="60", name="b.txt")
    found = [amend(read(PLAN, "plan.txt"), order) for order in ([first, second], [second, first])]
    assert found[0].plan == found[1].plan
    assert lines(found[0])[1].endswith("| ЦИК")


def test_a_document_without_rows_cannot_be_amended():
    with pytest.raises(NotAmendable):
        amend(russian("1) пункт 2 исключить."), [russian("1) пункт 2 исключить.")])


def test_a_title_in_a_new_wording_takes_the_place_of_its_lines() -> None:
    found = amended("1) название плана изложить в следующей редакции: «Календарный план повторных выборов депутатов».")
    assert not troubles(found)
    assert found.plan.title == "Календарный план повторных выборов депутатов"
    assert "подготовки выборов депутатов местных" not in found.document.text
