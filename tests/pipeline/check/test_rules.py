"""What each check sees and what it lets pass. Add a line for a new case."""

import pytest
from msgspec.structs import replace

from extractors.values import Period, Place, Span
from pipeline.check import check
from pipeline.engine import extract
from pipeline.readers.document import Document
from pipeline.reckon import judge
from pipeline.record import Resolution
from tests.gold import LOCAL_PLAN, SCHEDULE, gold_path, gold_text, load_gold
from tests.pipeline.sample import citation, judge_alone, offset, plan, row, stated


def found(judged, text="", **more):
    return [(finding.code, finding.row) for finding in check(judged, text, **more).findings]


def test_findings_stand_in_the_order_of_the_text():
    rows = [
        row(seq, cells={"number": Span(100 - seq, 101 - seq)}, number=number)
        for seq, number in ((1, "1"), (2, "3"), (3, "7"))
    ]
    assert found(plan(*rows)) == [("number-gap", 3), ("number-gap", 2)]


def test_findings_of_earlier_stages_stay():
    first = check(plan(row(1, number="1"), row(2, number="3")), "")
    assert found(first) == [("number-gap", 2), ("number-gap", 2)]


# ------------------------------------------------------------------------------------------------ numbers

NUMBERS = [
    ("1 2 3", []),
    ("1 2 4", [("number-gap", 3)]),
    ("1 2 9", [("number-gap", 3)]),
    ("1 3 5", [("number-gap", 2), ("number-gap", 3)]),
    ("5 6 7", []),  # an excerpt
    ("3 1 2", []),  # another order, but all there
    ("1 1 1", []),  # every row bears the same number
    ("1", []),
    ("1 2 2 3", [("number-repeated", 3)]),
    ("1 1 2 3", [("number-repeated", 2)]),
    ("1 2 3 1 2", []),  # another table
    ("1 2 3 1 3", [("number-gap", 5)]),
    ("1.1 1.2 2.1 2.2", []),
    ("1.1 1.3 2.1", [("number-gap", 2)]),
    ("1 - 2", []),
    ("I II IV", []),  # roman numbers are not counted
]


@pytest.mark.parametrize(("printed", "findings"), NUMBERS)
def test_numbers(printed, findings):
    rows = [row(seq, number=None if number == "-" else number) for seq, number in enumerate(printed.split(), 1)]
    assert found(plan(*rows)) == findings


@pytest.mark.parametrize(
    ("between", "findings"),
    [
        ("Сверка | до 5 мая |", [("number-gap", 2)]),
        ("2 марта истекает срок", [("number-gap", 2)]),
        ("2. Сверка списков", []),
        ("  2 | Сверка списков |", []),
        ("2", []),
    ],
)
def test_a_number_that_begins_a_line_is_not_missing(between, findings):
    text = f"1. Печать\n{between}\n3. Сдача"
    cells = [{"number": Span(0, 1)}, {"number": Span(text.index("3. С"), text.index("3. С") + 1)}]
    rows = [row(seq, number=number, cells=cells[seq - 1]) for seq, number in ((1, "1"), (2, "3"))]
    assert found(plan(*rows), text) == findings


@pytest.mark.parametrize(
    ("printed", "said"), [("1 3", "Number 2 is"), ("1 5", "Numbers 2 to 4 are"), ("1.1 1.3", "1.2")]
)
def test_what_is_missing_is_named(printed, said):
    rows = [row(seq, number=number) for seq, number in enumerate(printed.split(), 1)]
    assert said in check(plan(*rows), "").findings[0].message


# ------------------------------------------------------------------------------------------------ periods

PERIODS = [
    ("range 2012-04-27 2012-05-05", []),
    ("range 2012-05-05 2012-04-27", [("period-reversed", 1)]),
    ("range --11-16 --10-18", []),  # may cross the new year
    ("on 2012-05-06 08:00 19:00", []),
    ("on 2012-05-06 19:00 08:00", [("period-reversed", 1)]),
    ("range 2012-04-27 2012-05-05 19:00 08:00", []),
    ("until 2012-05-05", []),
]


