"""A text taken apart once: tokens with their places, tags and values, for all extractors to share."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, partial

import regex
from msgspec import UNSET, Struct, UnsetType

from extractors.keyboards import with_letters
from extractors.letters import Folded, fold, fold_blocks
from extractors.lexicon import Lexicon, Word, lexicon
from extractors.lexicon.memory import Memory
from extractors.tags import CONTINUED, TAGS, WORD
from extractors.values import Span

_SUFFIXES = """
нчы нчи нчу нчү ынчы инчи унчу үнчү га ге го гө ка ке ко кө на не но нө дан ден дон дөн тан тен тон төн нан нен
да де до дө та те то тө дын дин дун дүн тын тин тун түн нын нин нун нүн сы си су сү чы чи чу чү ды ди ты ти гача
уна үнө уно ына ине унан үнөн унон ынан инен нунда ында инде унда үндө сында синде үнүн унун ынын инин
сынан синен сунан сүнөн сына сине суна сүнө сында синде
й го му ти м е я ая ое ый ой ого ому ых их х ти ми ю ын ин ун үн ы и ү
""".split()
_NUMERALS = "²³¹¼-¾⁰-₉①-⓿"
_LETTER = rf"[^\W\d_{_NUMERALS}]"
_LETTERS = rf"{_LETTER}++(?:[\u0300-\u036f]++{_LETTER}*+)*+"
_APART = "(?: (?:га|ге|го|гө|ка|ке|ко|кө)(?= чейин))?"
"""The ending of an hour that a blank parts from it: “18.00 гө чейин”."""
_SUFFIX = rf"(?:-?(?:{'|'.join(_SUFFIXES)})(?!{_LETTER}))?"
_USUAL = r"[a-zа-яёңөү]++(?=[ \n,.])"
_TOKEN = re.compile(  # `re` takes half the time that `regex` takes here, and usual words tried first half of that
    rf"{_USUAL}|(?=\S)(?:(?:ары|далее)(?=-)|{_LETTERS}(?:-{_LETTERS})*+"
    rf"|\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}(?!\d){_SUFFIX}|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d(?![\d/]){_SUFFIX}|\d{{4}}-\d{{2}}-\d{{2}}(?!\d)"
    rf"|(?:[01]?\d|2[0-4])(?:[.:][0-5]\d|-00(?!-))(?!\d){_SUFFIX}{_APART}|(?:\d\d[.:]00|[0-2]?\d:\d\d)(?!\d|[.:]\d){_SUFFIX}"
    rf"|(?<!\d )\d{{1,3}}(?: \d{{3}})+(?! ?\d)|\d+{_SUFFIX}"
    rf"|[^\w\s]|[_{_NUMERALS}])"
)
"""What is one token; “мындан ары-Мыйзам” glues a name to the words that give it."""
MONTHS = 100
"""Two months are told by the first and the last: 304 is March to April."""
NO_HOUR = 48 * 60
"""The value of a clock such as `27.00` or `18:75`."""
_MARKS = {
    ",": "comma", ".": "dot", ";": "semicolon", ":": "colon", "(": "open", ")": "close", "[": "open", "]": "close",
    "-": "dash", '"': "quote", "/": "slash", "№": "number_sign", "|": "bar", "¦": "bar", "│": "bar",
}  # fmt: skip
_DIGITS = regex.compile(r"\d+")
_YEAR = regex.compile(r"\d-?г?о\Z|\d-?м\Z")
"""“2024-го года”, “в 2024-м году”."""
_BROKEN = regex.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]{1,3} {0,200}\r?\n {0,200}(?=[^\W\d_\p{Lu}])")


class Where(Struct, frozen=True, gc=False):
    """The words of a stretch of tokens, as a value quotes them."""

    text: str
    span: Span
    fragments: tuple[Span, ...] | UnsetType
    quote: str | UnsetType


class Reading:
    """The tokens of a text. Token `i` is the folded word `words[i]` at folded `[starts[i], ends[i])`, with the tag
    `tags[i]` and the value `values[i]`; `forms[i]` is its analysis, `stems[i]` the lexicon's patterns that it matches.
    In the text as read it stands at `[source_starts[i], source_ends[i])`.
    """

    __slots__ = (
        "ends", "folded", "forms", "source_ends", "source_starts", "starts", "stems", "tags", "values", "words",
    )  # fmt: skip

    def __init__(self, folded: Folded, source_lexicon: Lexicon) -> None:
        self.folded = folded
        edges = [edge for match in _TOKEN.finditer(folded.text) for edge in match.span()]
        self.starts, self.ends = edges[::2], edges[1::2]
        memory, text = _tokens(source_lexicon), folded.text
        self.forms = [memory[text[start:end]] for start, end in zip(self.starts, self.ends, strict=True)]
        for at in [place for place, form in enumerate(self.forms) if form.glued][::-1]:
            self._take_apart(at, self.forms[at].glued, memory)
        self.source_starts, self.source_ends = self.starts, self.ends
        if not folded.unmoved:
            self.source_starts = folded.sources(self.starts)
            self.source_ends = [last + 1 for last in folded.sources([end - 1 for end in self.ends])]
        self.words = [form.form for form in self.forms]
        self.values = [form.value for form in self.forms]
        self.stems = [form.stems for form in self.forms]
        self.tags = self._with_phrases(source_lexicon)

    def __len__(self) -> int:
        return len(self.words)

    def _take_apart(self, at: int, cut: int, memory: Memory[Word]) -> None:
        """Make two tokens of one in which two words are glued: “күндүничинде”."""
        word, middle = self.forms[at].form, self.starts[at] + cut
        self.starts.insert(at + 1, middle)
        self.ends.insert(at, middle)
        self.forms[at : at + 1] = memory[word[:cut]], memory[word[cut:]]

    def _with_phrases(self, source_lexicon: Lexicon) -> str:
        """The tag string, with every phrase of several words under one tag."""
        tags, stems = [form.tag for form in self.forms], self.stems
        at, longest, size = 0, source_lexicon.grammar.longest, len(tags)
        for start in [place for place, form in enumerate(self.forms[:-1]) if form.followers]:
            goes_on = start >= at and not self.forms[start].followers.isdisjoint(stems[start + 1])
            if goes_on and (found := longest(stems, start, size)):
                at, meaning = found
                tags[start], self.values[start] = meaning.tag, meaning.value
                tags[start + 1 : at] = CONTINUED * (at - start - 1)
        return "".join(tags)

    def where(self, first: int, stop: int) -> Where:
        """The words of tokens `[first, stop)` and their exact place in the text as read."""
        pieces = self.pieces(first, stop)
        if len(pieces) == 1:
            span = pieces[0]
            return Where(self.folded.source[span.start : span.end], span, UNSET, UNSET)
        whole = Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))
        quote = join(self.folded.source, pieces)
        return Where(quote, whole, pieces, quote)

    def pieces(self, first: int, stop: int) -> tuple[Span, ...]:
        """The exact spans of tokens `[first, stop)`: more than one only where the layout interrupts the words."""
        if len(self.folded.starts) == 1:
            return (Span(self.source_starts[first], self.source_ends[stop - 1]),)
        return self.folded.pieces(self.starts[first], self.ends[stop - 1])

    def at(self, position: int) -> int:
        """The number of the first token that begins at or after a folded position."""
        return bisect_left(self.starts, position)

    def printed(self, token: int) -> str:
        """A token as printed, letters unfolded."""
        return self.folded.source[self.source_starts[token] : self.source_ends[token]]


def join(source: str, pieces: Sequence[Span]) -> str:
    """The words of some pieces as one text: a hyphen at the end of a piece joins a word broken there."""
    if len(pieces) == 1:
        return _on_one_line(source[pieces[0].start : pieces[0].end])
    text = ""
    for start, end in pieces:
        words = _on_one_line(source[start:end])
        broken = text[-1:] in "-\u00ad\u2010" and text[-2:-1].isalpha() and words[:1].islower()
        text = text[:-1] + words if broken else f"{text} {words}" if text else words
    return text


def _on_one_line(text: str) -> str:
    return " ".join((_BROKEN.sub("", text) if "\n" in text else text).split())


def read(source: str, blocks: Sequence[Sequence[Span]] | None = None) -> Reading:
    """Take a text apart: the whole, or the blocks of it in reading order."""
    folded = fold(source) if blocks is None else fold_blocks(source, blocks)
    return Reading(with_letters(folded, lexicon()), lexicon())


def is_loose_dash(reading: Reading, at: int) -> bool:
    """Whether a token is a dash with a blank before it, not that of “17-март”."""
    return reading.tags[at] == TAGS["dash"] and (at == 0 or reading.starts[at] > reading.ends[at - 1])


def _look_up(owner: Lexicon, token: str) -> Word:
    """The analysis of a token: words by the lexicon, numbers and marks here."""
    word = owner.words[token]
    if token[0].isdecimal():
        tag, value = _number(token)
        return Word(token, TAGS[tag], value, word.stems, word.followers)
    if not token[0].isalpha():
        return Word(token, TAGS[_MARKS.get(token, "mark")], None, word.stems, word.followers)
    return _two_months(owner, word) if "-" in token and word.tag == WORD else word


def _two_months(owner: Lexicon, word: Word) -> Word:
    """“Март-апрель”, glued by its dash, is a month with the value 304; any other word is what it is."""
    parts = [owner.words[part] for part in word.form.split("-")]
    if len(parts) != 2 or any(part.tag != TAGS["month"] for part in parts):
        return word
    first, last = (part.value or 0 for part in parts)
    return Word(word.form, TAGS["month"], MONTHS * first + last, word.stems, word.followers)


def _number(token: str) -> tuple[str, int]:
    """The tag and value of a token of digits. A clock's value is its minutes since midnight."""
    parts = _DIGITS.findall(token)
    if " " in token and token[-1].isdecimal():
        return "big", int("".join(parts)[:9])
    if len(parts) == 3:
        return "date_digits", 0
    if len(parts) == 2:
        return "clock", _minutes(int(parts[0]), int(parts[1]))
    value = int(parts[0][:9])
    if len(parts[0]) == len(token):
        return "number" if len(token) <= 3 else "year" if len(token) == 4 and 1900 <= value <= 2100 else "big", value
    if len(parts[0]) == 4 and _YEAR.search(token) and 1900 <= value <= 2100:
        return "year", value
    return "ordinal" if len(parts[0]) <= 3 else "big", value


def _minutes(hours: int, minutes: int) -> int:
    """The minutes of a clock since midnight; of an hour that no clock shows, more than a day has."""
    return 60 * hours + minutes if hours <= 24 and minutes < 60 else NO_HOUR


@cache
def _tokens(owner: Lexicon) -> Memory[Word]:
    return Memory(partial(_look_up, owner))
