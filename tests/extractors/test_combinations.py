"""Free combinations: any event with any quantity and any bound, however it is typed, is read as what was put in."""

from collections.abc import Iterator
from itertools import product

import regex
from hypothesis import given
from hypothesis import strategies as st

from extractors import find_deadlines
from extractors.values import Offset, StatedDate

RU_NUMBERS = {"5": 5, "пяти": 5, "15 (пятнадцати)": 15, "двадцати пяти": 25, "40": 40, "трех": 3}
RU_UNITS = {
    "календарных дней": "calendar_day", "дней": "day", "рабочих дней": "working_day", "недель": "week", "часов": "hour",
    "месяцев": "month",
}  # fmt: skip
RU_EVENTS = {
    "дня голосования": "voting_day",
    "дня выборов": "voting_day",
    "дня повторного голосования": "repeat_voting_day",
    "начала голосования": "voting_start",
    "окончания голосования": "voting_end",
    "назначения выборов": "election_called",
    "официального опубликования решения о назначении выборов": "election_called",
    "назначения референдума": "referendum_called",
    "утверждения избирательных округов": "districts_approved",
    "образования избирательных участков": "precincts_formed",
    "составления списков избирателей": "voter_list_compiled",
    "получения документов": "documents_received",
    "представления документов для регистрации": "documents_submitted",
    "выдвижения кандидата": "candidate_nominated",
    "окончания регистрации кандидатов": "registration_ended",
    "регистрации кандидата": "candidate_registered",
    "регистрации уполномоченного представителя": "representative_registered",
    "открытия специального счета": "election_fund_created",
    "подписания протокола": "protocol_signed",
    "получения протоколов участковых комиссий": "protocols_received",
    "определения результатов выборов": "results_determined",
    "вступления в силу закона": "law_in_force",
    "побелки здания": "other",
}
RU_FORMS = {
    "не позднее чем за {q} до {e}": ("before", "not_later"),
    "Не позже, чем за {q} до {e}": ("before", "not_later"),
    "не ранее чем за {q} до {e}": ("before", "not_earlier"),
    "за {q} до {e}": ("before", "by"),
    "завершается за {q} до {e}": ("before", "until"),
    "в течение {q} после {e}": ("after", "within"),
    "в течение {q} со дня {e}": ("after", "within"),
    "В течение {q} с момента {e}": ("after", "within"),
    "не позднее чем через {q} после {e}": ("after", "not_later"),
    "не позднее {q} со дня {e}": ("after", "not_later"),
    "не менее чем в течение {q} со дня {e}": ("after", "at_least"),
}

KY_NUMBERS = {"5": 5, "беш": 5, "15 (он беш)": 15, "жыйырма беш": 25, "40": 40, "үч": 3}
KY_UNITS = {
    ("календардык күн", "календардык күндүн", "календардык күндөн"): "calendar_day",
    ("күн", "күндүн", "күндөн"): "day",
    ("жумушчу күн", "жумушчу күндүн", "жумушчу күндөн"): "working_day",
    ("жума", "жуманын", "жумадан"): "week",
    ("саат", "сааттын", "сааттан"): "hour",
    ("ай", "айдын", "айдан"): "month",
}
KY_BEFORE = {
    "добуш берүү күнүнө": "voting_day",
    "шайлоо күнүнө": "voting_day",
    "Шайлоого": "voting_day",
    "кайталап добуш берүү күнүнө": "repeat_voting_day",
    "добуш берүү башталганга": "voting_start",
    "каттоо мөөнөтү аяктаганга": "registration_ended",
    "имарат акталганга": "other",
}
KY_AFTER = {
    "шайлоо дайындалгандан": "election_called",
    "референдум дайындалгандан": "referendum_called",
    "шайлоо округдары бекитилгенден": "districts_approved",
    "шайлоо участкалары түзүлгөндөн": "precincts_formed",
    "шайлоочулардын тизмеси түзүлгөндөн": "voter_list_compiled",
    "документтер түшкөндөн": "documents_received",
    "документтер тапшырылгандан": "documents_submitted",
    "талапкер көрсөтүлгөндөн": "candidate_nominated",
    "каттоо мөөнөтү аяктагандан": "registration_ended",
    "талапкер катталгандан": "candidate_registered",
    "ыйгарым укуктуу өкүлдөр катталгандан": "representative_registered",
    "атайын эсеп ачылгандан": "election_fund_created",
    "протоколго кол коюлгандан": "protocol_signed",
    "протоколдор алынгандан": "protocols_received",
    "шайлоонун жыйынтыгы аныкталгандан": "results_determined",
    "мыйзам күчүнө киргенден": "law_in_force",
    "добуш берүү аяктагандан": "voting_end",
    "добуш берүү күнүнөн": "voting_day",
    "имарат акталгандан": "other",
}
KY_FORMS_BEFORE = {
    "{e} чейин {n} {abl} кечиктирбестен": "not_later",
    "{e} чейин {n} {abl} кечиктирбей": "not_later",
    "{e} чейин {n} {abl} эрте эмес": "not_earlier",
    "{e} чейин {n} {nom} мурда": "by",
    "{e} чейин {n} {nom} калганда": "until",
    "{e} {n} {nom} калганга чейин": "until",
}
KY_FORMS_AFTER = {
    "{e} кийин {n} {gen} ичинде": "within",
    "{e} тартып {n} {nom} ичинде": "within",
    "{e} кийин {n} {abl} кечиктирбестен": "not_later",
    "{e} баштап {n} {abl} кечикпестен": "not_later",
}


