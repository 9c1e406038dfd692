"""Instructions of amending resolutions, worded in several ways, and what each makes of the rows of a plan."""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

Rows = tuple[tuple[str, ...], ...]
ACT, ANOTHER = "41", "17"
HEADS = {
    "ky": "Борбордук шайлоо комиссиясынын 2006-жылдын 12-февралындагы № 41 токтому менен бекитилген",
    "ru": "Утвержден постановлением Центральной избирательной комиссии от 12 февраля 2006 года № 41",
}
_LEADS = {
    "ky": (
        "2006-жылдын 12-февралындагы № {act} токтому менен бекитилген планга төмөнкү өзгөртүүлөр киргизилсин:",
        "2006-жылдын 12-февралындагы № {act} токтому менен бекитилген планга өзгөртүүлөр жана толуктоолор киргизилсин:",
    ),
    "ru": (
        "Внести в календарный план, утвержденный постановлением от 12 февраля 2006 года № {act}, следующие изменения:",
        "Внести в постановление комиссии от 12 февраля 2006 года № {act} следующие изменения и дополнения:",
    ),
}
_WHOLE = {
    "ky": """Борбордук шайлоо комиссиясынын ТОКТОМУ
2006-жылдын 1-марты № 55

Борбордук шайлоо комиссиясы токтом кылат:

1. {lead}
{orders}
2. Токтом жарыялансын.
""",
    "ru": """ПОСТАНОВЛЕНИЕ
Центральной избирательной комиссии
от 1 марта 2006 года № 55

Центральная избирательная комиссия постановляет:

1. {lead}
{orders}
2. Опубликовать настоящее постановление.
""",
}
_MARKS = ("«»", "„“", "“”", '""')


class Order(NamedTuple):
    """An instruction in words, and the rows after it."""

    words: str
    rows: Rows


class Wording(NamedTuple):
    """How instructions are worded: their language, chance, the heads of the plan's columns."""

    language: str
    random: Random
    heads: tuple[str, ...]

    def one_of(self, ky: Sequence[str], ru: Sequence[str], **words: str) -> str:
        """One of the wordings of a language, filled in; `q…` are quoted."""
        form = self.random.choice(ky if self.language == "ky" else ru)
        marks = self.random.choice(_MARKS)
        quoted = {name: f"{marks[0]}{said}{marks[1]}" for name, said in words.items() if name.startswith("q")}
        return form.format(**{**words, **quoted})

    def row(self, cells: Sequence[str]) -> str:
        """A row as it is quoted: between bars, or a cell a line."""
        flat = [" ".join(cell.split()) for cell in cells]
        return "\n".join(flat) if self.random.random() < 0.5 else " | ".join(flat)


def amendment(language: str, orders: Sequence[str], act: str, random: Random) -> str:
    """A resolution that orders all this."""
    lead = random.choice(_LEADS[language]).format(act=act)
    ends = [";"] * (len(orders) - 1) + ["."]
    listed = "\n".join(f"{n}) {words}{end}" for n, (words, end) in enumerate(zip(orders, ends, strict=True), 1))
    return _WHOLE[language].format(lead=lead, orders=listed)


def _number(cells: Sequence[str]) -> str:
    return cells[0].strip(" .")


def _any(rows: Rows, wording: Wording, fits: Callable[[tuple[str, ...]], bool] = bool) -> int:
    """A row that fits, not the first, which names the law."""
    return wording.random.choice([at for at, cells in enumerate(rows) if at and fits(cells) and "-" not in cells[0]])


def _with(rows: Rows, at: int, column: int, words: str) -> Rows:
    cells = rows[at]
    return (*rows[:at], (*cells[:column], words, *cells[column + 1 :]), *rows[at + 1 :])


def _figure(cells: tuple[str, ...]) -> re.Match[str] | None:
    """A number of days or of a day that stands once in the deadline, with the word behind it."""
    found = [one for one in re.finditer(r"(?<![\d.:])\d{1,2}[ -]\w+", cells[2]) if cells[2].count(one.group()) == 1]
    return found[0] if found and not any(found[0].group() in cell for at, cell in enumerate(cells) if at != 2) else None


