"""A responsible cell cut into chunks, each of which names one body or none."""

from collections.abc import Sequence

import regex

from extractors.bodies.mention import Mention
from extractors.bodies.mentions import within
from extractors.endings import (
    is_kyrgyz_ending,
    is_kyrgyz_genitive,
    is_kyrgyz_oblique,
    is_kyrgyz_word,
    is_russian_nominative_adjective,
    is_russian_oblique,
)
from extractors.reading import Reading
from extractors.tags import CONTINUED, TAGS

_SOFT = {TAGS["comma"]: "comma", TAGS["and"]: "and", TAGS["or"]: "and", TAGS["slash"]: "comma"}
_HARD = frozenset(TAGS[name] for name in ("semicolon", "bar"))
_DOT, _COLON, _OPEN, _CLOSE, _HENCE, _QUOTE = (
    TAGS[name] for name in ("dot", "colon", "open", "close", "hence", "quote")
)
_BLANK_LINE = regex.compile(r"\n[^\S\n]*+\r?\n")
_LONGEST_BRACKET = 100
REPRESENTATIVE = "authorised_representative"
_QUALIFIERS = frozenset("тиешелүү тийиштүү ушул аталган башка калган бардык өз".split())
"""Words that begin the name of a body, never go on with the one before."""
_ROLES = frozenset({"role_before", "role_after"})
_ASIDES = frozenset({"aside_before", "aside_after"})


class Chunk:
    """Tokens `[first, stop)` between two joints. `joint` is what stands before it: `comma`, `and`, `hard`, or `none`
    where one body follows another without a mark; `before` and `after` are the role words that stand there.
    """

    __slots__ = ("after", "before", "first", "joint", "mentions", "stop")

    def __init__(self, first: int, joint: str) -> None:
        self.first = self.stop = first
        self.joint = joint
        self.mentions: list[Mention] = []
        self.before: str | None = None
        self.after: str | None = None

    def take(self, first: int, stop: int) -> None:
        """Let the chunk go on to `stop`; it begins at `first` if nothing is in it yet."""
        if not self:
            self.first = first
        self.stop = stop

    def __bool__(self) -> bool:
        return self.stop > self.first


