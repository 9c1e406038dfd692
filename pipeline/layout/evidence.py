"""What the words of a line speak for: every value is found once over the whole text and weighed for the layout."""

import re
from bisect import bisect_left
from itertools import accumulate

import regex

from extractors import bodies, citations
from extractors.bodies import Mention
from extractors.citations import Cited
from extractors.contacts import contacts
from extractors.cores import cores
from extractors.lexicon import lexicon
from extractors.lexicon.memory import Memory
from extractors.offset_rules import WITHOUT_A_DAY
from extractors.reading import Reading
from extractors.scan import Scan
from extractors.tags import CONTINUED, NAME_OF, TAGS, WORD, rule, tag_set

_NUMBER_ONLY = rule("number_sign? (?: number | big | clock ) (?: dot number )* (?: dash number )? dot? close? dot?")
_NUMBER_BEGINS = tag_set("number_sign number big clock")
_STARTS_RUSSIAN = rule(
    r"""
    (?: starts | ends )?
    (?: not_later | not_earlier | at_least | within_pre | za | since_pre | after_pre | next_day_pre | from_pre
      | before_pre | immediately | (?: in_pre | through_n | on_pre ) (?: number | days_word | ordinal ) )
    """
)
_ENDERS = tag_set("not_later ago left within after_post since_post before_post ends starts immediately")
_STARTERS = frozenset(tag for tag in TAGS.values() if _STARTS_RUSSIAN.match(tag, partial=True))
"""What such a deadline must begin with: most lines are found out by it at once."""
_HAVING_BEEN = re.compile(r"[гк][аеоө]нд[аеоө]н\b")
_WHILE = re.compile(r"(?:уу|үү|оо|өө)д[аеоө]\Z")
_LINE_ENDS = re.compile(r"(?<![ .])[ .]*+(?:\n|\Z)")
_DOT, _QUOTE = TAGS["dot"], regex.compile(TAGS["quote"])
_LONGEST_QUOTE = 40
_COMMISSIONS = frozenset({"cec", "tec", "dec", "pec", "election_commissions"})
"""Whatever happens, it happens to none of these: their names are no words of an event."""
_LAW_ALONE = 0.2
"""What a law named without an article is worth as a citation: a duty may speak of it as well."""
_ROLES = ("role_before", "role_after")
_ROMAN_LETTERS = "ivxхіlс"
_ROMAN = regex.compile(f"[{_ROMAN_LETTERS}]{{1,6}}")
_KY_VERBAL_NOUN = regex.compile(r"(?:уу|үү|оо|өө|уусу|үүсү|оосу|өөсү)$")
_RU_VERBAL_NOUN = regex.compile(r"(?:ние|ция|тие|ка|ча|од|ем|ер|ние|ства|ство|лан|бор|чет|ктаж|ёт)$")
_MARKS = tag_set("dot comma colon semicolon open close quote dash bar mark")
_COUNTED = {tag: tag not in _MARKS for tag in NAME_OF}
_HOUR = re.compile(r"\d{1,2}(?::\d\d|\.00)")
"""An hour that is no number of a row: `15:30`, `10.00`."""
_OBJECT = regex.compile(r"[лдт][аеоө]рд[ыиуү]$")
_AS_OBJECT = 0.3
"""What a body in the Kyrgyz accusative is worth as one that acts: “талапкерлерди”."""
_IS_AN_EVENT = Memory(lambda word: "having been" if _HAVING_BEEN.search(word) else _WHILE.search(word) and "while")
_IS_HOUR = Memory(lambda word: bool(_HOUR.fullmatch(word)))
_IS_OBJECT = Memory(lambda word: bool(_OBJECT.search(word)))
_IS_KY_NOUN = Memory(lambda word: bool(_KY_VERBAL_NOUN.search(word)))
_IS_RU_NOUN = Memory(lambda word: bool(_RU_VERBAL_NOUN.search(word)))