def replaced(rows: Rows, wording: Wording) -> Order:
    """Words put in the place of others."""
    at = _any(rows, wording, lambda cells: _figure(cells) is not None)
    old = _figure(rows[at])
    if old is None:
        raise ValueError("no row has a figure")
    new = re.sub(r"\d+", lambda one: str((int(one.group()) + 6) % 27 + 1), old.group(), count=1)
    words = wording.one_of(
        (
            "{n}-пункттагы {qold} деген сөздөр {qnew} деген сөздөргө алмаштырылсын",
            "{n}-пунктта {qold} деген сөз {qnew} деген сөзгө алмаштырылсын",
            "{n}-пункттун {qhead} деген графасындагы {qold} деген сөздөр {qnew} деген сөздөргө өзгөртүлсүн",
        ),
        (
            "в пункте {n} слова {qold} заменить словами {qnew}",
            "в строке {n} слова {qold} заменяются словами {qnew}",
            "в графе {qhead} пункта {n} слова {qold} заменить на слова {qnew}",
        ),
        n=_number(rows[at]), qold=old.group(), qnew=new, qhead=wording.heads[2],
    )  # fmt: skip
    return Order(words, _with(rows, at, 2, rows[at][2][: old.start()] + new + rows[at][2][old.end() :]))


def words_taken_out(rows: Rows, wording: Wording) -> Order:
    """The date in brackets taken out."""
    at = _any(rows, wording, lambda cells: cells[2].endswith(")"))
    start = rows[at][2].rindex(" (")
    words = wording.one_of(
        ("{n}-пункттагы {qold} деген сөздөр алынып салынсын", "{n}-пунктта {qold} деген сөздөр чыгарылып салынсын"),
        ("в пункте {n} слова {qold} исключить", "из пункта {n} исключить слова {qold}"),
        n=_number(rows[at]), qold=rows[at][2][start + 1 :],
    )  # fmt: skip
    return Order(words, _with(rows, at, 2, rows[at][2][:start]))


def restated(rows: Rows, wording: Wording) -> Order:
    """A row in the words of another, under its own number."""
    at = _any(rows, wording)
    other = _any(rows, wording, lambda cells: cells != rows[at])
    new = (rows[at][0], *rows[other][1:])
    words = wording.one_of(
        (
            "{n}-пункт төмөнкү редакцияда баяндалсын:\n{qrow}",
            "{n}-пункт төмөндөгүдөй редакцияда берилсин: {qrow}",
            "{n}-пункту жаңы редакцияда баяндалсын:\n{qrow}",
        ),
        (
            "пункт {n} изложить в следующей редакции:\n{qrow}",
            "строку {n} изложить в новой редакции: {qrow}",
            "пункт {n} излагается в следующей редакции:\n{qrow}",
        ),
        n=_number(rows[at]), qrow=wording.row(new),
    )  # fmt: skip
    return Order(words, (*rows[:at], new, *rows[at + 1 :]))


def cell_restated(rows: Rows, wording: Wording) -> Order:
    """The deadline of a row in the words of another's."""
    at = _any(rows, wording)
    new = rows[_any(rows, wording, lambda cells: cells[2] != rows[at][2])][2]
    words = wording.one_of(
        ("{n}-пункттун {qhead} деген графасы төмөнкү редакцияда баяндалсын: {qnew}",),
        ("графу {qhead} пункта {n} изложить в следующей редакции: {qnew}",),
        n=_number(rows[at]), qhead=wording.heads[2], qnew=" ".join(new.split()),
    )  # fmt: skip
    return Order(words, _with(rows, at, 2, new))


