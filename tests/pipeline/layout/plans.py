"""Random tables for the tests of layouts: duties, deadlines and bodies in our own words, and what must be read back."""

from random import Random

from instrument.generator.writers import Row, Section, Table

HEADS = {
    "ky": {"number": "№", "duty": "Иш-чаралардын мазмуну", "deadline": "Аткаруу мөөнөтү", "responsible": "Аткаруучулар",
           "legal_basis": "Мыйзамдык негизи"},
    "ru": {"number": "№ п/п", "duty": "Содержание мероприятия", "deadline": "Срок исполнения",
           "responsible": "Исполнители", "legal_basis": "Правовое основание"},
}  # fmt: skip
DUTIES = {
    "ky": [
        "Шайлоо округдарынын чектерин аныктап бекитүү", "Шайлоо участкаларын түзүү жана алардын дарегин жарыялоо",
        "Алдын ала тизмелерди көрүнүктүү жайларга илүү", "Талапкерлерди көрсөтүү жөнүндө кабарлоо",
        "Талапкерлерди каттоо", "Бюллетендердин текстин жана түрүн бекитүү", "Бюллетендерди басып чыгаруу",
        "Добуш берүү жайларын техникалык жактан жабдуу", "Шайлоонун жыйынтыгын чыгаруу жана жарыялоо",
        "Байкоочуларды жана журналисттерди аккредитациялоо",
    ],
    "ru": [
        "Определение границ избирательных округов", "Образование избирательных участков и оповещение о них жителей",
        "Передача списков избирателей участковым комиссиям", "Выдвижение кандидатов", "Регистрация кандидатов",
        "Утверждение формы и текста бюллетеня", "Изготовление бюллетеней и передача их комиссиям",
        "Оборудование помещений для голосования", "Подведение итогов выборов и их опубликование",
        "Аккредитация наблюдателей и журналистов",
    ],
}  # fmt: skip
DEADLINES = {
    "ky": [
        "Добуш берүү күнүнө чейин 50 календардык күндөн кечиктирбестен\n(2024-жылдын 27-сентябрына чейин)",
        "Шайлоо күнүнө чейин 15 күн мурда", "2024-жылдын 1-ноябрынан 15-ноябрына чейин",
        "Шайлоо дайындалган күндөн тартып 10 күндүн ичинде", "2024-жылдын 20-октябрынан кечиктирбестен",
        "Шайлоонун жыйынтыгы аныкталгандан кийин 5 күндүн ичинде",
        "2024-жылдын 17-ноябрында саат 8.00дөн 20.00гө чейин",
    ],
    "ru": [
        "Не позднее чем за 50 дней до дня голосования\n(не позднее 27 сентября 2024 года)",
        "За 15 дней до дня голосования", "С 1 по 15 ноября 2024 года", "В течение 10 дней после назначения выборов",
        "Не позднее 20 октября 2024 года", "В течение 5 дней со дня определения результатов выборов",
        "17 ноября 2024 года с 8.00 до 20.00 часов",
    ],
}  # fmt: skip
BODIES = {
    "ky": [
        "Аймактык шайлоо комиссиялары", "Борбордук шайлоо комиссиясы, жергиликтүү өз алдынча башкаруу органдары",
        "Участкалык шайлоо комиссиялары", "Саясий партиялар, талапкерлер", "Жалпыга маалымдоо каражаттары",
    ],
    "ru": [
        "Территориальные избирательные комиссии", "Центральная избирательная комиссия, органы местного самоуправления",
        "Участковые избирательные комиссии", "Политические партии, кандидаты", "Средства массовой информации",
    ],
}  # fmt: skip
BASES = {
    "ky": ["Мыйзамдын 10-беренесинин 4-бөлүгү", "Мыйзамдын 12-беренеси", "Мыйзамдын 30-беренесинин 1, 3-бөлүктөрү"],
    "ru": ["ч. 3 ст. 14 Закона", "ст. 12 Закона", "части 1, 3 статьи 30 Закона"],
}
SECTIONS = {
    "ky": ["Шайлоо округдары жана участкалары", "I. Шайлоочулардын тизмелери", "ДОБУШ БЕРҮҮ ЖАНА ЖЫЙЫНТЫКТАР"],
    "ru": ["Избирательные участки и списки", "I. Выдвижение и регистрация", "ГОЛОСОВАНИЕ И ПОДВЕДЕНИЕ ИТОГОВ"],
}
BEFORE = {
    "ky": ("Борбордук шайлоо комиссиясынын токтому менен бекитилген", "", "Шайлоонун КАЛЕНДАРДЫК ПЛАНЫ", ""),
    "ru": ("Утвержден постановлением избирательной комиссии", "", "КАЛЕНДАРНЫЙ ПЛАН выборов депутатов", ""),
}
ORDERS = (
    ("number", "duty", "deadline", "responsible"),
    ("number", "duty", "responsible", "deadline"),
    ("duty", "deadline", "responsible"),
    ("deadline", "duty", "responsible"),
    ("number", "duty", "deadline", "responsible", "legal_basis"),
)


def expected(order: tuple[str, ...], written: Table) -> list[dict[str, str]]:
    """The rows of a table by role, each with the section that it stands under."""
    rows: list[dict[str, str]] = []
    section: dict[str, str] = {}
    for part in written.body:
        if isinstance(part, Section):
            section = {"section": part.title}
        else:
            cells = {role: " ".join(cell.split()) for role, cell in zip(order, part.cells, strict=True) if cell}
            rows.append(cells | section)
    return rows


def table(random: Random, *, language: str | None = None, heads: bool = True) -> tuple[tuple[str, ...], Table]:
    """A random table, and the roles of its columns."""
    language = language or random.choice(["ky", "ru"])
    order = random.choice(ORDERS)
    style = random.choice(["{}.", "{}", "{})"])
    body: list[Section | Row] = []
    titles = random.sample(SECTIONS[language], k=random.choice([0, 1, 2, 3]))
    for number in range(1, random.randint(5, 14)):
        if titles and (number == 1 or random.random() < 0.25):
            body.append(Section(titles.pop()))
        words = {
            "number": "" if random.random() < 0.05 else style.format(number),
            "duty": random.choice(DUTIES[language]),
            "deadline": random.choice(DEADLINES[language]) if random.random() > 0.04 else "",
            "responsible": random.choice(BODIES[language]),
            "legal_basis": random.choice(BASES[language]),
        }
        body.append(Row(tuple(words[role] for role in order)))
    named = tuple(HEADS[language][role] for role in order) if heads else ()
    return order, Table(BEFORE[language], named, tuple(body))