class Evidence:
    """The values found in a text, and how much of any stretch of tokens they cover."""

    __slots__ = (
        "_below",
        "_body",
        "_cited",
        "_quoted",
        "_time",
        "_titled",
        "_words",
        "citations",
        "cited",
        "contacts",
        "mentions",
        "reading",
        "scan",
    )

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scan = Scan(reading)
        self.mentions: list[Mention] = bodies.mentions(reading)
        self.citations = citations.Citations(reading)
        self.cited: list[Cited] = self.citations.all()
        self._below = {mention.stop for mention in self.mentions if mention.id in _COMMISSIONS}
        size = len(reading)
        time, body, cited = [0.0] * size, [0.0] * size, [0.0] * size
        for core in cores(reading, self.scan.tags, 0):
            weight = 1.0 if core.n is not None and core.anchored else 0.5
            first = self._event_before(core.first) if core.left else core.first
            time[first : core.stop] = [weight] * (core.stop - first)
        for token in self._events_alone():
            first = self._event_before(token)
            time[first : token + 1] = [max(weight, 0.5) for weight in time[first : token + 1]]
        for found in self.scan.dates:
            time[found.first : found.stop] = [1.0] * (found.stop - found.first)
        for match in WITHOUT_A_DAY.finditer(reading.tags):
            time[match.start() : match.end()] = [1.0] * (match.end() - match.start())
        for mention in self.mentions:
            weight = _AS_OBJECT if _IS_OBJECT[reading.words[mention.stop - 1]] else 1.0
            body[mention.first : mention.stop] = [weight] * (mention.stop - mention.first)
        for entry in self.cited:
            weight = 1.0 if entry.citations[0].article else _LAW_ALONE
            cited[entry.first : entry.stop] = [weight] * (entry.stop - entry.first)
        self._time, self._body, self._cited = ([*accumulate(one, initial=0.0)] for one in (time, body, cited))
        self._quoted = _within_quotes(reading.tags)
        self.contacts = contacts(reading, 0, size)
        begins_title = lexicon().begins_label["plan"]
        self._titled = [*accumulate([begins_title[word] for word in reading.words], initial=0)]
        self._words = [*accumulate(map(_COUNTED.__getitem__, reading.tags), initial=0)]

    def _events_alone(self) -> list[int]:
        """Kyrgyz verbs that are a deadline or begin one: “after having …” (“аныкталгандан”), a line that ends “while …”
        (“түзүүдө”).
        """
        text, ends = self.reading.folded.text, self.reading.ends
        found = [(at, is_event) for at, word in enumerate(self.reading.words) if (is_event := _IS_AN_EVENT[word])]
        return [at for at, is_event in found if is_event == "having been" or _LINE_ENDS.match(text, ends[at])]

    def _event_before(self, first: int) -> int:
        """Where the words of an event before a token may begin: three tokens before it, never over a blank line."""
        text, starts, ends = self.reading.folded.text, self.reading.starts, self.reading.ends
        at = first
        while at > max(first - 3, 0) and not self._begins_cell(at, text[ends[at - 1] : starts[at]]):
            at -= 1
        return at

    def _begins_cell(self, at: int, gap: str) -> bool:
        """Whether a token stands behind a blank line, or on a new line with a capital or below a commission."""
        return "\n\n" in gap or ("\n" in gap and (at in self._below or self.reading.printed(at)[:1].isupper()))

    def shares(self, first: int, stop: int) -> tuple[float, float, float]:
        """The shares of the words that are time, body and citation."""
        words = self._words[stop] - self._words[first] or 1
        time = (self._time[stop] - self._time[first]) / words
        body = (self._body[stop] - self._body[first]) / words
        cited = (self._cited[stop] - self._cited[first]) / words
        return (time if time < 1 else 1.0, body if body < 1 else 1.0, cited if cited < 1 else 1.0)

    def time(self, first: int, stop: int) -> float:
        """How many of the tokens are those of a date, an hour or an offset."""
        return self._time[stop] - self._time[first]

    def body(self, first: int, stop: int) -> float:
        """How many of the tokens name a body."""
        return self._body[stop] - self._body[first]

    def citation(self, first: int, stop: int) -> float:
        """How many of the tokens cite a law."""
        return self._cited[stop] - self._cited[first]

    def is_titled(self, first: int, stop: int) -> bool:
        """Whether a word that names a plan stands among the tokens."""
        return self._titled[stop] > self._titled[first]

    def is_contact(self, first: int, stop: int) -> bool:
        """Whether some of the tokens are those of a person's telephone number or address."""
        return bool(self.contacts) and any(begin < stop and first < end for begin, end in self.contacts)

    def is_quoted(self, token: int) -> bool:
        """Whether a quotation that began before a token goes on with it."""
        return token in self._quoted

    def roles_in(self, first: int, stop: int) -> list[Mention]:
        """The words of `[first, stop)` that say the role of a body."""
        begin = bisect_left(self.mentions, (first,))
        end = bisect_left(self.mentions, (stop,))
        return [mention for mention in self.mentions[begin:end] if mention.kind in _ROLES]

    def is_number(self, first: int, stop: int) -> bool:
        """Whether the tokens are a row's number and nothing else: `12.`, `№ 3`, `1.1`, `IV.`"""
        if stop - first > 7:
            return False
        tags = self.reading.tags
        if self.reading.words[first][-1].isalpha() and tags[first] != WORD:
            return False
        if tags[first] in _NUMBER_BEGINS and _NUMBER_ONLY.fullmatch(tags, first, stop):
            return not any(_IS_HOUR[word] for word in self.reading.words[first:stop])
        return stop - first <= 2 and self.is_roman(first)

    def is_roman(self, token: int) -> bool:
        """Whether a token is a Roman number."""
        word = self.reading.words[token]
        return word[0] in _ROMAN_LETTERS and self.reading.tags[token] == WORD and bool(_ROMAN.fullmatch(word))

    def opens_like_a_deadline(self, first: int, stop: int) -> bool:
        """Whether the words begin as a Russian deadline does."""
        tags = self.reading.tags
        return tags[first] in _STARTERS and bool(_STARTS_RUSSIAN.match(tags, first, stop))

    def closes_like_a_deadline(self, first: int, stop: int) -> bool:
        """Whether the words end as a Kyrgyz deadline does."""
        tags, least = self.reading.tags, max(first, stop - 3)
        at = stop - 2 if tags[stop - 1] == _DOT else stop - 1
        while at > least and tags[at] == CONTINUED:
            at -= 1
        return at >= least and tags[at] in _ENDERS

    def names_an_action(self, first: int, stop: int) -> bool:
        """Whether the words are a matter: a verbal noun ends them in Kyrgyz and begins them in Russian."""
        while stop > first and self.reading.tags[stop - 1] in _MARKS:
            stop -= 1
        if stop <= first:
            return False
        words = self.reading.words
        return _IS_KY_NOUN[words[stop - 1]] or _IS_RU_NOUN[words[first]]

    def words(self, first: int, stop: int) -> int:
        """How many tokens are words or numbers."""
        return self._words[stop] - self._words[first]


def _within_quotes(tags: str) -> frozenset[int]:
    """The tokens behind the first of a quotation, its closing mark among them; one that is too long is none."""
    found: set[int] = set()
    opened: int | None = None
    for at in [match.start() for match in _QUOTE.finditer(tags)]:
        if opened is not None and at - opened <= _LONGEST_QUOTE:
            found.update(range(opened + 1, at + 1))
            opened = None
        else:
            opened = at
    return frozenset(found)
