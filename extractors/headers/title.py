"""The title of a document: the lines in which a plan calls itself one, or that say what a resolution is about."""

from collections.abc import Collection

from extractors.headers.front import Front, Line, Mark
from extractors.tags import TAGS

_ABOUT, _DOT = TAGS["about"], TAGS["dot"]
_SEPARATORS = frozenset(TAGS[name] for name in ("slash", "bar", "mark"))
_GOES_ON = ("нын", "нин", "нун", "нүн", "дын", "дин", "дун", "дүн", "тын", "тин", "тун", "түн")
_GOES_ON_WORDS = frozenset("боюнча жана үчүн и по".split())
_WORD, _NUMBER, _AFTER_NUMBER = TAGS["word"], TAGS["number"], (TAGS["dot"], TAGS["close"])
_KYRGYZ = ("календардык", "календарлык")
_GENITIVE = ("ого", "его", "ой", "ей", "ых", "их", "ы", "и", "а", "я", "жогорку")
_LONGEST_LINE, _MOST_LINES, _MOST_BELOW = 60, 6, 4


def of_plan(front: Front, taken: Collection[int]) -> range:
    """The numbers of the lines of a plan's title: the last block before the table that calls itself a plan."""
    for wanted in ("plan", "schedule"):
        keys = [line for line in range(len(front.lines)) if line not in taken and _is_key(front, line, wanted)]
        if keys:
            key = keys[-1] if wanted == "plan" else _first(front, taken)
            return _block(front, key, taken)
    first = _first(front, taken)
    return range(first, first + 1) if first < len(front.lines) else range(0)


def of_prose(front: Front, taken: Collection[int], operative: int | None) -> range:
    """The numbers of the lines of the title of a resolution (“… жөнүндө”, “О …”), of the headline of any other text."""
    last = len(front.lines) if operative is None else front.line(operative)
    if operative is not None:
        for line in range(last):
            if line not in taken and _says_about(front, *front.lines[line]):
                return range(line, line + 1)
    first = _first(front, taken)
    return range(first, first + 1) if first < len(front.lines) else range(0)


def is_menu(front: Front, line: int) -> bool:
    """Whether a line looks like the menu of a page or the path to it: few words without a label, or between strokes."""
    first, stop = front.lines[line]
    strokes = sum(tag in _SEPARATORS for tag in front.reading.tags[first:stop])
    if strokes >= 2 and strokes * 4 >= stop - first:
        return True
    labels = front.within(first, stop, "title", "act", "approved", "appendix", "variant", "day", "called")
    return stop - first <= 3 and not labels and not front.reading.printed(first)[:1].islower()


def _first(front: Front, taken: Collection[int]) -> int:
    """The first line that is no menu and not taken."""
    lines = range(len(front.lines))
    return next(
        (line for line in lines if line not in taken and not is_menu(front, line) and not is_aside(front, line)),
        len(lines),
    )


def is_aside(front: Front, line: int) -> bool:
    """Whether a line is nothing but a date, or a counter of visits."""
    first, stop = front.lines[line]
    counter = front.within(first, stop, "counter")
    return bool(counter and counter[0].first - first <= 1) or any(
        date.first - first <= 1 and stop - date.stop <= 2 for date in front.dates if first <= date.first < stop
    )


def _is_key(front: Front, line: int, wanted: str) -> bool:
    first, stop = front.lines[line]
    tags = front.reading.tags
    listed = stop - first > 1 and tags[first] == _NUMBER and tags[first + 1] in _AFTER_NUMBER
    keys = [mark for mark in front.within(first, stop, "title") if mark.id == wanted]
    return bool(keys) and not listed and stop - first <= _LONGEST_LINE and not front.within(first, stop, "operative")


def _block(front: Front, key: int, taken: Collection[int]) -> range:
    """The lines that go on with the title: in Kyrgyz those before its key, in Russian those after it."""
    first, stop = front.lines[key]
    mark = next(iter(front.within(first, stop, "title")), None)
    start, end = key, key + 1
    if mark and (front.reading.words[first].startswith(_KYRGYZ) or (stop - mark.stop <= 2 and mark.first > first)):
        while start and end - start < _MOST_LINES and _goes_on(front, start - 1, taken, mark):
            start -= 1
        return range(start, _end_below(front, key, taken) if start == key else end)
    while end < len(front.lines) and end - start < _MOST_LINES and _continues(front, end, taken):
        end += 1
    return range(start, end)


def _goes_on(front: Front, line: int, taken: Collection[int], key: Mark) -> bool:
    """Whether a line belongs to the Kyrgyz title that goes on after it: it needs more, or the key stands alone."""
    first, stop = front.lines[line]
    if line in taken or is_menu(front, line) or front.reading.tags[stop - 1] == _DOT or stop - first > _LONGEST_LINE:
        return False
    word, following = front.reading.words[stop - 1], front.lines[line + 1][0]
    broken = front.reading.printed(following)[:1].islower()
    return key.first == following or broken or word.endswith(_GOES_ON) or word in _GOES_ON_WORDS


def _end_below(front: Front, key: int, taken: Collection[int]) -> int:
    """Where a Kyrgyz title ends that has its key first: “КАЛЕНДАРДЫК ПЛАН / … шайлоону өткөрүү боюнча”."""
    for line in range(key + 1, min(key + _MOST_BELOW, len(front.lines))):
        first, stop = front.lines[line]
        if line in taken or stop - first > _LONGEST_LINE or front.within(first, stop, "fact", "day", "appendix"):
            break
        if front.reading.words[stop - 1] == "боюнча" or front.reading.tags[stop - 1] == _ABOUT:
            return line + 1
    return key + 1


def _continues(front: Front, line: int, taken: Collection[int]) -> bool:
    """Whether a line after the key of a Russian title belongs to it."""
    first, stop = front.lines[line]
    before_first, before_stop = front.lines[line - 1]
    if line in taken or stop - first > _LONGEST_LINE or front.within(first, stop, "fact", "day", "appendix", "counter"):
        return False
    letter = front.reading.printed(first)[:1]
    if not letter.isupper():
        return letter.isalpha()
    capitals = [_capitals(front, *at) for at in ((first, stop), (before_first, before_stop))]
    gap = front.reading.folded.text[front.reading.ends[before_stop - 1] : front.reading.starts[first]]
    names = gap.count("\n") < 2 and not any(capitals) and front.reading.tags[before_stop - 1] == _WORD
    return all(capitals) or (names and _is_name(front, line))


def _is_name(front: Front, line: int) -> bool:
    """Whether a line in a block without blank lines only goes on with a name in the genitive, and nothing else."""
    first, stop = front.lines[line]
    return front.reading.words[first].endswith(_GENITIVE) and not front.within(first, stop)


def _capitals(front: Front, first: int, stop: int) -> bool:
    where = front.reading.where(first, stop).text
    return where.isupper()


def _says_about(front: Front, first: int, stop: int) -> bool:
    """Whether a line says what a resolution is about: it ends “… жөнүндө” or begins “О …”."""
    tags = front.reading.tags
    return stop - first > 1 and (tags[stop - 1] == _ABOUT or tags[first] == _ABOUT) and stop - first <= 80


def words(front: Front, lines: range) -> Line | None:
    """The tokens of the title."""
    return (front.lines[lines[0]][0], front.lines[lines[-1]][1]) if lines else None