def put_in(rows: Rows, wording: Wording) -> Order:
    """A row under a number of its own behind another."""
    at = _any(rows, wording)
    number = f"{_number(rows[at])}-1"
    new = (number, *rows[_any(rows, wording)][1:])
    words = wording.one_of(
        (
            "төмөнкү мазмундагы {number}-пункт менен толукталсын:\n{qrow}",
            "{n}-пункттан кийин төмөнкү мазмундагы {number}-пункт менен толукталсын: {qrow}",
        ),
        (
            "дополнить пунктом {number} следующего содержания:\n{qrow}",
            "после пункта {n} дополнить пунктом {number} следующего содержания: {qrow}",
            "дополнить строкой {number} следующего содержания:\n{qrow}",
        ),
        n=_number(rows[at]), number=number, qrow=wording.row(new),
    )  # fmt: skip
    return Order(words, (*rows[: at + 1], new, *rows[at + 1 :]))


def taken_out(rows: Rows, wording: Wording) -> Order:
    """A row taken out."""
    at = _any(rows, wording)
    words = wording.one_of(
        ("{n}-пункт алынып салынсын", "{n}-пункт күчүн жоготту деп табылсын", "{n}-пункту чыгарылсын"),
        ("пункт {n} исключить", "пункт {n} признать утратившим силу", "исключить строку {n}"),
        n=_number(rows[at]),
    )
    return Order(words, (*rows[:at], *rows[at + 1 :]))


def renumbered(rows: Rows, wording: Wording) -> Order:
    """The last row under another number."""
    number = _number(rows[-1])
    new = str(int(number.split("-")[0]) + 1)
    words = wording.one_of(
        ("{n}-пункт {new}-пункт деп эсептелсин",), ("пункт {n} считать пунктом {new}",), n=number, new=new
    )
    return Order(words, (*rows[:-1], (rows[-1][0].replace(number, new), *rows[-1][1:])))


ORDERS: dict[str, Callable[[Rows, Wording], Order]] = {
    "words in the place of others": replaced,
    "words taken out": words_taken_out,
    "a row in a new wording": restated,
    "a cell in a new wording": cell_restated,
    "a row put in": put_in,
    "a row taken out": taken_out,
    "a row renumbered": renumbered,
}

Impossible = tuple[list[str], str]


def no_such_row(rows: Rows, wording: Wording) -> Impossible:
    """A row that the plan does not have."""
    del rows
    words = wording.one_of(("{n}-пункт алынып салынсын",), ("пункт {n} исключить",), n="87")
    return [words], "amendment-not-applicable"


def no_such_words(rows: Rows, wording: Wording) -> Impossible:
    """Words that the row does not have."""
    words = wording.one_of(
        ("{n}-пункттагы {qold} деген сөздөр {qnew} деген сөздөргө алмаштырылсын",),
        ("в пункте {n} слова {qold} заменить словами {qnew}",),
        n=_number(rows[_any(rows, wording)]), qold="31-30", qnew="32-31",
    )  # fmt: skip
    return [words], "amendment-not-applicable"


def another_act(rows: Rows, wording: Wording) -> Impossible:
    """An instruction for another act."""
    return [taken_out(rows, wording).words], "amendment-of-another-act"


def after_it_went(rows: Rows, wording: Wording) -> Impossible:
    """A row changed after it was taken out."""
    n = _number(rows[_any(rows, wording)])
    out = wording.one_of(("{n}-пункт алынып салынсын",), ("пункт {n} исключить",), n=n)
    more = wording.one_of(
        ("{n}-пункттагы {qold} деген сөз алынып салынсын",), ("в пункте {n} слово {qold} исключить",), n=n, qold="и"
    )
    return [out, more], "amendment-contradicts"


def unknown_verb(rows: Rows, wording: Wording) -> Impossible:
    """An order that is not understood."""
    words = wording.one_of(
        ("{n}-пункт башка бөлүмгө жылдырылсын",),
        ("пункт {n} перенести в другой раздел",),
        n=_number(rows[_any(rows, wording)]),
    )
    return [words], "amendment-not-understood"


IMPOSSIBLE: dict[str, Callable[[Rows, Wording], Impossible]] = {
    "a row that is not there": no_such_row,
    "words that are not there": no_such_words,
    "another act": another_act,
    "a row that was taken out": after_it_went,
    "an order that is not understood": unknown_verb,
}
