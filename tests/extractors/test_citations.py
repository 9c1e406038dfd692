"""Citations: what each text cites, as `law article.part.point`, `-` for what it does not name; then the words quoted.

`"…"` stands for the whole text. A law of which only the words are known is `?`.
"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.citations import Citations, alias_end, aliases, find
from extractors.reading import read
from extractors.values import Citation
from tests.gold import LOCAL_PLAN, gold_path, gold_text

SUBJECTS = "Кыргыз Республикасынын Президентин жана Кыргыз Республикасынын Жогорку Кеңешинин депутаттарын"
PARLIAMENT = f"“{SUBJECTS} шайлоо жөнүндө” Кыргыз Республикасынын конституциялык"
COMMISSIONS = "«Кыргыз Республикасынын шайлоо жана референдум өткөрүү боюнча шайлоо комиссиялары жөнүндө» КР"
COUNCILS = "«Жергиликтүү кеңештердин депутаттарын шайлоо жөнүндө»"
GUARANTEES = "Федерального закона «Об основных гарантиях избирательных прав»"
LOCAL = "«Жергиликтүү кеңештердин депутаттарын шайлоо жөнүндө» КР Мыйзамы (мындан ары-Мыйзам)"

CASES = [
    ("тизмесин жарыялоо (22-ст., 5-п.)", "? 22.-.5", "22-ст., 5-п."),
    # Kyrgyz: the number first
    (f"{LOCAL} 10-беренесинин 4,5-бөлүктөрү", "kg.local_elections 10.4, kg.local_elections 10.5", "…"),
    (
        f"{LOCAL}; (Мыйзамдын 21-беренесинин\n3-бөлүгү)",
        "kg.local_elections, kg.local_elections 21.3",
        "Мыйзамдын 21-беренесинин\n3-бөлүгү",
    ),
    (
        f"{LOCAL} 1-берене. (37,38-беренелер, 1,4-бөлүктөрү)",
        ", ".join(f"kg.local_elections {place}" for place in ("1", "37.1", "37.4", "38.1", "38.4")),
        "37,38-беренелер, 1,4-бөлүктөрү",
    ),
    ("Мыйзам 12-берене", "? 12", "…"),
    ("Мыйзам, 13-бер., 3, 4-бөл.", "? 13.3, ? 13.4", "…"),
    ("Мыйзам, 23-бер.", "? 23", "…"),
    ("Мыйзамдын 49-беренеси.", "? 49", "Мыйзамдын 49-беренеси"),
    ("(Мыйзамдын 5-беренесинин 2-бөлүгүнүн 3-пункту)", "? 5.2.3", "Мыйзамдын 5-беренесинин 2-бөлүгүнүн 3-пункту"),
    ("Мыйзамдын 1-беренесинин 3-пункту", "? 1.-.3", "…"),
    ("Мыйзамдын 7-беренесинин биринчи бөлүгү", "? 7.1", "…"),
    ("Мыйзамдын 10—12-беренелери", "? 10, ? 11, ? 12", "…"),
    ("Мыйзамдын 51—1-беренеси", "? 51-1", "…"),
    ("Мыйзамдын 51-1-беренесинин 2-бөлүгү", "? 51-1.2", "…"),
    (
        "Мыйзамдын 5-беренесинин 1 жана 3-бөлүктөрүнө ылайык",
        "? 5.1, ? 5.3",
        "Мыйзамдын 5-беренесинин 1 жана 3-бөлүктөрүнө",
    ),
    ("Мыйзамдын 5-беренесинин 1-бөлүгү жана 8-беренесинин 2-бөлүгү", "? 5.1, ? 8.2", "…"),
    ("Мыйзамдын 5-беренеси, 8-беренесинин 2-бөлүгү", "? 5, ? 8.2", "…"),
    (
        f"{COMMISSIONS} Мыйзамынын 3, 7, 14, 18-беренелерин",
        ", ".join(f"kg.election_commissions {article}" for article in (3, 7, 14, 18)),
        "…",
    ),
    (f"{PARLIAMENT} Мыйзамынын 48-беренесинин", "kg.president_parliament_elections 48", "…"),
    (
        "Конституциялык Мыйзамдын 60-беренесине ылайык",
        "kg.president_parliament_elections 60",
        "Конституциялык Мыйзамдын 60-беренесине",
    ),
    ("Кыргыз Республикасынын Конституциясынын 70-беренесинин 3-бөлүгү", "kg.constitution 70.3", "…"),
    ("(52-берененин 7-бөлүгү)", "? 52.7", "52-берененин 7-бөлүгү"),
    (
        f"{COUNCILS} КРнын Мыйзамы (мындан ары-Мыйзам,  10-бер., 4-бөл.)",
        "kg.local_elections 10.4",
        f"{COUNCILS} КРнын Мыйзамы (мындан ары-Мыйзам,  10-бер., 4-бөл.",
    ),
    (
        f"({COUNCILS} КР Мыйзамы) - (мындан ары – Мыйзам) 10-берене, 4-бөлүк",
        "kg.local_elections 10.4",
        f"{COUNCILS} КР Мыйзамы) - (мындан ары – Мыйзам) 10-берене, 4-бөлүк",
    ),
    (
        "“Жергиликтүү кеңештерге депутаттарды шайлоо жөнүндө” мыйзамга ылайык",
        "kg.local_elections",
        "“Жергиликтүү кеңештерге депутаттарды шайлоо жөнүндө” мыйзамга",
    ),
    ("“Бал челек жөнүндө” КР Мыйзамынын 4-беренеси", "? 4", "…"),
    (
        "«Референдум жөнүндө» КР 2016-жылдын 31-октябрындагы № 173 конституциялык Мыйзамынын 5-беренеси",
        "kg.referendum 5",
        "…",
    ),
    ("Мыйзам: 10-бер., 4, 5-б.", "? 10.4, ? 10.5", "10-бер., 4, 5-б."),
    ("Мыйзамдын 14-б. 4-бөл.", "? 14.4", "Мыйзамдын 14-б. 4-бөл."),
    ("Мыйзамдын 14-б.", "? 14", "Мыйзамдын 14-б."),
    ("Мыйзамдын 15-беренеси (1-бөлүк)", "? 15.1", "…"),
    ("Мыйзамдын он биринчи беренеси", "? 11", "…"),
    ("жоруктар жөнүндө кодекстин 69-беренеси", "kg.offences_code 69", "…"),
    (
        "Кыргыз Республикасынын жарандары Конституциянын 2-беренесине таянат",
        "kg.constitution 2",
        "Конституциянын 2-беренесине",
    ),
    ("Конституциянын 2-беренеси", "? 2", "…"),
    ("12. 2-беренеси", "? 2", "2-беренеси"),
    ("Мыйзамдын 4-беренесинин 1-бөлүгү\n\n5-беренесинин 2-бөлүгү", "? 4.1, ? 5.2", "5-беренесинин 2-бөлүгү"),
    # Russian: the word first
    ("ч. 3 ст. 14", "? 14.3", "…"),
    ("(ст. 55, ст. 66-1)", "? 55, ? 66-1", "ст. 66-1"),
    ("ст. 10–12", "? 10, ? 11, ? 12", "…"),
    ("ст. 66—1", "? 66-1", "…"),
    ("частями 5, 11 статьи 17 Закона", "? 17.5, ? 17.11", "…"),
    ("пунктом 6) статьи 14", "? 14.-.6", "…"),
    ("подпунктами а), в) части первой статьи 5", "? 5.1.а, ? 5.1.в", "…"),
    (
        "п. 2, п. 3 ст. 33, п. 2 ст. 41 Конституции Республики Казахстан",
        "kz.constitution 33.-.2, kz.constitution 33.-.3, kz.constitution 41.-.2",
        "п. 2 ст. 41 Конституции Республики Казахстан",
    ),
    ("п. 2 ч. 3, ч. 5 ст. 14", "? 14.3.2, ? 14.5", "…"),
    ("п. 5 ст. 87 Конституционного закона «О выборах в Республике Казахстан»", "kz.elections 87.-.5", "…"),
    (
        f"части 2 статьи 71 {GUARANTEES}, статьи 44 областного закона комиссия",
        "rf.basic_guarantees 71.2, ? 44",
        "статьи 44 областного закона",
    ),
    ("ч. 4, 5 ст. 10 Закона КР «О местных выборах»", "kg.local_elections 10.4, kg.local_elections 10.5", "…"),
    ('статьёй 5 Закона Республики Карелия "О комиссии"', "? 5", "…"),
    ("ч. 7 ст. 14 Закона области", "? 14.7", "…"),
    ("Конституционный закон РК, ст. 15 ч. 1, 2", "kz.elections 15.1, kz.elections 15.2", "…"),
    ("ст. 10, ч. 2, ст. 12, ч. 3", "? 10.2, ? 12.3", "ст. 10, ч. 2"),
    ("ст.ст. 10, 11", "? 10, ? 11", "…"),
    ("статья 68 Избирательного кодекса Республики Беларусь", "by.electoral_code 68", "…"),
    ("часть первая статьи 5, пункт 3 статьи 8", "? 5.1, ? 8.-.3", "пункт 3 статьи 8"),
    ("абзацем вторым пункта 3 статьи 9", "? 9.-.3", "…"),
    ("подпункт 2) пункта 1 статьи 12", "? 12.-.1.2", "…"),
    ("в соответствии со статьями 3, 7 и 14 Закона", "? 3, ? 7, ? 14", "статьями 3, 7 и 14 Закона"),
    ("Закона КР от 14 июля 2011 года № 98 «О выборах депутатов местных кенешей»", "kg.local_elections", "…"),
    ("статьи 10 (части 4 и 5) Закона", "? 10.4, ? 10.5", "…"),
    ("«О местных выборах», ст. 10", "kg.local_elections 10", "…"),
    ("Федеральный закон № 67-ФЗ, ст. 33", "rf.basic_guarantees 33", "…"),
    (
        "Федеральный закон «О выборах Президента РФ». Списки (ст. 5 Федерального закона)",
        "rf.president, rf.president 5",
        "ст. 5 Федерального закона",
    ),
    ("ст. 12. 3. Списки", "? 12", "ст. 12"),
    ("ст. 10, пп. 1 и 2", "? 10.-.1, ? 10.-.2", "…"),
    ("ч. 2 Закона", "? -.2", "…"),
    ("ст. 12 ч. 1-3", "? 12.1, ? 12.2, ? 12.3", "…"),
    ("ст. 5.10 Кодекса", "? 5.10", "…"),
    ("п. 1.1 ч. 2 ст. 38", "? 38.2.1.1", "…"),
    # titles in other forms, without quotation marks, by a part of them
    ("Жергиликтүү кеңештердин депутаттарын шайлоо жөнүндөгү Мыйзамдын 12-беренеси", "kg.local_elections 12", "…"),
    ("Шайлоо жөнүндө кодекстин 22-беренеси", "kg.election_code 22", "…"),
    ("КР Баш мыйзамынын 2-беренеси", "kg.constitution 2", "…"),
    ("ст. 26 Закона «О выборах Президента КР»", "kg.president_parliament_elections 26", "…"),
    ("«Жергиликтүү шайлоо жөнүндө» Мыйзам. 12-беренеси", "kg.local_elections 12", "…"),
    ("Иш кагаздары жөнүндө мыйзамдын 4-беренеси", "? 4", "…"),
    (
        "«Жергиликтүү шайлоо жөнүндө»\nИш кагазы жөнүндө мыйзамдын 4-б.\nШайлоо жөнүндө мыйзам 5-б.\nМыйзам 6-б.",
        "kg.local_elections, ? 4, kg.local_elections 5, kg.local_elections 6",
        "Мыйзам 6-б.",
    ),
    (
        "Закон «О выборах депутатов местных кенешей»; ст. 4 Закона о делопроизводстве, ст. 5 Закона о выборах; ст. 6",
        "kg.local_elections, ? 4, kg.local_elections 5, kg.local_elections 6",
        "ст. 6",
    ),
]
NOTHING = (
    """
