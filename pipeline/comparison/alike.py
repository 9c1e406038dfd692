"""How alike two duties are: each side of them compared by itself, then weighed. What one of them lacks is left out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from math import log

from extractors.values import Offset
from pipeline.comparison.duty import Duty

Rarity = Mapping[str, float]
"""How much a topic tells: the rarer among all duties, the more."""
_COMMON = 0.3
_NEAR = 10.0
"""Days after which a distance counts half."""


def rarity(all_duties: Iterable[Duty]) -> Rarity:
    """How much each topic of these duties tells, from about 0.3 for one of every duty upwards."""
    every = list(all_duties)
    often = Counter(topic for duty in every for topic in duty.topics)
    return {topic: _COMMON + log(len(every) / number) for topic, number in often.items()}


def likeness(one: Duty, two: Duty, told: Rarity) -> float:
    """How alike two duties are, from 0 to 1."""
    sides = [(weight, side(one, two, told)) for weight, side in _SIDES]
    known = [(weight, value) for weight, value in sides if value is not None]
    return round(sum(weight * value for weight, value in known) / sum(weight for weight, _ in known), 6)


def told_by(topics: Iterable[str], told: Rarity) -> float:
    """How much some topics tell together."""
    return sum(told[topic] for topic in topics)


def matter(one: Duty, two: Duty, told: Rarity) -> float | None:
    """The topics that both name, by what they tell, against what each does."""
    if not one.topics or not two.topics:
        return None
    return 2 * told_by(one.topics & two.topics, told) / (told_by(one.topics, told) + told_by(two.topics, told))


def _wording(one: Duty, two: Duty, told: Rarity) -> float | None:
    """How much of their wording two duties in one language share."""
    del told
    if one.language != two.language:
        return None
    from rapidfuzz import fuzz, utils  # noqa: PLC0415  only a comparison needs it

    first, second = (utils.default_process(duty.words) for duty in (one, two))
    return float(fuzz.token_set_ratio(first, second)) / 100


def _timing(one: Duty, two: Duty, told: Rarity) -> float | None:
    """How near the most alike of their offsets are; days from the day of voting where an offset is missing."""
    del told
    if one.offsets and two.offsets:
        return max(_offsets(first, second) for first in one.offsets for second in two.offsets)
    if one.days and two.days:
        return max(_nearness(first, second) for first in one.days for second in two.days)
    return None


def _offsets(one: Offset, two: Offset) -> float:
    if one.anchor != two.anchor or one.direction != two.direction:
        return 0.0
    if one.n is None or two.n is None:
        return 1.0 if one.n is two.n else 0.5
    return 0.4 + 0.6 * (_nearness(one.n, two.n) if one.unit == two.unit or "hour" not in (one.unit, two.unit) else 0)


def _nearness(one: int, two: int) -> float:
    return _NEAR / (_NEAR + abs(one - two))


def _place(one: Duty, two: Duty, told: Rarity) -> float | None:
    """Plans keep the order of an election."""
    del told
    return 1 - abs(one.place - two.place)


def _overlap(name: str) -> Callable[[Duty, Duty, Rarity], float | None]:
    """How much of two sets is shared."""

    def overlap(one: Duty, two: Duty, told: Rarity) -> float | None:
        del told
        first, second = getattr(one, name), getattr(two, name)
        return len(first & second) / len(first | second) if first and second else None

    return overlap


def _article(one: Duty, two: Duty, told: Rarity) -> float | None:
    """Articles of one law; another law numbers its own."""
    del told
    laws = {law for law, _ in one.articles} & {law for law, _ in two.articles}
    first, second = ({cited for cited in duty.articles if cited[0] in laws} for duty in (one, two))
    return len(first & second) / len(first | second) if laws else None


_SIDES: tuple[tuple[float, Callable[[Duty, Duty, Rarity], float | None]], ...] = (
    (6.0, matter),
    (3.0, _timing),
    (1.2, _place),
    (1.0, _wording),
    (0.8, _overlap("section")),
    (0.6, _article),
    (0.5, _overlap("brings")),
    (0.3, _overlap("bodies")),
)
"""What is compared and how much it weighs: the matter above all, then when it is to be done."""
