"""Encodings: a table of texts and the bytes that they come as."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers import ReadError
from pipeline.readers.text import decode

RUSSIAN = (
    "Не позднее чем за 45 календарных дней до дня голосования территориальные комиссии образуют избирательные участки "
    "«в границах округов» и публикуют их список № 7 – в течение 5 дней.\r\n"
)
KYRGYZ = (
    "Шайлоо өтө турган күнгө чейин 45 календардык күндөн кечиктирбестен, үч күндүн ичинде № 7 «тизме» – жарыяланат.\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "windows-1251", "koi8-r", "cp866", "iso8859-5", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("characters", [60, 150, 100_000])
def test_russian_is_read_in_every_encoding_it_comes_in(encoding: str, characters: int) -> None:
    text = (RUSSIAN * (characters // len(RUSSIAN) + 1))[:characters]
    data = text.encode(encoding, errors="replace")
    assert decode(data, "plan.txt") == data.decode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_kyrgyz_is_read_in_every_encoding_that_has_its_letters(encoding: str) -> None:
    assert decode(KYRGYZ.encode(encoding), "plan.txt") == KYRGYZ


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_no_character_of_the_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Календардык план".encode(encoding), "plan.txt") == "Календардык план"
    assert decode(mark, "plan.txt") == ""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x0c", "\x85"])
def test_line_ends_stay_as_they_are(end: str) -> None:
    text = f"биринчи{end}экинчи{end}"
    assert decode(text.encode(), "plan.txt") == text


def test_a_text_cut_within_a_letter_keeps_the_rest() -> None:
    assert decode("Добуш берүү".encode()[:-1], "plan.txt") == "Добуш бер\u04af\ufffd"


def test_one_spoilt_letter_does_not_cost_the_encoding() -> None:
    data = (KYRGYZ * 3).encode().replace("тизме".encode(), "тизме".encode()[:-1] + b"\xff", 1)
    text = decode(data, "plan.txt")
    assert "\ufffd" in text
    assert text.startswith("Шайлоо өтө")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x00" * 1000,
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00",
        "план".encode() + b"\x00" + "план".encode(),
        b"\x01\x02\x03\x04\x05\x06\x07\x08" * 40,
    ],
    ids=["all-bytes", "nothing-but-nul", "program", "a-nul-within", "controls"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as refused:
        decode(data, "plan.txt")
    assert refused.value.code == "binary"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=300))
def test_every_text_in_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode()
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(data, "plan.txt") == text


@given(st.binary(max_size=600))
def test_any_bytes_are_a_text_or_a_clear_refusal(data: bytes) -> None:
    try:
        text = decode(data, "plan.txt")
    except ReadError:
        text = ""
    assert "\x00" not in text
