"""Which event a deadline hangs on: where its words stand beside the core, where they end, and what they name."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import regex

from extractors import conditions, events
from extractors.conditions import Condition
from extractors.cores import Core
from extractors.endings import is_kyrgyz_oblique
from extractors.reading import Reading, is_loose_dash
from extractors.tags import CONTINUED, TAGS, rule
from extractors.verbs import is_kyrgyz_verb, is_russian_infinitive

_ENDS = frozenset(
    TAGS[name] for name in ("dot", "semicolon", "colon", "open", "close", "date", "bar", "condition", "quote")
)
_JOINTS = frozenset(TAGS[name] for name in ("and", "but", "or", "comma", "dash", "starts", "ends")) | {CONTINUED}
_COMMA, _DASH, _DAY, _PRONOUN = TAGS["comma"], TAGS["dash"], TAGS["day"], TAGS["pronoun"]
_CONDITION, _CONDITION_PRE = TAGS["condition"], TAGS["condition_pre"]
_CLOSES = (_COMMA, _DASH, _CONDITION_PRE, TAGS["at_pre"])
_SUBJECT = regex.compile(r"(?<![дтнсг][ыиуү]н?|[ыиуү]н|[гкн][аеоө]|[дт][аеоө]н?)$")
_VERB = regex.compile(
    r"(?:[еиую]т|[еи]тся|[ую]тся|[ая]тся|[ая]т|лся|лась|лись|лось|ено|ены|ана|аны|ится|ались|аются|яются)$"
)
_FINITE = regex.compile(r"(?:[еиую]т|[еиуюая]тся)$")
_NOUN_WORDS = regex.compile(r"(?:ого|его|ой|ых|их|ов|ей|ий|ия|ии|ния|та|ата|ата|тов|а|ы|и|я)$")
_GOES_WITH = regex.compile(r"(?:ния|тия|ции|ого|его|ой|ей|ых|их)$")
_LEADS = frozenset(TAGS[name] for name in ("pronoun", "starts", "ends"))
_FEW_WORDS, _SHORT_ASIDE, _RELATIVE_WORDS = 2, 5, 3
_OBJECT = regex.compile(r"(?:(?<![нтд])[ыиуү]н|[ндт][ыиуү])$")
_OF = regex.compile(r"[дтн][ыиуү]н?$|^(?:бардык|тиешелүү|ар|бир|болгон|ушул|бул|аталган|расмий|биротоло|жалпы)$")
_CLAUSE_ENDS = regex.compile(f"(?r)[{''.join(sorted(_ENDS))}]|{_CONDITION}{CONTINUED}+(?!{CONTINUED})")
_CLAUSE_ENDS_IN_PROSE = regex.compile(f"(?r)[{''.join(sorted(_ENDS))}{_COMMA}]|{_CONDITION}{CONTINUED}+(?!{CONTINUED})")
"""What a clause ends with, looked for backwards."""
_LONGEST_CONDITION = 60
_MOST_BESIDE = 200
_QUANTITIES = frozenset(
    TAGS[name] for name in ("number", "ordinal", "days_word", "weeks_word", "months_word", "hours_word")
)
_LINKS = frozenset(TAGS[name] for name in ("after_post", "since_post", "before_post", "day")) | {CONTINUED}
_ABLATIVE = regex.compile(r"[дтн][аеоө]н$")
_CASE = regex.compile(r"(?:[дтн][аеоө]н|[гкн][аеоө])$")
"""The ablative and the dative tie a quantity to its event; a term is counted from one in the ablative."""
_WHILE = regex.compile(r"(?:уу|үү|оо|өө)(?:да|де|до|дө)$")
_LOCATIVE_ENDS = frozenset((_DASH, _COMMA))
_CLAUSE_END = regex.compile(f"[{''.join(sorted(_ENDS))}{_COMMA}]")
_QUOTE = TAGS["quote"]
_ADVERBS = frozenset("гана дароо токтоосуз расмий кайра биргеликте милдеттүү түрдө тийиштүү дагы да".split())
_NAME = regex.compile(r"(?:[лдт][аеоө]р|с[ыиуү])$")
_ORDINAL = regex.compile(r"нч[ыиуү]$")
_WITH_VERBS = frozenset("жыйынтык кабыл кол жарыя ишке күчүнө күчкө катоодон каттоодон эсепке".split())
"""Words that make one verb with the word behind them: “кабыл алуу”, “кол коюу”."""
_LOCATIVE = regex.compile(r"(?:[гк][аеоө]н|уу|үү|оо|өө)(?:да|де|до|дө)$")
_NOMINAL = frozenset({"voting_day", "repeat_voting_day"})


_HOUR = rule("in_pre (?: clock | number hour )")


class Anchor(NamedTuple):
    """The event id, the tokens `[first, stop)` of its words, and those of a condition, empty if there is none."""

    event: str
    first: int
    stop: int
    condition: tuple[int, int]


class Stretch(NamedTuple):
    """Tokens `[first, stop)` of a reading with their tags (stated dates hidden), as text to read deadlines in."""

    reading: Reading
    tags: str
    first: int
    stop: int
    prose: bool
    beside: Sequence[int]
    conditions: Sequence[Condition] = ()

    def tag(self, token: int) -> str:
        """The tag of a token of the reading."""
        return self.tags[token - self.first]


def before(stretch: Stretch, core: Core, limit: int, following: int) -> Anchor:
    """The anchor of a Kyrgyz core: its words stand between `limit` and the core. A condition may come first, or last
    before the token `following`.
    """
    led = next((one for one in stretch.conditions if one.leads and limit <= one.first < one.stop <= core.first), None)
    limit = led.stop if led else limit
    at = _behind_dash(stretch, _back(stretch, core.first, limit), core.first)
    condition = (led.first, led.stop) if led else (at, at)
    if (first := _condition_before(stretch, at, limit)) is not None:
        condition = (_skip(stretch, _back(stretch, first, limit), at), at)
    elif (mark := _locative_end(stretch, at, core.first)) is not None:
        condition, at = (_skip(stretch, at, mark), mark), mark
    if condition[0] == condition[1]:
        condition = (
            _condition_in_brackets(stretch, core.stop) or _condition_last(stretch, core.stop, following) or condition
        )
    at = core.first if _hangs_on_nothing(stretch, core, limit) else _skip(stretch, at, core.first)
    head = _head(stretch, at, core.first)
    named = _named(stretch, at, core.first, head) if head is not None else None
    start = _start(stretch, at, core.first, named)
    verbal = named if stretch.prose and named and named.id not in _NOMINAL else None
    if (pronoun := _pronoun(stretch, at, core.first)) is not None:
        start = pronoun
    elif verbal and _lacks_subject(stretch, core.stop, following) and not _has_subject(stretch, at, start):
        start = max(start, _of_the_verb(stretch, at, core.first, verbal))
    return Anchor(named.id if named else "other", start, core.first, condition)


def _hangs_on_nothing(stretch: Stretch, core: Core, limit: int) -> bool:
    """Whether in a sentence a quantity has neither a postposition nor a case before it: “экинчи тур *үч жуманын
    ичинде* өтөт”.
    """
    if not stretch.prose or core.n is None or stretch.tag(core.first) not in _QUANTITIES or core.first <= limit:
        return False
    case = _ABLATIVE if core.bound == "within" else _CASE
    return not case.search(stretch.reading.words[core.first - 1]) and stretch.tag(core.first - 1) not in _LINKS


def after(stretch: Stretch, core: Core, limit: int) -> Anchor:
    """The anchor of a Russian core: its words stand between the core and `limit`, and so may a condition."""
    at = _behind_brackets(stretch, core.stop, limit)
    while at < limit and stretch.tag(at) not in _ENDS and stretch.tag(at) not in _CLOSES and not _is_hour(stretch, at):
        at += 1
    stop = _unskip(stretch, core.stop, at)
    verb = _until_its_verb(stretch, core.stop, stop)
    named = _named(stretch, core.stop, verb, None)
    if named is None and not stretch.prose and stop > core.stop:
        stop = at = _with_its_clause(stretch, at, limit)
    spoken = stretch.prose and not (core.first > stretch.first and stretch.tag(core.first - 1) == _DASH)
    if spoken and named and core.n is None and not _reaches(stretch, core.stop, named):
        named = None
    if spoken:
        stop = _spoken_end(stretch, core, verb, named)
    condition = (
        conditions.of(stretch.tags, stretch.first, core, stop, stretch.conditions, prose=stretch.prose)
        or _condition_in_brackets(stretch, at)
        or (core.first, core.first)
    )
    return Anchor(named.id if named else "other", core.stop, stop, condition)


def _until_its_verb(stretch: Stretch, first: int, stop: int) -> int:
    """In a sentence the verb of the matter ends an event of one word or two (“после подписания *передается* в …”), an
    infinitive one of any length (“после их образования *опубликовать* списки”).
    """
    if not stretch.prose:
        return stop
    words, few = stretch.reading.words, first + _FEW_WORDS + 1
    verbs = (
        at for at in range(first, stop) if is_russian_infinitive(words[at]) or (at < few and _FINITE.search(words[at]))
    )
    return next(verbs, stop)


def _with_its_clause(stretch: Stretch, at: int, limit: int) -> int:
    """Where the clause ends that says more of an event: “до дня заседания, *на котором решается вопрос*”."""
    said = stretch.reading.words[at + 1 : at + _RELATIVE_WORDS]
    if at >= limit or stretch.tag(at) != _COMMA or not any(word.startswith("котор") for word in said):
        return _unskip(stretch, stretch.first, at)
    while at < limit and stretch.tag(at) not in _ENDS:
        at += 1
    return at


def _is_hour(stretch: Stretch, at: int) -> bool:
    """Whether an hour of the day begins here: “в 18 часов”, “в 18.00”."""
    return _HOUR.match(stretch.tags, at - stretch.first) is not None


def _behind_brackets(stretch: Stretch, at: int, limit: int) -> int:
    """Behind “дня (первого дня)”: a few words in brackets between the day and what happens on it."""
    day = at
    while at < limit and stretch.tag(at) == _DAY:
        at += 1
    close = stretch.tags.find(TAGS["close"], at - stretch.first, min(limit, at + _SHORT_ASIDE) - stretch.first)
    return stretch.first + close + 1 if day < at < limit and stretch.tag(at) == TAGS["open"] and close >= 0 else at


def _spoken_end(stretch: Stretch, core: Core, stop: int, named: events.Named | None) -> int:
    """Where the words of an event end in a sentence: with the last of them that hangs on the first, and what they are
    of. The subject of the sentence may follow: “после регистрации *кандидат* получает …”.
    """
    if named is None:
        led = core.stop < stop and stretch.tag(core.stop) in _LEADS
        return core.stop if core.bound == "exactly" else _phrase_end(stretch, core.stop + led, stop)
    own = sorted(token for token in named.tokens if core.stop <= token < stop) or [core.stop]
    while len(own) > 1 and not _NOUN_WORDS.search(stretch.reading.words[own[-1]]):
        own.pop()
    return own[-1] + 1 if named.id in _NOMINAL else _phrase_end(stretch, own[-1] + 1, stop)


def _reaches(stretch: Stretch, first: int, named: events.Named) -> bool:
    """Whether only words that go with an event stand between a preposition and it: “до *проведения* выборов” is one,
    “до *участников* выборов” is none.
    """
    own = min((token for token in named.tokens if token >= first), default=first)
    return all(_GOES_WITH.search(word) for word in stretch.reading.words[first:own])


def _back(stretch: Stretch, at: int, limit: int) -> int:
    """The first token of the clause that ends before `at`."""
    if at <= limit:
        return at
    ends = _CLAUSE_ENDS_IN_PROSE if stretch.prose else _CLAUSE_ENDS
    found = ends.search(stretch.tags, limit - stretch.first, at - stretch.first)
    return stretch.first + found.end() if found else limit


def _behind_dash(stretch: Stretch, first: int, stop: int) -> int:
    """In prose a dash parts the matter from its deadline: “тизмелерди жарыялоо – *шайлоого чейин* …”."""
    if not stretch.prose or _CONDITION in stretch.tags[first - stretch.first : stop - stretch.first]:
        return first
    dashes = (at for at in range(stop - 2, first - 1, -1) if is_loose_dash(stretch.reading, at))
    return next(dashes, first - 1) + 1


def _condition_before(stretch: Stretch, at: int, limit: int) -> int | None:
    """The first token of a phrase of condition that ends right before token `at`: “учурда”, “негизинде гана”."""
    first = at - 1
    while first > limit and stretch.tag(first) == CONTINUED:
        first -= 1
    return first if first >= limit and stretch.tag(first) == _CONDITION else None


def _locative_end(stretch: Stretch, first: int, stop: int) -> int | None:
    """The dash or comma behind a verb's locative that is a condition: “мөөнөтүнөн мурда шайлоодо – …”; a noun of what
    goes on needs none.
    """
    if stretch.prose:
        return None
    inside = stretch.tags[first + 1 - stretch.first : stop - stretch.first]
    marks = [at for at, tag in enumerate(inside, first + 1) if tag in _LOCATIVE_ENDS]
    words = stretch.reading.words
    parted = (at for at in marks if stretch.tag(at - 1) == TAGS["word"] and _LOCATIVE.search(words[at - 1]))
    counted = first < stop < stretch.stop and stretch.tag(stop) in _QUANTITIES
    bare = stop if counted and stretch.tag(stop - 1) == TAGS["word"] and _WHILE.search(words[stop - 1]) else None
    return next(parted, bare)


def _skip(stretch: Stretch, at: int, stop: int) -> int:
    while at < stop and stretch.tag(at) in _JOINTS:
        at += 1
    return at


def _unskip(stretch: Stretch, first: int, at: int) -> int:
    while at > first and stretch.tag(at - 1) in _JOINTS:
        at -= 1
    return at


def _head(stretch: Stretch, first: int, stop: int) -> int | None:
    """The last word that says what happens: “дайындалган күндөн” happens by being called, not by a day."""
    at = stop - 1
    while at > first and stretch.tag(at) in (_DAY, _COMMA):
        at -= 1
    return at if at >= first else None


def _named(stretch: Stretch, first: int, stop: int, head: int | None) -> events.Named | None:
    """The event that words name; with those of the duty where a pronoun stands for them, or where they go without
    saying beside one word or two: “с момента принятия”.
    """
    beside = [token for token in stretch.beside[:_MOST_BESIDE] if not first <= token < stop]
    barely = partial(events.named_barely, stretch.reading, first, stop)
    if stretch.tags.find(_PRONOUN, first - stretch.first, stop - stretch.first) >= 0:
        own = [token for token in range(first, stop) if stretch.tag(token) not in (_PRONOUN, _DAY, CONTINUED)]
        meant = events.named(stretch.reading, first, stop, head, beside, own)
        return meant or events.named(stretch.reading, first, stop, head, beside) or barely()
    words = [token for token in range(first, stop) if stretch.tag(token) not in (_DAY, _COMMA)]
    alone = events.named(stretch.reading, _with_noun(stretch, first, stop), stop, head)
    if alone or not 0 < len(words) <= _FEW_WORDS:
        return alone or barely()
    return events.named(stretch.reading, first, stop, words[0] if head is None else head, beside) or barely()


def _with_noun(stretch: Stretch, first: int, stop: int) -> int:
    """From the noun of a preposition on: “по *окончании* голосования” is the end of voting, not voting."""
    inside = stretch.first < first < stop and stretch.tag(first - 1) == CONTINUED
    return first - (inside and stretch.reading.forms[first - 1].tag != _DAY)


def _start(stretch: Stretch, first: int, stop: int, named: events.Named | None) -> int:
    """Where the words of an anchor begin: a day of voting has no subject of its own; prose has that of the sentence
    before.
    """
    if named is None:
        return _nearest_words(stretch, first, stop) if stretch.prose else first
    words = stretch.reading.words
    own = min((token for token in named.tokens if first <= token < stop), default=first)
    if named.id in _NOMINAL:
        return own
    if stretch.prose:
        own = _own_words(stretch, first, stop, named)
        while own > first and (_OF.search(words[own - 1]) or _ORDINAL.search(words[own - 1])):
            own -= 1
        return own
    return _without_subject(stretch, first, own)


def _own_words(stretch: Stretch, first: int, stop: int, named: events.Named) -> int:
    """The first word of an event's name in a sentence; what is the object of its main verb is no word of the event."""
    own = stop
    for token in sorted(token for token in named.tokens if first <= token < stop)[::-1]:
        if own < stop and any(_OBJECT.search(word) for word in stretch.reading.words[token + 1 : own]):
            break
        own = token
    return min(own, stop - 1)


