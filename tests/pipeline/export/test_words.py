from itertools import product
from typing import get_args

import pytest
from msgspec.structs import replace

from extractors.values import Direction, Offset, OffsetBound, Unit
from pipeline.export.wording import english, kyrgyz, russian
from pipeline.export.words import LANGUAGES, deadline_in_words, in_words
from tests.pipeline.export.plans import small

PLAIN = replace(small().rows[0].offsets[0], condition=None)

#        n     n2    unit            direction anchor                 bound
CASES = [
    ((50, None, "calendar_day", "before", "voting_day", "not_later"),
     "not later than 50 calendar days before voting day",
     "не позднее чем за 50 календарных дней до дня голосования",
     "добуш берүү күнүнө чейин 50 календардык күндөн кечиктирбестен"),
    ((1, None, "day", "before", "voting_day", "by"),
     "1 day before voting day",
     "за 1 день до дня голосования",
     "добуш берүү күнүнө чейин 1 күн мурда"),
    ((9, 1, "calendar_day", "before", "voting_day", "span"),
     "9 to 1 calendar days before voting day",
     "за 9–1 календарных дней до дня голосования",
     "добуш берүү күнүнө чейин 9–1 календардык күн мурда"),
    ((21, None, "day", "after", "documents_received", "within"),
     "within 21 days after the receipt of the documents",
     "в течение 21 дня после получения документов",
     "документтер кабыл алынган күндөн кийин 21 күндүн ичинде"),
    ((3, None, "working_day", "after", "protocol_signed", "not_later"),
     "not later than 3 working days after the signing of the protocol",
     "не позднее чем через 3 рабочих дня после подписания протокола",
     "протоколго кол коюлган күндөн кийин 3 жумуш күнүнөн кечиктирбестен"),
    ((24, None, "hour", "before", "voting_start", "until"),
     "until 24 hours before the start of voting",
     "заканчивается за 24 часа до начала голосования",
     "добуш берүү башталган учурга чейин 24 саат калганда аяктайт"),
    ((2, None, "week", "after", "decision_adopted", "at_least"),
     "for at least 2 weeks after the adoption of the decision",
     "не менее 2 недель после принятия решения",
     "чечим кабыл алынган күндөн кийин кеминде 2 жума"),
    ((1, None, "year", "after", "law_in_force", "within"),
     "within 1 year after the law's entry into force",
     "в течение 1 года после вступления закона в силу",
     "мыйзам күчүнө кирген күндөн кийин 1 жылдын ичинде"),
    ((None, None, None, "after", "voting_end", "immediately"),
     "immediately after the end of voting",
     "немедленно после окончания голосования",
     "добуш берүү бүткөн учурдан кийин дароо"),
    ((None, None, None, "after", "election_called", "from"),
     "from the calling of the election on",
     "начиная с назначения выборов",
     "шайлоо дайындалган күндөн тартып"),
    ((None, None, None, "before", "documents_submitted", "until"),
     "until the submission of the documents",
     "до представления документов",
     "документтер тапшырылган күнгө чейин"),
    ((None, None, None, "during", "voter_list_compiled", "during"),
     "during the compiling of the voter list",
     "во время составления списка избирателей",
     "шайлоочулардын тизмеси түзүлгөн күндө"),
    ((None, None, None, None, "own_schedule", None),
     "by a separate plan",
     "по отдельному плану",
     "өзүнчө план боюнча"),
    ((None, None, None, None, "permanent", None),
     "at all times",
     "постоянно",
     "дайыма"),
]  # fmt: skip


def offset(
    n: int | None, n2: int | None, unit: str | None, direction: str | None, anchor: str, bound: str | None
) -> Offset:
    return replace(PLAIN, n=n, n2=n2, unit=unit, direction=direction, anchor=anchor, bound=bound)


@pytest.mark.parametrize(("fields", "en", "ru", "ky"), CASES, ids=[case[1] for case in CASES])
def test_an_offset_in_three_languages(fields: tuple[object, ...], en: str, ru: str, ky: str) -> None:
    said = offset(*fields)
    assert (in_words(said, "en"), in_words(said, "ru"), in_words(said, "ky")) == (en, ru, ky)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_offset_can_be_said(language: str) -> None:
    for n, unit, direction, bound in product(
        (None, 1, 2, 5, 11, 21), (None, *get_args(Unit)), (None, *get_args(Direction)), (None, *get_args(OffsetBound))
    ):
        for anchor in ("voting_day", "other", "own_schedule", "ballots_printed"):
            said = in_words(offset(n, None, unit, direction, anchor, bound), language)
            assert said
            assert "{" not in said
            assert "None" not in said
            assert str(n) in said or n is None or unit is None


def test_every_language_names_the_same_events_and_units() -> None:
    assert english.EVENTS.keys() == russian.EVENTS.keys() == kyrgyz.EVENTS.keys()
    assert set(english.UNITS) == set(russian.UNITS) == set(kyrgyz.UNITS) == set(get_args(Unit))


def test_a_number_is_not_lost_in_any_sentence() -> None:
    for language in (english, russian, kyrgyz):
        for templates in language.NUMBERED.values():
            assert all("count}" in template and "event}" in template for template in templates.values())


def test_conditions_and_unnamed_events_keep_the_words_of_the_document() -> None:
    said = replace(PLAIN, anchor="other", condition="only\nif asked", text="5 days after\nthe storm")
    assert in_words(said).endswith("before another event (5 days after the storm) (only if asked)")


def test_offsets_that_count_together_say_which_counts() -> None:
    later = [replace(PLAIN, combine="later_of", n=n, bound="within", direction="after") for n in (3, 5)]
    assert deadline_in_words([PLAIN, *later]) == (
        "not later than 50 calendar days before voting day; "
        "within 3 calendar days after voting day and within 5 calendar days after voting day, whichever is later"
    )
    assert deadline_in_words([]) is None


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        in_words(PLAIN, "de")
