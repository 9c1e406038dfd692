"""Deadlines and days in Kyrgyz."""

from datetime import date, timedelta
from random import Random

from instrument.generator.values import Counted, end_of, offset, stated
from instrument.generator.wording import Wording, wording
from instrument.generator.words import Words, filled
from instrument.scoring import Record

_STEMS = "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр".split()
_VOWEL = {"апрел": "и", "июн": "у", "июл": "у", "август": "у"}
_CASES = {
    "of": {"ы": "ынын", "и": "инин", "у": "унун"},
    "to": {"ы": "ына", "и": "ине", "у": "уна"},
    "from": {"ы": "ынан", "и": "инен", "у": "унан"},
    "at": {"ы": "ында", "и": "инде", "у": "унда"},
    "the": {"ы": "ы", "и": "и", "у": "у"},
}
_BEFORE = (
    ("not_later", "{event} {n} {from} кечиктирбестен"),
    ("not_later", "{event} {n} {from} кечиктирбестен"),
    ("by", "{event} {n} {base} мурда"),
    ("until", "{event} {n} {base} калганда аяктайт"),
)
_AFTER = (
    ("since", "within", "{event} {n} {of} ичинде"),
    ("since", "not_later", "{event} {n} {from} кечиктирбестен"),
    ("after", "within", "{event} {n} {of} ичинде"),
    ("after", "not_later", "{event} {n} {from} кечиктирбестен"),
)
_BARE = (
    ("since", "from", "{event}"),
    ("after", "from", "{event}"),
    ("after", "immediately", "{event} токтоосуз"),
    ("after", "immediately", "{event} дароо"),
)
_ONE = ("чейин", "чейин", "саат 24.00гө чейин", "саат 18:00гө чейин", "кечиктирбестен", "аяктайт")


class Kyrgyz:
    """Writes deadlines as plans in Kyrgyz do. `voting` is the day of the voting."""

    language = "ky"

    def __init__(self, random: Random, voting: date) -> None:
        self.random, self.voting = random, voting
        self.words: Wording = wording("ky")
        self._year = random.choice(("{}-жылдын", "{}-жылдын", "{}-жылдын", "{}-ж."))

    def day(self, day: date, case: str, *, year: bool = True) -> str:
        """A day in a case: `of`, `to`, `from`, `at`, or with nothing said of it (`the`)."""
        stem = _STEMS[day.month - 1]
        words = f"{day.day}-{stem}{_CASES[case][_VOWEL.get(stem, 'ы')]}"
        return f"{self._year.format(day.year)} {words}" if year else words

    def before(self, n: int, unit: str) -> Counted:
        """An offset before the voting day."""
        bound, form = self.random.choice(_BEFORE)
        entry = offset("voting_day", "before", bound, n, unit)
        return Counted(self._offset((form, "voting_day", "before"), n, unit, entry), end_of(self.voting, n, "before"))

    def span(self, n: int, m: int, unit: str) -> Counted:
        """An offset of several days before the voting day."""
        entry = offset("voting_day", "before", "span", n, unit) | {"n2": m, "bound_accept": ["within"]}
        form = self.random.choice(("{event} {n}-{m} {base} мурда", "{event} {n}–{m} {base} мурда"))
        words = self._offset((form, "voting_day", "before"), n, unit, entry, m=str(m))
        return Counted(words, end_of(self.voting, m, "before") + timedelta(days=1), end_of(self.voting, n, "before"))

    def after(self, anchor: str, n: int, unit: str) -> Counted:
        """An offset after an event."""
        side, bound, form = self.random.choice(_AFTER)
        entry = offset(anchor, "after", bound, n, unit)
        end = end_of(self.voting, n, "after") if anchor == "voting_day" else None
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
        ending = self.random.choice(_ONE)
        last = end - timedelta(days=1)
        if ending == "чейин":
            return self._stated(f"{self.day(end, 'to')} чейин", stated(end, "until"))
        if ending.startswith("саат"):
            clock = "24:00" if "24" in ending else "18:00"
            return self._stated(f"{self.day(last, 'of')} {ending}", stated(last, "until", time=clock))
        if ending == "аяктайт":
            return self._stated(f"{self.day(last, 'at')} аяктайт", stated(last, "ends_on"))
        return self._stated(f"{self.day(last, 'from')} кечиктирбестен", stated(last, "not_later"))

    def range(self, first: date, last: date) -> Words:
        """A date from a first to a last day, both in."""
        year = self.random.random() < 0.5 or first.year != last.year
        words = f"{self.day(first, 'from')} {self.day(last, 'to', year=year)} чейин"
        return self._stated(words, stated(first, "range", last))

    def on(self, day: date) -> Words:
        """A day on which something takes place."""
        return self._stated(self.day(day, self.random.choice(("at", "the"))), stated(day, "on"))

    def _stated(self, words: str, entry: Record) -> Words:
        return Words(words).marked("stated", entry)

    def _event(self, anchor: str, side: str) -> str:
        return str(self.random.choice(self.words["events"][anchor][side]))

    def _offset(self, said: tuple[str, str, str], n: int, unit: str, entry: Record, m: str = "") -> Words:
        form, *event = said
        number = self.words["number_words"].get(str(n)) if self.random.random() < 0.15 and not m else None
        parts = {"event": self._event(*event), "n": number or str(n), "m": m} | self.words["units"][unit]
        return filled(form, **parts).capital().marked("offsets", entry)
