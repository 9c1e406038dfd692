"""Who acts in a Russian clause."""

from collections.abc import Sequence

from extractors.bodies.groups import groups, with_adjectives
from extractors.bodies.mention import Mention
from extractors.endings import (
    is_russian_dative,
    is_russian_dative_plural,
    is_russian_instrumental,
    is_russian_oblique,
)
from extractors.reading import Reading, is_loose_dash
from extractors.tags import CONTINUED, TAGS
from extractors.verbs import (
    falls_to,
    is_asking,
    is_russian_infinitive,
    is_russian_making,
    is_russian_modal,
    is_russian_passive,
    is_russian_plural_verb,
    is_russian_singular_verb,
    is_russian_verb,
)

_WORDS = frozenset({TAGS["word"], CONTINUED})
_MADE = frozenset("tec dec pec election_commissions".split())
_PREPOSITIONS = frozenset("до после в во за с со по при для на через в к ко между перед над под".split())


def actors(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies that an order names or that are the subject of an active verb. `inside` are the mentions of the clause
    `[first, stop)`.
    """
    ways = (_ordered, _charged, _subject, _agent)
    return next((found for way in ways if (found := way(reading, first, stop, inside))), ())


def _ordered(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies that an order names in the dative at its beginning: what they are to do follows as an infinitive."""
    group = next(groups(reading, inside))
    before = reading.words[first : with_adjectives(reading, group[0], first)]
    if any(word.isalpha() and not is_asking(word) for word in before):
        return ()
    named, after = group[0].first, reading.words[group[-1].stop : stop]
    case = is_russian_dative(reading.words[named]) or is_russian_oblique(reading.words[named])
    if not case and not reading.printed(named).isupper():
        return ()
    return group if any(map(is_russian_infinitive, after)) and not any(map(is_russian_verb, after)) else ()


def _charged(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies in the dative anywhere, right before what they are to do: “до 5 мая комиссиям вывесить”."""
    for group in groups(reading, inside):
        last, after = group[-1], next((word for word in reading.words[group[-1].stop : stop] if word.isalpha()), "")
        begins = with_adjectives(reading, group[0], first)
        alone = begins > first and reading.tags[begins - 1] not in _WORDS
        sure = is_russian_dative_plural(reading.words[last.first]) or (
            alone and is_russian_dative(reading.words[last.first])
        )
        if sure and (falls_to(after) or is_russian_infinitive(after)):
            return group
    return ()


def _agent(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies by whom something is done: “списки составляются участковыми комиссиями”."""
    if not any(map(is_russian_passive, reading.words[first:stop])):
        return ()
    for group in groups(reading, inside):
        begins = with_adjectives(reading, group[0], first)
        led = begins > first and reading.words[begins - 1] in _PREPOSITIONS
        words = reading.words[group[0].first : group[0].stop]
        by = is_russian_instrumental(words[0]) and not any(word.endswith(("ам", "ям")) for word in words)
        if by and not led and _may_do(reading, group[0]):
            return group
    return ()


def _may_do(reading: Reading, one: Mention) -> bool:
    """Whether no noun that it could hang on stands before a body: “решение *принимается* комиссией”."""
    before = reading.words[one.first - 1] if one.first else ""
    return not before.isalpha() or is_russian_passive(before) or not reading.words[one.first].endswith(("ей", "ой"))


def _subject(reading: Reading, first: int, stop: int, inside: Sequence[Mention]) -> Sequence[Mention]:
    """The bodies in the nominative before an active verb, or the one right behind a verb in the singular."""
    taken = {token for one in inside for token in range(one.first, one.stop)}
    verb = next((at for at in range(first, stop) if at not in taken and _is_verb(reading, at)), None)
    if verb is None:
        return ()
    for group in groups(reading, inside):
        before, right_behind = group[-1].stop <= verb, group[0].first == verb + 1
        if _is_made(reading, group[0], verb):
            continue
        if group[-1].stop == verb and (_must(reading, group[0], verb) or _is_only_subject(reading, group[0], verb)):
            return group
        able = right_behind and _must(reading, group[0], verb)
        if able or (before and _may_begin(reading, first, group[0])) or (right_behind and _may_follow(reading, verb)):
            return group
    return ()


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a token is a finite verb, or an infinitive behind a dash that stands for “may” or “must”."""
    word = reading.words[at]
    return is_russian_verb(word) or (is_russian_infinitive(word) and at > 0 and is_loose_dash(reading, at - 1))


def _may_follow(reading: Reading, verb: int) -> bool:
    """Whether the body after a verb can be its subject: “подведет ЦИК”, but not “создадут комиссии”."""
    return is_russian_singular_verb(reading.words[verb]) and not is_russian_oblique(reading.words[verb + 1])


def _is_made(reading: Reading, one: Mention, verb: int) -> bool:
    """Whether a body suffers what nobody named does: “комиссии сформируют”, “наблюдателей аккредитуют”."""
    word = reading.words[verb]
    return is_russian_making(word) and not is_russian_singular_verb(word) and one.id in _MADE


def _must(reading: Reading, one: Mention, verb: int) -> bool:
    """Whether a body before “must”, “may” is the one who must: the infinitive may begin the sentence."""
    return is_russian_modal(reading.words[verb]) and not is_russian_oblique(reading.words[one.first])


def _is_only_subject(reading: Reading, one: Mention, verb: int) -> bool:
    """Whether an abbreviation between a plural and a singular verb is its subject: “результаты ЦИК определит”."""
    before = reading.words[one.first - 1] if one.first else ""
    singular = is_russian_singular_verb(reading.words[verb]) and not is_russian_plural_verb(reading.words[verb])
    return reading.printed(one.first).isupper() and singular and before.endswith(("ы", "и"))


def _may_begin(reading: Reading, first: int, one: Mention) -> bool:
    """Whether a subject can begin here: it is in the nominative, and no noun stands before it that it could hang on."""
    start = with_adjectives(reading, one, first)
    if is_russian_oblique(reading.words[start]) or is_russian_oblique(reading.words[one.first]):
        return False
    before = next((word for word in reading.words[first:start] if word.isalpha()), "")
    if start == first or reading.tags[start - 1] not in _WORDS:
        return reading.words[start - 1] not in _PREPOSITIONS if start > first else True
    return before in _PREPOSITIONS