@pytest.mark.parametrize(("printed", "findings"), PERIODS)
def test_periods_of_rows(printed, findings):
    assert found(plan(row(1, (), (stated(printed),)))) == findings


@pytest.mark.parametrize(
    ("start", "end", "day", "said"),
    [
        ("2021-04-22", "2021-03-06", "2021-04-11", ["after voting day", "dates of the rows run from 22 February 2021"]),
        ("2021-03-22", "2021-03-06", "2021-04-11", ["its end is before its start"]),
        ("2021-04-22", "2021-03-06", None, ["its end is before its start"]),
        ("2021-02-22", "2021-03-06", "2021-04-11", None),
    ],
)
def test_the_announced_period(start, end, day, said):
    period = Period(start=start, end=end, text="…", span=Span(5, 6))
    rows = [
        row(seq, (), (stated(f"on {date}"),)) for seq, date in enumerate(("2021-02-22", "2021-03-06", "--03-01"), 1)
    ]
    findings = check(plan(*rows, day=day, period=period), "").findings
    assert [(one.code, one.row, one.span) for one in findings] == ([("period-reversed", None, (5, 6))] if said else [])
    assert all(words in findings[0].message for words in said or ())


def test_the_announced_period_of_a_plan_without_dates():
    period = Period(start="2021-03-22", end="2021-03-06", text="…", span=Span(5, 6))
    assert found(plan(period=period)) == [("period-reversed", None)]


# ------------------------------------------------------------------------------------------------ weekdays

WEEKDAYS = [
    ("Шайлоо күнү – жекшемби,\n\n{2012-жылдын 6-майы}", []),
    ("Шайлоо күнү – ишемби,\n\n{2012-жылдын 6-майы}", ["ишемби"]),
    ("{2012-жылдын 6-майы}, дүйшөмбү күнү", ["дүйшөмбү"]),
    ("{2012-жылдын 6-майы}, дүйшѳмбү", ["дүйшѳмбү"]),
    ("{6 мая 2012} года, воскресенье", []),
    ("в субботу, {6 мая 2012 года}", ["субботу"]),
    ("{6 мая 2012 года} (среда)", ["среда"]),
    ("{6 мая 2012 года} среди прочего", []),
    ("{6 мая 2012 года} проходит голосование. Понедельник – выходной", []),
    ("{воскресенье 6 мая 2012 года}", []),
    ("{понедельник 6 мая 2012 года}", ["понедельник"]),
    ("{2012-жылдын 6-майы}, бир жуманын ичинде", []),
]


@pytest.mark.parametrize(("marked", "words"), WEEKDAYS)
def test_weekdays(marked, words):
    span = Span(marked.index("{"), marked.index("}") - 1)
    text = marked.replace("{", "").replace("}", "")
    findings = check(plan(row(1), header_spans={"election.day": span}), text).findings
    assert [text[one.span.start : one.span.end] for one in findings] == words


def test_a_weekday_between_two_dates_need_fit_one():
    text = "5-май, жекшемби, 6-май"
    dates = (stated("on 2012-05-05", span=Span(0, 5)), stated("on 2012-05-06", span=Span(17, 22)))
    assert found(plan(row(1, (), dates)), text) == []
    assert found(plan(row(1, (), dates[:1], cells={"deadline": Span(0, 22)})), text) == [("weekday-conflicts", 1)]


def test_a_weekday_beside_the_date_of_the_act():
    act = Resolution(issuer="cec", number="41", date="2012-03-13")
    spans = {"resolution.date": Span(0, 13)}
    assert found(plan(resolution=act, header_spans=spans), "13 марта 2012, среда") == [("weekday-conflicts", None)]
    assert found(plan(resolution=act, header_spans=spans), "13 марта 2012, вторник") == []


