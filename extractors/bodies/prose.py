"""The bodies that act in prose.

Who acts is the subject of an active verb (“партии направляют”, “партиялар билдирет”), or the one whom an order names
in the dative (“участковым комиссиям уточнить”). Who only suffers, receives or is a place is none.
"""

from collections.abc import Iterator, Sequence

from extractors.bodies.endings import (
    is_kyrgyz_oblique,
    is_kyrgyz_word,
    is_russian_nominative_adjective,
    is_russian_oblique,
)
from extractors.bodies.mentions import Mention, within
from extractors.bodies.verbs import (
    is_kyrgyz_passive,
    is_kyrgyz_verb,
    is_kyrgyz_verbal_noun,
    is_russian_infinitive,
    is_russian_singular_verb,
    is_russian_verb,
    is_surely_kyrgyz_verb,
)
from extractors.reading import Reading
from extractors.tags import CONTINUED, TAGS
from extractors.values import Body

_JOINTS = frozenset({TAGS["comma"], TAGS["and"], TAGS["or"], CONTINUED})
_ENDS = frozenset({TAGS["semicolon"], TAGS["dot"]})
_COMMA, _DASH, _OPEN, _WORD = TAGS["comma"], TAGS["dash"], TAGS["open"], TAGS["word"]
_QUALIFIERS = tuple(
    "луу лүү дуу дүү туу түү дык дик дук дүк тык тик тук түк лык лик лук лүк ган ген гон гөн кан кен кон көн".split()
)
_ALL = frozenset("бардык баары айрым все всем всех ар бир".split())
_POSTPOSITIONS = frozenset("тарабынан үчүн боюнча менен жөнүндө аркылуу арасында алдында катары тууралуу".split())
_ASKING = frozenset("рекомендовать поручить предложить обязать предписать разрешить просить".split())


def in_prose(reading: Reading, first: int, stop: int, mentions: Sequence[Mention]) -> tuple[Body, ...]:
    """The bodies that act in the clauses of tokens `[first, stop)`, in reading order; `mentions` are those of the
    whole text.
    """
    named = [one for one in within(mentions, first, stop) if one.is_body]
    if not named:
        return ()
    found: list[Mention] = []
    in_kyrgyz = any(is_kyrgyz_word(word) for word in reading.words[first:stop])
    for start, end in _clauses(reading, first, stop, named, in_kyrgyz=in_kyrgyz):
        if inside := within(named, start, end):
            found += _kyrgyz_subject(reading, end, inside) if in_kyrgyz else _russian(reading, start, end, inside)
    return tuple(_body(reading, one, first) for one in found)


def _clauses(
    reading: Reading, first: int, stop: int, named: Sequence[Mention], *, in_kyrgyz: bool
) -> Iterator[tuple[int, int]]:
    """Sentences, cut at commas where a Kyrgyz verb ends a clause or where no list of bodies goes on."""
    edges = {one.first for one in named}, {one.stop for one in named}
    start = first
    for at in range(first, stop):
        tag = reading.tags[at]
        ends = tag in _ENDS and at > first and reading.words[at - 1].isalpha() and len(reading.words[at - 1]) > 1
        if tag == _COMMA:
            in_list = at in edges[1] and at + 1 in edges[0]
            ends = is_kyrgyz_verb(reading.words[at - 1]) if in_kyrgyz else not in_list
        if ends:
            yield start, at
            start = at + 1
    yield start, stop