def _lacks_subject(stretch: Stretch, first: int, following: int) -> bool:
    """Whether what a clause says behind its deadline has a verb but nobody who does or suffers it: its subject then
    stands before: “*Токтом* кабыл алынган күндөн тартып күчүнө кирет”.
    """
    found = _CLAUSE_END.search(stretch.tags, first - stretch.first, following - stretch.first)
    words = _unquoted(stretch, first, stretch.first + found.start() if found else following)
    return bool(words) and is_kyrgyz_verb(words[-1]) and all(map(_is_no_subject, words[:-1]))


def _pronoun(stretch: Stretch, first: int, stop: int) -> int | None:
    """The last pronoun of a clause in prose: what it stands for is named before it, so the event begins with it."""
    found = stretch.tags.rfind(_PRONOUN, first - stretch.first, stop - stretch.first) if stretch.prose else -1
    return stretch.first + found if found > first - stretch.first else None


def _has_subject(stretch: Stretch, first: int, stop: int) -> bool:
    """Whether a name in the nominative stands right before an event: “*Сметалар* шайлоо дайындалган күндөн тартып”,
    “*экинчи тур* биринчи турдун …”.
    """
    words = stretch.reading.words[max(stop - 2, first) : stop]
    named = bool(words) and bool(_NAME.search(words[-1]) or (len(words) > 1 and _ORDINAL.search(words[0])))
    return named and not is_kyrgyz_oblique(words[-1])


