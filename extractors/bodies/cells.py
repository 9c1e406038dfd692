"""The bodies of a responsible cell, with their roles.

Kyrgyz puts the head last and Russian first: “партиялардын, топтордун өкүлдөрү” and “представители партий, групп” are
one body, the representatives; “мамлекеттик бийлик жана … башкаруу органдары” are two, and the words that they share
go with one of them.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from extractors.bodies.chunks import REPRESENTATIVE, Chunk, Cutter
from extractors.bodies.mention import Mention
from extractors.endings import (
    is_kyrgyz,
    is_kyrgyz_genitive,
    is_kyrgyz_oblique,
    is_participle,
    is_russian_nominative_adjective,
    is_russian_oblique,
)
from extractors.lexicon import lexicon
from extractors.reading import Reading
from extractors.tags import TAGS
from extractors.values import Body, Role

_MARKS = frozenset(
    TAGS[name] for name in ("comma", "dot", "semicolon", "colon", "dash", "slash", "bar", "mark", "number_sign")
)
_OPENING = frozenset(TAGS[name] for name in ("open", "close"))
_QUOTE, _CLOSE, _OPEN = TAGS["quote"], TAGS["close"], TAGS["open"]


def of_cell(reading: Reading, ranges: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> tuple[Body, ...]:
    """The bodies of a responsible cell in printed order. `ranges` are the token ranges `[first, stop)` of the cell
    without its citations; `mentions` those of the whole text. A chunk that no phrase explains is a body `other`; “in
    accordance with the law” is none.
    """
    chunks = _joined(reading, Cutter(reading, mentions).cut(ranges))
    _spread_roles(reading, chunks)
    bodies = (_body(reading, chunk) for chunk in _without_asides(chunks))
    return tuple(body for body in bodies if body is not None)


def _joined(reading: Reading, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, those that are parts of one body joined."""
    joined: list[Chunk] = []
    for chunk in reversed(chunks):
        if joined and joined[-1].joint in ("comma", "and") and _leans_forward(reading, chunk, joined[-1]):
            _join(chunk, joined.pop())
        joined.append(chunk)
    joined.reverse()
    whole: list[Chunk] = []
    for chunk in joined:
        if whole and chunk.joint in ("comma", "and") and _leans_back(reading, whole[-1], chunk):
            _join(whole[-1], chunk)
        else:
            whole.append(chunk)
    return whole


def _join(one: Chunk, two: Chunk) -> None:
    one.stop, one.after = two.stop, two.after
    one.mentions += two.mentions


def _leans_forward(reading: Reading, chunk: Chunk, following: Chunk) -> bool:
    """Whether a Kyrgyz genitive shares the head of the chunk after it."""
    if chunk.after or not is_kyrgyz_genitive(reading.words[chunk.stop - 1]):
        return False
    heads = following.mentions
    shares = len(heads) > 1 and heads[-1].id == REPRESENTATIVE
    return shares or not (following.after and heads) or not is_kyrgyz_oblique(reading.words[following.stop - 1])


def _leans_back(reading: Reading, earlier: Chunk, chunk: Chunk) -> bool:
    """Whether a Russian chunk goes on with the body before it: a participle clause, or one more genitive of its
    head.
    """
    first = reading.words[chunk.first]
    if chunk.before:
        return False
    if chunk.joint == "comma" and is_participle(_behind_not(reading, chunk)) and not _qualifies(chunk):
        return True
    if not earlier.mentions and not chunk.mentions:
        return False
    is_unit = chunk.mentions and chunk.mentions[0].kind == "unit" and chunk.mentions[0].first == chunk.first
    if is_unit or (_is_place(reading, chunk) and _is_place(reading, earlier)):
        return True
    owned = reading.tags[chunk.first] == TAGS["pronoun"]
    if earlier.before or owned or not is_russian_oblique(first) or is_kyrgyz(first):
        return False
    begins_so = is_russian_oblique(reading.words[earlier.first])
    return not begins_so and (not chunk.mentions or (_is_head(earlier, REPRESENTATIVE) and len(earlier.mentions) > 1))


def _behind_not(reading: Reading, chunk: Chunk) -> str:
    """The first word of a chunk, or the second behind “не”."""
    negated = reading.words[chunk.first] == "не" and chunk.first + 1 < chunk.stop
    return reading.words[chunk.first + negated]