def _russian(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    return _ordered(reading, first, stop, inside) or _russian_subject(reading, first, stop, inside)


def _kyrgyz_subject(reading: Reading, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies in the nominative before an active verb at the end of the clause."""
    verb = _kyrgyz_verb(reading, inside[0].stop, stop)
    if verb is None or is_kyrgyz_passive(verb):
        return ()
    for group in _groups(reading, inside):
        last = group[-1].stop
        following = reading.words[last]
        if (
            is_kyrgyz_oblique(reading.words[last - 1])
            or following in _POSTPOSITIONS
            or is_kyrgyz_verbal_noun(following)
        ):
            continue
        return group
    return ()


def _kyrgyz_verb(reading: Reading, first: int, stop: int) -> str | None:
    """The verb at the end of a clause, before a bracket or a dash; a deadline may follow it."""
    end = next((at for at in range(first, stop) if reading.tags[at] == _OPEN or _is_loose_dash(reading, at)), stop)
    words = [word for word in reversed(reading.words[first:end]) if word.isalpha()]
    if words and is_kyrgyz_verb(words[0]):
        return words[0]
    return next(filter(is_surely_kyrgyz_verb, words), None)


def _is_loose_dash(reading: Reading, at: int) -> bool:
    return reading.tags[at] == _DASH and reading.starts[at] > reading.ends[at - 1]


def _russian_subject(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies in the nominative before an active verb, or the one right behind a verb in the singular."""
    words = reading.words
    taken = {token for one in inside for token in range(one.first, one.stop)}
    verb = next((at for at in range(first, stop) if at not in taken and is_russian_verb(words[at])), None)
    if verb is None:
        return ()
    for group in _groups(reading, inside):
        before, after = group[-1].stop <= verb, group[0].first == verb + 1
        if before and _may_begin(reading, first, group[0]):
            return group
        if after and is_russian_singular_verb(words[verb]) and not is_russian_oblique(words[group[0].first]):
            return group
    return ()


def _may_begin(reading: Reading, first: int, one: Mention) -> bool:
    """Whether a subject can begin here: nothing stands before it that it could hang on, and it is in the nominative."""
    start = _with_qualifiers(reading, one, first)
    if is_russian_oblique(reading.words[start]) or is_russian_oblique(reading.words[one.first]):
        return False
    before = reading.tags[start - 1] if start > first else _COMMA
    return before not in (_WORD, CONTINUED) and not _is_preposition(reading.words[start - 1] if start > first else "")


def _is_preposition(word: str) -> bool:
    return word.isalpha() and len(word) <= 3


def _ordered(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies that an order names in the dative at its beginning: what they are to do follows as an infinitive."""
    group = next(_groups(reading, inside))
    words = [
        token for token in range(first, _with_qualifiers(reading, group[0], first)) if reading.words[token].isalpha()
    ]
    if any(reading.words[token] not in _ASKING for token in words):
        return ()
    is_named = is_russian_oblique(reading.words[group[0].first]) or reading.printed(group[0].first).isupper()
    orders = any(is_russian_infinitive(reading.words[token]) for token in range(group[-1].stop, stop))
    acts = any(is_russian_verb(reading.words[token]) for token in range(group[-1].stop, stop))
    return group if is_named and orders and not acts else ()


def _groups(reading: Reading, inside: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Bodies that are listed together."""
    group = [inside[0]]
    for one in inside[1:]:
        start = _with_qualifiers(reading, one, group[-1].stop)
        if start > group[-1].stop and all(reading.tags[token] in _JOINTS for token in range(group[-1].stop, start)):
            group.append(one)
        else:
            yield group
            group = [one]
    yield group


def _with_qualifiers(reading: Reading, one: Mention, first: int) -> int:
    """The token where a body begins with the adjectives before it."""
    start = one.first
    while start > first and reading.tags[start - 1] == _WORD and _qualifies(reading.words[start - 1]):
        start -= 1
    return start


def _qualifies(word: str) -> bool:
    return word in _ALL or word.endswith(_QUALIFIERS) or is_russian_nominative_adjective(word)


def _body(reading: Reading, one: Mention, first: int) -> Body:
    where = reading.where(_with_qualifiers(reading, one, first), one.stop)
    return Body(
        text=where.text, span=where.span, fragments=where.fragments, quote=where.quote, id=one.id, role="responsible"
    )
