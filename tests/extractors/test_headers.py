"""Headers: what the head of a document says. `|` marks the end of a line; `[table]` where the table begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.headers import Header, find
from extractors.reading import Reading, read
from extractors.scan import Scan


def lines(reading: Reading) -> list[tuple[int, int]]:
    text, found, first = reading.folded.text, [], 0
    for at in range(1, len(reading) + 1):
        if at == len(reading) or "\n" in text[reading.ends[at - 1] : reading.starts[at]]:
            found.append((first, at))
            first = at
    return found


def header(written: str) -> Header:
    """The header of a text in which ` | ` stands for a line break and `[table]` for the table."""
    before, mark, after = written.replace(" | ", "\n").partition("[table]")
    reading = read(before + after)
    table = sum(reading.ends[stop - 1] <= len(before) for _, stop in lines(reading)) if mark else None
    return find(Scan(reading), lines(reading) if reading.words else [], table)


def act(seen: Header) -> tuple[str | None, ...] | None:
    return (seen.resolution.issuer, seen.resolution.number, seen.resolution.date) if seen.resolution else None


CEC_KY = "Кыргыз Республикасынын | Шайлоо жана референдум өткөрүү боюнча | борбордук комиссиясынын"
CEC_RU = "Центральной комиссии по выборам и проведению референдумов Кыргызской Республики"
ACTS = [
    (
        f"{CEC_KY} | 2016-жылдын 11-октябрындагы | № 337 токтому менен | БЕКИТИЛГЕН [table]",
        ("cec", "337", "2016-10-11"),
    ),
    ("(КР БШКнын 2017-жылдын 14-июнундагы № 231 токтому менен бекитилди) [table]", ("cec", "231", "2017-06-14")),
    ("БШКнын 2010-жылдын 20-майындагы № 48 токтомуна тиркеме [table]", ("cec", "48", "2010-05-20")),
    (f"Утвержден | постановлением {CEC_RU} | от 25 сентября 2012 г. № 119 [table]", ("cec", "119", "2012-09-25")),
    ("Утверждён постановлением ЦИК от 3 марта 2020 года №184 [table]", ("cec", "184", "2020-03-03")),
    (
        "Приложение | к постановлению Избирательной | комиссии Республики Алтай | от 12 июня 2014 г. N 86/415 [table]",
        ("tec", "86/415", "2014-06-12"),
    ),
    ("Приложение 1 | к постановлению ЦИК РК | от 21 января 2016 года № 8/99 [table]", ("cec", "8/99", "2016-01-21")),
    (
        "Постановлением ЦИК от 3 сентября 2024 года утвержден план референдума 6 октября 2024",
        ("cec", None, "2024-09-03"),
    ),
    ("План утвержден 11 октября для выборов 11 декабря 2016 года", (None, None, "2016-10-11")),
    ("2023-жылдын 12-июлунда БШК жыйынында шайлоону өткөрүү боюнча план бекитилди", (None, None, "2023-07-12")),
    (
        "25.10.20 №265 | 2021-жылдын 10-январына белгиленген шайлоонун планы жөнүндө | БШК токтом кылат: 1. Иш",
        ("cec", "265", "2020-10-25"),
    ),
    (
        "КР БШКнын 2025-жылдын 1-октябрындагы №79 | ТОКТОМУ | Планды бекитүү жөнүндө | БШК токтом кылат:",
        ("cec", "79", "2025-10-01"),
    ),
    (
        "ТОКМОК ШААРДЫК КЕҢЕШИ | Т О К Т О М | 2016-жылдын 19-майы    № 5-2    Токмок шаары | Кеңеш токтом кылат:",
        (None, "5-2", "2016-05-19"),
    ),
    (
        "РЕШЕНИЕ | 12 сентября 2013 г. N 01-08/32 | О выборах мэра | комиссия РЕШИЛА: 1) Назначить",
        (None, "01-08/32", "2013-09-12"),
    ),
    (
        "Постановление ЦИК Республики Карелия от 18.11.2010 г № 74/461-4 | О плане | комиссия постановляет:",
        ("cec", "74/461-4", "2010-11-18"),
    ),
    ("Шайлоо күнү 2020-жылдын 24-октябрындагы 263 токтому менен белгиленген [table]", None),
    ("План основан на указе президента от 30 сентября 2025 года", None),
    ("2012-жылдын 6-майына дайындалган шайлоонун календардык планы [table]", None),
    ("«Шайлоо жөнүндө» 2011-жылдын 14-июлундагы № 98 Мыйзамдын негизинде түзүлдү [table]", None),
]
DAYS = [
    ("Шайлоо күнү – жекшемби, | 2012-жылдын 6-майы [table]", "2012-05-06", 7),
    ("Добуш берүү күнү – 2016-жылдын 11-декабры, ишемби [table]", "2016-12-11", 6),
    ("Шайлоо күнү 2017-жылдын 15-октябры (жекшемби) [table]", "2017-10-15", 7),
    ("День голосования – воскресенье, 25 ноября 2012 года [table]", "2012-11-25", 7),
    ("День голосования | 14 сентября 2014 года [table]", "2014-09-14", None),
    ("2021-жылдын 11-апрелине дайындалган жергиликтүү кеңештердин депутаттарын шайлоо [table]", "2021-04-11", None),
    ("План выборов, назначенных на 6 мая 2012 года [table]", "2012-05-06", None),
    ("КАЛЕНДАРНЫЙ ПЛАН ВЫБОРОВ 30 МАРТА 2003 ГОДА [table]", "2003-03-30", None),
    ("Шайлоо 17-ноябрга белгиленген. Үгүт 16-ноябрда аяктайт.", "--11-17", None),
    ("С 1 по 25 января 2025 года — агитация, а 26 января основной день", "2025-01-26", None),
    ("14 мая 2022 года пройдут повторные выборы. Списки вывесят до 4 мая.", "2022-05-14", None),
    ("2026-жылдын 15-мартында чыгып калган депутаттын ордуна шайлоо өтөт.", "2026-03-15", None),
    ("2010-жылдын 27-июнундагы РЕФЕРЕНДУМДУ ѳткѳрүү боюнча | КАЛЕНДАРДЫК ПЛАН [table]", "2010-06-27", None),
    ("Кеңештерге шайлоо 25-ноябрда өтөт, катаны 15-ноябрга чейин оңдоого болот.", "--11-25", None),
    ("Голосование 30 ноября с 08.00 до 20.00, подача документов до 2 ноября 2025 года", "2025-11-30", None),
    ("Календарный план выборов депутатов кенешей | 4 октября 2015 года, воскресенье [table]", "2015-10-04", 7),
    ("Календарный план выборов депутатов кенешей | 22 февраля 2021 [table]", None, None),
    (
        "Выборы президента назначены на воскресенье, 24 января 2027 года. Прошлые выборы были 10 января 2021 года.",
        "2027-01-24",
        7,
    ),
    ("Мурунку шайлоо 2020-жылдын 4-октябрында өткөн. Эми шайлоо 2021-жылдын 28-ноябрында өтөт.", "2021-11-28", None),
    ("Бардык мөөнөттөр кыскарган. Тизмелер 14-октябрга чейин чыгат.", None, None),
    ("О времени голосования оповестят не позднее 26 сентября 2024 года", None, None),
]
ELECTIONS = [
    ("Ош облусунун жергиликтүү кеңештеринин депутаттарын шайлоонун календардык планы [table]", "local_council", None),
    ("Президентти мөөнөтүнөн мурда шайлоонун календардык планы [table]", "president", "early"),
    ("Жогорку Кеңештин депутаттарын кайталап шайлоонун календардык планы [table]", "parliament", "repeat"),
    ("Календарный план досрочных выборов депутатов местных кенешей [table]", "local_council", "early"),
    ("Календарный план внеочередных выборов депутатов Мажилиса [table]", "parliament", "early"),
    ("Календарный план повторных выборов Президента [table]", "president", "repeat"),
    ("Календарный план подготовки и проведения республиканского референдума [table]", "referendum", None),
    ("Календарный план выборов глав айыл окмоту [table]", "mayor_or_akim", None),
    ("Шаар мэрин шайлоонун календардык планы [table]", "mayor_or_akim", None),
    ("Календарный план дополнительных выборов депутатов Жогорку Кенеша [table]", "parliament", "by_election"),
    ("План основан на указе президента. Выборы депутатов Жогорку Кенеша пройдут осенью.", "parliament", None),
    (f"{CEC_KY} | Мөөнөтүнөн мурда добуш берүүнүн тартиби [table]", None, None),
]
COUNCILS = "Жергиликтүү кеңештердин депутаттарын шайлоо боюнча"
NEWS = "Как страна готовится к парламентским выборам"
TITLES = [
    (
        f"{CEC_KY} | № 1 токтому менен бекитилген | {COUNCILS} | КАЛЕНДАРДЫК ПЛАНЫ | Шайлоо күнү – 6-май [table]",
        f"{COUNCILS} КАЛЕНДАРДЫК ПЛАНЫ",
    ),
    ("МЕНЮ | БАШКЫ БЕТ | Президентти шайлоонун календардык планы [table]", "Президентти шайлоонун календардык планы"),
    (
        "КАЛЕНДАРНЫЙ ПЛАН | мероприятий по подготовке выборов | депутатов кенешей | День голосования – 6 мая [table]",
        "КАЛЕНДАРНЫЙ ПЛАН мероприятий по подготовке выборов депутатов кенешей",
    ),
    (
        "КАЛЕНДАРНЫЙ ПЛАН | ПОДГОТОВКИ ВЫБОРОВ ДЕПУТАТОВ | ЗАКОНОДАТЕЛЬНОГО СОБРАНИЯ | Утверждаю [table]",
        "КАЛЕНДАРНЫЙ ПЛАН ПОДГОТОВКИ ВЫБОРОВ ДЕПУТАТОВ ЗАКОНОДАТЕЛЬНОГО СОБРАНИЯ",
    ),
    (
        "Календарный план | мероприятий по выборам депутатов | Курултая Горной области | Начало в мае [table]",
        "Календарный план мероприятий по выборам депутатов Курултая Горной области",
    ),
    (
        "Календарный план выборов депутатов | День голосования: 11 декабря 2016 года [table]",
        "Календарный план выборов депутатов",
    ),
    (
        "№ 265   2020-жылдын 25-октябры | Президентти шайлоонун планын бекитүү жөнүндө | БШК токтом кылат: | 1. План.",
        "Президентти шайлоонун планын бекитүү жөнүндө",
    ),
    (f"Новости / Выборы / 2021 | {NEWS} | Партии подают списки до 3 сентября.", NEWS),
]


@pytest.mark.parametrize(("written", "expected"), ACTS)
def test_act(written: str, expected: tuple[str | None, ...] | None) -> None:
    assert act(header(written)) == expected


@pytest.mark.parametrize(("written", "day", "weekday"), DAYS)
def test_election_day(written: str, day: str | None, weekday: int | None) -> None:
    seen = header(written)
    assert (seen.day, seen.weekday) == (day, weekday)


@pytest.mark.parametrize(("written", "kind", "variant"), ELECTIONS)
def test_election(written: str, kind: str | None, variant: str | None) -> None:
    seen = header(written)
    assert (seen.type, seen.variant) == (kind, variant)


@pytest.mark.parametrize(("written", "title"), TITLES)
def test_title(written: str, title: str) -> None:
    assert header(written).title == title


PERIODS = [
    ("Окуулар 2021-жылдын 22-апрелинен 6-мартына чейин шаарларда өтөт. [table]", ("2021-04-22", "2021-03-06")),
    ("Семинары проводятся с 3 по 14 февраля 2020 года. [table]", ("2020-02-03", "2020-02-14")),
    ("Тренинги проходят с 28 января по 14 февраля 2020 года включительно. [table]", ("2020-01-28", "2020-02-14")),
    ("Шайлоо 2021-жылдын 11-апрелинде өтөт. [table]", None),
    ("Окуулар 22-апрелден 6-мартка чейин өтөт. [table]", None),
    ("Курсы проводятся с 31 по 31 февраля 2020 года, с 30 февраля по 5 марта 2020 года. [table]", None),
]


@pytest.mark.parametrize(("written", "expected"), PERIODS)
def test_announced_period(written: str, expected: tuple[str, str] | None) -> None:
    period = header("Окутуунун графиги | " + written).period
    assert (period and (period.start, period.end)) == expected


def test_surroundings() -> None:
    text = """БАШКЫ БЕТ | МЫЙЗАМДАР | ЖМК | БШКнын 2012-жылдын 13-мартындагы № 41 токтому менен бекитилген
    | Жергиликтүү кеңештердин депутаттарын шайлоонун календардык планы | Шайлоо күнү – 2012-жылдын 6-майы
    [table] | Төрага А. Асанов | Карап чыгуулар: (25). 15 Марта 2012 г."""
    roles = [part.role for part in header(text).parts]
    assert roles == ["site_menu", "approval", "title", "title", "signature", "footer"]


@pytest.mark.parametrize(
    ("title", "kind"), [("КАЛЕНДАРДЫК ПЛАНЫ", "calendar_plan"), ("Окуулардын графиги", "schedule")]
)
def test_what_a_document_calls_itself(title: str, kind: str) -> None:
    assert header(f"Жергиликтүү кеңештердин шайлоосу боюнча {title} [table]").kind == kind


def test_a_resolution_is_known_by_its_operative_words() -> None:
    assert header("ТОКТОМ | Шайлоо жөнүндө | комиссия токтом кылат: | 1. Иш баштасын.").kind == "resolution"


@given(st.text(max_size=200), st.booleans())
def test_any_text_has_a_header(text: str, table: bool) -> None:
    seen = header(text + ("[table]" if table else ""))
    assert seen.title is None or seen.title == " ".join(seen.title.split())


WORDS = """
Шайлоо күнү токтом № 41 план Утвержден от 25.12.2002 5-майы 2012-жылдын дайындалган выборов 6 мая жөнүндө бекитилген
""".split()


@given(st.lists(st.sampled_from([*WORDS, "\n", ",", "(", ")"]), max_size=40))
def test_spans_are_exact(words: list[str]) -> None:
    text = " ".join(words)
    reading = read(text)
    seen = find(Scan(reading), lines(reading) if reading.words else [], None)
    if seen.resolution and seen.resolution.number:
        span = seen.spans["resolution.number"]
        assert text[span.start : span.end] == seen.resolution.number
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in seen.spans.values())