def _unquoted(stretch: Stretch, first: int, stop: int) -> list[str]:
    words, quoted = [], False
    for at in range(first, stop):
        quoted ^= stretch.tag(at) == _QUOTE
        if not quoted and stretch.reading.words[at].isalpha():
            words.append(stretch.reading.words[at])
    return words


def _is_no_subject(word: str) -> bool:
    return is_kyrgyz_oblique(word) or word in _ADVERBS


def _of_the_verb(stretch: Stretch, first: int, stop: int, named: events.Named) -> int:
    """The first token of the verb by which an event is named: “кабыл алынган күндөн”."""
    own = [token for token in named.tokens if first <= token < stop and stretch.tag(token) != _DAY]
    at = max(own, default=first)
    while at > first and stretch.reading.words[at - 1] in _WITH_VERBS | _ADVERBS:
        at -= 1
    return at


def _nearest_words(stretch: Stretch, first: int, stop: int) -> int:
    """In a sentence an event that nobody knows has two words: “окуу бүткөндөн”; what they are of goes with them."""
    own = max(first, stop - (3 if stretch.tag(stop - 1) == _DAY else 2))
    while own > first and _OF.search(stretch.reading.words[own - 1]):
        own -= 1
    return own


def _without_subject(stretch: Stretch, first: int, own: int) -> int:
    """A cell may repeat the words of the duty as its subject; they are not the event's."""
    words, at = stretch.reading.words, first
    for token in stretch.beside:
        if at >= own or words[at] != words[token]:
            break
        at += 1
    return at if at > first and _SUBJECT.search(words[at - 1]) else first


