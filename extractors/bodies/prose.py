"""The bodies that act in prose.

Who acts is the subject of an active verb (“партии направляют”, “партиялар билдирет”), or the one whom an order names
in the dative (“участковым комиссиям уточнить”). Who only suffers, receives or is a place is none.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from extractors.bodies import addressees, kyrgyz_clauses, russian_clauses
from extractors.bodies.cells import of_cell
from extractors.bodies.groups import with_adjectives
from extractors.bodies.mention import Mention
from extractors.bodies.mentions import within
from extractors.endings import is_kyrgyz_word, is_participle
from extractors.reading import Reading
from extractors.tags import TAGS
from extractors.values import Body
from extractors.verbs import is_kyrgyz_verb

_COMMA = TAGS["comma"]
_ENDS = frozenset({TAGS["semicolon"], TAGS["dot"]})


def in_prose(reading: Reading, first: int, stop: int, mentions: Sequence[Mention]) -> tuple[Body, ...]:
    """The bodies that act in the clauses of tokens `[first, stop)`, in reading order; `mentions` are those of the
    whole text. A clause should be given with its deadline, which may stand between the subject and the verb.
    """
    named = [one for one in within(mentions, first, stop) if one.is_body]
    if named and addressees.names_only(reading, first, stop):
        return of_cell(reading, [(first, stop)], mentions)
    found = _acting(reading, first, stop, named) if named else []
    if not found and (charged := addressees.unknown(reading, first, stop)):
        found = [Mention(*charged, _id_within(charged, named), None)]
    return tuple(_body(reading, one, first) for one in found)


def _id_within(charged: tuple[int, int], named: Sequence[Mention]) -> str:
    """The id of a body that nobody knows: that of the one whose part or officer it is, if it is named with it."""
    return next((one.id for one in within(named, *charged)), "other")


def _acting(reading: Reading, first: int, stop: int, named: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    in_kyrgyz = any(map(is_kyrgyz_word, reading.words[first:stop]))
    for start, end in _clauses(reading, first, stop, named, in_kyrgyz=in_kyrgyz):
        if not (inside := within(named, start, end)):
            continue
        if in_kyrgyz:
            found += kyrgyz_clauses.actors(reading, end, inside)
        else:
            found += russian_clauses.actors(reading, start, end, inside)
    return found


def _clauses(
    reading: Reading, first: int, stop: int, named: Sequence[Mention], *, in_kyrgyz: bool
) -> Iterator[tuple[int, int]]:
    """Sentences, cut at commas where a Kyrgyz verb ends a clause or where no list of bodies goes on."""
    begins, ends = {one.first for one in named}, {one.stop for one in named}
    start = first
    for at in range(first + 1, stop):
        tag, last = reading.tags[at], reading.words[at - 1]
        if tag == _COMMA:
            is_end = (
                is_kyrgyz_verb(last)
                if in_kyrgyz
                else not ((at in ends and _goes_on(reading, at + 1, begins)) or _lists_numbers(reading, at))
            )
        else:
            is_end = tag in _ENDS and last.isalpha() and len(last) > 1
        if is_end:
            yield start, at
            start = at + 1
    yield start, stop


def _goes_on(reading: Reading, at: int, begins: AbstractSet[int]) -> bool:
    """Whether a list of bodies goes on behind a comma, or a participle says which body is meant."""
    return at in begins or (at < len(reading) and is_participle(reading.words[at]))


def _lists_numbers(reading: Reading, comma: int) -> bool:
    """Whether a comma stands between the numbers of bodies: “комиссиям №№ 3041, 3042 приступить”."""
    return all(word.isdecimal() for word in reading.words[comma - 1 : comma + 2 : 2])


def _body(reading: Reading, one: Mention, first: int) -> Body:
    where = reading.where(with_adjectives(reading, one, first), one.stop)
    return Body(
        text=where.text, span=where.span, fragments=where.fragments, quote=where.quote, id=one.id, role="responsible"
    )