Мыйзам кабыл алынды | по закону | часть избирателей | в 18 ч. 5 мая | избирательный пункт | 2012-жылдын 17-мартына чейин
участок № 5 | до 18.00 часов | колдонуудагы мыйзамдарга ылайык | пункт 5 плана | 3-бөлүм | «Эркин-Тоо» гезити | «Мыйзам»
""".strip()
    .replace("\n", " | ")
    .split(" | ")
)


def seen(text: str) -> str:
    entries = [citation for cited in find(read(text)) for citation in cited.citations]
    return ", ".join(f"{entry.law or '?'} {place(entry)}".strip() for entry in entries)


def place(entry: Citation) -> str:
    return ".".join(one or "-" for one in (entry.article, entry.part, entry.point)).rstrip(".-")


@pytest.mark.parametrize(("text", "places", "quoted"), CASES)
def test_citation(text: str, places: str, quoted: str) -> None:
    assert seen(text) == places
    expected = text if quoted == "…" else quoted
    assert expected in [entry.text for cited in find(read(text)) for entry in cited.citations]


@pytest.mark.parametrize("text", NOTHING)
def test_no_citation(text: str) -> None:
    assert not find(read(text))


def test_the_local_plan_of_2012() -> None:
    rows = json.loads(gold_path(LOCAL_PLAN).read_text(encoding="utf-8"))["rows"]
    expected = [citation for row in rows for citation in row["citations"]]
    found = [citation for cited in find(read(gold_text(LOCAL_PLAN))) for citation in cited.citations]
    names = ("law", "law_text", "article", "part", "point", "text")
    assert [{name: getattr(one, name) for name in names} | {"span": list(one.span)} for one in found] == expected


@given(st.text(alphabet="0123456789-–,.() «»стчпМыйзам берене бөлүк Закон и жана\n", max_size=80))
def test_quotes_are_exact_on_any_text(text: str) -> None:
    for cited in find(read(text)):
        for citation in cited.citations:
            assert citation.text == text[citation.span.start : citation.span.end]


@given(st.integers(1, 99), st.lists(st.integers(1, 30), min_size=1, max_size=5))
def test_every_article_with_every_part(article: int, parts: list[int]) -> None:
    expected = ", ".join(f"? {article}.{part}" for part in parts)
    assert seen(f"Мыйзам {article}-беренесинин {', '.join(map(str, parts))}-бөлүктөрү") == expected
    assert seen(f"ч. {', '.join(map(str, parts))} ст. {article} Закона") == expected


ALIASES = [
    ("БШК (мындан ары – КР БШК), дагы", ["КР БШК"]),
    ("комиссиясы(андан ары-аймактык шайлоо комиссиясы)", ["аймактык шайлоо комиссиясы"]),
    ("Закон КР «О референдуме» (далее – Закон)", ["Закон"]),
    ("комиссия (далее по тексту - Комиссия, ЦИК)", ["Комиссия"]),
    ("Сокращения:\nЗоВ – Закон КР «О местных выборах»\nТИК – территориальная комиссия\n\nДалее текст", ["ЗоВ", "ТИК"]),
    ("шайлоо өтөт", []),
    ("Кыскартуулар: БШК – Борбордук шайлоо комиссиясы, УШК – участкалык комиссия.", ["БШК", "УШК"]),
    ("ТИК(далее-Комиссия)", ["Комиссия"]),
]


@pytest.mark.parametrize(("text", "names"), ALIASES)
def test_short_names(text: str, names: list[str]) -> None:
    reading = read(text)
    assert [reading.where(alias.first, alias.stop).text for alias in aliases(reading)] == names


def test_a_short_name_of_a_block_is_a_law() -> None:
    text = "Сокращения:\nЗоВ – Закон КР «О местных выборах»;\n\nсписки (ч. 2 ст. 10 ЗоВ)"
    assert seen(text) == "kg.local_elections, kg.local_elections 10.2"


def test_where_a_definition_ends() -> None:
    reading = read("Закон КР «О местных выборах» (далее – Закон), списки")
    law = find(reading)[0]
    assert reading.where(law.stop, alias_end(reading, law.stop)).text == "(далее – Закон)"
    assert alias_end(reading, 0) == 0


def test_a_definition_that_comes_later_counts() -> None:
    assert seen(f"(10-берене). {LOCAL}") == "kg.local_elections 10, kg.local_elections"


def test_two_short_names() -> None:
    defined = f"{LOCAL} 1-берене; {PARLIAMENT} Мыйзамы (мындан ары – Конституциялык Мыйзам) 2-берене"
    text = f"{defined}; Конституциялык Мыйзамдын 3-беренеси, Мыйзамдын 4-беренеси"
    assert seen(text).split(", ")[2:] == ["kg.president_parliament_elections 3", "kg.local_elections 4"]


COLUMN = [
    ("46", "46"),
    ("8; 12", "8, 12"),
    ("46, 49–51", "46, 49, 50, 51"),
    ("49 ч. 2", "49.2"),
    ("50, ч. 1", "50.1"),
    ("ч. 2, 3 п. 4", ""),
    ("50 (1)", "50.1"),
    ("49 (2), 51 (1, 3)", "49.2, 51.1, 51.3"),
    ("51-1", "51-1"),
    ("46-беренеси", "46"),
    ("Закон № 68", ""),
    ("–", ""),
]


@pytest.mark.parametrize(("text", "places"), COLUMN)
def test_a_column_of_articles(text: str, places: str) -> None:
    reading = read(text)
    found = Citations(reading).of_column(0, len(reading))
    assert ", ".join(place(entry) for cited in found for entry in cited.citations) == places


def test_an_article_of_a_column_is_of_the_law_that_the_text_names() -> None:
    reading = read("Закон КР «О местных выборах» (далее – Закон)\n\n46, ч. 2")
    found = Citations(reading).of_column(len(reading) - 5, len(reading))
    assert [(entry.law, entry.article, entry.part) for cited in found for entry in cited.citations] == [
        ("kg.local_elections", "46", "2")
    ]


def test_short_names_side_by_side() -> None:
    local = "«Жергиликтүү кеңештердин депутаттарын шайлоо жөнүндө» КР Мыйзамы (андан ары текст боюнча – Мыйзам)"
    boards = "«Шайлоо комиссиялары жөнүндө» КР Мыйзамы (андан ары – Комиссиялар жөнүндө мыйзам)"
    found = seen(f"{local}, {boards}. Мыйзамдын 12-беренеси; Комиссиялар жөнүндө мыйзамдын 7-беренеси")
    assert found.split(", ")[2:] == ["kg.local_elections 12", "kg.election_commissions 7"]


def test_a_short_name_with_its_dot() -> None:
    text = f"Кыскартуулар: М – {LOCAL}; КМ – {PARLIAMENT} конституциялык Мыйзам.\n\nМ. 12-берене; КМ 46-берене"
    assert seen(text).split(", ")[2:] == ["kg.local_elections 12", "kg.president_parliament_elections 46"]


def test_short_names_on_lines_of_their_own() -> None:
    text = f"Мыйзам – {LOCAL.partition(' (')[0]};\nКМ – {PARLIAMENT} Мыйзам.\n\nМыйзам, 12-бер.; КМ 46-б."
    assert seen(text).split(", ")[2:] == ["kg.local_elections 12", "kg.president_parliament_elections 46"]


def test_the_only_law_is_named_in_a_note_below() -> None:
    text = f"Мыйзамдын 12-беренеси; 13-берене\n\n* Беренелер {LOCAL.partition(' (')[0]} боюнча."
    assert seen(text).split(", ")[:2] == ["kg.local_elections 12", "kg.local_elections 13"]


def test_a_short_name_with_words_behind_it() -> None:
    boards = "Закон КР «Об избирательных комиссиях по проведению выборов и референдумов Кыргызской Республики»"
    text = (
        f"Сокращения:\nЗоВ – Закон КР «О местных выборах»;\nЗакон об ИК – {boards};\n\nчасть 3 статьи 11 Закона об ИК"
    )
    assert seen(text).split(", ")[2:] == ["kg.election_commissions 11.3"]