Case = tuple[str, tuple[object, ...]]


def russian() -> Iterator[Case]:
    """Every Russian deadline and what is put into it."""
    for number, unit, event, form in product(RU_NUMBERS, RU_UNITS, RU_EVENTS, RU_FORMS):
        direction, bound = RU_FORMS[form]
        text = form.format(q=f"{number} {unit}", e=event)
        yield text, expected(RU_NUMBERS[number], RU_UNITS[unit], direction, RU_EVENTS[event], bound)


def kyrgyz() -> Iterator[Case]:
    """Every Kyrgyz deadline and what is put into it."""
    for direction, events, forms in (("before", KY_BEFORE, KY_FORMS_BEFORE), ("after", KY_AFTER, KY_FORMS_AFTER)):
        for number, unit, event, form in product(KY_NUMBERS, KY_UNITS, events, forms):
            nominative, genitive, ablative = unit
            text = form.format(e=event, n=number, nom=nominative, gen=genitive, abl=ablative)
            yield text, expected(KY_NUMBERS[number], KY_UNITS[unit], direction, events[event], forms[form])


def expected(n: int, unit: str, direction: str, event: str, bound: str) -> tuple[object, ...]:
    """Hours before the voting day are counted from the start of voting, hours after it from its end."""
    if (unit, event) == ("hour", "voting_day"):
        event = "voting_start" if direction == "before" else "voting_end"
    return n, unit, direction, event, bound


ALL = [*russian(), *kyrgyz()]
CASES = st.sampled_from(ALL)


def read_as(text: str) -> list[tuple[object, ...]]:
    """The one offset of a cell as the tuples above; an hour counts from when voting begins or ends."""
    found = find_deadlines(text, cell=True)
    assert all(text[value.span.start : value.span.end].split() for value in found)
    return [
        (value.n, value.unit, value.direction, value.anchor, value.bound)
        for value in found
        if isinstance(value, Offset)
    ]


def test_what_is_put_in_is_read_out() -> None:
    wrong = [(text, found, value) for text, value in ALL if (found := read_as(text)) != [value]]
    assert len(ALL) > 10_000
    assert not wrong, wrong[:5]


ALIKE = {"о": "o", "е": "e", "а": "a", "с": "c", "р": "p", "ө": "ѳ", "ү": "ұ"}
BLANKS = st.sampled_from([" ", "  ", "\u00a0", "\n", "\t", " \n "])


@given(CASES, st.data())
def test_typing_does_not_matter(case: Case, data: st.DataObject) -> None:
    text, value = case
    words = [word if not data.draw(st.booleans()) else alike(word, data) for word in text.split()]
    typed = "".join(word + data.draw(BLANKS) for word in words).rstrip()
    if data.draw(st.booleans()):
        in_capitals = data.draw(st.booleans()) and "-\n" not in typed  # there a hyphen may be the word's own
        typed = typed.upper() if in_capitals else typed.capitalize()
    assert read_as(typed) == [value]


def alike(word: str, data: st.DataObject) -> str:
    """A word with a look-alike letter, a soft hyphen or a broken line in it."""
    places = [at for at, letter in enumerate(word) if letter in ALIKE]
    if places and len(word) > 2:
        at = data.draw(st.sampled_from(places))
        word = word[:at] + ALIKE[word[at]] + word[at + 1 :]
    if regex.fullmatch(r"\p{Cyrillic}{6,}", word) and data.draw(st.booleans()):
        at = data.draw(st.integers(2, len(word) - 3))
        word = word[:at] + data.draw(st.sampled_from(["\u00ad", "-\n", "\u00ad\n  "])) + word[at:]
    return word


@given(CASES)
def test_the_date_in_brackets_is_another_value(case: Case) -> None:
    text, value = case
    offset, stated = find_deadlines(f"{text}\n(2012-жылдын 17-мартына чейин)", cell=True)
    assert isinstance(stated, StatedDate)
    assert isinstance(offset, Offset)
    assert (offset.text, stated.date, stated.bound) == (text, "2012-03-17", "until")
    assert offset.anchor == value[3]