def _phrase_end(stretch: Stretch, at: int, stop: int) -> int:
    """Words after an event's name still belong to it while they look like nouns in the genitive."""
    words = stretch.reading.words
    while (
        at < stop and stretch.tag(at) == TAGS["word"] and _NOUN_WORDS.search(words[at]) and not _VERB.search(words[at])
    ):
        at += 1
    return at


def _condition_in_brackets(stretch: Stretch, at: int) -> tuple[int, int] | None:
    """A condition in brackets after the deadline: “(… арызынын негизинде гана)”, “(лишь на основании обращения)”."""
    if at >= stretch.stop or stretch.tag(at) != TAGS["open"]:
        return None
    close = stretch.tags.find(TAGS["close"], at - stretch.first, at - stretch.first + _LONGEST_CONDITION)
    end = stretch.first + close if close >= 0 else min(stretch.stop, at + _LONGEST_CONDITION)
    named = any(stretch.tag(token) in (_CONDITION, _CONDITION_PRE) for token in range(at, end))
    named = named or (at + 1 < stretch.stop and stretch.tag(at + 1) == TAGS["at_pre"])
    return (at + 1, end) if named else None


def _condition_last(stretch: Stretch, at: int, limit: int) -> tuple[int, int] | None:
    """A Kyrgyz condition that comes last: “… 1 күн мурда (14-октябрь), арыздын негизинде”."""
    limit = min(limit, at + _LONGEST_CONDITION)
    end = limit
    while end > at and stretch.tag(end - 1) in (CONTINUED, TAGS["dot"]):
        end -= 1
    if end == at or stretch.tag(end - 1) != _CONDITION:
        return None
    start = _skip(stretch, _back(stretch, end - 1, at), limit)
    return (start, limit) if start < end - 1 else None