def test_weekdays_beside_ranges_and_partial_dates_are_let_pass():
    text = "27 апреля – 5 мая, среда"
    dates = (stated("range 2012-04-27 2012-05-05", span=Span(0, 17)), stated("on --05-05", span=Span(12, 17)))
    assert found(plan(row(1, (), dates)), text) == []


# ------------------------------------------------------------------------------------------------ places

OSH = Place(id="kg.osh", parents=("kg",), text="Ош", span=Span(0, 2))
KG = Place(id="kg", parents=(), text="КР", span=Span(3, 5))
TITLE = "Ош КР кеңештери "
PLACES = [
    ("Балыкчы шаардык кеңеши", ("kg.ik", "kg"), [("place-outside-election", 1)]),
    ("Балыкчы шаардык кенешинин депутаттары", ("kg.ik", "kg"), [("place-outside-election", 1)]),
    ("Балыкчы городского совета", ("kg.ik", "kg"), [("place-outside-election", 1)]),
    ("Балыкчы кеңеши", ("kg.osh", "kg"), []),
    ("Балыкчы шаарындагы басмакана", ("kg.ik", "kg"), []),  # no council
]


@pytest.mark.parametrize(("duty", "parents", "findings"), PLACES)
def test_places(duty, parents, findings):
    start = len(TITLE)
    other = Place(id="kg.ik.balykchy", parents=parents, text="Балыкчы", span=Span(start, start + 7))
    one = row(1, duty=duty, cells={"duty": Span(start, start + len(duty))})
    titled = plan(one, header_spans={"title": Span(0, start - 1)})
    assert found(titled, TITLE + duty, places=(other, OSH, KG)) == findings
    assert found(titled, TITLE + duty, places=(other, KG)) == []
    assert found(plan(one), TITLE + duty, places=(other, OSH)) == []


# ------------------------------------------------------------------------------------------------ order

ORDER = [
    (["from after"], ["not_later 2012-04-20"], [("order-impossible", 1), ("stated-date-conflicts", 1)]),
    (["from after", "until 3 day before"], [], [("order-impossible", 1)]),
    (["from 40 day before", "until 30 day before"], [], []),
    (["from 30 day before"], ["until 2012-04-20"], []),
    (["from 30 day before"], ["until 2012-02-30"], []),
    (["within 30 day before"], ["on 2012-05-05"], []),
    (["by 10 day before"], ["from 2012-04-27"], []),  # ten days before it begins
]


@pytest.mark.parametrize(("offsets", "dates", "findings"), ORDER)
def test_order(offsets, dates, findings):
    one = row(1, tuple(map(offset, offsets)), tuple(map(stated, dates)))
    assert found(judge_alone(plan(one))) == findings


def test_order_is_silent_about_conditions_and_days_that_may_come_earlier():
    conditional = row(1, (offset("from after", condition="on repeat voting"), offset("until 3 day before")))
    assert found(judge_alone(plan(conditional))) == []
    forming = row(1, (offset("not_later 3 day before"),), duty="form districts")
    early = row(2, (offset("from after", "districts_approved"), offset("until 30 day before")))
    judged = judge(plan(forming, early), produced=lambda duty: ("districts_approved",) * (duty == "form districts"))
    assert found(judged) == []


# ------------------------------------------------------------------------------------------------ what rows wait for