class Cutter:
    """Cuts token ranges of one cell into chunks."""

    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._reading, self._mentions = reading, mentions
        self._chunks: list[Chunk] = []
        self._now = Chunk(0, "hard")

    def cut(self, ranges: Sequence[tuple[int, int]]) -> list[Chunk]:
        """The chunks of the ranges that hold a word, in reading order."""
        for first, stop in ranges:
            self._end("hard")
            self._cut(first, stop)
        self._end("hard")
        return self._chunks

    def _cut(self, first: int, stop: int) -> None:
        inside = {mention.first: mention for mention in within(self._mentions, first, stop)}
        at = first
        while at < stop:
            if at > first:
                self._at_line_end(at)
            at = self._mention(inside[at]) if at in inside else self._token(at, stop)

    def _mention(self, mention: Mention) -> int:
        if mention.kind in _ROLES:
            self._role(mention)
        elif mention.kind in _ASIDES:
            self._aside(mention)
        else:
            first = self._begins_another(mention)
            if first is not None:
                self._now.stop = first
                self._end("none")
            self._now.take(mention.first if first is None else first, mention.stop)
            self._now.mentions.append(mention)
        return mention.stop

    def _role(self, mention: Mention) -> None:
        if mention.kind == "role_after":
            if self._now:
                self._now.after = mention.id
            elif self._chunks:
                self._chunks[-1].after = mention.id
            self._end("none")
        else:
            self._end("none")
            self._now.before = mention.id

    def _aside(self, mention: Mention) -> None:
        """What is said of the law or the way names no body: the words before it back to the last body, or all after
        it.
        """
        now = self._now
        if mention.kind == "aside_after":
            now.stop = now.mentions[-1].stop if now.mentions else now.first
            self._end("none")
        else:
            self._end("none")
            self._now.before = "none"

    def _begins_another(self, mention: Mention) -> int | None:
        """Where another body begins that a mention names: right behind one that is whole, or with “тиешелүү” between
        them; null where the mention leans on the body before it.
        """
        earlier, words = self._now.mentions, self._reading.words
        if not earlier or mention.kind == "alone" or earlier[-1].kind == "alone":
            return None
        first = earlier[-1].stop
        if not _QUALIFIERS.issuperset(words[first : mention.first]):
            return None
        last, named = words[first - 1], words[first : mention.stop]
        if is_kyrgyz_ending(last) or any(map(is_kyrgyz_word, named)) or is_kyrgyz_genitive(named[-1]):
            return None if is_kyrgyz_oblique(last) else first
        return first if first == mention.first and self._begins_russian_body(first, earlier[-1].id) else None

    def _begins_russian_body(self, at: int, earlier: str) -> bool:
        """Whether a name right behind another is no genitive of it: a nominative adjective begins it, the other is an
        abbreviation and so is it or it has a capital letter, or it has a line of its own.
        """
        word, printed = self._reading.words[at], self._reading.printed
        if is_russian_nominative_adjective(word):
            return True
        if printed(at).isupper():
            return printed(at - 1).isupper()
        if printed(at - 1).isupper() and printed(at)[0].isupper() and not is_russian_oblique(word):
            return True
        genitive = word[-1] in "ая" or is_russian_oblique(word) or earlier == REPRESENTATIVE
        return not genitive and self._on_new_line(at)

    def _on_new_line(self, at: int) -> bool:
        return "\n" in self._reading.folded.text[self._reading.ends[at - 1] : self._reading.starts[at]]

    def _token(self, at: int, stop: int) -> int:
        tag = self._reading.tags[at]
        if tag == _OPEN:
            return self._bracket(at, stop)
        if tag == _DOT and not self._ends_sentence(at, stop):
            self._now.take(at, at + 1)
        elif tag in _SOFT:
            end = self._past_continued(at, stop)
            self._end(_SOFT[tag])
            return end
        elif tag == _DOT or tag in _HARD:
            self._end("hard")
        elif tag == _COLON:
            self._label()
        elif tag == _CLOSE:
            self._drop_list_number()
        elif self._now or tag == _QUOTE or self._reading.words[at][0].isalnum():
            self._now.take(at, at + 1)
        return at + 1

    def _label(self) -> None:
        """“Исполнители:” is no body."""
        if self._now.mentions:
            self._end("hard")
        else:
            self._now = Chunk(0, "hard")

    def _drop_list_number(self) -> None:
        """“1)” is no part of a body."""
        if not self._has_letters():
            self._now = Chunk(0, self._now.joint)

    def _has_letters(self) -> bool:
        return any(self._reading.words[token][0].isalpha() for token in range(self._now.first, self._now.stop))

    def _past_continued(self, at: int, stop: int) -> int:
        end = at + 1
        while end < stop and self._reading.tags[end] == CONTINUED:
            end += 1
        return end

    def _bracket(self, at: int, stop: int) -> int:
        """A bracket belongs to the body before it, unless it defines a name or never closes. (What closes it may have
        been taken for that of a citation behind it.)
        """
        close = self._reading.tags.find(_CLOSE, at, min(at + _LONGEST_BRACKET, stop + 1))
        defines = self._reading.tags.find(_HENCE, at, min(at + 4, stop)) > 0
        if close < 0:
            self._end("hard")
            return stop if defines else at + 1
        if not defines and self._now:
            self._now.take(at, close + 1)
        return close + 1

    def _ends_sentence(self, at: int, stop: int) -> bool:
        """Whether the dot at a token ends something: not that of “г.” or “обл.”."""
        before = self._reading.printed(at - 1) if at else ""
        return at + 1 >= stop or not (before.islower() and len(before) <= 4)

    def _at_line_end(self, at: int) -> None:
        """A blank line ends a chunk; a line end does where what stands before it is whole and what follows looks
        new.
        """
        between = self._reading.folded.text[self._reading.ends[at - 1] : self._reading.starts[at]]
        if "\n" not in between:
            return
        if _BLANK_LINE.search(between) or (self._is_whole() and self._begins_new(at)):
            self._end("hard")

    def _begins_new(self, at: int) -> bool:
        """Whether a line can begin a new body: with a capital letter, and not with a genitive of the one before it."""
        return self._reading.printed(at)[0].isupper() and not is_russian_oblique(self._reading.words[at])

    def _is_whole(self) -> bool:
        """Whether the chunk so far ends with a body in the nominative, or with a bracket behind one."""
        now = self._now
        if not now.mentions:
            return False
        if self._reading.tags[now.stop - 1] == _CLOSE:
            return True
        return now.mentions[-1].stop == now.stop and not is_kyrgyz_oblique(self._reading.words[now.stop - 1])

    def _end(self, joint: str) -> None:
        if self._has_letters():
            self._chunks.append(self._now)
            self._now = Chunk(0, joint)
        elif joint != "none":
            before = self._now.before if joint != "hard" else None
            self._now = Chunk(0, _stronger(self._now, joint))
            self._now.before = before


def _stronger(chunk: Chunk, joint: str) -> str:
    return "hard" if chunk.joint == "hard" or joint == "hard" else "and" if "and" in (chunk.joint, joint) else joint