def _is_place(reading: Reading, chunk: Chunk) -> bool:
    """Whether a chunk ends with a place, and is nothing else where no body is named: “мэры городов Бишкек и Ош”."""
    first = chunk.stop - 1 if chunk.mentions else chunk.first
    found = lexicon().places.longest(reading.stems, first, chunk.stop)
    return found is not None and found[0] == chunk.stop


def _qualifies(chunk: Chunk) -> bool:
    """Whether the first word of a chunk stands right before its body: “зарегистрированные кандидаты”."""
    return bool(chunk.mentions) and chunk.mentions[0].first <= chunk.first + 1


def _is_head(chunk: Chunk, body: str) -> bool:
    return bool(chunk.mentions) and chunk.mentions[0].id == body


def _spread_roles(reading: Reading, chunks: list[Chunk]) -> None:
    """Let role words reach over the chunks that are listed with the one they stand at."""
    for one, two in pairwise(chunks):
        if one.before and not two.before and two.joint in ("comma", "and") and _stays_oblique(reading, two):
            two.before = one.before
    for two, one in pairwise(reversed(chunks)):
        if two.after and not one.after and not one.before and _shares_ending(reading, one, two):
            one.after = two.after


def _stays_oblique(reading: Reading, chunk: Chunk) -> bool:
    """Whether a Russian chunk can stand in the case that the role words before it ask for."""
    first = reading.words[chunk.first]
    is_abbreviation = reading.printed(chunk.first).isupper()
    return is_abbreviation or (is_russian_oblique(first) and not is_russian_nominative_adjective(first))


def _shares_ending(reading: Reading, one: Chunk, two: Chunk) -> bool:
    """Whether a Kyrgyz chunk shares the role words after the next one: joined by “and”, or in the genitive as that
    is.
    """
    if two.joint == "and":
        return True
    words = reading.words
    return two.joint == "comma" and is_kyrgyz_genitive(words[one.stop - 1]) and is_kyrgyz_genitive(words[two.stop - 1])


def _without_asides(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks that can name a body: an aside goes on over chunks in which no body is named."""
    kept, aside = [], False
    for chunk in chunks:
        aside = chunk.before == "none" or (aside and chunk.joint != "hard" and not chunk.mentions)
        if not aside:
            kept.append(chunk)
    return kept


def _body(reading: Reading, chunk: Chunk) -> Body | None:
    first, stop = _trimmed(reading, chunk.first, chunk.stop)
    if first >= stop or not any(len(reading.words[token]) > 1 for token in range(first, stop)):
        return None
    where = reading.where(first, stop)
    role = cast("Role", chunk.after or chunk.before or "responsible")
    return Body(
        text=where.text,
        span=where.span,
        fragments=where.fragments,
        quote=where.quote,
        id=_id(reading, chunk, first, stop),
        role=role,
    )


def _id(reading: Reading, chunk: Chunk, first: int, stop: int) -> str:
    """The body that a chunk names: its head, which Kyrgyz puts last, Russian first. A working group is its owner's."""
    named = [mention for mention in chunk.mentions if mention.is_body]
    owners = [mention for mention in named if mention.kind != "working_group"] or named
    if owners:
        return owners[-1 if _is_kyrgyz(reading, chunk, owners[0]) else 0].id
    alone = [mention.id for mention in chunk.mentions if (mention.first, mention.stop) == (first, stop)]
    return alone[0] if alone else "other"


def _is_kyrgyz(reading: Reading, chunk: Chunk, mention: Mention) -> bool:
    words = reading.words[chunk.first : chunk.stop]
    return is_kyrgyz_oblique(words[mention.stop - 1 - chunk.first]) or any(map(is_kyrgyz, words))


def _trimmed(reading: Reading, first: int, stop: int) -> tuple[int, int]:
    """The tokens of a chunk without marks at its ends; brackets and quotation marks stay in pairs."""
    tags = reading.tags
    while first < stop and (tags[first] in _MARKS or tags[first] in _OPENING):
        first += 1
    while first < stop and (tags[stop - 1] in _MARKS or tags[stop - 1] == _OPEN):
        stop -= 1
    if first < stop and tags[stop - 1] == _QUOTE and tags.count(_QUOTE, first, stop) == 1:
        stop -= 1
    elif first < stop and tags[first] == _QUOTE and tags.count(_QUOTE, first, stop) == 1:
        first += 1
    return first, stop