WAITING = [  # a duty, its time, the event that it brings about; what the row that waits for it states; what is found
    ("Образование избирательных округов", "not_later 2012-03-16", "districts_approved", "not_later 2012-03-01", "due"),
    ("Образование избирательных округов", "not_later 2012-03-16", "districts_approved", "not_later 2012-03-16", None),
    ("Образование избирательных округов", "not_later 2012-03-16", "districts_approved", None, None),
    (
        "Образование избирательных округов",
        "range 2012-03-10 2012-03-16",
        "districts_approved",
        "until 2012-03-09",
        "order",
    ),
    (
        "Образование избирательных округов",
        "range 2012-03-10 2012-03-16",
        "districts_approved",
        "until 2012-03-12",
        "due",
    ),
    ("Шайлоо округдарын түзүү", "not_later 2012-03-16", "districts_approved", "range 2012-03-25 2012-03-30", "gap"),
    ("Шайлоо округдарын түзүү", "not_later 2012-03-16", "districts_approved", "range 2012-03-17 2012-03-30", None),
    ("Регистрация кандидатов", "range 2012-04-01 2012-04-16", "candidate_registered", "until 2012-03-25", "order"),
    ("Регистрация кандидатов", "range 2012-04-01 2012-04-16", "candidate_registered", "not_later 2012-04-16", None),
]
CODES = {"due-before-its-event": "due", "order-impossible": "order", "nobody-may-act": "gap"}


@pytest.mark.parametrize(("duty", "time", "event", "end", "finding"), WAITING)
def test_rows_that_wait_for_others(duty, time, event, end, finding):
    first = row(1, (), (stated(time),), duty=duty)
    second = row(2, (offset("from after", event, text="после"),), (stated(end),) if end else ())
    findings = check(judge(plan(first, second)), "", all_notes=True).findings
    assert [CODES[one.code] for one in findings if one.code in CODES] == ([finding] if finding else [])


HANDED_IN = "Сдача документов для регистрации"
BOUNDS = [  # when papers are handed in, the term counted from their receipt, the date beside it, what is found
    ("range 2012-04-01 2012-04-10", "within 5 day after", "until 2012-04-06", []),
    ("range 2012-04-01 2012-04-10", "within 5 day after", "until 2012-04-16", []),
    ("range 2012-04-01 2012-04-10", "within 5 day after", "until 2012-04-20", ["too late"]),
    ("range 2012-04-01 2012-04-10", "within 5 day after", "not_later 2012-04-03", ["too early"]),
    ("range 2012-04-01 2012-04-10", "within 5 day after", "not_later 2012-04-05", []),  # day 1 is the day itself
    ("range 2012-04-01 2012-04-10", "within 5 working_day after", "not_later 2012-04-17", []),
    ("until 2012-04-11", "within 5 day after", "not_later 2012-04-03", []),  # when it begins is not known
    ("from 2012-04-01", "within 5 day after", "not_later 2012-05-30", []),
    ("range 2012-04-01 2012-04-10", "from after", "not_later 2012-05-30", []),
]


@pytest.mark.parametrize(("time", "term", "date", "said"), BOUNDS)
def test_dates_out_of_bounds(time, term, date, said):
    first = row(1, (), (stated(time),), duty=HANDED_IN)
    second = row(2, (offset(term, "documents_received"),), (stated(date),))
    findings = check(judge(plan(first, second)), "").findings
    told = [one for one in findings if one.code == "date-out-of-bounds"]
    assert [words for words in ("too late", "too early") if any(words in one.message for one in told)] == said
    assert all(one.row == 2 for one in told)


# ------------------------------------------------------------------------------------------------ the order of duties

NOMINATED, REGISTERED = "Выдвижение кандидатов", "Регистрация кандидатов"
DUTIES = [  # duties with the days before the voting that they have, and the rows that are found
    ([(NOMINATED, 40), (HANDED_IN, 30), (REGISTERED, 20)], []),
    ([(NOMINATED, 30), (HANDED_IN, 30), (REGISTERED, 30)], []),
    ([(NOMINATED, 40), (HANDED_IN, 15), (REGISTERED, 20)], [3]),
    ([(NOMINATED, 10), (HANDED_IN, 30), (REGISTERED, 20)], [1]),  # one row accounts for two pairs
    ([(NOMINATED, 40), (HANDED_IN, 30), (REGISTERED, 50)], [3]),
    ([(HANDED_IN, 15), (REGISTERED, 20), (REGISTERED, 20)], []),  # which of two registrations is not known
    ([("Талапкерлерди көрсөтүү", 10), ("Талапкерлерди каттоо", 20)], [2]),
    ([("Утверждение текста бюллетеня", 10), ("Печать бюллетеней", 20)], [2]),
    ([("Печать бюллетеней", 20), ("Печать образцов бюллетеней", 30)], []),
]


