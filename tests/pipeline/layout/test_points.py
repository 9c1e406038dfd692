"""The points of a resolution, those below them, and who is to do them."""

import pytest

from pipeline.engine import extract
from pipeline.readers.document import Document
from pipeline.record import Plan

HEADS = {
    "ru": "ТЕРРИТОРИАЛЬНАЯ ИЗБИРАТЕЛЬНАЯ КОМИССИЯ\nПОСТАНОВЛЕНИЕ\n5 сентября 2024 года № 12\n"
    "О подготовке выборов депутатов местных кенешей 17 ноября 2024 года\nКомиссия постановляет:\n",
    "ky": "АЙМАКТЫК ШАЙЛОО КОМИССИЯСЫ\nТОКТОМ\n2024-жылдын 5-сентябры № 12\n"
    "2024-жылдын 17-ноябрында өтүүчү жергиликтүү кеңештердин депутаттарын шайлоого даярдык жөнүндө\n"
    "Комиссия токтом кылат:\n",
}
POINTS = [  # the points, and of each its number, its matter, who
    (
        "ru",
        (
            "1. Утвердить смету.\n"
            "2. Местным органам государственной власти и органам местного самоуправления:\n"
            "1) до 1 октября 2024 года предоставить помещения;\n"
            "2) за 45 дней до дня голосования выделить места для агитации.\n"
            "3. Контроль оставить за комиссией."
        ),
        [
            ("1", "Утвердить смету", []),
            (
                "2",
                "Местным органам государственной власти и органам местного самоуправления",
                ["Местным органам государственной власти", "органам местного самоуправления"],
            ),
            (
                "1",
                "предоставить помещения",
                ["Местным органам государственной власти", "органам местного самоуправления"],
            ),
            (
                "2",
                "выделить места для агитации",
                ["Местным органам государственной власти", "органам местного самоуправления"],
            ),
            ("3", "Контроль оставить за комиссией", []),
        ],
    ),
    (
        "ky",
        (
            "1. Айыл өкмөтү:\n"
            "а) 15-октябрга чейин имараттарды даярдап берсин;\n"
            "б) 16-ноябрда саат 18:00гө чейин аларды жабдысын.\n"
            "2. Тизмелер илинсин."
        ),
        [
            ("1", "Айыл өкмөтү", ["Айыл өкмөтү"]),
            ("а", "имараттарды даярдап берсин", ["Айыл өкмөтү"]),
            ("б", "аларды жабдысын", ["Айыл өкмөтү"]),
            ("2", "Тизмелер илинсин", []),
        ],
    ),
    (
        "ru",
        (
            "1. Участковым избирательным комиссиям:\n"
            "– до 1 октября 2024 года проверить урны;\n"
            "– до 5 октября 2024 года вывесить списки.\n"
            "2. Опубликовать постановление до 10 сентября 2024 года."
        ),
        [
            ("1", "Участковым избирательным комиссиям", ["Участковым избирательным комиссиям"]),
            (None, "проверить урны", ["Участковым избирательным комиссиям"]),
            (None, "вывесить списки", ["Участковым избирательным комиссиям"]),
            ("2", "Опубликовать постановление", []),
        ],
    ),
]


def read(language: str, points: str) -> Plan:
    return whole(HEADS[language] + points)


def whole(text: str) -> Plan:
    return extract(Document(name="a.txt", sha256="0", media_type="text/plain", text=text, pages=None))


@pytest.mark.parametrize(("language", "points", "rows"), POINTS)
def test_points(language: str, points: str, rows: list[tuple[str | None, str, list[str]]]) -> None:
    plan = read(language, points)
    assert [(row.number, row.duty, [body.text for body in row.bodies]) for row in plan.rows] == rows
    assert not plan.findings


FORMS = {
    "1.": ("1. ", "2. ", "3. "), "1)": ("1) ", "2) ", "3) "), "a bare number": ("1 ", "2 ", "3 "),
    "Roman": ("I. ", "II. ", "III. "), "paragraph sign": ("§ 1. ", "§ 2. ", "§ 3. "), "dash": ("– ", "– ", "– "),
    "word": ("Пункт 1. ", "Пункт 2. ", "Пункт 3. "), "none": ("", "", ""),
}  # fmt: skip
RESOLVED = {
    "ru": ["РЕШИЛА:", "постановляет:", "П О С Т А Н О В Л Я Е Т:", "приняла решение:"],
    "ky": ["чечим кабыл алды:", "ЧЕЧЕТ:", "токтом кылат:", "Т О К Т О М  К Ы Л А Т:"],
}
MATTERS = {
    "ru": (
        "Образовать участки до 3 октября 2024 года.",
        "Участковым комиссиям не позднее чем за 20 дней до дня голосования вывесить списки.",
        "Контроль возложить на председателя.",
    ),
    "ky": (
        "Участкалар 2024-жылдын 3-октябрына чейин түзүлсүн.",
        "Комиссиялар тизмелерди добуш берүү күнүнө чейин 20 күндөн кечиктирбестен илишсин.",
        "Көзөмөлдөө төрагага жүктөлсүн.",
    ),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("language", "resolved"), [(one, word) for one, words in RESOLVED.items() for word in words])
def test_points_are_counted_in_many_ways(language: str, resolved: str, form: str, gap: str) -> None:
    head = HEADS[language].rsplit("\n", 2)[0]
    points = gap.join(mark + words for mark, words in zip(FORMS[form], MATTERS[language], strict=True))
    plan = whole(f"{head}\nКомиссия {resolved}{gap}{points}\n\nПредседатель                    подпись\n")

    assert plan.kind == "resolution"
    assert [(len(row.stated), len(row.offsets)) for row in plan.rows] == [(1, 0), (0, 1), (0, 0)]
