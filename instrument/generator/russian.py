"""Deadlines and days in Russian."""

from datetime import date, timedelta
from random import Random

from instrument.generator.values import Counted, end_of, offset, stated
from instrument.generator.wording import Wording, wording
from instrument.generator.words import Words, filled
from instrument.scoring import Record

_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_BEFORE = (
    ("not_later", "не позднее чем за {n} {unit} до {event}"),
    ("not_later", "не позже чем за {n} {unit} до {event}"),
    ("by", "за {n} {unit} до {event}"),
    ("until", "завершается за {n} {unit} до {event}"),
)
_AFTER = (
    ("since", "within", "в течение {n_of} {of} со {event}"),
    ("of", "within", "в течение {n_of} {of} после {event}"),
    ("of", "not_later", "не позднее чем через {n} {unit} после {event}"),
    ("since", "not_later", "не позднее чем через {n} {unit} со {event}"),
)
_BARE = (
    ("since", "from", "со {event}"),
    ("of", "from", "после {event}"),
    ("of", "immediately", "немедленно после {event}"),
    ("of", "immediately", "сразу после {event}"),
)
_ONE = ("до {day}", "до {day}", "до 24.00 часов {last}", "до 18.00 {last}", "не позднее {last}", "завершается {last}")


class Russian:
    """Writes deadlines as plans in Russian do. `voting` is the day of the voting."""

    language = "ru"

    def __init__(self, random: Random, voting: date) -> None:
        self.random, self.voting = random, voting
        self.words: Wording = wording("ru")
        self._year = random.choice(("{} {} {} года", "{} {} {} года", "{} {} {} г.", "digits"))

    def day(self, day: date, case: str = "the", *, year: bool = True) -> str:
        """A day: in figures or words; all cases that a deadline needs are one."""
        if self._year == "digits" and year and case != "header":
            return f"{day:%d.%m.%Y}"
        form = "{} {} {} года" if self._year == "digits" else self._year
        return form.format(day.day, _MONTHS[day.month - 1], day.year) if year else f"{day.day} {_MONTHS[day.month - 1]}"

    def before(self, n: int, unit: str) -> Counted:
        """An offset before the voting day."""
        bound, form = self.random.choice(_BEFORE)
        entry = offset("voting_day", "before", bound, n, unit)
        return Counted(self._offset((form, "voting_day", "of"), n, unit, entry), end_of(self.voting, n, "before"))

    def span(self, n: int, m: int, unit: str) -> Counted:
        """An offset of several days before the voting day."""
        entry = offset("voting_day", "before", "span", n, unit) | {"n2": m, "bound_accept": ["within"]}
        form = self.random.choice(("за {n}-{m} {unit} до {event}", "за {n}–{m} {unit} до {event}"))
        words = self._offset((form, "voting_day", "of"), n, unit, entry, m=m)
        return Counted(words, end_of(self.voting, m, "before") + timedelta(days=1), end_of(self.voting, n, "before"))

    def after(self, anchor: str, n: int, unit: str) -> Counted:
        """An offset after an event."""
        side, bound, form = self.random.choice(_AFTER)
        entry = offset(anchor, "after", bound, n, unit)
        end = end_of(self.voting, n, "after") if anchor == "voting_day" else None
        if str(n) in self.words["day_terms"] and unit == "day" and self.random.random() < 0.4:
            words = filled(
                "в {term} срок со {event}", term=self.words["day_terms"][str(n)], event=self._event(anchor, "since")
            )
            return Counted(words.capital().marked("offsets", entry | {"bound": "within"}), end)
        return Counted(self._offset((form, anchor, side), n, unit, entry), end)

    def bare(self, anchor: str) -> Counted:
        """A deadline that names only an event."""
        side, bound, form = self.random.choice(_BARE)
        entry = offset(anchor, "after", bound) | ({"bound_accept": ["not_earlier"]} if bound == "from" else {})
        return Counted(filled(form, event=self._event(anchor, side)).capital().marked("offsets", entry))

    def alone(self, anchor: str) -> Counted:
        """A deadline without an event: by a plan of its own, at all times."""
        words = Words(self.random.choice(self.words["events"][anchor]["alone"]))
        return Counted(words.marked("offsets", offset(anchor, None, None)))

    def until(self, end: date) -> Words:
        """A date that says that `end` is the first day that is out."""
        form = self.random.choice(_ONE)
        last = end - timedelta(days=1)
        words = form.format(day=self.day(end), last=self.day(last))
        if "{day}" in form:
            return self._stated(words, stated(end, "until"))
        if "00" in form:
            return self._stated(words, stated(last, "until", time="24:00" if "24" in form else "18:00"))
        return self._stated(words, stated(last, "ends_on" if form.startswith("за") else "not_later"))

    def range(self, first: date, last: date) -> Words:
        """A date from a first to a last day, both in."""
        year = self._year == "digits" or first.year != last.year or self.random.random() < 0.5
        words = f"с {self.day(first, year=year)} по {self.day(last)}"
        return self._stated(words, stated(first, "range", last))

    def on(self, day: date) -> Words:
        """A day on which something takes place."""
        return self._stated(self.day(day), stated(day, "on"))

    def _stated(self, words: str, entry: Record) -> Words:
        return Words(words).marked("stated", entry)

    def _event(self, anchor: str, side: str) -> str:
        return str(self.random.choice(self.words["events"][anchor][side]))

    def _offset(self, said: tuple[str, str, str], n: int, unit: str, entry: Record, m: int | None = None) -> Words:
        form, *event = said
        units = self.words["units"][unit]
        spelt = self.words["number_words"].get(str(n)) if self.random.random() < 0.15 and m is None else None
        name, of = spelt or (str(n), str(n))
        parts = {
            "event": self._event(*event), "n": name, "n_of": of, "m": str(m),
            "unit": units[plural(m or n)], "of": units["of_one" if n % 10 == 1 and n != 11 else "of"],
        }  # fmt: skip
        return filled(form, **parts).capital().marked("offsets", entry)


def plural(n: int) -> str:
    """Which form of a counted word follows a number: `one`, `few` or `many`."""
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"