@pytest.mark.parametrize(("duties", "rows"), DUTIES)
def test_duties_that_follow_from_others(duties, rows):
    given = [row(seq, (offset(f"not_later {n} day before"),), duty=duty) for seq, (duty, n) in enumerate(duties, 1)]
    codes = found(judge_alone(plan(*given)))
    assert [seq for code, seq in codes if code == "duties-out-of-order"] == rows


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        ("за 10 (десять) дней до дня голосования", []),
        ("за 10 (пятнадцать) дней до дня голосования", [("number-spelled-otherwise", 1)]),
        ("за 10 дней до дня голосования", []),
    ],
)
def test_figures_and_words(words, findings):
    assert found(judge_alone(plan(row(1, (offset("by 10 day before", text=words),))))) == findings


# ------------------------------------------------------------------------------------------------ citations

CITATIONS = [
    ({"law": None, "law_text": "Мыйзамдын"}, [("citation-undefined", 1)]),
    ({"law": None, "law_text": "Закона"}, [("citation-undefined", 1)]),
    ({"law": None, "law_text": "конституционного Закона"}, [("citation-undefined", 1)]),
    ({"law": None, "law_text": "Закона Республики Карелия"}, []),
    ({"law": None, "law_text": None}, []),
    ({}, []),
]


@pytest.mark.parametrize(("fields", "findings"), CITATIONS)
def test_citations(fields, findings):
    cited = (citation("10", "4", **fields), citation("10", "5", **fields))
    assert found(plan(row(1, citations=cited), row(2, citations=(citation("11"),)))) == findings
    assert found(plan(row(1, citations=cited))) == [], "a document that names no law leaves it to its readers"


def test_a_law_named_alone_is_no_citation_without_definition():
    assert found(plan(row(1, citations=(citation(None, law=None, law_text="Мыйзам"),)))) == []


@pytest.mark.parametrize(
    ("pairs", "findings"),
    [
        ([("37", "1"), ("37", "4"), ("38", "1"), ("38", "4")], [("citation-ambiguous", 1)]),
        ([("37", "1"), ("37", "4")], []),
        ([("37", None), ("38", None)], []),
    ],
)
def test_ambiguous_citations_are_told_when_asked(pairs, findings):
    judged = plan(row(1, citations=tuple(citation(*pair) for pair in pairs)))
    assert found(judged, all_notes=True) == findings
    assert found(judged) == []


# ------------------------------------------------------------------------------------------------ the rest


def test_impossible_dates_are_told_at_their_rows():
    judged = plan(row(1, cells={"deadline": Span(0, 10)}), row(2, cells={"deadline": Span(20, 40)}))
    assert found(judged, " " * 60, impossible=(Span(25, 30), Span(12, 15))) == [
        ("impossible-date", None),
        ("impossible-date", 2),
    ]


def test_a_cell_may_go_on_below_where_the_next_begins():
    cells = {"deadline": Span(0, 40), "responsible": Span(10, 20), "note": Span(12, 18)}
    judged = plan(row(1, cells=cells), row(2, cells={"deadline": Span(50, 60)}))
    assert found(judged, " " * 60, impossible=(Span(30, 35),)) == [("impossible-date", 1)]


def test_a_shared_cell_belongs_to_its_first_row():
    judged = plan(*(row(seq, cells={"deadline": Span(0, 10)}) for seq in (1, 2)))
    assert found(judged, " " * 60, impossible=(Span(2, 5),)) == [("impossible-date", 1)]


