"""Places that a text names, and the ones that hold them."""

import pytest

from extractors.places import find
from extractors.reading import read
from tests.gold import LOCAL_PLAN, gold_text

PLACES = [
    ("Ош жана Нарын облустарынын жергиликтүү кеңештери", ["kg.osh", "kg.naryn"]),
    ("Ошской и Нарынской областей Кыргызской Республики", ["kg.osh", "kg.naryn"]),
    (
        "Жалал-Абад, Ош, Баткен, Ысык-Көл жана Чүй облустарынын кеңештери",
        ["kg.jalal_abad", "kg.osh", "kg.batken", "kg.ysyk_kol", "kg.chuy"],
    ),
    ("Балыкчы шаардык кеңешине талапкерлерди көрсөтүү", ["kg.balykchy"]),
    ("Ош шаарында, Ош облусунда", ["kg.osh_city", "kg.osh"]),
    ("Бишкек ш., Каракол ш. жана Нарын шаары", ["kg.bishkek", "kg.karakol", "kg.naryn_city"]),
    ("г. Ош, г. Бишкек, город Талас", ["kg.osh_city", "kg.bishkek", "kg.talas_city"]),
    ("Токтогул районундагы Кызыл-Өзгөрүш айылдык кеңеши үчүн", ["kg.toktogul", "kg.kyzyl_ozgorush"]),
    ("Төлөйкөндө Учар, Кызыл-Сууда Батыш округдары", ["kg.toloykon", "kg.kyzyl_suu"]),
    ("Иссык-Кульская область, Джети-Огузский район", ["kg.ysyk_kol", "kg.jeti_oguz"]),
    ("балыкчы көлгө чыкты", []),
    ("Чүй проспектиси, ул. Токтогула", []),
    ("Талас районунун Талас шаары", ["kg.talas_district", "kg.talas_city"]),
    ("выборы в Ростовской области и в городе Петрозаводске", ["rf.rostov_region", "rf.petrozavodsk"]),
    ("город Алматы, Алматинская область", ["kz.almaty", "kz.almaty_region"]),
    ("Жогорку Кеңештин депутаттары", []),
]


@pytest.mark.parametrize(("text", "ids"), PLACES)
def test_places_of_a_text(text: str, ids: list[str]) -> None:
    assert [place.id for place in find(read(text))] == ids


def test_holders_come_nearest_first() -> None:
    (place,) = find(read("Кербен шаары"))
    assert (place.text, place.parents) == ("Кербен шаары", ("kg.aksy", "kg.jalal_abad", "kg"))


def test_places_of_the_local_plan() -> None:
    text = gold_text(LOCAL_PLAN)
    assert [(place.id, place.text) for place in find(read(text))] == [
        ("kg.osh", "Ошской"),
        ("kg.naryn", "Нарынской областей"),
        ("kg.osh", "Ош"),
        ("kg.naryn", "Нарын облустарынын"),
        ("kg.balykchy", "Балыкчы шаардык"),
    ]