def test_the_finding_stands_at_the_date_in_question():
    right, wrong = stated("until 2012-04-06", span=Span(0, 5)), stated("until 2012-04-20", span=Span(6, 9))
    one = row(1, (offset("not_later 30 day before"), offset("not_later 25 day before")), (right, wrong))
    assert check(judge_alone(plan(one)), "").findings[0].span == (6, 9)


def test_rows_that_count_otherwise_are_named():
    day_1 = row(1, (offset("within 5 day after"),), (stated("until 2012-05-11"),))
    day_0 = row(2, (offset("within 5 day after"),), (stated("until 2012-05-12"),))
    assert check(judge_alone(plan(day_1, day_0)), "").findings[0].message.endswith("as day 0: 2.")
    assert "as day 0" not in check(judge_alone(plan(day_1)), "").findings[0].message


@pytest.mark.parametrize(("kind", "findings"), [("other", [("not-a-plan", None)]), ("digest", [])])
def test_a_document_of_another_kind(kind, findings):
    assert found(plan(kind=kind)) == findings


@pytest.mark.parametrize("columns", [("duty", "deadline"), ("duty", "responsible")])
def test_empty_deadlines_are_told_when_asked(columns):
    judged = judge_alone(plan(row(1, deadline_text=None), columns=columns))
    assert found(judged) == []
    assert found(judged, all_notes=True) == [("deadline-empty", 1)] * ("deadline" in columns)


def test_look_alike_letters_are_told_when_asked():
    assert found(plan(), "өткөрүү") == found(plan(), "ѳткѳрүү") == []
    assert found(plan(), "ѳткѳрүү", all_notes=True) == [("lookalike-letters", None)]


@pytest.mark.parametrize("name", [LOCAL_PLAN, SCHEDULE])
def test_the_real_documents_have_the_findings_of_gold_and_no_other(name):
    gold = load_gold(gold_path(name))
    in_gold = sorted((one.severity, one.row, one.span) for one in gold.findings if one.code != "place-outside-election")
    bare = check(_without_findings(gold), gold_text(name))
    assert sorted((one.severity, one.row, one.span) for one in bare.findings) == in_gold


def _without_findings(gold):
    return replace(gold, findings=())


# ------------------------------------------------------------------------------------------------ duties set twice

TWICE = [
    ("until 2012-04-05", "until 2012-04-06", {}, ["duty-repeated"]),
    ("until 2012-04-05", "until 2012-04-05", {}, []),
    ("until 2012-04-05", "until 2012-04-06", {"place": "Ош"}, []),
    ("until 2012-04-05", "until 2012-04-06", {"section": "II"}, []),
    ("until 2012-04-05", "until 2012-04-06", {"duty": "Receive other documents"}, []),
]


@pytest.mark.parametrize(("first", "second", "other", "findings"), TWICE)
def test_duties_set_twice(first, second, other, findings):
    rows = [
        row(1, (), (stated(first),), duty="Receive the documents"),
        row(2, (), (stated(second),), **{"duty": "receive  the documents", **other}),
    ]
    assert [code for code, _ in found(plan(*rows))] == findings


def test_meetings_about_a_duty_are_not_when_it_is_done() -> None:
    text = (
        "График семинаров для членов комиссий: выборы депутатов Жогорку Кенеша 28 ноября 2021 года\n\n"
        "| № | Дата | Время | Место проведения | Тема занятия | Ответственный |\n"
        "| 1 | 1 ноября | 10.00 – 12.00 | г. Ош, школа № 5 | Работа со списками избирателей | ТИК |\n"
        "| 2 | 2 ноября | 10.00 – 12.00 | г. Узген, дом культуры | Подсчет голосов | ТИК |\n"
    )
    plan = extract(Document(name="a.txt", sha256="0", media_type="text/plain", text=text, pages=None))
    assert (plan.kind, [row.duty for row in plan.rows], plan.findings) == (
        "schedule",
        ["Работа со списками избирателей", "Подсчет голосов"],
        (),
    )
